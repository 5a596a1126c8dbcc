"""From a result of the search to the words in the protocol."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QTextEdit, QWidget

from protokollant.app.finding import Hit
from protokollant.protocol.finding import PassageKind, words_of
from protokollant.ui.viewmodels.desk import Desk, Page
from protokollant.ui.widgets.protocol_page import ProtocolPage

_LOOK_MS, _LOOKS = 20, 500


class Revealer(QObject):
    """Waits until the protocol is there, as long as the person does not go elsewhere."""

    def __init__(self, desk: Desk, page: ProtocolPage) -> None:
        super().__init__(page)
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
        self._page.scroller.ensureWidgetVisible(widget, 0, 80)
        text = widget.toPlainText() if isinstance(widget, QTextEdit) else ""
        span = next(((a, b) for word, a, b in words_of(text) if any(map(word.startswith, terms))), None)
        if isinstance(widget, QTextEdit) and span is not None:
            cursor = widget.textCursor()
            cursor.setPosition(_utf16(text, span[0]))
            cursor.setPosition(_utf16(text, span[1]), QTextCursor.MoveMode.KeepAnchor)
            widget.setTextCursor(cursor)
        elif isinstance(widget, QLineEdit):
            widget.selectAll()


def _utf16(text: str, position: int) -> int:
    """Qt counts in UTF-16 units, Python in characters."""
    return position + sum(1 for character in text[:position] if ord(character) > 0xFFFF)
