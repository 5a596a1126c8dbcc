"""Which case a dictation belongs to, and which agreements are done: rows in, rows out."""

from __future__ import annotations

from dataclasses import dataclass

from protokollant.protocol.redaction import Redacted
from protokollant.vault.store import Vault


@dataclass(frozen=True, slots=True, repr=False)
class CaseRow(Redacted):
    """`last`: when its last dictation began, UTC, ISO 8601."""

    number: str
    count: int
    last: str


@dataclass(frozen=True, slots=True, repr=False)
class CaseDictationRow(Redacted):
    id: str
    created: str
    template_title: str
    state: str


class CaseTable:
    """Discarded dictations are not listed. Raises the errors of `Vault`, and KeyError where there is no dictation of an
    id."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def cases(self) -> tuple[CaseRow, ...]:
        """The one that was dictated for last comes first."""
        found = self._vault.read(
            "SELECT case_number, count(*), max(created) FROM dictation "
            "WHERE case_number IS NOT NULL AND discarded IS NULL GROUP BY case_number ORDER BY max(created) DESC"
        )
        return tuple(CaseRow(*row) for row in found)

    def dictations(self, number: str) -> tuple[CaseDictationRow, ...]:
        """The oldest first."""
        found = self._vault.read(
            "SELECT id, created, template_title, state FROM dictation "
            "WHERE case_number = ? AND discarded IS NULL ORDER BY created, rowid",
            number,
        )
        return tuple(CaseDictationRow(*row) for row in found)

    def number(self, dictation: str) -> str | None:
        found = self._vault.read("SELECT case_number FROM dictation WHERE id = ?", dictation)
        if not found:
            raise KeyError(dictation)
        return None if found[0][0] is None else str(found[0][0])

    def set_number(self, dictation: str, number: str | None) -> None:
        if not self._vault.write("UPDATE dictation SET case_number = ? WHERE id = ?", number, dictation):
            raise KeyError(dictation)

    def exists(self, number: str) -> bool:
        """Whether any dictation belongs to it, discarded ones too: they may come back."""
        return bool(self._vault.read("SELECT 1 FROM dictation WHERE case_number = ? LIMIT 1", number))

    def done(self, dictation: str) -> dict[str, str]:
        """By the key of the agreement since when it is done: UTC, ISO 8601."""
        found = self._vault.read("SELECT agreement, moment FROM agreement_done WHERE dictation = ?", dictation)
        return {str(key): str(moment) for key, moment in found}

    def set_done(self, dictation: str, agreement: str, moment: str | None) -> None:
        """None: it is open again."""
        if moment is None:
            self._vault.write("DELETE FROM agreement_done WHERE dictation = ? AND agreement = ?", dictation, agreement)
        else:
            self._vault.write(
                "INSERT INTO agreement_done SELECT id, ?2, ?3 FROM dictation WHERE id = ?1 ON CONFLICT DO NOTHING",
                dictation,
                agreement,
                moment,
            )
