"""How far a long job is, and whether it is to go on."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from protokollant.foundation.errors import ErrorCode, KnownError

REPORT_EVERY = 0.25
RATE_WINDOW = 10.0


class Phase(StrEnum):
    """What is being done. Each phase counts its own bytes."""

    DOWNLOAD = "download"
    CHECK = "check"
    CONVERT = "convert"
    INSTALL = "install"


@dataclass(frozen=True, slots=True)
class Progress:
    """`bytes_per_second` over the last ten seconds; `seconds_left` is None while nothing can be said."""

    done_bytes: int
    total_bytes: int
    bytes_per_second: float
    seconds_left: float | None
    phase: Phase


Report = Callable[[Progress], None]
Cancelled = Callable[[], bool]


class Meter:
    """Counts the bytes of one job, reports up to four times a second, and ends with CANCELLED when asked to.

    Every loop over bytes calls `at` or `add`, so a job can be cancelled wherever it is.
    """

    def __init__(
        self,
        report: Report | None = None,
        cancelled: Cancelled | None = None,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._report = report
        self._cancelled = cancelled
        self._clock = clock
        self.begin(Phase.CHECK, 0)

    def begin(self, phase: Phase, total: int, done: int = 0) -> None:
        """Start a phase of `total` bytes, `done` of which are there from an earlier try."""
        self._phase = phase
        self._total = total
        self._done = done
        self._samples = deque([(self._clock(), done)])
        self._reported = float("-inf")

    def add(self, count: int) -> None:
        """`count` more bytes are done."""
        self.at(self._done + count)

    def after(self, before: int) -> Callable[[int], None]:
        """`at` for a step that counts from 0 when `before` bytes are done already."""
        return lambda size: self.at(before + size)

    def at(self, done: int) -> None:
        """`done` bytes of the phase are done; never goes back. Call it also if nothing moved: time passes."""
        if self._cancelled and self._cancelled():
            raise KnownError(ErrorCode.CANCELLED)
        self._done = max(self._done, min(done, self._total))
        now = self._clock()
        if self._report and (now - self._reported >= REPORT_EVERY or self._done == self._total):
            self._reported = now
            self._report(self._progress(now))

    def _progress(self, now: float) -> Progress:
        self._samples.append((now, self._done))
        while len(self._samples) > 2 and now - self._samples[1][0] >= RATE_WINDOW:
            self._samples.popleft()
        since, before = self._samples[0]
        rate = max(0.0, (self._done - before) / (now - since)) if now > since else 0.0
        left = (self._total - self._done) / rate if rate > 0 else None
        return Progress(self._done, self._total, rate, left, self._phase)
