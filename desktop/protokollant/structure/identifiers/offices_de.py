"""Offices, courts and services together with their place are one institution: Jugendamt Celle, Celler Jugendamt."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from protokollant.structure.identifiers.knowledge import KnownNames
from protokollant.structure.identifiers.patterns_de import CAPITAL
from protokollant.structure.identifiers.persons_de import noun_of_person

# Ends of words for what is called by its place, in small letters; the ending of a genitive may follow.
_ENDS = (
    "amt ämter gericht gerichte behörde stelle center zentrum verwaltung hilfe beratung förderung dienst schule "
    "schulen klinik "
    "klinikum krankenhaus verband verein werk kasse agentur kammer polizei anstalt wache inspektion kommissariat "
    "direktion "
    "präsidium station mission tafel stiftung bau gruppe universität hochschule akademie werkstatt werkstätten treff "
    "treffpunkt "
    "büro betreuung anwaltschaft genossenschaft gesellschaft landkreis kirchenkreis magistrat hauptmannschaft "
    "versicherung "
    "bund werken betriebe betrieben bank sparkasse feuerwehr "
    "laden stift stützpunkt ambulanz praxis wohngruppe gemeinschaft jugendpflege "
    "netzwerk asyl "
    "unterkunft hospiz tagespflege bistum diözese superintendentur kanzlei apotheke kirchengemeinde pfarrgemeinde "
    "samtgemeinde "
    "verbandsgemeinde werft refugium zuflucht aufnahme sozialarbeit caritas diakonie pfarrei kloster museum kita "
    "kindergarten "
    "gymnasium hort mobil projekt initiative frauenhaus jugendhaus männerhaus mehrgenerationenhaus gemeindehaus "
    "familienhaus "
    "altenheim pflegeheim kinderheim jugendheim wohnheim tierheim seniorenheim übergangsheim forum kolleg internat "
    "bücherei "
    "musikschule berufsschule freibad theater turnverein rathaus kripo jobcenter arbeitsvermittlung vermittlung "
    "vormundschaft "
    "seelsorge abteilung dezernat referat fachbereich team gesundheitsamt wohnungsbau siedlungswerk stadtwerke "
    "gewerkschaft "
    "innung selbsthilfe hof nothilfe psychiatrie reha kirche gemeinde moschee anlage heilsarmee drogenhilfe "
    "notdienst akut therapie "
    "entgiftung adaption nachsorge "
    "erstaufnahme "
    "ankunftszentrum betrieb"
).split()
_ENDING = "|".join(f"[{end[0].upper()}{end[0]}]{end[1:]}" for end in sorted(set(_ENDS), key=len, reverse=True))
# Acronyms of offices, schools and services, of whatever letters: PIA Göttingen, BBS Springe
_SHORT = (
    r"(?!(?:PLZ|TEL|NRW|BRD|DDR|EU|USA|OT|BAB|ICE|RE|RB|IC|PKW|LKW|WG|KW|AN|IN|AUS|NACH|BEI|FRAU|HERR|VON|ZU|UND|AM|"
    r"IM)\b)"
    r"[A-ZÄÖÜ][A-Za-zÄÖÜ]{0,2}[A-ZÄÖÜ]{1,3}"
)
OFFICE_WORD = rf"(?:(?:[{CAPITAL}][\wäöüß-]{{0,40}}?)?(?:{_ENDING})(?:e?s)?|Agentur\s+für\s+Arbeit)"
# Sozialpsychiatrischer Dienst, Ambulante Hilfe, Deutsche Rentenversicherung
_ADJECTIVES = (
    r"(?:(?!(?:D(?:ie|er|as|em|en|es)|(?:[MDS]?[Ee]in|Ihr|Unser|Dies|Jed|Kein|Welch|Hinter|Unter|Über|Aber|Oder|"
    r"Bitte|Heut|Gestern)\w*)\s)"
    rf"[{CAPITAL}][a-zäöüß-]{{3,30}}(?:e|er|es|en|em)\s){{0,2}}"
)
_OF = (
    r"(?:\s(?:der\s(?:\w{0,12}[Ss]tadt|\w{0,12}[Gg]emeinde|Region)|des\s(?:Land)?[Kk]reises|Stadt|Land|Region|Kreis|"
    r"Bezirk|Landkreis|"
    r"für\s(?:die\s)?(?:Stadt|Region)|im\s(?:Landkreis|Kreis)))?"
)
# Amt für Soziale Dienste, Fachdienst Jugend und Familie
_TASK = (
    rf"(?:\s(?:für\s)?(?:(?!Frau|Herr|Familie)[{CAPITAL}][\w-]{{2,30}})(?:\s[{CAPITAL}][\w-]{{2,30}})?"
    rf"(?:,?\s(?:und|&)\s[{CAPITAL}][\w-]{{2,30}})?(?=\s))??"
)
# With what it calls itself in between: Suchtberatung release Syke
_BEFORE = re.compile(
    rf"(?<![\w.-]){_ADJECTIVES}(?P<office>{OFFICE_WORD}|{_SHORT}){_TASK}{_OF}\s(?:(?P<own>[a-zäöü]{{4,20}})\s)?$"
)
_AFTER = re.compile(rf"(?:\s[a-zäöüß]{{3,20}}(?:e|er|es|en|em))?\s(?P<office>{OFFICE_WORD})(?![\w-])")
# By themselves these are what happens or lies somewhere.
_NO_OFFICE = re.compile(
    r"(?:Hof|Bahnhof|Hauptbahnhof|Busbahnhof|Hilfe|Betreuung|Aufnahme|Gruppe|Stelle|Haltestelle|Baustelle|Bau|Neubau|"
    r"Altbau|Station|"
    r"Bushaltestelle|Team|Projekt|Betrieb|Therapie|Arbeitsstelle|Wohngemeinschaft|Gesellschaft|Gemeinschaft|"
    r"Unterkunft|Bund|Abteilung|Laden|"
    r"Vermittlung|Gemeinde|Kirche|Reha|Anlage|Entgiftung|Förderung|Verwaltung|Beratung|Ausbildungsstelle|Lehrstelle|"
    r"Pflegestelle|Stadtverwaltung)s?"
)
_LONGEST = 90  # letters before a place
# Before the word for its kind: Helios Klinik, KRH Psychiatrie, Allgemeines Krankenhaus
_FORENAME = re.compile(rf"(?<![\w.-])(?:(?P<own>[{CAPITAL}][\w-]{{2,30}})\s)??(?P<adjectives>{_ADJECTIVES})$")
# Familienkasse Niedersachsen-Bremen
OF_A_STATE = re.compile(
    rf"(?<![\w-]){_ADJECTIVES}(?:{OFFICE_WORD})\s(?:Niedersachsen|Bayern|Sachsen|Sachsen-Anhalt|Thüringen|"
    rf"Brandenburg|Hessen|Saarland|"
    r"Schleswig-Holstein|Mecklenburg-Vorpommern|Nordrhein-Westfalen|Rheinland-Pfalz|Rheinland|Westfalen-Lippe|"
    r"Westfalen|"
    r"Baden-Württemberg|NRW|Nord|Mitte|Nordwest|Oldenburg-Bremen|Mitteldeutschland)(?:-[A-ZÄÖÜ]\w+)?(?![\w-])"
)
# In brackets behind the name of a town
RIVER = (
    r"(?:Aller|Wümme|Luhe|Weser|Elbe|Leine|Oder|Saale|Main|Neckar|Ems|Hase|Hunte|Wied|Eifel|Westf\.?|Westfalen|Ruhr|"
    r"Sieg|Lahn|Dill|"
    r"Harz|Holstein|Mecklenburg|Vogtland|Schwarzwald|Allgäu|Spree|Havel|Werra|Fulda|Ostfriesland|Oberfranken|"
    r"Sauerland|Mark)"
)
_BRACKETED_RIVER = re.compile(rf"\s\({RIVER}\)")
_RIVER = re.compile(rf"/[{CAPITAL}][a-zäöüß]{{2,20}}(?![\w-])|\s\({RIVER}\)")
# die drobs Celle: what is written small on purpose
_SMALL = re.compile(r"\b(?:die|der|das|vom|beim|zur|zum|im)\s(?P<own>[a-zäöü]{4,12})\s$", re.IGNORECASE)
_KIND_FIRST = re.compile(rf"{OFFICE_WORD}(?![\w-])")


def widened(text: str, places: Sequence[tuple[int, int]], names: KnownNames) -> Iterator[tuple[int, int, int]]:
    """For each place beside an office: which one, start and end of both together."""
    for which, (start, end) in enumerate(places):
        before = _BEFORE.search(text[max(0, start - _LONGEST) : start])
        ordinary = before and before["own"] and (before["own"] in names.words or names.is_noun(before["own"]))
        if before and not ordinary and not _NO_OFFICE.fullmatch(before.group().strip()):
            yield which, start - len(before.group()), end
            continue
        small = _SMALL.search(text[max(0, start - 25) : start])
        if small and names.is_strange(small["own"].capitalize()):
            yield which, start - len(small["own"]) - 1, end
            continue
        after = _AFTER.match(text, end) if text[start:end].endswith("er") else None
        if after and not _NO_OFFICE.fullmatch(after["office"]):
            yield which, start, after.end()


def with_river(text: str, end: int, *, town: bool = False) -> int:
    """Where a town or an institution of a town ends: Winsen/Aller, Rotenburg (Wümme)."""
    river = (_BRACKETED_RIVER if town else _RIVER).match(text, end)
    return river.end() if river else end


def begin(text: str, start: int, names: KnownNames) -> int:
    """Where an institution begins whose word for its kind is at `start`: what is called before it belongs to it."""
    if not (_KIND_FIRST.match(text, start) or text.startswith(("Haus ", "Villa "), start)):
        return start
    before = _FORENAME.search(text[max(0, start - _LONGEST) : start])
    if not before:
        return start
    own = before["own"]
    if own and _KIND_FIRST.fullmatch(own) and not _NO_OFFICE.fullmatch(own):  # Clearingstelle Haus Ankerplatz
        return start - len(before.group())
    named = own and ((own.isupper() and len(own) > 2) or (names.is_uncommon(own) and not names.is_known(own)))
    return start - len(before.group() if named and not noun_of_person(own) else before["adjectives"])
