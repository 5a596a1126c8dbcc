"""The table of approved versions: rows in, rows out. A row is never changed."""

from __future__ import annotations

from dataclasses import dataclass

from protokollant.protocol.redaction import Redacted
from protokollant.vault.store import Vault

_COLUMNS = "number, approved_by, approved_at, hash, content"


@dataclass(frozen=True, slots=True, repr=False)
class VersionRow(Redacted):
    """`number` counts from 1 for each dictation; `approved_at`: UTC, ISO 8601; `content`: JSON."""

    number: int
    approved_by: str
    approved_at: str
    hash: str
    content: str


class VersionTable:
    """Raises the errors of `Vault`. Versions go with their dictation."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def add(self, dictation: str, row: VersionRow) -> None:
        self._vault.write(
            f"INSERT INTO version (dictation, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?)",
            dictation,
            row.number,
            row.approved_by,
            row.approved_at,
            row.hash,
            row.content,
        )

    def rows(self, dictation: str) -> tuple[VersionRow, ...]:
        """The oldest first."""
        found = self._vault.read(f"SELECT {_COLUMNS} FROM version WHERE dictation = ? ORDER BY number", dictation)
        return tuple(VersionRow(*row) for row in found)

    def last(self, dictation: str) -> VersionRow | None:
        found = self._vault.read(
            f"SELECT {_COLUMNS} FROM version WHERE dictation = ? ORDER BY number DESC LIMIT 1", dictation
        )
        return VersionRow(*found[0]) if found else None
