"""Coach marks: a note beside a part of the window, stepped through by key, with a frame around that part."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.widgets.basics import button, label

translate = QCoreApplication.translate
_WIDTH = 380


@dataclass(frozen=True, slots=True)
class CoachMark:
    """`find` gives the part of the window that the text is about, None where it is not there just now."""

    title: str
    text: str
    find: Callable[[], QWidget | None]


class Coach(QFrame):
    """Lies over `window`. Enter or Right goes on, Left back, Escape ends. `ended`: whether the end was reached."""

    ended = Signal(bool)

    def __init__(self, marks: Sequence[CoachMark], look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._marks = [mark for mark in marks if mark.find() is not None]
        self._window = window
        self._at = 0
        self.setProperty("role", "card")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self._ring = _Ring(look, window)
        self.count = label(look, "", Type.SMALL, "muted")
        self.title = label(look, "", Type.HEADING, wrap=True)
        self.text = label(look, "", Type.READING, wrap=True)
        self.skip = button(translate("tour", "End the tour"), lambda: self._end(False), "quiet")
        self.back = button(translate("tour", "Back"), lambda: self._go(-1))
        self.next = button("", lambda: self._go(+1), "primary")
        self._column = outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        outer.setSpacing(Space.S)
        for each in (self.count, self.title, self.text):
            outer.addWidget(each)
        below = QHBoxLayout()
        below.setSpacing(Space.S)
        below.addWidget(self.skip)
        below.addStretch(1)
        below.addWidget(self.back)
        below.addWidget(self.next)
        outer.addLayout(below)
        self.setFixedWidth(max(_WIDTH, 48 * self.fontMetrics().averageCharWidth()))
        self._timer = QTimer(self, interval=200)  # the window may be moved, scrolled and changed meanwhile
        self._timer.timeout.connect(self._place)
        window.installEventFilter(self)

    @property
    def marks(self) -> Sequence[CoachMark]:
        return self._marks

    def begin(self) -> None:
        if not self._marks:
            self._end(False)
            return
        self.show()
        self._timer.start()
        self._go(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Escape:
                self._end(False)
            case Qt.Key.Key_Right | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self._go(+1)
            case Qt.Key.Key_Left:
                self._go(-1)
            case _:
                super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return super().eventFilter(watched, event)

    def _go(self, by: int) -> None:
        if self._at + by >= len(self._marks):
            self._end(True)
            return
        self._at = max(0, self._at + by)
        mark = self._marks[self._at]
        place = translate("tour", "{number} of {all}").format(number=self._at + 1, all=len(self._marks))
        self.count.setText(place)
        self.title.setText(mark.title)
        self.text.setText(mark.text)
        last = self._at == len(self._marks) - 1
        self.next.setText(translate("tour", "Finish") if last else translate("tour", "Continue"))
        self.next.setAccessibleName(self.next.text())
        # A screen reader says the button that gets the focus, and with it what the step is about.
        self.next.setAccessibleDescription(f"{place}. {mark.title}. {mark.text}")
        self.back.setEnabled(self._at > 0)
        target = mark.find()
        if target is not None:
            _scroll_to(target)
        self._place()
        self.next.setFocus()

    def _place(self) -> None:
        """Beside the part, where there is room: below, above, or in its lower right corner."""
        if not self.isVisible():
            return
        self.setFixedHeight(self._column.heightForWidth(self.width()))
        target = self._marks[self._at].find()
        area = self._window.rect().adjusted(Space.S, Space.S, -Space.S, -Space.S)
        if target is None or not target.isVisible():
            self._ring.hide()
            self.move(area.right() - self.width(), area.bottom() - self.height())
            return
        spot = QRect(target.mapTo(self._window, target.rect().topLeft()), target.size()).intersected(area)
        self._ring.show_around(spot)
        top = spot.bottom() + Space.M
        if top + self.height() > area.bottom():
            top = spot.top() - Space.M - self.height()
        if top < area.top():
            top = area.bottom() - self.height() - Space.M
        left = min(max(area.left(), spot.left()), area.right() - self.width())
        if top < spot.bottom() and top + self.height() > spot.top():  # upon the part: at its right end
            left = area.right() - self.width() - Space.M
        self.move(left, top)
        self._ring.raise_()
        self.raise_()

    def _end(self, reached: bool) -> None:
        self._timer.stop()
        self._window.removeEventFilter(self)
        self._ring.deleteLater()
        self.hide()
        self.deleteLater()
        self.ended.emit(reached)


class _Ring(QWidget):
    """A frame that lets every click through."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_around(self, spot: QRect) -> None:
        self.setGeometry(spot.adjusted(-3, -3, 3, 3))
        self.show()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._look.colours.accent, 3))
        painter.drawRoundedRect(self.rect().adjusted(2, 2, -2, -2), Space.RADIUS, Space.RADIUS)
        painter.end()


def _scroll_to(target: QWidget) -> None:
    parent = target.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(target)
        parent = parent.parentWidget()
