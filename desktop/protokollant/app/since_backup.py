"""What was deleted since a backup was made does not come back with it.

The store that is there knows it: by its log of events, by recordings whose key is gone, and by what lies in the list of
discarded dictations. What was purged after an approval stays as it is now, approved protocol included: the backup has
it with all that was purged, perhaps as a draft. What is left out is noted in the restored log, so that the next backup
to be restored is met in the same way.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from protokollant.app.events import EventKind, EventLog
from protokollant.app.learning import LessonBook
from protokollant.app.pseudonyms import PseudonymKeys
from protokollant.foundation.errors import KnownError
from protokollant.protocol.redaction import Redacted
from protokollant.vault.copies import row_counts
from protokollant.vault.store import Vault

_PARTS_WITH_WORDS = ("transcript", "draft")


@dataclass(frozen=True, slots=True)
class Since:
    """`gone`: ids of deleted dictations; `keyless`: of those whose recording's key is gone; `purged`: which parts were
    deleted of which; `discarded`: those in the list of discarded ones, with the moment."""

    gone: frozenset[str] = frozenset()
    keyless: frozenset[str] = frozenset()
    purged: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    discarded: Mapping[str, str] = field(default_factory=dict)


def read_since(database: Path, key: bytes | None) -> Since:
    """What the store that is there knows; nothing where it cannot be opened or read, or is another one."""
    if key is None or not database.exists():
        return Since()
    with suppress(KnownError), Vault.look(database, key) as vault:
        deleted: set[str] = set()
        purged: defaultdict[str, list[str]] = defaultdict(list)
        if "event" in row_counts(vault.read):
            wanted = "SELECT kind, subject, detail FROM event WHERE kind IN (?, ?) ORDER BY number"
            for kind, subject, detail in vault.read(wanted, EventKind.DELETED.value, EventKind.PURGED.value):
                if kind == EventKind.DELETED:
                    deleted.add(str(subject))
                else:
                    purged[str(subject)].append(str(detail))
        rows = vault.read("SELECT id, length(journal_key), discarded FROM dictation")
        present = {str(id) for id, _, _ in rows}
        return Since(
            frozenset(deleted - present),
            frozenset(str(id) for id, length, _ in rows if not length),
            {id: tuple(dict.fromkeys(parts)) for id, parts in purged.items() if id in present},
            {str(id): str(moment) for id, _, moment in rows if moment is not None},
        )
    return Since()


def take_out(vault: Vault, since: Since, database: Path, key: bytes | None) -> tuple[int, Mapping[str, bytes]]:
    """Take out of a restored store what is not to come back; `database` is the one that is there. Gives how many
    dictations that were, and of those that stay as they are now the keys of their recordings (empty where purged)."""
    log, lessons, pseudonyms = EventLog(vault), LessonBook(vault), PseudonymKeys(vault)
    left_out = 0
    kept: dict[str, bytes] = {}
    known = {(event.subject, event.detail) for event in log.rows() if event.kind == EventKind.PURGED}
    with vault.transaction():
        for id in sorted(since.gone):
            if vault.write("DELETE FROM dictation WHERE id = ?", id):
                pseudonyms.remove(id)
                log.add(EventKind.DELETED, id)
                left_out += 1
        here = {str(row[0]) for row in vault.read("SELECT id FROM dictation")}
        for id in sorted(here & set(since.purged)):
            missing = [part for part in since.purged[id] if (id, part) not in known]
            if not missing or key is None or (row := _Row.read(database, key, id)) is None:
                continue
            if any(part in _PARTS_WITH_WORDS for part in missing):
                lessons.fold(id)  # only what it came to
            row.put(vault)
            for part in missing:
                log.add(EventKind.PURGED, id, part)
            kept[id] = row.journal_key
            left_out += 1
        for id in sorted(here & since.keyless - set(kept)):
            left_out += vault.write(
                "UPDATE dictation SET journal_key = x'' WHERE id = ? AND length(journal_key) > 0", id
            )
        for id, moment in since.discarded.items():
            found = "UPDATE dictation SET discarded = ? WHERE id = ? AND discarded IS NULL"
            if vault.write(found, moment, id):
                log.add(EventKind.DISCARDED, id)
                left_out += 1
    return left_out, kept


@dataclass(frozen=True, slots=True, repr=False)
class _Row(Redacted):
    """A dictation and its approved versions, as they are in the store that is there: of each its values by column."""

    dictation: Mapping[str, object]
    versions: tuple[Mapping[str, object], ...]

    @classmethod
    def read(cls, database: Path, key: bytes, id: str) -> _Row | None:
        """None where it cannot be read."""
        with suppress(KnownError), Vault.look(database, key) as there:
            (dictation,) = _rows(there, "dictation", "id", id)
            return cls(dictation, _rows(there, "version", "dictation", id))
        return None

    @property
    def journal_key(self) -> bytes:
        key = self.dictation["journal_key"]
        return bytes(key) if isinstance(key, bytes) else b""

    def put(self, vault: Vault) -> None:
        """In the place of what is there; its words are put into the index at the next start."""
        vault.write("DELETE FROM dictation WHERE id = ?", self.dictation["id"])  # and with it steps and versions
        for table, values in (("dictation", self.dictation), *(("version", row) for row in self.versions)):
            names, marks = ", ".join(f'"{name}"' for name in values), ", ".join("?" * len(values))
            vault.write(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', *values.values())


def _rows(vault: Vault, table: str, column: str, id: str) -> tuple[Mapping[str, object], ...]:
    names = [str(row[1]) for row in vault.read(f'PRAGMA table_info("{table}")')]
    found = vault.read(f'SELECT * FROM "{table}" WHERE "{column}" = ? ORDER BY rowid', id)
    return tuple(dict(zip(names, row, strict=True)) for row in found)
