"""What lies in a vault's files for whoever has its key and looks past SQLite."""

from __future__ import annotations

from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes


def plain_bytes(database: Path, key: bytes) -> bytes:
    """Every page of the database and its log for whoever has the key and looks at the raw file: free ones too."""
    page_bytes, reserve, salt, log_header, frame_header = 4096, 80, 16, 32, 24
    main = database.read_bytes()
    pages = [main[at : at + page_bytes] for at in range(0, len(main), page_bytes)]
    pages[:1] = [main[salt:page_bytes]]
    log = database.with_name(f"{database.name}-wal")
    frames = log.read_bytes()[log_header:] if log.exists() else b""
    step = frame_header + page_bytes
    for at in range(0, len(frames), step):
        first = frames[at : at + 4] == b"\0\0\0\1"
        pages.append(frames[at + frame_header + (salt if first else 0) : at + step])
    plain = b""
    for page in pages:
        opener = Cipher(algorithms.AES(key), modes.CBC(page[-reserve : 16 - reserve])).decryptor()
        plain += opener.update(page[:-reserve]) + opener.finalize()
    return plain
