#!/usr/bin/env python3
"""Train the weights with which sentences are sorted, from labelled dictations.

Usage: train.py FOLDER... [--out FILE] [--cross-validate]. Reads every dictation with the language model once (a
quarter of a second a sentence; kept in build/sorting), then trains in some minutes. With --cross-validate nothing is
written: templates that are not built in are held out whole, built-in ones dictation by dictation, and accuracy, the
curve of precision over what is left for the tray, and how well probabilities are calibrated are printed.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from protokollant.app.evaluation import align, read_labelled
from protokollant.composition import Application, build_application
from protokollant.foundation.jobs import Cancellation, no_report
from protokollant.protocol.template import Template
from protokollant.structure.assemble import counting
from protokollant.structure.llama import LlamaEngine
from protokollant.structure.reading import Reading
from protokollant.structure.sorter import without_headings
from protokollant.structure.training import Example, Plan, train
from protokollant.structure.weights import SortingWeights, Space, load_weights

ROOT = Path(__file__).resolve().parent.parent.parent
CACHE = ROOT / "build" / "sorting"
LAYER = 16
DIMENSIONS = 128
SEEDS = 3
PARTS = 5


@dataclass(frozen=True)
class Labelled:
    """A dictation as it is read, and the numbers of the sections that are right for each sentence."""

    name: str
    template: Template
    built_in: bool
    texts: tuple[str, ...]
    gold: tuple[tuple[int, ...], ...]

    @property
    def part(self) -> int:
        """Which part of the cross-validation it is tested in."""
        key = self.name if self.built_in else self.template.id
        return zlib.crc32(key.encode()) % PARTS


def labelled(app: Application, folders: Iterable[Path]) -> Iterator[Labelled]:
    for path in sorted(file for folder in folders for file in folder.glob("*.tsv")):
        entry = read_labelled(path)
        beside = path.parent / entry.template
        template = app.templates.get(str(beside) if beside.is_file() else entry.template)
        text = "\n\n".join(text for _, text in entry.sentences)
        transcript = app.pipeline.read_text(text, template.language, template=template)
        numbers = {section.id: i for i, section in enumerate(template.sections)}
        right = {i: sections for sections, ids in align(entry, transcript) for i in ids}
        said = [sentence for sentence in counting(transcript) if sentence.id in right]
        texts = without_headings(template, [sentence.text for sentence in said])
        pairs = [
            (text, tuple(sorted(numbers[s] for s in right[sentence.id])))
            for sentence, text in zip(said, texts, strict=True)
            if text
        ]
        yield Labelled(
            path.stem, template, not beside.is_file(), tuple(t for t, _ in pairs), tuple(gold for _, gold in pairs)
        )


def reading_file(model: str, dictation: Labelled) -> Path:
    """Where what the model makes of a dictation is kept."""
    sections = [(s.title, s.guidance, s.examples) for s in dictation.template.sections]
    asked = json.dumps([model, LAYER, dictation.template.language, sections, dictation.texts], ensure_ascii=False)
    return CACHE / f"{hashlib.sha256(asked.encode()).hexdigest()}.npz"


def readings(app: Application, dictations: Sequence[Labelled]) -> list[Reading]:
    """What the model makes of them; from the cache where it was asked before."""
    CACHE.mkdir(parents=True, exist_ok=True)
    model = app.profile.language
    engine: LlamaEngine | None = None
    result = []
    for number, dictation in enumerate(dictations, 1):
        file = reading_file(model, dictation)
        if not file.exists():
            engine = engine or LlamaEngine(app.store.find(model), model)
            print(f"reading {dictation.name} ({number} of {len(dictations)})", file=sys.stderr)
            found = engine.read(dictation.template, (), dictation.texts, LAYER, no_report, Cancellation())
            kept = {name: np.frombuffer(getattr(found, name), "<f2") for name in ("sections", "examples", "sentences")}
            np.savez(file, width=found.width, **kept)
        with np.load(file) as values:
            parts = [values[name].astype("<f2").tobytes() for name in ("sections", "examples", "sentences")]
            result.append(Reading(int(values["width"]), *parts))
    return result


def space(rows: Sequence[np.ndarray], floor: float) -> Space:
    """Principal components, whitened; those that vary little are not blown up."""
    data = np.concatenate(rows).astype(np.float64)
    mean, scale = data.mean(axis=0), data.std(axis=0) + 1e-6
    normal = (data - mean) / scale
    values, vectors = np.linalg.eigh(normal.T @ normal / len(normal))
    best = np.argsort(-values)[:DIMENSIONS]
    basis = vectors[:, best] / np.sqrt(values[best] + floor * values[best[0]])
    return Space(*(np.asarray(v, dtype=np.float32) for v in (mean, scale, basis)))


class Trainer:
    """Labelled dictations in the form that training wants."""

    def __init__(self, app: Application, dictations: Sequence[Labelled]) -> None:
        self.dictations = dictations
        self._sorter = app.pipeline.sorter
        self._readings = readings(app, dictations)
        sections = {d.template: r.rows(r.sections) for d, r in zip(dictations, self._readings, strict=True)}
        self._sentences = space([r.rows(r.sentences) for r in self._readings], 0.02)
        self._sections = space(list(sections.values()), 0.05)
        built_in = {d.template.id: d.template for d in dictations if d.built_in}
        self.heads = [(t.id, s.id) for t in built_in.values() for s in t.sections]
        self.examples = [self._example(d, r) for d, r in zip(dictations, self._readings, strict=True)]

    def _example(self, dictation: Labelled, reading: Reading) -> Example:
        plain, template = self._plain(), dictation.template
        titles, sections, examples = plain.section_states(template, reading)
        gold = np.zeros((len(dictation.gold), len(template.sections)), dtype=bool)
        for row, right in zip(gold, dictation.gold, strict=True):
            row[list(right)] = True
        names = {name: i for i, name in enumerate(self.heads)} if dictation.built_in else {}
        return Example(
            plain.read(reading).astype(np.float64),
            *(np.asarray(part, dtype=np.float64) for part in (titles, sections, examples)),
            self._sorter.known(template, dictation.texts),
            gold,
            np.array([names.get((template.id, s.id), -1) for s in template.sections]),
        )

    def _examples_of_heads(self) -> np.ndarray:
        """(heads, K): the means of the built-in sections' examples, as `Example` has them."""
        means = np.zeros((len(self.heads), DIMENSIONS))
        for example in self.examples:
            own = example.heads >= 0
            means[example.heads[own]] = example.examples[own]
        return means

    def posteriors(self, number: int, weights: SortingWeights) -> np.ndarray:
        """What the sorter would say of a dictation, (sentences, sections)."""
        dictation, reading = self.dictations[number], self._readings[number]
        sorter = replace(self._sorter, weights=weights)
        return sorter.probabilities(dictation.template, sorter.evidence(dictation.template, dictation.texts, reading))

    def _plain(self) -> SortingWeights:
        """The spaces alone."""
        return SortingWeights.untrained(LAYER, self._sentences, self._sections)

    def fit(self, numbers: Sequence[int], plan: Plan, seeds: int = SEEDS) -> dict[str, np.ndarray]:
        """The mean of several runs, in the form of the file."""
        chosen = [self.examples[i] for i in numbers]
        runs = [train(chosen, len(self.heads), plan, seed) for seed in range(seeds)]
        by_examples = _mean(run["A"] @ run["Be"].T for run in runs)
        return {
            "layer": np.array(LAYER),
            "sentence_mean": self._sentences.mean,
            "sentence_scale": self._sentences.scale,
            "sentence_basis": self._sentences.basis,
            "section_mean": self._sections.mean,
            "section_scale": self._sections.scale,
            "section_basis": self._sections.basis,
            "by_title": _mean(run["A"] @ run["B"].T for run in runs),
            "by_section": _mean(run["A"] @ run["Bt"].T for run in runs),
            "by_examples": by_examples,
            "title_bias": _mean(run["q"] for run in runs),
            "head_names": np.array(["/".join(name) for name in self.heads]),
            # What their examples say is part of them, so that these need not be read each time.
            "heads": _mean(run["W"] for run in runs) + self._examples_of_heads() @ by_examples.T,
            "known": _mean(run["h"] for run in runs),
            "steps": _mean(run["tr"] for run in runs),
            "start": _mean(run["st"] for run in runs),
            "staying": _mean(run["u"] for run in runs),
        }


