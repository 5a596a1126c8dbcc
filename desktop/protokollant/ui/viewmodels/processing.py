"""From sound to draft, in the background: reading files, recognition, sorting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from protokollant.app.dictations import DictationInfo
from protokollant.app.learning import Learning
from protokollant.app.pipeline import Pipeline
from protokollant.audio.clip import SAMPLE_RATE, AudioClip, Samples
from protokollant.foundation.errors import KnownError
from protokollant.foundation.jobs import Cancellation, Progress, Report, Stage
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template
from protokollant.protocol.transcript import Recognition
from protokollant.structure.learning import Observed
from protokollant.ui.jobs import Job, Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.live_text import Rest
from protokollant.ui.viewmodels.opening import DictationsOnDemand

translate = QCoreApplication.translate
_POLL_SECONDS = 0.1


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
    prepared = Signal(object)  # ids of the sections, a frozenset, in which what was said so far has been placed

    def __init__(
        self,
        pipeline: Pipeline,
        dictations: DictationsOnDemand,
        learning: Learning,
        jobs: Jobs,
        read_sound: Callable[..., AudioClip],
    ) -> None:
        """`read_sound`: as `workers.clients.SoundFileClient.read`."""
        super().__init__(jobs)
        self._pipeline = pipeline
        self._learning = learning
        self._dictations = dictations
        self._jobs = jobs
        self._read_sound = read_sound
        self._running: dict[str, Job] = {}
        self._reading: Job | None = None
        self._preparing = False
        self._to_prepare: tuple[Template, Recognition | None] | None = None
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

    def start(
        self,
        dictation: str,
        day: dt.date,
        samples: Samples | None = None,
        rest: Rest | None = None,
    ) -> None:
        """Make the draft. `day`: what relative dates count from; `samples`: the sound, where it is at hand;
        `rest`: what live recognition still has to do first."""
        if dictation in self._running:
            return

        def work(report: Report, cancelled: Cancellation) -> None:
            total = len(samples) / SAMPLE_RATE if samples is not None else 0.0
            while rest is not None and not rest.wait(_POLL_SECONDS):
                cancelled.raise_if_cancelled()
                report(Progress(Stage.RECOGNISING, min(1.0, rest.seconds / total) if total else 0.0))
            dictations = self._dictations()
            template = dictations.template(dictation)
            sound = dictations.audio(dictation) if samples is None else samples
            heard = dictations.heard(dictation)

            def keep(recognition: Recognition) -> None:
                with suppress(KnownError):  # it can be recognised again
                    dictations.save_heard(dictation, recognition)

            found = self._pipeline.finish(sound, template.language, heard, report, cancelled, keep)
            earlier = dictations.protocol(dictation)
            seen: list[Observed] = []
            section = dictations.adding(dictation)
            protocol = self._pipeline.extend(earlier, found, template, day, report, cancelled, seen.append, section)
            cancelled.raise_if_cancelled()
            if earlier is None:
                dictations.save(dictation, protocol)
            else:
                dictations.extend(dictation, earlier, protocol, translate("draft", "Dictated addition"))
            if self._learning.on:
                for each in seen:
                    dictations.lessons.observe(dictation, each)

        self._running[dictation] = self._jobs.run(
            lanes.ENGINES,
            work,
            done=lambda _: self._end(dictation, lambda: self.finished.emit(dictation)),
            failed=lambda problem: self._end(dictation, lambda: self.failed.emit(dictation, problem)),
            progressed=self._on_progress,
        )
        self.changed.emit()

    def prepare(self, template: Template, said: Recognition | None = None) -> None:
        """While she speaks: what can be done before all is said. A failure shows when it counts."""
        if self._preparing:
            self._to_prepare = (template, said)
            return
        self._preparing = True
        self._jobs.run(
            lanes.MODELS,
            lambda _report, _cancelled: self._pipeline.prepare(template, said),
            done=self._on_prepared,
            failed=lambda _: self._prepare_next(),
        )

    def _on_prepared(self, placed: frozenset[str]) -> None:
        self.prepared.emit(placed)
        self._prepare_next()

    def _prepare_next(self) -> None:
        self._preparing = False
        if self._to_prepare is not None:
            following, self._to_prepare = self._to_prepare, None
            self.prepare(*following)

    def open_file(self, path: Path, template: Template) -> None:
        """Read a sound file and keep its sound as a dictation; `imported` follows."""
        if self._reading is not None:
            return

        def work(report: Callable[[float], None], cancelled: Cancellation) -> Imported:
            clip = self._read_sound(path, progress=report, cancelled=cancelled)
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
        self._to_prepare = None
        for job in (*self._running.values(), *([self._reading] if self._reading else [])):
            job.cancel()

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
