"""The top of the window: template, recording, microphone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QSignalBlocker, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from protokollant.audio.capture import CaptureState
from protokollant.ui.design import Space, Type
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look, set_property
from protokollant.ui.viewmodels.desk import Desk
from protokollant.ui.viewmodels.wording import clock
from protokollant.ui.widgets.basics import IconButton, button, label
from protokollant.ui.widgets.combo_box import CalmComboBox
from protokollant.ui.widgets.device_box import DeviceBox
from protokollant.ui.widgets.level_meter import LevelMeter
from protokollant.ui.widgets.record_button import RecordButton

translate = QCoreApplication.translate
_SIDE_WIDTH = 270
_LEAST_WIDTH = 170
_RUNNING = (CaptureState.OPENING, CaptureState.RECORDING, CaptureState.PAUSED, CaptureState.INTERRUPTED)


class RecordingBar(QFrame):
    """Always there, whatever the centre shows."""

    def __init__(
        self, desk: Desk, look: Look, record_key: QKeySequence, pause_key: QKeySequence, open_audio: Callable[[], None]
    ) -> None:
        super().__init__()
        self._desk = desk
        self._recording = desk.recording
        self._pause_key = pause_key.toString(QKeySequence.SequenceFormat.NativeText)
        self.setProperty("role", "bar")
        self.templates = CalmComboBox(look)
        self.templates.setAccessibleName(translate("recording", "Template"))
        self.templates.setToolTip(
            translate("recording", "Set by your IT")
            if desk.template_locked
            else translate("recording", "The template for the next dictation")
        )
        self.open_button = button(
            translate("recording", "Open a sound file …"),
            open_audio,
            "quiet",
            translate("recording", "Make a protocol of a sound file; it can also be dropped on the window"),
        )
        self.record_button = RecordButton(look, record_key)
        self.pause_button = IconButton(look, Icon.PAUSE, "", quiet=False, side=20)
        self.stop_button = IconButton(look, Icon.STOP, translate("recording", "Stop recording"), quiet=False, side=20)
        self.time = label(look, "0:00", Type.CLOCK)
        self.time.setAccessibleName(translate("recording", "Time recorded"))
        self.state = label(look, "", Type.BODY, "muted")
        self.meter = LevelMeter(look)
        self.devices = DeviceBox(desk.microphones, look)
        self._lay_out()
        self._connect()
        self._fill_templates()
        self._show_state()
        self._show_measure()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.M, Space.XL, Space.M)
        row.setSpacing(Space.L)
        row.addWidget(_stack(self.templates, self.open_button, Qt.AlignmentFlag.AlignLeft), 3)
        row.addStretch(1)
        row.addWidget(self.record_button)
        times = QVBoxLayout()
        times.setSpacing(0)
        times.addStretch(1)
        times.addWidget(self.time)
        times.addWidget(self.state)
        times.addStretch(1)
        # As wide as its longest text, so that nothing moves when it changes.
        self.state.setFixedWidth(max(self.state.fontMetrics().horizontalAdvance(text) for text in _states()))
        row.addLayout(times)
        row.addWidget(self.pause_button)
        row.addWidget(self.stop_button)
        row.addStretch(1)
        row.addWidget(_stack(self.meter, self.devices), 3)

    def _connect(self) -> None:
        self.record_button.clicked.connect(self._desk.toggle_recording)
        self.stop_button.clicked.connect(self._recording.stop)
        self.pause_button.clicked.connect(self.toggle_pause)
        self.templates.activated.connect(lambda row: self._desk.choose_template(self.templates.itemData(row)))
        self._desk.template_changed.connect(self._fill_templates)
        self._recording.changed.connect(self._show_state)
        self._recording.measured.connect(self._show_measure)

    def use_keys(self, record: QKeySequence, pause: QKeySequence) -> None:
        """Say these keys."""
        self.record_button.use_key(record)
        self._pause_key = pause.toString(QKeySequence.SequenceFormat.NativeText)
        self._show_state()

    def toggle_pause(self) -> None:
        if self._recording.state in (CaptureState.PAUSED, CaptureState.INTERRUPTED):
            self._recording.resume()
        else:
            self._recording.pause()

    def _fill_templates(self) -> None:
        blocker = QSignalBlocker(self.templates)
        self.templates.clear()
        for entry in self._desk.templates:
            self.templates.addItem(f"{entry.template.title} · {entry.template.language.upper()}", entry.template.id)
        self.templates.setCurrentIndex(self.templates.findData(self._desk.template.id))
        blocker.unblock()

    def _show_state(self) -> None:
        state, running = self._recording.state, self._recording.running
        resting = state in (CaptureState.PAUSED, CaptureState.INTERRUPTED)
        self.record_button.show_state(state)
        self.record_button.setEnabled(not self._recording.stopping)
        self.templates.setEnabled(not running and not self._desk.template_locked)
        self.devices.setEnabled(not running and not self._desk.microphones.locked)
        self.open_button.setEnabled(not running)
        self.pause_button.setEnabled(running and not self._recording.stopping)
        self.stop_button.setEnabled(running and not self._recording.stopping)
        self.pause_button.set_icon(Icon.RECORD if resting else Icon.PAUSE)
        name = translate("recording", "Continue recording") if resting else translate("recording", "Pause recording")
        self.pause_button.set_name(name, self._pause_key)
        self.state.setText(self._state_text(state))
        set_property(self.state, "role", "caution" if state is CaptureState.INTERRUPTED else "muted")

    def _state_text(self, state: CaptureState) -> str:
        saving, listening, ready, *running = _states()
        if self._recording.stopping:
            return saving
        if state in _RUNNING:
            return running[_RUNNING.index(state)]
        return listening if self._recording.listening else ready

    def _show_measure(self) -> None:
        text = clock(self._recording.elapsed)
        if text != self.time.text():
            self.time.setText(text)
        self.meter.show_level(
            self._recording.level, self._recording.state is CaptureState.RECORDING or self._recording.listening
        )


def _states() -> tuple[str, ...]:
    """What the bar can say about the recording; the last ones for the states of `_RUNNING`."""
    return (
        translate("recording", "Saving the recording …"),
        translate("recording", "Ready, microphone open"),
        translate("recording", "Ready to record"),
        translate("recording", "Opening the microphone …"),
        translate("recording", "Recording"),
        translate("recording", "Paused"),
        translate("recording", "Interrupted"),
    )


def _stack(upper: QWidget, lower: QWidget, lower_alignment: Qt.AlignmentFlag | None = None) -> QWidget:
    made = QWidget()
    least = max(
        _LEAST_WIDTH, 20 * made.fontMetrics().averageCharWidth(), lower.sizeHint().width() if lower_alignment else 0
    )
    made.setMinimumWidth(least)
    made.setMaximumWidth(max(_SIDE_WIDTH, least))
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
    layout = QVBoxLayout(made)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(Space.S)
    layout.addStretch(1)
    layout.addWidget(upper)
    if lower_alignment is None:
        layout.addWidget(lower)
    else:
        layout.addWidget(lower, 0, lower_alignment)
    layout.addStretch(1)
    return made
