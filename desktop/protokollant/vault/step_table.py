"""The table of steps: what was done to a draft, one after the other."""

from __future__ import annotations

from collections.abc import Mapping

from protokollant.vault.store import Vault


class StepTable:
    """Goes with its dictation: who removes that removes these. Raises the errors of `Vault`, and KeyError where there
    is no dictation of an id."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def steps(self, dictation: str) -> tuple[int, tuple[bytes, ...]]:
        """How many of them are done, and all of them in order, those that were undone last."""
        done = self._done(dictation)
        found = self._vault.read("SELECT content FROM step WHERE dictation = ? ORDER BY number", dictation)
        return done, tuple(bytes(row[0]) for row in found)

    def write(self, dictation: str, done: int, length: int, steps: Mapping[int, bytes]) -> None:
        """There are `length` steps from now on, `done` of them done; `steps` are the new ones by number, from 0. To be
        called inside of a transaction."""
        self._vault.write("DELETE FROM step WHERE dictation = ? AND number >= ?", dictation, length)
        for number, content in steps.items():
            self._vault.write("INSERT OR REPLACE INTO step VALUES (?, ?, ?)", dictation, number, content)
        self._vault.write("UPDATE dictation SET step = ? WHERE id = ?", done, dictation)

    def append(self, dictation: str, content: bytes) -> None:
        """One more step is done; what was undone before it is gone. To be called inside of a transaction."""
        done = self._done(dictation)
        self.write(dictation, done + 1, done + 1, {done: content})

    def clear(self, dictation: str) -> None:
        """Nothing can be undone any more. To be called inside of a transaction."""
        self.write(dictation, 0, 0, {})

    def _done(self, dictation: str) -> int:
        found = self._vault.read("SELECT step FROM dictation WHERE id = ?", dictation)
        if not found:
            raise KeyError(dictation)
        return int(found[0][0])
