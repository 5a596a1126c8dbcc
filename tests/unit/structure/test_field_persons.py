"""Persons: who somebody is, told from what is said beside the name, and which field asks for that."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.dictation_rules import dictate
from tests.field_words import VOCABULARIES

from protokollant.dictation.layer import typed_utterances
from protokollant.protocol.template import Field, FieldType, Section, Template
from protokollant.structure.fields import fill_fields

TODAY = dt.date(2026, 11, 22)


def filled(text: str, *labels: str, language: str = "de", heading: str = "", title: str = "T") -> list[object]:
    """What is found for each label."""
    fields = tuple(Field(f"f{i}", label, FieldType.PERSON) for i, label in enumerate(labels))
    template = Template("t", title, language, (Section("s", "S"),), fields)
    sentences = [s for s in dictate(typed_utterances(text), language) if s.struck is None]
    headings = {s.id: heading for s in sentences}
    values = dict(fill_fields(template, sentences, headings, TODAY, VOCABULARIES[language]))
    return [values[f.id].value for f in fields]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("So, hier Britta Lohse. Herr Kranz war heute da.", "Britta Lohse"),
        ("Lohse, Britta Lohse, für die Akte. Herr Kranz war heute da.", "Britta Lohse"),
        ("Herr Kranz war heute da. Er ist müde. Gruß, Britta Lohse.", "Britta Lohse"),
        ("Herr Kranz war heute da. Er ist müde. Britta Lohse, Schuldnerberatung.", "Britta Lohse"),
        ("Herr Kranz war heute da. Er ist müde. Protokoll: Britta Lohse.", "Britta Lohse"),
        ("Nachtdienst, Britta Lohse. Herr Kranz war heute da.", "Britta Lohse"),
        ("Britta Lohse, Notiz von gestern. Herr Kranz war pünktlich da.", "Britta Lohse"),
        # Somebody else says his name, is spoken of, or is addressed.
        ('Herr Kranz war da. Er sagt: "Ich bin Moritz." Er geht wieder.', None),
        ("Herr Kranz war heute da. Moritz hat ihn gebracht.", None),
        ("Frau Lohse, Schuldnerberatung, hat angerufen. Herr Kranz war da.", None),
    ],
)
def test_who_dictates(text: str, speaker: str | None) -> None:
    assert filled(text, "Klient", "Fachkraft")[1] == speaker


@pytest.mark.parametrize(
    ("label", "text", "expected"),
    [
        # The word stands before the name, behind it, or is what the person does.
        (
            "Verteidigung",
            "Herr Kranz war da. Seine Anwältin, die Frau Doktor Moll, hat geschrieben.",
            "Frau Doktor Moll",
        ),
        ("Verteidigung", "Herr Kranz war da. Frau Moll, die ihn vor Gericht verteidigt, hat geschrieben.", "Frau Moll"),
        ("Verteidigung", "Herr Kranz war da. Einen Anwalt hat er nicht. Frau Moll wohnt nebenan.", None),
        ("Zuständig im Jugendamt", "Herr Kranz war da. Beim Jugendamt ist Frau Moll zuständig.", "Frau Moll"),
        ("Zuständig im Jugendamt", "Herr Kranz war da. Frau Moll vom Jugendamt weiß Bescheid.", "Frau Moll"),
        ("Zuständig im Jugendamt", "Herr Kranz war da. Die Frau Moll vom Jugendamt ist seit Mai weg.", None),
        (
            "Gesetzliche Betreuung",
            "Herr Kranz war da. Herr Ernst, das ist der gesetzliche Betreuer, rief an.",
            "Herr Ernst",
        ),
        ("Dolmetscher/in", "Herr Kranz war da. Übersetzt hat Frau Moll vom Sprachdienst.", "Frau Moll"),
        ("Vermieter", "Herr Kranz war da. Die Wohnung gehört einem Herrn Ernst.", "Herr Ernst"),
        ("Richter/in", "Herr Kranz war da. Richterin Moll hat noch nicht entschieden.", "Richterin Moll"),
        ("Vermittelt durch", "Herr Kranz war da. Geschickt hat ihn die Frau Moll von der Tafel.", "Frau Moll"),
        ("Vermittelt durch", "Herr Kranz war da. Der Hinweis kam von Frau Moll.", "Frau Moll"),
        ("Vermittelt durch", "Herr Kranz war da. Die Frau Moll kennt er von früher.", None),
        ("Angehörige Person", "Herr Kranz war da. Seine Schwester, die Ilona, sorgt sich.", "Ilona"),
        ("Externe Fachkraft", "Herr Kranz war da. Schwester Ilona vom Pflegedienst kommt früh.", "Schwester Ilona"),
        ("Außerdem anwesend", "Herr Kranz war da. Mit am Tisch war noch der Nachbar, Herr Ernst.", "Herr Ernst"),
        ("Außerdem anwesend", "Herr Kranz war da. Seine Schwester Ilona wollte mitkommen, konnte aber nicht.", None),
        ("Außerdem anwesend", "Herr Kranz war da. Nächstes Mal kommt seine Schwester Ilona mit.", None),
    ],
)
def test_what_somebody_is(label: str, text: str, expected: str | None) -> None:
    assert filled(text, "Klient", label)[:2] == ["Herr Kranz", expected]


@pytest.mark.parametrize(
    ("text", "child", "parent"),
    [
        ("Besuch bei Vogts. Ronja ist fünf und hat gemalt. Frau Vogt, also die Mama, war müde.", "Ronja", "Frau Vogt"),
        ("Gespräch mit Herrn Vogt, der das Sorgerecht allein hat. Ronja, acht, war im Hort.", "Ronja", "Herr Vogt"),
        ("Ronja war auffällig, die Mutter wurde einbestellt. Frau Vogt war pünktlich.", "Ronja", "Frau Vogt"),
        ("Ronja und Selin standen vor der Tür. Frau Vogt, die Lehrerin, hat sie geschickt.", None, None),
    ],
)
def test_children_and_their_parents(text: str, child: str | None, parent: str | None) -> None:
    assert filled(text, "Name des Kindes", "Sorgeberechtigte Person") == [child, parent]


def test_one_person_fills_one_field() -> None:
    labels = ("Gesprächspartner/in", "Betrifft", "Mitarbeiter/in")
    text = "Dran war die Tochter, Frau Jost. Es geht um Herrn Jost. Er ist gestürzt. Nora Klein, Pflegestützpunkt."
    assert filled(text, *labels) == ["Frau Jost", "Herr Jost", "Nora Klein"]


def test_who_sent_somebody_may_be_a_doctor_as_well() -> None:
    labels = ("Klientin", "Überwiesen durch", "Hausarzt")
    text = "Frau Jost kam pünktlich. Hergeschickt hat sie ihr Hausarzt, Doktor Behr."
    assert filled(text, *labels) == ["Frau Jost", "Doktor Behr", "Doktor Behr"]


def test_who_is_not_called_by_name_stays_empty() -> None:
    text = "Eine Frau rief an, wie sie heißt, wollte sie nicht sagen. Ihre Nachbarin, eine Frau Jost, würde sie fahren."
    assert filled(text, "Anfragende Frau") == [None]


def test_who_is_named_late_must_be_spoken_of() -> None:
    spoken_of = "Er kam spät. Er war müde. Ich gab ihm Tee. Die Tür hat der Marius dann zugemacht."
    assert filled(spoken_of, "Klient") == ["Marius"]
    assert filled("Es regnet. Der Bus fiel aus. Es ist laut. Die Tür hat der Marius zugemacht.", "Klient") == [None]


def test_the_section_about_an_organisation_names_its_contact() -> None:
    text = "I saw Ms Tate today. Mr Orton from Bright Bakery wants to see her letter."
    assert filled(text, "Client", "Employer contact", language="en", heading="Employers") == ["Ms Tate", "Mr Orton"]
    assert filled(text, "Client", "Employer contact", language="en", heading="Family") == ["Ms Tate", None]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nell Barrow here. I saw Mr Tate at home for an hour. Gillian is his wife and his main carer.",
            ["Mr Tate", "Nell Barrow", "Gillian"],
        ),
        (
            "Nell Barrow, night shift. Mr Tate slept. His sister Gillian writes letters.",
            ["Mr Tate", "Nell Barrow", None],
        ),
    ],
)
def test_english(text: str, expected: list[str | None]) -> None:
    assert filled(text, "Patient", "Visited by", "Main carer", language="en") == expected
