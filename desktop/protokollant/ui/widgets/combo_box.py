"""A list to choose from that is calm: it shortens long entries, and does not change when it is scrolled over."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter

from protokollant.ui.design import Space
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look

_ARROW = 16


class CalmComboBox(QComboBox):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        look.changed.connect(self.update)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.width() - 2 * Space.S - _ARROW - Space.S
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        colours = self._look.colours
        area = QRectF(self.width() - _ARROW - Space.S, (self.height() - _ARROW) / 2, _ARROW, _ARROW)
        colour = colours.muted if self.isEnabled() else colours.off
        self._look.icons.paint(painter, Icon.CHEVRON_DOWN, colour, area)
