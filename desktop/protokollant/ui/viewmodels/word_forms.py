"""Making an organisation's Word file the output form of a template: looked at, confirmed, kept."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from protokollant.app.templates import TemplateLibrary
from protokollant.app.word_forms import Study, adopt, study
from protokollant.documents.forms.matching import Thesaurus
from protokollant.protocol.template import Template
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes


class WordForms(QObject):
    """`failed` follows instead, with the problem and its place in the file."""

    studied = Signal(object, object)  # a Study, and the Template it was made for
    adopted = Signal(str)  # the title of the template
    removed = Signal(str)  # the title of the template
    failed = Signal(object)  # a Problem

    def __init__(self, templates: TemplateLibrary, words: Mapping[str, Thesaurus], jobs: Jobs) -> None:
        super().__init__(jobs)
        self._templates = templates
        self._words = words
        self._jobs = jobs

    def has_form(self, template: Template) -> bool:
        """Whether the person set a Word file for this template."""
        return self._templates.has_form(template.id)

    def study(self, path: Path, template: Template) -> None:
        """`studied` follows."""
        words = self._words[template.language]
        self._run(lambda: study(path, template, words), lambda made: self.studied.emit(made, template))

    def adopt(self, studied: Study, chosen: Mapping[int, str], template: Template) -> None:
        """`adopted` follows."""
        self._run(
            lambda: adopt(studied, chosen, template, self._templates), lambda _: self.adopted.emit(template.title)
        )

    def remove(self, template: Template) -> None:
        """`removed` follows."""
        self._run(lambda: self._templates.remove_form(template.id), lambda _: self.removed.emit(template.title))

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._jobs.run(lanes.FILES, lambda _report, _cancelled: work(), done=done, failed=self.failed.emit)
