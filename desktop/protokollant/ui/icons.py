"""The program's own small drawings, tinted with a colour of the design."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer


class Icon(StrEnum):
    """The names of the files in the icon folder."""

    APP = "app"
    RECORD = "record"
    PAUSE = "pause"
    STOP = "stop"
    OPEN = "open"
    EXPORT = "export"
    COPY = "copy"
    UNDO = "undo"
    REDO = "redo"
    MORE = "more"
    ADD = "add"
    CLOSE = "close"
    SIDEBAR = "sidebar"
    INFO = "info"
    GOOD = "good"
    CAUTION = "caution"
    PROBLEM = "problem"
    CHEVRON_RIGHT = "chevron_right"
    CHEVRON_DOWN = "chevron_down"
    RESTORE = "restore"
    NEW = "new"
    PLAY = "play"
    BACK = "back"
    LOCK = "lock"
    CHECK = "check"
    MARK = "mark"
    SMALL = "small"
    FILTER = "filter"


class Icons:
    """Drawings from `folder`. Built once and handed to the widgets."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._source = lru_cache(maxsize=None)(self._read)
        self._drawn: dict[tuple[Icon, str, str], QIcon] = {}

    def icon(self, name: Icon, colour: QColor, disabled: QColor | None = None) -> QIcon:
        """Sharp at every scale of the screen that is in use."""
        key = (name, colour.name(), disabled.name() if disabled is not None else "")
        if key not in self._drawn:  # a long protocol shows the same few a hundred times
            made = QIcon()
            for side in (16, 20, 24, 32, 48):
                made.addPixmap(self.pixmap(name, colour, side))
                if disabled is not None:
                    made.addPixmap(self.pixmap(name, disabled, side), QIcon.Mode.Disabled)
            self._drawn[key] = made
        return self._drawn[key]

    def pixmap(self, name: Icon, colour: QColor, side: int) -> QPixmap:
        """`side` in pixels."""
        pixmap = QPixmap(QSize(side, side))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, name, colour, QRectF(0, 0, side, side))
        painter.end()
        return pixmap

    def paint(self, painter: QPainter, name: Icon, colour: QColor, area: QRectF) -> None:
        tinted = self._source(name).replace("currentColor", colour.name())
        QSvgRenderer(QByteArray(tinted.encode())).render(painter, area)

    def application(self) -> QIcon:
        made = QIcon()
        for side in (16, 24, 32, 48, 64, 128, 256):
            made.addPixmap(self.pixmap(Icon.APP, QColor("white"), side))
        return made

    def file(self, name: Icon) -> Path:
        return self._folder / f"{name.value}.svg"

    def _read(self, name: Icon) -> str:
        return self.file(name).read_text(encoding="utf-8")
