"""The organisation's own Word file, filled. Its placeholders are a contract (see `docs`); nothing in it can
run code."""

from __future__ import annotations

import io
from pathlib import Path
from types import SimpleNamespace
from typing import Any, ClassVar

import docx
from docxtpl import DocxTemplate
from jinja2 import StrictUndefined, TemplateError, UndefinedError
from jinja2.exceptions import SecurityError

from protokollant.documents.characters import clean
from protokollant.documents.content import Passage, entries, passages, transparency, unassigned
from protokollant.documents.details import DocumentDetails
from protokollant.documents.form_sandbox import FormEnvironment
from protokollant.documents.word import saved, set_properties
from protokollant.documents.word_package import MAX_PACKED, NOT_WORD, fault_of
from protokollant.documents.wording import Wording, format_date, format_moment, wording_of
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError, Phrase
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.template import Style, Template

_SYNTAX = QT_TRANSLATE_NOOP("documents", "a placeholder is misspelt or not closed")
_UNSAFE = QT_TRANSLATE_NOOP("documents", "a placeholder does something that is not allowed")
_FAILS = QT_TRANSLATE_NOOP("documents", "a placeholder cannot be worked out")


class _Names(SimpleNamespace):
    """A group of placeholders. No mapping: a field called `items` must not meet the method of a dict."""

    prefix_: ClassVar[str] = ""


class _Fields(_Names):
    prefix_ = "fields."


class _Sections(_Names):
    prefix_ = "sections."


class _Protocol(_Names):
    prefix_ = "protocol."


class _Unknown(StrictUndefined):
    """A placeholder that does not exist: its use is an error whose message is its name, never a value."""

    @property
    def _undefined_message(self) -> str:
        prefix = self._undefined_obj.prefix_ if isinstance(self._undefined_obj, _Names) else ""
        return f"{prefix}{self._undefined_name}"


def fill_word_form(protocol: Protocol, template: Template, details: DocumentDetails, form: Path) -> bytes:
    """The Word file `form` with its placeholders filled. Sentences in the tray follow at the end if the file
    has no place for them (`unassigned`). Raises FILE_MISSING, FILE_UNREADABLE, TEMPLATE_DOCX,
    PLACEHOLDER_UNKNOWN."""
    wording = wording_of(protocol.language)
    word, has_tray = _fill(_read(form), _placeholders(protocol, template, details, wording), form.name)
    if not has_tray:
        _append_tray(word, unassigned(protocol), wording)
    set_properties(word, clean(protocol.title), clean(details.author or ""), details.date, wording)
    return saved(word)


def _read(form: Path) -> bytes:
    try:
        with form.open("rb") as file:
            return file.read(MAX_PACKED + 1)
    except FileNotFoundError:
        raise KnownError(ErrorCode.FILE_MISSING, file=form.name) from None
    except OSError:
        raise KnownError(ErrorCode.FILE_UNREADABLE, file=form.name) from None


def _fill(content: bytes, placeholders: dict[str, Any], name: str) -> tuple[Any, bool]:
    """The filled file as a python-docx document, and whether it shows the tray.

    No error is chained: what Jinja says may quote the dictation.
    """

    def broken(reason: Phrase) -> KnownError:
        return KnownError(ErrorCode.TEMPLATE_DOCX, file=name, reason=reason)

    if (fault := fault_of(content)) is not None:
        raise broken(fault)
    form = DocxTemplate(io.BytesIO(content))
    try:
        form.get_docx()
    except Exception:  # a damaged package makes the library fail in any way
        raise broken(NOT_WORD) from None
    environment = FormEnvironment(_Unknown)
    target = io.BytesIO()
    try:
        has_tray = "unassigned" in form.get_undeclared_template_variables(environment)
        form.render(placeholders, environment)
        form.save(target)
        # docxtpl leaves plain XML behind; read again, it has python-docx's own elements.
        return docx.Document(target), has_tray
    except UndefinedError as error:
        raise KnownError(ErrorCode.PLACEHOLDER_UNKNOWN, file=name, placeholder=str(error)) from None
    except SecurityError:
        raise broken(_UNSAFE) from None
    except TemplateError:
        raise broken(_SYNTAX) from None
    except (ArithmeticError, AttributeError, LookupError, RecursionError, SyntaxError, TypeError, ValueError):
        raise broken(_FAILS) from None


def _placeholders(protocol: Protocol, template: Template, details: DocumentDetails, wording: Wording) -> dict[str, Any]:
    fields = {entry.id: entry.value for entry in entries(protocol, template, wording)}
    sections = [_section(passage, wording) for passage in passages(protocol, template)]
    return {
        "fields": _Fields(**_dotted(fields)),
        "sections": _Sections(**_dotted({section.id: section.text for section in sections})),
        "protocol": _Protocol(title=clean(protocol.title), sections=sections),
        "author": clean(details.author or ""),
        "organisation": clean(details.organisation or ""),
        "date": format_date(details.date, wording),
        "version": clean(details.version or ""),
        "approved_by": clean(details.approved_by or ""),
        "approved_at": format_moment(details.approved_at, wording) if details.approved_at else "",
        "transparency": transparency(protocol, wording),
        "draft": "" if details.approved else wording.draft,
        "unassigned": list(unassigned(protocol)),
    }


def _dotted(values: dict[str, str]) -> dict[str, str]:
    """An id may contain a hyphen, which Jinja takes for a minus: `mein-feld` is there as `mein_feld` too."""
    return {name.replace("-", "_"): value for name, value in values.items()} | values


def _section(passage: Passage, wording: Wording) -> SimpleNamespace:
    if passage.style is Style.BULLETS:
        text = "\n".join(f"• {item}" for item in passage.items)
    else:
        text = "\n".join(passage.paragraphs)
    return SimpleNamespace(
        id=passage.id,
        title=passage.title,
        text=text or (wording.not_mentioned if passage.required else ""),
        statements=[SimpleNamespace(text=text, origin=origin.value) for text, origin in passage.statements],
    )


def _append_tray(word: Any, sentences: tuple[str, ...], wording: Wording) -> None:
    """Nothing that was said is lost for want of a place in the form. Its styles may be anything: only runs
    are used."""
    if not sentences:
        return
    word.add_paragraph().add_run(wording.unassigned).bold = True
    word.add_paragraph().add_run(wording.unassigned_note).italic = True
    for sentence in sentences:
        word.add_paragraph(f"• {sentence}")
