"""What fields know of a language's words, from `resources/fields/*.toml` and a list of first names.

The knowledge is data that an organisation can extend; these classes only hold it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

_NOTHING = re.compile(r"(?!)")


@dataclass(frozen=True)
class Persons:
    """Who a label asks for (`staff`, `other`, `young`, `partner`), and words beside a name (`third`, `kin`)."""

    staff: re.Pattern[str] = _NOTHING
    other: re.Pattern[str] = _NOTHING
    young: re.Pattern[str] = _NOTHING
    partner: re.Pattern[str] = _NOTHING
    third: re.Pattern[str] = _NOTHING
    kin: re.Pattern[str] = _NOTHING
    not_names: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Form:
    """Other words (`said`) for a choice that has a word beginning with one of `choice`."""

    choice: tuple[str, ...]
    said: tuple[re.Pattern[str], ...]


@dataclass(frozen=True)
class Vocabulary:
    """`synonyms`: the beginning of a label's word -> beginnings of words that mean the same; all in lower case."""

    synonyms: tuple[tuple[str, tuple[str, ...]], ...] = ()
    forms: tuple[Form, ...] = ()
    persons: Persons = Persons()
    places: re.Pattern[str] = _NOTHING
    first_names: frozenset[str] = frozenset()

    def means(self, word: str) -> tuple[str, ...]:
        """Beginnings of words that mean the same as a label's word, which is in lower case."""
        return tuple(s for key, others in self.synonyms if word.startswith(key) for s in others)

    @cached_property
    def not_names(self) -> frozenset[str]:
        return self.persons.not_names


def load_vocabulary(text: str, first_names: Iterable[str] = ()) -> Vocabulary:
    """The vocabulary of a resource file (TOML). Raises KeyError, re.error or TOMLDecodeError for a broken one."""
    table: dict[str, Any] = tomllib.loads(text)
    persons = table["persons"]
    return Vocabulary(
        synonyms=tuple((key, tuple(others)) for key, others in table["synonyms"].items()),
        forms=tuple(Form(tuple(f["choice"]), tuple(map(_pattern, f["said"]))) for f in table["forms"]),
        persons=Persons(
            **{name: _stems(persons[name]) for name in ("staff", "other", "young", "partner", "third", "kin")},
            not_names=frozenset(persons["not_names"]),
        ),
        places=_stems(table["places"]["nouns"], anywhere=True),
        first_names=frozenset(first_names),
    )


def read_names(text: str) -> tuple[str, ...]:
    """The names of a list between blanks, without its notes."""
    return tuple(name for line in text.splitlines() if not line.startswith("#") for name in line.split())


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def _stems(words: Iterable[str], *, anywhere: bool = False) -> re.Pattern[str]:
    """A word that begins with one of these, or that has one of them anywhere."""
    return re.compile(rf"{'' if anywhere else chr(92) + 'b'}(?:{'|'.join(words)})", re.IGNORECASE)
