"""`protokollant cases`: cases on the command line."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from protokollant.app.learning import Learning
from protokollant.cli import main
from protokollant.composition import build_application, stored_dictations
from protokollant.foundation.errors import Exit
from unit.app.test_cases import TEMPLATE, draft

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("PROTOKOLLANT_LANGUAGE", "de")

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        code = main.run([os.fspath(argument) for argument in arguments])
        return code, *capsys.readouterr()

    return run


def test_cases_are_listed_and_shown(run: Run) -> None:
    assert run("cases", "list") == (Exit.DONE, "Noch hat kein Diktat eine Fallnummer.\n", "")
    with stored_dictations(build_application()) as dictations:
        id = dictations.add_draft(TEMPLATE, draft("Sie ruft an.")).id
        dictations.cases.assign(id, "F-7")
        dictations.approvals.approve(id, draft("Sie ruft an."), TEMPLATE, "Anna Beispiel", Learning())
    code, out, _ = run("cases", "list")
    assert code == Exit.DONE
    assert out.startswith("F-7: 1 Diktate")
    code, out, _ = run("cases", "show", "F-7")
    assert "Notiz  freigegeben" in out
    assert "[offen]" in out
    assert "Sie ruft an." in out
    form = json.loads(run("cases", "show", "F-7", "--json")[1])
    assert [d["id"] for d in form["dictations"]] == [id]
    assert [(a["text"], a["done"]) for a in form["agreements"]] == [("Sie ruft an.", None)]
    assert json.loads(run("cases", "list", "--json")[1])[0]["number"] == "F-7"


def test_an_unknown_case_is_said_to_be_so(run: Run) -> None:
    code, _, error = run("cases", "show", "F-9")
    assert code == Exit.FAILED
    assert "Fallnummer" in error
