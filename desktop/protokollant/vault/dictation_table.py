"""The table of dictations: rows in, rows out."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from protokollant.protocol.redaction import Redacted
from protokollant.vault.store import Vault

_COLUMNS = "id, created, template_id, template_title, language, state, seconds"
_LISTED = f"{_COLUMNS}, about"


@dataclass(frozen=True, slots=True, repr=False)
class DictationRow(Redacted):
    """What is listed of a dictation. `created`: UTC, ISO 8601. `seconds`: None while the length is not known. `about`:
    whom or what it is about; follows from its protocol."""

    id: str
    created: str
    template_id: str
    template_title: str
    language: str
    state: str
    seconds: float | None
    about: str = ""


@dataclass(frozen=True, slots=True)
class HeldRow:
    """Which parts of an approved dictation are there. `approved_at` (of its last version) and `kept`: UTC, ISO 8601."""

    id: str
    approved_at: str
    kept: str | None
    audio: bool
    transcript: bool
    draft: bool


class DictationTable:
    """Raises KeyError where there is no dictation of an id, and the errors of `Vault`."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def add(self, row: DictationRow, journal_key: bytes, template: str) -> None:
        self._vault.write(
            f"INSERT INTO dictation ({_COLUMNS}, journal_key, template, updated) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
            row.id,
            row.created,
            row.template_id,
            row.template_title,
            row.language,
            row.state,
            row.seconds,
            journal_key,
            template,
            row.created,
        )

    def rows(self) -> tuple[DictationRow, ...]:
        """The newest first, without the discarded ones."""
        found = self._vault.read(
            f"SELECT {_LISTED} FROM dictation WHERE discarded IS NULL ORDER BY created DESC, rowid DESC"
        )
        return tuple(DictationRow(*row) for row in found)

    def row(self, id: str) -> DictationRow:
        found = self._vault.read(f"SELECT {_LISTED} FROM dictation WHERE id = ?", id)
        if not found:
            raise KeyError(id)
        return DictationRow(*found[0])

    def journal_key(self, id: str) -> bytes:
        return bytes(self._value("journal_key", id))

    def template(self, id: str) -> str:
        return str(self._value("template", id))

    def protocol(self, id: str) -> str | None:
        value = self._value("protocol", id)
        return None if value is None else str(value)

    def discarded_before(self, moment: str) -> tuple[str, ...]:
        """Ids of those that were discarded before a moment, UTC, ISO 8601."""
        found = self._vault.read("SELECT id FROM dictation WHERE discarded < ?", moment)
        return tuple(str(row[0]) for row in found)

    def set_discarded(self, id: str, moment: str | None) -> None:
        self._change("discarded = ?", id, moment)

    def heard(self, id: str) -> str | None:
        value = self._value("heard", id)
        return None if value is None else str(value)

    def adding(self, id: str) -> str | None:
        """The section for which more was said; None for no certain one."""
        value = self._value("adding", id)
        return None if value is None else str(value)

    def set_adding(self, id: str, section: str | None) -> None:
        self._change("adding = ?", id, section)

    def set_length(self, id: str, state: str, seconds: float | None) -> None:
        self._change("state = ?, seconds = ?", id, state, seconds)

    def set_protocol(self, id: str, state: str, protocol: str) -> None:
        self._change("state = ?, protocol = ?", id, state, protocol)

    def set_about(self, id: str, about: str) -> None:
        """For the list; says nothing that the protocol does not say, so it counts as no change of the dictation."""
        self._vault.write("UPDATE dictation SET about = ? WHERE id = ? AND about IS NOT ?", about, id, about)

    def set_heard(self, id: str, heard: str | None) -> None:
        self._change("heard = ?", id, heard)

    def set_state(self, id: str, state: str) -> None:
        self._change("state = ?", id, state)

    def set_journal_key(self, id: str, key: bytes) -> None:
        self._change("journal_key = ?", id, key)

    def remove(self, id: str) -> None:
        """And note that the recording's file is to be removed, too."""
        with self._vault.transaction():
            if not self._vault.write("DELETE FROM dictation WHERE id = ?", id):
                raise KeyError(id)
            self._doom_journal(id)

    def forget_audio(self, id: str) -> None:
        """Remove the recording's key, and note that its file is to be removed."""
        with self._vault.transaction():
            self.set_journal_key(id, b"")
            self._doom_journal(id)

    def forget_words(self, id: str, protocol: str | None) -> None:
        """Remove what was recognised; `protocol`: the draft without it."""
        self._change("heard = NULL, protocol = ?, worded = 0", id, protocol)

    def forget_draft(self, id: str) -> None:
        self._change("protocol = NULL", id)

    def set_worded(self, id: str, worded: bool) -> None:
        """Whether the words that were said are in the draft."""
        self._change("worded = ?", id, int(worded))

    def set_kept(self, id: str, moment: str) -> None:
        """A person said that it is to be kept: UTC, ISO 8601."""
        self._change("kept = ?", id, moment)

    def held(self, state: str, id: str | None = None) -> tuple[HeldRow, ...]:
        """What there is of the dictations of a state, or of one of them."""
        found = self._vault.read(
            "SELECT id, approved_at, kept, length(journal_key) > 0, heard IS NOT NULL OR worded, protocol IS NOT NULL "
            "FROM dictation JOIN (SELECT dictation, approved_at, max(number) FROM version GROUP BY dictation) "
            "ON dictation = id WHERE state = ?1 AND discarded IS NULL AND (?2 IS NULL OR id = ?2)",
            state,
            id,
        )
        return tuple(HeldRow(i, at, kept, bool(a), bool(t), bool(d)) for i, at, kept, a, t, d in found)

    def doomed_journals(self) -> tuple[str, ...]:
        """Of which dictations the recording's file is still to be removed; its key is gone."""
        found = self._vault.read(
            "SELECT dictation FROM doomed_journal WHERE dictation NOT IN "
            "(SELECT id FROM dictation WHERE length(journal_key) > 0)"  # never one that has a key again
        )
        return tuple(str(row[0]) for row in found)

    def journal_removed(self, id: str) -> None:
        self._vault.write("DELETE FROM doomed_journal WHERE dictation = ?", id)

    def _doom_journal(self, id: str) -> None:
        self._vault.write("INSERT OR IGNORE INTO doomed_journal (dictation) VALUES (?)", id)

    def _value(self, column: str, id: str) -> Any:
        found = self._vault.read(f"SELECT {column} FROM dictation WHERE id = ?", id)
        if not found:
            raise KeyError(id)
        return found[0][0]

    def _change(self, assignments: str, id: str, *values: object) -> None:
        now = dt.datetime.now(dt.UTC).isoformat()
        if not self._vault.write(f"UPDATE dictation SET {assignments}, updated = ? WHERE id = ?", *values, now, id):
            raise KeyError(id)
