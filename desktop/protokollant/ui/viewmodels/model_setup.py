"""The engines' models: which are missing, getting them, and loading them in the background."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from protokollant.app.profiles import ProfileInfo
from protokollant.foundation.errors import KnownError, Problem
from protokollant.foundation.jobs import Cancellation
from protokollant.models.catalogue import Kind, Model
from protokollant.models.fetch import fetch_model
from protokollant.models.importing import import_models
from protokollant.models.progress import Progress, Report
from protokollant.models.store import USABLE, ModelStore
from protokollant.ui.jobs import Job, Jobs
from protokollant.ui.viewmodels import lanes


class Engine(Protocol):
    """What the window asks of a client of an engine: to be ready before it is needed."""

    def load(self) -> None: ...

    def use(self, model: str) -> None: ...


class ModelSetup(QObject):
    """The models of the profile in use. `may_fetch`, `may_choose`: IT's policy allows downloads, another profile.

    `engines`: for speech and for language. `describe` tells what is to be known of each profile, `keep` remembers the
    choice for the next start, `measure` finds out how fast a speech model is here.
    """

    changed = Signal()  # missing, the progress of getting them, or the profiles
    failed = Signal(object)  # a Problem
    completed = Signal()  # models were missing, and now none is

    def __init__(
        self,
        store: ModelStore,
        profile: str,
        engines: tuple[Engine, Engine],
        jobs: Jobs,
        *,
        may_fetch: bool,
        may_choose: bool,
        describe: Callable[[], tuple[ProfileInfo, ...]],
        keep: Callable[[str], None],
        measure: Callable[[str], None],
        public_key: str = "",
    ) -> None:
        super().__init__(jobs)
        self._store = store
        self.profile = profile
        self._engines = engines
        self._describe = describe
        self._keep = keep
        self._measure = measure
        self._public_key = public_key
        self.may_choose = may_choose
        self.profiles: tuple[ProfileInfo, ...] = ()
        self.asked_for = False  # the person wants to see the profiles, though nothing is missing
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

    def show_profiles(self, asked_for: bool) -> None:
        """Whether the choice is to be shown although nothing is missing."""
        self.asked_for = asked_for
        self.changed.emit()

    def choose(self, profile: str) -> None:
        """Work with another profile from now on."""
        if self.busy or not self.may_choose or profile == self.profile:
            return
        self.profile = profile
        self._keep(profile)
        for engine, model in zip(self._engines, self._names(), strict=True):
            engine.use(model)
        self.check()

    def fetch(self) -> None:
        """Download what is missing."""
        missing = self.missing

        def work(report: Report, cancelled: Cancellation) -> None:
            for model in missing:
                fetch_model(self._store, model.name, report=report, cancelled=cancelled)
                if model.kind is Kind.SPEECH:
                    with suppress(KnownError):  # worth knowing, but not worth an error
                        self._measure(model.name)

        self._get(work)

    def import_from(self, path: Path) -> None:
        """Take what is missing from a folder or a zip file."""

        def work(report: Report, cancelled: Cancellation) -> None:
            import_models(self._store, path, public_key=self._public_key, report=report, cancelled=cancelled)

        self._get(work)

    def cancel(self) -> None:
        """What has been downloaded is kept for the next try."""
        if self._job is not None:
            self._job.cancel()

    def _names(self) -> tuple[str, str]:
        return self._store.catalogue.profile(self.profile).models

    def _look(self) -> tuple[tuple[Model, ...], tuple[ProfileInfo, ...]]:
        names = self._names()
        missing = tuple(
            status.model for status in self._store.list() if status.model.name in names and status.state not in USABLE
        )
        return missing, self._describe()

    def _on_looked(self, found: tuple[tuple[Model, ...], tuple[ProfileInfo, ...]]) -> None:
        missing, self.profiles = found
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
