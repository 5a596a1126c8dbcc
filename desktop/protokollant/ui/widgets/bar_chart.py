"""Bars with their labels and numbers. What it shows stands as text in it, and in a table beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look

_BAR = 14


@dataclass(frozen=True, slots=True)
class Bar:
    """`value` is drawn, `text` says it."""

    label: str
    value: float
    text: str


class BarChart(QWidget):
    """Lying bars, the longest as wide as there is room."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self._look = look
        self._title = title
        self.bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(title)
        look.changed.connect(self.update)

    def show_bars(self, bars: Sequence[Bar]) -> None:
        self.bars = tuple(bars)
        self.setAccessibleDescription("; ".join(f"{bar.label}: {bar.text}" for bar in self.bars))
        self.setVisible(bool(self.bars))
        self.updateGeometry()
        self.update()

    @property
    def _row(self) -> int:
        return self.fontMetrics().height() + Space.S

    def sizeHint(self) -> QSize:
        return QSize(360, self._row * (len(self.bars) + 1) + Space.S)

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = self._look.colours
        painter.setFont(self._look.font(Type.STRONG))
        painter.setPen(colours.text)
        painter.drawText(QRectF(0, 0, self.width(), self._row), Qt.AlignmentFlag.AlignVCenter, self._title)
        painter.setFont(self._look.font(Type.BODY))
        metrics = painter.fontMetrics()
        label = min(max((metrics.horizontalAdvance(bar.label) for bar in self.bars), default=0), self.width() // 2)
        number = max((metrics.horizontalAdvance(bar.text) for bar in self.bars), default=0)
        room = max(self.width() - label - number - 2 * Space.M, 10)
        most = max((bar.value for bar in self.bars), default=0.0)
        for line, bar in enumerate(self.bars, start=1):
            top = line * self._row
            painter.setPen(colours.text)
            text = metrics.elidedText(bar.label, Qt.TextElideMode.ElideRight, label)
            painter.drawText(QRectF(0, top, label, self._row), Qt.AlignmentFlag.AlignVCenter, text)
            width = room * bar.value / most if most > 0 else 0.0
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent)
            painter.drawRoundedRect(QRectF(label + Space.M, top + (self._row - _BAR) / 2, max(width, 1.0), _BAR), 3, 3)
            painter.setPen(colours.text)
            area = QRectF(label + 2 * Space.M + width, top, number + Space.M, self._row)
            painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, bar.text)
        painter.end()
