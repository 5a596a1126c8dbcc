"""Does learning from corrections help? Accuracy on a template's other dictations after so many corrections.

Usage: python -m tests.bench.learning [FOLDER...] [--json FILE]. FOLDER holds labelled dictations (default: those for
development and training). Weights are trained twice (minutes each; kept in build/sorting, as are the model's readings):
without the templates that are measured, and with half of their dictations. Then the dictations that the weights do not
know come in one after the other; the person puts right what is in the wrong place, and those that have not come yet
are sorted with what was learned. The mean over several orders.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import sys
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from pathlib import Path
from types import ModuleType
from typing import Any

import numpy as np

from protokollant.composition import Application, build_application
from protokollant.structure.learning import Basis, Lessons, fit, observed
from protokollant.structure.reading import Reading, Vectors
from protokollant.structure.sequence import posteriors
from protokollant.structure.sorter import TRAY_BELOW
from protokollant.structure.weights import SortingWeights, load_weights

ROOT = Path(__file__).resolve().parent.parent.parent
DICTATIONS = ROOT / "tests" / "data" / "dictations"
FOLDERS = [DICTATIONS / "dev", *sorted((DICTATIONS / "training").iterdir())]
# What somebody does otherwise than the rest, always: what is labelled as the first she keeps under the second.
HABITS = {
    "beratungsprotokoll": ("beobachtung", "situation"),
    "hausbesuch": ("anwesende", "rahmendaten"),
    "telefonnotiz": ("aufgaben", "ergebnis"),
}
HELD_OUT = tuple(HABITS)
AFTER = (0, 5, 10, 20, 40)
ORDERS = 10
BASIS = Basis("bench", "")
Row = dict[str, Any]


class Way(Enum):
    """What of a dictation teaches."""

    MOVED = "moved sentences alone"
    MOVING = "moving"  # as in the program: also the others, a little, where something was moved
    REVIEWED = "reviewed drafts"


def trainer_script() -> ModuleType:
    """`packaging/sorting/train.py`, which is no part of a package."""
    spec = importlib.util.spec_from_file_location("train", ROOT / "packaging" / "sorting" / "train.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules["train"] = module
    spec.loader.exec_module(module)
    return module


@dataclass(frozen=True)
class Dictation:
    """What the sorter makes of a dictation without any learning: vectors (n, K), scores (n, sections) and what makes
    each sentence stay; `gold` are the numbers of the right sections."""

    vectors: Vectors
    scores: np.ndarray
    staying: np.ndarray
    gold: Sequence[Sequence[int]]


class Subject:
    """One template with its dictations, sorted with some weights."""

    def __init__(
        self, app: Application, weights: SortingWeights, labelled: Sequence[Any], readings: Sequence[Reading]
    ) -> None:
        self.template = labelled[0].template
        self.sections = tuple(section.id for section in self.template.sections)
        self._order = weights.order
        self.dictations = []
        for dictation, reading in zip(labelled, readings, strict=True):
            known = app.pipeline.sorter.known(self.template, dictation.texts)
            said = weights.read(reading)
            scores = weights.emissions(self.template, reading, said)
            scores += known @ np.array([weights.wording, weights.roles])
            self.dictations.append(Dictation(said, scores, said @ weights.staying, dictation.gold))

    def placed(self, dictation: Dictation, learned: Vectors | None) -> tuple[list[int | None], list[bool]]:
        """Where each sentence goes, and whether that is right."""
        scores = dictation.scores if learned is None else dictation.scores + dictation.vectors @ learned.T
        rows = posteriors(scores, self._order, list(dictation.staying))
        places = [int(row.argmax()) if row.max() >= TRAY_BELOW else None for row in rows]
        return places, [place in gold for place, gold in zip(places, dictation.gold, strict=True)]

    def lessons(self, dictation: Dictation, places: Sequence[int | None], way: Way) -> Lessons:
        """The person puts what is wrong into the first right section, and leaves the rest."""
        seen = observed(
            BASIS, self.template.id, self.sections, range(len(places)), places, dictation.vectors, dictation.scores
        )
        right = [
            self.sections[place if place in gold else gold[0]]
            for place, gold in zip(places, dictation.gold, strict=True)
        ]
        moved = [section != placed for section, placed in zip(right, seen.placed, strict=True)]
        taught = [i for i, was in enumerate(moved) if was or way is Way.REVIEWED or (way is Way.MOVING and any(moved))]
        return Lessons(seen.picked(taught), tuple(right[i] for i in taught), way is Way.REVIEWED)

    def run(self, order: Sequence[int], way: Way, *, fold: bool) -> Iterator[tuple[int, float]]:
        """Before each dictation: how many corrections there were, and how much better those that have not come yet are
        sorted than without any. `fold`: a dictation is deleted before the next one comes."""
        learned: Vectors | None = None
        batches: list[Lessons] = []
        corrections = 0
        for done, number in enumerate(order[: len(order) * 2 // 3 + 1]):
            rest = [self.dictations[i] for i in order[done:]]
            yield corrections, self.accuracy(rest, learned) - self.accuracy(rest, None)
            dictation = self.dictations[number]
            batch = self.lessons(dictation, self.placed(dictation, learned)[0], way)
            corrections += batch.corrections
            batches = [batch] if fold else [*batches, batch]
            learned = fit(batches, self.sections, learned if fold else None)

    def accuracy(self, dictations: Sequence[Dictation], learned: Vectors | None) -> float:
        return float(np.mean([good for dictation in dictations for good in self.placed(dictation, learned)[1]]))


def curve(subject: Subject, way: Way, *, fold: bool = False) -> dict[int, float]:
    """Accuracy after so many corrections: the gain on those that have not come yet, over all orders, added to the
    accuracy on all before any, since some dictations are harder than others. Where fewer than half of the orders have
    so many corrections there is nothing."""
    rng = np.random.default_rng(0)
    start = subject.accuracy(subject.dictations, None)
    gains: dict[int, list[float]] = defaultdict(list)
    for _ in range(ORDERS):
        points = list(subject.run([int(i) for i in rng.permutation(len(subject.dictations))], way, fold=fold))
        for wanted in AFTER:
            if reached := [gain for corrections, gain in points if corrections >= wanted]:
                gains[wanted].append(reached[0])
    return {after: start + float(np.mean(gains[after])) for after in AFTER if len(gains[after]) * 2 >= ORDERS}


def habitual(dictation: Any) -> Any:
    """A dictation as somebody with a habit of her own would label it."""
    numbers = {section.id: i for i, section in enumerate(dictation.template.sections)}
    usual, own = (numbers[name] for name in HABITS[dictation.template.id])
    return replace(dictation, gold=tuple(tuple(own if i == usual else i for i in gold) for gold in dictation.gold))


def half(dictation: Any) -> bool:
    """Whether the weights that know the templates were trained without this dictation."""
    return dictation.template.id in HELD_OUT and zlib.crc32(dictation.name.encode()) % 2 == 0


def trained(train: ModuleType, trainer: Any, name: str, numbers: Sequence[int]) -> SortingWeights:
    """Weights that know some of the dictations; kept, since training takes minutes."""
    known = json.dumps([(d.name, d.texts, d.gold) for d in (trainer.dictations[i] for i in numbers)])
    file = train.CACHE / f"{name}-{hashlib.sha256(known.encode()).hexdigest()[:12]}.npz"
    if not file.exists():
        print(f"training {name}", file=sys.stderr)
        train.store(trainer.fit(numbers, train.Plan(), seeds=1), file)
    return load_weights(file)


def subjects(app: Application, folders: Sequence[Path]) -> Iterator[tuple[str, Subject]]:
    """Each template, once as one never seen, once as one known, and never seen by somebody with a habit of her own."""
    train = trainer_script()
    dictations = list(train.labelled(app, folders))
    trainer = train.Trainer(app, dictations)
    every = range(len(dictations))
    unseen = trained(train, trainer, "unseen", [i for i in every if dictations[i].template.id not in HELD_OUT])
    known = trained(train, trainer, "half", [i for i in every if not half(dictations[i])])
    readings = train.readings(app, dictations)
    for template in HELD_OUT:
        of = [i for i in every if dictations[i].template.id == template]
        apart = [i for i in of if half(dictations[i])]
        for name, weights, numbers in (("never seen", unseen, of), ("known", known, apart), ("habit", unseen, of)):
            chosen = [habitual(dictations[i]) if name == "habit" else dictations[i] for i in numbers]
            yield f"{template}, {name}", Subject(app, weights, chosen, [readings[i] for i in numbers])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=FOLDERS, metavar="FOLDER")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    found = []
    print(f"| template | what teaches | {' | '.join(map(str, AFTER))} |")
    print(f"| --- | --- |{' ---: |' * len(AFTER)}")
    for name, subject in subjects(build_application(), options.folders):
        count = sum(len(dictation.gold) for dictation in subject.dictations)
        for way, fold in ((Way.MOVED, False), (Way.MOVING, False), (Way.REVIEWED, False), (Way.REVIEWED, True)):
            points = curve(subject, way, fold=fold)
            what = f"{way.value}, deleted at once" if fold else way.value
            shown = [f"{points[after]:.1%}" if after in points else "" for after in AFTER]
            print(f"| {name} ({len(subject.dictations)}, {count}) | {what} | {' | '.join(shown)} |", flush=True)
            found.append({"name": name, "taught": what, "sentences": count, "accuracy": points})
    if options.json:
        options.json.write_text(json.dumps(found, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
