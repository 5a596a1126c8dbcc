"""Words that may be misheard: which are marked, where, and what else they may have been."""

from __future__ import annotations

import pytest

from protokollant.dictation.confidence import FAMILIAR, UNFAMILIAR, WEIGHTY
from protokollant.protocol.protocol import Mark, MarkKind
from protokollant.protocol.transcript import Reading, Word
from protokollant.structure.marks import find_marks, risk_pattern

RISK = risk_pattern(["suizid"])


def unsure(text: str, *said: tuple[str, float], readings: tuple[Reading, ...] = ()) -> list[str]:
    words = [Word(word, probability=probability) for word, probability in said]
    marks = find_marks(text, words, RISK, "de", readings)
    return [text[slice(*m.span)] for m in marks if m.kind is MarkKind.LOW_CONFIDENCE]


def test_the_thresholds_are_in_order() -> None:
    assert FAMILIAR < WEIGHTY < UNFAMILIAR


@pytest.mark.parametrize(
    ("text", "word", "mark"),
    [
        ("Er kam heute.", "heute", False),
        ("Er kam nicht.", "nicht", True),
        ("Er sprach von Suizidgedanken.", "Suizidgedanken", True),
        ("Frau M. zahlt 50 Euro.", "50", True),
        ("Frau M. zahlt viel.", "M.", True),
    ],
)
def test_what_weighs_more_is_doubted_sooner(text: str, word: str, mark: bool) -> None:
    between = (FAMILIAR + WEIGHTY) / 2
    said = [(w, between if w.strip(".") == word.strip(".") else 0.99) for w in text.split()]
    assert bool(unsure(text, *said)) == mark
    assert not unsure(text, *((w, 0.99) for w in text.split()))


def test_a_number_that_was_unsure_as_a_word_is_marked_as_a_figure() -> None:
    said = [
        ("Termin", 0.9),
        ("am", 0.9),
        ("zwölften", 0.4),
        ("November", 0.9),
        ("um", 0.9),
        ("zehn", 0.9),
        ("Uhr", 0.9),
    ]
    text = "Termin am 12. November um 10:00 Uhr."
    assert unsure(text, *said) == ["12. November"]
    assert unsure(text, *[(w, 0.9) for w, _ in said]) == []


def test_swiss_spelling_hides_no_doubt() -> None:
    assert unsure("Die Strasse war leer.", ("Die", 0.9), ("Straße", 0.2), ("war", 0.9)) == ["Strasse"]


def test_a_word_replaced_by_its_sound_is_marked_with_what_was_heard() -> None:
    reading = Reading("Yıldırım", "Jildirem", "phonetics", True, ("Jildirem", "Yıldız"))
    marks = find_marks("Frau Yıldırım kam.", [Word("Jildirem", probability=0.4)], None, "de", (reading,))
    assert Mark(MarkKind.NAME, (5, 13), "Jildirem", ("Jildirem", "Yıldız")) in marks


def test_a_doubted_word_is_marked_once_with_its_alternatives() -> None:
    reading = Reading("Aunland", "Aunland", "", alternatives=("Auenland",))
    marks = find_marks("Im Aunland war es.", [Word("Im"), Word("Aunland,", probability=0.3)], None, "de", (reading,))
    assert marks == (Mark(MarkKind.LOW_CONFIDENCE, (3, 10), "", ("Auenland",)),)


def test_what_the_glossary_says_in_so_many_words_is_not_marked() -> None:
    assert unsure("Die ISEF kam.", ("Die", 0.9), readings=(Reading("ISEF", "Isef", "glossary"),)) == []


def test_the_same_word_twice_is_marked_where_it_was_unsure() -> None:
    readings = (Reading("ASD", "a s d", "glossary"), Reading("Aun", "Aun"), Reading("Aun", "Aun"))
    marks = find_marks("Beim ASD war Aun und Aun.", [], None, "de", readings)
    assert [m.span for m in marks] == [(13, 16), (21, 24)]
