"""The right of the window: what was said, with its sound."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QIcon, QKeySequence, QPainter, QPixmap, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from protokollant.ui.design import Space, Type
from protokollant.ui.icons import Icon
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.listening import SPEEDS, Listening, Sound
from protokollant.ui.viewmodels.wording import clock
from protokollant.ui.widgets.announcement import announce
from protokollant.ui.widgets.basics import IconButton, column, label
from protokollant.ui.widgets.combo_box import CalmComboBox
from protokollant.ui.widgets.transcript_text import TranscriptText
from protokollant.ui.widgets.waveform import Waveform, paint_unrecognised

translate = QCoreApplication.translate
WIDTH = 348
_LEAST_WIDTH = 264
_SWATCH = 14
_COMBO_FRAME = 44


class TranscriptPane(QFrame):
    """The actions are the window's: their keys work wherever the focus is."""

    statement_wanted = Signal(int)

    def __init__(self, listening: Listening, look: Look, play: QAction, back: QAction, hide: QAction) -> None:
        super().__init__()
        self._listening = listening
        self._look = look
        self._heard = (False, listening.speed)
        self.setProperty("role", "pane")
        self.text = TranscriptText(listening, look)
        self.text.statement_wanted.connect(self.statement_wanted)
        self.waveform = Waveform(listening, look)
        self.note = label(look, "", Type.BODY, "muted", wrap=True)
        outer = column(self, (0, Space.M, 0, 0), Space.S)
        outer.addLayout(self._head(hide))
        self.player = QWidget()
        inner = column(self.player, (Space.M, 0, Space.M, 0), Space.S)
        inner.addWidget(self.waveform)
        inner.addLayout(self._controls(play, back))
        self.unrecognised = QPushButton()
        self.unrecognised.setProperty("role", "quiet")
        self.unrecognised.setIconSize(QSize(_SWATCH, _SWATCH))
        self.unrecognised.setToolTip(translate("transcript", "Play the next one"))
        self.unrecognised.clicked.connect(listening.next_unrecognised)
        inner.addWidget(self.unrecognised, 0, Qt.AlignmentFlag.AlignLeft)
        outer.addWidget(self.player)
        self.note.setContentsMargins(Space.L, 0, Space.L, 0)
        outer.addWidget(self.note)
        text = QHBoxLayout()
        text.setContentsMargins(Space.S, 0, 0, 0)
        text.addWidget(self.text)
        outer.addLayout(text, 1)
        listening.sound_changed.connect(self._show_sound)
        listening.played.connect(self._show_playing)
        listening.moved.connect(self._show_time)
        look.changed.connect(self._show_sound)
        self._show_sound()

    def _head(self, hide: QAction) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setContentsMargins(Space.L, 0, Space.S, 0)
        head.addWidget(label(self._look, translate("transcript", "What was said"), Type.HEADING))
        head.addStretch(1)
        close = IconButton(self._look, Icon.CLOSE, translate("transcript", "Hide the transcript"), side=14)
        close.set_name(close.accessibleName(), _keys(hide))
        close.clicked.connect(hide.trigger)
        head.addWidget(close)
        return head

    def _controls(self, play: QAction, back: QAction) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(Space.XS)
        self._play_keys = _keys(play)
        self.play = IconButton(self._look, Icon.PLAY, "", quiet=False)
        self.play.clicked.connect(play.trigger)
        self.back = IconButton(self._look, Icon.BACK, translate("transcript", "Back 3 seconds"))
        self.back.set_name(self.back.accessibleName(), _keys(back))
        self.back.clicked.connect(back.trigger)
        self.time = label(self._look, "", Type.BODY, "muted")
        self.speed = CalmComboBox(self._look)
        self.speed.setAccessibleName(translate("transcript", "Speed; the pitch stays the same"))
        self.speed.setToolTip(self.speed.accessibleName())
        for percent in SPEEDS:
            self.speed.addItem(_times(percent), percent)
        self.speed.activated.connect(lambda _: self._listening.set_speed(self.speed.currentData()))
        metrics = self.speed.fontMetrics()
        self.speed.setFixedWidth(metrics.horizontalAdvance(_times(175)) + _COMBO_FRAME)
        controls = self.speed.width() + metrics.horizontalAdvance("0:00 / 00:00") + 2 * Space.CONTROL
        self.setMinimumWidth(max(_LEAST_WIDTH, controls + 2 * Space.M + 4 * Space.XS))  # also with large letters
        for widget in (self.play, self.back):
            row.addWidget(widget)
        row.addSpacing(Space.XS)
        row.addWidget(self.time)
        row.addStretch(1)
        row.addWidget(self.speed)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._listening.want(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._listening.want(False)

    def _show_sound(self) -> None:
        sound = self._listening.sound
        self.player.setVisible(sound in (Sound.WAITING, Sound.LOADING, Sound.READY))
        count = len(self._listening.unrecognised)
        self.unrecognised.setVisible(count > 0)
        text = translate("transcript", "Not recognised: {count}").format(count=count)
        self.unrecognised.setText(f"\u2002{text}")  # apart from its drawing
        self.unrecognised.setAccessibleName(f"{text}. {self.unrecognised.toolTip()}")
        self.unrecognised.setIcon(self._swatch())
        self._show_playing()

    def _show_playing(self) -> None:
        listening = self._listening
        name = translate("transcript", "Pause") if listening.playing else translate("transcript", "Play")
        self.play.set_name(name, self._play_keys)
        self.play.set_icon(Icon.PAUSE if listening.playing else Icon.PLAY)
        for widget in (self.play, self.back, self.unrecognised):
            widget.setEnabled(listening.may_play)
        self.speed.setCurrentIndex(self.speed.findData(listening.speed))
        self._show_note()
        self._show_time()
        before, self._heard = self._heard, (listening.playing, listening.speed)
        if before[1] != listening.speed:
            announce(self, _times(listening.speed))
        elif before[0] and not listening.playing:
            announce(self, translate("transcript", "Stopped at {time}").format(time=clock(listening.position)))

    def _show_note(self) -> None:
        match self._listening.sound:
            case Sound.NONE:
                text = (
                    translate("transcript", "This text was typed: there is no sound.") if self._listening.lines else ""
                )
            case Sound.LOADING:
                text = translate("transcript", "The recording is being read …")
            case Sound.GONE:
                text = translate("transcript", "The recording is no longer there. Its text can still be used.")
            case Sound.BROKEN:
                text = self._listening.fault
            case _:
                text = ""
        if not text and self._listening.silenced:
            text = translate("transcript", "Nothing is played while a recording runs.")
        if text != self.note.text():
            self.note.setText(text)
            if text and self.isVisible():
                announce(self, text)
        self.note.setVisible(bool(text))

    def _show_time(self) -> None:
        seconds = self._listening.seconds
        text = f"{clock(self._listening.position)} / {clock(seconds)}" if seconds else ""
        if text != self.time.text():
            self.time.setText(text)

    def _swatch(self) -> QIcon:
        """What the hatching in the picture of the sound means."""
        drawn = QPixmap(QSize(_SWATCH, _SWATCH) * self.devicePixelRatioF())
        drawn.setDevicePixelRatio(self.devicePixelRatioF())
        drawn.fill(Qt.GlobalColor.transparent)
        painter = QPainter(drawn)
        paint_unrecognised(painter, QRectF(0, 0, _SWATCH, _SWATCH), self._look.colours.caution)
        painter.end()
        return QIcon(drawn)


def _keys(action: QAction) -> str:
    return action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)


def _times(percent: int) -> str:
    digits = 2 if percent % 50 else 1 if percent % 100 else 0
    return f"{QLocale().toString(percent / 100, 'f', digits)} ×"
