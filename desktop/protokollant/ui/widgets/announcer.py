"""Tells a screen reader what happens, each thing once, without moving the focus."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from protokollant.audio.capture import CaptureState
from protokollant.ui.viewmodels.desk import Desk
from protokollant.ui.viewmodels.messages import Kind, Message
from protokollant.ui.widgets.announcement import announce

translate = QCoreApplication.translate


class Announcer(QObject):
    """Speaks for `window`. What is said while she dictates is kept to what she cannot know herself: that it runs, that
    words arrive. Whoever sees the window has the same beside the record button and in the messages."""

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._state = CaptureState.STOPPED
        self._runs = False  # that it started was said
        self._rested = False  # and that it pauses
        self._heard = False  # that words are recognised was said of this recording
        self._unsaved: bool | None = False  # None: that it is saved was said already
        desk.recording.changed.connect(self._on_recording)
        desk.live.changed.connect(self._on_heard)
        desk.processing.finished.connect(self._on_draft)
        desk.draft.opened.connect(self._on_opened)
        desk.draft.saved_changed.connect(self._on_saved)
        desk.messages.posted.connect(self._on_message)

    def _on_recording(self) -> None:
        before, self._state = self._state, self._desk.recording.state
        if before is self._state:
            return
        match self._state:
            case CaptureState.RECORDING if self._rested:
                self._rested = False
                self._say(translate("announced", "Recording goes on"))
            case CaptureState.RECORDING:
                self._heard, self._runs = False, True
                self._say(translate("announced", "Recording started"))
            case CaptureState.PAUSED:
                self._rested = True
                self._say(translate("announced", "Recording paused"))
            case CaptureState.INTERRUPTED:
                self._rested = True
                self._say(translate("announced", "Recording interrupted"), urgent=True)
            case CaptureState.STOPPED if self._runs:
                self._runs = self._rested = False
                self._say(translate("announced", "Recording stopped"))

    def _on_heard(self) -> None:
        if not self._heard and self._desk.recording.running and self._desk.live.sentences:
            self._heard = True
            self._say(translate("announced", "Your words are being recognised"))

    def _on_draft(self, dictation: str) -> None:
        if dictation == self._desk.current:
            self._say(translate("announced", "The draft is ready"))

    def _on_opened(self) -> None:
        self._unsaved = False

    def _on_saved(self) -> None:
        """Once for what was typed since the draft was opened: each time would be a nuisance."""
        if self._unsaved is None:
            return
        if not self._desk.draft.saved:
            self._unsaved = True
        elif self._unsaved:
            self._unsaved = None
            self._say(translate("announced", "Saved. Everything you change is saved at once."))

    def _on_message(self, message: Message) -> None:
        self._say(message.text, urgent=message.kind is Kind.PROBLEM)

    def _say(self, text: str, *, urgent: bool = False) -> None:
        announce(self._window, text, urgent=urgent)
