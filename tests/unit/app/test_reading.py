from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from fake_engines import fake_pipeline
from protokollant.app import reading
from protokollant.app.reading import read_text, read_text_file, read_transcript
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.json_form import transcript_to_json
from protokollant.protocol.template_file import parse_template

TEMPLATE = parse_template(
    'schema = 1\nid = "t"\ntitle = "T"\nlanguage = "de"\n[[sections]]\nid = "inhalt"\ntitle = "Inhalt"\n', "t.toml"
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "Diktat über Frau M.txt"


def code_of(path: Path) -> ErrorCode:
    with pytest.raises(KnownError) as caught:
        read_transcript(path, fake_pipeline(), TEMPLATE)
    assert dict(caught.value.problem.parameters)["file"] == path.name
    return caught.value.code


def test_text_with_and_without_a_byte_order_mark(path: Path) -> None:
    for start in (b"", b"\xef\xbb\xbf"):
        path.write_bytes(start + "Größe".encode())
        assert read_text_file(path) == "Größe"


def test_files_that_are_no_text(path: Path, tmp_path: Path) -> None:
    assert code_of(path) is ErrorCode.FILE_MISSING
    assert code_of(tmp_path) is ErrorCode.FILE_UNREADABLE
    path.write_bytes("Größe".encode("latin-1"))
    assert code_of(path) is ErrorCode.FILE_NOT_TEXT
    path.write_bytes(b" \n\t\n")
    assert code_of(path) is ErrorCode.TRANSCRIPT_EMPTY


def test_too_much_text_is_refused_with_its_size(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MAX_BYTES", 2_000_000)
    path.write_bytes(b"x" * 3_000_001)
    with pytest.raises(KnownError) as caught:
        read_text_file(path)
    assert caught.value.problem.parameters == (("file", path.name), ("megabytes", 3), ("limit", 2))
    with pytest.raises(KnownError):
        read_text(io.BytesIO(b"x" * 2_000_001), "stdin")


def form(**changes: Any) -> dict[str, Any]:
    value = transcript_to_json(fake_pipeline(["Das ist ein Satz."]).transcribe_file(Path("x.wav"), "de"))
    value["transcript"][0].update(changes)
    return value


def test_a_transcript_comes_back_as_it_was(tmp_path: Path) -> None:
    transcript = fake_pipeline(["Das ist ein Satz.", "Streich das."]).transcribe_file(Path("x.wav"), "de")
    path = tmp_path / "Übertragung.JSON"
    path.write_text(json.dumps(transcript_to_json(transcript)), encoding="utf-8")
    assert transcript_to_json(read_transcript(path, fake_pipeline(), TEMPLATE)) == transcript_to_json(transcript)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        "{}",
        "{",
        "[" * 100_000,
        '{"schema": 2, "transcript": []}',
        '{"schema": 1, "transcript": 5}',
        json.dumps(form(id=1e999)),
        json.dumps(form(id=None)),
        json.dumps(form(text=5)),
        json.dumps(form(text="\ud800")),
        json.dumps(form(raw="\udfff")),
        json.dumps(form(start=float("nan"))),
        json.dumps(form(confidence=float("inf"))),
        json.dumps(form(struck="a reason that does not exist")),
        json.dumps(form(words=[{"text": "x", "probability": float("inf")}])),
    ],
)
def test_what_is_no_transcript_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "Übertragung.json"
    path.write_text(text, encoding="utf-8")
    assert code_of(path) is ErrorCode.TRANSCRIPT_INVALID


def test_a_transcript_without_sentences_is_empty(tmp_path: Path) -> None:
    path = tmp_path / "leer.json"
    path.write_text('{"schema": 1, "transcript": []}', encoding="utf-8")
    assert code_of(path) is ErrorCode.TRANSCRIPT_EMPTY
