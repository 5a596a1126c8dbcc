"""The transcript with its sound, beside the protocol."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QFont, QTextCharFormat
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QTextEdit

from protokollant.app.listening import Standing, Unrecognised
from protokollant.audio.clip import SAMPLE_RATE
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.protocol import Protocol, SectionContent, Statement
from protokollant.protocol.transcript import Dropped, Sentence, Word
from protokollant.speech.recogniser import Heard
from protokollant.speech.streaming import Step
from protokollant.ui.viewmodels.desk import Page
from protokollant.ui.viewmodels.listening import Sound
from protokollant.ui.widgets import transcript_pane
from protokollant.ui.widgets.transcript_text import TranscriptText

SAID = ("Das Gespräch war kurz.", "Sie hat keine Schulden mehr.", "Wir sehen uns am 24. November 2026.")
# What the scripted recogniser says of them: a word each 0.3 s, and a second between the sentences.
STARTS = (0.0, 2.2, 4.7)
SECONDS = 12


@pytest.fixture
def listened(scene, record, qtbot):
    """Gives a bench with a draft of these sentences, its sound read; a step may be changed by what was dropped."""

    def prepared(said: tuple[str, ...] = SAID, dropped: tuple[Dropped, ...] = ()):
        scene.recogniser.said = said
        if dropped:
            scene.recogniser.listen = _dropping(scene.recogniser.listen, dropped)
        bench = scene()
        record(bench, SECONDS)
        qtbot.waitUntil(lambda: bench.reviewing)
        qtbot.waitUntil(lambda: bench.desk.listening.sound is Sound.READY)
        qtbot.waitUntil(lambda: bool(bench.window.playing.pane.text.toPlainText()))
        bench.window.activateWindow()
        return bench

    return prepared


def _dropping(listen: Callable[..., Step], dropped: tuple[Dropped, ...]) -> Callable[..., Step]:
    def heard(*arguments: object, ended: bool, **others: object) -> Step:
        step = listen(*arguments, ended=ended, **others)
        return replace(step, heard=Heard(step.heard.utterances, dropped)) if ended else step

    return heard


@pytest.fixture
def hear(qtbot):
    """Let the loudspeaker take so many seconds, as soon as it is open."""

    def run(bench, seconds: float) -> np.ndarray:
        speaker = bench.microphone.speaker
        qtbot.waitUntil(lambda: speaker.started and speaker.is_open)
        speaker.play(seconds, lambda: qtbot.wait(1))
        qtbot.wait(30)  # the cursor follows
        return np.rint(speaker.signal * 32768)

    return run


def word_point(bench, line: int, word: int) -> QPoint:
    """Where a word is in the transcript's viewport."""
    text = bench.window.playing.pane.text
    cursor = text._span(text.document().findBlockByNumber(line), line, word, word + 1)
    cursor.setPosition(cursor.selectionStart() + 1)
    return text.cursorRect(cursor).center()


def heard_word(bench) -> str:
    """The word that is shown as the one that is heard."""
    (selection,) = bench.window.playing.pane.text.extraSelections()
    return selection.cursor.selectedText()


def recording_of(bench) -> np.ndarray:
    return bench.open_dictations().audio(bench.desk.draft.id)


def same(heard: np.ndarray, recorded: np.ndarray) -> bool:
    """But for the short fades at both ends."""
    return len(heard) >= len(recorded) and np.array_equal(heard[100 : len(recorded) - 100], recorded[100:-100])


# ---- what is shown


def test_the_words_stand_line_by_line_with_their_times(listened):
    bench = listened()
    text = bench.window.playing.pane.text
    assert text.isVisible()
    assert text.toPlainText().split("\n") == list(SAID)
    assert [line.start for line in bench.desk.listening.lines] == pytest.approx(STARTS)
    assert text.isReadOnly()


