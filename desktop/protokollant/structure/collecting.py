"""A report from approved protocols: their statements, collected under the report's sections. Nothing is rewritten.

A statement goes to the section that is called as its own one (by id, then by title), else to the one of the same role;
what has no place goes to the tray, where the person sees it. Every statement of every protocol is in exactly one of the
two, as a sentence of the report's transcript, with the protocol that it was taken from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from protokollant.protocol.protocol import Citation, FieldValue, Protocol, SectionContent, Statement
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Section, Template
from protokollant.protocol.transcript import Sentence
from protokollant.structure.roles import Role, roles_of


@dataclass(frozen=True, slots=True, repr=False)
class Part(Redacted):
    """An approved protocol that goes into a report. `day`: ISO; `template` is the one that it was made with."""

    protocol: Protocol
    template: Template
    day: str
    dictation: str = ""


def collect(parts: Iterable[Part], template: Template, roles: Sequence[Role]) -> Protocol:
    """A draft by `template`, the oldest protocol first within each section. A field has a value only where every
    protocol has the same one."""
    ordered = sorted(parts, key=lambda part: part.day)
    said: list[Sentence] = []
    tray: list[int] = []
    citations: list[Citation] = []
    placed: dict[str, list[Statement]] = {section.id: [] for section in template.sections}
    for part in ordered:
        places = section_places(part.protocol, part.template, template, roles)
        first = len(said)
        for section, statement in _statements(part.protocol):
            id = len(said)
            said.append(Sentence(id, statement.text, statement.text))
            place = places.get(section.id)
            if place is None:
                tray.append(id)
            else:
                placed[place].append(Statement(statement.text, (id,), origin=statement.origin))
        if len(said) > first:
            citations.append(Citation(tuple(range(first, len(said))), part.day, part.protocol.title, part.dictation))
    fields = tuple((field.id, _shared([part.protocol for part in ordered], field.id)) for field in template.fields)
    sections = tuple(SectionContent(s.id, s.title, tuple(placed[s.id])) for s in template.sections)
    return Protocol(
        template.id,
        template.title,
        template.language,
        tuple(said),
        fields,
        sections,
        unassigned=tuple(tray),
        missing=_missing(template, fields, sections),
        citations=tuple(citations),
    )


def section_places(protocol: Protocol, source: Template, target: Template, roles: Sequence[Role]) -> Mapping[str, str]:
    """By the id of a protocol's section that of the report's section into which its statements go; left out where there
    is none."""
    ids = {section.id for section in target.sections}
    titles = {_plain(section.title): section.id for section in reversed(target.sections)}
    known = dict(zip((s.id for s in source.sections), roles_of(source, roles), strict=True))
    wanted = _role_names(target, roles)
    found: dict[str, str] = {}
    for section in protocol.sections:
        names = {role.name for role in known.get(section.id, ())}
        by_role = [(len(names & theirs), id) for id, theirs in wanted if names & theirs]
        if section.id in ids:
            found[section.id] = section.id
        elif (place := titles.get(_plain(section.title))) is not None:
            found[section.id] = place
        elif by_role:
            most = max(count for count, _ in by_role)
            found[section.id] = next(id for count, id in by_role if count == most)
    return found


def _role_names(template: Template, roles: Sequence[Role]) -> list[tuple[str, set[str]]]:
    found = roles_of(template, roles)
    return [(s.id, {role.name for role in known}) for s, known in zip(template.sections, found, strict=True)]


def _statements(protocol: Protocol) -> Iterable[tuple[Section | SectionContent, Statement]]:
    """In the protocol's order; what lay in its tray comes last, and stays there."""
    for section in protocol.sections:
        for statement in section.statements:
            yield section, statement
    tray = set(protocol.unassigned)
    nowhere = SectionContent("", "")
    for sentence in protocol.transcript:
        if sentence.id in tray and sentence.text:
            yield nowhere, Statement(sentence.text, (sentence.id,))


def _shared(protocols: Sequence[Protocol], field: str) -> FieldValue:
    values = [dict(protocol.fields).get(field, FieldValue()).value for protocol in protocols]
    same = bool(values) and values[0] is not None and all(value == values[0] for value in values)
    return FieldValue(values[0], confidence=1.0) if same else FieldValue()


def _missing(
    template: Template, fields: Sequence[tuple[str, FieldValue]], sections: Sequence[SectionContent]
) -> tuple[str, ...]:
    empty = {section.id for section in sections if not section.statements}
    empty |= {id for id, value in fields if value.value is None}
    required = {section.id for section in template.sections if section.required}
    required |= {field.id for field in template.fields if field.required}
    order = [*(field.id for field in template.fields), *(section.id for section in template.sections)]
    return tuple(id for id in order if id in required & empty)


def _plain(title: str) -> str:
    return " ".join(title.split()).casefold()
