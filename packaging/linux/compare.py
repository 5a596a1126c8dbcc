"""Are two builds of this commit the same? Builds twice in folders of different names and compares every file.

compare.py             builds twice (some minutes), exit code 1 where they differ
compare.py ONE OTHER   compares two folders or files that were built elsewhere
"""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent


def prints(place: Path) -> dict[str, str]:
    """What each file, link and right below a folder (or of one file) comes to. Times count only inside packages."""
    if place.is_file():
        return {"": _digest(place)}
    return {str(path.relative_to(place)): _print(path) for path in sorted(place.rglob("*"))}


def _print(path: Path) -> str:
    if path.is_symlink():
        return f"link to {path.readlink()}"
    mode = path.stat().st_mode
    return f"folder {mode:o}" if path.is_dir() else f"{_digest(path)} {mode:o}"


def _digest(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def differences(one: Path, other: Path) -> list[str]:
    """The names of what is not the same in both, in order."""
    first, second = prints(one), prints(other)
    return sorted(name for name in first.keys() | second.keys() if first.get(name) != second.get(name))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("places", type=Path, nargs="*", metavar="FOLDER")
    places: list[Path] = parser.parse_args().places
    if len(places) == 2:
        return _say(differences(*places), "")
    if places:
        parser.error("two folders or files, or none")
    with tempfile.TemporaryDirectory() as folder:
        works = [Path(folder) / name for name in ("one", "another-name")]
        for work in works:
            command = [
                sys.executable,
                str(HERE / "package.py"),
                "--build",
                str(work / "build"),
                "--dist",
                str(work / "dist"),
            ]
            subprocess.run(command, check=True)
        return max(_say(differences(works[0] / part, works[1] / part), part) for part in ("build/root", "dist"))


def _say(different: list[str], part: str) -> int:
    for name in different:
        print(f"differs: {part}/{name}" if part else f"differs: {name}")
    print(f"{part or 'all'}: {'the same' if not different else f'{len(different)} differ'}")
    return int(bool(different))


if __name__ == "__main__":
    sys.exit(main())
