import datetime

import pytest

from protokollant.documents.wording import (
    ENGLISH,
    GERMAN,
    format_count,
    format_date,
    format_field,
    format_moment,
    format_number,
    wording_of,
)
from protokollant.protocol.protocol import FieldValue
from protokollant.protocol.template import FieldType


@pytest.mark.parametrize(
    ("value", "kind", "german", "english"),
    [
        ("2026-03-01", FieldType.DATE, "1. März 2026", "1 March 2026"),
        ("14:30", FieldType.TIME, "14:30 Uhr", "14:30"),
        ("08:05", FieldType.TIME, "08:05 Uhr", "08:05"),
        (50, FieldType.DURATION, "50 Minuten", "50 minutes"),
        (1, FieldType.DURATION, "1 Minute", "1 minute"),
        (1234, FieldType.NUMBER, "1234", "1234"),
        (12345.5, FieldType.NUMBER, "12.345,5", "12,345.5"),
        (-1234567.25, FieldType.NUMBER, "-1.234.567,25", "-1,234,567.25"),
        (2.0, FieldType.NUMBER, "2", "2"),
        (0, FieldType.NUMBER, "0", "0"),
        ("Müller-Lüdenscheidt", FieldType.PERSON, "Müller-Lüdenscheidt", "Müller-Lüdenscheidt"),
        ("Mitte November", FieldType.DATE, "Mitte November", "Mitte November"),
        ("eine Weile", FieldType.DURATION, "eine Weile", "eine Weile"),
        ("007", FieldType.NUMBER, "007", "007"),
    ],
)
def test_values_are_written_as_is_usual_in_the_language(
    value: str | float, kind: FieldType, german: str, english: str
) -> None:
    assert format_field(FieldValue(value), kind, GERMAN) == german
    assert format_field(FieldValue(value), kind, ENGLISH) == english


@pytest.mark.parametrize("value", [None, ""])
def test_an_unsaid_value_is_none_and_never_a_guess(value: str | None) -> None:
    assert all(format_field(FieldValue(value), kind, GERMAN) is None for kind in FieldType)


def test_a_very_large_and_a_very_small_number_are_written_out() -> None:
    assert format_number(1e21, GERMAN) == "1.000.000.000.000.000.000.000"
    assert format_number(1e-7, GERMAN) == "0,0000001"


def test_moments_and_counts() -> None:
    assert format_date(datetime.date(2026, 11, 12), GERMAN) == "12. November 2026"
    moment = datetime.datetime(2026, 1, 2, 3, 4)  # noqa: DTZ001
    assert format_moment(moment, GERMAN) == "2. Januar 2026, 03:04 Uhr"
    assert format_count(GERMAN.edited, 1, 7) == "1 von 7 Aussagen wurde von Hand geändert."
    assert format_count(GERMAN.edited, 0, 7).startswith("0 von 7 Aussagen")


def test_both_languages_have_every_text() -> None:
    assert wording_of("de") is GERMAN
    assert wording_of("en") is ENGLISH
    assert len(GERMAN.months) == len(ENGLISH.months) == 12
