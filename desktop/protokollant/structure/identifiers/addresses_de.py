"""Addresses whose street no ending and no list gives away: a word and a number where somebody lives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from protokollant.structure.identifiers.knowledge import KnownNames
from protokollant.structure.identifiers.patterns_de import CAPITAL, PLACED

# What is numbered anywhere, not only in a street.
_NUMBERED = (
    r"(?:Zimmer|Haus|Wohnung|Stock|Etage|Station|Gruppe|Klasse|Stufe|Raum|Tür|Top|Stiege|Eingang|Block|Pflegegrad|"
    r"Pflegestufe|Seite|Nummer|Nr|Platz|Tag|Woche|Punkt|Ziffer|Absatz|Artikel|Paragraf|Linie|Bus|Gleis|Größe|Grad|"
    r"Phase|Teil|Band|Kapitel|Modul|Alter|Jahr|Jahre|Jahrgang|Semester|Schuljahr|Ende|Anfang|Mitte|Januar|Jänner|"
    r"Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Sommer|Winter|Frühjahr|Herbst|Uhr|"
    r"Stunde|Stunden|Bett|Hartz|Typ|Kategorie|Note|Runde|Anlage|Variante|Monate|Insgesamt|Etwa|Circa|Rund|Knapp|Mit|Seit|"
    r"Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Miete|Kosten|Rate|Raten|BG|WG|SGB|Zone|Tarif|"
    r"Kinder|Personen|Durchwahl|Telefon|Fax|Tel|Postfach|Konto|Version|Kilometer|Abschnitt|Spalte|Frage|Ziel|Sitzung|"
    r"Termin|Kontakt|Gespräch|Besuch|Umgang|Familie|Kind|Fach|Formular|Raten|Paket|Level|Halle|\w*-?Index|\w*-?Skala|Score|Feld|Parkplatz|Schritt)"
)
_STREET = re.compile(
    rf"(?<![\w-])(?P<street>(?!{_NUMBERED}\b)[{CAPITAL}][a-zäöüßéè]{{2,40}}(?:[ -][{CAPITAL}][a-zäöüßéè]{{2,40}}){{0,2}})\s"
    rf"\d{{1,3}}\s?(?:[a-h]\b)?(?:/\d{{1,3}}){{0,2}}(?![\w:%§-]|[.,]\d|\s?(?:[€%]|Euro|Uhr|Jahr|Tag|Woche|Monat|Stunde|Minute|"
    rf"Prozent|[A-ZÄÖÜ]{{2}}|Kilo|kg|Meter|qm|mg|ml|Mal|mal|Kinder|bis|und|oder|von|Punkte)){PLACED}"
)
_AT = re.compile(
    r"\b(?:in\s+der|in\s+die|im|ins|am|an\s+der|an\s+die|auf\s+der|auf\s+dem|beim|zur|zum|unter|vom|von\s+der|hinter\s+der)\s+$",
    re.IGNORECASE,
)
_LIVES = re.compile(
    r"\b(?:wohn\w*|gemeldet|leb(?:t|te|e|en)|zieht|zog|gezogen|umgezogen|untergekommen|Wohnung|Adresse|Anschrift|Wohnsitz|"
    r"Postadresse|Meldeadresse|Postanschrift|wohnhaft|Wohnort|Einzug|Auszug|Treffpunkt|liegt|Hausbesuch|Strasse|Straße)\b[^.;\n]{0,40}$",
    re.IGNORECASE,
)


def find_streets(text: str, names: KnownNames) -> Iterator[tuple[int, int]]:
    """Start and end of each."""
    for match in _STREET.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        word = match["street"].split()[-1]
        if re.search(rf"(?:^|\W){_NUMBERED}$", match["street"]) or any(map(names.is_nobody, match["street"].split())):
            continue
        # An ordinary word has to be lived in; one that is not only has to stand behind a preposition.
        ordinary = names.is_noun(word) or word.lower() in names.words
        if _LIVES.search(before) or (not ordinary and _AT.search(before)):
            yield match.span()
