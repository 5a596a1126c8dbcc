"""The store of dictations, opened when first needed and never in the GUI thread: the keyring may take its time."""

from __future__ import annotations

import threading
from collections.abc import Callable

from protokollant.app.dictations import Dictations


class DictationsOnDemand:
    """Call it for the opened store. Where opening fails, the KnownError is raised and the next call tries again."""

    def __init__(self, open_store: Callable[[], Dictations]) -> None:
        self._open_store = open_store
        self._lock = threading.Lock()
        self._opened: Dictations | None = None

    def __call__(self) -> Dictations:
        with self._lock:
            if self._opened is None:
                self._opened = self._open_store()
            return self._opened

    def close(self) -> None:
        with self._lock:
            if self._opened is not None:
                self._opened.close()
                self._opened = None
