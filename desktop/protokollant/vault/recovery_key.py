"""The organisation's recovery key: an X25519 key pair. Its public half is in the policy, and every vault gets a slot
that only the private half opens. IT keeps the private half, offline and under a passphrase.

Public: one line, `protokollant-recovery-1:` + 64 hexadecimal digits + `:` + the first 8 of their bytes' SHA-256.
Private: a JSON file; `sealed` is a passphrase slot as the vault has them, with the public line as its vault.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

import msgspec
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.vault.sealing import (
    Argon2,
    SecretKey,
    Slot,
    WrongSecretError,
    passphrase_secret,
    seal_with_passphrase,
    unseal,
)

_PUBLIC = re.compile(r"protokollant-recovery-1:([0-9a-f]{64}):([0-9a-f]{8})")
_SMALL_FILE = 16_384


class _PrivateFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    schema: int
    public: str
    sealed: Slot | None = None
    bare: str = ""


def write_public(public: bytes) -> str:
    return f"protokollant-recovery-1:{public.hex()}:{fingerprint(public)}"


def fingerprint(public: bytes) -> str:
    """Eight hexadecimal digits to compare by eye."""
    return hashlib.sha256(public).hexdigest()[:8]


def read_public(text: str) -> bytes:
    """The 32 bytes of a public line. Raises ValueError."""
    found = _PUBLIC.fullmatch(text.strip())
    public = bytes.fromhex(found[1]) if found else b""
    if not found or fingerprint(public) != found[2]:
        raise ValueError("not a public recovery key")
    return public


def find_public(setting: str) -> bytes | None:
    """The public key that a setting names: the line itself, or a file with it. None where nothing is set.

    Raises KnownError RECOVERY_KEY_INVALID: an organisation that wants a way back must not silently get none."""
    if not setting.strip():
        return None
    try:
        return read_public(setting)
    except ValueError:
        path = Path(setting).expanduser()
    try:
        with path.open("rb") as file:
            return read_public(file.read(_SMALL_FILE).decode("utf-8-sig"))
    except (OSError, ValueError) as error:
        raise KnownError(ErrorCode.RECOVERY_KEY_INVALID, file=path.name) from error


def generate(passphrase: str | None, argon2: Argon2, made: str) -> tuple[str, bytes]:
    """A new pair: the public line, and the content of the private file. `passphrase` None: in the open."""
    private = X25519PrivateKey.generate()
    public = write_public(private.public_key().public_bytes_raw())
    raw = private.private_bytes_raw()
    if passphrase is None:
        kept = _PrivateFile(1, public, bare=raw.hex())
    else:
        kept = _PrivateFile(1, public, seal_with_passphrase(raw, passphrase, public, made, argon2))
    return public, msgspec.json.format(msgspec.json.encode(kept)) + b"\n"


class PrivateKeyFile:
    """A private key's file, read but perhaps still under its passphrase."""

    def __init__(self, path: Path) -> None:
        """Raises KnownError FILE_MISSING, FILE_UNREADABLE, RECOVERY_KEY_INVALID."""
        self._name = path.name
        try:
            with path.open("rb") as file:
                self._kept = msgspec.json.decode(file.read(_SMALL_FILE), type=_PrivateFile)
            self.public = read_public(self._kept.public)
            if self._kept.schema != 1 or (self._kept.sealed is None) == (not self._kept.bare):
                raise ValueError("neither sealed nor bare")
        except FileNotFoundError as error:
            raise KnownError(ErrorCode.FILE_MISSING, file=path.name) from error
        except OSError as error:
            raise KnownError(ErrorCode.FILE_UNREADABLE, file=path.name) from error
        except (ValueError, msgspec.MsgspecError):
            raise KnownError(ErrorCode.RECOVERY_KEY_INVALID, file=path.name) from None  # its text may hold the key

    @property
    def needs_passphrase(self) -> bool:
        return self._kept.sealed is not None

    def open(self, passphrase: str = "") -> SecretKey:
        """The private key. Raises KnownError PASSPHRASE_WRONG, RECOVERY_KEY_INVALID."""
        try:
            if self._kept.sealed is not None:
                slot = self._kept.sealed
                raw = unseal(slot, passphrase_secret(passphrase, slot), self._kept.public)
            else:
                raw = bytes.fromhex(self._kept.bare)
            if X25519PrivateKey.from_private_bytes(raw).public_key().public_bytes_raw() != self.public:
                raise ValueError("halves of two pairs")
        except WrongSecretError:
            raise KnownError(ErrorCode.PASSPHRASE_WRONG) from None
        except ValueError:
            raise KnownError(ErrorCode.RECOVERY_KEY_INVALID, file=self._name) from None
        return SecretKey(raw)

    def __repr__(self) -> str:
        return "<PrivateKeyFile>"
