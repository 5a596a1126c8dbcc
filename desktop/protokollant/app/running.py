"""Whether a window of the program is open for this person's data, in this session or another one."""

from __future__ import annotations

from protokollant.foundation.errors import KnownError
from protokollant.foundation.folders import Folders
from protokollant.vault.files import FileLock, make_private

_NAME = ".window.lock"


def mark_window(folders: Folders) -> FileLock | None:
    """Held while the window is open; None where another one holds it already, or nothing can be written."""
    try:
        make_private(folders.data)
        return FileLock.acquire(folders.data / _NAME)
    except KnownError:
        return None


def window_runs(folders: Folders) -> bool:
    """Leaves nothing behind."""
    path = folders.data / _NAME
    if not path.exists():
        return False
    try:
        lock = FileLock.acquire(path)
    except KnownError:
        return False
    if lock is None:
        return True
    lock.release()
    return False
