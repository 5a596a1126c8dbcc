"""What was said, as text in which a word can be picked."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QMouseEvent
from PySide6.QtWidgets import QLabel, QMenu

from protokollant.ui.design import Type
from protokollant.ui.look import Look

translate = QCoreApplication.translate


class SaidLabel(QLabel):
    """A right click takes the word under it, or what is selected."""

    word_picked = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(look.font(Type.SMALL))
        self.setWordWrap(True)
        self.setProperty("role", "muted")
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if not self.hasSelectedText():
            self._select_word(event)
        words = self.selectedText()
        menu = QMenu(self)
        add_to_glossary(menu, words, self.word_picked.emit)
        copy = menu.addAction(translate("statement", "Copy"))
        copy.setEnabled(bool(words))
        copy.triggered.connect(lambda: QGuiApplication.clipboard().setText(words))
        menu.exec(event.globalPos())
        menu.deleteLater()

    def _select_word(self, event: QContextMenuEvent) -> None:
        """As a double click does; the label does not tell what stands at a place."""
        left = Qt.MouseButton.LeftButton
        for kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick, QEvent.Type.MouseButtonRelease):
            place = event.pos().toPointF()
            click = QMouseEvent(kind, place, event.globalPos().toPointF(), left, left, Qt.KeyboardModifier.NoModifier)
            QCoreApplication.sendEvent(self, click)


def add_to_glossary(menu: QMenu, words: str, pick: Callable[[str], object]) -> None:
    """The entry of a menu that takes a word, or a few, into the glossary; none where there is nothing to take."""
    word = words.strip(" \u00a0.,:;?!…„“”\"'()»«·")
    if any(c.isalpha() for c in word) and len(word.split()) <= 6:
        text = translate("statement", "Add “{word}” to the glossary …").format(word=word.replace("&", "&&"))
        menu.addAction(text).triggered.connect(lambda: pick(word))
