"""Dates of birth, whole or in part, written or said, by what says that somebody was born then or gets older."""

from __future__ import annotations

import re
from collections.abc import Iterator

from protokollant.structure.identifiers.dates_de import (
    DATE,
    DATE_OR_MONTH,
    DATE_OR_YEAR,
    DAY_NUMBER,
    FULL_DATE,
    MONTH,
    SHORT_YEAR,
    YEAR,
)
from protokollant.structure.identifiers.knowledge import KnownNames
from protokollant.structure.identifiers.patterns_de import NAME, NOUN
from protokollant.structure.identifiers.persons_de import KIN, noun_of_person
from protokollant.structure.identifiers.spoken_de import BELOW_HUNDRED, ORDINAL, TENS

# "am sechzehnten", where the month was said before
_ANY = rf"(?:{DATE}|{MONTH}|(?:{ORDINAL}\b|{DAY_NUMBER})(?!\s+Geburtstag))"
# Nothing that is counted follows an age: "wird am 3. Mai acht", but "wird am 3. Mai acht Stunden betreut".
_AGE = (
    rf"(?:(?:\d{{1,3}}(?![.:]\d)|{BELOW_HUNDRED})(?!\s*(?:€|Mal\b)|\s+(?-i:(?!Jahr)[A-ZÄÖÜ]))|volljährig|strafmündig|"
    rf"mündig|ein\s+Jahr)\b"
)
# Where an age is the last that is said.
_LAST_AGE = rf"(?<!\bum\s)(?<!\bbis\s)(?<!\bab\s)(?<!\bzu\s){_AGE}(?=\s*(?:Jahre?\b|[.,;!?)]|$|und\b|geworden|alt\b))"
_BORN = (
    r"(?<![\w-])(?:geboren(?:e[rnms]?)?|geb\.[-\s]?(?:dat(?:um|\.)?|tag)|gebor\.|geb\.|geb|geburts-?datum|"
    r"geburtstage?s?|geburtsdaten|"
    r"gebdat\.?|gebdatum|gd|g\.-?\s?dat(?:um|\.)|geb-dat\.?|DOB|born|date\s+of\s+birth|birthday|(?:entbindungs|geburts)termin|"
    r"errechnete[rn]?\s+(?:geburts|entbindungs)?termin|ET)(?![\w-])"
)
_LINK = (
    r"(?:\s*[:,;(]|\s+(?:ist|is|war|wäre|wird|hat|hatte|hätte|sie|er|es|am|im|an|um|sei|seien|der|die|das|den|dem|"
    r"wurde|wurden|on|laut|akte|ausweis|pass|auch|ja|schon|wohl|nämlich|aber|jetzt|vermutlich|angeblich|ca\.|circa|"
    r"etwa|"
    r"anno|jahre?|ungefähr|bereits|erst|irgendwann|in\s+[\w-]{2,30})(?!\w))"
)
_WORLD = r"(?:(?:zur|auf\s+die|auf\s+der)\s+Welt|das\s+Licht\s+der\s+Welt)"
_GETS = r"(?:wird|wurde|werden|wurden|werde|würde|wurd)"
_ROUND = rf"(?:{ORDINAL}|{TENS}sten)\b(?!\s+(?!hat)\w)"  # ihren Vierzigsten
# am 3. Mai, im Mai, Ende Mai, im kommenden Mai
_WHEN = (
    r"(?:(?:am|im|an|zu|den|dem|Anfang|Mitte|Ende)\s+(?:(?:kommenden|nächsten|diesem|jetzigen)\s+)?|"
    r"(?:kommenden|nächsten|diesen)\s+)"
)
# Within a clause, or over one comma
_ON = r"[^\n.;:]"
_CHILD = (
    r"(?:Baby|Säugling|Frühchen|Neugeborene[rns]?|Kleine[rns]?|Große[rn]?|Jüngste[rn]?|Älteste[rn]?|Mittlere[rn]?|"
    r"\w*[Ss]ohn|\w*[Tt]ochter|"
    r"Junge|Mädchen|Mädel|Bub|Zwillinge?|Enkelin|\w*[Kk]ind)"
)
_IGNORING_CASE = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        # geboren am 3. Mai, Geburtsdatum: 03.04.1984, Geburtstag ist der dritte Mai, im Juli
        rf"{_BORN}{_LINK}{{0,5}}\s*(?P<day>{DATE_OR_YEAR}|\d{{8}}\b|{MONTH}(?:\s+{SHORT_YEAR})?)",
        rf"(?<![\w-])geb(?:oren|\.)?{_LINK}{{0,2}}\s+(?P<day>{SHORT_YEAR})",
        rf"{_BORN}[^\n.;,]{{1,40}}?\b(?:am|im|den|Frühjahr|Sommer|Herbst|Winter|Anfang|Mitte|Ende|Jahre?)\s+"
        rf"(?P<day>{DATE_OR_YEAR})",
        rf"(?<![\w-])(?:jahrgangs?|jahrg\.?|jg\.?|baujahr|geburtsjahr|geb\.-?\s?jahr|geburtsjahrgang|geburtsmonat|"
        rf"jhrg\.?){_LINK}{{0,2}}\s*"
        rf"(?P<day>{SHORT_YEAR}|{MONTH})",
        r"\b(?:ein(?:e[rn]?)?\s+)?(?P<day>(?:(?:19|20)\d\d|[’']?\d\d)er)(?=\s+(?:Jahrgang|Baujahr)|\s*[.,;!]|\s+ist)",
        # am 3. Mai in Celle geboren, 1957 als drittes von fünf Kindern geboren, am 3. Mai zur Welt gekommen
        rf"(?<![\w.])(?P<day>{DATE_OR_YEAR})[^\n.;,\d]{{0,60}}?\s(?:geboren|geb\.|{_WORLD}|entbunden)",
        rf"(?<![\w.])(?P<day>{DATE})[^\n;,]{{0,30}}?\sWoche\s+(?:geboren|{_WORLD})",
        rf"(?<![\w.])(?P<day>{MONTH}\s+{SHORT_YEAR}|{SHORT_YEAR}|{MONTH})(?:\s+(?:in|bei)\s+[\w-]{{1,30}})?\s+(?:geboren|geb\.|{_WORLD})",
        rf"\b{_WORLD}\s+(?:gekommen|kam|gebracht|brachte|erblickte?)\b{_ON}{{0,25}}?\b(?:am|"
        rf"im)\s+(?P<day>{DATE_OR_MONTH})",
        rf"\b(?:Geburt|Entbindung|entbunden|entband)\b(?!\s+(?:de[rs]|ihre[rs]?|seine[rs]?)\s)[^\n.;,]{{0,40}}?\b"
        rf"(?:am|im|den|der|für|vom)\s+(?P<day>{DATE})",
        # hat am 3.3. Geburtstag, feiert am 3. Mai seinen fünften Geburtstag, ihren Vierzigsten, die Volljährigkeit
        rf"\b{_WHEN}(?P<day>{_ANY})[^\n;:]{{1,45}}\bGeburtstag\b",
        rf"\b(?:am|den)\s+(?P<day>{DATE})[^\n;:.]{{1,45}}\b(?:Volljährigkeit|Lebensjahr)\b",
        rf"\b(?:hat|hatte|hätte|haben)\b{_ON}{{0,25}}?\bam\s+(?P<day>{ORDINAL}|{DAY_NUMBER})\s+Geburtstag\b",
        rf"\bfeiert\w*\s+{_ON}{{0,20}}?\b(?:am|im)\s+(?P<day>{_ANY})\s+(?:ihre|seine|den)n?\s+{_ROUND}",
        rf"\b(?:Volljährigkeit|Lebensjahre?s?|Ehrentag|{_ROUND}\s+hat\s+(?:er|sie))\b{_ON}{{0,30}}?\b(?:am|"
        rf"im)\s+(?P<day>{DATE})",
        rf"(?<!\w)\*\s?(?:am\s+)?(?P<day>{DATE}|{SHORT_YEAR})",
        # wird am neunten Oktober vier; am sechzehnten wird sie acht; ist am 3. Mai sieben geworden
        rf"\b{_GETS}\s(?:{_ON}{{0,45}}?\b{_WHEN}|(?:{NAME}\s)?(?:nächsten\s)?\w{{2,8}}tag,\s)(?P<day>{_ANY}),?\s"
        rf"(?:{_ON}{{1,25}}?\s)?{_LAST_AGE}",
        rf"(?<![\w.])(?P<day>{_ANY}),?\s+{_GETS}\s{_ON}{{1,35}}?\s{_LAST_AGE}",
        rf"\b{_WHEN}(?P<day>{_ANY})\s(?:{_ON}{{1,35}}?\s)?{_AGE}\s+(?:Jahre\s+)?(?:alt\s+)?(?:geworden|wird|werden|"
        rf"wurde)\b",
        rf"\b{_AGE}\s+(?:Jahre\s+)?(?:alt\s+)?(?:geworden|wird|wurde|"
        rf"werden)\b{_ON}{{0,30}}?\b{_WHEN}(?P<day>{DATE_OR_MONTH})",
        rf"\b{_GETS}\s+(?:\w+\s+){{0,3}}?{_AGE}(?:\s+Jahre)?(?:\s+alt)?,?(?:\s+und\s+zwar)?\s+{_WHEN}(?P<day>{_ANY})",
        rf"\bvolljährig\w*\b{_ON}{{0,30}}?\b(?:am|ab|seit|im)\s+(?:dem\s+)?(?P<day>{DATE_OR_MONTH})",
        # das Baby soll Ende Mai kommen, ausgezählt auf den 3. Mai
        rf"\b(?:Baby|Kind|Kleine|Zwillinge|Nachwuchs)\s+(?:soll|sollen|kommt|kommen)\s(?:{_ON}{{0,20}}?\s)?{_WHEN}"
        rf"(?P<day>{DATE_OR_MONTH})(?:\s+(?:kommen|da\s+sein|geboren)\b|[.,])",
        rf"\bausgezählt\s+(?:auf|für|ist)\s+(?:den|sie|der)?\s*(?P<day>{DATE})",
        # geb. Krumbiegel, 03.04.1979; Ben, 14 (09/2010)
        rf"(?<![\w-])geb(?:\.|orene)\s+{NAME},?\s+(?:am\s+)?(?P<day>{FULL_DATE})",
        rf"(?:,\s*\d{{1,2}}|\b\d{{1,2}}\s*(?:J\.|Jahre?))\s*\(\s*(?P<day>{DATE_OR_YEAR})\s*\)",
        # 34 Jahre (3.4.1990), Alter: 34, 3.4.1990
        rf"\b(?:Alter|Jahre?|alt|J\.)[\s:,\d(]{{1,12}}(?P<day>{FULL_DATE})",
    )
)
_PATTERNS = (
    *_IGNORING_CASE,
    # das Baby ist vom siebten Januar; ihr Pflegesohn Elias, vom Oktober 2014; die Große ist von 2012
    re.compile(
        rf"\b{_CHILD}(?:\s+{NAME}){{0,2}},?(?:\s+(?:der|die|das))?(?:\s+(?:ist|is|war))?\s+(?:vom|von|aus)\s+"
        rf"(?P<day>(?i:{DATE_OR_YEAR}))(?!\s*(?:bis|-|–|an\b))"
    ),
    # a correction: the date that is right, a little further on in the same text
    re.compile(rf"\b[Gg]eburts(?:datum|tag)\b[^\n]{{1,90}}?\b(?P<day>(?i:{DATE}))"),
    # Ben | m | 03.04.2015
    re.compile(rf"(?<![\w-]){NAME}\s*[|;/](?:\s*[mwd]\s*[|;/])?\s*(?P<day>{FULL_DATE})(?=\s*[|;/]|\s*$)"),
)
# Between a name and a date: Ina Krumbiegel, w, 03.04.1990
_BETWEEN = r"(?:\s*(?:[,:;/|(–-]|\b(?:[mwd]|männl|weibl|männlich|weiblich|led|ledig|verh)\b\.?)){0,4}\s*"
# A date behind a name, in brackets or after a comma. Without brackets only of somebody.
_BRACKETED = re.compile(
    rf"(?<![\w-])(?P<name>{NAME})\s*\(\s*(?:(?:[Gg]eb|Jg|Jahrgang|\*)\.?\s*|\d{{1,2}},\s*)?"
    rf"(?P<day>(?i:{DATE_OR_YEAR})|(?:0?[1-9]|1[0-2])/\d\d\b)\s*[,;)]"
)
_BESIDE = re.compile(
    rf"(?<![\w-])(?P<name>{NAME})(?:,|:|\s+-|\s+–)?(?:\s+(?:ist|is|der|die|das|war))?(?:\s+(?:am|vom|im|von|sei))?\s+"
    rf"(?P<day>(?i:{DATE_OR_YEAR}))(?!\s*(?:Uhr|bis))"
)
_OTHER = re.compile(
    r"\b(?:andere[rn]?|eine|kleine[rn]?|große[rn]?|jüngere[rn]?|ältere[rn]?|jüngste[rn]?|älteste[rn]?|mittlere[rn]?|"
    r"dritte|zweite|erste|(?:er|sie)(?=\s+(?:am|im)\s))"
    rf"(?:\s+(?:ist|is|war|wurde))?\s*,?\s+(?:am\s+|im\s+|vom\s+|von\s+)?(?P<day>{DATE_OR_YEAR})(?!\s*(?:Uhr|bis))",
    re.IGNORECASE,
)
_SEVERAL = frozenset(
    "Söhne Töchter Kinder Kindern Jungen Jungs Mädchen Zwillinge Geschwister Enkel Brüder Schwestern".split()
)
_SAYS_BORN = re.compile(rf"(?:{_BORN}|(?<!\w)\*\s?\d|\bJahrgang\b|\bJg\.)", re.IGNORECASE)
# Nothing but names and dates: Mia 3.4.2014, Ben 5.6.2016
_ITEM = rf"{NAME}(?:\s{NAME})?,?:?\s\(?(?i:{DATE_OR_YEAR})\)?"
_BARE_LIST = re.compile(rf"(?:[^\W\d]\w*:\s)?{_ITEM}(?:(?:[,;/]|\s+und)\s+{_ITEM}){{0,9}}\.?")
_AFTER_A_DATE = re.compile(r"\d\)?[,;]?\s+(?:und\s+)?$")
# Whose dates are listed: Kinder: Ben 3.2.2012, Mia 4.5.2014
_LISTED = re.compile(
    r"(?:[Hh]aushalt|[Ff]amilie|[Bb]edarfsgemeinschaft|[Pp]ersonen|[Kk]inder[n]?|[Kk]ind|[Vv]ater|[Mm]utter|"
    r"[Ee]ltern|[Ss]ohn|[Ss]öhne|[Tt]ochter|[Tt]öchter|[Gg]eschwister|"
    r"[Pp]ersonalien|[Nn]ame|"
    r"[Kk]lient(?:in)?|[Bb]etr(?:eff|\.)|[Bb]eschuldigte[rn]?|[Aa]ntragsteller(?:in)?|[Mm]ündel|[Pp]flegekind|"
    r"[Pp]erson|[Ff]allkopf|"
    r"[Bb]ewohner(?:in)?|[Pp]atient(?:in)?|[Jj]ugendliche[r]?|[Aa]ngehörige|[Bb]etreute[r]?|[Bb]etroffene[r]?)\b"
)
# er ist vom Mai 2007, die zwei sind vom 19.3.2017, die ist neunter März zweitausendzehn
_IS_OF = re.compile(
    rf"\b(?:ist|is|sind|sei|seien|wäre)\s+(?:(?:vom|von|aus)\s+)?(?P<day>{FULL_DATE}|(?:(?<=von\s)|(?<=aus\s)){YEAR})(?!\s*(?:bis|-|–|an\b|Uhr))",
    re.IGNORECASE,
)
# What has a date without being born.
_DATED = re.compile(
    r"(?:bescheid\w*|brief\w*|schreiben|attest|rechnung|urteil|beschluss|gutachten|zeugnis|ausweis|pass|mail|befund|"
    r"protokoll|foto|bild|umgang|treffen|frist|einzug|auszug|vollmacht|urkunde|stand|beginn|ende)$",
    re.IGNORECASE,
)
# geboren ist er im Mai 2006, im Ausweis steht 01.01.2005
_ELSEWHERE = re.compile(
    r"\b(?:(?:im|laut|in\s+(?:der|den|seinen|ihren|seinem|ihrem)|nach\s+de[rmn])\s+\w{0,20}(?:ausweis|pass|papiere|"
    r"papieren|urkunde|akte|titel|gestattung|duldung|register|dokument|dokumenten|unterlagen)|"
    r"tatsächlich|eigentlich|wirklich|wahrheit|wirklichkeit|offiziell)\b"
    rf"(?:,|:|\s+(?:steht|stehe|stand|ist|sei|wäre|heißt|es|da|aber|jedoch|hingegen|der|den|am|im|als|mit|eingetragen|"
    rf"und|zwar)\b){{0,5}}\s+(?P<day>{DATE_OR_YEAR})(?!\s*(?:Uhr|bis))",
    re.IGNORECASE,
)
# und der andere ein gutes Jahr später, am 3. Juni: the last that is said
_AFTERWARDS = re.compile(
    rf"\b(?:später|danach|darauf|davor|zuvor|vorher|früher),?\s+(?:und\s+zwar\s+)?(?:am|im)\s+(?P<day>{DATE_OR_MONTH})"
    rf"(?=\s*(?:[.;)]|$))",
    re.IGNORECASE,
)
# wird am sechzehnten acht, also am sechzehnten April
_SAID_AGAIN = re.compile(
    rf"\b(?:also|nein|genauer|genau|sprich|bzw\.|beziehungsweise|Korrektur|Quatsch|meine|vielmehr|sondern)[\s,:]+"
    rf"(?:am|der|"
    rf"den|im|vom)\s+(?P<day>{DATE})",
    re.IGNORECASE,
)
# As a form has it: Betreff: Anna Krumbiegel, 03.04.1984
_WHOLE = re.compile(
    rf"(?<![\w-])(?P<first>{NAME}),?\s+(?P<name>{NAME}|[A-ZÄÖÜ]\.)(?P<between>{_BETWEEN})(?P<day>{FULL_DATE})"
    r"(?!\s*(?:Uhr|bis|,?\s*\d{1,2}[.:]\d\d))"
)
_NEAR = 90  # letters
_RECENT = re.compile(r"(?:202[3-9]|20[3-9]\d|\.\s?2[3-9]|/2[3-9])$")
_WRITTEN = re.compile(r"\d{1,2}\.\s?\d{1,2}\.\s?\d{4}")
# 2012, 2014 und 2016: if one of them is, so are the others
_ROW = re.compile(
    rf"(?<![\w.]){DATE_OR_YEAR}(?:\s*(?:,|;|/|&|und|u\.|oder|sowie)\s*(?:(?:am|im|der|die)\s+)?{DATE_OR_YEAR})+",
    re.IGNORECASE,
)
_PART = re.compile(r"\b(?:Anfang|Mitte|Ende|Frühjahr|Frühling|Sommer|Herbst|Winter)\s$", re.IGNORECASE)
_A_MONTH = re.compile(MONTH)
_ONE = re.compile(DATE_OR_YEAR, re.IGNORECASE)


