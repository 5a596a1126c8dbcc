"""The first start: is the microphone heard, are the models there, where is the key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from protokollant.audio.level import Level
from protokollant.foundation.errors import Phrase, Problem
from protokollant.ui.jobs import Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.desk import Desk

# Quiet speech close to a microphone is louder than this, a quiet room is not.
HEARD_DBFS = -45.0
_PATIENCE_MS = 5000


class FirstStart(QObject):
    """`key_place` tells where the key of the dictations is; it may take a moment and raise KnownError. `done` remembers
    that the person has been through."""

    changed = Signal()  # what is heard, or what is known of the key
    measured = Signal()  # the level

    def __init__(self, desk: Desk, jobs: Jobs, key_place: Callable[[], Phrase], done: Callable[[], None]) -> None:
        super().__init__(jobs)
        self._desk = desk
        self._jobs = jobs
        self._key_place = key_place
        self.done = done
        self.heard = False
        self.nothing_heard = False
        """For some seconds the microphone gave nothing but silence."""
        self.key: Phrase | None = None
        self.key_problem: Problem | None = None
        self._listening = False
        self._tried: str | None = None
        self._patience = QTimer(self, interval=_PATIENCE_MS, singleShot=True)
        self._patience.timeout.connect(self._give_up)
        desk.recording.measured.connect(self._measure)
        desk.microphones.changed.connect(self._on_other_microphone)

    @property
    def level(self) -> Level:
        return self._desk.recording.level

    @property
    def listening(self) -> bool:
        return self._desk.recording.listening

    def listen(self, wanted: bool) -> None:
        """Open the microphone to look at its level; nothing is kept."""
        self._listening = wanted
        self._desk.check_microphone(wanted)
        if wanted:
            self._try_again()
        else:
            self._patience.stop()

    def look_for_key(self) -> None:
        self._jobs.run(
            lanes.STORE,
            lambda _report, _cancelled: self._key_place(),
            done=lambda place: self._know_key(place, None),
            failed=lambda problem: self._know_key(None, problem),
        )

    def _know_key(self, place: Phrase | None, problem: Problem | None) -> None:
        self.key, self.key_problem = place, problem
        self.changed.emit()

    def _on_other_microphone(self) -> None:
        chosen = self._desk.microphones.chosen or self._desk.microphones.default_name
        if self._listening and chosen != self._tried:
            self._try_again()

    def _try_again(self) -> None:
        self.heard = self.nothing_heard = False
        self._tried = self._desk.microphones.chosen or self._desk.microphones.default_name
        self._patience.start()
        self.changed.emit()

    def _measure(self) -> None:
        if not self._listening:
            return
        self.measured.emit()
        if not self.heard and self.listening and self.level.held_dbfs > HEARD_DBFS:
            self.heard, self.nothing_heard = True, False
            self.changed.emit()

    def _give_up(self) -> None:
        if not self.heard:
            self.nothing_heard = True
            self.changed.emit()
