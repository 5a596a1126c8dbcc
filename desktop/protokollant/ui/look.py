"""Design and drawings as the widgets use them; follows the system when it turns dark, light or to high contrast, unless
the person has chosen a scheme."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from protokollant.ui.design import Colours, Scheme, Type, font, palette_of, stylesheet
from protokollant.ui.icons import Icon, Icons

_USUAL_LINE = 18  # pixels
_LARGE = 1.3


class Look(QObject):
    """`colours` are those of the present scheme; `changed` tells that they are others now."""

    changed = Signal()

    def __init__(
        self, application: QApplication, icons: Icons, parent: QObject, scheme: Scheme = Scheme.SYSTEM
    ) -> None:
        super().__init__(parent)
        self._application = application
        self.icons = icons
        self._scheme = scheme
        self._chosen = False  # a palette other than the system's is in use
        self._take_palette()
        self.colours = self._colours()
        application.setStyleSheet(self._sheet())

    def use(self, scheme: Scheme) -> None:
        """Take another one at once."""
        self._scheme = scheme
        self._take_palette()
        self.follow_system()

    def font(self, kind: Type) -> QFont:
        return font(kind, self._application.font())

    @property
    def scale(self) -> float:
        """How much larger than usual the text is, for what is drawn beside it; at least 1."""
        return max(1.0, self.metrics(Type.BODY).height() / _USUAL_LINE)

    @property
    def large(self) -> bool:
        """Whether the text is so large that things stand below each other that else stand side by side."""
        return self.scale > _LARGE

    def scaled(self, pixels: int) -> int:
        return round(pixels * self.scale)

    def metrics(self, kind: Type) -> QFontMetrics:
        return QFontMetrics(self.font(kind))

    def follow_system(self) -> None:
        """To be called when the system's palette may have changed."""
        colours = self._colours()
        if colours != self.colours:
            self.colours = colours
            self._application.setStyleSheet(self._sheet())
            self.changed.emit()

    def _take_palette(self) -> None:
        chosen = self._scheme is not Scheme.SYSTEM
        if chosen or self._chosen:
            self._application.setPalette(palette_of(self._scheme) if chosen else QPalette())
        self._chosen = chosen

    def _sheet(self) -> str:
        return stylesheet(self.colours, self.icons.file(Icon.CHECK))

    def _colours(self) -> Colours:
        hints = self._application.styleHints()  # has to live as long as what it gives
        asked = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        high = self._scheme.high or (asked and self._scheme is Scheme.SYSTEM)
        return Colours.of(self._application.palette(), high=high)


def enlarge_text(application: QApplication, percent: int) -> None:
    """Of the system's own size; to be called before anything is shown."""
    if percent != 100:
        base = application.font()
        base.setPointSizeF(base.pointSizeF() * percent / 100)
        application.setFont(base)


def set_property(widget: QWidget, name: str, value: str) -> None:
    """A property that the stylesheet asks for; it is applied anew."""
    if widget.property(name) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
