"""The template as a guide for speaking: its sections and what belongs in each, calm and large enough to glance at."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QScrollArea, QWidget

from protokollant.protocol.template import Section
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.desk import Desk
from protokollant.ui.widgets.basics import column, label, page

translate = QCoreApplication.translate
_TWO_COLUMNS_FROM = 720


class GuidePage(QScrollArea):
    def __init__(self, desk: Desk, look: Look) -> None:
        super().__init__()
        self._desk = desk
        self._look = look
        self._cells: list[QWidget] = []
        self._columns = 0
        self._grid = QGridLayout()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(translate("guide", "Guide for the dictation"))
        desk.template_changed.connect(self._fill)
        self._fill()

    def _fill(self) -> None:
        template = self._desk.template
        content = page()
        outer = column(content, (Space.XXL, Space.XL, Space.XXL, Space.XXL), Space.XS)
        outer.addWidget(label(self._look, template.title, Type.TITLE, wrap=True))
        hint = translate("guide", "Speak freely, in any order. Your sentences are sorted into these sections.")
        outer.addWidget(label(self._look, hint, Type.READING, "muted", wrap=True))
        if template.fields:
            names = ", ".join(field.label for field in template.fields)
            text = translate("guide", "Details to mention: {names}").format(names=names)
            outer.addWidget(label(self._look, text, Type.READING, "muted", wrap=True))
        outer.addSpacing(Space.L)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.XXL + Space.S)
        self._grid.setVerticalSpacing(Space.XL)
        self._cells = [self._cell(number, section) for number, section in enumerate(template.sections, start=1)]
        self._columns = 0
        outer.addLayout(self._grid)
        outer.addStretch(1)
        self.setWidget(content)
        self._arrange()

    def _cell(self, number: int, section: Section) -> QWidget:
        cell = QWidget()
        grid = QGridLayout(cell)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.XS)
        digit = label(self._look, str(number), Type.HEADING, "muted")
        digit.setFixedWidth(26)
        digit.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        grid.addWidget(digit, 0, 0)
        grid.addWidget(label(self._look, section.title, Type.HEADING, wrap=True), 0, 1)
        if section.guidance:
            grid.addWidget(label(self._look, section.guidance, Type.GUIDE, "muted", wrap=True), 1, 1)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(2, 1)
        return cell

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """In two columns where there is room: read downwards, as the protocol is."""
        columns = 2 if self.viewport().width() >= _TWO_COLUMNS_FROM and len(self._cells) > 3 else 1
        if columns == self._columns:
            return
        self._columns = columns
        rows = -(-len(self._cells) // columns)
        for position, cell in enumerate(self._cells):
            self._grid.addWidget(cell, position % rows, position // rows, Qt.AlignmentFlag.AlignTop)
        for each in range(2):
            self._grid.setColumnStretch(each, 1 if each < columns else 0)
