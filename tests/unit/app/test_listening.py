"""The transcript beside its sound."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.app.listening import Blank, Doubt, Line, Standing, Timetable, Unrecognised, blanks, doubts, lines_of
from protokollant.audio.clip import SAMPLE_RATE
from protokollant.audio.waveform import envelope
from protokollant.protocol.protocol import Discarded, DiscardReason, MarkKind, Protocol, SectionContent, Statement
from protokollant.protocol.transcript import Dropped, Sentence, Word


def said(id: int, text: str, start: float | None, each: float = 0.5, probability: float = 0.95) -> Sentence:
    """A sentence whose words follow each other without a pause."""
    parts = text.split()
    if start is None:
        return Sentence(id, text, text)
    words = tuple(Word(part, start + i * each, start + (i + 1) * each, probability) for i, part in enumerate(parts))
    return Sentence(id, text, text, start, words[-1].end, words=words)


PROTOCOL = Protocol(
    "t",
    "T",
    "de",
    (
        said(0, "Anlass war die Kündigung.", 1.0),
        said(1, "Streich das.", 4.0),
        said(2, "Sie hat keine Schulden.", 6.0),
        said(3, "Termin am Montag.", 20.0),
    ),
    (),
    (
        SectionContent("anlass", "Anlass", (Statement("Anlass war die Kündigung.", (0,)),)),
        SectionContent("termin", "Termin", (Statement("Termin am Montag.", (3,)),)),
    ),
    unassigned=(2,),
    discarded=(Discarded((1,), DiscardReason.COMMAND),),
    dropped=(Dropped(10.0, 12.0, "no-speech"),),
    audio_seconds=25.0,
)


def test_every_sentence_has_a_line_that_says_where_it_stands():
    lines = lines_of(PROTOCOL)
    assert [line.sentence for line in lines] == [0, 1, 2, None, 3]
    assert [line.standing for line in lines] == [
        Standing.PLACED,
        Standing.LEFT_OUT,
        Standing.WAITING,
        Standing.DROPPED,
        Standing.PLACED,
    ]
    assert (lines[0].section, lines[1].reason, lines[4].section) == ("Anlass", DiscardReason.COMMAND, "Termin")
    assert (lines[3].start, lines[3].end) == (10.0, 12.0)
    assert " ".join(word.text for word in lines[2].words) == "Sie hat keine Schulden."


def test_typed_text_has_words_without_times():
    typed = replace(PROTOCOL, transcript=(said(0, "Anlass war die Kündigung.", None),), dropped=())
    lines = lines_of(typed)
    assert [word.text for word in lines[0].words] == ["Anlass", "war", "die", "Kündigung."]
    table = Timetable(lines)
    assert table.empty
    assert table.at(1.0) is None
    assert table.passage([0]) == ()
    assert table.start(0, 2) is None


def test_what_was_said_in_an_earlier_recording_has_no_sound_any_more():
    """After an approval the recording is deleted; who goes on with the dictation begins a new one at zero."""
    later = replace(PROTOCOL, transcript=(*PROTOCOL.transcript, said(4, "Nachtrag dazu.", 0.5)), dropped=())
    table = Timetable(lines_of(later))
    assert [line.start for line in table.lines] == [None, None, None, None, 0.5]
    assert [word.text for word in table.lines[0].words] == ["Anlass", "war", "die", "Kündigung."]
    assert table.at(0.6) == (4, 0)
    assert table.passage([0]) == ()


def test_the_word_that_is_heard():
    table = Timetable(lines_of(PROTOCOL))
    assert table.at(0.9) is None
    assert table.at(1.0) == (0, 0)
    assert table.at(1.6) == (0, 1)
    assert table.at(3.3) == (0, 3)  # in the pause after it
    assert table.at(11.0) == (3, 0)  # in the dropped stretch
    assert table.at(17.0) is None
    assert table.at(20.1) == (4, 0)


@given(st.lists(st.tuples(st.floats(0.01, 3), st.integers(1, 6), st.floats(0.05, 1)), min_size=1, max_size=20))
def test_where_a_word_begins_it_is_the_one_that_is_heard(pattern):
    sentences, at = [], 0.0
    for pause, count, each in pattern:
        at += pause
        sentences.append(said(len(sentences), " ".join(["Wort"] * count), at, each))
        at += count * each
    table = Timetable(lines_of(replace(PROTOCOL, transcript=tuple(sentences), dropped=(), discarded=())))
    for number, line in enumerate(table.lines):
        for index in range(len(line.words)):
            start = table.start(number, index)
            assert start is not None
            assert table.at(start + 1e-6) == (number, index)


def test_a_passage_is_its_words_and_nothing_of_the_words_around():
    close = replace(
        PROTOCOL,
        transcript=(said(0, "eins zwei", 1.0), said(1, "drei vier", 2.05), said(2, "fünf", 8.0), said(3, "sechs", 9.0)),
        dropped=(),
    )
    table = Timetable(lines_of(close))
    assert table.passage([1]) == ((pytest.approx(2.0), pytest.approx(3.25)),)
    assert table.passage([0]) == ((pytest.approx(0.88), pytest.approx(2.05)),)
    assert table.passage([0, 1]) == ((pytest.approx(0.88), pytest.approx(3.25)),)  # in one go
    assert table.passage([0, 3]) == (
        (pytest.approx(0.88), pytest.approx(2.05)),
        (pytest.approx(8.88), pytest.approx(9.7)),
    )


def test_a_dropped_stretch_can_be_played():
    table = Timetable(lines_of(PROTOCOL))
    assert table.passage([3]) == ((pytest.approx(9.88), pytest.approx(12.2)),)


def test_what_has_no_words_is_told_by_what_is_heard_there():
    rng = np.random.default_rng(1)
    sound = np.zeros(25 * SAMPLE_RATE, np.int16)
    for start, end in ((1, 3), (4, 5), (6, 8), (10, 12), (14, 18), (20, 21.5)):
        first, last = round(start * SAMPLE_RATE), round(end * SAMPLE_RATE)
        sound[first:last] = rng.uniform(-8000, 8000, last - first)
    assert blanks(lines_of(PROTOCOL), envelope(sound)) == (
        Blank(8.0, 10.0, Unrecognised.SILENCE),
        Blank(10.0, 12.0, Unrecognised.DROPPED),
        Blank(12.0, 20.0, Unrecognised.SOUND),
        Blank(21.5, 25.0, Unrecognised.SILENCE),
    )


def test_marks_lie_on_the_words():
    unsure = said(0, "Sie hat keine Schulden bei Quarxbank", 0.0, probability=0.3)
    dated = said(1, "Am 24. November 2026 um 10 Uhr", 5.0)
    lines = lines_of(replace(PROTOCOL, transcript=(unsure, dated), discarded=(), dropped=()))
    found = [doubt for number, line in enumerate(lines) for doubt in doubts(number, line, None, "de")]
    assert Doubt(0, 2, 3, MarkKind.NEGATION) in found
    assert any(d.line == 0 and d.kind is MarkKind.LOW_CONFIDENCE for d in found)
    assert Doubt(1, 1, 4, MarkKind.DATE) in found


def test_nothing_of_it_shows_in_a_view():
    lines = lines_of(PROTOCOL)
    for holder in (lines[0], Timetable(lines), next(doubts(2, lines[2], None, "de"))):
        assert "Kündigung" not in repr((holder,))
    assert repr(Line(1, (), None, None, Standing.PLACED, "Gehe\u0069m")) == "<Line>"
