"""A statement as text that can be changed in place, with its marks as quiet underlines."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QToolTip

from protokollant.app.attention import shown_marks
from protokollant.protocol.protocol import Mark, MarkKind, Statement
from protokollant.protocol.redaction import Redacted
from protokollant.ui.design import Type, mix
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.mark_text import hint

_IDLE_MS = 400
_MARGIN = 5
_BORDER = 1
INDENT = _MARGIN + _BORDER  # where the text begins, in pixels
# Each kind has a line of its own: colour alone would not do.
_UNDERLINES = {
    MarkKind.LOW_CONFIDENCE: QTextCharFormat.UnderlineStyle.WaveUnderline,
    MarkKind.RISK: QTextCharFormat.UnderlineStyle.DashDotLine,
    MarkKind.NEGATION: QTextCharFormat.UnderlineStyle.DashUnderline,
    MarkKind.DATE: QTextCharFormat.UnderlineStyle.DashDotDotLine,
    MarkKind.NUMBER: QTextCharFormat.UnderlineStyle.DotLine,
    MarkKind.NAME: QTextCharFormat.UnderlineStyle.SingleUnderline,
    MarkKind.UNSUPPORTED: QTextCharFormat.UnderlineStyle.SingleUnderline,  # and a ground behind the words
}


@dataclass(frozen=True, slots=True, repr=False)
class Picked(Redacted):
    """A word, or a selection, of the text at [start, end) in Qt's units, and what else it may have been."""

    text: str = ""
    start: int = 0
    end: int = 0
    alternatives: tuple[str, ...] = ()


