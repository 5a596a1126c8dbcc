"""Known weaknesses of the pinned libraries, from a local copy of the OSV database; no network.

python packaging/audit/audit.py DATABASE.zip

DATABASE.zip is the export of osv.dev for the ecosystem PyPI (one JSON file for each advisory). Exit code 1 where a
pinned version is affected by one that accepted.toml does not explain. With a network, `pip-audit` does the same.
"""

from __future__ import annotations

import json
import sys
import tomllib
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from packaging.utils import canonicalize_name
from packaging.version import InvalidVersion, Version

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "licences"))

import licences  # noqa: E402


@dataclass(frozen=True, slots=True)
class Weakness:
    """An advisory that concerns a pinned version. `names`: its id and its aliases (CVE, GHSA)."""

    library: str
    version: str
    names: tuple[str, ...]
    summary: str


def weaknesses(pins: Mapping[str, str], advisories: Iterable[Mapping[str, Any]]) -> Iterator[Weakness]:
    """`pins`: version by canonical name."""
    for advisory in advisories:
        if advisory.get("withdrawn"):
            continue
        for affected in advisory.get("affected", ()):
            package = affected.get("package", {})
            name = canonicalize_name(package.get("name", ""))
            if package.get("ecosystem") == "PyPI" and name in pins and _affects(affected, pins[name]):
                names = (advisory["id"], *advisory.get("aliases", ()))
                yield Weakness(name, pins[name], names, advisory.get("summary", ""))
                break


def _affects(affected: Mapping[str, Any], pinned: str) -> bool:
    if pinned in affected.get("versions", ()):
        return True
    version = Version(pinned)
    return any(_within(each["events"], version) for each in affected.get("ranges", ()) if each["type"] == "ECOSYSTEM")


def _within(events: Iterable[Mapping[str, str]], version: Version) -> bool:
    """The events of a range in their order: from `introduced` on it is affected, from `fixed` on no longer."""
    inside = False
    for event in events:
        try:
            if "introduced" in event:
                inside = inside or event["introduced"] == "0" or version >= Version(event["introduced"])
            elif "fixed" in event:
                inside = inside and version < Version(event["fixed"])
            elif "last_affected" in event:
                inside = inside and version <= Version(event["last_affected"])
        except InvalidVersion:
            return True  # rather one too many to look at
    return inside


def read_database(path: Path) -> Iterator[Mapping[str, Any]]:
    with zipfile.ZipFile(path) as archive:
        for entry in archive.infolist():
            if entry.filename.endswith(".json"):
                yield json.loads(archive.read(entry))


def main(arguments: list[str]) -> int:
    if len(arguments) != 1:
        print(__doc__, file=sys.stderr)
        return 2
    accepted = tomllib.loads((HERE / "accepted.toml").read_text(encoding="utf-8"))["accepted"]
    pins = {pin.name: pin.version for pin in licences.shipped()}
    try:
        found = list(weaknesses(pins, read_database(Path(arguments[0]))))
    except (OSError, zipfile.BadZipFile, ValueError) as error:
        print(f"{arguments[0]} cannot be read: {error}", file=sys.stderr)
        return 2
    worst = 0
    for each in found:
        reason = next((accepted[name] for name in each.names if name in accepted), None)
        worst = worst if reason else 1
        print(f"{each.library} {each.version}: {', '.join(each.names)}: {reason or each.summary}")
    print(f"{len(pins)} libraries, {len(found)} advisories concern them", file=sys.stderr)
    return worst


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
