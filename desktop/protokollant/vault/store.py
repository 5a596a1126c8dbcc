"""The encrypted database (SQLCipher). Knows how to open, ask, change and forget, and the shape of the tables."""

from __future__ import annotations

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any, Self
from urllib.parse import quote

import sqlcipher3

from protokollant.foundation.disk import sync_folder, write_error
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError
from protokollant.vault.copies import copy_database
from protokollant.vault.earlier import earlier_copy
from protokollant.vault.files import IN_USE, make_private
from protokollant.vault.migrations import MIGRATIONS

BUSY_SECONDS = 5.0

Row = tuple[Any, ...]

_ON_EVERY_CONNECTION = (
    "PRAGMA foreign_keys = ON",
    "PRAGMA temp_store = MEMORY",  # no temporary files, which would not be encrypted
    "PRAGMA secure_delete = ON",
)
_ON_WRITERS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",  # macOS: otherwise the drive's cache is enough for it
    "PRAGMA checkpoint_fullfsync = ON",
)
_DAMAGE = (sqlcipher3.SQLITE_NOTADB, sqlcipher3.SQLITE_CORRUPT)
_TAKEN = (sqlcipher3.SQLITE_BUSY, sqlcipher3.SQLITE_LOCKED)
CLOSED = QT_TRANSLATE_NOOP("vault", "they were just locked")
_UNWRITABLE = (
    sqlcipher3.SQLITE_IOERR,
    sqlcipher3.SQLITE_READONLY,
    sqlcipher3.SQLITE_CANTOPEN,
    sqlcipher3.SQLITE_PERM,
)
_FULL_BELOW_BYTES = 1_000_000


def vault_file(data: Path) -> Path:
    """Where the database lies in the person's folder of data."""
    return data / "vault" / "vault.db"


class Vault:
    """An open database. One connection behind a lock: for any number of threads.

    Methods raise KnownError DISK_FULL, OUTPUT_UNWRITABLE, VAULT_BROKEN, and VAULT_LOCKED while another process
    keeps it busy. What failed has changed nothing. `migrated`: opening it changed its schema; a copy of it as it was
    lies beside it (`vault.earlier`).
    """

    def __init__(self, connection: sqlcipher3.Connection, path: Path, *, migrated: bool = False) -> None:
        """Use `open`."""
        self._connection = connection
        self._path = path
        self.migrated = migrated
        self._lock = threading.RLock()

    @classmethod
    def open(cls, path: Path, key: bytes) -> Vault:
        """Open the database with its 32 bytes, or make it; bring an older schema to today's.

        Raises KnownError VAULT_BROKEN for another key, another kind of file and the schema of a newer program,
        and leaves the file as it is then.
        """
        make_private(path.parent)
        try:
            os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))  # SQLite would let others read it
            sync_folder(path.parent)
        except OSError as error:
            raise write_error(error, path) from error
        with _known_errors(path):
            if path.stat().st_size > 0 and not path.with_name(f"{path.name}-journal").exists():
                _examine(path, key)  # there is such a journal only where making the database broke off
            connection = _connect(path, key, "rw")
            try:
                for pragma in _ON_WRITERS:
                    _patiently(connection, pragma)
                migrated_from = _version(connection)
                if 0 < migrated_from < len(MIGRATIONS):
                    _keep_earlier(connection, path, migrated_from)
                _migrate(connection)
            except BaseException:
                connection.close()
                raise
        return cls(connection, path, migrated=0 < migrated_from < len(MIGRATIONS))

    @classmethod
    def look(cls, path: Path, key: bytes) -> Vault:
        """Open a database for reading alone, whatever the version of its schema is; changes nothing.

        Raises KnownError VAULT_BROKEN as `open`, FILE_MISSING where there is none."""
        if not path.exists():
            raise KnownError(ErrorCode.FILE_MISSING, file=path.name)
        with _known_errors(path):
            _examine(path, key)
            return cls(_connect(path, key, "ro"), path)

    @property
    def path(self) -> Path:
        return self._path

    def copy_to(self, target: Path) -> Mapping[str, int]:
        """A checked copy under the same key; how many rows each table has in it. Raises as `copies.copy_database`."""
        with self._lock:
            return copy_database(self.read, target)

    @contextmanager
    def attached(self, other: Path) -> Iterator[Callable[..., list[Row]]]:
        """Ask and change a copy of the database as `copy`; nobody else uses this connection meanwhile."""
        with self._lock:
            self.read("ATTACH ? AS copy", str(other))
            try:
                yield self.read
            finally:
                self.read("DETACH copy")

    def read(self, sql: str, *values: object) -> list[Row]:
        """All rows that a query gives."""
        with self._lock, _known_errors(self._path):
            return list(self._connection.execute(sql, values))

    def write(self, sql: str, *values: object) -> int:
        """One statement as one transaction, on the disk when this returns. Gives the number of rows changed."""
        with self._lock, _known_errors(self._path):
            return int(self._connection.execute(sql, values).rowcount)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """What is written inside happens all together or not at all. One inside another is a part of that one; where
        it fails, it alone is undone."""
        with self._lock:
            inside = self._connection.in_transaction
            self.write("SAVEPOINT inner" if inside else "BEGIN IMMEDIATE")
            try:
                yield
            except BaseException:
                with suppress(KnownError):
                    self.write("ROLLBACK TO inner" if inside else "ROLLBACK")
                    if inside:
                        self.write("RELEASE inner")
                raise
            self.write("RELEASE inner" if inside else "COMMIT")

    def shred(self) -> None:
        """Leave nothing of what was deleted in the log of recent changes. While another process reads an older state
        that has to wait; the next call, or the last one to close, does it."""
        with self._lock, _known_errors(self._path):
            self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()

    def close(self) -> None:
        with self._lock, _known_errors(self._path):
            self._connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _connect(path: Path, key: bytes, mode: str) -> sqlcipher3.Connection:
    """`mode`: ro or rw, as in SQLite's URIs."""
    name = path.absolute().as_posix()
    address = f"file://{'' if name.startswith('/') else '/'}{quote(name, safe='/:')}?mode={mode}"
    connection = sqlcipher3.connect(
        address, uri=True, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False
    )
    try:
        connection.execute("PRAGMA cipher_log_level = NONE")  # stderr is nobody's to write to
        connection.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
        connection.execute("PRAGMA cipher_compatibility = 4")  # whatever a later library prefers
        for pragma in _ON_EVERY_CONNECTION:
            connection.execute(pragma)
    except BaseException:
        connection.close()
        raise
    return connection


