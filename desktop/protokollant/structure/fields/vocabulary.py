"""What fields know of a language's words, from `resources/fields/*.toml` and a list of first names.

The knowledge is data that an organisation can extend; these classes only hold it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from protokollant.structure.fields.knowledge import NOTHING, Knowledge, read_knowledge


@dataclass(frozen=True)
class PersonRole:
    """What somebody is: labels that ask for it, and what is said of the person then. `sure`: words that say it more
    clearly than `said`; `weak`: words that may mean it; `deeds`: what the person did. `kind`: work, kin or deed;
    `parent`: the label asks for a parent."""

    kind: str
    label: re.Pattern[str]
    said: re.Pattern[str]
    sure: re.Pattern[str] = NOTHING
    weak: re.Pattern[str] = NOTHING
    deeds: re.Pattern[str] = NOTHING
    parent: bool = False


@dataclass(frozen=True)
class Persons:
    """Who a label asks for (`staff`, `other`, `young`, `partner`; `client` goes before others,
    `guided` are helpers whom a professional talks with), and words beside a name (`third`, `kin`)."""

    staff: re.Pattern[str] = NOTHING
    other: re.Pattern[str] = NOTHING
    young: re.Pattern[str] = NOTHING
    partner: re.Pattern[str] = NOTHING
    third: re.Pattern[str] = NOTHING
    kin: re.Pattern[str] = NOTHING
    client: re.Pattern[str] = NOTHING
    guided: re.Pattern[str] = NOTHING
    not_names: frozenset[str] = frozenset()
    present: re.Pattern[str] = NOTHING
    external: re.Pattern[str] = NOTHING
    titles: re.Pattern[str] = NOTHING
    kin_titles: re.Pattern[str] = NOTHING
    roles: tuple[PersonRole, ...] = ()
    # Whether nothing but names is written with a capital letter within a sentence.
    capitals: bool = False


@dataclass(frozen=True)
class Form:
    """Other words (`said`) for a choice that has a word beginning with one of `choice`."""

    choice: tuple[str, ...]
    said: tuple[re.Pattern[str], ...]


@dataclass(frozen=True)
class Numbers:
    """`money`: labels that ask for a sum; `serial`: nouns that are numbered through ("zweites Lehrjahr"); `units`: how
    a unit's short form is said; `attending`: labels that ask how many were there; `people`, `children`: what those who
    are counted are called."""

    money: re.Pattern[str] = NOTHING
    serial: re.Pattern[str] = NOTHING
    attending: re.Pattern[str] = NOTHING
    people: re.Pattern[str] = NOTHING
    children: re.Pattern[str] = NOTHING
    units: tuple[tuple[str, tuple[str, ...]], ...] = ()


@dataclass(frozen=True)
class Vocabulary:
    """`synonyms`: the beginning of a label's word -> beginnings of words that mean the same; all in lower case."""

    synonyms: tuple[tuple[str, tuple[str, ...]], ...] = ()
    forms: tuple[Form, ...] = ()
    persons: Persons = Persons()
    places: re.Pattern[str] = NOTHING
    first_names: frozenset[str] = frozenset()
    # The last part of a noun made of a verb with a prefix -> participle and finite forms of that verb without it.
    verb_nouns: tuple[tuple[str, tuple[str, ...]], ...] = ()
    numbers: Numbers = Numbers()
    knowledge: Knowledge = field(default_factory=Knowledge)

    def means(self, word: str) -> tuple[str, ...]:
        """Beginnings of words that mean the same as a label's word, which is in lower case; those of a long word count
        for its compounds as well."""
        return tuple(
            s
            for key, others in self.synonyms
            if word.startswith(key) or (len(key) >= 7 and word.endswith(key))
            for s in others
        )

    @cached_property
    def not_names(self) -> frozenset[str]:
        return self.persons.not_names


def load_vocabulary(text: str, first_names: Iterable[str] = ()) -> Vocabulary:
    """The vocabulary of a resource file (TOML). Raises KeyError, re.error or TOMLDecodeError for a broken one."""
    table: dict[str, Any] = tomllib.loads(text)
    persons, numbers = table["persons"], table.get("numbers", {})
    return Vocabulary(
        synonyms=_lists(table["synonyms"]),
        forms=tuple(Form(tuple(f["choice"]), tuple(map(_pattern, f["said"]))) for f in table.get("forms", ())),
        persons=Persons(
            **{name: _stems(persons[name]) for name in ("staff", "other", "young", "partner", "third", "kin")},
            client=_stems(persons.get("client", ["(?!)"])),
            guided=_stems(persons.get("guided", ["(?!)"])),
            not_names=frozenset(persons["not_names"]),
            present=_stems(persons.get("present", ["(?!)"])),
            external=_stems(persons.get("external", ["(?!)"])),
            titles=_whole(persons.get("titles", ["(?!)"])),
            kin_titles=_whole(persons.get("kin_titles", ["(?!)"])),
            roles=tuple(map(_role, persons.get("roles", []))),
            capitals=bool(persons.get("capitals", False)),
        ),
        places=_stems(table["places"]["nouns"], anywhere=True),
        first_names=frozenset(first_names),
        verb_nouns=_lists(table.get("verb_nouns", {})),
        numbers=Numbers(
            money=_stems(numbers.get("money", ["(?!)"]), anywhere=True),
            serial=_stems(numbers.get("serial", ["(?!)"]), anywhere=True),
            attending=_stems(numbers.get("attending", ["(?!)"]), anywhere=True),
            people=_stems(numbers.get("people", ["(?!)"])),
            children=_stems(numbers.get("children", ["(?!)"])),
            units=_lists(numbers.get("units", {})),
        ),
        knowledge=read_knowledge(table),
    )


def _role(table: Mapping[str, Any]) -> PersonRole:
    said = {name: _stems(table.get(name, ["(?!)"])) for name in ("label", "said", "sure", "weak")}
    return PersonRole(
        table["kind"],
        **said,
        deeds=_stems(table.get("deeds", ["(?!)"]), anywhere=True),
        parent=table.get("parent", False),
    )


def _whole(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(words)})", re.IGNORECASE)


def _lists(table: Mapping[str, Iterable[str]]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((key, tuple(others)) for key, others in table.items())


def read_names(text: str) -> tuple[str, ...]:
    """The names of a list between blanks, without its notes."""
    return tuple(name for line in text.splitlines() if not line.startswith("#") for name in line.split())


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text, re.IGNORECASE)


def _stems(words: Iterable[str], *, anywhere: bool = False) -> re.Pattern[str]:
    """A word that begins with one of these, or that has one of them anywhere."""
    return re.compile(rf"{'' if anywhere else chr(92) + 'b'}(?:{'|'.join(words)})", re.IGNORECASE)
