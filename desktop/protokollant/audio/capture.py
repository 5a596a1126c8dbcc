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
from protokollant.audio.journal import JournalWriter, MarkKind
from protokollant.audio.level import Level, LevelMeter
from protokollant.audio.resampling import MonoResampler
from protokollant.audio.ring import Ring
from protokollant.audio.sink import JournalSink
from protokollant.foundation.errors import ErrorCode, KnownError, Problem

RING_SECONDS = 30
_POLL_SECONDS = 0.05
_SILENT_SECONDS = 3.0
_FIRST_FRAMES_SECONDS = 8.0
_STALLED_SECONDS = 3.0
_EDGE_SECONDS = 0.3


class CaptureState(StrEnum):
    """`RECORDING` begins when the first samples have arrived, not when the device was asked for them.
    `INTERRUPTED`: the microphone is gone; `resume` tries to open it again."""

    OPENING = "opening"
    RECORDING = "recording"
    PAUSED = "paused"
    INTERRUPTED = "interrupted"
    STOPPED = "stopped"


class _Order(Enum):
    PAUSE = "pause"
    RESUME = "resume"
    STOP = "stop"


@dataclass(frozen=True, slots=True)
class _Command:
    """`position` counts frames of the ring; a device that delivers no more is waited for until `deadline`."""

    order: _Order
    position: int
    deadline: float


