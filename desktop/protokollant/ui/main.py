"""Builds the window and everything behind it. The only place of the window that builds."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

from protokollant.app.dictations import Dictations
from protokollant.app.events import EventKind
from protokollant.app.glossary_trial import try_glossary
from protokollant.app.outputs import parse_outputs
from protokollant.app.recording import Recorder
from protokollant.app.retention import Periods
from protokollant.audio.devices import InputDevice, SoundBackend
from protokollant.composition import Application, build_application, build_dictations, make_backup_ready
from protokollant.foundation.disk import write_error
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.instance import Instance, claim
from protokollant.ui import translation
from protokollant.ui.clipboard import ClipboardGuard
from protokollant.ui.design import Scheme
from protokollant.ui.effects import let_settings_hold
from protokollant.ui.hotkeys import GlobalKeys, find_global_keys
from protokollant.ui.icons import Icons
from protokollant.ui.jobs import Jobs
from protokollant.ui.look import Look, enlarge_text
from protokollant.ui.recent_files import VisitedFolders, forget_folders, use_own_dialogs
from protokollant.ui.sleep import SleepWatch
from protokollant.ui.tour import Welcome
from protokollant.ui.viewmodels.access import Access
from protokollant.ui.viewmodels.approval import Approval
from protokollant.ui.viewmodels.approved import Approved
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
from protokollant.ui.viewmodels.listening import Listening
from protokollant.ui.viewmodels.live_text import LiveText
from protokollant.ui.viewmodels.messages import Kind, Messages
from protokollant.ui.viewmodels.microphones import Microphones
from protokollant.ui.viewmodels.model_setup import ModelSetup
from protokollant.ui.viewmodels.opening import DictationsOnDemand
from protokollant.ui.viewmodels.preferences import Preferences
from protokollant.ui.viewmodels.processing import Processing
from protokollant.ui.viewmodels.recording import Recording
from protokollant.ui.viewmodels.safekeeping import Plan, Safekeeping
from protokollant.ui.viewmodels.sample_tour import SampleTour
from protokollant.ui.viewmodels.template_workshop import TemplateWorkshop
from protokollant.ui.viewmodels.word_forms import WordForms
from protokollant.ui.viewmodels.words import Words
from protokollant.ui.widgets.backup_dialog import BackupDialog, damage_text
from protokollant.ui.widgets.curtain import Curtain
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.ui.window import MainWindow
from protokollant.vault.keys import key_place
from protokollant.vault.store import vault_file
from protokollant.workers.clients import DeviceClient

translate = QCoreApplication.translate
_SETTLED_MS = 2000
_DRAIN_SECONDS = 15.0


@dataclass(frozen=True)
class Program:
    """The window and what must be ended after it."""

    window: MainWindow
    desk: Desk
    finder: Finder
    jobs: Jobs
    dictations: DictationsOnDemand
    words: Words
    lessons: LearnedLessons
    finishing: Finishing
    access: Access
    curtain: Curtain
    clipboard: ClipboardGuard
    keys: GlobalKeys
    welcome: Welcome
    safekeeping: Safekeeping

    def start(self) -> None:
        """To be called once the window is painted."""
        self.access.start()

    def end(self) -> None:
        """Keep what was recorded and typed, and wait for it."""
        self.keys.close()
        self.clipboard.clear()
        self.finder.stop()
        self.desk.shut_down()
        self.jobs.shutdown(_DRAIN_SECONDS)
        with suppress(KnownError):
            self.dictations.close()


def open_window() -> int:
    """Show the window until it is closed. Raises KnownError NO_DISPLAY and those of `build_application`."""
    check_display(sys.platform, os.environ)
    application = build_application()
    instance = _only_window(application)
    if instance is None:
        return 0
    qt = build_qt(sys.argv)
    translation.install(qt, application.translator)
    from protokollant.audio.portaudio import PortAudio

    devices = DeviceClient()
    program = build(
        application, qt, PortAudio(), devices.list_inputs, lambda: build_dictations(application), FileDialogs()
    )
    sys.excepthook = bug_hook(program)
    program.window.show()
    signal.signal(signal.SIGINT, lambda _number, _frame: program.window.close())
    VisitedFolders(qt)
    sleep = SleepWatch(qt, int(program.window.winId()))
    sleep.coming.connect(program.desk.recording.suspend)
    if application.settings.values.lock_on_sleep:
        sleep.coming.connect(program.access.lock)
    come_forward = Forward(program.window)
    instance.listen(come_forward.asked.emit)
    heartbeat = QTimer(qt, interval=200)  # Python hears a signal only when it runs
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start()
    # After the first paint, so that the window is there before anything is read or loaded.
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, program.start))
    # What is there now stays until the end: looking for garbage in it would hold up the window for 0.1 s and more.
    QTimer.singleShot(_SETTLED_MS, gc.freeze)
    if application.settings.values.welcome:
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, program.welcome.show_first_steps))
    try:
        return qt.exec()
    finally:
        program.end()
        forget_folders()
        devices.close()
        application.close()
        instance.close()


def _only_window(application: Application) -> Instance | None:
    """None where there is a window on this store already; it comes forward. Raises KnownError OUTPUT_UNWRITABLE."""
    try:
        return claim(application.folders.data)
    except OSError as error:
        raise write_error(error, application.folders.data) from error


class Forward(QObject):
    """Brings the window to the front; `asked` may be emitted in any thread."""

    asked = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.asked.connect(self._come, Qt.ConnectionType.QueuedConnection)

    def _come(self) -> None:
        self._window.setWindowState(self._window.windowState() & ~Qt.WindowState.WindowMinimized)
        self._window.show()
        self._window.raise_()
        self._window.activateWindow()


def check_display(platform: str, environment: Mapping[str, str]) -> None:
    """Qt ends the process where it finds no screen. Raises KnownError NO_DISPLAY before that."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    if platform.startswith("linux") and not any(environment.get(name) for name in names):
        raise KnownError(ErrorCode.NO_DISPLAY)


