"""What the window shows while someone speaks."""

from __future__ import annotations

import threading

from protokollant.audio.capture import CaptureState
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.ui.viewmodels.desk import Page

SAID = ("Anlass war die Kündigung der Wohnung.", "Sie hat keine Schulden.", "Nächster Termin am 24. November 2026.")


def test_the_text_comes_while_she_speaks_and_is_final_after_a_pause(scene, record, qtbot):
    bench = scene()
    panel = bench.window.live
    assert not panel.isVisible()
    record(bench, 2.0, stop=False)
    assert panel.isVisible()
    qtbot.waitUntil(lambda: SAID[0][:10] in panel.text.toPlainText())
    assert bench.desk.live.sentences == ()
    bench.desk.recording.pause()
    qtbot.waitUntil(lambda: [s.text for s in bench.desk.live.sentences] == list(SAID))
    qtbot.waitUntil(lambda: panel.text.toPlainText().split() == " ".join(SAID).split())
    bench.desk.recording.stop()
    qtbot.waitUntil(lambda: bench.reviewing)
    assert not panel.isVisible()


def test_sentences_are_read_while_she_goes_on(scene, record, qtbot):
    bench = scene()
    record(bench, 2.0, stop=False)
    bench.desk.recording.pause()
    qtbot.waitUntil(lambda: SAID[:2] in bench.reader.asked)
    bench.desk.recording.stop()
    qtbot.waitUntil(lambda: bench.reviewing)


def test_what_was_heard_survives_the_end_of_the_program(scene, record, qtbot):
    scene.reader.hold = threading.Event()
    bench = scene()
    record(bench, 2.0, stop=False)
    bench.desk.recording.stop()
    qtbot.waitUntil(lambda: bench.desk.page is Page.WAITING)
    dictation = bench.desk.current
    dictations = bench.open_dictations()
    qtbot.waitUntil(lambda: dictations.heard(dictation) is not None)
    assert " ".join(u.text for u in dictations.heard(dictation).utterances) == " ".join(SAID)
    assert dictations.heard(dictation).audio_seconds == dictations.list()[0].seconds
    scene.reader.hold.set()


def test_a_recogniser_that_fails_costs_nothing(scene, record, qtbot):
    scene.recogniser.problem = KnownError(ErrorCode.ENGINE_MEMORY, engine="speech")
    bench = scene()
    record(bench, 2.0, stop=False)
    bench.desk.recording.pause()
    qtbot.wait(300)
    assert bench.desk.recording.state is CaptureState.PAUSED
    bench.recogniser.problem = None
    bench.desk.recording.stop()
    qtbot.waitUntil(lambda: bench.reviewing)
    assert [s.text for s in bench.protocol.transcript] == list(SAID)
