"""Playing what was recorded: which samples, how fast, and which of them is heard at this moment.

The sound card's callback takes from a ring and does nothing else; whoever calls `Playback.run` keeps it filled.
"""

from __future__ import annotations

import threading
import time
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

import numpy as np

from protokollant.audio.clip import SAMPLE_RATE, Frames, Samples
from protokollant.audio.devices import SoundBackend
from protokollant.audio.ring import Ring
from protokollant.audio.stretching import stretched
from protokollant.foundation.errors import ErrorCode, KnownError

_PIECE = SAMPLE_RATE // 10
_FADE = SAMPLE_RATE // 200  # 5 ms: what begins or ends in the middle of a sound would click
_RING_SECONDS = 0.5
_POLL_SECONDS = 0.02
_STALLED_SECONDS = 4.0

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Route:
    """Stretches [start, end) of a recording, in samples, in the order in which they are to be heard."""

    spans: tuple[Span, ...]

    @classmethod
    def of_seconds(cls, stretches: Sequence[tuple[float, float]], samples: int) -> Route:
        """Stretches in seconds, cut to a recording of so many samples; empty ones are left out."""
        cut = (
            tuple(min(samples, max(0, round(seconds * SAMPLE_RATE))) for seconds in stretch) for stretch in stretches
        )
        return cls(tuple((start, end) for start, end in cut if start < end))

    @property
    def length(self) -> int:
        return sum(end - start for start, end in self.spans)

    @property
    def end(self) -> int:
        return self.spans[-1][1] if self.spans else 0

    def at(self, played: int) -> int:
        """Which sample of the recording comes after `played` samples of the way; the end after all of them."""
        passed = [0, *accumulate(end - start for start, end in self.spans)]
        if played >= passed[-1]:
            return self.end
        index = max(0, bisect_right(passed, played) - 1)
        return self.spans[index][0] + max(0, played) - passed[index]

    def pieces(self, samples: Samples) -> Iterator[Samples]:
        """The sound of the way, int16, in short pieces; each stretch fades in and out within some milliseconds."""
        for start, end in self.spans:
            for at in range(start, end, _PIECE):
                piece = samples[at : min(end, at + _PIECE)]
                from_start = np.arange(at - start, at - start + len(piece))
                gain = np.minimum(1.0, np.minimum(from_start + 1, end - start - from_start) / _FADE)
                yield piece if gain.min() == 1.0 else (piece * gain).astype(np.int16)


@dataclass(frozen=True, slots=True)
class _Delivery:
    """The last buffer that the sound card took: its frames [first, last) are heard from `when` on, in its clock."""

    when: float = 0.0
    first: int = 0
    last: int = 0

    def heard(self, now: float, rate: float) -> int:
        """How many frames were heard until `now`."""
        return int(min(self.last, max(0.0, self.first + (now - self.when) * rate)))


class Playback:
    """One way through a recording, int16 (n,) at 16 kHz, at `speed` (0.75 to 2). `run` once, in any thread; everything
    else may be asked from any other."""

    def __init__(self, samples: Samples, route: Route, speed: float = 1.0) -> None:
        self._samples = samples
        self._route = route
        self._speed = speed
        self._clock: Callable[[], float] | None = None
        self._clock_lock = threading.Lock()
        self._rate = float(SAMPLE_RATE)
        self._ring = Ring(1, 1)
        self._delivery = _Delivery()
        self._taken_at = 0.0
        self._finished = False
        self._gone = threading.Event()

    @property
    def position(self) -> int:
        """The sample of the recording that is heard now."""
        if self._finished:
            return self._route.end
        with self._clock_lock:
            frames = self._delivery.heard(self._clock(), self._rate) if self._clock is not None else 0
        return self._route.at(round(frames / self._rate * SAMPLE_RATE * self._speed))

    def run(self, sound: SoundBackend, cancelled: Callable[[], bool]) -> None:
        """Play until the end, or until `cancelled`; takes as long as that.

        Raises KnownError NO_SPEAKER, SPEAKER_BUSY, SPEAKER_LOST, SOUND_LIBRARY_MISSING.
        """
        stream = sound.open_speaker()
        try:
            self._rate = stream.rate
            self._ring = Ring(round(stream.rate * _RING_SECONDS), 1)
            source = stretched(self._route.pieces(self._samples), self._speed, stream.rate)
            waiting, all_given = self._fill_ring(np.empty((0, 1), np.float32), source)
            self._clock, self._taken_at = stream.now, time.monotonic()
            stream.start(self._take, self._gone.set)
            while not cancelled():
                waiting, all_given = self._fill_ring(waiting, source)
                if all_given and self._delivery.heard(stream.now(), self._rate) >= self._ring.written:
                    self._finished = True
                    return
                if self._gone.is_set() or time.monotonic() - self._taken_at > _STALLED_SECONDS:
                    raise KnownError(ErrorCode.SPEAKER_LOST)
                time.sleep(_POLL_SECONDS)
        finally:
            self._stay()
            stream.close()

    def _stay(self) -> None:
        """The clock of a closed stream must not be asked any more."""
        with self._clock_lock:
            if self._clock is not None:
                now = self._clock()
                self._clock = lambda: now

    def _fill_ring(self, waiting: Frames, source: Iterator[Frames]) -> tuple[Frames, bool]:
        """Give the ring what it can take. Gives what could not be taken yet, and whether that was all."""
        while True:
            if not len(waiting):
                following = next(source, None)
                if following is None:
                    return waiting, True
                waiting = following
            if not (room := self._ring.room):
                return waiting, False
            self._ring.write(waiting[:room])
            waiting = waiting[room:]

    def _take(self, out: Frames, when: float) -> None:
        """The sound card's callback."""
        frames = self._ring.read(len(out))
        out[: len(frames)] = frames
        out[len(frames) :] = 0.0
        if len(frames):
            first = self._delivery.last
            self._delivery = _Delivery(when, first, first + len(frames))
        self._taken_at = time.monotonic()
