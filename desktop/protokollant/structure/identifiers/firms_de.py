"""Firms, practices and landlords, which are called by somebody's name and a trade, or by what one does there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from protokollant.structure.identifiers.knowledge import KnownNames
from protokollant.structure.identifiers.patterns_de import CAPITAL, NAME, NOUN
from protokollant.structure.identifiers.persons_de import noun_of_person

# Goods and trades that stand before the name of who deals in them.
_TRADES = (
    "Fenster Türen Getränke Möbel Textil Textilien Schuh Schuhe Blumen Fahrrad Fahrräder Zweirad Auto Autoteile "
    "Reifen Küchen Dach Heizung "
    "Brennstoffe Landtechnik Landmaschinen Stahl Glas Druck Werbung Umzüge Kurier Eis Obst Gemüse Fisch Fleisch Käse "
    "Wein Moden Mode Juwelier "
    "Uhren Schmuck Farben Tapeten Teppich Teppiche Raumausstattung Polster Parkett Fliesen Naturstein Natursteine "
    "Grabmale Bestattungen "
    "Bestatter Baustoffe Kies Beton Erdbau Abbruch Container Entsorgung Recycling Schrott Kartoffeln Spargel "
    "Geflügel Eier Agrar Forst Garten "
    "Pflanzen Floristik Catering Partyservice Döner Foto Hörgeräte Computer Software Elektronik Funk Sicherheit "
    "Metall Maschinen Kunststoff "
    "Verpackung Verpackungen Papier Bücher Schreibwaren Spielwaren Zoo Futter Musik Sport Fitness Kosmetik Holz "
    "Haustechnik Klima Solar "
    "Gartenbau Pflege Bauunternehmung Bedachungen Gerüste Kran Taxi Bus Reisen Feinkost Lebensmittel Backwaren Wurst "
    "Brot Kaffee Tee Tabak "
    "Physio Physiotherapie Ergo Ergotherapie Logopädie Krankengymnastik Massage Podologie Nachhilfe Tiefbau"
)
_TRADE = (
    rf"(?:(?:{'|'.join(_TRADES.split())})|[{CAPITAL}][a-zäöüß]{{2,30}}(?:bau|handel|technik|betrieb|handlung|werk|"
    rf"werke|geräte|waren|service|"
    r"macher|transporte|markt|land|welt|zentrale|vertrieb))"
)
_BY_TRADE = re.compile(
    rf"\b(?:(?:[Bb]ei|[Bb]eim|[Ff]ür|[Gg]egen|[Vv]on|[Aa]n|[Zz]u|[Mm]it)(?:\s+(?:der|die|dem|den))?|[Ff]irma|Fa\.|"
    rf"[Cc]hef\s+von)\s+"
    rf"(?P<firm>{_TRADE}\s+(?P<name>{NAME})(?:\s+(?:&|und|u\.)\s+(?:Söhne|Sohn|Partner|Co\.?|{NAME}))?)(?![\w-])"
)
# bei Dachdecker Quandt: who has the trade, and the firm
_CRAFTS = (
    r"(?:Dachdecker|Maler|Klempner|Elektriker|Bäcker|Metzger|Fleischer|Schlachter|Tischler|Schreiner|Zimmerer|"
    r"Schlosser|Friseur|Frisör|Optiker|Juwelier|Florist|Gerüstbauer|Fliesenleger|Maurer|Steinmetz|Glaser|Installateur|"
    r"Heizungsbauer|Schornsteinfeger|Gärtner|Landwirt|Bauer|Spediteur|Schausteller|Schuster|Schneider|Raumausstatter|"
    r"Bestatter|Konditor|Winzer|Imker|Obstbauer|Spargelbauer)(?:meister)?"
)
_BY_CRAFT = re.compile(
    rf"\b(?:[Bb]ei|[Bb]eim|[Ff]irma|Fa\.)\s+(?P<firm>{_CRAFTS}\s+(?P<name>{NAME})(?:\s+(?:&|und|u\.)\s+(?:Söhne|"
    rf"Sohn|Partner|Co\.?))?)(?![\w-])"
)
# Praxis Dr. Krumbiegel und Partner; "die Praxis von Dr. Krumbiegel" is one only for the person.
_PRACTICE = re.compile(
    rf"(?<![\w-])(?:[{CAPITAL}][\w-]{{0,40}}?)?(?:[Pp]raxis|[Kk]anzlei|[Nn]otariat|[Bb]üro|[Aa]potheke|MVZ|Labor)"
    rf"(?:\s+für\s+{NAME})?"
    rf"\s+(?:(?:Dres?|Dr|Prof|med|dent)\.\s*|Doktor\s+|Frau\s+|Herrn?\s+){{1,5}}{NAME}(?:\s+{NAME}(?=\s+(?:und|&)))?"
    rf"(?:,\s+Dr\.\s+{NAME}|(?:\s+und|\s+&|\s*/)\s+(?:(?:Dr\.\s+)?{NAME}|Partner|Kollegen)){{0,3}}(?![\w-])"
)
_WORKS = (
    r"(?:arbeit\w*|Arbeit|beschäftigt|angestellt|jobb\w*|Job|Minijob|Stelle|Ausbildung|Lehre|Lehrling|Azubi|"
    r"Praktikum|Praktikant(?:in)?|Schicht|"
    r"putz\w*|gelernt|lernt|Vorarbeiter(?:in)?|Fahrer(?:in)?|Lagerist(?:in)?|Verkäufer(?:in)?|Arbeitgeber(?:in)?|"
    r"Leiharbeit\w*|Probearbeit\w*|"
    r"Festanstellung|Arbeitsvertrag|Aushilfe|gekündigt|Kündigung|Lohn|Lager|Produktion|Band)"
)
# arbeitet im Lager bei Quandt; the trade is not said
_EMPLOYED = re.compile(
    rf"\b{_WORKS}\b[^\n.;:]{{0,40}}?\bbei(?:\s+der|\s+den)?\s+(?P<name>{NAME}(?:\s+(?:&\s+|"
    rf"und\s+)?{NAME}){{0,2}})(?![\w-])"
)
# fährt für Quandt
_WORKS_FOR = re.compile(
    rf"\b(?:fährt|fahre|fuhr|liefert|lieferte|kellnert|arbeitet|arbeite|arbeitete|jobbt|putzt|putzte|tätig|fahren|"
    rf"arbeiten)\s(?:[^\n.,;:]{{0,25}}\s)?für(?:\s+die)?\s+(?P<name>{NAME}(?:\s+(?:&\s+|und\s+)?{NAME}){{0,2}})(?![\w-])"
)
# die Wohnung gehört der Quandt
_LANDLORD = re.compile(
    rf"\b(?:gehör(?:t|en)|[Vv]ermieter(?:in)?\s+ist|[Mm]ietvertrag\s+(?:mit|bei)|[Ww]ohnung\s+(?:von|bei)|[Mm]ieter"
    rf"(?:in)?\s+bei|[Gg]enossenschaft)"
    rf"\s+(?:der|die)\s+(?P<name>{NAME})(?![\w-])"
)


def find_practices(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each."""
    return (match.span() for match in _PRACTICE.finditer(text))


