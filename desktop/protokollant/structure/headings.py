"""Spoken headings: "Vereinbarungen: ...", "Abschnitt Anlass", a cue alone in a sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass

from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template

_ANNOUNCED = re.compile(
    r"^(?:nächster |neuer |next |new )?(?:abschnitt|überschrift|section|heading)\s*:?\s+(.+)$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, repr=False)
class Heading(Redacted):
    """A heading for section number `section`; `rest` is what was said after it in the same sentence ("" if nothing)."""

    section: int
    rest: str


def find_heading(text: str, template: Template) -> Heading | None:
    """The section that a sentence announces, or None. A cue counts only before a colon or as the whole sentence."""
    names = {
        _plain(name): number
        for number, section in enumerate(template.sections)
        for name in (section.id, *section.cues, section.title)
    }
    announced = _ANNOUNCED.match(text)
    body = announced.group(1) if announced else text
    head, colon, rest = body.partition(":")
    if colon and (number := names.get(_plain(head))) is not None:
        rest = rest.strip()
        return Heading(number, rest[:1].upper() + rest[1:] if any(c.isalnum() for c in rest) else "")
    if (number := names.get(_plain(body))) is not None:
        return Heading(number, "")
    if announced:
        # "Abschnitt Vereinbarungen Frau M. bringt ...": the longest name that the words begin with.
        words = body.split()
        for size in range(min(5, len(words)), 0, -1):
            number = names.get(_plain(" ".join(words[:size])))
            if number is not None:
                rest = " ".join(words[size:])
                return Heading(number, rest[:1].upper() + rest[1:])
    return None


def _plain(name: str) -> str:
    return " ".join(re.findall(r"\w+", name.lower()))
