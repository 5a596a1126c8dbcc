"""What can still be read of a damaged database, row by row, into a fresh one.

SQLCipher authenticates each page (4096 bytes): one that was changed cannot be read at all, and the others can. After a
bad page a connection gives up, so each one costs a new connection. The index of words is left empty: it is filled from
the dictations at the next start (`SearchTable.outdated`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.vault.search_schema import INDEX_PREFIX
from protokollant.vault.store import Row, Vault

# Rows are looked for up to this number where the table cannot say how many it has.
_FURTHEST = 100_000
# How many ranges of a table may be unreadable: a bad page in the middle of its tree makes very many so.
_PATIENCE = 500

# What stands for a value that cannot be read and must not be missing; None where nothing can.
Substitute = Callable[[str, str, Mapping[str, Any]], Any]


@dataclass(slots=True)
class Table:
    """`lost`: rows that are gone, None where not even their number can be known; `partly`: rows without some of what
    they held."""

    rows: int = 0
    partly: int = 0
    lost: int | None = 0


@dataclass(frozen=True, slots=True)
class Salvaged:
    tables: Mapping[str, Table] = field(default_factory=dict)

    @property
    def whole(self) -> bool:
        return all(table.lost == 0 and not table.partly for table in self.tables.values())


def salvage(path: Path, key: bytes, target: Path, substitute: Substitute = lambda *_: None) -> Salvaged:
    """Read everything that can be read into a new database at `target`. Raises KnownError VAULT_BROKEN where not even
    the beginning can be read (or the key is another one): then only a backup helps."""
    with _Source(path, key) as source, Vault.open(target, key) as fresh:
        names = source.try_rows("SELECT name, sql FROM sqlite_schema WHERE type = 'table'")
        if names is None:
            raise KnownError(ErrorCode.VAULT_BROKEN, file=path.name)
        here = {str(row[0]) for row in fresh.read("SELECT name FROM sqlite_schema WHERE type = 'table'")}
        found = {}
        fresh.write("PRAGMA foreign_keys = OFF")  # a child may be read before its parent, or without it
        for name, sql in names:
            if name in here and not name.startswith(("sqlite_", INDEX_PREFIX)):
                found[str(name)] = _Salvage(source, fresh, str(name), substitute).run(
                    by_number="WITHOUT ROWID" not in str(sql).upper()
                )
        fresh.write("PRAGMA foreign_keys = ON")
    return Salvaged(found)


class _Source:
    """The damaged database; opened anew after each fault."""

    def __init__(self, path: Path, key: bytes) -> None:
        self._path, self._key = path, key
        self._vault = Vault.look(path, key)

    def try_rows(self, sql: str, *values: object) -> list[Row] | None:
        """None where this cannot be read."""
        try:
            return self._vault.read(sql, *values)
        except KnownError as error:
            if error.code is not ErrorCode.VAULT_BROKEN:
                raise
        self._vault.close()
        self._vault = Vault.look(self._path, self._key)
        return None

    def __enter__(self) -> _Source:
        return self

    def __exit__(self, *_: object) -> None:
        self._vault.close()


class _Salvage:
    """One table."""

    def __init__(self, source: _Source, fresh: Vault, name: str, substitute: Substitute) -> None:
        self._source, self._fresh, self._name, self._substitute = source, fresh, name, substitute
        there = {str(row[1]) for row in source.try_rows(f'PRAGMA table_info("{name}")') or ()}
        shape = [row for row in fresh.read(f'PRAGMA table_info("{name}")') if str(row[1]) in there]
        self._columns = [str(row[1]) for row in shape]
        # What must be there: the columns of the key, and those that may not be empty and have no default.
        self._needed = {str(row[1]) for row in shape if row[5] or row[3]}
        self._keys = [str(row[1]) for row in shape if row[5]]
        self._found = Table()
        self._patience = _PATIENCE

    def run(self, *, by_number: bool) -> Table:
        with self._fresh.transaction():
            if by_number:
                for number in self._numbers():
                    self._take_number(number)
            else:
                self._take_from_both_ends()
        total = self._source.try_rows(f'SELECT count(*) FROM "{self._name}"')
        kept = self._found.rows + self._found.partly
        self._found.lost = None if total is None else max(0, int(total[0][0]) - kept)
        return self._found

    def _numbers(self) -> Iterator[int]:
        last = self._source.try_rows(f'SELECT max(rowid) FROM "{self._name}"')
        return self._within(1, _FURTHEST if last is None else int(last[0][0] or 0))

    def _within(self, first: int, last: int) -> Iterator[int]:
        """Numbers of the rows from `first` to `last` that are there; a range with a bad page in it is halved."""
        if first > last or self._patience <= 0:
            return
        rows = self._source.try_rows(
            f'SELECT rowid FROM "{self._name}" NOT INDEXED WHERE rowid BETWEEN ? AND ?', first, last
        )
        if rows is not None:
            yield from (int(row[0]) for row in rows)
        elif first < last:
            self._patience -= 1
            middle = (first + last) // 2
            yield from self._within(first, middle)
            yield from self._within(middle + 1, last)

    def _take_number(self, number: int) -> None:
        listed = ", ".join(f'"{column}"' for column in self._columns)
        rows = self._source.try_rows(f'SELECT {listed} FROM "{self._name}" NOT INDEXED WHERE rowid = ?', number)
        if rows is not None:
            for row in rows:
                self._found.rows += self._put(dict(zip(self._columns, row, strict=True)))
            return
        values: dict[str, Any] = {}
        for column in self._columns:  # what lies on other pages may be whole
            one = self._source.try_rows(f'SELECT "{column}" FROM "{self._name}" NOT INDEXED WHERE rowid = ?', number)
            if one:
                values[column] = one[0][0]
        if not values:
            return
        for column in self._needed - set(values):
            value = self._substitute(self._name, column, values)
            if value is None:
                return
            values[column] = value
        self._found.partly += self._put(values)

    def _take_from_both_ends(self) -> None:
        listed = ", ".join(f'"{column}"' for column in self._columns)
        for direction in ("ASC", "DESC"):
            order = ", ".join(f'"{column}" {direction}' for column in self._keys)
            offset = 0
            while rows := self._source.try_rows(
                f'SELECT {listed} FROM "{self._name}" ORDER BY {order} LIMIT 20 OFFSET {offset}'
            ):
                for row in rows:
                    self._found.rows += self._put(dict(zip(self._columns, row, strict=True)))
                offset += len(rows)
            if rows == []:
                return

    def _put(self, values: Mapping[str, Any]) -> int:
        names = ", ".join(f'"{column}"' for column in values)
        marks = ", ".join("?" for _ in values)
        sql = f'INSERT OR IGNORE INTO "{self._name}" ({names}) VALUES ({marks})'
        return self._fresh.write(sql, *values.values())
