"""The Qt binding must not be able to end the process by dropping references to None, True and False."""

from __future__ import annotations

import subprocess
import sys

_SCRIPT = """
import os
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from PySide6.QtCore import QTimer
from protokollant.ui.main import build_qt
qt = build_qt([])
for _ in range(30_000):
    QTimer(singleShot=True).stop()
print("alive")
"""


def test_many_calls_do_not_end_the_process():
    done = subprocess.run([sys.executable, "-c", _SCRIPT], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (0, "alive\n"), done.stderr[-500:]
