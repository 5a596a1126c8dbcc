"""Looks for what was said in files: in the open, as UTF-16, and as base64 at each of its three alignments."""

from __future__ import annotations

import base64
import gzip
import zlib
from collections.abc import Iterable
from pathlib import Path

_LEAST = 8  # letters; shorter words are found by chance


def forms(phrase: str) -> frozenset[bytes]:
    """How a phrase may stand in a file. Of base64 only the part that does not depend on its neighbours."""
    found = set()
    for encoding in ("utf-8", "utf-16-le", "utf-16-be", "latin-1"):
        plain = phrase.encode(encoding, "ignore")
        found.add(plain)
        for shift in range(3):
            coded = base64.b64encode(bytes(shift) + plain)
            found.add(coded[4 if shift else 0 : len(coded) // 4 * 4 - 4])
    return frozenset(found)


def traces(folders: Iterable[Path], phrases: Iterable[str]) -> list[tuple[str, str]]:
    """Every file below `folders` with one of `phrases` in it, also inside compressed files."""
    wanted = {phrase: forms(phrase) for phrase in phrases if len(phrase) >= _LEAST}
    assert wanted
    found = []
    for folder in folders:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            contents = [path.read_bytes(), *unpacked(path.read_bytes())]
            for phrase, spellings in wanted.items():
                if any(spelling in content for spelling in spellings for content in contents):
                    found.append((str(path), phrase))
    return found


def unpacked(content: bytes) -> list[bytes]:
    try:
        return [gzip.decompress(content)] if content[:2] == b"\x1f\x8b" else []
    except (OSError, EOFError, zlib.error):
        return []
