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
from dataclasses import dataclass
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
HELD_OUT = ("beratungsprotokoll", "hausbesuch", "telefonnotiz")
AFTER = (0, 5, 10, 20, 40)
ORDERS = 10
BASIS = Basis("bench", "")
Row = dict[str, Any]


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

    def lessons(self, dictation: Dictation, places: Sequence[int | None], *, confirmed: bool) -> Lessons:
        """The person puts what is wrong into the first right section, and leaves the rest."""
        seen = observed(
            BASIS, self.template.id, self.sections, range(len(places)), places, dictation.vectors, dictation.scores
        )
        right = [
            self.sections[place if place in gold else gold[0]]
            for place, gold in zip(places, dictation.gold, strict=True)
        ]
        taught = [i for i, section in enumerate(right) if confirmed or section != seen.placed[i]]
        return Lessons(seen.picked(taught), tuple(right[i] for i in taught))

    def run(self, order: Sequence[int], *, confirmed: bool, penalty: float, fold: bool) -> Iterator[tuple[int, float]]:
        """After each dictation: how many corrections there were, and the accuracy on those still to come. `fold`: a
        dictation is deleted before the next one comes, so that only what it came to is left."""
        learned: Vectors | None = None
        batches: list[Lessons] = []
        corrections = 0
        for done, number in enumerate(order[: len(order) * 2 // 3 + 1]):
            rest = [self.dictations[i] for i in order[done:]]
            right = [good for dictation in rest for good in self.placed(dictation, learned)[1]]
            yield corrections, float(np.mean(right))
            dictation = self.dictations[number]
            batch = self.lessons(dictation, self.placed(dictation, learned)[0], confirmed=confirmed)
            corrections += batch.corrections
            if fold:
                learned = fit([batch], self.sections, learned, penalty)
            else:
                batches.append(batch)
                learned = fit(batches, self.sections, None, penalty)


def curve(subject: Subject, *, confirmed: bool, penalty: float, fold: bool = False, orders: int = ORDERS) -> Row:
    """Accuracy after so many corrections, compared with that of the same dictations before any: the gain is averaged
    over all orders, since some dictations are harder than others."""
    rng = np.random.default_rng(0)
    start = np.mean([good for d in subject.dictations for good in subject.placed(d, None)[1]])
    gains: dict[int, list[float]] = defaultdict(list)
    for _ in range(orders):
        order = [int(i) for i in rng.permutation(len(subject.dictations))]
        points = list(subject.run(order, confirmed=confirmed, penalty=penalty, fold=fold))
        base = []
        for done in range(len(points)):
            rest = [subject.dictations[i] for i in order[done:]]
            base.append(np.mean([good for d in rest for good in subject.placed(d, None)[1]]))
        for wanted in AFTER:
            reached = [i for i, (corrections, _) in enumerate(points) if corrections >= wanted]
            if reached:
                gains[wanted].append(points[reached[0]][1] - base[reached[0]])
    return {after: (float(start + np.mean(gains[after])), len(gains[after])) for after in AFTER if gains[after]}


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
    """Each template, once as one never seen and once as one known."""
    train = trainer_script()
    dictations = list(train.labelled(app, folders))
    trainer = train.Trainer(app, dictations)
    every = range(len(dictations))
    unseen = trained(train, trainer, "unseen", [i for i in every if dictations[i].template.id not in HELD_OUT])
    known = trained(train, trainer, "half", [i for i in every if not half(dictations[i])])
    readings = train.readings(app, dictations)
    for template in HELD_OUT:
        of = [i for i in every if dictations[i].template.id == template]
        for name, weights, numbers in (
            ("never seen", unseen, of),
            ("known", known, [i for i in of if half(dictations[i])]),
        ):
            chosen = [dictations[i] for i in numbers]
            yield f"{template}, {name}", Subject(app, weights, chosen, [readings[i] for i in numbers])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=FOLDERS, metavar="FOLDER")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    for name, subject in subjects(build_application(), options.folders):
        print(name, len(subject.dictations), sum(len(d.gold) for d in subject.dictations), flush=True)
        for penalty in (0.5, 1.0, 2.0, 4.0, 8.0):
            for confirmed in (False, True):
                for fold in (False, True):
                    found = curve(subject, confirmed=confirmed, penalty=penalty, fold=fold)
                    print(
                        penalty,
                        "confirmed" if confirmed else "moved",
                        "fold" if fold else "",
                        *(f"{k}:{v:.1%}({n})" for k, (v, n) in found.items()),
                        flush=True,
                    )


if __name__ == "__main__":
    main()
