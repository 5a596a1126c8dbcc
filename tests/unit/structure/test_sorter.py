"""Sorting: four signals, and a heading that decides alone."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.protocol.template import Section, Template
from protokollant.structure.roles import load_roles
from protokollant.structure.sorter import sort

ROLES = load_roles(
    """
[danger]
titles = ["gefähr"]
guidance = []
patterns = ['\\bsuizid\\w*', '\\bkeine (hinweise|anzeichen)\\b']
[agreements]
titles = ["vereinbar"]
guidance = []
patterns = ['\\bbis (montag|freitag)\\b']
"""
)
TEMPLATE = Template(
    "t",
    "T",
    "de",
    (
        Section("anlass", "Anlass", "Weshalb das Gespräch stattfindet.", ("Grund des Gesprächs",)),
        Section("wohnen", "Wohnsituation", "Wohnung, Zimmer, Heizung, Sauberkeit."),
        Section("gefahr", "Gefährdung"),
        Section("plan", "Vereinbarungen"),
    ),
)


def uniform(sentences: int, count: int) -> tuple[tuple[float, ...], ...]:
    """Scores of a model that knows nothing."""
    return ((-math.log(count),) * count,) * sentences


def likely(*sections: int, count: int = 4) -> tuple[tuple[float, ...], ...]:
    """Scores of a model that is sure of one section for each sentence."""
    rest = math.log(0.1 / (count - 1))
    return tuple(tuple(math.log(0.9) if i == section else rest for i in range(count)) for section in sections)


def sections(sentences: list[str], scores: tuple[tuple[float, ...], ...] | None = None) -> list[int | None]:
    return [place.section for place in sort(TEMPLATE, sentences, scores or uniform(len(sentences), 4), ROLES)]


def test_wording_places_a_sentence_whatever_the_model_thinks() -> None:
    assert sections(["Die Heizung in der Wohnung ist kaputt, beide Zimmer sind kalt."]) == [1]


def test_roles_place_what_no_word_of_the_template_names() -> None:
    opening = "Grund des Gesprächs war ein Streit."
    assert sections([opening, "Keine Hinweise auf suizidale Gedanken."]) == [0, 2]
    home = "Die Wohnung hat zwei Zimmer."
    assert sections([opening, home, "Sie bringt den Ausweis bis Freitag."]) == [0, 1, 3]


def test_the_model_decides_where_words_say_nothing() -> None:
    said = ["Das lief so.", "Dann noch etwas.", "Und weiter.", "So blieb es.", "Gut.", "Ende."]
    assert sections(said, likely(0, 0, 1, 1, 3, 3)) == [0, 0, 1, 1, 3, 3]


def test_a_model_that_always_says_the_same_is_not_believed() -> None:
    said = [
        "Grund des Gesprächs war der Streit.",
        "Die Wohnung ist sauber.",
        "Keine Hinweise auf etwas.",
        "Sie kommt bis Montag.",
    ]
    assert sections(said, likely(3, 3, 3, 3)) == [0, 1, 2, 3]


def test_an_announced_heading_decides_alone_and_leaves_the_text() -> None:
    (place,) = sort(TEMPLATE, ["Vereinbarungen: die Heizung in der Wohnung"], likely(1), ROLES)
    assert (place.section, place.text) == (3, "Die Heizung in der Wohnung")
    assert place.confidence > 0.99


def test_a_heading_alone_has_no_text() -> None:
    (place,) = sort(TEMPLATE, ["Wohnsituation."], uniform(1, 4), ROLES)
    assert place.text == ""


def test_what_fits_nowhere_goes_to_the_tray() -> None:
    many = Template("t", "T", "de", tuple(Section(f"s{i}", f"Abschnitt {chr(65 + i)}") for i in range(26)))
    places = sort(many, ["Hm.", "Ja.", "So."], uniform(3, 26))
    assert places[-1].section is None


def test_no_sentences() -> None:
    assert sort(TEMPLATE, [], (), ROLES) == []


@given(st.lists(st.text(max_size=60), min_size=1, max_size=12))
def test_every_sentence_gets_exactly_one_place(sentences: list[str]) -> None:
    places = sort(TEMPLATE, sentences, uniform(len(sentences), 4), ROLES)
    assert len(places) == len(sentences)
    assert all(0.0 <= place.confidence <= 1.0 for place in places)
    assert all(place.section is None or 0 <= place.section < 4 for place in places)


def test_rows_must_match_sentences() -> None:
    with pytest.raises(ValueError):
        sort(TEMPLATE, ["Eins.", "Zwei."], uniform(1, 4))
