"""Write a protocol to files. The kind follows from the ending; nothing that exists is destroyed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from protokollant.documents.details import DocumentDetails, DocumentKind
from protokollant.documents.rendering import render
from protokollant.documents.word_form import fill_word_form
from protokollant.documents.writing import write_beside, write_new
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.template import Template


def check_kinds(paths: Sequence[Path]) -> None:
    """Raises KnownError OUTPUT_KIND before any work is done for a file that could not be written."""
    for path in paths:
        DocumentKind.from_path(path)


def check_places(paths: Sequence[Path]) -> None:
    """Raises KnownError OUTPUT_UNWRITABLE before minutes of work where it is clear that a file cannot be written."""
    for path in paths:
        if path.is_dir() or not path.parent.is_dir() or not os.access(path.parent, os.W_OK):
            raise KnownError(ErrorCode.OUTPUT_UNWRITABLE, file=path.name or str(path))


def export_beside(protocol: Protocol, template: Template, details: DocumentDetails, path: Path) -> Path:
    """Write `path`, or a new name beside it where that is taken; gives the path. Raises as `export`."""
    return write_beside(path, render(protocol, template, details, DocumentKind.from_path(path)))


def left_out(protocol: Protocol, template: Template, details: DocumentDetails, path: Path) -> tuple[str, ...]:
    """The titles of sections with statements for which the template's own Word file has no place; none for files of
    other kinds."""
    if template.docx is None or DocumentKind.from_path(path) is not DocumentKind.DOCX:
        return ()
    return fill_word_form(protocol, template, details, template.docx).left_out


def export(protocol: Protocol, template: Template, details: DocumentDetails, path: Path) -> Path | None:
    """Write `path`; returns where an earlier file of that name was kept, None when there was none.

    Raises KnownError OUTPUT_KIND, OUTPUT_UNWRITABLE, DISK_FULL, and what a template's own Word file can cause."""
    return write_new(path, render(protocol, template, details, DocumentKind.from_path(path)))
