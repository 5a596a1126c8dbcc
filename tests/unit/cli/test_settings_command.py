"""`protokollant settings`, and that what IT has fixed also binds the command line."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from protokollant import composition
from protokollant.app.settings import load_settings
from protokollant.app.settings_schema import describe_settings
from protokollant.cli import main
from protokollant.foundation.folders import Folders

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def policy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where IT's policy of this test lies."""
    path = tmp_path / "etc" / "policy.toml"
    path.parent.mkdir()
    monkeypatch.setattr(Folders, "policies", property(lambda _self: (path,)))
    return path


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("PROTOKOLLANT_LANGUAGE", "de")

    def run(*arguments: str | Path) -> tuple[int, str, str]:
        code = main.run([os.fspath(argument) for argument in arguments])
        return code, *capsys.readouterr()

    return run


def test_every_key_is_listed_with_value_origin_and_bounds(run: Run, policy: Path) -> None:
    policy.write_text('organisation = "Träger e. V."\n', encoding="utf-8")
    assert run("settings", "set", "author", "Jörg Müller")[0] == 0
    code, out, _ = run("settings", "list", "--json")
    listed = {each["key"]: each for each in json.loads(out)}
    assert code == 0
    assert list(listed) == list(describe_settings())
    assert {key: each["origin"] for key, each in listed.items() if each["origin"] != "default"} == {
        "author": "user",
        "organisation": "policy",
    }
    assert (listed["organisation"]["locked"], listed["organisation"]["source"]) == (True, str(policy))
    assert listed["fillers"]["choices"][1] == {"value": "light", "label": "Verzögerungslaute"}
    text = run("settings", "list")[1]
    assert f'organisation = "Träger e. V."  (von Ihrer IT festgelegt, {policy})' in text
    assert 'author = "Jörg Müller"  (Ihre)' in text
    assert 'Möglich: "off", "light", "on"' in text


def test_what_is_set_is_got_and_kept(run: Run) -> None:
    assert run("settings", "set", "preroll", "aus")[0] == 0
    assert run("settings", "get", "preroll")[:2] == (0, "false\n")
    assert run("settings", "set", "key_record", "Media Play", "--json")[0] == 0
    kept = load_settings(composition.build_application().folders.config, []).values
    assert (kept.preroll, kept.key_record) == (False, "Media Play")


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("preroll", "vielleicht", "true oder false"),
        ("fillers", "much", "light"),
        ("dictation_off", "commas", "punctuation"),
        ("key_record", "R", "F9"),
        ("template", "gibtesnicht", "beratungsprotokoll"),
        ("profile", "riesig", "compact"),
        ("farbe", "blau", "settings list"),
    ],
)
def test_what_cannot_be_is_refused_with_what_can(run: Run, key: str, value: str, said: str) -> None:
    code, _, err = run("settings", "set", key, value)
    assert code == 2
    assert said in err
    assert run("settings", "list", "--json")[1].count('"origin": "user"') == 0


@pytest.mark.parametrize(
    "arguments",
    [
        ("settings", "set", "preroll", "true"),
        ("settings", "set", "allow_fetch", "true"),  # no policy needed: only IT sets it
        ("process", "a.wav", "--template", "beratungsprotokoll", "--profile", "large"),
        ("transcribe", "a.wav", "--profile", "large"),
        ("structure", "a.txt", "--template", "beratungsprotokoll", "--profile", "large"),
        ("evaluate", "d", "--profile", "large"),
        ("doctor", "--profile", "large"),
        ("models", "fetch", "--profile", "large"),
        ("format", os.devnull, "--fillers", "on"),
        ("format", os.devnull, "--off", "headings"),
        ("record", "--device", "Anderes", "--out", "a.wav"),
        ("process", "a.wav", "--template", "hausbesuch"),
        ("structure", "a.txt", "--template", "hausbesuch"),
    ],
)
def test_what_it_has_fixed_binds_the_command_line(run: Run, policy: Path, arguments: tuple[str, ...]) -> None:
    policy.write_text(
        'profile = "compact"\npreroll = false\nfillers = "light"\ndictation_off = "law"\nmicrophone = "Headset"\n'
        'template = "beratungsprotokoll"\n',
        encoding="utf-8",
    )
    code, out, err = run(*arguments)
    assert (code, out) == (5, "")
    assert "IT" in err


def test_asking_for_what_is_fixed_anyway_is_no_offence(run: Run, policy: Path) -> None:
    policy.write_text('profile = "compact"\nfillers = "light"\ndictation_off = "law"\n', encoding="utf-8")
    assert run("format", os.devnull, "--fillers", "light", "--off", "law")[0] == 0
    assert "compact" in run("models", "list")[1]
