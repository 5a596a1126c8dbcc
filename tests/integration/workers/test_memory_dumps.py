"""No process of the program leaves its memory behind or lets others look into it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

LOOK = """
import sys
sys.argv = ["protokollant", *{arguments!r}]
import protokollant.__main__ as start
import protokollant.workers.child as child
import protokollant.cli.main as commands
def show(*_):
    import ctypes, faulthandler, resource
    print(resource.getrlimit(resource.RLIMIT_CORE), ctypes.CDLL(None).prctl(3, 0, 0, 0, 0), faulthandler.is_enabled())
    sys.exit(0)
child.main = show
commands.run = show
start.main()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the limits are read as on Linux")
@pytest.mark.parametrize("arguments", [["--worker", "speech"], ["--worker", "language"], ["doctor"]])
def test_every_process_switches_dumps_off(arguments: list[str]) -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOOK.format(arguments=arguments)], capture_output=True, text=True, timeout=60, check=True
    )
    assert done.stdout in ("(0, 0) 0 False\n", "(1, 1) 0 False\n")


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="/proc")
def test_a_crash_leaves_no_core_file(tmp_path: Path) -> None:
    program = (
        "import ctypes\n"
        "from protokollant.foundation.hardening import no_memory_dumps\n"
        "no_memory_dumps()\n"
        "secret = 'Quastenflosser' * 100\n"
        "ctypes.string_at(0)\n"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=tmp_path, capture_output=True, timeout=60)
    assert done.returncode < 0
    assert list(tmp_path.iterdir()) == []
    assert b"Quastenflosser" not in done.stdout + done.stderr
