"""What is recognised while she speaks, kept as it becomes final."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from protokollant.app.dictations import NewDictation
from protokollant.app.live import JournalSource, Live
from protokollant.app.pipeline import Pipeline
from protokollant.audio.clip import SAMPLE_RATE
from protokollant.audio.journal import JournalReader
from protokollant.foundation.errors import KnownError
from protokollant.foundation.jobs import Cancellation
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template
from protokollant.protocol.transcript import Recognition, Sentence
from protokollant.ui.jobs import Job, Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.opening import DictationsOnDemand


@dataclass(frozen=True, slots=True, repr=False)
class _Shown(Redacted):
    heard: Recognition
    sentences: tuple[Sentence, ...]
    sketch: str


class Rest:
    """What is left to recognise of a recording that has ended: `seconds` of it are done with."""

    def __init__(self, *, done: bool = False) -> None:
        self.seconds = 0.0
        self._done = threading.Event()
        if done:
            self._done.set()

    def finish(self) -> None:
        self._done.set()

    def wait(self, seconds: float) -> bool:
        """Whether it is finished, recognised or given up, after at most so long."""
        return self._done.wait(seconds)


class LiveText(QObject):
    """Follows the recording of one dictation at a time. The recording does not depend on it: where recognition fails,
    the sound is recognised afterwards."""

    changed = Signal()  # sentences or sketch
    grown = Signal(object)  # a Recognition: more became final

    def __init__(self, pipeline: Pipeline, dictations: DictationsOnDemand, jobs: Jobs) -> None:
        super().__init__(jobs)
        self._pipeline = pipeline
        self._dictations = dictations
        self._jobs = jobs
        self._job: Job | None = None
        self._sealed = threading.Event()
        self._rest = Rest(done=True)
        self.sentences: tuple[Sentence, ...] = ()
        self.sketch = ""

    def start(self, new: NewDictation, template: Template) -> None:
        """Begin to recognise what is being recorded; what was heard of it before stands."""
        self.cancel()
        self.sentences, self.sketch = (), ""
        sealed, rest = threading.Event(), Rest()
        self._sealed, self._rest = sealed, rest
        language = template.language

        def work(report: Callable[[_Shown], None], cancelled: Cancellation) -> None:
            try:
                recognise(report, cancelled)
            finally:
                rest.finish()

        def recognise(report: Callable[[_Shown], None], cancelled: Cancellation) -> None:
            dictations = self._dictations()
            before = dictations.heard(new.id)
            last = before

            def show(live: Live) -> None:
                nonlocal last
                rest.seconds = live.heard.audio_seconds
                report(_Shown(live.heard, self._pipeline.sentences(live.heard, language, template), live.sketch))
                if last is None or live.heard.utterances != last.utterances:
                    last = live.heard
                    with suppress(KnownError):  # it can be recognised again
                        dictations.save_heard(new.id, live.heard)

            if before is not None:
                show(Live(before))
            with JournalReader(new.journal, new.key) as reader:
                skip = round(before.audio_seconds * SAMPLE_RATE) if before else 0
                source = JournalSource(reader, sealed.is_set, skip)
                found = self._pipeline.follow(source, language, before=before, show=show, cancelled=cancelled)
            dictations.save_heard(new.id, found)

        self._job = job = self._jobs.run(
            lanes.LIVE,
            work,
            failed=lambda _: None,  # what is wrong shows when the recording is processed
            progressed=lambda shown: self._show(job, shown),
        )
        self.changed.emit()

    def stop(self) -> Rest:
        """Nothing more will be recorded; the rest is recognised now."""
        self._sealed.set()
        return self._rest

    def cancel(self) -> None:
        """Stop at once and say no more."""
        if self._job is not None:
            self._job.cancel()
            self._job = None
            self._rest.finish()  # a job that has not begun yet never will

    def _show(self, job: Job, shown: _Shown) -> None:
        if job is not self._job:
            return
        grown = len(shown.sentences) > len(self.sentences)
        self.sentences, self.sketch = shown.sentences, shown.sketch
        self.changed.emit()
        if grown:
            self.grown.emit(shown.heard)
