"""The approved protocol that is open: its versions, and what is still kept of what it was made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from protokollant.app.approval import Version
from protokollant.app.dictations import Dictations
from protokollant.app.retention import Held, Periods
from protokollant.foundation.errors import Problem
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.opening import DictationsOnDemand


@dataclass(frozen=True, slots=True, repr=False)
class Shown(Redacted):
    """`held` is None where it is not approved any more."""

    id: str
    template: Template
    versions: tuple[Version, ...]
    held: Held | None


class Approved(QObject):
    """At most one is open; `version` is the one that is looked at, the newest at first."""

    opened = Signal(str)  # the dictation
    changed = Signal()
    revised = Signal(str)  # the dictation: there is a draft to be changed
    failed = Signal(object)  # a Problem

    def __init__(self, dictations: DictationsOnDemand, jobs: Jobs, periods: Callable[[], Periods]) -> None:
        super().__init__(jobs)
        self._dictations = dictations
        self._jobs = jobs
        self.periods = periods
        self.shown: Shown | None = None
        self.version: Version | None = None

    @property
    def template(self) -> Template | None:
        return self.shown.template if self.shown else None

    def open(self, dictation: str) -> None:
        """`opened` follows."""

        def work(report: Callable[[Problem], None], _cancelled: object) -> Shown:
            dictations = self._dictations()
            if (problem := dictations.opened(dictation)) is not None:
                report(problem)
            return _read(dictations, dictation)

        def show(shown: Shown) -> None:
            self._show(shown, None)
            self.opened.emit(dictation)

        failed = self.failed.emit
        self._jobs.run(lanes.STORE, work, done=show, failed=failed, progressed=failed)

    def refresh(self) -> None:
        """After something was deleted or kept."""
        if (shown := self.shown) is not None:

            def show(now: Shown) -> None:
                if self.shown is not None and self.shown.id == now.id:
                    self._show(now, self.version.number if self.version else None)

            self._in_store(lambda dictations: _read(dictations, shown.id), show)

    def close(self) -> None:
        if self.shown is not None:
            self.shown, self.version = None, None
            self.changed.emit()

    def select(self, number: int) -> None:
        """Look at another version."""
        if self.shown is not None:
            self._show(self.shown, number)

    def revise(self) -> None:
        """Make a draft of it again; `revised` follows."""
        if (shown := self.shown) is not None:
            self._in_store(lambda d: d.approvals.revise(shown.id), lambda _: self.revised.emit(shown.id))

    def keep(self) -> None:
        """The person wants it to stay."""
        if (shown := self.shown) is not None:
            self._in_store(lambda d: d.approvals.keep(shown.id), lambda _: self.refresh())

    def _show(self, shown: Shown, number: int | None) -> None:
        self.shown = shown
        versions = {version.number: version for version in shown.versions}
        self.version = versions.get(number or 0, shown.versions[-1] if shown.versions else None)
        self.changed.emit()

    def _in_store(self, work: Callable[[Dictations], object], done: Callable[..., None]) -> None:
        self._jobs.run(
            lanes.STORE,
            lambda _report, _cancelled: work(self._dictations()),
            done=done,
            failed=self.failed.emit,
        )


def _read(dictations: Dictations, id: str) -> Shown:
    return Shown(id, dictations.template(id), dictations.approvals.versions(id), dictations.retention.held_of(id))
