"""From the record button to the protocol, as a person does it."""

from __future__ import annotations

import itertools
import threading
import time
import wave

import numpy as np
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent

from protokollant.app.dictations import DictationState
from protokollant.audio.capture import CaptureState
from protokollant.audio.journal import MarkKind, read_journal
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.protocol import accounting_errors
from protokollant.ui.viewmodels.desk import Page


def shows_protocol(bench) -> bool:
    page = bench.window.protocol
    return bench.desk.page is Page.PROTOCOL and bool(page.sections) and page.complete


def test_record_stop_protocol(bench, record, qtbot):
    assert bench.desk.page is Page.GUIDE
    record(bench, stop=False)
    assert bench.window.bar.time.text() == "0:01"
    assert bench.desk.page is Page.GUIDE
    assert not bench.window.bar.templates.isEnabled()
    bench.window.bar.stop_button.click()
    qtbot.waitUntil(lambda: shows_protocol(bench))
    assert bench.texts("anlass")[0] == "Anlass war die Kündigung der Wohnung."
    (entry,) = bench.desk.entries.items
    qtbot.waitUntil(lambda: bench.desk.entries.items[0].state is DictationState.DRAFT)
    assert entry.seconds == pytest.approx(1.0, abs=0.1)
    assert not bench.window.progress.isVisible()


def test_red_means_that_sound_arrives(bench, qtbot):
    button = bench.window.bar.record_button
    button.click()
    qtbot.waitUntil(lambda: bool(bench.microphone.streams) and bench.microphone.streams[-1].started)
    assert bench.desk.recording.state is CaptureState.OPENING
    assert not button.is_red
    bench.microphone.streams[-1].deliver(np.ones(1600) / 8)
    qtbot.waitUntil(lambda: button.is_red)
    bench.window.bar.pause_button.click()
    qtbot.waitUntil(lambda: bench.desk.recording.state is CaptureState.PAUSED)
    qtbot.waitUntil(lambda: not button.is_red)
    assert bench.window.bar.state.text() == "Paused"
    bench.window.bar.pause_button.click()
    qtbot.waitUntil(lambda: bench.desk.recording.state is CaptureState.OPENING)
    bench.microphone.streams[-1].deliver(np.ones(1600) / 8)
    qtbot.waitUntil(lambda: button.is_red)


def test_nothing_recorded_leaves_nothing_behind(bench, qtbot):
    bench.window.bar.record_button.click()
    qtbot.waitUntil(lambda: bool(bench.microphone.streams))
    bench.window.bar.stop_button.click()
    qtbot.waitUntil(lambda: bench.window.messages.note("recording") is not None)
    qtbot.waitUntil(lambda: bench.desk.entries.items == ())


def test_no_microphone_is_said_beside_the_work(scene, qtbot):
    scene.microphone.devices = ()
    bench = scene()
    bench.window.bar.record_button.click()
    qtbot.waitUntil(lambda: bench.window.messages.texts != [])
    assert "No microphone was found" in bench.window.messages.texts[0]
    assert not bench.desk.recording.running
    qtbot.waitUntil(lambda: bench.desk.entries.items == ())


def test_a_lost_microphone_keeps_what_was_said(bench, record, qtbot):
    record(bench, stop=False)
    bench.microphone.streams[-1].unplug()
    qtbot.waitUntil(lambda: bench.desk.recording.state is CaptureState.INTERRUPTED)
    qtbot.waitUntil(lambda: "disconnected" in "".join(bench.window.messages.texts))
    assert bench.window.bar.state.text() == "Interrupted"
    bench.window.bar.stop_button.click()
    qtbot.waitUntil(lambda: shows_protocol(bench))


def test_cancelling_keeps_the_recording_for_later(scene, record, qtbot):
    scene.recogniser.hold = threading.Event()
    bench = scene()
    record(bench)
    qtbot.waitUntil(lambda: bench.window.progress.isVisible() and bench.desk.page is Page.WAITING)
    qtbot.waitUntil(lambda: bench.window.progress.text.text() == "Recognising speech")
    bench.window.progress.cancel_button.click()
    qtbot.waitUntil(lambda: not bench.window.progress.isVisible())
    qtbot.waitUntil(lambda: bench.window.waiting.process_button.isVisible())
    assert bench.desk.entries.items[0].state is DictationState.RECORDED
    bench.recogniser.hold.set()
    bench.window.waiting.process_button.click()
    qtbot.waitUntil(lambda: shows_protocol(bench))


