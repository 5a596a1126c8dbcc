"""What a template looks like: as a guide while dictating, and as an empty document."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextTableFormat
from PySide6.QtWidgets import QTextEdit

from protokollant.documents.blocks import FieldTable, Heading, Paragraph, compose
from protokollant.documents.details import DocumentDetails
from protokollant.protocol.protocol import FieldValue, Protocol, SectionContent
from protokollant.protocol.template import Template
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look

translate = QCoreApplication.translate


class TemplatePreview(QTextEdit):
    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setReadOnly(True)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.document().setDocumentMargin(Space.L)

    def show_guide(self, template: Template) -> None:
        at = self.verticalScrollBar().value()
        self.clear()
        cursor = self.textCursor()
        self._write(cursor, template.title, Type.HEADING)
        if template.fields:
            names = ", ".join(field.label for field in template.fields)
            text = translate("guide", "Details to mention: {names}").format(names=names)
            self._write(cursor, text, Type.BODY, muted=True)
        for number, section in enumerate(template.sections, start=1):
            title = section.title.strip() or translate("templates", "(without a title)")
            self._write(cursor, f"{number}  {title}", Type.STRONG, above=Space.M)
            if section.guidance:
                self._write(cursor, section.guidance, Type.BODY, muted=True, indent=Space.L)
        self.verticalScrollBar().setValue(at)

    def show_document(self, template: Template) -> None:
        at = self.verticalScrollBar().value()
        self.clear()
        cursor = self.textCursor()
        today = dt.datetime.now().astimezone().date()
        document = compose(empty_protocol(template), template, DocumentDetails(date=today))
        self._write(cursor, document.title, Type.HEADING)
        self._write(
            cursor, " · ".join(part for part in (document.meta, document.draft) if part), Type.SMALL, muted=True
        )
        shown = set()
        for block in document.blocks:
            match block:
                case FieldTable():
                    self._table(cursor, [(row.label, row.value) for row in block.rows])
                case Heading():
                    shown.add(block.text)
                    self._write(cursor, block.text, Type.STRONG, above=Space.M)
                case Paragraph():
                    self._write(cursor, block.text, Type.BODY, muted=True)
        rest = [section.title for section in template.sections if section.title not in shown]
        if rest:
            text = translate("templates", "Printed only where something was said: {titles}")
            self._write(cursor, text.format(titles=", ".join(rest)), Type.SMALL, muted=True, above=Space.M)
        self.verticalScrollBar().setValue(at)

    def _write(
        self, cursor: QTextCursor, text: str, kind: Type, *, muted: bool = False, above: int = 2, indent: int = 0
    ) -> None:
        block = QTextBlockFormat()
        block.setTopMargin(above)
        block.setLeftMargin(indent)
        if not cursor.atStart():
            cursor.insertBlock()
        cursor.setBlockFormat(block)
        cursor.insertText(text, self._format(kind, muted))

    def _format(self, kind: Type, muted: bool) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._look.font(kind))
        colours = self._look.colours
        made.setForeground(QColor(colours.muted if muted else colours.text))
        return made

    def _table(self, cursor: QTextCursor, rows: list[tuple[str, str]]) -> None:
        look = QTextTableFormat()
        look.setBorder(0)
        look.setCellPadding(2)
        table = cursor.insertTable(len(rows), 2, look)
        for row, texts in enumerate(rows):
            for side, text in enumerate(texts):
                table.cellAt(row, side).firstCursorPosition().insertText(text, self._format(Type.BODY, bool(side)))
        cursor.movePosition(QTextCursor.MoveOperation.End)


def empty_protocol(template: Template) -> Protocol:
    """Of a dictation in which nothing was said."""
    required = [field.id for field in template.fields if field.required]
    required += [section.id for section in template.sections if section.required]
    return Protocol(
        template.id,
        template.title,
        template.language,
        (),
        tuple((field.id, FieldValue()) for field in template.fields),
        tuple(SectionContent(section.id, section.title) for section in template.sections),
        missing=tuple(required),
    )
