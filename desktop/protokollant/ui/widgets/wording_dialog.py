"""A written form beside the spoken one: the person sees what differs before she takes it, or leaves it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextEdit, QVBoxLayout, QWidget

from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.difference import Kind, difference
from protokollant.ui.widgets.basics import Sheet, button, label

translate = QCoreApplication.translate
_WIDTH = 620


class WordingDialog(Sheet):
    """Accepted where the person takes the written form."""

    def __init__(self, before: str, after: str, by_model: bool, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(translate("wording-dialog", "Written form"))
        self.setMinimumWidth(_WIDTH)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        outer.setSpacing(Space.M)
        outer.addWidget(label(look, translate("wording-dialog", "What would change"), Type.HEADING))
        self.changes = _Changes(before, after, look)
        outer.addWidget(self.changes)
        outer.addWidget(label(look, translate("wording-dialog", "Written form"), Type.HEADING))
        self.written = label(look, after, Type.READING, wrap=True)
        self.written.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        outer.addWidget(self.written)
        outer.addWidget(label(look, _who(by_model), Type.SMALL, "muted", wrap=True))
        row = QHBoxLayout()
        row.addStretch(1)
        self.leave_button = button(translate("wording-dialog", "Leave the spoken wording"), self.reject)
        self.take_button = button(translate("wording-dialog", "Take the written form"), self.accept, "primary")
        row.addWidget(self.leave_button)
        row.addWidget(self.take_button)
        outer.addLayout(row)
        self.take_button.setFocus()


class _Changes(QTextEdit):
    """Words that go are struck out, words that come are bold and underlined: told apart without any colour."""

    def __init__(self, before: str, after: str, look: Look) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "statement")
        self.setFont(look.font(Type.READING))
        self.setTabChangesFocus(True)
        parts = difference(before, after)
        cursor = self.textCursor()
        for kind, text in parts:
            shape = QTextCharFormat()
            if kind is Kind.STRUCK:
                shape.setFontStrikeOut(True)
                shape.setForeground(look.colours.muted)
            elif kind is Kind.ADDED:
                shape.setFontUnderline(True)
                shape.setFontWeight(QFont.Weight.Bold)
            words, blanks = text.rstrip(), text[len(text.rstrip()) :]
            cursor.insertText(words, shape)
            cursor.insertText(blanks or " ", QTextCharFormat())
        self.setAccessibleName(translate("wording-dialog", "What would change"))
        self.setAccessibleDescription(_in_words(parts))
        self.document().setTextWidth(_WIDTH - 2 * Space.XL)
        self.setFixedHeight(min(240, round(self.document().size().height()) + 6))


def _in_words(parts: tuple[tuple[Kind, str], ...]) -> str:
    """The changes for those who do not see them."""
    names = {
        Kind.STRUCK: translate("wording-dialog", "goes: {words}"),
        Kind.ADDED: translate("wording-dialog", "comes: {words}"),
    }
    return "; ".join(names[kind].format(words=text.strip()) for kind, text in parts if kind in names)


def _who(by_model: bool) -> str:
    if by_model:
        return translate(
            "wording-dialog",
            "Written by the language model on this computer. Every check passed; please read it all the same.",
        )
    return translate("wording-dialog", "Written by fixed rules. Every check passed; please read it all the same.")
