"""The database's key: kept where it is safest, made once, never replaced while a database needs it."""

from __future__ import annotations

import os
import stat
import threading
from pathlib import Path

import pytest

from protokollant.foundation.errors import ErrorCode, KnownError, Phrase
from protokollant.vault import device_key as keys
from protokollant.vault import system_keyring
from protokollant.vault.device_key import KEY_FILE, KeyRing
from protokollant.vault.keys import IN_FILE, IN_KEYRING, find_key, key_place


class FakeRing:
    """A keyring in memory. `refusal`: why it does not answer; `forgetful`: it keeps nothing."""

    def __init__(self, refusal: Phrase | None = None, *, present: bool = True, forgetful: bool = False) -> None:
        self.entries: dict[str, str] = {}
        self.refusal = refusal
        self.present = present
        self.forgetful = forgetful

    def available(self) -> bool:
        return self.present

    def read(self, name: str) -> str | None:
        self._refuse()
        return self.entries.get(name)

    def write(self, name: str, secret: str) -> None:
        self._refuse()
        if not self.forgetful:
            self.entries[name] = secret

    def delete(self, name: str) -> None:
        self._refuse()
        self.entries.pop(name, None)

    def _refuse(self) -> None:
        if self.refusal is not None:
            raise KnownError(ErrorCode.VAULT_LOCKED, reason=self.refusal)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "Zuhause von Jörg Müßig"


@pytest.fixture
def config(home: Path) -> Path:
    return home / "config"


@pytest.fixture
def database(home: Path) -> Path:
    return home / "data" / "vault" / "vault.db"


def fill(database: Path, name: str = "vault.db") -> bytes:
    database.parent.mkdir(parents=True, exist_ok=True)
    database.with_name(name).write_bytes(b"etwas")
    return b"etwas"


def reason_of(error: pytest.ExceptionInfo[KnownError]) -> object:
    assert error.value.code is ErrorCode.VAULT_LOCKED
    return dict(error.value.problem.parameters)["reason"]


def test_a_new_key_goes_into_the_keyring_and_is_found_there(config, database):
    ring = FakeRing()
    assert key_place(config, database, ring) == IN_KEYRING
    key = find_key(config, database, ring)
    fill(database)
    assert len(key) == 32
    assert find_key(config, database, ring) == key
    assert key_place(config, database, ring) == IN_KEYRING
    assert not config.exists()


def test_without_a_keyring_the_key_is_in_a_private_file(config, database):
    for ring in (None, FakeRing(present=False)):
        assert key_place(config, database, ring) == IN_FILE
        key = find_key(config, database, ring)
        fill(database)
        file = config / KEY_FILE
        assert bytes.fromhex(file.read_text()) != key  # it opens the slot, not the database
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(database.parent.stat().st_mode) == 0o700
        assert find_key(config, database, ring) == key
        assert [path.name for path in config.iterdir()] == [KEY_FILE]


def test_a_key_in_a_file_stays_in_use_when_there_is_a_keyring_later(config, database):
    key = find_key(config, database, None)
    fill(database)
    ring = FakeRing()
    assert find_key(config, database, ring) == key
    assert key_place(config, database, ring) == IN_FILE
    assert ring.entries == {}


def test_each_vault_has_a_key_of_its_own_in_one_keyring(tmp_path):
    ring = FakeRing()
    homes = [tmp_path / name for name in ("Küche", "Kuche")]
    made = [find_key(home / "config", home / "data" / "vault.db", ring) for home in homes]
    assert made[0] != made[1]
    assert len(ring.entries) == 2
    assert [find_key(home / "config", home / "data" / "vault.db", ring) for home in homes] == made


@pytest.mark.parametrize(
    ("ring", "reason"),
    [
        (FakeRing(), keys.KEY_GONE),
        (FakeRing(present=False), keys.KEYRING_ABSENT),
        (None, keys.KEYRING_ABSENT),
        (FakeRing(system_keyring.KEYRING_LOCKED), system_keyring.KEYRING_LOCKED),
    ],
)
@pytest.mark.parametrize("name", ["vault.db", "vault.db-wal"])
def test_a_database_whose_key_is_gone_is_locked_and_untouched(config, database, ring, reason, name):
    content = fill(database, name)
    for ask in (find_key, key_place):
        with pytest.raises(KnownError) as caught:
            ask(config, database, ring)
        assert reason_of(caught) == reason
    assert database.with_name(name).read_bytes() == content
    assert not (config / KEY_FILE).exists()
    assert ring is None or ring.entries == {}


def test_a_locked_keyring_is_not_replaced_by_a_file(config, database):
    with pytest.raises(KnownError) as caught:
        find_key(config, database, FakeRing(system_keyring.KEYRING_LOCKED))
    assert reason_of(caught) == system_keyring.KEYRING_LOCKED
    assert not (config / KEY_FILE).exists()


def test_a_keyring_that_keeps_nothing_is_found_out_before_anything_is_encrypted(config, database):
    with pytest.raises(KnownError) as caught:
        find_key(config, database, FakeRing(forgetful=True))
    assert reason_of(caught) == keys.KEY_NOT_KEPT


@pytest.mark.parametrize("content", [b"", b"abc", b"00" * 31, b"00" * 33, "für".encode() * 20, b"\xff" * 64])
def test_a_damaged_key_is_refused_and_kept(config, database, content):
    config.mkdir(parents=True)
    (config / KEY_FILE).write_bytes(content)
    with pytest.raises(KnownError) as caught:
        find_key(config, database, None)
    assert reason_of(caught) == keys.KEY_MALFORMED
    assert (config / KEY_FILE).read_bytes() == content


def test_a_damaged_entry_in_the_keyring_is_refused_and_kept(config, database):
    ring = FakeRing()
    find_key(config, database, ring)
    ring.entries = dict.fromkeys(ring.entries, "kein Schlüssel")
    with pytest.raises(KnownError) as caught:
        find_key(config, database, ring)
    assert reason_of(caught) == keys.KEY_MALFORMED
    assert set(ring.entries.values()) == {"kein Schlüssel"}


def test_what_a_dead_process_left_of_a_key_file_is_no_key(config, database):
    config.mkdir(parents=True)
    (config / f"{KEY_FILE}.part").write_text("01" * 10)
    key = find_key(config, database, None)
    assert find_key(config, database, None) == key
    assert len(bytes.fromhex((config / KEY_FILE).read_text())) == 32
    assert not (config / f"{KEY_FILE}.part").exists()


def test_a_key_that_cannot_be_written_is_a_known_problem_and_leaves_no_half(config, database, monkeypatch):
    def full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(KnownError) as caught:
        find_key(config, database, None)
    assert caught.value.code is ErrorCode.DISK_FULL
    assert not (config / KEY_FILE).exists()


@pytest.mark.parametrize("ring", [None, FakeRing()], ids=["file", "keyring"])
def test_two_that_start_at_once_get_one_key(config, database, ring: KeyRing | None):
    found: list[bytes] = []
    start = threading.Barrier(4)

    def look() -> None:
        start.wait()
        found.append(find_key(config, database, ring))

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 4
    assert len(set(found)) == 1


def test_asking_for_the_place_makes_nothing(home, config, database):
    key_place(config, database, FakeRing())
    key_place(config, database, None)
    assert not home.exists()
