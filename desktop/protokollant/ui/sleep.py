"""Word from the system that it is about to sleep or that the screen is locked, so that a recording ends cleanly."""

from __future__ import annotations

import ctypes
import sys
from typing import Any

from PySide6.QtCore import SLOT, QAbstractNativeEventFilter, QByteArray, QObject, Signal, Slot
from PySide6.QtWidgets import QApplication

_LOGIN = "org.freedesktop.login1"
_WM_POWERBROADCAST, _PBT_APMSUSPEND = 0x0218, 0x0004
_WM_WTSSESSION_CHANGE, _WTS_SESSION_LOCK = 0x02B1, 0x0007


class SleepWatch(QObject):
    """`coming` is emitted before the computer sleeps, and when the screen is locked. Where the system tells nobody,
    capture still notices afterwards that it slept."""

    coming = Signal()

    def __init__(self, application: QApplication, window_id: int) -> None:
        super().__init__(application)
        self._filter: _WindowsEvents | None = None
        if sys.platform.startswith("linux"):
            self._watch_login_manager()
        elif sys.platform == "win32":
            self._filter = _WindowsEvents(self)
            application.installNativeEventFilter(self._filter)
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(window_id, 0)

    @Slot(bool)
    def on_sleep(self, before: bool) -> None:
        """The login manager calls it before and after."""
        if before:
            self.coming.emit()

    @Slot()
    def on_lock(self) -> None:
        self.coming.emit()

    def _watch_login_manager(self) -> None:
        from PySide6.QtDBus import QDBusConnection

        bus = QDBusConnection.systemBus()
        if bus.isConnected():
            connect: Any = bus.connect  # it takes the text that SLOT gives, whatever its annotations say
            manager, session = f"{_LOGIN}.Manager", f"{_LOGIN}.Session"
            connect(_LOGIN, "/org/freedesktop/login1", manager, "PrepareForSleep", self, SLOT("on_sleep(bool)"))
            connect(_LOGIN, "", session, "Lock", self, SLOT("on_lock()"))


class _WindowsEvents(QAbstractNativeEventFilter):
    def __init__(self, watch: SleepWatch) -> None:
        super().__init__()
        self._watch = watch

    def nativeEventFilter(self, _kind: QByteArray | bytes | bytearray | memoryview, message: int) -> tuple[bool, int]:
        event = _Message.from_address(int(message))
        if (event.message, event.wParam) in (
            (_WM_POWERBROADCAST, _PBT_APMSUSPEND),
            (_WM_WTSSESSION_CHANGE, _WTS_SESSION_LOCK),
        ):
            self._watch.coming.emit()
        return False, 0


class _Message(ctypes.Structure):
    """The beginning of Windows' MSG."""

    _fields_ = (("hwnd", ctypes.c_void_p), ("message", ctypes.c_uint), ("wParam", ctypes.c_size_t))
