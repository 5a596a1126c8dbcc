"""Keys as a person presses them: they take the way of the platform's own events, and go where the focus is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


class Keyboard:
    """`presses` counts; a key with its modifiers is one."""

    def __init__(self) -> None:
        self.presses = 0

    def press(self, keys: str) -> None:
        """Such as "Ctrl+R"; the keyboard's focus alone decides what it does."""
        pressed = QKeySequence(keys)[0]
        QTest.keyClick(_listening(), pressed.key(), pressed.keyboardModifiers())
        self.presses += 1

    def write(self, text: str) -> None:
        """Letters of ASCII."""
        for letter in text:
            shift = Qt.KeyboardModifier.ShiftModifier if letter.isupper() else Qt.KeyboardModifier.NoModifier
            QTest.keyClick(_listening(), Qt.Key(ord(letter.upper())), shift)
            self.presses += 1


def _listening() -> QWindow:
    popup = QApplication.activePopupWidget()
    window = popup.windowHandle() if popup is not None else QGuiApplication.focusWindow()
    if window is None:
        raise AssertionError("no window has the keyboard")
    return window
