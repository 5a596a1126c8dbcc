"""The round button. Its form, not its colour alone, tells the state; red means that sound is really arriving."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from protokollant.audio.capture import CaptureState
from protokollant.ui.design import mix
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look

translate = QCoreApplication.translate
_SIDE = 68


class RecordButton(QAbstractButton):
    def __init__(self, look: Look, shortcut: QKeySequence) -> None:
        super().__init__()
        self._look = look
        self._shortcut = ""
        self._state = CaptureState.STOPPED
        self.setFixedSize(self.sizeHint())
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        look.changed.connect(self.update)
        self.use_key(shortcut)

    def use_key(self, shortcut: QKeySequence) -> None:
        """Say this key."""
        self._shortcut = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        self.show_state(self._state)

    def sizeHint(self) -> QSize:
        return QSize(_SIDE, _SIDE)

    def show_state(self, state: CaptureState) -> None:
        self._state = state
        stopped = state is CaptureState.STOPPED
        name = translate("recording", "Start recording") if stopped else translate("recording", "Stop recording")
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({self._shortcut})" if self._shortcut else name)
        self.update()

    @property
    def is_red(self) -> bool:
        return self._state is CaptureState.RECORDING

    def paintEvent(self, _event: QPaintEvent) -> None:
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        centre = QPointF(self.width() / 2, self.height() / 2)
        fill = colours.recording if self.is_red else colours.accent
        drawing = QColor("white") if self.is_red else colours.on_accent
        if self._state is CaptureState.OPENING:
            fill, drawing = colours.raised, colours.muted
        if not self.isEnabled():
            fill, drawing = colours.raised, colours.off
        if self.isDown() or self.underMouse():
            fill = mix(fill, colours.text, 0.18 if self.isDown() else 0.08)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(fill)
        painter.drawEllipse(centre, 28, 28)
        if self.hasFocus() or self.is_red:
            pen = QPen(colours.text if self.hasFocus() else mix(colours.surface, colours.recording, 0.45), 2)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(centre, 32, 32)
        self._draw_form(painter, drawing, centre)
        painter.end()

    def _draw_form(self, painter: QPainter, colour: QColor, centre: QPointF) -> None:
        icon, side = (Icon.RECORD, 30) if self._state is CaptureState.STOPPED else (Icon.STOP, 32)
        area = QRectF(centre.x() - side / 2, centre.y() - side / 2, side, side)
        self._look.icons.paint(painter, icon, colour, area)
