"""Moving statements with the mouse. What is dragged never leaves the program: only its place travels."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, Qt, Signal
from PySide6.QtGui import QDrag, QMouseEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from protokollant.app.place import Place
from protokollant.ui.look import Look

_STATEMENT = "application/x-protokollant-statement"
_SENTENCE = "application/x-protokollant-sentence"
_DOT, _STEP = 2, 5


def mime_of(dragged: Place | int) -> QMimeData:
    """Of a statement's place, or of a sentence in the tray."""
    data = QMimeData()
    if isinstance(dragged, Place):
        data.setData(_STATEMENT, f"{dragged.section} {dragged.index}".encode())
    else:
        data.setData(_SENTENCE, str(dragged).encode())
    return data


def dragged_in(data: QMimeData) -> Place | int | None:
    """What is being dragged; None where it is nothing of ours."""
    if data.hasFormat(_STATEMENT):
        section, index = bytes(data.data(_STATEMENT).data()).decode().split()
        return Place(section, int(index))
    return int(bytes(data.data(_SENTENCE).data())) if data.hasFormat(_SENTENCE) else None


class Grip(QWidget):
    """Six dots at which something can be taken. For the mouse alone; keys and menus do the same."""

    pulled = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._pressed: QPoint | None = None
        self.setFixedSize(16, 28)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setToolTip(name)
        self.setAccessibleName(name)
        look.changed.connect(self.update)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colours.muted if self.underMouse() else self._look.colours.edge)
        left, top = (self.width() - _STEP) // 2, (self.height() - 2 * _STEP) // 2
        for column in range(2):
            for row in range(3):
                painter.drawEllipse(QPoint(left + column * _STEP, top + row * _STEP), _DOT - 1, _DOT - 1)

    def enterEvent(self, _event: object) -> None:
        self.update()

    def leaveEvent(self, _event: object) -> None:
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        way = None if self._pressed is None else event.position().toPoint() - self._pressed
        if way is not None and way.manhattanLength() >= QApplication.startDragDistance():
            self._pressed = None
            self.pulled.emit()

    def mouseReleaseEvent(self, _event: QMouseEvent) -> None:
        self._pressed = None


def drag(source: QWidget, dragged: Place | int, picture: QPixmap) -> None:
    """Returns when the person has let go."""
    moving = QDrag(source)
    moving.setMimeData(mime_of(dragged))
    moving.setPixmap(picture)
    moving.setHotSpot(QPoint(picture.width() // 2, 10))
    moving.exec(Qt.DropAction.MoveAction)
