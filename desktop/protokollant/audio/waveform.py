"""The shape of a recording: how far it swings, at every moment, in as many columns as a screen can show."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from protokollant.audio.clip import SAMPLE_RATE, Samples
from protokollant.protocol.redaction import Redacted

COLUMNS = 6000
# A column is loud from this share of the recording's usual peaks on, and never below the noise of a sound card.
_LOUD_SHARE = 0.15
_USUAL_PERCENTILE = 95
_LEAST_LOUD = 150


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class Envelope(Redacted):
    """`low` and `high`: int16, shape (n,), the least and the greatest sample of n stretches of equal length, the
    whole recording of `seconds`; n is 0 for an empty one. `loud`: from which swing on something is to be heard."""

    low: Samples
    high: Samples
    seconds: float
    loud: float = float(_LEAST_LOUD)

    def in_columns(self, count: int) -> tuple[Samples, Samples]:
        """The same in `count` columns: least and greatest, each int16 (count,)."""
        size = len(self.low)
        if not size or count <= 0:
            return np.zeros(max(0, count), np.int16), np.zeros(max(0, count), np.int16)
        if count >= size:
            picked = np.arange(count) * size // count
            return self.low[picked], self.high[picked]
        borders = np.arange(count) * size // count
        return np.minimum.reduceat(self.low, borders), np.maximum.reduceat(self.high, borders)

    def loud_share(self, start: float, end: float) -> float:
        """In how much of a stretch, in seconds, something is to be heard: 0 to 1."""
        if not len(self.low) or self.seconds <= 0:
            return 0.0
        first, last = (round(each / self.seconds * len(self.low)) for each in (start, end))
        peaks = _peaks(self.low[first:last], self.high[first:last])
        return float(np.mean(peaks >= self.loud)) if len(peaks) else 0.0


def envelope(samples: Samples, columns: int = COLUMNS) -> Envelope:
    """Of int16 samples (n,) at 16 kHz, in one pass."""
    seconds = len(samples) / SAMPLE_RATE
    count = min(columns, len(samples))
    if not count:
        return Envelope(np.empty(0, np.int16), np.empty(0, np.int16), 0.0)
    borders = np.arange(count) * len(samples) // count
    low, high = np.minimum.reduceat(samples, borders), np.maximum.reduceat(samples, borders)
    usual = float(np.percentile(_peaks(low, high), _USUAL_PERCENTILE))
    return Envelope(low, high, seconds, max(_LEAST_LOUD, _LOUD_SHARE * usual))


def _peaks(low: Samples, high: Samples) -> np.ndarray[tuple[int], np.dtype[np.int32]]:
    return np.maximum(high.astype(np.int32), -low.astype(np.int32))
