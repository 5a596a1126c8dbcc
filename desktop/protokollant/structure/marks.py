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


def risk_pattern(entries: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for a list of risk words; `resources/glossaries/risk_de.txt` explains the entries. None for an empty
    list."""
    listed = {entry.strip() for entry in entries if entry.strip() and not entry.startswith("#")}
    never = "|".join(re.escape(entry[1:]) for entry in sorted(listed) if entry.startswith("-"))
    found = sorted((entry for entry in listed if not entry.startswith("-")), key=lambda e: (-len(e), e))
    if not found:
        return None
    but = rf"(?!\w*(?:{never}))" if never else ""
    return re.compile(rf"\b{but}(?:{'|'.join(map(_entry, found))})\w*", re.IGNORECASE)


def _entry(entry: str) -> str:
    """A stem is found inside of words; `=` only where a word begins; of several words only the last has endings."""
    if entry.startswith("="):
        return re.escape(entry[1:])
    if " " not in entry:
        return r"\w*" + re.escape(entry)
    parts = (r"\W+".join(map(re.escape, part.split())) for part in entry.split("..."))
    return r"\W+(?:\w+\W+){0,4}?".join(parts)


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