class Capture:
    """One recording. `start` once, then `pause` and `resume` at will, then `stop`. Methods may be called from
    one thread, the properties from any. Nothing raises after `start`: `state` and `problem` tell.

    `find` gives the device to open; it is asked again when the recording goes on after an interruption.
    """

    def __init__(self, backend: SoundBackend, find: Callable[[], InputDevice], writer: JournalWriter) -> None:
        self._backend = backend
        self._find = find
        self._sink = JournalSink(writer)
        self._commands: deque[_Command] = deque()
        self._wake = threading.Event()
        self._thread = threading.Thread(target=self._run, name="capture", daemon=True)
        self._state = CaptureState.OPENING
        self._stream: InputStream | None = None
        self._ring = Ring(1, 1)
        self._meter = LevelMeter(SAMPLE_RATE)
        self._resampler = MonoResampler(SAMPLE_RATE)
        self._device_problem: Problem | None = None
        self._zero_frames = 0
        self._lost_frames = 0
        self._device_overflows = 0
        self._finished = False
        self._last_frames_at = 0.0

    @property
    def state(self) -> CaptureState:
        return self._state

    @property
    def problem(self) -> Problem | None:
        """What is wrong now, the gravest first; None where all is well."""
        if self._device_problem or self._sink.problem:
            return self._device_problem or self._sink.problem
        silent = self._state is CaptureState.RECORDING and self._zero_frames > _SILENT_SECONDS * self._rate
        return Problem(ErrorCode.MICROPHONE_SILENT) if silent else None

    @property
    def level(self) -> Level:
        return self._meter.level if self._stream else Level()

    @property
    def elapsed_seconds(self) -> float:
        """What was recorded so far, pauses left out; counted in samples, not by the clock."""
        return self._sink.samples / SAMPLE_RATE

    @property
    def overflow_frames(self) -> int:
        """Frames that came while the ring was full."""
        return self._lost_frames + self._ring.overflow

    @property
    def device_overflows(self) -> int:
        """How often the device said that it lost frames; it does not say how many."""
        return self._device_overflows

    def start(self) -> None:
        self._thread.start()

    def pause(self) -> None:
        self._order(_Order.PAUSE)

    def resume(self) -> None:
        self._order(_Order.RESUME)

    def stop(self) -> Samples:
        """Record what is still on its way, seal the journal, and give what could not be written to it: int16
        (n,)."""
        if self._thread.ident is not None:
            self._order(_Order.STOP)
            self._thread.join()
        return self._sink.unwritten()

    @property
    def _rate(self) -> float:
        return self._stream.rate if self._stream else SAMPLE_RATE

    def _order(self, order: _Order) -> None:
        """A sound made now reaches the ring after the latency of the device: until then what comes belongs
        before."""
        stream, ring = self._stream, self._ring
        latency = stream.latency if stream else 0.0
        # A resume takes effect at once: rather a moment too early than a first syllable lost.
        under_way = 0 if order is _Order.RESUME or stream is None else round(latency * stream.rate)
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
            self._sink.close(time.monotonic())
            self._resampler = MonoResampler(SAMPLE_RATE)  # a native filter kept to the end of the process complains
            self._state = CaptureState.STOPPED

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
            self._pause() if command.order is _Order.PAUSE else self._resume()
        self._sink.save(time.monotonic())
        self._watch()
        return False

    def _take(self, frames: Frames) -> None:
        self._last_frames_at = time.monotonic()
        if self._state is CaptureState.OPENING:
            if self._sink.samples:
                self._sink.mark(MarkKind.RESUME)
            self._state = CaptureState.RECORDING
        self._meter.update(frames)
        if self._state is not CaptureState.RECORDING:
            return
        self._zero_frames = 0 if np.any(frames) else self._zero_frames + len(frames)
        self._sink.add(self._resampler.push(frames))

    def _pause(self) -> None:
        if self._state in (CaptureState.OPENING, CaptureState.RECORDING):
            self._flush()
            self._sink.mark(MarkKind.PAUSE)
            self._sink.save(time.monotonic(), all_of_it=True)
            self._state = CaptureState.PAUSED

    def _resume(self) -> None:
        if self._state is CaptureState.INTERRUPTED:
            self._open()
        elif self._state is CaptureState.PAUSED:
            self._zero_frames = 0
            self._state = CaptureState.OPENING

    def _flush(self) -> None:
        self._sink.add(self._resampler.flush())

    def _open(self) -> None:
        self._state = CaptureState.OPENING
        self._device_problem = None
        self._finished = False
        self._zero_frames = 0
        try:
            stream = self._backend.open(self._find())
            self._lost_frames += self._ring.overflow
            ring = Ring(round(stream.rate * RING_SECONDS), stream.channels)
            self._ring = ring
            self._meter = LevelMeter(stream.rate)
            self._resampler = MonoResampler(stream.rate)
            self._stream = stream
            self._last_frames_at = time.monotonic()
            stream.start(lambda frames, lost: self._receive(ring, frames, lost), self._finish)
        except KnownError as error:
            self._interrupt(error.problem)

    def _receive(self, ring: Ring, frames: Frames, lost: bool) -> None:
        """Runs in the sound library's thread."""
        ring.write(frames)
        self._device_overflows += lost

    def _finish(self) -> None:
        self._finished = True
        self._wake.set()

    def _watch(self) -> None:
        """Is the device still there? Is there still room?"""
        if self._stream is None:
            return
        if self._sink.full and self._sink.problem is not None:
            self._interrupt(self._sink.problem)
            return
        waited = time.monotonic() - self._last_frames_at
        if self._state is CaptureState.OPENING and waited > _FIRST_FRAMES_SECONDS:
            self._interrupt(Problem(ErrorCode.MICROPHONE_SILENT))
        elif self._finished or (self._state is not CaptureState.OPENING and waited > _STALLED_SECONDS):
            self._interrupt(Problem(ErrorCode.MICROPHONE_LOST))

    def _interrupt(self, problem: Problem) -> None:
        self._close_stream()
        if self._state is CaptureState.RECORDING:
            if len(frames := self._ring.read(self._ring.written - self._ring.taken)):
                self._take(frames)
            self._flush()
            self._sink.mark(MarkKind.PAUSE)
        self._sink.save(time.monotonic(), all_of_it=True)
        self._device_problem = problem
        self._state = CaptureState.INTERRUPTED

    def _close_stream(self) -> None:
        if self._stream is not None:
            self._stream.close()
            self._stream = None
