"""Builds the window and everything behind it. The only place of the window that builds."""

from __future__ import annotations

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
from protokollant.app.recording import Recorder
from protokollant.app.settings import save_setting
from protokollant.audio.devices import InputDevice, SoundBackend
from protokollant.composition import Application, build_application, build_dictations, make_backup_ready
from protokollant.foundation.disk import write_error
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.instance import Instance, claim
from protokollant.ui import translation
from protokollant.ui.icons import Icons
from protokollant.ui.jobs import Jobs
from protokollant.ui.look import Look
from protokollant.ui.sleep import SleepWatch
from protokollant.ui.viewmodels.desk import Desk
from protokollant.ui.viewmodels.dictation_list import DictationList
from protokollant.ui.viewmodels.draft import Draft
from protokollant.ui.viewmodels.exporter import Exporter
from protokollant.ui.viewmodels.lessons import LearnedLessons
from protokollant.ui.viewmodels.live_text import LiveText
from protokollant.ui.viewmodels.messages import Kind, Messages
from protokollant.ui.viewmodels.microphones import Microphones
from protokollant.ui.viewmodels.model_setup import ModelSetup
from protokollant.ui.viewmodels.opening import DictationsOnDemand
from protokollant.ui.viewmodels.processing import Processing
from protokollant.ui.viewmodels.recording import Recording
from protokollant.ui.viewmodels.safekeeping import Plan, Safekeeping
from protokollant.ui.viewmodels.words import Words
from protokollant.ui.widgets.backup_dialog import BackupDialog, damage_text
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.ui.window import MainWindow
from protokollant.workers.clients import DeviceClient

translate = QCoreApplication.translate
_DRAIN_SECONDS = 15.0


@dataclass(frozen=True)
class Program:
    """The window and what must be ended after it."""

    window: MainWindow
    desk: Desk
    jobs: Jobs
    dictations: DictationsOnDemand
    words: Words
    lessons: LearnedLessons
    safekeeping: Safekeeping

    def start(self) -> None:
        """To be called once the window is painted."""
        self.desk.start()
        self.words.start()
        self.lessons.start()
        self.safekeeping.start()

    def end(self) -> None:
        """Keep what was recorded and typed, and wait for it."""
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
    SleepWatch(qt, int(program.window.winId())).coming.connect(program.desk.recording.suspend)
    come_forward = Forward(program.window)
    instance.listen(come_forward.asked.emit)
    heartbeat = QTimer(qt, interval=200)  # Python hears a signal only when it runs
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start()
    # After the first paint, so that the window is there before anything is read or loaded.
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, program.start))
    try:
        return qt.exec()
    finally:
        program.end()
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
    look = Look(qt, Icons(application.folders.resources / "icons"), jobs)
    qt.setWindowIcon(look.icons.application())
    dictations = DictationsOnDemand(open_dictations)
    messages = Messages(application.translator, jobs)
    desk = Desk(
        templates=application.templates,
        chosen=settings.values.template,
        remember_template=_keeper(application, "template"),
        dictations=dictations,
        jobs=jobs,
        recording=Recording(Recorder(sound), dictations, jobs),
        live=LiveText(application.pipeline, dictations, jobs),
        processing=Processing(
            application.pipeline, dictations, application.learning, jobs, application.sound_files.read
        ),
        draft=Draft(dictations, application.learning, jobs, application.polishing),
        entries=DictationList(dictations, jobs),
        microphones=Microphones(list_devices, jobs, settings.values.microphone, _keeper(application, "microphone")),
        setup=ModelSetup(
            application.store,
            application.profile_name,
            (application.speech, application.language),
            jobs,
            may_fetch=settings.values.allow_fetch,
            may_choose=not settings.locked("profile"),
            describe=application.profiles,
            keep=_keeper(application, "profile"),
            measure=application.measure_speed,
        ),
        messages=messages,
        preroll=settings.values.preroll,
    )
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    exporter = Exporter(application.details, jobs, Path(documents), allowed=settings.values.allow_export)
    words = Words(
        application.glossary,
        dictations,
        jobs,
        application.translator.problem,
        may_export=settings.values.allow_export,
    )
    words.failed.connect(lambda problem: messages.problem(problem, f"glossary {problem.code}"))
    lessons = LearnedLessons(
        application.learning,
        application.pipeline.sorter.basis,
        dictations,
        jobs,
        application.translator.problem,
        _keeper(application, "learning"),
        locked=settings.locked("learning"),
        may_export=settings.values.allow_export,
    )
    window = MainWindow(desk, words, lessons, exporter, look, dialogs)
    safekeeping = _safekeeping(application, dictations, jobs, messages)

    def quit() -> None:
        window.close()

    window.backups_wanted.connect(lambda: BackupDialog(safekeeping, look, dialogs, quit, window).open())
    if settings.notice is not None:
        messages.problem(settings.notice, "settings")
    return Program(window, desk, jobs, dictations, words, lessons, safekeeping)


def _safekeeping(
    application: Application, dictations: DictationsOnDemand, jobs: Jobs, messages: Messages
) -> Safekeeping:
    """Backups and the look over the store; what they have to tell goes to the messages."""
    values = application.settings.values
    safekeeping = Safekeeping(
        dictations,
        partial(make_backup_ready, application),
        jobs,
        application.translator.problem,
        Plan(values.backup_folder, values.backup_days, values.backup_keep),
        _keeper(application, "backup_folder"),
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


def _keeper(application: Application, key: str) -> Callable[[str | bool], None]:
    """Keeps a choice for the next start, unless IT has fixed it."""

    def keep(value: str | bool) -> None:
        if not application.settings.locked(key):
            with suppress(KnownError):  # a choice that cannot be kept is no reason to disturb anybody
                save_setting(application.folders.config, key, value)

    return keep


def bug_hook(program: Program) -> Callable[..., None]:
    """A bug in a slot: to the log without content, to the person as a sentence; the work goes on."""

    def hook(_kind: object, error: BaseException, _trace: object) -> None:
        program.desk.messages.problem(program.jobs.problem_of(error), "bug")

    return hook
