"""German dates."""

from __future__ import annotations

import re

from protokollant.dictation.grammar_de import CONJUNCTIONS, OPENERS, PREPOSITIONS
from protokollant.dictation.numbers import parse_ordinal
from protokollant.dictation.numerals_de import GermanNumbers
from protokollant.dictation.value_reader import Found, ValueKind

MONTH_NAMES = tuple("Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split())
MONTHS = {name.lower(): number for number, name in enumerate(MONTH_NAMES, 1)} | {"jänner": 1, "feber": 2}
WEEKDAYS = {d: i for i, d in enumerate("montag dienstag mittwoch donnerstag freitag samstag sonntag".split())} | {
    "sonnabend": 5
}
_BEFORE_DATE = frozenset("am vom bis zum ab den dem seit der datum".split())
_BEFORE_DAY = frozenset("am vom ab".split())
# Between two days of one month.
_JOINTS = frozenset({"bis", "und", "oder", "auf", "zum"})
_RELATIVE_DAYS = {"heute": 0, "gestern": -1, "vorgestern": -2, "übermorgen": 2}
_SEASONS = frozenset("jahr jahre jahres frühjahr frühling sommer herbst winter anfang mitte ende".split())
# What shows that no noun follows a day ("am siebten kommt sie").
_AFTER_DAY = (
    OPENERS
    | PREPOSITIONS
    | CONJUNCTIONS
    | frozenset(
        "ist war hat hatte wird wurde kommt kam geht ging kann konnte soll sollte muss musste will wollte findet fand "
        "beginnt begann endet endete ruft rief bekommt bekam zieht zog steht erscheint wieder noch "
        "statt , ; ) ? !".split()
    )
)
# Of two figures for a year: up to this one they are of this century.
_LAST_OF_THIS_CENTURY = 35


def date(text: GermanNumbers, i: int) -> Found | None:
    return (
        date_figures(text, i)
        or date_words(text, i)
        or shared_month(text, i)
        or day_alone(text, i)
        or spoken_year(text, i)
        or month_and_year(text, i)
        or date_relative(text, i)
    )


def date_figures(text: GermanNumbers, i: int) -> Found | None:
    token = text.at(i)
    if match := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})", token):
        day, month, year = int(match[1]), int(match[2]), int(match[3])
        return text.dated(1, day, month, _in_full(year))
    before = text.at(i - 1) in _BEFORE_DATE
    if before and (match := re.fullmatch(r"(\d{1,2})\.(\d{1,2})", token)) and text.at(i + 1) == ".":
        return text.dated(2, int(match[1]), int(match[2]), None)
    if re.fullmatch(r"\d{4}", token) and text.at(i + 1) == "-" and text.at(i + 3) == "-":
        month_, day_ = text.whole(i + 2, 1, 12), text.whole(i + 4, 1, 31)
        if month_ and day_:
            return text.dated(5, day_, month_, int(token))
    return None


def _day(text: GermanNumbers, i: int) -> tuple[int, int] | None:
    """An ordinal from 1 to 31, in words or as "12.": (tokens, day)."""
    if day := parse_ordinal(text.at(i)):
        return 1, day
    if text.at(i).isdigit() and text.at(i + 1) == "." and (day := text.whole(i, 1, 31)):
        return 2, day
    return None


def date_words(text: GermanNumbers, i: int) -> Found | None:
    found = _day(text, i)
    if found is None and text.at(i).isdigit() and text.at(i + 1) in MONTHS and (day := text.whole(i, 1, 31)):
        found = 1, day  # "am 3 März"
    if found is None:
        return None
    count, day = found
    name = text.at(i + count)
    month = MONTHS.get(name)
    if month is not None:
        if text.at(i + count + 1) == "-":  # "in der ersten Mai-Woche"
            return None
        tokens, said = year(text, i + count + 1)
        written = f"{day}. {name.capitalize()}" + (f" {_in_full(said)}" if said is not None else "")
        return text.dated(count + 1 + tokens, day, month, None if said is None else _in_full(said), written)
    ordinal = _day(text, i + count)
    if ordinal is None or ordinal[1] > 12:
        return None
    count, month = count + ordinal[0], ordinal[1]
    if text.at(i + count) in {"und", "oder"} and _day(text, i + count + 1) is not None:
        return None  # "am ersten dritten und fünften" are three days
    tokens, said = year(text, i + count)
    if text.at(i - 1) not in _BEFORE_DATE and said is None and text.at(i - 1) not in {"", ":"}:
        return None
    written = f"{day}.{month}." + (f"{said:02d}" if said is not None else "")
    return text.dated(count + tokens, day, month, None if said is None else _in_full(said), written)


