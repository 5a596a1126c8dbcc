"""Dates, times, durations, amounts and persons in a sentence: where they stand, what they are, how they are written.

One reader serves two purposes: the layer writes `written` where words were spoken, and fields take `value`.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Container

from protokollant.dictation.value_reader import Reader, Value, ValueKind
from protokollant.dictation.values_de import GermanReader
from protokollant.dictation.values_en import EnglishReader
from protokollant.protocol.transcript import Change

__all__ = ["Value", "ValueKind", "find_values", "write_values"]


def find_values(
    text: str, today: dt.date | None = None, *, language: str = "de", near: dt.date | None = None
) -> tuple[Value, ...]:
    """The values in a sentence, in order, disjoint. `today` is the day that relative dates count from. A date without
    its year is the nearest one to `near` (or to `today`); without either it has the value `--MM-DD`."""
    reader: type[Reader] = EnglishReader if language == "en" else GermanReader
    return reader(text, today, near).values()


def write_values(text: str, off: Container[str] = (), language: str = "de") -> str:
    """The sentence with its numbers, dates and times as a secretary writes them, but for kinds in `off`."""
    return written_values(text, off, language)[0]


def written_values(text: str, off: Container[str], language: str) -> tuple[str, tuple[Change, ...]]:
    """As `write_values`, with what was changed; the rule is named after the kind of value."""
    parts, last, changes = [], 0, []
    for value in find_values(text, language=language):
        said = text[value.start : value.end]
        if value.written is not None and value.kind not in off and value.written != said:
            changes.append(Change(value.kind.value, said, value.written))
            parts += [text[last : value.start], value.written]
            # "am zwölften." -> "am 12.": the stop of the sentence is in it already.
            last = value.end + (value.written.endswith(".") and text[value.end : value.end + 1] == ".")
    return "".join([*parts, text[last:]]), tuple(changes)
