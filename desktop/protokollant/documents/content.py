"""What a protocol says, ready to be set: values formatted, characters cleaned, nothing left out. Every writer
and the organisation's own Word file take their texts from here."""

from __future__ import annotations

import datetime
import itertools
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from protokollant.documents.characters import clean
from protokollant.documents.details import DocumentDetails
from protokollant.documents.wording import (
    Wording,
    format_count,
    format_date,
    format_field,
    format_moment,
    wording_of,
)
from protokollant.protocol.protocol import FieldValue, Origin, Protocol, Statement
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Field, FieldType, Section, Style, Template


@dataclass(frozen=True, slots=True, repr=False)
class Entry(Redacted):
    """A field: its label and its value as printed. `missing`: it was not said, and `value` says so."""

    id: str
    label: str
    value: str
    missing: bool


@dataclass(frozen=True, slots=True, repr=False)
class Passage(Redacted):
    """A section with its statements; a statement's text may contain line breaks (`\\n`). `taken` says for each of them
    from where it was taken; it is empty where none was."""

    id: str
    title: str
    style: Style
    required: bool
    statements: tuple[tuple[str, Origin], ...]
    taken: tuple[str, ...] = ()

    @property
    def paragraphs(self) -> tuple[str, ...]:
        """The statements as running text, one string a paragraph; a line break inside a statement starts a
        new one, and so does another place from where it was taken, which stands at the end."""
        found: list[str] = []
        pairs = zip((text for text, _ in self.statements), self.taken or [""] * len(self.statements), strict=True)
        for taken, group in itertools.groupby(pairs, key=lambda pair: pair[1]):
            text = " ".join(text for text, _ in group)
            lines = [line for line in (line.strip() for line in text.split("\n")) if line]
            found += [*lines[:-1], *(_with_source(line, taken) for line in lines[-1:])]
        return tuple(found)

    @property
    def items(self) -> tuple[str, ...]:
        if not self.taken:
            return tuple(text for text, _ in self.statements)
        return tuple(_with_source(text, taken) for (text, _), taken in zip(self.statements, self.taken, strict=True))


def entries(protocol: Protocol, template: Template, wording: Wording) -> tuple[Entry, ...]:
    """The fields in the order of the template; then any that the template does not know (any more)."""
    values = dict(protocol.fields)
    known = {field.id for field in template.fields}
    fields = [
        *template.fields,
        *(Field(name, name, FieldType.TEXT) for name in values if name not in known),
    ]
    made = ((field, format_field(values.get(field.id, FieldValue()), field.type, wording)) for field in fields)
    return tuple(
        Entry(
            field.id,
            clean(field.label),
            wording.not_mentioned if value is None else clean(value),
            value is None,
        )
        for field, value in made
    )


def passages(protocol: Protocol, template: Template) -> tuple[Passage, ...]:
    """The sections in the order of the template; then any that the template does not know (any more)."""
    said = {section.id: section for section in protocol.sections}
    known = {section.id for section in template.sections}
    sources = _sources(protocol)
    sections = [
        *template.sections,
        *(Section(section.id, section.title) for section in protocol.sections if section.id not in known),
    ]
    return tuple(
        Passage(
            section.id,
            clean(section.title),
            section.style,
            section.required,
            *(_statements(said[section.id].statements, sources) if section.id in said else ((), ())),
        )
        for section in sections
    )


def _statements(
    statements: tuple[Statement, ...], sources: Mapping[int, str]
) -> tuple[tuple[tuple[str, Origin], ...], tuple[str, ...]]:
    """Their texts, and from where each was taken; no sources where none of the protocol has any."""
    kept = [(clean(s.text), s) for s in statements]
    said = [(text, s) for text, s in kept if text]
    taken = ("; ".join(dict.fromkeys(sources[i] for i in s.sentences if i in sources)) for _, s in said)
    return tuple((text, s.origin) for text, s in said), tuple(taken) if sources else ()


def _sources(protocol: Protocol) -> dict[int, str]:
    """By the id of a sentence from where it was taken: "Beratungsprotokoll, 12. November 2026"."""
    wording = wording_of(protocol.language)
    return {
        id: wording.taken.format(title=clean(each.title), day=_day(each.day, wording))
        for each in protocol.citations
        for id in each.source
    }


def _day(day: str, wording: Wording) -> str:
    try:
        return format_date(datetime.date.fromisoformat(day), wording)
    except ValueError:
        return clean(day)


def _with_source(text: str, taken: str) -> str:
    return f"{text} ({taken})" if taken else text


def unassigned(protocol: Protocol) -> tuple[str, ...]:
    """The sentences in the tray, in the order in which they were said."""
    tray, sources = set(protocol.unassigned), _sources(protocol)
    return tuple(
        _with_source(clean(sentence.text), sources.get(sentence.id, ""))
        for sentence in protocol.transcript
        if sentence.id in tray
    )


def transparency(protocol: Protocol, wording: Wording) -> str:
    """The line about what a machine did."""
    origins = Counter(statement.origin for section in protocol.sections for statement in section.statements)
    total = origins.total()
    models = [model for model in (protocol.speech_model, protocol.language_model) if model]
    was_spoken = protocol.speech_model is not None or protocol.audio_seconds is not None
    if protocol.citations:
        parts = [format_count(wording.collected, len(protocol.citations))]
    else:
        parts = [wording.dictated if was_spoken else wording.typed]
    if origins[Origin.POLISHED]:
        parts.append(format_count(wording.polished, origins[Origin.POLISHED], total))
    if origins[Origin.EDITED]:
        parts.append(format_count(wording.edited, origins[Origin.EDITED], total))
    if models:
        parts.append(wording.models.format(models=", ".join(clean(model) for model in models)))
    return " ".join(parts)


def approval(details: DocumentDetails, wording: Wording) -> str:
    """Who approved the document and when; empty for a draft."""
    if details.approved_at is None:
        return ""
    form = wording.approved_by if details.approved_by else wording.approved
    return form.format(name=clean(details.approved_by or ""), when=format_moment(details.approved_at, wording))
