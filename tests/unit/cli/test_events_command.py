"""`protokollant events`: the log on the command line."""

from __future__ import annotations

import csv
import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from protokollant.app.events import EventKind
from protokollant.cli import main
from protokollant.composition import _vault, build_application, build_dictations, event_log
from protokollant.foundation.errors import Exit

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("PROTOKOLLANT_LANGUAGE", "de")

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        code = main.run([os.fspath(argument) for argument in arguments])
        return code, *capsys.readouterr()

    return run


def note(*kinds: EventKind) -> None:
    with event_log(build_application()) as log:
        for kind in kinds:
            assert log.note(kind, "abc123", "audio" if kind is EventKind.PURGED else "") is None


def spoil(statement: str) -> None:
    with _vault(build_application()) as vault:
        vault.write(statement)


def test_the_log_is_listed_in_words_and_as_json(run: Run) -> None:
    assert run("events", "list")[:2] == (Exit.DONE, "Noch ist nichts vermerkt.\n")
    note(EventKind.CREATED, EventKind.PURGED)
    code, out, _ = run("events", "list")
    assert code == Exit.DONE
    first, second = out.splitlines()
    assert first.startswith("1  20")
    assert first.endswith("Angelegt  abc123")
    assert second.endswith("Nach Frist gelöscht  abc123  Aufnahme")
    form = json.loads(run("events", "list", "--json", "--kind", "purged")[1])
    assert [(e["number"], e["kind"], e["subject"]) for e in form["events"]] == [(2, "purged", "abc123")]


def test_a_whole_log_is_said_to_be_whole(run: Run) -> None:
    note(EventKind.CREATED, EventKind.OPENED)
    assert run("events", "verify")[:2] == (Exit.DONE, "Die Liste der Ereignisse ist lückenlos: 2 Einträge.\n")
    assert json.loads(run("events", "verify", "--json")[1]) == {"entries": 2, "faults": [], "differing": []}


def test_what_is_wrong_is_named_and_is_a_failure(run: Run) -> None:
    note(EventKind.CREATED, EventKind.OPENED, EventKind.DELETED)
    spoil("DELETE FROM event WHERE number = 2")
    code, out, err = run("events", "verify")
    assert (code, out) == (Exit.FAILED, "")
    assert "Vor Eintrag 3 fehlt etwas." in err
    code, out, _ = run("events", "verify", "--json")
    assert code == Exit.FAILED
    assert json.loads(out)["faults"] == [{"kind": "missing", "number": 3}]


@pytest.mark.parametrize("name", ["Ereignisse.csv", "Ereignisse.json"])
def test_the_log_is_exported_and_that_is_noted(run: Run, tmp_path: Path, name: str) -> None:
    note(EventKind.CREATED, EventKind.OPENED)
    file = tmp_path / name
    assert run("events", "export", file)[0] == Exit.DONE
    text = file.read_text(encoding="utf-8")
    entries = list(csv.DictReader(text.splitlines())) if name.endswith("csv") else json.loads(text)["events"]
    assert [(str(e["number"]), e["kind"], e["subject"]) for e in entries] == [
        ("1", "created", "abc123"),
        ("2", "opened", "abc123"),
    ]
    with event_log(build_application()) as log:
        assert (log.rows()[-1].kind, log.rows()[-1].detail) == ("exported", "events")


def test_an_earlier_export_is_compared(run: Run, tmp_path: Path) -> None:
    note(EventKind.CREATED, EventKind.OPENED)
    file = tmp_path / "früher.json"
    run("events", "export", file)
    note(EventKind.DELETED)
    code, out, _ = run("events", "verify", "--against", file)
    assert code == Exit.DONE
    assert "Alle 2 Einträge" in out
    text = file.read_text(encoding="utf-8").replace('"opened"', '"edited"')
    file.write_text(text, encoding="utf-8")
    code, _, err = run("events", "verify", "--against", file)
    assert code == Exit.FAILED
    assert "Eintrag 2 ist nicht mehr so" in err
    file.write_text("{}", encoding="utf-8")
    assert run("events", "verify", "--against", file)[0] == Exit.FAILED


def test_another_ending_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    note(EventKind.CREATED)
    assert run("events", "export", tmp_path / "x.docx")[0] == Exit.USAGE


def test_a_changed_policy_is_noted_when_the_store_is_opened() -> None:
    application = build_application()
    build_dictations(application).close()
    folder = application.folders.policies[0].parent
    folder.mkdir(parents=True, exist_ok=True)
    policy = application.folders.policies[0]
    policy.write_text("keep_audio = 14\n", encoding="utf-8")
    try:
        for _ in range(2):
            build_dictations(build_application()).close()
    finally:
        policy.unlink()
    build_dictations(build_application()).close()
    with event_log(application) as log:
        changes = [row for row in log.rows() if row.kind == "policy_changed"]
        assert [len(row.detail) for row in changes] == [16, 0]
