"""Words are found however they are spelt, and shown where they stand."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.protocol.finding import (
    Findable,
    PassageKind,
    about,
    best_passage,
    findable,
    fold,
    shown_value,
    terms,
    words_of,
)
from protokollant.protocol.protocol import FieldValue, Protocol, SectionContent, Statement
from protokollant.protocol.template import Field, FieldType, Section, Template
from protokollant.protocol.transcript import Sentence

_LETTERS = st.text(alphabet="aeioußäöüÄÖÜẞsSnNéğıİłŁøÆœ0123çñ", max_size=12)


@pytest.mark.parametrize(
    "spellings",
    [
        ("kassbohrer", "Käßbohrer", "Kaessbohrer", "KÄSSBOHRER", "KÄẞBOHRER", "Kaeßbohrer", "ka\u0308ßbohrer"),
        ("Straße", "strasse", "STRASSE"),
        ("Müller", "Mueller", "muller", "MÜLLER"),
        ("Yıldırım", "Yildirim", "yildirim", "YILDIRIM"),
        ("Jörg", "Joerg", "Jorg"),
        ("Łukasz", "lukasz"),
        ("René", "Rene\u0301", "rene"),
    ],
)
def test_spellings_of_one_word_are_the_same(spellings):
    assert len({fold(spelling) for spelling in spellings}) == 1


def test_other_words_stay_others():
    assert (
        len({fold(word) for word in ("Maß", "Mas", "Mast", "Meister", "Müll", "Moll", "8a", "8b", "Kuhn", "Kühl")})
        == 10
    )


@given(_LETTERS, st.integers(0, 12))
def test_the_beginning_of_a_word_folds_to_the_beginning_of_its_fold(word, cut):
    assert fold(word).startswith(fold(word[:cut]))


@given(st.text(max_size=40))
def test_folding_is_done_once_and_words_stand_where_they_are_said_to(text):
    for folded, start, end in words_of(text):
        assert folded
        assert fold(text[start:end]) == folded
        assert folded.isalnum()


@given(st.text(alphabet="aeouäöüßẞéSs 1-.", max_size=30))
def test_how_marks_are_stored_makes_no_difference(text):
    composed, apart = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert [w for w, _, _ in words_of(composed)] == [w for w, _, _ in words_of(apart)]


def test_what_is_asked_for_is_words():
    assert terms("Kuhn-Meier,  kuhn 24.11.2026 §8a") == ("kuhn", "meier", "24", "11", "2026", "8a")
    assert terms(' "*^ – ') == ()


def test_dates_are_found_as_people_write_them():
    assert shown_value("2026-11-24", "de") == "24.11.2026"
    assert shown_value("2026-11-24", "en") == "24/11/2026"
    assert shown_value("2026-11", "de") == "2026-11"


def protocol(**changes) -> Protocol:
    values = {
        "template_id": "t",
        "title": "Beratungsprotokoll",
        "language": "de",
        "transcript": (Sentence(0, "Frau Käßbohrer kam allein.", "x"), Sentence(1, "Das streichen wir.", "x")),
        "fields": (
            ("klientin", FieldValue("Frau Käßbohrer")),
            ("datum", FieldValue("2026-11-24")),
            ("leer", FieldValue()),
        ),
        "sections": (SectionContent("anlass", "Anlass", (Statement("Frau Käßbohrer kam allein.", (0,)),)),),
    }
    return Protocol(**(values | changes))


def test_everything_of_a_protocol_can_be_found():
    found = {(text.kind, text.place, text.index, text.text) for text in findable(protocol())}
    assert found == {
        (PassageKind.FIELD, "klientin", 0, "Frau Käßbohrer"),
        (PassageKind.FIELD, "datum", 0, "24.11.2026"),
        (PassageKind.STATEMENT, "anlass", 0, "Frau Käßbohrer kam allein."),
        (PassageKind.SENTENCE, "", 0, "Frau Käßbohrer kam allein."),
        (PassageKind.SENTENCE, "", 1, "Das streichen wir."),
        (PassageKind.TITLE, "", 0, "Beratungsprotokoll"),
    }


def test_the_passage_with_most_of_the_words_is_shown_and_of_equals_the_field():
    one = best_passage(findable(protocol()), terms("kaess"))
    both = best_passage(findable(protocol()), terms("kaessbohrer allein"))
    said = best_passage(findable(protocol()), terms("streich"))
    assert (one.found.kind, one.text, one.spans) == (PassageKind.FIELD, "Frau Käßbohrer", ((5, 14),))
    assert (both.found.kind, [both.text[a:b] for a, b in both.spans]) == (
        PassageKind.STATEMENT,
        ["Käßbohrer", "allein"],
    )
    assert (said.found.kind, said.found.index) == (PassageKind.SENTENCE, 1)
    assert best_passage(findable(protocol()), terms("nirgends")) is None


@given(st.integers(0, 40), st.integers(0, 40))
def test_a_long_text_is_cut_around_the_word(before, after):
    text = f"{'vorher ' * before}Kündigung{' nachher' * after}"
    passage = best_passage([Findable(PassageKind.STATEMENT, text)], ["kund"], 60)
    assert [passage.text[a:b] for a, b in passage.spans] == ["Kündigung"]
    assert len(passage.text) <= 60 + len("… Kündigung …")


TEMPLATE = Template(
    "t", "T", "de", (Section("a", "A"),),
    (
        Field("fachkraft", "Fachkraft", FieldType.PERSON), Field("gegenueber", "Telefonat mit", FieldType.PERSON),
        Field("az", "Aktenzeichen", FieldType.TEXT), Field("klientin", "Klientin oder Klient", FieldType.PERSON),
    ),
)  # fmt: skip


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"fachkraft": "Frau Sommer", "gegenueber": "Herr Uz", "klientin": "Frau Kaya", "az": "4711"}, "Frau Kaya"),
        ({"fachkraft": "Frau Sommer", "gegenueber": "Herr Uz", "klientin": None, "az": "4711"}, "Herr Uz"),
        ({"fachkraft": "Frau Sommer", "az": "4711"}, "4711"),
        ({"fachkraft": "Frau Sommer"}, ""),
    ],
)
def test_what_it_is_about_is_the_client_not_the_staff(fields, expected):
    values = tuple((name, FieldValue(value)) for name, value in fields.items())
    assert about(TEMPLATE, protocol(fields=values)) == expected
