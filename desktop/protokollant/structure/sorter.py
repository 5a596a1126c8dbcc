"""Each sentence's section and how sure that is.

Several signals together: how the language model reads the sentence, the wording, what is known of sections of
well-known kinds, the order in which people speak, and what was learned from a person's corrections; a heading that
the speaker announced decides alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template
from protokollant.structure.headings import find_heading
from protokollant.structure.learning import Observed, observed
from protokollant.structure.reading import Reading, Vectors
from protokollant.structure.roles import Role, role_evidence, roles_of
from protokollant.structure.sequence import COUNTED, Matrix, posteriors
from protokollant.structure.weights import Basis, SortingWeights
from protokollant.structure.wording import Wording

# What wording and roles weigh where there is no language model to ask.
_WORDING, _ROLES = 9.0, 2.2
# Below this probability a sentence goes to the tray: an honest question instead of a wrong place.
TRAY_BELOW = 0.35

_Row = tuple[list[float], list[float]]


@dataclass(frozen=True, slots=True, repr=False)
class Place(Redacted):
    """Where a sentence belongs. `section` is a number in the template, None for the tray. `text` is the sentence
    without a spoken heading; empty when it was nothing but a heading."""

    section: int | None
    confidence: float
    text: str


@dataclass(frozen=True, slots=True, repr=False)
class Evidence(Redacted):
    """What speaks for each section, before any learning: `scores` (sentences, sections). `texts` are the sentences
    without spoken headings, `announced` the numbers of the sections these named; `said` (sentences, K) are the
    sentences as the model reads them, None where there is none."""

    texts: tuple[str, ...]
    announced: tuple[int | None, ...]
    said: Vectors | None
    scores: Matrix


@dataclass(frozen=True, slots=True)
class Sorter:
    """`weights` belong to the language model that reads, None where there are none for it; `roles` are given for each
    language. `learned` gives what corrections add for a template, (sections, K), and may give more the next time."""

    weights: SortingWeights | None
    roles: Mapping[str, tuple[Role, ...]]
    learned: Callable[[Basis, Template], Vectors | None] = lambda _basis, _template: None
    _last: dict[Template, dict[str, _Row]] = field(default_factory=dict, init=False, repr=False, compare=False)
    """What `known` found in the dictation of the last call, in memory only: while one speaks it is asked again and
    again."""

    def to_read(self, template: Template) -> Template:
        """What of a template the language model must read for `evidence`."""
        return self.weights.to_read(template) if self.weights else template

    @property
    def basis(self) -> Basis:
        """What is learned is learned on this."""
        return self.weights.basis if self.weights else Basis()

    def evidence(self, template: Template, sentences: Sequence[str], reading: Reading | None) -> Evidence:
        """`reading` is of `to_read(template)` and `without_headings(template, sentences)`; None where there is no model
        to ask."""
        headings = [find_heading(sentence, template) for sentence in sentences]
        announced = tuple(None if heading is None else heading.section for heading in headings)
        texts = tuple(s if heading is None else heading.rest for s, heading in zip(sentences, headings, strict=True))
        known, weights = self.known(template, texts), self.weights
        if reading is None or weights is None:
            return Evidence(texts, announced, None, known @ np.array([_WORDING, _ROLES]))
        said = weights.read(reading)
        scores = weights.emissions(template, reading, said) + known @ np.array([weights.wording, weights.roles])
        return Evidence(texts, announced, said, scores)

    def places(self, template: Template, evidence: Evidence) -> list[Place]:
        """One place for each sentence."""
        return _placed(evidence.texts, self.probabilities(template, evidence))

    def probabilities(self, template: Template, evidence: Evidence) -> Matrix:
        """(sentences, sections), rows summing to 1."""
        said, weights = evidence.said, self.weights
        if said is None or weights is None:
            return posteriors(evidence.scores, COUNTED, (), evidence.announced)
        scores = evidence.scores
        if (learned := self.learned(weights.basis, template)) is not None:
            scores = scores + weights.for_lessons(said) @ learned.T
        return posteriors(scores, weights.order, list(said @ weights.staying), evidence.announced)

    def observed(
        self, template: Template, ids: Sequence[int], places: Sequence[Place], evidence: Evidence
    ) -> Observed | None:
        """What was seen of the sentences `ids` that were put into `places`, so that a person's corrections can teach
        something; None where there is no model."""
        weights = self.weights
        if evidence.said is None or weights is None:
            return None
        sections = [section.id for section in template.sections]
        vectors, placed = weights.for_lessons(evidence.said), [place.section for place in places]
        return observed(weights.basis, template.id, sections, ids, placed, vectors, evidence.scores)

    def known(self, template: Template, texts: Sequence[str]) -> Matrix:
        """(sentences, sections, 2): how much each sentence's wording speaks for each section, and how much what is
        known of well-known sections does."""
        before = self._last.get(template, {})
        rows = {text: before[text] for text in texts if text in before}
        if len(rows) < len(set(texts)):
            wording, roles = Wording(template), roles_of(template, self.roles.get(template.language, ()))
            rows |= {t: (wording.similarities(t), role_evidence(t, roles)) for t in texts if t not in rows}
        self._last.clear()
        self._last[template] = rows
        return (
            np.array([rows[text] for text in texts], dtype=np.float64)
            .reshape(len(texts), 2, len(template.sections))
            .transpose(0, 2, 1)
        )


def without_headings(template: Template, sentences: Sequence[str]) -> list[str]:
    """What was said under a spoken heading, without the heading."""
    headings = [find_heading(sentence, template) for sentence in sentences]
    return [s if heading is None else heading.rest for s, heading in zip(sentences, headings, strict=True)]


def _placed(texts: Sequence[str], probabilities: Matrix) -> list[Place]:
    places = []
    for text, row in zip(texts, probabilities, strict=True):
        best = int(row.argmax())
        confidence = min(1.0, float(row[best]))
        places.append(Place(best if confidence >= TRAY_BELOW else None, confidence, text))
    return places
