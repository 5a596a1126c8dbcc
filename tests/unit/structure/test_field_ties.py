"""What ties a value to a field: for each kind of tie sentences of its own, and what must stay empty."""

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.dictation_rules import dictate
from tests.field_words import VOCABULARIES

from protokollant.dictation.layer import typed_utterances
from protokollant.protocol.protocol import FieldValue
from protokollant.protocol.template import Field, FieldType, Section, Template
from protokollant.protocol.transcript import Sentence
from protokollant.structure.fields import fill_fields

TODAY = dt.date(2026, 3, 18)  # a Wednesday

DATE, TIME, DURATION = FieldType.DATE, FieldType.TIME, FieldType.DURATION
NUMBER, PERSON, CHOICE, TEXT = FieldType.NUMBER, FieldType.PERSON, FieldType.CHOICE, FieldType.TEXT


def field(label: str, kind: FieldType, *choices: str) -> Field:
    return Field(label, label, kind, choices=choices)


def fill(
    text: str, *fields: Field, language: str = "de", heading: str = "", title: str = "Vermerk", today: dt.date = TODAY
) -> tuple[dict[str, FieldValue], list[Sentence]]:
    template = Template("t", title, language, (Section("s", "S"),), fields)
    sentences = [s for s in dictate(typed_utterances(text), language) if s.struck is None]
    headings = dict.fromkeys((s.id for s in sentences), heading)
    return dict(fill_fields(template, sentences, headings, today, VOCABULARIES[language])), sentences


def value(text: str, one: Field, *others: Field, **options: str) -> object:
    return fill(text, one, *others, **options)[0][one.id].value  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Heute kam Frau Sommerfeld zu mir ins Büro.", "2026-03-18"),
        ("Das Beratungsgespräch mit Herrn Quint war vorgestern.", "2026-03-16"),
        ("17. März, Gespräch mit Frau Sommerfeld.", "2026-03-17"),
        ("Siebzehnter März sechsundzwanzig, Gespräch mit Frau Sommerfeld.", "2026-03-17"),
        ("Teambesprechung vom 12. März 2026.", "2026-03-12"),
        ("Am Montag war Frau Sommerfeld bei mir.", "2026-03-16"),
        # Another matter's day.
        ("Frau Sommerfeld zieht am 1. April 2026 um.", None),
        ("Gespräch mit Frau Sommerfeld, arbeitslos seit dem 1. Februar 2026.", None),
        ("Gespräch über den Bescheid vom 3. Februar 2026.", None),
        ("Die Meldung kam gestern per Mail.", None),
        ("Frau Sommerfeld soll heute noch beim Amt anrufen.", None),
    ],
)
def test_the_day_of_the_conversation(text: str, expected: str | None) -> None:
    assert value(text, field("Datum", DATE)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Wir sehen uns am 26. März.", "2026-03-26"),
        ("Wir sehen uns wieder am siebenundzwanzigsten.", "2026-03-27"),
        ("In drei Wochen kommt sie wieder.", "2026-04-08"),
        ("Nächstes Treffen am Freitag in zwei Wochen.", "2026-04-03"),
        ("Nächste Woche Montag kommt er wieder.", "2026-03-23"),
        ("Am Donnerstag, dem sechsundzwanzigsten, komme ich wieder.", "2026-03-26"),
        # Not agreed, or somebody else's.
        ("Einen neuen Termin machen wir telefonisch aus.", None),
        ("Der Gerichtstermin ist am 26. März.", None),
        ("Sie kommt wieder, sobald sie weiß, wann der Kurs endet.", None),
        ("Sie bringt die Unterlagen bis nächsten Freitag.", None),
        ("In acht Tagen kommt sie wieder.", None),  # said for a week as well
    ],
)
def test_the_next_conversation(text: str, expected: str | None) -> None:
    said = f"Heute war Frau Sommerfeld da. Es ging um die Miete. {text}"
    assert value(said, field("Datum", DATE), field("Nächster Termin", DATE)) == "2026-03-18"
    assert value(said, field("Nächster Termin", DATE), field("Datum", DATE)) == expected


