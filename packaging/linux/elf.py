"""What shared libraries ask of the system, read by binutils."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable
from pathlib import Path


def is_elf(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def needed(files: Iterable[Path]) -> set[str]:
    """The names of the libraries that these are linked with."""
    return set(re.findall(r"\(NEEDED\)\s+Shared library: \[(.+?)\]", _readelf("-d", files)))


def newest_glibc(files: Iterable[Path]) -> tuple[int, int]:
    """The version of the C library that these need at least."""
    found = re.findall(r"Name: GLIBC_(\d+)\.(\d+)", _readelf("-V", files))
    return max((int(major), int(minor)) for major, minor in found)


def _readelf(option: str, files: Iterable[Path]) -> str:
    command = ["readelf", "-W", option, *sorted(str(file) for file in files)]
    return subprocess.run(
        command, check=True, capture_output=True, text=True, env={"LC_ALL": "C", "PATH": "/usr/bin"}
    ).stdout


def place_of(library: str) -> Path | None:
    """Where the loader of this system finds a library."""
    listed = subprocess.run(["/sbin/ldconfig", "-p"], check=True, capture_output=True, text=True).stdout
    found = re.search(
        rf"^\t{re.escape(library)} \(.*x86-64.*\) => (\S+)$|^\t{re.escape(library)} \(.*AArch64.*\) => (\S+)$",
        listed,
        re.MULTILINE,
    )
    return Path(found[1] or found[2]) if found else None


def package_of(file: Path) -> str | None:
    """The Debian package that brought a file."""
    name = str(file.resolve())
    # Files of before /lib became a link to /usr/lib are still known under their old names.
    for place in (name, name.removeprefix("/usr"), "/usr" + name):
        found = subprocess.run(["dpkg-query", "-S", place], capture_output=True, text=True)
        if found.returncode == 0:
            return found.stdout.split(":")[0]
    return None
