"""Every number, date and minute in the forms that are said and that a recogniser writes comes back exactly.

Samples in every run, the whole ranges in `make soak`.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Iterable, Iterator

import pytest

from protokollant.dictation.numbers import spell
from protokollant.dictation.values import ValueKind, find_values, write_values
from protokollant.dictation.values_de import MONTH_NAMES

DAYS = [dt.date(2024, 1, 1) + dt.timedelta(n) for n in range(5 * 366 - 3)]
SOME_NUMBERS = [*range(1300), *range(1900, 2100), *random.Random(5).sample(range(1_000_000), 800)]


def spoken_numbers(n: int) -> Iterator[str]:
    """How people say a number, and where a recogniser leaves spaces in it."""
    word = spell(n)
    yield word
    yield word.capitalize()
    if word.startswith(("einhundert", "eintausend")):
        yield word.removeprefix("ein")
    yield re.sub("(hundert|tausend)(?=.)", r"\1 ", word)
    yield re.sub("(?<=.)(hundert|tausend)", r" \1", re.sub("(hundert|tausend)(?=.)", r"\1 ", word))
    yield re.sub("tausend(?=.)", "tausend ", word)
    if 1100 <= n < 2000:
        rest = spell(n % 100) if n % 100 else ""
        yield f"{spell(n // 100)}hundert{rest}"
        yield f"{spell(n // 100)} hundert {rest}".strip()
    if n > 1000 and 0 < n % 1000 < 100:
        yield f"{spell(n // 1000 * 1000)}und{spell(n % 1000)}"
    if n > 100 and "und" in re.sub("hundert|tausend", "", word[word.rfind("hundert") + 7 :] or "") and n % 100 > 20:
        yield re.sub("(?<!h)und", " und ", re.sub("(hundert|tausend)(?=.)", r"\1 ", word))
    if n >= 1000 and n % 1000 == 0:
        yield f"{n // 1000} tausend"
    yield str(n)
    if n >= 1000:
        yield f"{n:,}".replace(",", ".")


def wrong_numbers(numbers: Iterable[int]) -> list[tuple[str, str]]:
    wrong = []
    for n in numbers:
        for said in spoken_numbers(n):
            expected = f"{n:,}".replace(",", ".") + " Euro" if n != 1 or said.isdigit() else None
            written = write_values(f"{said} Euro")
            found = [v.value for v in find_values(written) if v.kind is ValueKind.MONEY]
            if found != [n] or (expected and said.lower() != "ein" and written != expected):
                wrong.append((said, written))
    return wrong


def test_numbers_in_all_their_forms() -> None:
    assert wrong_numbers(SOME_NUMBERS) == []


@pytest.mark.soak
def test_every_number_in_all_its_forms() -> None:
    assert wrong_numbers(range(1_000_000)) == []


def ordinal(n: int) -> str:
    irregular = {1: "erste", 3: "dritte", 7: "siebte", 8: "achte"}
    return irregular.get(n, spell(n) + ("te" if n < 20 else "ste"))


def spoken_dates(day: dt.date) -> Iterator[tuple[str, str]]:
    """(as said, as written) of one day."""
    d, m, short = ordinal(day.day), ordinal(day.month), spell(day.year % 100)
    month, year = MONTH_NAMES[day.month - 1], spell(day.year)
    named, figures = f"{day.day}. {month}", f"{day.day}.{day.month}."
    for years in (year, f"zweitausend {short}", f"zwanzig {short}", short, str(day.year)):
        yield f"am {d}n {month} {years}", f"am {named} {day.year}"
        yield f"{d}r {month} {years}", f"{named} {day.year}"
        yield f"{day.day}. {month} {years}", f"{named} {day.year}"
    for years in (year, f"zweitausend {short}", f"zwanzig {short}", str(day.year)):
        yield f"am {d}n {m}n {years}", f"am {figures}{day.year}"
        yield f"{d}r {m}r {years}", f"{figures}{day.year}"
    yield f"{d}r {m}r {short}", f"{figures}{day.year % 100}"
    yield f"am {d}n {m}n {short}", f"am {figures}{day.year % 100}"
    yield f"am {day.day}. {day.month}. {day.year}", f"am {figures}{day.year}"
    yield f"am {d}n {month.lower()} {year}", f"am {named} {day.year}"


def yearless_dates(day: dt.date) -> Iterator[tuple[str, str]]:
    d, m, month = ordinal(day.day), ordinal(day.month), MONTH_NAMES[day.month - 1]
    yield f"am {d}n {month}", f"am {day.day}. {month}"
    yield f"{d}r {month}", f"{day.day}. {month}"
    yield f"am {d}n {m}n", f"am {day.day}.{day.month}."
    yield f"am {day.day}. {day.month}.", f"am {day.day}.{day.month}."
    yield f"am {day.day} {month}", f"am {day.day}. {month}"


def test_every_date_of_five_years_in_all_its_forms() -> None:
    wrong = []
    for day in DAYS:
        for said, expected in spoken_dates(day):
            written = write_values(said)
            found = [v.value for v in find_values(written) if v.kind is ValueKind.DATE]
            if written != expected or found != [day.isoformat()]:
                wrong.append((said, written))
    for day in DAYS[:366]:
        for said, expected in yearless_dates(day):
            written = write_values(said)
            found = [v.value for v in find_values(written) if v.kind is ValueKind.DATE]
            if written != expected or found != [f"--{day:%m-%d}"]:
                wrong.append((said, written))
    assert wrong == []


def spoken_times(hour: int, minute: int) -> Iterator[str]:
    h, m, next_hour = spell(hour).removesuffix("s") if hour == 1 else spell(hour), spell(minute), hour % 12 + 1
    yield f"um {hour}:{minute:02d} Uhr"
    yield f"um {hour}.{minute:02d} Uhr"
    yield f"um {hour}:{minute:02d}"
    yield f"um {hour:02d}:{minute:02d} Uhr"
    if not minute:
        yield f"um {h} Uhr"
        yield f"um {hour} Uhr"
        return
    yield f"um {h} Uhr {m}"
    yield f"um {hour} Uhr {minute}"
    yield f"um {h.capitalize()} Uhr {m}"
    if minute < 10:
        yield f"um {h} Uhr null {m}"
    if not 1 <= hour <= 12:
        return
    this, following = spell(hour), spell(next_hour)
    if minute < 30:
        yield f"um {m} nach {this}"
    if minute > 30:
        yield f"um {spell(60 - minute)} vor {following}"
    quarters = {
        15: [f"viertel nach {this}", f"Viertel nach {this}", f"viertel {following}"],
        30: [f"halb {following}", f"halb {next_hour}"],
        45: [f"{quarter} {following}" for quarter in ("Viertel vor", "dreiviertel", "drei viertel", "drei Viertel")],
        25: [f"fünf vor halb {following}"],
        35: [f"fünf nach halb {following}"],
    }  # fmt: skip
    for said in quarters.get(minute, ()):
        yield f"um {said}"
        yield f"um {said} Uhr"


def test_every_minute_of_the_day_in_all_its_forms() -> None:
    wrong = []
    for hour in range(24):
        for minute in range(60):
            expected = f"um {hour}:{minute:02d} Uhr" if minute else f"um {hour} Uhr"
            for said in spoken_times(hour, minute):
                written = write_values(said)
                found = [v.value for v in find_values(written) if v.kind is ValueKind.TIME]
                if written != expected or found != [f"{hour:02d}:{minute:02d}"]:
                    wrong.append((said, written))
    assert wrong == []


def test_what_may_be_one_number_or_two_stays_in_words() -> None:
    for text in ("fünf und zwanzig Euro", "drei und vierzig Kinder", "vier und zwanzig Jahre alt", "zwei und dreißig"):
        assert write_values(text) == text
