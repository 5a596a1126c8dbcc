"""The address book, and whom a letter goes to: rows in, rows out."""

from __future__ import annotations

from protokollant.vault.store import Vault


class AddressTable:
    """An address is JSON; a letter has a copy of its own, so that it stays as it was sent. Raises the errors of
    `Vault`, and KeyError where there is no dictation of an id."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def rows(self) -> tuple[tuple[str, str], ...]:
        """(id, content) of each."""
        return tuple((str(id), str(content)) for id, content in self._vault.read("SELECT id, content FROM address"))

    def put(self, id: str, content: str) -> None:
        self._vault.write("INSERT OR REPLACE INTO address VALUES (?, ?)", id, content)

    def remove(self, id: str) -> None:
        self._vault.write("DELETE FROM address WHERE id = ?", id)

    def recipient(self, dictation: str) -> str | None:
        found = self._vault.read("SELECT recipient FROM dictation WHERE id = ?", dictation)
        if not found:
            raise KeyError(dictation)
        return None if found[0][0] is None else str(found[0][0])

    def set_recipient(self, dictation: str, content: str | None) -> None:
        if not self._vault.write("UPDATE dictation SET recipient = ? WHERE id = ?", content, dictation):
            raise KeyError(dictation)
