"""Days, hours and lengths as they are said in passing, which only a protocol's context makes a value.

`find_values` of the dictation layer reads what can be written differently at once. What is added here stays as it was
said ("am Donnerstag in zwei Wochen", "den siebzehnten", "um zehn", "eine gute Stunde"), but fills fields.
"""

from __future__ import annotations

import datetime as dt
import itertools
import re
from collections.abc import Iterator, Sequence

from protokollant.dictation.numbers import parse
from protokollant.dictation.value_reader import calendar_day
from protokollant.dictation.values import ValueKind, find_values
from protokollant.structure.fields.days import english_days, german_days, one_day
from protokollant.structure.fields.mention import Mention

_FIRM = (ValueKind.DATE, ValueKind.TIME, ValueKind.DURATION, ValueKind.MONEY, ValueKind.PERSON)
_SAME_DAY_AS = re.compile(r",?\s*(?:also\s+)?(?:am|der|den|dem|the)?\s*")

_ENGLISH_NUMBERS = "one two three four five six seven eight nine ten eleven twelve".split()
_ENGLISH_HOUR = re.compile(
    rf"\bhalf (?:past )?(?P<half>{'|'.join(_ENGLISH_NUMBERS)})\b|"
    rf"\b(?:at|from|around|about|until|till) (?P<at>{'|'.join(_ENGLISH_NUMBERS)})(?: o'clock)?"
    r"(?: in the (?P<part>morning|afternoon|evening)|"
    r"(?=\s*(?:[,.;]|$|this (?:morning|afternoon|evening)|(?:tonight|and|to|until|till|today|yesterday|on)\b)))",
    re.IGNORECASE,
)
_ENGLISH_LENGTH = re.compile(
    r"\b(?P<count>an?|one|two)\s+(?:full|good|solid|whole|bare|short|long|little over an)\s+(?P<half>half[- ])?hours?\b"
    r"(?! (?:and|a (?:day|week)))",
    re.IGNORECASE,
)
_NUMBER = r"\d{1,3}|[a-zäöüß]+"
_HOUR = re.compile(
    rf"\b(?i:um|gegen|ab|bis|von(?= \S+ (?:an|weg|bis)\b)|punkt|so um|schlag|"
    rf"(?:kurz|gleich|bald) (?:nach|vor))\s+(?P<hour>{_NUMBER})\b"
    r"(?!\s*(?:[A-ZÄÖÜ]|uhr|prozent|euro|[%€/-]))",
)
_BETWEEN = re.compile(rf"\b(?:von|zwischen)\s+(?P<hour>{_NUMBER})\s+(?:bis|und)\b(?=\s+(?:{_NUMBER}))", re.IGNORECASE)
_MINUTES = re.compile(
    rf"\b(?P<minutes>{_NUMBER})\s+(?P<side>vor|nach)\s+(?P<half>halb\s+)?(?P<hour>{_NUMBER})\b(?!\s*(?-i:[A-ZÄÖÜ]))",
    re.IGNORECASE,
)
_QUALIFIED = r"(?:gute?n?|knappe?n?|ganze?n?|reichliche?n?|starke?n?)"
_LENGTH = re.compile(rf"\b(?P<count>{_NUMBER})\s+{_QUALIFIED}\s+(?P<unit>(?:drei)?viertel)?stunde\b", re.IGNORECASE)
_QUARTERS = re.compile(r"\b(?P<count>drei|fünf|sechs|sieben)\s?viertel\s?stunden?\b", re.IGNORECASE)
_QUARTER_HOURS = re.compile(
    r"\b(?P<count>ein|zwei|drei|vier)(?P<part>einviertel|dreiviertel)\s+stunden?\b", re.IGNORECASE
)
_HALVES = re.compile(
    r"\b(?:anderthalb|(?P<whole>ein|zwei|drei|vier|fünf|sechs)einhalb)\b(?!\s+stunden?\b)", re.IGNORECASE
)
_SHORT_YEAR = re.compile(r"\s?'?(\d{2})\b(?!\s*(?:uhr|minuten|stunden|jahre|euro|prozent|[:.]\d))", re.IGNORECASE)
_QUARTER = re.compile(rf"(?:^|,\s*|\bum\s+|:\s*)viertel\s+(?P<hour>{_NUMBER})\b(?!\s+(?-i:[A-ZÄÖÜ]))", re.IGNORECASE)


