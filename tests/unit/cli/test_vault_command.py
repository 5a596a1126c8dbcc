"""`protokollant vault`: passphrase, recovery code and the organisation's key on the command line."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from command_line import PROGRAM, environment
from protokollant import composition
from protokollant.app.events import EventLog
from protokollant.cli import main, secret_input
from protokollant.composition import build_application
from protokollant.foundation.folders import find_folders
from protokollant.vault import sealing
from protokollant.vault.store import Vault, vault_file

Run = Callable[..., tuple[int, str, str]]
WORDS = "Zimt Gießkanne Bahnsteig Moos"
OTHER = "Vierzig Kamele sangen leise"


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """What a passphrase costs for real is tested in test_sealing."""
    monkeypatch.setattr(sealing, "calibrate", lambda: sealing.Argon2(64, 1, 1))
    monkeypatch.setattr("protokollant.cli.vault.calibrate", lambda: sealing.Argon2(64, 1, 1))


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    monkeypatch.setenv("PROTOKOLLANT_LANGUAGE", "de")
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)

    def run(*arguments: str | Path, lines: tuple[str, ...] = ()) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("".join(f"{line}\n" for line in lines).encode())))
        code = main.run([os.fspath(argument) for argument in arguments])
        return code, *capsys.readouterr()

    return run


def status(run: Run) -> dict[str, object]:
    return json.loads(run("vault", "status", "--json")[1])


def events(passphrase: str | None) -> list[str]:
    app = build_application()
    app.keys.ask_with(lambda: passphrase)
    with composition._vault(app) as vault:
        return [f"{row.kind} {row.detail}".strip() for row in EventLog(vault).rows()]


def test_a_passphrase_is_set_changed_and_removed(run: Run) -> None:
    assert run("glossary", "add", "Birkenhof")[0] == 0
    assert status(run)["protection"] == "file"
    code, out, err = run("vault", "passphrase", "set", "--stdin", lines=(WORDS,))
    assert (code, out) == (0, "Die Passphrase ist gesetzt.\n")
    assert "recovery-code new" in err  # no way back yet
    assert status(run)["protection"] == "passphrase"
    assert run("vault", "passphrase", "set", "--stdin", lines=(WORDS, OTHER))[0] == 2
    assert run("vault", "passphrase", "change", "--stdin", lines=("falsch", OTHER))[0] == 4
    assert run("vault", "passphrase", "change", "--stdin", lines=(WORDS, OTHER))[0] == 0
    assert run("glossary", "list", "--layer", "own", "--passphrase-stdin", lines=(WORDS,))[0] == 4
    code, out, _ = run("glossary", "list", "--layer", "own", "--passphrase-stdin", lines=(OTHER,))
    assert code == 0
    assert "Birkenhof" in out
    assert run("--passphrase-stdin", "glossary", "list", "--layer", "own", lines=(OTHER,))[0] == 0
    assert run("vault", "passphrase", "remove", "--stdin", lines=(OTHER,))[0] == 0
    assert "Birkenhof" in run("glossary", "list", "--layer", "own")[1]
    noted = events(None)
    assert [each for each in noted if each.startswith("keys_changed")] == [
        "keys_changed passphrase",
        "keys_changed passphrase",
        "keys_changed no-passphrase",
    ]
    assert sum(each.startswith("unlock_failed") for each in noted) == 2
    assert "unlocked passphrase" in noted


def test_a_locked_vault_is_exit_four_with_a_sentence(run: Run, tmp_path: Path) -> None:
    run("vault", "passphrase", "set", "--stdin", lines=(WORDS,))
    code, out, err = run("glossary", "list", "--layer", "own")
    assert (code, out) == (4, "")
    assert "Passphrase" in err
    for command in (("learning", "list"), ("glossary", "add", "Wort"), ("vault", "recovery-code", "new", "--stdin")):
        assert run(*command, lines=("falsch",))[0] == 4
    text = tmp_path / "d.txt"
    text.write_text("Sie kam.\n", encoding="utf-8")
    code, out, _ = run("format", text)  # profits from the glossary, but does without
    assert (code, out) == (0, "Sie kam.\n")
    time.sleep(2.1)
    code, out, _ = run("format", "--passphrase-stdin", lines=(WORDS, "sie kam punkt"))
    assert (code, out) == (0, "Sie kam.\n")


def test_on_a_terminal_the_passphrase_is_asked_for(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    run("vault", "passphrase", "set", "--stdin", lines=(WORDS,))
    monkeypatch.setattr(secret_input, "on_terminal", lambda: True)
    answers = iter(("falsch", WORDS))
    asked: list[str] = []

    def getpass(prompt: str) -> str:
        asked.append(prompt)
        return next(answers)

    monkeypatch.setattr("getpass.getpass", getpass)
    assert run("glossary", "list", "--layer", "own")[0] == 0
    assert asked == ["Passphrase: "] * 2


def test_two_entries_that_differ_change_nothing(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(secret_input, "on_terminal", lambda: True)
    answers = iter((WORDS, OTHER))
    monkeypatch.setattr("getpass.getpass", lambda _prompt: next(answers))
    assert run("vault", "passphrase", "set")[0] == 1
    assert status(run)["protection"] == "file"


def test_a_weak_passphrase_is_refused(run: Run) -> None:
    for weak in ("kurz", "Passwort123456", "qwertzuiop12345", "aaaaaaaaaaaaaaaa", "sommersommer2026"):
        assert run("vault", "passphrase", "set", "--stdin", lines=(weak,))[0] == 1, weak
    assert status(run)["protection"] == "file"


def test_the_recovery_code_is_a_way_back(run: Run) -> None:
    run("glossary", "add", "Birkenhof")
    run("vault", "passphrase", "set", "--stdin", lines=(WORDS,))
    code, out, err = run("vault", "recovery-code", "new", "--stdin", lines=(WORDS,))
    assert code == 0
    assert "nur jetzt" in err
    shown = out.strip()
    assert status(run)["code_made"]
    assert run("vault", "unlock-with-code", "--stdin", lines=(shown[:-1] + "!", OTHER))[0] == 4
    assert run("vault", "unlock-with-code", "--stdin", lines=(shown.lower().replace("-", " "), OTHER))[0] == 0
    assert run("glossary", "list", "--passphrase-stdin", lines=(WORDS,))[0] == 4
    assert "Birkenhof" in run("glossary", "list", "--passphrase-stdin", "--layer", "own", lines=(OTHER,))[1]
    assert run("vault", "unlock-with-code", "--keyring", "--stdin", lines=(shown,))[0] == 0
    assert "Birkenhof" in run("glossary", "list", "--layer", "own")[1]
    assert events(None).count("recovery_used recovery-code") == 2


def test_a_recovery_is_logged_even_where_the_new_passphrase_is_refused(run: Run) -> None:
    run("vault", "passphrase", "set", "--stdin", lines=(WORDS,))
    shown = run("vault", "recovery-code", "new", "--stdin", lines=(WORDS,))[1].strip()
    assert run("vault", "unlock-with-code", "--stdin", lines=(shown, "kurz"))[0] == 1
    assert "recovery_used recovery-code" in events(WORDS)


def policy(tmp_path: Path, text: str) -> None:
    site = tmp_path / "etc" / "xdg" / "protokollant"
    site.mkdir(parents=True, exist_ok=True)
    (site / "policy.toml").write_text(text, encoding="utf-8")


def test_it_opens_a_vault_with_the_organisation_s_key(run: Run, tmp_path: Path) -> None:
    run("glossary", "add", "Birkenhof")
    run("vault", "passphrase", "set", "--stdin", lines=(WORDS,))
    private = tmp_path / "it.key"
    code, line, err = run("vault", "recovery-key", "generate", "--out", private, "--stdin", lines=("Geheimnis der IT",))
    assert code == 0
    assert "it.key" in err
    assert private.stat().st_mode & 0o077 == 0
    assert run("vault", "recovery-key", "generate", "--out", private, "--stdin", lines=("x",))[0] == 1
    policy(tmp_path, line)
    assert status(run)["organisation"] is None
    assert (
        run("vault", "recover", "--key", private, "--stdin", lines=("Geheimnis der IT", OTHER))[0] == 4
    )  # no slot yet
    assert run("glossary", "list", "--passphrase-stdin", lines=(WORDS,))[0] == 0
    assert status(run)["organisation"] == status(run)["announced"] == line.strip().rstrip('"')[-8:]
    assert run("vault", "recover", "--key", private, "--stdin", lines=("falsch", OTHER))[0] == 4
    assert run("vault", "recover", "--key", private, "--stdin", lines=("Geheimnis der IT", OTHER))[0] == 0
    assert "Birkenhof" in run("glossary", "list", "--passphrase-stdin", "--layer", "own", lines=(OTHER,))[1]
    noted = events(OTHER)
    assert "keys_changed organisation-key" in noted
    assert "recovery_used organisation-key" in noted


def test_an_unprotected_recovery_key_is_warned_about(run: Run, tmp_path: Path) -> None:
    code, _, err = run("vault", "recovery-key", "generate", "--out", tmp_path / "it.key", "--unprotected")
    assert code == 0
    assert "Achtung" in err


def test_a_broken_recovery_key_in_the_policy_stops_the_program(run: Run, tmp_path: Path) -> None:
    policy(tmp_path, 'recovery_public_key = "protokollant-recovery-1:00"\n')
    assert run("vault", "status")[0] == 1
    assert run("glossary", "list")[0] == 1


def test_what_the_policy_asks_of_a_passphrase(run: Run, tmp_path: Path) -> None:
    policy(tmp_path, 'passphrase_required = true\npassphrase_length = 16\npassphrase_strength = "strong"\n')
    assert status(run)["passphrase_due"] is True
    assert run("vault", "passphrase", "set", "--stdin", lines=("xK9#mQ2!vB",))[0] == 1
    assert run("vault", "passphrase", "set", "--stdin", lines=("Zimt Moos Bahnsteig",))[0] == 1
    assert run("vault", "passphrase", "set", "--stdin", lines=(f"{WORDS} {OTHER}",))[0] == 0
    assert status(run)["passphrase_due"] is False
    assert run("vault", "passphrase", "remove", "--stdin", lines=(f"{WORDS} {OTHER}",))[0] == 5
    assert status(run)["protection"] == "passphrase"


def test_a_keyring_that_is_not_there_cannot_be_needed(run: Run) -> None:
    assert run("vault", "passphrase", "set", "--with-keyring", "--stdin", lines=(WORDS,))[0] == 1
    assert status(run)["protection"] == "file"


def test_status_in_words(run: Run) -> None:
    code, out, _ = run("vault", "status")
    assert code == 0
    assert "vault.key" in out
    assert "Wiederherstellungscode: keiner" in out


def test_no_secret_can_be_an_argument_and_none_is_in_sight(tmp_path: Path) -> None:
    """The running process: neither its command line nor its environment has the passphrase, nor any key."""
    home = Path(os.environ["PROTOKOLLANT_HOME"])
    with subprocess.Popen(
        [*PROGRAM, "vault", "passphrase", "set", "--stdin"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(DBUS_SESSION_BUS_ADDRESS=None),
    ) as process:
        assert process.stdin is not None
        process.stdin.write(f"{WORDS}\n".encode())
        process.stdin.flush()
        seen = b""
        while process.poll() is None:
            for name in ("cmdline", "environ"):
                with contextlib.suppress(OSError):  # not dumpable: nobody may look; that is as good
                    seen += Path(f"/proc/{process.pid}/{name}").read_bytes()
            time.sleep(0.02)
        assert process.returncode == 0
    assert b"passphrase" in seen  # the name of the command: something was looked at
    assert WORDS.encode() not in seen
    with Vault.open(vault_file(find_folders().data), _key(WORDS)) as vault:
        assert vault.read("SELECT 1") == [(1,)]
    key = _key(WORDS)
    assert key.hex().encode() not in seen
    for path in home.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert WORDS.encode() not in content
            assert key not in content
            assert key.hex().encode() not in content


def _key(passphrase: str) -> bytes:
    app = build_application()
    app.keys.ask_with(lambda: passphrase)
    return app.keys.key().view()
