"""Dates of birth, addresses and numbers in the ways in which they are written and said; invented people."""

from __future__ import annotations

import pytest

from protokollant.structure.identifiers import KnownNames, find_identifiers


def found(text: str, kind: str, names: KnownNames) -> list[str]:
    return [text[each.start : each.end] for each in find_identifiers([text], names)[0] if each.kind.value == kind]


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("Er ist Baujahr 63.", ["63"]),
        ("Sie ist Jahrg. 1988.", ["1988"]),
        ("Ein 79er Jahrgang.", ["79er"]),
        ("1990 in Kabul geboren, floh sie als Kind.", ["1990"]),
        ("Er wurde 1958 als drittes von fünf Kindern geboren.", ["1958"]),
        ("Sie ist am zwölften dritten neunzehnhundertachtzig geboren.", ["zwölften dritten neunzehnhundertachtzig"]),
        ("geboren ist er am fünfzehnten april null acht", ["fünfzehnten april null acht"]),
        ("Der Kleine wird am dritten Februar eins.", ["dritten Februar"]),
        ("Ben wird Ende Mai sechs.", ["Ende Mai"]),
        ("Am 12.3. wird Ben 10.", ["12.3."]),
        ("Am 3. Februar ist sie vierzig geworden.", ["3. Februar"]),
        ("Sie wird achtzehn, und zwar am dritten April.", ["dritten April"]),
        ("Ben hat am zwölften Geburtstag.", ["zwölften"]),
        ("Sie feierte am 3. Februar ihren Vierzigsten.", ["3. Februar"]),
        ("Volljährig ist sie ab dem 3.4.2026.", ["3.4.2026"]),
        ("Das Kind ist an Silvester geboren.", ["Silvester"]),
        ("Das Baby soll Ende Mai kommen.", ["Ende Mai"]),
        ("Sie ist im Sommer 1990 geboren.", ["Sommer 1990"]),
        ("Der errechnete Termin ist der 12. Mai.", ["12. Mai"]),
        ("Kinder: Ben (2010), Mia (10/2021)", ["2010", "10/2021"]),
        ("Mia 3.4.2014, Ben 5.6.2016", ["3.4.2014", "5.6.2016"]),
        ("Ben ist am 3.4.2014 geboren, Mia am 5.6.2016.", ["3.4.2014", "5.6.2016"]),
        ("Die Kinder sind 2012, 2014 und 2016 geboren.", ["2012", "2014", "2016"]),
        ("Der eine ist am 4. Mai 2014, der andere am 5. Mai 2016 geboren.", ["4. Mai 2014", "5. Mai 2016"]),
        ("Ben wird am sechzehnten acht, also am sechzehnten April.", ["sechzehnten", "sechzehnten April"]),
        ("Betreff: Ina Krumbiegel, 03.02.1958", ["03.02.1958"]),
        ("Ina Krumbiegel *1958", ["1958"]),
        ("Ihr Pflegesohn, vom Oktober 2014, spricht kaum.", ["Oktober 2014"]),
        ("Anna und Mia sind vom 3.4.2014.", ["3.4.2014"]),
        ("Anna besucht den Hort, sie ist vom Mai 2014.", ["Mai 2014"]),
        ("die älteste heißt anna, die ist vierter mai zweitausendacht", ["vierter mai zweitausendacht"]),
        ("Er ist nach eigenen Worten 2004 geboren, laut Pass aber am 1.1.2002.", ["2004", "1.1.2002"]),
        ("Anna ist im Mai einundzwanzig geboren.", ["Mai einundzwanzig"]),
        ("Anna ist 2014 geboren und Ben zwei Jahre danach, am vierten Juni.", ["2014", "vierten Juni"]),
        ("He is sövenundörtig geboren.", ["sövenundörtig"]),
        ("Geb. am 3. IV. 1984, laut Akte.", ["3. IV. 1984"]),
        ("Geburtsdatum: 3.Apr.84", ["3.Apr.84"]),
        ("GD 03.04.1984", ["03.04.1984"]),
    ],
)
def test_dates_of_birth(text: str, days: list[str], names: KnownNames) -> None:
    assert found(text, "birth_date", names) == days


