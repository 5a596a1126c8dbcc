import datetime as dt

import pytest
from tests.dictation_rules import dictate

from protokollant.dictation.layer import typed_utterances
from protokollant.dictation.values import ValueKind, find_values
from protokollant.dictation.values_en import MONTH_NAMES

TODAY = dt.date(2026, 11, 22)


def found(text: str, kind: ValueKind) -> list[object]:
    return [v.value for v in find_values(text, TODAY, language="en") if v.kind is kind]


def test_every_date_of_two_years() -> None:
    for n in range(731):
        day = dt.date(2026, 1, 1) + dt.timedelta(n)
        month = MONTH_NAMES[day.month - 1]
        for text in (
            f"on {day.day} {month} {day.year}",
            f"{month} {day.day}th, {day.year}",
            f"the {day.day}th of {month} {day.year}",
            f"{month} {day.day}, {day.year}",
            day.isoformat(),
        ):
            assert found(text, ValueKind.DATE) == [day.isoformat()], text


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("on the eighth of October twenty twenty-six", "2026-10-08"),
        ("the twenty-first of June two thousand and nine", "2009-06-21"),
        ("May 3rd", "2027-05-03"),
        ("today", "2026-11-22"),
        ("yesterday", "2026-11-21"),
        ("next Monday", "2026-11-23"),
        ("last Friday", "2026-11-20"),
    ],
)
def test_dates(text: str, day: str) -> None:
    assert found(text, ValueKind.DATE) == [day]


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("at nine forty p.m., thirty minutes", "21:40"),
        ("9:40 pm", "21:40"),
        ("9.40pm", "21:40"),
        ("at 9 pm", "21:00"),
        ("12 am", "00:00"),
        ("12:15 p.m.", "12:15"),
        ("21:40", "21:40"),
        ("half past nine", "09:30"),
        ("a quarter to ten", "09:45"),
        ("ten past one", "01:10"),
        ("at ten to one", "12:50"),
        ("nine o'clock", "09:00"),
        ("at noon", "12:00"),
        ("at nine forty", "09:40"),
    ],
)
def test_times(text: str, time: str) -> None:
    assert found(text, ValueKind.TIME) == [time]


@pytest.mark.parametrize(
    "text", ["ten to twelve children", "at four", "he may 8 times", "13:75", "nine forty-pound bags"]
)
def test_no_times(text: str) -> None:
    assert found(text, ValueKind.TIME) == found(text, ValueKind.DATE) == []


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("half an hour", 30),
        ("thirty minutes", 30),
        ("an hour", 60),
        ("an hour and a half", 90),
        ("one and a half hours", 90),
        ("a quarter of an hour", 15),
        ("three quarters of an hour", 45),
        ("one hour and twenty minutes", 80),
        ("a 45-minute call", 45),
        ("two hours", 120),
    ],
)
def test_durations(text: str, minutes: int) -> None:
    assert found(text, ValueKind.DURATION) == [minutes]


@pytest.mark.parametrize(
    ("text", "number"),
    [("aged seventeen", 17), ("twenty-one", 21), ("two thousand five hundred and ten", 2510), ("1,200 people", 1200)],
)
def test_numbers(text: str, number: int) -> None:
    assert found(text, ValueKind.NUMBER) == [number]


@pytest.mark.parametrize(("text", "amount"), [("£50", 50), ("fifty pounds", 50), ("1,200.50 dollars", 1200.5)])
def test_money(text: str, amount: float) -> None:
    assert found(text, ValueKind.MONEY) == [amount]


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Mr. Smith came", "Mr Smith"),
        ("Dr Jones-Miller", "Dr Jones-Miller"),
        ("contact with Jay, aged", "Jay"),
        ("we met Sam T. today", "Sam T."),
    ],
)
def test_persons(text: str, person: str) -> None:
    assert found(text, ValueKind.PERSON) == [person]


@pytest.mark.parametrize(
    "text", ["contact with Social Services", "we met Monday", "with Housing Benefit", "He called I"]
)
def test_no_persons(text: str) -> None:
    assert found(text, ValueKind.PERSON) == []


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("Started at nine forty p.m., thirty minutes.", "Started at 9:40 p.m., 30 minutes."),
        (
            "On the eighth of October twenty twenty-six we met for an hour.",
            "On 8 October 2026 we met for an hour.",
        ),
        (
            "He owes two thousand pounds, five per cent of it since may.",
            "He owes £2,000, 5 per cent of it since may.",
        ),
        ("An elf and a null result in acht.", "An elf and a null result in acht."),
    ],
)
def test_english_is_written_by_english_rules(said: str, written: str) -> None:
    assert [s.text for s in dictate(typed_utterances(said), "en")] == [written]
