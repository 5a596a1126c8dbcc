"""Days, hours and lengths as they are said in passing, which only a protocol's context makes a value.

`find_values` of the dictation layer reads what can be written differently at once. What is added here stays as it was
said ("am Donnerstag in zwei Wochen", "den siebzehnten", "um zehn", "eine gute Stunde"), but fills fields.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass

from protokollant.dictation.numbers import parse, parse_ordinal
from protokollant.dictation.values import ValueKind, find_values
from protokollant.protocol.redaction import Redacted

_WEEKDAYS = {d: i for i, d in enumerate("montag dienstag mittwoch donnerstag freitag samstag sonntag".split())} | {
    "sonnabend": 5
}
_ENGLISH_WEEKDAYS = {d: i for i, d in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
_ENGLISH_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_ENGLISH_HOUR = re.compile(
    rf"\bhalf (?:past )?(?P<half>{'|'.join(_ENGLISH_NUMBERS)})\b|"
    rf"\bat (?P<at>{'|'.join(_ENGLISH_NUMBERS)})(?: o'clock)?"
    r"(?: in the (?P<part>morning|afternoon|evening))?(?=\s*(?:[,.;]|$))",
    re.IGNORECASE,
)
_DAY = "|".join(_WEEKDAYS)
_NUMBER = r"\d{1,3}|[a-zäöüß]+"
_IN_A_WHILE = re.compile(
    rf"\b(?:(?:am\s+)?(?P<weekday>{_DAY})\s+|(?P<today>heute)\s+)?in\s+(?P<count>{_NUMBER})\s+(?P<unit>tagen|"
    rf"wochen?)\b",
    re.IGNORECASE,
)
_NEXT_WEEK = re.compile(
    rf"\b(?:(?:nächste|kommende)r?\s+woche,?\s+(?:am\s+)?(?P<after>{_DAY})|"
    rf"(?:am\s+)?(?P<before>{_DAY})\s+(?:der\s+)?(?:nächste|kommende)[rn]?\s+woche)\b",
    re.IGNORECASE,
)
_SAME_DAY = re.compile(
    r"\b(?:nächste|kommende) woche\b(?=[^.;]*\b(?:gleicher|selber|selben|gleichen|derselbe|"
    r"demselben)\s+(?:wochen)?tag)",
    re.IGNORECASE,
)
_BARE_WEEKDAY = re.compile(rf"\b(?P<day>{_DAY})\b(?!\s*(?:vormittags?|nacht|bis\b))", re.IGNORECASE)
_DAY_OF_MONTH = re.compile(
    rf"(?:\b(?:am|vom|bis zum|bis|ab dem|zum|den|dem)\s+|\b(?:{_DAY}),?\s+(?:der|den|dem)?\s*|,\s*(?:der|den)\s+)"
    rf"(?P<day>\d{{1,2}}\.(?!\d)|[a-zäöüß]+(?:ten|te|ter|sten|ste|ster)\b)(?!\s+(?-i:[A-ZÄÖÜ]))",
    re.IGNORECASE,
)
_SHORT_DATE = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?!\d)")
_HOUR = re.compile(
    rf"\b(?:um|gegen|ab|bis|von|punkt|so um|schlag)\s+(?P<hour>{_NUMBER})\b(?!\s*(?:[A-ZÄÖÜ]|uhr|prozent|euro|[%€/-]))",
)
_BETWEEN = re.compile(rf"\b(?:von|zwischen)\s+(?P<hour>{_NUMBER})\s+(?:bis|und)\b(?=\s+(?:{_NUMBER}))", re.IGNORECASE)
_MINUTES = re.compile(
    rf"\b(?P<minutes>{_NUMBER})\s+(?P<side>vor|nach)\s+(?P<half>halb\s+)?(?P<hour>{_NUMBER})\b(?!\s*(?-i:[A-ZÄÖÜ]))",
    re.IGNORECASE,
)
_QUALIFIED = r"(?:gute?n?|knappe?n?|ganze?n?|reichliche?n?|starke?n?)"
_LENGTH = re.compile(rf"\b(?P<count>{_NUMBER})\s+{_QUALIFIED}\s+(?P<unit>(?:drei)?viertel)?stunde\b", re.IGNORECASE)
_QUARTER_HOURS = re.compile(
    r"\b(?P<count>ein|zwei|drei|vier)(?P<part>einviertel|dreiviertel)\s+stunden?\b", re.IGNORECASE
)
_HALVES = re.compile(
    r"\b(?:anderthalb|(?P<whole>ein|zwei|drei|vier|fünf|sechs)einhalb)\b(?!\s+stunden?\b)", re.IGNORECASE
)
_TODAY = re.compile(r"\bheut\b|\bheutige[rsnm]?\b", re.IGNORECASE)
_SHORT_YEAR = re.compile(r"\s?'?(\d{2})\b(?!\s*(?:uhr|minuten|stunden|jahre|euro|prozent|[:.]\d))", re.IGNORECASE)
_QUARTER = re.compile(rf"(?:^|,\s*|\bum\s+|:\s*)viertel\s+(?P<hour>{_NUMBER})\b(?!\s+(?-i:[A-ZÄÖÜ]))", re.IGNORECASE)


@dataclass(frozen=True, slots=True, repr=False)
class Mention(Redacted):
    """A value in a sentence's text[start:end]. For a day that may lie ahead or behind ("am Donnerstag"), `value` is the
    one ahead, `behind` the last one, today included; else None."""

    kind: ValueKind
    start: int
    end: int
    value: str | int | float
    relative: bool = False
    behind: str | None = None
    loose: bool = False


def find_mentions(text: str, today: dt.date, near: dt.date, language: str) -> tuple[Mention, ...]:
    """All values in a sentence, in order, disjoint. `near`: the day of the conversation, as far as it is known."""
    read = [
        Mention(v.kind, v.start, v.end, v.value, v.relative)
        for v in find_values(text, today, language=language, near=near)
    ]
    read = [_afternoon(text, _short_year(text, mention, today)) for mention in read]
    firm = (ValueKind.DATE, ValueKind.TIME, ValueKind.DURATION, ValueKind.MONEY, ValueKind.PERSON)
    if language == "de":
        for match in _TODAY.finditer(text):
            read.append(Mention(ValueKind.DATE, match.start(), match.end(), today.isoformat(), relative=True))
        for extra in _spoken(text, near):
            overlapping = [m for m in read if m.start < extra.end and extra.start < m.end]
            if not any(m.kind in firm for m in overlapping):
                read = [*(m for m in read if m not in overlapping), extra]
    else:
        for extra in (*_english_weekdays(text, near), *_english_hours(text)):
            if not any(m.start < extra.end and extra.start < m.end for m in read):
                read.append(extra)
    read.sort(key=lambda m: m.start)
    # "Donnerstag, dem neunzehnten": the day of the week says nothing more.
    double = [
        one
        for one, two in itertools.pairwise(read)
        if one.loose
        and one.kind is two.kind is ValueKind.DATE
        and re.fullmatch(r",?\s*(?:also\s+)?(?:am|der|den|dem|the)?\s*", text[one.end : two.start])
    ]
    return tuple(m for m in read if m not in double)


def _spoken(text: str, day: dt.date) -> Iterator[Mention]:
    """Longer forms first: what they cover is not read again."""
    yield from _in_a_while(text, day)
    for match in _HALVES.finditer(text):
        yield Mention(ValueKind.NUMBER, match.start(), match.end(), (parse(match["whole"] or "ein") or 1) + 0.5)
    for match in _SHORT_DATE.finditer(text):
        if date := _date(day.year, int(match[2]), int(match[1])):
            nearest = min((date, *_years_around(date)), key=lambda d: abs((d - day).days))
            yield Mention(ValueKind.DATE, match.start(), match.end(), nearest.isoformat(), relative=True)
    for match in _DAY_OF_MONTH.finditer(text):
        number = _day_number(match["day"])
        if number:
            ahead, behind = _day_ahead(day, number), _day_behind(day, number)
            if ahead and behind:
                yield _loose(match.start("day"), match.end("day"), ahead, behind)
    for match in _BARE_WEEKDAY.finditer(text):
        distance = (_WEEKDAYS[match["day"].lower()] - day.weekday()) % 7
        ahead, behind = day + dt.timedelta(distance or 7), day + dt.timedelta(distance - 7 if distance else 0)
        yield _loose(match.start(), match.end(), ahead, behind)
    yield from _hours(text)
    for match in _LENGTH.finditer(text):
        count = _count(match["count"])
        part = {"viertel": 15, "dreiviertel": 45, None: 60}[match["unit"] and match["unit"].lower()]
        if count:
            yield Mention(ValueKind.DURATION, match.start(), match.end(), count * part)
    for match in _QUARTER_HOURS.finditer(text):
        hours = parse(match["count"]) or 0
        minutes = 15 if match["part"].lower() == "einviertel" else 45
        yield Mention(ValueKind.DURATION, match.start(), match.end(), hours * 60 + minutes)


def _in_a_while(text: str, day: dt.date) -> Iterator[Mention]:
    for match in _IN_A_WHILE.finditer(text):
        count = _count(match["count"])
        if not count or (match["unit"].lower() == "tagen" and count == 8):  # "in acht Tagen" is said for a week, too
            continue
        days = count * (1 if match["unit"].lower() == "tagen" else 7)
        if match["weekday"] and days % 7 == 0:
            monday = day - dt.timedelta(day.weekday()) + dt.timedelta(days)
            target = monday + dt.timedelta(_WEEKDAYS[match["weekday"].lower()])
        elif match["weekday"]:
            continue
        else:
            target = day + dt.timedelta(days)
        yield Mention(ValueKind.DATE, match.start(), match.end(), target.isoformat(), relative=True)
    for match in _NEXT_WEEK.finditer(text):
        monday = day - dt.timedelta(day.weekday()) + dt.timedelta(7)
        target = monday + dt.timedelta(_WEEKDAYS[(match["after"] or match["before"]).lower()])
        yield Mention(ValueKind.DATE, match.start(), match.end(), target.isoformat(), relative=True)
    for match in _SAME_DAY.finditer(text):
        target = day + dt.timedelta(7)
        yield Mention(ValueKind.DATE, match.start(), match.end(), target.isoformat(), relative=True)


def _english_weekdays(text: str, day: dt.date) -> Iterator[Mention]:
    for match in re.finditer(rf"\b(?:{'|'.join(_ENGLISH_WEEKDAYS)})\b", text, re.IGNORECASE):
        distance = (_ENGLISH_WEEKDAYS[match.group().lower()] - day.weekday()) % 7
        ahead, behind = day + dt.timedelta(distance or 7), day + dt.timedelta(distance - 7 if distance else 0)
        yield _loose(match.start(), match.end(), ahead, behind)


def _english_hours(text: str) -> Iterator[Mention]:
    """ "half seven" is half past; "at eight in the evening"."""
    for match in _ENGLISH_HOUR.finditer(text):
        hour = _ENGLISH_NUMBERS.index((match["half"] or match["at"]).lower()) + 1
        if match["part"] and match["part"].lower() in {"evening", "afternoon", "night"} and hour < 12:
            hour += 12
        yield Mention(
            ValueKind.TIME, match.start(), match.end(), f"{hour:02d}:{30 if match['half'] else 0:02d}", loose=True
        )


def _loose(start: int, end: int, ahead: dt.date, behind: dt.date) -> Mention:
    return Mention(ValueKind.DATE, start, end, ahead.isoformat(), relative=True, behind=behind.isoformat(), loose=True)


def _short_year(text: str, mention: Mention, today: dt.date) -> Mention:
    """ "21. April 26": a year of two figures after a day and a month; one that lies far ahead was a century ago."""
    match = _SHORT_YEAR.match(text, mention.end)
    if mention.kind is not ValueKind.DATE or not mention.relative or not match or not text[mention.start].isdigit():
        return mention
    year = today.year // 100 * 100 + int(match[1])
    date = _date(
        year if year <= today.year + 10 else year - 100, int(str(mention.value)[5:7]), int(str(mention.value)[8:])
    )
    return Mention(mention.kind, mention.start, match.end(), date.isoformat()) if date else mention


def _hours(text: str) -> Iterator[Mention]:
    for match in _QUARTER.finditer(text):
        hour = _count(match["hour"])
        if hour and hour <= 12:
            yield _clock(text, text.lower().find("viertel", match.start()), match.end(), (hour * 60 - 45) % 720 or 720)
    for match in _MINUTES.finditer(text):
        minutes, hour = _count(match["minutes"]), _count(match["hour"])
        after_noun = re.search(r"\b[A-ZÄÖÜ]\w+\s+$", text[: match.start()])  # "von Gleis 5 nach 11"
        if minutes and hour and minutes < 30 and hour <= 12 and not after_noun:
            distance = minutes if match["side"].lower() == "nach" else -minutes
            total = hour * 60 - (30 if match["half"] else 0) + distance
            yield _clock(text, match.start(), match.end(), total % 720 or 720)
    for pattern in (_BETWEEN, _HOUR):
        for match in pattern.finditer(text):
            hour = _count(match["hour"])
            if hour and hour <= 24 and match["hour"].lower() not in {"ein", "einer", "einem"}:
                yield _clock(text, match.start("hour"), match.end("hour"), hour * 60)


_EVENING = re.compile(r"\b(?:\w*nachmittags?|\w*abends?|auf d'nacht|spätdienst|spätschicht)\b", re.IGNORECASE)
_MORNING = re.compile(
    r"\b(?:\w*vormittags?|nachts?|morgens|früh|in der früh|nachtdienst|nachtschicht|heute morgen)\b", re.IGNORECASE
)


def _clock(text: str, start: int, end: int, minutes: int) -> Mention:
    """An hour of the twelve on the clock: the time of day that was said decides, else the hours of work do."""
    value = f"{minutes // 60 % 24:02d}:{minutes % 60:02d}"
    return _afternoon(text, Mention(ValueKind.TIME, start, end, value, loose=True))


def _afternoon(text: str, mention: Mention) -> Mention:
    if mention.kind is not ValueKind.TIME:
        return mention
    hour, minute = map(int, str(mention.value).split(":"))
    # The time of day is said in the same breath.
    beside = text[max(0, mention.start - 30) : mention.end + 20]
    if 1 <= hour < 12 and _EVENING.search(beside) and not _MORNING.search(beside):
        return Mention(mention.kind, mention.start, mention.end, f"{hour + 12:02d}:{minute:02d}", loose=mention.loose)
    if 9 <= hour < 12 and re.search(r"\bnachts\b", beside, re.IGNORECASE):
        return Mention(mention.kind, mention.start, mention.end, f"{hour + 12:02d}:{minute:02d}", loose=mention.loose)
    return mention


def _count(word: str) -> int | None:
    if word.isdigit():
        return int(word)
    return 1 if word.lower() in {"eine", "einer", "einem"} else parse(word.lower())


def _day_number(word: str) -> int | None:
    number = int(word[:-1]) if word.endswith(".") else parse_ordinal(word.lower())
    return number if number and 1 <= number <= 31 else None


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def _years_around(date: dt.date) -> list[dt.date]:
    return [d for year in (date.year - 1, date.year + 1) if (d := _date(year, date.month, date.day))]


def _day_ahead(day: dt.date, number: int) -> dt.date | None:
    """The next day of a month with this number, after `day`."""
    return _month_walk(day, number, 1)


def _day_behind(day: dt.date, number: int) -> dt.date | None:
    """The last one, `day` included."""
    return day if day.day == number else _month_walk(day, number, -1)


def _month_walk(day: dt.date, number: int, step: int) -> dt.date | None:
    for k in range(0, 4):
        months = day.year * 12 + day.month - 1 + step * k
        found = _date(months // 12, months % 12 + 1, number)
        if found and (found > day if step > 0 else found < day):
            return found
    return None
