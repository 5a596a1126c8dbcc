"""What the readers of values share: tokens with their places, dates that may lack a year, the walk through a text."""

from __future__ import annotations

import datetime as dt
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from protokollant.protocol.redaction import Redacted

# Digits and separators of the longest figure that is read as a number.
LONGEST_FIGURE = 15


class ValueKind(StrEnum):
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    MONEY = "money"
    NUMBER = "number"
    PERSON = "person"
    LAW = "law"
    DIGITS = "digits"


@dataclass(frozen=True, slots=True, repr=False)
class Value(Redacted):
    """A value in `text[start:end]`. `value`: ISO date, HH:MM, minutes, amount, number or name. `written` is the form
    for the protocol, None when the words stay as they are. `relative` dates depend on the day of dictation."""

    kind: ValueKind
    start: int
    end: int
    value: str | int | float
    written: str | None = None
    relative: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Found(Redacted):
    """A value that begins at the token asked for and takes `count` tokens."""

    count: int
    kind: ValueKind
    value: str | int | float
    written: str | None = None
    relative: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Token(Redacted):
    text: str
    start: int
    end: int


Matcher = Callable[[int], Found | None]
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+|\S")
_LEAP_YEAR = 2000


class Reader(ABC):
    """Looks at the tokens of one text from each position. `today`: the day that relative dates count from; `near`: a
    date without a year is the nearest one to this day."""

    def __init__(self, text: str, today: dt.date | None, near: dt.date | None) -> None:
        self.tokens = [Token(m.group(), m.start(), m.end()) for m in _TOKEN.finditer(text)]
        self._low = [token.text.lower() for token in self.tokens]
        self.today = today
        self.near = near or today

    @abstractmethod
    def matchers(self) -> Sequence[Matcher]:
        """The first of these that finds something at a position wins."""

    def values(self) -> tuple[Value, ...]:
        """The values in the order of the text, disjoint."""
        found, i, matchers = [], 0, self.matchers()
        while i < len(self.tokens):
            hit = next((f for match in matchers if (f := match(i))), None)
            if hit is None:
                i += 1
                continue
            start, end = self.tokens[i].start, self.tokens[i + hit.count - 1].end
            found.append(Value(hit.kind, start, end, hit.value, hit.written, hit.relative))
            i += hit.count
        return tuple(found)

    def at(self, i: int) -> str:
        """The token in lower case; empty outside of the text."""
        return self._low[i] if 0 <= i < len(self.tokens) else ""

    def raw(self, i: int) -> str:
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def glued(self, i: int) -> bool:
        """Whether nothing separates token `i` from the one before."""
        return 0 < i < len(self.tokens) and self.tokens[i].start == self.tokens[i - 1].end

    def is_name(self, i: int) -> bool:
        """A word with a capital, and no abbreviation: what a surname looks like."""
        return self.raw(i)[:1].isupper() and self.raw(i).isalpha()

    def dated(self, count: int, day: int, month: int, year: int | None, written: str | None = None) -> Found | None:
        """A date, or None for one that no calendar has. Without a year and a day to count from: `--MM-DD`."""
        try:
            if year is not None:
                return Found(count, ValueKind.DATE, dt.date(year, month, day).isoformat(), written)
            dt.date(_LEAP_YEAR, month, day)
        except ValueError:
            return None
        near = self.near
        if near is None:
            return Found(count, ValueKind.DATE, f"--{month:02d}-{day:02d}", written, relative=True)
        years = [near.year + k for k in (0, -1, 1, -2, 2, -3, 3, -4, 4)]  # a leap day may be four years away
        days = [date for year in years if (date := calendar_day(year, month, day))]
        nearest = min(days, key=lambda date: abs((date - near).days))
        return Found(count, ValueKind.DATE, nearest.isoformat(), written, relative=True)

    def days_from_today(self, count: int, days: int) -> Found | None:
        if self.today is None:
            return None
        return Found(count, ValueKind.DATE, (self.today + dt.timedelta(days)).isoformat(), relative=True)

    def weekday(self, count: int, weekday: int, *, ahead: bool) -> Found | None:
        """The next (or last) such day of the week, never today."""
        if self.today is None:
            return None
        distance = (weekday - self.today.weekday()) % 7
        return self.days_from_today(count, distance or 7 if ahead else distance - 7)


def calendar_day(year: int, month: int, day: int) -> dt.date | None:
    """None where there is no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def plain(value: float) -> int | float:
    """A whole number as int."""
    return int(value) if value == int(value) else value
