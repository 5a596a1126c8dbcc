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
from protokollant.app.splitting import join, split
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
from protokollant.structure.checks import LOST, reworded_marks
from protokollant.structure.grammar import Grammar
from protokollant.structure.marks import find_marks

__all__ = ["Editor", "Place", "neighbour", "settled", "statement_at"]

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
        return self._settled(self._with_statement(protocol, place, new))

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
        said = [sentence for i in old.sentences if not (sentence := protocol.sentence(i)).deleted]
        found = reworded_marks(text, said, self.grammar, self.risk, self.template.language)
        if others := _sharing(protocol, old):
            found = tuple(mark for mark in found if not _is_elsewhere(mark, others))
        # What the recogniser was unsure of, and what the person saw, does not follow from the words.
        new = {(m.kind, m.span, m.detail) for m in found}
        unsure = {
            (m.kind, m.span): m
            for m in kept
            if m.kind is MarkKind.LOW_CONFIDENCE
            or m.alternatives
            or (m.confirmed and (m.kind, m.span, m.detail) in new)
        }
        marks = {**{(m.kind, m.span): m for m in found}, **unsure}
        return tuple(sorted(marks.values(), key=lambda mark: (mark.span, mark.kind)))

    def add(self, protocol: Protocol, section: str, text: str, index: int | None = None) -> Protocol:
        """A statement that the person typed, at a place of the section or at its end."""
        new = Statement(text, (), origin=Origin.EDITED)
        return self._settled(_with_statements(protocol, section, lambda s: _put(s, new, index)))

    def move(self, protocol: Protocol, place: Place, section: str) -> Protocol:
        """Put a statement into another section, among its statements in the order in which they were said."""
        if section == place.section:
            return protocol
        moved = replace(statement_at(protocol, place), confidence=1.0)
        taken = _without(protocol, place)
        return self._settled(_with_statements(taken, section, lambda statements: _inserted(statements, moved)))

    def move_to(self, protocol: Protocol, place: Place, to: Place) -> Protocol:
        """Put a statement exactly at a place, whose index does not count the statement itself."""
        statement = statement_at(protocol, place)
        if to.section != place.section:
            statement = replace(statement, confidence=1.0)
        taken = _without(protocol, place)
        if not 0 <= to.index <= len(_section(taken, to.section).statements):
            raise LookupError(to)
        moved = _with_statements(taken, to.section, lambda s: (*s[: to.index], statement, *s[to.index :]))
        return protocol if moved == protocol else self._settled(moved)

    def split(self, protocol: Protocol, place: Place, at: int) -> Protocol:
        """Two statements of one, before and behind the character `at`; nothing where one of them would be empty."""
        statement = statement_at(protocol, place)
        parts = split(statement, at, [protocol.sentence(i) for i in statement.sentences])
        if parts is None:
            return protocol
        found = [replace(part, marks=self._with_found(part)) for part in parts]
        return self._settled(
            _with_statements(protocol, place.section, lambda s: (*s[: place.index], *found, *s[place.index + 1 :]))
        )

    def join(self, protocol: Protocol, place: Place) -> Protocol:
        """One statement of this one and the next of its section."""
        first, second = statement_at(protocol, place), statement_at(protocol, Place(place.section, place.index + 1))
        one = join(first, second)
        return self._settled(
            _with_statements(protocol, place.section, lambda s: (*s[: place.index], one, *s[place.index + 2 :]))
        )

    def confirm(self, protocol: Protocol, place: Place, *marks: Mark) -> Protocol:
        """The person looked at marks and found them right."""
        statement = statement_at(protocol, place)
        if not set(marks) <= set(statement.marks):
            raise LookupError(place)
        marks = tuple(replace(m, confirmed=True) if m in marks else m for m in statement.marks)
        return self._settled(self._with_statement(protocol, place, replace(statement, marks=marks)))

    def as_said(self, protocol: Protocol, place: Place) -> Protocol:
        """Back to the words that were spoken. Nothing for typed text, for a part of a sentence, and where the words
        were deleted."""
        statement = statement_at(protocol, place)
        if not statement.source or statement.shared or _sharing(protocol, statement):
            return protocol
        if any(protocol.sentence(i).deleted for i in statement.source):
            return protocol
        spoken = [self._spoken(protocol, i) for i in statement.source]
        said = spoken[0]
        for one in spoken[1:]:
            said = join(said, one)
        return self._settled(self._with_statement(protocol, place, replace(said, confidence=statement.confidence)))

    def _spoken(self, protocol: Protocol, sentence: int) -> Statement:
        said = protocol.sentence(sentence)
        marks = find_marks(said.text, said.words, self.risk, self.template.language, said.readings)
        return Statement(said.text, (sentence,), marks=marks)

    def _with_found(self, part: Statement) -> tuple[Mark, ...]:
        """Its marks, and those of its text: one may have lain across the border."""
        kept = {(m.kind, m.span): m for m in part.marks}
        found = {(m.kind, m.span): m for m in find_marks(part.text, (), self.risk, self.template.language)}
        return tuple(sorted({**found, **kept}.values(), key=lambda mark: (mark.span, mark.kind)))

    def _with_statement(self, protocol: Protocol, place: Place, new: Statement) -> Protocol:
        return _with_statements(protocol, place.section, lambda s: _replaced(s, place.index, new))

    def set_aside(self, protocol: Protocol, place: Place) -> Protocol:
        """Send a statement's sentences to the tray, whole ones also where the statement is only a part. Words that the
        person typed herself go with the statement."""
        source = statement_at(protocol, place).sentences
        taken = _released(_without(protocol, place), source)
        return self._settled(replace(taken, unassigned=tuple(sorted({*taken.unassigned, *source}))))

    def discard(self, protocol: Protocol, place: Place) -> Protocol:
        """Take a statement out of the protocol; its sentences are listed as removed. One that another statement shares
        counts for that one from now on: with what is left of it it is still in the protocol."""
        statement = statement_at(protocol, place)
        taken, source = _handed_on(_without(protocol, place), statement.source)
        return self._settled(_with_discarded(taken, source) if source else taken)

    def discard_sentence(self, protocol: Protocol, sentence: int) -> Protocol:
        """Take a sentence out of the tray; it is listed as removed."""
        if sentence not in protocol.unassigned:
            raise LookupError(sentence)
        return _with_discarded(_without_sentence(protocol, sentence), (sentence,))

    def assign(self, protocol: Protocol, sentence: int, section: str, index: int | None = None) -> Protocol:
        """Put a sentence from the tray, or a discarded one, into a section: at a place of it, or where it was said."""
        statement = self._spoken(protocol, sentence)
        freed = _without_sentence(protocol, sentence)
        put = _inserted if index is None else lambda s, new: _put(s, new, index)
        return self._settled(_with_statements(freed, section, lambda statements: put(statements, statement)))

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
        return settled(protocol, self.template)


