"""The organisation's own Word file, filled. Its placeholders are a contract (see `docs/word-vorlagen.md`); nothing in
it can run code."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import docx
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from protokollant.documents.characters import clean
from protokollant.documents.content import Passage, entries, passages, transparency, unassigned
from protokollant.documents.details import DocumentDetails
from protokollant.documents.forms.controls import Bound
from protokollant.documents.forms.filling import Filled, fill
from protokollant.documents.forms.package import NOT_WORD, PackageError, WordPackage
from protokollant.documents.forms.sandbox import Names
from protokollant.documents.forms.tags import FormError
from protokollant.documents.forms.values import SaidText, SectionText
from protokollant.documents.word import saved, set_properties
from protokollant.documents.wording import Wording, format_date, format_moment, wording_of
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Style, Template

_CHECKED, _UNCHECKED = "☒", "☐"


@dataclass(frozen=True, slots=True, repr=False)
class FilledForm(Redacted):
    """A filled Word file. `left_out`: the titles of sections with statements that the form shows nowhere."""

    content: bytes
    left_out: tuple[str, ...]


def fill_word_form(protocol: Protocol, template: Template, details: DocumentDetails, form: Path) -> FilledForm:
    """The Word file `form` with its placeholders and content controls filled. Sentences in the tray follow at the end
    if the file has no place for them (`unassigned`). Raises FILE_MISSING, FILE_UNREADABLE, TEMPLATE_DOCX,
    PLACEHOLDER_UNKNOWN."""
    return fill_content(protocol, template, details, read_form(form), form.name)


def fill_content(
    protocol: Protocol, template: Template, details: DocumentDetails, content: bytes, name: str
) -> FilledForm:
    """As `fill_word_form`, from the bytes of a file called `name`."""
    wording = wording_of(protocol.language)
    shown = passages(protocol, template)
    placeholders = _placeholders(protocol, template, details, wording, shown)
    try:
        package = WordPackage.read(content)
        filled = fill(package, placeholders, _controls(protocol, template, placeholders, wording))
        tray = not any(re.search(r"\bunassigned\b", source) for source in filled.sources)
        whole = _completed(package.to_bytes(), protocol, details, wording, tray=tray)
        return FilledForm(whole, _left_out(filled, shown))
    except FormError as fault:
        raise _known(fault, name) from None
    except PackageError as fault:
        raise KnownError(ErrorCode.TEMPLATE_DOCX, file=name, reason=fault.reason, place="") from None


def _completed(content: bytes, protocol: Protocol, details: DocumentDetails, wording: Wording, *, tray: bool) -> bytes:
    """With the properties of the document, and with the tray at its end."""
    try:
        word = docx.Document(io.BytesIO(content))
        if tray:
            _append_tray(word, unassigned(protocol), wording)
        set_properties(word, clean(protocol.title), clean(details.author or ""), details.date, wording)
        return saved(word)
    except Exception:  # a damaged package makes the library fail in any way
        raise PackageError(NOT_WORD) from None


def _known(fault: FormError, name: str) -> KnownError:
    """No error is chained: what Jinja says may quote the dictation. The place quotes the form alone."""
    where: dict[str, Any] = {"place": ""}
    if fault.place is not None:
        where = {"place": fault.place.phrase, "text": fault.place.text, "row": fault.place.row}
    if fault.reason is None:
        return KnownError(ErrorCode.PLACEHOLDER_UNKNOWN, file=name, placeholder=fault.unknown, **where)
    return KnownError(ErrorCode.TEMPLATE_DOCX, file=name, reason=fault.reason, **where)


def read_form(form: Path) -> bytes:
    try:
        return form.read_bytes()
    except FileNotFoundError:
        raise KnownError(ErrorCode.FILE_MISSING, file=form.name) from None
    except OSError:
        raise KnownError(ErrorCode.FILE_UNREADABLE, file=form.name) from None


def _left_out(filled: Filled, shown: tuple[Passage, ...]) -> tuple[str, ...]:
    return tuple(
        passage.title
        for passage in shown
        if any((passage.id, number) not in filled.shown for number in range(len(passage.statements)))
    )


def _placeholders(
    protocol: Protocol, template: Template, details: DocumentDetails, wording: Wording, shown: tuple[Passage, ...]
) -> dict[str, Any]:
    fields = {entry.id: entry.value for entry in entries(protocol, template, wording)}
    sections = [_section(passage, wording) for passage in shown]
    values = dict(protocol.fields)
    boxes = {
        field.id: {choice: _box(values, field.id, choice) for choice in field.choices}
        for field in template.fields
        if field.choices
    }
    return {
        "fields": Names("fields.", _dotted(fields)),
        "sections": Names("sections.", _dotted({section.id: section for section in sections})),
        "choices": Names("choices.", _dotted({id: Names(f"choices.{id}.", each) for id, each in boxes.items()})),
        "protocol": Names("protocol.", {"title": clean(protocol.title), "sections": sections}),
        "author": clean(details.author or ""),
        "organisation": clean(details.organisation or ""),
        "date": format_date(details.date, wording),
        "version": clean(details.version or ""),
        "approved_by": clean(details.approved_by or ""),
        "approved_at": format_moment(details.approved_at, wording) if details.approved_at else "",
        "transparency": transparency(protocol, wording) if details.transparency else "",
        "draft": "" if details.approved else wording.draft,
        "unassigned": list(unassigned(protocol)),
    }


def _box(values: Mapping[str, Any], field: str, choice: str) -> str:
    return _CHECKED if field in values and values[field].value == choice else _UNCHECKED


def _dotted(values: dict[str, Any]) -> dict[str, Any]:
    """An id may contain a hyphen, which Jinja takes for a minus: `mein-feld` is there as `mein_feld` too."""
    return {name.replace("-", "_"): value for name, value in values.items()} | values


def _section(passage: Passage, wording: Wording) -> SectionText:
    bullets = passage.style is Style.BULLETS and bool(passage.items)
    items = passage.items if bullets else passage.paragraphs
    text = "\n".join(f"• {item}" for item in items) if bullets else "\n".join(items)
    section = SectionText(text or (wording.not_mentioned if passage.required else ""))
    section.id, section.title, section.items, section.bullets = passage.id, passage.title, items, bullets
    section.statements = tuple(
        SimpleNamespace(text=_said(text, (passage.id, number)), origin=origin.value)
        for number, (text, origin) in enumerate(passage.statements)
    )
    return section


def _said(text: str, key: tuple[str, int]) -> SaidText:
    said = SaidText(text)
    said.key = key
    return said


def _controls(
    protocol: Protocol, template: Template, placeholders: Mapping[str, Any], wording: Wording
) -> dict[str, Bound]:
    """What content controls may be called, and what they then hold. A field goes before a section of the same id."""
    values = dict(protocol.fields)
    sections = {f"sections.{section.id}": Bound(section) for section in placeholders["protocol"].sections}
    fields = {
        f"fields.{entry.id}": Bound(entry.value, _raw(values, entry.id))
        for entry in entries(protocol, template, wording)
    }
    for field in template.fields:
        if field.choices:
            fields[f"fields.{field.id}"] = Bound(
                fields[f"fields.{field.id}"].text, _raw(values, field.id), field.choices
            )
    plain = ("author", "organisation", "date", "version", "approved_by", "approved_at", "transparency", "draft")
    details = {name: Bound(placeholders[name]) for name in plain}
    details["protocol.title"] = Bound(placeholders["protocol"].title)
    short = {name.partition(".")[2]: bound for name, bound in (sections | fields).items()}
    return details | short | sections | fields


def _raw(values: Mapping[str, Any], field: str) -> str:
    value = values[field].value if field in values else None
    return "" if value is None else str(value)


def _append_tray(word: Any, sentences: tuple[str, ...], wording: Wording) -> None:
    """Nothing that was said is lost for want of a place in the form. Its styles may be anything: only runs
    are used, and an outline level, by which a screen reader knows a heading."""
    if not sentences:
        return
    heading = word.add_paragraph()
    heading.add_run(wording.unassigned).bold = True
    level = OxmlElement("w:outlineLvl")
    level.set(qn("w:val"), "0")
    heading._p.get_or_add_pPr().append(level)
    word.add_paragraph().add_run(wording.unassigned_note).italic = True
    for sentence in sentences:
        word.add_paragraph(f"• {sentence}")
