"""What a person may do to a template while she makes it: it may be unfinished, and then says what is missing where."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from protokollant.foundation.errors import QT_TRANSLATE_NOOP, Phrase
from protokollant.protocol.template import MAX_SECTIONS, Field, FieldType, Section, Template

_ID_LENGTH = 40
_SPELT = {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "ı": "i", "ł": "l", "ø": "o", "æ": "ae", "œ": "oe"}
_GERMAN = str.maketrans(_SPELT)
Part = TypeVar("Part", bound=Section | Field)

_NEEDED = QT_TRANSLATE_NOOP("templates", "Please write a title.")
_LABEL = QT_TRANSLATE_NOOP("templates", "Please write what the field is called.")
_TWICE = QT_TRANSLATE_NOOP("templates", "This is there twice. Please choose another one.")
_NO_SECTION = QT_TRANSLATE_NOOP("templates", "A template needs at least one section.")
_TOO_MANY = QT_TRANSLATE_NOOP("templates", "A template can have at most 26 sections.")
_CHOICES = QT_TRANSLATE_NOOP("templates", "Please write at least one choice, one a line.")
_CHOICE_TWICE = QT_TRANSLATE_NOOP("templates", "One of the choices is there twice.")


@dataclass(frozen=True, slots=True)
class Fault:
    """What keeps a template from being used. `part`: empty for the template itself, else `sections` or `fields`, with
    the place in it; `key` names the value."""

    key: str
    message: Phrase
    part: str = ""
    index: int = -1


def id_of(title: str, taken: Collection[str], other: str) -> str:
    """An id made from a title: small letters, ä as ae, what is no letter or digit as an underscore. Not one of those
    that are taken; `other` stands for a title without any letter."""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFC", title).casefold().translate(_GERMAN))
    base = re.sub(r"[^a-z0-9]+", "_", "".join(c for c in plain if not unicodedata.combining(c))).strip("_")
    base = base[:_ID_LENGTH].rstrip("_") or other
    made, number = base, 1
    while made in taken:
        number += 1
        end = f"_{number}"
        made = base[: _ID_LENGTH - len(end)] + end
    return made


def lines_of(text: str) -> tuple[str, ...]:
    """One item a line, without blanks around and empty lines."""
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def faults(template: Template) -> tuple[Fault, ...]:
    """Everything that is wrong with it, in its order; empty where it can be used."""
    found = [] if template.title.strip() else [Fault("title", _NEEDED)]
    if not template.sections:
        found.append(Fault("sections", _NO_SECTION))
    if len(template.sections) > MAX_SECTIONS:
        found.append(Fault("sections", _TOO_MANY))
    titles = [section.title.strip().casefold() for section in template.sections]
    for index, title in enumerate(titles):
        if not title:
            found.append(Fault("title", _NEEDED, "sections", index))
        elif title in titles[:index]:
            found.append(Fault("title", _TWICE, "sections", index))
    labels = [field.label.strip().casefold() for field in template.fields]
    for index, field in enumerate(template.fields):
        if not labels[index]:
            found.append(Fault("label", _LABEL, "fields", index))
        elif labels[index] in labels[:index]:
            found.append(Fault("label", _TWICE, "fields", index))
        if field.type is FieldType.CHOICE:
            if not field.choices:
                found.append(Fault("choices", _CHOICES, "fields", index))
            elif len(set(field.choices)) < len(field.choices):
                found.append(Fault("choices", _CHOICE_TWICE, "fields", index))
    return tuple(found)


def new_template(title: str, section: str, language: str, taken: Collection[str]) -> Template:
    """With one section, to begin with."""
    first = Section(id_of(section, (), "abschnitt"), section)
    return Template(id_of(title, taken, "vorlage"), title, language, (first,))


def copy_of(template: Template, title: str, taken: Collection[str]) -> Template:
    """The same under another name and id."""
    return replace(template, id=id_of(title, taken, "vorlage"), title=title)


def with_section(template: Template, title: str, at: int) -> Template:
    taken = {section.id for section in template.sections}
    new = Section(id_of(title, taken, "abschnitt"), title)
    return replace(template, sections=(*template.sections[:at], new, *template.sections[at:]))


def with_field(template: Template, label: str, at: int) -> Template:
    taken = {field.id for field in template.fields}
    new = Field(id_of(label, taken, "angabe"), label, FieldType.TEXT)
    return replace(template, fields=(*template.fields[:at], new, *template.fields[at:]))


def renamed_section(template: Template, index: int, title: str, fixed: Collection[str]) -> Template:
    """Another title; the id follows it until the section was saved once (`fixed` ids), since old protocols and what was
    learned know it by its id."""
    section = template.sections[index]
    taken = {s.id for s in template.sections if s is not section}
    id = section.id if section.id in fixed else id_of(title, {*taken, *fixed}, "abschnitt")
    return replace(template, sections=replaced(template.sections, index, replace(section, id=id, title=title)))


def renamed_field(template: Template, index: int, label: str, fixed: Collection[str]) -> Template:
    """As `renamed_section`."""
    field = template.fields[index]
    taken = {f.id for f in template.fields if f is not field}
    id = field.id if field.id in fixed else id_of(label, {*taken, *fixed}, "angabe")
    return replace(template, fields=replaced(template.fields, index, replace(field, id=id, label=label)))


def replaced(parts: Sequence[Part], index: int, new: Part) -> tuple[Part, ...]:
    return (*parts[:index], new, *parts[index + 1 :])


def moved(parts: Sequence[Part], start: int, end: int) -> tuple[Part, ...]:
    """The part at `start` stands at `end` afterwards."""
    rest = [*parts[:start], *parts[start + 1 :]]
    return (*rest[:end], parts[start], *rest[end:])


def without(parts: Sequence[Part], index: int) -> tuple[Part, ...]:
    return (*parts[:index], *parts[index + 1 :])


def tidied(template: Template) -> Template:
    """Without blanks around titles."""
    return replace(
        template,
        title=template.title.strip(),
        sections=tuple(replace(s, title=s.title.strip()) for s in template.sections),
        fields=tuple(replace(f, label=f.label.strip()) for f in template.fields),
    )
