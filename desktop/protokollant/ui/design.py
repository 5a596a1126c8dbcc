"""The look of the window in one place: spacing, type scale, colours. All colours derive from a palette, the system's or
that of a `Scheme`, so that light, dark and high-contrast schemes are followed. The drawings in resources/icons were
made for this program and are under its licence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum
from pathlib import Path

from PySide6.QtGui import QColor, QFont, QPalette


class Space:
    """Distances in device-independent pixels, on a grid of four."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 32
    RADIUS = 6
    CONTROL = 32  # the height of buttons and fields
    READING_WIDTH = 1080  # longer lines are hard to read


class Type(Enum):
    """Sizes relative to the system's font, and weight."""

    SMALL = (0.92, QFont.Weight.Normal)
    BODY = (1.0, QFont.Weight.Normal)
    STRONG = (1.0, QFont.Weight.DemiBold)
    READING = (1.12, QFont.Weight.Normal)
    GUIDE = (1.2, QFont.Weight.Normal)
    HEADING = (1.2, QFont.Weight.DemiBold)
    TITLE = (1.55, QFont.Weight.DemiBold)
    CLOCK = (2.5, QFont.Weight.Light)


def font(kind: Type, base: QFont) -> QFont:
    """`base` in another size and weight."""
    factor, weight = kind.value
    made = QFont(base)
    if base.pointSizeF() > 0:
        made.setPointSizeF(base.pointSizeF() * factor)
    else:
        made.setPixelSize(round(base.pixelSize() * factor))
    made.setWeight(weight)
    if kind is Type.CLOCK:
        made.setFeature(QFont.Tag("tnum"), 1)  # digits of one width: the time must not jitter
    return made


class Scheme(StrEnum):
    """What the person may choose; "" is what the system has."""

    SYSTEM = ""
    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast_light"
    CONTRAST_DARK = "contrast_dark"

    @property
    def high(self) -> bool:
        return self in (Scheme.CONTRAST_LIGHT, Scheme.CONTRAST_DARK)


_SCHEMES = {  # window, surface, text, accent
    Scheme.LIGHT: ("#efefef", "#ffffff", "#1b1d1f", "#1f6fb2"),
    Scheme.DARK: ("#2b2d30", "#1f2124", "#e6e7e9", "#5aa9d6"),
    Scheme.CONTRAST_LIGHT: ("#ffffff", "#ffffff", "#000000", "#0000c8"),
    Scheme.CONTRAST_DARK: ("#000000", "#000000", "#ffffff", "#ffe600"),
}


def palette_of(scheme: Scheme) -> QPalette:
    """That of every scheme but the system's."""
    window, surface, text, accent = (QColor(name) for name in _SCHEMES[scheme])
    made = QPalette(window)
    roles = QPalette.ColorRole
    for colour, filled in (
        (window, (roles.Window,)),
        (surface, (roles.Base, roles.AlternateBase, roles.Button, roles.ToolTipBase)),
        (text, (roles.WindowText, roles.Text, roles.ButtonText, roles.ToolTipText)),
        (accent, (roles.Highlight, roles.Accent, roles.Link)),
    ):
        for role in filled:
            made.setColor(role, colour)
    best = max((QColor("white"), QColor("black")), key=lambda c: contrast(c, accent))
    made.setColor(roles.HighlightedText, best)
    muted = readable(mix(text, window, 0.38), window, text)
    made.setColor(roles.PlaceholderText, muted)
    for role in (roles.WindowText, roles.Text, roles.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, muted)
    return made


@dataclass(frozen=True, slots=True)
class Colours:
    """Every colour by its purpose. Texts have a contrast of at least 4.5 on `surface` and `window`, what must be seen
    to be used (`edge` of a field, `off` for what is disabled, `recording`) one of 3. `line` only separates."""

    window: QColor
    surface: QColor
    raised: QColor
    line: QColor
    edge: QColor
    text: QColor
    muted: QColor
    off: QColor
    accent: QColor
    on_accent: QColor
    recording: QColor
    caution: QColor
    good: QColor
    dark: bool

    @classmethod
    def of(cls, palette: QPalette, *, high: bool = False) -> Colours:
        """`high`: the person needs more contrast than WCAG's AA: nothing is muted, every border is seen."""
        window, surface = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.Base)
        text = palette.color(QPalette.ColorRole.WindowText)
        dark = _luminance(window) < _luminance(text)
        window = mix(window, surface, 0.55)
        darkest = min((window, surface), key=lambda ground: contrast(ground, text))  # there text is hardest to read
        tinted = mix(darkest, text, 0.13)  # as under the pointer, or pressed

        def legible(colour: QColor, ratio: float = 4.6) -> QColor:
            return readable(colour, tinted if ratio > 3 else darkest, text, ratio)

        accent = legible(palette.color(QPalette.ColorRole.Highlight), 7.0 if high else 4.6)
        return cls(
            window=window,
            surface=surface,
            raised=mix(surface, text, 0.06),
            line=text if high else mix(surface, text, 0.17),
            edge=text if high else legible(mix(surface, text, 0.3), 3.0),
            text=text,
            muted=text if high else legible(mix(text, window, 0.38)),
            off=readable(mix(text, window, 0.5), tinted, text, 4.6 if high else 3.0),
            accent=accent,
            on_accent=max((QColor("white"), QColor("black"), surface), key=lambda c: contrast(c, accent)),
            recording=legible(QColor("#e5484d" if dark else "#c8102e"), 3.0),  # never a text
            caution=legible(QColor("#e0a030" if dark else "#9a5b00")),
            good=legible(QColor("#4cb782" if dark else "#1f7a4d")),
            dark=dark,
        )


