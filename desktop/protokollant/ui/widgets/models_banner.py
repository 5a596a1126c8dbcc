"""A quiet offer to get the models where they are missing, and the choice of the profile, with what each one costs."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from protokollant.app.profiles import ProfileInfo, facts
from protokollant.ui.design import Space, Type
from protokollant.ui.look import Look
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels.model_setup import ModelSetup
from protokollant.ui.viewmodels.wording import PHASES, size, time_left
from protokollant.ui.widgets.basics import button, column, label
from protokollant.ui.widgets.combo_box import CalmComboBox

translate = QCoreApplication.translate


class ModelsBanner(QWidget):
    """Shown where models are missing, or when it is asked for. `choose_folder` asks the person for a folder and starts
    the import."""

    def __init__(self, setup: ModelSetup, look: Look, choose_folder: Callable[[], None]) -> None:
        super().__init__()
        self._setup = setup
        note = QFrame()
        note.setProperty("role", "note")
        note.setProperty("kind", "caution")
        column(self, (Space.XL, Space.M, Space.XL, 0)).addWidget(note)
        self.text = label(look, "", Type.BODY, wrap=True)
        self.profiles = CalmComboBox(look)
        self.profiles.setAccessibleName(translate("models", "Model profile"))
        self.profiles.setSizeAdjustPolicy(CalmComboBox.SizeAdjustPolicy.AdjustToContents)
        self.profiles.activated.connect(lambda index: setup.choose(self.profiles.itemData(index)))
        self.facts = label(look, "", Type.BODY, "muted", wrap=True)
        self.bar = QProgressBar(textVisible=False, maximum=1000)
        self.bar.setAccessibleName(translate("models", "Progress"))
        self.fetch_button = button(translate("models", "Download now"), setup.fetch, "primary")
        self.import_button = button(translate("models", "Import from a folder …"), choose_folder)
        self.cancel_button = button(translate("models", "Cancel"), setup.cancel)
        self.close_button = button(translate("models", "Close"), lambda: setup.show_profiles(False))
        row = QHBoxLayout(note)
        row.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        row.setSpacing(Space.S)
        words = QVBoxLayout()
        words.addWidget(self.text)
        words.addWidget(self.profiles, 0, Qt.AlignmentFlag.AlignLeft)
        words.addWidget(self.facts)
        words.addWidget(self.bar)
        row.addLayout(words, 1)
        for each in (self.fetch_button, self.import_button, self.cancel_button, self.close_button):
            row.addWidget(each)
        setup.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        setup = self._setup
        missing = bool(setup.missing)
        self.setVisible(missing or setup.busy or setup.asked_for)
        self._show_profiles()
        self.fetch_button.setVisible(missing and setup.may_fetch and not setup.busy)
        self.close_button.setVisible(setup.asked_for and not missing and not setup.busy)
        self.import_button.setVisible(not setup.busy)
        self.cancel_button.setVisible(setup.busy)
        self.bar.setVisible(setup.busy)
        progress = setup.progress
        if not setup.busy and not missing:
            self.text.setText(translate("models", "Which models recognise and sort what you dictate?"))
        elif not setup.busy:
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

    def _show_profiles(self) -> None:
        setup = self._setup
        self.profiles.clear()
        for info in setup.profiles:
            self.profiles.addItem(_entry(info), info.name)
        index = self.profiles.findData(setup.profile)
        self.profiles.setCurrentIndex(index)
        self.profiles.setEnabled(setup.may_choose and not setup.busy)
        self.profiles.setVisible(index >= 0)
        chosen = next((info for info in setup.profiles if info.name == setup.profile), None)
        self.facts.setText(facts(chosen, tr, _language()) if chosen else "")
        self.facts.setVisible(chosen is not None)


def _entry(info: ProfileInfo) -> str:
    title = info.title.text(_language())
    if info.ready:
        return f"{title} ({info.speech.name})"
    return translate("models", "{title} ({model}, {size} to load)").format(
        title=title, model=info.speech.name, size=size(info.missing)
    )


def _language() -> str:
    return "de" if QLocale().language() == QLocale.Language.German else "en"
