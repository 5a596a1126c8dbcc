"""Find what would tell who a text speaks of. Recall goes before precision: a person looks at what was found."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from protokollant.protocol.identifiers import Identifier, IdentifierKind
from protokollant.structure.identifiers.addresses_de import find_addresses
from protokollant.structure.identifiers.birth_dates_de import find_birth_dates
from protokollant.structure.identifiers.casing import recased
from protokollant.structure.identifiers.institutions_de import find_institutions
from protokollant.structure.identifiers.knowledge import KnownNames
from protokollant.structure.identifiers.numbers_de import EMAIL, find_numbers
from protokollant.structure.identifiers.occupied import Occupied
from protokollant.structure.identifiers.offices_de import begin, widened, with_river
from protokollant.structure.identifiers.persons import Person, find_persons
from protokollant.structure.identifiers.places import find_far, find_places


def find_identifiers(
    texts: Sequence[str], names: KnownNames, persons: Sequence[str] = ()
) -> tuple[tuple[Identifier, ...], ...]:
    """For each of the texts of one document what is found in it, in order, disjoint. A name that one text gives away is
    found in all. `persons`: names that are known otherwise, from fields and a glossary."""
    spelt = [recased(text, names) for text in texts]
    occupied = [Occupied(len(text)) for text in texts]
    found = [
        [each for each in _patterns(text, same, names) if taken.take(each.start, each.end)]
        for text, same, taken in zip(texts, spelt, occupied, strict=True)
    ]
    called = _calling(spelt, found)
    for each, same, taken in zip(found, spelt, occupied, strict=True):
        each += [one for one in _called_again(same, called) if taken.take(one.start, one.end)]
    # In this order: "Frau Bremer" is a person, not of a place.
    for each, people in zip(found, find_persons(spelt, occupied, names, persons), strict=True):
        each += map(_person, people)
    placed = find_places(spelt, occupied, names)
    for text, each, places, taken in zip(spelt, found, placed, occupied, strict=True):
        each += _with_offices(text, places, taken, names)
        each[:] = [_begun(one, text, taken, names) for one in each]
    return tuple(tuple(sorted(each, key=lambda identifier: identifier.start)) for each in found)


def _calling(texts: Sequence[str], found: list[list[Identifier]]) -> re.Pattern[str] | None:
    """What the institutions of a document are called by, whole and without the word for their kind."""
    whole = {
        text[one.start : one.end]
        for text, each in zip(texts, found, strict=True)
        for one in each
        if one.kind is IdentifierKind.INSTITUTION
    }
    last = {match[1] for name in whole if (match := re.search(r"^\S+ [„«»“\"‚‘]?([^\W\d_]{5,40})[“”»«\"’‘]?$", name))}
    if not whole:
        return None
    ordered = sorted(whole, key=lambda name: (-len(name), name))
    names = "|".join(map(re.escape, sorted(last))) or r"(?!)"
    return re.compile(
        rf"(?<![\w-])(?:{'|'.join(map(re.escape, ordered))})(?![\w-])"
        rf"|(?<=\b(?:im|am) )(?:{names})(?![\w-])|(?<=\b(?:ins|vom|der|die|das|zum|zur) )(?:{names})(?![\w-])|"
        rf"(?<=\bbeim )(?:{names})(?![\w-])"
    )


def _called_again(text: str, called: re.Pattern[str] | None) -> Iterator[Identifier]:
    for match in called.finditer(text) if called else ():
        yield Identifier(IdentifierKind.INSTITUTION, *match.span(), (_key(match.group()),))


def _with_offices(
    text: str, places: list[tuple[int, int, str]], taken: Occupied, names: KnownNames
) -> Iterator[Identifier]:
    """The places of a text; those that an office is called by, as institutions."""
    wide = {
        which: (start, end) for which, start, end in widened(text, [(start, end) for start, end, _ in places], names)
    }
    for which, (start, end, subject) in enumerate(places):
        around = wide.get(which)
        if around and taken.widen((start, end), *around):
            yield Identifier(IdentifierKind.INSTITUTION, *around, (_key(text[slice(*around)]),))
        else:
            yield Identifier(IdentifierKind.PLACE, start, end, (subject,))


def _begun(one: Identifier, text: str, taken: Occupied, names: KnownNames) -> Identifier:
    """An institution with what is called before the word for its kind; it and a town with its river."""
    if one.kind not in (IdentifierKind.INSTITUTION, IdentifierKind.PLACE):
        return one
    town = one.kind is IdentifierKind.PLACE
    start = one.start if town else begin(text, one.start, names)
    end = with_river(text, one.end, town=town)
    if (start, end) == (one.start, one.end) or not taken.widen((one.start, one.end), start, end):
        return one
    return Identifier(one.kind, start, end, one.subject if town else (_key(text[start:end]),))


def _person(person: Person) -> Identifier:
    return Identifier(
        IdentifierKind.PERSON,
        person.start,
        person.end,
        (person.family.lower(), person.first.lower()),
        person.form,
        person.genitive,
    )


def _patterns(text: str, spelt: str, names: KnownNames) -> Iterator[Identifier]:
    """In the order in which they go before each other. `spelt`: the text without words in capitals."""

    def found(kind: IdentifierKind, match: re.Match[str], group: str | int = 0) -> Identifier:
        start, end = match.span(group)
        return Identifier(kind, start, end, (_key(match[group]),))

    for match in EMAIL.finditer(text):
        yield found(IdentifierKind.EMAIL, match)
    for start, end in find_birth_dates(spelt, names):
        yield Identifier(IdentifierKind.BIRTH_DATE, start, end, (_key(text[start:end]),))
    for kind, start, end in find_numbers(text):
        yield Identifier(kind, start, end, (_key(text[start:end]),))
    far = list(find_far(spelt, names))
    for _, start, end in widened(spelt, far, names):
        yield Identifier(IdentifierKind.INSTITUTION, start, end, (_key(spelt[start:end]),))
    for start, end in far:
        yield Identifier(IdentifierKind.PLACE, start, end, (spelt[start:end].lower(),))
    institutions = list(find_institutions(spelt, names))
    for start, end in institutions:
        if not re.match(r"\s*\d", spelt[end : end + 5]):  # Haus Lindenallee, but Haus in der Lindenallee 5
            yield Identifier(IdentifierKind.INSTITUTION, start, end, (_key(spelt[start:end]),))
    for start, end in find_addresses(spelt, names):
        yield Identifier(IdentifierKind.ADDRESS, start, end, (_key(spelt[start:end]),))
    for start, end in institutions:
        yield Identifier(IdentifierKind.INSTITUTION, start, end, (_key(spelt[start:end]),))


def _key(text: str) -> str:
    return re.sub(r"[\s./()–-]+", "", text).lower()
