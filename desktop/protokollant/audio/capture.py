"""From the microphone to the journal.

The sound library's callback copies into a ring and does nothing else. One thread owns everything after it: it
drains the ring, mixes, resamples, writes, and obeys. Pause and stop take effect where they were given in the
stream of sound, not where the thread happens to be, so that no word at the edge is cut.
"""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum, StrEnum

import numpy as np

from protokollant.audio.clip import SAMPLE_RATE, Frames, Samples
from protokollant.audio.devices import InputDevice, InputStream, SoundBackend
from protokollant.audio.health import Health
from protokollant.audio.journal import JournalWriter, MarkKind
from protokollant.audio.level import Level, LevelMeter
from protokollant.audio.resampling import MonoResampler
from protokollant.audio.ring import Ring
from protokollant.audio.sink import JournalSink
from protokollant.audio.suspension import suspended_seconds
from protokollant.foundation.errors import ErrorCode, KnownError, Problem

RING_SECONDS = 30
# Of what is heard while listening only so much is held, in memory alone, and only for the recording that may begin.
PREROLL_SECONDS = 1.0
_POLL_SECONDS = 0.05
_FIRST_FRAMES_SECONDS = 8.0
_STALLED_SECONDS = 3.0
_EDGE_SECONDS = 0.3
_RECONNECT_SECONDS = 1.5
_SLEPT_SECONDS = 1.0


class CaptureState(StrEnum):
    """`LISTENING`: the microphone is open, and nothing is kept but the last second, in memory. `RECORDING` begins when
    the first samples have arrived, not when the device was asked for them. `INTERRUPTED`: the microphone is gone, or
    the computer slept; `resume` opens it again, and a lost one is looked for until it or another one is there."""

    LISTENING = "listening"
    OPENING = "opening"
    RECORDING = "recording"
    PAUSED = "paused"
    INTERRUPTED = "interrupted"
    STOPPED = "stopped"


class _Order(Enum):
    RECORD = "record"
    MARK = "mark"
    PAUSE = "pause"
    RESUME = "resume"
    SUSPEND = "suspend"
    STOP = "stop"


# They take effect at once: rather a moment too early than a first syllable lost.
_AT_ONCE = (_Order.RECORD, _Order.RESUME)


@dataclass(frozen=True, slots=True)
class _Command:
    """`position` counts frames of the ring; a device that delivers no more is waited for until `deadline`."""

    order: _Order
    position: int
    deadline: float


