from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from protokollant.foundation.bugs import record_bug
from protokollant.foundation.folders import find_folders


def test_one_variable_moves_all_of_the_persons_folders(tmp_path: Path) -> None:
    home = tmp_path / "Jörgs USB-Stick"
    folders = find_folders({"PROTOKOLLANT_HOME": str(home)})
    assert {folder.parent for folder in (folders.data, folders.config, folders.log)} == {home}
    assert home in folders.templates.parents
    assert folders.model_roots[0] == folders.models
    assert not home.exists()


def test_a_further_folder_of_models_is_asked_before_those_of_it(tmp_path: Path) -> None:
    folders = find_folders({"PROTOKOLLANT_MODELS": str(tmp_path / "Netzlaufwerk")})
    assert folders.model_roots[1] == tmp_path / "Netzlaufwerk"
    assert len(folders.model_roots) == 2 + len(folders.site_data)


def test_the_policy_lies_in_the_site_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_DIRS", os.pathsep.join([str(tmp_path / "a"), str(tmp_path / "b")]))
    assert [p.relative_to(tmp_path).parts for p in find_folders().policies] == [
        ("a", "protokollant", "policy.toml"),
        ("b", "protokollant", "policy.toml"),
    ]


def test_the_programs_own_files_are_there() -> None:
    folders = find_folders()
    assert folders.catalogue.is_file()
    assert (folders.resources / "templates" / "beratungsprotokoll.toml").is_file()


def crash() -> BaseException:
    try:
        int("Frau Zwetschge kam um drei")
    except ValueError as error:
        return error
    raise AssertionError


def test_a_bug_is_recorded_with_its_place_and_without_its_message(tmp_path: Path) -> None:
    path = record_bug(crash(), tmp_path / "Jörgs Protokolle")
    assert path is not None
    record_bug(crash(), tmp_path / "Jörgs Protokolle")
    text = path.read_text(encoding="utf-8")
    assert text.count("bug ValueError") == 2
    assert "test_folders_and_bugs.py" in text
    assert "Zwetschge" not in text
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_log_that_cannot_be_written_is_no_second_error(tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file where the folder should be")
    assert record_bug(crash(), tmp_path / "log") is None
