"""A section of the protocol: its title and its statements."""

from __future__ import annotations

import math
import time
from bisect import bisect

from PySide6.QtCore import QCoreApplication, QPoint, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from protokollant.app.editing import Place
from protokollant.app.open_points import OpenPoint, is_waived
from protokollant.protocol.protocol import PointKind, Protocol, Statement
from protokollant.protocol.template import Section
from protokollant.ui.design import Space, Type
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.draft import Draft
from protokollant.ui.widgets.basics import IconButton, column, label
from protokollant.ui.widgets.dragging import dragged_in
from protokollant.ui.widgets.missing_line import MissingLine
from protokollant.ui.widgets.statement_edit import INDENT
from protokollant.ui.widgets.statement_row import StatementRow

translate = QCoreApplication.translate


class SectionPanel(QFrame):
    """Rows are kept and shown anew, so that a person who is typing in one is not thrown out of it."""

    placed = Signal(object, int, int)  # as of a row
    word_picked = Signal(str, str)
    dictate = Signal(object)  # this Section
    stepped = Signal(int)
    dragged_over = Signal(QPoint)  # on the screen

    def __init__(self, draft: Draft, section: Section, look: Look) -> None:
        super().__init__()
        self._draft = draft
        self._section = section
        self._look = look
        self._quoting = True
        self.rows: list[StatementRow] = []
        self.setAcceptDrops(True)
        outer = column(self, (0, Space.M, 0, Space.M), Space.XS)
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        head.setContentsMargins(INDENT, 0, 0, 0)  # the title stands exactly above the text of the statements
        head.addWidget(label(look, section.title, Type.HEADING))
        self.missing = MissingLine(draft, look, OpenPoint(PointKind.SECTION, section.id), section.title)
        self.missing.fill.connect(self._add)
        self.missing.dictate.connect(lambda: self.dictate.emit(section))
        head.addWidget(self.missing)
        head.addStretch(1)
        self.dictate_button = IconButton(
            look,
            Icon.RECORD,
            translate("protocol", "Dictate more for “{section}”").format(section=section.title),
            muted=True,
        )
        self.dictate_button.clicked.connect(lambda: self.dictate.emit(section))
        self.add_button = IconButton(
            look,
            Icon.ADD,
            translate("protocol", "Add text to “{section}”").format(section=section.title),
            muted=True,
        )
        self.add_button.clicked.connect(self._add)
        for button in (self.dictate_button, self.add_button):
            button.setFixedSize(28, 28)
            head.addWidget(button)
        outer.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        outer.addLayout(self._rows)
        self._line = QFrame(self)  # where what is dragged would come to stand
        self._line.setProperty("role", "drop")
        self._line.hide()

    def show_content(self, protocol: Protocol) -> None:
        """Show what is there now, in the rows that are there."""
        statements = protocol.section(self._section.id).statements
        for row in self.rows[len(statements) :]:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        del self.rows[len(statements) :]
        for row, statement in zip(self.rows, statements, strict=False):
            self._show(row, protocol, statement)
        self.missing.show_point(protocol)

    def complete(self, protocol: Protocol, deadline: float = math.inf) -> bool:
        """Make the rows that are wanting, until `deadline` (of `time.monotonic`). Gives whether all are there."""
        statements = protocol.section(self._section.id).statements
        for statement in statements[len(self.rows) :]:
            if time.monotonic() >= deadline:
                return False
            row = self._new_row(len(self.rows))
            row.resize(self.width(), row.height())
            self._show(row, protocol, statement)
            self.rows.append(row)
            self._rows.addWidget(row)
        return True

    def quote(self, quoting: bool) -> None:
        """As of a row; rows to come as well."""
        self._quoting = quoting
        for row in self.rows:
            row.quote(quoting)

    def controls(self) -> list[QWidget]:
        """In the order in which Tab is to go through them."""
        head = [*self.missing.controls(), self.dictate_button, self.add_button]
        return [*head, *(control for row in self.rows for control in (row.edit, row.more))]

    def _show(self, row: StatementRow, protocol: Protocol, statement: Statement) -> None:
        row.show_statement(protocol, statement, self._section.title, waived=is_waived(protocol, statement))

    def _new_row(self, index: int) -> StatementRow:
        row = StatementRow(self._draft, Place(self._section.id, index), self._look)
        row.quote(self._quoting)
        row.placed.connect(self.placed)
        row.word_picked.connect(self.word_picked)
        row.stepped.connect(self.stepped)
        row.dictate.connect(lambda: self.dictate.emit(self._section))
        return row

    def _add(self) -> None:
        new = translate("protocol", "New text")
        self._draft.add(self._section.id, new)
        protocol = self._draft.protocol
        if protocol is not None and self.complete(protocol):
            self.placed.emit(self.rows[-1].place, 0, len(new))

    # ---- what is dropped here

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dragged_in(event.mimeData()) is not None:
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        at = event.position().toPoint()
        index = self._index_at(at.y())
        bottom = self.rows[-1].geometry().bottom() + 1 if self.rows else self.height() - Space.XS
        top = self.rows[index].y() - 2 if index < len(self.rows) else bottom
        self._line.setGeometry(0, top, self.width(), 2)
        self._line.raise_()
        self._line.show()
        self.dragged_over.emit(self.mapToGlobal(at))
        event.acceptProposedAction()

    def dragLeaveEvent(self, _event: QDragLeaveEvent) -> None:
        self._line.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self._line.hide()
        event.acceptProposedAction()
        dragged, index = dragged_in(event.mimeData()), self._index_at(event.position().toPoint().y())
        if isinstance(dragged, Place):
            own = dragged.section == self._section.id and dragged.index < index
            to = Place(self._section.id, index - own)  # the statement itself is not counted
            self._draft.move_to(dragged, to)
            self.placed.emit(to, 0, 0)
        elif dragged is not None:
            self._draft.assign(dragged, self._section.id, index)
            self.placed.emit(Place(self._section.id, index), 0, 0)

    def _index_at(self, y: int) -> int:
        """Between which statements a height is."""
        return bisect([row.geometry().center().y() for row in self.rows], y)
