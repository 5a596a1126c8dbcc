"""Whatever is imported: an answer or a known error, within seconds and a bounded memory. `make soak` tries 100,000."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from integration.safety import fuzzing

# How many of a hundred thousand; a fiftieth of them in every run.
SHARES = {
    "template": 20_000,
    "transcript": 15_000,
    "policy": 10_000,
    "glossary": 15_000,
    "learning": 5_000,
    "journal": 20_000,
    "frames": 10_000,
    "docx": 5_000,
}

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs an alarm clock and a limit of memory")


def fed(target: str, first: int, count: int, folder: Path) -> dict[str, int]:
    folder.mkdir(exist_ok=True)
    script = str(Path(fuzzing.__file__))
    done = subprocess.run(
        [sys.executable, script, target, str(first), str(count), str(folder)], capture_output=True, text=True
    )
    assert done.returncode == 0, f"{target}: ended with {done.returncode}\n{done.stderr[-2000:]}"
    found = json.loads(done.stdout)
    print(target, found["outcomes"], f"slowest {found['slowest']} s")
    assert found["faults"] == []
    outcomes: dict[str, int] = found["outcomes"]
    assert sum(outcomes.values()) == count
    return outcomes


@pytest.mark.parametrize("target", SHARES)
def test_two_thousand_inputs(target: str, tmp_path: Path) -> None:
    outcomes = fed(target, 0, SHARES[target] // 50, tmp_path)
    assert len(outcomes) > 1, "some input must pass and some must not, or nothing was tried"


@pytest.mark.soak
@pytest.mark.timeout(3600)
@pytest.mark.parametrize("target", SHARES)
def test_a_hundred_thousand_inputs(target: str, tmp_path: Path) -> None:
    fed(target, 1_000_000, SHARES[target], tmp_path)
