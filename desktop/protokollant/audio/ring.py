"""The only thing between the sound card's callback and the rest of the program."""

from __future__ import annotations

import numpy as np

from protokollant.audio.clip import Frames


class Ring:
    """A preallocated queue of float32 frames, shape (n, channels), from one producer to one consumer.

    No locks: each counter is changed by one side only, and a Python integer is replaced in one step. What
    does not fit is counted in `overflow`, never silently dropped; the older frames are kept.
    """

    def __init__(self, frames: int, channels: int) -> None:
        self._buffer = np.zeros((frames, channels), np.float32)
        self.written = 0
        self.taken = 0
        self.overflow = 0

    @property
    def room(self) -> int:
        """How many frames still fit. Producer only."""
        return len(self._buffer) - (self.written - self.taken)

    def write(self, frames: Frames) -> None:
        """Producer only."""
        size = len(self._buffer)
        fitting = min(len(frames), size - (self.written - self.taken))
        self.overflow += len(frames) - fitting
        at = self.written % size
        first = min(fitting, size - at)
        self._buffer[at : at + first] = frames[:first]
        self._buffer[: fitting - first] = frames[first:fitting]
        self.written += fitting

    def read(self, limit: int) -> Frames:
        """Consumer only. At most `limit` frames, as a copy; shape (0, channels) where there are none."""
        size = len(self._buffer)
        count = max(0, min(limit, self.written - self.taken))
        at = self.taken % size
        first = min(count, size - at)
        frames = np.concatenate((self._buffer[at : at + first], self._buffer[: count - first]))
        self.taken += count
        return frames
