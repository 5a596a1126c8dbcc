"""The organisation's form: sections in order, typed fields. Reading the file is in `template_file`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

MAX_SECTIONS = 26


class FieldType(StrEnum):
    """What kind of value a field holds."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    CHOICE = "choice"
    PERSON = "person"


class Style(StrEnum):
    """How the statements of a section are set."""

    PROSE = "prose"
    BULLETS = "bullets"


class Layout(StrEnum):
    """What kind of paper it is: a protocol with headings, or a letter after DIN 5008."""

    PROTOCOL = "protocol"
    LETTER = "letter"


@dataclass(frozen=True, slots=True)
class Field:
    id: str
    label: str
    type: FieldType
    required: bool = False
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    id: str
    title: str
    guidance: str = ""
    cues: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    required: bool = False
    style: Style = Style.PROSE


@dataclass(frozen=True, slots=True)
class Template:
    """`docx` is the absolute path of the organisation's own Word file, if the template has one."""

    id: str
    title: str
    language: str
    sections: tuple[Section, ...]
    fields: tuple[Field, ...] = ()
    description: str = ""
    docx: Path | None = None
    layout: Layout = Layout.PROTOCOL

    def section(self, section_id: str) -> Section:
        return next(section for section in self.sections if section.id == section_id)

    def field(self, field_id: str) -> Field:
        return next(field for field in self.fields if field.id == field_id)
