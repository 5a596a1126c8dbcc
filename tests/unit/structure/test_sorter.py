"""Sorting: four signals, and a heading that decides alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from tests.fake_engines import fake_weights, places_of, reading

from protokollant.protocol.template import Section, Template
from protokollant.structure.roles import load_roles
from protokollant.structure.sequence import COUNTED
from protokollant.structure.sorter import Place, Sorter

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


def placed(sentences: list[str], *read: int, template: Template = TEMPLATE) -> list[Place]:
    """With a model to which the sentences read like the sections `read`; without any where none are given."""
    if read:
        sorter = Sorter(replace(fake_weights(4.0), wording=9.0, roles=2.2, order=COUNTED), {"de": ROLES})
        return places_of(sorter, template, sentences, reading(len(template.sections), read))
    return places_of(Sorter(None, {"de": ROLES}), template, sentences, None)


def sections(sentences: list[str], *read: int) -> list[int | None]:
    return [place.section for place in placed(sentences, *read)]


def test_wording_places_a_sentence_whatever_the_model_thinks() -> None:
    assert sections(["Die Heizung in der Wohnung ist kaputt, beide Zimmer sind kalt."]) == [1]


def test_roles_place_what_no_word_of_the_template_names() -> None:
    opening = "Grund des Gesprächs war ein Streit."
    assert sections([opening, "Keine Hinweise auf suizidale Gedanken."]) == [0, 2]
    home = "Die Wohnung hat zwei Zimmer."
    assert sections([opening, home, "Sie bringt den Ausweis bis Freitag."]) == [0, 1, 3]


def test_the_model_decides_where_words_say_nothing() -> None:
    said = ["Das lief so.", "Dann noch etwas.", "Und weiter.", "So blieb es.", "Gut.", "Ende."]
    assert sections(said, 0, 0, 1, 1, 3, 3) == [0, 0, 1, 1, 3, 3]


def test_an_announced_heading_decides_alone_and_leaves_the_text() -> None:
    (place,) = placed(["Vereinbarungen: die Heizung in der Wohnung"], 1)
    assert (place.section, place.text) == (3, "Die Heizung in der Wohnung")
    assert place.confidence > 0.99


def test_a_heading_alone_has_no_text() -> None:
    (place,) = placed(["Wohnsituation."])
    assert place.text == ""


def test_what_fits_nowhere_goes_to_the_tray() -> None:
    many = Template("t", "T", "de", tuple(Section(f"s{i}", f"Abschnitt {chr(65 + i)}") for i in range(26)))
    places = placed(["Hm.", "Ja.", "So.", "Na.", "Gut."], template=many)
    assert places[-1].section is None


def test_no_sentences() -> None:
    assert placed([]) == []


@given(st.lists(st.text(max_size=60), min_size=1, max_size=12))
def test_every_sentence_gets_exactly_one_place(sentences: list[str]) -> None:
    places = placed(sentences)
    assert len(places) == len(sentences)
    assert all(0.0 <= place.confidence <= 1.0 for place in places)
    assert all(place.section is None or 0 <= place.section < 4 for place in places)


def test_sentences_of_a_built_in_section_have_weights_of_their_own() -> None:
    head = np.zeros(26, dtype=np.float32)
    head[0] = 30.0  # what reads like the first section belongs into the third
    weights = replace(fake_weights(4.0), heads={("t", "gefahr"): head})
    (place,) = places_of(Sorter(weights, {}), TEMPLATE, ["Das lief so."], reading(4, [0]))
    assert place.section == 2


def test_examples_draw_what_is_like_them() -> None:
    shown = replace(
        TEMPLATE,
        sections=tuple(replace(s, examples=("Wie hier.",)) if s.id == "plan" else s for s in TEMPLATE.sections),
    )
    weights = replace(fake_weights(0.0), by_examples=np.eye(26, dtype=np.float32) * 20)
    read = reading(4, [7])
    read = replace(read, examples=read.sentences)
    (place,) = places_of(Sorter(weights, {}), shown, ["Das lief so."], read)
    assert place.section == 3


@given(
    st.lists(
        st.lists(st.sampled_from(["Die Wohnung ist kalt.", "Bis Freitag.", "Anlass war Streit.", "Ja."]), max_size=6)
    ),
    st.booleans(),
)
def test_a_sorter_that_saw_something_before_finds_the_same(dictations: list[list[str]], other: bool) -> None:
    used = Sorter(None, {"de": ROLES})
    for number, sentences in enumerate(dictations):
        template = replace(TEMPLATE, sections=TEMPLATE.sections[:2]) if other and number % 2 else TEMPLATE
        fresh = Sorter(None, {"de": ROLES})
        assert np.array_equal(used.known(template, sentences), fresh.known(template, sentences))


def test_while_one_speaks_only_new_sentences_are_looked_at(monkeypatch) -> None:
    asked: list[str] = []

    def look(sentence: str, roles) -> list[float]:
        asked.append(sentence)
        return [0.0] * len(roles)

    monkeypatch.setattr("protokollant.structure.sorter.role_evidence", look)
    sorter = Sorter(None, {"de": ROLES})
    for said in (["Eins."], ["Eins.", "Zwei."], ["Eins.", "Zwei.", "Drei."]):
        sorter.known(TEMPLATE, said)
    assert asked == ["Eins.", "Zwei.", "Drei."]
    assert replace(sorter, roles={}).known(TEMPLATE, ["Eins."]).shape == (1, 4, 2)