def mix(one: QColor, other: QColor, share: float) -> QColor:
    """`share` (0 to 1) of `other` in `one`."""
    return QColor.fromRgbF(*(a + (b - a) * share for a, b in zip(_rgb(one), _rgb(other), strict=True)))


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio after WCAG 2: 1 (none) to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def readable(colour: QColor, background: QColor, text: QColor, ratio: float = 4.6) -> QColor:
    """`colour`, moved towards `text` as far as is needed to be read on `background`."""
    return next(
        (c for c in (mix(colour, text, step / 20) for step in range(20)) if contrast(c, background) >= ratio), text
    )


def _rgb(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def _luminance(colour: QColor) -> float:
    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(channel) for channel in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def stylesheet(colours: Colours, tick: Path) -> str:
    """What Fusion does not draw calmly enough. Widgets name their role with the property `role`.
    `tick`: a black drawing for what is ticked."""
    c, s = colours, Space
    hover, pressed = mix(c.surface, c.text, 0.07), mix(c.surface, c.text, 0.13)
    tint = mix(c.surface, c.accent, 0.14)
    off = c.off
    return f"""
    QMainWindow, QDialog, QWidget[role="page"] {{ background: {c.window.name()}; }}
    QScrollArea, QScrollArea > QWidget > QWidget[role="page"] {{ background: {c.window.name()}; border: none; }}
    QLabel[role="muted"] {{ color: {c.muted.name()}; }}
    QLabel:focus {{ border: 2px solid {c.accent.name()}; border-radius: {s.XS}px; }}
    QLabel[role="caution"] {{ color: {c.caution.name()}; }}
    QFrame[role="bar"] {{ background: {c.surface.name()}; border: none; border-bottom: 1px solid {c.line.name()}; }}
    QFrame[role="foot"] {{ background: {c.surface.name()}; border: none; border-top: 1px solid {c.line.name()}; }}
    QFrame[role="side"] {{ background: {c.surface.name()}; border: none; border-right: 1px solid {c.line.name()}; }}
    QFrame[role="pane"] {{ background: {c.surface.name()}; border: none; border-left: 1px solid {c.line.name()}; }}
    QTextEdit[role="transcript"] {{
        background: {c.surface.name()}; color: {c.text.name()}; border: 2px solid transparent;
        selection-background-color: {c.accent.name()}; selection-color: {c.on_accent.name()};
    }}
    QTextEdit[role="transcript"]:focus {{ border: 2px solid {c.accent.name()}; }}
    QSplitter::handle {{ background: transparent; }}
    QFrame[role="card"] {{
        background: {c.surface.name()}; border: 1px solid {c.line.name()}; border-radius: {s.RADIUS + 2}px;
    }}
    QFrame[role="rule"] {{ background: {c.line.name()}; border: none; max-height: 1px; min-height: 1px; }}
    QFrame[role="drop"] {{ background: {c.accent.name()}; border: none; }}
    QFrame[role="note"] {{
        background: {c.surface.name()}; border: 1px solid {c.line.name()};
        border-top-right-radius: {s.RADIUS}px; border-bottom-right-radius: {s.RADIUS}px;
    }}
    QFrame[role="note"][kind="good"] {{ border-left: 4px solid {c.good.name()}; }}
    QFrame[role="note"][kind="info"] {{ border-left: 4px solid {c.accent.name()}; }}
    QFrame[role="note"][kind="caution"] {{ border-left: 4px solid {c.caution.name()}; }}
    QFrame[role="note"][kind="problem"] {{ border-left: 4px solid {c.recording.name()}; }}
    QPushButton, QToolButton {{
        background: {c.surface.name()}; color: {c.text.name()}; border: 1px solid {c.edge.name()};
        border-radius: {s.RADIUS}px; padding: 0px {s.M}px; min-height: {s.CONTROL - 2}px;
    }}
    QToolButton {{ padding: 0px; min-height: 0px; }}
    QPushButton:hover, QToolButton:hover {{ background: {hover.name()}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {pressed.name()}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {off.name()}; background: {c.window.name()}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {c.accent.name()}; padding: 0px {s.M - 1}px; }}
    QToolButton:focus {{ padding: 0px; }}
    QPushButton[role="primary"] {{
        background: {c.accent.name()}; color: {c.on_accent.name()}; border: 1px solid {c.accent.name()};
        font-weight: 600;
    }}
    QPushButton[role="primary"]:hover {{ background: {mix(c.accent, c.text, 0.15).name()}; }}
    QPushButton[role="primary"]:focus {{ border: 3px double {c.on_accent.name()}; }}
    QPushButton[role="primary"]:disabled {{
        background: {c.raised.name()}; color: {off.name()}; border-color: {c.line.name()};
    }}
    QPushButton[role="quiet"], QToolButton[role="quiet"] {{ background: transparent; border: 1px solid transparent; }}
    QPushButton[role="quiet"] {{ color: {c.accent.name()}; padding: 0px {s.S}px; }}
    QPushButton[role="quiet"]:hover, QToolButton[role="quiet"]:hover {{ background: {hover.name()}; }}
    QPushButton[role="quiet"]:disabled, QToolButton[role="quiet"]:disabled {{
        background: transparent; color: {off.name()};
    }}
    QPushButton[role="quiet"]:focus, QToolButton[role="quiet"]:focus {{ border: 2px solid {c.accent.name()}; }}
    QPushButton[role="inline"] {{
        background: transparent; color: {c.accent.name()}; border: 1px solid transparent; border-radius: {s.XS}px;
        padding: 0px {s.XS}px; min-height: 22px;
    }}
    QPushButton[role="inline"]:hover {{ background: {hover.name()}; }}
    QPushButton[role="inline"]:focus {{ border: 2px solid {c.accent.name()}; padding: 0px {s.XS - 1}px; }}
    QPushButton[role="inline"]:disabled {{ background: transparent; color: {c.muted.name()}; }}
    QLabel[role="explanation"]:disabled {{ color: {c.text.name()}; }}
    QToolButton::menu-indicator {{ image: none; width: 0px; }}
    QLineEdit, QComboBox {{
        background: {c.surface.name()}; color: {c.text.name()}; border: 1px solid {c.edge.name()};
        border-radius: {s.RADIUS}px; padding: 0px {s.S}px; min-height: {s.CONTROL - 2}px;
        selection-background-color: {c.accent.name()}; selection-color: {c.on_accent.name()};
    }}
    QLineEdit:focus, QComboBox:focus {{ border: 2px solid {c.accent.name()}; padding: 0px {s.S - 1}px; }}
    QComboBox {{ padding-left: {s.S + 2}px; }}
    QComboBox:focus {{ padding-left: {s.S + 1}px; }}
    QComboBox::drop-down {{ border: none; width: 24px; }}
    QComboBox::down-arrow {{ image: none; }}
    QComboBox QAbstractItemView {{
        background: {c.surface.name()}; color: {c.text.name()}; border: 1px solid {c.line.name()};
        selection-background-color: {tint.name()}; selection-color: {c.text.name()}; outline: none; padding: 2px;
    }}
    QTextEdit[role="statement"] {{
        background: transparent; color: {c.text.name()}; border: 1px solid transparent; border-radius: {s.XS}px;
        selection-background-color: {c.accent.name()}; selection-color: {c.on_accent.name()};
    }}
    QTextEdit[role="statement"]:hover {{ border-color: {c.line.name()}; }}
    QTextEdit[role="statement"]:focus {{ border: 1px solid {c.accent.name()}; background: {c.surface.name()}; }}
    QTextEdit[role="reading"] {{
        background: transparent; color: {c.text.name()}; border: 1px solid transparent; border-radius: {s.XS}px;
        selection-background-color: {c.accent.name()}; selection-color: {c.on_accent.name()};
    }}
    QTextEdit[role="reading"]:focus {{ border: 1px solid {c.accent.name()}; }}
    QTreeView, QTableView {{
        background: {c.surface.name()}; border: 1px solid {c.line.name()}; border-radius: {s.RADIUS}px; outline: none;
    }}
    QTreeView::item, QTableView::item {{ padding: {s.XS}px; }}
    QTreeView::item:selected, QTableView::item:selected {{ background: {tint.name()}; color: {c.text.name()}; }}
    QPlainTextEdit, QDateEdit {{
        background: {c.surface.name()}; color: {c.text.name()}; border: 1px solid {c.edge.name()};
        border-radius: {s.RADIUS}px; padding: 0px {s.S}px;
        selection-background-color: {c.accent.name()}; selection-color: {c.on_accent.name()};
    }}
    QDateEdit {{ min-height: {s.CONTROL - 2}px; }}
    QPlainTextEdit:focus, QDateEdit:focus {{ border: 2px solid {c.accent.name()}; padding: 0px {s.S - 1}px; }}
    QCheckBox::indicator, QTreeView::indicator, QListView::indicator {{
        width: 14px; height: 14px; border: 1px solid {c.edge.name()}; border-radius: 3px;
        background: {c.surface.name()};
    }}
    QCheckBox::indicator:checked, QTreeView::indicator:checked, QListView::indicator:checked {{
        background: {c.accent.name()}; border-color: {c.accent.name()}; image: url({tick.as_posix()});
    }}
    QCheckBox {{ border: 2px solid transparent; border-radius: {s.XS}px; padding: 2px; spacing: {s.S}px; }}
    QCheckBox:focus {{ border-color: {c.accent.name()}; }}
    QScrollArea[role="reading"] {{ border: 2px solid transparent; border-radius: {s.XS}px; }}
    QScrollArea[role="reading"]:focus {{ border-color: {c.accent.name()}; }}
    QTreeView:focus, QTableView:focus {{ border: 2px solid {c.accent.name()}; }}
    QTabBar::tab {{
        padding: {s.S}px {s.M}px; background: transparent; color: {c.muted.name()};
        border-bottom: 3px solid transparent;
    }}
    QTabBar::tab:selected {{ color: {c.text.name()}; border-bottom: 3px solid {c.accent.name()}; font-weight: 600; }}
    QTabBar::tab:focus {{ border-bottom: 3px solid {c.text.name()}; }}
    QListWidget {{
        background: {c.surface.name()}; border: 1px solid {c.line.name()}; border-radius: {s.RADIUS}px; outline: none;
    }}
    QListWidget:focus {{ border: 2px solid {c.accent.name()}; }}
    QListWidget::item {{ padding: {s.XS}px {s.S}px; color: {c.text.name()}; border-radius: {s.XS}px; }}
    QListWidget::item:selected {{ background: {tint.name()}; color: {c.text.name()}; }}
    QTreeWidget {{
        background: {c.surface.name()}; border: 1px solid {c.line.name()}; border-radius: {s.RADIUS}px; outline: none;
    }}
    QHeaderView::section {{
        background: {c.raised.name()}; color: {c.text.name()}; border: none; padding: {s.XS}px;
    }}
    QTreeWidget::item {{ color: {c.text.name()}; padding: {s.XS}px; }}
    QTreeWidget::item:selected {{ background: {tint.name()}; color: {c.text.name()}; }}
    QListView[role="dictations"] {{ background: transparent; border: 2px solid transparent; outline: none; }}
    QListView[role="dictations"]:focus {{ border-color: {c.accent.name()}; }}
    QTextEdit {{ border: 2px solid transparent; }}
    QTextEdit:focus {{ border: 2px solid {c.accent.name()}; }}
    QProgressBar {{
        background: {c.raised.name()}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
    }}
    QProgressBar::chunk {{ background: {c.accent.name()}; border-radius: 3px; }}
    QMenuBar {{ background: {c.surface.name()}; color: {c.text.name()}; padding: 2px {s.S}px; }}
    QMenuBar::item {{ padding: {s.XS}px {s.S}px; border-radius: {s.XS}px; background: transparent; }}
    QMenuBar::item:selected {{ background: {hover.name()}; }}
    QMenu {{
        background: {c.surface.name()}; color: {c.text.name()}; border: 1px solid {c.line.name()}; padding: {s.XS}px;
    }}
    QMenu::item {{ padding: 6px {s.XL}px 6px {s.M}px; border-radius: {s.XS}px; }}
    QMenu::item:selected {{ background: {tint.name()}; }}
    QMenu::item:disabled {{ color: {off.name()}; }}
    QMenu::separator {{ height: 1px; background: {c.line.name()}; margin: {s.XS}px {s.S}px; }}
    QToolTip {{
        background: {c.raised.name()}; color: {c.text.name()}; border: 1px solid {c.line.name()}; padding: {s.XS}px;
    }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 0px; }}
    QScrollBar::handle:vertical {{
        background: {mix(c.window, c.text, 0.28).name()}; border-radius: 3px; min-height: 32px; margin: 3px;
    }}
    QScrollBar::handle:vertical:hover {{ background: {mix(c.window, c.text, 0.45).name()}; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
        background: none; border: none; height: 0px;
    }}
    """
