"""The templates to look at and to change: one of them is on the bench, with undo, faults and a trial."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QUndoCommand, QUndoStack

from protokollant.app import template_editing as editing
from protokollant.app.pipeline import Pipeline
from protokollant.app.template_editing import Fault
from protokollant.app.template_trial import Trial, try_template
from protokollant.app.templates import TemplateEntry, TemplateLibrary, TemplateSource, export_template
from protokollant.documents.word_outline import Outline, propose
from protokollant.foundation.errors import ErrorCode, Problem
from protokollant.foundation.jobs import Progress
from protokollant.protocol.template import Section, Template
from protokollant.ui.jobs import Job, Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.opening import DictationsOnDemand

translate = QCoreApplication.translate


class _Change(QUndoCommand):
    """From one template to the next; changes of one `stroke`, a person's typing in one place, are one."""

    def __init__(self, workshop: TemplateWorkshop, text: str, before: Template, after: Template, stroke: str) -> None:
        super().__init__(text)
        self._workshop = workshop
        self._before = before
        self.after = after
        self.stroke = stroke

    def id(self) -> int:
        return 1 if self.stroke else -1

    def mergeWith(self, other: QUndoCommand) -> bool:
        if not isinstance(other, _Change) or other.stroke != self.stroke:
            return False
        self.after = other.after
        return True

    def redo(self) -> None:
        self._workshop._put(self.after)

    def undo(self) -> None:
        self._workshop._put(self._before)


