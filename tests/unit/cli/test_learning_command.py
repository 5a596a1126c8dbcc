"""`protokollant learning`: what was learned, on the command line."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from protokollant.app.learning_file import write_learned
from protokollant.cli import main
from protokollant.composition import build_application, lesson_book, use_own
from protokollant.foundation.errors import Exit
from protokollant.foundation.folders import find_folders
from protokollant.structure.learning import Fitted
from protokollant.structure.weights import Basis

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("PROTOKOLLANT_LANGUAGE", "de")

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        code = main.run([os.fspath(argument) for argument in arguments])
        return code, *capsys.readouterr()

    return run


def fitted(template: str = "hausbesuch", corrections: int = 30, basis: Basis | None = None) -> Fitted:
    used = basis or build_application().pipeline.sorter.basis
    weights = np.ones((2, used.dimensions), dtype=np.float32)
    return Fitted(used, template, ("kind", "eltern"), weights, corrections, 7)


def teach(*own: Fitted) -> None:
    with lesson_book(build_application()) as book:
        book.put("", own)


def listed(run: Run) -> list[dict[str, object]]:
    return json.loads(run("learning", "list", "--json")[1])


def test_what_was_learned_is_listed_and_forgotten(run: Run) -> None:
    assert run("learning", "list")[:2] == (0, "Es wurde noch nichts gelernt.\n")
    assert listed(run) == []
    teach(fitted(), fitted("brief", 1), fitted("dap", 2, Basis("another", "0", 4)))
    assert listed(run)[1] == {
        "template": "dap", "origin": "", "usable": False, "corrections": 2, "confirmations": 7,
    }  # fmt: skip
    code, out, _ = run("learning", "list")
    assert code == 0
    assert "hausbesuch: 30 Korrekturen, 7 an ihrem Platz gelassene Sätze" in out.splitlines()
    assert run("learning", "forget", "anderes")[0] == Exit.FAILED
    assert run("learning", "forget", "hausbesuch") == (0, "Vergessen: 1\n", "")
    assert [part["template"] for part in listed(run)] == ["brief", "dap"]
    assert json.loads(run("learning", "forget", "--json")[1]) == {"forgotten": 2}
    assert listed(run) == []
    assert run("learning", "forget")[0] == 0


def test_it_goes_out_and_comes_back_as_a_colleagues(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "Anna.json"
    assert run("learning", "export", file)[0] == Exit.FAILED
    teach(fitted(), fitted("brief", 1))
    code, out, err = run("learning", "export", file)
    assert (code, out) == (0, f"Nach {file} geschrieben: 1 Vorlagen\n")
    assert "1 Vorlagen" in err  # left out
    run("learning", "forget")
    assert json.loads(run("learning", "import", file, "--json")[1]) == {"imported": 1}
    assert [(part["template"], part["origin"], part["corrections"]) for part in listed(run)] == [
        ("hausbesuch", "Anna", 30)
    ]
    assert "übernommen aus Anna" in run("learning", "list")[1]
    application = build_application()
    use_own(application)
    template = application.templates.get("hausbesuch")
    learned = application.learning.weights(application.pipeline.sorter.basis, template)
    assert learned is not None
    assert learned.shape == (len(template.sections), application.pipeline.sorter.basis.dimensions)
    assert run("learning", "forget", "--imported", "Ben")[0] == Exit.FAILED
    assert run("learning", "forget", "--imported", "Anna")[0] == 0
    assert listed(run) == []


def test_faults_are_told_and_change_nothing(run: Run, tmp_path: Path) -> None:
    for content, code in (("{}", Exit.FAILED), (None, Exit.FAILED)):
        file = tmp_path / f"{code}{content is None}.json"
        if content is not None:
            file.write_text(content, encoding="utf-8")
        found, out, err = run("learning", "import", file)
        assert (found, out) == (code, "")
        assert file.name in err
    assert listed(run) == []


def test_it_can_forbid_it(run: Run, tmp_path: Path) -> None:
    teach(fitted())
    write_learned(tmp_path / "Anna.json", [fitted()])
    policy = find_folders().policies[0]
    policy.parent.mkdir(parents=True, exist_ok=True)
    policy.write_text("learning = false\nallow_export = false\n", encoding="utf-8")
    assert run("learning", "export", tmp_path / "x.json")[0] == Exit.FORBIDDEN
    assert not (tmp_path / "x.json").exists()
    assert run("learning", "import", tmp_path / "Anna.json")[0] == Exit.FORBIDDEN
    code, out, err = run("learning", "list")
    assert code == 0
    assert "hausbesuch" in out
    assert "ausgeschaltet" in err
    assert run("learning", "forget")[0] == 0
