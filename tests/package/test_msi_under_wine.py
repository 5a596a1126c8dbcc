"""The installer for Windows under wine, with a stand-in for the program: the MSI that wixl makes of the same
description is installed, upgraded and removed. What wine does is not what Windows does: packaging/windows/README.md."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from scripts import load_script

pytestmark = [pytest.mark.package, pytest.mark.timeout(120)]

msi = load_script("packaging/windows/msi.py")

OLD, NEW = "0.1.0", "0.2.0"
ALWAYS = ("protokollant.exe", "_internal/python311.dll", "_internal/a b.txt", "_internal/Süd/Größe.txt")
MODELS = ("qwen", "whisper-base")
UNINSTALL = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall"
FATAL = 1603  # how msiexec ends where a condition of the installer does not hold


@dataclass(frozen=True)
class Built:
    """An MSI and the stand-in that it was made of."""

    file: Path
    program: Path


def build(folder: Path, version: str, only_here: str) -> Built:
    program = folder / f"program {version}"
    for name in (*ALWAYS, only_here):
        (program / name).parent.mkdir(parents=True, exist_ok=True)
        (program / name).write_bytes(f"{name} of {version}".encode())
    for model in MODELS:
        (folder / "models" / model).mkdir(parents=True, exist_ok=True)
        (folder / "models" / model / "model.bin").write_bytes(model.encode())
    source = folder / f"{version}.wxs"
    arguments = [str(program), "--models", str(folder / "models"), "--version", version, "--out", str(source)]
    assert msi.main([*arguments, "--dialect", "wixl"]) == 0
    command = ["wixl", "-a", "x64", "-o", f"{version}.msi", source.name]
    done = subprocess.run(
        command, cwd=folder, capture_output=True, text=True, env={**os.environ, "LC_ALL": "C.UTF-8"}, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return Built(folder / f"{version}.msi", program)


@pytest.fixture(scope="module")
def old(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("old"), OLD, "_internal/only-old.dll")


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return build(tmp_path_factory.mktemp("new"), NEW, "_internal/only-new.dll")


@dataclass(frozen=True)
class Computer:
    """A Windows of wine's in a folder of its own."""

    home: Path

    @property
    def drive(self) -> Path:
        return self.home / "prefix/drive_c"

    @property
    def program(self) -> Path:
        return self.drive / "Program Files/Protokollant"

    @property
    def shared(self) -> Path:
        return self.drive / "ProgramData/protokollant"

    @property
    def person(self) -> Path:
        """%LOCALAPPDATA% of whoever runs this."""
        (folder,) = (path for path in self.drive.glob("users/*/AppData/Local") if "Public" not in path.parts)
        return folder / "protokollant"

    def run(self, *words: str) -> tuple[int, str]:
        """How it ended and what it wrote: into a file, since wine's services would keep a pipe open for seconds."""
        environment = {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "HOME": str(self.home),
            "WINEPREFIX": str(self.home / "prefix"),
            "WINEDEBUG": "-all",
            # Nothing is put into a desktop's menu, and nothing is offered to be downloaded. There is no display either.
            "WINEDLLOVERRIDES": "winemenubuilder.exe,mscoree,mshtml=",
        }
        written = self.home / "output.txt"
        with written.open("wb") as output:
            done = subprocess.run(
                words, env=environment, cwd=self.home, timeout=60,
                stdin=subprocess.DEVNULL, stdout=output, stderr=subprocess.STDOUT,
            )  # fmt: skip
        return done.returncode, written.read_text("utf-8", "replace")

    def msiexec(self, *words: str) -> int:
        return self.run("wine", "msiexec", *words, "/qn", "/norestart")[0]

    def install(self, built: Built, *words: str) -> int:
        return self.msiexec("/i", f"Z:{built.file}", *words)

    def entries(self) -> dict[str, dict[str, str]]:
        """What stands among the installed programs: values by their names, by product code."""
        found: dict[str, dict[str, str]] = {}
        for line in self.run("wine", "reg", "query", UNINSTALL, "/s")[1].splitlines():
            if line.startswith("HKEY"):
                values = found.setdefault(line.rpartition("\\")[2].strip(), {})
            elif line.strip():
                name, _kind, value = [*line.split(maxsplit=2), ""][:3]
                values[name] = value.strip()
        return {code: values for code, values in found.items() if values.get("DisplayName") == "Protokollant"}

    def shortcuts(self) -> list[Path]:
        return [path for path in self.drive.rglob("*.lnk") if "Start Menu" in path.parts]

    def end(self) -> None:
        self.run("wineserver", "--kill")
        self.run("wineserver", "--wait")

    def registry(self) -> str:
        """All of it; wine writes it when it ends."""
        self.end()
        files = ("system.reg", "user.reg")
        return "\n".join((self.home / "prefix" / name).read_text("utf-8", "replace") for name in files)


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture(scope="module")
def wine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Computer]:
    if missing := [name for name in ("wine", "wineserver", "wixl") if shutil.which(name) is None]:
        pytest.skip(f"not installed: {', '.join(missing)} (make package-test installs them)")
    computer = Computer(tmp_path_factory.mktemp("wine"))
    _code, written = computer.run("wine", "wineboot", "--init")
    if not computer.drive.is_dir():
        pytest.skip(f"wine does not run here: {written.strip()[-200:]}")
    yield computer
    computer.end()


