"""German times of day and durations."""

from __future__ import annotations

import re
from decimal import Decimal

from protokollant.dictation.numbers import parse
from protokollant.dictation.numerals_de import COUNTED, ONE, GermanNumbers, figure, half_number
from protokollant.dictation.value_reader import Found, ValueKind

_BEFORE_TIME = frozenset("um gegen ab bis von seit kurz".split())
# With these before it "8:30" is a time of day; after the first ones also "8.30".
_BEFORE_CLOCK = frozenset({"um", "gegen"})
_PARTS = {"viertelstunde": 15, "dreiviertelstunde": 45}
_ADJECTIVE = re.compile(r"(.+?)(stündig|minütig)(e[rmns]?)?")
_MINUTES = frozenset({"minute", "minuten", "min"})
_HOURS = frozenset({"stunde", "stunden", "std", "h"})
_AFTERNOON = frozenset({"nachmittags", "nachmittag", "abends", "abend"})
_NO_CLOCK = frozenset({"euro", "€", "prozent", "%", "grad", "kilo", "kilogramm", "meter", "kilometer"})


def time(text: GermanNumbers, i: int) -> Found | None:
    token = text.at(i)
    if (match := re.fullmatch(r"(\d{1,2})[:.](\d{2})", token)) and int(match[1]) < 25 and int(match[2]) < 60:
        return _in_figures(text, i, int(match[1]), int(match[2]))
    return time_on_the_clock(text, i) or first_of_range(text, i) or time_by_quarters(text, i)


def _in_figures(text: GermanNumbers, i: int, hour: int, minute: int) -> Found | None:
    """ "8.30 Uhr", "um 8:30", "von 8:30 bis 9:15"."""
    if text.at(i + 1) == "uhr":
        return _time(text, i, 2, hour, minute)
    before, after = text.at(i - 1), text.at(i + 1)
    if after in {"bis", "und"} and re.fullmatch(r"\d{1,2}[:.]\d{2}", text.at(i + 2)) and text.at(i + 3) == "uhr":
        found = _time(text, i, 1, hour, minute)  # "von 9.30 bis 10.15 Uhr"
        return found and Found(1, ValueKind.TIME, found.value, f"{hour}:{minute:02d}")
    clock = before in _BEFORE_CLOCK and after not in _NO_CLOCK
    if ":" not in text.at(i) and not clock:
        return None
    return _time(text, i, 1, hour, minute, keep=not clock or after in {"bis", "und", "-", "–"})


def time_on_the_clock(text: GermanNumbers, i: int) -> Found | None:
    hour = 1 if text.at(i) == "ein" else text.whole(i, 0, 24)
    if hour is None or text.at(i + 1) != "uhr":
        return None
    if text.at(i + 2) == "null" and (digit := text.whole(i + 3, 0, 9)) is not None and text.at(i + 3).isalpha():
        return _time(text, i, 4, hour, digit)  # "acht Uhr null fünf"
    minute = text.whole(i + 2, 0, 59)
    after = text.at(i + 3)
    clock = time_on_the_clock(text, i + 4) or time_by_quarters(text, i + 4) if after == "bis" else None
    range_of_things = after == "bis" and clock is None  # "acht Uhr fünf bis zehn Kinder"
    counts = (
        after in COUNTED or after == "davon" or (text.raw(i + 3).istitle() and minute is not None and minute % 5 > 0)
    )
    if minute is None or text.at(i + 2) == "ein" or counts or after in {"uhr", "komma"} or range_of_things:
        return _time(text, i, 2, hour, 0)
    return _time(text, i, 3, hour, minute)


def first_of_range(text: GermanNumbers, i: int) -> Found | None:
    """The first hour in "von acht bis zehn Uhr", "zwischen zehn und elf Uhr", "von neun bis halb elf"."""
    joints = {"von": ("bis", "auf"), "zwischen": ("und",), "um": ("oder",), "gegen": ("oder",)}.get(text.at(i - 1), ())
    hour = text.whole(i, 0, 24)
    if hour is None or text.at(i + 1) not in joints:
        return None
    if time_on_the_clock(text, i + 2) is None and time_by_quarters(text, i + 2) is None:
        return None
    found = _time(text, i, 1, hour, 0)
    return found and Found(1, ValueKind.TIME, found.value, str(hour))


def time_by_quarters(text: GermanNumbers, i: int) -> Found | None:
    """ "halb elf", "Viertel nach zwei", "dreiviertel acht", "fünf vor halb neun", "um zehn nach drei"."""
    token, prepared = text.at(i), text.at(i - 1) in _BEFORE_TIME
    if token == "halb" and (hour := text.whole(i + 1, 1, 12)):
        return _spoken(text, i, 2, hour * 60 - 30)
    if token == "dreiviertel" and (hour := text.whole(i + 1, 1, 12)):
        return _spoken(text, i, 2, hour * 60 - 15)
    if token == "drei" and text.at(i + 1) == "viertel" and prepared and (hour := text.whole(i + 2, 1, 12)):
        return _spoken(text, i, 3, hour * 60 - 15)
    if token == "viertel":
        if text.at(i + 1) == "nach" and (hour := text.whole(i + 2, 1, 12)):
            return _spoken(text, i, 3, hour * 60 + 15)
        if text.at(i + 1) == "vor" and (hour := text.whole(i + 2, 1, 12)):
            return _spoken(text, i, 3, hour * 60 - 15)
        if prepared and (hour := text.whole(i + 1, 1, 12)):
            return _spoken(text, i, 2, hour * 60 - 45)
        return None
    minutes = text.whole(i, 1, 29)
    if minutes is None or text.at(i + 1) not in {"vor", "nach"}:
        return None
    distance = -minutes if text.at(i + 1) == "vor" else minutes
    if text.at(i + 2) == "halb" and (hour := text.whole(i + 3, 1, 12)):
        return _spoken(text, i, 4, hour * 60 - 30 + distance)
    if prepared and (hour := text.whole(i + 2, 1, 12)):
        return _spoken(text, i, 3, hour * 60 + distance)
    return None


