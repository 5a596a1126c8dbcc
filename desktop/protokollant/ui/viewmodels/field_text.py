"""A field's value as it is shown and typed: 12.11.2026 for an ISO date, 50 for minutes. No Qt in here."""

from __future__ import annotations

import datetime as dt
import re

from protokollant.protocol.template import FieldType

Value = str | int | float | None
_NUMERIC = {"de": r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", "en": r"(\d{1,2})/(\d{1,2})/(\d{4})"}


def shown(value: Value, kind: FieldType, language: str) -> str:
    """What stands in the field; a value that is not in its normal form is shown as it is."""
    if value is None:
        return ""
    if kind is FieldType.DATE:
        try:
            day = dt.date.fromisoformat(str(value))
        except ValueError:
            return str(value)
        return f"{day:%d/%m/%Y}" if language == "en" else f"{day:%d.%m.%Y}"
    if kind is FieldType.NUMBER and isinstance(value, float):
        text = f"{value:.10f}".rstrip("0").rstrip(".")
        return text if language == "en" else text.replace(".", ",")
    return str(value)


def read(text: str, kind: FieldType, language: str) -> Value:
    """The value in its normal form; words that are none ("Mitte November") are kept as they are."""
    text = text.strip()
    if not text:
        return None
    match kind:
        case FieldType.DATE:
            return _date(text, language) or text
        case FieldType.TIME:
            found = re.fullmatch(r"(\d{1,2})(?:[:.](\d{2}))?(?:\s*Uhr)?", text)
            if found and int(found[1]) < 24 and int(found[2] or 0) < 60:
                return f"{int(found[1]):02d}:{found[2] or '00'}"
        case FieldType.DURATION:
            found = re.fullmatch(r"(\d{1,5})(?:\s*min\w*\.?)?", text, re.IGNORECASE)
            if found:
                return int(found[1])
        case FieldType.NUMBER:
            return _number(text, language)
    return text


def _date(text: str, language: str) -> str | None:
    found = re.fullmatch(_NUMERIC["en" if language == "en" else "de"], text)
    try:
        if found:
            return dt.date(int(found[3]), int(found[2]), int(found[1])).isoformat()
        return dt.date.fromisoformat(text).isoformat()
    except ValueError:
        return None


def _number(text: str, language: str) -> Value:
    plain = text.replace(",", "") if language == "en" else text.replace(".", "").replace(",", ".")
    if not re.fullmatch(r"-?\d{1,15}(\.\d{1,10})?", plain):
        return text
    return float(plain) if "." in plain else int(plain)
