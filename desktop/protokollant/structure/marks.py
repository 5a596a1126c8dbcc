"""Marks: passages of a statement that a person should look at before she approves it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from protokollant.dictation.values import ValueKind, find_values
from protokollant.protocol.protocol import Mark, MarkKind
from protokollant.protocol.transcript import Reading, Word
from protokollant.structure.uncertain import uncertain

_NEGATION = re.compile(
    r"\b(?:nicht|kein(?:e[mnrs]?)?|nie|niemals|niemand(?:em|en)?|nichts|nirgends|weder|ohne|keinerlei|verneint\w*|"
    r"not|no|never|nobody|nothing|without|denie[sd]|\w+n't)\b",
    re.IGNORECASE,
)
_VALUE_MARKS = {
    ValueKind.DATE: MarkKind.DATE,
    ValueKind.TIME: MarkKind.DATE,
    ValueKind.DURATION: MarkKind.NUMBER,
    ValueKind.MONEY: MarkKind.NUMBER,
    ValueKind.NUMBER: MarkKind.NUMBER,
    ValueKind.PERSON: MarkKind.NAME,
    ValueKind.LAW: MarkKind.NUMBER,
    ValueKind.DIGITS: MarkKind.NUMBER,
}


def risk_pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for a list of risk words; each also matches in compounds and with endings. None for an empty list."""
    stems = sorted({word.strip() for word in words if word.strip()}, key=len, reverse=True)
    return re.compile(r"\w*(?:" + "|".join(map(re.escape, stems)) + r")\w*", re.IGNORECASE) if stems else None


def find_marks(
    text: str,
    words: Sequence[Word],
    risk: re.Pattern[str] | None,
    language: str = "de",
    readings: Sequence[Reading] = (),
) -> tuple[Mark, ...]:
    """The marks of one statement in the order of the text. `words` are the recognised words it was written from,
    `readings` what the glossary made of them."""
    values = find_values(text, language=language)
    marks = [Mark(_VALUE_MARKS[v.kind], (v.start, v.end), str(v.value)) for v in values]
    marks += [Mark(MarkKind.NEGATION, m.span()) for m in _NEGATION.finditer(text)]
    if risk:
        marks += [Mark(MarkKind.RISK, m.span()) for m in risk.finditer(text)]
    marks += uncertain(text, words, marks, readings)
    return tuple(sorted(marks, key=lambda mark: (mark.span, mark.kind)))
