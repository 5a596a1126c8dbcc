"""Bytes of the database that change on the disk: noticed, never misread."""

from __future__ import annotations

from pathlib import Path

import pytest

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.vault.store import Vault

KEY = bytes(range(32))
ROWS = [(f"wort{number}", f"Wort {number} {'x' * (number % 7) * 300}") for number in range(60)]


def made(path: Path) -> bytes:
    with Vault.open(path, KEY) as vault, vault.transaction():
        for word, note in ROWS:
            vault.write("INSERT INTO glossary VALUES (?, '', ?, '[]', 'term', ?)", word, word, note)
    return path.read_bytes()


def read(path: Path) -> list[tuple[str, str]]:
    with Vault.open(path, KEY) as vault:
        assert vault.read("PRAGMA cipher_integrity_check") == []
        return [(str(word), str(note)) for word, note in vault.read("SELECT word, note FROM glossary ORDER BY rowid")]


def noticed(path: Path, whole: bytes, at: int) -> None:
    path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x41]) + whole[at + 1 :])
    for beside in path.parent.glob(f"{path.name}-*"):
        beside.unlink()
    try:
        found = read(path)
    except KnownError as error:
        if error.code is not ErrorCode.VAULT_BROKEN:
            raise
    except AssertionError:
        pass  # the pages that are read are whole; the check of all pages has found the one that is not
    else:
        raise AssertionError(f"byte {at} of {len(whole)} was changed, and nobody noticed: {found == ROWS}")


def test_sampled_bytes_of_the_database(tmp_path: Path) -> None:
    path = tmp_path / "vault.db"
    whole = made(path)
    assert read(path) == ROWS
    path.write_bytes(whole)
    page = 4096
    # Each page at its beginning, in the middle, in what authenticates it; the head of the file byte by byte.
    places = {at + offset for at in range(0, len(whole), page) for offset in (0, 1700, page - 80, page - 40, page - 1)}
    for at in sorted(places | set(range(0, 120, 3))):
        noticed(path, whole, at)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_every_seventh_byte_of_the_database(tmp_path: Path) -> None:
    path = tmp_path / "vault.db"
    whole = made(path)
    for at in range(0, len(whole), 7):
        noticed(path, whole, at)


def test_a_log_of_changes_that_is_damaged_is_never_misread(tmp_path: Path) -> None:
    """Changes that are not yet in the database itself: from the damaged one on they count as not made, as after a torn
    write. What is read is always a state that was there."""
    path = tmp_path / "vault.db"
    vault = Vault.open(path, KEY)
    for word, note in ROWS[:20]:
        vault.write("INSERT INTO glossary VALUES (?, '', ?, '[]', 'term', ?)", word, word, note)
    database, log = path.read_bytes(), path.with_name("vault.db-wal").read_bytes()
    vault.close()
    shorter = 0
    for at in range(0, len(log), len(log) // 60):
        path.write_bytes(database)
        path.with_name("vault.db-wal").write_bytes(log[:at] + bytes([log[at] ^ 0x41]) + log[at + 1 :])
        path.with_name("vault.db-shm").unlink(missing_ok=True)
        try:
            found = read(path)
        except KnownError as error:
            if error.code is not ErrorCode.VAULT_BROKEN:
                raise
            continue
        assert found == ROWS[: len(found)]
        shorter += len(found) < 20
    assert shorter
