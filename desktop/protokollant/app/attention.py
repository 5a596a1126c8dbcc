"""What of a draft needs a look, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from protokollant.app.open_points import OpenPoint, open_points
from protokollant.app.place import Place
from protokollant.protocol.protocol import Mark, MarkKind, PointKind, Protocol, Statement
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template
from protokollant.structure.checks import LOST, MOVED

# Numbers, dates, names and negations as they were said are underlined, but most of them are right: who had to visit
# each would soon visit none.
_ALWAYS = (MarkKind.LOW_CONFIDENCE, MarkKind.RISK, MarkKind.UNSUPPORTED)
_FIELDS, _TRAY = -1, 1_000_000


class SpotKind(StrEnum):
    FIELD = "field"  # a required one is empty, or it has values that contradict each other
    SECTION = "section"  # a required one is empty
    MARKS = "marks"
    SENTENCE = "sentence"  # it stands in no section


@dataclass(frozen=True, slots=True, repr=False)
class Spot(Redacted):
    """`order`: where it comes in reading; of a statement with the character at which the marks begin. `subject`: the id
    of a field or section; `sentence`: of one in the tray."""

    kind: SpotKind
    order: tuple[int, int, int]
    subject: str = ""
    place: Place | None = None
    marks: tuple[Mark, ...] = ()
    sentence: int | None = None


def spots(protocol: Protocol, template: Template) -> tuple[Spot, ...]:
    """Everything that needs a look and has not had one."""
    return tuple(sorted(_spots(protocol, template), key=lambda spot: spot.order))


def following(spots: tuple[Spot, ...], order: tuple[int, int, int], step: int) -> Spot | None:
    """The next one after a place in reading (`step` 1) or the one before it (-1), round the end; None where there is
    none at all."""
    if not spots:
        return None
    if step > 0:
        return next((spot for spot in spots if spot.order > order), spots[0])
    return next((spot for spot in reversed(spots) if spot.order < order), spots[-1])


def order_of(
    protocol: Protocol, *, field: str = "", section: str = "", index: int = -1, at: int = 0, sentence: int | None = None
) -> tuple[int, int, int]:
    """Where something comes in reading: a field, a section's head, a character of a statement, a sentence in the
    tray; before everything where none of them is given."""
    if field:
        return (_FIELDS, [name for name, _ in protocol.fields].index(field), 0)
    if section:
        return ([content.id for content in protocol.sections].index(section), index, at)
    if sentence is not None:
        return (_TRAY, sentence, 0)
    return (_FIELDS, -1, 0)


def needs_look(mark: Mark) -> bool:
    """Whether a person should see it before she approves."""
    changed = mark.detail.startswith(LOST) or mark.detail == MOVED
    return not mark.confirmed and (mark.kind in _ALWAYS or changed or bool(mark.alternatives))


def shown_marks(statement: Statement, *, waived: bool) -> tuple[Mark, ...]:
    """Those that are still to be underlined; with a waiver what was not said is no matter any more."""
    return tuple(m for m in statement.marks if not m.confirmed and not (waived and m.kind is MarkKind.UNSUPPORTED))


def _spots(protocol: Protocol, template: Template) -> Iterator[Spot]:
    points = open_points(protocol, template)
    open_fields = {point.subject for point in points if point.kind is PointKind.FIELD}
    for name, value in protocol.fields:
        if name in open_fields or value.alternatives:
            yield Spot(SpotKind.FIELD, order_of(protocol, field=name), name)
    for point in points:
        if point.kind is PointKind.SECTION:
            yield Spot(SpotKind.SECTION, order_of(protocol, section=point.subject), point.subject)
    unsupported = {point.place for point in points if point.kind is PointKind.UNSUPPORTED}
    for number, section in enumerate(protocol.sections):
        for index, statement in enumerate(section.statements):
            place = Place(section.id, index)
            marks = [m for m in shown_marks(statement, waived=place not in unsupported) if needs_look(m)]
            for here in _passages(marks):
                yield Spot(SpotKind.MARKS, (number, index, here[0].span[0]), place=place, marks=here)
    for sentence in protocol.unassigned:
        yield Spot(SpotKind.SENTENCE, order_of(protocol, sentence=sentence), sentence=sentence)


def _passages(marks: list[Mark]) -> Iterator[tuple[Mark, ...]]:
    """What is looked at together: marks that begin at the same place, and all doubtful words of a statement, since who
    reads the statement sees each of them."""
    doubtful = sorted((m for m in marks if m.kind is MarkKind.LOW_CONFIDENCE), key=lambda mark: mark.span)
    first = doubtful[0].span[0] if doubtful else None
    for start in sorted({mark.span[0] for mark in marks}):
        here = [mark for mark in marks if mark.span[0] == start and mark not in doubtful]
        if start == first:
            here = [*doubtful, *here]
        if here:
            yield tuple(here)


def point_at(protocol: Protocol, template: Template, place: Place) -> OpenPoint | None:
    """The unsupported statement at a place; None where all of it was said, or it was waved through."""
    return next((point for point in open_points(protocol, template) if point.place == place), None)
