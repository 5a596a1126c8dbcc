"""The first start, and the tour through the sample dictation."""

from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import Qt
from tests.gui.conftest import ScriptedRecogniser

from accessible import nameless
from protokollant.app.settings import load_settings
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.models.progress import Phase, Progress
from protokollant.models.store import State
from protokollant.speech.recogniser import Heard
from protokollant.speech.streaming import Step
from protokollant.ui import program
from protokollant.ui.viewmodels import first_start, model_setup
from protokollant.ui.viewmodels.desk import Page
from protokollant.ui.widgets.coach import Coach
from protokollant.vault.keys import IN_KEYRING
from scripted_microphone import HEADSET


class Listener(ScriptedRecogniser):
    """Hears a long sound piece by piece, and all its sentences in the first one."""

    def listen(self, tail, start, language, *, ended, sketched, cancelled):
        heard = () if start else self._utterances(self.said, start, cancelled)
        return Step(len(tail), Heard(heard), "", 0)


@pytest.fixture
def steps(scene, monkeypatch, qtbot):
    """The dialog of a first start."""
    scene.recogniser = Listener()
    monkeypatch.setattr(program, "key_place", lambda _config, _database: IN_KEYRING)

    def show():
        bench = scene()
        qtbot.waitUntil(lambda: bool(bench.desk.microphones.devices) and bool(bench.desk.setup.profiles))
        bench.window.first_steps.trigger()
        return bench, bench.program.welcome.dialog

    return show


def speak(bench, loud: float) -> None:
    bench.microphone.streams[-1].deliver(np.sin(np.arange(8_000) / 20) * loud)


def speak_until_heard(bench, dialog, qtbot) -> None:
    def heard() -> bool:
        if bench.desk.recording.listening:
            speak(bench, 0.3)
        return dialog.heard.text() == "You are heard well."

    qtbot.waitUntil(heard)


def test_nothing_of_it_appears_unasked(bench):
    assert bench.program.welcome.dialog is None


def test_three_times_enter_is_enough(steps, qtbot):
    bench, dialog = steps()
    texts = []
    for _ in range(3):
        texts.append(dialog.step.text())
        qtbot.keyClick(dialog.next, Qt.Key.Key_Return)
    assert texts == ["Step 1 of 3", "Step 2 of 3", "Step 3 of 3"]
    qtbot.waitUntil(lambda: not bench.application.settings.values.welcome)
    assert not load_settings(bench.application.folders.config, []).values.welcome
    qtbot.waitUntil(lambda: not bench.desk.recording.listening)


def test_it_can_be_skipped_and_comes_back_from_the_menu(steps, qtbot):
    bench, dialog = steps()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not bench.application.settings.values.welcome)
    bench.window.first_steps.trigger()
    assert bench.program.welcome.dialog.isVisible()
    assert nameless(bench.program.welcome.dialog) == []


def test_the_tour_can_be_left_out(steps, qtbot):
    bench, dialog = steps()
    dialog.next.click()
    dialog.next.click()
    dialog.without.click()
    qtbot.waitUntil(lambda: not bench.application.settings.values.welcome)
    assert not bench.program.welcome._tour.running


class TestMicrophone:
    def test_the_level_moves_and_she_is_told_that_she_is_heard(self, steps, qtbot):
        bench, dialog = steps()
        qtbot.waitUntil(lambda: bench.desk.recording.listening)
        speak(bench, 0.0001)
        qtbot.wait(100)
        assert dialog.heard.text() == "Listening …"
        speak_until_heard(bench, dialog, qtbot)
        assert dialog.meter.word == "good"

    def test_silence_is_told_with_what_to_do(self, steps, qtbot, monkeypatch):
        monkeypatch.setattr(first_start, "_PATIENCE_MS", 100)
        bench, dialog = steps()
        qtbot.waitUntil(lambda: dialog.heard.text().startswith("Nothing is heard."))
        assert dialog.heard.property("role") == "caution"
        speak_until_heard(bench, dialog, qtbot)

    def test_where_there_is_none_it_says_so(self, scene, steps, qtbot, monkeypatch):
        monkeypatch.setattr(first_start, "_PATIENCE_MS", 100)
        bench, dialog = steps()
        bench.microphone.devices = ()
        bench.desk.microphones.refresh()
        qtbot.waitUntil(lambda: dialog.heard.text().startswith("No microphone was found"))

    def test_another_microphone_is_tried_anew(self, scene, steps, qtbot):
        other = replace(HEADSET, index=1, name="Tischmikrofon", is_default=False)
        scene.microphone.devices = (*scene.microphone.devices, other)
        bench, dialog = steps()
        qtbot.waitUntil(lambda: bench.desk.recording.listening)
        speak_until_heard(bench, dialog, qtbot)
        opened = len(bench.microphone.streams)
        bench.desk.microphones.choose("Tischmikrofon")
        assert dialog.heard.text() == "Listening …"
        qtbot.waitUntil(lambda: len(bench.microphone.streams) > opened)

    def test_nothing_of_it_is_kept(self, steps, qtbot):
        bench, dialog = steps()
        qtbot.waitUntil(lambda: bench.desk.recording.listening)
        speak(bench, 0.3)
        dialog.reject()
        qtbot.waitUntil(lambda: not bench.desk.recording.listening)
        assert bench.desk.entries.rowCount() == 0
        recordings = bench.application.folders.data / "recordings"
        assert not recordings.exists() or list(recordings.iterdir()) == []