def _mean(values: Iterable[np.ndarray]) -> np.ndarray:
    return np.mean(list(values), axis=0)


def store(values: dict[str, np.ndarray], file: Path) -> None:
    """Halves are precise enough, and half the size."""
    file.parent.mkdir(parents=True, exist_ok=True)
    np.savez_compressed(file, **{k: v.astype(np.float16) if v.dtype.kind == "f" else v for k, v in values.items()})


def cross_validate(trainer: Trainer, plan: Plan) -> None:
    outcomes: list[tuple[bool, float, bool]] = []  # built in?, probability of the best section, whether it is right
    for part in range(PARTS):
        numbers = [i for i, d in enumerate(trainer.dictations) if d.part != part]
        held_out = [i for i, d in enumerate(trainer.dictations) if d.part == part]
        values = trainer.fit(numbers, plan, seeds=1)
        file = CACHE / f"part{part}.npz"
        store(values, file)
        weights = load_weights(file)
        for i in held_out:
            dictation = trainer.dictations[i]
            rows = trainer.posteriors(i, weights)
            for row, right in zip(rows, dictation.gold, strict=True):
                outcomes.append((dictation.built_in, float(row.max()), int(row.argmax()) in right))
    for name, chosen in (
        ("built-in templates", [o for o in outcomes if o[0]]),
        ("templates never seen", [o for o in outcomes if not o[0]]),
    ):
        print(f"{name}: {len(chosen)} sentences, {np.mean([o[2] for o in chosen]):.1%} right")
        print("  tray below   in the tray   right of those placed")
        for border in (0.0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9):
            placed = [o[2] for o in chosen if o[1] >= border]
            print(f"  {border:10.1f} {1 - len(placed) / len(chosen):13.1%} {np.mean(placed):23.1%}")
        print("  said to be sure   really right")
        for low in np.arange(0.2, 1.0, 0.1):
            inside = [o for o in chosen if low <= o[1] < low + 0.1 or (low > 0.85 and o[1] == 1)]
            if inside:
                sure, right = np.mean([o[1] for o in inside]), np.mean([o[2] for o in inside])
                print(f"  {sure:15.2f} {right:14.2f}   ({len(inside)})")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path, metavar="FOLDER")
    parser.add_argument("--out", type=Path, metavar="FILE")
    parser.add_argument("--cross-validate", action="store_true")
    options = parser.parse_args()
    app = build_application()
    trainer = Trainer(app, list(labelled(app, options.folders)))
    if options.cross_validate:
        cross_validate(trainer, Plan())
    else:
        out = options.out or ROOT / "resources" / "sorting" / f"{app.profile.language}.npz"
        store(trainer.fit(range(len(trainer.dictations)), Plan()), out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
