from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.speech.word_error_rate import edit_distance, normalise, word_error_rate

WORDS = st.lists(st.sampled_from("a b c d".split()), max_size=8)


def test_case_punctuation_sharp_s_and_decomposed_umlauts_do_not_count() -> None:
    assert normalise("Die Straße, „Übung“ – 3,5!") == ["die", "strasse", "übung", "3", "5"]
    assert word_error_rate("Die Strasse u\u0308bt.", "die straße übt") == 0


@pytest.mark.parametrize(
    ("said", "heard", "rate"),
    [("eins zwei drei vier", "eins drei vier", 0.25), ("a b", "a x b y", 1.0), ("", "", 0.0), ("...", "Wort", 1.0)],
)
def test_rate(said: str, heard: str, rate: float) -> None:
    assert word_error_rate(said, heard) == rate


@given(WORDS, WORDS, WORDS)
def test_the_distance_is_a_metric(a: list[str], b: list[str], c: list[str]) -> None:
    assert (edit_distance(a, b) == 0) == (a == b)
    assert edit_distance(a, b) == edit_distance(b, a)
    assert edit_distance(a, c) <= edit_distance(a, b) + edit_distance(b, c)
    assert abs(len(a) - len(b)) <= edit_distance(a, b) <= max(len(a), len(b))
