"""Design and drawings as the widgets use them; follows the system when it turns dark or light."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QApplication, QWidget

from protokollant.ui.design import Colours, Type, font, stylesheet
from protokollant.ui.icons import Icons


class Look(QObject):
    """`colours` are those of the system's present scheme; `changed` tells that they are others now."""

    changed = Signal()

    def __init__(self, application: QApplication, icons: Icons, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self.icons = icons
        self.colours = Colours.of(application.palette())
        application.setStyleSheet(stylesheet(self.colours))

    def font(self, kind: Type) -> QFont:
        return font(kind, self._application.font())

    def metrics(self, kind: Type) -> QFontMetrics:
        return QFontMetrics(self.font(kind))

    def follow_system(self) -> None:
        """To be called when the system's palette may have changed."""
        colours = Colours.of(self._application.palette())
        if colours != self.colours:
            self.colours = colours
            self._application.setStyleSheet(stylesheet(colours))
            self.changed.emit()


def set_property(widget: QWidget, name: str, value: str) -> None:
    """A property that the stylesheet asks for; it is applied anew."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
