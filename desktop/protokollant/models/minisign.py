"""Signatures in minisign's format (https://jedisct1.github.io/minisign/): Ed25519, over the file or its BLAKE2b-512.

Only what is needed to check one; packaging/bundle/signing.py makes them, as does the tool itself.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

LEGACY, HASHED = b"Ed", b"ED"
ID_BYTES, KEY_BYTES, SIGNATURE_BYTES = 8, 32, 64
UNTRUSTED, TRUSTED = "untrusted comment: ", "trusted comment: "


class SignatureError(ValueError):
    """The key or the signature is not of the format, or does not fit."""


@dataclass(frozen=True, slots=True)
class PublicKey:
    """`id`: 8 bytes that say which key it is; they prove nothing."""

    id: bytes
    key: bytes


def parse_public_key(text: str) -> PublicKey:
    """From the tool's file, or its last line alone. Raises SignatureError."""
    lines = [line for line in text.split("\n") if line.strip()]
    data = _decoded(lines[-1] if lines else "", 2 + ID_BYTES + KEY_BYTES)
    if data[:2] != LEGACY:
        raise SignatureError("not a key for Ed25519")
    return PublicKey(data[2 : 2 + ID_BYTES], data[2 + ID_BYTES :])


def verify(content: bytes, signature: str, public: PublicKey) -> str:
    """The trusted comment, where `signature` (the text of a .minisig file) was made over `content` with this key.
    Raises SignatureError."""
    lines = signature.replace("\r\n", "\n").rstrip("\n").split("\n")
    if len(lines) != 4 or not lines[2].startswith(TRUSTED):
        raise SignatureError("not a signature of minisign")
    data = _decoded(lines[1], 2 + ID_BYTES + SIGNATURE_BYTES)
    whole = _decoded(lines[3], SIGNATURE_BYTES)
    kind, key_id, made = data[:2], data[2 : 2 + ID_BYTES], data[2 + ID_BYTES :]
    if kind not in (LEGACY, HASHED):
        raise SignatureError("a signature of another kind")
    if key_id != public.id:
        raise SignatureError("made with another key")
    comment = lines[2].removeprefix(TRUSTED)
    key = Ed25519PublicKey.from_public_bytes(public.key)
    try:
        key.verify(made, content if kind == LEGACY else hashlib.blake2b(content).digest())
        key.verify(whole, made + comment.encode())
    except InvalidSignature:
        raise SignatureError("does not fit the content") from None
    return comment


def _decoded(line: str, size: int) -> bytes:
    try:
        data = base64.b64decode(line.strip(), validate=True)
    except (binascii.Error, ValueError):
        raise SignatureError("not base64") from None
    if len(data) != size:
        raise SignatureError("of another length")
    return data
