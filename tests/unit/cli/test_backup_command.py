from __future__ import annotations

import io
import json
import shutil
import sys
from pathlib import Path

import pytest

from integration.safety.life import TEMPLATE, draft
from protokollant.cli.main import run
from protokollant.composition import build_application, build_dictations, closed_store
from protokollant.foundation.folders import find_folders
from protokollant.foundation.instance import claim
from protokollant.vault import store as module
from protokollant.vault.sealing import Argon2


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROTOKOLLANT_LANGUAGE", "en")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    return tmp_path / "Stick für Büro"


def dictate(number: int) -> str:
    dictations = build_dictations(build_application())
    new = dictations.begin(TEMPLATE)
    dictations.recorded(new.id, 0.0)
    dictations.save(new.id, draft(number))
    dictations.close()
    return new.id


def drafts() -> set[str]:
    dictations = build_dictations(build_application())
    found = [dictations.protocol(info.id) for info in dictations.list()]
    dictations.close()
    return {protocol.sections[0].statements[0].text for protocol in found if protocol is not None}


def test_the_whole_round(stick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dictate(1)
    assert run(["backup", "make", "--folder", str(stick), "--json"]) == 0
    shown = capsys.readouterr()
    made = json.loads(shown.out)
    assert made["portable"] is False
    assert "only this computer" in shown.err  # nothing but its own key opens it, and that is said
    dictate(2)
    assert run(["backup", "list", "--folder", str(stick)]) == 0
    assert made["name"] in capsys.readouterr().out
    assert run(["backup", "verify", made["name"], "--folder", str(stick)]) == 0
    assert "whole" in capsys.readouterr().out
    assert run(["backup", "restore", "--folder", str(stick), "--json"]) == 0
    kept = Path(json.loads(capsys.readouterr().out)["kept"])
    assert kept.is_dir()
    assert drafts() == {draft(1).sections[0].statements[0].text}


def test_a_lost_store_comes_back(stick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dictate(1)
    assert run(["backup", "make", "--folder", str(stick)]) == 0
    shutil.rmtree(find_folders().data)
    assert run(["backup", "restore", "--folder", str(stick)]) == 0
    assert len(drafts()) == 1


def test_the_folder_and_the_number_of_the_settings(stick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["backup", "list"]) == 1
    assert "No folder" in capsys.readouterr().err
    config = find_folders().config
    config.mkdir(parents=True)
    (config / "settings.toml").write_text(f'backup_folder = "{stick.as_posix()}"\nbackup_keep = 2\n', encoding="utf-8")
    for _ in range(3):
        assert run(["backup", "make"]) == 0
    capsys.readouterr()
    assert run(["backup", "list", "--json"]) == 0
    assert len(json.loads(capsys.readouterr().out)) == 2
    assert run(["backup", "make", "--keep", "0"]) == 2


def test_a_damaged_backup_is_not_taken(stick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dictate(1)
    assert run(["backup", "make", "--folder", str(stick)]) == 0
    database = next(stick.rglob("vault.db"))
    raw = bytearray(database.read_bytes())
    raw[len(raw) // 2] ^= 1
    database.write_bytes(raw)
    assert run(["backup", "verify", "--folder", str(stick)]) == 1
    assert run(["backup", "restore", "--folder", str(stick)]) == 1
    assert len(drafts()) == 1
    assert run(["backup", "restore", "--folder", str(stick / "leer")]) == 1


def test_a_store_that_a_window_has_open_is_left_alone(stick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    dictate(1)
    assert run(["backup", "make", "--folder", str(stick)]) == 0
    window = claim(find_folders().data)
    assert window is not None
    try:
        for action in ("restore", "salvage", "back"):
            options = ["--folder", str(stick)] if action == "restore" else []
            assert run(["backup", action, *options]) == 1
            assert "Close it" in capsys.readouterr().err
    finally:
        window.close()
    with closed_store(build_application()):
        pass


def test_salvaging_says_what_was_saved(stick: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(3):
        dictate(number)
    assert run(["backup", "salvage", "--json"]) == 0
    said = json.loads(capsys.readouterr().out)
    assert said["whole"] is True
    assert said["tables"]["dictation"] == {"rows": 3, "partly": 0, "lost": 0}
    assert len(drafts()) == 3


def test_going_back_behind_an_update(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    dictate(1)
    today = module.MIGRATIONS
    monkeypatch.setattr(module, "MIGRATIONS", (*today, ("ALTER TABLE glossary ADD COLUMN later TEXT",)))
    dictate(2)
    assert run(["backup", "back"]) == 0
    assert "earlier version" in capsys.readouterr().out
    monkeypatch.setattr(module, "MIGRATIONS", today)
    assert drafts() == {draft(1).sections[0].statements[0].text}


def test_another_computer_with_passphrase_code_and_the_organisations_key(
    tmp_path: Path, stick: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for module_name in ("protokollant.vault.sealing", "protokollant.cli.vault"):
        monkeypatch.setattr(f"{module_name}.calibrate", lambda: Argon2(64, 1, 1))
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)

    def call(*arguments: str, lines: tuple[str, ...] = ()) -> tuple[int, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("".join(f"{one}\n" for one in lines).encode())))
        return run([*arguments, "--json"]), capsys.readouterr().out

    dictate(1)
    private = tmp_path / "privat.key"
    key = call("vault", "recovery-key", "generate", "--out", str(private), "--unprotected")[1]
    policy = tmp_path / "etc" / "xdg" / "protokollant"
    policy.mkdir(parents=True)
    (policy / "policy.toml").write_text(f'recovery_public_key = "{json.loads(key)["public"]}"\n', encoding="utf-8")
    code = json.loads(call("vault", "recovery-code", "new")[1])["recovery_code"]
    dictate(2)
    words = "Zimt Gießkanne Bahnsteig Moos"
    assert call("vault", "passphrase", "set", "--stdin", lines=(words,))[0] == 0
    made, out = call("backup", "make", "--folder", str(stick), "--passphrase-stdin", lines=(words,))
    assert made == 0
    assert json.loads(out)["portable"]
    (policy / "policy.toml").unlink()

    ways = {
        "passphrase": (("--passphrase-stdin",), (words,)),
        "line": (("--stdin",), (words,)),
        "code": (("--code", "--stdin"), (code,)),
        "key": (("--key", str(private)), ()),
    }
    for name, (options, lines) in ways.items():
        monkeypatch.setenv("PROTOKOLLANT_HOME", str(tmp_path / f"Rechner {name}"))
        assert call("backup", "restore", "--folder", str(stick))[0] == 4  # nobody to ask
        assert call("backup", "verify", "--folder", str(stick), *options, lines=lines)[0] == 0
        assert call("backup", "restore", "--folder", str(stick), *options, lines=lines)[0] == 0
        application = build_application()
        application.keys.ask_with(lambda: words)
        dictations = build_dictations(application)
        assert len(dictations.list()) == 2
        dictations.close()
        application.close()
    assert not [file for file in stick.rglob("*") if file.suffix in (".lock", ".tries")]


def test_what_is_over_is_purged_at_once(stick: Path) -> None:
    id = dictate(1)
    application = build_application()
    dictations = build_dictations(application)
    protocol = dictations.protocol(id)
    assert protocol is not None
    dictations.approvals.approve(id, protocol, dictations.template(id), "Jana Muster", application.learning)
    approved = dictations.approvals.current(id)
    dictations.close()
    assert run(["backup", "make", "--folder", str(stick)]) == 0
    shutil.rmtree(find_folders().data)  # nothing here knows what was deleted
    assert run(["backup", "restore", "--folder", str(stick)]) == 0
    dictations = build_dictations(build_application())
    assert dictations.protocol(id) is None
    held = dictations.retention.held_of(id)
    assert held is not None
    assert not held.parts
    assert dictations.approvals.current(id) == approved
    dictations.close()
