"""The words of a dictation, a line for each sentence, with the time beside it."""

from __future__ import annotations

import time
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator
from itertools import accumulate

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextEdit, QToolTip

from protokollant.app.listening import Doubt, Line, Standing
from protokollant.protocol.protocol import MarkKind
from protokollant.ui.design import Space, Type, mix
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.listening import Listening
from protokollant.ui.viewmodels.wording import MARKS, REASONS, clock
from protokollant.ui.widgets import shortcuts

translate = QCoreApplication.translate
_SLICE_SECONDS = 0.01
_Underline = QTextCharFormat.UnderlineStyle


class TranscriptText(QTextEdit):
    """A click or Enter plays from a word, Space plays and pauses; a double click goes to the statement.
    Every line of the transcript is a block of the document with the same number."""

    statement_wanted = Signal(int)  # a sentence's id

    def __init__(self, listening: Listening, look: Look) -> None:
        super().__init__()
        self._listening = listening
        self._look = look
        self._lines: tuple[Line, ...] = ()
        self._ends: list[list[int]] = []  # of each line's words, in Qt's units, counted from its beginning
        self._doubts: dict[int, list[Doubt]] = {}
        self._unmarked: Iterator[int] = iter(())
        self._word: tuple[int, int] | None = None
        self._pressed: QPoint | None = None
        self._margin = 0.0
        self._later = QTimer(self, interval=0, singleShot=True)
        self._later.timeout.connect(self._mark_more)
        self._soon = QTimer(self, interval=0, singleShot=True)  # active as long as there are lines to come
        self._soon.timeout.connect(self._insert_more)
        self.setProperty("role", "transcript")
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFont(look.font(Type.BODY))
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(translate("transcript", "Transcript"))
        self.document().setDocumentMargin(Space.XS)
        listening.opened.connect(self.show_all)
        listening.changed.connect(self._show_changes)
        listening.marked.connect(self._show_doubts)
        listening.lit_changed.connect(self._show_lit)
        listening.moved.connect(self._show_word)
        listening.played.connect(self._show_word)
        listening.sound_changed.connect(self._show_word)
        self.cursorPositionChanged.connect(self._on_caret)
        look.changed.connect(self.show_all)

    # ---- what is shown

    def show_all(self) -> None:
        """The whole transcript anew, in slices and not in one step with the protocol's page."""
        self._later.stop()
        self._lines = self._listening.lines
        self._ends = []
        self._word = None
        self._margin = self._widest_time()
        self.setExtraSelections([])
        self.blockSignals(True)
        self.clear()
        self.blockSignals(False)
        self._soon.start()

    def _insert_more(self) -> None:
        deadline = time.monotonic() + _SLICE_SECONDS
        layout = QTextBlockFormat()
        layout.setLeftMargin(self._margin)
        layout.setBottomMargin(Space.S)
        self.blockSignals(True)
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        for line in self._lines[len(self._ends) :]:
            if time.monotonic() > deadline:
                self._soon.start()
                break
            if self._ends:
                cursor.insertBlock(layout)
            else:
                cursor.setBlockFormat(layout)
            self._insert(cursor, line)
            self._ends.append(_ends(line))
        cursor.endEditBlock()
        self.setTextCursor(QTextCursor(self.document()))
        self.blockSignals(False)
        if self._soon.isActive():
            return
        self._show_doubts()
        self._show_lit()
        self._show_word()

    def _show_changes(self) -> None:
        if self._soon.isActive():
            return
        before, self._lines = self._lines, self._listening.lines
        edit = QTextCursor(self.document())
        edit.beginEditBlock()
        for number, (old, new) in enumerate(zip(before, self._lines, strict=True)):
            if old != new:
                cursor = QTextCursor(self.document().findBlockByNumber(number))
                cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
                cursor.removeSelectedText()
                self._insert(cursor, new)
                self._mark(number)
        edit.endEditBlock()
        self._show_lit(scroll=False)

    def _insert(self, cursor: QTextCursor, line: Line) -> None:
        colours = self._look.colours
        words, note = QTextCharFormat(), QTextCharFormat()
        words.setForeground(colours.muted if line.standing is Standing.LEFT_OUT else colours.text)
        words.setFontStrikeOut(line.standing is Standing.LEFT_OUT)
        note.setForeground(colours.muted)
        note.setFontItalic(True)
        cursor.insertText(_text(line), words)
        cursor.insertText(_note(line), note)

    def _show_doubts(self) -> None:
        if self._soon.isActive():
            return
        found: dict[int, list[Doubt]] = defaultdict(list)
        for doubt in self._listening.doubts:
            found[doubt.line].append(doubt)
        self._doubts = found
        self._unmarked = iter(tuple(found))
        self._later.start()

    def _mark_more(self) -> None:
        """In slices: a long transcript has thousands of marks."""
        deadline = time.monotonic() + _SLICE_SECONDS
        edit = QTextCursor(self.document())
        edit.beginEditBlock()  # laid out once
        for number in self._unmarked:
            self._mark(number)
            if time.monotonic() > deadline:
                self._later.start()
                break
        edit.endEditBlock()

    def _mark(self, number: int) -> None:
        """Quiet underlines below the words to look at."""
        colours = self._look.colours
        block = self.document().findBlockByNumber(number)
        for doubt in self._doubts.get(number, ()):
            unsure = doubt.kind in (MarkKind.LOW_CONFIDENCE, MarkKind.UNSUPPORTED)
            style = QTextCharFormat()
            style.setUnderlineStyle(_Underline.WaveUnderline if unsure else _Underline.DotLine)
            style.setUnderlineColor(colours.caution if unsure else colours.muted)
            self._span(block, number, doubt.first, doubt.last).mergeCharFormat(style)

    def _span(self, block: QTextBlock, line: int, first: int, last: int) -> QTextCursor:
        """The words [first, last) of a line; a line without words as a whole."""
        ends = self._ends[line]
        start = ends[first - 1] + 1 if 0 < first <= len(ends) else 0
        end = ends[min(last, len(ends)) - 1] if ends else block.length() - 1
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + start)
        cursor.setPosition(block.position() + end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _show_lit(self, *, scroll: bool = True) -> None:
        lit = self._listening.lit
        if scroll and lit and lit[-1] < len(self._lines) and not (self.hasFocus() or self._soon.isActive()):
            self._bring_into_view(lit[0], lit[-1])
        self.viewport().update()

    def _show_word(self) -> None:
        """The word that is heard, as the only one in full colour."""
        word = self._listening.word
        self.viewport().setCursor(
            Qt.CursorShape.PointingHandCursor if self._listening.may_play else Qt.CursorShape.IBeamCursor
        )
        if word == self._word or self._soon.isActive():
            return
        before, self._word = self._word, word
        if word is None or word[0] >= len(self._lines):
            self.setExtraSelections([])
            return
        selection = QTextEdit.ExtraSelection()
        selection.cursor = self._span(self.document().findBlockByNumber(word[0]), word[0], word[1], word[1] + 1)
        selection.format.setBackground(self._look.colours.accent)
        selection.format.setForeground(self._look.colours.on_accent)
        self.setExtraSelections([selection])
        if self._listening.playing and (before is None or before[0] != word[0]):
            self._bring_into_view(word[0], word[0])

    def _bring_into_view(self, first: int, last: int) -> None:
        """Scroll only where the lines are not wholly to be seen, and then as far that there is something around."""
        area = self._area(first).united(self._area(last))
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if area.top() < 0 or area.bottom() > height:
            bar.setValue(round(bar.value() + area.top() - height / 4))

    def _area(self, line: int) -> QRectF:
        """Where a line is, in the viewport."""
        block = self.document().findBlockByNumber(line)
        return (
            self.document().documentLayout().blockBoundingRect(block).translated(0, -self.verticalScrollBar().value())
        )

    def _widest_time(self) -> float:
        last = max((line.start for line in self._lines if line.start is not None), default=None)
        if last is None:
            return Space.M
        return self.fontMetrics().horizontalAdvance(clock(max(last, 600.0))) + Space.M

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = self._look.colours
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        margin, width = self._margin, self.viewport().width()
        painter.setFont(self._look.font(Type.SMALL))
        line_height = self.fontMetrics().height()
        block = self.cursorForPosition(QPoint(0, 0)).block()
        while block.isValid() and (number := block.blockNumber()) < len(self._lines):
            area = self._area(number)
            if area.top() > self.viewport().height():
                break
            if number in self._listening.lit:
                band = QRectF(0, area.top() - 3, width, area.height() + 6)
                painter.fillRect(band, mix(colours.surface, colours.accent, 0.14))
                painter.fillRect(QRectF(0, band.top(), 3, band.height()), colours.accent)
            if (start := self._lines[number].start) is not None:
                painter.setPen(colours.muted)
                beside = QRectF(0, area.top(), margin - Space.S, line_height)
                painter.drawText(beside, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, clock(start))
            block = block.next()
        painter.end()
        super().paintEvent(event)

    # ---- what the person does

    def place_at(self, at: QPoint) -> tuple[int, int] | None:
        """Line and word at a point of the viewport; None below the last line."""
        cursor = self.cursorForPosition(at)
        line = cursor.blockNumber()
        if line >= len(self._ends) or at.y() > self._area(line).bottom():
            return None
        return line, self._word_in(line, cursor.positionInBlock())

    def _word_in(self, line: int, position: int) -> int:
        return min(bisect_right(self._ends[line], position), max(0, len(self._ends[line]) - 1))

    def _at_caret(self) -> tuple[int, int] | None:
        cursor = self.textCursor()
        line = cursor.blockNumber()
        return (line, self._word_in(line, cursor.positionInBlock())) if line < len(self._ends) else None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint() if event.button() is Qt.MouseButton.LeftButton else None
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        clicked = self._pressed is not None and (at - self._pressed).manhattanLength() < 4
        self._pressed = None
        if clicked and not self.textCursor().hasSelection() and (place := self.place_at(at)) is not None:
            self._listening.light(place[0])
            self._listening.play_word(*place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if (place := self.place_at(event.position().toPoint())) is not None:
            self.go_to_statement(place[0])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self._at_caret()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and place is not None:
            self._listening.play_word(*place)
        elif event.key() == Qt.Key.Key_Space:
            self._listening.toggle()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by key comes to what is lit."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason and self._listening.lit:
            self.setTextCursor(QTextCursor(self.document().findBlockByNumber(self._listening.lit[0])))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        place = self.place_at(event.pos())
        if place is not None:
            menu = self.menu_at(place)
            menu.exec(event.globalPos())
            menu.deleteLater()

    def menu_at(self, place: tuple[int, int]) -> QMenu:
        """What can be done with a word of a line."""
        line = self._lines[place[0]]
        menu = QMenu(self)
        play = menu.addAction(translate("transcript", "Play from here"))
        play.setEnabled(self._listening.may_play and line.start is not None)
        play.triggered.connect(lambda: self._listening.play_word(*place))
        go = menu.addAction(translate("transcript", "Go to the statement"))
        go.setShortcut(shortcuts.CROSS)
        go.setEnabled(line.sentence is not None)
        go.triggered.connect(lambda: self.go_to_statement(place[0]))
        copy = menu.addAction(translate("transcript", "Copy"))
        copy.setShortcut("Ctrl+C")
        copy.setEnabled(self.textCursor().hasSelection())
        copy.triggered.connect(self.copy)
        return menu

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            place = self.place_at(event.pos())
            QToolTip.showText(event.globalPos(), "" if place is None else self._hint(*place), self)
            return True
        return super().viewportEvent(event)

    def _hint(self, line: int, word: int) -> str:
        found = [doubt for doubt in self._doubts.get(line, ()) if doubt.first <= word < doubt.last]
        return "\n".join([*(tr(MARKS[doubt.kind]) for doubt in found), _standing(self._lines[line])])

    def go_to_statement(self, line: int | None = None) -> None:
        """To where a line stands in the protocol; None is the line at the caret."""
        line = self.textCursor().blockNumber() if line is None else line
        if line < len(self._lines) and (sentence := self._lines[line].sentence) is not None:
            self.statement_wanted.emit(sentence)

    def _on_caret(self) -> None:
        """Who reads with the keyboard, or by ear, is at a line, too."""
        line = self.textCursor().blockNumber()
        if self.hasFocus() and line < len(self._lines):
            self._listening.light(line)
            start = self._lines[line].start
            times = [] if start is None else [clock(start)]
            self.setAccessibleDescription(", ".join([*times, _standing(self._lines[line])]))


def _text(line: Line) -> str:
    return " ".join(word.text for word in line.words)


def _ends(line: Line) -> list[int]:
    """Where each word ends, in UTF-16 units."""
    lengths = [len(word.text) for word in line.words]
    if max(_text(line), default="") > "\uffff":
        lengths = [len(word.text.encode("utf-16-le")) // 2 for word in line.words]
    return [end + index for index, end in enumerate(accumulate(lengths))]


def _note(line: Line) -> str:
    """What is to be said of a line beside its words."""
    text = _state(line)
    return f"  · {text}" if text and line.words else text


def _state(line: Line) -> str:
    match line.standing:
        case Standing.PLACED:
            return ""
        case Standing.WAITING:
            return translate("transcript", "not assigned")
        case Standing.LEFT_OUT:
            return tr(REASONS[line.reason]) if line.reason is not None else ""
        case Standing.DROPPED:
            seconds = max(1, round((line.end or 0.0) - (line.start or 0.0)))
            return translate("transcript", "No reliable speech ({seconds} s): please listen").format(seconds=seconds)


def _standing(line: Line) -> str:
    """Where a line stands in the protocol."""
    if line.standing is Standing.PLACED:
        return translate("transcript", "Stands in “{section}”").format(section=line.section)
    return _state(line)
