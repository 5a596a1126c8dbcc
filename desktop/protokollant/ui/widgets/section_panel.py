"""A section of the protocol: its title and its statements."""

from __future__ import annotations

import math
import time

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from protokollant.app.editing import Place
from protokollant.protocol.template import Section
from protokollant.ui.design import Space, Type
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.draft import Draft
from protokollant.ui.widgets.basics import IconButton, column, label
from protokollant.ui.widgets.statement_edit import INDENT
from protokollant.ui.widgets.statement_row import StatementRow

translate = QCoreApplication.translate


class SectionPanel(QFrame):
    """Rows are kept and shown anew, so that a person who is typing in one is not thrown out of it."""

    moved = Signal(tuple)
    word_picked = Signal(str, str)

    def __init__(self, draft: Draft, section: Section, look: Look) -> None:
        super().__init__()
        self._draft = draft
        self._section = section
        self._look = look
        self.rows: list[StatementRow] = []
        outer = column(self, (0, Space.M, 0, Space.M), Space.XS)
        head = QHBoxLayout()
        head.setSpacing(Space.M)
        head.setContentsMargins(INDENT, 0, 0, 0)  # the title stands exactly above the text of the statements
        head.addWidget(label(look, section.title, Type.HEADING))
        self.missing = label(look, translate("protocol", "Not mentioned"), Type.BODY, "caution")
        head.addWidget(self.missing)
        head.addStretch(1)
        self.add_button = IconButton(
            look, Icon.ADD, translate("protocol", "Add text to “{section}”").format(section=section.title)
        )
        self.add_button.setFixedSize(28, 28)
        self.add_button.clicked.connect(self._add)
        head.addWidget(self.add_button)
        outer.addLayout(head)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(2)
        outer.addLayout(self._rows)

    def show_content(self, deadline: float) -> bool:
        """Show what is there now; new rows are made until `deadline` (of `time.monotonic`). Gives whether all are."""
        protocol = self._draft.protocol
        if protocol is None:
            return True
        statements = protocol.section(self._section.id).statements
        while len(self.rows) < len(statements) and time.monotonic() < deadline:
            index = len(self.rows)
            row = StatementRow(self._draft, Place(self._section.id, index), self._look)
            row.moved.connect(self.moved)
            row.word_picked.connect(self.word_picked)
            self.rows.append(row)
            self._rows.addWidget(row)
        for row in self.rows[len(statements) :]:
            self._rows.removeWidget(row)
            row.hide()
            row.deleteLater()
        del self.rows[len(statements) :]
        for row, statement in zip(self.rows, statements, strict=False):
            row.show_statement(protocol, statement, self._section.title)
        self.missing.setVisible(self._section.id in protocol.missing)
        return len(self.rows) == len(statements)

    def _add(self) -> None:
        self._draft.add(self._section.id, translate("protocol", "New text"))
        if self.show_content(math.inf):
            self.rows[-1].edit.setFocus(Qt.FocusReason.OtherFocusReason)
            self.rows[-1].edit.selectAll()
