import datetime as dt
import re
import threading
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.app.outputs import (
    NameParts,
    Output,
    PatternError,
    check_pattern,
    file_name,
    is_outputs,
    parse_outputs,
    path_for,
    safe_name,
    write_outputs,
)
from protokollant.app.settings_schema import describe_settings
from protokollant.documents.details import DocumentKind
from protokollant.documents.writing import free_name, write_beside
from protokollant.foundation.errors import ErrorCode, KnownError

PARTS = NameParts(dt.datetime(2026, 11, 26, 17, 5), "Bericht: Süd/Ost", "2", "Anna Größlein", "Träger e. V.")  # noqa: DTZ001


def test_a_pattern_makes_a_name_that_every_system_accepts() -> None:
    assert file_name("{date} {template}", PARTS, 1) == "2026-11-26 Bericht Süd Ost"
    assert file_name("{number}_{author}_v{version} {time}", PARTS, 7) == "007_Anna Größlein_v2 17-05"


@pytest.mark.parametrize(
    "pattern", ["", " . ", "{name}", "{date", "date}", "{date!r}", "{date:>10}", "a/b", "{0}", "{}"]
)
def test_a_wrong_pattern_is_refused_with_a_reason(pattern: str) -> None:
    with pytest.raises(PatternError) as caught:
        check_pattern(pattern)
    assert caught.value.reason.source.format(**caught.value.parameters)


@pytest.mark.parametrize("name", ["CON", "con.txt", "Aux", "LPT1", "com9.tar", "NUL"])
def test_names_of_devices_are_avoided(name: str) -> None:
    assert safe_name(name) == f"_{name}"


@given(st.text())
def test_any_text_becomes_a_name_for_windows_and_linux(text: str) -> None:
    name = safe_name(text)
    assert name
    assert not re.search(r'[\\/:*?"<>|\x00-\x1f]', name)
    assert name == name.strip(" .")
    assert len(f"{name} (2).docx".encode("utf-8", "replace")) <= 255
    assert safe_name(name) == name


def test_the_number_is_the_lowest_that_is_free(tmp_path: Path) -> None:
    output = Output(tmp_path, "{template} {number}", DocumentKind.PDF)
    assert path_for(output, PARTS).name == "Bericht Süd Ost 001.pdf"
    (tmp_path / "Bericht Süd Ost 001.pdf").touch()
    assert path_for(output, PARTS).name == "Bericht Süd Ost 002.pdf"


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(KnownError) as caught:
        path_for(Output(tmp_path / "weg"), PARTS)
    assert caught.value.code is ErrorCode.OUTPUT_UNWRITABLE


def test_nothing_is_ever_written_over(tmp_path: Path) -> None:
    path = tmp_path / "Bericht.docx"
    assert free_name(path) == path
    assert write_beside(path, b"eins") == path
    assert write_beside(path, b"zwei").name == "Bericht (2).docx"
    assert write_beside(path, b"drei").name == "Bericht (3).docx"
    assert free_name(path).name == "Bericht (4).docx"
    assert [p.read_bytes() for p in sorted(tmp_path.iterdir())] == [b"zwei", b"drei", b"eins"]


def test_two_at_once_get_two_files(tmp_path: Path) -> None:
    written: list[Path] = []
    threads = [
        threading.Thread(target=lambda n=n: written.append(write_beside(tmp_path / "B.txt", str(n).encode())))
        for n in range(12)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(written)) == 12
    assert sorted(p.read_bytes() for p in tmp_path.iterdir()) == sorted(str(n).encode() for n in range(12))


def test_a_disk_that_knows_no_links_is_written_to_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    assert write_beside(tmp_path / "B.txt", b"1").name == "B.txt"
    assert write_beside(tmp_path / "B.txt", b"2").name == "B (2).txt"
    assert (tmp_path / "B.txt").read_bytes() == b"1"
    assert len(list(tmp_path.iterdir())) == 2


def test_the_setting_is_read_as_it_was_written(tmp_path: Path) -> None:
    outputs = {"hausbesuch": Output(tmp_path, "{number}", DocumentKind.PDF), "*": Output(tmp_path)}
    assert parse_outputs(write_outputs(outputs)) == outputs
    assert parse_outputs("") == {}
    assert write_outputs({}) == ""


@pytest.mark.parametrize(
    "text",
    ["[]", "x", '{"a": 1}', '{"a": {}}', '{"a": {"folder": "/x", "kind": "exe"}}', '{"a": {"folder": "/x", "p": 1}}',
     '{"a": {"folder": "/x", "pattern": "{name}"}}', "[" * 100_000],
)  # fmt: skip
def test_a_wrong_setting_is_a_fault_of_the_settings(text: str) -> None:
    assert not is_outputs(text)
    assert describe_settings()["outputs"].fault(text)
