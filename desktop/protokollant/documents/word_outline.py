"""A template from an organisation's Word document: its headings become sections, its labels with room for a value
become fields. What comes out is a proposal; a person looks at it before it is used."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import docx
from docx.document import Document
from docx.opc.exceptions import PackageNotFoundError
from docx.oxml.ns import qn
from docx.table import Table
from docx.text.paragraph import Paragraph

from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError
from protokollant.protocol.template import MAX_SECTIONS, Field, FieldType, Section, Template

_NOT_WORD = QT_TRANSLATE_NOOP("documents", "it is not a Word file (.docx), or it is damaged")
_HEADING_LENGTH = 80
_LABEL_LENGTH = 50
_STYLE = re.compile(r"(?:heading|überschrift|titre|kop)\s*(\d)", re.IGNORECASE)
_NUMBER = re.compile(r"^\s*(?:\d{1,2}(?:\.\d{1,2})*[.)]?|[IVX]{1,5}[.)]|[A-Za-z][.)])\s+")
_PLACEHOLDER = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_BLANK = re.compile(r"^[\s_.…·‗☐☑□\-–]*$")
_OPEN_LINE = re.compile(r"^\s*([^:_…]{2,50}?)\s*:\s*[_.…\s]*$")
_BOXES = re.compile(r"[☐☑□]\s*([^☐☑□]+)")

# What a label says about its value. Words as they begin.
_TYPES: tuple[tuple[FieldType, re.Pattern[str]], ...] = (
    (FieldType.DURATION, re.compile(r"\b(?:dauer|duration)", re.IGNORECASE)),
    (FieldType.TIME, re.compile(r"\b(?:uhrzeit|beginn|ende|time|start)\b", re.IGNORECASE)),
    (FieldType.DATE, re.compile(r"datum\b|\b(?:date|geboren|geb\.|tag|termin|frist)", re.IGNORECASE)),
    (
        FieldType.PERSON,
        re.compile(
            r"\b(?:name|klient|fachkraft|berater|familie|person|mutter|vater|kind\b|patient|client|verfass|leitung)",
            re.IGNORECASE,
        ),
    ),
    (FieldType.NUMBER, re.compile(r"\b(?:anzahl|zahl|stunden|number of)", re.IGNORECASE)),
)


@dataclass(frozen=True, slots=True)
class Outline:
    """What a document proposes. `placeholders`: it can be filled as it is, so it is worth keeping."""

    template: Template
    placeholders: bool


def propose(path: Path, make_id: Callable[[str, set[str], str], str]) -> Outline:
    """Read a Word document. `make_id` gives an id for a title that is none of the taken ones.

    Raises KnownError TEMPLATE_DOCX where it is none.
    """
    try:
        document = docx.Document(str(path))
        blocks = list(_blocks(document))
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError, OSError) as error:
        raise KnownError(ErrorCode.TEMPLATE_DOCX, file=path.name, reason=_NOT_WORD, place="") from error
    paragraphs = [block for block in blocks if isinstance(block, Paragraph)]
    headings, title = _headings(paragraphs)
    name = title or path.stem.replace("_", " ")
    sections: list[Section] = []
    taken: set[str] = set()
    for text in headings[:MAX_SECTIONS]:
        id = make_id(text, taken, "abschnitt")
        taken.add(id)
        sections.append(Section(id, text))
    fields = _fields(document, blocks, {text.casefold() for text in headings}, make_id)
    template = Template(make_id(name, set(), "vorlage"), name, _language(document), tuple(sections), fields)
    return Outline(template, any(_PLACEHOLDER.search(text) for text in _all_texts(document)))


def _blocks(document: Document) -> Iterator[Paragraph | Table]:
    """Paragraphs and tables in their order, also those inside of content controls."""
    for element in document.element.body.iter(qn("w:p"), qn("w:tbl")):
        if element.tag == qn("w:tbl"):
            yield Table(element, document)
        elif not any(parent.tag == qn("w:tbl") for parent in element.iterancestors()):
            yield Paragraph(element, document)


def _headings(paragraphs: list[Paragraph]) -> tuple[list[str], str]:
    """The titles of the sections in order, and the document's own title."""
    levelled = [(level, text) for p in paragraphs if (level := _level(p)) is not None and (text := _heading_text(p))]
    title = next((text for level, text in levelled if level == 0), "")
    ranks = sorted({level for level, _ in levelled if level > 0})
    if not ranks:
        bold = [text for p in paragraphs if _looks_like_heading(p) and (text := _heading_text(p))]
        if not title and len(bold) > 1 and paragraphs and _heading_text(_first_filled(paragraphs)) == bold[0]:
            title, bold = bold[0], bold[1:]
        return _distinct(bold), title
    # One heading above all others is the document's title.
    first = [text for level, text in levelled if level == ranks[0]]
    if len(first) == 1 and len(ranks) > 1:
        title, ranks = title or first[0], ranks[1:]
    return _distinct(text for level, text in levelled if level == ranks[0]), title


def _level(paragraph: Paragraph) -> int | None:
    """0 for a title, 1 to 9 for a heading, None for a text; by its style, or by its own outline level."""
    for properties in (paragraph._p.pPr, *(_style_properties(paragraph))):
        found = None if properties is None else properties.find(qn("w:outlineLvl"))
        if found is not None and int(found.get(qn("w:val"), "9")) < 9:
            return int(found.get(qn("w:val"))) + 1
    name = (paragraph.style.name if paragraph.style is not None else "") or ""
    if name.casefold() in ("title", "titel"):
        return 0
    match = _STYLE.match(name)
    return int(match[1]) if match else None


