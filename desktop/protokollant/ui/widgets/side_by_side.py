"""Two parts of the window with a border that can be moved."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

LEAST_CENTRE = 560  # below that lines of a protocol are cut off


class SideBySide(QSplitter):
    """The pane at the right keeps its width, the centre takes what is left."""

    fits_changed = Signal()  # whether there is room for both

    def __init__(self, centre: QWidget, pane: QWidget, width: int, least_centre: int = LEAST_CENTRE) -> None:
        """`width` of the pane at first; `least_centre`: what the centre needs beside it."""
        super().__init__(Qt.Orientation.Horizontal)
        self._pane = pane
        self._least_centre = least_centre
        self.fits = True
        self.setChildrenCollapsible(False)
        self.setHandleWidth(3)
        self.addWidget(centre)
        self.addWidget(pane)
        self.setStretchFactor(0, 1)
        self.setStretchFactor(1, 0)
        self.setSizes([10_000, width])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = self.width() >= self._least_centre + self._pane.minimumWidth()
        if fits != self.fits:
            self.fits = fits
            self.fits_changed.emit()
