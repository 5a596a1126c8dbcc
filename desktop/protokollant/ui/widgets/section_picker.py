"""Choosing a section by typing a few letters of its title."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QWidget

from protokollant.ui.design import Space
from protokollant.ui.widgets.basics import column

translate = QCoreApplication.translate
_WIDTH, _ROW, _MOST = 320, 20, 12
_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class SectionPicker(QDialog):
    """Letters narrow the list, the arrows move in it, Enter takes, Escape leaves everything as it is."""

    picked = Signal(str)  # a section's id

    def __init__(self, parent: QWidget, sections: Sequence[tuple[str, str]], current: str = "") -> None:
        """`sections`: id and title of each; `current` is where the statement stands now."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        name = translate("sections", "Put into the section")
        self.setWindowTitle(name)
        self.setAccessibleName(name)
        self._sections = [(id, title) for id, title in sections if id != current]
        self.entry = QLineEdit()
        self.entry.setPlaceholderText(translate("sections", "Section: type some letters"))
        self.entry.setAccessibleName(name)
        self.list = QListWidget()
        self.list.setAccessibleName(translate("sections", "Sections"))
        self.list.setUniformItemSizes(True)
        outer = column(self, (Space.S, Space.S, Space.S, Space.S), Space.XS)
        outer.addWidget(self.entry)
        outer.addWidget(self.list)
        self.setFixedWidth(_WIDTH)
        self.entry.textChanged.connect(self._narrow)
        self.entry.installEventFilter(self)
        self.list.itemClicked.connect(self._take)
        self.list.itemActivated.connect(self._take)
        self._narrow("")
        self.list.setFixedHeight(max(_ROW, self.list.sizeHintForRow(0)) * min(_MOST, len(self._sections)) + 4)
        self.entry.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.entry and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            if event.key() in _LIST_KEYS:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        self.list.clear()
        for id, title in narrowed(self._sections, typed):
            item = QListWidgetItem(title)
            item.setData(Qt.ItemDataRole.UserRole, id)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _take(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            section = str(item.data(Qt.ItemDataRole.UserRole))
            self.close()
            self.picked.emit(section)


def narrowed(sections: Sequence[tuple[str, str]], typed: str) -> list[tuple[str, str]]:
    """Those whose title has the letters: first where it begins with them, then where one of its words does, then
    anywhere. Umlauts need not be typed."""
    wanted = _plain(typed)

    def rank(title: str) -> int | None:
        plain = _plain(title)
        if plain.startswith(wanted):
            return 0
        if any(word.startswith(wanted) for word in plain.split()):
            return 1
        return 2 if wanted in plain else None

    ranked = [(rank(title), number, (id, title)) for number, (id, title) in enumerate(sections)]
    return [section for _, _, section in sorted(entry for entry in ranked if entry[0] is not None)]


def _plain(text: str) -> str:
    spelled = text.strip().casefold()
    return "".join(c for c in unicodedata.normalize("NFD", spelled) if not unicodedata.combining(c))
