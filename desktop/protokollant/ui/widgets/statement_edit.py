"""A statement as text that can be changed in place, with its marks as quiet underlines."""

from __future__ import annotations

import math
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt, QTimer, Signal
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

from protokollant.protocol.protocol import Mark, MarkKind, Statement
from protokollant.protocol.redaction import Redacted
from protokollant.structure.checks import LOST, MOVED
from protokollant.ui.design import Type, mix
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.wording import MARKS

translate = QCoreApplication.translate
_IDLE_MS = 400
_MARGIN = 5
INDENT = _MARGIN + 1  # where the text begins, in pixels
_UNDERLINES = {
    MarkKind.LOW_CONFIDENCE: QTextCharFormat.UnderlineStyle.WaveUnderline,
    MarkKind.UNSUPPORTED: QTextCharFormat.UnderlineStyle.WaveUnderline,
    MarkKind.RISK: QTextCharFormat.UnderlineStyle.SingleUnderline,
    MarkKind.NEGATION: QTextCharFormat.UnderlineStyle.DashUnderline,
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

    def show_statement(self, statement: Statement) -> None:
        """Show another text or other marks; words that are being typed stay until they are committed."""
        if self._pending:
            return
        if self.toPlainText().strip() != statement.text.strip():
            position = self.textCursor().position()
            self._put(statement.text)
            cursor = self.textCursor()
            cursor.setPosition(min(position, self.document().characterCount() - 1))
            self.setTextCursor(cursor)
        self._marks = statement.marks
        self.setAccessibleDescription(" ".join(_hint(mark, statement.text) for mark in self._marks))
        self._underline()

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
        self.setFixedHeight(math.ceil(self.document().size().height()) + 2 * self.frameWidth() + 2)

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
                dotted = QTextCharFormat.UnderlineStyle.DotLine
                selection.format.setUnderlineStyle(_UNDERLINES.get(mark.kind, dotted))
                selection.format.setUnderlineColor(self._colour(mark.kind))
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
                return mix(colours.recording, colours.surface, 0.25)
            case MarkKind.NEGATION:
                return colours.accent
        return colours.muted

    def _show_hint(self, event: QHelpEvent) -> bool:
        at = self.cursorForPosition(self.viewport().mapFromGlobal(event.globalPos())).position()
        text = self.toPlainText()
        spans = [(self._span(mark), mark) for mark in self._marks]
        hints = [
            _hint(mark, text.lstrip())
            for (first, last), mark in spans
            if _utf16(text, first) <= at <= _utf16(text, last)
        ]
        QToolTip.showText(event.globalPos(), "\n".join(hints), self)
        return True


def _is_undo(event: QKeyEvent) -> bool:
    return event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo)


def _hint(mark: Mark, text: str) -> str:
    """What a mark is about; also for those who do not see the underline."""
    words = text[mark.span[0] : mark.span[1]]
    if mark.detail.startswith(LOST):
        missing = translate("statement", "“{lost}” was said and is missing here: please check.")
        return f"„{words}“: {missing.format(lost=mark.detail.removeprefix(LOST))}"
    if mark.detail == MOVED:
        changed = translate("statement", "This changes what was said: please check.")
        return f"„{words}“: {changed}"
    hint = f"„{words}“: {tr(MARKS[mark.kind])}"
    if not mark.alternatives:
        return hint
    # Of a word that was replaced by its sound the first of the others is what was heard.
    more = (
        translate("statement", "Recognised as: {words}") if mark.detail else translate("statement", "Perhaps: {words}")
    )
    return f"{hint} {more.format(words=', '.join(mark.alternatives))}"


def _utf16(text: str, position: int) -> int:
    """Qt counts in UTF-16 units, Python in characters."""
    return position + sum(1 for character in text[:position] if ord(character) > 0xFFFF)