def _style_properties(paragraph: Paragraph) -> Iterator[Any]:
    style = paragraph.style
    while style is not None:
        yield style.element.find(qn("w:pPr"))
        style = style.base_style


def _looks_like_heading(paragraph: Paragraph) -> bool:
    """A short line that is bold throughout, and no sentence."""
    text = paragraph.text.strip()
    runs = [run for run in paragraph.runs if run.text.strip()]
    if not text or len(text) > _HEADING_LENGTH or not runs or text.endswith((".", "!", "?", ",")):
        return False
    style_bold = bool(paragraph.style is not None and paragraph.style.font.bold)
    return all(run.bold or (run.bold is None and style_bold) for run in runs)


def _heading_text(paragraph: Paragraph) -> str:
    """Without its number, colon and placeholders."""
    text = _PLACEHOLDER.sub(" ", paragraph.text)
    return " ".join(_NUMBER.sub("", text).split()).rstrip(" :_….")[:_HEADING_LENGTH]


def _first_filled(paragraphs: list[Paragraph]) -> Paragraph:
    return next((p for p in paragraphs if p.text.strip()), paragraphs[0])


def _distinct(texts: Iterable[str]) -> list[str]:
    return list({text.casefold(): text for text in reversed(list(texts))}.values())[::-1]


# ---- fields


def _fields(
    document: Document,
    blocks: list[Paragraph | Table],
    headings: set[str],
    make_id: Callable[[str, set[str], str], str],
) -> tuple[Field, ...]:
    """From tables with labels beside empty cells, lines that end in an open place, and titles of content controls."""
    found: dict[str, Field] = {}
    for label, room in (*_labels(blocks), *_controls(document)):
        label = " ".join(_PLACEHOLDER.sub(" ", label).split()).rstrip(" :")
        key = label.casefold()
        if not 1 < len(label) <= _LABEL_LENGTH or key in headings or key in found or not any(map(str.isalpha, label)):
            continue
        id = make_id(label, {field.id for field in found.values()}, "angabe")
        choices = tuple(dict.fromkeys(c for text in _BOXES.findall(room) if (c := " ".join(text.split()).rstrip(","))))
        if choices:
            found[key] = Field(id, label, FieldType.CHOICE, choices=choices)
        else:
            found[key] = Field(id, label, _type(label))
    return tuple(found.values())


def _labels(blocks: list[Paragraph | Table]) -> Iterator[tuple[str, str]]:
    """Labels, each with what stands in the room for its value."""
    for block in blocks:
        if isinstance(block, Table):
            for row in block.rows:
                cells = list(dict.fromkeys(cell._tc for cell in row.cells))
                texts = ["".join(t.text or "" for t in cell.iter(qn("w:t"))) for cell in cells]
                for label, room in zip(texts[::2], texts[1::2], strict=False):
                    if label.strip() and _is_room(room):
                        yield label, room
        else:
            match = _OPEN_LINE.match(_PLACEHOLDER.sub("", block.text))
            if match and not _looks_like_heading(block) and _level(block) is None:
                yield match[1], ""


def _is_room(text: str) -> bool:
    rest = _PLACEHOLDER.sub("", text)
    return bool(_BLANK.match(rest)) or bool(_BOXES.search(rest))


def _controls(document: Document) -> Iterator[tuple[str, str]]:
    """Content controls by their titles; those with a list are choices."""
    for control in document.element.body.iter(qn("w:sdt")):
        properties = control.find(qn("w:sdtPr"))
        alias = None if properties is None else properties.find(qn("w:alias"))
        if properties is None or alias is None or not (alias.get(qn("w:val")) or "").strip():
            continue
        items = [i.get(qn("w:displayText")) or i.get(qn("w:value")) or "" for i in properties.iter(qn("w:listItem"))]
        yield alias.get(qn("w:val")), "".join(f"☐ {item} " for item in items if item.strip())


def _type(label: str) -> FieldType:
    return next((kind for kind, pattern in _TYPES if pattern.search(label)), FieldType.TEXT)


# ---- the document as a whole


def _language(document: Document) -> str:
    """de unless the document says that it is in English."""
    for element in document.styles.element.iter(qn("w:lang")):
        return "en" if (element.get(qn("w:val")) or "").lower().startswith("en-") and _english(document) else "de"
    return "en" if _english(document) else "de"


def _english(document: Document) -> bool:
    """Word's own default says English also of German documents, so the words have to say it, too."""
    words = re.findall(r"\b\w+\b", " ".join(_all_texts(document)).casefold())
    german = sum(word in {"der", "die", "das", "und", "im", "vom", "am", "für", "von", "datum"} for word in words)
    english = sum(word in {"the", "and", "of", "date", "for", "client", "next", "with", "to"} for word in words)
    return english > german


def _all_texts(document: Document) -> Iterator[str]:
    parts = [document.element.body]
    for section in document.sections:
        parts += [section.header._element, section.footer._element]
    for part in parts:
        for paragraph in part.iter(qn("w:p")):
            yield "".join(text.text or "" for text in paragraph.iter(qn("w:t")))
