"""Write a protocol to files. The kind follows from the ending; nothing that exists is destroyed."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from protokollant.documents.details import DocumentDetails, DocumentKind
from protokollant.documents.rendering import render
from protokollant.documents.writing import write_new
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


def export(protocol: Protocol, template: Template, details: DocumentDetails, path: Path) -> Path | None:
    """Write `path`; returns where an earlier file of that name was kept, None when there was none.

    Raises KnownError OUTPUT_KIND, OUTPUT_UNWRITABLE, DISK_FULL, and what a template's own Word file can cause."""
    return write_new(path, render(protocol, template, details, DocumentKind.from_path(path)))