def test_the_window_answers_while_an_engine_is_slow(scene, record, qtbot):
    """The promise is 100 ms; a busy test machine may itself pause a process for longer than that."""
    scene.recogniser.hold = threading.Event()
    bench = scene()
    beats: list[float] = []
    timer = QTimer(interval=10)
    timer.timeout.connect(lambda: beats.append(time.monotonic()))
    record(bench)
    qtbot.waitUntil(lambda: bench.window.progress.isVisible())
    timer.start()
    qtbot.wait(600)
    bench.recogniser.hold.set()
    qtbot.waitUntil(lambda: shows_protocol(bench))
    qtbot.wait(50)
    timer.stop()
    assert max(later - sooner for sooner, later in itertools.pairwise(beats)) < 0.3


def test_nobody_spoke(scene, record, qtbot):
    scene.recogniser.said = ()
    bench = scene()
    record(bench)
    qtbot.waitUntil(lambda: "No speech was found" in "".join(bench.window.messages.texts))
    assert bench.desk.entries.items[0].state is DictationState.RECORDED


def test_a_bug_is_a_sentence_and_the_recording_stays(scene, record, qtbot):
    scene.recogniser.problem = ZeroDivisionError("Frau Keller")
    bench = scene()
    record(bench)
    qtbot.waitUntil(lambda: "error inside the program" in "".join(bench.window.messages.texts))
    log = bench.application.folders.log / "protokollant.log"
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8")
    assert "Keller" not in log.read_text(encoding="utf-8") + "".join(bench.window.messages.texts)
    bench.recogniser.problem = None
    note = bench.window.messages.note(f"process {bench.desk.current}")
    note.action_buttons[0].click()
    qtbot.waitUntil(lambda: shows_protocol(bench))


def test_closing_while_recording_keeps_the_dictation(scene, record, qtbot):
    bench = scene()
    record(bench, 2.0, stop=False)
    scene.close_all()
    again = scene()
    qtbot.waitUntil(lambda: len(again.desk.entries.items) == 1)
    (entry,) = again.desk.entries.items
    assert entry.state is DictationState.RECORDED
    assert entry.seconds == pytest.approx(2.0, abs=0.1)
    again.desk.select(entry.id)
    again.window.waiting.process_button.click()
    qtbot.waitUntil(lambda: shows_protocol(again))


def test_an_interrupted_recording_is_found_again(scene, qtbot):
    bench = scene()
    dictations = bench.open_dictations()
    new = dictations.begin(bench.desk.template)
    bench.program.desk.recording._recorder.start(None, new.journal, new.key)
    qtbot.waitUntil(lambda: bool(bench.microphone.streams) and bench.microphone.streams[-1].started)
    bench.microphone.streams[-1].deliver(np.ones(32_000) / 8)
    qtbot.waitUntil(lambda: bench.program.desk.recording._recorder.elapsed() >= 1.9)
    bench.program.desk.recording._recorder.stop()
    dictations.close()  # as if the process had died before it could say that the recording had ended
    scene.close_all()
    again = scene()
    qtbot.waitUntil(lambda: len(again.desk.entries.items) == 1)
    index = again.desk.entries.index(0)
    assert "Interrupted recording, 0:02 min" in index.data(Qt.ItemDataRole.DisplayRole)
    assert any("interrupted and are kept: 1" in text for text in again.window.messages.texts)


def test_a_locked_store_is_told_and_asked_again(scene, qtbot):
    scene.vault_problem = KnownError(ErrorCode.VAULT_LOCKED, reason="test")
    bench = scene()
    qtbot.waitUntil(lambda: "locked" in "".join(bench.window.messages.texts))
    scene.vault_problem = None
    bench.window.messages.note("store").action_buttons[0].click()
    with qtbot.waitSignal(bench.desk.entries.refreshed):
        pass
    assert bench.window.messages.note("store") is None


def _wav(path, seconds: float):
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(16_000)
        file.writeframes((np.sin(np.arange(int(seconds * 16_000)) / 9) * 9000).astype("<i2").tobytes())
    return path


def test_a_sound_file_becomes_a_dictation(bench, tmp_path, qtbot):
    bench.dialogs.path = _wav(tmp_path / "Gespräch am Küchentisch.wav", 3.0)
    bench.window.bar.open_button.click()
    qtbot.waitUntil(lambda: shows_protocol(bench))
    assert bench.desk.entries.items[0].seconds == pytest.approx(3.0)


