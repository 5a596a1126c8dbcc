from __future__ import annotations

import pytest
from tests.bench.pseudonyms import FOLDER, read_labelled, score

from protokollant.protocol.identifiers import IdentifierKind
from protokollant.structure.identifiers import KnownNames, find_identifiers


def found(text: str, names: KnownNames) -> list[tuple[str, str]]:
    return [(each.kind.value, text[each.start : each.end]) for each in find_identifiers([text], names)[0]]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Frau Petersen kam allein.", [("person", "Petersen")]),
        ("Herr Dr. von der Heydt rief an.", [("person", "von der Heydt")]),
        ("Familie Öztürk-Klein war da.", [("person", "Öztürk-Klein")]),
        ("Die Kollegin Wrobelski übernimmt.", [("person", "Wrobelski")]),
        ("Ihr Sohn Malik schläft schlecht.", [("person", "Malik")]),
        ("Die Kinder Mia, Joel und Xindra spielten.", [("person", "Mia"), ("person", "Joel"), ("person", "Xindra")]),
        ("Ein Bekannter namens Krzak kam dazu.", [("person", "Krzak")]),
        ("Petersens Wohnung ist kalt.", [("person", "Petersens")]),
        ("Seine Frau Petra arbeitet nachts.", [("person", "Petra")]),
        ("Sie lebt in Bad Segeberg.", [("place", "Bad Segeberg")]),
        ("Er zog nach Essen.", [("place", "Essen")]),
        ("Sie wohnt im Birkenweg 7.", [("address", "Birkenweg 7")]),
        ("Anschrift: Am Alten Markt 12, 24103 Kiel.", [("address", "Am Alten Markt 12, 24103 Kiel")]),
        ("Er ist am 3. April 1984 geboren.", [("birth_date", "3. April 1984")]),
        ("Geburtsdatum: 03.04.1984.", [("birth_date", "03.04.1984")]),
        ("Telefon 0431 5583-217.", [("phone", "0431 5583-217")]),
        ("Erreichbar unter +49 176 4455 2208.", [("phone", "+49 176 4455 2208")]),
        ("Mail: erika@beispiel.de.", [("email", "erika@beispiel.de")]),
        ("Das Aktenzeichen lautet 14 F 302/26.", [("number", "14 F 302/26")]),
        ("Konto DE89 3704 0044 0532 0130 00 ist leer.", [("number", "DE89 3704 0044 0532 0130 00")]),
        ("Er besucht die Theodor-Storm-Schule.", [("institution", "Theodor-Storm-Schule")]),
    ],
)
def test_what_tells_who_is_meant_is_found(text: str, expected: list[tuple[str, str]], names: KnownNames) -> None:
    assert found(text, names) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Das Essen war kalt, im Sommer war es besser.",
        "Frau R. und Herr D. kamen pünktlich.",
        "Der Termin ist am 24. November um 14.30 Uhr.",
        "Sie zahlt 350 Euro in 12 Raten.",
        "Das Jugendamt und das Jobcenter wurden informiert.",
        "Sie spricht Albanisch und etwas Deutsch.",
        "Angst hat sie keine, Hilfe nimmt sie an.",
    ],
)
def test_what_tells_nothing_is_left_alone(text: str, names: KnownNames) -> None:
    assert found(text, names) == []


def test_a_name_that_one_text_gives_away_is_found_in_all(names: KnownNames) -> None:
    texts = ["Wrobelski kam zu spät.", "Frau Wrobelski entschuldigte sich."]
    first, second = find_identifiers(texts, names)
    assert [each.subject for each in (*first, *second)] == [("wrobelski", ""), ("wrobelski", "")]


def test_a_surname_that_is_also_a_noun_is_told_from_it(names: KnownNames) -> None:
    texts = ["Frau Sommer kommt wieder.", "Im Sommer war es ruhig.", "Mit Sommer ist das besprochen."]
    assert [len(each) for each in find_identifiers(texts, names)] == [1, 0, 0]


def test_a_first_name_belongs_to_its_family_name(names: KnownNames) -> None:
    texts = ["Jonas Adebayo kam.", "Jonas weinte."]
    assert {each.subject for line in find_identifiers(texts, names) for each in line} == {("adebayo", "jonas")}


def test_names_that_fields_and_glossary_know_are_found(names: KnownNames) -> None:
    texts = ["Zwibrow rief an."]
    (line,) = find_identifiers(texts, names, ["Frau Zwibrow"])
    assert [each.kind for each in line] == [IdentifierKind.PERSON]


def test_the_development_part_is_found(names: KnownNames) -> None:
    result = score(read_labelled(FOLDER / "development.txt"), names)
    assert result.missed == ()
    assert result.precision > 0.95


def test_recall_on_the_second_development_part_stays(names: KnownNames) -> None:
    result = score(read_labelled(FOLDER / "development_2.txt"), names)
    assert result.recall > 0.99, result.missed
    assert result.precision > 0.95
