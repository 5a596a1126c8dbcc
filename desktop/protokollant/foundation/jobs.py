"""What every long job shares: progress that can be shown, and a way to stop it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from protokollant.foundation.errors import ErrorCode, KnownError


class Stage(StrEnum):
    """The steps of a job that take longer than a moment."""

    LOADING = "loading"
    RECOGNISING = "recognising"
    SORTING = "sorting"
    WRITING = "writing"


@dataclass(frozen=True, slots=True)
class Progress:
    """`fraction` is 0 to 1; `seconds_left` is an estimate, None while there is none yet."""

    stage: Stage
    fraction: float
    seconds_left: float | None = None


Report = Callable[[Progress], None]


def no_report(_: Progress) -> None:
    """For callers that show nothing."""


class Cancellation:
    """A flag that one thread sets and another one asks."""

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        self._event.set()

    def __call__(self) -> bool:
        return self._event.is_set()

    def raise_if_cancelled(self) -> None:
        """Raises KnownError CANCELLED once `cancel` was called."""
        if self._event.is_set():
            raise KnownError(ErrorCode.CANCELLED)