@pytest.mark.parametrize(
    ("label", "text", "expected"),
    [
        ("Duldung gültig bis", "Die Duldung läuft bis 30. Juni 2026.", "2026-06-30"),
        ("Duldung gültig bis", "Die Miete ist bis 30. Juni 2026 gestundet.", None),
        ("Getrennt seit", "Getrennt leben sie seit dem 2. Januar 2026.", "2026-01-02"),
        ("Getrennt seit", "Sie hat seit dem 2. Januar 2026 Arbeit.", None),
        ("Geburtsdatum", "Malik, geboren am 5. Mai 2014, war dabei.", "2014-05-05"),
        ("Geburtsdatum", "Seine Schwester Lina, geboren am 5. Mai 2014, war dabei.", None),
        ("Gerichtstermin", "Der Gerichtstermin ist am 5. Mai 2026.", "2026-05-05"),
    ],
)
def test_days_of_other_matters(label: str, text: str, expected: str | None) -> None:
    assert value(f"Heute Gespräch. {text}", field(label, DATE), field("Datum", DATE)) == expected
    with_first = fill(f"Heute Gespräch. {text}", field("Datum", DATE), field(label, DATE))[0]
    assert with_first[label].value == expected


@pytest.mark.parametrize(
    ("text", "begin", "end", "minutes"),
    [
        ("Gespräch mit Frau Sommerfeld von zehn bis elf.", "10:00", "11:00", 60),
        ("Heute um halb drei Gespräch mit Frau Sommerfeld.", "14:30", None, None),
        ("Heute um halb neun Gespräch mit Frau Sommerfeld.", "08:30", None, None),
        ("Heute Abend ab sieben Uhr Gespräch mit Herrn Quint.", "19:00", None, None),
        ("17. März 2026, viertel zehn, Frau Sommerfeld.", "09:15", None, None),
        ("Gespräch heute, 20 Uhr bis halb zwölf.", "20:00", "23:30", 210),
        ("Gespräch heute, eine gute Stunde.", None, None, 60),
        ("Gespräch heute, Anfahrt dreißig Minuten, Dauer fünfzig Minuten.", None, None, 50),
        ("Gespräch heute. Nach zehn Minuten weinte sie.", None, None, None),
        ("Gespräch heute. Um elf musste der Vater zum Arzt.", None, None, None),
        ("Gespräch heute, sie hatte um zehn auf den AB gesprochen.", None, None, None),
        ("Gespräch heute, vierzig Minuten geplant.", None, None, None),
    ],
)
def test_hours_and_lengths(text: str, begin: str | None, end: str | None, minutes: int | None) -> None:
    filled, _ = fill(text, field("Beginn", TIME), field("Ende", TIME), field("Dauer", DURATION))
    assert (filled["Beginn"].value, filled["Ende"].value, filled["Dauer"].value) == (begin, end, minutes)


@pytest.mark.parametrize(
    ("label", "text", "expected"),
    [
        ("Sitzung Nr.", "Siebte Sitzung mit Herrn Quint.", 7),
        ("Sitzung Nr.", "Herr Quint muss zwanzig Sitzungen machen.", None),
        ("Kalenderwoche", "Kalenderwoche zwölf, drei Treffen diese Woche.", 12),
        ("Pflegegrad", "Pflegegrad vier besteht seit dem Sommer.", 4),
        ("Pflegegrad", "Er war vier Tage in der Pflege.", None),
        ("Alter", "Malik, vierzehn, kam allein.", 14),
        ("Alter", "Malik hat vierzehn Katzen.", None),
        ("Fachleistungsstunden", "Heute anderthalb FLS.", 1.5),
        ("Fachleistungsstunden je Woche", "Von drei auf fünf Fachleistungsstunden die Woche erhöht.", 5),
        ("Kontostand in Euro", "Kontostand minus achtzig Euro.", -80),
        ("Kontostand in Euro", "Die Miete kostet achtzig Euro.", None),
        ("Gefahrene Kilometer", "Dazu sechsunddreißig Kilometer.", 36),
    ],
)
def test_numbers_belong_to_what_is_counted(label: str, text: str, expected: float | None) -> None:
    assert value(text, field(label, NUMBER)) == expected


