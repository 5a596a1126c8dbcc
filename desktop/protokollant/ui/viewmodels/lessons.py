"""What was learned from corrections, in the window: shown, forgotten, exported, imported, switched on and off."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from protokollant.app.learning import Learning, LessonBook, Summary
from protokollant.app.learning_file import read_learned, shareable, write_learned
from protokollant.foundation.errors import Problem
from protokollant.structure.weights import Basis
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.opening import DictationsOnDemand


class LearnedLessons(QObject):
    """`listed` is what was learned by template and origin."""

    changed = Signal()
    imported = Signal(int)  # for how many templates
    exported = Signal(object, int)  # the Path that was written, and for how many templates
    failed = Signal(object)  # a Problem

    def __init__(
        self,
        learning: Learning,
        basis: Basis,
        dictations: DictationsOnDemand,
        jobs: Jobs,
        explain: Callable[[Problem], str],
        remember: Callable[[bool], None],
        *,
        locked: bool,
        may_export: bool,
    ) -> None:
        """`explain`: a problem in the person's language; `remember` keeps the switch for the next start; `locked`: IT
        has decided whether anything is learned."""
        super().__init__(jobs)
        self._learning = learning
        self._basis = basis
        self._dictations = dictations
        self._jobs = jobs
        self._remember = remember
        self.explain = explain
        self.locked = locked
        self.may_export = may_export
        self.listed: tuple[Summary, ...] = ()

    @property
    def on(self) -> bool:
        return self._learning.on

    @property
    def may_import(self) -> bool:
        return self.on or not self.locked

    def start(self) -> None:
        """Once, in the background: let sorting profit. A store that cannot be opened is told by others."""
        self._jobs.run(lanes.STORE, lambda _report, _cancelled: self._read(), done=self._show)

    def refresh(self) -> None:
        self._in_store(lambda _book: None)

    def switch(self, on: bool) -> None:
        """From now on, and at the next start. What was learned stays, and is used again when it is switched on."""
        if not self.locked:
            self._learning.on = on
            self._remember(on)
            self.changed.emit()

    def forget(self, summary: Summary) -> None:
        """For good."""
        self._in_store(lambda book: book.forget(summary.template, summary.origin))

    def import_file(self, path: Path) -> None:
        def work(book: LessonBook) -> int:
            origin, fitted = read_learned(path)
            book.put(origin, fitted)
            return len(fitted)

        if self.may_import:
            self._in_store(work, self.imported.emit)

    def export_file(self, path: Path) -> None:
        def work(book: LessonBook) -> int:
            own = book.own()
            write_learned(path, own)
            return len(shareable(own))

        if self.may_export:
            self._in_store(work, lambda count: self.exported.emit(path, count))

    def _in_store(self, work: Callable[[LessonBook], object], done: Callable[..., None] = lambda _: None) -> None:
        def run(_report: object, _cancelled: object) -> tuple[object, tuple[Summary, ...]]:
            result = work(self._dictations().lessons)
            return result, self._read()

        def show(found: tuple[object, tuple[Summary, ...]]) -> None:
            self._show(found[1])
            done(found[0])

        self._jobs.run(lanes.STORE, run, done=show, failed=self.failed.emit)

    def _read(self) -> tuple[Summary, ...]:
        book = self._dictations().lessons
        self._learning.use(book.known())
        return book.summaries(self._basis)

    def _show(self, listed: tuple[Summary, ...]) -> None:
        self.listed = listed
        self.changed.emit()
