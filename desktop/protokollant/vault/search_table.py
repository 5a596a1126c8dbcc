"""The index of words inside the database: rows in, ids out. See `search_schema`."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Sequence

from protokollant.vault.store import Vault

# Another way of folding words is another version: all dictations are then indexed anew.
VERSION = 1
_PARTS = 8  # entries of a dictation; the schema knows it too


class SearchTable:
    """Raises the errors of `Vault`."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def put(self, dictation: str, words: Iterable[str], *, announced: bool = False) -> None:
        """These folded words are what can be found in a dictation now. `announced`: its protocol is changed right after
        this, in the same transaction."""
        ((number,),) = self._vault.read(
            "INSERT INTO searched (dictation, version, announced) VALUES (?, ?, ?) ON CONFLICT (dictation) "
            "DO UPDATE SET version = excluded.version, announced = excluded.announced RETURNING number",
            dictation,
            VERSION,
            int(announced),
        )
        parts: list[set[str]] = [set() for _ in range(_PARTS)]
        for word in words:
            parts[zlib.crc32(word.encode()) % _PARTS].add(word)
        first, last = number * _PARTS, number * _PARTS + _PARTS - 1
        sql = "SELECT entry, words FROM search_words WHERE entry BETWEEN ? AND ?"
        known: dict[int, str] = dict(self._vault.read(sql, first, last))
        for entry, part in enumerate(parts, start=first):
            text = " ".join(sorted(part))
            if text and known.get(entry) != text:
                self._vault.write(
                    "INSERT INTO search_words VALUES (?, ?) ON CONFLICT (entry) DO UPDATE SET words = excluded.words",
                    entry,
                    text,
                )
            elif not text and entry in known:
                self._vault.write("DELETE FROM search_words WHERE entry = ?", entry)

    def outdated(self) -> tuple[str, ...]:
        """Ids of dictations whose words are not in the index as they are now, the newest first."""
        found = self._vault.read(
            "SELECT d.id FROM dictation d LEFT JOIN searched s ON s.dictation = d.id "
            "WHERE s.version IS NOT ? ORDER BY d.created DESC",
            VERSION,
        )
        return tuple(str(row[0]) for row in found)

    def find(
        self,
        terms: Sequence[str],
        template: str | None = None,
        states: Sequence[str] = (),
        since: str | None = None,
        until: str | None = None,
    ) -> tuple[str, ...]:
        """Ids of the dictations that are not discarded and have, for each folded term, a word that begins so; of a
        template, in one of these states, created from `since` to before `until` (UTC, ISO 8601). The newest first."""
        conditions, values = ["d.discarded IS NULL"], []
        for term in terms:
            conditions.append(
                "+d.id IN (SELECT dictation FROM searched WHERE number IN "
                "(SELECT rowid >> 3 FROM search WHERE search MATCH ?))"
            )
            values.append(f'"{term}"*')
        for condition, value in (("template_id = ?", template), ("created >= ?", since), ("created < ?", until)):
            if value is not None:
                conditions.append(f"d.{condition}")
                values.append(value)
        if states:
            conditions.append(f"d.state IN ({', '.join('?' * len(states))})")
            values += states
        found = self._vault.read(
            f"SELECT d.id FROM dictation d WHERE {' AND '.join(conditions)} ORDER BY d.created DESC, d.rowid DESC",
            *values,
        )
        return tuple(str(row[0]) for row in found)
