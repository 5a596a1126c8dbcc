"""The .deb on a freshly set up Debian: installed without a question, used by an ordinary person without a network,
updated, removed. Nothing here needs the checkout but to build the package."""

from __future__ import annotations

import contextlib
import html
import importlib.util
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import time
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from bare_debian import BareDebian, bare_debian
from protokollant.foundation.folders import find_folders
from protokollant.models.catalogue import load_catalogue
from scripts import ROOT, load_script

pytestmark = [pytest.mark.package, pytest.mark.timeout(1500)]

USER, HOME = "joerg", "/home/jörg.müller"
SAMPLE = "/usr/lib/protokollant/_internal/protokollant/_resources/samples/beratung.flac"
MODELS = "/usr/share/protokollant/models"
OLD, NEW = "0.0.9", "9.9.9"
LEFTOVER = "usr/lib/protokollant/_internal/only-in-the-old-version"
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Built:
    root: Path
    old: Path
    new: Path
    size: int


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The program as it is in this checkout, as two packages: an earlier version, with a file more, and a later one."""
    if importlib.util.find_spec("PyInstaller") is None:
        pytest.skip("PyInstaller is not installed (make package-test installs it)")
    package = load_script("packaging/linux/package.py")
    build = tmp_path_factory.mktemp("build")
    command = [sys.executable, str(ROOT / "packaging/frozen/freeze.py"), "--build", str(build), "--version", NEW]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-3000:]
    root, moment = build / "root", 1_700_000_000
    package.lay_out(build / "protokollant", build / "source/contents.json", root, NEW, moment)
    new = package.build_deb(root, NEW, build, moment, "-Zzstd")
    (root / LEFTOVER).write_text("old", encoding="utf-8")
    old = package.build_deb(root, OLD, build, moment, "-Znone")
    (root / LEFTOVER).unlink()
    fields = subprocess.run(["dpkg-deb", "-f", str(new), "Installed-Size"], capture_output=True, text=True, check=True)
    return Built(root, old, new, int(fields.stdout) * 1024)


@pytest.fixture(scope="module")
def system(built: Built, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BareDebian]:
    folder = tmp_path_factory.mktemp("debian")
    system = bare_debian(folder)
    (folder / "debs").mkdir()
    for deb in (built.old, built.new):
        shutil.copy(deb, folder / "debs")
    yield system
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def models() -> list[tuple[str, str]]:
    """The models of the small profile, as IT would have put them there for everybody."""
    folders = find_folders(_ENVIRONMENT)
    names = load_catalogue(folders.catalogue).profile("compact").models
    found = {name: place / name for name in names for place in reversed(folders.model_roots) if (place / name).is_dir()}
    if len(found) < len(names):
        pytest.skip("the models have not been fetched")
    return [("empty", MODELS), *((str(place.resolve()), f"{MODELS}/{name}") for name, place in found.items())]


_ENVIRONMENT = dict(os.environ)  # before a fixture moves the person's folders


def test_it_is_not_larger_than_it_may_be(built: Built) -> None:
    assert built.size < 600 * MEGABYTE


def test_menu_entry_and_description_are_what_desktops_expect(built: Built) -> None:
    share = built.root / "usr/share"
    entry = share / "applications/protokollant.desktop"
    described = share / "metainfo/org.protokollant.Protokollant.metainfo.xml"
    for command in (["desktop-file-validate", str(entry)], ["appstreamcli", "validate", "--no-net", str(described)]):
        if shutil.which(command[0]) is None:
            pytest.skip(f"{command[0]} is not installed")
        result = subprocess.run(command, capture_output=True, text=True)
        assert result.returncode == 0, result.stdout + result.stderr


def test_every_licence_is_there(built: Built) -> None:
    text = (built.root / "usr/share/doc/protokollant/copyright").read_text(encoding="utf-8")
    for words in (
        "Qt 6: LGPL-3.0-only",
        "GNU LESSER GENERAL PUBLIC LICENSE",
        "FFmpeg: LGPL-3.0-or-later",
        "x264: GPL-2.0",
    ):
        assert words in text
    assert "Apache License" in text


def test_the_life_of_an_installation(
    built: Built, system: BareDebian, models: list[tuple[str, str]], tmp_path: Path
) -> None:
    def person(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return system.run(*words, user=USER, mounts=models, environment={"HOME": HOME, **environment})

    system.run("useradd", "--home-dir", HOME, "--create-home", USER)
    # ---- installed: only here is there a network, for what Debian has
    if system.apt("update", network=True).returncode != 0:
        pytest.skip("Debian's mirror cannot be reached")
    installed = system.apt("install", f"/debs/{built.old.name}", network=True)
    assert installed.returncode == 0, installed.stderr[-2000:]
    _all_libraries_are_found(system)

    # ---- the first protocol
    report = person("protokollant", "doctor", "--no-sound", "--profile", "compact", "--json")
    assert report.returncode == 0, report.stdout
    checks = {check["name"]: check for check in json.loads(report.stdout)["checks"]}
    assert checks["model-whisper-base"]["status"] == "ok"
    assert MODELS in checks["model-whisper-base"]["detail"]
    assert "ctranslate2" in checks["libraries"]["detail"]
    assert checks["vanished"]["status"] == "ok"
    assert person("protokollant", "devices", "--json").stdout.strip() == "[]"  # PortAudio is there, a microphone is not
    documents = [f"{HOME}/Gespräch mit Frau Groß.{ending}" for ending in ("docx", "pdf", "json")]
    outputs = [word for document in documents for word in ("--out", document)]
    made = person("protokollant", "process", SAMPLE, "--template", "beratungsprotokoll", *outputs)
    assert made.returncode == 0, made.stderr
    docx, pdf, protocol = (system.root / document.lstrip("/") for document in documents)
    sections = json.loads(protocol.read_text(encoding="utf-8"))["sections"]
    statements = [statement["text"] for section in sections for statement in section["statements"]]
    assert len(statements) > 5
    with zipfile.ZipFile(docx) as archive:
        text = html.unescape(re.sub(r"<[^>]+>", "", archive.read("word/document.xml").decode()))
    assert all(statement in text for statement in statements)
    assert pdf.read_bytes().startswith(b"%PDF-")

    # ---- the window, and what it keeps
    _window_keeps_the_sample(system, models)
    events = person("protokollant", "events", "list").stdout
    assert events.strip()

    # ---- what IT fixes holds, also after the update, which neither asks nor needs a network
    with (system.root / "etc/xdg/protokollant/policy.toml").open("a", encoding="utf-8") as policy:
        policy.write("allow_fetch = false\n")
    assert person("protokollant", "models", "fetch", "whisper-base").returncode == 5
    updated = system.apt("install", f"/debs/{built.new.name}")
    assert updated.returncode == 0, updated.stderr[-2000:]
    assert person("protokollant", "--version").stdout.strip() == f"protokollant {NEW}"
    assert not (system.root / LEFTOVER).exists()
    assert person("protokollant", "models", "fetch", "whisper-base").returncode == 5
    assert person("protokollant", "events", "verify").returncode == 0
    assert events.strip() in person("protokollant", "events", "list").stdout

    # ---- removed: the program goes, what IT fixed stays; purged: that too. What the person has is hers.
    assert system.apt("remove", "protokollant").returncode == 0
    assert _left(system) == ["/etc/xdg/protokollant", "/etc/xdg/protokollant/policy.toml"]
    assert system.apt("purge", "protokollant").returncode == 0
    assert _left(system) == []
    home = system.root / HOME.lstrip("/")
    assert list((home / ".local/share/protokollant").rglob("*.db*"))
    assert docx.is_file()


def _all_libraries_are_found(system: BareDebian) -> None:
    """The packages that ours depends on bring every library that it is linked with."""
    script = (
        "cd /usr/lib/protokollant && find . -type f \\( -name '*.so*' -o -name protokollant \\) -print0 | "
        "LD_LIBRARY_PATH=$PWD/_internal xargs -0 ldd 2>&1 | grep 'not found' | sort -u"
    )
    missing = system.run("sh", "-c", script, user=USER).stdout
    assert missing == ""


def _window_keeps_the_sample(system: BareDebian, models: list[tuple[str, str]]) -> None:
    """Open the sample as a file manager would, on a screen, and close the window when its sound is kept."""
    recordings = system.root / HOME.lstrip("/") / ".local/share/protokollant/recordings"
    with _screen() as display:
        command = system.command(
            ["protokollant", SAMPLE],
            user=USER,
            mounts=[*models, ("/tmp/.X11-unix", "/tmp/.X11-unix")],
            environment={"HOME": HOME, "DISPLAY": display},
        )
        window = subprocess.Popen(command, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        try:
            until = time.monotonic() + 120
            while not (recordings.is_dir() and any(recordings.iterdir())):
                assert window.poll() is None, window.stderr and window.stderr.read()
                assert time.monotonic() < until, "the window kept no recording"
                time.sleep(0.5)
            _interrupt(system)
            assert window.wait(60) == 0
        finally:
            window.kill()
            window.wait()
            if window.stderr:
                window.stderr.close()


def _interrupt(system: BareDebian) -> None:
    """Ctrl+C for the window: the process that was started from this system with a sound file."""
    for entry in Path("/proc").iterdir():
        with contextlib.suppress(OSError):
            words = (entry / "cmdline").read_bytes().split(b"\0") if entry.name.isdigit() else []
            if SAMPLE.encode() in words and words[0] == b"protokollant" and (entry / "root").resolve() == system.root:
                os.kill(int(entry.name), signal.SIGINT)


@contextlib.contextmanager
def _screen() -> Iterator[str]:
    """A screen in memory, and its name."""
    if shutil.which("Xvfb") is None:
        pytest.skip("Xvfb is not installed")
    ready, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-ac", "-nolisten", "tcp", "-screen", "0", "1280x800x24"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(ready) as said:
            yield f":{said.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def _left(system: BareDebian) -> list[str]:
    """Every file of ours outside of homes, temporary folders and the package manager's own books."""
    script = (
        "find / -xdev -path /home -prune -o -path /proc -prune -o -path /var/log -prune -o -path /debs -prune -o "
        "-path /var/lib/dpkg -prune -o -path /var/lib/apt -prune -o -path '*protokollant*' -print | sort"
    )
    return system.run("sh", "-c", script).stdout.split()