class StatementEdit(QTextEdit):
    """As high as its text. Has no undo of its own: the draft has."""

    committed = Signal(str)  # the person typed, and paused or left
    left_empty = Signal()
    fitted = Signal()  # it has another height
    key_pressed = Signal(object)  # a QKeyEvent that may be a command; accept it if it was one

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._marks: tuple[Mark, ...] = ()
        self.stroke = 0  # counts visits, so that one visit's typing is undone together
        self.setProperty("role", "statement")
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(look.font(Type.READING))
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(_MARGIN)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)
        self._idle = QTimer(self, interval=_IDLE_MS, singleShot=True)
        self._idle.timeout.connect(self.commit)
        self.textChanged.connect(self._on_typed)
        self._showing = False
        self._pending = False
        look.changed.connect(self._underline)

    def show_statement(self, statement: Statement, *, waived: bool = False) -> None:
        """Show another text or other marks; words that are being typed stay until they are committed. `waived`: what
        was not said may stay."""
        if self._pending:
            return
        if self.toPlainText().strip() != statement.text.strip():
            position = self.textCursor().position()
            self._put(statement.text)
            cursor = self.textCursor()
            cursor.setPosition(min(position, self.document().characterCount() - 1))
            self.setTextCursor(cursor)
        self._marks = shown_marks(statement, waived=waived)
        self.setAccessibleDescription(" ".join(hint(mark, statement.text) for mark in self._marks))
        self._underline()

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Those that are underlined."""
        return self._marks

    @property
    def at(self) -> int:
        """Where the cursor is, or the selection begins, in characters of the statement."""
        text, units = self.toPlainText(), self.textCursor().selectionStart()
        before = text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore")
        return max(0, len(before) - (len(text) - len(text.lstrip())))

    @property
    def at_start(self) -> bool:
        return not self.textCursor().hasSelection() and self.textCursor().atStart()

    @property
    def at_end(self) -> bool:
        return not self.textCursor().hasSelection() and self.textCursor().atEnd()

    def set_width(self, width: int) -> None:
        """Take a width, and at once the height that goes with it, also before it is shown."""
        self.setFixedWidth(width)
        self.document().setTextWidth(width - 2 * _BORDER)

    def select(self, first: int, last: int) -> None:
        """The characters [first, last) of the statement; the cursor alone where both are the same."""
        text = self.toPlainText()
        blanks, whole = len(text) - len(text.lstrip()), len(text)
        cursor = self.textCursor()
        cursor.setPosition(_utf16(text, min(first + blanks, whole)))
        cursor.setPosition(_utf16(text, min(last + blanks, whole)), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)

    def picked_at(self, place: QPoint) -> Picked:
        """What is selected, else the word at a place on the screen; nothing where there is none."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            inside = self.viewport().mapFromGlobal(place)
            if not self.viewport().rect().contains(inside):
                return Picked()
            cursor = self.cursorForPosition(inside)
            cursor.select(QTextCursor.SelectionType.WordUnderCursor)
        text, start, end = self.toPlainText(), cursor.selectionStart(), cursor.selectionEnd()
        for mark in self._marks:
            first, last = (_utf16(text, position) for position in self._span(mark))
            if mark.alternatives and first < end and start < last:
                return Picked(text[slice(*self._span(mark))], first, last, mark.alternatives)
        return Picked(cursor.selectedText(), start, end)

    def write(self, picked: Picked, text: str) -> None:
        """Put other words into the place of some, as if they had been typed."""
        cursor = self.textCursor()
        cursor.setPosition(picked.start)
        cursor.setPosition(picked.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(text)
        self.commit()

    def commit(self) -> None:
        """Hand over what was typed; nothing happens where nothing was."""
        if self._pending:
            self._pending = False
            if text := self.toPlainText().strip():
                self.committed.emit(text)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _is_undo(event):
            event.ignore()  # the window's undo, which knows more than letters
            return False
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            return self._show_hint(event)
        return super().event(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            return self._show_hint(event)
        return super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        event.ignore()
        self.key_pressed.emit(event)
        if not event.isAccepted():
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self.stroke += 1
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() is Qt.FocusReason.PopupFocusReason:
            return
        self.commit()
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)
        text = self.toPlainText()
        if not text.strip():
            self.left_empty.emit()
        elif text != text.strip():
            self._put(text.strip())

    def _on_typed(self) -> None:
        if self._showing:
            return
        self._pending = True
        self.setExtraSelections([])
        # The first letter at once, so that undo is there; the others when the person pauses.
        if not self._idle.isActive():
            self.commit()
        self._idle.start()

    def _put(self, text: str) -> None:
        self._showing = True
        self.setPlainText(text)
        self._showing = False

    def _fit(self) -> None:
        height = math.ceil(self.document().size().height()) + 2 * self.frameWidth() + 2
        if height != self.height():
            self.setFixedHeight(height)
            self.fitted.emit()

    def _underline(self) -> None:
        text = self.toPlainText()
        selections = []
        for mark in self._marks:
            first, last = self._span(mark)
            if last <= len(text):
                selection = QTextEdit.ExtraSelection()
                selection.cursor = QTextCursor(self.document())
                selection.cursor.setPosition(_utf16(text, first))
                selection.cursor.setPosition(_utf16(text, last), QTextCursor.MoveMode.KeepAnchor)
                selection.format.setUnderlineStyle(_UNDERLINES[mark.kind])
                selection.format.setUnderlineColor(self._colour(mark.kind))
                if mark.kind is MarkKind.UNSUPPORTED:
                    colours = self._look.colours
                    selection.format.setBackground(mix(colours.surface, colours.caution, 0.16))
                selections.append(selection)
        self.setExtraSelections(selections)

    def _span(self, mark: Mark) -> tuple[int, int]:
        """Where a mark is in what the field shows, which may begin with blanks that the statement has not."""
        text = self.toPlainText()
        blanks = len(text) - len(text.lstrip())
        return mark.span[0] + blanks, mark.span[1] + blanks

    def _colour(self, kind: MarkKind) -> QColor:
        colours = self._look.colours
        match kind:
            case MarkKind.LOW_CONFIDENCE | MarkKind.UNSUPPORTED:
                return colours.caution
            case MarkKind.RISK:
                return colours.recording
            case MarkKind.NEGATION:
                return colours.accent
        return colours.muted

    def _show_hint(self, event: QHelpEvent) -> bool:
        at = self.cursorForPosition(self.viewport().mapFromGlobal(event.globalPos())).position()
        text = self.toPlainText()
        spans = [(self._span(mark), mark) for mark in self._marks]
        hints = [
            hint(mark, text.lstrip())
            for (first, last), mark in spans
            if _utf16(text, first) <= at <= _utf16(text, last)
        ]
        QToolTip.showText(event.globalPos(), "\n".join(hints), self)
        return True


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


def _utf16(text: str, position: int) -> int:
    """Qt counts in UTF-16 units, Python in characters."""
    return position + sum(1 for character in text[:position] if ord(character) > 0xFFFF)
