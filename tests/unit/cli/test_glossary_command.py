"""`protokollant glossary`: the person's words on the command line."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from protokollant.cli import main

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("PROTOKOLLANT_LANGUAGE", "de")

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        code = main.run([os.fspath(argument) for argument in arguments])
        return code, *capsys.readouterr()

    return run


def own(run: Run) -> list[dict[str, object]]:
    return json.loads(run("glossary", "list", "--layer", "own", "--json")[1])


def test_words_are_added_listed_and_removed(run: Run) -> None:
    assert own(run) == []
    assert run("glossary", "add", "Yıldırım", "--heard", "Jil Dirim", "--heard", "Jildirim", "--kind", "name")[0] == 0
    code, out, _ = run("glossary", "add", "ISEF", "--language", "de", "--note", "Fachkraft")
    assert (code, out) == (0, "Hinzugefügt: ISEF\n")
    assert own(run) == [
        {"right": "ISEF", "heard": [], "kind": "abbreviation", "note": "Fachkraft", "language": "de", "layer": "own"},
        {"right": "Yıldırım", "heard": ["Jil Dirim", "Jildirim"], "kind": "name", "note": "", "language": "",
         "layer": "own"},
    ]  # fmt: skip
    assert "Yıldırım ← Jil Dirim | Jildirim (name, own)" in run("glossary", "list")[1]
    assert run("glossary", "remove", "ISEF")[0] == 1  # that one is for German
    assert run("glossary", "remove", "ISEF", "--language", "de")[0] == 0
    assert [word["right"] for word in own(run)] == ["Yıldırım"]


@pytest.mark.parametrize("ending", ["csv", "toml"])
def test_words_go_out_and_come_back(run: Run, tmp_path: Path, ending: str) -> None:
    run("glossary", "add", "Birkenhof", "--heard", "Birken; Hoff|x", "--kind", "place")
    before = own(run)
    assert json.loads(run("glossary", "export", tmp_path / f"w.{ending}", "--json")[1]) == {"written": 1}
    run("glossary", "remove", "Birkenhof")
    code, out, _ = run("glossary", "import", tmp_path / f"w.{ending}")
    assert (code, out) == (0, "Wörter hinzugefügt: 1\n")
    assert own(run) == before
    assert json.loads(run("glossary", "export", tmp_path / f"all.{ending}", "--all", "--json")[1])["written"] > 100


def test_faults_are_told_and_change_nothing(run: Run, tmp_path: Path) -> None:
    faulty = tmp_path / "w.csv"
    faulty.write_text("right;kind\nBirkenhof;place\nA;Baum\n", encoding="utf-8")
    code, _, err = run("glossary", "import", faulty)
    assert code == 1
    assert "w.csv" in err
    assert "Zeile 3" in err
    assert run("glossary", "import", tmp_path / "w.xlsx")[0] == 2
    assert run("glossary", "import", tmp_path / "fehlt.csv")[0] == 1
    assert run("glossary", "add", "§")[0] == 2
    assert run("glossary", "add")[0] == 2
    assert own(run) == []


def test_a_dictation_profits_from_the_words(run: Run, tmp_path: Path) -> None:
    text = tmp_path / "d.txt"
    text.write_text("Frau Jil Dirim kam zum a s d.\n", encoding="utf-8")
    assert run("format", text)[1] == "Frau Jil Dirim kam zum ASD.\n"
    run("glossary", "add", "Yıldırım", "--heard", "Jil Dirim")
    assert run("format", text)[1] == "Frau Yıldırım kam zum ASD.\n"
    assert run("format", text, "--off", "glossary")[1] == "Frau Jil Dirim kam zum a s d.\n"


def test_a_locked_vault_is_told_and_the_dictation_goes_on(run: Run, tmp_path: Path) -> None:
    run("glossary", "add", "Yıldırım", "--heard", "Jil Dirim")
    home = Path(os.environ["PROTOKOLLANT_HOME"])
    (home / "config" / "vault.key").write_text("kaputt", encoding="ascii")
    text = tmp_path / "d.txt"
    text.write_text("Frau Jil Dirim kam.\n", encoding="utf-8")
    code, out, err = run("format", text)
    assert (code, out) == (0, "Frau Jil Dirim kam.\n")
    assert "Glossar" in err
    assert run("glossary", "list")[0] == 4


def test_swiss_spelling_is_a_setting(run: Run, tmp_path: Path) -> None:
    site = tmp_path / "etc" / "xdg" / "protokollant"
    site.mkdir(parents=True)
    (site / "policy.toml").write_text("swiss_spelling = true\n", encoding="utf-8")
    text = tmp_path / "d.txt"
    text.write_text("Die große Straße.\n", encoding="utf-8")
    assert run("format", text)[1] == "Die grosse Strasse.\n"


def test_it_forbids_what_the_policy_forbids(run: Run, tmp_path: Path) -> None:
    site = tmp_path / "etc" / "xdg" / "protokollant"
    site.mkdir(parents=True)
    (site / "policy.toml").write_text("allow_export = false\n", encoding="utf-8")
    assert run("glossary", "export", tmp_path / "w.csv")[0] == 5
    assert not (tmp_path / "w.csv").exists()
