"""The encrypted database: opens with its key alone, and nothing of it can be read without."""

from __future__ import annotations

import base64
import os
import sqlite3
import stat
import threading
from pathlib import Path

import pytest
import sqlcipher3

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.vault import store
from protokollant.vault.store import Vault, vault_file

KEY = bytes(range(32))
SAID = "Frau Öztürk möchte über Schließfächer sprechen"
INSERT = (
    "INSERT INTO dictation (id, created, template_id, template_title, language, state, journal_key, template, "
    "protocol, updated) VALUES (?, '', '', '', 'de', 'draft', x'00', '{}', ?, '')"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return vault_file(tmp_path / "Größe & 100% ä?#")


def files(path: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in path.parent.iterdir()}


def code_of(caught: pytest.ExceptionInfo[KnownError]) -> ErrorCode:
    return caught.value.code


def test_what_was_written_is_there_after_reopening(path):
    with Vault.open(path, KEY) as vault:
        assert vault.write(INSERT, "a", SAID) == 1
    with Vault.open(path, KEY) as vault:
        assert vault.read("SELECT id, protocol FROM dictation") == [("a", SAID)]


def test_another_process_sees_it_at_once(path):
    with Vault.open(path, KEY) as one, Vault.open(path, KEY) as other:
        one.write(INSERT, "a", SAID)
        assert other.read("SELECT protocol FROM dictation") == [(SAID,)]


def test_files_are_private(path):
    with Vault.open(path, KEY) as vault:
        vault.write(INSERT, "a", SAID)
        modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    assert modes == {"vault.db": 0o600, "vault.db-wal": 0o600, "vault.db-shm": 0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def in_the_open(files: dict[str, bytes], text: str) -> list[str]:
    """Names of the files in which `text` can be read."""
    forms = [text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be")]
    # The middle of the base64 form, which is the same wherever the text begins within a group of three.
    forms += [base64.b64encode(b"x" * shift + text.encode())[4:-4] for shift in range(3)]
    return [name for name, content in files.items() if any(form in content for form in forms)]


def test_no_word_is_readable_in_any_file_also_while_open(path):
    with Vault.open(path, KEY) as vault:
        for number in range(80):
            vault.write(INSERT, f"{number}", f"{SAID} {'und noch mehr ' * 100}")
        assert in_the_open(files(path), SAID) == []
        assert in_the_open(files(path), "CREATE TABLE") == []
        # Sorting more than fits into memory's share must not make a file in the open either.
        vault.read("SELECT a.protocol FROM dictation a, dictation b ORDER BY a.protocol || b.id LIMIT 1")
        assert in_the_open(files(path), SAID) == []
    assert in_the_open(files(path), SAID) == []
    # And the search would find it:
    assert in_the_open({"a": base64.b64encode(f"ab{SAID}".encode()), "b": SAID.encode("utf-16")}, SAID) == ["a", "b"]


def test_settings_that_the_promises_stand_on(path):
    with Vault.open(path, KEY) as vault:
        found = {
            name: vault.read(f"PRAGMA {name}")[0][0]
            for name in (
                "journal_mode",
                "synchronous",
                "secure_delete",
                "temp_store",
                "foreign_keys",
                "cipher_log_level",
            )
        }
    assert found == {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "temp_store": 2,
        "foreign_keys": 1,
        "cipher_log_level": "NONE",
    }


@pytest.mark.parametrize("crashed", [False, True], ids=["closed", "crashed"])
def test_a_wrong_key_is_refused_and_changes_nothing(path, crashed, capfd):
    vault = Vault.open(path, KEY)
    vault.write(INSERT, "a", SAID)
    if crashed:  # copy what a crash would leave: changes that are still in the log
        left = files(path)
        vault.close()
        for name, content in left.items():
            path.with_name(name).write_bytes(content)
    else:
        vault.close()
    before = files(path)
    with pytest.raises(KnownError) as caught:
        Vault.open(path, bytes(32))
    assert code_of(caught) is ErrorCode.VAULT_BROKEN
    after = files(path)
    assert {name: after[name] for name in before if not name.endswith("-shm")} == {
        name: content for name, content in before.items() if not name.endswith("-shm")
    }
    assert capfd.readouterr() == ("", "")
    with Vault.open(path, KEY) as vault:
        assert vault.read("SELECT protocol FROM dictation") == [(SAID,)]


def open_database(path: Path) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE dictation (id)")
    connection.close()


@pytest.mark.parametrize(
    "make",
    [
        lambda path: path.write_bytes(b"x"),
        lambda path: path.write_bytes("Das ist ein Brief über Äpfel.\n".encode() * 500),
        lambda path: path.write_bytes(os.urandom(8192)),
        open_database,
    ],
    ids=["one byte", "text", "noise", "database in the open"],
)
def test_a_file_that_is_no_vault_is_refused_and_unchanged(path, make):
    path.parent.mkdir(parents=True)
    make(path)
    before = path.read_bytes()
    with pytest.raises(KnownError) as caught:
        Vault.open(path, KEY)
    assert code_of(caught) is ErrorCode.VAULT_BROKEN
    assert path.read_bytes() == before


def test_damage_in_the_middle_is_a_known_problem(path):
    with Vault.open(path, KEY) as vault:
        for number in range(20):
            vault.write(INSERT, f"{number}", SAID * 100)
    content = bytearray(path.read_bytes())
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
    path.write_bytes(content)
    with Vault.open(path, KEY) as vault, pytest.raises(KnownError) as caught:
        vault.read("SELECT protocol FROM dictation")
    assert code_of(caught) is ErrorCode.VAULT_BROKEN


def test_the_schema_of_a_newer_program_is_refused_and_unchanged(path):
    with Vault.open(path, KEY) as vault:
        vault.write(f"PRAGMA user_version = {len(store.MIGRATIONS) + 1}")
    before = path.read_bytes()
    with pytest.raises(KnownError) as caught:
        Vault.open(path, KEY)
    assert code_of(caught) is ErrorCode.VAULT_BROKEN
    assert path.read_bytes() == before


def test_an_older_schema_is_brought_up_to_date_once_and_keeps_its_rows(path, monkeypatch):
    with Vault.open(path, KEY) as vault:
        vault.write(INSERT, "a", SAID)
    later = (*store.MIGRATIONS, ("ALTER TABLE dictation ADD COLUMN note TEXT NOT NULL DEFAULT 'leer'",))
    monkeypatch.setattr(store, "MIGRATIONS", later)
    for _ in range(2):
        with Vault.open(path, KEY) as vault:
            assert vault.read("SELECT protocol, note FROM dictation") == [(SAID, "leer")]
            assert vault.read("PRAGMA user_version") == [(len(later),)]


def test_a_migration_that_fails_leaves_the_older_schema(path, monkeypatch):
    with Vault.open(path, KEY) as vault:
        vault.write(INSERT, "a", SAID)
        version = vault.read("PRAGMA user_version")
    broken = ("ALTER TABLE dictation ADD COLUMN note TEXT", "NO SQL")
    with monkeypatch.context() as patch:
        patch.setattr(store, "MIGRATIONS", (*store.MIGRATIONS, broken))
        with pytest.raises(sqlcipher3.DatabaseError):
            Vault.open(path, KEY)
    with Vault.open(path, KEY) as vault:
        assert vault.read("PRAGMA user_version") == version
        assert "note" not in {row[1] for row in vault.read("PRAGMA table_info(dictation)")}


def test_a_full_disk_changes_nothing_and_passes(path):
    with Vault.open(path, KEY) as vault:
        vault.write(INSERT, "a", "kurz")
        pages = vault.read("PRAGMA page_count")[0][0]
        vault.read(f"PRAGMA max_page_count = {pages}")
        with pytest.raises(KnownError) as caught:
            vault.write("UPDATE dictation SET protocol = ?", SAID * 1000)
        assert code_of(caught) is ErrorCode.DISK_FULL
        assert vault.read("SELECT protocol FROM dictation") == [("kurz",)]
        vault.read("PRAGMA max_page_count = 1000000")
        vault.write("UPDATE dictation SET protocol = ?", SAID * 1000)
    with Vault.open(path, KEY) as vault:
        assert vault.read("SELECT protocol FROM dictation") == [(SAID * 1000,)]


def test_a_database_whose_making_broke_off_is_made_anew(path):
    """A kill between the first page and the end of its transaction, as SQLite leaves it."""
    path.parent.mkdir(parents=True)
    connection = store._connect(path, KEY, "rwc")
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("BEGIN")
    connection.execute("CREATE TABLE wide (text)")
    connection.execute("INSERT INTO wide VALUES (?)", (SAID * 5000,))  # spills to the disk before its end
    left = files(path)
    connection.close()
    assert set(left) == {"vault.db", "vault.db-journal"}
    for name, content in left.items():
        path.with_name(name).write_bytes(content)
    tables = "SELECT name FROM sqlite_schema WHERE type = 'table'"
    with Vault.open(path, KEY) as vault, Vault.open(path.with_name("whole.db"), KEY) as whole:
        assert vault.read(tables) == whole.read(tables)
        assert ("dictation",) in vault.read(tables)


def test_another_process_that_keeps_it_busy_is_a_known_problem(path, monkeypatch):
    monkeypatch.setattr(store, "BUSY_SECONDS", 0.05)
    with Vault.open(path, KEY) as one, Vault.open(path, KEY) as other:
        one.write("BEGIN IMMEDIATE")
        with pytest.raises(KnownError) as caught:
            other.write(INSERT, "a", SAID)
        assert code_of(caught) is ErrorCode.VAULT_LOCKED
        one.write("ROLLBACK")
        other.write(INSERT, "a", SAID)


def test_a_folder_that_cannot_be_made_is_a_known_problem(path):
    path.parent.parent.mkdir(parents=True)
    path.parent.write_text("im Weg")
    with pytest.raises(KnownError) as caught:
        Vault.open(path, KEY)
    assert code_of(caught) is ErrorCode.OUTPUT_UNWRITABLE


def test_many_threads_and_two_processes_lose_nothing(path):
    """Two connections stand for two processes: SQLite locks both ways alike."""
    failures: list[BaseException] = []

    def work(vault: Vault, name: str) -> None:
        try:
            for number in range(25):
                vault.write(INSERT, f"{name}-{number}", SAID)
                assert (SAID,) in vault.read("SELECT protocol FROM dictation WHERE id = ?", f"{name}-{number}")
        except BaseException as error:
            failures.append(error)

    with Vault.open(path, KEY) as one, Vault.open(path, KEY) as other:
        threads = [
            threading.Thread(target=work, args=(vault, f"{side}{number}"))
            for side, vault in (("a", one), ("b", other))
            for number in range(2)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failures == []
        assert one.read("SELECT count(*) FROM dictation") == [(100,)]


def test_processes_that_make_it_at_the_same_time_get_one_database(path):
    failures: list[BaseException] = []
    start = threading.Barrier(4)

    def work(name: str) -> None:
        start.wait()
        try:
            with Vault.open(path, KEY) as vault:
                vault.write(INSERT, name, SAID)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work, args=(f"{number}",)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with Vault.open(path, KEY) as vault:
        assert vault.read("SELECT count(*) FROM dictation") == [(4,)]


def test_a_transaction_inside_another_is_a_part_of_it_and_fails_alone(path):
    def fail(vault: Vault) -> None:
        with vault.transaction():
            vault.write(INSERT, "inner", SAID)
            raise RuntimeError

    with Vault.open(path, KEY) as vault:
        with vault.transaction():
            vault.write(INSERT, "outer", SAID)
            with vault.transaction():
                vault.write(INSERT, "kept", SAID)
            with pytest.raises(RuntimeError):
                fail(vault)
        assert vault.read("SELECT id FROM dictation ORDER BY id") == [("kept",), ("outer",)]
    with Vault.open(path, KEY) as vault:
        with pytest.raises(RuntimeError), vault.transaction():
            fail(vault)
        assert vault.read("SELECT count(*) FROM dictation") == [(2,)]