@pytest.fixture
def computer(wine: Computer) -> Iterator[Computer]:
    """Without the program, with the settings of IT and the dictations of a person."""
    for folder, name in ((wine.shared, "policy.toml"), (wine.person, "vault.db")):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("kept", encoding="utf-8")
    yield wine
    for code in wine.entries():
        wine.msiexec("/x", code)
    shutil.rmtree(wine.shared)


def assert_kept(computer: Computer) -> None:
    assert contents(computer.person) == {"vault.db": b"kept"}
    assert (computer.shared / "policy.toml").read_bytes() == b"kept"


def test_it_is_installed_without_a_question(computer: Computer, old: Built) -> None:
    assert computer.install(old) == 0
    assert contents(computer.program) == contents(old.program)
    assert contents(computer.shared / "models") == {f"{name}/model.bin": name.encode() for name in MODELS}
    (entry,) = computer.entries().values()
    expected = {"DisplayVersion": OLD, "Publisher": "Protokollant", "NoModify": "0x1", "WindowsInstaller": "0x1"}
    assert {name: entry[name] for name in expected} == expected
    (shortcut,) = computer.shortcuts()
    assert shortcut.name == "Protokollant.lnk"
    assert "protokollant.exe".encode("utf-16-le") in shortcut.read_bytes()
    assert_kept(computer)


def test_models_are_chosen_when_it_is_rolled_out(computer: Computer, new: Built) -> None:
    assert computer.install(new, "ADDLOCAL=Program,Model_whisper_base") == 0
    assert contents(computer.program) == contents(new.program)
    assert contents(computer.shared / "models") == {"whisper-base/model.bin": b"whisper-base"}


def test_an_upgrade_takes_the_place_of_the_old_one(computer: Computer, old: Built, new: Built) -> None:
    assert computer.install(old) == 0
    assert computer.install(new) == 0
    assert contents(computer.program) == contents(new.program)
    (entry,) = computer.entries().values()
    assert entry["DisplayVersion"] == NEW
    assert len(computer.shortcuts()) == 1
    assert_kept(computer)


def test_an_older_one_is_refused_and_changes_nothing(computer: Computer, old: Built, new: Built) -> None:
    assert computer.install(new) == 0
    before = computer.entries()
    assert computer.install(old) == FATAL % 256  # all that a program can say on Linux
    assert computer.entries() == before
    assert contents(computer.program) == contents(new.program)


def test_a_repair_brings_back_what_was_lost(computer: Computer, old: Built) -> None:
    assert computer.install(old) == 0
    (computer.program / "protokollant.exe").unlink()
    (code,) = computer.entries()
    assert computer.msiexec("/i", code, "REINSTALL=ALL", "REINSTALLMODE=amus") == 0
    assert contents(computer.program) == contents(old.program)


@pytest.mark.parametrize("by", ["file", "product code"])
def test_nothing_is_left_but_what_is_not_the_program_s(computer: Computer, old: Built, new: Built, by: str) -> None:
    assert computer.install(old) == 0
    assert computer.install(new) == 0
    (code,) = computer.entries()
    assert computer.msiexec("/x", f"Z:{new.file}" if by == "file" else code) == 0
    assert not computer.program.exists()
    assert contents(computer.shared) == {"policy.toml": b"kept"}  # the empty folder of models stays under wine
    assert computer.entries() == {}
    assert computer.shortcuts() == []
    assert "protokollant" not in computer.registry().casefold()
    assert not list(computer.drive.glob("windows/Installer/*.msi"))
    assert_kept(computer)
