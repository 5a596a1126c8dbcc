"""Locks between processes, and folders that are the person's alone."""

from __future__ import annotations

import errno
import os
import sys
import time
from contextlib import suppress
from pathlib import Path

from protokollant.foundation.disk import write_error
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

IN_USE = QT_TRANSLATE_NOOP("vault", "another program is using them")

_POLL_SECONDS = 0.02
_HELD = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


class FileLock:
    """Holds a file until it is released or the process ends, in whatever way it ends."""

    def __init__(self, descriptor: int, path: Path) -> None:
        """Use `acquire`."""
        self._descriptor = descriptor
        self._path = path

    @classmethod
    def acquire(cls, path: Path) -> FileLock | None:
        """The lock, or None while anyone holds it, this process included. The file is made if it is missing.

        Raises KnownError DISK_FULL and OUTPUT_UNWRITABLE.
        """
        while True:
            try:
                descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
            except OSError as error:
                raise write_error(error, path) from error
            try:
                _hold(descriptor)
            except OSError as error:
                os.close(descriptor)
                if error.errno in _HELD:
                    return None
                raise write_error(error, path) from error
            if _is_still(path, descriptor):
                return cls(descriptor, path)
            os.close(descriptor)

    @classmethod
    def wait(cls, path: Path, seconds: float) -> FileLock:
        """As `acquire`, but wait for at most `seconds`. Raises KnownError VAULT_LOCKED after that."""
        give_up = time.monotonic() + seconds
        while (lock := cls.acquire(path)) is None:
            if time.monotonic() > give_up:
                raise KnownError(ErrorCode.VAULT_LOCKED, reason=IN_USE)
            time.sleep(_POLL_SECONDS)
        return lock

    def release(self, *, remove: bool = False) -> None:
        """Let go, once; with `remove` the file goes too."""
        with suppress(OSError):
            if remove and sys.platform != "win32":
                self._path.unlink(missing_ok=True)
        os.close(self._descriptor)
        with suppress(OSError):
            if remove and sys.platform == "win32":  # which does not remove open files
                self._path.unlink(missing_ok=True)


def _hold(descriptor: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _is_still(path: Path, descriptor: int) -> bool:
    """Whether the file was not removed between opening and locking: a lock on it would be seen by nobody."""
    try:
        return os.path.samestat(path.stat(), os.fstat(descriptor))
    except FileNotFoundError:
        return False


def make_private(folder: Path) -> None:
    """Make a folder that is the person's alone. Raises KnownError DISK_FULL and OUTPUT_UNWRITABLE."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    except OSError as error:
        raise write_error(error, folder) from error
