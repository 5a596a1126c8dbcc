"""The real window over scripted engines and a scripted microphone; no screen, no model, no sound card."""

from __future__ import annotations

import os
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import numpy as np
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QCoreApplication, QEvent

from fake_engines import fake_weights, reading
from protokollant.app.dictations import Dictations
from protokollant.app.vault_keys import VaultKeys
from protokollant.audio.devices import list_inputs
from protokollant.composition import Application, build_application
from protokollant.foundation.errors import KnownError
from protokollant.foundation.jobs import Cancellation, Progress, Report, Stage
from protokollant.models.catalogue import Catalogue
from protokollant.models.store import ModelStatus, State
from protokollant.protocol.transcript import Utterance, Word
from protokollant.speech.recogniser import Heard
from protokollant.speech.streaming import Step
from protokollant.structure.sequence import COUNTED
from protokollant.ui.main import SWITCH_SECONDS
from protokollant.ui.program import Program
from protokollant.ui.viewmodels.desk import Page
from protokollant.ui.widgets.dialogs import FileDialogs
from protokollant.vault.keys import KeyChest
from protokollant.vault.sealing import Argon2
from protokollant.vault.store import Vault, vault_file
from scripted_microphone import HEADSET, ScriptedMicrophone

SAID = ("Anlass war die Kündigung der Wohnung.", "Sie hat keine Schulden.", "Nächster Termin am 24. November 2026.")


sys.setswitchinterval(SWITCH_SECONDS)  # as the program does