@pytest.mark.parametrize(
    "text",
    [
        "Er wird am 3. Mai zwei Stunden betreut und um zehn abgeholt.",
        "Am 12. Mai wird der Umgang um zehn stattfinden.",
        "Der Vater legte den Bescheid vom 3. Mai 2024 vor.",
        "Hausbesuch bei Familie Meyer, 12.03.2024.",
        "Frau Meyer kam am 3. Mai 2024, Herr Schulz am 4. Mai 2024.",
        "Zum vierten Geburtstag gab es ein Rad.",
        "Seit der Geburt 2019 ist sie krank.",
        "Im Mai 2023 brach sie die Ausbildung ab, Alkohol seit dem 16. Lebensjahr.",
        "Das Kind soll am 3. Mai eingeschult werden.",
        "Er zog mit 14 (2010) aus.",
        "Der Brief an Anna liegt bei, er ist vom 3. Mai 2019.",
        "Das Gutachten über Ben ist vom Mai 2019.",
        "Im Ausweis steht als Ausstellung 03.05.2019.",
        "Anna ist vom 3. Mai 2024 bis Ende Juni in Kur.",
        "Ein halbes Jahr später, am 3. Mai 2019, zog er aus.",
        "In Celle geboren, war sie danach 2019 in Haft.",
        "In Celle geboren, zog er Jahre später, am 3. Mai 2019, aus.",
    ],
)
def test_other_dates_are_none_of_birth(text: str, names: KnownNames) -> None:
    assert found(text, "birth_date", names) == []


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Sie wohnt in der Marktstraße zwölf, dritter Stock.", "Marktstraße zwölf"),
        ("Er wohnt im Birkenweg Hausnummer zwölf.", "Birkenweg Hausnummer zwölf"),
        ("Sie wohnt Am Anger 5, Hinterhaus, 3. OG, 29221 Celle.", "Am Anger 5, Hinterhaus, 3. OG, 29221 Celle"),
        ("Anschrift: Siedlung am Moor 3, 12345 Quandtdorf", "Siedlung am Moor 3, 12345 Quandtdorf"),
        ("Zimmer bei der Tante, Quandtkoppel 21, 12345 Quandtdorf.", "Quandtkoppel 21, 12345 Quandtdorf"),
        ("Er wohnt Quandtsche Straße 201.", "Quandtsche Straße 201"),
        ("Er wohnt Straße des Friedens 12.", "Straße des Friedens 12"),
        ("Er wohnt Schulstr 5.", "Schulstr 5"),
        ("Er wohnt Am Heidkamp.", "Am Heidkamp"),
        ("Er wohnt Schafstallweg elf.", "Schafstallweg elf"),
        ("Sie lebt in der Hauptstraße 44 a.", "Hauptstraße 44 a"),
        ("sie ist umgezogen in die thuner straße sechs in celle", "thuner straße sechs"),
    ],
)
def test_addresses(text: str, address: str, names: KnownNames) -> None:
    assert address in found(text, "address", names)


@pytest.mark.parametrize(
    "text",
    [
        "Die Straße 5 ist gesperrt, auf dem Spielplatz drei Kinder.",
        "Auf der Straße zwei Kinder gesehen, im Schulweg drei Ampeln.",
        "Im Mai 2023 war er krank, im Jahr 2024 nicht.",
        "Auf dem Heimweg hat er erzählt, der Wickelplatz ist sauber.",
    ],
)
def test_what_is_no_address(text: str, names: KnownNames) -> None:
    assert found(text, "address", names) == []


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("Ihr Anschluss: 05121 / 16 77 - 34", "phone", "05121 / 16 77 - 34"),
        ("Büro 05151 903 - 3 4 1 8", "phone", "05151 903 - 3 4 1 8"),
        ("Ruf mich an unter 4 55 12.", "phone", "4 55 12"),
        (
            "die nummer ist null eins sieben sechs, drei vier vier, neun",
            "phone",
            "null eins sieben sechs, drei vier vier, neun",
        ),
        ("Buchnummer der Haft: 1187/23/4", "number", "1187/23/4"),
        ("Die Kundennummer bei den Stadtwerken lautet 4471882.", "number", "4471882"),
        ("kindergeldnummer ist 235 fk 118 764", "number", "235 fk 118 764"),
        ("4711-22 ist die Kundennummer.", "number", "4711-22"),
        ("Haftbefehl VRs 5519 Js 80012/21", "number", "VRs 5519 Js 80012/21"),
        ("Beschluss 12F345/24.", "number", "12F345/24"),
        ("Unser Zeichen: mh-2024/17", "number", "mh-2024/17"),
        ("Az. 51.1.2/Kr-0815", "number", "51.1.2/Kr-0815"),
        ("Die Akte läuft unter 51.22.03/QU-014.", "number", "51.22.03/QU-014"),
        ("Beschluss XVII 12/24 B.", "number", "XVII 12/24 B"),
        ("Postrentennummer 65 020242 Q 508 7", "number", "65 020242 Q 508 7"),
        ("auf dem zettel steht 237q440918 und sonst nichts", "number", "237q440918"),
        ("Die Kontonummer endet auf 3305.", "number", "3305"),
        ("IBAN DE 89 370 400 440 532 013 000", "number", "DE 89 370 400 440 532 013 000"),
        ("Ein grauer Corsa, ROW MT 417, stand da.", "number", "ROW MT 417"),
        (
            "das aktenzeichen ist zwölf f dreihundert aus vierundzwanzig",
            "number",
            "zwölf f dreihundert aus vierundzwanzig",
        ),
        ("versichertennummer b vier vier null sieben eins", "number", "b vier vier null sieben eins"),
        ("Zeichen drei Punkt eins Strich b r zwei zwei", "number", "drei Punkt eins Strich b r zwei zwei"),
    ],
)
def test_numbers(text: str, kind: str, value: str, names: KnownNames) -> None:
    assert found(text, kind, names) == [value]


@pytest.mark.parametrize(
    "text",
    [
        "Er zählte eins, zwei, drei.",
        "Sie hat von 0800 bis 1200 Uhr Dienst, die Anzahl der Stunden ist 14.",
        "Das Zeichen ist gut, die Nummer zwei fehlt.",
        "Die Ratenzahlung läuft über 12 Raten zu 75 Euro.",
        "Das Blech misst 20x1000 Millimeter, Rente gibt es ab 2031.",
        "Der Bus Linie 12 hält um 7.45 Uhr, Umgang alle 14 Tage.",
    ],
)
def test_what_is_no_number_of_anything(text: str, names: KnownNames) -> None:
    assert find_identifiers([text], names)[0] == ()
