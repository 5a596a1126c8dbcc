"""The licences of the libraries that are shipped, from the metadata of what is installed; no network.

python packaging/licences/licences.py           lists them
python packaging/licences/licences.py --check   exit code 1 where one is not allowed (allowed.toml) or not known
"""

from __future__ import annotations

import re
import sys
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path

from packaging.markers import Marker
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
REQUIREMENTS = ROOT / "packaging" / "requirements" / "runtime.txt"
TEXTS = HERE / "texts"

_TEXT = re.compile(r"(licen[cs]e|copying|notice|copyright|authors)", re.IGNORECASE)
_CODE = {".py", ".pyc", ".pyi"}


@dataclass(frozen=True, slots=True)
class Pin:
    """A line of the pinned requirements. `hashes`: SHA-256 of the files that may be installed; `parents`: the libraries
    that need it, "" for the program itself."""

    name: str
    version: str
    marker: Marker | None
    hashes: tuple[str, ...]
    parents: tuple[str, ...]

    def fits(self, environment: Mapping[str, str] | None = None) -> bool:
        return self.marker is None or self.marker.evaluate({**environment} if environment else None)


@dataclass(frozen=True, slots=True)
class Rules:
    """What `allowed.toml` says."""

    allowed: frozenset[str]
    words: Mapping[str, str]
    packages: Mapping[str, str]

    def allows(self, expression: str) -> bool:
        """One alternative suffices; all parts of it must be allowed. Brackets are not understood, so not allowed."""
        return any(all(part.strip() in self.allowed for part in way.split(" AND ")) for way in expression.split(" OR "))


def load_rules(path: Path = HERE / "allowed.toml") -> Rules:
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    return Rules(frozenset(content["allowed"]), content["words"], content["packages"])


def read_pins(text: str) -> tuple[Pin, ...]:
    """The pins of a requirements file as `uv pip compile` writes it."""
    blocks: list[list[str]] = []
    for line in text.splitlines():
        if re.match(r"[A-Za-z0-9]", line):
            blocks.append([line])
        elif blocks:
            blocks[-1].append(line)
    return tuple(_pin(block) for block in blocks)


def _pin(lines: list[str]) -> Pin:
    requirement = Requirement(lines[0].rstrip(" \\"))
    hashes = re.findall(r"--hash=sha256:([0-9a-f]{64})", "\n".join(lines))
    comments = [line.strip().lstrip("# ").removeprefix("via").strip() for line in lines if line.strip().startswith("#")]
    parents = tuple("" if name.startswith("-") else canonicalize_name(name) for name in comments if name)
    version = next(iter(requirement.specifier)).version
    return Pin(canonicalize_name(requirement.name), version, requirement.marker, tuple(hashes), parents)


def shipped() -> tuple[Pin, ...]:
    """The libraries that this machine's build of the program holds."""
    return tuple(pin for pin in read_pins(REQUIREMENTS.read_text(encoding="utf-8")) if pin.fits())


def licence_of(about: metadata.PackageMetadata, rules: Rules) -> str:
    """An SPDX expression as far as the metadata have one; empty where they say nothing."""
    name = canonicalize_name(about["Name"])
    if name in rules.packages:
        return rules.packages[name]
    written = (about.get("License-Expression") or about.get("License") or "").strip()
    if not written or "\n" in written or len(written) > 100:
        classifiers = [each for each in about.get_all("Classifier") or [] if each.startswith("License ::")]
        written = " AND ".join(each.split(" :: ")[-1] for each in classifiers)
    return rules.words.get(written, written)


def texts_of(distribution: metadata.Distribution) -> tuple[Path, ...]:
    """The files with the licence and notices that came with a library."""
    found = [file for file in distribution.files or () if _TEXT.search(file.name) and file.suffix not in _CODE]
    return tuple(path for file in found if (path := Path(str(file.locate()))).is_file())


def standard_texts(expression: str) -> tuple[Path, ...]:
    """The full texts that belong to a licence, for a library that brings none."""
    parts = re.split(r" AND | OR ", expression)
    names = [re.sub(r"-(only|or-later)$", "", part) for part in parts]
    if "LGPL-3.0" in names:
        names.append("GPL-3.0")  # which it refers to
    return tuple(path for name in dict.fromkeys(names) if (path := TEXTS / f"{name}.txt").is_file())


def problems(pins: Iterable[Pin], rules: Rules) -> Iterator[str]:
    """What stands against shipping these libraries."""
    for pin in pins:
        try:
            distribution = metadata.distribution(pin.name)
        except metadata.PackageNotFoundError:
            yield f"{pin.name} {pin.version} is not installed, so its licence is not known"
            continue
        if distribution.version != pin.version:
            yield f"{pin.name}: {distribution.version} is installed, {pin.version} is pinned"
        expression = licence_of(distribution.metadata, rules)
        if not rules.allows(expression):
            yield f"{pin.name} {pin.version}: “{expression}” is not among the allowed licences (allowed.toml)"
        elif not texts_of(distribution) and not standard_texts(expression):
            yield f"{pin.name} {pin.version} brings no text of its licence, nor is there one in {TEXTS.name}/"


def main(arguments: list[str]) -> int:
    pins, rules = shipped(), load_rules()
    if "--check" in arguments:
        found = list(problems(pins, rules))
        for problem in found:
            print(problem, file=sys.stderr)
        return int(bool(found))
    for pin in pins:
        print(f"{pin.name:24} {pin.version:12} {licence_of(metadata.metadata(pin.name), rules)}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
