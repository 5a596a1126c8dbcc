"""What a person may do to a draft. Every operation gives a new protocol in which, again, no sentence is lost.

Statements are named by their section's id and their place in it, counted from 0; an operation on one that is not there
raises `LookupError`.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from protokollant.app.open_points import without_stale_waivers
from protokollant.app.place import Place
from protokollant.protocol.protocol import (
    Discarded,
    DiscardReason,
    FieldValue,
    Mark,
    MarkKind,
    Origin,
    Protocol,
    SectionContent,
    Statement,
)
from protokollant.protocol.template import Template
from protokollant.structure.assemble import missing
from protokollant.structure.checks import reworded_marks
from protokollant.structure.grammar import Grammar
from protokollant.structure.marks import find_marks

__all__ = ["Editor", "Place", "statement_at"]

_Statements = tuple[Statement, ...]
_Change = Callable[[_Statements], _Statements]


@dataclass(frozen=True, slots=True)
class Editor:
    """The operations on protocols of one template. `risk` marks risk words; with the `grammar` of the language, other
    words for a statement are compared with what was said."""

    template: Template
    risk: re.Pattern[str] | None = None
    grammar: Grammar | None = None

    def rewrite(self, protocol: Protocol, place: Place, text: str, origin: Origin = Origin.EDITED) -> Protocol:
        """Other words for a statement. Marks of uncertain words stay on passages that were not touched; the others
        are found anew, with those for what was not said or is no longer there."""
        old = statement_at(protocol, place)
        if text == old.text:
            return protocol
        new = replace(old, text=text, origin=origin, marks=self._marks(protocol, old, text))
        return self._settled(_with_statements(protocol, place.section, lambda s: _replaced(s, place.index, new)))

    def correct(self, protocol: Protocol, heard: Sequence[str], right: str) -> Protocol:
        """Every statement with `right` in the place of what it was misheard as, as whole words."""
        forms = sorted(filter(None, heard), key=len, reverse=True)
        if not forms:
            return protocol
        pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, forms))})(?!\w)", re.IGNORECASE)
        for section in protocol.sections:
            for index, statement in enumerate(section.statements):
                text = pattern.sub(lambda _: right, statement.text)
                protocol = self.rewrite(protocol, Place(section.id, index), text)
        return protocol

    def _marks(self, protocol: Protocol, old: Statement, text: str) -> tuple[Mark, ...]:
        kept = _kept_marks(old, text)
        if self.grammar is None:
            return kept
        said = [protocol.sentence(i) for i in old.source]
        found = reworded_marks(text, said, self.grammar, self.risk, self.template.language)
        # What the recogniser was unsure of does not follow from the words.
        unsure = {(m.kind, m.span): m for m in kept if m.kind is MarkKind.LOW_CONFIDENCE or m.alternatives}
        marks = {**{(m.kind, m.span): m for m in found}, **unsure}
        return tuple(sorted(marks.values(), key=lambda mark: (mark.span, mark.kind)))

    def add(self, protocol: Protocol, section: str, text: str) -> Protocol:
        """A statement that the person typed, at the end of the section."""
        new = Statement(text, (), origin=Origin.EDITED)
        return self._settled(_with_statements(protocol, section, lambda statements: (*statements, new)))

    def move(self, protocol: Protocol, place: Place, section: str) -> Protocol:
        """Put a statement into another section, among its statements in the order in which they were said."""
        if section == place.section:
            return protocol
        moved = replace(statement_at(protocol, place), confidence=1.0)
        taken = _without(protocol, place)
        return self._settled(_with_statements(taken, section, lambda statements: _inserted(statements, moved)))

    def set_aside(self, protocol: Protocol, place: Place) -> Protocol:
        """Send a statement's sentences to the tray. Words that the person typed herself go with the statement."""
        source = statement_at(protocol, place).source
        taken = _without(protocol, place)
        return self._settled(replace(taken, unassigned=tuple(sorted({*taken.unassigned, *source}))))

    def discard(self, protocol: Protocol, place: Place) -> Protocol:
        """Take a statement out of the protocol; its sentences are listed as removed."""
        source = statement_at(protocol, place).source
        taken = _without(protocol, place)
        return self._settled(_with_discarded(taken, source) if source else taken)

    def discard_sentence(self, protocol: Protocol, sentence: int) -> Protocol:
        """Take a sentence out of the tray; it is listed as removed."""
        if sentence not in protocol.unassigned:
            raise LookupError(sentence)
        return _with_discarded(_without_sentence(protocol, sentence), (sentence,))

    def assign(self, protocol: Protocol, sentence: int, section: str) -> Protocol:
        """Put a sentence from the tray, or a discarded one, into a section."""
        said = protocol.sentence(sentence)
        marks = find_marks(said.text, said.words, self.risk, self.template.language, said.readings)
        statement = Statement(said.text, (sentence,), marks=marks)
        freed = _without_sentence(protocol, sentence)
        return self._settled(_with_statements(freed, section, lambda statements: _inserted(statements, statement)))

    def restore(self, protocol: Protocol, sentence: int) -> Protocol:
        """Bring a discarded sentence back to the tray."""
        freed = _without_sentence(protocol, sentence)
        return replace(freed, unassigned=tuple(sorted({*freed.unassigned, sentence})))

    def set_field(self, protocol: Protocol, field: str, value: str | int | float | None) -> Protocol:
        """A field's value in its normal form, or None for "not mentioned". With that the person has decided between
        values that contradict each other; the one that was said brings its words along."""
        old = protocol.field(field)
        if old.value == value and not old.alternatives:
            return protocol
        said = next((other for other in old.alternatives if other.value == value), None)
        if value is None:
            new = FieldValue()
        elif said:
            new = FieldValue(value, said.said, said.source, said.confidence)
        else:
            new = FieldValue(value, old.said, old.source, old.confidence if value == old.value else None)
        fields = tuple((name, new if name == field else kept) for name, kept in protocol.fields)
        return self._settled(replace(protocol, fields=fields))

    def _settled(self, protocol: Protocol) -> Protocol:
        """With what follows from its content."""
        filled = {section.id for section in protocol.sections if section.statements}
        flags = [section.id in filled for section in self.template.sections]
        counted = replace(protocol, missing=missing(self.template, protocol.fields, flags))
        return without_stale_waivers(counted, self.template)


