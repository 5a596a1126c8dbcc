"""The engines' models: which are missing, getting them, and loading them in the background."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from protokollant.foundation.errors import Problem
from protokollant.foundation.jobs import Cancellation
from protokollant.models.catalogue import Model
from protokollant.models.fetch import fetch_model
from protokollant.models.importing import import_models
from protokollant.models.progress import Progress, Report
from protokollant.models.store import USABLE, ModelStore
from protokollant.ui.jobs import Job, Jobs
from protokollant.ui.viewmodels import lanes


class Engine(Protocol):
    """What the window asks of a client of an engine: to be ready before it is needed."""

    def load(self) -> None: ...


class ModelSetup(QObject):
    """The models of one profile. `may_fetch`: IT's policy allows downloads."""

    changed = Signal()  # missing, or the progress of getting them
    failed = Signal(object)  # a Problem
    completed = Signal()  # models were missing, and now none is

    def __init__(
        self, store: ModelStore, names: tuple[str, ...], engines: tuple[Engine, ...], jobs: Jobs, *, may_fetch: bool
    ) -> None:
        super().__init__(jobs)
        self._store = store
        self._names = names
        self._engines = engines
        self._jobs = jobs
        self._job: Job | None = None
        self.may_fetch = may_fetch
        self.missing: tuple[Model, ...] = ()
        self.progress: Progress | None = None

    @property
    def bytes_missing(self) -> int:
        return sum(model.size for model in self.missing)

    @property
    def busy(self) -> bool:
        return self._job is not None

    def check(self) -> None:
        """Look what is missing, and load the engines whose models are there."""
        self._jobs.run(lanes.MODELS, lambda _report, _cancelled: self._look(), done=self._on_looked)

    def fetch(self) -> None:
        """Download what is missing."""
        names = [model.name for model in self.missing]

        def work(report: Report, cancelled: Cancellation) -> None:
            for name in names:
                fetch_model(self._store, name, report=report, cancelled=cancelled)

        self._get(work)

    def import_from(self, path: Path) -> None:
        """Take what is missing from a folder or a zip file."""

        def work(report: Report, cancelled: Cancellation) -> None:
            import_models(self._store, path, report=report, cancelled=cancelled)

        self._get(work)

    def cancel(self) -> None:
        """What has been downloaded is kept for the next try."""
        if self._job is not None:
            self._job.cancel()

    def _look(self) -> tuple[Model, ...]:
        return tuple(
            status.model
            for status in self._store.list()
            if status.model.name in self._names and status.state not in USABLE
        )

    def _on_looked(self, missing: tuple[Model, ...]) -> None:
        was_missing, self.missing = bool(self.missing), missing
        self.changed.emit()
        if not missing:
            self._load()
            if was_missing:
                self.completed.emit()

    def _load(self) -> None:
        for engine in self._engines:
            self._jobs.run(lanes.MODELS, _loading(engine), failed=self.failed.emit)

    def _get(self, work: Callable[[Report, Cancellation], None]) -> None:
        if self._job is None:
            self._job = self._jobs.run(
                lanes.MODELS,
                work,
                done=lambda _: self._end(None),
                failed=self._end,
                progressed=self._on_progress,
            )
            self.changed.emit()

    def _on_progress(self, progress: Progress) -> None:
        self.progress = progress
        self.changed.emit()

    def _end(self, problem: Problem | None) -> None:
        self._job, self.progress = None, None
        self.changed.emit()
        if problem is not None:
            self.failed.emit(problem)
        self.check()


def _loading(engine: Engine) -> Callable[[object, object], None]:
    return lambda _report, _cancelled: engine.load()
