"""From a result of the search to the words in the protocol."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from protokollant.app.finding import Hit
from protokollant.protocol.finding import PassageKind, words_of
from protokollant.ui.viewmodels.desk import Desk, Page
from protokollant.ui.widgets.basics import bring_into_view
from protokollant.ui.widgets.protocol_page import ProtocolPage

_LOOK_MS, _LOOKS = 20, 500


class Revealer(QObject):
    """Waits until the protocol is there, as long as the person does not go elsewhere."""

    def __init__(self, desk: Desk, page: ProtocolPage, reading: QTextEdit | None = None) -> None:
        """`reading`: where the whole text of a protocol that is only read is shown."""
        super().__init__(page)
        self._reading = reading
        self._desk = desk
        self._page = page
        self._target: tuple[str, Hit, tuple[str, ...]] | None = None
        self._left = 0
        self._look = QTimer(self, interval=_LOOK_MS)
        self._look.timeout.connect(self._try)

    def go(self, dictation: str, hit: Hit, terms: tuple[str, ...]) -> None:
        """Show where the words that begin with these terms stand in a dictation that is being opened."""
        self._target, self._left = (dictation, hit, terms), _LOOKS
        self._look.start()

    def _try(self) -> None:
        self._left -= 1
        if self._target is None or self._left < 0 or self._desk.current != self._target[0]:
            self._stop()
        elif self._desk.page is Page.PROTOCOL and self._desk.draft.id == self._target[0] and self._page.complete:
            _, hit, terms = self._target
            self._stop()
            if (widget := self._widget(hit)) is not None:
                self._show(widget, terms)

        elif self._reading is not None and self._reading.isVisible():
            _, hit, terms = self._target
            if select_words(self._reading, terms, hit.passage.found.text):
                self._reading.setFocus(Qt.FocusReason.OtherFocusReason)
                self._stop()

    def _stop(self) -> None:
        self._target = None
        self._look.stop()

    def _widget(self, hit: Hit) -> QWidget | None:
        found = hit.passage.found
        match found.kind:
            case PassageKind.FIELD:
                return None if self._page.form is None else self._page.form.inputs.get(found.place)
            case PassageKind.STATEMENT:
                rows = self._page.sections[found.place].rows if found.place in self._page.sections else []
                return rows[found.index].edit if found.index < len(rows) else None
            case PassageKind.SENTENCE:
                return self._of_sentence(found.index)
        return None

    def _of_sentence(self, sentence: int) -> QWidget | None:
        for panel in self._page.sections.values():
            for row in panel.rows:
                if sentence in row.source:
                    return row.edit
        protocol = self._desk.draft.protocol
        aside = protocol is not None and sentence in protocol.unassigned
        return self._page.tray if aside else self._page.discarded

    def _show(self, widget: QWidget, terms: tuple[str, ...]) -> None:
        widget.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(self._page.scroller, widget)
        if isinstance(widget, QTextEdit):
            select_words(widget, terms)
        elif isinstance(widget, QLineEdit):
            widget.selectAll()


def select_words(view: QTextEdit, terms: Sequence[str], passage: str = "") -> bool:
    """Select the first word that begins with one of the terms, in this passage if the text has it. Gives whether
    there is one."""
    text = view.toPlainText()
    start = max(0, text.find(passage))
    found = [(a, b) for word, a, b in words_of(text) if any(map(word.startswith, terms))]
    span = next((span for span in found if span[0] >= start), found[0] if found else None)
    if span is None:
        return False
    cursor = view.textCursor()
    cursor.setPosition(_utf16(text, span[0]))
    cursor.setPosition(_utf16(text, span[1]), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)
    view.ensureCursorVisible()
    return True


def _utf16(text: str, position: int) -> int:
    """Qt counts in UTF-16 units, Python in characters."""
    return position + sum(1 for character in text[:position] if ord(character) > 0xFFFF)
