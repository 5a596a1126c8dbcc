"""While dictating: ticks of the guide, marks, the small window, and nothing else on the view."""

from __future__ import annotations

import numpy as np
import pytest
from tests.gui.conftest import ScriptedRecogniser

from accessible import nameless
from protokollant.protocol.transcript import Utterance, Word
from protokollant.speech.recogniser import Heard
from protokollant.speech.streaming import Step


class Speaking(ScriptedRecogniser):
    """Hears the sentences for good as soon as there is sound."""

    def listen(self, tail, start, language, *, ended, sketched, cancelled):
        if ended or start or len(tail) < 8_000:
            return super().listen(tail, start, language, ended=ended, sketched=sketched, cancelled=cancelled)
        at, utterances = 0.0, []
        for sentence in self.said:
            words = sentence.split()
            utterances.append(
                Utterance(tuple(Word(w, at + i / 10, at + i / 10 + 0.1, 0.9) for i, w in enumerate(words)))
            )
            at += 2.0
        return Step(len(tail), Heard(tuple(utterances)), "", 1600)


@pytest.fixture
def speaking(scene, record):
    """A bench on which a dictation runs and three sentences were heard."""
    scene.recogniser = Speaking()
    bench = scene()
    record(bench, stop=False)
    return bench


def test_sections_that_something_was_placed_in_are_ticked(speaking, qtbot):
    guide, page = speaking.desk.guide, speaking.window.guide
    qtbot.waitUntil(lambda: bool(guide.placed))
    assert {name for name, tick in page.ticks.items() if tick.placed} == guide.placed
    first = next(iter(guide.placed))
    other = next(number for number, s in enumerate(speaking.desk.template.sections) if s.id not in guide.placed)
    assert page.ticks[speaking.desk.template.sections[other].id].text() == str(other + 1)
    tick = page.ticks[first]
    assert (tick.text(), tick.pixmap().isNull()) == ("", False)
    assert tick.accessibleName() == "something was placed here"
    assert f"something was placed in {len(guide.placed)} of {len(page.ticks)}" in page.hint.text()
    speaking.window.bar.record_button.click()
    qtbot.waitUntil(lambda: speaking.reviewing)
    assert not any(tick.placed for tick in page.ticks.values())


def test_a_tick_is_what_sorting_says(speaking, qtbot):
    """Every ticked section has a statement in the draft."""
    qtbot.waitUntil(lambda: bool(speaking.desk.guide.placed))
    ticked = speaking.desk.guide.placed
    speaking.window.bar.record_button.click()
    qtbot.waitUntil(lambda: speaking.protocol is not None and speaking.window.protocol.complete)
    assert ticked <= {section.id for section in speaking.protocol.sections if section.statements}


def test_without_models_nothing_is_ticked(scene, record, qtbot):
    from protokollant.models.store import State

    scene.model_state = State.MISSING
    bench = scene()
    qtbot.waitUntil(lambda: bool(bench.desk.setup.missing))
    record(bench, stop=False)
    qtbot.wait(100)
    assert bench.desk.guide.placed == frozenset()
    assert "Speak freely" in bench.window.guide.hint.text()


def test_marks_are_listed_with_their_times(speaking, qtbot):
    assert not speaking.window.live.marks.isVisible()
    speaking.window.mark.trigger()
    speaking.microphone.streams[-1].deliver(np.zeros(16_000 * 3))
    qtbot.waitUntil(lambda: speaking.desk.recording.elapsed > 3)
    speaking.window.mark.trigger()
    assert speaking.window.live.marks.isVisible()
    first, second = speaking.window.live.marks.text().removeprefix("Marked: ").split(", ")
    assert (first, second[:3]) in [("0:00", "0:0"), ("0:01", "0:0")]
    assert second > first
    speaking.window.bar.record_button.click()
    qtbot.waitUntil(lambda: speaking.desk.guide.marks == ())


def test_nothing_else_is_on_the_view(speaking, qtbot):
    assert not speaking.window.sidebar.isVisible()
    assert speaking.window.live.isVisible()
    speaking.window.show_list.trigger()  # but who wants it gets it
    assert speaking.window.sidebar.isVisible()
    speaking.window.show_list.trigger()
    speaking.window.bar.record_button.click()
    qtbot.waitUntil(lambda: speaking.window.sidebar.isVisible())


def test_a_hidden_list_stays_hidden_after_dictating(scene, record, qtbot):
    bench = scene()
    bench.window.show_list.trigger()
    record(bench)
    qtbot.waitUntil(lambda: bench.reviewing)
    assert not bench.window.sidebar.isVisible()


class TestSmallWindow:
    def test_it_stands_in_for_the_window_until_the_end(self, speaking, qtbot):
        window, small = speaking.window, speaking.window.small_window
        window.small.trigger()
        assert (window.isVisible(), small.isVisible()) == (False, True)
        assert nameless(small) == []
        qtbot.waitUntil(lambda: small.time.text().startswith("0:0"))
        small.mark_button.click()
        assert len(speaking.desk.guide.marks) == 1
        small.pause_button.click()
        qtbot.waitUntil(lambda: small.state.text() == "Paused")
        opened = len(speaking.microphone.streams)
        small.pause_button.click()
        qtbot.waitUntil(lambda: len(speaking.microphone.streams) > opened)
        speaking.microphone.streams[-1].deliver(np.zeros(8_000))
        qtbot.waitUntil(lambda: small.state.text() == "Recording")
        small.stop_button.click()
        qtbot.waitUntil(lambda: window.isVisible())
        assert not small.isVisible()
        qtbot.waitUntil(lambda: speaking.reviewing)

    @pytest.mark.parametrize("way", ["button", "close"])
    def test_the_way_back_ends_nothing(self, speaking, way):
        window, small = speaking.window, speaking.window.small_window
        window.small.trigger()
        small.back_button.click() if way == "button" else small.close()
        assert (window.isVisible(), small.isVisible()) == (True, False)
        assert speaking.desk.recording.running

    def test_there_is_none_without_a_recording(self, bench):
        assert not bench.window.small.isEnabled()

    def test_it_has_the_chosen_keys(self, scene):
        scene.settings = {"preroll": False, "key_record": "F8"}
        bench = scene()
        assert bench.window.small_window._shortcuts[0].key().toString() == "F8"
