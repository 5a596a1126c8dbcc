"""The keys, in one place and on one page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget

from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.widgets.basics import Sheet, button, label, page

translate = QCoreApplication.translate

RECORD = QKeySequence("Ctrl+R")
PAUSE = QKeySequence("Ctrl+P")
MARK = QKeySequence("Ctrl+B")
APPEND = QKeySequence("Ctrl+Shift+R")
CASES = QKeySequence("Ctrl+K")
NEW = QKeySequence("Ctrl+N")
OPEN = QKeySequence("Ctrl+O")
EXPORT = QKeySequence("Ctrl+S")
EXPORT_AS = QKeySequence("Ctrl+Shift+S")
PRINT = QKeySequence("Ctrl+Shift+P")
COPY_FIELDS = QKeySequence("Ctrl+Shift+F")
COPY = QKeySequence("Ctrl+Shift+C")
APPROVE = QKeySequence("Ctrl+Return")
UNDO = QKeySequence("Ctrl+Z")
REDO = QKeySequence("Ctrl+Shift+Z")
GLOSSARY = QKeySequence("Ctrl+G")
NEXT_SPOT = QKeySequence("F8")
LAST_SPOT = QKeySequence("Shift+F8")
LOCK = QKeySequence("Ctrl+L")
FIND = QKeySequence("Ctrl+F")
TEMPLATES = QKeySequence("Ctrl+Shift+T")
SIDEBAR = QKeySequence("F9")
TRANSCRIPT = QKeySequence("Ctrl+F9")
BACK = QKeySequence("F3")
PLAY = QKeySequence("F4")
PASSAGE = QKeySequence("F5")
CROSS = QKeySequence("F6")
SLOWER = QKeySequence("Ctrl+F3")
FASTER = QKeySequence("Ctrl+F5")
SMALL = QKeySequence("Ctrl+Shift+M")
SETTINGS = QKeySequence("Ctrl+,")
HELP = QKeySequence("F1")
QUIT = QKeySequence("Ctrl+Q")
_HEIGHT = 640


class ShortcutsDialog(Sheet):
    def __init__(self, look: Look, parent: QWidget, chosen: tuple[QKeySequence, ...] = (RECORD, PAUSE, MARK)) -> None:
        """`chosen`: the keys for recording, a pause and a mark, which the person may have chosen herself."""
        super().__init__(parent)
        self.setWindowTitle(translate("shortcuts", "Keyboard shortcuts"))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        outer.setSpacing(Space.L)
        outer.addWidget(label(look, translate("shortcuts", "Keyboard shortcuts"), Type.TITLE))
        table = page()
        grid = QGridLayout(table)
        grid.setContentsMargins(Space.S, Space.S, Space.M, Space.S)
        grid.setHorizontalSpacing(Space.XXL)
        grid.setVerticalSpacing(Space.S)
        for row, (keys, text) in enumerate(_entries(*chosen)):
            grid.addWidget(label(look, keys, Type.STRONG), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(look, text), row, 1)
        scroller = QScrollArea()
        scroller.setWidget(table)
        scroller.setWidgetResizable(True)
        scroller.setProperty("role", "reading")
        scroller.setAccessibleName(translate("shortcuts", "Keyboard shortcuts"))
        scroller.setMinimumWidth(table.sizeHint().width() + 2 * Space.XL)
        outer.addWidget(scroller)
        self.resize(self.sizeHint().width(), _HEIGHT)
        close = button(translate("shortcuts", "Close"), self.accept)
        outer.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        scroller.setFocus()


def is_taken(key: QKeySequence) -> bool:
    """Whether a key of the list is another one than those that the person may choose."""
    none = QKeySequence()
    text = key.toString(QKeySequence.SequenceFormat.NativeText)
    return any(text == keys for keys, _ in _entries(none, none, none) if keys)


def _entries(record: QKeySequence, pause: QKeySequence, mark: QKeySequence) -> list[tuple[str, str]]:
    def keys(sequence: QKeySequence | str) -> str:
        return QKeySequence(sequence).toString(QKeySequence.SequenceFormat.NativeText)

    return [
        (keys(record), translate("shortcuts", "Start or stop recording")),
        (keys(pause), translate("shortcuts", "Pause or continue recording")),
        (keys(mark), translate("shortcuts", "Mark this moment of the recording")),
        (keys(APPEND), translate("shortcuts", "Go on with this dictation")),
        (keys(OPEN), translate("shortcuts", "Open a sound file")),
        (keys(CASES), translate("shortcuts", "Show the cases")),
        (keys(NEW), translate("shortcuts", "New dictation")),
        (keys(EXPORT), translate("shortcuts", "Export the protocol")),
        (keys(EXPORT_AS), translate("shortcuts", "Export the protocol to another place")),
        (keys(PRINT), translate("shortcuts", "Print the protocol, with a preview")),
        (keys(COPY), translate("shortcuts", "Copy the whole protocol")),
        (keys(COPY_FIELDS), translate("shortcuts", "Copy field after field into another program")),
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
        (keys(FIND), translate("shortcuts", "Search in all dictations")),
        (keys(TEMPLATES), translate("shortcuts", "Show the templates")),
        (keys(GLOSSARY), translate("shortcuts", "Show the glossary")),
        (keys(PASSAGE), translate("shortcuts", "Play what was said in this statement")),
        (keys(PLAY), translate("shortcuts", "Play, or pause playing")),
        (keys(BACK), translate("shortcuts", "Back 3 seconds")),
        (keys(SLOWER), translate("shortcuts", "Play more slowly")),
        (keys(FASTER), translate("shortcuts", "Play faster")),
        (keys("Return"), translate("shortcuts", "In the transcript: play from this word")),
        (keys(CROSS), translate("shortcuts", "From a statement to its words in the transcript, and back")),
        (keys(SIDEBAR), translate("shortcuts", "Show or hide the list of dictations")),
        (keys(TRANSCRIPT), translate("shortcuts", "Show or hide the transcript")),
        (keys(LOCK), translate("shortcuts", "Lock the window")),
        (keys(SETTINGS), translate("shortcuts", "Settings")),
        (keys(SMALL), translate("shortcuts", "While recording: small window that stays in front, and back")),
        (keys(QUIT), translate("shortcuts", "Close the program")),
    ]