def find_firms(text: str, names: KnownNames) -> Iterator[tuple[int, int]]:
    """Start and end of each; they may overlap."""
    for pattern in (_BY_TRADE, _BY_CRAFT):
        for match in pattern.finditer(text):
            word = match["name"]
            if names.is_known(word) or word in names.unclear_family or _is_own(word, names):
                yield match.span("firm")
    for match in _LANDLORD.finditer(text):
        if _is_own(match["name"], names) or match["name"] in names.places:
            yield match.span("name")


def find_employers(text: str, names: KnownNames) -> Iterator[tuple[int, int]]:
    """Start and end of each that nothing but the work there gives away."""
    for match in (*_EMPLOYED.finditer(text), *_WORKS_FOR.finditer(text)):
        words = match["name"].split()
        if match.re is _WORKS_FOR and names.is_first(words[0]):
            continue
        named = next((n for n, word in enumerate(words) if not _is_own(word, names)), len(words))
        if named:
            yield match.start("name"), match.start("name") + len(" ".join(words[:named]))


def _is_own(word: str, names: KnownNames) -> bool:
    """Whether the word is no ordinary one and no form of address, but somebody's or something's own."""
    return (
        names.is_uncommon(word)
        and not names.is_noun(word)
        and (not noun_of_person(word) or word.endswith("mann"))
        and not NOUN.search(word)
    )
