"""Backups and the health of the store, in the window: quiet in the background, and by hand."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from protokollant.app.backup import Backup, Backups, Made, Restored
from protokollant.app.backup_access import Unlock
from protokollant.app.health import Health
from protokollant.foundation.errors import ErrorCode, Problem
from protokollant.foundation.jobs import Cancellation
from protokollant.ui.jobs import Job, Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.opening import DictationsOnDemand

_LOOK_EVERY_MS = 3_600_000

# Makes a backup of this name ready for the next start of the program; opens it in the way that the person chose.
MakeReady = Callable[[Backups, str, Unlock | None, Callable[[float], None]], Restored]
# What a way in, or another one, helps against.
_SHUT = frozenset(
    {
        ErrorCode.BACKUP_LOCKED,
        ErrorCode.PASSPHRASE_WRONG,
        ErrorCode.PASSPHRASE_WAIT,
        ErrorCode.PASSPHRASE_NONE,
        ErrorCode.CODE_WRONG,
        ErrorCode.CODE_LENGTH,
        ErrorCode.CODE_MISTYPED,
        ErrorCode.RECOVERY_KEY_OTHER,
        ErrorCode.RECOVERY_KEY_INVALID,
    }
)


def takes_a_way_in(problem: Problem) -> bool:
    """Whether a backup was not opened, and passphrase, recovery code or the organisation's key would do."""
    return problem.code in _SHUT


@dataclass(frozen=True, slots=True)
class Plan:
    """`folder`: empty where none is set; `days` between two backups, 0 for none by themselves; `keep`: how many."""

    folder: str
    days: int
    keep: int


class Safekeeping(QObject):
    """`listed`: the backups, the newest first. `fraction`: how far the work is, None while there is none."""

    changed = Signal()
    made = Signal(object)  # Made, by hand
    ready = Signal(object)  # Restored: in place at the next start
    absent = Signal()  # a backup is due, and its folder is not there
    damaged = Signal(object)  # Health
    failed = Signal(object)  # a Problem

    def __init__(
        self,
        dictations: DictationsOnDemand,
        make_ready: MakeReady,
        jobs: Jobs,
        explain: Callable[[Problem], str],
        plan: Plan,
        remember: Callable[[str], None],
        *,
        locked: bool,
    ) -> None:
        """`explain`: a problem in the person's language; `remember` keeps the folder; `locked`: IT has set it."""
        super().__init__(jobs)
        self._dictations = dictations
        self._make_ready = make_ready
        self._jobs = jobs
        self._plan = plan
        self._remember = remember
        self._job: Job | None = None
        self._timer = QTimer(self, interval=_LOOK_EVERY_MS)
        self._timer.timeout.connect(self._make_when_due)
        self.explain = explain
        self.locked = locked
        self.listed: tuple[Backup, ...] = ()
        self.fraction: float | None = None

    @property
    def folder(self) -> Path | None:
        return Path(self._plan.folder).expanduser() if self._plan.folder else None

    @property
    def days(self) -> int:
        return self._plan.days

    @property
    def busy(self) -> bool:
        return self._job is not None

    def start(self) -> None:
        """Once: look over what is stored, then back up when it is due, and again every hour."""
        self._jobs.run(
            lanes.SAFETY,
            lambda _report, cancelled: self._dictations().look_over(cancelled),
            done=self._on_looked,  # a store that cannot be opened is told by others
        )
        self._make_when_due()
        self._timer.start()

    def choose(self, folder: Path) -> None:
        """Put backups there from now on."""
        if not self.locked:
            self._plan = Plan(str(folder), self._plan.days, self._plan.keep)
            self._remember(str(folder))
            self.refresh()

    def refresh(self) -> None:
        folder = self.folder
        if folder is None:
            self._show(())
        else:
            self._jobs.run(lanes.SAFETY, lambda *_: Backups(folder).list(), done=self._show, failed=self.failed.emit)

    def make(self) -> None:
        """By hand, at once."""
        folder, keep = self.folder, self._plan.keep

        def work(report: Callable[[float], None], cancelled: Cancellation) -> tuple[Made, tuple[Backup, ...]]:
            assert folder is not None
            made = self._dictations().back_up(Backups(folder), keep, _cancellable(report, cancelled))
            return made, Backups(folder).list()

        def done(found: tuple[Made, tuple[Backup, ...]]) -> None:
            self._show(found[1])
            self.made.emit(found[0])

        if folder is not None:
            self._begin(work, done)

    def restore(self, backup: Backup, unlock: Unlock | None = None) -> None:
        """Look at a backup, and make it ready for the next start. `unlock`: the way in that the person chose."""
        folder = self.folder

        def work(report: Callable[[float], None], cancelled: Cancellation) -> Restored:
            assert folder is not None
            return self._make_ready(Backups(folder), backup.name, unlock, _cancellable(report, cancelled))

        if folder is not None:
            self._begin(work, self.ready.emit)

    def cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _make_when_due(self) -> None:
        folder, plan = self.folder, self._plan
        if folder is None or plan.days == 0:
            return

        def work(_report: object, cancelled: Cancellation) -> bool:
            """False where the folder is not there."""
            if not folder.is_dir():
                return False
            backups = Backups(folder)
            if backups.due(plan.days):
                self._dictations().back_up(backups, plan.keep, _cancellable(lambda _: None, cancelled))
            return True

        self._jobs.run(
            lanes.SAFETY, work, done=lambda there: None if there else self.absent.emit(), failed=self.failed.emit
        )

    def _begin(self, work: Callable[..., object], done: Callable[..., None]) -> None:
        if self._job is not None:
            return

        def end(after: Callable[[], None]) -> None:
            self._job, self.fraction = None, None
            self.changed.emit()
            after()

        self.fraction = 0.0
        self._job = self._jobs.run(
            lanes.SAFETY,
            work,
            done=lambda found: end(lambda: done(found)),
            failed=lambda problem: end(lambda: self.failed.emit(problem)),
            progressed=self._on_progress,
        )
        self.changed.emit()

    def _on_progress(self, fraction: float) -> None:
        self.fraction = fraction
        self.changed.emit()

    def _on_looked(self, health: Health) -> None:
        if not health.good:
            self.damaged.emit(health)

    def _show(self, listed: tuple[Backup, ...]) -> None:
        self.listed = listed
        self.changed.emit()


def _cancellable(report: Callable[[float], None], cancelled: Cancellation) -> Callable[[float], None]:
    def show(fraction: float) -> None:
        cancelled.raise_if_cancelled()
        report(fraction)

    return show