def find_birth_dates(text: str, names: KnownNames) -> list[tuple[int, int]]:
    """Start and end of each, the longest first; they may overlap."""
    told = [match.span("day") for pattern in _PATTERNS for match in pattern.finditer(text)]
    told += _beside_names(text, names)
    told += [match.span("day") for match in _IS_OF.finditer(text) if _of_somebody(text, match.start(), names)]
    if born := _SAYS_BORN.search(text):
        for pattern in (_ELSEWHERE, _AFTERWARDS):
            told += [match.span("day") for match in pattern.finditer(text, born.end())]
    if told:
        told += [match.span("day") for match in _SAID_AGAIN.finditer(text)]
        for row in _ROW.finditer(text):
            if any(row.start() <= start < row.end() for start, _ in told):
                told += [match.span() for match in _ONE.finditer(text, *row.span())]
    return sorted((_with_part(text, *day) for day in told), key=lambda day: day[0] - day[1])


def _with_part(text: str, start: int, end: int) -> tuple[int, int]:
    """With the part of the year or month that is said before it: Ende Mai, Sommer 2014."""
    part = _PART.search(text[max(0, start - 12) : start])
    return (start - len(part.group()) if part else start), end


def _beside_names(text: str, names: KnownNames) -> Iterator[tuple[int, int]]:
    for match in _BRACKETED.finditer(text):
        if _is_somebody(match["name"], names) or _WRITTEN.fullmatch(match["day"]):
            yield match.span("day")
    listed = _LISTED.search(text) is not None
    for match in _WHOLE.finditer(text):
        recent = _RECENT.search(match["day"]) and not listed
        if not recent and (names.is_known(match["first"]) or names.is_first(match["name"])):
            yield match.span("day")
    # Where one of several is said to be born, the dates beside the others are of the same sort.
    born = _SAYS_BORN.search(text) is not None
    listed = listed or _BARE_LIST.fullmatch(text.strip()) is not None
    if not born and not listed:
        return
    beside = [match for match in _BESIDE.finditer(text) if born or _is_near(match)]
    people = [m for m in beside if _is_somebody(m["name"], names) and not _A_MONTH.fullmatch(m["name"])]
    for match in beside:
        if born and (match in people or _AFTER_A_DATE.search(text, max(0, match.start() - 20), match.start())):
            yield match.span("day")
    for match in people:
        whole = re.fullmatch(FULL_DATE, match["day"], re.IGNORECASE) and not _RECENT.search(match["day"])
        if not noun_of_person(match["name"]) and (len(people) > 1 or whole):
            yield match.span("day")
    if born:
        for match in _OTHER.finditer(text):
            yield match.span("day")


def _of_somebody(text: str, at: int, names: KnownNames) -> bool:
    """Whether what has a date at `at` is somebody, and nothing that is written or takes place."""
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text[max(0, at - _NEAR) : at])
    nouns = [word for word in words if word[0].isupper()]
    return any(_is_somebody(word, names) for word in nouns) and not any(
        NOUN.search(word) or _DATED.search(word) for word in nouns
    )


def _is_somebody(word: str, names: KnownNames) -> bool:
    return (
        names.is_known(word)
        or noun_of_person(word) == KIN
        or word in _SEVERAL
        or names.is_strange(word)
        or word in names.unclear_family
    )


def _is_near(match: re.Match[str]) -> bool:
    """Whether nothing but a blank, a comma or a colon is between a name and a date."""
    return match.start("day") - match.end("name") < 3
