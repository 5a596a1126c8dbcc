"""Make minisign keys and signatures without the tool itself; what is made here, `minisign -V` accepts, and the reverse.

python packaging/bundle/signing.py new NAME            NAME.key (secret) and NAME.pub
python packaging/bundle/signing.py sign NAME.key FILE  FILE.minisig
python packaging/bundle/signing.py verify NAME.pub FILE

A secret key that the tool protected with a password is opened with the one in MINISIGN_PASSWORD. See README.md beside
this file for where the secret key belongs.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import os
import struct
import sys
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from protokollant.models.minisign import HASHED, ID_BYTES, LEGACY, TRUSTED, UNTRUSTED, parse_public_key, verify

_SCRYPT, _NO_KDF, _BLAKE2B = b"Sc", b"\0\0", b"B2"
_FORM = struct.Struct("<2s2s2s32sQQ104s")
_PASSWORD = "MINISIGN_PASSWORD"


@dataclass(frozen=True, slots=True, repr=False)
class SecretKey:
    """`id`: 8 bytes; `seed`: 32 bytes of Ed25519. Has no repr on purpose."""

    id: bytes
    seed: bytes

    @property
    def private(self) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self.seed)

    @property
    def public(self) -> bytes:
        return self.private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def new_key() -> SecretKey:
    return SecretKey(os.urandom(ID_BYTES), os.urandom(32))


def write_secret(key: SecretKey) -> str:
    """The text of a key file without a password, as of `minisign -G -W`."""
    pair = key.id + key.seed + key.public
    return _text("minisign secret key", _FORM.pack(LEGACY, _NO_KDF, _BLAKE2B, bytes(32), 0, 0, pair + _checksum(pair)))


def read_secret(text: str, password: str | None = None) -> SecretKey:
    """Raises ValueError: another format, a wrong password, or none where one is needed."""
    data = base64.b64decode(text.strip().split("\n")[-1], validate=True)
    if len(data) != _FORM.size:
        raise ValueError("this is no secret key of minisign")
    kind, kdf, checksum, salt, operations, memory, secret = _FORM.unpack(data)
    if kind != LEGACY or checksum != _BLAKE2B or kdf not in (_SCRYPT, _NO_KDF):
        raise ValueError("a secret key of another kind")
    if kdf == _SCRYPT:
        if password is None:
            raise ValueError(f"this key is protected: put its password into {_PASSWORD}")
        stream = _scrypt(password.encode(), salt, operations, memory, len(secret))
        secret = bytes(a ^ b for a, b in zip(secret, stream, strict=True))
    pair, found = secret[:72], secret[72:]
    unchecked = kdf == _NO_KDF and found == bytes(len(found))  # so the tool writes a key without a password
    if not unchecked and not hmac.compare_digest(found, _checksum(pair)):
        raise ValueError("wrong password, or the key file is damaged")
    return SecretKey(pair[:ID_BYTES], pair[ID_BYTES : ID_BYTES + 32])


def write_public(key: SecretKey) -> str:
    return _text(f"minisign public key {key.id[::-1].hex().upper()}", LEGACY + key.id + key.public)


def sign(content: bytes, key: SecretKey, comment: str) -> str:
    """The text of a .minisig file over the content's BLAKE2b-512; `comment` is signed too. One line."""
    made = key.private.sign(hashlib.blake2b(content).digest())
    whole = key.private.sign(made + comment.encode())
    head = _text("signature from a minisign secret key", HASHED + key.id + made)
    return f"{head}{TRUSTED}{comment}\n{base64.b64encode(whole).decode()}\n"


def _text(comment: str, data: bytes) -> str:
    return f"{UNTRUSTED}{comment}\n{base64.b64encode(data).decode()}\n"


def _checksum(pair: bytes) -> bytes:
    return hashlib.blake2b(LEGACY + pair, digest_size=32).digest()


def _scrypt(password: bytes, salt: bytes, operations: int, memory: int, size: int) -> bytes:
    """With the parameters that libsodium picks for these limits (`pickparams` of its scrypt)."""
    operations = max(operations, 32768)
    r = 8
    if operations < memory // 32:
        p, most = 1, operations // (r * 4)
        n = 1 << next(log for log in range(1, 64) if 1 << log > most // 2)
    else:
        most = memory // (r * 128)
        log = next(log for log in range(1, 64) if 1 << log > most // 2)
        n, p = 1 << log, min((operations // 4) >> log, 0x3FFFFFFF) // r
    return hashlib.scrypt(password, salt=salt, n=n, r=r, p=p, maxmem=128 * r * (n + p) + (1 << 21), dklen=size)


def main(arguments: list[str]) -> int:
    try:
        match arguments:
            case ["new", name]:
                key, secret = new_key(), Path(f"{name}.key")
                descriptor = os.open(secret, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
                with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                    file.write(write_secret(key))
                Path(f"{name}.pub").write_text(write_public(key), encoding="utf-8")
            case ["sign", secret_file, path]:
                key = read_secret(Path(secret_file).read_text(encoding="utf-8"), os.environ.get(_PASSWORD))
                text = sign(Path(path).read_bytes(), key, f"file:{Path(path).name}")
                Path(f"{path}.minisig").write_text(text, encoding="utf-8")
            case ["verify", public_file, path]:
                public = parse_public_key(Path(public_file).read_text(encoding="utf-8"))
                signature = Path(f"{path}.minisig").read_text(encoding="utf-8")
                print(verify(Path(path).read_bytes(), signature, public))
            case _:
                print(__doc__, file=sys.stderr)
                return 2
    except (ValueError, OSError) as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
