import datetime as dt

import pytest
from tests.dictation_rules import dictate

from protokollant.dictation.layer import typed_utterances
from protokollant.protocol.protocol import FieldValue
from protokollant.protocol.template import Field, FieldType, Section, Template
from protokollant.structure.fields import fill_fields

TODAY = dt.date(2026, 11, 22)


def field(label: str, kind: FieldType, *choices: str) -> Field:
    return Field(label, label, kind, choices=choices)


FIELDS = (
    field("Datum", FieldType.DATE),
    field("Geburtsdatum", FieldType.DATE),
    field("Nächster Termin", FieldType.DATE),
    field("Frist", FieldType.DATE),
    field("Datum der Meldung", FieldType.DATE),
    field("Beginn", FieldType.TIME),
    field("Ende", FieldType.TIME),
    field("Dauer", FieldType.DURATION),
    field("Fahrzeit", FieldType.DURATION),
    field("Klientin oder Klient", FieldType.PERSON),
    field("Betrifft", FieldType.PERSON),
    field("Fachkraft", FieldType.PERSON),
    field("Kontaktform", FieldType.CHOICE, "persönlich", "telefonisch", "Video"),
    field("Ort", FieldType.TEXT),
    field("Aktenzeichen", FieldType.TEXT),
    field("Alter", FieldType.NUMBER),
    field("Anzahl der Gläubiger", FieldType.NUMBER),
    field("Gesamtschulden in Euro", FieldType.NUMBER),
)


def fill(
    text: str, *, language: str = "de", fields: tuple[Field, ...] = FIELDS, heading: str = ""
) -> dict[str, FieldValue]:
    template = Template("t", "T", language, (Section("s", "S"),), fields)
    sentences = [s for s in dictate(typed_utterances(text), language) if s.struck is None]
    return dict(fill_fields(template, sentences, dict.fromkeys(range(len(sentences)), heading), TODAY))


def values(text: str, heading: str = "") -> dict[str, object]:
    return {name: v.value for name, v in fill(text, heading=heading).items() if v.value is not None}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Beratung mit Frau M. am zwölften November zweitausendsechsundzwanzig, telefonisch, Beginn halb elf, "
            "fünfundvierzig Minuten.",
            {
                "Datum": "2026-11-12",
                "Beginn": "10:30",
                "Dauer": 45,
                "Klientin oder Klient": "Frau M.",
                "Kontaktform": "telefonisch",
            },
        ),
        ("Gespräch von acht bis zehn Uhr.", {"Beginn": "08:00", "Ende": "10:00", "Dauer": 120}),
        ("Beginn 10 Uhr, Ende 11:30 Uhr.", {"Beginn": "10:00", "Ende": "11:30", "Dauer": 90}),
        ("Datum: 3. März 2026.", {"Datum": "2026-03-03"}),
        ("Das Gespräch war gestern.", {"Datum": "2026-11-21"}),
        ("Frau M. war heute wieder zum Gespräch da.", {"Datum": "2026-11-22", "Klientin oder Klient": "Frau M."}),
        # Another day than that of the conversation.
        (
            "Beratung von Kevin R., geboren am 3. März 2010.",
            {"Geburtsdatum": "2010-03-03", "Klientin oder Klient": "Kevin R."},
        ),
        ("Beratung. Die Frist läuft bis zum 9. Juni 2026.", {"Frist": "2026-06-09"}),
        ("Beratung, Unterlagen bis zum Montag, dem 9. Juni 2026.", {"Frist": "2026-06-09"}),
        ("Beratung, Fahrzeit zwanzig Minuten, Dauer eine Stunde.", {"Dauer": 60, "Fahrzeit": 20}),
        ("Beratung, arbeitslos seit dem 3. März 2026.", {}),
        ("Beratung zum Bescheid vom 3. März 2026.", {}),
        ("Das nächste Gespräch ist am 3. Dezember 2026.", {"Nächster Termin": "2026-12-03"}),
        ("Die Meldung kam am 3. März 2026.", {"Datum der Meldung": "2026-03-03"}),
        ("Eins. Zwei. Drei. Er wurde am 3. März 2026 um 14 Uhr entlassen.", {}),
        ("Sie war am 3. März 2026 im Krankenhaus.", {}),
        # Another length than that of the conversation.
        ("Zur Beratung kam sie zehn Minuten zu spät.", {}),
        ("Nach einer Stunde brach sie die Beratung ab.", {}),
        ("Sie hat eine Stunde geweint.", {}),
        # Persons.
        ("Gespräch mit Kollegin Frau Brandt bei Herrn Meier.", {"Klientin oder Klient": "Herr Meier"}),
        (
            "Gespräch, Klient Herr Meier, Fachkraft Frau Brandt.",
            {"Klientin oder Klient": "Herr Meier", "Fachkraft": "Frau Brandt"},
        ),
        ("Notiz. Es geht um Herrn Meier.", {"Klientin oder Klient": "Herr Meier", "Betrifft": "Herr Meier"}),
        ("Eins. Zwei. Frau Meier grüßt.", {}),
        # Choices, texts, numbers.
        ("Beratung nicht persönlich, sondern telefonisch.", {"Kontaktform": "telefonisch"}),
        ("Sie hat sich telefonisch gemeldet.", {}),
        ("Beratung, Ort: Büro Nord, Aktenzeichen SB 218.", {"Ort": "Büro Nord", "Aktenzeichen": "SB 218"}),
        ("Unter dem Aktenzeichen SB 218 geführt.", {"Aktenzeichen": "SB 218"}),
        ("Wir haben vor Ort Frieden geschlossen.", {}),
        ("Er ist siebzehn Jahre alt.", {"Alter": 17}),
        ("Er hat siebzehn Katzen.", {}),
        ("Offen sind 5.870 Euro bei drei Gläubigern.", {"Anzahl der Gläubiger": 3}),
    ],
)
def test_fields_take_what_was_said_and_nothing_else(text: str, expected: dict[str, object]) -> None:
    assert values(text) == expected


