"""Everything that people get wrong, through the real command line, in both languages.

Each call ends with the exit code of the contract and one or two sentences; what was there stays as it was.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import time
import wave
from collections.abc import Iterator
from pathlib import Path

import pytest

from command_line import PROGRAM, Outcome, environment, protokollant
from protokollant.foundation.folders import find_folders
from protokollant.models.catalogue import load_catalogue

TEMPLATE = 'schema = 1\nid = "eigene"\ntitle = "Eigene"\nlanguage = "de"\n'
SECTION = '[[sections]]\nid = "{0}"\ntitle = "Teil {0}"\n'


@pytest.fixture(params=["de", "en"])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("PROTOKOLLANT_LANGUAGE", request.param)
    return str(request.param)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "Jörgs Übungen & Fälle"
    folder.mkdir()
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {str(p.relative_to(folder)): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def refused(done: Outcome, code: int, *words: str) -> None:
    assert done.code == code, done
    assert done.out == ""
    assert 1 <= len(done.said) <= 2, done.err
    for word in words:
        assert word in done.err


@pytest.mark.models
def test_sound_files(verified_models: Path, folder: Path, language: str) -> None:
    (folder / "leer.wav").touch()
    (folder / "kein Ton.mp3").write_text("Das ist ein Text.\n" * 50, encoding="utf-8")
    (folder / "Brief.docx").write_bytes(b"PK\x03\x04" + b"x" * 500)
    with wave.open(str(folder / "null Sekunden.wav"), "wb") as file:
        file.setparams((1, 2, 16000, 0, "NONE", ""))
    before = contents(folder)
    names = ["gibt es nicht.wav", "leer.wav", "kein Ton.mp3", "Brief.docx", "null Sekunden.wav"]
    for name in names if language == "de" else names[:1]:
        refused(protokollant("transcribe", folder / name), 1, name)
    refused(protokollant("process", folder, "--template", "dap"), 1)
    assert contents(folder) == before


def test_templates_and_texts(folder: Path, language: str) -> None:
    """Every kind of fault is tried without a process of its own in the unit tests; here is one of each command."""
    text, template = folder / "alt.txt", folder / "Vorlage für Jörg.toml"
    text.write_bytes("Größe".encode("latin-1"))
    template.write_text(TEMPLATE + "".join(SECTION.format(f"s{i}") for i in range(40)), encoding="utf-8")
    before = contents(folder)
    refused(protokollant("templates", "validate", template), 1, template.name, "40")
    refused(protokollant("structure", text, "--template", template), 1, template.name)
    refused(protokollant("structure", text, "--template", "dap"), 1, text.name)
    refused(protokollant("structure", text, "--template", "gibt-es-nicht"), 1, "gibt-es-nicht")
    assert contents(folder) == before


@pytest.mark.models
def test_a_file_that_breaks_off_is_used_as_far_as_it_goes(verified_models: Path, folder: Path) -> None:
    sample = find_folders().resources / "samples" / "beratung.flac"
    short = folder / "Abgebrochene Übertragung.flac"
    short.write_bytes(sample.read_bytes()[:150_000])
    done = protokollant("transcribe", short, "--profile", "compact")
    assert done.code == 0
    assert "Gespräch" in done.out
    assert len(done.said) == 1
    assert short.name in done.err


class TestModels:
    @pytest.fixture
    def text(self, folder: Path) -> Path:
        path = folder / "Diktat.txt"
        path.write_text("Ein Satz.", encoding="utf-8")
        return path

    def test_missing(self, text: Path, folder: Path, language: str) -> None:
        options = ("structure", text, "--template", "dap")
        refused(protokollant(*options, PROTOKOLLANT_MODELS=str(folder / "leer")), 3, "models fetch")
        refused(protokollant("models", "verify", "whisper-base", PROTOKOLLANT_MODELS=None), 3)

    @pytest.mark.models
    def test_damaged(self, default_models: Path, text: Path, folder: Path, language: str) -> None:
        copy = folder / "Modelle"
        speech, llm = load_catalogue(find_folders().catalogue).profile("compact").models
        for name in (speech, llm):
            (copy / name).mkdir(parents=True)
            for file in (default_models / name).iterdir():
                if file.suffix == ".gguf":
                    (copy / name / file.name).write_bytes(file.open("rb").read(100_000))
                elif file.name != "config.json":
                    os.link(file, copy / name / file.name)
        # Of the right size, and not the original.
        size = (default_models / speech / "config.json").stat().st_size
        (copy / speech / "config.json").write_bytes(b" " * size)
        done = protokollant("structure", text, "--template", "dap", PROTOKOLLANT_MODELS=str(copy))
        refused(done, 3, llm)
        refused(
            protokollant("transcribe", text, "--profile", "compact", PROTOKOLLANT_MODELS=str(copy)), 3, "config.json"
        )


def test_no_microphone(folder: Path, language: str) -> None:
    without = {"PULSE_SERVER": "unix:/gibt/es/nicht", "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)}
    listed = protokollant("devices", "--json", **without)
    if listed.out.strip() != "[]":
        pytest.skip("this machine has a sound card")
    assert listed.code == 0
    refused(protokollant("devices", **without), 1)
    refused(protokollant("record", "--seconds", "1", "--out", folder / "Aufnahme.wav", **without), 1)
    assert not (folder / "Aufnahme.wav").exists()


def test_no_display(language: str) -> None:
    done = protokollant(DISPLAY=None, WAYLAND_DISPLAY=None, QT_QPA_PLATFORM=None)
    refused(done, 1)
    assert "--help" in done.err


def test_wrong_usage(language: str) -> None:
    done = protokollant("process")
    refused(done, 2, "--template")
    assert ("Aufruf" in done.err) == (language == "de")
    refused(protokollant("structure", "x.txt", "--template", "dap", "--out", "x.exe"), 2, "x.exe")


def test_a_broken_policy_stops(tmp_path: Path, language: str) -> None:
    path = tmp_path / "etc" / "xdg" / "protokollant" / "policy.toml"
    path.parent.mkdir(parents=True)
    path.write_text('allow_fetch = "no"\n', encoding="utf-8")
    for arguments in (
        ("templates", "list", "--json"),
        (),
    ):  # the doctor alone still speaks: tests/unit/app/test_doctor.py
        refused(protokollant(*arguments, QT_QPA_PLATFORM="offscreen"), 1, "policy.toml")


def test_broken_settings_are_set_aside(language: str) -> None:
    config = find_folders().config
    config.mkdir(parents=True)
    (config / "settings.toml").write_text("author = Jörg\n", encoding="utf-8")
    done = protokollant("templates", "list")
    assert done.code == 0
    assert "beratungsprotokoll" in done.out
    assert "settings.broken.toml" in done.err
    assert contents(config) == {"settings.broken.toml": "author = Jörg\n".encode()}


def test_nobody_reads_on() -> None:
    command = " ".join(PROGRAM)
    done = subprocess.run(
        f"{command} templates show beratungsprotokoll --json | head -1",
        shell=True,
        capture_output=True,
        text=True,
        env=environment(),
    )
    assert (done.stdout, done.stderr) == ("{\n", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full")
def test_the_output_is_full(language: str) -> None:
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run([*PROGRAM, "templates", "list"], stdout=full, stderr=subprocess.PIPE, env=environment())
    assert done.returncode == 1
    assert 1 <= len(done.stderr.decode().splitlines()) <= 2
    assert b"Exception" not in done.stderr


def test_closed_streams(folder: Path) -> None:
    command = " ".join(PROGRAM)
    for redirection in ("2>&-", "<&-", "2>/dev/full"):
        done = subprocess.run(
            f"{command} templates show dap --json {redirection}", shell=True, capture_output=True, env=environment()
        )
        assert done.returncode == 0
        assert done.stdout.startswith(b"{")
    done = subprocess.run(f"{command} format <&-", shell=True, capture_output=True, env=environment())
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")


def test_output_is_utf8_whatever_the_system_says(folder: Path) -> None:
    done = protokollant("templates", "show", "beratungsprotokoll", LC_ALL="POSIX", PYTHONIOENCODING="latin-1")
    assert done.code == 0
    assert "–" in done.out or "ä" in done.out
    name = os.fsdecode(b"alt \xfc.txt")
    done = protokollant("structure", folder / name, "--template", "dap")
    assert done.code == 1
    assert "alt " in done.err


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB."""
    place = tmp_path / "kleine Platte"
    place.mkdir()
    if (
        shutil.which("mount") is None
        or subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(place)], capture_output=True
        ).returncode
    ):
        pytest.skip("only root may mount a small disk")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.mark.models
