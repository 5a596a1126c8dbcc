"""Copies of an open database that were looked at before they count: as encrypted as it is, under the same key.

What is asked of the database goes through a function, so that it does not matter who holds the connection.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from protokollant.foundation.disk import sync_folder, write_error
from protokollant.foundation.errors import ErrorCode, KnownError

Execute = Callable[..., list[tuple[Any, ...]]]

_TRIES = 5


def copy_database(execute: Execute, target: Path) -> Mapping[str, int]:
    """Write the database, as it is at this moment, to a new file, and give how many rows each table has in it.

    `execute(sql, *values)` asks the connection, which must not be in a transaction. Another file of this name is
    replaced, once the copy is whole. Raises KnownError BACKUP_DAMAGED where the copy is not what it should be,
    OUTPUT_UNWRITABLE, DISK_FULL, and what `execute` raises.
    """
    part = target.with_name(f"{target.name}.part")
    try:
        for _ in range(_TRIES):
            before = _changes(execute)
            _begin_file(part)
            execute("VACUUM INTO ?", str(part))
            execute("ATTACH ? AS copy", str(part))  # under the key of the database itself
            try:
                # Another process may write between copying and counting; then it is done once more.
                counts = _checked(execute, target.name, compare=_changes(execute) == before)
            finally:
                execute("DETACH copy")
            if counts is not None:
                break
        else:
            raise KnownError(ErrorCode.BACKUP_DAMAGED, file=target.name)
        _settle(part, target)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return counts


def row_counts(execute: Execute, schema: str = "main") -> Mapping[str, int]:
    """How many rows each table has."""
    names = execute(f"SELECT name FROM {schema}.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
    return {name: int(execute(f'SELECT count(*) FROM {schema}."{name}"')[0][0]) for (name,) in names}


def faults(execute: Execute, schema: str = "main") -> int:
    """How many faults the library finds in a database: pages that are not what was written, and what they hold."""
    pages = execute(f"PRAGMA {schema}.cipher_integrity_check")
    inside = execute(f"PRAGMA {schema}.integrity_check")
    return len(pages) + (0 if inside == [("ok",)] else len(inside))


def _checked(execute: Execute, name: str, *, compare: bool) -> Mapping[str, int] | None:
    """The rows of the copy; None where the database changed meanwhile, so that it cannot be compared."""
    if faults(execute, "copy"):
        raise KnownError(ErrorCode.BACKUP_DAMAGED, file=name)
    if not compare:
        return None
    counts = row_counts(execute, "copy")
    same_version = execute("PRAGMA main.user_version") == execute("PRAGMA copy.user_version")
    if counts != row_counts(execute) or not same_version:
        raise KnownError(ErrorCode.BACKUP_DAMAGED, file=name)
    return counts


def _changes(execute: Execute) -> int:
    """Is another number after another connection has changed something."""
    return int(execute("PRAGMA data_version")[0][0])


def _begin_file(part: Path) -> None:
    """SQLite takes an empty file, and would let others read one that it makes itself."""
    try:
        part.unlink(missing_ok=True)
        os.close(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    except OSError as error:
        raise write_error(error, part) from error


def _settle(part: Path, target: Path) -> None:
    try:
        with part.open("r+b") as file:
            os.fsync(file.fileno())
        part.replace(target)
        sync_folder(target.parent)
    except OSError as error:
        raise write_error(error, target) from error