def build_qt(arguments: list[str]) -> QApplication:
    use_own_dialogs()
    qt = QApplication(arguments)
    qt.setApplicationName("protokollant")
    qt.setApplicationDisplayName("Protokollant")
    qt.setDesktopFileName("protokollant")
    qt.setStyle("Fusion")
    return qt


def build(
    application: Application,
    qt: QApplication,
    sound: SoundBackend,
    list_devices: Callable[[], tuple[InputDevice, ...]],
    open_dictations: Callable[[], Dictations],
    dialogs: FileDialogs,
) -> Program:
    """Touches no model, no microphone and no stored dictation: `Program.start` does."""
    settings = application.settings
    jobs = Jobs(application.folders.log, qt)  # also the parent of all view models
    enlarge_text(qt, settings.values.text_size)
    look = Look(qt, Icons(application.folders.resources / "icons"), jobs, Scheme(settings.values.appearance))
    qt.setWindowIcon(look.icons.application())
    dictations = DictationsOnDemand(open_dictations)
    messages = Messages(application.translator, jobs)
    preferences = Preferences(settings, application.folders.config, jobs, application.translator.problem)
    microphones = Microphones(
        list_devices,
        jobs,
        settings.values.microphone,
        preferences.keeper("microphone"),
        locked=settings.locked("microphone"),
    )
    recording = Recording(Recorder(sound), dictations, jobs)
    draft = Draft(dictations, application.learning, jobs, application.polishing)
    finishing = _finishing(application, draft, dictations, jobs, preferences.keeper("author"))
    entries = DictationList(dictations, jobs)
    finder = Finder(entries, dictations, jobs)
    draft.saved_changed.connect(lambda: entries.refresh_one(draft.id) if draft.saved and draft.id else None)
    finder.failed.connect(lambda problem: messages.problem(problem, "finding"))
    desk = Desk(
        templates=application.templates,
        chosen=settings.values.template,
        remember_template=preferences.keeper("template"),
        dictations=dictations,
        jobs=jobs,
        recording=recording,
        live=LiveText(application.pipeline, dictations, jobs),
        processing=Processing(
            application.pipeline, dictations, application.learning, jobs, application.sound_files.read
        ),
        draft=draft,
        approved=finishing.approved,
        listening=Listening(
            draft,
            recording,
            dictations,
            jobs,
            sound,
            application.pipeline.risk,
            application.translator.problem,
            settings.values.playback_speed,
            preferences.keeper("playback_speed"),
        ),
        entries=entries,
        microphones=microphones,
        setup=ModelSetup(
            application.store,
            application.profile_name,
            (application.speech, application.language),
            jobs,
            may_fetch=settings.values.allow_fetch,
            may_choose=not settings.locked("profile"),
            describe=application.profiles,
            keep=preferences.keeper("profile"),
            measure=application.measure_speed,
        ),
        messages=messages,
        preroll=settings.values.preroll,
        template_locked=settings.locked("template"),
    )
    workshop = TemplateWorkshop(
        application.templates,
        application.pipeline,
        dictations,
        jobs,
        application.translator.problem,
        language=application.translator.language,
        may_export=settings.values.allow_export,
    )
    workshop.saved.connect(desk.use_templates)
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    exporter = Exporter(
        application.details,
        application.templates.with_form,
        jobs,
        Path(documents),
        parse_outputs(settings.values.outputs),
        preferences.keeper("outputs"),
        allowed=settings.values.allow_export,
        outputs_locked=settings.locked("outputs"),
    )
    words = Words(
        application.glossary,
        dictations,
        jobs,
        application.translator.problem,
        lambda said, unclear: try_glossary(application.pipeline, said, desk.template.language, unclear=unclear),
        may_export=settings.values.allow_export,
    )
    words.failed.connect(lambda problem: messages.problem(problem, f"glossary {problem.code}"))
    lessons = LearnedLessons(
        application.learning,
        application.pipeline.sorter.basis,
        dictations,
        jobs,
        application.translator.problem,
        preferences.keeper("learning"),
        locked=settings.locked("learning"),
        may_export=settings.values.allow_export,
    )
    hiding = Hiding(lambda: application.pseudonyms, dictations, exporter, jobs)
    exporter.left.connect(lambda id, kind: finishing.events.note(EventKind.EXPORTED, id, kind))
    clipboard = ClipboardGuard(qt.clipboard(), settings.values.clipboard_seconds, jobs)
    forms = WordForms(application.templates, application.form_words, jobs)
    forms.failed.connect(lambda problem: messages.problem(problem, "form"))
    window = MainWindow(
        desk,
        finder,
        workshop,
        words,
        lessons,
        finishing,
        exporter,
        hiding,
        forms,
        clipboard,
        look,
        dialogs,
        preferences,
    )
    window.show_transcript(settings.values.transcript)
    window.transcript_shown.connect(preferences.keeper("transcript"))

    safekeeping = _safekeeping(application, dictations, jobs, messages, preferences.keeper("backup_folder"))

    def quit() -> None:
        window.close()

    window.backups_wanted.connect(lambda: BackupDialog(safekeeping, look, dialogs, quit, window).open())

    def begin() -> None:
        desk.start()
        finder.start()
        words.start()
        lessons.start()
        finishing.keeping.start()
        safekeeping.start()

    minutes = settings.values.lock_minutes
    access = Access(application.keys, dictations, desk, jobs, begin, idle_minutes=minutes)
    access.locking.connect(window.protocol.commit)
    access.locking.connect(clipboard.clear)
    access.locking.connect(finder.stop)
    curtain = Curtain(window, access, look, dialogs, application.translator.problem, window.quit)
    keys = find_global_keys(jobs, sys.platform, qt.platformName())
    let_settings_hold(preferences, application, jobs, desk, lessons, window, keys)
    preferences.effect("appearance", lambda value: look.use(Scheme(str(value))))
    preferences.effect("lock_minutes", lambda value: access.set_idle_minutes(int(value)))
    first = FirstStart(
        desk,
        jobs,
        lambda: key_place(application.folders.config, vault_file(application.folders.data)),
        lambda: preferences.set("welcome", False),
    )
    tour = SampleTour(desk, application.folders.resources / "samples" / "beratung.flac")
    key_actions = [(translate("keys", "Set a passphrase …"), curtain.show_keys)]
    welcome = Welcome(window, desk, look, first, tour, key_actions)
    if settings.notice is not None:
        messages.problem(settings.notice, "settings")
    return Program(
        window,
        desk,
        finder,
        jobs,
        dictations,
        words,
        lessons,
        finishing,
        access,
        curtain,
        clipboard,
        keys,
        welcome,
        safekeeping,
    )


