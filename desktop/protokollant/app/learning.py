"""Learning from corrections: what a person moves, or leaves where it is in a draft that she has reviewed, makes the
next dictation with that template be sorted better. On this computer, at once.

What the sorter saw of the sentences lies in the vault with the dictation, so that lessons follow from the draft alone
at each change, also when a change is undone. What is kept for good are weights: when a dictation is deleted, its
lessons go into them and are deleted with it.
"""

from __future__ import annotations

import threading
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

import msgspec
import numpy as np

from protokollant.protocol.protocol import Protocol
from protokollant.protocol.template import Template
from protokollant.structure.learning import Fitted, Lessons, Observed, arranged, combined, fit, lessons_of
from protokollant.structure.reading import Vectors
from protokollant.structure.weights import Basis
from protokollant.vault.learning_table import OWN, LearnedRow, LearningTable, LessonRow
from protokollant.vault.store import Vault

# So many dictations of a template are kept as lessons; what older ones taught is in the weights.
KEPT_DICTATIONS = 50

__all__ = ["OWN", "Known", "Learning", "LessonBook", "Summary", "teach"]


@dataclass(frozen=True, slots=True)
class Known:
    """All that was learned: lessons of each template, and weights with their origin."""

    lessons: Mapping[str, tuple[Lessons, ...]] = field(default_factory=dict)
    fitted: tuple[tuple[str, Fitted], ...] = ()

    def weights(self, basis: Basis, template: str, sections: Sequence[str]) -> Vectors | None:
        """What is to be added to the sorter's weights, (sections, K)."""
        return fit(self._lessons(basis, template), sections, self._before(basis, template, sections))

    def with_own(self, batch: Lessons) -> Fitted:
        """The person's own weights after some more lessons."""
        basis, template = batch.seen.basis, batch.seen.template
        own = self._own(basis, template)
        sections = tuple(dict.fromkeys((*own.sections, *batch.seen.sections)))
        before = self._before(basis, template, sections)
        now, earlier = fit([batch], sections, before), arranged(own, sections)
        gained = 0.0 if now is None else now if before is None else now - before
        return Fitted(
            basis,
            template,
            sections,
            np.asarray(earlier + gained, dtype=np.float32),
            own.corrections + batch.corrections,
            own.confirmations + batch.confirmations,
        )

    def own(self, basis: Basis, template: str) -> Fitted:
        """All that the person taught, without what others did."""
        alone = Known(self.lessons, tuple(entry for entry in self.fitted if entry[0] == OWN))
        own, lessons = self._own(basis, template), self._lessons(basis, template)
        sections = tuple(dict.fromkeys((*own.sections, *(s for batch in lessons for s in batch.seen.sections))))
        weights = alone.weights(basis, template, sections)
        return Fitted(
            basis,
            template,
            sections,
            np.zeros((len(sections), basis.dimensions), dtype=np.float32) if weights is None else weights,
            own.corrections + sum(batch.corrections for batch in lessons),
            own.confirmations + sum(batch.confirmations for batch in lessons),
        )

    def _lessons(self, basis: Basis, template: str) -> list[Lessons]:
        return [batch for batch in self.lessons.get(template, ()) if batch.seen.basis == basis]

    def _own(self, basis: Basis, template: str) -> Fitted:
        parts = (part for origin, part in self.fitted if (origin, part.basis, part.template) == (OWN, basis, template))
        return next(parts, Fitted(basis, template, (), np.zeros((0, basis.dimensions), dtype=np.float32), 0, 0))

    def _before(self, basis: Basis, template: str, sections: Sequence[str]) -> Vectors | None:
        """What holds without lessons: what others taught, in the mean, and what earlier lessons came to."""
        parts = [(origin, part) for origin, part in self.fitted if (part.basis, part.template) == (basis, template)]
        others = combined((part for origin, part in parts if origin != OWN), sections)
        own = combined((part for origin, part in parts if origin == OWN), sections)
        return own if others is None else others if own is None else others + own


@dataclass(frozen=True, slots=True)
class Summary:
    """What was learned about a template from one origin. `usable`: by the language model that is in use."""

    template: str
    origin: str
    usable: bool
    corrections: int
    confirmations: int


class Learning:
    """What was learned, as the sorter asks for it. For any number of threads. While it is not `on`, the sorter gets
    nothing and nothing is learned; what is there stays."""

    def __init__(self, *, on: bool = True) -> None:
        self.on = on
        self._lock = threading.Lock()
        self._known = Known()
        self._weights: dict[tuple[Basis, str, tuple[str, ...]], Vectors | None] = {}

    def use(self, known: Known) -> None:
        """Let this be what was learned from now on."""
        with self._lock:
            self._known, self._weights = known, {}

    def weights(self, basis: Basis, template: Template) -> Vectors | None:
        """See `Sorter.learned`. Fitted when first asked, which takes milliseconds."""
        if not self.on:
            return None
        sections = tuple(section.id for section in template.sections)
        key = (basis, template.id, sections)
        with self._lock:
            if key not in self._weights:
                self._weights[key] = self._known.weights(basis, template.id, sections)
            return self._weights[key]


