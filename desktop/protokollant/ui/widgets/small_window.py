"""The recording in a small window that stays in front of other programs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from protokollant.audio.capture import CaptureState
from protokollant.ui.design import Space, Type
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.desk import Desk
from protokollant.ui.viewmodels.wording import clock
from protokollant.ui.widgets import shortcuts
from protokollant.ui.widgets.basics import IconButton, label
from protokollant.ui.widgets.level_meter import LevelMeter

translate = QCoreApplication.translate


class SmallWindow(QWidget):
    """Time, level, pause, mark, stop. `returned`: the whole window is wanted again; it also comes when the recording
    ends."""

    returned = Signal()

    def __init__(self, desk: Desk, look: Look, toggle_pause: Callable[[], None]) -> None:
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.WindowStaysOnTopHint)
        self._desk = desk
        self._recording = desk.recording
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, True)
        self.setWindowTitle(translate("small", "Recording"))
        self.time = label(look, "", Type.CLOCK)
        self.time.setAccessibleName(translate("recording", "Time recorded"))
        self.state = label(look, "", Type.BODY, "muted")
        self.meter = LevelMeter(look)
        self.pause_button = IconButton(look, Icon.PAUSE, translate("recording", "Pause recording"), quiet=False)
        self.mark_button = IconButton(look, Icon.MARK, translate("small", "Mark this moment"), quiet=False)
        self.stop_button = IconButton(look, Icon.STOP, translate("recording", "Stop recording"), quiet=False)
        self.back_button = IconButton(look, Icon.SMALL, translate("small", "Back to the whole window"))
        self.pause_button.clicked.connect(toggle_pause)
        self.mark_button.clicked.connect(desk.mark)
        self.stop_button.clicked.connect(self._recording.stop)
        self.back_button.clicked.connect(self.returned)
        self._shortcuts = [QShortcut(self) for _ in range(4)]
        for shortcut, act in zip(
            self._shortcuts,
            (self._recording.stop, toggle_pause, desk.mark, self.returned.emit),
            strict=True,
        ):
            shortcut.activated.connect(act)
        self._shortcuts[3].setKey(shortcuts.SMALL)
        self._lay_out()
        self._recording.changed.connect(self._show_state)
        self._recording.measured.connect(self._show_measure)

    def use_keys(self, record: QKeySequence, pause: QKeySequence, mark: QKeySequence) -> None:
        """The same keys as in the whole window."""
        for shortcut, key in zip(self._shortcuts, (record, pause, mark), strict=False):
            shortcut.setKey(key)

    def _lay_out(self) -> None:
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.L, Space.M, Space.L, Space.M)
        outer.setSpacing(Space.S)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        times = QVBoxLayout()
        times.setSpacing(0)
        times.addWidget(self.time)
        times.addWidget(self.state)
        row.addLayout(times)
        row.addSpacing(Space.L)
        row.addStretch(1)
        for each in (self.pause_button, self.mark_button, self.stop_button, self.back_button):
            row.addWidget(each)
        outer.addLayout(row)
        outer.addWidget(self.meter)

    def _show_state(self) -> None:
        state = self._recording.state
        resting = state in (CaptureState.PAUSED, CaptureState.INTERRUPTED)
        self.pause_button.set_icon(Icon.RECORD if resting else Icon.PAUSE)
        self.pause_button.set_name(
            translate("recording", "Continue recording") if resting else translate("recording", "Pause recording")
        )
        texts = {
            CaptureState.RECORDING: translate("recording", "Recording"),
            CaptureState.PAUSED: translate("recording", "Paused"),
            CaptureState.INTERRUPTED: translate("recording", "Interrupted"),
        }
        self.state.setText(texts.get(state, ""))
        if self.isVisible() and (self._recording.stopping or not self._recording.running):
            self.returned.emit()

    def _show_measure(self) -> None:
        if self.isVisible():
            self.time.setText(clock(self._recording.elapsed))
            self.meter.show_level(self._recording.level, self._recording.state is CaptureState.RECORDING)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closing it ends nothing: the whole window comes back."""
        event.ignore()
        self.returned.emit()
