"""What the sorter asks of a language model: how it reads each sentence of a dictation, with the template in mind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from protokollant.foundation.jobs import Cancellation, Report
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template

Vectors = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True, repr=False)
class Reading(Redacted):
    """Hidden states of one layer, each the mean over a text's tokens. Rows of `width` little-endian float16, as they
    cross the pipe: one for each section, each example (section after section) and each sentence."""

    width: int
    sections: bytes
    examples: bytes
    sentences: bytes

    def rows(self, data: bytes) -> Vectors:
        """(n, width) float32 of one of the three."""
        return np.frombuffer(data, dtype="<f2").reshape(-1, self.width).astype(np.float32)


def packed(rows: Sequence[npt.NDArray[np.floating]]) -> bytes:
    """Rows as `Reading` holds them."""
    return np.array(rows, dtype="<f2").tobytes() if len(rows) else b""


class SectionReader(Protocol):
    """Raises KnownError (missing model, cancelled, ...)."""

    def read(
        self,
        template: Template,
        before: Sequence[str],
        sentences: Sequence[str],
        report: Report,
        cancelled: Cancellation,
    ) -> Reading:
        """How the model reads `sentences`, which were said after `before`."""
        ...

    @property
    def model(self) -> str: ...
