"""Builds the window and everything behind it. The only place of the window that builds."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QTimer
from PySide6.QtWidgets import QApplication

from protokollant.app.dictations import Dictations
from protokollant.app.recording import Recorder
from protokollant.app.running import mark_window
from protokollant.audio.devices import InputDevice, SoundBackend
from protokollant.composition import Application, build_application, build_dictations
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.ui import translation
from protokollant.ui.effects import let_settings_hold
from protokollant.ui.hotkeys import GlobalKeys, find_global_keys
from protokollant.ui.icons import Icons
from protokollant.ui.jobs import Jobs
from protokollant.ui.look import Look
from protokollant.ui.sleep import SleepWatch
from protokollant.ui.tour import Welcome
from protokollant.ui.viewmodels.desk import Desk
from protokollant.ui.viewmodels.dictation_list import DictationList
from protokollant.ui.viewmodels.draft import Draft
from protokollant.ui.viewmodels.exporter import Exporter
from protokollant.ui.viewmodels.first_start import FirstStart
from protokollant.ui.viewmodels.lessons import LearnedLessons
from protokollant.ui.viewmodels.live_text import LiveText
from protokollant.ui.viewmodels.messages import Messages
from protokollant.ui.viewmodels.microphones import Microphones
from protokollant.ui.viewmodels.model_setup import ModelSetup
from protokollant.ui.viewmodels.opening import DictationsOnDemand
from protokollant.ui.viewmodels.preferences import Preferences
from protokollant.ui.viewmodels.processing import Processing
from protokollant.ui.viewmodels.recording import Recording
from protokollant.ui.viewmodels.sample_tour import SampleTour
from protokollant.ui.viewmodels.words import Words
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.ui.window import MainWindow
from protokollant.vault.keys import key_place
from protokollant.vault.store import vault_file
from protokollant.workers.clients import DeviceClient

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
    keys: GlobalKeys
    welcome: Welcome

    def start(self) -> None:
        """To be called once the window is painted."""
        self.desk.start()
        self.words.start()
        self.lessons.start()

    def end(self) -> None:
        """Keep what was recorded and typed, and wait for it."""
        self.keys.close()
        self.desk.shut_down()
        self.jobs.shutdown(_DRAIN_SECONDS)
        with suppress(KnownError):
            self.dictations.close()


def open_window() -> int:
    """Show the window until it is closed. Raises KnownError NO_DISPLAY and those of `build_application`."""
    check_display(sys.platform, os.environ)
    application = build_application()
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
    heartbeat = QTimer(qt, interval=200)  # Python hears a signal only when it runs
    heartbeat.timeout.connect(lambda: None)
    heartbeat.start()
    # After the first paint, so that the window is there before anything is read or loaded.
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, program.start))
    if application.settings.values.welcome:
        QTimer.singleShot(0, lambda: QTimer.singleShot(0, program.welcome.show_first_steps))
    lock = mark_window(application.folders)
    try:
        return qt.exec()
    finally:
        program.end()
        if lock is not None:
            lock.release()
        devices.close()
        application.close()


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
    preferences = Preferences(settings, application.folders.config, jobs, application.translator.problem)
    microphones = Microphones(
        list_devices,
        jobs,
        settings.values.microphone,
        preferences.keeper("microphone"),
        locked=settings.locked("microphone"),
    )
    desk = Desk(
        templates=application.templates,
        chosen=settings.values.template,
        remember_template=preferences.keeper("template"),
        dictations=dictations,
        jobs=jobs,
        recording=Recording(Recorder(sound), dictations, jobs),
        live=LiveText(application.pipeline, dictations, jobs),
        processing=Processing(application.pipeline, dictations, application.learning, jobs),
        draft=Draft(dictations, application.learning, jobs, application.polishing),
        entries=DictationList(dictations, jobs),
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
            public_key=settings.values.bundle_public_key,
        ),
        messages=messages,
        preroll=settings.values.preroll,
        template_locked=settings.locked("template"),
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
        preferences.keeper("learning"),
        locked=settings.locked("learning"),
        may_export=settings.values.allow_export,
    )
    window = MainWindow(desk, words, lessons, exporter, look, dialogs, preferences)
    keys = find_global_keys(jobs, sys.platform, qt.platformName())
    let_settings_hold(preferences, application, jobs, desk, lessons, window, keys)
    first = FirstStart(
        desk,
        jobs,
        lambda: key_place(application.folders.config, vault_file(application.folders.data)),
        lambda: preferences.set("welcome", False),
    )
    tour = SampleTour(desk, application.folders.resources / "samples" / "beratung.flac")
    welcome = Welcome(window, desk, look, first, tour)
    if settings.notice is not None:
        messages.problem(settings.notice, "settings")
    return Program(window, desk, jobs, dictations, words, lessons, keys, welcome)


def bug_hook(program: Program) -> Callable[..., None]:
    """A bug in a slot: to the log without content, to the person as a sentence; the work goes on."""

    def hook(_kind: object, error: BaseException, _trace: object) -> None:
        program.desk.messages.problem(program.jobs.problem_of(error), "bug")

    return hook