def test_marks_are_quiet_underlines_with_an_explanation(listened, qtbot):
    bench = listened()
    text = bench.window.playing.pane.text

    def underlined(word: int) -> bool:
        cursor = text._span(text.document().findBlockByNumber(1), 1, word, word + 1)
        cursor.setPosition(cursor.selectionStart() + 1)
        return cursor.charFormat().underlineStyle() is not QTextCharFormat.UnderlineStyle.NoUnderline

    qtbot.waitUntil(lambda: underlined(2))
    assert not underlined(0)
    assert "negation" in text._hint(1, 2)
    assert "negation" not in text._hint(1, 0)


def test_discarded_and_dropped_are_shown_as_such(listened):
    bench = listened((SAID[0], "Streich das.", SAID[1]), (Dropped(8.0, 10.0, "no-speech"),))
    text, lines = bench.window.playing.pane.text, bench.desk.listening.lines
    left_out = [n for n, line in enumerate(lines) if line.standing is Standing.LEFT_OUT]
    (dropped,) = [n for n, line in enumerate(lines) if line.standing is Standing.DROPPED]
    assert left_out
    shown = text.toPlainText().split("\n")
    for number in left_out:
        assert " · " in shown[number]
        block = text.document().findBlockByNumber(number)
        cursor = text._span(block, number, 0, 1)
        assert cursor.charFormat().fontStrikeOut()
    assert shown[dropped] == "No reliable speech (2 s): please listen"
    assert lines[dropped].start == 8.0


def test_what_was_not_recognised_is_in_the_picture_and_said_to_a_screen_reader(listened):
    bench = listened(dropped=(Dropped(8.0, 10.0, "no-speech"),))
    kinds = [(round(b.start), round(b.end), b.kind) for b in bench.desk.listening.unrecognised]
    assert (8, 10, Unrecognised.DROPPED) in kinds
    assert (10, 12, Unrecognised.SOUND) in kinds  # the scripted microphone delivers a tone
    pane = bench.window.playing.pane
    assert "0:08 to 0:10" in pane.waveform.accessibleDescription()
    assert pane.unrecognised.isVisible()
    assert pane.unrecognised.text().strip() == f"Not recognised: {len(kinds)}"


def test_hatching_differs_from_speech_without_colours(listened):
    bench = listened(dropped=(Dropped(8.0, 10.0, "no-speech"),))
    picture = bench.window.playing.pane.waveform.grab().toImage()
    bottom = picture.height() - 6

    def grey(seconds: float) -> float:
        x = round(bench.window.playing.pane.waveform._x(seconds) * picture.devicePixelRatio())
        return picture.pixelColor(x, bottom).lightnessF()

    assert abs(grey(9.0) - grey(1.0)) > 0.1  # the bracket below


def test_everything_has_a_name_and_is_reached_by_tab(listened, qtbot):
    bench = listened(dropped=(Dropped(8.0, 10.0, "no-speech"),))
    pane = bench.window.playing.pane
    controls = [w for kind in (QAbstractButton, QComboBox, QTextEdit) for w in pane.findChildren(kind) if w.isVisible()]
    controls.append(pane.waveform)
    assert all(control.accessibleName() for control in controls)
    pane.waveform.setFocus()
    met = set()
    for _ in range(8):
        met.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert {pane.waveform, pane.play, pane.back, pane.speed, pane.unrecognised, pane.text} <= met


# ---- from the statement to its words and its sound


def test_selecting_a_statement_lights_up_its_words(listened):
    bench = listened()
    bench.row_with("Schulden").edit.setFocus()
    assert bench.desk.listening.lit == (1,)
    bench.row_with("Gespräch").edit.setFocus()
    assert bench.desk.listening.lit == (0,)


