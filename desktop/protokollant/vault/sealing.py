"""Envelopes for a key: wrapped under a secret, and bound to what the envelope says of itself.

A slot is AES-256-GCM over 32 bytes. What makes its key differs by kind: random bytes of the keyring, Argon2id
(RFC 9106) over a passphrase, HKDF-SHA256 (RFC 5869) over a recovery code, and X25519 (RFC 7748) with a fresh key pair
for the organisation. Kind, vault, parameters and salt are authenticated, so that none of them can be exchanged.
"""

from __future__ import annotations

import os
import secrets
import time
import unicodedata
from enum import StrEnum
from typing import NoReturn

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY_BYTES = 32
_SALT_BYTES, _NONCE_BYTES = 16, 12
_PURPOSE = b"protokollant slot 1 "

MIB = 1024  # Argon2 counts memory in KiB
# RFC 9106's second recommendation is the least; calibration takes more memory, then more passes.
LEAST_MEMORY, MOST_MEMORY = 64 * MIB, 256 * MIB
LEAST_PASSES, MOST_PASSES = 3, 12
LANES = 4
WANTED_SECONDS = 0.5


class SlotKind(StrEnum):
    KEYRING = "keyring"
    FILE = "file"
    PASSPHRASE = "passphrase"
    BOTH = "passphrase-and-keyring"
    CODE = "recovery-code"
    ORGANISATION = "organisation"


class WrongSecretError(Exception):
    """The secret does not open the slot, or the slot was changed: nobody can tell which."""


class SecretKey:
    """Bytes that can be wiped. Python and the libraries below may hold copies of them for a while; what can be done
    here is to hold no more than one, and to overwrite it."""

    __slots__ = ("_bytes",)

    def __init__(self, content: bytes | bytearray) -> None:
        self._bytes = bytearray(content)

    def view(self) -> bytes:
        """A copy, for a library that wants bytes. Raises RuntimeError after `wipe`."""
        if not self._bytes:
            raise RuntimeError("the key was wiped")
        return bytes(self._bytes)

    def wipe(self) -> None:
        for place in range(len(self._bytes)):
            self._bytes[place] = 0
        self._bytes = bytearray()

    def __repr__(self) -> str:
        return "<SecretKey>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a key is not written down")


