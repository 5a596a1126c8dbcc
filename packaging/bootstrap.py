#!/usr/bin/env python3
"""Set up a checkout: system libraries, virtual environment, default models.

Runs with the standard library of any Python from 3.11 on. Every step leaves a stamp behind, so that a second call does
nothing that the first one did. Usage: bootstrap.py [--models] [--compact-models] [--test-tools] [--package-tools]
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
import threading
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
REQUIREMENTS = ROOT / "packaging" / "requirements"
STAMPS = VENV / ".stamps"
BIN = VENV / ("Scripts" if os.name == "nt" else "bin")

# Debian's names. The first group is needed to install and run, the others by the test suite and to build a package.
SYSTEM_PACKAGES = {
    "libportaudio2": "records from the microphone",
    "libasound2-plugins": "lets PortAudio reach the desktop's sound server",
    "libegl1": "Qt",
    "libgl1": "Qt",
    "libfontconfig1": "Qt",
    "libdbus-1-3": "Qt",
    "libxkbcommon-x11-0": "Qt",
    "libxcb-cursor0": "Qt",
    "libxcb-icccm4": "Qt",
    "libxcb-image0": "Qt",
    "libxcb-keysyms1": "Qt",
    "libxcb-randr0": "Qt",
    "libxcb-render-util0": "Qt",
    "libxcb-shape0": "Qt",
    "libxcb-xinerama0": "Qt",
    "libxcb-xkb1": "Qt",
    "fonts-dejavu-core": "Qt",
}
TEST_PACKAGES = {
    "xvfb": "the window's tests",
    "pulseaudio": "the virtual microphone",
    "pulseaudio-utils": "the virtual microphone",
    "libreoffice-writer-nogui": "opens the documents that were written",
    "msitools": "looks into the installer for Windows",
    "wixl": "makes one without Windows",
    "minisign": "the signatures of offline sets, against the tool itself",
}
PACKAGE_PACKAGES = {
    "binutils": "strips libraries, reads what they need",
    "libcups2": "Qt; to find out which package brings it, as with the next ones",
    "libwayland-cursor0": "Qt",
    "libwayland-egl1": "Qt",
    "desktop-file-utils": "checks the menu entry",
    "appstream": "checks the description",
    "debootstrap": "makes the bare system that the package is tested in",
    "wine": "installs, upgrades and removes the installer for Windows",
}
# llama.cpp must run on the machine that it is copied to, not only on the one that compiled it (a roaming home, a cached
# wheel): the AVX2 baseline instead of whatever the compiling processor has.
CMAKE_ARGS = "-DGGML_NATIVE=OFF"


def say(text: str) -> None:
    print(f"[setup] {text}", file=sys.stderr, flush=True)


def fail(text: str) -> None:
    say(text)
    sys.exit(1)


def digest(*parts: str | Path) -> str:
    h = hashlib.sha256()
    for part in parts:
        h.update(part.read_bytes() if isinstance(part, Path) else part.encode())
        h.update(b"\0")
    return h.hexdigest()


def done(step: str, mark: str) -> bool:
    stamp = STAMPS / step
    return stamp.exists() and stamp.read_text(encoding="utf-8") == mark


def stamp(step: str, mark: str) -> None:
    STAMPS.mkdir(parents=True, exist_ok=True)
    (STAMPS / step).write_text(mark, encoding="utf-8")


def root_prefix() -> list[str] | None:
    """The words that make a command run as root, or None where that cannot be had without a password."""
    if not hasattr(os, "geteuid"):
        return None
    if os.geteuid() == 0:
        return []
    if shutil.which("sudo") and subprocess.run(["sudo", "-n", "true"], capture_output=True).returncode == 0:
        return ["sudo", "-n"]
    return None


def missing_packages(names: list[str]) -> list[str]:
    query = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n", *names], capture_output=True, text=True
    )
    there = {line.split()[0] for line in query.stdout.splitlines() if line.endswith(" installed")}
    return [name for name in names if name not in there]


def has_venv_module() -> bool:
    check = subprocess.run([sys.executable, "-c", "import ensurepip, venv"], capture_output=True)
    return check.returncode == 0


def system_packages(test_tools: bool, package_tools: bool) -> None:
    if not (shutil.which("apt-get") and shutil.which("dpkg-query")):
        return  # not a Debian; the README names what is needed
    wanted = [*SYSTEM_PACKAGES, *(TEST_PACKAGES if test_tools else {}), *(PACKAGE_PACKAGES if package_tools else {})]
    if not shutil.which(os.environ.get("CXX", "c++")):
        wanted.append("g++")
    if not has_venv_module():
        wanted.append("python3-venv")
    missing = missing_packages(wanted)
    if not missing:
        return
    prefix = root_prefix()
    if prefix is None:
        say("These system libraries are missing and can only be installed by an administrator. Please type:")
        say(f"    sudo apt-get install -y --no-install-recommends {' '.join(missing)}")
        if {"g++", "python3-venv"} & set(missing):
            sys.exit(1)
        return
    say(f"installing system libraries: {' '.join(missing)}")
    environment = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive"]
    quiet = {"stdout": subprocess.DEVNULL}
    subprocess.run([*environment, "apt-get", "update", "-qq"], check=False, **quiet)
    install = [*environment, "apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
    if subprocess.run(install, check=False, **quiet).returncode != 0:
        say("The system libraries could not be installed. Recording or the window may not work; try by hand:")
        say(f"    sudo apt-get install -y --no-install-recommends {' '.join(missing)}")


def run_with_heartbeat(command: list[str], env: dict[str, str], what: str) -> None:
    """Run a command that may be silent for minutes, and show that it is alive. Its output appears only if it fails."""
    started = time.monotonic()
    finished = threading.Event()

    def beat() -> None:
        while not finished.wait(10):
            minutes, seconds = divmod(int(time.monotonic() - started), 60)
            say(f"{what} ... {minutes}:{seconds:02d} min")

    thread = threading.Thread(target=beat, daemon=True)
    thread.start()
    try:
        result = subprocess.run(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    finally:
        finished.set()
        thread.join()
    if result.returncode != 0:
        print(result.stdout[-6000:], file=sys.stderr)
        fail(f"{what} failed. The lines above say why; without a network, set pip up to use a local folder.")


def virtual_environment() -> None:
    mark = digest(sys.version, str(VENV))
    if done("venv", mark):
        return
    say(f"making the virtual environment in {VENV.name}/ with Python {sys.version.split()[0]}")
    if VENV.exists():
        shutil.rmtree(VENV)
    subprocess.run([sys.executable, "-m", "venv", str(VENV)], check=True)
    stamp("venv", mark)


def install(name: str, what: str, *, extra: tuple[str, ...] = ()) -> None:
    requirements = REQUIREMENTS / f"{name}.txt"
    mark = digest(requirements)
    if done(name, mark):
        return
    say(what)
    env = dict(
        os.environ,
        CMAKE_ARGS=os.environ.get("CMAKE_ARGS", CMAKE_ARGS),
        PATH=f"{BIN}{os.pathsep}{os.environ['PATH']}",
    )
    command = [str(BIN / "python"), "-m", "pip", "install", "--require-hashes", "--disable-pip-version-check"]
    run_with_heartbeat([*command, *extra, "-r", str(requirements)], env, what)
    stamp(name, mark)


def project() -> None:
    mark = digest(ROOT / "pyproject.toml", ROOT / "desktop" / "protokollant" / "__init__.py")
    if done("project", mark):
        return
    command = [str(BIN / "python"), "-m", "pip", "install", "--disable-pip-version-check", "--no-deps"]
    run_with_heartbeat(
        [*command, "--no-build-isolation", "-e", str(ROOT)],
        dict(os.environ),
        "installing protokollant itself",
    )
    stamp("project", mark)


def models(profiles: list[str]) -> None:
    """The models of the first of these profiles that can be had. What failed once is not tried at every call."""
    mark = digest(ROOT / "models" / "catalogue.toml", shutil.which("npm") or "")
    for profile, other in zip(profiles, [*profiles[1:], None], strict=True):
        if other and done(f"without-{profile}", mark):
            continue
        fetch = ["protokollant", "models", "fetch", "--profile", profile]
        result = subprocess.run([str(BIN / fetch[0]), *fetch[1:]])
        if result.returncode == 0:
            return
        if other is None:
            sys.exit(result.returncode)
        say(f"The models of the profile “{profile}” could not be fetched (see above), those of “{other}” are used;")
        say(f"to try again: {' '.join(fetch)}")
        stamp(f"without-{profile}", mark)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", action="store_true", help="fetch the default models too")
    parser.add_argument("--compact-models", action="store_true", help="and those of the compact profile, for the tests")
    parser.add_argument("--test-tools", action="store_true", help="install linters, test tools and what tests need")
    parser.add_argument("--package-tools", action="store_true", help="install what builds and tests a package")
    arguments = parser.parse_args()
    if sys.version_info < (3, 11):  # noqa: UP036 - this file may be started by an older Python
        fail("Protokollant needs Python 3.11 or newer. Name one: make PYTHON=python3.12 ...")
    system_packages(arguments.test_tools, arguments.package_tools)
    virtual_environment()
    install("pip", "installing pip")
    install("build", "installing build tools")
    install(
        "runtime",
        "installing libraries (llama.cpp is compiled once, 5 to 10 minutes, unless pip has it in its cache)",
        # The build tools above are pinned; isolation would fetch unpinned ones.
        extra=("--no-build-isolation",),
    )
    if arguments.test_tools:
        install("dev", "installing test tools")
    if arguments.package_tools:
        install("freeze", "installing what freezes the program")
    project()
    if arguments.models:
        models(["standard", "compact"])
    if arguments.compact_models:
        models(["compact"])


if __name__ == "__main__":
    main()
