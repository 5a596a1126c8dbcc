"""Which files and folders were opened is written into no list of recent ones."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject, QSettings, Qt, QTimer
from PySide6.QtWidgets import QApplication

_KEYS = ("FileDialog/history", "FileDialog/lastVisited")
_SOON_MS = 200  # a dialog writes when it is gone, just after the focus has moved


def use_own_dialogs() -> None:
    """The file dialogs of Windows and of GTK put what was chosen into the system's list; Qt's own do not. To be called
    before the first is opened."""
    QApplication.setAttribute(Qt.ApplicationAttribute.AA_DontUseNativeDialogs, on=sys.platform != "darwin")


class VisitedFolders(QObject):
    """Qt keeps the folders that its dialogs visited, in a file of all Qt programs. Their names may say who was with the
    person, so they are removed once a dialog is closed, and at the start those of a program that died."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(forget_folders)
        application.focusWindowChanged.connect(lambda _: self._soon.start())
        self._soon.start()


def forget_folders() -> None:
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    for key in _KEYS:
        if kept.contains(key):
            kept.remove(key)
    kept.sync()