def _safekeeping(
    application: Application,
    dictations: DictationsOnDemand,
    jobs: Jobs,
    messages: Messages,
    keep_folder: Callable[[str], None],
) -> Safekeeping:
    """Backups and the look over the store; what they have to tell goes to the messages."""
    values = application.settings.values
    safekeeping = Safekeeping(
        dictations,
        partial(make_backup_ready, application),
        jobs,
        application.translator.problem,
        Plan(values.backup_folder, values.backup_days, values.backup_keep),
        keep_folder,
        locked=application.settings.locked("backup_folder"),
    )
    safekeeping.failed.connect(lambda problem: messages.problem(problem, "backup"))
    safekeeping.absent.connect(
        lambda: messages.tell(
            Kind.INFO,
            translate("backup", "A backup is due. Connect the disk for it; it is then made by itself."),
            "backup",
        )
    )
    safekeeping.damaged.connect(lambda health: messages.tell(Kind.CAUTION, damage_text(health), "health"))
    return safekeeping


def _finishing(
    application: Application,
    draft: Draft,
    dictations: DictationsOnDemand,
    jobs: Jobs,
    keep_author: Callable[[str], None],
) -> Finishing:
    def periods() -> Periods:
        return Periods.of(application.settings.values)

    approval = Approval(
        draft,
        dictations,
        application.learning,
        jobs,
        lambda: application.settings.values.author,
        keep_author,
        periods,
    )
    return Finishing(
        approval,
        Approved(dictations, jobs, periods),
        Keeping(dictations, jobs, periods),
        EventHistory(dictations, jobs, application.translator.problem),
    )


def bug_hook(program: Program) -> Callable[..., None]:
    """A bug in a slot: to the log without content, to the person as a sentence; the work goes on."""

    def hook(_kind: object, error: BaseException, _trace: object) -> None:
        program.desk.messages.problem(program.jobs.problem_of(error), "bug")

    return hook
