"""Messages between the recording bar and the work. They take no focus and are in nobody's way."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from protokollant.ui.design import Space, Type
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.messages import Kind, Message, Messages
from protokollant.ui.widgets.basics import IconButton, button, column, label

translate = QCoreApplication.translate
_BRIEF_MS = 8000
_MOST = 3


class MessageArea(QWidget):
    """The newest message is on top; of one topic there is one, and of all topics the newest few."""

    def __init__(self, messages: Messages, look: Look) -> None:
        super().__init__()
        self._look = look
        self._notes: dict[str, Note] = {}
        self._column = column(self, (Space.XL, Space.M, Space.XL, 0), Space.S)
        messages.posted.connect(self.show_message)
        messages.withdrawn.connect(self.remove)
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What is shown, the newest first."""
        return [note.message.text for note in reversed(self._notes.values())]

    def note(self, topic: str) -> Note | None:
        return self._notes.get(topic)

    def show_message(self, message: Message) -> None:
        known = self._notes.get(message.topic)
        if known is not None and known.message.text == message.text and not message.actions:
            return
        self.remove(message.topic)
        note = Note(message, self._look)
        note.close_button.clicked.connect(lambda: self._remove_note(note))
        for made in note.action_buttons:
            made.clicked.connect(lambda: self._remove_note(note))
        self._notes[message.topic] = note
        self._column.insertWidget(0, note)
        for topic in list(self._notes)[:-_MOST]:
            self.remove(topic)
        if message.brief:
            QTimer.singleShot(_BRIEF_MS, note, lambda: self._remove_note(note))
        self.show()

    def remove(self, topic: str) -> None:
        note = self._notes.pop(topic, None)
        if note is not None:
            self._column.removeWidget(note)
            note.hide()
            note.deleteLater()
        self.setVisible(bool(self._notes))

    def _remove_note(self, note: Note) -> None:
        if self._notes.get(note.message.topic) is note:
            self.remove(note.message.topic)


class Note(QFrame):
    """One message: a drawing for its kind, its sentences, its buttons."""

    def __init__(self, message: Message, look: Look) -> None:
        super().__init__()
        self.message = message
        self.setProperty("role", "note")
        self.setProperty("kind", message.kind.value)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.XS, Space.XS, Space.XS)
        row.setSpacing(Space.S)
        sign = QLabel()
        sign.setPixmap(look.icons.pixmap(Icon(message.kind.value), _colour(look, message.kind), 20))
        sign.setAccessibleName(_kind_name(message.kind))
        text = label(look, message.text, Type.BODY, wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(sign)
        row.addWidget(text, 1)
        self.action_buttons = [button(action.label, action.run) for action in message.actions]
        for made in self.action_buttons:
            row.addWidget(made)
        self.close_button = IconButton(look, Icon.CLOSE, translate("messages", "Close message"), side=14)
        row.addWidget(self.close_button)


def _colour(look: Look, kind: Kind) -> QColor:
    colours = look.colours
    return {
        Kind.GOOD: colours.good,
        Kind.INFO: colours.accent,
        Kind.CAUTION: colours.caution,
        Kind.PROBLEM: colours.recording,
    }[kind]


def _kind_name(kind: Kind) -> str:
    return {
        Kind.GOOD: translate("messages", "Done"),
        Kind.INFO: translate("messages", "Note"),
        Kind.CAUTION: translate("messages", "Caution"),
        Kind.PROBLEM: translate("messages", "Problem"),
    }[kind]
