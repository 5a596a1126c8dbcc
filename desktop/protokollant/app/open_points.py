"""What stands in the way of approving a protocol, and how a person waves it through with a reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from protokollant.app.place import Place
from protokollant.protocol.protocol import (
    MarkKind,
    PointKind,
    Protocol,
    Statement,
    Waiver,
)
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template


@dataclass(frozen=True, slots=True, repr=False)
class OpenPoint(Redacted):
    """`subject`: the id of an empty required section or field, or the text of an unsupported statement, which then
    stands at `place` and on the sentences `source`."""

    kind: PointKind
    subject: str
    place: Place | None = None
    source: tuple[int, ...] = ()


def points(protocol: Protocol, template: Template) -> tuple[OpenPoint, ...]:
    """All of them in the order of the page, whether waved through or not."""
    return tuple(_points(protocol, template))


def open_points(protocol: Protocol, template: Template) -> tuple[OpenPoint, ...]:
    """Those that nobody waved through. Empty: the protocol may be approved."""
    return tuple(point for point in _points(protocol, template) if waiver_of(protocol, point) is None)


def waiver_of(protocol: Protocol, point: OpenPoint) -> Waiver | None:
    """With which a point was waved through."""
    return next((waiver for waiver in protocol.waived if _covers(waiver, point)), None)


def waive(protocol: Protocol, point: OpenPoint, reason: str) -> Protocol:
    """Wave a point through. Raises ValueError without a reason."""
    reason = reason.strip()
    if not reason:
        raise ValueError("a waiver needs a reason")
    waiver = Waiver(point.kind, point.subject, reason, point.source)
    return replace(protocol, waived=(*unwaive(protocol, point).waived, waiver))


def unwaive(protocol: Protocol, point: OpenPoint) -> Protocol:
    """Take it back: the point is open again."""
    return replace(protocol, waived=tuple(waiver for waiver in protocol.waived if not _covers(waiver, point)))


def without_stale_waivers(protocol: Protocol, template: Template) -> Protocol:
    """Without those for what is there no more: other words, or something where nothing was."""
    if not protocol.waived:
        return protocol
    there = points(protocol, template)
    kept = tuple(waiver for waiver in protocol.waived if any(_covers(waiver, point) for point in there))
    return replace(protocol, waived=kept)


def is_waived(protocol: Protocol, statement: Statement) -> bool:
    """Whether somebody waved a statement through."""
    wanted = (PointKind.UNSUPPORTED, statement.text, statement.source)
    return any((waiver.kind, waiver.subject, waiver.source) == wanted for waiver in protocol.waived)


def is_unsupported(statement: Statement) -> bool:
    """Whether it says something that was not said."""
    return any(mark.kind is MarkKind.UNSUPPORTED for mark in statement.marks)


def _covers(waiver: Waiver, point: OpenPoint) -> bool:
    return (waiver.kind, waiver.subject, waiver.source) == (point.kind, point.subject, point.source)


def _points(protocol: Protocol, template: Template) -> Iterator[OpenPoint]:
    values = dict(protocol.fields)
    for field in template.fields:
        if field.required and field.id in values and values[field.id].value is None:
            yield OpenPoint(PointKind.FIELD, field.id)
    required = {section.id for section in template.sections if section.required}
    for section in protocol.sections:
        if section.id in required and not section.statements:
            yield OpenPoint(PointKind.SECTION, section.id)
        for index, statement in enumerate(section.statements):
            if is_unsupported(statement):
                yield OpenPoint(PointKind.UNSUPPORTED, statement.text, Place(section.id, index), statement.source)