def statement_at(protocol: Protocol, place: Place) -> Statement:
    """Raises LookupError where there is none."""
    statements = _section(protocol, place.section).statements
    if not 0 <= place.index < len(statements):
        raise LookupError(place)
    return statements[place.index]


def _section(protocol: Protocol, section: str) -> SectionContent:
    for content in protocol.sections:
        if content.id == section:
            return content
    raise LookupError(section)


def _with_statements(protocol: Protocol, section: str, change: _Change) -> Protocol:
    if all(content.id != section for content in protocol.sections):
        raise LookupError(section)
    sections = tuple(
        replace(content, statements=change(content.statements)) if content.id == section else content
        for content in protocol.sections
    )
    return replace(protocol, sections=sections)


def _without(protocol: Protocol, place: Place) -> Protocol:
    return _with_statements(protocol, place.section, lambda s: (*s[: place.index], *s[place.index + 1 :]))


def _replaced(statements: _Statements, index: int, new: Statement) -> _Statements:
    return (*statements[:index], new, *statements[index + 1 :])


def _inserted(statements: _Statements, new: Statement) -> _Statements:
    """Before the first statement that was said later; typed ones stay behind the one they follow."""
    said, last = [], -1
    for statement in statements:
        last = max(statement.source, default=last)
        said.append(last)
    at = bisect(said, max(new.source)) if new.source and said == sorted(said) else len(statements)
    return (*statements[:at], new, *statements[at:])


def _with_discarded(protocol: Protocol, source: tuple[int, ...]) -> Protocol:
    discarded = (*protocol.discarded, Discarded(source, DiscardReason.REMOVED))
    return replace(protocol, discarded=tuple(sorted(discarded, key=lambda d: d.source)))


def _without_sentence(protocol: Protocol, sentence: int) -> Protocol:
    """Free a sentence from the tray or from among the discarded; what was discarded with it stays there."""
    if sentence in protocol.unassigned:
        return replace(protocol, unassigned=tuple(i for i in protocol.unassigned if i != sentence))
    if not any(sentence in entry.source for entry in protocol.discarded):
        raise LookupError(sentence)
    left = (replace(entry, source=tuple(i for i in entry.source if i != sentence)) for entry in protocol.discarded)
    return replace(protocol, discarded=tuple(entry for entry in left if entry.source))


def _kept_marks(old: Statement, text: str) -> tuple[Mark, ...]:
    """The marks that lie wholly before or after the one passage in which the texts differ."""
    shorter = min(len(old.text), len(text))
    before = next((i for i in range(shorter) if old.text[i] != text[i]), shorter)
    limit = shorter - before
    after = next((i for i in range(limit) if old.text[-1 - i] != text[-1 - i]), limit)
    end, shift = len(old.text) - after, len(text) - len(old.text)
    kept = []
    for mark in old.marks:
        first, last = mark.span
        if last <= before:
            kept.append(mark)
        elif first >= end:
            kept.append(replace(mark, span=(first + shift, last + shift)))
    return tuple(kept)
