from __future__ import annotations

import datetime as dt
import json
import os
from pathlib import Path

import pytest

from fake_engines import fake_pipeline
from protokollant.app.export import check_kinds, check_places, export
from protokollant.documents.details import DocumentDetails
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.template import Section, Template

TEMPLATE = Template("t", "Vermerk", "de", (Section("a", "Anlass"), Section("b", "Ergebnis")))
TODAY = dt.date(2026, 11, 22)


@pytest.fixture
def protocol() -> Protocol:
    pipeline = fake_pipeline(["Der Anlass war ein Anruf."])
    return pipeline.structure(pipeline.transcribe_file(Path("x.wav"), "de"), TEMPLATE, TODAY)


def code_of(check: object, path: Path) -> ErrorCode:
    with pytest.raises(KnownError) as caught:
        check([path])  # type: ignore[operator]
    return caught.value.code


def test_the_ending_chooses_the_kind_and_an_earlier_file_is_kept(protocol: Protocol, tmp_path: Path) -> None:
    path = tmp_path / "Vermerk für Jörg.json"
    path.write_text("was vorher da war", encoding="utf-8")
    kept = export(protocol, TEMPLATE, DocumentDetails(date=TODAY), path)
    assert kept is not None
    assert kept.read_text(encoding="utf-8") == "was vorher da war"
    assert json.loads(path.read_text(encoding="utf-8"))["template"]["id"] == "t"
    assert sorted(p.name for p in tmp_path.iterdir()) == sorted([path.name, kept.name])


def test_places_and_kinds_are_checked_before_the_work(tmp_path: Path) -> None:
    check_kinds([tmp_path / "a.docx", tmp_path / "b.JSON"])
    check_places([tmp_path / "a.docx"])
    assert code_of(check_kinds, tmp_path / "a.exe") is ErrorCode.OUTPUT_KIND
    assert code_of(check_places, tmp_path / "gibt es nicht" / "a.docx") is ErrorCode.OUTPUT_UNWRITABLE
    (tmp_path / "Ordner.docx").mkdir()
    assert code_of(check_places, tmp_path / "Ordner.docx") is ErrorCode.OUTPUT_UNWRITABLE


def test_a_folder_without_permission_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("protokollant.app.export.os.access", lambda _path, mode: mode != os.W_OK)
    assert code_of(check_places, tmp_path / "a.docx") is ErrorCode.OUTPUT_UNWRITABLE
