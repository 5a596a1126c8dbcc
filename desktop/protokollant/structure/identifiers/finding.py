"""Find what would tell who a text speaks of. Recall goes before precision: a person looks at what was found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from protokollant.protocol.identifiers import Identifier, IdentifierKind
from protokollant.structure.identifiers.knowledge import KnownNames
from protokollant.structure.identifiers.patterns_de import (
    ADDRESSES,
    BIRTH_DATES,
    EMAIL,
    INSTITUTION,
    NUMBERS,
    PHONES,
)
from protokollant.structure.identifiers.persons import Person, find_persons
from protokollant.structure.identifiers.places import find_places


def find_identifiers(
    texts: Sequence[str], names: KnownNames, persons: Sequence[str] = ()
) -> tuple[tuple[Identifier, ...], ...]:
    """For each of the texts of one document what is found in it, in order, disjoint. A name that one text gives away is
    found in all. `persons`: names that are known otherwise, from fields and a glossary."""
    fixed = [_disjoint(_patterns(text)) for text in texts]
    taken = [[(found.start, found.end) for found in each] for each in fixed]
    people = find_persons(texts, taken, names, persons)
    result = []
    for text, numbers, spoken in zip(texts, fixed, people, strict=True):
        persons_found = [_person(person) for person in spoken]
        spans = [(found.start, found.end) for found in (*numbers, *persons_found)]
        places = [
            Identifier(IdentifierKind.PLACE, start, end, (subject,))
            for start, end, subject in find_places(text, names)
            if not any(s < end and start < e for s, e in spans)
        ]
        result.append(tuple(sorted((*numbers, *persons_found, *places), key=lambda found: found.start)))
    return tuple(result)


def _person(person: Person) -> Identifier:
    return Identifier(
        IdentifierKind.PERSON,
        person.start,
        person.end,
        (person.family.lower(), person.first.lower()),
        person.form,
        person.genitive,
    )


def _patterns(text: str) -> Iterator[Identifier]:
    """In the order in which they go before each other."""

    def found(kind: IdentifierKind, match: re.Match[str], group: str | int = 0) -> Identifier:
        start, end = match.span(group)
        return Identifier(kind, start, end, (re.sub(r"[\s./()–-]+", "", match[group]).lower(),))

    for match in EMAIL.finditer(text):
        yield found(IdentifierKind.EMAIL, match)
    for pattern in BIRTH_DATES:
        for match in pattern.finditer(text):
            yield found(IdentifierKind.BIRTH_DATE, match, "day")
    for number, pattern in enumerate(NUMBERS):
        for match in pattern.finditer(text):
            if number or not _is_year_or_date(match["value"]):
                yield found(IdentifierKind.NUMBER, match, 0 if number else "value")
    for pattern in PHONES:
        for match in pattern.finditer(text):
            group = "value" if "value" in pattern.groupindex else 0
            if not _is_year_or_date(match[group]):
                yield found(IdentifierKind.PHONE, match, group)
    for pattern in ADDRESSES:
        for match in pattern.finditer(text):
            yield found(IdentifierKind.ADDRESS, match)
    for match in INSTITUTION.finditer(text):
        yield found(IdentifierKind.INSTITUTION, match)


_DATE = re.compile(r"(?:19|20)\d\d|\d{1,2}\.\s?\d{1,2}\.(?:\s?(?:\d{4}|\d{2}))?|\d{1,2}[:.]\d{2}|\d{1,2}")


def _is_year_or_date(text: str) -> bool:
    return _DATE.fullmatch(text.strip(" .")) is not None


def _disjoint(found: Iterator[Identifier]) -> list[Identifier]:
    kept: list[Identifier] = []
    for each in found:
        if not any(each.start < other.end and other.start < each.end for other in kept):
            kept.append(each)
    return kept
