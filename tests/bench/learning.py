"""Does learning from corrections help? Accuracy on a template's other dictations after so many corrections.

Usage: python -m tests.bench.learning [FOLDER...] [--json FILE]. FOLDER holds labelled dictations (default: those for
development). For some templates weights are trained that have never seen them (kept in build/sorting, as are the
model's readings); then dictations come in one after the other, the person puts right what is in the wrong place, and
the dictations that have not come yet are sorted with what was learned. The mean over several orders. The same with the
delivered weights, which know the template.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib.util
import json
import sys
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
DEVELOPMENT = ROOT / "tests" / "data" / "dictations" / "dev"
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


def unseen_weights(train: ModuleType, trainer: Any, template: str, dictations: Sequence[Any]) -> SortingWeights:
    """Trained on everything but one template; kept, since it takes minutes."""
    names = json.dumps([template, [(d.name, d.texts, d.gold) for d in dictations]])
    file = train.CACHE / f"without-{template}-{hashlib.sha256(names.encode()).hexdigest()[:12]}.npz"
    if not file.exists():
        print(f"training without {template}", file=sys.stderr)
        numbers = [i for i, d in enumerate(dictations) if d.template.id != template]
        train.store(trainer.fit(numbers, train.Plan(), seeds=1), file)
    return load_weights(file)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, default=[DEVELOPMENT], metavar="FOLDER")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    train = trainer_script()
    app = build_application()
    dictations = list(train.labelled(app, options.folders))
    trainer = train.Trainer(app, dictations)
    for template in HELD_OUT:
        unseen_weights(train, trainer, template, dictations)


if __name__ == "__main__":
    main()
