"""Persons by their form of address or their initial."""

from __future__ import annotations

import re

from protokollant.dictation.dates_de import MONTHS
from protokollant.dictation.numerals_de import GermanNumbers
from protokollant.dictation.value_reader import Found, ValueKind

_TITLES = {"Frau", "Herr", "Herrn", "Familie"}
_DEGREES = {"Dr": "Dr.", "Prof": "Prof.", "Doktor": "Doktor", "Professor": "Professor", "Professorin": "Professorin"}
_PARTICLES = {"von", "van", "de", "der", "den", "zu", "zur", "da", "di", "del", "el", "al", "ten"}
_NO_SURNAMES = {"anfang", "ende", "mitte"} | set(MONTHS)
# "seine Frau Petra" is a wife, not a form of address.
_POSSESSIVE = re.compile(r"(?:mein|dein|sein|ihr|unser|eur)(?:e|er|en|em|es)?")
_BEFORE_LETTER = set("haus klasse zimmer block gruppe plan vitamin hepatitis gebäude team station typ stufe".split())


def person(text: GermanNumbers, i: int) -> Found | None:
    if text.raw(i) not in _TITLES:
        return initialled(text, i)
    if text.raw(i) == "Frau" and _POSSESSIVE.fullmatch(text.at(i - 1)):
        return None
    j, names = i + 1, []
    while text.raw(j) in _DEGREES:
        names.append(_DEGREES[text.raw(j)])
        j += 2 if text.raw(j + 1) == "." else 1
    while text.raw(j) in _PARTICLES and len(names) < 5:
        names.append(text.raw(j))
        j += 1
    if not text.is_name(j) or text.at(j) in _NO_SURNAMES:
        return None
    names.append(text.raw(j))
    j += 1
    if len(names[-1]) > 2 and _is_initial(text, j):  # "Frau Jana F."
        names.append(text.raw(j))
        j += 1
    if len(names[-1]) <= 2 and text.raw(j) == "." and text.glued(j):
        names[-1] += "."
        j += 1
    while text.raw(j) == "-" and text.glued(j) and text.is_name(j + 1):
        names[-1] += f"-{text.raw(j + 1)}"
        j += 2
    title = "Herr" if text.raw(i) == "Herrn" else text.raw(i)
    return Found(j - i, ValueKind.PERSON, " ".join([title, *names]))


def _is_initial(text: GermanNumbers, i: int) -> bool:
    return len(text.raw(i)) == 1 and text.raw(i).isupper() and text.raw(i + 1) == "." and text.glued(i + 1)


def initialled(text: GermanNumbers, i: int) -> Found | None:
    """ "Jana F.": a first name and an initial."""
    first = text.raw(i)
    if not (first.isalpha() and first.istitle() and len(first) > 2) or first.lower() in _BEFORE_LETTER:
        return None
    return Found(3, ValueKind.PERSON, f"{first} {text.raw(i + 1)}.") if _is_initial(text, i + 1) else None
