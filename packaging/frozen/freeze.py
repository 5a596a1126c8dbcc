"""Freeze the program into one folder that needs no Python: build/frozen/protokollant (on macOS Protokollant.app).

Two runs on one commit, with the same Python and the same libraries, give the same bytes: the sources are laid out anew,
hashes are not random, and times are those of the commit.
"""

from __future__ import annotations

import argparse
import filecmp
import os
import re
import shutil
import struct
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
BUILD = ROOT / "build" / "frozen"
SOURCES = ("desktop", "resources", "models/catalogue.toml", "packaging/frozen", "packaging/macos", "packaging/windows")
_INIT = "desktop/protokollant/__init__.py"
# Below this, symbols are not worth the risk of a tool that rewrites a library.
_WORTH_STRIPPING = 1_000_000


def git(*arguments: str) -> str:
    return subprocess.run(["git", *arguments], cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()


def written_version(text: str) -> str:
    found = re.search(r'^__version__ = "(.+)"$', text, re.MULTILINE)
    if not found:
        raise SystemExit(f"{_INIT} names no version")
    return found[1]


def version_of(described: str, written: str, count: str, commit: str, dirty: bool) -> str:
    """The version of a build, in an order that Debian's tools understand.

    `described`: what `git describe --long` says, empty where no tag is; `written`: the version in the sources. On a tag
    it is the tag (`v1.2.0-rc1` is 1.2.0~rc1, before 1.2.0), after it 1.2.0+5.gabc1234, before the first one
    0.1.0~473.gabc1234. Raises ValueError where the tag and the sources do not say the same."""
    changed = ".changed" if dirty else ""
    if not described:
        return f"{written}~{count}.g{commit}{changed}"
    tag, since, _hash = described.rsplit("-", 2)
    number = tag.removeprefix("v").replace("-", "~")
    if since == "0" and number.split("~")[0] != written:
        raise ValueError(f"the tag {tag} is on a commit whose sources say {written}")
    return number + (f"+{since}.g{commit}" if since != "0" else "+0" if dirty else "") + changed


def version() -> str:
    tags = git("tag", "--list", "v[0-9]*", "--merged", "HEAD")
    return version_of(
        git("describe", "--tags", "--long", "--match", "v[0-9]*") if tags else "",
        written_version((ROOT / _INIT).read_text(encoding="utf-8")),
        git("rev-list", "--count", "HEAD"),
        git("rev-parse", "--short=7", "HEAD"),
        bool(git("status", "--porcelain", "--untracked-files=no")),
    )


def commit_time() -> str:
    return os.environ.get("SOURCE_DATE_EPOCH") or git("log", "-1", "--format=%ct")


def lay_out(target: Path, name: str) -> None:
    """The tracked sources, with the version that this build has."""
    for file in git("ls-files", "-z", "--", *SOURCES).split("\0"):
        if file and (ROOT / file).is_file():
            place = target / file
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / file, place)
    init = target / _INIT
    text = init.read_text(encoding="utf-8")
    init.write_text(text.replace(f'"{written_version(text)}"', f'"{name}"'), encoding="utf-8")


def loadable(library: Path) -> bool:
    """Whether the segments of a 64-bit ELF library still lie as the loader needs them: a library that was patched
    before does not survive being stripped, and then fails with "not page-aligned"."""
    data = library.read_bytes()
    if data[:5] != b"\x7fELF\x02":
        return False
    (start,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    for number in range(count):
        kind, _flags, offset, address, _physical, _file, _memory, align = struct.unpack_from(
            "<IIQQQQQQ", data, start + number * size
        )
        if kind == 1 and align > 1 and (address - offset) % align:
            return False
    return True


def strip_symbols(folder: Path) -> None:
    """Take debugging symbols out of large libraries where that does not hurt them."""
    for library in sorted(path for path in folder.rglob("*.so*") if path.is_file() and not path.is_symlink()):
        if library.stat().st_size < _WORTH_STRIPPING:
            continue
        lean = library.with_name(library.name + ".lean")
        done = subprocess.run(["strip", "--strip-unneeded", "-o", str(lean), str(library)], capture_output=True)
        saved = library.stat().st_size - lean.stat().st_size if lean.exists() else 0
        if done.returncode == 0 and saved > _WORTH_STRIPPING and loadable(lean):
            lean.replace(library)
            print(f"[freeze] {library.relative_to(folder)}: {saved / 1e6:.0f} MB of symbols less", file=sys.stderr)
        lean.unlink(missing_ok=True)


def link_copies(folder: Path) -> None:
    """Wheels cannot hold links, so libggml.so and libggml.so.0 are two files: one becomes a link to the other."""
    for library in sorted(path for path in folder.rglob("*.so") if path.is_file() and not path.is_symlink()):
        for other in sorted(library.parent.glob(f"{library.name}.*")):
            if not other.is_symlink() and filecmp.cmp(library, other, shallow=False):
                library.unlink()
                library.symlink_to(other.name)
                break


def settle(folder: Path, time: int) -> None:
    """The same rights and times, whoever builds and whenever."""
    for path in [folder, *folder.rglob("*")]:
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == folder / "protokollant" else 0o644)
        os.utime(path, (time, time), follow_symlinks=False)


def freeze(build: Path, name: str) -> Path:
    """Build below `build`; returns the folder of the program."""
    source, target = build / "source", build / "protokollant"
    for old in (source, target, build / "work"):
        shutil.rmtree(old, ignore_errors=True)
    lay_out(source, name)
    environment = {
        **os.environ,
        "PYTHONHASHSEED": "0",
        "SOURCE_DATE_EPOCH": commit_time(),
        "PYINSTALLER_CONFIG_DIR": str(build / "cache"),
        "TZ": "UTC",
    }
    environment.pop("PYTHONPATH", None)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    command += ["--distpath", str(build), "--workpath", str(build / "work")]
    subprocess.run([*command, str(source / "packaging/frozen/protokollant.spec")], env=environment, check=True)
    if sys.platform.startswith("linux"):
        strip_symbols(target)
        link_copies(target)
    if sys.platform != "darwin":
        settle(target, int(commit_time()))
    return target


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, default=BUILD, help="folder to build in")
    parser.add_argument("--version", help="another version than the one that git knows (for tests of an update)")
    arguments = parser.parse_args()
    name = arguments.version or version()
    folder = freeze(arguments.build.absolute(), name)
    size = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    print(f"[freeze] {folder}: Protokollant {name}, {size / 1e6:.0f} MB", file=sys.stderr)


if __name__ == "__main__":
    main()
