"""Is what the microphone delivers fit for a dictation? Warnings that do not flicker, and no alarm for a pause in
speaking."""

from __future__ import annotations

import numpy as np

from protokollant.audio.clip import Frames
from protokollant.foundation.errors import ErrorCode

# One and the same value for so long: muted by a switch, or dead. A real microphone always has some noise.
STILL_SECONDS = 3.0
# Speech into a microphone is above -45 dBFS in its loud moments. Who was never that loud is told soon; who was, may
# think for a while before anything is said about it.
QUIET_DBFS = -45.0
QUIET_SECONDS = 8.0
QUIET_SECONDS_AFTER_SPEECH = 60.0
# A larger share of samples at full scale, in a quarter of a second, is heard as distortion.
CLIPPED_SHARE = 0.005
CLIPPED_LEVEL = 0.999
# A warning that can come and go with every word stays for so long.
HOLD_SECONDS = 5.0
# A stream that plays the same buffer again and again is a driver that hangs. Real sound never repeats exactly.
REPEATED_SECONDS = 1.0
_PROBE = 64
_CLUE = 8

_SLICE_SECONDS = 0.25


class Health:
    """One stretch of recording from one device. `trouble` is the gravest thing that is wrong with its sound, or None.

    Not for more than one thread, but `trouble` may be read from any.
    """

    def __init__(self, rate: float) -> None:
        self._rate = rate
        self._still = self._quiet = self._unclipped = 0.0
        self._loud = 0.0
        self._spoke = False
        self._clipping = False
        self._last: float | None = None
        self._pending = self._recent = np.empty(0, np.float32)
        self._repeats = False
        self.trouble: ErrorCode | None = None

    def update(self, frames: Frames) -> None:
        """`frames`: float32 (n, channels), n > 0, full scale 1.0."""
        mono = np.concatenate((self._pending, frames.mean(axis=1, dtype=np.float32)))
        size = round(_SLICE_SECONDS * self._rate)
        whole = len(mono) // size * size
        for start in range(0, whole, size):
            self._look(mono[start : start + size])
        self._pending = mono[whole:]
        self.trouble = self._judge()

    def _look(self, mono: Frames) -> None:
        seconds = len(mono) / self._rate
        still = self._last is not None and bool(np.all(mono == self._last))
        self._still = self._still + seconds if still else 0.0
        self._last = float(mono[-1])
        loud = float(np.sqrt(np.mean(np.square(mono, dtype=np.float64)))) > 10 ** (QUIET_DBFS / 20)
        self._loud = self._loud + seconds if loud else 0.0
        self._spoke = self._spoke or self._loud >= 2 * _SLICE_SECONDS  # a knock is shorter than speech
        self._quiet = 0.0 if loud else self._quiet + seconds
        share = float(np.mean(np.abs(mono) >= CLIPPED_LEVEL))
        self._unclipped = 0.0 if share > CLIPPED_SHARE else self._unclipped + seconds
        self._clipping = self._unclipped < HOLD_SECONDS and (self._clipping or share > CLIPPED_SHARE)
        length = round(REPEATED_SECONDS * self._rate)
        self._recent = np.concatenate((self._recent, mono))[-2 * length :]
        self._repeats = not still and repeats(self._recent, length)

    def _judge(self) -> ErrorCode | None:
        if self._still >= STILL_SECONDS:
            return ErrorCode.MICROPHONE_SILENT
        if self._repeats:
            return ErrorCode.MICROPHONE_STALE
        if self._clipping:
            return ErrorCode.MICROPHONE_CLIPPING
        if self._quiet >= (QUIET_SECONDS_AFTER_SPEECH if self._spoke else QUIET_SECONDS):
            return ErrorCode.MICROPHONE_QUIET
        return None


def repeats(signal: Frames, length: int) -> bool:
    """Whether the last `length` samples of `signal`, float32 (n,), repeat what was right before them, sample for
    sample, with some period of at most `length`. Stillness is no repetition."""
    if len(signal) < 2 * length or length < _PROBE:
        return False
    probe = signal[-_PROBE:]
    if np.ptp(probe) == 0:
        return False
    # Where the end of the probe is found earlier, by its last samples; then the whole is compared.
    starts = np.arange(len(signal) - 1 - length, len(signal) - 1)
    found = np.all([signal[starts - back] == probe[-1 - back] for back in range(_CLUE)], axis=0)
    for at in starts[found][::-1]:
        period = len(signal) - 1 - int(at)
        if np.array_equal(signal[-length:], signal[-length - period : len(signal) - period]):
            return True
    return False