def test_one_key_plays_exactly_that_passage(listened, hear, qtbot):
    bench = listened()
    edit = bench.row_with("Schulden").edit
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_F5)
    ((start, end),) = bench.desk.listening.passage
    assert start == pytest.approx(STARTS[1] - 0.12)
    assert end == pytest.approx(STARTS[1] + 5 * 0.3 + 0.2)
    heard = hear(bench, end - start + 0.2)
    recorded = recording_of(bench)[round(start * SAMPLE_RATE) : round(end * SAMPLE_RATE)]
    assert same(heard, recorded)
    assert not heard[len(recorded) :].any()
    qtbot.waitUntil(lambda: not bench.desk.listening.playing)
    assert QApplication.focusWidget() is edit
    assert edit.toPlainText() == SAID[1]


def test_playing_moves_a_cursor_through_the_words(listened, hear, qtbot):
    bench = listened()
    bench.window.playing.play.trigger()
    met = []
    for _ in range(13):
        hear(bench, 0.1)
        met.append(heard_word(bench))
    assert list(dict.fromkeys(met)) == SAID[0].split()
    assert bench.window.playing.pane.time.text() == "0:01 / 0:12"
    bench.window.playing.play.trigger()
    assert not bench.desk.listening.playing


def test_a_click_on_a_word_plays_from_there(listened, hear, qtbot):
    bench = listened()
    text = bench.window.playing.pane.text
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=word_point(bench, 1, 3))
    heard = hear(bench, 0.2)
    at = round((STARTS[1] + 3 * 0.3) * SAMPLE_RATE)
    assert same(heard, recording_of(bench)[at : at + len(heard)])
    assert heard_word(bench) == "Schulden"
    assert bench.desk.listening.lit == (1,)


def test_enter_plays_from_the_word_at_the_caret(listened, hear, qtbot):
    bench = listened()
    text = bench.window.playing.pane.text
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Down)
    assert bench.desk.listening.lit == (1,)
    assert text.accessibleDescription().startswith("0:02, Stands in")
    qtbot.keyClick(text, Qt.Key.Key_Return)
    hear(bench, 0.1)
    assert heard_word(bench) == "Sie"
    qtbot.keyClick(text, Qt.Key.Key_Space)
    assert not bench.desk.listening.playing


def test_a_dropped_stretch_can_be_played(listened, hear, qtbot):
    bench = listened(dropped=(Dropped(8.0, 10.0, "no-speech"),))
    text = bench.window.playing.pane.text
    qtbot.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=text._area(3).center().toPoint())
    heard = hear(bench, 0.5)
    assert same(heard, recording_of(bench)[8 * SAMPLE_RATE :][: len(heard)])
    bench.window.playing.pane.unrecognised.click()
    assert bench.desk.listening.playing


def test_pausing_going_on_and_three_seconds_back(listened, hear, qtbot):
    bench = listened()
    listening, edit = bench.desk.listening, bench.row_with("Schulden").edit
    edit.setFocus()
    listening.play_from(5.0)
    hear(bench, 0.5)
    qtbot.keyClick(edit, Qt.Key.Key_F4)
    assert not listening.playing
    assert listening.position == pytest.approx(5.5, abs=0.05)
    qtbot.waitUntil(lambda: not bench.microphone.speaker.is_open)
    qtbot.keyClick(edit, Qt.Key.Key_F3)
    assert listening.position == pytest.approx(2.5, abs=0.05)
    assert not listening.playing
    qtbot.keyClick(edit, Qt.Key.Key_F4)
    heard = hear(bench, 0.3)
    at = round(listening._playback._route.spans[0][0])
    assert at == pytest.approx(2.5 * SAMPLE_RATE, abs=800)
    assert same(heard, recording_of(bench)[at : at + len(heard)])


def test_going_beyond_the_end_ends(listened, hear, qtbot):
    bench = listened()
    listening = bench.desk.listening
    listening.play_from(8.0)
    hear(bench, 0.1)
    bench.window.playing.pane.waveform.setFocus()
    qtbot.keyClick(bench.window.playing.pane.waveform, Qt.Key.Key_End)
    assert not listening.playing
    assert listening.position == pytest.approx(listening.seconds)
    qtbot.waitUntil(lambda: not bench.microphone.speaker.is_open)
    bench.window.playing.play.trigger()  # from the beginning again
    hear(bench, 0.2)
    assert listening.position == pytest.approx(0.2, abs=0.05)


