"""The few calls to the operating system that a journal stands on, in one place so that tests can make them
fail."""

from __future__ import annotations

import os
import sys
from typing import Protocol


class Disk(Protocol):
    """What the writer of a journal asks of a disk. Everything raises OSError."""

    def write(self, descriptor: int, data: bytes) -> int: ...
    def sync(self, descriptor: int) -> None: ...
    def truncate(self, descriptor: int, size: int) -> None: ...


class SystemDisk:
    """The real one."""

    def write(self, descriptor: int, data: bytes) -> int:
        return os.write(descriptor, data)

    def sync(self, descriptor: int) -> None:
        """Return when the data would survive a loss of power."""
        if sys.platform == "darwin":
            import fcntl

            fcntl.fcntl(descriptor, fcntl.F_FULLFSYNC)  # fsync alone leaves the data in the drive's cache
        elif sys.platform == "win32":
            os.fsync(descriptor)
        else:
            os.fdatasync(descriptor)

    def truncate(self, descriptor: int, size: int) -> None:
        os.ftruncate(descriptor, size)
