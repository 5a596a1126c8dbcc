"""Keys that also work while another program is in front, where the platform allows that."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QObject, Signal


class KeyGrabber(Protocol):
    """A platform's way to take keys from all programs."""

    def grab(self, key: str) -> bool:
        """Take a key (see `app/key_names.py`); False where it cannot be had. `heard(key)` follows each press."""
        ...

    def release(self) -> None:
        """Give all keys back."""
        ...

    def close(self) -> None:
        """Give all keys back for good."""
        ...


class GlobalKeys(QObject):
    """`grabber` None: this platform does not allow it."""

    pressed = Signal(str)  # what the key is for

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.grabber: KeyGrabber | None = None
        self._tasks: dict[str, str] = {}

    @property
    def possible(self) -> bool:
        return self.grabber is not None

    def use(self, keys: Mapping[str, str]) -> tuple[str, ...]:
        """Take these keys, by what they are for, and no others. Gives those that another program has."""
        if self.grabber is None:
            return tuple(key for key in keys.values() if key)
        self.grabber.release()
        self._tasks = {}
        refused = []
        for task, key in keys.items():
            if key and self.grabber.grab(key):
                self._tasks[key] = task
            elif key:
                refused.append(key)
        return tuple(refused)

    def close(self) -> None:
        if self.grabber is not None:
            self.grabber.close()
            self.grabber = None

    def heard(self, key: str) -> None:
        """For the grabber: the key was pressed."""
        if key in self._tasks:
            self.pressed.emit(self._tasks[key])


def find_global_keys(parent: QObject, system: str, platform: str) -> GlobalKeys:
    """`system` as `sys.platform`, `platform` as Qt names it. X11 and Windows allow it. Under Wayland and on macOS only
    the desktop's own settings give a program keys of this kind."""
    keys = GlobalKeys(parent)
    if system == "win32":
        from protokollant.ui.hotkeys_windows import WindowsGrabber

        keys.grabber = WindowsGrabber(keys.heard)
    elif platform == "xcb":
        from protokollant.ui.hotkeys_x11 import open_x11

        keys.grabber = open_x11(keys.heard, keys)
    return keys
