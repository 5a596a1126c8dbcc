"""Addresses: streets by their ending and a number, by the postcode behind them, or by whom they belong to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from protokollant.structure.identifiers.knowledge import KnownNames
from protokollant.structure.identifiers.patterns_de import CAPITAL, NAME
from protokollant.structure.identifiers.spoken_de import SPOKEN_NUMBER

_STREET_END = (
    r"(?:straße|strasse|straat|str\.|gasse|allee|platz|ring|ufer|damm|steig|stieg|stiege|chaussee|promenade|kamp|"
    r"wall|graben|weg|pfad|"
    r"siedlung|winkel|zeile|twiete|terrasse|bogen|markt|hof|berg|feld|tor|brücke|park|koppel|redder|wiek|deich|anger|"
    r"brink|reihe|kai)"
)
# Of these every one is a street, whatever is before the ending.
_CERTAIN_END = r"(?:straße|strasse|straat|str\.|gasse|allee|chaussee|twiete|promenade)"
_SAID = rf"(?i:{SPOKEN_NUMBER})(?:\s[a-h])?(?!\w)(?!\s+(?-i:[{CAPITAL}]))"
_CALLED_NUMBER = r"(?:(?:,?\s*(?:mit\s+der\s+)?(?:[Hh]aus(?:nummer|-?[Nn]r\.?)|[Nn]ummer)|\s*[Nn]r\.)\s*)"
_FIGURES = (
    r"\d{1,4}(?:[a-zA-Z]\b|\s[A-Z]\b(?!\.)|\s[a-k]\b(?!\.\s?[a-zA-Z]\.))?(?:\s?[-–/+]\s?\d{1,4}\s?[a-z]?\b)?(?![\d])"
)
_HOUSE = rf"(?:{_CALLED_NUMBER}(?:{_FIGURES}|{_SAID})|\s*{_FIGURES}\b)"
_SAID_HOUSE = rf"(?:{_HOUSE}|\s+{_SAID})"
# Behind the number: where in the house.
_INSIDE = (
    r"(?:,?\s*(?:\(\s*)?(?:(?:Haus|Block|Aufgang|Eingang)\s+(?:[A-Z]\b|\d{1,3}\b)|Hinterhaus|Vorderhaus|Seitenflügel|"
    r"HH\b|VH\b|EG\b|DG\b|Erdgeschoss|"
    r"Dachgeschoss|Souterrain|\d{1,2}\.\s?(?:OG|Stock|Etage|Obergeschoss)\b|(?:Whg|Wohnung|App|Apartment|Appartement|"
    r"Zi|Zimmer|Top|Tür|Stiege)\b\.?(?:\s?Nr\.)?"
    r"\s?\d{1,4}\b|links\b|rechts\b|c/o\s+[^\W\d_]{2,30})\)?){0,3}"
)
_TOWN = (
    rf"(?:(?:Bad|Sankt|St\.|Groß|Klein|Alt|Neu|Markt|Hansestadt|Hann\.|Hannoversch|Lutherstadt)\s)?{NAME}(?:\s+(?:am|"
    rf"an\s+der|im|in\s+der|bei|u\.|i\.|o\.|"
    rf"a\.\s?d\.|a\.|ob\s+der)\s+{NAME}|"
    rf"\s?\({NAME}\)|/{NAME})?(?:,?\s(?:OT|Ortsteil)\s+{NAME})?"
)
_PLACED = rf"{_INSIDE}(?:,?\s*(?:in\s+)?(?:D-|A-|CH-)?\d{{4,5}}\s+{_TOWN})?"
# A street of several words, none of which gives it away: Siedlung am Teich, Umländerwiek links
_WORDS = (
    rf"[{CAPITAL}][\w.’-]{{1,40}}(?:[ ](?:[{CAPITAL}][\w.’-]{{1,40}}|am|an|auf|im|in|zum|zur|bei|der|dem|den|de|"
    rf"links|rechts|von|unter|vor|hinter)){{0,4}}"
)
_ARTICLES = (
    r"(?:Die|Der|Das|Dem|Den|Des|Eine[rnms]?|Ihre[rnms]?|Seine[rnms]?|Unsere[rnms]?|Diese[rnms]?|Welche[rnms]?|Auf|"
    r"In|An|Zur)"
)
# What is numbered anywhere, not only in a street.
_NUMBERED = (
    r"(?:Zimmer|Haus|Wohnung|Stock|Etage|Station|Gruppe|Klasse|Stufe|Raum|Tür|Top|Stiege|Eingang|Block|Pflegegrad|"
    r"Pflegestufe|Seite|Nummer|Nr|Platz|Tag|Woche|Punkt|Ziffer|Absatz|Artikel|Paragraf|Linie|Bus|Gleis|Größe|Grad|"
    r"Phase|Teil|Band|Kapitel|Modul|Alter|Jahr|Jahre|Jahrgang|Semester|Schuljahr|Ende|Anfang|Mitte|Januar|Jänner|"
    r"Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Sommer|Winter|Frühjahr|Herbst|Uhr|"
    r"Stunde|Stunden|Bett|Hartz|Typ|Kategorie|Note|Runde|Anlage|Variante|Monate|Insgesamt|Etwa|Circa|Rund|Knapp|Mit|"
    r"Seit|"
    r"Montag|Dienstag|Mittwoch|Donnerstag|Freitag|Samstag|Sonntag|Miete|Kosten|Rate|Raten|BG|WG|SGB|Zone|Tarif|"
    r"Kinder|Personen|Durchwahl|Telefon|Fax|Tel|Postfach|Konto|Version|Kilometer|Abschnitt|Spalte|Frage|Ziel|Sitzung|"
    r"Termin|Kontakt|Gespräch|Besuch|Umgang|Familie|Kind|Fach|Formular|Raten|Paket|Level|Halle|\w*-?Index|\w*-?Skala|"
    r"Score|Feld|Parkplatz|Schritt)"
)
_ADDRESSES = (
    re.compile(rf"\bPostfach\s+\d(?:\s?\d){{1,8}}{_PLACED}"),
    # Lindenstraße 5a, Am Alten Markt 12, Berliner Allee (without a number where the ending can be nothing else)
    re.compile(
        rf"\b(?:(?:[{CAPITAL}][\wäöüß]{{1,30}}[ -]){{0,2}}[{CAPITAL}]?[\w-]{{0,40}}?{_STREET_END}){_HOUSE}{_PLACED}"
    ),
    re.compile(
        rf"\b(?:[{CAPITAL}][\wäöüß.]{{1,30}}-){{0,5}}[{CAPITAL}][\wäöüß]{{0,30}}{_CERTAIN_END}(?!\w)"
        rf"{_SAID_HOUSE}?{_PLACED}"
    ),
    re.compile(
        rf"\b(?:[{CAPITAL}][\wäöüß]+(?:er|sche[rn]?)|"
        rf"[{CAPITAL}][\wäöüß]+-[{CAPITAL}][\wäöüß]{{1,30}}(?:-[{CAPITAL}][\wäöüß]{{1,30}}){{0,4}})"
        rf"[ -](?:Str\.|(?:Straße|Strasse|Allee|Platz|Ring|Weg|Damm|Chaussee|Ufer|Landstraße|Gasse|Markt|Tor|Berg)"
        rf"\b){_SAID_HOUSE}?{_PLACED}"
    ),
    re.compile(
        rf"\b(?!{_ARTICLES}\s)[{CAPITAL}][\wäöüß]+\s(?:Str\.|(?:Straße|Strasse|Allee|Platz|Ring|Weg|Damm|Chaussee|"
        rf"Ufer|Landstraße|Gasse|Wall)\b)"
        rf"{_SAID_HOUSE}{_PLACED}"
    ),
    re.compile(
        rf"\b(?:Am|An\s+der|An\s+den|Auf\s+der|Auf\s+dem|Im|In\s+der|In\s+den|Unter\s+den|Zum|Zur|Hinter\s+der|"
        rf"Hinter\s+dem|"
        rf"Bei\s+der|Vor\s+dem|Beim|Alte[rs]?|Neue[rs]?|Obere[rs]?|Untere[rs]?|Große[rs]?|"
        rf"Kleine[rs]?)\s+(?!{_NUMBERED}\b)"
        rf"(?:[{CAPITAL}][\wäöüß]+\s+)?"
        rf"[{CAPITAL}][\wäöüß-]+{_HOUSE}{_PLACED}"
    ),
    # Straße des Friedens, Platz der Republik 3; Schulstr 5; Hausnummer 12
    re.compile(
        rf"\b(?:Straße|Strasse|Str\.|Platz|Allee|Weg|Ring|Ufer)\s(?:der|des|zum|zur|am|"
        rf"an\s+der)\s[{CAPITAL}][\w-]{{2,30}}"
        rf"(?:\s[{CAPITAL}][\w-]{{2,30}})?{_HOUSE}{_PLACED}"
    ),
    re.compile(
        rf"\b(?:Straße|Platz)\sde[rs]\s(?:Friedens|Republik|Einheit|Freundschaft|Jugend|Freiheit|Solidarität|"
        rf"\d+\.\s{NAME})"
    ),
    re.compile(rf"\b[{CAPITAL}][\w-]{{2,40}}str\s{_FIGURES}{_PLACED}"),
    re.compile(rf"\bHausnummer\s(?:{_FIGURES}|{_SAID})"),
    # Lange Wende 50, Krumme Straße
    re.compile(
        rf"\b(?:Lange|Kurze|Hohe|Breite|Schmale|Krumme|Tiefe|Hintere|Vordere|Innere|Äußere|Mittlere|Kalte|Rote|Weiße|"
        rf"Schwarze|"
        rf"Grüne|Lange[nr]|Hohe[nr]|Breite[nr]|Krumme[nr]|Hintere[nr]|Vordere[nr]|Obere[nr]|Untere[nr]|Alte[nr]|"
        rf"Kleine[nr]|"
        rf"Große[nr])\s+[{CAPITAL}][\wäöüß-]+{_HOUSE}{_PLACED}"
    ),
    # What a postcode is behind or before, is a street.
    re.compile(rf"(?<![\w-]){_WORDS}[ ]{_FIGURES}{_INSIDE},?\s+(?:in\s+)?(?:D-)?\d{{5}}\s+{_TOWN}"),
    re.compile(rf"(?<![\d.,-])\b\d{{5}}\s+{_TOWN},\s+{_WORDS}[ ]{_FIGURES}{_INSIDE}"),
)
# Inside of a sentence a preposition with a capital begins the name of a street: wohnt Am Heidkamp
_INSIDE_A_SENTENCE = re.compile(
    rf"(?<=[a-zäöüß][ ])(?:Am|Im|An\sder|An\sden|Auf\sder|Auf\sdem|Zum|Zur|In\sder|In\sden|Unter\sden|Hinter\sder|"
    rf"Hinter\sdem)\s"
    rf"(?:[{CAPITAL}][a-zäöüß]+[ens]\s)?(?P<last>[{CAPITAL}][a-zäöüß-]{{2,40}})(?![\w-])"
)
_POSTCODE = re.compile(rf"(?<![\d.,])\b(?:D-)?\d{{5}}\s+{_TOWN}")
# Wickelplatz, Kurzzeitpflegeplatz, Clearing
_COMMON_HEADS = ("pflege", "wickel", "clea", "kita", "wohn", "therapie", "betreuungs", "werkstatt", "krippen", "hospiz")
_WAY = re.compile(
    rf"(?<![\w-])(?P<head>[{CAPITAL}][\w-]{{2,40}}?)(?:platz|weg|ring|damm|ufer|steig|stieg|wall|kamp|gasse)"
    rf"(?![\w-])(?P<house>{_SAID_HOUSE})?{_PLACED}"
)
_STREET = re.compile(
    rf"(?<![\w-])(?P<street>(?!{_NUMBERED}\b)[{CAPITAL}][a-zäöüßéè]{{2,40}}"
    rf"(?:[ -][{CAPITAL}][a-zäöüßéè]{{2,40}}){{0,2}})\s"
    rf"\d{{1,3}}\s?(?:[a-h]\b)?(?:/\d{{1,3}}){{0,2}}(?![\w:%§-]|[.,]\d|\s?(?:[€%]|Euro|Uhr|Jahr|Tag|Woche|Monat|"
    rf"Stunde|Minute|"
    rf"Prozent|[A-ZÄÖÜ]{{2}}|Kilo|kg|Meter|qm|mg|ml|Mal|mal|Kinder|bis|und|oder|von|Punkte)){_PLACED}"
)
_AT = re.compile(
    r"\b(?:in\s+der|in\s+die|im|ins|am|an\s+der|an\s+die|auf\s+der|auf\s+dem|beim|zur|zum|unter|vom|von\s+der|"
    r"hinter\s+der)\s+$",
    re.IGNORECASE,
)
_LIVES = re.compile(
    r"\b(?:wohn\w*|gemeldet|leb(?:t|te|e|en)|zieht|zog|gezogen|umgezogen|untergekommen|Wohnung|Adresse|Anschrift|"
    r"Wohnsitz|"
    r"Postadresse|Meldeadresse|Postanschrift|wohnhaft|Wohnort|Einzug|Auszug|Treffpunkt|liegt|Hausbesuch|Strasse|"
    r"Straße)\b[^.;\n]{0,40}$",
    re.IGNORECASE,
)


def find_addresses(text: str, names: KnownNames) -> Iterator[tuple[int, int]]:
    """Start and end of each, in the order in which they go before each other; they may overlap."""
    for pattern in _ADDRESSES:
        for match in pattern.finditer(text):
            yield match.span()
    for match in _WAY.finditer(text):
        if match["head"].lower().endswith(_COMMON_HEADS):
            continue
        before = text[max(0, match.start() - 60) : match.start()]
        if match["house"] and _LIVES.search(before):
            yield match.span()
        if names.is_uncommon(match["head"]) and not names.is_common(match.group().split()[0]):
            yield match.span()
    yield from _lived_in(text, names)
    for match in _INSIDE_A_SENTENCE.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        if _LIVES.search(before) and not re.fullmatch(_NUMBERED, match["last"]):
            yield match.span()
    for match in _POSTCODE.finditer(text):
        yield match.span()


def _lived_in(text: str, names: KnownNames) -> Iterator[tuple[int, int]]:
    """A word and a number where somebody lives: streets that no ending and no list gives away."""
    for match in _STREET.finditer(text):
        before = text[max(0, match.start() - 60) : match.start()]
        word = match["street"].split()[-1]
        if re.search(rf"(?:^|\W){_NUMBERED}$", match["street"]) or any(map(names.is_nobody, match["street"].split())):
            continue
        # An ordinary word has to be lived in; one that is not only has to stand behind a preposition.
        ordinary = names.is_noun(word) or word.lower() in names.words
        if _LIVES.search(before) or (not ordinary and _AT.search(before)):
            yield match.span()