class TemplateWorkshop(QObject):
    """`template` is None where nothing is on the bench. Only the person's own templates can be changed."""

    listed_changed = Signal()
    opened = Signal()  # another template is on the bench, or none
    changed = Signal()  # what is on the bench is other than it was
    saved = Signal(tuple)  # all templates there are now
    told = Signal(str)  # a sentence about what was done, or what is wrong
    trial_changed = Signal()

    def __init__(
        self,
        library: TemplateLibrary,
        pipeline: Pipeline,
        dictations: DictationsOnDemand,
        jobs: Jobs,
        explain: Callable[[Problem], str],
        *,
        language: str,
        may_export: bool,
    ) -> None:
        """`explain`: a problem in the person's language. `language`: of new templates."""
        super().__init__(jobs)
        self._library = library
        self._pipeline = pipeline
        self._dictations = dictations
        self._jobs = jobs
        self._explain = explain
        self._language = language
        self.may_export = may_export
        self.entries: tuple[TemplateEntry, ...] = ()
        self.template: Template | None = None
        self.source = TemplateSource.USER
        self._kept: Template | None = None  # as it lies in the folder
        self.stack = QUndoStack(self)
        self._proposed = False  # what is on the bench comes from a document
        self._trying: Job | None = None
        self.progress: Progress | None = None
        self.trial: Trial | None = None

    # ---- the templates there are

    def refresh(self) -> None:
        self._in_files(lambda: self._library.list(), self._show_list)

    def _show_list(self, entries: tuple[TemplateEntry, ...]) -> None:
        self.entries = entries
        self.listed_changed.emit()
        if self.template is None and entries:
            self.open(entries[0].template.id)

    def open(self, template_id: str) -> None:
        entry = next((e for e in self.entries if e.template.id == template_id), None)
        if entry is not None:
            self._lay(entry.template, entry.source, entry.template)

    @property
    def editable(self) -> bool:
        return self.template is not None and self.source is TemplateSource.USER

    @property
    def unsaved(self) -> bool:
        return self.editable and self.template != self._kept

    @property
    def unlisted(self) -> bool:
        """Whether what is on the bench is not among the templates there are."""
        return self.template is not None and self._kept is None

    @property
    def worth_keeping(self) -> bool:
        """Whether there is work in it that would be lost: not in a mere copy."""
        return self.unsaved and (self.stack.canUndo() or self._proposed)

    @property
    def faults(self) -> tuple[Fault, ...]:
        return editing.faults(self.template) if self.template is not None and self.editable else ()

    @property
    def fixed(self) -> frozenset[str]:
        """Ids of sections and fields that were saved once."""
        kept = self._kept
        return frozenset() if kept is None else frozenset([s.id for s in kept.sections] + [f.id for f in kept.fields])

    def new(self) -> None:
        title, section = translate("templates", "New template"), translate("templates", "First section")
        self._lay(editing.new_template(title, section, self._language, self._taken), TemplateSource.USER, None)

    def copy(self) -> None:
        """One of the program's or the organisation's as one's own, to be changed."""
        if self.template is not None:
            title = translate("templates", "{title} (own)").format(title=self.template.title)
            self._lay(editing.copy_of(self.template, title, self._taken), TemplateSource.USER, None)

    def put_away(self) -> None:
        """Nothing is on the bench any more; what was not saved is gone."""
        self._lay(None, TemplateSource.USER, None)

    def save(self) -> None:
        if self.template is None or not self.editable or self.faults:
            return
        template = editing.tidied(self.template)

        def work() -> tuple[Template, tuple[TemplateEntry, ...]]:
            return self._library.save(template), self._library.list()

        def done(found: tuple[Template, tuple[TemplateEntry, ...]]) -> None:
            kept, entries = found
            if self.template is not None and self.template.id == kept.id:
                self._kept = kept
                if editing.tidied(self.template) == template:
                    self.template = kept
            self._use(entries)
            self.changed.emit()
            self.told.emit(translate("templates", "Saved. The template can be used at once."))

        self._in_files(work, done)

    def remove(self) -> None:
        """One of the person's own."""
        kept = self._kept
        if not self.editable or self.template is None:
            return
        if kept is None:
            self._lay(None, TemplateSource.USER, None)
            self._show_list(self.entries)
            return

        def work() -> tuple[TemplateEntry, ...]:
            self._library.remove(kept.id)
            return self._library.list()

        def done(entries: tuple[TemplateEntry, ...]) -> None:
            self._lay(None, TemplateSource.USER, None)
            self._use(entries)
            text = translate("templates", "The template is deleted. Dictations that were made with it keep it.")
            self.told.emit(text)

        self._in_files(work, done)

    def import_file(self, path: Path) -> None:
        def work() -> tuple[Template, tuple[TemplateEntry, ...]]:
            return self._library.import_file(path), self._library.list()

        def done(found: tuple[Template, tuple[TemplateEntry, ...]]) -> None:
            self._use(found[1])
            self.open(found[0].id)

        self._in_files(work, done)

    def export_file(self, path: Path) -> None:
        template = self.template
        if template is not None and not self.faults:
            text = translate("templates", "The template was written to {file}.").format(file=path.name)
            tidy = editing.tidied(template)
            self._in_files(lambda: export_template(tidy, path), lambda _: self.told.emit(text))

    def from_word(self, path: Path) -> None:
        """Lay a proposal made from a Word document on the bench; it is saved only when the person says so."""

        def done(outline: Outline) -> None:
            found = outline.template
            title = translate("templates", "First section")
            sections = found.sections or (Section(editing.id_of(title, (), "abschnitt"), title),)
            docx = path.absolute() if outline.placeholders else None
            id = editing.id_of(found.title, self._taken, "vorlage")
            self._lay(replace(found, id=id, sections=sections, docx=docx), TemplateSource.USER, None)
            self._proposed = True
            text = translate(
                "templates",
                "Proposed from {file}: sections: {sections}, fields: {fields}. Please look it over, then save.",
            ).format(file=path.name, sections=len(found.sections), fields=len(found.fields))
            if outline.placeholders:
                text += " " + translate("templates", "The document has placeholders and will be filled.")
            self.told.emit(text)

        self._in_files(lambda: propose(path, editing.id_of), done)

    @property
    def _taken(self) -> set[str]:
        return {entry.template.id for entry in self.entries}

    def _use(self, entries: tuple[TemplateEntry, ...]) -> None:
        self.saved.emit(entries)
        self._show_list(entries)

    def _lay(self, template: Template | None, source: TemplateSource, kept: Template | None) -> None:
        self.cancel_trial()
        self.trial = None
        self.template, self.source, self._kept = template, source, kept
        self._proposed = False
        self.stack.clear()
        self.opened.emit()
        self.changed.emit()
        self.trial_changed.emit()

    # ---- changing the one on the bench

    def describe(self, stroke: str, **values: str) -> None:
        """Another title, description or language of the template."""
        if (template := self.template) is not None:
            after = replace(template, **values)  # type: ignore[arg-type]
            if "title" in values and self._kept is None:
                after = replace(after, id=editing.id_of(after.title, self._taken, "vorlage"))
            self._push(after, stroke)

    def change_section(self, index: int, stroke: str, **values: object) -> None:
        if (template := self.template) is not None and index < len(template.sections):
            section = replace(template.sections[index], **values)  # type: ignore[arg-type]
            after = replace(template, sections=editing.replaced(template.sections, index, section))
            if "title" in values:
                after = editing.renamed_section(template, index, section.title, self.fixed)
            self._push(after, stroke)

    def change_field(self, index: int, stroke: str, **values: object) -> None:
        if (template := self.template) is not None and index < len(template.fields):
            field = replace(template.fields[index], **values)  # type: ignore[arg-type]
            after = replace(template, fields=editing.replaced(template.fields, index, field))
            if "label" in values:
                after = editing.renamed_field(template, index, field.label, self.fixed)
            self._push(after, stroke)

    def add(self, part: str, at: int) -> None:
        """`part`: sections or fields."""
        if (template := self.template) is not None:
            if part == "sections":
                self._push(editing.with_section(template, translate("templates", "New section"), at))
            else:
                self._push(editing.with_field(template, translate("templates", "New field"), at))

    def move(self, part: str, start: int, end: int) -> None:
        if (template := self.template) is None or start == end or not (self._has(part, start) and self._has(part, end)):
            return
        if part == "sections":
            self._push(replace(template, sections=editing.moved(template.sections, start, end)))
        else:
            self._push(replace(template, fields=editing.moved(template.fields, start, end)))

    def take_out(self, part: str, index: int) -> None:
        if (template := self.template) is None or not self._has(part, index):
            return
        if part == "sections":
            self._push(replace(template, sections=editing.without(template.sections, index)))
        else:
            self._push(replace(template, fields=editing.without(template.fields, index)))

    def _has(self, part: str, index: int) -> bool:
        if self.template is None:
            return False
        return 0 <= index < len(self.template.sections if part == "sections" else self.template.fields)

    def _push(self, after: Template, stroke: str = "") -> None:
        if self.editable and self.template is not None and after != self.template:
            self.stack.push(_Change(self, translate("templates", "Change"), self.template, after, stroke))

    def _put(self, template: Template) -> None:
        if template != self.template:
            self.template = template
            self.changed.emit()

    # ---- trying it

    @property
    def trying(self) -> bool:
        return self._trying is not None

    def start_trial(self, dictation: str, day: dt.date) -> None:
        """Sort an old dictation with what is on the bench; nothing is saved."""
        if self.template is None or self.faults or self._trying is not None:
            return
        template = self.template
        self.trial, self.progress = None, None

        def done(trial: Trial | None) -> None:
            self._trying, self.progress, self.trial = None, None, trial
            self.trial_changed.emit()

        def failed(problem: Problem) -> None:
            done(None)
            if problem.code is not ErrorCode.CANCELLED:
                self.told.emit(self._explain(problem))

        self._trying = self._jobs.run(
            lanes.ENGINES,
            lambda report, cancelled: try_template(
                self._pipeline, self._dictations(), dictation, template, day, report, cancelled
            ),
            done=done,
            failed=failed,
            progressed=self._on_progress,
        )
        self.trial_changed.emit()

    def cancel_trial(self) -> None:
        if self._trying is not None:
            self._trying.cancel()

    def _on_progress(self, progress: Progress) -> None:
        self.progress = progress
        self.trial_changed.emit()

    def _in_files(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._jobs.run(
            lanes.FILES,
            lambda _report, _cancelled: work(),
            done=done,
            failed=lambda problem: self.told.emit(self._explain(problem)),
        )
