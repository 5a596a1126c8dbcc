"""Days as they are said in passing: "den siebzehnten", "heute in acht Tagen", "letztem Freitag", "a week today"."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator

from protokollant.dictation.dates_de import WEEKDAYS
from protokollant.dictation.numbers import parse, parse_ordinal
from protokollant.dictation.value_reader import calendar_day
from protokollant.dictation.values import ValueKind
from protokollant.structure.fields.mention import Mention

_ENGLISH_WEEKDAYS = {d: i for i, d in enumerate("monday tuesday wednesday thursday friday saturday sunday".split())}
_DAY = "|".join(WEEKDAYS)
_ENGLISH_DAY = "|".join(_ENGLISH_WEEKDAYS)
_COUNT = r"\d{1,3}|[a-zäöüß]+"
_FROM_TODAY = {"heute": 0, "heut": 0, "gestern": -1, "morgen": 1, "übermorgen": 2, "today": 0, "tomorrow": 1}

_IN_A_WHILE = re.compile(
    rf"\b(?:(?:am\s+)?(?P<weekday>{_DAY})\s+|(?P<today>heute?|morgen|übermorgen)\s+)?in\s+(?P<count>{_COUNT})\s+"
    rf"(?P<unit>tagen|wochen?)\b",
    re.IGNORECASE,
)
_WHILE_AGO = re.compile(
    rf"\b(?:(?P<weekday>{_DAY})|(?P<today>heute?|gestern))\s+vor\s+(?P<count>{_COUNT})\s+(?P<unit>tagen|wochen?)\b",
    re.IGNORECASE,
)
_WEEKS = {"nächste": 1, "kommende": 1, "übernächste": 2, "diese": 0, "letzte": -1, "vergangene": -1, "vorige": -1}
_WHICH_WEEK = rf"(?P<{{}}>{'|'.join(_WEEKS)})[rn]?\s+woche"
_DAY_OF_WEEK = re.compile(
    rf"\b(?:{_WHICH_WEEK.format('week')},?\s+(?:und zwar\s+|wieder\s+|dann\s+|also\s+)?(?:am\s+)?(?P<after>{_DAY})|"
    rf"(?:am\s+)?(?P<before>{_DAY})\s+(?:in\s+)?(?:der\s+)?{_WHICH_WEEK.format('week_after')})\b",
    re.IGNORECASE,
)
_SAME_DAY = re.compile(
    r"\b(?:nächste|kommende) woche\b(?=[^.;]*\b(?:gleicher|selber|selben|gleichen|derselbe|"
    r"demselben|gleiche|selbe)\s+(?:wochen)?tag)|\bsame (?:time|day),? next week\b",
    re.IGNORECASE,
)
_LAST_DAY = re.compile(
    rf"\b(?:letzte|vergangene|vorige|verwichene)[nmrs]?\s+(?P<day>{_DAY})\b|"
    rf"\b(?:last|this past)\s+(?P<english>{_ENGLISH_DAY})\b",
    re.IGNORECASE,
)
_COMING_DAY = re.compile(
    rf"\b(?:kommende|nächste|(?P<after_next>übernächste))[nmrs]?\s+(?P<day>{_DAY})\b|"
    rf"\b(?:this )?coming\s+(?P<english>{_ENGLISH_DAY})\b",
    re.IGNORECASE,
)
_BARE_WEEKDAY = re.compile(
    rf"\b(?P<day>{_DAY})(?:s?(?:früh|morgen|vormittag|mittag|nachmittag|abend|nacht))?\b(?!\s*(?:vormittags?|nacht|bis\b))",
    re.IGNORECASE,
)
_DAY_OF_MONTH = re.compile(
    rf"(?:\b(?:am|vom|bis zum|bis|ab dem|zum|den|dem)\s+|\b(?:{_DAY}),?\s+(?:der|den|dem)?\s*|,\s*(?:der|den)\s+|"
    rf"\b(?:heute,?|datum)\s+(?:ist\s+|war\s+)?(?:der|den)\s+)(?P<day>\d{{1,2}}\.(?!\d)|[a-zäöüß]+(?:ten|te|ter|sten|ste|ster)\b)(?!\s+(?-i:[A-ZÄÖÜ]))",
    re.IGNORECASE,
)
_ARTICLE = re.compile(r"\b(?:am|vom|zum|de[rmn])\s+$", re.IGNORECASE)
_SHORT_DATE = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{1,2})\.(?!\d)")
# "zehnter Zweiter": the month by its number, nothing else in the phrase.
_NUMBERED_MONTH = re.compile(
    r"(?:^|[,.:;]\s*)(?P<day>\d{1,2}\.|\w+t?er)\s+(?P<month>\w+t?er)(?=\s*(?:[,.;]|$))", re.IGNORECASE
)
_TODAY = re.compile(r"\bheut\b|\bheutige[rsnm]?\b", re.IGNORECASE)
_YESTERDAY = re.compile(r"\bgestrige[rsnm]?\b", re.IGNORECASE)

_ENGLISH_ORDINALS = {
    w: i + 1
    for i, w in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split()
    )
} | {"thirtieth": 30}
_ENGLISH_DAY_OF_MONTH = re.compile(
    rf"\b(?:(?:on|by|until|till|for|from|since)\s+|(?:{_ENGLISH_DAY}),?\s+|,\s*)the\s+"
    r"(?P<day>(?:twenty|thirty)[- ]\w+|\w+th|first|second|third|\d{1,2}(?:st|nd|rd|th))\b"
    r"(?=\s*(?:[,.;:!?]|$|(?:and|at|to|we|i|he|she|they|in|if|for|when|so|because|with|by|after|before|is|was)\b))",
    re.IGNORECASE,
)
_ENGLISH_WEEKS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "six": 6, "fortnight": 2}
_WEEK_FROM = re.compile(
    rf"\b(?:(?P<count>a|one|two|three|four|six)\s+weeks?|a\s+(?P<fortnight>fortnight))\s+(?:from\s+|on\s+)?"
    rf"(?P<base>today|tomorrow|{_ENGLISH_DAY})\b|"
    rf"\b(?P<day>today|tomorrow|{_ENGLISH_DAY})\s+(?:week|(?P<two>fortnight))\b|"
    r"\bin\s+(?:(?P<in>a|one|two|three|four|six)\s+weeks?(?:'|’)?(?:\s+time)?|a\s+(?P<in_two>fortnight))\b",
    re.IGNORECASE,
)
_PART_OF_TODAY = re.compile(r"\b(?:this\s+(?:morning|afternoon|evening|lunchtime)|tonight)\b", re.IGNORECASE)
_LAST_NIGHT = re.compile(r"\blast\s+(?:night|evening)\b", re.IGNORECASE)


def german_days(text: str, today: dt.date, day: dt.date) -> Iterator[Mention]:
    """Longer forms first: what they cover is not read again. `day`: that of the conversation."""
    yield from _in_a_while(text, today, day)
    yield from _of_a_week(text, today, day)
    yield from _last_or_coming(text, today)
    for match in _TODAY.finditer(text):
        yield _firm(match, today)
    for match in _YESTERDAY.finditer(text):
        yield _firm(match, today - dt.timedelta(1))
    for match in _SHORT_DATE.finditer(text):
        if nearest := _nearest(day, int(match[2]), int(match[1])):
            yield _firm(match, nearest)
    for match in _NUMBERED_MONTH.finditer(text):
        number, month = _day_number(match["day"]), parse_ordinal(match["month"].lower())
        if number and month and (nearest := _nearest(day, month, number)):
            yield Mention(ValueKind.DATE, match.start("day"), match.end(), nearest.isoformat(), relative=True)
    for match in _DAY_OF_MONTH.finditer(text):
        if match["day"].endswith("ter") and _ARTICLE.search(text, 0, match.start("day")):
            continue  # "für den Achter" is no day
        yield from _day_of_month(match, _day_number(match["day"]), day)
    for match in _BARE_WEEKDAY.finditer(text):
        yield _weekday(match, WEEKDAYS[match["day"].lower()], day)


def english_days(text: str, today: dt.date, day: dt.date) -> Iterator[Mention]:
    for match in _WEEK_FROM.finditer(text):
        weeks = 2 if match["fortnight"] or match["two"] or match["in_two"] else 1
        weeks = _ENGLISH_WEEKS.get((match["count"] or match["in"] or "").lower(), weeks)
        base = (match["base"] or match["day"] or "today").lower()
        yield _firm(match, _from(base, today) + dt.timedelta(7 * weeks))
    for match in _SAME_DAY.finditer(text):
        yield _firm(match, day + dt.timedelta(7))
    yield from _last_or_coming(text, today)
    for match in _PART_OF_TODAY.finditer(text):
        yield _firm(match, today)
    for match in _LAST_NIGHT.finditer(text):
        yield _firm(match, today - dt.timedelta(1))
    for match in _ENGLISH_DAY_OF_MONTH.finditer(text):
        yield from _day_of_month(match, _english_ordinal(match["day"].lower()), day)
    for match in re.finditer(rf"\b(?:{_ENGLISH_DAY})\b", text, re.IGNORECASE):
        yield _weekday(match, _ENGLISH_WEEKDAYS[match.group().lower()], day)


def one_day(weekday: Mention, number: Mention) -> Mention | None:
    """ "Donnerstag, der neunte": the two agree on one of the days that either may be."""
    wanted = dt.date.fromisoformat(str(weekday.value)).weekday()
    days = [d for d in (str(number.value), number.behind) if d and dt.date.fromisoformat(d).weekday() == wanted]
    if len(days) != 1:
        return None
    return Mention(ValueKind.DATE, weekday.start, number.end, days[0], relative=True)


def _in_a_while(text: str, today: dt.date, day: dt.date) -> Iterator[Mention]:
    for pattern, sign in ((_IN_A_WHILE, 1), (_WHILE_AGO, -1)):
        for match in pattern.finditer(text):
            days = _length(match["count"], match["unit"].lower())
            said = match["today"] or match["weekday"]
            if not days or (days == 8 and not said):  # "in acht Tagen" alone may be eight
                continue
            days = 7 if days == 8 else days  # "heute in acht Tagen" is a week
            if match["weekday"]:
                if days % 7:
                    continue
                weekday = WEEKDAYS[match["weekday"].lower()]
                if sign < 0:
                    target = _near_weekday(today, weekday, sign) - dt.timedelta(days)
                elif days == 7:
                    target = day + dt.timedelta((weekday - day.weekday()) % 7 + days)
                else:
                    target = day - dt.timedelta(day.weekday()) + dt.timedelta(days + weekday)
            else:
                base = _from(match["today"].lower(), today) if match["today"] else day
                target = base + dt.timedelta(days * sign)
            yield _firm(match, target)


def _of_a_week(text: str, today: dt.date, day: dt.date) -> Iterator[Mention]:
    for match in _DAY_OF_WEEK.finditer(text):
        weeks = _WEEKS[(match["week"] or match["week_after"]).lower()]
        base = day if weeks > 0 else today
        monday = base - dt.timedelta(base.weekday()) + dt.timedelta(7 * weeks)
        yield _firm(match, monday + dt.timedelta(WEEKDAYS[(match["after"] or match["before"]).lower()]))
    for match in _SAME_DAY.finditer(text):
        yield _firm(match, day + dt.timedelta(7))


def _last_or_coming(text: str, today: dt.date) -> Iterator[Mention]:
    for pattern, sign in ((_LAST_DAY, -1), (_COMING_DAY, 1)):
        for match in pattern.finditer(text):
            said = match["day"] or match["english"]
            weekday = (WEEKDAYS | _ENGLISH_WEEKDAYS)[said.lower()]
            later = 7 if sign > 0 and match["after_next"] else 0
            yield _firm(match, _near_weekday(today, weekday, sign) + dt.timedelta(later))


def _near_weekday(day: dt.date, weekday: int, sign: int) -> dt.date:
    """The next such day of the week, or the last one, never `day` itself."""
    distance = (weekday - day.weekday()) % 7
    return day + dt.timedelta(distance or 7 if sign > 0 else distance - 7)


def _from(said: str, today: dt.date) -> dt.date:
    if said in _ENGLISH_WEEKDAYS:
        return _near_weekday(today, _ENGLISH_WEEKDAYS[said], 1)
    return today + dt.timedelta(_FROM_TODAY[said])


def _length(count: str, unit: str) -> int:
    number = (
        int(count) if count.isdigit() else 1 if count.lower() in {"eine", "einer", "einem"} else parse(count.lower())
    )
    return (number or 0) * (1 if unit == "tagen" else 7)


def _weekday(match: re.Match[str], weekday: int, day: dt.date) -> Mention:
    distance = (weekday - day.weekday()) % 7
    ahead, behind = day + dt.timedelta(distance or 7), day + dt.timedelta(distance - 7 if distance else 0)
    return _loose(match.start(), match.end(), ahead, behind)


def _day_of_month(match: re.Match[str], number: int | None, day: dt.date) -> Iterator[Mention]:
    if number:
        ahead, behind = _month_walk(day, number, 1), day if day.day == number else _month_walk(day, number, -1)
        if ahead and behind:
            yield _loose(match.start("day"), match.end("day"), ahead, behind)


def _loose(start: int, end: int, ahead: dt.date, behind: dt.date) -> Mention:
    return Mention(ValueKind.DATE, start, end, ahead.isoformat(), relative=True, behind=behind.isoformat(), loose=True)


def _firm(match: re.Match[str], day: dt.date) -> Mention:
    return Mention(ValueKind.DATE, match.start(), match.end(), day.isoformat(), relative=True)


def _day_number(word: str) -> int | None:
    number = int(word[:-1]) if word.endswith(".") else parse_ordinal(word.lower())
    return number if number and 1 <= number <= 31 else None


def _english_ordinal(word: str) -> int | None:
    if word[0].isdigit():
        number = int(re.match(r"\d+", word)[0])  # type: ignore[index]
        return number if 1 <= number <= 31 else None
    tens, _, rest = word.replace("-", " ").partition(" ")
    if rest:
        last = _ENGLISH_ORDINALS.get(rest, 99)
        number = {"twenty": 20, "thirty": 30}.get(tens, 99) + last
        return number if last < 10 and number <= 31 else None
    return _ENGLISH_ORDINALS.get(word)


def _nearest(day: dt.date, month: int, number: int) -> dt.date | None:
    """The date without its year that is nearest to `day`."""
    found = [d for year in (day.year, day.year - 1, day.year + 1) if (d := calendar_day(year, month, number))]
    return min(found, key=lambda d: abs((d - day).days), default=None)


def _month_walk(day: dt.date, number: int, step: int) -> dt.date | None:
    """The next day of a month with this number after `day`, or the last one before it."""
    for k in range(0, 4):
        months = day.year * 12 + day.month - 1 + step * k
        found = calendar_day(months // 12, months % 12 + 1, number)
        if found and (found > day if step > 0 else found < day):
            return found
    return None
