"""The steps of editing: what changed from one draft to the next, to be undone and redone.

What was said never changes, so a step holds nothing of it but the statements and fields that were touched. It may be
undone after more was said, too: what came to the transcript meanwhile lies in the tray then.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar

import msgspec

from protokollant.app.editing import settled
from protokollant.protocol.protocol import Discarded, FieldValue, Protocol, Statement, Waiver
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template

T = TypeVar("T")


@dataclass(frozen=True, slots=True, repr=False)
class SectionChange(Redacted):
    """Of a section's statements those from number `at` on: `old` became `new`."""

    section: str
    at: int
    old: tuple[Statement, ...]
    new: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, repr=False)
class FieldChange(Redacted):
    field: str
    old: FieldValue
    new: FieldValue


@dataclass(frozen=True, slots=True, repr=False)
class Step(Redacted):
    """From one draft to the next. `label` names it for the person. What left the tray and the list of what is
    discarded, and what came there; waivers are kept whole, None where they stay. `by_program`: it was not the person's
    doing."""

    label: str
    sections: tuple[SectionChange, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    tray_left: tuple[int, ...] = ()
    tray_came: tuple[int, ...] = ()
    discarded_left: tuple[Discarded, ...] = ()
    discarded_came: tuple[Discarded, ...] = ()
    waived: tuple[tuple[Waiver, ...], tuple[Waiver, ...]] | None = None
    by_program: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class History(Redacted):
    """Everything that was done to a draft; the first `done` steps are done, the others were undone."""

    steps: tuple[Step, ...] = ()
    done: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class HistoryChange(Redacted):
    """What is to be written of a history: there are `length` steps now, `done` of them done; `steps` are those that are
    new or another, by number."""

    done: int = 0
    length: int = 0
    steps: Mapping[int, Step] = field(default_factory=dict)

    def then(self, later: HistoryChange) -> HistoryChange:
        """Both in one."""
        kept = {number: step for number, step in self.steps.items() if number < later.length}
        return HistoryChange(later.done, later.length, {**kept, **later.steps})


def difference(before: Protocol, after: Protocol, label: str) -> Step:
    """The step between two drafts of the same words."""
    old, new = dict(before.fields), dict(after.fields)
    return Step(
        label,
        tuple(
            _section_change(one.id, one.statements, other.statements)
            for one, other in zip(before.sections, after.sections, strict=True)
            if one.statements != other.statements
        ),
        tuple(FieldChange(name, old[name], new[name]) for name in old if old[name] != new[name]),
        *_moved(before.unassigned, after.unassigned),
        *_moved(before.discarded, after.discarded),
        None if before.waived == after.waived else (before.waived, after.waived),
    )


def reverse(step: Step) -> Step:
    """The step back."""
    return Step(
        step.label,
        tuple(replace(change, old=change.new, new=change.old) for change in step.sections),
        tuple(replace(change, old=change.new, new=change.old) for change in step.fields),
        step.tray_came,
        step.tray_left,
        step.discarded_came,
        step.discarded_left,
        None if step.waived is None else (step.waived[1], step.waived[0]),
    )


def apply(step: Step, protocol: Protocol, template: Template) -> Protocol:
    """The draft after a step. Raises ValueError where it is not the one that the step was made on."""
    sections = {section.id: section for section in protocol.sections}
    for change in step.sections:
        statements = sections[change.section].statements if change.section in sections else ()
        end = change.at + len(change.old)
        if statements[change.at : end] != change.old:
            raise ValueError("another draft")
        made = (*statements[: change.at], *change.new, *statements[end:])
        sections[change.section] = replace(sections[change.section], statements=made)
    fields = dict(protocol.fields)
    for each in step.fields:
        if fields.get(each.field) != each.old:
            raise ValueError("another draft")
        fields[each.field] = each.new
    if step.waived is not None and step.waived[0] != protocol.waived:
        raise ValueError("another draft")
    changed = replace(
        protocol,
        sections=tuple(sections.values()),
        fields=tuple(fields.items()),
        unassigned=tuple(sorted(_replaced(protocol.unassigned, step.tray_left, step.tray_came))),
        discarded=tuple(
            sorted(_replaced(protocol.discarded, step.discarded_left, step.discarded_came), key=lambda d: d.source)
        ),
        waived=protocol.waived if step.waived is None else step.waived[1],
    )
    return settled(changed, template)


def in_tray(earlier: Protocol, joined: Protocol) -> Protocol:
    """`joined` is `earlier` and what was said after it; here with all of the latter in the tray. The step from here to
    `joined` is what the program did with it."""
    new = {sentence.id for sentence in joined.transcript} - {sentence.id for sentence in earlier.transcript}
    gone = {i for entry in joined.discarded for i in entry.source}
    tray = tuple(sorted({*earlier.unassigned, *(new - gone)}))
    return replace(joined, sections=earlier.sections, fields=earlier.fields, unassigned=tray, waived=earlier.waived)


def encode(step: Step) -> bytes:
    return msgspec.msgpack.encode(step)


def decode(content: bytes) -> Step:
    """Raises msgspec.MsgspecError where another version of the program wrote it otherwise."""
    return msgspec.msgpack.decode(content, type=Step)


def _section_change(section: str, old: tuple[Statement, ...], new: tuple[Statement, ...]) -> SectionChange:
    """Without what is the same at the beginning and end."""
    shorter = min(len(old), len(new))
    first = next((i for i in range(shorter) if old[i] != new[i]), shorter)
    limit = shorter - first
    last = next((i for i in range(limit) if old[-1 - i] != new[-1 - i]), limit)
    return SectionChange(section, first, old[first : len(old) - last], new[first : len(new) - last])


def _moved(before: tuple[T, ...], after: tuple[T, ...]) -> tuple[tuple[T, ...], tuple[T, ...]]:
    """What left and what came."""
    if before == after:
        return (), ()
    return tuple(one for one in before if one not in after), tuple(one for one in after if one not in before)


def _replaced(there: tuple[T, ...], left: tuple[T, ...], came: tuple[T, ...]) -> tuple[T, ...]:
    """Raises ValueError where what left is not there."""
    if not set(left) <= set(there):
        raise ValueError("another draft")
    return (*(one for one in there if one not in left), *came)