def test_many_jumps_leave_one_sound(listened, hear, qtbot):
    bench = listened()
    listening = bench.desk.listening
    for second in range(9):
        listening.play_from(float(second))
    qtbot.wait(200)
    heard = hear(bench, 0.2)
    assert same(heard, recording_of(bench)[8 * SAMPLE_RATE :][: len(heard)])
    assert listening.position == pytest.approx(8.2, abs=0.05)


def test_faster_without_another_pitch_and_remembered(listened, hear, qtbot, scene):
    bench = listened()
    box = bench.window.playing.pane.speed
    box.setCurrentIndex(box.findData(150))
    box.activated.emit(box.currentIndex())
    bench.desk.listening.play_from(0.0)
    heard = hear(bench, 2.0)
    assert bench.desk.listening.position == pytest.approx(3.0, abs=0.06)
    spectrum = np.abs(np.fft.rfft(heard * np.hanning(len(heard))))
    tone = np.argmax(spectrum) * SAMPLE_RATE / len(heard)
    assert tone == pytest.approx(SAMPLE_RATE / 20 / (2 * np.pi), abs=2.0)  # what the scripted microphone delivered
    edit = bench.row_with("Schulden").edit
    qtbot.keyClick(edit, Qt.Key.Key_F5, Qt.KeyboardModifier.ControlModifier)
    assert bench.desk.listening.speed == 175
    qtbot.keyClick(edit, Qt.Key.Key_F3, Qt.KeyboardModifier.ControlModifier)
    assert bench.desk.listening.speed == 150
    assert bench.desk.listening.playing  # it goes on at the other speed
    bench.desk.listening.pause()
    kept = bench.application.folders.config / "settings.toml"
    qtbot.waitUntil(lambda: "playback_speed = 150" in kept.read_text(encoding="utf-8"))  # in the background
    scene.settings = {"preroll": False}
    assert scene().desk.listening.speed == 150


# ---- and back


