"""From sound to draft, in the background: reading files, recognition, sorting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from protokollant.app.dictations import DictationInfo
from protokollant.app.pipeline import Pipeline
from protokollant.audio.clip import Samples
from protokollant.audio.reading import read_audio
from protokollant.foundation.jobs import Cancellation, Progress, Report
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template
from protokollant.ui.jobs import Job, Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.opening import DictationsOnDemand


@dataclass(frozen=True, slots=True, repr=False)
class Imported(Redacted):
    """A sound file that is now a dictation. `truncated`: it broke off early."""

    info: DictationInfo
    samples: Samples
    truncated: bool


class Processing(QObject):
    """Dictations are worked on one after the other; each can be cancelled and is then as it was before."""

    changed = Signal()  # what is being worked on, or how far it is
    imported = Signal(str, object)  # the file's name, and Imported
    import_failed = Signal(object)  # a Problem
    finished = Signal(str)  # the dictation's id; its draft is in the store
    failed = Signal(str, object)  # the id, and a Problem

    def __init__(self, pipeline: Pipeline, dictations: DictationsOnDemand, jobs: Jobs) -> None:
        super().__init__(jobs)
        self._pipeline = pipeline
        self._dictations = dictations
        self._jobs = jobs
        self._running: dict[str, Job] = {}
        self._reading: Job | None = None
        self.reading_fraction: float | None = None
        self.progress: Progress | None = None

    @property
    def current(self) -> str | None:
        """The dictation that is being worked on now."""
        return next(iter(self._running), None)

    @property
    def active(self) -> bool:
        return bool(self._running) or self._reading is not None

    def works_on(self, dictation: str) -> bool:
        """Whether it is being worked on or waits for its turn."""
        return dictation in self._running

    def start(self, dictation: str, day: dt.date, samples: Samples | None = None) -> None:
        """Make the draft. `day`: what relative dates count from; `samples`: the sound, where it is at hand."""
        if dictation in self._running:
            return

        def work(report: Report, cancelled: Cancellation) -> None:
            dictations = self._dictations()
            template = dictations.template(dictation)
            sound = dictations.audio(dictation) if samples is None else samples
            dictations.save(dictation, self._draft(sound, template, day, report, cancelled))

        self._running[dictation] = self._jobs.run(
            lanes.ENGINES,
            work,
            done=lambda _: self._end(dictation, lambda: self.finished.emit(dictation)),
            failed=lambda problem: self._end(dictation, lambda: self.failed.emit(dictation, problem)),
            progressed=self._on_progress,
        )
        self.changed.emit()

    def prepare(self, template: Template) -> None:
        """While she speaks: what can be done before there is anything to sort. A failure shows when it counts."""
        self._jobs.run(
            lanes.MODELS, lambda _report, _cancelled: self._pipeline.prepare(template), failed=lambda _: None
        )

    def open_file(self, path: Path, template: Template) -> None:
        """Read a sound file and keep its sound as a dictation; `imported` follows."""
        if self._reading is not None:
            return

        def work(report: Callable[[float], None], cancelled: Cancellation) -> Imported:
            clip = read_audio(path, progress=report, cancelled=cancelled)
            return Imported(self._dictations().import_audio(template, clip.samples), clip.samples, clip.truncated)

        self.reading_fraction = 0.0
        self._reading = self._jobs.run(
            lanes.FILES,
            work,
            done=lambda imported: self._end_reading(lambda: self.imported.emit(path.name, imported)),
            failed=lambda problem: self._end_reading(lambda: self.import_failed.emit(problem)),
            progressed=self._on_read,
        )
        self.changed.emit()

    def cancel(self) -> None:
        """Stop reading a file, or else the work on the current dictation."""
        job = self._reading or self._running.get(self.current or "")
        if job is not None:
            job.cancel()

    def cancel_all(self) -> None:
        for job in (*self._running.values(), *([self._reading] if self._reading else [])):
            job.cancel()

    def _draft(
        self, sound: Samples, template: Template, day: dt.date, report: Report, cancelled: Cancellation
    ) -> Protocol:
        transcript = self._pipeline.transcribe_samples(sound, template.language, report, cancelled)
        cancelled.raise_if_cancelled()
        protocol = self._pipeline.structure(transcript, template, day, report, cancelled)
        cancelled.raise_if_cancelled()
        return protocol

    def _on_progress(self, progress: Progress) -> None:
        self.progress = progress
        self.changed.emit()

    def _on_read(self, fraction: float) -> None:
        self.reading_fraction = fraction
        self.changed.emit()

    def _end(self, dictation: str, announce: Callable[[], None]) -> None:
        self._running.pop(dictation, None)
        self.progress = None
        self.changed.emit()
        announce()

    def _end_reading(self, announce: Callable[[], None]) -> None:
        self._reading, self.reading_fraction = None, None
        self.changed.emit()
        announce()
