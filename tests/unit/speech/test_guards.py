"""What is not believed, and above all what is: a guard must cost nobody a word."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.foundation.folders import find_folders
from protokollant.protocol.transcript import Word
from protokollant.speech.guards import Doubt, Guarded, inventions, is_echo, is_too_fast, loud
from protokollant.speech.recogniser import Segment, Signal, recognise_piece
from protokollant.speech.segmentation import SAMPLE_RATE, Span

FILES = sorted((find_folders().resources / "speech").glob("inventions_*.txt"))
GERMAN = inventions(FILES[0].read_text(encoding="utf-8").splitlines())
PIECE = np.zeros(10 * SAMPLE_RATE, np.int16)
GLOSSARY = ("ASD", "SPFH", "Erziehungsbeistand", "Haus Wiesengrund", "Hilfeplan", "Clearingstelle")


def words(text: str, start: float = 0.0, each: float = 0.4) -> tuple[Word, ...]:
    return tuple(Word(w, start + i * each, start + (i + 1) * each, 0.5) for i, w in enumerate(text.split()))


@dataclass
class ScriptedEngine:
    """Answers one decoding after the other; a voice is heard in `voice`."""

    answers: list[list[Segment]]
    voice: tuple[Span, ...] = (Span(0, 10 * SAMPLE_RATE),)
    asked: list[tuple[float, str]] = field(default_factory=list)

    def speech_spans(self, signal: Signal, *, pause: float = 0.7, margin: float = 0.4) -> list[Span]:
        return list(self.voice)

    def decode(self, signal: Signal, language: str, hints: str = "") -> list[Segment]:
        self.asked.append((len(signal) / SAMPLE_RATE, hints))
        return self.answers.pop(0) if self.answers else []

    def sketch(self, signal: Signal, language: str) -> str:
        return " ".join(w.text for s in self.answers[0] for w in s.words)


def heard(engine: ScriptedEngine, hints: tuple[str, ...] = ()) -> tuple[list[str], list[str]]:
    found = recognise_piece(PIECE, 0.0, "de", Guarded(engine, GERMAN, hints))
    return [u.text for u in found.utterances], [d.reason for d in found.dropped]


def test_ordinary_speech_is_decoded_once_and_believed() -> None:
    engine = ScriptedEngine([[Segment(words("Sie kam zum Gespräch."), 0.3, -0.4, 1.2)]])
    assert heard(engine) == (["Sie kam zum Gespräch."], [])
    assert len(engine.asked) == 1


@pytest.mark.parametrize(
    "text", ["Vielen Dank.", "Untertitelung des ZDF, 2020", "vielen dank fürs zuschauen", "Ja, das ist der."]
)
def test_what_whisper_invents_is_dropped_where_nobody_speaks(text: str) -> None:
    engine = ScriptedEngine([[Segment(words(text), 0.2, -0.3, 0.9)], [Segment(words(text))]], voice=())
    assert heard(engine) == ([], [Doubt.INVENTION])


@pytest.mark.parametrize("text", ["Vielen Dank.", "Bis zum nächsten Mal.", "Danke schön."])
def test_the_same_words_really_spoken_stay(text: str) -> None:
    engine = ScriptedEngine([[Segment(words(text), 0.9, -1.6, 0.9)]])
    assert heard(engine) == ([text], [])


@pytest.mark.parametrize("text", ["Bis zum nächsten Mal.", "Vielen Dank fürs Zuhören.", "Auf Wiedersehen."])
def test_a_closing_that_nobody_could_say_in_its_time_is_dropped_though_a_voice_still_sounds(text: str) -> None:
    """The end of the last word is loud enough for the detector; the invented ones are crowded into it."""
    closing = Segment(words(text, 9.0, 0.08), 0.6, -0.98, 0.7)
    engine = ScriptedEngine([[Segment(words("Sie hielt ihre Tasche fest.", 4.0)), closing]])
    assert heard(engine) == (["Sie hielt ihre Tasche fest."], [Doubt.INVENTION])
    assert len(engine.asked) == 1, "what comes before it is believed, and not decoded again"


def test_a_closing_in_the_silence_into_which_the_detector_reaches_is_dropped() -> None:
    """Silero ends a stretch 0.2 s after the last sound; the closing stands there and in the silence after it."""
    signal = np.concatenate([np.sin(np.arange(9 * SAMPLE_RATE) / 5), np.full(SAMPLE_RATE, 1e-3)]) * 0.3
    closing = Segment(tuple(Word(w, 9.0 + i * 0.3, 9.3 + i * 0.3, 0.1) for i, w in enumerate(("Das", "war's."))))
    engine = ScriptedEngine([[Segment(words("Sie ging um drei.", 4.0)), closing]])
    engine.voice = (Span(0, round(9.3 * SAMPLE_RATE)),)
    judged = Guarded(engine, GERMAN).decode(signal.astype(np.float32), "de")
    assert [segment.doubt for segment in judged] == ["", Doubt.INVENTION]


def test_what_is_softer_is_no_silence() -> None:
    second = np.sin(np.arange(SAMPLE_RATE) / 5)
    signal = np.concatenate([second, 0.05 * second, 0.001 * second]).astype(np.float32)
    heard_in = loud(signal).reshape(3, SAMPLE_RATE).mean(axis=1)
    assert heard_in.tolist() == [1.0, 1.0, 0.0]
    assert loud(np.zeros(100, np.float32)).all(), "where all is alike nothing is told apart"
    assert loud(np.zeros(0, np.float32)).shape == (0,)


def test_an_invented_closing_is_told_from_what_was_said_before_it_in_one_segment() -> None:
    said = words("Sie hielt ihre Tasche fest.", 4.0)
    together = Segment((*said, *words("Bis zum nächsten Mal.", 9.0, 0.08)), 0.1, -0.3, 1.1)
    assert heard(ScriptedEngine([[together]])) == (["Sie hielt ihre Tasche fest."], [Doubt.INVENTION])


def test_a_closing_said_at_a_human_pace_stays_with_what_was_said_before_it() -> None:
    together = Segment(words("Sie ging um drei. Vielen Dank.", 4.0), 0.1, -0.3, 1.1)
    found = recognise_piece(PIECE, 0.0, "de", Guarded(ScriptedEngine([[together]]), GERMAN))
    assert " ".join(u.text for u in found.utterances) == "Sie ging um drei. Vielen Dank."
    assert found.dropped == ()


@given(
    st.lists(st.sampled_from(["Ja.", "Sie", "kam", "um", "drei.", "Vielen", "Dank.", "Tschüss."]), max_size=12),
    st.floats(0.01, 0.5),
)
def test_judging_loses_and_moves_no_word(said: list[str], each: float) -> None:
    engine = ScriptedEngine([[Segment(words(" ".join(said), 1.0, each))] for _ in range(3)])
    segments = Guarded(engine, GERMAN).decode(PIECE.astype(np.float32), "de")
    if len(engine.asked) == 1:
        assert [w for segment in segments for w in segment.words] == list(words(" ".join(said), 1.0, each))


def test_a_sentence_that_only_contains_such_words_stays_even_in_a_whisper() -> None:
    text = "Sie sagte vielen Dank und ging."
    assert heard(ScriptedEngine([[Segment(words(text), 0.2, -0.5, 1.0)]], voice=())) == ([text], [])


def test_unlikely_text_over_no_voice_is_dropped_and_over_a_voice_kept() -> None:
    doubtful = Segment(words("Irgendetwas war da."), 0.9, -1.4, 1.0)
    assert heard(ScriptedEngine([[doubtful], [doubtful], []], voice=()))[1] == [Doubt.NO_SPEECH]
    assert heard(ScriptedEngine([[doubtful]])) == (["Irgendetwas war da."], [])


def test_a_loop_is_decoded_again_in_halves_and_the_better_reading_counts() -> None:
    loop = Segment(words("ja ja ja ja ja ja ja ja ja ja"), 0.1, -0.1, 3.5)
    voice = (Span(0, 4 * SAMPLE_RATE), Span(6 * SAMPLE_RATE, 10 * SAMPLE_RATE))
    engine = ScriptedEngine([[loop], [Segment(words("Ja."))], [Segment(words("Das stimmt."))]], voice)
    found = recognise_piece(PIECE, 100.0, "de", Guarded(engine, GERMAN))
    assert [(u.text, u.start) for u in found.utterances] == [("Ja.", 100.0), ("Das stimmt.", 105.0)]
    assert found.dropped == ()
    assert [seconds for seconds, _ in engine.asked] == [10.0, 5.0, 5.0]


def test_a_loop_that_stays_is_dropped_with_its_time_and_the_rest_kept() -> None:
    loop = Segment(words("und dann und dann und dann", 4.0), 0.1, -0.1, 3.0)
    good = Segment(words("Er war da."))
    engine = ScriptedEngine([[good, loop], [good], [loop]])
    found = recognise_piece(PIECE, 20.0, "de", Guarded(engine, GERMAN))
    assert [u.text for u in found.utterances] == ["Er war da."]
    assert [(d.start, d.reason) for d in found.dropped] == [(24.0, Doubt.REPETITION)]


def test_nobody_speaks_so_fast() -> None:
    assert is_too_fast(words("eins zwei drei vier fünf sechs", each=0.05))
    assert not is_too_fast(words("eins zwei drei vier fünf sechs", each=0.13))
    assert not is_too_fast(words("ja genau", each=0.01)), "the times of two words say nothing by themselves"
    assert is_too_fast(words("Donaudampfschifffahrtsgesellschaft " * 5, each=0.3))


@pytest.mark.parametrize(
    ("said", "echo"),
    [
        ("ASD, SPFH, Erziehungsbeistand, Haus Wiesengrund", True),
        ("Wiesengrund, Hilfeplan, Clearingstelle, ASD", False),
        ("Haus Wiesengrund Hilfeplan Clearingstelle", True),
        ("Die SPFH war im Haus Wiesengrund und schreibt den Hilfeplan", False),
        ("Der ASD hat angerufen", False),
        ("", False),
    ],
)
def test_the_glossary_is_told_from_a_sentence_with_its_words(said: str, echo: bool) -> None:
    assert is_echo(said.split(), GLOSSARY) is echo


def test_an_echo_is_decoded_again_without_the_glossary() -> None:
    echo = Segment(words("ASD SPFH Erziehungsbeistand Haus Wiesengrund"))
    engine = ScriptedEngine([[echo], [Segment(words("Er ist beim ASD."))]])
    assert heard(engine, GLOSSARY) == (["Er ist beim ASD."], [])
    assert [bool(hints) for _, hints in engine.asked] == [True, False]


def test_an_invented_sketch_is_not_shown() -> None:
    guarded = Guarded(ScriptedEngine([[Segment(words("Vielen Dank."))]]), GERMAN)
    assert guarded.sketch(np.zeros(1, np.float32), "de") == ""


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_listed_sentence_is_recognised_whatever_its_signs(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    found = inventions(lines)
    listed = [line.split("//")[0].strip() for line in lines]
    for line in filter(None, listed):
        text = line.replace("#", "2020").upper().rstrip(".") + "!"
        engine = ScriptedEngine([[Segment(words(text))], [Segment(words(text))]], voice=())
        dropped = recognise_piece(PIECE, 0.0, "de", Guarded(engine, found)).dropped
        assert [d.reason for d in dropped] == [Doubt.INVENTION], line


def test_no_list_no_inventions() -> None:
    assert inventions(["// nothing", ""]) is None
