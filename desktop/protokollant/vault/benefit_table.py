"""Figures about the benefit: rows in, rows out. None of them names a dictation."""

from __future__ import annotations

from protokollant.vault.store import Vault


class BenefitTable:
    """A row is JSON. Raises the errors of `Vault`."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def rows(self) -> tuple[str, ...]:
        return tuple(str(row[0]) for row in self._vault.read("SELECT content FROM benefit ORDER BY number"))

    def add(self, content: str) -> None:
        self._vault.write("INSERT INTO benefit (content) VALUES (?)", content)

    def clear(self) -> None:
        self._vault.write("DELETE FROM benefit")

    def baselines(self) -> dict[str, float]:
        """Minutes for a typed protocol, by the id of its template."""
        return {str(id): float(m) for id, m in self._vault.read("SELECT template, minutes FROM baseline")}

    def set_baseline(self, template: str, minutes: float | None) -> None:
        if minutes is None:
            self._vault.write("DELETE FROM baseline WHERE template = ?", template)
        else:
            self._vault.write("INSERT OR REPLACE INTO baseline VALUES (?, ?)", template, minutes)

    def stopped(self, dictation: str) -> str | None:
        """When its recording was stopped last: UTC, ISO 8601."""
        found = self._vault.read("SELECT stopped FROM dictation WHERE id = ?", dictation)
        return None if not found or found[0][0] is None else str(found[0][0])

    def set_stopped(self, dictation: str, moment: str) -> None:
        self._vault.write("UPDATE dictation SET stopped = ? WHERE id = ?", moment, dictation)
