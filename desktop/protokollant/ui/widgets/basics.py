"""Labels, buttons and frames in the design's roles."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from protokollant.ui.design import Space, Type
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look


def label(look: Look, text: str = "", kind: Type = Type.BODY, role: str = "", *, wrap: bool = False) -> QLabel:
    """Plain text, never markup: a dictation may contain anything."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setFont(look.font(kind))
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


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
        self.setIconSize(QSize(side, side))
        self.setFixedSize(QSize(Space.CONTROL, Space.CONTROL))
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
