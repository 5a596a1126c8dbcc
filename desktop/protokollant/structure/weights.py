"""What was learned from labelled dictations: which hidden states of a model speak for which section.

A section is known by how the model reads its title and guidance (and examples), so templates never seen before are
sorted as well; sections of the built-in templates also have weights of their own. Trained by
`packaging/sorting/train.py`.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
import numpy.typing as npt

from protokollant.protocol.template import Template
from protokollant.structure.reading import Reading, Vectors
from protokollant.structure.sequence import Matrix, Order


@dataclass(frozen=True, slots=True)
class Basis:
    """Which model, and which weights for it, in how many dimensions: what is learned with them means nothing with
    others."""

    model: str = ""
    digest: str = ""
    dimensions: int = 0


@dataclass(frozen=True, slots=True)
class Space:
    """Hidden states in fewer, whitened dimensions: (x - mean) / scale @ basis."""

    mean: Vectors
    scale: Vectors
    basis: Vectors

    def of(self, rows: Vectors) -> Vectors:
        return np.asarray((rows - self.mean) / self.scale @ self.basis)

    @property
    def spread(self) -> Vectors:
        """(K,) how far texts vary in each dimension before it is whitened; 1 in the mean of squares."""
        spread = 1 / np.linalg.norm(self.basis, axis=0)
        return np.asarray(spread / np.sqrt((spread**2).mean()))


@dataclass(frozen=True, slots=True)
class SortingWeights:
    """Weights for one language model. `by_title`, `by_section` and `by_examples` (K, K) weigh a sentence against a
    section as read, the section in the space of sentences, and the mean of its examples; `heads` has a vector (K,)
    for each (template id, section id) of the built-in ones."""

    layer: int
    sentences: Space
    sections: Space
    by_title: Vectors
    by_section: Vectors
    by_examples: Vectors
    title_bias: Vectors
    heads: Mapping[tuple[str, str], Vectors]
    wording: float
    roles: float
    order: Order
    staying: Vectors
    basis: Basis = Basis()

    def to_read(self, template: Template) -> Template:
        """What of a template the model must read: examples only where a section has no weights of its own, which know
        its examples already."""
        return replace(
            template,
            sections=tuple(
                replace(section, examples=()) if (template.id, section.id) in self.heads else section
                for section in template.sections
            ),
        )

    def read(self, reading: Reading) -> Vectors:
        """(sentences, K): the sentences of a reading."""
        return self.sentences.of(reading.rows(reading.sentences))

    def for_lessons(self, sentences: Vectors) -> Vectors:
        """(sentences, K) of sentences as `read` gives them: from few lessons more can be learned about what varies
        much."""
        return np.asarray(sentences * self.sentences.spread)

    def emissions(self, template: Template, reading: Reading, sentences: Vectors) -> Matrix:
        """Scores (sentences, sections) of sentences as `read` gives them; the reading is of `to_read(template)`."""
        titles, sections, examples = self.section_states(self.to_read(template), reading)
        keys = titles @ self.by_title.T + sections @ self.by_section.T + examples @ self.by_examples.T
        scores = sentences @ keys.T + titles @ self.title_bias
        for i, section in enumerate(template.sections):
            if (head := self.heads.get((template.id, section.id))) is not None:
                scores[:, i] += sentences @ head
        return np.asarray(scores, dtype=np.float64)

    def section_states(self, template: Template, reading: Reading) -> tuple[Vectors, Vectors, Vectors]:
        """Each (sections, K): the sections as read; the same in the space of sentences, and the means of their
        examples, each without what the sections have in common. No examples: zeros."""
        raw = reading.rows(reading.sections)
        sections = self.sentences.of(raw)
        examples = self.sentences.of(reading.rows(reading.examples))
        means = np.zeros_like(sections)
        have, at = [], 0
        for i, section in enumerate(template.sections):
            if count := len(section.examples):
                means[i] = examples[at : at + count].mean(axis=0)
                have.append(i)
            at += count
        if have:
            means[have] -= means.sum(axis=0) / len(means)
        return self.sections.of(raw), np.asarray(sections - sections.mean(axis=0)), means

    @classmethod
    def untrained(cls, layer: int, sentences: Space, sections: Space) -> SortingWeights:
        """The spaces alone, with weights that say nothing."""
        size = sentences.basis.shape[1]
        square, row = np.zeros((size, size), dtype=np.float32), np.zeros(size, dtype=np.float32)
        order = Order((0.0,) * 7, 0.0, 0.0)
        return cls(layer, sentences, sections, square, square, square, row, {}, 0.0, 0.0, order, row)


def load_weights(path: Path) -> SortingWeights:
    """The weights of a file that is delivered with the program, named for its model. Raises KeyError, OSError or
    ValueError for a broken one."""
    content = path.read_bytes()
    with np.load(io.BytesIO(content), allow_pickle=False) as file:
        values: dict[str, npt.NDArray[np.float32]] = {
            name: file[name].astype(np.float32) for name in file.files if file[name].dtype.kind == "f"
        }
        names = [tuple(str(name).split("/", 1)) for name in file["head_names"]]
        layer = int(file["layer"])
    steps = [float(v) for v in values["steps"]]
    first, elsewhere = (float(v) for v in values["start"])
    wording, roles = (float(v) for v in values["known"])
    return SortingWeights(
        layer=layer,
        sentences=Space(values["sentence_mean"], values["sentence_scale"], values["sentence_basis"]),
        sections=Space(values["section_mean"], values["section_scale"], values["section_basis"]),
        by_title=values["by_title"],
        by_section=values["by_section"],
        by_examples=values["by_examples"],
        title_bias=values["title_bias"],
        heads={(template, section): row for (template, section), row in zip(names, values["heads"], strict=True)},
        wording=wording,
        roles=roles,
        order=Order((steps[0], steps[1], steps[2], steps[3], steps[4], steps[5], steps[6]), first, elsewhere),
        staying=values["staying"],
        basis=Basis(path.stem, hashlib.sha256(content).hexdigest()[:16], values["sentence_basis"].shape[1]),
    )
