"""Lets the lock page take the place of everything else in the window, its dialogs and keys included."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence, QWindow
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QStackedWidget

from protokollant.foundation.errors import Problem
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.access import Access
from protokollant.ui.widgets import shortcuts
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.ui.widgets.keys_dialog import KeysDialog
from protokollant.ui.widgets.lock_page import LockPage

translate = QCoreApplication.translate
_ACTIVITY = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove,
    QEvent.Type.Wheel,
    QEvent.Type.TouchBegin,
)


class Curtain(QObject):
    """Between a window and the person. `before`: what to put after the two actions in the window's file menu."""

    def __init__(
        self,
        window: QMainWindow,
        access: Access,
        look: Look,
        dialogs: FileDialogs,
        explain: Callable[[Problem], str],
        before: QAction,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._access = access
        self._look = look
        self._dialogs = dialogs
        self._explain = explain
        self._hidden: list[QDialog] = []
        self.page = LockPage(access, look, explain)
        self.stack = QStackedWidget()
        if (content := window.takeCentralWidget()) is not None:
            self.stack.addWidget(content)
        self.stack.addWidget(self.page)
        window.setCentralWidget(self.stack)
        # A group that is off keeps its actions off, whatever else would switch them on meanwhile.
        self._actions = QActionGroup(window)
        self._actions.setExclusionPolicy(QActionGroup.ExclusionPolicy.None_)
        for action in window.actions():
            if action is not before:
                self._actions.addAction(action)
        self.lock = self._add(translate("keys", "&Lock"), shortcuts.LOCK, access.lock)
        self.keys = self._add(translate("keys", "&Keys …"), QKeySequence(), self.show_keys)
        self._put_into_menu(before)
        access.changed.connect(self._draw)
        # The windows alone, dialogs as they come: a filter on everything would see every event of every widget.
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusWindowChanged.connect(self._watch)

    def _add(self, text: str, keys: QKeySequence, run: Callable[[], object]) -> QAction:
        made = QAction(text, self._window)
        made.setShortcut(keys)
        made.triggered.connect(lambda: run())
        self._window.addAction(made)
        self._actions.addAction(made)
        return made

    def _put_into_menu(self, before: QAction) -> None:
        for menu in self._window.menuBar().findChildren(QMenu):
            if before in menu.actions():
                menu.insertActions(before, [self.keys, self.lock])
                menu.insertSeparator(before)

    def show_keys(self) -> None:
        """How the dictations are locked."""
        self._access.refresh()
        KeysDialog(self._access, self._look, self._dialogs, self._explain, self._window).open()

    def _watch(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)
            self._access.touch()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTIVITY:
            self._access.touch()
        return False

    def _draw(self) -> None:
        shown = self._access.shown
        if shown == (self.stack.currentIndex() == 0):
            return
        self._actions.setEnabled(shown)
        self._window.menuBar().setVisible(shown)
        self._window.setAcceptDrops(shown)
        self.stack.setCurrentIndex(0 if shown else 1)
        if shown:
            # What was being typed in a dialog is still there.
            for dialog in self._hidden:
                dialog.show()
            self._hidden = []
            return
        if (popup := QApplication.activePopupWidget()) is not None:
            popup.close()
        self._hidden = [dialog for dialog in self._window.findChildren(QDialog) if dialog.isVisible()]
        for dialog in self._hidden:
            dialog.hide()
        self.page.focus()
