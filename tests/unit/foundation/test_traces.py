"""The scan that other tests stand on finds what it looks for."""

from __future__ import annotations

import base64
import gzip
from pathlib import Path

import pytest

from traces import traces

PHRASE = "Zwetschgendatschi"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "latin-1"])
@pytest.mark.parametrize("before", ["", "x", "xy", "xyz"])
@pytest.mark.parametrize("coded", [False, True])
def test_a_phrase_is_found_in_every_form(tmp_path: Path, encoding: str, before: str, coded: bool) -> None:
    raw = before.encode() + f"{PHRASE} im Fliederweg".encode(encoding)
    (tmp_path / "unten").mkdir()
    (tmp_path / "unten" / "datei").write_bytes(b"\0" * 9 + (base64.b64encode(raw) if coded else raw))
    assert [phrase for _, phrase in traces([tmp_path], [PHRASE])] == [PHRASE]


def test_packed_files_are_opened_and_others_are_not_blamed(tmp_path: Path) -> None:
    (tmp_path / "a.gz").write_bytes(gzip.compress(PHRASE.encode()))
    (tmp_path / "b").write_bytes(b"nichts davon" * 100)
    assert [Path(path).name for path, _ in traces([tmp_path], [PHRASE])] == ["a.gz"]
