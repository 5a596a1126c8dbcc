"""Everything behind the window, each part built once, when it is first asked for. The only place of the window that
builds."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from functools import cached_property, partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QApplication

from protokollant.app.dictations import Dictations
from protokollant.app.events import EventKind
from protokollant.app.glossary_trial import try_glossary
from protokollant.app.outputs import parse_outputs
from protokollant.app.recording import Recorder
from protokollant.app.retention import Periods
from protokollant.audio.devices import InputDevice, SoundBackend
from protokollant.composition import Application, make_backup_ready
from protokollant.foundation.errors import KnownError
from protokollant.ui.clipboard import ClipboardGuard
from protokollant.ui.design import Scheme
from protokollant.ui.effects import let_settings_hold
from protokollant.ui.hotkeys import GlobalKeys, find_global_keys
from protokollant.ui.icons import Icons
from protokollant.ui.jobs import Jobs
from protokollant.ui.look import Look, enlarge_text
from protokollant.ui.tour import Welcome
from protokollant.ui.viewmodels.access import Access, AccessState
from protokollant.ui.viewmodels.approval import Approval
from protokollant.ui.viewmodels.approved import Approved
from protokollant.ui.viewmodels.benefit import BenefitFigures
from protokollant.ui.viewmodels.casebook import CaseBook
from protokollant.ui.viewmodels.desk import Desk
from protokollant.ui.viewmodels.dictation_list import DictationList
from protokollant.ui.viewmodels.draft import Draft
from protokollant.ui.viewmodels.event_history import EventHistory
from protokollant.ui.viewmodels.exporter import Exporter
from protokollant.ui.viewmodels.finder import Finder
from protokollant.ui.viewmodels.finishing import Finishing
from protokollant.ui.viewmodels.first_start import FirstStart
from protokollant.ui.viewmodels.hiding import Hiding
from protokollant.ui.viewmodels.keeping import Keeping
from protokollant.ui.viewmodels.lessons import LearnedLessons
from protokollant.ui.viewmodels.letters import Letters
from protokollant.ui.viewmodels.listening import Listening
from protokollant.ui.viewmodels.live_text import LiveText
from protokollant.ui.viewmodels.messages import Kind, Messages
from protokollant.ui.viewmodels.microphones import Microphones
from protokollant.ui.viewmodels.model_setup import ModelSetup
from protokollant.ui.viewmodels.opening import DictationsOnDemand
from protokollant.ui.viewmodels.papers import Papers
from protokollant.ui.viewmodels.preferences import Preferences
from protokollant.ui.viewmodels.processing import Processing
from protokollant.ui.viewmodels.recording import Recording
from protokollant.ui.viewmodels.reports import Reports
from protokollant.ui.viewmodels.safekeeping import Plan, Safekeeping
from protokollant.ui.viewmodels.sample_tour import SampleTour
from protokollant.ui.viewmodels.template_workshop import TemplateWorkshop
from protokollant.ui.viewmodels.word_forms import WordForms
from protokollant.ui.viewmodels.words import Words
from protokollant.ui.widgets.backup_dialog import BackupDialog, damage_text
from protokollant.ui.widgets.curtain import Curtain
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.ui.widgets.tools import Kept
from protokollant.ui.window import MainWindow
from protokollant.vault.keys import key_place
from protokollant.vault.store import vault_file

translate = QCoreApplication.translate
_DRAIN_SECONDS = 15.0


class Program:
    """Building it touches no model, no microphone and no stored dictation: `start` does. `end` must be called."""

    def __init__(
        self,
        application: Application,
        qt: QApplication,
        sound: SoundBackend,
        list_devices: Callable[[], tuple[InputDevice, ...]],
        open_dictations: Callable[[], Dictations],
        dialogs: FileDialogs,
    ) -> None:
        self._application = application
        self._settings = application.settings
        self._explain = application.translator.problem
        self._qt = qt
        self._sound = sound
        self._list_devices = list_devices
        self._dialogs = dialogs
        self.jobs = Jobs(application.folders.log, qt)  # also the parent of all view models
        enlarge_text(qt, application.settings.values.text_size)
        scheme = Scheme(application.settings.values.appearance)
        self.look = Look(qt, Icons(application.folders.resources / "icons"), self.jobs, scheme)
        self.dictations = DictationsOnDemand(open_dictations)
        self.messages = Messages(application.translator, self.jobs)
        self.preferences = Preferences(
            application.settings, application.folders.config, self.jobs, application.translator.problem
        )
        qt.setWindowIcon(self.look.icons.application())
        self._join()

    def start(self) -> None:
        """To be called once the window is painted."""
        self.access.start()

    def open_file(self, file: Path) -> None:
        """A sound file that the program was started with, as soon as the dictations are open."""

        def look() -> None:
            if self.access.state is AccessState.OPEN:
                self.access.changed.disconnect(look)
                self.desk.open_audio(file)

        self.access.changed.connect(look)

    def end(self) -> None:
        """Keep what was recorded and typed, and wait for it."""
        self.keys.close()
        self.clipboard.clear()
        self.finder.stop()
        self.desk.shut_down()
        self.jobs.shutdown(_DRAIN_SECONDS)
        with suppress(KnownError):
            self.dictations.close()

    def _join(self) -> None:
        """What follows from what, across the parts."""
        draft, entries, window, access = self.draft, self.entries, self.window, self.access
        draft.saved_changed.connect(lambda: entries.refresh_one(draft.id) if draft.saved and draft.id else None)
        for source, topic in ((self.finder, "finding"), (self.forms, "form")):
            source.failed.connect(partial(self._tell, topic))
        self.words.failed.connect(lambda problem: self._tell(f"glossary {problem.code}", problem))
        self.workshop.saved.connect(self.desk.use_templates)
        events = self.finishing.events
        self.exporter.left.connect(lambda id, kind: events.note(EventKind.EXPORTED, id, kind))
        self._join_papers()
        window.playing.show_pane(self._settings.values.transcript)
        window.playing.shown.connect(self.preferences.keeper("transcript"))
        window.backups_wanted.connect(self._show_backups)
        for hide in (window.protocol.commit, self.clipboard.clear, self.finder.stop):
            access.locking.connect(hide)
        let_settings_hold(self.preferences, self._application, self.jobs, self.desk, self.lessons, window, self.keys)
        self.preferences.effect("appearance", lambda value: self.look.use(Scheme(str(value))))
        self.preferences.effect("lock_minutes", lambda value: access.set_idle_minutes(int(value)))
        _ = self.curtain, self.welcome  # they work by being there
        if self._settings.notice is not None:
            self.messages.problem(self._settings.notice, "settings")

    def _tell(self, topic: str, problem: object) -> None:
        self.messages.problem(problem, topic)  # type: ignore[arg-type]

    # ---- dictations

    @cached_property
    def draft(self) -> Draft:
        application = self._application
        return Draft(self.dictations, application.learning, self.jobs, application.polishing)

    @cached_property
    def recording(self) -> Recording:
        return Recording(Recorder(self._sound), self.dictations, self.jobs)

    @cached_property
    def entries(self) -> DictationList:
        return DictationList(self.dictations, self.jobs)

    @cached_property
    def finder(self) -> Finder:
        return Finder(self.entries, self.dictations, self.jobs)

    @cached_property
    def desk(self) -> Desk:
        application, settings, jobs = self._application, self._settings, self.jobs
        return Desk(
            templates=application.templates,
            chosen=settings.values.template,
            remember_template=self.preferences.keeper("template"),
            dictations=self.dictations,
            jobs=jobs,
            recording=self.recording,
            live=LiveText(application.pipeline, self.dictations, jobs),
            processing=Processing(
                application.pipeline, self.dictations, application.learning, jobs, application.sound_files.read
            ),
            draft=self.draft,
            approved=self.finishing.approved,
            listening=self._listening,
            entries=self.entries,
            microphones=self._microphones,
            setup=self._setup,
            messages=self.messages,
            preroll=settings.values.preroll,
            template_locked=settings.locked("template"),
        )

    @cached_property
    def _listening(self) -> Listening:
        return Listening(
            self.draft,
            self.recording,
            self.dictations,
            self.jobs,
            self._sound,
            self._application.pipeline.risk,
            self._explain,
            self._settings.values.playback_speed,
            self.preferences.keeper("playback_speed"),
        )

    @cached_property
    def _microphones(self) -> Microphones:
        return Microphones(
            self._list_devices,
            self.jobs,
            self._settings.values.microphone,
            self.preferences.keeper("microphone"),
            locked=self._settings.locked("microphone"),
        )

    @cached_property
    def _setup(self) -> ModelSetup:
        application = self._application
        return ModelSetup(
            application.store,
            application.profile_name,
            (application.speech, application.language),
            self.jobs,
            may_fetch=self._settings.values.allow_fetch,
            may_choose=not self._settings.locked("profile"),
            describe=application.profiles,
            keep=self.preferences.keeper("profile"),
            measure=application.measure_speed,
            public_key=self._settings.values.bundle_public_key,
        )

    # ---- approving, and the ways out

    @cached_property
    def finishing(self) -> Finishing:
        dictations, jobs = self.dictations, self.jobs

        def periods() -> Periods:
            return Periods.of(self._settings.values)

        approval = Approval(
            self.draft,
            dictations,
            self._application.learning,
            jobs,
            lambda: self._settings.values.author,
            self.preferences.keeper("author"),
            periods,
            self.benefit.count,
        )
        return Finishing(
            approval,
            Approved(dictations, jobs, periods),
            Keeping(dictations, jobs, periods),
            EventHistory(dictations, jobs, self._explain),
        )

    @cached_property
    def exporter(self) -> Exporter:
        documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        details, letters = self._application.details, self.letters
        return Exporter(
            lambda day: replace(details(day), recipient=letters.recipient),
            self._application.templates.with_form,
            self.jobs,
            Path(documents),
            parse_outputs(self._settings.values.outputs),
            self.preferences.keeper("outputs"),
            allowed=self._settings.values.allow_export,
            outputs_locked=self._settings.locked("outputs"),
        )

    @cached_property
    def hiding(self) -> Hiding:
        return Hiding(lambda: self._application.pseudonyms, self.dictations, self.exporter, self.jobs)

    @cached_property
    def forms(self) -> WordForms:
        return WordForms(self._application.templates, self._application.form_words, self.jobs)

    @cached_property
    def clipboard(self) -> ClipboardGuard:
        return ClipboardGuard(self._qt.clipboard(), self._settings.values.clipboard_seconds, self.jobs)

    # ---- cases, reports, letters, figures

    @cached_property
    def letters(self) -> Letters:
        return Letters(self.desk, self.dictations, self.jobs, self._explain)

    @cached_property
    def benefit(self) -> BenefitFigures:
        return BenefitFigures(
            self.dictations,
            self.jobs,
            self._explain,
            self._application.translator.language,
            on=lambda: self._settings.values.benefit,
            switch=lambda on: self.preferences.set("benefit", on),
            locked=self._settings.locked("benefit"),
        )

    @cached_property
    def papers(self) -> Papers:
        application = self._application
        reports = Reports(
            self.desk,
            self.dictations,
            self.jobs,
            application.pipeline.sorter.roles,
            application.details,
            self._explain,
            lambda: self.exporter.folder,
            may_export=self._settings.values.allow_export,
        )
        book = CaseBook(self.desk, self.dictations, self.jobs, application.agreement_sections)
        return Papers(book, reports, self.letters, self.benefit)

    def _join_papers(self) -> None:
        approved, events = self.finishing.approved, self.finishing.events

        def note_course(_path: object, made_of: tuple[str, ...]) -> None:
            for id in made_of:
                events.note(EventKind.EXPORTED, id, "course")

        self.papers.reports.written.connect(note_course)
        self.letters.changed.connect(approved.changed.emit)
        self.preferences.changed.connect(lambda key: self.benefit.changed.emit() if key == "benefit" else None)

    # ---- what a person keeps beside her dictations

    @cached_property
    def workshop(self) -> TemplateWorkshop:
        application = self._application
        return TemplateWorkshop(
            application.templates,
            application.pipeline,
            self.dictations,
            self.jobs,
            self._explain,
            language=application.translator.language,
            may_export=self._settings.values.allow_export,
        )

    @cached_property
    def words(self) -> Words:
        pipeline = self._application.pipeline
        return Words(
            self._application.glossary,
            self.dictations,
            self.jobs,
            self._explain,
            lambda said, unclear: try_glossary(pipeline, said, self.desk.template.language, unclear=unclear),
            may_export=self._settings.values.allow_export,
        )

    @cached_property
    def lessons(self) -> LearnedLessons:
        return LearnedLessons(
            self._application.learning,
            self._application.pipeline.sorter.basis,
            self.dictations,
            self.jobs,
            self._explain,
            self.preferences.keeper("learning"),
            locked=self._settings.locked("learning"),
            may_export=self._settings.values.allow_export,
        )

    @cached_property
    def safekeeping(self) -> Safekeeping:
        """Backups and the look over the store; what they have to tell goes to the messages."""
        values = self._settings.values
        made = Safekeeping(
            self.dictations,
            partial(make_backup_ready, self._application),
            self.jobs,
            self._explain,
            Plan(values.backup_folder, values.backup_days, values.backup_keep),
            self.preferences.keeper("backup_folder"),
            locked=self._settings.locked("backup_folder"),
        )
        due = translate("backup", "A backup is due. Connect the disk for it; it is then made by itself.")
        made.failed.connect(partial(self._tell, "backup"))
        made.absent.connect(lambda: self.messages.tell(Kind.INFO, due, "backup"))
        made.damaged.connect(lambda health: self.messages.tell(Kind.CAUTION, damage_text(health), "health"))
        return made

    def _show_backups(self) -> None:
        window = self.window

        def quit() -> None:
            window.close()

        BackupDialog(self.safekeeping, self.look, self._dialogs, quit, window).open()

    # ---- the window, and what lies over it

    @cached_property
    def window(self) -> MainWindow:
        return MainWindow(
            self.desk,
            self.finder,
            Kept(self.workshop, self.words, self.lessons, self.finishing.events, self.preferences),
            self.finishing,
            self.exporter,
            self.hiding,
            self.forms,
            self.clipboard.put,
            self.look,
            self._dialogs,
            self.papers,
        )

    @cached_property
    def access(self) -> Access:
        parts = (self.desk, self.finder, self.words, self.lessons, self.finishing.keeping, self.safekeeping)

        def begin() -> None:
            for part in parts:
                part.start()

        minutes = self._settings.values.lock_minutes
        return Access(self._application.keys, self.dictations, self.desk, self.jobs, begin, idle_minutes=minutes)

    @cached_property
    def curtain(self) -> Curtain:
        return Curtain(self.window, self.access, self.look, self._dialogs, self._explain, self.window.quit)

    @cached_property
    def keys(self) -> GlobalKeys:
        return find_global_keys(self.jobs, sys.platform, self._qt.platformName())

    @cached_property
    def welcome(self) -> Welcome:
        folders = self._application.folders
        first = FirstStart(
            self.desk,
            self.jobs,
            lambda: key_place(folders.config, vault_file(folders.data)),
            lambda: self.preferences.set("welcome", False),
        )
        tour = SampleTour(self.desk, folders.resources / "samples" / "beratung.flac")
        key_actions = [(translate("keys", "Set a passphrase …"), self.curtain.show_keys)]
        return Welcome(self.window, self.desk, self.look, first, tour, key_actions)