def find_mentions(text: str, today: dt.date, near: dt.date, language: str) -> tuple[Mention, ...]:
    """All values in a sentence, in order, disjoint. `near`: the day of the conversation, as far as it is known."""
    read = [
        Mention(v.kind, v.start, v.end, v.value, v.relative)
        for v in find_values(text, today, language=language, near=near)
    ]
    read = [_afternoon(text, _short_year(text, mention, today)) for mention in read]
    extras = _spoken(text, today, near) if language == "de" else _spoken_english(text, today, near)
    for extra in extras:
        overlapping = [m for m in read if m.start < extra.end and extra.start < m.end]
        if all(_gives_way(m, extra) for m in overlapping):
            read = [*(m for m in read if m not in overlapping), extra]
    return tuple(_with_their_weekdays(text, sorted(read, key=lambda m: m.start)))


def _gives_way(mention: Mention, extra: Mention) -> bool:
    """A number does; of days, what is a part of a longer form: "heute" of "heute in acht Tagen"."""
    if mention.kind not in _FIRM:
        return True
    whole = (
        extra.start <= mention.start
        and mention.end <= extra.end
        and extra.end - extra.start > mention.end - mention.start
    )
    return whole and not extra.loose and mention.kind is extra.kind is ValueKind.DATE


def _with_their_weekdays(text: str, read: Sequence[Mention]) -> Iterator[Mention]:
    """ "Donnerstag, dem neunzehnten": the day of the week says nothing more, but which month it is."""
    skip = False
    for one, two in itertools.zip_longest(read, read[1:]):
        if skip:
            skip = False
            continue
        double = (
            two is not None
            and one.loose
            and one.kind is two.kind is ValueKind.DATE
            and _SAME_DAY_AS.fullmatch(text, one.end, two.start)
        )
        if double and two.loose and (both := one_day(one, two)):
            skip = True
            yield both
        elif not double:
            yield one


def _spoken(text: str, today: dt.date, day: dt.date) -> Iterator[Mention]:
    """Longer forms first: what they cover is not read again."""
    yield from german_days(text, today, day)
    for match in _HALVES.finditer(text):
        yield Mention(ValueKind.NUMBER, match.start(), match.end(), (parse(match["whole"] or "ein") or 1) + 0.5)
    yield from _hours(text)
    for match in _LENGTH.finditer(text):
        count = _count(match["count"])
        part = {"viertel": 15, "dreiviertel": 45, None: 60}[match["unit"] and match["unit"].lower()]
        if count:
            yield Mention(ValueKind.DURATION, match.start(), match.end(), count * part)
    for match in _QUARTERS.finditer(text):
        yield Mention(ValueKind.DURATION, match.start(), match.end(), (parse(match["count"].lower()) or 0) * 15)
    for match in _QUARTER_HOURS.finditer(text):
        hours = parse(match["count"]) or 0
        minutes = 15 if match["part"].lower() == "einviertel" else 45
        yield Mention(ValueKind.DURATION, match.start(), match.end(), hours * 60 + minutes)


def _spoken_english(text: str, today: dt.date, day: dt.date) -> Iterator[Mention]:
    yield from english_days(text, today, day)
    yield from _english_hours(text)
    for match in _ENGLISH_LENGTH.finditer(text):
        hours = 1 if match["count"].lower() in {"a", "an", "one"} else 2
        minutes = 30 if match["half"] else 60
        yield Mention(ValueKind.DURATION, match.start(), match.end(), hours * minutes)


def _english_hours(text: str) -> Iterator[Mention]:
    """ "half seven" is half past; "at eight in the evening"."""
    for match in _ENGLISH_HOUR.finditer(text):
        hour = _ENGLISH_NUMBERS.index((match["half"] or match["at"]).lower()) + 1
        if match["part"] and match["part"].lower() in {"evening", "afternoon", "night"} and hour < 12:
            hour += 12
        yield Mention(
            ValueKind.TIME,
            match.start("at" if match["at"] else 0),
            match.end(),
            f"{hour:02d}:{30 if match['half'] else 0:02d}",
            loose=True,
        )


def _short_year(text: str, mention: Mention, today: dt.date) -> Mention:
    """ "21. April 26": a year of two figures after a day and a month; one that lies far ahead was a century ago."""
    match = _SHORT_YEAR.match(text, mention.end)
    if mention.kind is not ValueKind.DATE or not mention.relative or not match or not text[mention.start].isdigit():
        return mention
    year = today.year // 100 * 100 + int(match[1])
    date = calendar_day(
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