def _patiently(connection: sqlcipher3.Connection, pragma: str) -> None:
    """Where another process makes the database at this very moment, SQLite does not wait by itself to change the kind
    of its journal."""
    deadline = time.monotonic() + BUSY_SECONDS
    while True:
        try:
            connection.execute(pragma)
            return
        except sqlcipher3.OperationalError as error:
            if getattr(error, "sqlite_errorcode", None) not in _TAKEN or time.monotonic() > deadline:
                raise
            time.sleep(0.01)


def _examine(path: Path, key: bytes) -> None:
    """Raises where this is not ours to write. Read only: closing a writer would already move its log."""
    with closing(_connect(path, key, "ro")) as connection:
        # SQLite takes what is shorter than a page for an empty database, and would write over it.
        whole = connection.execute("PRAGMA page_count").fetchone()[0] > 0
        if not whole or _version(connection) > len(MIGRATIONS):
            raise KnownError(ErrorCode.VAULT_BROKEN, file=path.name)


def _keep_earlier(connection: sqlcipher3.Connection, path: Path, version: int) -> None:
    """Nothing is changed before there is a copy that was checked."""

    def execute(sql: str, *values: object) -> list[Row]:
        return list(connection.execute(sql, values))

    copy_database(execute, earlier_copy(path, version))


def _migrate(connection: sqlcipher3.Connection) -> None:
    connection.execute("BEGIN IMMEDIATE")  # before looking: another process may be at it
    try:
        for number, statements in enumerate(MIGRATIONS[_version(connection) :], start=_version(connection) + 1):
            for statement in statements:
                connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {number}")
    except BaseException:
        connection.execute("ROLLBACK")
        raise
    connection.execute("COMMIT")


def _version(connection: sqlcipher3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


@contextmanager
def _known_errors(path: Path) -> Iterator[None]:
    """Make the database's troubles known ones; what remains is a bug."""
    try:
        yield
    except sqlcipher3.ProgrammingError as error:
        if "closed" in str(error):  # by a lock, while another thread was at work
            raise KnownError(ErrorCode.VAULT_LOCKED, reason=CLOSED) from error
        raise
    except sqlcipher3.DatabaseError as error:
        code = getattr(error, "sqlite_errorcode", sqlcipher3.SQLITE_ERROR) & 0xFF
        if code in _DAMAGE:
            raise KnownError(ErrorCode.VAULT_BROKEN, file=path.name) from error
        if code in _TAKEN:
            raise KnownError(ErrorCode.VAULT_LOCKED, reason=IN_USE) from error
        if code == sqlcipher3.SQLITE_FULL or (code in _UNWRITABLE and _disk_is_full(path)):
            raise KnownError(ErrorCode.DISK_FULL, file=path.name) from error
        if code in _UNWRITABLE:
            raise KnownError(ErrorCode.OUTPUT_UNWRITABLE, file=path.name) from error
        raise


def _disk_is_full(path: Path) -> bool:
    """Growing the log's index fails as any other fault does."""
    return shutil.disk_usage(path.parent).free < _FULL_BELOW_BYTES
