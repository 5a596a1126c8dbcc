"""Places by their names, and what stands like one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from protokollant.structure.identifiers.knowledge import KnownNames
from protokollant.structure.identifiers.occupied import Occupied
from protokollant.structure.identifiers.offices_de import OFFICE_WORD
from protokollant.structure.identifiers.patterns_de import CAPITAL, NAME, NOUN
from protokollant.structure.identifiers.persons_de import KIN, OFFICE, noun_of_person

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")
# What a place follows without an article: prepositions, and offices of a town.
_OFFICES = (
    rf"(?:{OFFICE_WORD}|JVA|Justizvollzugsanstalt|KESB|BH|AMS|ASD|AWO|DRK|VHS|JSA|IHK|Bahnhof|Hauptbahnhof|"
    rf"Erstaufnahme)"
)
_BEFORE = re.compile(
    rf"(?:\b(?:in|nach|aus|bei|von|ab|über|via|Stadt|Raum|Kreis|Landkreis|Gemeinde|Ort|Wohnort|Geburtsort|Richtung|"
    rf"bis|from|to|nahe|{_OFFICES})"
    rf"\s+|\b(?:Ort|Wohnort|Geburtsort)\s*:\s*)$",
    re.IGNORECASE,
)
# Of these, what nothing but a place follows, if not a common word.
_CERTAIN = re.compile(rf"\b(?:[Ii]n|[Aa]us|[Nn]ach|[Bb]is|[Ff]rom|[Tt]o|Richtung|Raum|Bad|Sankt|St\.|{_OFFICES})\s+$")
# Of these nothing but a place comes, whatever else the word is: stammt aus Letter
_COMES = re.compile(
    r"\b(?:stamm(?:t|te|en)|gebürtig|ursprünglich|wohnhaft|geboren|geborene[rn]?|aufgewachsen)\s+(?:aus|in)\s+$"
)
_NOT_FROM = frozenset(
    "Deutschland Österreich Wohngruppen Heimen Pflegefamilien Armut Haft Verhältnissen Kreisen".split()
)
_CALLED = re.compile(
    rf"\b(?:Landkreis|Kreis|Stadtteil|Ortsteil|Gemeinde|Bezirk|Ortschaft|Dorf|Stadt|Wohnort|Geburtsort|Siedlung|Kiez|"
    rf"Viertel|Quartier)(?:\s*:)?\s+(?P<name>(?:(?:Bad|Sankt|St\.|Groß|Klein|Alt|Neu)[ -])?{NAME})"
)
_ENDING = re.compile(
    r"\w{2,}(?:ingen|hausen|heim|dorf|stedt|stetten|bach|burg|berg|feld|felde|furt|hagen|hofen|höfen|kirchen|brück|"
    r"brücken|walde|rode|wil|büttel|"
    r"tal|au|see|leben|reuth|ried|brunn|weiler|kirch|hafen|essen|beuren|wangen|münde|borstel|stadt|neuendorf|ow|itz|"
    r"scheid|rath|lohe|horn|büll|koog|fehn|sieh?l|"
    r"horst|loh|bek|beck|bruck|moos|zell|ikon|kon|bostel|büchen|wedel|bergen|husen|sum|wik|sande|marsch|damm|haven|"
    r"stett|grün|reut|schlag|hütte|hütten|leuten)"
)
_SLASH = re.compile(rf"/{NAME}")  # Nienburg/Weser
_DISTRICT = re.compile(r"(?!Stadt|Wohn|Drei|Ein|Villen|Neubau|Alt|Nachbar|Armen|Problem)\w{3,}viertel")
_PREFIXED = re.compile(
    rf"(?<![\w-])(?:Bad|Klein|Kleinen|Groß|Gross|Großen|Alt|Alten|Neu|Hohen)\s(?P<name>{NAME})(?![\w-])"
)
_FULL = re.compile(
    rf"(?:(?:Bad|Sankt|St\.|Groß|Klein|Alt|Neu|Ober|Unter|Markt|Den)[ -])?{NAME}(?:\s+(?:am|an\s+der|im|in\s+der|"
    rf"ob\s+der|bei|a\.\s?d\.)\s+{NAME})?"
)
_SAINT = re.compile(rf"(?:Bad|Sankt|St\.|Groß|Klein|Alt|Neu|Den)\s+(?P<name>{NAME})")
# "in Ruhe", "nach Absprache": what follows such a preposition without an article and is no place.
_COLLOCATIONS = frozenset(
    "Mitte Alle Halbe Binnen Engen Buch Brand Hart Graben Berge Bogen Kirchen Hausen Haste Glatten".split()
)
_AFTER_ADDRESS = re.compile(r"(?<![\d.,])\d{1,3}\s?[a-z]?,\s+$")
# The Düsseldorf table, Vienna sausages: of a place, and nobody is from there.
_NO_ORIGIN = re.compile(
    r"\s+(?:Tabelle|Modell|Liste|Leitlinien?|Würst\w*|Schnitzel|Test|Skala|Index|Kissen|Schwarzbrot|Kindl|Landrecht|"
    r"Kranz|\w*[Kk]onvention|Lebkuchen|Allerlei|Printen|Stadtmusikanten|Abkommen|Soße|Appell|Erklärung|Schule)\b"
)
_OF_A_THING = re.compile(
    r"-(?:Verfahren|Verordnung|Abkommen|Fall|Fälle|Skala|Index|Modell|Methode|Tabelle|Virus|Test|Konvention|Zeit|"
    r"Kabel)s?$"
)
_BESIDE = re.compile(
    rf"(?<![\w-])(?P<one>{NAME})(?:\s+(?:und|oder|nach)\s+|\s*[,/]\s*)(?:(?:in|nach|aus|bei)"
    rf"\s+)?(?=(?P<other>{NAME})(?![\w-]))"
)
_CAPITALS = frozenset(CAPITAL) | frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜÀÁÂÈÉÊÇÓÒÔØÅÆÍÎÚÛ")
_ARTICLE = re.compile(
    r"\b(?:d(?:as|er|ie|en|em|es)|ein\w*|kein\w*|im|am|zum|zur|beim|vom|ihr\w*|sein\w*)\s+$", re.IGNORECASE
)

# Bruck an der Mur: behind a known place.
_WATER = (
    r"(?:Main|Mur|Donau|Elbe|Saale|Inn|Oder|Neiße|Weser|Leine|Lahn|Mosel|Neckar|Spree|Havel|Aller|Ruhr|Lippe|Lech|"
    r"Isar|Enns|Steyr|Mürz|"
    r"Ybbs|Leitha|Thaya|Raab|Drau|Gail|Salzach|Traun|Krems|Kamp|Aare|Reuss|Limmat|Rhein|Rhy|Albis|Irchel|Murtensee|"
    r"See|Sieg|Eder|"
    r"Fulda|Werra|Unstrut|Mulde|Elster|Pleiße|Ilm|Ems|Hase|Hunte|Oste|Eider|Trave|Warnow|Peene|Recknitz|Brenz|Fils|"
    r"Rems|Kocher|Jagst|"
    r"Tauber|Altmühl|Naab|Regen|Vils|Rott|Ilz|Aisch|Pegnitz|Rednitz|Wertach|Amper|Glonn|Ach|Argen|Alz|Mindel|Günz|"
    r"Iller|Wörnitz|Sülz|"
    r"Wupper|Niers|Erft|Ahr|Nahe|Glan|Blies|Saar|Kyll|Harz|Wald|Sand|Brenner|Bussen|Berg|Hausruck|Semmering|Attersee|"
    r"Walde|Bach|"
    r"Deister|Teutoburger\s+Wald|Kaiserstuhl|Bodensee|Chiemsee|Ammersee|Starnberger\s+See|Tegernsee|Wörthersee|"
    r"Rübenberge|Lasta|Glems)"
)
_AT_WATER = re.compile(rf"\s+(?:an\s+der|am|an|a\.\s?d\.|a\.|ob\s+der|bei|im|in\s+der|auf\s+dem)\s+{_WATER}(?!\w)")
# Deir ez-Zor, Port Harcourt
_ARTICLED = re.compile(rf"{NAME}\s+(?:ez|es|el|al|ar|az|ash|asch|as|et|at|ad|an|ed)-{NAME}")
_TWO = re.compile(rf"{NAME}\s+(?P<second>{NAME})(?![\w-])")
_ON = re.compile(r"\b(?:am|vom|zum|beim|Am|Vom|Zum|Beim|hinterm|Hinterm)\s+$")
_FROM = re.compile(r"\b(?:von|bei|um|ab|über|zwischen|hinter|bis|Von|Bei)\s+$")
# Squares, waters and woods of a town: am Kesselbrink
_SQUARE = re.compile(
    r"(?P<head>\w{3,}?)(?:markt|platz|brink|tor|teich|wall|ufer|eck|anger|kamp|holz|winkel|steg|kai|hafen|graben|see|"
    r"bach|berg|park|damm|"
    r"bruch|moor|hügel|ring|kreisel|dreieck|stern|bogen|garten|turm|brunnen|wäldchen|weiher)"
)
_COMMON_HEADS = frozenset(
    "wochen floh weihnachts arbeits super bau getränke schwarz wohnungs kinder spiel park sport fußball bolz camping "
    "stell abstell "
    "sitz schlaf ausbildungs praktikums studien therapie kita heim vor schul super verbraucher finanz straßen "
    "lebensmittel hinter wende "
    "stand rast grill müll kinder tier frei haupt ehren kirch wein bier gemüse lauf anlege bei fisch trödel weiden "
    "apotheken gebrauchtwagen "
    "skate trimm freizeit vergnügungs wind solar fuhr lehr jugend stadtjugend kreisjugend landesjugend hyde kur "
    "tierpark maschinen schlüssel "
    "kirsch eigen nach ausgangs schluss stütz gips treff höhe zeit blick bade sand stau eis gold heiz stuhl laut "
    "kleider bücher kloster bade".split()
)
# Kleinenbremen, Oberursel: behind these a known place.
_PREFIX = re.compile(
    r"(?:Kleinen?|Großen?|Gross|Ober|Unter|Nieder|Alten?|Neuen?|Hohen|Wester|Oster|Süder|Norder|Mittel|Hinter|"
    r"Vorder)(?P<rest>[a-zäöüß]{4,})"
)

_Place = tuple[int, int, str]


def find_places(texts: Sequence[str], occupied: Sequence[Occupied], names: KnownNames) -> list[list[_Place]]:
    """For each text start, end and the place in small letters, disjoint and outside of what is occupied; they occupy
    their places."""
    found = [_free(_in_text(text, names), taken) for text, taken in zip(texts, occupied, strict=True)]
    # Where a text gives a place away, it is one in the other texts too.
    said = {
        text[start:end] for text, each in zip(texts, found, strict=True) for start, end, _ in each if end - start > 3
    }
    if not said:
        return found
    again = re.compile(
        rf"(?<![\w-])(?:{'|'.join(map(re.escape, sorted(said, key=lambda place: -len(place))))})(?![\w-])"
    )
    for text, taken, each in zip(texts, occupied, found, strict=True):
        further = (
            (*match.span(), match.group().lower())
            for match in again.finditer(text)
            if not _ARTICLE.search(text, max(0, match.start() - 12), match.start())
        )
        each += _free(further, taken)
    return found


def is_placed(text: str, start: int) -> bool:
    """Whether what begins at `start` stands as a place does, rather than as a person."""
    before = text[max(0, start - 40) : start]
    return bool(_CERTAIN.search(before) or _AFTER_ADDRESS.search(before))


def find_far(text: str, names: KnownNames) -> Iterator[tuple[int, int]]:
    """Places of two words, whose parts look like names of persons: Deir ez-Zor, Klein Hehlen."""
    yield from (match.span() for match in _ARTICLED.finditer(text) if is_placed(text, match.start()))
    for match in _PREFIXED.finditer(text):
        if is_placed(text, match.start()) and not names.is_noun(match["name"]) and not NOUN.search(match["name"]):
            yield match.span()


def _free(places: Iterator[_Place], taken: Occupied) -> list[_Place]:
    return [place for place in places if taken.take(place[0], place[1])]


def _in_text(text: str, names: KnownNames) -> Iterator[_Place]:
    end_of_last = 0
    called = {match.start("name"): match for match in _CALLED.finditer(text)}
    beside = _beside_places(text, names)
    tokens = list(_TOKEN.finditer(text))
    for i, token in enumerate(tokens):
        start = token.start()
        if start < end_of_last or token.group()[0] not in _CAPITALS:
            continue
        end = _known(text, tokens, i, names)
        if end is None and (match := called.get(start)) and not _is_common(match["name"]):
            end = match.end("name")
        if end is None:
            end = beside.get(start) or _by_context(text, token, names) or _by_form(text, token, names)
        elif water := _AT_WATER.match(text, end):
            end = water.end()
        if end is not None and (further := _SLASH.match(text, end)):
            end = further.end()
        if end is not None:
            yield start, end, text[start:end].lower()
            end_of_last = end


def looks_like_a_place(word: str, names: KnownNames) -> bool:
    return names.is_uncommon(word) and _ENDING.fullmatch(word) is not None and not _is_common(word)


def _by_context(text: str, token: re.Match[str], names: KnownNames) -> int | None:
    """Where a place ends that no list knows."""
    start, word = token.start(), token.group().rstrip(".")
    if _OF_A_THING.search(word) or text[start + len(word) : start + len(word) + 1].isalnum():
        return None  # PsychKHG
    if _DISTRICT.fullmatch(word):
        return start + len(word)
    before = text[max(0, start - 40) : start]
    if (match := _SAINT.match(text, start)) and (word == "Bad" or _CERTAIN.search(before)):
        return match.end() if match["name"].lower() not in names.words else None
    if (
        not (_CERTAIN.search(before) or _AFTER_ADDRESS.search(before))
        or names.is_nobody(word)
        or word.isupper()
        or NOUN.search(word)
    ):
        return None
    if _COMES.search(before) and word not in _NOT_FROM:
        return token.end() - (token.group()[-1] == ".")
    small = word.lower().replace("ß", "ss")
    looks_like_one = _ENDING.fullmatch(word) and small not in names.common and not _is_common(word)
    if not (names.is_uncommon(word) or looks_like_one):
        return None
    match = _FULL.match(text, start)
    return match.end() if match else token.end()


def _by_form(text: str, token: re.Match[str], names: KnownNames) -> int | None:
    """Where a place ends that what it is made of gives away."""
    start, word = token.start(), token.group().rstrip(".")
    end = start + len(word)
    before = text[max(0, start - 40) : start]
    small = word.lower().replace("ß", "ss")
    if water := _AT_WATER.match(text, end):
        return water.end() if word in names.unclear or (_CERTAIN.search(before) and _ENDING.fullmatch(word)) else None
    if (
        small not in names.words
        and (prefixed := _PREFIX.fullmatch(word))
        and prefixed["rest"].capitalize() in names.places
    ):
        return end
    if small in names.words or names.is_noun(small) or names.is_nobody(word):
        match = _TWO.match(text, start)
        # Hai Phong
        far = match and len(word) < 6 and _CERTAIN.search(before) and names.is_strange(match["second"])
        return match.end() if match and far else None
    if _ON.search(before) and (square := _SQUARE.fullmatch(word)):
        return end if square["head"].lower() not in _COMMON_HEADS else None
    # the Pfarrerin of Isselhorst
    return end if _FROM.search(before) and _ENDING.fullmatch(word) and names.is_uncommon(word) else None


def _beside_places(text: str, names: KnownNames) -> dict[int, int]:
    """Unclear places that stand in a row with clear ones."""
    return {
        match.start(which): match.end(which)
        for match in _BESIDE.finditer(text)
        for which, other in (("one", "other"), ("other", "one"))
        if match[other] in names.places
        and (
            (match[which] in names.unclear and match[which] not in _COLLOCATIONS)
            or looks_like_a_place(match[which], names)
        )
    }


def _known(text: str, tokens: list[re.Match[str]], i: int, names: KnownNames) -> int | None:
    """Where a known place ends that begins with a token."""
    start = tokens[i].start()
    for last in range(min(len(tokens), i + names.longest_place) - 1, i - 1, -1):
        end = tokens[last].end()
        for stop in (end, end - 1) if text[end - 1] == "." else (end,):
            if text[start:stop] in names.places or _is_unclear_place(text, start, stop, names):
                return stop
    word = tokens[i].group()
    head = word.split("-")[0]
    if (
        "-" in word
        and not NOUN.search(word)
        and not _OF_A_THING.search(word)
        and (head in names.places or (head in names.unclear and _BEFORE.search(text[max(0, start - 40) : start])))
    ):
        return start + len(word.rstrip("."))
    # Hamburger, Kieler, Bremer: of a place
    stem = re.sub(r"(?<=\w{3})er$", "", word)
    if (
        stem != word
        and word not in names.unclear_family
        and noun_of_person(word) not in (KIN, OFFICE)
        and any(place in names.places for place in (stem, stem + "n", stem + "en", stem + "e"))
    ):
        after = text[tokens[i].end() :]
        return tokens[i].end() if re.match(r"\s+[A-ZÄÖÜ]", after) and not _NO_ORIGIN.match(after) else None
    return None


def _is_unclear_place(text: str, start: int, end: int, names: KnownNames) -> bool:
    word = text[start:end]
    return (
        word in names.unclear
        and word not in _COLLOCATIONS
        and _BEFORE.search(text[max(0, start - 40) : start]) is not None
    )


def _is_common(word: str) -> bool:
    return re.search(r"(?:ung|amt|haus|rat|verwaltung|schule|kind|kinder|leben)$", word) is not None
