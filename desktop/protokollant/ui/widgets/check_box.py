"""A box to tick that can be seen in every scheme and grows with the text."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox

from protokollant.ui.design import Space
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look


class CheckBox(QCheckBox):
    def __init__(self, look: Look, text: str) -> None:
        super().__init__(text)
        self._look = look
        look.changed.connect(self.update)

    @property
    def _side(self) -> int:
        return self.fontMetrics().height()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = self._side + Space.S + metrics.horizontalAdvance(self.text()) + 2 * Space.XS
        return QSize(width, max(metrics.height() + Space.S, Space.XL))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._side + Space.XXL, self.sizeHint().height())

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours, side = self._look.colours, self._side
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = colours.text if self.isEnabled() else colours.muted
        box = QRectF(Space.XS, (self.height() - side) / 2, side, side).adjusted(1, 1, -1, -1)
        filled = self.isChecked() and self.isEnabled()
        painter.setPen(QPen(colours.accent if filled else colours.muted, 1.5))
        painter.setBrush(colours.accent if filled else colours.surface)
        painter.drawRoundedRect(box, 3, 3)
        if self.isChecked():
            self._look.icons.paint(
                painter, Icon.CHECK, colours.on_accent if filled else ink, box.adjusted(1, 1, -1, -1)
            )
        if self.hasFocus():
            painter.setPen(QPen(colours.accent, 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), Space.XS, Space.XS)
        painter.setPen(ink)
        left = round(box.right()) + Space.S
        room = self.width() - left - Space.XS
        text = painter.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        area = QRectF(left, 0, room, self.height())
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)
        painter.end()
