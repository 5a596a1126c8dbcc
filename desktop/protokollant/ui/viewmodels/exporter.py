"""Protocols as files, and on the clipboard."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from protokollant.app.approval import Version, stamped
from protokollant.app.export import export
from protokollant.documents.details import DocumentDetails, DocumentKind
from protokollant.documents.rendering import render
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes


@dataclass(frozen=True, slots=True, repr=False)
class Source(Redacted):
    """What is exported of which dictation: its draft, or an approved version."""

    id: str
    protocol: Protocol
    template: Template
    version: Version | None = None

    def stamp(self, details: DocumentDetails) -> DocumentDetails:
        return details if self.version is None else stamped(details, self.version)


class Exporter(QObject):
    """`allowed`: IT's policy lets protocols leave the program. `folder` is the one last used in this session."""

    exported = Signal(object, object)  # the file, and where an earlier one of that name was kept (or None)
    rendered = Signal(str)  # the whole protocol as text
    left = Signal(str, str)  # of which dictation a document left the vault, and as what
    failed = Signal(object)  # a Problem

    def __init__(
        self, details: Callable[[dt.date], DocumentDetails], jobs: Jobs, folder: Path, *, allowed: bool
    ) -> None:
        super().__init__(jobs)
        self.details = details
        self._jobs = jobs
        self.folder = folder
        self.allowed = allowed

    def suggestion(self, template: Template, day: dt.date) -> Path:
        """A file name that every system accepts, without anything of the content."""
        title = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", template.title).strip(" .") or template.id
        return self.folder / f"{title} {day.isoformat()}.{DocumentKind.DOCX}"

    def export(self, source: Source, day: dt.date, path: Path) -> None:
        """The kind of file follows from the ending of `path`."""
        self.folder = path.parent

        def done(kept: Path | None) -> None:
            self.exported.emit(path, kept)
            self.left.emit(source.id, path.suffix.removeprefix(".").lower())

        self._jobs.run(
            lanes.FILES,
            lambda _report, _cancelled: export(source.protocol, source.template, source.stamp(self.details(day)), path),
            done=done,
            failed=self.failed.emit,
        )

    def render_text(self, source: Source, day: dt.date) -> None:
        """`rendered` follows."""

        def work(_report: object, _cancelled: object) -> str:
            details = source.stamp(self.details(day))
            return render(source.protocol, source.template, details, DocumentKind.TXT).decode()

        def done(text: str) -> None:
            self.rendered.emit(text)
            self.left.emit(source.id, "clipboard")

        self._jobs.run(lanes.FILES, work, done=done, failed=self.failed.emit)
