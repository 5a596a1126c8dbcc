"""Actions with their keys, and the menus that show them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QWidget

translate = QCoreApplication.translate


class Entries(Protocol):
    """Several entries of a menu that belong together."""

    def add_to(self, menu: QMenu) -> None:
        """At its end."""


Entry = QAction | Entries | None  # None: a line between


def make_action(
    window: QWidget, text: str, keys: QKeySequence, run: Callable[[], object], *, checkable: bool = False
) -> QAction:
    """An action of the window: its keys work wherever the focus is."""
    made = QAction(text, window)
    made.setShortcut(keys)
    made.setCheckable(checkable)
    made.triggered.connect(lambda: run())
    window.addAction(made)
    return made


def fill_menu_bar(window: QMainWindow, menus: Sequence[tuple[str, Sequence[Entry]]]) -> None:
    """Each menu with its title and its entries."""
    bar = window.menuBar()
    bar.setAccessibleName(translate("window", "Menu"))
    for title, entries in menus:
        menu = bar.addMenu(title)
        menu.setAccessibleName(title.replace("&", ""))
        for entry in entries:
            if entry is None:
                menu.addSeparator()
            elif isinstance(entry, QAction):
                menu.addAction(entry)
            else:
                entry.add_to(menu)