class LessonBook:
    """What was learned, in the vault. Methods raise the errors of `Vault`."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._table = LearningTable(vault)

    def observe(self, dictation: str, seen: Observed) -> None:
        """Keep what the sorter saw of sentences of a dictation; what it saw of earlier ones stays. The person has
        yet to review them."""
        known = _decoded_seen(self._table.seen(dictation)[0])
        first = min(seen.sentences, default=0)
        kept = [part for part in known if max(part.sentences, default=-1) < first]
        self._table.set_seen(dictation, msgspec.msgpack.encode([*kept, seen]), reviewed=False)

    def teach(self, dictation: str, protocol: Protocol, *, reviewed: bool = False) -> bool:
        """Learn from a draft as it is now, in the place of what it taught before; where the person has `reviewed` it,
        also from what she left in its place. Whether anything changed."""
        content, earlier = self._table.seen(dictation)
        if reviewed and not earlier and content:
            self._table.set_reviewed(dictation)
        lessons = [lessons_of(seen, protocol, reviewed=reviewed or earlier) for seen in _decoded_seen(content)]
        taught = [batch for batch in lessons if batch.right]
        known = self._table.lessons(dictation=dictation)
        if not taught:
            return bool(known) and self._table.remove_lessons(dictation)
        row = LessonRow(dictation, protocol.template_id, msgspec.msgpack.encode(taught))
        if known == (row,):
            return False
        self._table.put_lessons(row)
        for old in self._table.lessons(template=protocol.template_id)[:-KEPT_DICTATIONS]:
            self.fold(old.dictation)
        return True

    def fold(self, dictation: str) -> None:
        """Keep of what a dictation taught only what it came to, for good; it teaches nothing any more."""
        with self._vault.transaction():
            for row in self._table.lessons(dictation=dictation):
                for batch in _decoded(row.content):
                    self._table.put_learned(_row(OWN, self._known(row.template).with_own(batch)))
            self._table.remove_lessons(dictation)
            self._table.set_mute(dictation)

    def fold_deleted(self) -> None:
        """Make up for what broke off."""
        for dictation in self._table.orphans():
            self.fold(dictation)

    def known(self) -> Known:
        return self._known(None)

    def summaries(self, basis: Basis) -> tuple[Summary, ...]:
        """By template and origin, the person's own first; `basis`: what is in use."""
        known = self.known()
        counts: dict[tuple[str, str, bool], list[int]] = defaultdict(lambda: [0, 0])
        for template, lessons in known.lessons.items():
            for batch in lessons:
                total = counts[template, OWN, batch.seen.basis == basis]
                total[0] += batch.corrections
                total[1] += batch.confirmations
        for origin, part in known.fitted:
            total = counts[part.template, origin, part.basis == basis]
            total[0] += part.corrections
            total[1] += part.confirmations
        return tuple(Summary(*key, *counts[key]) for key in sorted(counts))

    def forget(self, template: str | None = None, origin: str | None = None) -> None:
        """What was learned of a template (None: of all), or only what came from one origin, for good. Drafts that are
        there do not teach it again."""
        self._table.forget(template, origin)

    def own(self) -> tuple[Fitted, ...]:
        """What the person taught, as weights: for others."""
        known = self.known()
        bases = {(batch.seen.basis, t) for t, lessons in known.lessons.items() for batch in lessons}
        bases |= {(part.basis, part.template) for origin, part in known.fitted if origin == OWN}
        return tuple(known.own(*key) for key in sorted(bases, key=lambda k: (k[1], k[0].model, k[0].digest)))

    def put(self, origin: str, fitted: Iterable[Fitted]) -> None:
        """What others taught, all of it or nothing; in the place of what came from there before."""
        with self._vault.transaction():
            self._table.forget_origin(origin)
            for part in fitted:
                self._table.put_learned(_row(origin, part))

    def _known(self, template: str | None) -> Known:
        lessons: dict[str, list[Lessons]] = defaultdict(list)
        for row in self._table.lessons(template=template):
            lessons[row.template] += _decoded(row.content)
        learned = [row for row in self._table.learned() if template in (None, row.template)]
        fitted = tuple((row.origin, part) for row in learned if (part := _fitted(row)) is not None)
        return Known({template: tuple(found) for template, found in lessons.items()}, fitted)


def teach(learning: Learning, book: LessonBook, dictation: str, protocol: Protocol, *, reviewed: bool = False) -> None:
    """To be called whenever a draft was saved, and with `reviewed` when the person lets it out of her hands (exports or
    approves it): the next dictation profits. Raises the errors of `Vault`; the next call makes up for it."""
    if learning.on and book.teach(dictation, protocol, reviewed=reviewed):
        learning.use(book.known())


class _Weights(msgspec.Struct):
    """`Fitted` in the vault; the rest is in the row's columns."""

    dimensions: int
    sections: tuple[str, ...]
    weights: bytes
    corrections: int
    confirmations: int


def _row(origin: str, fitted: Fitted) -> LearnedRow:
    kept = _Weights(
        fitted.basis.dimensions,
        fitted.sections,
        fitted.weights.astype("<f4").tobytes(),
        fitted.corrections,
        fitted.confirmations,
    )
    basis = fitted.basis
    return LearnedRow(origin, fitted.template, basis.model, basis.digest, msgspec.msgpack.encode(kept))


def _fitted(row: LearnedRow) -> Fitted | None:
    """None where another version of the program kept it otherwise."""
    try:
        kept = msgspec.msgpack.decode(row.content, type=_Weights)
    except msgspec.MsgspecError:
        return None
    weights = np.frombuffer(kept.weights, dtype="<f4").reshape(len(kept.sections), kept.dimensions)
    basis = Basis(row.model, row.digest, kept.dimensions)
    return Fitted(basis, row.template, kept.sections, weights, kept.corrections, kept.confirmations)


def _decoded(content: bytes) -> list[Lessons]:
    """Empty where another version of the program kept it otherwise."""
    try:
        return msgspec.msgpack.decode(content, type=list[Lessons])
    except msgspec.MsgspecError:
        return []


def _decoded_seen(content: bytes | None) -> list[Observed]:
    """Empty where nothing was kept, or where another version of the program kept it otherwise."""
    try:
        return msgspec.msgpack.decode(content, type=list[Observed]) if content else []
    except msgspec.MsgspecError:
        return []
