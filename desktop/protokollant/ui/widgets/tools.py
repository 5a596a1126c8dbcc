"""What a person keeps beside her dictations: templates, glossary, what was learned, settings, the log of events."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from protokollant.app.glossary import likely_entry
from protokollant.dictation.glossary import Entry
from protokollant.ui.look import Look
from protokollant.ui.viewmodels.desk import Desk
from protokollant.ui.viewmodels.event_history import EventHistory
from protokollant.ui.viewmodels.lessons import LearnedLessons
from protokollant.ui.viewmodels.messages import Kind
from protokollant.ui.viewmodels.preferences import Preferences
from protokollant.ui.viewmodels.template_workshop import TemplateWorkshop
from protokollant.ui.viewmodels.words import Words
from protokollant.ui.widgets import shortcuts
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.ui.widgets.events_dialog import EventsDialog
from protokollant.ui.widgets.glossary_dialog import GlossaryDialog
from protokollant.ui.widgets.learning_dialog import LearningDialog
from protokollant.ui.widgets.menus import make_action
from protokollant.ui.widgets.settings_dialog import SettingsDialog
from protokollant.ui.widgets.templates_dialog import TemplatesDialog
from protokollant.ui.widgets.word_dialog import WordDialog

translate = QCoreApplication.translate


@dataclass(frozen=True)
class Kept:
    """What the tools work on."""

    workshop: TemplateWorkshop
    words: Words
    lessons: LearnedLessons
    events: EventHistory
    preferences: Preferences


class Tools(QObject):
    """An action and a dialog for each."""

    def __init__(self, kept: Kept, desk: Desk, look: Look, dialogs: FileDialogs, window: QWidget) -> None:
        super().__init__(window)
        self._kept = kept
        self._desk = desk
        self._look = look
        self._dialogs = dialogs
        self._window = window
        self.templates = self._action(translate("window", "&Templates …"), self.show_templates, shortcuts.TEMPLATES)
        self.glossary = self._action(translate("window", "&Glossary …"), self.show_glossary, shortcuts.GLOSSARY)
        self.learning = self._action(translate("window", "&Learning …"), self.show_learning)
        self.settings = self._action(translate("window", "&Settings …"), self.show_settings, shortcuts.SETTINGS)
        self.events = self._action(translate("window", "&Log of events …"), self.show_events)

    def show_templates(self) -> None:
        self._kept.workshop.refresh()
        TemplatesDialog(self._kept.workshop, self._desk.entries, self._look, self._dialogs, self._window).open()

    def show_glossary(self) -> None:
        self._kept.words.refresh()
        GlossaryDialog(self._kept.words, self._look, self._dialogs, self._window).open()

    def show_learning(self) -> None:
        titles = {entry.template.id: entry.template.title for entry in self._desk.templates}
        self._kept.lessons.refresh()
        LearningDialog(
            self._kept.lessons, lambda id: titles.get(id, id), self._look, self._dialogs, self._window
        ).open()

    def show_settings(self) -> None:
        SettingsDialog(self._kept.preferences, self._look, self._dialogs, self._window).open()

    def show_events(self) -> None:
        self._kept.events.refresh()
        EventsDialog(self._kept.events, self._look, self._dialogs, self._window).open()

    def add_word(self, word: str, raw: str) -> None:
        """Ask for the right form of a word; it is mended here, and known in every later dictation."""
        dialog = WordDialog(
            self._look, self._window, likely_entry(word, raw), translate("glossary", "Add to the glossary")
        )
        dialog.entered.connect(self._learn)
        dialog.open()

    def _learn(self, entry: Entry) -> None:
        self._kept.words.learn(entry)
        self._desk.draft.correct(entry.heard, entry.right)
        text = translate("glossary", "“{word}” is in your glossary.").format(word=entry.right)
        self._desk.messages.tell(Kind.GOOD, text, "glossary", brief=True)

    def _action(self, text: str, run: object, keys: QKeySequence = QKeySequence()) -> QAction:  # noqa: B008
        assert callable(run)
        return make_action(self._window, text, keys, run)
