"""The keys, in one place and on one page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QVBoxLayout, QWidget

from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.widgets.basics import button, label

translate = QCoreApplication.translate

RECORD = QKeySequence("Ctrl+R")
PAUSE = QKeySequence("Ctrl+P")
MARK = QKeySequence("Ctrl+B")
APPEND = QKeySequence("Ctrl+Shift+R")
NEW = QKeySequence("Ctrl+N")
OPEN = QKeySequence("Ctrl+O")
EXPORT = QKeySequence("Ctrl+S")
COPY = QKeySequence("Ctrl+Shift+C")
APPROVE = QKeySequence("Ctrl+Return")
UNDO = QKeySequence("Ctrl+Z")
REDO = QKeySequence("Ctrl+Shift+Z")
GLOSSARY = QKeySequence("Ctrl+G")
NEXT_SPOT = QKeySequence("F8")
LAST_SPOT = QKeySequence("Shift+F8")
LOCK = QKeySequence("Ctrl+L")
SIDEBAR = QKeySequence("F9")
HELP = QKeySequence("F1")
QUIT = QKeySequence("Ctrl+Q")


class ShortcutsDialog(QDialog):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("shortcuts", "Keyboard shortcuts"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        outer.setSpacing(Space.L)
        outer.addWidget(label(look, translate("shortcuts", "Keyboard shortcuts"), Type.TITLE))
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.XXL)
        grid.setVerticalSpacing(Space.S)
        for row, (keys, text) in enumerate(_entries()):
            grid.addWidget(label(look, keys, Type.STRONG), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(look, text), row, 1)
        outer.addLayout(grid)
        close = button(translate("shortcuts", "Close"), self.accept)
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)


def _entries() -> list[tuple[str, str]]:
    def keys(sequence: QKeySequence | str) -> str:
        return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)

    return [
        (keys(RECORD), translate("shortcuts", "Start or stop recording")),
        (keys(PAUSE), translate("shortcuts", "Pause or continue recording")),
        (keys(MARK), translate("shortcuts", "Mark this moment of the recording")),
        (keys(APPEND), translate("shortcuts", "Go on with this dictation")),
        (keys(OPEN), translate("shortcuts", "Open a sound file")),
        (keys(NEW), translate("shortcuts", "New dictation")),
        (keys(EXPORT), translate("shortcuts", "Export the protocol")),
        (keys(COPY), translate("shortcuts", "Copy the whole protocol")),
        (keys(APPROVE), translate("shortcuts", "Approve the protocol, or go to what is still open")),
        (keys(UNDO), translate("shortcuts", "Undo")),
        (keys(REDO), translate("shortcuts", "Redo")),
        (keys(NEXT_SPOT), translate("shortcuts", "Next passage to check; with Shift the one before")),
        (keys("Ctrl+."), translate("shortcuts", "Explain what is underlined, and mend it")),
        (keys("Return"), translate("shortcuts", "Split the statement at the cursor; at its end begin a new one")),
        (
            " ".join((keys("Backspace"), keys("Del"))),
            translate("shortcuts", "At the border of a statement: join it with the one before or after"),
        ),
        (" ".join((keys("Alt+Up"), keys("Alt+Down"))), translate("shortcuts", "Move the statement up or down")),
        (keys("Ctrl+M"), translate("shortcuts", "Move the statement: choose the section by typing")),
        (keys("Ctrl+Shift+A"), translate("shortcuts", "Dictate more for this section")),
        (keys("Ctrl+Shift+Up"), translate("shortcuts", "Move the statement to the section before")),
        (keys("Ctrl+Shift+Down"), translate("shortcuts", "Move the statement to the next section")),
        (keys("Ctrl+E"), translate("shortcuts", "Put the statement into written German, where that is switched on")),
        (keys("Ctrl+T"), translate("shortcuts", "Set the statement aside as not assigned")),
        (keys("Ctrl+Shift+Del"), translate("shortcuts", "Remove the statement from the protocol")),
        (keys(GLOSSARY), translate("shortcuts", "Show the glossary")),
        (keys(SIDEBAR), translate("shortcuts", "Show or hide the list of dictations")),
        (keys(LOCK), translate("shortcuts", "Lock the window")),
        (keys(QUIT), translate("shortcuts", "Close the program")),
    ]