class TestModels:
    def test_what_is_there_is_said(self, steps):
        _, dialog = steps()
        dialog.next.click()
        assert dialog.models.text() == "They are there and ready."

    def test_what_is_missing_is_fetched_with_the_same_enter(self, scene, steps, qtbot, monkeypatch):
        asked = []
        scene.model_state = State.MISSING
        bench, dialog = steps()
        monkeypatch.setattr(bench.desk.setup, "fetch", lambda: asked.append(True))
        dialog.next.click()
        assert dialog.next.text() == "Download and continue"
        assert dialog.import_button.isVisible()
        qtbot.keyClick(dialog.next, Qt.Key.Key_Return)
        assert (asked, dialog.step.text()) == ([True], "Step 3 of 3")
        assert dialog.next.text() == "Finish"  # there is nothing yet to recognise a sample with

    def test_where_it_forbids_downloads_they_are_imported(self, scene, steps):
        scene.model_state = State.MISSING
        scene.settings = {"preroll": False, "allow_fetch": False}
        _, dialog = steps()
        dialog.next.click()
        assert dialog.next.text() == "Continue"
        assert dialog.import_button.isVisible()

    def test_their_progress_is_shown_and_can_be_cancelled(self, scene, steps, qtbot, monkeypatch):
        started, finish = threading.Event(), threading.Event()

        def fetch(store, name, *, report, cancelled):
            report(Progress(50, 100, 10.0, 5.0, Phase.DOWNLOAD))
            started.set()
            while not finish.wait(0.01):
                if cancelled():
                    raise KnownError(ErrorCode.CANCELLED)

        monkeypatch.setattr(model_setup, "fetch_model", fetch)
        scene.model_state = State.MISSING
        _, dialog = steps()
        dialog.next.click()
        dialog.next.click()
        dialog.back.click()
        qtbot.waitUntil(lambda: dialog.bar.isVisible() and dialog.bar.value() == 500)
        assert "in the background" in dialog.models.text()
        dialog.cancel_button.click()
        qtbot.waitUntil(lambda: dialog.next.text() == "Download and continue")


class TestKey:
    def test_its_place_is_told(self, steps, qtbot):
        _, dialog = steps()
        qtbot.waitUntil(lambda: "in the keyring" in dialog.key.text())

    def test_a_locked_keyring_is_told(self, scene, steps, qtbot, monkeypatch):
        def locked(_config, _database):
            raise KnownError(ErrorCode.VAULT_LOCKED, reason=IN_KEYRING)

        bench, dialog = steps()
        monkeypatch.setattr(program, "key_place", locked)
        bench.program.welcome._first.look_for_key()
        qtbot.waitUntil(lambda: dialog.key.property("role") == "caution")
        assert dialog.key.text()


@pytest.fixture
def tour(steps, qtbot):
    """The tour, at its first step."""
    bench, dialog = steps()
    for _ in range(3):
        dialog.next.click()
    qtbot.waitUntil(lambda: bench.program.welcome.coach is not None, timeout=15_000)
    return bench, bench.program.welcome.coach


class TestTour:
    def test_the_sample_goes_the_way_of_every_dictation_and_is_marked(self, tour):
        bench, _ = tour
        info = bench.desk.current_info
        assert info.template_title == "Beratungsprotokoll (sample)"
        assert info.seconds > 20
        assert bench.desk.page is Page.PROTOCOL
        assert bench.protocol.template_id == "beispiel"  # what is corrected there is learned for nothing else
        assert bench.desk.template.id == "beratungsprotokoll"

    def test_it_is_stepped_through_by_key(self, tour, qtbot):
        bench, coach = tour
        titles = []
        ended = []
        coach.ended.connect(ended.append)
        for _ in coach.marks:
            titles.append(coach.title.text())
            assert coach.title.text() in coach.next.accessibleDescription()
            qtbot.keyClick(coach, Qt.Key.Key_Right)
        assert titles[:3] == ["The protocol", "A statement", "A mark"]
        assert titles[-1] == "Finishing"
        assert ended == [True]
        assert "tour" in bench.window.messages._notes

    def test_back_and_out(self, tour, qtbot):
        bench, coach = tour
        qtbot.keyClick(coach, Qt.Key.Key_Right)
        qtbot.keyClick(coach, Qt.Key.Key_Left)
        assert coach.title.text() == "The protocol"
        qtbot.keyClick(coach, Qt.Key.Key_Escape)
        qtbot.waitUntil(lambda: not any(each.isVisible() for each in bench.window.findChildren(Coach)))

    def test_the_sample_goes_where_it_is_not_wanted(self, tour, qtbot):
        bench, coach = tour
        qtbot.keyClick(coach, Qt.Key.Key_Escape)
        note = bench.window.messages.note("tour")
        next(made for made in note.action_buttons if made.text() == "Remove the sample").click()
        qtbot.waitUntil(lambda: bench.desk.entries.rowCount() == 0)
        assert bench.desk.page is Page.GUIDE

    def test_it_starts_from_the_menu_too(self, scene, qtbot):
        scene.recogniser = Listener()
        bench = scene()
        qtbot.waitUntil(lambda: bool(bench.desk.setup.profiles))
        bench.window.tour.trigger()
        qtbot.waitUntil(lambda: bench.program.welcome.coach is not None, timeout=15_000)

    def test_without_models_it_says_what_it_needs(self, scene, qtbot):
        scene.model_state = State.MISSING
        bench = scene()
        qtbot.waitUntil(lambda: bool(bench.desk.setup.missing))
        bench.window.tour.trigger()
        assert "needs the language models" in "".join(bench.window.messages.texts)
