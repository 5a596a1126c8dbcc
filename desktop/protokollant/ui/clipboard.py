"""The one way onto the clipboard, so that what lies there can be secured in one place."""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication


def put_on_clipboard(plain: str, html: str = "") -> None:
    """The text plain and, where there is `html`, formatted; the program that it is pasted into takes what it can."""
    content = QMimeData()
    content.setText(plain)
    if html:
        content.setHtml(html)
    QGuiApplication.clipboard().setMimeData(content)
