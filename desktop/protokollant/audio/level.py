"""How loud it is, for the needle in the window."""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from protokollant.audio.clip import Frames

FLOOR_DBFS = -100.0
HOLD_SECONDS = 1.5
_SECONDS = 0.3  # the time constant in which the needle falls to a third


@dataclass(frozen=True, slots=True)
class Level:
    """In dBFS: 0 is full scale, FLOOR_DBFS is silence. `held_dbfs` is the highest peak of the last HOLD_SECONDS."""

    peak_dbfs: float = FLOOR_DBFS
    rms_dbfs: float = FLOOR_DBFS
    held_dbfs: float = FLOOR_DBFS


class LevelMeter:
    """One thread updates it; any thread may read `level`, which is replaced as a whole."""

    def __init__(self, rate: float) -> None:
        self._rate = rate
        self._power = 0.0
        self._peak = 0.0
        self._held = 0.0
        self._held_for = 0.0
        self.level = Level()

    def update(self, frames: Frames) -> None:
        """`frames`: float32 (n, channels), n > 0, full scale 1.0."""
        kept = math.exp(-len(frames) / (self._rate * _SECONDS))
        self._power = kept * self._power + (1 - kept) * float(np.mean(np.square(frames, dtype=np.float64)))
        loudest = float(np.max(np.abs(frames)))
        self._peak = max(kept * self._peak, loudest)
        self._held_for += len(frames) / self._rate
        if loudest >= self._held or self._held_for > HOLD_SECONDS:
            self._held, self._held_for = self._peak, 0.0
        self.level = Level(_dbfs(self._peak), _dbfs(math.sqrt(self._power)), _dbfs(self._held))


def _dbfs(amplitude: float) -> float:
    return max(FLOOR_DBFS, 20 * math.log10(amplitude)) if amplitude > 0 else FLOOR_DBFS