def _spoken(text: GermanNumbers, i: int, count: int, minutes: int) -> Found | None:
    """A time told by quarters is one of twelve hours: 30 minutes are "halb eins", 12:30."""
    if text.at(i + count) == "uhr":
        count += 1
    elif text.at(i + count) in COUNTED:
        return None
    return _time(text, i, count, minutes // 60 or 12, minutes % 60)


def _time(text: GermanNumbers, i: int, count: int, hour: int, minute: int, *, keep: bool = False) -> Found | None:
    if hour > 24 or (hour == 24 and minute):
        return None
    written = f"{hour} Uhr" if not minute else f"{hour}:{minute:02d} Uhr"
    around = {text.at(k) for k in (i - 3, i - 2, i - 1, i + count, i + count + 1)}
    half_day = 12 if 1 <= hour < 12 and around & _AFTERNOON else 0
    value = f"{(hour + half_day) % 24:02d}:{minute:02d}"
    return Found(count, ValueKind.TIME, value, None if keep else written)


def duration(text: GermanNumbers, i: int) -> Found | None:
    return part_of_an_hour(text, i) or hours_and_minutes(text, i) or length_as_adjective(text, i)


def part_of_an_hour(text: GermanNumbers, i: int) -> Found | None:
    j = i + 1 if text.at(i) in ONE else i
    if text.at(j) in {"gute", "knappe", "ganze"}:
        j += 1
    if j > i and text.at(j) in _PARTS:
        return Found(j - i + 1, ValueKind.DURATION, _PARTS[text.at(j)])
    if text.at(j) in {"halbe", "halben"} and text.at(j + 1) == "stunde" and text.at(i - 1) not in {"jede", "jeder"}:
        return Found(j - i + 2, ValueKind.DURATION, 30)
    if text.at(j) == "drei" and text.at(j + 1) == "viertel" and text.at(j + 2) in {"stunde", "stunden"}:
        return Found(j - i + 3, ValueKind.DURATION, 45)
    if text.at(j) == "dreiviertel" and text.at(j + 1) == "stunde":
        return Found(j - i + 2, ValueKind.DURATION, 45)
    return None


def hours_and_minutes(text: GermanNumbers, i: int) -> Found | None:
    one = text.at(i) in ONE
    first = text.number(i) or ((1, Decimal(1)) if one else None)
    if first is None:
        return None
    count, amount = first
    stays = one or text.unsure(i) or text.in_row(i) or half_number(text.at(i)) is not None
    place, unit = text.measure(i)
    if place > i + count and unit in _MINUTES | _HOURS and not stays:  # the first of "vier bis fünf Stunden"
        return _lasting(count, amount * (60 if unit in _HOURS else 1), figure(amount))
    unit = text.at(i + count)
    said = unit if unit in {"h", "std"} else unit.capitalize()
    if unit in _MINUTES:
        return _lasting(
            count + 1, amount, None if stays else f"{figure(amount)} {'Minuten' if unit == 'min' else said}"
        )
    if unit not in _HOURS:
        return None
    written = None if stays else f"{figure(amount)} {said}"
    minutes, count = amount * 60, count + 1
    joined = 1 if text.at(i + count) == "und" else 0
    more = text.number(i + count + joined)
    if more is None or more[1] >= 60 or text.unsure(i + count + joined):
        return _lasting(count, minutes, written)
    after = i + count + joined + more[0]
    if text.at(after) in _MINUTES:
        head = text.raw(i) if stays else figure(amount)
        written = f"{head} {unit.capitalize()} {'und ' if joined else ''}{figure(more[1])} Minuten"
        return _lasting(after + 1 - i, minutes + more[1], written)
    if not joined and more[1] % 5 == 0 and not text.raw(after).istitle():  # "eine Stunde zwanzig"
        return _lasting(after - i, minutes + more[1], None)
    return _lasting(count, minutes, written)


def length_as_adjective(text: GermanNumbers, i: int) -> Found | None:
    """ "ein halbstündiges Gespräch", "45-minütig", "fünfundvierzigminütig"."""
    j = i + 2 if text.at(i + 1) == "-" and text.glued(i + 2) else i
    match = _ADJECTIVE.fullmatch(f"{text.at(i)}{text.at(j)}" if j > i else text.at(i))
    if match is None:
        return None
    amount = Decimal("0.5") if match[1] == "halb" else half_number(match[1])
    written = None
    if amount is None:
        whole = int(match[1]) if re.fullmatch(r"[0-9]{1,3}", match[1]) else parse(match[1])
        if whole is None:
            return None
        amount = Decimal(whole)
        written = f"{whole}-{match[2]}{match[3] or ''}" if j == i and whole > 1 else None
    return _lasting(j - i + 1, amount * (60 if match[2] == "stündig" else 1), written)


def _lasting(count: int, minutes: Decimal, written: str | None) -> Found | None:
    if minutes != int(minutes) or minutes > 100_000:
        return None
    return Found(count, ValueKind.DURATION, int(minutes), written)
