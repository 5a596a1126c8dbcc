"""Dates of birth, whole or in part, written or said, by what says that somebody was born then or gets older."""

from __future__ import annotations

import re
from collections.abc import Iterator

from protokollant.structure.identifiers.knowledge import KnownNames
from protokollant.structure.identifiers.patterns_de import NAME
from protokollant.structure.identifiers.persons_de import KIN, noun_of_person
from protokollant.structure.identifiers.places import is_placed
from protokollant.structure.identifiers.spoken_de import BELOW_HUNDRED, ORDINAL, SPOKEN_YEAR

_MONTH = (
    r"(?:(?:Januar|Jänner|Feber|Februar|März|April|Mai|Juni|Juno|Juli|August|September|Oktober|November|Dezember)\b|"
    r"(?:Jan|Feb|Mär|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez)\b\.?)"
)
_YEAR = rf"(?:(?:19|20)\d\d\b|{SPOKEN_YEAR}\b)"
_SHORT_YEAR = rf"(?:{_YEAR}|[’']?\d\d\b(?![.:,]\d|\s*(?:Uhr|Euro|€|cm|Gramm|g\b))|{BELOW_HUNDRED}\b)"
_FEAST = (
    r"(?:Heiligabend|Heilige[rn]?\s+Abend|Silvester|Neujahr(?:stag)?|Nikolaus(?:tag)?|Rosenmontag|Karfreitag|"
    r"Oster(?:sonntag|montag|n)|Pfingst(?:sonntag|montag|en)|(?:erste[nr]?|zweite[nr]?|1\.|2\.)\s+Weihnachts"
    r"(?:feier)?tag|"
    r"Weihnachten|Himmelfahrt|Dreikönig(?:e|stag)?|Halloween|Allerheiligen|Valentinstag)"
)
_DAY_NUMBER = r"\d{1,2}\."
# Any date, also without its year; in the order in which the longer ones go first.
_DATE = (
    r"\d{1,2}\.\s?\d{1,2}\.\s?(?:(?:19|20)\d\d|\d\d)\b(?![.:]\d)|\d{1,2}/\d{1,2}/(?:(?:19|20)\d\d|\d\d)\b|"
    r"\d{1,2}-\d{1,2}-(?:19|20)\d\d\b|(?:19|20)\d\d-\d\d-\d\d\b|(?:0?[1-9]|1[0-2])[/.](?:19|20)\d\d\b|"
    rf"(?:{_DAY_NUMBER}|{ORDINAL})\s*(?:{_MONTH}|{ORDINAL}(?=\s+{_SHORT_YEAR}))(?:\s+{_SHORT_YEAR})?|"
    rf"{_MONTH}\s+{_YEAR}|{_FEAST}(?:\s+{_YEAR})?|\d{{1,2}}\.\s?\d{{1,2}}\.(?!\d)"
)
_DAY = rf"(?:{_DATE})"
_DAY_OR_YEAR = rf"(?:{_DATE}|{_YEAR})"
_DAY_OR_MONTH = rf"(?:{_DATE}|{_MONTH})"
# "am sechzehnten", where the month was said before
_ANY = rf"(?:{_DATE}|{_MONTH}|{ORDINAL}(?!\s+Geburtstag)|{_DAY_NUMBER})"
# Nothing that is counted follows an age: "wird am 3. Mai acht", but "wird am 3. Mai acht Stunden betreut".
_AGE = (
    rf"(?:(?:\d{{1,2}}(?![.:]\d)|{BELOW_HUNDRED})(?!\s*(?:€|Mal\b)|\s+(?-i:(?!Jahr)[A-ZÄÖÜ]))|volljährig|strafmündig|"
    rf"ein\s+Jahr)\b"
)
_BORN = (
    r"(?<![\w-])(?:geboren(?:e[rnms]?)?|geb\.-dat\.|geb\.|geb|geburts-?datum|geburtstage?s?|geburtsdaten|gebdat\.?|"
    r"DOB|born|"
    r"date\s+of\s+birth|birthday|(?:entbindungs|geburts)termin|errechnete[rn]?\s+termin)(?![\w-])"
)
_LINK = (
    r"(?:\s*[:,;(]|\s+(?:ist|is|war|wäre|wird|hat|hatte|hätte|sie|er|es|am|im|an|um|sei|seien|der|die|das|den|dem|"
    r"wurde|wurden|on|"
    r"laut|akte|ausweis|pass|auch|ja|schon|wohl|nämlich|aber|jetzt|vermutlich|angeblich|ca\.|circa|etwa|anno|jahre?|"
    r"ungefähr|"
    r"bereits|erst|irgendwann|in\s+[\w-]{2,30})(?!\w))"
)
_GETS = r"(?:wird|wurde|werden|werde|würde|wurd)"
_WORD_BETWEEN = r"(?:(?!am\b|im\b)[\w-]{1,20}\s+)"
_AFTERWARDS = (
    r"(?:(?:dann|schon|jetzt|nun|bereits|erst|endlich|auch|ja|immerhin|nächstes|dieses|Jahr|er|sie|es|stolze|runde|"
    r"ganze)\s+)"
)
_CHILD = (
    r"(?:Baby|Säugling|Kleine[rns]?|Große[rn]?|Jüngste[rn]?|Älteste[rn]?|Mittlere[rn]?|\w*[Ss]ohn|\w*[Tt]ochter|"
    r"Junge|Mädchen|"
    r"Mädel|Bub|Zwillinge?|Enkelin|\w*[Kk]ind)"
)
_IGNORING_CASE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # geboren am 3. Mai, Geburtsdatum: 03.04.1984, Geburtstag ist der dritte Mai, im Juli
        rf"{_BORN}{_LINK}{{0,5}}\s*(?P<day>{_DATE}|{_YEAR}|{_MONTH})",
        rf"(?<![\w-])geb(?:oren|\.)?{_LINK}{{0,2}}\s+(?P<day>{_SHORT_YEAR})",
        rf"(?<![\w-])(?:jahrgangs?|jg\.?|baujahr|geburtsjahr|geburtsmonat|"
        rf"jhrg\.?){_LINK}{{0,2}}\s*(?P<day>{_SHORT_YEAR}|{_MONTH})",
        # am 3. Mai in Celle geboren, 1957 geboren, am 3. Mai zur Welt gekommen
        rf"(?<![\w.])(?P<day>{_DATE}|{_SHORT_YEAR}|{_MONTH})(?:\s+(?:in|bei)\s+(?:der\s+|dem\s+)?[\w-]{{1,30}}"
        rf"(?:\s+(?-i:[A-ZÄÖÜ])[\w-]{{1,30}})?)?"
        rf"(?:\s+(?:ist|wurde|sind|kam|is)\s+(?:er|sie|es|{NAME}))?\s+(?:geboren|geb\.|(?:zur|auf\s+die)\s+Welt)",
        rf"\b(?:zur|auf\s+die)\s+Welt\s+(?:gekommen|kam|gebracht|brachte)[^\n.;]{{0,25}}?\b(?:am|"
        rf"im)\s+(?P<day>{_DAY_OR_MONTH})",
        # hat am 3.3. Geburtstag, feiert am 3. Mai seinen fünften Geburtstag
        rf"\b(?:am|im|den|dem|an)\s+(?P<day>{_ANY})[^\n;:]{{1,45}}\bGeburtstag\b",
        rf"(?<!\w)\*\s?(?:am\s+)?(?P<day>{_DATE}|{_SHORT_YEAR})",
        # wird am neunten Oktober vier; am sechzehnten wird sie acht; ist am 3. Mai sieben geworden
        rf"\b{_GETS}\s+{_WORD_BETWEEN}{{0,4}}(?:am|im|an|zu)\s+(?P<day>{_ANY})\s+{_AFTERWARDS}{{0,2}}{_AGE}",
        rf"(?<![\w.])(?P<day>{_ANY})\s+{_GETS}\s+{_WORD_BETWEEN}{{1,4}}{_AGE}(?=\s*(?:Jahre?\b|[.,;!?]|$|und\b))",
        rf"\b(?:am|im|an|zu)\s+(?P<day>{_ANY})\s+{_AFTERWARDS}{{0,2}}{_AGE}\s+(?:Jahre\s+)?(?:alt\s+)?(?:geworden|"
        rf"wird|werden|wurde)\b",
        rf"\b{_AGE}\s+(?:Jahre\s+)?(?:alt\s+)?(?:geworden|wird|wurde|werden)\b[^\n;:]{{0,25}}?\b(?:am|im|"
        rf"an)\s+(?P<day>{_DAY_OR_MONTH})",
    )
)
_PATTERNS = (
    *_IGNORING_CASE,
    # das Baby ist vom siebten Januar; ihr Pflegesohn Elias, vom Oktober 2014
    re.compile(
        rf"\b{_CHILD}(?:\s+{NAME}){{0,2}},?(?:\s+(?:der|die|das))?(?:\s+(?:ist|is|war))?\s+(?:vom|von|aus)\s+"
        rf"(?P<day>(?i:{_DATE}|{_YEAR}))(?!\s*(?:bis|-|–|an\b))"
    ),
    # a correction: the date that is right, a little further on in the same text
    re.compile(rf"\b[Gg]eburts(?:datum|tag)\b[^\n]{{1,90}}?\b(?P<day>(?i:{_DATE}))"),
)
# A date behind a name, in brackets or after a comma. Without brackets only of somebody.
_BRACKETED = re.compile(
    rf"(?<![\w-])(?P<name>{NAME})\s*\(\s*(?:(?:[Gg]eb|Jg|Jahrgang|\*)\.?\s*)?(?P<day>(?i:{_DATE}|{_YEAR}))\s*[,;)]"
)
_BESIDE = re.compile(
    rf"(?<![\w-])(?P<name>{NAME})(?:,|:|\s+-|\s+–)?(?:\s+(?:ist|is|der|die|das|war))?(?:\s+(?:am|vom|im|von))?\s+"
    rf"(?P<day>(?i:{_DATE}|{_YEAR}))(?!\s*(?:Uhr|bis))"
)
_OTHER = re.compile(
    r"\b(?:andere[rn]?|eine|kleine[rn]?|große[rn]?|jüngere[rn]?|ältere[rn]?|jüngste[rn]?|älteste[rn]?|mittlere[rn]?|"
    r"dritte|zweite|erste)"
    rf"(?:\s+(?:ist|is|war|wurde))?\s*,?\s+(?:am\s+|im\s+|vom\s+|von\s+)?(?P<day>{_DATE}|{_YEAR})(?!\s*(?:Uhr|bis))",
    re.IGNORECASE,
)
_SAYS_BORN = re.compile(rf"(?:{_BORN}|(?<!\w)\*\s?\d|\bJahrgang\b|\bJg\.)", re.IGNORECASE)
# wird am sechzehnten acht, also am sechzehnten April
_SAID_AGAIN = re.compile(
    rf"\b(?:also|nein|genauer|sprich|bzw\.|beziehungsweise|Korrektur|Quatsch|meine|vielmehr|sondern)[\s,:]+(?:am|der|"
    rf"den|im|vom)\s+(?P<day>{_DATE})",
    re.IGNORECASE,
)
# As a form has it: Betreff: Anna Krumbiegel, 03.04.1984
_WHOLE = re.compile(
    rf"(?<![\w-])(?P<first>{NAME}),?\s+(?P<name>{NAME}),\s+(?P<day>\d{{1,2}}\.\s?\d{{1,2}}\.\s?(?:19\d\d|20[01]\d)\b)"
    r"(?!\s*(?:Uhr|bis|,?\s*\d{1,2}[.:]\d\d))"
)
_FULL_DATE = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}")