def settled(protocol: Protocol, template: Template) -> Protocol:
    """A protocol with what follows from its content: what is missing, and which waivers still hold."""
    filled = {section.id for section in protocol.sections if section.statements}
    flags = [section.id in filled for section in template.sections]
    return without_stale_waivers(replace(protocol, missing=missing(template, protocol.fields, flags)), template)


def statement_at(protocol: Protocol, place: Place) -> Statement:
    """Raises LookupError where there is none."""
    statements = _section(protocol, place.section).statements
    if not 0 <= place.index < len(statements):
        raise LookupError(place)
    return statements[place.index]


def neighbour(protocol: Protocol, place: Place, step: int) -> Place | None:
    """Where a statement comes to stand that is moved up (`step` -1) or down (1) by one, over the border of its section
    too; None at the ends of the protocol."""
    ids = [section.id for section in protocol.sections]
    count = len(protocol.section(place.section).statements)
    if 0 <= place.index + step < count:
        return Place(place.section, place.index + step)
    number = ids.index(place.section) + step
    if not 0 <= number < len(ids):
        return None
    return Place(ids[number], 0 if step > 0 else len(protocol.sections[number].statements))


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


def _put(statements: _Statements, new: Statement, index: int | None) -> _Statements:
    at = len(statements) if index is None else index
    return (*statements[:at], new, *statements[at:])


def _inserted(statements: _Statements, new: Statement) -> _Statements:
    """Before the first statement that was said later; typed ones stay behind the one they follow."""
    said, last = [], -1
    for statement in statements:
        last = max(statement.sentences, default=last)
        said.append(last)
    at = bisect(said, max(new.sentences)) if new.sentences and said == sorted(said) else len(statements)
    return (*statements[:at], new, *statements[at:])


def _sharing(protocol: Protocol, statement: Statement) -> tuple[Statement, ...]:
    """Other statements with words of the same sentences."""
    mine = {*statement.sentences}
    return tuple(
        other
        for section in protocol.sections
        for other in section.statements
        if other is not statement and not mine.isdisjoint(other.sentences)
    )


def _is_elsewhere(mark: Mark, others: tuple[Statement, ...]) -> bool:
    """Whether what is missing here stands in another part of the sentence."""
    lost = mark.detail.removeprefix(LOST)
    return lost != mark.detail and any(lost.lower() in other.text.lower() for other in others)


def _map_statements(protocol: Protocol, change: Callable[[Statement], Statement]) -> Protocol:
    sections = tuple(replace(c, statements=tuple(map(change, c.statements))) for c in protocol.sections)
    return replace(protocol, sections=sections)


def _released(protocol: Protocol, sentences: tuple[int, ...]) -> Protocol:
    """Sentences that are about to count for another place: a statement that has some of their words shares them."""

    def shares(statement: Statement) -> Statement:
        if not set(sentences).intersection(statement.source):
            return statement
        source = tuple(i for i in statement.source if i not in sentences)
        return replace(statement, source=source, shared=tuple(i for i in statement.sentences if i not in source))

    return _map_statements(protocol, shares)


def _handed_on(protocol: Protocol, sentences: tuple[int, ...]) -> tuple[Protocol, tuple[int, ...]]:
    """Sentences that lost their statement count for the first one that shares them; gives also those that none does."""
    left = set(sentences)

    def takes(statement: Statement) -> Statement:
        taken = left.intersection(statement.shared)
        left.difference_update(taken)
        if not taken:
            return statement
        source = tuple(sorted({*statement.source, *taken}))
        return replace(statement, source=source, shared=tuple(i for i in statement.shared if i not in taken))

    changed = _map_statements(protocol, takes)
    return changed, tuple(i for i in sentences if i in left)


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
