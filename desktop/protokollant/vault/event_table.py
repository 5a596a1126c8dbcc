"""The tables of the log of events: rows in, rows out. The log's end is kept beside it, so that a cut shows."""

from __future__ import annotations

from dataclasses import dataclass

from protokollant.vault.store import Vault


@dataclass(frozen=True, slots=True)
class EventRow:
    """`number` counts from 1; `moment` is UTC, ISO 8601; `hash` is hexadecimal."""

    number: int
    moment: str
    kind: str
    subject: str
    detail: str
    hash: str


class EventTable:
    """Raises the errors of `Vault`."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def end(self) -> tuple[int, str] | None:
        """Number and hash of the last event as they were noted apart from it; None before the first."""
        found = self._vault.read("SELECT number, hash FROM event_end")
        return (int(found[0][0]), str(found[0][1])) if found else None

    def add(self, row: EventRow) -> None:
        """To be called in a transaction."""
        self._vault.write(
            "INSERT INTO event (number, moment, kind, subject, detail, hash) VALUES (?, ?, ?, ?, ?, ?)",
            row.number,
            row.moment,
            row.kind,
            row.subject,
            row.detail,
            row.hash,
        )
        self._vault.write("INSERT OR REPLACE INTO event_end (id, number, hash) VALUES (1, ?, ?)", row.number, row.hash)

    def rows(self) -> tuple[EventRow, ...]:
        """The oldest first."""
        found = self._vault.read("SELECT number, moment, kind, subject, detail, hash FROM event ORDER BY number")
        return tuple(EventRow(*row) for row in found)

    def last_detail(self, kind: str) -> str | None:
        """The detail of the latest event of a kind; None where there is none."""
        found = self._vault.read("SELECT detail FROM event WHERE kind = ? ORDER BY number DESC LIMIT 1", kind)
        return str(found[0][0]) if found else None
