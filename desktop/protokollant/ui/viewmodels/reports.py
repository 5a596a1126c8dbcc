"""Making papers of a case's approved protocols: a report as a draft, or one running document as a file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from protokollant.app.outputs import safe_name
from protokollant.app.reports import make_report, read_course, report_templates
from protokollant.documents.course import compose_course
from protokollant.documents.details import DocumentDetails, DocumentKind
from protokollant.documents.rendering import write
from protokollant.documents.writing import free_name, write_new
from protokollant.foundation.errors import ErrorCode, KnownError, Problem
from protokollant.protocol.template import Template
from protokollant.structure.roles import Role
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.desk import Desk
from protokollant.ui.viewmodels.opening import DictationsOnDemand

translate = QCoreApplication.translate


class Reports(QObject):
    made = Signal(str)  # the new draft's id; it is shown
    written = Signal(object, tuple)  # the file, and of which dictations it is made
    failed = Signal(object)  # a Problem

    def __init__(
        self,
        desk: Desk,
        dictations: DictationsOnDemand,
        jobs: Jobs,
        roles: Mapping[str, Sequence[Role]],
        details: Callable[[dt.date], DocumentDetails],
        explain: Callable[[Problem], str],
        folder: Callable[[], Path],
        *,
        may_export: bool,
    ) -> None:
        super().__init__(jobs)
        self._desk = desk
        self._dictations = dictations
        self._jobs = jobs
        self._roles = roles
        self._details = details
        self.explain = explain
        self._folder = folder
        self.may_export = may_export

    def kinds(self, templates: Sequence[Template]) -> tuple[Template, ...]:
        return report_templates(templates)

    def make(self, case: str, dictations: tuple[str, ...], template: Template) -> None:
        """`made` or `failed` follows."""

        def done(id: str) -> None:
            self._desk.show_new(id)
            self.made.emit(id)

        self._jobs.run(
            lanes.STORE,
            lambda _report, _cancelled: make_report(self._dictations(), dictations, template, self._roles, case).id,
            done=done,
            failed=self.failed.emit,
        )

    def suggestion(self) -> Path:
        """A file name without anything of the content, not even the case number."""
        title = translate("cases", "Running documentation")
        name = safe_name(f"{title} {dt.datetime.now().astimezone().date()}")
        return free_name(self._folder() / f"{name}.{DocumentKind.DOCX}")

    def write_course(self, dictations: tuple[str, ...], path: Path) -> None:
        """All of it in one document, as it was approved; the kind of file follows from the ending. `written` or
        `failed` follows."""
        details = self._details(dt.datetime.now().astimezone().date())
        title = translate("cases", "Running documentation")

        def work(_report: object, _cancelled: object) -> Path:
            kind = DocumentKind.from_path(path)
            if not self.may_export:
                raise KnownError(ErrorCode.FORBIDDEN, key="allow_export")
            if kind is DocumentKind.JSON:
                raise KnownError(
                    ErrorCode.OUTPUT_KIND,
                    file=path.name,
                    accepted=", ".join(each for each in DocumentKind if each is not kind),
                )
            entries = read_course(self._dictations(), dictations)
            language = entries[0].template.language if entries else "de"
            write_new(path, write(compose_course(title, entries, details, language), kind))
            return path

        self._jobs.run(
            lanes.FILES,
            work,
            done=lambda written: self.written.emit(written, dictations),
            failed=self.failed.emit,
        )
