"""Sound as every engine takes it: 16 kHz, mono, 16 bit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from protokollant.protocol.redaction import Redacted

SAMPLE_RATE = 16_000

Samples: TypeAlias = npt.NDArray[np.int16]
Frames: TypeAlias = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class AudioClip(Redacted):
    """`samples`: int16, shape (n,), 16 kHz. `truncated`: the file breaks off or is damaged, and this is what
    was left."""

    samples: Samples
    truncated: bool = False

    @property
    def seconds(self) -> float:
        return len(self.samples) / SAMPLE_RATE
