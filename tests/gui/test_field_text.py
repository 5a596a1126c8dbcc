"""What a person types into a field, and what she is shown."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.protocol.template import FieldType
from protokollant.ui.viewmodels.field_text import read, shown


@given(st.dates(), st.sampled_from(["de", "en"]))
def test_a_date_is_read_as_it_is_shown(day: dt.date, language: str):
    if day.year >= 1000:
        assert read(shown(day.isoformat(), FieldType.DATE, language), FieldType.DATE, language) == day.isoformat()


@given(st.floats(-1e6, 1e6).map(lambda value: round(value, 4)), st.sampled_from(["de", "en"]))
def test_a_number_too(value: float, language: str):
    assert read(shown(value, FieldType.NUMBER, language), FieldType.NUMBER, language) == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("", FieldType.DATE, None),
        ("  ", FieldType.TEXT, None),
        ("1.3.2026", FieldType.DATE, "2026-03-01"),
        ("31.02.2026", FieldType.DATE, "31.02.2026"),
        ("Mitte November", FieldType.DATE, "Mitte November"),
        ("9", FieldType.TIME, "09:00"),
        ("14.30 Uhr", FieldType.TIME, "14:30"),
        ("25:00", FieldType.TIME, "25:00"),
        ("50 Min.", FieldType.DURATION, 50),
        ("50 min", FieldType.DURATION, 50),
        ("eine Stunde", FieldType.DURATION, "eine Stunde"),
        ("1.234,5", FieldType.NUMBER, 1234.5),
        ("12", FieldType.NUMBER, 12),
        ("ein paar", FieldType.NUMBER, "ein paar"),
        (" Frau Käßbohrer ", FieldType.PERSON, "Frau Käßbohrer"),
    ],
)
def test_normal_forms(text, kind, value):
    assert read(text, kind, "de") == value
