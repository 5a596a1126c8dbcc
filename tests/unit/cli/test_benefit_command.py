"""`protokollant benefit`: figures on the command line."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from protokollant.app.benefit import OTHERS, Row, SectionFigures
from protokollant.cli import main
from protokollant.composition import build_application, stored_dictations
from protokollant.foundation.errors import Exit

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("PROTOKOLLANT_LANGUAGE", "de")

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        code = main.run([os.fspath(argument) for argument in arguments])
        return code, *capsys.readouterr()

    return run


def test_own_figures_are_written_and_those_of_a_team_added_up(run: Run, tmp_path: Path) -> None:
    files = []
    for number in range(2):
        with stored_dictations(build_application()) as dictations:
            dictations.benefit.add(Row("telefonnotiz", "2026-W48", 60.0, 4.0, {"inhalt": SectionFigures(4, 1, 0)}))
        files.append(tmp_path / f"{number}.json")
        code, out, _ = run("benefit", "export", files[-1])
        assert code == Exit.DONE
        assert f"Zahlen zu {number + 1} Diktaten" in out
    code, out, _ = run("benefit", "sum", *files)
    assert code == Exit.DONE
    assert "Personen: 2" in out
    assert "Freigegebene Diktate: 3" in out
    assert "Weniger als 5 Personen" in out
    assert "Telefonnotiz" not in out
    form = json.loads(run("benefit", "sum", *files, "--json")[1])
    assert set(form["figures"]["templates"]) == {OTHERS}


def test_another_file_is_refused(run: Run, tmp_path: Path) -> None:
    (tmp_path / "x.json").write_text("{}")
    code, _, error = run("benefit", "sum", tmp_path / "x.json")
    assert code == Exit.FAILED
    assert "x.json" in error
