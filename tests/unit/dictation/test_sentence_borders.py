import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.dictation_rules import dictate, verbatim

from protokollant.dictation.layer import typed_utterances
from protokollant.protocol.transcript import Utterance, Word

SPOKEN = st.sampled_from(
    "Punkt Komma neue Zeile Absatz äh ähm der Frau M. z. B. 12. November kam? Streich das. eins Uhr Klammer auf zu "
    "Doppelpunkt Anführungszeichen „ ... – ß \u200b zwölf".split()
)
WORDS = st.lists(
    st.tuples(
        SPOKEN | st.text(min_size=1, max_size=6), st.none() | st.floats(0, 100), st.floats(0, 3), st.floats(0, 1)
    ),
    max_size=25,
)


def texts(said: str) -> list[str]:
    return [s.text for s in dictate(typed_utterances(said), "de")]


def speech(*parts: tuple[str, float]) -> list[Utterance]:
    """An utterance for each text, with the seconds of silence after it; words last 0.3 seconds."""
    now, result = 0.0, []
    for text, pause in parts:
        words = []
        for word in text.split():
            words.append(Word(word, now, now + 0.3, 0.9))
            now += 0.3
        result.append(Utterance(tuple(words)))
        now += pause
    return result


@pytest.mark.parametrize(
    "text",
    [
        "Er nimmt z. B. Tabletten.",
        "Das ist u. a. Herrn Meier wichtig.",
        "Er kommt i. d. R. Montag, d. h. oft.",
        "Frau M. kam mit Dr. Meier.",
        "Herr Prof. Dr. Weiß rief bzw. schrieb.",
        "Er ist geb. am 3. März.",
        "Sie kam am 12. November.",
        "Sie kam am 12.11. um zehn.",
        "Sie wohnt im 3. Stock.",
        "Er im 2. Haus.",
        "Es waren ca. Hunderte da.",
        "Er zögerte ... und ging.",
        "Er zögerte… und ging.",
        "Frau K. Meier kam.",
    ],
)
def test_full_stops_that_end_nothing(text: str) -> None:
    assert texts(text) == [text]


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Sie kam z.B. gestern.", "Sie kam z. B. gestern."),
        ("Das ist u.a. Thema.", "Das ist u. a. Thema."),
        ("Er kommt i.d.R. Montag, d.h. oft.", "Er kommt i. d. R. Montag, d. h. oft."),
        ("Er las z.A.B.", "Er las z.A.B."),
    ],
)
def test_abbreviations_get_their_spaces(said: str, written: str) -> None:
    assert texts(said) == [written]


@pytest.mark.parametrize(
    "sentences",
    [
        ["Ich sprach mit Frau M.", "Sie kam später."],
        ["Er kam am 12.", "Dann ging er."],
        ["Wir trafen uns um 9.", "Frau M. kam."],
        ["Das war im Jahr 2026.", "Frau M. kam."],
        ["Er hat Schulden usw.", "Die Frau zahlt."],
        ["Er ging!", "Warum?", "Keiner weiß es."],
        ["„Ich gehe.“", "Er ging."],
        ["er kam nicht.", "sie wartete."],
    ],
)
def test_full_stops_that_end_a_sentence(sentences: list[str]) -> None:
    assert texts(" ".join(sentences)) == [s[0].upper() + s[1:] for s in sentences]


def test_a_figure_or_abbreviation_at_the_end_gets_its_full_stop() -> None:
    assert texts("Er wiegt 2,5") == ["Er wiegt 2,5."]
    assert texts("Das ist z.B") == ["Das ist z.B."]
    assert texts("Er kam,") == ["Er kam."]


def test_unpunctuated_speech_is_split_at_long_pauses() -> None:
    sentences = dictate(speech(("er kam um neun", 0.4), ("und ging", 1.5), ("sie blieb", 0)), "de")
    assert [s.text for s in sentences] == ["Er kam um neun und ging.", "Sie blieb."]
    assert (sentences[0].start, sentences[1].words[0].text) == (0.0, "sie")


def test_in_punctuated_speech_a_pause_for_thought_ends_nothing() -> None:
    said = speech(("Er kam um", 4.0), ("neun Uhr.", 0.1), ("Sie blieb.", 0))
    assert [s.text for s in dictate(said, "de")] == ["Er kam um 9 Uhr.", "Sie blieb."]


def test_typed_lines_are_sentences_and_wrapped_lines_are_joined() -> None:
    assert texts("Anlass\nDie Kündigung der Wohnung.") == ["Anlass.", "Die Kündigung der Wohnung."]
    assert texts("Er kam,\nweil er wollte.\nSie ging.") == ["Er kam, weil er wollte.", "Sie ging."]
    wrapped = "Frau M. berichtet ausführlich davon, dass sie in der letzten\nWoche bei ihrer Schwester in Köln war."
    assert texts(wrapped) == [wrapped.replace("\n", " ")]
    assert len(typed_utterances(f"{wrapped}\n\nNeu.\n")) == 2
    assert typed_utterances(" \n\n") == ()


@given(WORDS, st.sampled_from(["de", "en"]))
def test_no_word_is_lost_or_doubled(parts: list[tuple[str, float | None, float, float]], language: str) -> None:
    words = [Word(t, s, None if s is None else s + d, p) for t, s, d, p in parts]
    utterances = [Utterance(tuple(words[i : i + 7])) for i in range(0, len(words), 7)]
    said = [word.text for word in words if word.text.strip()]
    for sentences in (dictate(utterances, language), verbatim(utterances)):
        assert " ".join(s.raw for s in sentences) == " ".join(said)
        assert [s.id for s in sentences] == list(range(len(sentences)))
        assert all(0.0 <= s.confidence <= 1.0 for s in sentences)


@given(st.text(max_size=200))
def test_any_typed_text_keeps_its_words(text: str) -> None:
    for language in ("de", "en"):
        assert " ".join(s.raw for s in dictate(typed_utterances(text), language)).split() == text.split()


def test_verbatim_changes_nothing_but_borders() -> None:
    sentences = verbatim(typed_utterances("am zwölften November Punkt äh ja. Streich das."))
    assert [(s.text, s.struck) for s in sentences] == [
        ("am zwölften November Punkt äh ja.", None),
        ("Streich das.", None),
    ]


@pytest.mark.parametrize("stop", [".", ""])
def test_three_thousand_sentences_take_linear_time(stop: str) -> None:
    text = "\n\n".join([f"Frau M. kam um halb neun{stop}"] * 3000)
    started = time.process_time()
    assert len(dictate(typed_utterances(text), "de")) == 3000
    assert time.process_time() - started < 8  # a second on a slow machine; quadratic time would be minutes