def _in_full(year: int) -> int:
    if year >= 100:
        return year
    return year + (2000 if year <= _LAST_OF_THIS_CENTURY else 1900)


def shared_month(text: GermanNumbers, i: int) -> Found | None:
    """The first day in "vom dritten bis fünften Mai", "am 1. und am 3. Mai"."""
    found = _day(text, i) if text.at(i - 1) in _BEFORE_DATE else None
    if found is None or text.at(i + found[0]) not in _JOINTS:
        return None
    second = i + found[0] + 1
    if text.at(second) in {"zum", "am", "den", "dem"}:
        second += 1
    other = date_words(text, second)
    if other is None:
        return None
    month = int(str(other.value)[-5:-3])
    year = None if other.relative else int(str(other.value)[:4])
    return text.dated(found[0], found[1], month, year, f"{found[1]}.")


def day_alone(text: GermanNumbers, i: int) -> Found | None:
    """ "am siebten kommt sie", "am Dienstag, den siebten": a day without its month, in figures."""
    n = parse_ordinal(text.at(i))
    if n is None or not text.raw(i)[0].islower():
        return None
    after, before = text.at(i + 1), text.at(i - 1)
    if before in {"den", "dem"}:
        weekday = text.at(i - 3) if text.at(i - 2) == "," else text.at(i - 2)
        if weekday not in WEEKDAYS:
            return None
    elif before not in _BEFORE_DAY or not (not after or after == "." or after in _AFTER_DAY):
        return None
    if after in _JOINTS:  # "am zweiten und dritten Tag", "vom ersten zum zweiten Halbjahr"
        return None
    return Found(1, ValueKind.NUMBER, n, f"{n}.")


def spoken_year(text: GermanNumbers, i: int) -> Found | None:
    """ "im Jahr zwanzig fünfzehn", "im Mai neunzehn achtundneunzig"."""
    if text.at(i) not in {"zwanzig", "neunzehn"} or text.at(i - 1) not in _SEASONS | set(MONTHS):
        return None
    rest = text.whole(i + 1, 10, 99)
    if rest is None or text.is_counted(i + 2):
        return None
    said = (2000 if text.at(i) == "zwanzig" else 1900) + rest
    return Found(2, ValueKind.NUMBER, said, str(said))


def month_and_year(text: GermanNumbers, i: int) -> Found | None:
    """ "seit märz zweitausendzwanzig", where nobody wrote capitals."""
    if text.at(i) not in MONTHS or text.raw(i)[:1].isupper():
        return None
    tokens, said = year(text, i + 1)
    if said is None or said < 1900:
        return None
    return Found(1 + tokens, ValueKind.NUMBER, said, f"{text.at(i).capitalize()} {said}")


def year(text: GermanNumbers, i: int) -> tuple[int, int | None]:
    """A year after a date: "2026", "zweitausendsechsundzwanzig" however it is split, "zwanzig sechsundzwanzig",
    "neunzehn achtundneunzig"; of "sechsundzwanzig" the two figures that were said."""
    century = {"zwanzig": 2000, "neunzehn": 1900}.get(text.at(i))
    if century and (rest := text.whole(i + 1, 10, 99)) and not text.is_counted(i + 2):
        return 2, century + rest
    if found := text.split_whole(i, 1900, 2199):
        return found
    short = text.whole(i, 10, 99)
    nothing_counted = not text.is_counted(i + 1) and text.at(i + 1) not in {"uhr", "bis", "und", "komma"}
    if short is not None and nothing_counted and text.split_whole(i, short, short) == (1, short):
        return 1, short
    return 0, None


def date_relative(text: GermanNumbers, i: int) -> Found | None:
    token, before = text.at(i), text.at(i - 1)
    days = _RELATIVE_DAYS.get(token)
    if text.raw(i) == "morgen" and before not in {"am", "heute", "guten", "jeden", "gestern", "diesen"}:
        days = 1
    if days is not None:
        return text.days_from_today(1, days)
    weekday = WEEKDAYS.get(text.at(i + 1))
    if weekday is not None and token in {"nächsten", "nächster", "kommenden", "kommender", "diesen"}:
        return text.weekday(2, weekday, ahead=True)
    if weekday is not None and token in {"letzten", "letzter", "vergangenen", "vergangener", "vorigen"}:
        return text.weekday(2, weekday, ahead=False)
    return None
