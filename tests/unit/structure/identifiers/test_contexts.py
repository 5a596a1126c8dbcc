"""Names, places and institutions that no list knows, by what stands around them."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.structure.identifiers import KnownNames, find_identifiers
from protokollant.structure.identifiers.casing import recased
from protokollant.structure.identifiers.occupied import Occupied


def found(text: str, names: KnownNames) -> list[tuple[str, str]]:
    return [(each.kind.value, text[each.start : each.end]) for each in find_identifiers([text], names)[0]]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Die Ergotherapeutin Vierbuchen kommt dienstags.", "Vierbuchen"),
        ("Das hat Lehrer Herbst erzählt.", "Herbst"),
        ("Stationsleitung Krumbiegel war dabei.", "Krumbiegel"),
        ("Es kam POM Zwirner.", "Zwirner"),
        ("Rechtsberaterin Mag.a Wurzinger schreibt.", "Wurzinger"),
        ("Die Anwältin de Groot ruft zurück.", "de Groot"),
        ("Der Ehemann Zaher schläft.", "Zaher"),
        ("Logopädin: Hasselbrink", "Hasselbrink"),
        ("Die Betreuerin (Hasselbrink) ist krank.", "Hasselbrink"),
        ("Laut Hasselbrink ist nichts offen.", "Hasselbrink"),
        ("Hasselbrinks Tochter hilft.", "Hasselbrinks"),
        ("Gestern klingelte Tjelvar bei der Nachbarin.", "Tjelvar"),
        ("Ich habe Tjelvar angerufen.", "Tjelvar"),
        ("Danach kam Oqulo Brenkov herein.", "Oqulo Brenkov"),
        ("Es rief Đặng Thị Hương an.", "Đặng Thị Hương"),
        ("Sie nennt ihn nur Bobbele.", "Bobbele"),
        ("Herr O'Malley wartet.", "O'Malley"),
        ("Unterschrift: H. Hasselbrink", "H. Hasselbrink"),
        ("Ansprechpartner ist Hasselbrink.", "Hasselbrink"),
        ("Die alte Krumbiegelin, nein, der alte Krumbiegel war es.", "Krumbiegel"),
        ("Herr Mai ruft zurück.", "Mai"),
        ("Vater ist Ben Jung, siebzehn.", "Ben Jung"),
        ("Frau Krumbiegel vom Kinderschutzbund war da.", "Krumbiegel"),
        ("die betreuerin heißt sabrina mewes und kommt morgen", "sabrina mewes"),
        ("die zwillinge qendra und mia schlafen bei der oma", "qendra"),
        ("die jüngste von ihnen ist quêndra und sie schläft noch", "quêndra"),
        ("HERR KRUMBIEGEL, GEB. UNBEKANNT, IST VERZOGEN", "KRUMBIEGEL"),
    ],
)
def test_a_name_that_nobody_knows_is_found_by_what_stands_beside_it(text: str, name: str, names: KnownNames) -> None:
    assert ("person", name) in found(text, names)


def test_what_stands_in_a_row_with_names_is_one(names: KnownNames) -> None:
    text = "Dabei waren Tjelvar, Oqulo und Anna."
    assert [name for _, name in found(text, names)] == ["Tjelvar", "Oqulo", "Anna"]
    aged = "Familie Krumbiegel: Anna (34), Perle (8) und Oqulo (3)."
    assert [name for _, name in found(aged, names)] == ["Krumbiegel", "Anna", "Perle", "Oqulo"]


def test_a_couple_shares_its_family_name(names: KnownNames) -> None:
    people = find_identifiers(["Die Eheleute Anna und Peter Krumbiegel ziehen um."], names)[0]
    assert [each.subject for each in people] == [("krumbiegel", "anna"), ("krumbiegel", "peter")]


def test_a_family_name_with_a_particle_is_found_at_the_beginning_of_a_sentence(names: KnownNames) -> None:
    texts = ["Frau von der Krumme war hier.", "Von der Krumme möchte umziehen."]
    assert [len(each) for each in find_identifiers(texts, names)] == [1, 1]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Sie zieht nach Oberquembach.", "Oberquembach"),
        ("Der Onkel lebt in Žilobrod.", "Žilobrod"),
        ("Aus Halle kam keine Antwort.", "Halle"),
        ("Sie fahren Köln und Singen an.", "Singen"),
        ("Er war in Bad Quellnitz zur Kur.", "Bad Quellnitz"),
        ("Treffpunkt Ulmer Straße 3, Quimmenthal.", "Quimmenthal"),
        ("Er stammt aus Letter.", "Letter"),
        ("sie zieht mit der tochter nach berenbostel um", "berenbostel"),
        ("Ein Rundgang im Bahnhofsviertel.", "Bahnhofsviertel"),
        ("Er wohnt in Celle, Quimmenhorn, bei der Tante.", "Quimmenhorn"),
        ("Sie kommt aus Hann. Münden.", "Hann. Münden"),
    ],
)
def test_a_place_that_nobody_knows_is_found_by_what_stands_before_it(text: str, place: str, names: KnownNames) -> None:
    assert ("place", place) in found(text, names)


@pytest.mark.parametrize(
    ("text", "institution"),
    [
        ("Er ist in der Fachklinik Birkengrund.", "Fachklinik Birkengrund"),
        ("Das Möbelhaus Quandt mahnt.", "Möbelhaus Quandt"),
        ("Sie arbeitet bei der Quandt Feinkost GmbH & Co. KG in Teilzeit.", "Quandt Feinkost GmbH & Co. KG"),
        ("Die Baugenossenschaft Heimatglück eG kündigt.", "Baugenossenschaft Heimatglück eG"),
        ("Er spielt beim TSV Quimmenthal.", "TSV Quimmenthal"),
        ("Sie geht in die Tagesstätte Die Insel.", "Tagesstätte Die Insel"),
        ("Er lernt bei Quandt & Söhne.", "Quandt & Söhne"),
        ("Die Quimmenbank hat gekündigt.", "Quimmenbank"),
        ("Sie bezieht Essen von der Diakonie Quimmenthal.", "Diakonie Quimmenthal"),
        ("Er zieht in das Haus Lindenallee um.", "Haus Lindenallee"),
        ("Die AOK Quimmen zahlt.", "AOK Quimmen"),
        ("Das Amtsgericht Hagen hat entschieden.", "Amtsgericht Hagen"),
        ("Die KESB Quimmenthal fragt nach.", "KESB Quimmenthal"),
        ("Das Schreiben des Landratsamtes Quimmenthal fehlt.", "Landratsamtes Quimmenthal"),
        ("Der Sozialpsychiatrische Dienst Celle besucht ihn.", "Sozialpsychiatrische Dienst Celle"),
        ("Das Jugendamt der Stadt Celle zahlt.", "Jugendamt der Stadt Celle"),
        ("Das Celler Jugendamt zahlt.", "Celler Jugendamt"),
        ("Die Polizeidienststelle Winsen/Aller ermittelt.", "Polizeidienststelle Winsen/Aller"),
        ("Sie war im Reha-Zentrum Bad Quellnitz.", "Reha-Zentrum Bad Quellnitz"),
        ("Er geht in die Kita Die kleinen Strolche.", "Kita Die kleinen Strolche"),
        ("Die drobs Celle schreibt.", "drobs Celle"),
        ("Die Kita „Kleine Füße“ hat zu.", "Kita „Kleine Füße“"),
        ("Er geht auf die Sonthofenschule.", "Sonthofenschule"),
        ("Er geht auf die BBS 3.", "BBS 3"),
        ("Sie liegt im Nordstadtkrankenhaus.", "Nordstadtkrankenhaus"),
        ("Die Helios Klinik Celle nimmt ihn auf.", "Helios Klinik Celle"),
        ("Sie war im Allgemeinen Krankenhaus Celle.", "Allgemeinen Krankenhaus Celle"),
        ("Das Amt für Soziale Dienste Celle zahlt.", "Amt für Soziale Dienste Celle"),
        ("Die Familienkasse Niedersachsen-Bremen zahlt.", "Familienkasse Niedersachsen-Bremen"),
        ("Die Praxis Dr. Krumbiegel und Partner ruft an.", "Praxis Dr. Krumbiegel und Partner"),
        ("Er arbeitet bei Fenster Krumbiegel.", "Fenster Krumbiegel"),
        ("Er ist Azubi bei Müller Haustechnik.", "Müller Haustechnik"),
        ("Sie wohnt im Wohnheim Lange Straße.", "Wohnheim Lange Straße"),
        ("Er kommt aus dem Haus der Wohnungslosenhilfe.", "Haus der Wohnungslosenhilfe"),
        ("Der Verein Frauen helfen Frauen e. V. berät.", "Verein Frauen helfen Frauen e. V."),
        ("Die Albert-Quandt-Therapeutische Gemeinschaft schreibt.", "Albert-Quandt-Therapeutische Gemeinschaft"),
        ("Sie treffen sich in der Alten Schmiede.", "Alten Schmiede"),
        ("Beim Fest des Schützenvereins Quandtdorf.", "Schützenvereins Quandtdorf"),
        ("er arbeitet bei der spedition kröger und abends am band", "spedition kröger"),
        ("Die Mahnung von den Stadtwerken Quimmenthal ist da.", "Stadtwerken Quimmenthal"),
        ("Sie liegt im Ottilienstift.", "Ottilienstift"),
        ("Er lebt im Wohnheim Haus Quandtallee.", "Wohnheim Haus Quandtallee"),
        ("Er hat eine Lehrstelle bei Malermeister Quandt.", "Malermeister Quandt"),
        ("Er fährt seit Mai für Quandtrans.", "Quandtrans"),
        ("Sie fragt bei der Beratungsstelle Gute Vorsorgung Celle.", "Beratungsstelle Gute Vorsorgung Celle"),
        ("Er singt in der Peter-und-Paul-Kirche.", "Peter-und-Paul-Kirche"),
        ("Sie geht auf die Lotte-van-Quandt-Schule.", "Lotte-van-Quandt-Schule"),
        ("Er fährt beim Paketdienst Quandt-Express.", "Paketdienst Quandt-Express"),
        ("er hat bei der firma quandt gearbeitet und will zurück", "firma quandt"),
        ("sie war bei der firma wäscherei schneewolke in celle", "firma wäscherei schneewolke"),
        ("sie geht zur volkshochschule celle in den kurs", "volkshochschule celle"),
    ],
)
def test_an_institution_is_found_by_its_kind(text: str, institution: str, names: KnownNames) -> None:
    assert ("institution", institution) in found(text, names)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Das Vertragskonto 300 518 994 ist offen.", "number", "300 518 994"),
        ("Objektnummer 7741/22, zweiter Stock.", "number", "7741/22"),
        ("Die IFA-Zahl lautet 1398841608.", "number", "1398841608"),
        ("Az. 3 StVK 520/24.", "number", "3 StVK 520/24"),
        ("Az. Jugendamt 52-05/3318-T.", "number", "52-05/3318-T"),
        ("Beim LSG, Az. L 8 AS 2234/24 B ER, anhängig.", "number", "L 8 AS 2234/24 B ER"),
        ("Geboren wurde er am 6. Jänner 1997.", "birth_date", "6. Jänner 1997"),
        ("Das Geburtsdatum stimmt nicht, richtig ist der 8. Mai 1952.", "birth_date", "8. Mai 1952"),
        ("Anna Krumbiegel (03.04.2015) fehlt.", "birth_date", "03.04.2015"),
        ("Anschrift: Quandtdorfer Str. 8b, 12345 Quandtdorf.", "address", "Quandtdorfer Str. 8b, 12345 Quandtdorf"),
        ("WOHNHAFT BEIM VATER, HAUPTSTR. 5, 39240 CALBE", "address", "HAUPTSTR. 5, 39240 CALBE"),
        ("Durchwahl: Tel. -4417", "phone", "4417"),
    ],
)
def test_numbers_dates_and_addresses(text: str, kind: str, value: str, names: KnownNames) -> None:
    assert (kind, value) in found(text, names)


@pytest.mark.parametrize(
    "text",
    [
        "Der Winter war lang, der Koch krank und der Wolf weit weg.",
        "Die Betreuerin hat Urlaub, der Lehrer Unterricht.",
        "Sie gab dem Vater Bescheid und der Mutter Geld.",
        "Der Verband am Fuß wird täglich gewechselt.",
        "Unterhalt wird nach der Düsseldorfer Tabelle gezahlt.",
        "Für das Schuljahr 2025/2026 ist der Platz zugesagt, 14.30 Uhr passt.",
        "Auf der Fensterbank liegt der Schlüssel, nach Absprache in Ruhe abholen.",
        "Die Anzahl 12000 ist geschätzt, 1.200 Euro sind bezahlt.",
        "Er nimmt Risperidon und Sertralin, Antrag nach § 35a SGB VIII.",
        "ANHÖRUNG DER MUTTER ERFOLGT AM NÄCHSTEN WERKTAG UM 22.05 UHR",
        "Tochter und Sohn haben sich ausgesprochen.",
        "Sie besprachen Regeln, Taschengeld und Ausgang.",
        "Im Haus der Mutter ist es laut, im Haus der Großeltern ruhig.",
        "Die Frühen Hilfen und das Rote Kreuz helfen, der Rote Faden fehlt.",
        "Das Jugendamt plant Hilfe, die Berufsschule und die Musikschule warten.",
        "Die Gruppe malte Bilder, der Pflegedienst kommt zweimal täglich.",
        "Sie arbeitet bei der Post, die Praxis für Ergotherapie hat zu.",
        "wir wohnen in der nähe und die hilfe kommt in die gruppe",
        "Er arbeitet für die Prüfung und fährt für die Ausbildung weit.",
        "Beim Maler und beim Bäcker hat er gefragt, beim Friseur auch.",
        "die kinder spielen und die mädchen basteln in der gruppe",
        "bei der firma wird wieder gekündigt und keiner sagt etwas",
        "Mit dem Bleistift und dem Filzstift malt sie, die Domglocke läutet.",
        "Der Polo steht in der Werkstatt, bei Klarna ist noch etwas offen.",
    ],
)
def test_ordinary_words_stay(text: str, names: KnownNames) -> None:
    assert found(text, names) == []


def test_words_that_look_like_none_of_the_language(names: KnownNames) -> None:
    assert names.is_strange("Tjelvar")
    assert names.is_uncommon("Hirschbeck")
    for word in ("Hausverbot", "Mietvertrag", "Betreuungsgericht", "Terminen", "Klientinnen", "X" * 100):
        assert not names.is_uncommon(word), word
    assert not KnownNames().is_strange("Tjelvar")  # nothing is strange without a list of words


def test_a_name_is_known_without_its_marks(names: KnownNames) -> None:
    assert names.is_family("Nguyễn")
    assert names.is_first("Agnieszką")
    assert not names.is_family("Barthel-Index")


@given(st.text(max_size=200))
def test_the_length_of_a_text_in_capitals_stays(text: str) -> None:
    assert len(recased(text.upper(), KnownNames())) == len(text.upper())


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 5)), max_size=20))
def test_nothing_is_occupied_twice(passages: list[tuple[int, int]]) -> None:
    occupied, taken = Occupied(30), set[int]()
    for start, length in passages:
        letters = set(range(start, start + length))
        assert occupied.take(start, start + length) == (not letters & taken)
        taken |= letters if not letters & taken else set()


@pytest.mark.parametrize(
    "piece",
    [
        "A",
        "Xa",
        "Anna ",
        "Anna, ",
        "A-",
        "1 ",
        "12/",
        "Dr. ",
        "geb. ",
        "von der ",
        "Nummer ist ",
        "a@",
        "Haus „",
        "Straße ",
        "am 3. Mai ",
        "wird am dritten ",
        "null eins ",
        "Amt für ",
        "arbeitet bei ",
        "geboren 2014, ",
        "Die Alte ",
        "nummer ist a ",
        "Siedlung am 3 ",
        "Verein x ",
    ],
)
def test_long_texts_take_no_longer_for_each_letter(piece: str, names: KnownNames) -> None:
    def once(length: int) -> float:
        text = (piece * length)[:length]
        start = time.process_time()
        find_identifiers([text], names)
        return time.process_time() - start

    def seconds(length: int) -> float:
        return min(once(length) for _ in range(3))  # whatever else the machine is at

    seconds(100)
    assert seconds(8000) < 8 * max(seconds(2000), 0.1)  # 16 times as long if it grew with the square
