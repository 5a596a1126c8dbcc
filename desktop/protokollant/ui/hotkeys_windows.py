"""Keys of all programs on Windows: RegisterHotKey, whose messages come to the window's thread.

Written after Microsoft's reference; it has not run on a real Windows yet.
"""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

from protokollant.app.key_names import split_key

_WM_HOTKEY = 0x0312
_NO_REPEAT = 0x4000
_MODIFIERS = {"Alt": 1, "Ctrl": 2, "Shift": 4, "Meta": 8}
_CODES = {
    "Space": 0x20,
    "Pause": 0x13,
    "Ins": 0x2D,
    "Home": 0x24,
    "End": 0x23,
    "PgUp": 0x21,
    "PgDown": 0x22,
    "Media Play": 0xB3,
    "Toggle Media Play/Pause": 0xB3,
    "Media Pause": 0xB3,
    "Media Stop": 0xB2,
    "Media Previous": 0xB1,
    "Media Next": 0xB0,
}


def virtual_key(name: str) -> int:
    """Windows' number of a key without its modifiers; 0 for one that it has none for."""
    if len(name) == 1:
        return ord(name)
    if name[0] == "F" and name[1:].isdecimal():
        return 0x6F + int(name[1:])
    return _CODES.get(name, 0)


class WindowsGrabber(QAbstractNativeEventFilter):
    def __init__(self, heard: Callable[[str], None]) -> None:
        super().__init__()
        self._heard = heard
        self._keys: list[str] = []
        self._user32: Any = ctypes.windll.user32  # type: ignore[attr-defined,unused-ignore]
        application = QCoreApplication.instance()
        assert application is not None
        application.installNativeEventFilter(self)

    def grab(self, key: str) -> bool:
        modifiers, name = split_key(key)
        code, flags = virtual_key(name), sum(_MODIFIERS[each] for each in modifiers) | _NO_REPEAT
        if not code or not self._user32.RegisterHotKey(None, len(self._keys) + 1, flags, code):
            return False
        self._keys.append(key)
        return True

    def release(self) -> None:
        for number in range(1, len(self._keys) + 1):
            self._user32.UnregisterHotKey(None, number)
        self._keys.clear()

    def close(self) -> None:
        self.release()

    def nativeEventFilter(self, _kind: QByteArray | bytes | bytearray | memoryview, message: int) -> tuple[bool, int]:
        event = _Message.from_address(int(message))
        if event.message == _WM_HOTKEY and 0 < event.wParam <= len(self._keys):
            self._heard(self._keys[event.wParam - 1])
        return False, 0


class _Message(ctypes.Structure):
    """The beginning of Windows' MSG."""

    _fields_ = (("hwnd", ctypes.c_void_p), ("message", ctypes.c_uint), ("wParam", ctypes.c_size_t))
