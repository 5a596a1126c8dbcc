"""Approving the draft that is open: what is still open, and who approves."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from protokollant.app.approval import Version
from protokollant.app.dictations import Dictations
from protokollant.app.history import History
from protokollant.app.learning import Learning
from protokollant.app.open_points import OpenPoint, open_points
from protokollant.app.retention import Periods
from protokollant.foundation.errors import Problem
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.template import Template
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.draft import Draft
from protokollant.ui.viewmodels.opening import DictationsOnDemand

Counting = Callable[[Dictations, str, History, Protocol, Template, Version], None]


class Approval(QObject):
    """`open` are the points that keep the draft from being approved; `last` is the version that it revises, 0 for
    none."""

    changed = Signal()
    approved = Signal(str, object)  # the dictation, and its Version
    taken_back = Signal(str)  # the dictation, whose last version holds again
    failed = Signal(object)  # a Problem

    def __init__(
        self,
        draft: Draft,
        dictations: DictationsOnDemand,
        learning: Learning,
        jobs: Jobs,
        author: Callable[[], str],
        keep_author: Callable[[str], None],
        periods: Callable[[], Periods],
        count: Counting,
    ) -> None:
        """`author`: the person's name, empty where it is not known; `keep_author` remembers it; `count` may make
        figures of it, in the store's thread."""
        super().__init__(jobs)
        self._draft = draft
        self._dictations = dictations
        self._learning = learning
        self._jobs = jobs
        self._author = author
        self._keep_author = keep_author
        self._told = ""  # the name that was entered here
        self.periods = periods
        self._count = count
        self.open: tuple[OpenPoint, ...] = ()
        self.last = 0
        self.busy = False
        draft.opened.connect(self._on_opened)
        draft.changed.connect(self._look)

    @property
    def author(self) -> str:
        return self._author() or self._told

    @property
    def possible(self) -> bool:
        return self._draft.id is not None and not self.open and not self.busy

    def approve(self, name: str) -> None:
        """Freeze the draft as it is now. `approved` or `failed` follows."""
        dictation, protocol, template = self._draft.id, self._draft.protocol, self._draft.template
        if not self.possible or dictation is None or protocol is None or template is None:
            return
        if not self.author:
            self._told = name
            self._keep_author(name)

        def done(version: Version) -> None:
            self._end()
            self._draft.forget(dictation)
            self.approved.emit(dictation, version)

        def work() -> Version:
            dictations = self._dictations()
            history = dictations.history(dictation)  # it may go with the approval
            version = dictations.approvals.approve(dictation, protocol, template, name, self._learning)
            self._count(dictations, dictation, history, protocol, template, version)
            return version

        self._run(work, done)

    def take_back(self) -> None:
        """Give up the revision: the last version holds again."""
        dictation = self._draft.id
        if dictation is None or not self.last or self.busy:
            return

        def done(_: object) -> None:
            self._end()
            self._draft.forget(dictation)
            self.taken_back.emit(dictation)

        self._run(lambda: self._dictations().approvals.take_back(dictation), done)

    def _run(self, work: Callable[[], object], done: Callable[..., None]) -> None:
        self.busy = True
        self.changed.emit()
        self._jobs.run(lanes.STORE, lambda _report, _cancelled: work(), done=done, failed=self._on_failed)

    def _end(self) -> None:
        self.busy = False
        self.changed.emit()

    def _on_failed(self, problem: Problem) -> None:
        self._end()
        self.failed.emit(problem)

    def _on_opened(self) -> None:
        self.last = 0
        self._look()
        dictation = self._draft.id
        if dictation is None:
            return

        def show(versions: tuple[Version, ...]) -> None:
            if self._draft.id == dictation and versions:
                self.last = versions[-1].number
                self.changed.emit()

        self._jobs.run(
            lanes.STORE, lambda _report, _cancelled: self._dictations().approvals.versions(dictation), done=show
        )

    def _look(self) -> None:
        protocol, template = self._draft.protocol, self._draft.template
        self.open = () if protocol is None or template is None else open_points(protocol, template)
        self.changed.emit()
