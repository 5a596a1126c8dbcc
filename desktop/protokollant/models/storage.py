"""Disk and lock: what the operating system says, as known problems."""

from __future__ import annotations

import errno
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from protokollant.foundation.disk import write_error
from protokollant.foundation.errors import ErrorCode, KnownError

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

CHUNK = 1 << 20
_BUSY = {errno.EAGAIN, errno.EACCES, errno.EWOULDBLOCK, errno.EDEADLK}


def open_file(path: Path, mode: str) -> IO[bytes]:
    return path.open(mode)


def _free(folder: Path) -> int:
    return shutil.disk_usage(folder).free


@dataclass(frozen=True, slots=True)
class Disk:
    """What tests replace to fill the disk. `free` gives bytes, for a folder that exists."""

    open: Callable[[Path, str], IO[bytes]] = open_file
    free: Callable[[Path], int] = _free


@contextmanager
def writing(file: Path | str) -> Iterator[None]:
    """An error of the system in here means that `file` cannot be written: DISK_FULL or OUTPUT_UNWRITABLE."""
    try:
        yield
    except OSError as error:
        raise write_error(error, str(file)) from error


@contextmanager
def locked(path: Path, model: str) -> Iterator[None]:
    """Hold the lock file `path`, or raise MODEL_IN_USE. No lock is stale: it ends with the process."""
    with writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    try:
        try:
            _lock(handle)
        except OSError as error:
            code = ErrorCode.MODEL_IN_USE if error.errno in _BUSY else ErrorCode.OUTPUT_UNWRITABLE
            raise KnownError(code, model=model, file=str(path)) from error
        yield
    finally:
        os.close(handle)


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
    else:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def sync(path: Path) -> None:
    """Bring a file's bytes or a folder's names to the disk: a power cut after a rename must not empty it."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def discard(path: Path) -> None:
    """Remove a file or a folder; no error if it is not there."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def rename(folder: Path, to: Path, model: str) -> None:
    """Rename a model's folder; MODEL_IN_USE where Windows refuses because an engine has a file open."""
    try:
        folder.replace(to)
    except PermissionError as error:
        if os.name != "nt":
            raise
        raise KnownError(ErrorCode.MODEL_IN_USE, model=model) from error


def open_to_all(folder: Path) -> None:
    """Let everybody read a folder's files, whatever mask they were made with; Windows inherits rights from above.
    Raises KnownError OUTPUT_UNWRITABLE."""
    if os.name == "nt":
        return
    with writing(folder):
        for parent in (folder.parent, folder):
            parent.chmod(0o755)
        for file in folder.iterdir():
            file.chmod(0o644)


def bytes_below(folder: Path) -> int:
    """Sum of the sizes of all files below `folder`, which another process may be changing just now."""
    total = 0
    for parent, _, names in os.walk(folder):
        for name in names:
            with suppress(OSError):
                total += (Path(parent) / name).stat().st_size
    return total
