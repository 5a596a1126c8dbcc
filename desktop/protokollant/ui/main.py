"""The way into the window, and out of it."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from protokollant.composition import Application, build_application, build_dictations
from protokollant.foundation.disk import write_error
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.instance import Instance, claim
from protokollant.ui import translation
from protokollant.ui.program import Program
from protokollant.ui.recent_files import VisitedFolders, forget_folders, use_own_dialogs
from protokollant.ui.sleep import SleepWatch
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.workers.clients import DeviceClient

_SETTLED_MS = 2000
# With nearly every call of Qt another thread may take the interpreter; this is how long the window then waits for it.
SWITCH_SECONDS = 0.0005


def open_window() -> int:
    """Show the window until it is closed. Raises KnownError NO_DISPLAY and those of `build_application`."""
    check_display(sys.platform, os.environ)
    application = build_application()
    instance = _only_window(application)
    if instance is None:
        return 0
    qt = build_qt(sys.argv)
    translation.install(qt, application.translator)
    from protokollant.audio.portaudio import PortAudio

    devices = DeviceClient()
    program = Program(
        application, qt, PortAudio(), devices.list_inputs, lambda: build_dictations(application), FileDialogs()
    )
    sys.excepthook = bug_hook(program)
    program.window.show()
    signal.signal(signal.SIGINT, lambda _number, _frame: program.window.close())
    VisitedFolders(qt)
    sleep = SleepWatch(qt, int(program.window.winId()))
    sleep.coming.connect(program.desk.recording.suspend)
    if application.settings.values.lock_on_sleep:
        sleep.coming.connect(program.access.lock)
    come_forward = Forward(program.window)
    instance.listen(come_forward.asked.emit)
    heartbeat = QTimer(qt, interval=200)  # Python hears a signal only when it runs
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start()
    # After the first paint, so that the window is there before anything is read or loaded.
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, program.start))
    # What is there now stays until the end: looking for garbage in it would hold up the window for 0.1 s and more.
    QTimer.singleShot(_SETTLED_MS, gc.freeze)
    if application.settings.values.welcome:
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, program.welcome.show_first_steps))
    try:
        return qt.exec()
    finally:
        program.end()
        forget_folders()
        devices.close()
        application.close()
        instance.close()


def _only_window(application: Application) -> Instance | None:
    """None where there is a window on this store already; it comes forward. Raises KnownError OUTPUT_UNWRITABLE."""
    try:
        return claim(application.folders.data)
    except OSError as error:
        raise write_error(error, application.folders.data) from error


class Forward(QObject):
    """Brings the window to the front; `asked` may be emitted in any thread."""

    asked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.asked.connect(self._come, Qt.ConnectionType.QueuedConnection)

    def _come(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()


def check_display(platform: str, environment: Mapping[str, str]) -> None:
    """Qt ends the process where it finds no screen. Raises KnownError NO_DISPLAY before that."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if platform.startswith("linux") and not any(environment.get(name) for name in names):
        raise KnownError(ErrorCode.NO_DISPLAY)


def build_qt(arguments: list[str]) -> QApplication:
    use_own_dialogs()
    sys.setswitchinterval(SWITCH_SECONDS)
    qt = QApplication(arguments)
    qt.setApplicationName("protokollant")
    qt.setApplicationDisplayName("Protokollant")
    qt.setDesktopFileName("protokollant")
    qt.setStyle("Fusion")
    return qt


def bug_hook(program: Program) -> Callable[..., None]:
    """A bug in a slot: to the log without content, to the person as a sentence; the work goes on."""

    def hook(_kind: object, error: BaseException, _trace: object) -> None:
        program.desk.messages.problem(program.jobs.problem_of(error), "bug")

    return hook
