"""Opening a backup and putting it in the place of the store: on the computer it was made on, and on another.

On the first one what opens the store opens its backups. On another the ways in that lie beside the backup do:
passphrase, recovery code, the organisation's key. Nothing is written into the folder of the backup meanwhile.
"""

from __future__ import annotations

import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from protokollant.app.backup import RESTORING, Backup, Backups, Restored, complete_restoring, kept_folder, same_store
from protokollant.app.events import EventLog
from protokollant.app.vault_keys import VaultKeys
from protokollant.foundation.disk import write_error
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.vault.device_key import KEY_FILE
from protokollant.vault.files import make_private
from protokollant.vault.keys import KeyChest
from protokollant.vault.recovery_key import PrivateKeyFile
from protokollant.vault.sealing import SecretKey, SlotKind
from protokollant.vault.slot_file import DAILY, look_at_slots, slot_files
from protokollant.vault.store import Vault, vault_file

_FOLDER = "backup-keys"
_BY_DEVICE = (SlotKind.KEYRING, SlotKind.FILE)

# A way that a person chose: her answer, given to the keys of a vault.
Unlock = Callable[[VaultKeys], None]
Ask = Callable[[], str | None]


def with_passphrase(passphrase: str) -> Unlock:
    return lambda keys: keys.unlock(passphrase)


def with_code(code: str) -> Unlock:
    """`code`: the recovery code as it was typed."""
    return lambda keys: keys.unlock_with_code(code)


def with_key_file(file: Path, passphrase: str) -> Unlock:
    """With the organisation's private key; `passphrase`: of that file, where it has one."""
    return lambda keys: keys.unlock_with_recovery_key(PrivateKeyFile(file), passphrase)


@dataclass(frozen=True, slots=True)
class Opened:
    """`note` writes into a log of events how it was opened."""

    key: bytes
    note: Callable[[EventLog], None]

    def __repr__(self) -> str:
        return "<Opened>"


class BackupAccess:
    """`keys`: of the store that is here; `chest_of`: the chest of a database. Methods raise KnownError BACKUP_LOCKED
    where the backup takes a passphrase, code or key, BACKUP_ELSEWHERE where only another computer can open it, and what
    trying a way raises."""

    def __init__(self, keys: VaultKeys, chest_of: Callable[[Path], KeyChest], config: Path, data: Path) -> None:
        self._keys = keys
        self._chest_of = chest_of
        self._config = config
        self._data = data

    def open(self, backup: Backup, unlock: Unlock | None = None, ask: Ask | None = None) -> Opened:
        """`unlock`: the way that a person chose; without one what opens the store is tried, which may ask for its
        passphrase, then what the backup brings along. `ask` asks for a passphrase of the backup."""
        here = self._open_here(unlock)
        if here is not None and _opens(backup.database, here.key):
            return here
        # With the ways into the store that is here a backup of that one opens too, whatever it brings along.
        can_be = backup.portable or same_store(vault_file(self._data), backup.database)
        locked = KnownError(ErrorCode.BACKUP_LOCKED if can_be else ErrorCode.BACKUP_ELSEWHERE)
        if not backup.ways:
            raise locked
        try:
            return self._open_there(backup, unlock, ask)
        except KnownError as error:
            if error.code not in (ErrorCode.VAULT_LOCKED, ErrorCode.VAULT_PASSPHRASE):
                raise
            raise locked from error

    def restore(
        self,
        backups: Backups,
        backup: Backup,
        opened: Opened,
        *,
        damaged_too: bool = False,
        at_once: bool = True,
        report: Callable[[float], None] = lambda _fraction: None,
    ) -> Restored:
        """See `Backups.restore`. Where the backup's daily way in was the keyring of another computer, this one's own
        takes its place."""
        restored = backups.restore(
            backup, opened.key, self._data, damaged_too=damaged_too, report=report, opened=opened.note
        )
        self._let_this_computer_in(vault_file(self._data / RESTORING), opened.key)
        return Restored(restored.verdict, complete_restoring(self._data) if at_once else None, restored.left_out)

    # ---- parts

    def _open_here(self, unlock: Unlock | None) -> Opened | None:
        """What opens the store that is here; None where there is none, or it cannot be opened so."""
        database = vault_file(self._data)
        if not database.exists():
            return None
        chest = self._chest_of(database)
        try:
            if unlock is not None:
                return _unlocked(self._keys.of(chest), unlock)
            if self._keys.needs_passphrase or self._keys.held:
                return Opened(self._keys.key().view(), lambda _log: None)
            key = chest.open_silently()
            try:
                return Opened(key.view(), lambda _log: None)
            finally:
                key.wipe()
        except KnownError as error:
            if unlock is None and error.code in (ErrorCode.PASSPHRASE_WRONG, ErrorCode.PASSPHRASE_WAIT):
                raise
            return None

    def _open_there(self, backup: Backup, unlock: Unlock | None, ask: Ask | None) -> Opened:
        """With a copy of the backup's slots: locks and wrong tries have no business in its folder."""
        folder = self._data / _FOLDER
        make_private(folder)
        copy = folder / backup.database.name
        try:
            for source, target in zip(slot_files(backup.database), slot_files(copy), strict=True):
                target.unlink(missing_ok=True)
                if source.exists():
                    target.touch(0o600)
                    shutil.copyfile(source, target)
            return _unlocked(self._keys.of(self._chest_of(copy), ask), unlock)
        except OSError as error:
            raise write_error(error, copy) from error
        finally:
            for file in slot_files(copy):
                with suppress(OSError):
                    file.unlink(missing_ok=True)

    def _let_this_computer_in(self, staged: Path, key: bytes) -> None:
        slots = look_at_slots(staged)
        if slots is None or slots.of(*DAILY)[0].kind not in _BY_DEVICE:
            return
        chest = self._chest_of(staged)
        try:
            chest.open_silently().wipe()
        except KnownError:
            self._keep_key_file()
            opened = SecretKey(key)
            try:
                chest.protect_with_device(opened)
            finally:
                opened.wipe()

    def _keep_key_file(self) -> None:
        """Where the store that is here has its key in a file, it goes with what is kept of it."""
        file, kept = self._config / KEY_FILE, kept_folder(self._data)
        if kept is None or not file.exists() or not vault_file(self._data).exists():
            return
        make_private(kept)
        try:
            (kept / KEY_FILE).touch(0o600)
            shutil.copyfile(file, kept / KEY_FILE)
        except OSError as error:
            raise write_error(error, kept) from error


def _unlocked(keys: VaultKeys, unlock: Unlock | None) -> Opened:
    try:
        if unlock is not None:
            unlock(keys)
        return Opened(keys.key().view(), keys.note)
    finally:
        keys.drop()


def _opens(database: Path, key: bytes) -> bool:
    with suppress(KnownError), Vault.look(database, key):
        return True
    return False
