"""How alike words sound."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.dictation.phonetics import cologne, distance, plain


@pytest.mark.parametrize(
    ("word", "code"),
    [
        # Postel 1969 and the usual examples for it
        ("Wikipedia", "3412"),
        ("Müller-Lüdenscheidt", "65752682"),
        ("Breschnew", "17863"),
        ("Heinz Classen", "068586"),
        ("Xaver", "4837"),
        ("Chor", "47"),
        ("Philipp", "351"),
        ("Axt", "0482"),
        ("", ""),
        ("123", ""),
    ],
)
def test_the_code_of_a_word(word: str, code: str) -> None:
    assert cologne(word) == code


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Meyer", "Maier"),
        ("Schmidt", "Schmitt"),
        ("Yıldırım", "Jildirim"),
        ("Voß", "Foss"),
        ("Öztürk", "Östürk"),
        ("Wójcik", "Vojzik"),
    ],
)
def test_what_sounds_the_same_has_the_same_code(one: str, other: str) -> None:
    assert cologne(one) == cologne(other)


def test_umlauts_stay_and_other_marks_go() -> None:
    assert plain("Ähöü ßŁıéş") == "ähöü sslies"


@pytest.mark.parametrize(
    ("a", "b", "steps"), [("", "", 0), ("abc", "", 3), ("haus", "maus", 1), ("amt", "atm", 1), ("kitten", "sitting", 3)]
)
def test_distances(a: str, b: str, steps: int) -> None:
    assert distance(a, b) == steps


@given(st.text("abcdx", max_size=8), st.text("abcdx", max_size=8))
def test_a_distance_is_the_same_both_ways_and_zero_only_for_the_same(a: str, b: str) -> None:
    assert distance(a, b) == distance(b, a)
    assert (distance(a, b) == 0) == (a == b)
    assert abs(len(a) - len(b)) <= distance(a, b) <= max(len(a), len(b))
