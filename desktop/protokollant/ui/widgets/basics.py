"""Labels, buttons and frames in the design's roles."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from protokollant.ui.design import Space, Type
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look

_FRAME = 60  # what a window's frame and the system's bars take, in pixels


def label(look: Look, text: str = "", kind: Type = Type.BODY, role: str = "", *, wrap: bool = False) -> QLabel:
    """Plain text, never markup: a dictation may contain anything."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(look.font(kind))
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def bring_into_view(scroller: QScrollArea, widget: QWidget, margin: int = 80) -> None:
    """Scroll as far as `widget` is seen with `margin` pixels around it, even where the layout is still to be made."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # everybody's
    content = scroller.widget()
    if content is not None and (layout := content.layout()) is not None:
        layout.activate()
    scroller.ensureWidgetVisible(widget, 0, margin)


def button(text: str, on_click: Callable[[], object], role: str = "", tip: str = "") -> QPushButton:
    made = QPushButton(text)
    made.setAccessibleName(text.replace("&", ""))
    made.setAutoDefault(False)
    made.clicked.connect(lambda: on_click())
    if role:
        made.setProperty("role", role)
    if tip:
        made.setToolTip(tip)
    return made


def search_field(name: str, hint: str) -> QLineEdit:
    """A line to search with; `name` is what a screen reader says, `hint` stands in it while it is empty."""
    made = QLineEdit()
    made.setPlaceholderText(hint)
    made.setAccessibleName(name)
    made.setClearButtonEnabled(True)
    for clear in made.findChildren(QToolButton):
        clear.setAccessibleName(QCoreApplication.translate("basics", "Clear the search"))
    return made


class IconButton(QToolButton):
    """A button with a drawing alone: its name is its tooltip and what a screen reader says."""

    def __init__(
        self, look: Look, icon: Icon, name: str, *, quiet: bool = True, muted: bool = False, side: int = 18
    ) -> None:
        """`muted`: one of many that are the same, and need not all be seen first."""
        super().__init__()
        self._look = look
        self._muted = muted
        self._icon = icon
        self.setIconSize(QSize(look.scaled(side), look.scaled(side)))
        self.setFixedSize(QSize(look.scaled(Space.CONTROL), look.scaled(Space.CONTROL)))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.set_name(name)
        if quiet:
            self.setProperty("role", "quiet")
        look.changed.connect(self._tint)
        self._tint()

    def set_name(self, name: str, shortcut: str = "") -> None:
        self.setAccessibleName(name)
        self.setToolTip(f"{name} ({shortcut})" if shortcut else name)

    def set_icon(self, icon: Icon) -> None:
        self._icon = icon
        self._tint()

    def _tint(self) -> None:
        colours = self._look.colours
        self.setIcon(self._look.icons.icon(self._icon, colours.muted if self._muted else colours.text, colours.off))


class Sheet(QDialog):
    """A dialog that is high enough for its texts, however large they are, as far as the screen allows."""

    def showEvent(self, event: QShowEvent) -> None:
        self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        if (layout := self.layout()) is not None and layout.hasHeightForWidth():
            layout.activate()
            width = max(self.width(), layout.totalMinimumSize().width())
            room = self.screen().availableSize().height() - _FRAME
            self.resize(width, max(self.height(), min(room, layout.totalHeightForWidth(width))))


def rule() -> QFrame:
    """A thin line."""
    made = QFrame()
    made.setProperty("role", "rule")
    made.setFixedHeight(1)
    return made


def page() -> QWidget:
    made = QWidget()
    made.setProperty("role", "page")
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
    return made


def column(parent: QWidget, margins: tuple[int, int, int, int] = (0, 0, 0, 0), spacing: int = 0) -> QVBoxLayout:
    made = QVBoxLayout(parent)
    made.setContentsMargins(*margins)
    made.setSpacing(spacing)
    return made
