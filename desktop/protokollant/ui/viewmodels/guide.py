"""How far a running dictation is: the sections that something was placed in, and the moments that were marked."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from protokollant.ui.viewmodels.processing import Processing
from protokollant.ui.viewmodels.recording import Recording


class Guide(QObject):
    """`placed`: ids of sections, from the sorting of what was said so far; later words may still change it. `marks`:
    seconds of the recording. Both are of the running recording, and empty before one."""

    changed = Signal()

    def __init__(self, recording: Recording, processing: Processing) -> None:
        super().__init__(recording)
        self._recording = recording
        self.placed: frozenset[str] = frozenset()
        self.marks: tuple[float, ...] = ()
        recording.started.connect(lambda _id: self._show(frozenset(), ()))
        recording.finished.connect(lambda _id, _audio: self._show(frozenset(), ()))
        recording.failed.connect(lambda _problem: self._show(frozenset(), ()))
        processing.prepared.connect(self._on_prepared)

    @property
    def active(self) -> bool:
        return self._recording.running

    def mark(self) -> None:
        """This moment."""
        self._show(self.placed, (*self.marks, self._recording.elapsed))

    def _on_prepared(self, placed: frozenset[str]) -> None:
        if self.active:
            self._show(placed, self.marks)

    def _show(self, placed: frozenset[str], marks: tuple[float, ...]) -> None:
        if (placed, marks) != (self.placed, self.marks):
            self.placed, self.marks = placed, marks
            self.changed.emit()
