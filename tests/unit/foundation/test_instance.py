from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from protokollant.foundation.instance import claim

SECOND = (
    "import sys; from pathlib import Path\n"
    "from protokollant.foundation.offline import refuse_network; refuse_network()\n"
    "from protokollant.foundation.instance import claim\n"
    "print('first' if claim(Path(sys.argv[1])) else 'second')"
)

KEEPING = SECOND.replace("print('first' if claim(", "it = claim(").replace(") else 'second')", ")")
KEEPING += "; print('first' if it else 'second', flush=True); import time; time.sleep(60)"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Jörgs Heimat"


def start(folder: Path) -> str:
    done = subprocess.run([sys.executable, "-c", SECOND, str(folder)], capture_output=True, text=True, timeout=60)
    return done.stdout.strip()


def test_the_second_asks_the_first_to_come_forward(folder: Path) -> None:
    first = claim(folder)
    assert first is not None
    asked = threading.Semaphore(0)
    first.listen(asked.release)
    try:
        for _ in range(3):
            assert start(folder) == "second"
            assert asked.acquire(timeout=10)
        assert not asked.acquire(blocking=False)
    finally:
        first.close()
    assert start(folder) == "first"


def test_each_store_has_its_own(folder: Path, tmp_path: Path) -> None:
    first, other = claim(folder), claim(tmp_path / "andere")
    assert first is not None
    assert other is not None
    first.close()
    other.close()


def test_one_that_was_killed_leaves_nothing_in_the_way(folder: Path) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", KEEPING, str(folder)],
        stdout=subprocess.PIPE,
    )
    assert child.stdout is not None
    assert child.stdout.readline().strip() == b"first"
    assert start(folder) == "second"
    child.kill()
    child.wait()
    child.stdout.close()
    assert start(folder) == "first"


@pytest.mark.skipif(sys.platform == "win32", reason="pipes with a name")
@pytest.mark.parametrize("what", ["file", "link"])
def test_what_somebody_put_in_the_place_of_the_pipe_is_not_written_to(folder: Path, tmp_path: Path, what: str) -> None:
    first = claim(folder)
    assert first is not None
    precious = tmp_path / "wichtig"
    precious.write_text("wie es war")
    pipe = folder / "window.pipe"
    pipe.unlink()
    pipe.symlink_to(precious) if what == "link" else os.link(precious, pipe)
    assert start(folder) == "second"
    assert precious.read_text() == "wie es war"
    first.close()
    again = claim(folder)
    assert again is not None
    again.close()
    assert precious.read_text() == "wie es war"
