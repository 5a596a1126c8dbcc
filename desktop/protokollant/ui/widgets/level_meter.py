"""How loud it is: a bar with the loudest moment held for a while, in dBFS, and in a word."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from protokollant.audio.level import Level
from protokollant.ui.design import Type, mix
from protokollant.ui.look import Look

translate = QCoreApplication.translate
_LOWEST = -60.0
_QUIET, _LOUD, _CLIPPING = -38.0, -9.0, -1.0
_CELLS = 30
_BAR = 14  # the height of the cells and the space below them


class LevelMeter(QWidget):
    """Loud is to the right; cells beyond `_LOUD` are taller too, so that the limit is seen without colour."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._level = Level()
        self._active = False
        self.setMinimumWidth(200)
        self.setFont(look.font(Type.SMALL))
        self._text_height = self.fontMetrics().height()
        self.setFixedHeight(_BAR + self._text_height)
        self.setAccessibleName(translate("recording", "Microphone level"))
        look.changed.connect(self.update)

    def sizeHint(self) -> QSize:
        return QSize(260, _BAR + self._text_height)

    def show_level(self, level: Level, active: bool) -> None:
        """`active`: sound is arriving; else the meter rests."""
        before = self.word
        self._level, self._active = level, active
        if self.word != before:
            self.setAccessibleDescription(self.word)
        self.update()

    @property
    def word(self) -> str:
        """The level in a word; empty while nothing is to be judged."""
        if not self._active:
            return ""
        if self._level.held_dbfs >= _CLIPPING:
            return translate("recording", "too loud")
        if self._level.held_dbfs < _QUIET:
            return translate("recording", "too quiet")
        return translate("recording", "good")

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        pitch = self.width() / _CELLS
        for cell in range(_CELLS):
            value = _LOWEST - _LOWEST * (cell + 1) / _CELLS
            lit = self._active and value <= self._level.peak_dbfs
            held = self._active and abs(value - self._level.held_dbfs) <= -_LOWEST / _CELLS / 2
            colour = self._colour(value) if lit or held else mix(colours.surface, colours.text, 0.1)
            height = 12 if value > _LOUD else 8
            painter.setBrush(colour)
            painter.drawRoundedRect(QRectF(cell * pitch, 12 - height, pitch - 2, height), 1.5, 1.5)
        painter.setPen(colours.muted)
        area = QRectF(0, _BAR, self.width(), self._text_height)
        if self._active:
            loudness = "–∞" if self._level.peak_dbfs <= _LOWEST else f"{round(self._level.peak_dbfs)}".replace("-", "–")
            painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{loudness} dBFS")
            painter.setPen(colours.text if self.word == translate("recording", "good") else colours.caution)
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self.word)
        else:
            text = translate("recording", "Microphone level")
            painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()

    def _colour(self, value: float) -> QColor:
        colours = self._look.colours
        if value > -3:
            return colours.recording
        return colours.caution if value > _LOUD else colours.good
