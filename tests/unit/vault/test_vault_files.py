"""Locks: one holder at a time, and none is ever held on a file that is no longer there."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.vault import files
from protokollant.vault.files import FileLock


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Tür zu.lock"


def test_a_lock_has_one_holder_also_within_a_process(path):
    lock = FileLock.acquire(path)
    assert lock is not None
    assert FileLock.acquire(path) is None
    lock.release()
    again = FileLock.acquire(path)
    assert again is not None
    again.release(remove=True)
    assert not path.exists()


def test_waiting_ends_with_the_lock_or_with_a_known_problem(path):
    lock = FileLock.wait(path, 0)
    with pytest.raises(KnownError) as caught:
        FileLock.wait(path, 0.05)
    assert caught.value.code is ErrorCode.VAULT_LOCKED
    threading.Timer(0.05, lock.release).start()
    FileLock.wait(path, 5).release()


def test_a_folder_that_is_missing_is_a_known_problem(tmp_path):
    with pytest.raises(KnownError) as caught:
        FileLock.acquire(tmp_path / "fehlt" / "a.lock")
    assert caught.value.code is ErrorCode.OUTPUT_UNWRITABLE


def test_a_file_that_is_removed_between_opening_and_locking_is_made_anew(path, monkeypatch):
    """Or two would hold the same lock: one on the removed file, one on its successor."""
    hold = files._hold
    removals = iter([path.unlink, path.unlink])

    def hold_too_late(descriptor: int) -> None:
        next(removals, lambda: None)()
        hold(descriptor)

    monkeypatch.setattr(files, "_hold", hold_too_late)
    lock = FileLock.acquire(path)
    assert lock is not None
    assert FileLock.acquire(path) is None
    lock.release()