def test_disks_that_are_full_or_read_only(verified_models: Path, small_disk: Path, folder: Path, language: str) -> None:
    transcript = folder / "Diktat.txt"
    transcript.write_text("Äh.", encoding="utf-8")  # nothing to sort, so no model is loaded
    old = small_disk / "Protokoll.txt"
    old.write_text("was vorher da war", encoding="utf-8")
    (small_disk / "Ballast").write_bytes(b"x" * (64 * 1024 - 4096 * 2))
    before = contents(small_disk)
    options = ("structure", transcript, "--template", "dap", "--json", "--out")
    full = protokollant(*options, small_disk / "Protokoll.docx")
    assert full.code == 1
    assert full.out.startswith("{")
    assert len(full.said) == 1
    assert contents(small_disk) == before
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    refused(protokollant(*options, old), 1, old.name)
    assert contents(small_disk) == before


@pytest.mark.models
@pytest.mark.skipif(os.name == "nt", reason="POSIX signals")
def test_ctrl_c_in_the_middle(verified_models: Path, folder: Path, language: str) -> None:
    sample = find_folders().resources / "samples" / "beratung.flac"
    out = folder / "Protokoll.docx"
    process = subprocess.Popen(
        [*PROGRAM, "process", str(sample), "--template", "beratungsprotokoll", "--out", str(out)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # ignored in what a shell starts with "&"
    )
    assert process.stderr is not None
    first = process.stderr.readline()  # the first progress line: the worker is at work
    started = time.monotonic()
    process.send_signal(signal.SIGINT)
    shown, err = process.communicate(timeout=30)
    assert time.monotonic() - started < 8
    assert process.returncode == 1
    assert b" ... " in first
    assert shown == b""
    assert b"Traceback" not in err
    assert (b"Abgebrochen" if language == "de" else b"Cancelled") in err
    assert contents(folder) == {}