@dataclass
class ScriptedRecogniser:
    """Says `said`, whatever the sound is. `hold` lets a test keep it working until the event is set."""

    said: tuple[str, ...] = SAID
    later: tuple[str, ...] = ()  # what is said after a pause, or after going on with it
    problem: Exception | None = None
    hold: threading.Event | None = None
    model: str = "scripted-speech"

    def listen(self, tail, start: float, language: str, *, ended: bool, sketched: int, cancelled: Cancellation) -> Step:
        if not ended:
            return Step(0, Heard(()), " ".join(self.said)[: len(tail) // 1000], len(tail) + 1600)
        said = self.later if start else self.said
        return Step(len(tail), Heard(self._utterances(said, start, cancelled)), "", 0)

    def _utterances(self, said: tuple[str, ...], start: float, cancelled: Cancellation) -> tuple[Utterance, ...]:
        while self.hold is not None and not self.hold.wait(0.01):
            cancelled.raise_if_cancelled()
        if self.problem is not None:
            raise self.problem
        utterances, at = [], start
        for sentence in said:
            words = sentence.split()
            utterances.append(
                Utterance(tuple(Word(w, at + i * 0.3, at + i * 0.3 + 0.3, 0.9) for i, w in enumerate(words)))
            )
            at += len(words) * 0.3 + 1.0
        return tuple(utterances)


@dataclass
class ScriptedReader:
    """Puts the first sentence into the first section, the second into the second, and so on."""

    model: str = "scripted-language"
    hold: threading.Event | None = None
    asked: list[tuple[str, ...]] = field(default_factory=list)

    def read(self, template, sentences, report: Report, cancelled: Cancellation):
        self.asked.append(tuple(sentences))
        while self.hold is not None and not self.hold.wait(0.01):
            cancelled.raise_if_cancelled()
        report(Progress(Stage.SORTING, 1.0))
        count = len(template.sections)
        examples = sum(len(section.examples) for section in template.sections)
        return reading(count, [i % count for i in range(len(sentences))], examples)


@dataclass
class ScriptedEngine:
    """An engine's client: counts how often it was loaded, and rewords a sentence as the test says."""

    loaded: int = 0
    reworded: str = ""
    hold: threading.Event | None = None
    problem: KnownError | None = None
    used: list[str] = field(default_factory=list)

    def load(self, report: object = None) -> None:
        self.loaded += 1
        if self.problem is not None:
            raise self.problem

    def reword(self, sentence, words, seconds: float, report: Report, cancelled: Cancellation) -> str:
        while self.hold is not None and not self.hold.wait(0.01):
            cancelled.raise_if_cancelled()
        if self.problem is not None:
            raise self.problem
        return self.reworded

    def use(self, model: str) -> None:
        self.used.append(model)

    def close(self) -> None: ...


@dataclass
class ScriptedStore:
    """Models that are there or not, as the test says."""

    catalogue: Catalogue
    state: State = State.READY

    def list(self) -> tuple[ModelStatus, ...]:
        return tuple(ModelStatus(self.catalogue.model(name), self.state) for name in self.catalogue.names)


@dataclass
class ScriptedDialogs(FileDialogs):
    """Answers at once."""

    path: Path | None = None
    shown: list[Path] = field(default_factory=list)
    printed: list[str] = field(default_factory=list)

    def audio_file(self, parent):
        return self.path

    def export_file(self, parent, suggestion: Path):
        return self.path

    def word_form(self, parent):
        return self.path

    def output_folder(self, parent):
        return self.path

    def models_folder(self, parent):
        return self.path

    def backup_folder(self, parent):
        return self.path

    def key_file(self, parent):
        return self.path

    def glossary_to_read(self, parent):
        return self.path

    def glossary_to_write(self, parent):
        return self.path

    def template_to_read(self, parent):
        return self.path

    def template_to_write(self, parent, suggestion: str):
        return self.path

    def word_document(self, parent):
        return self.path

    def addresses_to_read(self, parent):
        return self.path

    def figures_to_write(self, parent, suggestion):
        return self.path

    def figures_to_read(self, parent):
        return () if self.path is None else (self.path,)

    def learned_to_read(self, parent):
        return self.path

    def learned_to_write(self, parent):
        return self.path

    def events_to_write(self, parent):
        return self.path

    def print_sheet(self, parent, title, code, text):
        self.printed.append(code)

    def any_file(self, parent, title):
        return self.path

    def any_folder(self, parent, title):
        return self.path

    def show_folder(self, folder: Path) -> None:
        self.shown.append(folder)


@dataclass
class Bench:
    """One running window and everything that a test may turn or read."""

    program: Program
    application: Application
    recogniser: ScriptedRecogniser
    reader: ScriptedReader
    microphone: ScriptedMicrophone
    dialogs: ScriptedDialogs
    engines: tuple[ScriptedEngine, ScriptedEngine]
    open_dictations: Callable[[], Dictations]

    @property
    def window(self):
        return self.program.window

    @property
    def desk(self):
        return self.program.desk

    @property
    def protocol(self):
        return self.program.desk.draft.protocol

    @property
    def reviewing(self) -> bool:
        """Whether a protocol is shown, with all its statements."""
        return self.desk.page is Page.PROTOCOL and self.window.protocol.complete

    def row_with(self, words: str):
        """The row that shows these words."""
        panels = self.window.protocol.sections.values()
        return next(row for panel in panels for row in panel.rows if words in row.edit.toPlainText())

    def texts(self, section: str) -> list[str]:
        """What the window shows in a section."""
        return [row.edit.toPlainText() for row in self.window.protocol.sections[section].rows]


@dataclass
class Scene:
    """Prepares a bench. Change its parts, then call it; call it again for a second start of the program."""

    home: Path
    qt: object
    microphone: ScriptedMicrophone = field(
        default_factory=lambda: ScriptedMicrophone(replace(HEADSET, sample_rate=16_000.0))
    )
    recogniser: ScriptedRecogniser = field(default_factory=ScriptedRecogniser)
    reader: ScriptedReader = field(default_factory=ScriptedReader)
    model_state: State = State.READY
    language: str = "en"
    settings: dict[str, object] = field(default_factory=lambda: {"preroll": False})
    vault_problem: KnownError | None = None
    change: Callable[[Application], Application] = lambda application: application
    ring: object = None  # the keyring; none by default
    rules: dict[str, object] = field(default_factory=dict)  # what the organisation asks of a passphrase
    _open: list[tuple[Bench, list[Vault]]] = field(default_factory=list)

    def __call__(self) -> Bench:
        environment = {"PROTOKOLLANT_HOME": str(self.home), "PROTOKOLLANT_LANGUAGE": self.language}
        application = build_application(environment)
        engines = (ScriptedEngine(), ScriptedEngine())
        settings = application.settings
        application = self.change(
            replace(
                application,
                pipeline=replace(
                    application.pipeline,
                    recogniser=self.recogniser,
                    reader=self.reader,
                    sorter=replace(
                        application.pipeline.sorter,
                        weights=replace(fake_weights(4.0), wording=9.0, roles=1.5, order=COUNTED),
                    ),
                ),
                speech=engines[0],
                language=engines[1],
                store=ScriptedStore(application.catalogue, self.model_state),
                settings=replace(settings, values=replace(settings.values, **self.settings)),
                keys=VaultKeys(
                    KeyChest(
                        application.folders.config,
                        vault_file(application.folders.data),
                        self.ring,
                        argon2=Argon2(64, 1, 1),
                    ),
                    replace(application.keys.rules, **self.rules),
                ),
            )
        )
        vaults: list[Vault] = []

        def open_dictations() -> Dictations:
            if self.vault_problem is not None:
                raise self.vault_problem
            database = vault_file(application.folders.data)
            vaults.append(Vault.open(database, application.keys.key().view()))
            if not application.keys.recovering:
                application.keys.drop()
            dictations = Dictations(vaults[-1], application.folders.data / "recordings")
            application.keys.note(dictations.events, silent=True)
            return dictations

        dialogs = ScriptedDialogs()
        program = Program(
            application, self.qt, self.microphone, lambda: list_inputs(self.microphone), open_dictations, dialogs
        )
        bench = Bench(
            program, application, self.recogniser, self.reader, self.microphone, dialogs, engines, open_dictations
        )
        self._open.append((bench, vaults))
        program.window.show()
        program.start()
        return bench

    def close_all(self) -> None:
        while self._open:
            bench, vaults = self._open.pop()
            if bench.recogniser.hold is not None:
                bench.recogniser.hold.set()
            bench.window.close()
            bench.program.end()
            bench.window.deleteLater()
            bench.program.jobs.deleteLater()
            # No event loop is left to do this between two tests, and old windows make every new one slower.
            QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            for vault in vaults:
                vault.close()


@pytest.fixture
def scene(qapp, tmp_path: Path) -> Iterator[Scene]:
    made = Scene(tmp_path / "Büro Süd", qapp)
    yield made
    made.close_all()
    qapp.processEvents()


@pytest.fixture
def bench(scene: Scene) -> Bench:
    return scene()


@pytest.fixture
def record(qtbot) -> Callable[..., None]:
    """Record some seconds of sound on a bench, then stop."""

    def run(bench: Bench, seconds: float = 1.0, *, stop: bool = True) -> None:
        opened = len(bench.microphone.streams)
        bench.window.bar.record_button.click()
        qtbot.waitUntil(lambda: len(bench.microphone.streams) > opened and bench.microphone.streams[-1].started)
        signal = np.sin(np.arange(int(seconds * 16_000)) / 20) / 4
        bench.microphone.streams[-1].deliver(signal)
        qtbot.waitUntil(lambda: bench.window.bar.record_button.is_red)
        if stop:
            bench.window.bar.record_button.click()

    return run


@pytest.fixture
def review(scene, record, qtbot):
    """Gives a bench with the draft of a dictation in which these sentences were said."""

    def reviewed(said: tuple[str, ...]) -> Bench:
        scene.recogniser.said = said
        bench = scene()
        record(bench)
        qtbot.waitUntil(lambda: bench.reviewing)
        bench.desk.draft.stack.clear()
        bench.window.activateWindow()
        return bench

    return reviewed
