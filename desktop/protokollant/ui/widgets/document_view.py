"""A document to be read: quiet type, headings that a screen reader knows as such, text that can be selected."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFrameFormat,
    QTextLength,
    QTextTableFormat,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from protokollant.documents.blocks import Bullets, Document, FieldTable, Heading, Paragraph
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look


class DocumentView(QTextEdit):
    """Shows one at a time; follows the system's colours."""

    def __init__(self, look: Look, name: str) -> None:
        """`name`: what a screen reader calls it."""
        super().__init__()
        self._look = look
        self._shown: Document | None = None
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "reading")
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        look.changed.connect(self._draw)

    def show_document(self, document: Document | None) -> None:
        if document != self._shown:
            self._shown = document
            self._draw()
            self.moveCursor(QTextCursor.MoveOperation.Start)

    def _draw(self) -> None:
        self.clear()
        if self._shown is None:
            return
        self.document().setDocumentMargin(0)
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # laid out once
        first = True
        for block in self._shown.blocks:
            match block:
                case Heading():
                    self._line(cursor, block.text, Type.HEADING, above=0 if first else Space.L, heading=2)
                case Paragraph():
                    self._line(cursor, block.text, Type.READING, quiet=block.quiet)
                case Bullets():
                    for item in block.items:
                        self._line(cursor, f"•  {item}".replace("\n", "\u2028"), Type.READING)
                case FieldTable():
                    self._table(cursor, block)
            first = False
        for text in self._shown.closing:
            self._line(cursor, text, Type.SMALL, above=Space.L, quiet=True)
        cursor.endEditBlock()

    def _line(
        self,
        cursor: QTextCursor,
        text: str,
        kind: Type,
        *,
        above: int = Space.XS,
        heading: int = 0,
        quiet: bool = False,
    ) -> None:
        shape = QTextBlockFormat()
        shape.setTopMargin(above)
        shape.setHeadingLevel(heading)
        shape.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if self.document().isEmpty():
            cursor.setBlockFormat(shape)
        else:
            cursor.movePosition(QTextCursor.MoveOperation.End)
            cursor.insertBlock(shape)
        cursor.insertText(text, self._letters(kind, quiet=quiet))

    def _table(self, cursor: QTextCursor, block: FieldTable) -> None:
        shape = QTextTableFormat()
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_None)
        shape.setCellPadding(2)
        shape.setCellSpacing(0)
        metrics = QFontMetricsF(self._look.font(Type.BODY))
        widest = max(metrics.horizontalAdvance(entry.label) for entry in block.rows) + Space.XL
        shape.setColumnWidthConstraints([QTextLength(QTextLength.Type.FixedLength, widest), QTextLength()])
        table = cursor.insertTable(len(block.rows), 2, shape)
        for row, entry in enumerate(block.rows):
            table.cellAt(row, 0).firstCursorPosition().insertText(entry.label, self._letters(Type.BODY, quiet=True))
            table.cellAt(row, 1).firstCursorPosition().insertText(
                entry.value, self._letters(Type.READING, quiet=entry.missing)
            )
        cursor.movePosition(QTextCursor.MoveOperation.End)

    def _letters(self, kind: Type, *, quiet: bool = False) -> QTextCharFormat:
        shape = QTextCharFormat()
        shape.setFont(self._look.font(kind))
        shape.setForeground(self._look.colours.muted if quiet else self._look.colours.text)
        return shape
