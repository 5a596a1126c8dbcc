"""Hours on the clock: which half of the day is meant, and how long from one to the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum

from protokollant.dictation.values import ValueKind
from protokollant.structure.fields.candidates import Candidate
from protokollant.structure.fields.mention import Mention
from protokollant.structure.fields.reading import Said

_EXACT_TIME = re.compile(r"\buhr\b|\d[:.]\d\d", re.IGNORECASE)
_NIGHT = re.compile(
    r"\b(?:\w*nachts?|früh|\w*morgens?|morgen|vormittags?|frühschicht|frühdienst|night|morning)\b|\d\s*(?:am\b|a\.m)",
    re.IGNORECASE,
)
_LATE_SHIFT = re.compile(
    r"\b(?:spätdienst|spätschicht|abenddienst|spätrunde|abendrunde|(?:gestern|heute) abend|late shift|"
    r"(?:last )?night's shift|(?:yesterday|this) evening)",
    re.IGNORECASE,
)
_ANY_HOUR = re.compile(r"krisentelefon|seelsorge|notruf|rufbereitschaft|crisis line|helpline|hotline", re.IGNORECASE)
_NIGHT_SHIFT = re.compile(
    r"\b(?:nacht(?:dienst|schicht|wache|bereitschaft|buch)|(?:heute|diese|letzte|der) nacht|nacht (?:vom|auf)|"
    r"nights|night (?:shift|duty))\b",
    re.IGNORECASE,
)
ON_TO = re.compile(r"^\s*(?:uhr\s*)?(?:bis|-|–|to|until)\s+(?:um |gegen |kurz vor )?$", re.IGNORECASE)


class Shift(StrEnum):
    """The part of the day that a dictation is about, as far as it says so."""

    DAY = "day"
    LATE = "late"
    NIGHT = "night"
    ANY = "any hour: who answers a crisis line says no more than two o'clock"


def shift_of(title: str, said: Sequence[Said]) -> Shift:
    """By what the form is called, or by the opening."""
    if _NIGHT_SHIFT.search(title):
        return Shift.NIGHT
    if _ANY_HOUR.search(title):
        return Shift.ANY
    opening = [item for item in said if item.place < 2]
    if any(_LATE_SHIFT.search(item.text) for item in opening):
        return Shift.LATE
    return Shift.NIGHT if any(_NIGHT_SHIFT.search(item.text) for item in opening) else Shift.DAY


def of_the_day(item: Said, mention: Mention, shift: Shift) -> Mention:
    """Of the twelve on the clock, one to six are hours of the afternoon where nothing says night or morning; in a
    dictation about a late shift all are, in one about a night those from seven on are hours of the evening."""
    hour, minute = map(int, str(mention.value).split(":"))
    exact = not mention.loose and _EXACT_TIME.search(_raw_words(item, mention))
    if exact or not 1 <= hour <= 12 or _NIGHT.search(item.phrase_text(mention.start)):
        return mention
    if shift is Shift.NIGHT:
        evening = 7 <= hour < 12
        return replace(mention, value=f"{hour % 12 + (12 if evening else 0):02d}:{minute:02d}")
    if hour > (11 if shift is Shift.LATE else 6):
        return mention
    return replace(mention, value=f"{hour + 12:02d}:{minute:02d}")


def unsure(item: Said, mention: Mention, shift: Shift) -> bool:
    """Whether nothing says which half of the day is meant, and either may be."""
    if shift is not Shift.ANY or not 1 <= int(str(mention.value)[:2]) <= 6:
        return False
    exact = not mention.loose and _EXACT_TIME.search(_raw_words(item, mention))
    return not exact and not _NIGHT.search(item.phrase_text(mention.start))


def _raw_words(item: Said, mention: Mention) -> str:
    """The recognised words around a time; written "2:30 Uhr" may have been said as "halb drei"."""
    written = item.text[mention.start : mention.end]
    raw = item.sentence.raw
    return written if written.lower() in raw.lower() else " ".join(re.findall(r"\S*\d[:.]\d\d\S*|\S+ uhr\b", raw, re.I))


def after_the_beginning(found: Sequence[Candidate], said: Sequence[Said], shift: Shift) -> Iterator[Candidate]:
    """ "Zwanzig Uhr bis halb zwölf": the end comes after the beginning."""
    by_id = {item.sentence.id: item for item in said}
    for candidate in found:
        item = by_id[candidate.sentence.id]
        place = re.search(rf"\b{re.escape(candidate.said)}", item.text)
        at = place.start() if place else 0
        earlier = [m for m in item.mentions if m.kind is ValueKind.TIME and m.end <= at]
        value = str(candidate.value)
        if earlier and value <= (start := str(of_the_day(item, earlier[-1], shift).value)):
            later = f"{(int(value[:2]) + 12) % 24:02d}{value[2:]}"
            value = later if later > start and int(value[:2]) < 12 else value
        yield replace(candidate, value=value)


def minutes(clock: str) -> int:
    return int(clock[:2]) * 60 + int(clock[3:])
