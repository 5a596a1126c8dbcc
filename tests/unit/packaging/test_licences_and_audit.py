"""Nothing is shipped under a licence that is not allowed, and a known weakness is found in a local database."""

from __future__ import annotations

import json
import re
import zipfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.scripts import load_script

licences = load_script("packaging/licences/licences.py")
audit = load_script("packaging/audit/audit.py")
RULES = licences.load_rules()


def test_everything_that_is_shipped_is_allowed() -> None:
    assert list(licences.problems(licences.shipped(), RULES)) == []
    assert licences.main(["--check"]) == 0


@pytest.mark.parametrize(
    ("expression", "allowed"),
    [
        ("MIT", True),
        ("GPL-3.0-only", False),
        ("LGPL-3.0-only OR GPL-3.0", True),
        ("MIT AND GPL-3.0-only", False),
        ("GPL-2.0-only AND MIT OR Apache-2.0 AND BSD-3-Clause", True),
        ("(MIT)", False),
        ("", False),
        ("Commercial", False),
    ],
)
def test_expressions(expression: str, allowed: bool) -> None:
    assert RULES.allows(expression) is allowed


def test_what_is_not_allowed_missing_or_of_another_version_is_named() -> None:
    pin = next(pin for pin in licences.shipped() if pin.name == "platformdirs")
    strict = replace(RULES, allowed=frozenset())
    assert "platformdirs" in next(licences.problems([pin], strict))
    assert "not installed" in next(licences.problems([replace(pin, name="gibt-es-nicht")], RULES))
    assert "is pinned" in next(licences.problems([replace(pin, version="0.0.1")], RULES))


def test_pins_are_read_with_marker_hashes_and_parents() -> None:
    text = (
        "a-b==1.0 ; sys_platform == 'win32' \\\n    --hash=sha256:"
        + "0" * 64
        + "\n    # via\n    #   -r runtime.in\n    #   C_d\n"
    )
    (pin,) = licences.read_pins(text)
    assert (pin.name, pin.version, pin.hashes, pin.parents) == ("a-b", "1.0", ("0" * 64,), ("", "c-d"))
    assert pin.fits({"sys_platform": "win32"})
    assert not pin.fits({"sys_platform": "linux"})


def advisory(**affected: Any) -> dict[str, Any]:
    return {
        "id": "GHSA-x",
        "aliases": ["CVE-2026-1"],
        "summary": "bad",
        "affected": [{"package": {"ecosystem": "PyPI", "name": "Foo_Bar"}, **affected}],
    }


def ranged(*events: dict[str, str]) -> dict[str, Any]:
    return advisory(ranges=[{"type": "ECOSYSTEM", "events": list(events)}])


@pytest.mark.parametrize(
    ("entry", "found"),
    [
        (advisory(versions=["1.4", "1.5"]), True),
        (advisory(versions=["1.4"]), False),
        (ranged({"introduced": "0"}), True),
        (ranged({"introduced": "0"}, {"fixed": "1.5"}), False),
        (ranged({"introduced": "0"}, {"fixed": "1.5.1"}), True),
        (ranged({"introduced": "1.6"}), False),
        (ranged({"introduced": "0"}, {"last_affected": "1.5"}), True),
        (ranged({"introduced": "0"}, {"fixed": "1.0"}, {"introduced": "1.5"}, {"fixed": "2"}), True),
        ({**ranged({"introduced": "0"}), "withdrawn": "2026-01-01T00:00:00Z"}, False),
    ],
)
def test_ranges(entry: dict[str, Any], found: bool) -> None:
    assert bool(list(audit.weaknesses({"foo-bar": "1.5"}, [entry]))) is found
    assert list(audit.weaknesses({"other": "1.5"}, [entry])) == []


def test_a_database_decides_the_exit_code(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    pin = licences.shipped()[0]

    def database(*names: str) -> str:
        path = tmp_path / "all.zip"
        with zipfile.ZipFile(path, "w") as archive:
            for name in names:
                entry = advisory(versions=[pin.version])
                entry["affected"][0]["package"]["name"] = pin.name
                archive.writestr(f"{name}.json", json.dumps({**entry, "id": name, "aliases": []}))
        return str(path)

    assert audit.main([database()]) == 0
    assert audit.main([database("CVE-2025-69872")]) == 0  # explained in accepted.toml
    assert audit.main([database("GHSA-new")]) == 1
    assert f"{pin.name} {pin.version}: GHSA-new" in capsys.readouterr().out
    assert audit.main([str(tmp_path / "none.zip")]) == 2


def test_actions_of_the_workflows_are_pinned_by_their_hash() -> None:
    files = list((licences.ROOT / ".github" / "workflows").glob("*.yml"))
    assert files
    for file in files:
        used = re.findall(r"uses: (\S+)(.*)", file.read_text(encoding="utf-8"))
        assert used
        for action, comment in used:
            assert re.fullmatch(r"[\w./-]+@[0-9a-f]{40}", action), action
            assert re.fullmatch(r" # v[0-9.]+", comment), action
