"""The person's own figures, and the sum of what others handed over."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from protokollant.app.approval import Version
from protokollant.app.benefit import Figures, measure
from protokollant.app.benefit_file import read_team, write_figures
from protokollant.app.dictations import Dictations
from protokollant.app.history import History
from protokollant.foundation.errors import KnownError, Problem
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.template import Template
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.opening import DictationsOnDemand


class BenefitFigures(QObject):
    """`figures` are what is looked at: one's own, or those of a team (`of_team`)."""

    changed = Signal()
    written = Signal(object)  # the file
    failed = Signal(object)  # a Problem

    def __init__(
        self,
        dictations: DictationsOnDemand,
        jobs: Jobs,
        explain: Callable[[Problem], str],
        language: str,
        *,
        on: Callable[[], bool],
        switch: Callable[[bool], None],
        locked: bool,
    ) -> None:
        super().__init__(jobs)
        self._dictations = dictations
        self._jobs = jobs
        self._on = on
        self._switch = switch
        self.explain = explain
        self.language = language
        self.locked = locked
        self.figures = Figures()
        self.of_team = False

    @property
    def on(self) -> bool:
        return self._on()

    def switch(self, on: bool) -> None:
        if not self.locked and on != self.on:
            self._switch(on)
            self.changed.emit()

    def refresh(self) -> None:
        """One's own; `changed` follows."""
        self._run(lanes.STORE, lambda: self._dictations().benefit.figures(), self._on_own)

    def set_baseline(self, template: str, minutes: float | None) -> None:
        def work() -> Figures:
            dictations = self._dictations()
            dictations.benefit.set_baseline(template, minutes)
            return dictations.benefit.figures()

        self._run(lanes.STORE, work, self._on_own)

    def clear(self) -> None:
        def work() -> Figures:
            dictations = self._dictations()
            dictations.benefit.clear()
            return dictations.benefit.figures()

        self._run(lanes.STORE, work, self._on_own)

    def add_up(self, files: tuple[Path, ...]) -> None:
        """The sum of what people handed over; `changed` follows."""

        def show(figures: Figures) -> None:
            self.figures, self.of_team = figures, True
            self.changed.emit()

        self._run(lanes.FILES, lambda: read_team(files), show)

    def write(self, path: Path, titles: dict[str, str]) -> None:
        """What is looked at; `written` follows."""
        figures, today = self.figures, dt.datetime.now().astimezone().date()

        def work() -> Path:
            write_figures(path, figures, titles, self.language, today)
            return path

        self._run(lanes.FILES, work, self.written.emit)

    def count(
        self,
        dictations: Dictations,
        id: str,
        history: History,
        protocol: Protocol,
        template: Template,
        version: Version,
    ) -> None:
        """After an approval, in the store's thread. Only the first version counts, and figures are no reason to keep
        anybody."""
        if version.number != 1 or not self.on:
            return
        with suppress(KnownError, KeyError):
            seconds = protocol.audio_seconds
            if seconds is None:
                return  # nobody dictated it
            stopped = dictations.benefit.stopped(id)
            dictations.benefit.add(measure(protocol, history, template, seconds, stopped, version.approved_at))

    def _on_own(self, figures: Figures) -> None:
        self.figures, self.of_team = figures, False
        self.changed.emit()

    def _run(self, lane: str, work: Callable[[], object], done: Callable[..., None]) -> None:
        self._jobs.run(lane, lambda _report, _cancelled: work(), done=done, failed=self.failed.emit)
