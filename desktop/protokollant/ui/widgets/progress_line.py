"""One quiet line about the work in the background, with a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar

from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.processing import Processing
from protokollant.ui.viewmodels.wording import STAGES, time_left
from protokollant.ui.widgets.basics import button, label

translate = QCoreApplication.translate


class ProgressLine(QFrame):
    def __init__(self, processing: Processing, look: Look) -> None:
        super().__init__()
        self._processing = processing
        self.setProperty("role", "bar")
        self.text = label(look, "", Type.BODY)
        self.text.setMinimumWidth(180)
        self.bar = QProgressBar(textVisible=False, maximum=1000)
        self.bar.setAccessibleName(translate("progress", "Progress"))
        self.left = label(look, "", Type.BODY, "muted")
        self.left.setMinimumWidth(150)
        self.cancel_button = button(translate("progress", "Cancel"), processing.cancel, "quiet")
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XL, Space.XS, Space.XL, Space.XS)
        row.setSpacing(Space.L)
        row.addWidget(self.text)
        row.addWidget(self.bar, 1)
        row.addWidget(self.left)
        row.addWidget(self.cancel_button)
        processing.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        processing = self._processing
        self.setVisible(processing.active)
        progress = processing.progress
        if processing.reading_fraction is not None:
            self._put(translate("progress", "Reading the sound file"), processing.reading_fraction, "")
        elif progress is not None:
            self._put(tr(STAGES[progress.stage]), progress.fraction, time_left(progress.seconds_left))
        else:
            self._put(translate("progress", "Preparing …"), None, "")

    def _put(self, text: str, fraction: float | None, left: str) -> None:
        self.text.setText(text)
        self.left.setText(left)
        self.bar.setMaximum(0 if fraction is None else 1000)
        if fraction is not None:
            self.bar.setValue(round(fraction * 1000))
