"""English dates, times, durations, amounts and persons. Small numbers in prose stay words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from protokollant.dictation.value_reader import LONGEST_FIGURE, Found, Matcher, Reader, ValueKind, plain

_SMALL = {
    word: number
    for number, word in enumerate(
        (
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
            "seventeen eighteen nineteen"
        ).split()
    )
}
_TENS = {
    word: number * 10 for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
}
_ORDINALS = {
    word: number
    for number, word in enumerate(
        (
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
            "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"
        ).split(),
        1,
    )
} | {"thirtieth": 30}
MONTH_NAMES = tuple("January February March April May June July August September October November December".split())
_WEEKDAYS = tuple("monday tuesday wednesday thursday friday saturday sunday".split())
_UNITS_OF_TIME = {"minute": 1, "minutes": 1, "min": 1, "mins": 1, "hour": 60, "hours": 60, "hr": 60, "hrs": 60}
_CURRENCIES = {"pound": "£", "pounds": "£", "euro": "€", "euros": "€", "dollar": "$", "dollars": "$", "quid": ""}
# With one of these a number is a figure however small it is.
_UNITS = set(
    (
        "percent per % kilometres kilometers miles metres meters centimetres kilos kilograms grams milligrams litres "
        "degrees pence cents seconds stone"
    ).split()
)
_DIGIT_WORDS = {"oh": 0, "o": 0}
_BEFORE_DIGITS = set("phone number telephone mobile call ring extension reference case on".split())
_PARTS_OF_LAW = {"section", "article", "paragraph", "schedule", "chapter"}
_AGES = {"year", "years", "month", "months", "week", "weeks"}
_OLD = {"old", "older", "younger", "of"}
_TITLES = {"Mr", "Mrs", "Ms", "Miss", "Dr"}
# After one of these a word with a capital is a name ...
_BEFORE_NAME = set("with met saw visited called rang phoned client named".split())
# ... unless it is a day, a month, or one of these that offices are called by.
_NO_NAMES = set(
    (
        "service services team council school centre center college hospital benefit police trust court department "
        "office house housing social children mum dad mother father i he she they we the a an"
    ).split()
) | {*_WEEKDAYS, *(month.lower() for month in MONTH_NAMES)}


def is_english_number(word: str) -> bool:
    """Whether it is a number or an ordinal in words."""
    return word in _SMALL or word in _TENS or word in _ORDINALS or word.partition("-")[0] in _TENS


class EnglishReader(Reader):
    def matchers(self) -> Sequence[Matcher]:
        return (
            self.law,
            self.digits,
            self.date,
            self.time,
            self.duration,
            self.money,
            self.person,
            self.age,
            self.plain_number,
        )

    # --- numbers

    def number(self, i: int) -> tuple[int, float] | None:
        """A number in figures or words at `i`: (tokens, value)."""
        token = self.at(i)
        if len(token) > LONGEST_FIGURE and token[:1].isdigit():
            return None
        if token[:1].isdigit():
            before, after = self.at(i - 1) if self.glued(i) else "", self.at(i + 1) if self.glued(i + 1) else ""
            if before.isalpha() or before in {"-", "/"} or after == "/":
                return None
            if after.isalpha() and after not in {*_UNITS_OF_TIME, "am", "pm", "p", "a", "h", "m", "k"}:
                return None
            if re.fullmatch(r"[1-9]\d{0,2}(,\d{3})+(\.\d+)?|(?:0|[1-9]\d*)(\.\d+)?", token):
                return 1, float(token.replace(",", ""))
            return None
        below = self._below_hundred(i)
        if below is None:
            return None
        count, value = below
        if self.at(i + count) == "hundred" and 0 < value < 100:
            count, value = self._and_more(i, count + 1, value * 100)
        if self.at(i + count) == "thousand" and value:
            count, value = count + 1, value * 1000
            hundreds = self._below_hundred(i + count)
            if hundreds and self.at(i + count + hundreds[0]) == "hundred":
                count, value = count + hundreds[0] + 1, value + hundreds[1] * 100
            count, value = self._and_more(i, count, value)
        return count, float(value)

    def _and_more(self, i: int, count: int, value: int) -> tuple[int, int]:
        joined = 1 if self.at(i + count) == "and" else 0
        rest = self._below_hundred(i + count + joined)
        return (count + joined + rest[0], value + rest[1]) if rest and rest[1] else (count, value)

    def _below_hundred(self, i: int) -> tuple[int, int] | None:
        token = self.at(i)
        if token in _SMALL:
            return 1, _SMALL[token]
        if token not in _TENS:
            return None
        unit = i + 2 if self.at(i + 1) == "-" and self.glued(i + 2) else i + 1
        value = _SMALL.get(self.at(unit), 0)
        return (unit - i + 1, _TENS[token] + value) if 0 < value < 10 else (1, _TENS[token])

    def plain_number(self, i: int) -> Found | None:
        found = self.number(i)
        if found is None:
            return None
        count, value = found
        if self.at(i) in _TENS and self._day(i) is not None:  # "the twenty-seventh"
            return None
        if self.at(i + count) == "point" and (places := self._digits(i + count + 1)):
            value, count = float(f"{value:.0f}.{places}"), count + 1 + len(places)
        measured = self.at(i + count) in _UNITS or (self.at(i + count) in _AGES and self.at(i + count + 1) in _OLD)
        # Numbers in a row stay as they were said.
        in_a_row = self.number(i - 1) is not None or self.number(i + count) is not None
        spoken = self.at(i)[0].isalpha() and not in_a_row
        written = _figure(value) if spoken and (measured or value >= 13 or value != int(value)) else None
        return Found(count, ValueKind.NUMBER, plain(value), written)

    def _digits(self, i: int) -> str:
        """Single digits in words, from `i` on."""
        digits = ""
        while (value := _DIGIT_WORDS.get(self.at(i), _SMALL.get(self.at(i)))) is not None and value < 10:
            digits, i = f"{digits}{value}", i + 1
        return digits

    def digits(self, i: int) -> Found | None:
        """A telephone number digit by digit: "oh seven seven ..."."""
        called = {self.at(i - k) for k in range(1, 4)} & _BEFORE_DIGITS
        groups, j = [], i
        while digits := self._digits(j):
            groups.append(digits)
            j += len(digits) + (self.at(j + len(digits)) == "," and len(self._digits(j + len(digits) + 1)) > 1)
        written = " ".join(groups)
        if len(written) < (3 if called else 6):
            return None
        return Found(j - i, ValueKind.DIGITS, written.replace(" ", ""), written)

    def law(self, i: int) -> Found | None:
        """ "section seventeen" -> "section 17"."""
        found = self.number(i + 1) if self.at(i) in _PARTS_OF_LAW else None
        if found is None or found[1] != int(found[1]) or self.at(i + 1)[0].isdigit():
            return None
        written = f"{self.raw(i)} {found[1]:.0f}"
        return Found(1 + found[0], ValueKind.LAW, written, written)

    def age(self, i: int) -> Found | None:
        """ "a fourteen-year-old girl" -> "a 14-year-old girl"."""
        found = self.number(i)
        if found is None:
            return None
        count, value = found
        joint = self.at(i + count) == "-"
        following = [self.at(k) for k in range(i + count + joint, i + count + joint + 3)]
        if following not in (["year", "-", "old"], ["month", "-", "old"]):
            return None
        return Found(count + joint + 3, ValueKind.NUMBER, plain(value), f"{value:.0f}-{following[0]}-old")

    def money(self, i: int) -> Found | None:
        if self.raw(i) in {"£", "$", "€"} and (found := self.number(i + 1)):
            return Found(found[0] + 1, ValueKind.MONEY, plain(found[1]))
        found = self.number(i)
        if found is None or self.at(i + found[0]) not in _CURRENCIES:
            return None
        count, amount = found[0] + 1, found[1]
        sign = _CURRENCIES[self.at(i + found[0])]
        joined = 1 if self.at(i + count) == "and" else 0
        pence = self._below_hundred(i + count + joined)
        if pence and self.at(i + count + joined + pence[0]) in {"pence", "cents"}:
            amount, count = amount + pence[1] / 100, count + joined + pence[0] + 1
        elif pence and sign and not joined and pence[1] >= 10 and not self._is_counted(i + count + pence[0]):
            amount, count = amount + pence[1] / 100, count + pence[0]
        written = f"{sign}{_figure(amount, money=True)}" if sign else f"{_figure(amount)} {self.raw(i + found[0])}"
        return Found(count, ValueKind.MONEY, plain(amount), written if self.at(i)[0].isalpha() else None)

    def _is_counted(self, i: int) -> bool:
        return self.at(i).endswith("s") or self.at(i) in {"people", "children", "per"}

    # --- dates

    def date(self, i: int) -> Found | None:
        if self.at(i) == "the" and (found := self.day_then_month(i + 1)) is not None:
            return replace(found, count=found.count + 1)
        return self.day_then_month(i) or self.month_then_day(i) or self.date_iso(i) or self.date_relative(i)

    def _month(self, i: int) -> int | None:
        """A month by name; with a capital, because "may" and "march" are words as well."""
        return MONTH_NAMES.index(self.raw(i)) + 1 if self.raw(i) in MONTH_NAMES else None

    def _day(self, i: int) -> tuple[int, int] | None:
        """ "8", "8th", "eighth", "twenty-first": (tokens, day)."""
        token = self.at(i)
        if re.fullmatch(r"\d{1,2}", token) and 1 <= int(token) <= 31:
            return (2 if self.at(i + 1) in {"st", "nd", "rd", "th"} and self.glued(i + 1) else 1), int(token)
        if token in _ORDINALS:
            return 1, _ORDINALS[token]
        unit = i + 2 if self.at(i + 1) == "-" else i + 1
        if token in {"twenty", "thirty"} and 1 <= _ORDINALS.get(self.at(unit), 99) <= 9:
            return unit - i + 1, _TENS[token] + _ORDINALS[self.at(unit)]
        return None

    def day_then_month(self, i: int) -> Found | None:
        found = self._day(i)
        if found is None:
            return None
        count, day = found
        if self.at(i + count) == "of":
            count += 1
        month = self._month(i + count)
        if month is None:
            return None
        tokens, year = self.year(i + count + 1)
        written = f"{day} {MONTH_NAMES[month - 1]}" + (f" {year}" if year else "")
        return self.dated(count + 1 + tokens, day, month, year, written)

    def month_then_day(self, i: int) -> Found | None:
        month = self._month(i)
        if month is None:
            return None
        skip = 2 if self.at(i + 1) == "the" else 1
        found = self._day(i + skip)
        if found is None:
            return None
        tokens, year = self.year(i + skip + found[0])
        written = f"{MONTH_NAMES[month - 1]} {found[1]}" + (f", {year}" if year else "")
        spoken = any(self.at(k).isalpha() for k in range(i + 1, i + skip + found[0] + tokens))
        return self.dated(skip + found[0] + tokens, found[1], month, year, written if spoken else None)

    def year(self, i: int) -> tuple[int, int | None]:
        """A year after a date: ", 2026", "twenty twenty-six", "two thousand and six", "nineteen ninety-eight"."""
        comma = 1 if self.at(i) == "," else 0
        if re.fullmatch(r"(?:19|20|21)\d\d", self.at(i + comma)):
            return comma + 1, int(self.at(i + comma))
        if self.at(i) in {"nineteen", "twenty"} and (rest := self._below_hundred(i + 1)) and rest[1] >= 10:
            return 1 + rest[0], (1900 if self.at(i) == "nineteen" else 2000) + rest[1]
        found = self.number(i)
        if found and self.at(i + 1) == "thousand" and 1900 <= found[1] < 2200:
            return found[0], int(found[1])
        return 0, None

    def date_iso(self, i: int) -> Found | None:
        parts = [self.at(k) for k in (i, i + 2, i + 4)]
        if self.at(i + 1) != "-" or self.at(i + 3) != "-" or not re.fullmatch(r"\d{4}-\d\d-\d\d", "-".join(parts)):
            return None
        return self.dated(5, int(parts[2]), int(parts[1]), int(parts[0])) if parts[0] > "0000" else None

    def date_relative(self, i: int) -> Found | None:
        days = {"today": 0, "yesterday": -1, "tomorrow": 1}.get(self.at(i))
        if days is not None:
            return self.days_from_today(1, days)
        if self.at(i) in {"next", "last"} and self.at(i + 1) in _WEEKDAYS:
            return self.weekday(2, _WEEKDAYS.index(self.at(i + 1)), ahead=self.at(i) == "next")
        return None

    # --- times of day

    def time(self, i: int) -> Found | None:
        token = self.at(i)
        if match := re.fullmatch(r"(\d{1,2})[:.](\d{2})", token):
            return self._half_day(i, 1, int(match[1]), int(match[2]), alone=":" in token)
        if token in {"noon", "midnight"}:
            return Found(1, ValueKind.TIME, "12:00" if token == "noon" else "00:00")
        return self.past_or_to(i) or self.hour_and_minute(i)

    def past_or_to(self, i: int) -> Found | None:
        """ "half past nine", "a quarter to ten", "ten past nine"."""
        start = i + 1 if self.at(i) == "a" and self.at(i + 1) == "quarter" else i
        found = self._below_hundred(start)
        count, past = {"half": (1, 30), "quarter": (1, 15)}.get(self.at(start), found or (0, 0))
        if not 0 < past <= 30 or self.at(start + count) not in {"past", "to"}:
            return None
        hour = self._below_hundred(start + count + 1)
        if hour is None or not 1 <= hour[1] <= 12 or self.at(start + count + 1 + hour[0]) in _UNITS_OF_TIME:
            return None
        to = self.at(start + count) == "to"
        if to and self.at(start) not in {"quarter"} and self.at(i - 1) not in {"at", "until", "about"}:
            return None  # "ten to twelve children"
        total = (hour[1] * 60 + (-past if to else past)) % (12 * 60)
        return self._half_day(i, start - i + count + 1 + hour[0], total // 60 or 12, total % 60, alone=True)

    def hour_and_minute(self, i: int) -> Found | None:
        """ "nine forty p.m.", "9 pm", "nine o'clock", "at nine forty"."""
        hour = self._hour(i)
        if hour is None:
            return None
        count = hour[0]
        if self.at(i + count) == "o" and self.at(i + count + 2) == "clock":
            return self._half_day(i, count + 3, hour[1], 0, alone=True, full=" o'clock")
        more = self._below_hundred(i + count)
        if more and 10 <= more[1] <= 59:
            follows = self.at(i + count + more[0])
            alone = self.at(i - 1) == "at" and follows not in _UNITS_OF_TIME and follows not in _CURRENCIES
            return self._half_day(i, count + more[0], hour[1], more[1], alone=alone)
        return self._half_day(i, count, hour[1], 0, alone=False)

    def _hour(self, i: int) -> tuple[int, int] | None:
        token = self.at(i)
        value = int(token) if re.fullmatch(r"[0-9]{1,2}", token) else _SMALL.get(token)
        return (1, value) if value is not None and 1 <= value <= 12 else None

    def _half_day(self, i: int, count: int, hour: int, minute: int, *, alone: bool, full: str = "") -> Found | None:
        """Look for a.m. or p.m. behind the time; `alone`: it is a time without either; `full`: said of a full hour."""
        said = f"{hour}:{minute:02d}" if minute or not full else f"{hour}{full}"
        letter = self.at(i + count)
        dotted = letter in {"a", "p"} and self.at(i + count + 1) == "." and self.at(i + count + 2) == "m"
        if dotted:
            count += 4 if self.at(i + count + 3) == "." else 3
        elif letter in {"am", "pm"}:
            count += 1
        elif not alone:
            return None
        else:
            letter = ""
        if letter:
            said = f"{hour}:{minute:02d}" if minute else f"{hour}"
            said = f"{said} {letter[0]}.m."
            if not 1 <= hour <= 12:
                return None
            hour = hour % 12 + (12 if letter.startswith("p") else 0)
        if hour > 23 or minute > 59:
            return None
        written = said if self.at(i)[0].isalpha() else None
        return Found(count, ValueKind.TIME, f"{hour:02d}:{minute:02d}", written)

    # --- durations

    def duration(self, i: int) -> Found | None:
        if self._says(i, "half an hour"):
            return Found(3, ValueKind.DURATION, 30)
        for words, length in {"three quarters of an hour": 45, "quarter of an hour": 15}.items():
            if self._says(i, words):
                return Found(len(words.split()), ValueKind.DURATION, length)
        one = self.at(i) in {"a", "an"}
        first = (1, 1.0) if one else self.number(i)
        if first is None:
            return None
        count, amount = first
        if self._says(i + count, "and a half hours"):
            return _lasting(count + 4, (amount + 0.5) * 60)
        if self.at(i + count) == "-" and self.glued(i + count):  # "a 45-minute call"
            count += 1
        unit = _UNITS_OF_TIME.get(self.at(i + count))
        if unit is None or (one and unit == 1):
            return None
        joint = "-" if self.raw(i + count - 1) == "-" else " "
        head = None if one or not self.at(i)[0].isalpha() else f"{_figure(amount)}{joint}{self.raw(i + count)}"
        count, minutes = count + 1, amount * unit
        if unit == 60 and self._says(i + count, "and a half"):
            return _lasting(count + 3, minutes + 30)
        joined = 1 if self.at(i + count) == "and" else 0
        more = self.number(i + count + joined) if unit == 60 else None
        if more and _UNITS_OF_TIME.get(self.at(i + count + joined + more[0])) == 1:
            start = head or f"{self.raw(i)} {self.raw(i + count - 1)}"
            rest = f"{'and ' if joined else ''}{_figure(more[1])} {self.raw(i + count + joined + more[0])}"
            return _lasting(count + joined + more[0] + 1, minutes + more[1], f"{start} {rest}")
        return _lasting(count, minutes, head)

    def _says(self, i: int, words: str) -> bool:
        return all(self.at(i + k) == word for k, word in enumerate(words.split()))

    # --- persons

    def person(self, i: int) -> Found | None:
        titled = self.raw(i) in _TITLES
        if not titled and self.at(i - 1) not in _BEFORE_NAME:
            return None
        j = i + (1 if titled else 0) + (1 if titled and self.raw(i + 1) == "." else 0)
        if not self.is_name(j) or self.at(j) in _NO_NAMES:
            return None
        names = [*([self.raw(i)] if titled else []), self.raw(j)]
        j += 1
        while self.is_name(j) and len(names) < 4 and len(names[-1]) > 1:
            if self.at(j) in _NO_NAMES:
                return None
            names.append(self.raw(j))
            j += 1
        while self.raw(j) == "-" and self.glued(j) and self.is_name(j + 1):
            names[-1] += f"-{self.raw(j + 1)}"
            j += 2
        if len(names[-1]) == 1 and self.raw(j) == "." and self.glued(j):
            names[-1] += "."
            j += 1
        return Found(j - i, ValueKind.PERSON, " ".join(names))


def _lasting(count: int, minutes: float, written: str | None = None) -> Found | None:
    return Found(count, ValueKind.DURATION, int(minutes), written) if minutes == int(minutes) else None


def _figure(value: float, *, money: bool = False) -> str:
    """English figures: commas from four digits on with money, else from five."""
    if value != int(value):
        return f"{value:,.2f}" if money else f"{value:,}"
    return f"{int(value):,}" if money or value >= 10_000 else f"{int(value)}"