@pytest.mark.parametrize(
    ("text", "client", "staff"),
    [
        ("Gespräch mit Frau Sommerfeld, Fachkraft Herr Quint.", "Frau Sommerfeld", "Herr Quint"),
        ("Ich, Petra Lang, habe heute mit Herrn Quint gesprochen.", "Herr Quint", "Petra Lang"),
        ("Heute Gespräch mit Malik, es diktiert Petra Lang.", "Malik", "Petra Lang"),
        ("Petra Lang, Telefonat mit Frau Sommerfeld.", "Frau Sommerfeld", "Petra Lang"),
        ("Gespräch mit Frau Sommerfeld und meiner Kollegin Frau Adler.", "Frau Sommerfeld", None),
        ("Gespräch mit Herrn Quint, als Dolmetscherin Frau Adler.", "Herr Quint", None),
        ("Gespräch, Frau Adler vom Jugendamt war dabei.", None, None),
        ("Die Lehrerin Frau Adler hat angerufen.", None, None),
        ("Eins. Zwei. Drei. Vier. Fünf. Sechs. Frau Adler grüßt.", None, None),
    ],
)
def test_persons_by_their_role(text: str, client: str | None, staff: str | None) -> None:
    filled, _ = fill(text, field("Klientin oder Klient", PERSON), field("Fachkraft", PERSON))
    assert (filled["Klientin oder Klient"].value, filled["Fachkraft"].value) == (client, staff)


@pytest.mark.parametrize(
    ("label", "text", "expected"),
    [
        ("Moderation", "Fallbesprechung, es moderiert Petra Lang.", "Petra Lang"),
        ("Moderation", "Fallbesprechung mit Petra Lang.", None),
        ("Gemeldet von", "Gemeldet von Frau Sommerfeld.", "Frau Sommerfeld"),
        ("Betrifft", "Anruf von Frau Adler, es geht um Malik.", "Malik"),
        ("Telefonat mit", "Telefonat mit Frau Adler wegen Malik.", "Frau Adler"),
        ("Schülerin oder Schüler", "Malik aus der 7b kam zu mir.", "Malik"),
        ("Schülerin oder Schüler", "Elterngespräch mit Frau Sommerfeld.", None),
    ],
)
def test_persons_whom_the_label_names(label: str, text: str, expected: str | None) -> None:
    assert value(text, field(label, PERSON)) == expected


CONTACT = field("Kontaktform", CHOICE, "persönlich", "telefonisch", "Video", "aufsuchend")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Telefonat mit Frau Sommerfeld heute.", "telefonisch"),
        ("Heute Gespräch über Zoom mit Frau Sommerfeld.", "Video"),
        ("Heute Hausbesuch bei Frau Sommerfeld.", "aufsuchend"),
        ("Gespräch nicht persönlich, sondern telefonisch.", "telefonisch"),
        ("Gespräch heute. Das nächste machen wir telefonisch.", None),
        ("Gespräch heute. Ob sie telefonisch erreichbar ist, weiß keiner.", None),
    ],
)
def test_choices_in_other_words(text: str, expected: str | None) -> None:
    assert value(text, CONTACT) == expected


@pytest.mark.parametrize(
    ("one", "text", "expected"),
    [
        (
            field("Art des Besuchs", CHOICE, "angekündigt", "unangekündigt"),
            "Besuch heute, unangemeldet.",
            "unangekündigt",
        ),
        (field("Polizei beteiligt", CHOICE, "ja", "nein"), "Die Polizei war nicht beteiligt.", "nein"),
        (field("Polizei beteiligt", CHOICE, "ja", "nein"), "Ob die Polizei beteiligt war, wissen wir nicht.", None),
        (field("P-Konto", CHOICE, "vorhanden", "nicht vorhanden"), "Ein P-Konto hat er nicht.", "nicht vorhanden"),
        (field("P-Konto", CHOICE, "vorhanden", "nicht vorhanden"), "Sie hat ein P-Konto.", "vorhanden"),
        (field("Zuweisung durch", CHOICE, "Gericht", "Jugendamt"), "Zugewiesen vom Familiengericht.", "Gericht"),
        (field("Dienst", CHOICE, "Früh", "Spät"), "Spätdienst, Mittwoch, 18. März.", "Spät"),
    ],
)
def test_choices_of_other_matters(one: Field, text: str, expected: str | None) -> None:
    assert value(text, one) == expected


