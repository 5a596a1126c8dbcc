"""The database's key: 32 random bytes, wrapped in any number of slots (docs/decisions/0014).

`KeyChest` opens and changes the slots of one vault. `find_key` is the way that asks nobody.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import os
import secrets
import unicodedata
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError, Phrase
from protokollant.vault import sealing
from protokollant.vault.device_key import (
    KEY_FILE,
    KEY_GONE,
    KEYRING_ABSENT,
    DeviceKey,
    KeyRing,
    parse_key,
    read_key_file,
)
from protokollant.vault.files import FileLock, make_private
from protokollant.vault.recovery_code import MistypedCodeError, new_code, read_code, write_code
from protokollant.vault.sealing import KEY_BYTES, Argon2, SecretKey, Slot, SlotKind, WrongSecretError
from protokollant.vault.slot_file import DAILY, SCHEMA, Found, Slots, read_slots, write_slots
from protokollant.vault.system_keyring import TIME_LIMIT_SECONDS, SystemKeyRing
from protokollant.vault.tries import Tries

IN_KEYRING = QT_TRANSLATE_NOOP("vault", "in the keyring of the operating system")
IN_FILE = QT_TRANSLATE_NOOP(
    "vault",
    "in the file vault.key among the settings, since no keyring was found; whoever can read your files can read it",
)
BY_PASSPHRASE = QT_TRANSLATE_NOOP("vault", "behind your passphrase")
BY_BOTH = QT_TRANSLATE_NOOP("vault", "behind your passphrase and the keyring of the operating system, both are needed")
PLACES = {
    SlotKind.KEYRING: IN_KEYRING,
    SlotKind.FILE: IN_FILE,
    SlotKind.PASSPHRASE: BY_PASSPHRASE,
    SlotKind.BOTH: BY_BOTH,
}
_BY_DEVICE = (SlotKind.KEYRING, SlotKind.FILE)
_BY_PASSPHRASE = (SlotKind.PASSPHRASE, SlotKind.BOTH)


class KeyChest:
    """Opens and changes the slots of one vault; keeps no key itself. For any number of threads and processes.

    Methods that give a key raise KnownError, all with the exit code of a locked vault: VAULT_LOCKED, VAULT_PASSPHRASE
    (it takes a passphrase), PASSPHRASE_WRONG, PASSPHRASE_WAIT, CODE_WRONG, CODE_MISTYPED, RECOVERY_KEY_OTHER,
    VAULT_KEYS_DAMAGED, VAULT_KEYS_NEWER. Those that change raise DISK_FULL and OUTPUT_UNWRITABLE as well; what failed
    has changed nothing, and the earlier ways in still hold.

    `argon2`: the cost of a passphrase; None finds it out when it is needed.
    """

    def __init__(
        self,
        config: Path,
        database: Path,
        ring: KeyRing | None = SystemKeyRing(),  # noqa: B008 - no state
        *,
        argon2: Argon2 | None = None,
        today: Callable[[], dt.date] = dt.date.today,
        tries: Tries | None = None,
    ) -> None:
        self._config = config
        self._database = database
        self._ring = ring
        self._device = DeviceKey(config, ring)
        self._argon2 = argon2
        self._today = today
        self.tries = tries or Tries(database)
        self.mended = False
        """One of the two files with the slots was found damaged, and mended from the other."""

    # ---- asking

    def found(self) -> Found | None:
        """The slots; None where there are none yet: before the first opening, or with keys of an older program."""
        found = read_slots(self._database)
        self.mended = self.mended or (found is not None and found.mended)
        return found

    @property
    def has_keyring(self) -> bool:
        return self._device.kind is SlotKind.KEYRING

    def protection(self) -> SlotKind:
        """Which daily way in there is, or would be made: KEYRING, FILE, PASSPHRASE or BOTH."""
        found = self.found()
        if found is not None:
            return found.slots.of(*DAILY)[0].kind
        if (self._config / KEY_FILE).exists():
            return SlotKind.FILE
        return self._device.kind

    def place(self) -> Phrase:
        """Where the key is, or would be: ends a sentence. Makes nothing. Raises KnownError VAULT_LOCKED where it is
        not there."""
        found = self.found()
        if found is None:
            return PLACES[self._old_key()[1]]
        kind = self.protection()
        if kind in _BY_DEVICE:
            self._device.open(found.slots.of(kind)[0], found.slots.vault)
        return PLACES[kind]

    # ---- opening

    def open_silently(self) -> SecretKey:
        """With what this computer keeps; made and kept where there is no database yet, and moved into a slot where an
        older program kept it otherwise."""
        make_private(self._database.parent)
        with self._locked():  # two programs that start for the first time at once must not make two keys
            found = self.found()
            slots = self._first_slots() if found is None else found.slots
            if not (device := slots.of(*_BY_DEVICE)):
                raise KnownError(ErrorCode.VAULT_PASSPHRASE)
            return SecretKey(self._device.open(device[0], slots.vault))

    def open_with_passphrase(self, passphrase: str) -> SecretKey:
        """Takes about half a second; wrong ones have to wait, the more the longer."""
        slots = self._slots()
        if not (found := slots.of(*_BY_PASSPHRASE)):
            raise KnownError(ErrorCode.PASSPHRASE_NONE)
        ring_key = self._device.ring_key(slots.vault) if found[0].kind is SlotKind.BOTH else None
        with self._a_try():
            try:
                secret = sealing.passphrase_secret(passphrase, found[0], ring_key)
                return SecretKey(sealing.unseal(found[0], secret, slots.vault))
            except WrongSecretError:
                raise KnownError(ErrorCode.PASSPHRASE_WRONG) from None

    def open_with_code(self, text: str) -> SecretKey:
        """With the recovery code, as it was typed. A slip in it does not count as a wrong try."""
        slots = self._slots()
        try:
            code = read_code(text)
        except MistypedCodeError as error:
            code_error = ErrorCode.CODE_MISTYPED if error.group else ErrorCode.CODE_LENGTH
            raise KnownError(code_error, group=error.group) from None
        with self._a_try():
            for slot in slots.of(SlotKind.CODE):
                try:
                    return SecretKey(sealing.unseal(slot, sealing.code_secret(code, slot), slots.vault))
                except WrongSecretError:
                    continue
            raise KnownError(ErrorCode.CODE_WRONG)

    def open_with_recovery_key(self, private: SecretKey) -> SecretKey:
        """With the organisation's private key."""
        slots = self._slots()
        for slot in slots.of(SlotKind.ORGANISATION):
            try:
                return SecretKey(sealing.unseal(slot, sealing.exchange_secret(private.view(), slot), slots.vault))
            except WrongSecretError:
                continue
        raise KnownError(ErrorCode.RECOVERY_KEY_OTHER)

    # ---- changing, each with the opened key

    def protect_with_passphrase(self, key: SecretKey, passphrase: str, *, and_keyring: bool = False) -> None:
        """From now on the passphrase is the daily way in, alone or together with the keyring. Rewrites no data."""
        if and_keyring and self._device.kind is not SlotKind.KEYRING:
            raise KnownError(ErrorCode.KEYRING_NEEDED)
        with self._locked():
            slots = self._slots()
            ring_key = self._device.ring_key_or_new(slots.vault) if and_keyring else None
            self._forget_old_entry()
            argon2 = self._argon2 or sealing.calibrate()
            slot = sealing.seal_with_passphrase(key.view(), passphrase, slots.vault, self._day(), argon2, ring_key)
            write_slots(self._database, slots.with_(slot, without=DAILY))
            if not and_keyring:
                self._device.forget(slots.vault)

    def protect_with_device(self, key: SecretKey) -> SlotKind:
        """From now on what this computer keeps is the daily way in. Gives what that is: KEYRING or FILE."""
        with self._locked():
            slots = self._slots()
            if self._device.kind is SlotKind.KEYRING:
                kind, device = SlotKind.KEYRING, self._device.ring_key_or_new(slots.vault)
            else:
                kind, device = self._device.make(slots.vault)
            slot = sealing.seal_with_key(key.view(), device, slots.vault, kind, self._day())
            write_slots(self._database, slots.with_(slot, without=DAILY))
            self._device.settle()
            return kind

    def renew_code(self, key: SecretKey) -> str:
        """A new recovery code, to be shown once; an earlier one opens nothing any more."""
        code = new_code()
        with self._locked():
            slots = self._slots()
            slot = sealing.seal_with_code(key.view(), code, slots.vault, self._day())
            write_slots(self._database, slots.with_(slot, without=(SlotKind.CODE,)))
        return write_code(code)

    def follow_organisation(self, key: SecretKey, public: bytes) -> bool:
        """Let the organisation's recovery key, and no other one, open the vault. Whether that changed anything."""
        with self._locked():
            slots = self._slots()
            if [slot.recipient for slot in slots.of(SlotKind.ORGANISATION)] == [public]:
                return False
            try:
                slot = sealing.seal_for(key.view(), public, slots.vault, self._day())
            except ValueError:
                raise KnownError(ErrorCode.RECOVERY_KEY_INVALID, file="-") from None
            write_slots(self._database, slots.with_(slot, without=(SlotKind.ORGANISATION,)))
            return True

    # ---- parts

    def _slots(self) -> Slots:
        if (found := self.found()) is None:
            raise KnownError(ErrorCode.VAULT_LOCKED, reason=self._absence())
        return found.slots

    def _forget_old_entry(self) -> None:
        """Where an older program kept the bare key, and the process died before it was removed: it must not stay beside
        a passphrase."""
        if self._ring is not None and self._ring.available():
            self._ring.delete(_old_entry(self._database))

    def _first_slots(self) -> Slots:
        """Of a new vault, or of one whose key an older program kept as it is. That one stays valid until the slot is on
        the disk and was opened once."""
        key, _kind = self._old_key()
        vault = secrets.token_hex(KEY_BYTES // 2)
        in_file = (self._config / KEY_FILE).exists()
        device = DeviceKey(self._config, None) if in_file else self._device
        kind, secret = device.make(vault)
        whole = key or secrets.token_bytes(KEY_BYTES)
        slot: Slot = sealing.seal_with_key(whole, secret, vault, kind, self._day())
        slots = Slots(SCHEMA, vault, 1, (slot,))
        write_slots(self._database, slots)
        device.settle()
        if device.open(slot, vault) != whole:
            raise AssertionError("a slot that was just read back gives another key")
        if key is not None and kind is SlotKind.KEYRING:
            with suppress(KnownError):  # opened it is; a passphrase later insists
                self._forget_old_entry()
        return slots

    def _old_key(self) -> tuple[bytes | None, SlotKind]:
        """The key as it lay before there were slots, None where there is none and one may be made; and where."""
        # The file goes first: it was only ever made where no keyring was usable.
        if (key := read_key_file(self._config / KEY_FILE)) is not None:
            return key, SlotKind.FILE
        usable = self._ring is not None and self._ring.available()
        if self._ring is not None and usable and (secret := self._ring.read(_old_entry(self._database))) is not None:
            return parse_key(secret), SlotKind.KEYRING
        if _has_content(self._database):
            raise KnownError(ErrorCode.VAULT_LOCKED, reason=KEY_GONE if usable else KEYRING_ABSENT)
        return None, SlotKind.KEYRING if usable else SlotKind.FILE

    def _absence(self) -> Phrase:
        return KEY_GONE if self._device.kind is SlotKind.KEYRING else KEYRING_ABSENT

    @contextmanager
    def _a_try(self) -> Iterator[None]:
        """Raises KnownError PASSPHRASE_WAIT while it is too early."""
        with self._locked():  # many at once would else all find that nobody has tried yet
            if wait := self.tries.seconds_to_wait():
                raise KnownError(ErrorCode.PASSPHRASE_WAIT, seconds=wait)
            self.tries.begin()
        yield
        self.tries.succeed()

    @contextmanager
    def _locked(self) -> Iterator[None]:
        lock = FileLock.wait(self._database.with_suffix(".lock"), 4 * TIME_LIMIT_SECONDS)
        try:
            yield
        finally:
            lock.release()

    def _day(self) -> str:
        return self._today().isoformat()


def find_key(config: Path, database: Path, ring: KeyRing | None = SystemKeyRing()) -> bytes:  # noqa: B008 - no state
    """The 32 bytes that open `database`; made and kept where there is no database yet.

    `config`: the person's folder of settings. `ring` None: do without a keyring. Raises KnownError VAULT_LOCKED
    where the key cannot be had, in particular when there is a database and its key is gone; VAULT_PASSPHRASE where it
    takes a passphrase; DISK_FULL and OUTPUT_UNWRITABLE where a new key cannot be kept.
    """
    key = KeyChest(config, database, ring).open_silently()
    try:
        return key.view()
    finally:
        key.wipe()


def key_place(config: Path, database: Path, ring: KeyRing | None = SystemKeyRing()) -> Phrase:  # noqa: B008
    """Where the key is, or would be: ends a sentence. Makes nothing. Raises KnownError VAULT_LOCKED."""
    return KeyChest(config, database, ring).place()


def _old_entry(database: Path) -> str:
    """The name of the keyring's entry before there were slots."""
    folder = os.path.normcase(unicodedata.normalize("NFC", str(database.parent.resolve())))
    return f"vault-{hashlib.sha256(folder.encode('utf-8', 'surrogateescape')).hexdigest()[:16]}"


def _has_content(database: Path) -> bool:
    files = (database, database.with_name(f"{database.name}-wal"))
    return any(file.exists() and file.stat().st_size > 0 for file in files)
