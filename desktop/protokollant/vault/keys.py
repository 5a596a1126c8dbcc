"""The database's key: in the operating system's keyring, or where there is none in a file of the person's.

docs/decisions/0005 says what each protects from.
"""

from __future__ import annotations

import hashlib
import os
import secrets
import unicodedata
from pathlib import Path
from typing import Protocol

from protokollant.foundation.disk import sync_folder, write_error
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError, Phrase
from protokollant.vault.files import FileLock, make_private
from protokollant.vault.system_keyring import TIME_LIMIT_SECONDS, SystemKeyRing

KEY_BYTES = 32
KEY_FILE = "vault.key"

IN_KEYRING = QT_TRANSLATE_NOOP("vault", "in the keyring of the operating system")
IN_FILE = QT_TRANSLATE_NOOP(
    "vault",
    "in the file vault.key among the settings, since no keyring was found; whoever can read your files can read it",
)
KEY_GONE = QT_TRANSLATE_NOOP("vault", "the keyring has no key for them")
KEYRING_ABSENT = QT_TRANSLATE_NOOP("vault", "neither a keyring nor the file vault.key is there")
KEY_MALFORMED = QT_TRANSLATE_NOOP("vault", "the stored key is damaged")
KEY_FILE_UNREADABLE = QT_TRANSLATE_NOOP("vault", "the file vault.key cannot be read")
KEY_NOT_KEPT = QT_TRANSLATE_NOOP("vault", "the keyring did not keep the key")


class KeyRing(Protocol):
    """What is asked of a keyring. One that is there but refuses raises KnownError VAULT_LOCKED."""

    def available(self) -> bool:
        """Whether there is a keyring that keeps secrets secret."""

    def read(self, name: str) -> str | None:
        """The secret of this name, None where there is none."""

    def write(self, name: str, secret: str) -> None:
        """Keep a secret."""


def find_key(config: Path, database: Path, ring: KeyRing | None = SystemKeyRing()) -> bytes:  # noqa: B008 - no state
    """The 32 bytes that open `database`; made and kept where there is no database yet.

    `config`: the person's folder of settings. `ring` None: do without a keyring. Raises KnownError VAULT_LOCKED
    where the key cannot be had, in particular when there is a database and its key is gone; DISK_FULL and
    OUTPUT_UNWRITABLE where a new key cannot be kept.
    """
    make_private(database.parent)
    # Two programs that start for the first time at once must not make two keys.
    lock = FileLock.wait(database.with_suffix(".lock"), 4 * TIME_LIMIT_SECONDS)
    try:
        key, place = _look(config, database, ring)
        if key is None:
            key = secrets.token_bytes(KEY_BYTES)
            if ring is not None and place == IN_KEYRING:
                _keep_in_ring(ring, _entry(database), key)
            else:
                _keep_in_file(config, key)
        return key
    finally:
        lock.release()


def key_place(config: Path, database: Path, ring: KeyRing | None = SystemKeyRing()) -> Phrase:  # noqa: B008
    """Where the key is, or would be: ends a sentence. Makes nothing. Raises KnownError VAULT_LOCKED."""
    return _look(config, database, ring)[1]


def _look(config: Path, database: Path, ring: KeyRing | None) -> tuple[bytes | None, Phrase]:
    """The key, None where there is none and one may be made; and its place."""
    # The file goes first: it is only ever made where no keyring was usable, and for the database that is there.
    key = _read_file(config / KEY_FILE)
    if key is not None:
        return key, IN_FILE
    usable = ring is not None and ring.available()
    if ring is not None and usable and (secret := ring.read(_entry(database))) is not None:
        return _parse(secret), IN_KEYRING
    if _has_content(database):
        raise KnownError(ErrorCode.VAULT_LOCKED, reason=KEY_GONE if usable else KEYRING_ABSENT)
    return None, IN_KEYRING if usable else IN_FILE


def _entry(database: Path) -> str:
    """The name of the keyring's entry. It tells the vaults of one person apart and says nothing else."""
    folder = os.path.normcase(unicodedata.normalize("NFC", str(database.parent.resolve())))
    return f"vault-{hashlib.sha256(folder.encode('utf-8', 'surrogateescape')).hexdigest()[:16]}"


def _has_content(database: Path) -> bool:
    files = (database, database.with_name(f"{database.name}-wal"))
    return any(file.exists() and file.stat().st_size > 0 for file in files)


def _parse(secret: str) -> bytes:
    try:
        key = bytes.fromhex(secret)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise KnownError(ErrorCode.VAULT_LOCKED, reason=KEY_MALFORMED)
    return key


def _read_file(path: Path) -> bytes | None:
    try:
        secret = path.read_text(encoding="ascii")
    except FileNotFoundError:
        return None
    except UnicodeDecodeError:
        raise KnownError(ErrorCode.VAULT_LOCKED, reason=KEY_MALFORMED) from None
    except OSError as error:
        raise KnownError(ErrorCode.VAULT_LOCKED, reason=KEY_FILE_UNREADABLE) from error
    return _parse(secret.strip())


def _keep_in_ring(ring: KeyRing, name: str, key: bytes) -> None:
    ring.write(name, key.hex())
    if ring.read(name) != key.hex():
        raise KnownError(ErrorCode.VAULT_LOCKED, reason=KEY_NOT_KEPT)


def _keep_in_file(config: Path, key: bytes) -> None:
    """Whatever happens, the file is there whole or not at all."""
    make_private(config)
    path, part = config / KEY_FILE, config / f"{KEY_FILE}.part"
    try:
        part.unlink(missing_ok=True)  # of a process that died; its key opens nothing
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="ascii") as file:
            file.write(f"{key.hex()}\n")
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        sync_folder(config)
    except OSError as error:
        raise write_error(error, path) from error
