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
from protokollant.ui.widgets.section_tick import SectionTick

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
        self.ticks: dict[str, SectionTick] = {}
        desk.template_changed.connect(self._fill)
        desk.guide.changed.connect(self._show_placed)
        desk.recording.changed.connect(self._show_placed)
        look.changed.connect(self._show_placed)
        self._fill()

    def _fill(self) -> None:
        template = self._desk.template
        content = page()
        outer = column(content, (Space.XXL, Space.XL, Space.XXL, Space.XXL), Space.XS)
        outer.addWidget(label(self._look, template.title, Type.TITLE, wrap=True))
        self.hint = label(self._look, "", Type.READING, "muted", wrap=True)
        outer.addWidget(self.hint)
        if template.fields:
            names = ", ".join(field.label for field in template.fields)
            text = translate("guide", "Details to mention: {names}").format(names=names)
            outer.addWidget(label(self._look, text, Type.READING, "muted", wrap=True))
        outer.addSpacing(Space.L)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(Space.XXL + Space.S)
        self._grid.setVerticalSpacing(Space.XL)
        self.ticks = {}
        self._cells = [self._cell(number, section) for number, section in enumerate(template.sections, start=1)]
        self._columns = 0
        outer.addLayout(self._grid)
        outer.addStretch(1)
        self.setWidget(content)
        self._arrange()
        self._show_placed()

    def _show_placed(self) -> None:
        """A tick says that something was placed there, not that enough was said."""
        guide = self._desk.guide
        for name, tick in self.ticks.items():
            tick.show_placed(name in guide.placed)
        count = sum(name in guide.placed for name in self.ticks)
        if guide.active and count:
            text = translate("guide", "So far, something was placed in {count} of {all} sections.")
            self.hint.setText(text.format(count=count, all=len(self.ticks)))
        else:
            self.hint.setText(
                translate("guide", "Speak freely, in any order. Your sentences are sorted into these sections.")
            )

    def _cell(self, number: int, section: Section) -> QWidget:
        cell = QWidget()
        grid = QGridLayout(cell)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.XS)
        title = label(self._look, section.title, Type.HEADING, wrap=True)
        self.ticks[section.id] = tick = SectionTick(number, title, self._look)
        grid.addWidget(tick, 0, 0)
        grid.addWidget(title, 0, 1)
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
