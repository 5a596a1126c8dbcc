"""The shape of the recording: where one is, what is lit, and what was not recognised; a slider for eye and ear."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
    QPolygonF,
)
from PySide6.QtWidgets import QSlider, QToolTip

from protokollant.app.listening import Blank, Unrecognised
from protokollant.ui.design import Space, mix
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.listening import BACK_SECONDS, Listening
from protokollant.ui.viewmodels.wording import clock

translate = QCoreApplication.translate
_HEIGHT = 72
_EDGE = 4  # room for the focus frame
_FOOT = 9  # room for the brackets below
_PAGE_SECONDS = 30


class Waveform(QSlider):
    """Its value is the position in whole seconds. Arrows go 3 seconds, page keys 30; Ctrl with an arrow plays what
    was not recognised; Space plays and pauses; a click plays from there."""

    def __init__(self, listening: Listening, look: Look) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._listening = listening
        self._look = look
        self._drawn: QPixmap | None = None
        self.setFixedHeight(_HEIGHT)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translate("transcript", "Position in the recording, in seconds"))
        listening.sound_changed.connect(self._show_sound)
        listening.lit_changed.connect(self._redraw)
        listening.moved.connect(self._move)
        listening.played.connect(self._move)
        look.changed.connect(self._redraw)

    def sizeHint(self) -> QSize:
        return QSize(320, _HEIGHT)

    # ---- what the person does

    def keyPressEvent(self, event: QKeyEvent) -> None:
        at, end = self._listening.position, self._listening.seconds
        steps = {
            Qt.Key.Key_Left: at - BACK_SECONDS,
            Qt.Key.Key_Right: at + BACK_SECONDS,
            Qt.Key.Key_Down: at - BACK_SECONDS,
            Qt.Key.Key_Up: at + BACK_SECONDS,
            Qt.Key.Key_PageDown: at - _PAGE_SECONDS,
            Qt.Key.Key_PageUp: at + _PAGE_SECONDS,
            Qt.Key.Key_Home: 0.0,
            Qt.Key.Key_End: end,
        }
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._listening.toggle()
        elif key is Qt.Key.Key_Right and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._listening.next_unrecognised()
        elif key in steps:
            self._listening.seek(steps[key])
        else:
            event.ignore()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self._listening.seconds:
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            self._listening.play_from(self._seconds(event.position().x()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Nothing is dragged: a click says it all."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """As above."""

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self._listening.seconds:
            at = self._seconds(event.pos().x())
            here = next((b for b in self._listening.blanks if b.start <= at < b.end), None)
            QToolTip.showText(event.globalPos(), clock(at) if here is None else _reason(here), self)
            return True
        return super().event(event)

    # ---- what is shown

    def _show_sound(self) -> None:
        self.setRange(0, int(self._listening.seconds))
        self.setSingleStep(int(BACK_SECONDS))
        self.setPageStep(_PAGE_SECONDS)
        self.setAccessibleDescription("\n".join(_reason(blank) for blank in self._listening.unrecognised))
        self._move()
        self._redraw()

    def _move(self) -> None:
        if not self._listening.playing:  # a screen reader would say every second
            self.setValue(int(self._listening.position))
        self.update()

    def _redraw(self) -> None:
        self._drawn = None
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        size = self.size() * self.devicePixelRatioF()
        if self._drawn is None or self._drawn.size() != size:
            self._drawn = QPixmap(size)
            self._drawn.setDevicePixelRatio(self.devicePixelRatioF())
            self._drawn.fill(Qt.GlobalColor.transparent)
            painter = QPainter(self._drawn)
            self._draw(painter)
            painter.end()
        colours = self._look.colours
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawPixmap(0, 0, self._drawn)
        if self._listening.seconds:
            x = self._x(self._listening.position)
            painter.fillRect(QRectF(x - 0.75, _EDGE, 1.5, self.height() - 2 * _EDGE), colours.accent)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colours.accent)
            painter.drawPolygon(QPolygonF([QPointF(x - 5, _EDGE), QPointF(x + 5, _EDGE), QPointF(x, _EDGE + 6)]))
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(colours.accent)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), Space.RADIUS, Space.RADIUS)
        painter.end()

    def _draw(self, painter: QPainter) -> None:
        colours, shape = self._look.colours, self._listening.shape
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.raised)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), Space.RADIUS, Space.RADIUS)
        if shape is None or not shape.seconds:
            return
        for start, end in self._listening.passage:
            painter.fillRect(self._band(start, end), mix(colours.raised, colours.accent, 0.28))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        count = max(1, int(self.width() - 2 * _EDGE))
        low, high = shape.in_columns(count)
        full = max(1, int(high.max()), -int(low.min()))
        middle, reach = (self.height() - _FOOT) / 2 + 1, (self.height() - _FOOT) / 2 - _EDGE
        said, unsaid = (mix(colours.raised, colours.text, share) for share in (0.45, 0.2))
        bands = [self._band(blank.start, blank.end) for blank in self._listening.unrecognised]
        for column in range(count):
            top = middle - reach * int(high[column]) / full
            bottom = middle - reach * int(low[column]) / full
            x = _EDGE + column
            colour = unsaid if any(band.left() <= x <= band.right() for band in bands) else said
            painter.fillRect(QRectF(x, top, 1, max(1.0, bottom - top)), colour)
        painter.setPen(QPen(colours.muted, 2, Qt.PenStyle.DotLine))
        for blank in self._listening.blanks:
            if blank.kind is Unrecognised.SILENCE:
                painter.drawLine(QPointF(self._x(blank.start), middle), QPointF(self._x(blank.end), middle))
        painter.setPen(Qt.PenStyle.NoPen)
        for band in bands:
            paint_unrecognised(painter, band, colours.caution)

    def _band(self, start: float, end: float) -> QRectF:
        first, last = self._x(start), self._x(end)
        return QRectF(first, _EDGE, max(3.0, last - first), self.height() - 2 * _EDGE)

    def _x(self, seconds: float) -> float:
        return _EDGE + (self.width() - 2 * _EDGE) * seconds / self._listening.seconds

    def _seconds(self, x: float) -> float:
        share = (x - _EDGE) / max(1, self.width() - 2 * _EDGE)
        return min(1.0, max(0.0, share)) * self._listening.seconds


def paint_unrecognised(painter: QPainter, area: QRectF, colour: QColor) -> None:
    """Hatched, with a bracket below: to be told without colours, too."""
    faint = QColor(colour)
    faint.setAlphaF(0.8)
    painter.fillRect(area, QBrush(faint, Qt.BrushStyle.BDiagPattern))
    painter.fillRect(QRectF(area.left(), area.bottom() - 2, area.width(), 2), colour)
    for x in (area.left(), area.right() - 1.5):
        painter.fillRect(QRectF(x, area.bottom() - 6, 1.5, 6), colour)


def _reason(blank: Blank) -> str:
    match blank.kind:
        case Unrecognised.DROPPED:
            text = translate("transcript", "{start} to {end}: what was recognised here was not reliable; please listen")
        case Unrecognised.SOUND:
            text = translate("transcript", "{start} to {end}: something is to be heard, but no words were recognised")
        case Unrecognised.SILENCE:
            text = translate("transcript", "{start} to {end}: silence")
    return text.format(start=clock(blank.start), end=clock(blank.end))