def test_a_sentence_leads_to_its_statement(listened, qtbot):
    bench = listened()
    text = bench.window.playing.pane.text
    text.setFocus()
    qtbot.keyClick(text, Qt.Key.Key_Down)
    qtbot.keyClick(text, Qt.Key.Key_F6)
    assert QApplication.focusWidget() is bench.row_with("Schulden").edit
    qtbot.keyClick(bench.row_with("Schulden").edit, Qt.Key.Key_F6)  # and back to its words
    assert QApplication.focusWidget() is text
    assert text.textCursor().blockNumber() == 1
    at = word_point(bench, 2, 1)
    qtbot.mouseDClick(text.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert QApplication.focusWidget() is bench.row_with("sehen uns").edit


def test_the_menu_of_a_word(listened, hear):
    bench = listened()
    menu = bench.window.playing.pane.text.menu_at((2, 1))
    play, go, copy = menu.actions()
    assert (play.isEnabled(), go.isEnabled(), copy.isEnabled()) == (True, True, False)
    play.trigger()
    hear(bench, 0.1)
    assert heard_word(bench) == "sehen"
    go.trigger()
    assert QApplication.focusWidget() is bench.row_with("sehen uns").edit


def test_a_sentence_in_the_tray_and_a_discarded_one_are_found_too(listened, qtbot):
    bench = listened()
    sources = {words: bench.row_with(words).source[0] for words in ("Schulden", "Gespräch")}
    qtbot.keyClick(bench.row_with("Schulden").edit, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(bench.row_with("Gespräch").edit, Qt.Key.Key_Delete, both)
    shown = bench.window.playing.pane.text.toPlainText().split("\n")
    assert shown == [f"{SAID[0]}  · removed by you", f"{SAID[1]}  · not assigned", SAID[2]]
    bench.window.playing.at_statement.reveal(sources["Schulden"])
    (waiting,) = bench.window.protocol.tray.rows
    assert QApplication.focusWidget() is waiting.target
    assert bench.desk.listening.lit == (1,)
    bench.window.playing.at_statement.reveal(sources["Gespräch"])
    assert QApplication.focusWidget() is bench.window.protocol.discarded.toggle
    bench.window.undo.trigger()
    bench.window.undo.trigger()
    assert bench.window.playing.pane.text.toPlainText().split("\n") == list(SAID)


def test_what_happens_is_announced(listened, hear, monkeypatch):
    said = []
    monkeypatch.setattr(transcript_pane, "announce", lambda _widget, text: said.append(text))
    bench = listened()
    said.clear()
    bench.window.playing.play.trigger()
    hear(bench, 0.2)
    bench.window.playing.faster.trigger()
    bench.window.playing.play.trigger()
    assert said == ["1.25 ×", "Stopped at 0:00"]


def test_the_waveform_is_a_slider_for_keys_and_mouse(listened, hear, qtbot):
    bench = listened()
    listening, waveform = bench.desk.listening, bench.window.playing.pane.waveform
    waveform.setFocus()
    for key, position in (
        (Qt.Key.Key_Right, 3.0),
        (Qt.Key.Key_Right, 6.0),
        (Qt.Key.Key_Left, 3.0),
        (Qt.Key.Key_PageUp, 12.0),
        (Qt.Key.Key_Home, 0.0),
    ):
        qtbot.keyClick(waveform, key)
        assert listening.position == pytest.approx(position)
        assert waveform.value() == int(position)
    qtbot.mouseClick(waveform, Qt.MouseButton.LeftButton, pos=QPoint(waveform.width() // 2, 30))
    hear(bench, 0.1)
    assert listening.position == pytest.approx(6.1, abs=0.1)
    qtbot.keyClick(waveform, Qt.Key.Key_Space)
    assert not listening.playing


# ---- hiding, and what may go wrong


def test_hidden_by_a_key_and_remembered(listened, scene, hear, qtbot):
    bench = listened()
    dictation = bench.desk.draft.id
    edit = bench.row_with("Schulden").edit
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_F9, Qt.KeyboardModifier.ControlModifier)
    assert not bench.window.playing.pane.isVisible()
    qtbot.keyClick(edit, Qt.Key.Key_F5)  # it can be listened to all the same
    assert hear(bench, 0.2).any()
    bench.desk.listening.pause()
    again = scene()
    qtbot.waitUntil(lambda: len(again.desk.entries.items) > 0)
    again.desk.select(dictation)
    qtbot.waitUntil(lambda: again.reviewing)
    assert not again.window.playing.pane.isVisible()
    assert again.desk.listening.sound is Sound.WAITING  # nobody asked for it
    again.window.playing.show_said.trigger()
    assert again.window.playing.pane.isVisible()
    qtbot.waitUntil(lambda: again.desk.listening.sound is Sound.READY)


def test_in_a_narrow_window_it_gives_way_and_comes_back(listened, qtbot):
    bench = listened()
    window, pane = bench.window, bench.window.playing.pane
    wide = window.size()
    window.resize(window.minimumSize())
    qtbot.waitUntil(lambda: not pane.isVisible())
    assert window.playing.show_said.isChecked()
    window.resize(wide)
    qtbot.waitUntil(pane.isVisible)
    window.resize(window.minimumSize())
    qtbot.waitUntil(lambda: not pane.isVisible())
    window.playing.cross.trigger()  # who asks for it gets it in the place of the list
    qtbot.waitUntil(pane.isVisible)
    assert not window.sidebar.isVisible()
    assert window.protocol.width() >= 500


def test_no_pane_while_dictating(bench):
    assert bench.desk.page is Page.GUIDE
    assert not bench.window.playing.pane.isVisible()
    assert bench.window.playing.show_said.isChecked()


def test_playing_stops_when_recording_starts(listened, hear, qtbot):
    bench = listened()
    bench.window.playing.play.trigger()
    hear(bench, 0.2)
    bench.window.bar.record_button.click()
    qtbot.waitUntil(lambda: not bench.microphone.speaker.is_open)
    assert not bench.desk.listening.playing


def test_nothing_is_played_while_a_recording_runs(listened, record, qtbot):
    bench = listened()
    dictation = bench.desk.draft.id
    opened = bench.microphone.speaker.opened
    record(bench, stop=False)
    bench.desk.select(dictation)
    qtbot.waitUntil(lambda: bench.reviewing)
    pane = bench.window.playing.pane
    qtbot.waitUntil(lambda: pane.note.text() == "Nothing is played while a recording runs.")
    assert not pane.play.isEnabled()
    bench.row_with("Schulden").edit.setFocus()
    bench.desk.listening.play_passage()
    qtbot.mouseClick(pane.text.viewport(), Qt.MouseButton.LeftButton, pos=word_point(bench, 0, 1))
    qtbot.wait(50)
    assert bench.microphone.speaker.opened == opened
    bench.window.bar.stop_button.click()
    qtbot.waitUntil(lambda: not bench.desk.recording.running)


def test_a_recording_that_is_gone_is_said_and_the_text_stays(listened, scene, qtbot):
    bench = listened()
    dictation = bench.desk.draft.id
    for journal in (bench.application.folders.data / "recordings").glob("*.journal"):
        journal.unlink()
    again = scene()
    qtbot.waitUntil(lambda: len(again.desk.entries.items) > 0)
    again.desk.select(dictation)
    qtbot.waitUntil(lambda: again.desk.listening.sound is Sound.GONE)
    pane = again.window.playing.pane
    assert pane.note.isVisible()
    assert pane.note.text() == "The recording is no longer there. Its text can still be used."
    assert not pane.player.isVisible()
    qtbot.waitUntil(lambda: pane.text.toPlainText().split("\n") == list(SAID))
    qtbot.waitUntil(lambda: again.reviewing)
    again.row_with("Schulden").edit.setFocus()
    assert again.desk.listening.lit == (1,)
    assert not again.window.playing.passage.isEnabled()


def test_a_damaged_recording_says_why(listened, scene, qtbot):
    bench = listened()
    dictation = bench.desk.draft.id
    for journal in (bench.application.folders.data / "recordings").glob("*.journal"):
        journal.write_bytes(b"nothing of the kind" * 10)
    again = scene()
    qtbot.waitUntil(lambda: len(again.desk.entries.items) > 0)
    again.desk.select(dictation)
    qtbot.waitUntil(lambda: again.desk.listening.sound is Sound.BROKEN)
    assert again.window.playing.pane.note.text() == again.desk.listening.fault != ""


def test_typed_text_has_no_sound(listened, qtbot):
    bench = listened()
    draft = bench.desk.draft
    typed = replace(
        draft.protocol,
        audio_seconds=None,
        transcript=tuple(replace(s, words=(), start=None, end=None) for s in draft.protocol.transcript),
    )
    draft.open(draft.id, draft.template, typed)
    pane = bench.window.playing.pane
    assert pane.note.text() == "This text was typed: there is no sound."
    assert not pane.player.isVisible()
    qtbot.waitUntil(lambda: pane.text.toPlainText().split("\n") == list(SAID))
    assert not bench.window.playing.play.isEnabled()


def test_without_a_loudspeaker_there_is_a_sentence_and_the_text_works(listened, qtbot):
    bench = listened()
    bench.microphone.speaker.problem = KnownError(ErrorCode.NO_SPEAKER)
    bench.window.playing.play.trigger()
    qtbot.waitUntil(lambda: bench.window.messages.note("playing") is not None)
    assert any("No loudspeaker" in text for text in bench.window.messages.texts)
    assert not bench.desk.listening.playing
    bench.row_with("Schulden").edit.setFocus()
    assert bench.desk.listening.lit == (1,)
    bench.microphone.speaker.problem = None  # headphones were plugged in
    bench.window.playing.play.trigger()
    qtbot.waitUntil(lambda: bench.microphone.speaker.is_open)
    assert bench.window.messages.note("playing") is None


def test_a_loudspeaker_that_is_pulled_out(listened, hear, qtbot):
    bench = listened()
    bench.window.playing.play.trigger()
    hear(bench, 0.2)
    bench.microphone.speaker.unplug()
    qtbot.waitUntil(lambda: bench.window.messages.note("playing") is not None)
    assert not bench.desk.listening.playing
    assert bench.desk.listening.position == pytest.approx(0.2, abs=0.05)


def test_closing_the_window_while_it_plays(listened, hear):
    bench = listened()
    bench.window.playing.play.trigger()
    hear(bench, 0.2)
    began = time.monotonic()
    bench.window.close()
    bench.program.end()
    assert time.monotonic() - began < 5
    assert not bench.microphone.speaker.is_open


# ---- an hour


def test_an_hours_transcript_opens_and_lights_up_in_short_steps(bench, qtbot):
    """10,000 words. The promise is 100 ms a step; the margin is for busy machines."""
    sentences, statements = [], []
    for number in range(840):
        words = tuple(
            Word(text, number * 4.2 + i * 0.3, number * 4.2 + i * 0.3 + 0.3, 0.6 if i == 5 else 0.95)
            for i, text in enumerate("Sie hat keine Schulden bei der Bank und zahlt am 24. November 2026".split())
        )
        raw = " ".join(word.text for word in words)
        sentences.append(Sentence(number, raw, raw, words[0].start, words[-1].end, words=words))
        statements.append(Statement(raw, (number,)))
    hour = Protocol("t", "T", "de", tuple(sentences), (), (SectionContent("a", "A", tuple(statements)),))
    listening = bench.desk.listening
    bench.window.hide()  # the page of statements is another matter
    text = TranscriptText(listening, bench.window._look)
    text.resize(340, 700)
    text.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what is lit is not scrolled to below who reads it
    text.show()
    gc.collect()
    gc.freeze()  # as the program does at its start; this process holds far more

    def slowest(run: Callable[[], object]) -> float:
        """The longest step, in seconds of this thread's own work: other processes must not count."""
        longest = 0.0
        for step in (run, *[QApplication.processEvents] * 50):
            began = time.thread_time()
            step()
            longest = max(longest, time.thread_time() - began)
        return longest

    bench.desk.draft.protocol = hour
    opening = slowest(listening._open)
    assert text.document().blockCount() == 840
    assert sum(len(line.words) for line in listening.lines) > 10_000
    qtbot.waitUntil(lambda: bool(listening.doubts), timeout=20_000)
    marking = slowest(lambda: None)
    lighting = slowest(lambda: listening.select([800]))
    assert text.verticalScrollBar().value() > 0
    assert text._area(800).top() < text.viewport().height()
    moved = replace(hour, unassigned=(700,), sections=(SectionContent("a", "A", tuple(statements[:700])),))
    bench.desk.draft.protocol = moved
    moving = slowest(listening._show)
    steps = {"opening": opening, "marking": marking, "lighting": lighting, "moving": moving}
    print({name: f"{seconds * 1000:.0f} ms" for name, seconds in steps.items()})
    gc.unfreeze()
    assert max(steps.values()) < 0.25, steps
    text.close()


def test_text_twice_as_large_is_not_cut_off(listened):
    bench = listened()
    text = bench.window.playing.pane.text
    large = QFont(text.font())
    large.setPointSizeF(large.pointSizeF() * 2)
    text.setFont(large)
    text.show_all()
    assert text.horizontalScrollBar().maximum() == 0
    assert text._margin > text.fontMetrics().horizontalAdvance("0:04")