def find_birth_dates(text: str, names: KnownNames) -> Iterator[tuple[int, int]]:
    """Start and end of each; they may overlap."""
    told = [match.span("day") for pattern in _PATTERNS for match in pattern.finditer(text)]
    yield from told
    for match in _SAID_AGAIN.finditer(text) if told else ():
        yield match.span("day")
    for match in _BRACKETED.finditer(text):
        if _is_somebody(match["name"], names) or _FULL_DATE.fullmatch(match["day"]):
            yield match.span("day")
    for match in _WHOLE.finditer(text):
        if names.is_known(match["first"]) or names.is_first(match["name"]):
            yield match.span("day")
    # Where one of several is said to be born, the dates beside the others are of the same sort.
    if _SAYS_BORN.search(text):
        for pattern in (_BESIDE, _OTHER):
            for match in pattern.finditer(text):
                if pattern is _OTHER or _is_somebody(match["name"], names) or _is_called_as_a_place(match, names):
                    yield match.span("day")


def _is_somebody(word: str, names: KnownNames) -> bool:
    return names.is_known(word) or noun_of_person(word) == KIN or names.is_strange(word) or word in names.unclear_family


def _is_called_as_a_place(match: re.Match[str], names: KnownNames) -> bool:
    """Bethlehem, Florence: where no preposition makes a place of it."""
    word = match["name"]
    return (word in names.places or word in names.unclear) and not is_placed(match.string, match.start())
