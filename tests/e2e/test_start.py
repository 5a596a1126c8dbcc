"""From nothing to a window that can be used."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

DRIVER = Path(__file__).with_name("start_driver.py")
MOST_SECONDS = 1.5  # on two quiet cores


def start(home: Path) -> dict[str, object]:
    environment = {
        name: value for name, value in os.environ.items() if name not in ("PYTHONDONTWRITEBYTECODE", "DISPLAY")
    } | {
        "PROTOKOLLANT_HOME": str(home / "Zuhause"),
        "PYTHONPYCACHEPREFIX": str(home / "bytecode"),  # an installed program has it
        "QT_QPA_PLATFORM": "offscreen",
    }
    ended = subprocess.run([sys.executable, str(DRIVER)], env=environment, capture_output=True, text=True, timeout=60)
    assert ended.returncode == 0, ended.stderr[-2000:]
    return json.loads(ended.stdout)


@pytest.mark.timeout(120)
def test_the_window_is_there_soon_and_before_any_model_is_touched(tmp_path):
    start(tmp_path)
    starts = [start(tmp_path) for _ in range(3)]
    own = min(s["seconds"] - s["waited"] for s in starts)  # without what others kept the cores busy with
    print(sorted((round(s["seconds"], 2), round(s["waited"], 2)) for s in starts))
    assert own < MOST_SECONDS, starts
    assert all(s["weights"] == [] for s in starts)