def test_a_sum_belongs_to_the_section_about_it() -> None:
    assert values("Offen sind 5.870 Euro bei drei Gläubigern.", heading="Schulden und Gläubiger") == {
        "Anzahl der Gläubiger": 3,
        "Gesamtschulden in Euro": 5870,
    }


def test_a_day_without_a_year_is_near_the_conversation_and_a_past_one_no_next_appointment() -> None:
    text = "Beratung am 3. März 2024, 30 Minuten. {} Termin am {}."
    assert values(text.format("Nächster", "17. März"))["Nächster Termin"] == "2024-03-17"
    assert values(text.format("Nächster", "17. Februar")).get("Nächster Termin") is None


@pytest.mark.parametrize(
    ("text", "name", "said"),
    [
        (
            "beratung am zwölften November zweitausendsechsundzwanzig",
            "Datum",
            "zwölften November zweitausendsechsundzwanzig",
        ),
        ("Beratung, Beginn halb elf Punkt", "Beginn", "halb elf"),
        ("Beratung, fünfundvierzig Minuten", "Dauer", "fünfundvierzig Minuten"),
        ("Beratung am 12.11.2026", "Datum", "12.11.2026"),
        ("Beratung äh PERSÖNLICH", "Kontaktform", "PERSÖNLICH"),
        ("Beratung halb äh elf Uhr", "Beginn", "10:30 Uhr"),
    ],
)
def test_said_are_the_recognised_words_where_they_can_be_found(text: str, name: str, said: str) -> None:
    assert fill(text)[name].said == said


def test_a_template_without_fields_and_a_dictation_without_words() -> None:
    assert fill("Beratung.", fields=()) == {}
    assert set(fill("").values()) == {FieldValue()}


def test_english() -> None:
    fields = (
        field("Date", FieldType.DATE),
        field("Start time", FieldType.TIME),
        field("Duration", FieldType.DURATION),
        field("Client", FieldType.PERSON),
        field("Location", FieldType.TEXT),
        field("Age", FieldType.NUMBER),
        field("Next session", FieldType.DATE),
    )
    text = (
        "Session with Sam, aged nineteen, location Harbour House, on 8 October 2026 at 9:40 pm, half an hour. "
        "He was born on 3 May 2007. Next session on October 15th."
    )
    assert {name: v.value for name, v in fill(text, language="en", fields=fields).items()} == {
        "Date": "2026-10-08",
        "Start time": "21:40",
        "Duration": 30,
        "Client": "Sam",
        "Location": "Harbour House",
        "Age": 19,
        "Next session": "2026-10-15",
    }
