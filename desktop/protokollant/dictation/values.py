"""Dates, times, durations, amounts and persons in a sentence: where they stand, what they are, how they are written.

One reader serves two purposes: the layer writes `written` where words were spoken, and fields take `value`.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum

from protokollant.dictation.numbers import parse, parse_ordinal
from protokollant.protocol.redaction import Redacted


class ValueKind(StrEnum):
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    MONEY = "money"
    NUMBER = "number"
    PERSON = "person"


@dataclass(frozen=True, slots=True, repr=False)
class Value(Redacted):
    """A value in `text[start:end]`. `value`: ISO date, HH:MM, minutes, euros, number or name. `written` is the form for
    the protocol, None when the words stay as they are. `relative` dates depend on the day of dictation."""

    kind: ValueKind
    start: int
    end: int
    value: str | int | float
    written: str | None = None
    relative: bool = False


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int

    @property
    def low(self) -> str:
        return self.text.lower()


_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+|\S")
# What one matcher found: how many tokens it took, and the rest of the value.
_Found = tuple[int, ValueKind, str | int | float, str | None, bool]
_MONTHS = {
    **{
        m: i
        for i, m in enumerate(
            [
                "januar",
                "februar",
                "märz",
                "april",
                "mai",
                "juni",
                "juli",
                "august",
                "september",
                "oktober",
                "november",
                "dezember",
            ],
            1,
        )
    },
    "jänner": 1,
    "feber": 2,
}
_MONTH_NAMES = [
    "",
    *[
        "Januar",
        "Februar",
        "März",
        "April",
        "Mai",
        "Juni",
        "Juli",
        "August",
        "September",
        "Oktober",
        "November",
        "Dezember",
    ],
]
_WEEKDAYS = {
    d: i for i, d in enumerate(["montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag"])
} | {"sonnabend": 5}
_BEFORE_DATE = {"am", "vom", "bis", "zum", "ab", "den", "dem", "seit", "der", "datum"}
_BEFORE_TIME = {"um", "gegen", "ab", "bis", "von", "seit", "kurz"}
_HALVES = {"anderthalb": 1.5, "eineinhalb": 1.5, "zweieinhalb": 2.5, "dreieinhalb": 3.5, "viereinhalb": 4.5}
_ONE = {"ein", "eine", "einer", "einen", "einem"}


class _Reader:
    """Looks at the tokens of one sentence from each position."""

    def __init__(self, text: str, today: dt.date | None) -> None:
        self.tokens = [_Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
        self.today = today

    def at(self, i: int) -> str:
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def raw(self, i: int) -> str:
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def number(self, i: int) -> tuple[int, float] | None:
        """A number in figures or words at `i`: (tokens, value)."""
        token = self.at(i)
        if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", token):
            return 1, float(token.replace(".", "").replace(",", "."))
        if re.fullmatch(r"\d+(,\d+)?", token):
            return 1, float(token.replace(",", "."))
        if token in _HALVES:
            return 1, _HALVES[token]
        value = parse(token)
        if value is None:
            return None
        if self.at(i + 1) == "komma" and (digit := _digit(self.at(i + 2))) is not None:
            digits, count = str(digit), 3
            while (digit := _digit(self.at(i + count))) is not None:
                digits, count = f"{digits}{digit}", count + 1
            return count, float(f"{value}.{digits}")
        return 1, float(value)

    def whole(self, i: int, low: int, high: int) -> int | None:
        """A whole number in one token between `low` and `high`."""
        token = self.at(i)
        value = int(token) if re.fullmatch(r"\d{1,6}", token) else parse(token)
        return value if value is not None and low <= value <= high else None

    # --- dates

    def date(self, i: int) -> _Found | None:
        return self.date_figures(i) or self.date_words(i) or self.date_relative(i)

    def date_figures(self, i: int) -> _Found | None:
        token = self.at(i)
        if match := re.fullmatch(r"(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})", token):
            day, month, year = int(match[1]), int(match[2]), int(match[3])
            return self._date(1, day, month, year + 2000 if year < 100 else year, None)
        if (
            (match := re.fullmatch(r"(\d{1,2})\.(\d{1,2})", token))
            and self.at(i + 1) == "."
            and self.at(i - 1) in _BEFORE_DATE
        ):
            return self._date(2, int(match[1]), int(match[2]), None, None)
        if re.fullmatch(r"\d{4}", token) and self.at(i + 1) == "-" and self.at(i + 3) == "-":
            month, day = self.whole(i + 2, 1, 12), self.whole(i + 4, 1, 31)
            if month and day:
                return self._date(5, day, month, int(token), None)
        return None

    def date_words(self, i: int) -> _Found | None:
        spoken_day = parse_ordinal(self.at(i))
        if spoken_day:
            day, count = spoken_day, 1
        elif (figure := self.whole(i, 1, 31)) and self.at(i).isdigit() and self.at(i + 1) == ".":
            day, count = figure, 2
        else:
            return None
        month = _MONTHS.get(self.at(i + count))
        by_name = month is not None
        if month is None:
            month = parse_ordinal(self.at(i + count))
            if month is None or not 1 <= month <= 12 or self.at(i - 1) not in _BEFORE_DATE:
                return None
        count += 1
        year_tokens, year = self.year(i + count)
        count += year_tokens
        if by_name:
            written = f"{day}. {_MONTH_NAMES[month]}" + (f" {year}" if year else "")
        else:
            written = f"{day}.{month}." + (f"{year}" if year else "")
        return self._date(count, day, month, year, written)

    def year(self, i: int) -> tuple[int, int | None]:
        year = self.whole(i, 1900, 2199)
        if year:
            return 1, year
        if self.at(i) == "zweitausend" and (rest := self.whole(i + 1, 1, 99)):
            return 2, 2000 + rest
        return 0, None

    def date_relative(self, i: int) -> _Found | None:
        if self.today is None:
            return None
        token, before = self.at(i), self.at(i - 1)
        days = {"heute": 0, "gestern": -1, "vorgestern": -2, "übermorgen": 2}.get(token)
        if token == "morgen" and self.raw(i) == "morgen" and before not in {"am", "heute", "guten", "jeden", "gestern"}:
            days = 1
        if days is not None:
            return 1, ValueKind.DATE, (self.today + dt.timedelta(days)).isoformat(), None, True
        weekday = _WEEKDAYS.get(self.at(i + 1))
        if weekday is not None:
            ahead = (weekday - self.today.weekday()) % 7
            if token in {"nächsten", "nächster", "kommenden", "kommender", "diesen"}:
                day = self.today + dt.timedelta(ahead or 7)
            elif token in {"letzten", "letzter", "vergangenen", "vergangener", "vorigen"}:
                day = self.today - dt.timedelta((7 - ahead) % 7 or 7)
            else:
                return None
            return 2, ValueKind.DATE, day.isoformat(), None, True
        return None

    def _date(self, count: int, day: int, month: int, year: int | None, written: str | None) -> _Found | None:
        try:
            if year is not None:
                return count, ValueKind.DATE, dt.date(year, month, day).isoformat(), written, False
            if self.today is None:
                return count, ValueKind.DATE, f"--{month:02d}-{day:02d}", written, True
            near = [dt.date(self.today.year + k, month, day) for k in (-1, 0, 1)]
        except ValueError:
            return None
        nearest = min(near, key=lambda d: abs((d - (self.today or d)).days))
        return count, ValueKind.DATE, nearest.isoformat(), written, True

    # --- times of day

    def time(self, i: int) -> _Found | None:
        token = self.at(i)
        if (match := re.fullmatch(r"(\d{1,2})[:.](\d{2})", token)) and int(match[1]) < 25 and int(match[2]) < 60:
            if self.at(i + 1) == "uhr":
                return self._time(2, int(match[1]), int(match[2]))
            return self._time(1, int(match[1]), int(match[2]), keep=True) if ":" in token else None
        return self.time_on_the_clock(i) or self.time_by_quarters(i)

    def time_on_the_clock(self, i: int) -> _Found | None:
        hour = 1 if self.at(i) == "ein" else self.whole(i, 0, 24)
        if hour is None or self.at(i + 1) != "uhr":
            return None
        minute = self.whole(i + 2, 1, 59)
        if minute is None or (self.at(i + 3) in {"uhr", ".", "prozent", "euro"} and self.at(i + 3) != "."):
            return self._time(2, hour, 0)
        return self._time(3, hour, minute)

    def time_by_quarters(self, i: int) -> _Found | None:
        """ "halb elf", "Viertel nach zwei", "dreiviertel acht", "fünf vor halb neun", "um zehn nach drei"."""
        token = self.at(i)
        if token == "halb" and (hour := self.whole(i + 1, 1, 12)):
            return self._spoken(i, 2, hour - 1, 30)
        if token == "dreiviertel" and (hour := self.whole(i + 1, 1, 12)):
            return self._spoken(i, 2, hour - 1, 45)
        if token == "viertel":
            if self.at(i + 1) == "nach" and (hour := self.whole(i + 2, 1, 12)):
                return self._spoken(i, 3, hour, 15)
            if self.at(i + 1) == "vor" and (hour := self.whole(i + 2, 1, 12)):
                return self._spoken(i, 3, hour - 1, 45)
            if (hour := self.whole(i + 1, 1, 12)) and self.at(i - 1) in _BEFORE_TIME:
                return self._spoken(i, 2, hour - 1, 15)
            return None
        minutes = self.whole(i, 1, 29)
        if minutes is None or self.at(i + 1) not in {"vor", "nach"} or self.at(i - 1) not in _BEFORE_TIME:
            return None
        sign = -1 if self.at(i + 1) == "vor" else 1
        if self.at(i + 2) == "halb" and (hour := self.whole(i + 3, 1, 12)):
            return self._spoken(i, 4, hour - 1, 30 + sign * minutes)
        if hour := self.whole(i + 2, 1, 12):
            total = hour * 60 + sign * minutes
            return self._spoken(i, 3, total // 60, total % 60)
        return None

    def _spoken(self, i: int, count: int, hour: int, minute: int) -> _Found | None:
        if self.at(i + count) == "uhr":
            count += 1
        elif self.at(i + count) in {
            "wochen",
            "tage",
            "tagen",
            "monate",
            "monaten",
            "jahre",
            "jahren",
            "stunden",
            "minuten",
        }:
            return None
        return self._time(count, hour or 12 if minute else hour, minute)

    def _time(self, count: int, hour: int, minute: int, *, keep: bool = False) -> _Found | None:
        if hour > 24 or (hour == 24 and minute):
            return None
        written = f"{hour} Uhr" if not minute else f"{hour}:{minute:02d} Uhr"
        return count, ValueKind.TIME, f"{hour % 24:02d}:{minute:02d}", None if keep else written, False

    # --- durations, money, numbers

    def duration(self, i: int) -> _Found | None:
        token = self.at(i)
        parts = {"halbe": 30, "viertelstunde": 15, "dreiviertelstunde": 45}
        if token in _ONE or token == "dreiviertel":
            j = i if token == "dreiviertel" else i + 1
            if self.at(j) in parts and (self.at(j) != "halbe" or self.at(j + 1) == "stunde"):
                return (
                    j - i + (2 if self.at(j) == "halbe" else 1),
                    ValueKind.DURATION,
                    parts[self.at(j)],
                    None,
                    False,
                )
            if self.at(j) == "dreiviertel" and self.at(j + 1) == "stunde":
                return j - i + 2, ValueKind.DURATION, 45, None, False
        first = (1, 1.0) if token in _ONE else self.number(i)
        if first is None:
            return None
        count, amount = first
        unit = self.at(i + count)
        if unit in {"minute", "minuten", "min"}:
            minutes, count = amount, count + 1
            written = (
                None
                if token in _ONE
                else f"{_figure(amount)} {'Minuten' if unit == 'min' else self.raw(i + count - 1)}"
            )
        elif unit in {"stunde", "stunden", "std", "h"}:
            minutes, count = amount * 60, count + 1
            written = None if token in _ONE | set(_HALVES) else f"{_figure(amount)} {self.raw(i + count - 1)}"
            joined = 1 if self.at(i + count) == "und" else 0
            more = self.number(i + count + joined)
            if more and self.at(i + count + joined + more[0]) in {"minute", "minuten", "min"} and more[1] < 60:
                head = self.raw(i) if token in _ONE else _figure(amount)
                written = f"{head} {unit.capitalize()} {'und ' if joined else ''}{_figure(more[1])} Minuten"
                minutes, count = minutes + more[1], count + joined + more[0] + 1
        else:
            return None
        if minutes != int(minutes) or minutes > 100_000:
            return None
        return count, ValueKind.DURATION, int(minutes), written, False

    def money(self, i: int) -> _Found | None:
        found = self.number(i)
        if found is None or self.at(i + found[0]) not in {"euro", "€"}:
            return None
        count, amount = found[0] + 1, found[1]
        cents = self.whole(i + count, 1, 99)
        if cents and self.at(i + count + 1) in {"cent"}:
            amount, count = amount + cents / 100, count + 2
        elif (
            cents
            and self.at(i + found[0]) == "euro"
            and amount == int(amount)
            and not self.raw(i + count + 1).istitle()
        ):
            amount, count = amount + cents / 100, count + 1
        return (
            count,
            ValueKind.MONEY,
            amount,
            f"{_figure(amount, money=True)} {self.raw(i + found[0])}",
            False,
        )

    def plain_number(self, i: int) -> _Found | None:
        found = self.number(i)
        if found is None or self.at(i) in {"hundert", "tausend", "null", "ein"} or self.at(i) in _HALVES:
            return None
        count, value = found
        unit = self.at(i + count) in {
            "prozent",
            "kilometer",
            "kilo",
            "kilogramm",
            "meter",
            "grad",
            "quadratmeter",
            "cent",
        }
        words = not self.at(i)[0].isdigit()
        # Small numbers stay words in running text; with a unit they are figures.
        written = _figure(value) if words and (unit or value >= 13 or count > 1) else None
        return count, ValueKind.NUMBER, int(value) if value == int(value) else value, written, False

    def person(self, i: int) -> _Found | None:
        if self.raw(i) not in {"Frau", "Herr", "Herrn", "Familie", "Mr", "Mrs", "Ms"}:
            return self.initialled(i)
        j, names = i + 1, []
        while self.raw(j) in {"Dr", "Prof"}:
            names.append(self.raw(j) + ".")
            j += 2 if self.raw(j + 1) == "." else 1
        if self.raw(i) in {"Mr", "Mrs", "Ms"} and self.raw(j) == ".":
            j += 1
        first = self.raw(j)
        if not first[:1].isupper() or first.lower() in _MONTHS:
            return None
        names.append(first)
        j += 1
        if len(first) <= 2 and self.raw(j) == ".":
            names[-1] += "."
            j += 1
        while self.raw(j) == "-" and self.raw(j + 1)[:1].isupper():
            names[-1] += f"-{self.raw(j + 1)}"
            j += 2
        title = "Herr" if self.raw(i) == "Herrn" else self.raw(i)
        return j - i, ValueKind.PERSON, " ".join([title, *names]), None, False

    def initialled(self, i: int) -> _Found | None:
        """ "Jana F.": a first name and an initial."""
        first, initial = self.raw(i), self.raw(i + 1)
        if not (first.isalpha() and first.istitle() and len(first) > 2 and len(initial) == 1 and initial.isupper()):
            return None
        if self.raw(i + 2) != "." or self.tokens[i + 2].start != self.tokens[i + 1].end:
            return None
        return 3, ValueKind.PERSON, f"{first} {initial}.", None, False


def _digit(word: str) -> int | None:
    value = parse(word) if word.isalpha() else None
    return value if value is not None and value < 10 else None


def _figure(value: float, *, money: bool = False) -> str:
    """German figures: comma, and points from five digits on (from four with money)."""
    whole = int(value)
    cents = round((value - whole) * 100)
    text = f"{whole:,}".replace(",", ".") if whole >= (1000 if money else 10_000) else str(whole)
    if not cents:
        return text
    return f"{text},{cents:02d}" if money or cents % 10 else f"{text},{cents // 10}"


def find_values(text: str, today: dt.date | None = None) -> tuple[Value, ...]:
    """The values in a German sentence, in order, disjoint. `today` is the day that relative dates count from; without it
    a date that lacks its year has the value `--MM-DD`."""
    reader = _Reader(text, today)
    matchers: Iterable[Callable[[int], _Found | None]] = (
        reader.date,
        reader.time,
        reader.duration,
        reader.money,
        reader.person,
        reader.plain_number,
    )
    values: list[Value] = []
    i = 0
    while i < len(reader.tokens):
        found = next((f for match in matchers if (f := match(i))), None)
        if found is None:
            i += 1
            continue
        count, kind, value, written, relative = found
        values.append(Value(kind, reader.tokens[i].start, reader.tokens[i + count - 1].end, value, written, relative))
        i += count
    return tuple(values)


def write_values(text: str) -> str:
    """The sentence with its spoken numbers, dates and times as a secretary writes them."""
    parts, last = [], 0
    for value in find_values(text):
        if value.written is not None:
            parts += [text[last : value.start], value.written]
            last = value.end
    return "".join([*parts, text[last:]])
