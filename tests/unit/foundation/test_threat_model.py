"""What the threat model claims has a test, and the test is there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
DOCUMENT = ROOT / "docs" / "threat-model.md"
DECISION = ROOT / "docs" / "decisions" / "0015-safety-nets.md"
_NAMED = re.compile(r"`((?:unit|gui|e2e|integration)/[\w/]+\.py)(?:::(\w+))?`")


def claims() -> list[str]:
    """The lines that say what is done."""
    done = DOCUMENT.read_text(encoding="utf-8").partition("## What is done")[2].partition("## What is not done")[0]
    rows = [line for line in done.splitlines() if line.startswith("| ")]
    return [row for row in rows if not row.startswith(("| done", "| ---"))]


@pytest.mark.parametrize("claim", claims(), ids=lambda claim: claim[2:50])
def test_each_claim_names_a_test(claim: str) -> None:
    assert _NAMED.search(claim.split("|")[2])


@pytest.mark.parametrize("document", [DOCUMENT, DECISION], ids=lambda path: path.name)
def test_every_test_that_is_named_is_there(document: Path) -> None:
    named = set(_NAMED.findall(document.read_text(encoding="utf-8")))
    assert len(named) > 10
    assert [f"{file}::{name}" for file, name in sorted(named) if not is_there(file, name)] == []


def is_there(file: str, name: str) -> bool:
    path = ROOT / "tests" / file
    if not path.is_file():
        return False
    tests = {node.name for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.FunctionDef)}
    return name in tests if name else any(test.startswith("test_") for test in tests)


def test_a_test_that_is_not_there_is_found_out() -> None:
    assert is_there("unit/foundation/test_threat_model.py", "test_a_test_that_is_not_there_is_found_out")
    assert not is_there("unit/foundation/test_threat_model.py", "test_of_nothing")
    assert not is_there("unit/foundation/test_nothing.py", "")