def test_a_dropped_file_too(bench, tmp_path, qtbot):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(_wav(tmp_path / "Straße.wav", 1.0)))])
    none = Qt.KeyboardModifier.NoModifier
    event = QDropEvent(QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, none)
    bench.window.dropEvent(event)
    assert event.isAccepted()
    qtbot.waitUntil(lambda: shows_protocol(bench))


def test_a_file_that_the_program_was_started_with_is_opened_once(scene, tmp_path, qtbot):
    bench = scene()
    bench.program.open_file(_wav(tmp_path / "Gespräch.wav", 2.0))
    qtbot.waitUntil(lambda: shows_protocol(bench))
    bench.program.access.lock()
    qtbot.waitUntil(lambda: not bench.program.access.shown)
    bench.program.access.unlock()
    qtbot.waitUntil(lambda: bench.program.access.shown)
    qtbot.wait(100)
    assert [entry.seconds for entry in bench.desk.entries.items] == [pytest.approx(2.0)]


def test_a_file_that_is_no_sound_is_refused_in_words(bench, tmp_path, qtbot):
    bench.dialogs.path = tmp_path / "Brief.txt"
    bench.dialogs.path.write_text("kein Ton", encoding="utf-8")
    bench.window.open.trigger()
    qtbot.waitUntil(lambda: bench.window.messages.note("import") is not None)
    assert "Brief.txt" in bench.window.messages.texts[0]
    assert bench.desk.entries.items == ()


def test_recording_goes_on_while_another_dictation_is_worked_on(scene, record, qtbot):
    scene.recogniser.hold = threading.Event()
    bench = scene()
    record(bench)
    qtbot.waitUntil(lambda: bench.window.progress.isVisible())
    record(bench, stop=False)
    bench.recogniser.hold.set()
    qtbot.waitUntil(lambda: "Another protocol is ready." in bench.window.messages.texts)
    assert bench.window.bar.record_button.is_red
    assert bench.desk.page is Page.GUIDE


def test_the_chosen_template_is_used_and_remembered(scene, record, qtbot):
    bench = scene()
    box = bench.window.bar.templates
    box.setCurrentIndex(box.findData("telefonnotiz"))
    box.activated.emit(box.currentIndex())
    record(bench)
    qtbot.waitUntil(lambda: shows_protocol(bench))
    assert bench.protocol.template_id == "telefonnotiz"
    scene.close_all()
    assert scene().desk.template.id == "telefonnotiz"


def test_a_discarded_dictation_can_be_brought_back_or_deleted_for_good(bench, record, qtbot):
    record(bench)
    qtbot.waitUntil(lambda: shows_protocol(bench))
    dictation = bench.desk.current
    for button, left in ((0, 1), (1, 0)):
        bench.desk.discard(dictation)
        qtbot.waitUntil(lambda: bench.desk.entries.items == () and bench.window.messages.note("discarded") is not None)
        assert bench.desk.page is Page.GUIDE
        bench.window.messages.note("discarded").action_buttons[button].click()
        qtbot.waitUntil(lambda left=left: len(bench.desk.entries.items) == left)
    store = bench.open_dictations()

    def gone() -> bool:
        try:
            store.template(dictation)
        except KeyError:
            return True
        return False

    qtbot.waitUntil(gone)


def test_a_recording_can_be_thrown_away_and_brought_back(bench, record, qtbot):
    record(bench, stop=False)
    bench.window.discard.trigger()
    qtbot.waitUntil(lambda: bench.window.messages.note("discarded") is not None)
    qtbot.waitUntil(lambda: bench.desk.entries.items == ())
    bench.window.messages.note("discarded").action_buttons[0].click()
    qtbot.waitUntil(lambda: len(bench.desk.entries.items) == 1)
    assert bench.desk.entries.items[0].state is DictationState.RECORDED


