"""A quiet offer to get the models where they are missing."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.model_setup import ModelSetup
from protokollant.ui.viewmodels.wording import PHASES, size, time_left
from protokollant.ui.widgets.basics import button, column, label

translate = QCoreApplication.translate


class ModelsBanner(QWidget):
    """`choose_folder` asks the person for a folder and starts the import."""

    def __init__(self, setup: ModelSetup, look: Look, choose_folder: Callable[[], None]) -> None:
        super().__init__()
        self._setup = setup
        note = QFrame()
        note.setProperty("role", "note")
        note.setProperty("kind", "caution")
        column(self, (Space.XL, Space.M, Space.XL, 0)).addWidget(note)
        self.text = label(look, "", Type.BODY, wrap=True)
        self.bar = QProgressBar(textVisible=False, maximum=1000)
        self.bar.setAccessibleName(translate("models", "Progress"))
        self.fetch_button = button(translate("models", "Download now"), setup.fetch, "primary")
        self.import_button = button(translate("models", "Import from a folder …"), choose_folder)
        self.cancel_button = button(translate("models", "Cancel"), setup.cancel)
        row = QHBoxLayout(note)
        row.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        row.setSpacing(Space.S)
        words = QVBoxLayout()
        words.addWidget(self.text)
        words.addWidget(self.bar)
        row.addLayout(words, 1)
        for each in (self.fetch_button, self.import_button, self.cancel_button):
            row.addWidget(each)
        setup.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        setup = self._setup
        self.setVisible(bool(setup.missing) or setup.busy)
        self.fetch_button.setVisible(setup.may_fetch and not setup.busy)
        self.import_button.setVisible(not setup.busy)
        self.cancel_button.setVisible(setup.busy)
        self.bar.setVisible(setup.busy)
        progress = setup.progress
        if not setup.busy:
            text = translate("models", "The language models are missing ({size}). Without them, nothing is recognised.")
            self.text.setText(text.format(size=size(setup.bytes_missing)))
        elif progress is None:
            self.bar.setMaximum(0)
            self.text.setText(translate("models", "Preparing …"))
        else:
            self.bar.setMaximum(1000)
            self.bar.setValue(round(1000 * progress.done_bytes / max(1, progress.total_bytes)))
            done = f"{size(progress.done_bytes)} / {size(progress.total_bytes)}"
            parts = (tr(PHASES[progress.phase]), done, time_left(progress.seconds_left))
            self.text.setText(" · ".join(part for part in parts if part))
