"""The real D-Bus, with a bus of the test's own in place of the system's."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux") or shutil.which("dbus-daemon") is None, reason="NO D-BUS HERE"
)
CONFIG = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>custom</type><listen>unix:path={socket}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
</policy></busconfig>
"""
# The window's side in a process of its own: Qt keeps its connection to the system's bus for good.
WATCH = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from protokollant.ui.sleep import SleepWatch
application = QApplication([])
heard = []
watch = SleepWatch(application, 0)
watch.coming.connect(lambda: (heard.append(1), print("coming", flush=True)))
QTimer.singleShot(8000, application.quit)
print("ready", flush=True)
application.exec()
"""
# The login manager's side.
SEND = """
import sys
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage
application = QCoreApplication([])
bus = QDBusConnection.systemBus()
assert bus.registerService("org.freedesktop.login1")
for path, interface, name, values in (
    ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", [False]),
    ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", [True]),
    ("/org/freedesktop/login1/session/c1", "org.freedesktop.login1.Session", "Lock", []),
):
    message = QDBusMessage.createSignal(path, interface, name)
    message.setArguments(values)
    assert bus.send(message)
import time
time.sleep(0.5)
"""


def test_word_of_sleep_and_of_the_lock_arrives(tmp_path: Path) -> None:
    socket = Path("/tmp") / f"bus{os.getpid()}"
    (tmp_path / "bus.conf").write_text(CONFIG.format(socket=socket))
    environment = os.environ | {
        "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={socket}",
        "QT_QPA_PLATFORM": "offscreen",
    }
    with subprocess.Popen(
        ["dbus-daemon", f"--config-file={tmp_path / 'bus.conf'}", "--nofork", "--print-address"],
        stdout=subprocess.PIPE,
        text=True,
    ) as bus:
        try:
            assert bus.stdout is not None
            assert bus.stdout.readline()
            with subprocess.Popen(
                [sys.executable, "-c", WATCH], env=environment, stdout=subprocess.PIPE, text=True
            ) as window:
                assert window.stdout is not None
                assert window.stdout.readline() == "ready\n"
                subprocess.run([sys.executable, "-c", SEND], env=environment, check=True, timeout=20)
                assert [window.stdout.readline() for _ in range(2)] == ["coming\n", "coming\n"]
                window.kill()
        finally:
            bus.kill()
            socket.unlink(missing_ok=True)
