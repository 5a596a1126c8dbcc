"""The store of dictations, opened when first needed and never in the GUI thread: the keyring may take its time."""

from __future__ import annotations

import threading
from collections.abc import Callable

from protokollant.app.dictations import Dictations
from protokollant.app.events import EventKind
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.vault.files import FileLock


class DictationsOnDemand:
    """Call it for the opened store. Where opening fails, the KnownError is raised and the next call tries again; while
    it is locked that is VAULT_PASSPHRASE."""

    def __init__(self, open_store: Callable[[], Dictations]) -> None:
        self._open_store = open_store
        self._lock = threading.Lock()
        self._opened: Dictations | None = None
        self._recording: dict[str, FileLock] = {}  # what goes on while the store is locked
        self.locked = False

    def __call__(self) -> Dictations:
        with self._lock:
            if self.locked:
                raise KnownError(ErrorCode.VAULT_PASSPHRASE)
            if self._opened is None:
                self._opened = self._open_store()
                self._opened.adopt(self._recording)
                self._recording = {}
            return self._opened

    def lock(self) -> None:
        """Close the store until `unlock`. A recording goes on into its journal; its end is found afterwards."""
        with self._lock:
            self.locked = True
            if self._opened is not None:
                self._opened.events.note(EventKind.LOCKED)
                self._recording = self._opened.shut()
                self._opened = None

    def unlock(self) -> None:
        """The next call may open the store again."""
        with self._lock:
            self.locked = False

    def let_go(self, dictation: str) -> None:
        """Its recording ended while the store was locked: `Dictations.recover` may take it from here."""
        with self._lock:
            if (lock := self._recording.pop(dictation, None)) is not None:
                lock.release(remove=True)

    def close(self) -> None:
        with self._lock:
            for lock in self._recording.values():
                lock.release(remove=True)
            self._recording = {}
            if self._opened is not None:
                self._opened.close()
                self._opened = None