def test_going_on_with_a_dictation_adds_and_keeps_what_was_edited(bench, record, qtbot):
    record(bench, 9.0)
    qtbot.waitUntil(lambda: shows_protocol(bench))
    dictation, first = bench.desk.current, bench.protocol
    bench.desk.draft.add(first.sections[0].id, "Von Hand ergänzt.")
    qtbot.waitUntil(lambda: bench.desk.draft.saved)
    bench.recogniser.later = ("Sie ruft morgen an.",)
    opened = len(bench.microphone.streams)
    bench.desk.append(dictation)
    qtbot.waitUntil(lambda: len(bench.microphone.streams) > opened and bench.microphone.streams[-1].started)
    bench.microphone.streams[-1].deliver(np.sin(np.arange(32_000) / 20) / 4)
    qtbot.waitUntil(lambda: bench.window.bar.record_button.is_red)
    assert bench.desk.current == dictation
    assert not bench.window.discard.isEnabled()  # it would take the earlier words with it
    bench.desk.recording.stop()
    qtbot.waitUntil(lambda: shows_protocol(bench) and len(bench.protocol.transcript) == len(first.transcript) + 1)
    said = [s.text for part in bench.protocol.sections for s in part.statements]
    assert "Von Hand ergänzt." in said
    assert "Sie ruft morgen an." in said
    assert accounting_errors(bench.protocol) == ()
    qtbot.waitUntil(lambda: [item.seconds for item in bench.desk.entries.items] == [pytest.approx(11.0)])


def test_a_microphone_that_cannot_be_opened_costs_no_earlier_dictation(bench, record, qtbot):
    record(bench)
    qtbot.waitUntil(lambda: shows_protocol(bench))
    bench.microphone.devices = ()
    bench.desk.append(bench.desk.current)
    qtbot.waitUntil(lambda: bench.window.messages.note("recording") is not None)
    qtbot.waitUntil(lambda: bench.desk.entries.items[0].state is DictationState.DRAFT)


def test_the_last_second_before_the_press_is_recorded_while_the_window_is_ready(scene, qtbot):
    scene.settings = {"preroll": True}
    bench = scene()
    bench.desk.set_active(True)
    qtbot.waitUntil(lambda: bench.microphone.streams != [] and bench.microphone.streams[-1].started)
    stream = bench.microphone.streams[-1]
    stream.deliver(np.sin(np.arange(32_000) / 20) / 4)
    qtbot.waitUntil(lambda: bench.window.bar.state.text() == "Ready, microphone open")
    qtbot.waitUntil(lambda: bench.desk.recording.level.peak_dbfs > -30)
    bench.window.bar.record_button.click()
    qtbot.waitUntil(lambda: bench.window.bar.record_button.is_red)
    bench.window.bar.record_button.click()
    qtbot.waitUntil(lambda: shows_protocol(bench))
    assert bench.microphone.streams == [stream]
    assert bench.desk.entries.items[0].seconds == pytest.approx(1.0)


def test_a_microphone_that_cannot_be_listened_to_is_not_asked_in_a_rush(scene, qtbot):
    scene.settings = {"preroll": True}
    asked = []

    def busy(device):
        asked.append(device)
        time.sleep(0.1)  # drivers take their time to say no
        raise KnownError(ErrorCode.MICROPHONE_BUSY, device=device.name)

    scene.microphone.open = busy
    bench = scene()
    bench.desk.set_active(True)
    qtbot.waitUntil(lambda: asked != [])
    qtbot.wait(1500)
    assert len(asked) <= 3
    assert bench.window.messages.texts == []


def test_nobody_listens_when_the_window_is_away(scene, qtbot):
    scene.settings = {"preroll": True}
    bench = scene()
    bench.desk.set_active(True)
    qtbot.waitUntil(lambda: bench.microphone.streams != [])
    bench.desk.set_active(False)
    qtbot.waitUntil(lambda: all(stream.closed for stream in bench.microphone.streams))
    opened = len(bench.microphone.streams)
    qtbot.wait(100)
    assert len(bench.microphone.streams) == opened


def test_a_mark_is_in_the_journal(bench, record, qtbot):
    record(bench, stop=False)
    new = bench.desk.recording.current
    bench.desk.mark()
    bench.desk.recording.stop()
    qtbot.waitUntil(lambda: shows_protocol(bench))
    assert [mark.kind for mark in read_journal(new.journal, new.key).marks] == [MarkKind.BOOKMARK]


def test_before_sleep_the_recording_stops_and_says_so(bench, record, qtbot):
    record(bench, stop=False)
    bench.desk.recording.suspend()
    qtbot.waitUntil(lambda: bench.desk.recording.state is CaptureState.INTERRUPTED)
    qtbot.waitUntil(lambda: "sleep" in " ".join(bench.window.messages.texts))
    bench.desk.recording.stop()
    qtbot.waitUntil(lambda: shows_protocol(bench))
