"""Protocols as files, and on the clipboard."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from protokollant.app.export import export
from protokollant.documents.details import DocumentDetails, DocumentKind
from protokollant.documents.rendering import render
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.template import Template
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes


class Exporter(QObject):
    """`allowed`: IT's policy lets protocols leave the program. `folder` is the one last used in this session."""

    exported = Signal(object, object)  # the file, and where an earlier one of that name was kept (or None)
    rendered = Signal(str)  # the whole protocol as text
    failed = Signal(object)  # a Problem

    def __init__(
        self, details: Callable[[dt.date], DocumentDetails], jobs: Jobs, folder: Path, *, allowed: bool
    ) -> None:
        super().__init__(jobs)
        self._details = details
        self._jobs = jobs
        self.folder = folder
        self.allowed = allowed

    def suggestion(self, template: Template, day: dt.date) -> Path:
        """A file name that every system accepts, without anything of the content."""
        title = re.sub(r'[\\/:*?"<>|\x00-\x1f]+', " ", template.title).strip(" .") or template.id
        return self.folder / f"{title} {day.isoformat()}.{DocumentKind.DOCX}"

    def export(self, protocol: Protocol, template: Template, day: dt.date, path: Path) -> None:
        """The kind of file follows from the ending of `path`."""
        self.folder = path.parent
        self._jobs.run(
            lanes.FILES,
            lambda _report, _cancelled: export(protocol, template, self._details(day), path),
            done=lambda kept: self.exported.emit(path, kept),
            failed=self.failed.emit,
        )

    def render_text(self, protocol: Protocol, template: Template, day: dt.date) -> None:
        """`rendered` follows."""
        self._jobs.run(
            lanes.FILES,
            lambda _report, _cancelled: render(protocol, template, self._details(day), DocumentKind.TXT).decode(),
            done=self.rendered.emit,
            failed=self.failed.emit,
        )
