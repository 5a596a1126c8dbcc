"""The random bytes that this computer keeps for a vault's slot: in the keyring, or where there is none in a file."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path
from typing import Protocol

from protokollant.foundation.disk import sync_folder, write_error
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError
from protokollant.vault.files import make_private
from protokollant.vault.sealing import KEY_BYTES, Slot, SlotKind, WrongSecretError, unseal

KEY_FILE = "vault.key"
_NEXT = "vault.key.next"

KEY_GONE = QT_TRANSLATE_NOOP("vault", "the keyring has no key for them")
KEYRING_ABSENT = QT_TRANSLATE_NOOP("vault", "neither a keyring nor the file vault.key is there")
KEY_MALFORMED = QT_TRANSLATE_NOOP("vault", "the stored key is damaged")
KEY_FILE_UNREADABLE = QT_TRANSLATE_NOOP("vault", "the file vault.key cannot be read")
KEY_NOT_KEPT = QT_TRANSLATE_NOOP("vault", "the keyring did not keep the key")
KEY_OTHER = QT_TRANSLATE_NOOP("vault", "the stored key belongs to another vault")


class KeyRing(Protocol):
    """What is asked of a keyring. One that is there but refuses raises KnownError VAULT_LOCKED."""

    def available(self) -> bool:
        """Whether there is a keyring that keeps secrets secret."""

    def read(self, name: str) -> str | None:
        """The secret of this name, None where there is none."""

    def write(self, name: str, secret: str) -> None:
        """Keep a secret."""

    def delete(self, name: str) -> None:
        """Forget a secret; nothing happens where there is none."""


class DeviceKey:
    """Of one vault, by its id. Methods raise KnownError VAULT_LOCKED where keyring or file refuse; DISK_FULL and
    OUTPUT_UNWRITABLE where the file cannot be written."""

    def __init__(self, config: Path, ring: KeyRing | None) -> None:
        self._config = config
        self._ring = ring

    @property
    def kind(self) -> SlotKind:
        """What a new one would be."""
        return SlotKind.KEYRING if self._usable() is not None else SlotKind.FILE

    def make(self, vault: str) -> tuple[SlotKind, bytes]:
        """New bytes, kept and read back. Those of a file take effect with `settle`, so that an earlier file holds until
        the slot that needs the new one is there."""
        key = secrets.token_bytes(KEY_BYTES)
        if ring := self._usable():
            ring.write(entry(vault), key.hex())
            if ring.read(entry(vault)) != key.hex():
                raise KnownError(ErrorCode.VAULT_LOCKED, reason=KEY_NOT_KEPT)
            return SlotKind.KEYRING, key
        _write_file(self._config / _NEXT, key)
        return SlotKind.FILE, key

    def settle(self) -> None:
        """The slot for the bytes that were made last is on the disk: from now on they are the file's."""
        new = self._config / _NEXT
        if new.exists():
            try:
                new.replace(self._config / KEY_FILE)
                sync_folder(self._config)
            except OSError as error:
                raise write_error(error, new) from error

    def open(self, slot: Slot, vault: str) -> bytes:
        """What is in a slot of the keyring or file."""
        try:
            if slot.kind is SlotKind.KEYRING:
                return unseal(slot, self.ring_key(vault), vault)
            return self._open_with_file(slot, vault)
        except WrongSecretError:
            raise KnownError(ErrorCode.VAULT_LOCKED, reason=KEY_OTHER) from None

    def ring_key(self, vault: str) -> bytes:
        """The keyring's bytes for a vault."""
        ring = self._usable()
        if ring is None:
            raise KnownError(ErrorCode.VAULT_LOCKED, reason=KEYRING_ABSENT)
        if (secret := ring.read(entry(vault))) is None:
            raise KnownError(ErrorCode.VAULT_LOCKED, reason=KEY_GONE)
        return parse_key(secret)

    def ring_key_or_new(self, vault: str) -> bytes:
        """As `ring_key`, but made where the keyring has none: bytes that a slot needs are never replaced."""
        try:
            return self.ring_key(vault)
        except KnownError as error:
            if dict(error.problem.parameters).get("reason") not in (KEY_GONE, KEY_MALFORMED):
                raise
        return self.make(vault)[1]

    def forget(self, vault: str) -> None:
        """No slot needs them any more; without the slot they open nothing, so it is no harm where one stays."""
        with suppress(KnownError):
            if ring := self._usable():
                ring.delete(entry(vault))
        for name in (KEY_FILE, _NEXT):
            with suppress(OSError):
                (self._config / name).unlink(missing_ok=True)

    def _open_with_file(self, slot: Slot, vault: str) -> bytes:
        """A process may have died between keeping the slot and `settle`; then it is the next file's."""
        fault: KnownError | None = None
        for name in (KEY_FILE, _NEXT):
            try:
                if (secret := read_key_file(self._config / name)) is not None:
                    key = unseal(slot, secret, vault)
                    if name == _NEXT:
                        self.settle()
                    return key
            except KnownError as error:
                fault = fault or error
            except WrongSecretError:
                fault = fault or KnownError(ErrorCode.VAULT_LOCKED, reason=KEY_OTHER)
        raise fault or KnownError(ErrorCode.VAULT_LOCKED, reason=KEYRING_ABSENT)

    def _usable(self) -> KeyRing | None:
        return self._ring if self._ring is not None and self._ring.available() else None


def entry(vault: str) -> str:
    """The name of the keyring's entry. It tells the vaults of one person apart and says nothing else."""
    return f"vault-slot-{vault[:16]}"


def parse_key(secret: str) -> bytes:
    """Raises KnownError VAULT_LOCKED."""
    try:
        key = bytes.fromhex(secret)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise KnownError(ErrorCode.VAULT_LOCKED, reason=KEY_MALFORMED)
    return key


def read_key_file(path: Path) -> bytes | None:
    """None where there is none. Raises KnownError VAULT_LOCKED."""
    try:
        secret = path.read_text(encoding="ascii")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        raise KnownError(ErrorCode.VAULT_LOCKED, reason=KEY_MALFORMED) from None
    except OSError as error:
        raise KnownError(ErrorCode.VAULT_LOCKED, reason=KEY_FILE_UNREADABLE) from error
    return parse_key(secret.strip())


def _write_file(path: Path, key: bytes) -> None:
    """Whatever happens, the file is there whole or not at all."""
    make_private(path.parent)
    part = path.with_name(f"{KEY_FILE}.part")
    try:
        part.unlink(missing_ok=True)  # of a process that died; its key opens nothing
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(f"{key.hex()}\n")
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise write_error(error, path) from error
