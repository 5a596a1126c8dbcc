"""What a screen reader would find without a name."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QMenuBar,
    QProgressBar,
    QTextEdit,
    QWidget,
)

CONTROLS = (QAbstractButton, QComboBox, QLineEdit, QTextEdit, QAbstractItemView, QProgressBar, QMenuBar)


def nameless(root: QWidget) -> list[str]:
    """Controls that a screen reader could not name. Qt's own inner parts (a list inside a combo box) have a
    named parent."""
    return [
        f"{type(widget).__name__} in {type(widget.parent()).__name__}"
        for widget in root.findChildren(QWidget)
        if isinstance(widget, CONTROLS)
        and not widget.accessibleName()
        and not isinstance(widget, QHeaderView)  # a part of its table
        and not widget.objectName().startswith("qt_")
        and not any(isinstance(up, QComboBox) for up in _ancestors(widget))
    ]


def _ancestors(widget: QWidget):
    while (widget := widget.parentWidget()) is not None:
        yield widget
