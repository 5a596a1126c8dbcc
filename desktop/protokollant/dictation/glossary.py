"""A glossary: how words are written that a recogniser cannot know, and what it often takes them for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from protokollant.protocol.redaction import Redacted

MAX_BYTES = 400
MAX_ENTRIES = 20_000


class EntryKind(StrEnum):
    """What a word is: abbreviations are also heard letter by letter, terms with any ending, the others only as they
    are or in the genitive."""

    TERM = "term"
    ABBREVIATION = "abbreviation"
    NAME = "name"
    PLACE = "place"
    OFFICE = "office"


NAMES = frozenset({EntryKind.NAME, EntryKind.PLACE, EntryKind.OFFICE})


@dataclass(frozen=True, slots=True, repr=False)
class Entry(Redacted):
    """`right` is how it is written, `heard` what it is often taken for. `language`: de, en, or empty for both."""

    right: str
    heard: tuple[str, ...] = ()
    kind: EntryKind = EntryKind.TERM
    note: str = ""
    language: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Two entries with the same key are one."""
        return self.right.casefold(), self.language


def tidy(entry: Entry) -> Entry:
    """With single spaces, and nothing in `heard` that is empty, doubled, or `right` itself.

    Raises ValueError where nothing is left of `right`, or where a text is too long."""
    right = _single(entry.right)
    heard = tuple(dict.fromkeys(text for h in entry.heard if (text := _single(h)) and text != right))
    made = Entry(right, heard, entry.kind, _single(entry.note), entry.language)
    if not any(c.isalnum() for c in right) or any(not any(c.isalnum() for c in text) for text in heard):
        raise ValueError("a word has letters")
    for text in (right, made.note, *heard):
        if len(text.encode()) > MAX_BYTES:  # half a surrogate pair is no character: a ValueError too
            raise ValueError("too long")
    return made


def merged(*glossaries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Several glossaries as one: of two entries for a word the earlier one counts, and takes what the later one is
    heard as."""
    found: dict[tuple[str, str], Entry] = {}
    for entry in (entry for glossary in glossaries for entry in glossary):
        first = found.get(entry.key)
        if first is not None:
            heard = tuple(dict.fromkeys((*first.heard, *entry.heard)))
            entry = Entry(first.right, heard, first.kind, first.note or entry.note, first.language)
        found[entry.key] = entry
    return tuple(found.values())


def _single(text: str) -> str:
    return " ".join(text.split())
