"""Two starts of the window on one store: the second brings the first to the front and ends well."""

from __future__ import annotations

import signal
import subprocess
import time
from pathlib import Path

import pytest

from command_line import PROGRAM, environment
from protokollant.foundation.folders import find_folders


@pytest.mark.timeout(120)
def test_the_second_window_ends_and_the_first_lives(tmp_path: Path) -> None:
    surroundings = environment(QT_QPA_PLATFORM="offscreen", PROTOKOLLANT_MODELS=None, DBUS_SESSION_BUS_ADDRESS=None)
    first = subprocess.Popen(PROGRAM, env=surroundings)
    try:
        database = find_folders(surroundings).data / "vault" / "vault.db"
        deadline = time.monotonic() + 60
        while not database.exists() and time.monotonic() < deadline:
            time.sleep(0.1)
        assert database.exists()
        second = subprocess.run(PROGRAM, env=surroundings, capture_output=True, timeout=60)
        assert (second.returncode, second.stdout, second.stderr) == (0, b"", b"")
        assert first.poll() is None
        time.sleep(1)
        first.send_signal(signal.SIGINT)
        assert first.wait(60) == 0
    finally:
        first.kill()
        first.wait()
