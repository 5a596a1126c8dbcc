"""The table of pseudonyms: who stands behind which. It never leaves the vault."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass

from protokollant.protocol.redaction import Redacted
from protokollant.vault.store import Vault


@dataclass(frozen=True, slots=True, repr=False)
class PseudonymRow(Redacted):
    """`kind` and `subject` name a row within a scope; `said`: how the text called it."""

    kind: str
    subject: tuple[str, ...]
    said: str
    replacement: str


class PseudonymTable:
    """A scope is what has a key of its own: a dictation or a case. Raises the errors of `Vault`."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    def rows(self, scope: str) -> tuple[PseudonymRow, ...]:
        """In the order in which they were first used."""
        found = self._vault.read(
            "SELECT kind, subject, said, replacement FROM pseudonym WHERE scope = ? ORDER BY rowid", scope
        )
        return tuple(PseudonymRow(kind, tuple(json.loads(subject)), said, new) for kind, subject, said, new in found)

    def put(self, scope: str, rows: Iterable[PseudonymRow]) -> None:
        """Add them, all or none; a row of the same name gets the new replacement."""
        given = [[r.kind, json.dumps(r.subject), r.said, r.replacement] for r in rows]
        values = ", ".join(f"json_extract(value, '$[{i}]')" for i in range(4))
        self._vault.write(
            f"INSERT INTO pseudonym (scope, kind, subject, said, replacement) SELECT ?1, {values} FROM json_each(?2) "
            "WHERE true ON CONFLICT (scope, kind, subject) DO UPDATE SET replacement = excluded.replacement",
            scope,
            json.dumps(given),
        )

    def remove(self, scope: str) -> None:
        self._vault.write("DELETE FROM pseudonym WHERE scope = ?", scope)