class Capture:
    """One recording. `start` once, then `record`; `pause`, `resume` and `mark` at will; then `stop`. Methods may be
    called from one thread, the properties from any. Nothing raises after `start`: `state` and `problem` tell.

    `find` gives the device to open; it is asked again when the recording goes on after an interruption. `suspended`
    gives the seconds that the computer has slept so far.
    """

    def __init__(
        self,
        backend: SoundBackend,
        find: Callable[[], InputDevice],
        suspended: Callable[[], float] = suspended_seconds,
    ) -> None:
        self._backend = backend
        self._find = find
        self._suspended = suspended
        self._slept = 0.0
        self._sink: JournalSink | None = None
        self._armed = False
        self._preroll: deque[Frames] = deque()
        self._lock = threading.Lock()
        self._commands: deque[_Command] = deque()
        self._wake = threading.Event()
        self._thread = threading.Thread(target=self._run, name="capture", daemon=True)
        self._state = CaptureState.LISTENING
        self._stream: InputStream | None = None
        self._ring = Ring(1, 1)
        self._meter = LevelMeter(SAMPLE_RATE)
        self._health = Health(SAMPLE_RATE)
        self._resampler = MonoResampler(SAMPLE_RATE)
        self._device_problem: Problem | None = None
        self._reconnect_at: float | None = None
        self._lost_frames = 0
        self._device_overflows = 0
        self._finished = False
        self._silent_yet = True
        self._last_frames_at = 0.0
        self.device_name = ""
        """The device that was opened last."""

    @property
    def state(self) -> CaptureState:
        return self._state

    @property
    def problem(self) -> Problem | None:
        """What is wrong now, the gravest first; None where all is well."""
        known = self._device_problem or (self._sink.problem if self._sink else None)
        if known is not None:
            return known
        trouble = self._health.trouble if self._state is CaptureState.RECORDING else None
        return Problem(trouble) if trouble else None

    @property
    def level(self) -> Level:
        return self._meter.level if self._stream else Level()

    @property
    def elapsed_seconds(self) -> float:
        """What was recorded so far, pauses left out; counted in samples, not by the clock."""
        return self._sink.samples / SAMPLE_RATE if self._sink else 0.0

    @property
    def overflow_frames(self) -> int:
        """Frames that came while the ring was full."""
        return self._lost_frames + self._ring.overflow

    @property
    def device_overflows(self) -> int:
        """How often the device said that it lost frames; it does not say how many."""
        return self._device_overflows

    def start(self) -> None:
        """Open the microphone and listen."""
        self._slept = self._suspended()
        self._thread.start()

    def record(self, writer: JournalWriter) -> bool:
        """Keep what is heard from now on, and the second before. False where the microphone was lost while only
        listening: then nothing is recorded, and `writer` was not touched."""
        with self._lock:
            if self._state is CaptureState.STOPPED:
                return False
            self._sink = JournalSink(writer)
            self._state = CaptureState.OPENING
        self._order(_Order.RECORD)
        return True

    def mark(self) -> None:
        """Note this moment."""
        self._order(_Order.MARK)

    def pause(self) -> None:
        self._order(_Order.PAUSE)

    def resume(self) -> None:
        self._order(_Order.RESUME)

    def suspend(self) -> None:
        """The computer is about to sleep: stop cleanly now, and do not go on before `resume`."""
        self._order(_Order.SUSPEND)

    def stop(self) -> Samples:
        """Record what is still on its way, seal the journal, and give what could not be written to it: int16
        (n,)."""
        if self._thread.ident is not None:
            self._order(_Order.STOP)
            self._thread.join()
        return self._sink.unwritten() if self._sink else np.empty(0, np.int16)

    @property
    def _rate(self) -> float:
        return self._stream.rate if self._stream else SAMPLE_RATE

    def _order(self, order: _Order) -> None:
        """A sound made now reaches the ring after the latency of the device: until then what comes belongs
        before."""
        stream, ring = self._stream, self._ring
        latency = stream.latency if stream else 0.0
        under_way = 0 if order in _AT_ONCE or stream is None else round(latency * stream.rate)
        deadline = time.monotonic() + latency + _EDGE_SECONDS
        self._commands.append(_Command(order, ring.written + under_way, deadline))
        self._wake.set()

    def _run(self) -> None:
        try:
            self._open()
            while not self._step():
                self._wake.wait(_POLL_SECONDS)
                self._wake.clear()
        except Exception as error:
            # The thread must not die in silence, and what was said must reach the disk.
            self._device_problem = Problem(ErrorCode.BUG, (("kind", type(error).__name__), ("log", "")))
        finally:
            self._close_stream()
            self._preroll.clear()
            with self._lock:
                self._state = CaptureState.STOPPED
            if self._sink:
                self._sink.close(time.monotonic())
            self._resampler = MonoResampler(SAMPLE_RATE)  # a native filter kept to the end of the process complains

    def _step(self) -> bool:
        """Take what has come and obey; True when it was the stop."""
        while True:
            command = self._commands[0] if self._commands else None
            limit = command.position - self._ring.taken if command else self._ring.written - self._ring.taken
            if len(frames := self._ring.read(limit)):
                self._take(frames)
            if command is None:
                break
            reached = self._ring.taken >= command.position or time.monotonic() > command.deadline
            if self._stream is not None and not self._finished and not reached:
                break
            self._commands.popleft()
            if command.order is _Order.STOP:
                self._flush()
                return True
            self._obey(command.order)
        if self._sink:
            self._sink.save(time.monotonic())
        return self._watch()

    def _obey(self, order: _Order) -> None:
        match order:
            case _Order.RECORD:
                self._arm()
            case _Order.MARK if self._sink and self._state is not CaptureState.OPENING:
                self._sink.mark(MarkKind.BOOKMARK)
            case _Order.PAUSE:
                self._pause()
            case _Order.RESUME:
                self._resume()
            case _Order.SUSPEND:
                self._sleep()

    def _take(self, frames: Frames) -> None:
        self._last_frames_at = time.monotonic()
        self._silent_yet = False
        self._device_problem, self._reconnect_at = None, None
        self._meter.update(frames)
        if not self._armed or self._sink is None:
            self._preroll.append(frames)
            held = sum(map(len, self._preroll))
            while held - len(self._preroll[0]) >= PREROLL_SECONDS * self._rate:
                held -= len(self._preroll.popleft())
            return
        if self._state in (CaptureState.OPENING, CaptureState.INTERRUPTED):
            if self._sink.samples:
                self._sink.mark(MarkKind.RESUME)
            self._state = CaptureState.RECORDING
        if self._state is CaptureState.RECORDING:
            self._health.update(frames)
            self._sink.add(self._resampler.push(frames))

    def _arm(self) -> None:
        """From here on it is a recording; it begins with what was held."""
        self._armed = True
        if self._preroll:
            frames = np.concatenate(self._preroll)[-round(PREROLL_SECONDS * self._rate) :]
            self._preroll.clear()
            self._take(frames)

    def _pause(self) -> None:
        if self._state is CaptureState.INTERRUPTED:
            self._reconnect_at = None
        if self._sink and self._state in (CaptureState.OPENING, CaptureState.RECORDING):
            self._end_stretch(self._sink)
            self._state = CaptureState.PAUSED

    def _resume(self) -> None:
        if self._state is CaptureState.INTERRUPTED or (self._state is CaptureState.PAUSED and self._stream is None):
            self._open()
        elif self._state is CaptureState.PAUSED:
            self._health = Health(self._rate)
            self._state = CaptureState.OPENING

    def _sleep(self) -> None:
        if self._state in (CaptureState.OPENING, CaptureState.RECORDING, CaptureState.INTERRUPTED):
            self._interrupt(Problem(ErrorCode.COMPUTER_SLEPT), come_back=False)

    def _flush(self) -> None:
        if self._sink:
            self._sink.add(self._resampler.flush())

    def _end_stretch(self, sink: JournalSink) -> None:
        self._flush()
        sink.mark(MarkKind.PAUSE)
        sink.save(time.monotonic(), all_of_it=True)

    def _open(self) -> None:
        if self._armed:
            self._state = CaptureState.OPENING
        self._device_problem = None
        try:
            self._connect()
        except KnownError as error:
            self._interrupt(error.problem)

    def _connect(self) -> None:
        """Open the device that is there now. Raises KnownError."""
        self._finished, self._silent_yet = False, True
        device = self._find()
        stream = self._backend.open(device)
        self._lost_frames += self._ring.overflow
        ring = Ring(round(stream.rate * RING_SECONDS), stream.channels)
        self._ring = ring
        self._meter = LevelMeter(stream.rate)
        self._health = Health(stream.rate)
        self._resampler = MonoResampler(stream.rate)
        self._stream = stream
        self.device_name = device.name
        self._last_frames_at = time.monotonic()
        stream.start(lambda frames, lost: self._receive(ring, frames, lost), self._finish)

    def _receive(self, ring: Ring, frames: Frames, lost: bool) -> None:
        """Runs in the sound library's thread."""
        ring.write(frames)
        self._device_overflows += lost

    def _finish(self) -> None:
        self._finished = True
        self._wake.set()

    def _watch(self) -> bool:
        """Is the device still there? Is there still room? Did the computer sleep? True where there is nothing left to
        do."""
        slept, self._slept = self._suspended() - self._slept, self._suspended()
        if slept > _SLEPT_SECONDS:
            self._sleep()
        if self._sink and self._sink.full and self._sink.problem is not None and self._stream is not None:
            self._interrupt(self._sink.problem)
        elif (problem := self._lost()) is not None:
            self._interrupt(problem)
        elif self._stream is None and self._sink is None:
            return self._give_up()
        elif self._stream is None and self._reconnect_at is not None and time.monotonic() >= self._reconnect_at:
            self._reconnect()
        return False

    def _lost(self) -> Problem | None:
        if self._stream is None:
            return None
        waited = time.monotonic() - self._last_frames_at
        if self._silent_yet and waited > _FIRST_FRAMES_SECONDS:
            return Problem(ErrorCode.MICROPHONE_SILENT)
        if self._finished or (not self._silent_yet and waited > _STALLED_SECONDS):
            return Problem(ErrorCode.MICROPHONE_LOST)
        return None

    def _reconnect(self) -> None:
        """Go on with the same device or another one. It stays an interruption until one delivers."""
        self._reconnect_at = time.monotonic() + _RECONNECT_SECONDS
        if self._sink and self._sink.full:
            return
        try:
            self._connect()
        except KnownError:
            self._close_stream()

    def _interrupt(self, problem: Problem, *, come_back: bool = True) -> None:
        self._close_stream()
        if len(frames := self._ring.read(self._ring.written - self._ring.taken)):
            self._take(frames)
        if self._sink and self._state is CaptureState.RECORDING:
            self._end_stretch(self._sink)
        elif self._sink:
            self._sink.save(time.monotonic(), all_of_it=True)
        self._device_problem = problem
        self._reconnect_at = time.monotonic() + _RECONNECT_SECONDS if come_back else None
        if self._state is not CaptureState.PAUSED and self._sink:
            self._state = CaptureState.INTERRUPTED

    def _give_up(self) -> bool:
        """Nobody notices that listening failed, unless a recording was begun in this very moment."""
        with self._lock:
            if self._sink is None:
                self._state = CaptureState.STOPPED
        return self._sink is None

    def _close_stream(self) -> None:
        if self._stream is not None:
            self._stream.close()
            self._stream = None
