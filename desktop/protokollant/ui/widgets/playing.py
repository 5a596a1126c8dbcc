"""Everything about listening in the window: the pane with what was said, its actions, the way to statements."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from protokollant.ui.look import Look
from protokollant.ui.viewmodels.desk import Desk, Page
from protokollant.ui.widgets import shortcuts
from protokollant.ui.widgets.menus import make_action
from protokollant.ui.widgets.protocol_page import ProtocolPage
from protokollant.ui.widgets.side_by_side import LEAST_CENTRE, SideBySide
from protokollant.ui.widgets.statement_focus import StatementFocus
from protokollant.ui.widgets.transcript_pane import WIDTH, TranscriptPane

translate = QCoreApplication.translate


class Playing(QObject):
    """`beside` has the pane at the right of the window's centre."""

    shown = Signal(bool)  # the person shows or hides what was said
    room_wanted = Signal()  # there is none for the pane

    def __init__(self, desk: Desk, protocol: ProtocolPage, centre: QWidget, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._desk = desk
        self._protocol = protocol
        listening = desk.listening
        self.play = make_action(window, translate("window", "&Play or pause"), shortcuts.PLAY, listening.toggle)
        self.passage = make_action(
            window, translate("window", "Play &what was said here"), shortcuts.PASSAGE, listening.play_passage
        )
        self.back = make_action(window, translate("window", "&Back 3 seconds"), shortcuts.BACK, listening.back)
        self.slower = make_action(
            window, translate("window", "&Slower"), shortcuts.SLOWER, lambda: listening.faster(-1)
        )
        self.faster = make_action(window, translate("window", "&Faster"), shortcuts.FASTER, lambda: listening.faster(1))
        self.show_said = make_action(
            window,
            translate("window", "&What was said, with its sound"),
            shortcuts.TRANSCRIPT,
            self._toggle,
            checkable=True,
        )
        self.cross = make_action(
            window, translate("window", "From protocol to &transcript and back"), shortcuts.CROSS, self._cross
        )
        self.pane = TranscriptPane(listening, look, self.play, self.back, self.show_said)
        self.beside = SideBySide(centre, self.pane, WIDTH, look.scaled(LEAST_CENTRE))
        self.beside.fits_changed.connect(self.refresh)
        self.at_statement = StatementFocus(protocol)
        self.at_statement.selected.connect(listening.select)
        self.pane.statement_wanted.connect(self.at_statement.reveal)
        for signal in (listening.sound_changed, listening.played, listening.lit_changed):
            signal.connect(self._enable)
        self._enable()

    def show_pane(self, wanted: bool) -> None:
        """Whether what was said stands beside a protocol; in a window that is too narrow it gives way."""
        self.show_said.setChecked(wanted)
        self.refresh()

    def refresh(self) -> None:
        """After another page is shown, or there is more or less room."""
        shown = self._desk.page is Page.PROTOCOL
        beside = self.show_said.isChecked() and shown and self.beside.fits
        self.pane.setVisible(beside)
        self._protocol.quote(not beside)
        self.cross.setEnabled(shown)

    def _toggle(self) -> None:
        if self.show_said.isChecked() and not self.beside.fits:
            self.room_wanted.emit()
        self.refresh()
        self.shown.emit(self.show_said.isChecked())

    def _cross(self) -> None:
        """From a statement to its words, and from words to their statement."""
        if self.pane.text.hasFocus():
            self.pane.text.go_to_statement()
            return
        if not self.pane.isVisible():
            self.show_said.setChecked(True)
            self._toggle()
        self.pane.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _enable(self) -> None:
        listening = self._desk.listening
        for action in (self.play, self.back, self.slower, self.faster):
            action.setEnabled(listening.may_play)
        self.passage.setEnabled(listening.may_play and bool(listening.passage))
