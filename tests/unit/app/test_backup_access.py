"""A backup is opened where it was made, and on another computer by each way that it brings along."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from integration.safety.life import TEMPLATE, draft
from protokollant.app.backup import Backup, Backups, Restored
from protokollant.app.backup_access import BackupAccess, Unlock
from protokollant.app.dictations import Dictations
from protokollant.app.events import EventLog
from protokollant.app.passphrases import PassphraseRules, Strength
from protokollant.app.vault_keys import VaultKeys
from protokollant.audio.journal import JournalWriter
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.vault.keys import KeyChest
from protokollant.vault.recovery_key import PrivateKeyFile, generate
from protokollant.vault.sealing import Argon2, SlotKind
from protokollant.vault.slot_file import slot_files
from protokollant.vault.store import Vault, vault_file
from unit.app.test_backup import TABLES, noise
from unit.vault.test_vault_keys import FakeRing

CHEAP = Argon2(64, 1, 1)
WORDS, OTHER = "Zimt Gießkanne Bahnsteig Moos", "Vierzig Kamele sangen leise"
Rows = dict[str, list[tuple[object, ...]]]


class Machine:
    """A computer with a keyring of its own, or none."""

    def __init__(self, home: Path, *, ring: bool = True, organisation: bytes | None = None) -> None:
        self.config, self.data = home / "config", home / "data"
        self.ring = FakeRing(present=ring)
        self.database, self.recordings = vault_file(self.data), self.data / "recordings"
        chest = self.chest(self.database)
        rules = PassphraseRules(frozenset, 8, Strength.FAIR)
        self.keys = VaultKeys(chest, rules, organisation)
        self.access = BackupAccess(self.keys, self.chest, self.config, self.data)

    def chest(self, database: Path) -> KeyChest:
        return KeyChest(self.config, database, self.ring, argon2=CHEAP)

    def open(self) -> tuple[Vault, Dictations]:
        key = self.keys.key()
        self.keys.follow_policy(key)
        vault = Vault.open(self.database, key.view())
        self.keys.note(EventLog(vault), silent=True)
        return vault, Dictations(vault, self.recordings)

    def dictate(self, seed: int) -> str:
        vault, dictations = self.open()
        new = dictations.begin(TEMPLATE)
        writer = JournalWriter.create(new.journal, new.key)
        writer.append(noise(seed, 1))
        writer.close()
        dictations.recorded(new.id, 1.0)
        dictations.save(new.id, draft(seed))
        dictations.close()
        vault.close()
        return new.id

    def content(self) -> tuple[Rows, dict[str, list[int]]]:
        """Every row but events, and every sound."""
        vault, dictations = self.open()
        names = [str(row[0]) for row in vault.read(TABLES) if not str(row[0]).startswith("event")]
        rows = {name: sorted(vault.read(f'SELECT * FROM "{name}"'), key=repr) for name in names}
        sounds = {info.id: dictations.audio(info.id).tolist() for info in dictations.list()}
        vault.close()
        return rows, sounds

    def events(self) -> list[tuple[str, str]]:
        vault, _ = self.open()
        found = [(event.kind, event.detail) for event in EventLog(vault).rows()]
        assert EventLog(vault).verify() == ()
        vault.close()
        return found

    def back_up(self, stick: Path) -> Backup:
        vault, dictations = self.open()
        made = dictations.back_up(Backups(stick), 7, lambda _: None)
        vault.close()
        self.keys.drop()
        return made.backup

    def restore(self, stick: Path, unlock: Unlock | None = None) -> Restored:
        backups = Backups(stick)
        backup = backups.find()
        opened = self.access.open(backup, unlock)
        assert backups.verify(backup, opened.key).whole
        return self.access.restore(backups, backup, opened)


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "Stick für Büro"


def refused(code: ErrorCode, work: Callable[[], object]) -> None:
    with pytest.raises(KnownError) as caught:
        work()
    assert caught.value.code is code


def by_passphrase(_home: Path, machine: Machine) -> Unlock:
    machine.keys.set_passphrase(WORDS)
    return lambda keys: keys.unlock(WORDS)


def by_code(_home: Path, machine: Machine) -> Unlock:
    code = machine.keys.new_code()
    return lambda keys: keys.unlock_with_code(code)


def by_organisation(home: Path, machine: Machine) -> Unlock:
    file = home / "privat.key"
    public, content = generate("Der Tresor im Keller", CHEAP, "2026-11-26")
    file.write_bytes(content)
    private = PrivateKeyFile(file)
    assert private.public.hex() in public
    machine.keys._organisation = private.public
    machine.keys.follow_policy(machine.keys.key())
    return lambda keys: keys.unlock_with_recovery_key(PrivateKeyFile(file), "Der Tresor im Keller")


WAYS = {"passphrase": by_passphrase, "recovery-code": by_code, "organisation-key": by_organisation}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("ring", [True, False], ids=["keyring", "no keyring"])
def test_another_computer_restores_everything(tmp_path: Path, stick: Path, way: str, ring: bool) -> None:
    a, b = Machine(tmp_path / "A"), Machine(tmp_path / "B", ring=ring)
    for seed in range(3):
        a.dictate(seed)
    unlock = WAYS[way](tmp_path, a)
    content = a.content()
    backup = a.back_up(stick)
    files = sorted(path.name for path in stick.rglob("*"))
    b.restore(stick, unlock)
    if way == "passphrase":  # it goes on to be the way in
        refused(ErrorCode.VAULT_PASSPHRASE, b.content)
        b.keys.ask_with(lambda: WORDS)
    assert b.content() == content
    noted = b.events()
    assert ("unlocked" if way == "passphrase" else "recovery_used", way) in noted
    assert ("backup_restored", backup.name) in noted
    assert sorted(path.name for path in stick.rglob("*")) == files  # no lock, no tries
    assert not any((b.data / "backup-keys").glob("vault.keys*"))


def test_the_restored_store_opens_with_the_new_computer_alone(tmp_path: Path, stick: Path) -> None:
    a, b = Machine(tmp_path / "A"), Machine(tmp_path / "B")
    a.dictate(1)
    unlock = by_code(tmp_path, a)
    a.back_up(stick)
    b.restore(stick, unlock)
    assert b.keys.status().protection is SlotKind.KEYRING
    assert b.keys.status().code_made  # it still holds
    again = Machine(tmp_path / "B")
    again.ring.entries = b.ring.entries
    assert len(again.content()[1]) == 1


@pytest.mark.parametrize("ring", [True, False], ids=["keyring", "no keyring"])
def test_what_was_on_the_other_computer_is_kept_and_can_be_opened(tmp_path: Path, stick: Path, ring: bool) -> None:
    a, b = Machine(tmp_path / "A"), Machine(tmp_path / "B", ring=ring)
    a.dictate(1)
    own = b.dictate(2)
    content = b.content()
    b.keys.drop()
    unlock = by_code(tmp_path, a)
    a.back_up(stick)
    kept = b.restore(stick, unlock).kept
    assert kept is not None
    assert own not in b.content()[1]
    b.keys.drop()
    # As the person would put it back.
    shutil.rmtree(b.data / "vault")
    shutil.rmtree(b.data / "recordings")
    for name in ("vault", "recordings"):
        (kept / name).rename(b.data / name)
    if not ring:
        shutil.copyfile(kept / "vault.key", b.config / "vault.key")
    assert b.content() == content


def test_only_the_old_computer_can_open_it_and_that_is_said(tmp_path: Path, stick: Path) -> None:
    a, b = Machine(tmp_path / "A"), Machine(tmp_path / "B")
    a.dictate(1)
    b.dictate(2)
    before = b.content()
    assert not a.back_up(stick).portable
    refused(ErrorCode.BACKUP_ELSEWHERE, lambda: b.restore(stick))
    assert b.content() == before
    refused(ErrorCode.BACKUP_ELSEWHERE, lambda: Machine(tmp_path / "C").restore(stick))


def test_where_a_way_is_needed_that_is_said_and_a_wrong_one_has_to_wait(tmp_path: Path, stick: Path) -> None:
    a, b = Machine(tmp_path / "A"), Machine(tmp_path / "B")
    a.dictate(1)
    by_passphrase(tmp_path, a)
    a.back_up(stick)
    refused(ErrorCode.BACKUP_LOCKED, lambda: b.restore(stick))
    wrong: Unlock = lambda keys: keys.unlock(OTHER)  # noqa: E731
    for _ in range(3):
        refused(ErrorCode.PASSPHRASE_WRONG, lambda: b.restore(stick, wrong))
    refused(ErrorCode.PASSPHRASE_WAIT, lambda: b.restore(stick, lambda keys: keys.unlock(WORDS)))
    assert not b.database.exists()
    assert list(stick.rglob("*.tries")) + list(stick.rglob("*.lock")) == []


def test_on_the_same_computer_todays_ways_open_earlier_backups(tmp_path: Path, stick: Path) -> None:
    a = Machine(tmp_path / "A")
    a.dictate(1)
    content = a.content()
    a.back_up(stick)  # made while the keyring opened the store
    a.keys.set_passphrase(WORDS)
    a.keys.set_passphrase(OTHER)
    a.keys.drop()
    refused(ErrorCode.BACKUP_LOCKED, lambda: a.restore(stick))  # nobody to ask
    a.restore(stick, lambda keys: keys.unlock(OTHER))
    refused(ErrorCode.PASSPHRASE_WRONG, lambda: a.keys.unlock(WORDS))
    a.keys.unlock(OTHER)
    assert a.content() == content


def test_a_store_without_slots_left_comes_back_with_those_of_the_backup(tmp_path: Path, stick: Path) -> None:
    a = Machine(tmp_path / "A")
    a.dictate(1)
    content = a.content()
    unlock = by_code(tmp_path, a)
    a.back_up(stick)
    for file in slot_files(a.database):
        file.write_bytes(b"x")
    refused(ErrorCode.VAULT_KEYS_DAMAGED, a.content)
    a.restore(stick, unlock)
    assert a.content() == content
