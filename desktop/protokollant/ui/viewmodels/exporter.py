"""Protocols on their way out: files, the clipboard, paper."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from protokollant.app.approval import Version, stamped
from protokollant.app.export import export, export_beside, left_out
from protokollant.app.outputs import NameParts, Output, path_for, safe_name, write_outputs
from protokollant.documents.composing import compose_paper
from protokollant.documents.details import DocumentDetails, DocumentKind
from protokollant.documents.excerpts import excerpts, section, whole
from protokollant.documents.pdf import draw_pages
from protokollant.documents.writing import free_name
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes

ANY_TEMPLATE = "*"


@dataclass(frozen=True, slots=True, repr=False)
class Shown(Redacted):
    """What the window shows of which dictation, and who stands for it."""

    id: str
    protocol: Protocol
    template: Template
    details: DocumentDetails


@dataclass(frozen=True, slots=True)
class Exported:
    """A file that was written; where an earlier one of that name was kept; and the titles of the sections that have no
    place in the template's Word file."""

    path: Path
    kept: Path | None
    left_out: tuple[str, ...]


class Exporter(QObject):
    """`with_form` gives a template the Word file that counts now. `allowed`: IT's policy lets protocols leave the
    program. `folder` is the one last used in this session.
    `outputs`: by the id of a template where its documents go without a question; `keep_outputs` keeps them for the
    next start."""

    exported = Signal(object)  # an Exported
    rendered = Signal(object)  # an Excerpt, for the clipboard
    listed = Signal(object)  # a tuple of Excerpts, to be copied one after the other
    drawn = Signal(object, str)  # the pages as SVG, and what they are called in the print queue
    left = Signal(str, str)  # of which dictation something left the vault, and as what
    failed = Signal(object)  # a Problem

    def __init__(
        self,
        details: Callable[[dt.date], DocumentDetails],
        with_form: Callable[[Template], Template],
        jobs: Jobs,
        folder: Path,
        outputs: dict[str, Output],
        keep_outputs: Callable[[str], None],
        *,
        allowed: bool,
        outputs_locked: bool = False,
    ) -> None:
        super().__init__(jobs)
        self.details = details
        self._with_form = with_form
        self._jobs = jobs
        self._outputs = outputs
        self._keep_outputs = keep_outputs
        self.folder = folder
        self.allowed = allowed
        self.outputs_locked = outputs_locked

    def shown(self, id: str, protocol: Protocol, template: Template, version: Version | None = None) -> Shown:
        """An approved version; or, without one, a protocol of today that nobody has approved yet."""
        details = self.details(_now().date())
        return Shown(id, protocol, self._with_form(template), details if version is None else stamped(details, version))

    def output(self, template_id: str) -> Output | None:
        return self._outputs.get(template_id) or self._outputs.get(ANY_TEMPLATE)

    def set_output(self, template_id: str, output: Output | None) -> None:
        """From now on; None: ask again where each document is to go."""
        self._outputs.pop(template_id, None)
        if output is not None:
            self._outputs[template_id] = output
        self._keep_outputs(write_outputs(self._outputs))

    def suggestion(self, shown: Shown) -> Path:
        """A file name that every system accepts and that is free, without anything of the content."""
        name = safe_name(f"{shown.template.title} {shown.details.date.isoformat()}")
        return free_name(self.folder / f"{name}.{DocumentKind.DOCX}")

    def export(self, shown: Shown, path: Path) -> None:
        """The kind of file follows from the ending of `path`."""
        self.folder = path.parent
        given = (shown.protocol, shown.template, shown.details)
        self._run(shown, lambda: Exported(path, export(*given, path), left_out(*given, path)), self._on_written)

    def export_to_output(self, shown: Shown) -> None:
        """To the folder that was set for the template; never over what is there."""
        output = self.output(shown.template.id)
        if output is None:
            raise ValueError("no output folder is set")
        given = (shown.protocol, shown.template, shown.details)

        def write() -> Exported:
            path = export_beside(*given, path_for(output, name_parts(shown)))
            return Exported(path, None, left_out(*given, path))

        self._run(shown, write, self._on_written)

    def render(self, shown: Shown) -> None:
        """`rendered` follows, with all of the protocol."""
        self._run(shown, lambda: whole(shown.protocol, shown.template, shown.details), self._on_rendered)

    def render_section(self, shown: Shown, section_id: str) -> None:
        """`rendered` follows."""
        self._run(shown, lambda: section(shown.protocol, shown.template, section_id), self._on_rendered)

    def list_excerpts(self, shown: Shown) -> None:
        """`listed` follows."""
        self._run(shown, lambda: excerpts(shown.protocol, shown.template), self._on_listed)

    def draw(self, shown: Shown) -> None:
        """`drawn` follows."""

        def done(id: str, pages: object) -> None:
            self.drawn.emit(pages, shown.template.title)
            self.left.emit(id, "print")

        self._run(shown, lambda: draw_pages(compose_paper(shown.protocol, shown.template, shown.details)), done)

    def _on_written(self, id: str, done: Exported) -> None:
        self.exported.emit(done)
        self.left.emit(id, done.path.suffix.removeprefix(".").lower())

    def _on_rendered(self, id: str, excerpt: object) -> None:
        self.rendered.emit(excerpt)
        self.left.emit(id, "clipboard")

    def _on_listed(self, id: str, items: object) -> None:
        self.listed.emit(items)
        self.left.emit(id, "clipboard")

    def _run(self, shown: Shown, work: Callable[[], Any], done: Callable[[str, Any], None]) -> None:
        self._jobs.run(
            lanes.FILES,
            lambda _report, _cancelled: work(),
            done=lambda result: done(shown.id, result),
            failed=self.failed.emit,
        )


def name_parts(shown: Shown) -> NameParts:
    """What the name of a document may be made of."""
    details = shown.details
    return NameParts(
        dt.datetime.combine(details.date, _now().time()),
        shown.template.title,
        details.version or "",
        details.author or "",
        details.organisation or "",
    )


def _now() -> dt.datetime:
    return dt.datetime.now().astimezone()
