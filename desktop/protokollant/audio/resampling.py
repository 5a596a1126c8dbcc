"""Any rate and any number of channels to 16 kHz mono int16, piece by piece without a seam."""

from __future__ import annotations

import numpy as np
import soxr

from protokollant.audio.clip import SAMPLE_RATE, Frames, Samples


class MonoResampler:
    """Takes float32 frames (n, channels) at `rate` Hz, full scale 1.0, and gives int16 samples (m,) at 16
    kHz.

    What it holds back for its filter comes with `flush`, which also makes it ready for a new stretch of
    sound.
    """

    def __init__(self, rate: float) -> None:
        self._rate = rate
        self._stream = self._new_stream()

    def push(self, frames: Frames) -> Samples:
        mono = np.ascontiguousarray(frames.mean(axis=1, dtype=np.float32))
        return to_int16(mono if self._stream is None else self._stream.resample_chunk(mono))

    def flush(self) -> Samples:
        if self._stream is None:
            return np.empty(0, np.int16)
        rest = self._stream.resample_chunk(np.empty(0, np.float32), last=True)
        self._stream = self._new_stream()
        return to_int16(rest)

    def _new_stream(self) -> soxr.ResampleStream | None:
        if self._rate == SAMPLE_RATE:
            return None
        return soxr.ResampleStream(self._rate, SAMPLE_RATE, 1, dtype="float32", quality="HQ")


def to_int16(signal: Frames) -> Samples:
    """Round and clip; what is no number becomes silence."""
    scaled = np.nan_to_num(signal, nan=0.0, posinf=1.0, neginf=-1.0) * 32768.0
    samples: Samples = np.clip(np.rint(scaled), -32768, 32767).astype(np.int16)
    return samples
