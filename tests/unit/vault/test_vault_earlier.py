"""Before the schema changes there is a checked copy, and a way back to it."""

from __future__ import annotations

from pathlib import Path

import pytest
import sqlcipher3

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.vault import copies, store
from protokollant.vault.earlier import earlier_copies, forget_earlier, go_back
from protokollant.vault.store import Vault

KEY = bytes(range(32))
SAID = "Zwetschgendatschi im Fliederweg"
INSERT = "INSERT INTO glossary VALUES (?, '', ?, '[]', 'term', '')"
LATER = ("ALTER TABLE glossary ADD COLUMN later TEXT NOT NULL DEFAULT 'neu'",)
TODAY = store.MIGRATIONS


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "Tresor für Jörg" / "vault.db"
    with Vault.open(path, KEY) as vault:
        vault.write(INSERT, "a", SAID)
    return path


@pytest.fixture
def newer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "MIGRATIONS", (*TODAY, LATER))


def words(path: Path) -> list[tuple[str, ...]]:
    with Vault.look(path, KEY) as vault:
        return vault.read("SELECT written FROM glossary")


def test_a_new_or_current_database_is_not_copied(path: Path) -> None:
    with Vault.open(path, KEY) as vault:
        assert not vault.migrated
    assert earlier_copies(path) == ()


def test_there_is_a_checked_encrypted_copy_of_before(path: Path, newer: None) -> None:
    with Vault.open(path, KEY) as vault:
        assert vault.migrated
        assert vault.read("SELECT later FROM glossary") == [("neu",)]
    [(version, copy)] = earlier_copies(path)
    assert version == len(TODAY)
    assert words(copy) == [(SAID,)]
    with Vault.look(copy, KEY) as kept:
        assert "later" not in {row[1] for row in kept.read("PRAGMA table_info(glossary)")}
        assert copies.faults(kept.read) == 0
    assert SAID.encode() not in copy.read_bytes()
    assert copy.stat().st_mode & 0o077 == 0
    with Vault.open(path, KEY) as vault:
        assert not vault.migrated  # the next start; when it was a good one, the copy goes
    assert earlier_copies(path)
    forget_earlier(path)
    assert earlier_copies(path) == ()
    assert [p.name for p in path.parent.iterdir()] == ["vault.db"]


def test_going_back_keeps_what_was_there(path: Path, newer: None, monkeypatch: pytest.MonkeyPatch) -> None:
    with Vault.open(path, KEY) as vault:
        vault.write("INSERT INTO glossary VALUES ('b', '', 'Neues', '[]', 'term', '', 'x')")
    kept = go_back(path)
    monkeypatch.setattr(store, "MIGRATIONS", TODAY)  # the program of before
    with Vault.open(path, KEY) as vault:
        assert vault.read("SELECT written FROM glossary") == [(SAID,)]
    monkeypatch.setattr(store, "MIGRATIONS", (*TODAY, LATER))
    assert words(kept) == [(SAID,), ("Neues",)]


def test_without_a_copy_there_is_no_way_back(path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        go_back(path)
    assert caught.value.code is ErrorCode.BACKUP_MISSING
    assert words(path) == [(SAID,)]


def test_a_migration_that_fails_goes_back_by_itself(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(store, "MIGRATIONS", (*TODAY, (*LATER, "NO SQL")))
        with pytest.raises(sqlcipher3.DatabaseError):
            Vault.open(path, KEY)
    with Vault.open(path, KEY) as vault:
        assert vault.read("PRAGMA user_version") == [(len(TODAY),)]
        assert vault.read("SELECT written FROM glossary") == [(SAID,)]


@pytest.mark.parametrize("when", ["begin", "settle"])
def test_without_room_for_the_copy_nothing_is_changed(path: Path, newer: None, monkeypatch, when: str) -> None:
    def full(*_: object) -> None:
        raise KnownError(ErrorCode.DISK_FULL, file="x")

    monkeypatch.setattr(copies, f"_{when}_file" if when == "begin" else "_settle", full)
    with pytest.raises(KnownError) as caught:
        Vault.open(path, KEY)
    assert caught.value.code is ErrorCode.DISK_FULL
    monkeypatch.setattr(store, "MIGRATIONS", TODAY)
    with Vault.open(path, KEY) as vault:
        assert vault.read("SELECT written FROM glossary") == [(SAID,)]
    assert [p.name for p in path.parent.iterdir()] == ["vault.db"]


def test_a_damaged_database_is_not_migrated(path: Path, newer: None) -> None:
    with Vault.open(path.with_name("andere.db"), KEY) as vault, vault.transaction():
        for number in range(200):
            vault.write("INSERT INTO glossary VALUES (?, '', ?, '[]', 'term', '', '')", f"w{number}", "x" * 400)
    monkey = path.with_name("andere.db")
    raw = bytearray(monkey.read_bytes())
    raw[len(raw) // 2] ^= 1
    monkey.write_bytes(raw)
    store.MIGRATIONS = (*store.MIGRATIONS, ("ALTER TABLE glossary ADD COLUMN more TEXT",))
    with pytest.raises(KnownError) as caught:
        Vault.open(monkey, KEY)
    assert caught.value.code in (ErrorCode.VAULT_BROKEN, ErrorCode.BACKUP_DAMAGED)
    assert monkey.read_bytes() == raw


def test_a_folder_that_is_not_there_is_named(tmp_path: Path, path: Path) -> None:
    with Vault.open(path, KEY) as vault, pytest.raises(KnownError) as caught:
        vault.copy_to(tmp_path / "gibt es nicht" / "copy.db")
    assert caught.value.code is ErrorCode.OUTPUT_UNWRITABLE
