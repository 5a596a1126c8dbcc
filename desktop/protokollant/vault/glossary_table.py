"""The table of the person's glossary: rows in, rows out."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from protokollant.protocol.redaction import Redacted
from protokollant.vault.store import Vault


@dataclass(frozen=True, slots=True, repr=False)
class GlossaryRow(Redacted):
    """`word` and `language` name a row; `written` is the word as it is written, `heard` what it is taken for."""

    word: str
    language: str
    written: str
    heard: tuple[str, ...]
    kind: str
    note: str


class GlossaryTable:
    """Raises the errors of `Vault`."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def rows(self) -> tuple[GlossaryRow, ...]:
        """In alphabetical order."""
        found = self._vault.read(
            "SELECT word, language, written, heard, kind, note FROM glossary ORDER BY word, language"
        )
        return tuple(
            GlossaryRow(word, language, written, tuple(json.loads(heard)), kind, note)
            for word, language, written, heard, kind, note in found
        )

    def put(self, rows: Iterable[GlossaryRow]) -> None:
        """Add them, all or none; a row of the same name is replaced."""
        given = [[r.word, r.language, r.written, json.dumps(r.heard), r.kind, r.note] for r in rows]
        values = ", ".join(f"json_extract(value, '$[{i}]')" for i in range(6))
        self._vault.write(
            "INSERT OR REPLACE INTO glossary (word, language, written, heard, kind, note) "
            f"SELECT {values} FROM json_each(?)",
            json.dumps(given),
        )

    def remove(self, word: str, language: str) -> bool:
        """Whether there was one."""
        return self._vault.write("DELETE FROM glossary WHERE word = ? AND language = ?", word, language) > 0