class Argon2(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How costly it is to try a passphrase. Bounds, so that a changed file cannot take all memory."""

    memory_kib: int
    passes: int
    lanes: int

    def __post_init__(self) -> None:
        if not (8 <= self.memory_kib <= 1024 * MIB and 1 <= self.passes <= 64 and 1 <= self.lanes <= 16):
            raise ValueError("parameters out of bounds")
        if self.memory_kib < 8 * self.lanes:
            raise ValueError("too little memory for the lanes")


class Slot(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A wrapped key. `made`: the day, YYYY-MM-DD. `salt`: where the secret is derived. `recipient`, `ephemeral`: public
    keys, of the organisation and of this slot alone."""

    kind: SlotKind
    made: str
    nonce: bytes
    sealed: bytes
    salt: bytes = b""
    argon2: Argon2 | None = None
    recipient: bytes = b""
    ephemeral: bytes = b""


def calibrate(floor_seconds: float | None = None) -> Argon2:
    """Parameters that take about WANTED_SECONDS on this machine, never below the floor; takes a floor's time.

    `floor_seconds`: what the floor takes, where that is known."""
    floor = Argon2(LEAST_MEMORY, LEAST_PASSES, LANES)
    if floor_seconds is None:
        begin = time.perf_counter()
        _argon2(b"calibration", b"\0" * _SALT_BYTES, floor)
        floor_seconds = time.perf_counter() - begin
    room = WANTED_SECONDS / max(floor_seconds, 1e-3)
    memory = LEAST_MEMORY
    while memory * 2 <= min(MOST_MEMORY, LEAST_MEMORY * room):
        memory *= 2
    passes = int(LEAST_PASSES * room * LEAST_MEMORY / memory)
    return Argon2(memory, min(max(passes, LEAST_PASSES), MOST_PASSES), LANES)


def seal_with_key(key: bytes, secret: bytes, vault: str, kind: SlotKind, made: str) -> Slot:
    """Under 32 random bytes that the keyring, or a file, keeps."""
    return _seal(key, secret, vault, Slot(kind, made, b"", b""))


def seal_with_passphrase(
    key: bytes, passphrase: str, vault: str, made: str, argon2: Argon2, with_key: bytes | None = None
) -> Slot:
    """Under a passphrase; `with_key`: and the keyring's 32 bytes, so that both are needed. Takes its time."""
    kind = SlotKind.PASSPHRASE if with_key is None else SlotKind.BOTH
    slot = Slot(kind, made, b"", b"", salt=secrets.token_bytes(_SALT_BYTES), argon2=argon2)
    return _seal(key, passphrase_secret(passphrase, slot, with_key), vault, slot)


def seal_with_code(key: bytes, code: bytes, vault: str, made: str) -> Slot:
    """Under the random bytes of a recovery code: too many to be tried, so nothing has to be slow."""
    slot = Slot(SlotKind.CODE, made, b"", b"", salt=secrets.token_bytes(_SALT_BYTES))
    return _seal(key, code_secret(code, slot), vault, slot)


def seal_for(key: bytes, recipient: bytes, vault: str, made: str) -> Slot:
    """For whoever has the private half of the 32 bytes `recipient`. Raises ValueError for a key that is none."""
    own = X25519PrivateKey.generate()
    slot = Slot(
        SlotKind.ORGANISATION, made, b"", b"", recipient=recipient, ephemeral=own.public_key().public_bytes_raw()
    )
    shared = own.exchange(X25519PublicKey.from_public_bytes(recipient))
    return _seal(key, _from_exchange(shared, slot), vault, slot)


def passphrase_secret(passphrase: str, slot: Slot, with_key: bytes | None = None) -> bytes:
    """The slot's key. However a system composes letters, a passphrase stays the same (NFKC)."""
    if slot.argon2 is None:
        raise WrongSecretError
    stretched = _argon2(
        unicodedata.normalize("NFKC", passphrase).encode("utf-8", "surrogatepass"), slot.salt, slot.argon2
    )
    return stretched if with_key is None else _hkdf(stretched + with_key, slot.salt, b"both")


def code_secret(code: bytes, slot: Slot) -> bytes:
    return _hkdf(code, slot.salt, b"code")


def exchange_secret(private: bytes, slot: Slot) -> bytes:
    """With the organisation's private key, 32 bytes."""
    try:
        shared = X25519PrivateKey.from_private_bytes(private).exchange(
            X25519PublicKey.from_public_bytes(slot.ephemeral)
        )
    except ValueError:
        raise WrongSecretError from None
    return _from_exchange(shared, slot)


def unseal(slot: Slot, secret: bytes, vault: str) -> bytes:
    """The 32 bytes in a slot. Raises WrongSecretError."""
    try:
        key = AESGCM(secret).decrypt(slot.nonce, slot.sealed, _bound(slot, vault))
    except (InvalidTag, ValueError):
        raise WrongSecretError from None
    if len(key) != KEY_BYTES:
        raise WrongSecretError
    return key


def _seal(key: bytes, secret: bytes, vault: str, slot: Slot) -> Slot:
    if len(key) != KEY_BYTES:
        raise ValueError("not a key")
    nonce = os.urandom(_NONCE_BYTES)
    return msgspec.structs.replace(slot, nonce=nonce, sealed=AESGCM(secret).encrypt(nonce, key, _bound(slot, vault)))


def _bound(slot: Slot, vault: str) -> bytes:
    """What is authenticated beside the key: all that the slot says, and whose it is."""
    said = (slot.kind, vault, slot.made, slot.salt, slot.argon2, slot.recipient, slot.ephemeral)
    return _PURPOSE + msgspec.json.encode(said)


def _argon2(secret: bytes, salt: bytes, known: Argon2) -> bytes:
    try:
        return Argon2id(
            salt=salt, length=KEY_BYTES, iterations=known.passes, lanes=known.lanes, memory_cost=known.memory_kib
        ).derive(secret)
    except ValueError:  # a salt that is too short
        raise WrongSecretError from None


def _hkdf(secret: bytes, salt: bytes, purpose: bytes) -> bytes:
    return HKDF(hashes.SHA256(), KEY_BYTES, salt=salt, info=_PURPOSE + purpose).derive(secret)


def _from_exchange(shared: bytes, slot: Slot) -> bytes:
    return _hkdf(shared, slot.ephemeral + slot.recipient, b"organisation")
