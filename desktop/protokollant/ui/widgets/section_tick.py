"""The number of a section; a tick in its place once something was placed there."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel

from protokollant.ui.design import Space, Type
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look

translate = QCoreApplication.translate


class SectionTick(QLabel):
    """`title` is the section's heading: a screen reader hears the tick there."""

    def __init__(self, number: int, title: QLabel, look: Look) -> None:
        super().__init__()
        self._number = number
        self._title = title
        self._look = look
        self.placed = False
        self.setProperty("role", "muted")
        self.setFont(look.font(Type.HEADING))
        self._side = self.fontMetrics().height()
        self.setFixedWidth(max(self._side, self.fontMetrics().horizontalAdvance("00")) + Space.XS)
        self.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        self.setText(str(number))

    def show_placed(self, placed: bool) -> None:
        self.placed = placed
        told = translate("guide", "something was placed here") if placed else ""
        if placed:
            self.setPixmap(self._look.icons.pixmap(Icon.GOOD, self._look.colours.good, self._side))
        else:
            self.setText(str(self._number))
        self.setAccessibleName(told or str(self._number))
        self.setToolTip(told)
        self._title.setAccessibleName(f"{self._title.text()}: {told}" if told else "")
