"""Between the microphone and the journal: keeps in memory, in order, what the disk cannot take yet."""

from __future__ import annotations

from collections import deque

import numpy as np

from protokollant.audio.clip import SAMPLE_RATE, Samples
from protokollant.audio.journal import JournalWriter, MarkKind
from protokollant.foundation.errors import KnownError, Problem

BLOCK_SECONDS = 0.25
MAX_WAITING_SECONDS = 600.0
_RETRY_SECONDS = 1.0


class JournalSink:
    """Gathers samples into blocks and writes them. A full disk delays, it does not lose.

    `samples` counts everything that was given. `problem` is why nothing can be written at the moment, or
    None.
    """

    def __init__(self, writer: JournalWriter) -> None:
        self._writer = writer
        self._waiting: deque[Samples | MarkKind] = deque()
        self._waiting_samples = 0
        self._retry_at = 0.0
        self.samples = writer.written_samples
        self.problem: Problem | None = None

    @property
    def full(self) -> bool:
        """More waits in memory than should be there."""
        return self._waiting_samples > MAX_WAITING_SECONDS * SAMPLE_RATE

    def add(self, samples: Samples) -> None:
        if len(samples):
            self._waiting.append(samples)
            self._waiting_samples += len(samples)
            self.samples += len(samples)

    def mark(self, kind: MarkKind) -> None:
        self._waiting.append(kind)

    def save(self, now: float, *, all_of_it: bool = False) -> None:
        """Write what makes a block, or `all_of_it`. `now` in seconds; after an error it waits before it tries
        again."""
        enough = self._waiting_samples >= BLOCK_SECONDS * SAMPLE_RATE and now >= self._retry_at
        if not (enough or all_of_it):
            return
        try:
            while self._waiting:
                self._write_next()
            self.problem = None
        except KnownError as error:
            self.problem = error.problem
            self._retry_at = now + _RETRY_SECONDS

    def close(self, now: float) -> None:
        """Write the rest and seal the journal; where that fails, it is left as after a crash and `problem`
        says why."""
        self.save(now, all_of_it=True)
        if self._waiting:
            self._writer.abandon()
            return
        try:
            self._writer.close()
        except KnownError as error:
            self.problem = error.problem

    def unwritten(self) -> Samples:
        """What never came to the disk: int16 (n,)."""
        return self._joined(len(self._waiting))

    def _write_next(self) -> None:
        if isinstance(kind := self._waiting[0], MarkKind):
            self._writer.mark(kind)
            self._waiting.popleft()
            return
        pieces = next((i for i, item in enumerate(self._waiting) if isinstance(item, MarkKind)), len(self._waiting))
        joined = self._joined(pieces)
        for _ in range(pieces):
            self._waiting.popleft()
        before = self._writer.written_samples
        try:
            self._writer.append(joined)
        finally:
            written = self._writer.written_samples - before
            self._waiting_samples -= written
            if written < len(joined):
                self._waiting.appendleft(joined[written:])

    def _joined(self, pieces: int) -> Samples:
        parts = [item for item in list(self._waiting)[:pieces] if not isinstance(item, MarkKind)]
        return np.concatenate(parts) if parts else np.empty(0, np.int16)