@pytest.mark.parametrize(
    ("label", "text", "expected"),
    [
        (
            "Ort",
            "Gespräch mit Frau Keller am 12. November 2026 in der Beratungsstelle, Dauer 50 Minuten.",
            "Beratungsstelle",
        ),
        ("Ort", "Heute Gespräch in der Beratungsstelle Nord.", "Beratungsstelle Nord"),
        ("Ort", "Heute Telefonat, sie stand im Park.", None),
        ("Klasse", "Malik aus der 7b kam zu mir.", "7b"),
        ("Aktenzeichen", "Aktenzeichen 4 F 112/26, Gespräch heute.", "4 F 112/26"),
        ("Berichtszeitraum", "Bericht, Zeitraum Januar bis März.", "Januar bis März"),
    ],
)
def test_texts(label: str, text: str, expected: str | None) -> None:
    assert value(text, field(label, TEXT)) == expected


def test_values_that_contradict_each_other_are_both_shown() -> None:
    one = field("Dauer", DURATION)
    filled, sentences = fill("Dauer fünfzig Minuten. Es ging um die Miete. Dauer eine Stunde.", one)
    found = filled["Dauer"]
    assert found.value == 50
    assert [(other.value, other.said, other.source) for other in found.alternatives] == [
        (60, "eine Stunde", (sentences[2].id,))
    ]


def test_the_same_said_twice_contradicts_nothing() -> None:
    assert fill("Dauer fünfzig Minuten. Dauer 50 Minuten.", field("Dauer", DURATION))[0]["Dauer"].alternatives == ()


def test_english() -> None:
    fields = (field("Date", DATE), field("Contact", CHOICE, "in person", "phone"), field("Client", PERSON))
    filled, _ = fill("Phone session with Ms Harlow today, she sounded calm.", *fields, language="en", title="DAP")
    assert [filled[f.id].value for f in fields] == ["2026-03-18", "phone", "Ms Harlow"]


ALL = (
    field("Datum", DATE),
    field("Geburtsdatum", DATE),
    field("Frist", DATE),
    field("Nächster Termin", DATE),
    field("Beginn", TIME),
    field("Ende", TIME),
    field("Dauer", DURATION),
    field("Fahrzeit", DURATION),
    field("Klientin oder Klient", PERSON),
    field("Fachkraft", PERSON),
    CONTACT,
    field("Polizei beteiligt", CHOICE, "ja", "nein"),
    field("Ort", TEXT),
    field("Aktenzeichen", TEXT),
    field("Alter", NUMBER),
    field("Kontostand in Euro", NUMBER),
)
# Sentences about nothing that a form asks for.
UNRELATED = st.builds(
    " ".join,
    st.tuples(
        st.sampled_from(("Die Katze", "Der Regen", "Ein Apfelbaum", "Das Meer", "Dieser Teller")),
        st.sampled_from(("liegt", "glänzt", "wächst", "steht", "ruht")),
        st.sampled_from(("auf dem Dach", "hinter dem Zaun", "neben drei Steinen", "unter zwölf Wolken", "dort drüben")),
        st.sampled_from(
            ("und schweigt.", "bei Sonnenschein.", "ganz ohne Grund.", "seit langem.", "mit blauer Farbe.")
        ),
    ),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(UNRELATED, max_size=4))
def test_nothing_is_filled_from_unrelated_sentences(texts: list[str]) -> None:
    filled, _ = fill("\n\n".join(texts), *ALL)
    assert {name: v.value for name, v in filled.items() if v.value is not None} == {}


PIECES = st.sampled_from(
    (
        "heute|gestern|am Donnerstag|in zwei Wochen|um halb drei|von acht bis zehn|Frau Sommerfeld|Malik|"
        "fünfzig Minuten|mit|bei|Gespräch|telefonisch|wieder|Fachkraft|Petra Lang|am dritten Mai|bis|geboren|"
        "Aktenzeichen|4 F 112/26|im Büro|äh|nicht|ein P-Konto|minus|achtzig Euro|Dauer|eine gute Stunde|Punkt|"
        "Komma|nein|doch|🙂|(|„"
    ).split("|")
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=24))
def test_what_was_said_stands_in_its_sentence(pieces: list[str]) -> None:
    filled, sentences = fill(" ".join(pieces), *ALL)
    by_id = {s.id: s for s in sentences}
    for found in filled.values():
        for one in (found, *found.alternatives) if found.value is not None else ():
            assert one.said
            source = by_id[one.source[0]]
            assert one.said in source.raw or one.said in source.text
