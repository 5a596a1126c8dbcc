"""Wrong tries: how many, and how long to wait. On the disk, so that starting anew helps nobody.

A try counts before it is made, so that ending the program in the middle of it does not help either. The wait is
measured by the wall clock and, within one start of the computer, by the clock that cannot be set; a wall clock that
was turned back begins the wait anew. Whoever can write this file can also copy the vault and try elsewhere: against
that only the cost of a try helps (Argon2id).
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from pathlib import Path

import msgspec

from protokollant.foundation.disk import replace_file

TRIES_FILE = "vault.tries"
FREE_TRIES = 3
LONGEST_WAIT = 900
_DAMAGED_COUNT = FREE_TRIES + 5
_MOST_NOTED = 100


class _Tries(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`count`: since the last success; `wall`, `steady`: seconds at the last one; `unnoted`: moments that the log of
    events does not have yet."""

    count: int = 0
    wall: float = 0.0
    steady: float = 0.0
    unnoted: tuple[str, ...] = ()


def wait_after(count: int) -> int:
    """Seconds to wait after so many wrong tries: 0, 0, 0, then 2, 4, 8 ... up to a quarter of an hour."""
    return 0 if count < FREE_TRIES else min(2 ** min(count - FREE_TRIES + 1, 20), LONGEST_WAIT)


class Tries:
    """Of one vault. `wall` and `steady`: clocks, in seconds."""

    def __init__(
        self, database: Path, wall: Callable[[], float] = time.time, steady: Callable[[], float] = time.monotonic
    ) -> None:
        self._path = database.with_name(TRIES_FILE)
        self._wall = wall
        self._steady = steady

    def seconds_to_wait(self) -> int:
        """Until the next try is taken. Raises KnownError DISK_FULL, OUTPUT_UNWRITABLE."""
        tries = self._read()
        wait = wait_after(tries.count)
        if not wait:
            return 0
        passed = self._wall() - tries.wall
        if passed < 0:
            self._write(msgspec.structs.replace(tries, wall=self._wall(), steady=self._steady()))
            return wait
        same_start = self._steady() - tries.steady
        if same_start >= 0:
            passed = min(passed, same_start)
        return max(0, round(wait - passed + 0.499))

    def begin(self) -> None:
        """A try is about to be made; it counts as wrong unless `succeed` follows."""
        tries = self._read()
        moment = dt.datetime.fromtimestamp(self._wall(), dt.UTC).isoformat(timespec="seconds")
        unnoted = (*tries.unnoted, moment)[-_MOST_NOTED:]
        self._write(_Tries(tries.count + 1, self._wall(), self._steady(), unnoted))

    def succeed(self) -> None:
        """The try that was begun was right."""
        self._write(_Tries(unnoted=self._read().unnoted[:-1]))

    def take_unnoted(self) -> tuple[str, ...]:
        """Moments of wrong tries, each given once: the log of events cannot be written while the vault is locked."""
        tries = self._read()
        if tries.unnoted:
            self._write(msgspec.structs.replace(tries, unnoted=()))
        return tries.unnoted

    def _read(self) -> _Tries:
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=_Tries)
        except FileNotFoundError:
            return _Tries()
        except (OSError, msgspec.MsgspecError):
            damaged = _Tries(_DAMAGED_COUNT, self._wall(), self._steady())
            self._write(damaged)  # else the wait would begin anew each time
            return damaged

    def _write(self, tries: _Tries) -> None:
        replace_file(self._path, msgspec.json.encode(tries))
