"""The running recording: starting and stopping it away from the GUI thread, and what it shows meanwhile."""

from __future__ import annotations

from contextlib import suppress
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from protokollant.app.dictations import NewDictation
from protokollant.app.recording import RecordedAudio, Recorder
from protokollant.audio.capture import CaptureState
from protokollant.audio.level import Level
from protokollant.foundation.errors import ErrorCode, KnownError, Problem
from protokollant.protocol.template import Template
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.opening import DictationsOnDemand

_POLL_MS = 40


class _Step(StrEnum):
    IDLE = "idle"
    STARTING = "starting"
    RUNNING = "running"
    STOPPING = "stopping"


class Recording(QObject):
    """One recording at a time, kept in the store of dictations from its first second on."""

    changed = Signal()  # state or problem
    measured = Signal()  # elapsed and level, some 25 times a second while it runs
    started = Signal(str)  # the dictation's id
    finished = Signal(str, object)  # the id, and the sound as RecordedAudio
    failed = Signal(object)  # a Problem: it did not start, or there is nothing to go on with
    kept = Signal(str)  # the id: it ended while the store was locked, and is found there afterwards
    moved = Signal(str)  # it goes on with another microphone, of this name

    def __init__(self, recorder: Recorder, dictations: DictationsOnDemand, jobs: Jobs) -> None:
        super().__init__(jobs)
        self._recorder = recorder
        self._dictations = dictations
        self._jobs = jobs
        self._step = _Step.IDLE
        self._new: NewDictation | None = None
        self.template: Template | None = None
        """Of the dictation that is being recorded, or was last."""
        self.appending = False
        """It goes on with an earlier dictation."""
        self._stop_wanted = False
        self._wanted: tuple[str | None, ...] = ()  # the microphone that is to be listened to
        self._device = ""
        self._shown: tuple[CaptureState, Problem | None] = (CaptureState.STOPPED, None)
        self._timer = QTimer(self, interval=_POLL_MS)
        self._timer.timeout.connect(self._poll)

    @property
    def state(self) -> CaptureState:
        if self._step is _Step.IDLE:
            return CaptureState.STOPPED
        if self._step is _Step.STARTING:
            return CaptureState.OPENING
        return self._recorder.state

    @property
    def running(self) -> bool:
        """From the wish to record until everything is kept."""
        return self._step is not _Step.IDLE

    @property
    def stopping(self) -> bool:
        return self._step is _Step.STOPPING

    @property
    def id(self) -> str | None:
        """The dictation that is being recorded."""
        return self._new.id if self._new else None

    @property
    def current(self) -> NewDictation | None:
        """Where the running recording goes."""
        return self._new

    @property
    def problem(self) -> Problem | None:
        return self._recorder.problem if self._step is _Step.RUNNING else None

    @property
    def elapsed(self) -> float:
        """Seconds recorded so far."""
        return self._recorder.elapsed() if self._step in (_Step.RUNNING, _Step.STOPPING) else 0.0

    @property
    def level(self) -> Level:
        return self._recorder.level() if self._step is _Step.RUNNING or self.listening else Level()

    @property
    def listening(self) -> bool:
        """The microphone is open, so that a recording can begin with its last second; nothing is kept of it."""
        return self._step is _Step.IDLE and self._recorder.listening

    def start(
        self, template: Template, device: str | None, earlier: str | None = None, section: str | None = None
    ) -> None:
        """`device` by its name; None is the system's default. `earlier`: a dictation to go on with, for one `section`
        of its draft where that is given."""
        if self._step is not _Step.IDLE:
            return

        def work(_report: object, _cancelled: object) -> tuple[NewDictation, Template]:
            dictations = self._dictations()
            used = template if earlier is None else dictations.template(earlier)
            new = dictations.begin(template) if earlier is None else dictations.reopen(earlier, section)
            try:
                self._recorder.start(device, new.journal, new.key, resume=new.resumes)
            except BaseException:
                with suppress(KnownError):
                    dictations.delete(new.id) if earlier is None else dictations.put_back(earlier)
                raise
            self._new = new
            return new, used

        self.appending = earlier is not None
        self._set_step(_Step.STARTING)
        self._jobs.run(lanes.SOUND, work, done=self._on_started, failed=self._on_failed)

    def stop(self) -> None:
        if self._step is _Step.STARTING:
            self._stop_wanted = True
        elif self._step is _Step.RUNNING:
            self._set_step(_Step.STOPPING)
            self._jobs.run(lanes.SOUND, self._end, done=self._on_finished, failed=self._on_failed)

    def pause(self) -> None:
        if self._step is _Step.RUNNING:
            self._jobs.run(lanes.SOUND, lambda _report, _cancelled: self._recorder.pause())

    def resume(self) -> None:
        """Go on after a pause, or open a lost microphone again."""
        if self._step is _Step.RUNNING:
            self._jobs.run(lanes.SOUND, lambda _report, _cancelled: self._recorder.resume())

    def mark(self) -> None:
        """Note this moment."""
        if self._step is _Step.RUNNING:
            self._jobs.run(lanes.SOUND, lambda _report, _cancelled: self._recorder.mark())

    def suspend(self) -> None:
        """The computer is about to sleep or was locked."""
        if self._step is _Step.RUNNING and self.state is not CaptureState.PAUSED:
            self._recorder.suspend()  # at once: there may be no time for the lane

    def listen(self, device: str | None) -> None:
        """Hold the last second of the microphone, so that a recording can begin with it."""
        if self._step is _Step.IDLE and self._wanted != (device,):
            self._wanted = (device,)
            self._jobs.run(
                lanes.SOUND, lambda _report, _cancelled: self._recorder.listen(device), done=lambda _: self._heard()
            )

    def stop_listening(self) -> None:
        if self._wanted:
            self._wanted = ()
            self._jobs.run(
                lanes.SOUND, lambda _report, _cancelled: self._recorder.stop_listening(), done=lambda _: self._heard()
            )

    def listen_anew(self) -> None:
        """Other microphones are there: one that could not be listened to may be asked again."""
        if not self.listening:
            self._wanted = ()

    def _heard(self) -> None:
        """The meter moves while the microphone is open."""
        if self._step is _Step.IDLE:
            self._timer.start() if self.listening else self._timer.stop()
            self._announce()
            self.measured.emit()

    @property
    def device_name(self) -> str:
        """The microphone that records now; empty while none does."""
        return self._recorder.device_name if self._step is _Step.RUNNING else ""

    def shut_down(self) -> None:
        """Keep what is being recorded, even where it has only just been started."""

        def work(report: object, cancelled: object) -> None:
            if self._new is not None and self._recorder.state is not CaptureState.STOPPED:
                self._end(report, cancelled)

        self._timer.stop()
        self.stop_listening()
        if self.running:
            self._jobs.run(lanes.SOUND, work)

    def _end(self, _report: object, _cancelled: object) -> RecordedAudio | None:
        """One job, so that it is whole even when the window is closing and no more signals arrive. None where the store
        is locked."""
        assert self._new is not None
        id = self._new.id
        audio = self._recorder.stop()
        try:
            dictations = self._dictations()
            if len(audio.samples):
                dictations.recorded(id, audio.seconds)
            else:
                dictations.delete(id)
        except KnownError:
            if not self._dictations.locked:
                raise
            self._dictations.let_go(id)
            return None
        return audio

    def _on_started(self, begun: tuple[NewDictation, Template]) -> None:
        new, self.template = begun
        self._wanted = ()  # the recorder has taken over the open microphone
        self._set_step(_Step.RUNNING)
        self._timer.start()
        self.started.emit(new.id)
        if self._stop_wanted:
            self.stop()

    def _on_finished(self, audio: RecordedAudio | None) -> None:
        done, problem = self.id, audio.problem if audio else None
        self._reset()
        if audio is None:
            self.kept.emit(done)
        elif len(audio.samples):
            self.finished.emit(done, audio)
        else:
            self.failed.emit(problem or Problem(ErrorCode.NO_SPEECH))

    def _on_failed(self, problem: Problem) -> None:
        self._reset()
        self.failed.emit(problem)

    def _reset(self) -> None:
        self._timer.stop()
        self._device, self._wanted = "", ()
        self._new, self._stop_wanted = None, False
        self._set_step(_Step.IDLE)
        self.measured.emit()

    def _poll(self) -> None:
        if (self.state, self.problem) != self._shown:
            self._announce()
        self.measured.emit()
        if self._step is _Step.IDLE and not self._recorder.listening:
            self._heard()  # the microphone is gone, or never opened; it is not asked again before something changes
        name = self.device_name if self._recorder.state is CaptureState.RECORDING else ""
        if name and name != self._device:
            if self._device:
                self.moved.emit(name)
            self._device = name
        if self._step is _Step.RUNNING and self._recorder.state is CaptureState.STOPPED:
            self.stop()  # it ended by itself; what is there is kept

    def _set_step(self, step: _Step) -> None:
        self._step = step
        self._announce()

    def _announce(self) -> None:
        self._shown = (self.state, self.problem)
        self.changed.emit()
