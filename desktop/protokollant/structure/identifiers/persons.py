"""Persons by a form of address, a kinship or profession, a known name, or by what they do; and wherever else in the
document the same names stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from protokollant.protocol.redaction import Redacted
from protokollant.structure.fields.names import unknown_names
from protokollant.structure.identifiers.knowledge import KnownNames, is_foreign
from protokollant.structure.identifiers.occupied import Occupied
from protokollant.structure.identifiers.patterns_de import (
    ACTING,
    BESIDE,
    CALLED,
    CERTAINLY_CALLED,
    CHILDREN,
    FULL,
    INITIAL,
    INITIALLED,
    NAME,
    NICKNAMED,
    NOUN,
    PARTICLE,
    POSSESSIVE,
    SOURCE,
    TITLED,
)
from protokollant.structure.identifiers.persons_de import (
    AGED,
    BEHIND,
    CAPITALISED,
    COUPLE,
    DETERMINED,
    ENDING,
    GENITIVE,
    KIN,
    OFFICE,
    PART,
    ROW,
    TWO,
    noun_of_person,
)
from protokollant.structure.identifiers.places import is_placed
from protokollant.structure.identifiers.recurring import Recurring

# Particles of names that are prepositions where no name is certain.
_PREPOSITIONS = frozenset("von vom zu zum zur bin".split())

_WORD = re.compile(NAME)
_PARTICLES = re.compile(rf"(?:{PARTICLE})")
# Without a form of address "von" and its like are prepositions.
_BARE = re.compile(
    rf"(?:(?:Al|El|Abu|Ben|Bin|Ibn|al|el|ibn|van\s+der|van\s+den|van\s+de|van|de\s+la|del|della|dos)[\s-]+)?{NAME}"
)
# Inside of a sentence a capital says that it is a noun or a name.
_INSIDE = re.compile(r"[a-zäöüß,]\s$")
# Where a sentence or a clause begins.
_STANDS_ALONE = re.compile(
    r"(?:^|[.:;,–]|\b(?:dass|weil|ob|und|wenn|als|nachdem|seit|bevor|damit|obwohl|aber|denn|oder))\s*$"
)
# What stands beside a name and says when: "Anna Montag angerufen"
_CALENDAR = re.compile(
    r"(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch|Januar|März|April|Mai|August|Sommer|Herbst|Winter|Ostern"
)
_DETERMINED = re.compile(r"\b(?:das|des|kein\w*|dies\w*|jede\w*)\s+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, repr=False)
class Person(Redacted):
    """A passage with a name, without the `form` of address before it."""

    start: int
    end: int
    family: str
    first: str
    form: str = ""
    genitive: bool = False


def find_persons(
    texts: Sequence[str], occupied: Sequence[Occupied], names: KnownNames, known: Sequence[str]
) -> list[list[Person]]:
    """For each text the persons in it, outside of what is occupied; they occupy their places."""
    unknown = unknown_names(texts, names.vocabulary)
    found: list[list[Person]] = []
    for text, taken in zip(texts, occupied, strict=True):
        kept = _kept(_by_context(text, names, unknown), taken)
        kept += _kept(_in_rows(text, kept, names), taken)
        kept += _kept(_bare(text, names), taken)
        found.append([_widened(person, text, taken, names) for person in kept])
    given = [_split(name, names) for name in known]
    families = {p.family for each in found for p in each if p.family} | {family for family, _ in given if family}
    firsts = {p.first for each in found for p in each if p.first} | {first for _, first in given if first}
    recurring = Recurring.of(families, firsts, names)
    for text, taken, kept in zip(texts, occupied, found, strict=True):
        kept += [
            Person(start, end, "" if is_first else name, name if is_first else "", "", genitive)
            for start, end, name, is_first, genitive in recurring.find(text, names)
            if taken.take(start, end)
        ]
    return _joined(found, given, names)


def _widened(person: Person, text: str, taken: Occupied, names: KnownNames) -> Person:
    """With the words beside it that belong to a name of many parts: Thi Mai Pham, Alpha Oumar."""
    before = re.search(rf"(?:(?<![\w-]){NAME}\s){{1,3}}$", text[max(0, person.start - 60) : person.start])
    start = person.start
    for word in reversed(_WORD.findall(before.group())) if before else ():
        if not names.is_part(word) or not taken.take(start - len(word) - 1, start):
            break
        start -= len(word) + 1
    end = person.end
    for match in re.finditer(rf"\s({NAME})(?![\w-])", text[end : end + 60]):
        if (
            match.start() + person.end != end
            or not names.is_part(match[1])
            or not taken.take(end, person.end + match.end())
        ):
            break
        end = person.end + match.end()
    if (start, end) == (person.start, person.end):
        return person
    words = text[start:end].split()
    return Person(start, end, words[-1], " ".join(words[:-1]), person.form, person.genitive)


def _joined(found: list[list[Person]], given: list[tuple[str, str]], names: KnownNames) -> list[list[Person]]:
    """A first name that is known to belong to a family name gets it; one that is a family name elsewhere is one."""
    family_of: dict[str, set[str]] = {}
    pairs = [(p.family, p.first) for each in found for p in each] + given
    for family, first in pairs:
        if family and first:
            family_of.setdefault(first, set()).add(family)

    families = {family for family, _ in pairs if family}

    def whole(p: Person) -> Person:
        if not p.family and p.first in families and not names.is_first(p.first):
            return Person(p.start, p.end, p.first, "", p.form, p.genitive)
        owners = family_of.get(p.first, set())
        if p.first and not p.family and len(owners) == 1:
            return Person(p.start, p.end, next(iter(owners)), p.first, p.form, p.genitive)
        return p

    return [sorted((whole(p) for p in each), key=lambda p: p.start) for each in found]


def _kept(persons: Iterator[Person], taken: Occupied) -> list[Person]:
    return [person for person in persons if taken.take(person.start, person.end)]


def _by_context(text: str, names: KnownNames, unknown: frozenset[str]) -> Iterator[Person]:
    """In the order in which the reasons go before each other."""
    for match in COUPLE.finditer(text):
        first, second = match["one"], match["name"]
        if names.is_first(first) or names.is_first(second):
            yield Person(*match.span("one"), match["family"], first)
            yield Person(match.start("name"), match.end("family"), match["family"], second)
    for match in TITLED.finditer(text):
        form = match["form"]
        if form == "Frau" and POSSESSIVE.search(text, max(0, match.start() - 30), match.start()):
            form = ""  # a wife, not a form of address
        if _is_office(match["name"], names):
            continue  # Herr Rechtsanwalt Dr. Krumbiegel: the name is behind the office
        yield from _made(text, match.start("name"), match.end("name"), names, form, titled=bool(form))
    for match in CAPITALISED.finditer(text):
        yield from _foreign(text, match, names)
    for match in INITIAL.finditer(text):
        if any(
            names.is_known(part) or names.is_uncommon(part) or part in names.unclear_family
            for part in match["name"].split("-")
        ):
            yield Person(*match.span(), match["name"], match["initial"])
    for match in INITIALLED.finditer(text):
        word = match["name"]
        if names.is_first(word) or (word in unknown):
            yield Person(match.start(), match.end(), "", word)
    for match in CALLED.finditer(text):
        yield from _made(text, match.start("name"), match.end("name"), names, "", titled=False)
    for pattern in (CERTAINLY_CALLED, NICKNAMED):
        for match in pattern.finditer(text):
            yield from _made(text, *match.span("name"), names, "", titled=False, certain=True)
    yield from _behind_nouns(text, names, unknown)
    for match in CHILDREN.finditer(text):
        listed = list(_WORD.finditer(text, match.start("names"), match.end("names")))
        if any(names.is_first(word.group()) for word in listed):
            for word in listed:
                yield from _made(text, *word.span(), names, "", titled=False)
    for match in SOURCE.finditer(text):
        if names.is_uncommon(match["name"]):
            yield Person(*match.span("name"), "", match["name"])
    for match in GENITIVE.finditer(text):
        if noun_of_person(match["noun"]) in (KIN, OFFICE) and names.is_uncommon(match["name"]):
            yield Person(*match.span("name"), match["name"].rstrip("’'").removesuffix("s"), "", "", True)
    for match in TWO.finditer(text):
        yield from _two(match, names)
    for match in ACTING.finditer(text):
        if names.is_strange(_stripped(match["name"], names)) and _STANDS_ALONE.search(
            text, max(0, match.start() - 30), match.start()
        ):
            yield Person(*match.span("name"), "", match["name"])
    for match in BESIDE.finditer(text):
        if names.is_strange(match["name"]):
            yield Person(*match.span("name"), "", match["name"])
    for match in _BARE.finditer(text):
        yield from _listed(text, match, names, unknown)


def _behind_nouns(text: str, names: KnownNames, unknown: frozenset[str]) -> Iterator[Person]:
    """Behind a relative, a profession, an office."""
    for match in BEHIND.finditer(text):
        sort = noun_of_person(match["noun"])
        if not sort or (sort == ENDING and names.is_first(match["noun"])):  # Rüdiger Krumbiegel
            continue
        word = _words(match["name"])[0]
        particle = match["name"].split()[0].lower()
        if particle in _PREPOSITIONS and not (particle == "von" and match["name"].split()[1] in ("der", "dem", "den")):
            continue
        known = names.is_known(_stripped(word, names)) or (sort != ENDING and word in unknown)
        if match["between"] and match["between"][-1] in "tr":  # ist, war
            certain = known or names.is_strange(word) or (sort == OFFICE and names.is_uncommon(word))
        elif match["between"] == ",":
            certain = known or (names.is_uncommon(word) and not noun_of_person(word))
        elif sort in (KIN, OFFICE):
            certain = (
                known
                or names.is_uncommon(word)
                or (sort == OFFICE and (word in names.unclear_family or names.is_rare(word)))
            )
        else:
            certain = known or names.is_strange(word)
        if names.is_first(word) and names.is_nobody(word):  # Großvater Ramadan Haxhiu
            certain = names.is_strange(match["name"].split()[-1]) or names.is_family(match["name"].split()[-1])
        elif certain and names.is_nobody(word):
            certain = names.is_family(word) or word in names.unclear_family
        if certain:
            yield from _made(text, match.start("name"), match.end("name"), names, "", titled=False, certain=True)


def _is_office(name: str, names: KnownNames) -> bool:
    word = _words(name)[0]
    return noun_of_person(word) == OFFICE and not (names.is_family(word) or word in names.unclear_family)


def _two(match: re.Match[str], names: KnownNames) -> Iterator[Person]:
    """First and last name that nobody knows."""
    first, second = match["first"], _words(match["second"])[-1]
    if noun_of_person(first) or not (names.is_uncommon(first) and names.is_uncommon(second)):
        return
    if names.is_strange(first) or names.is_strange(second):
        yield Person(match.start(), match.end("second"), match["second"], first)


def _foreign(text: str, match: re.Match[str], names: KnownNames) -> Iterator[Person]:
    """A name in letters that German does not have, with its neighbours."""
    words = list(_WORD.finditer(text, *match.span()))
    foreign = [is_foreign(word.group()) for word in words]
    if not any(foreign) or is_placed(text, match.start()):
        return
    own = [
        strange or names.is_known(w.group()) or names.is_strange(w.group())
        for w, strange in zip(words, foreign, strict=True)
    ]
    start = own.index(True)
    end = start
    while end + 1 < len(own) and (own[end + 1] or any(own[end + 2 : end + 3])):
        end += 1
    if any(foreign[start : end + 1]):
        first = text[words[start].start() : words[end - 1].end()] if end > start else ""
        yield Person(words[start].start(), words[end].end(), words[end].group(), first)


def _in_rows(text: str, kept: Sequence[Person], names: KnownNames) -> Iterator[Person]:
    """What stands in a row with names, or has an age beside it, is one."""
    starts = {person.start for person in kept}
    for row in ROW.finditer(text):
        parts = list(PART.finditer(text, *row.span()))
        named = [part.start() in starts for part in parts]
        heads = [_words(part["name"])[0] for part in parts]
        unheard = sum(names.is_uncommon(head) and not noun_of_person(head) for head in heads)
        if not any(named) and not (unheard > 1 and any(map(names.is_strange, heads))):
            continue
        aged = sum(bool(part["age"]) for part in parts) > 1
        for part, has_name in zip(parts, named, strict=True):
            word = _words(part["name"])[0]
            if has_name or names.is_nobody(word) or noun_of_person(word) in (KIN, OFFICE):
                continue
            start = part.end("name") - len(part["name"])
            if part["name"].split()[0] in _PREPOSITIONS:
                start = text.index(word, start)
            if names.is_uncommon(word) or (aged and part["age"]) or (any(named) and word in names.unclear_family):
                yield from _made(text, start, part.end("name"), names, "", titled=False, certain=True)
    for match in AGED.finditer(text):
        if names.is_uncommon(_words(match["name"])[0]):
            yield from _made(text, *match.span("name"), names, "", titled=False, certain=True)


def _bare(text: str, names: KnownNames) -> Iterator[Person]:
    """Words that look like none of the language, without anything before them that a common noun has."""
    for match in _WORD.finditer(text):
        word, inside = match.group(), _INSIDE.search(text, max(0, match.start() - 3), match.start())
        if not (names.is_strange(word) or (inside and names.is_nameish(word))):
            continue
        if noun_of_person(word) or is_placed(text, match.start()):
            continue
        if not DETERMINED.search(text, max(0, match.start() - 30), match.start()):
            yield Person(*match.span(), "", match.group())


def _listed(text: str, match: re.Match[str], names: KnownNames, unknown: frozenset[str]) -> Iterator[Person]:
    """A known name, with the other one beside it where it is there."""
    word = match.group()
    bare = _stripped(word, names)
    last = _words(bare)[-1] if _words(bare) else bare
    if (bare in names.places or bare in names.unclear) and is_placed(text, match.start()):
        return
    if names.is_nobody(last) or _DETERMINED.search(text, max(0, match.start() - 30), match.start()):
        return
    if names.is_first(bare) or bare in unknown:
        end = match.start() + len(bare)
        after = re.match(rf"\s+(?P<family>{FULL})", text[end:]) if bare == word else None
        if after and _may_be_family(after["family"], names):
            family = _stripped(after["family"], names)
            stop = end + after.end()
            yield Person(match.start(), stop, family, bare, "", family != after["family"])
        else:
            yield Person(match.start(), match.end(), "", bare, "", bare != word)
    elif names.is_family(bare) or (_PARTICLES.match(word) and names.is_family(last)):
        yield Person(match.start(), match.end(), bare, "", "", bare != word)


def _may_be_family(word: str, names: KnownNames) -> bool:
    last = _words(word)[-1] if _words(word) else word
    if {last, last.removesuffix("s")} & names.unclear_family and not _CALENDAR.fullmatch(last):
        return True
    if last.lower() in names.not_names:
        return False
    return names.is_family(_stripped(last, names)) or not NOUN.search(last)


def _made(
    text: str, start: int, end: int, names: KnownNames, form: str, *, titled: bool, certain: bool = False
) -> Iterator[Person]:
    """The name that begins at `start`, without the nouns that follow it."""
    parts = list(re.finditer(rf"(?:{PARTICLE}[\s-]+)*{NAME}", text[start:end]))
    if not parts:
        return
    head = parts[0].group()
    word = _words(head)[-1]
    # Herr Mai: behind a form of address even a month is somebody
    unlikely = word.lower() in names.vocabulary.not_names and word not in names.unclear_family
    nobody = unlikely if titled else names.is_nobody(word)
    if not certain and (nobody or (NOUN.search(word) and not names.is_family(word) and not titled)):
        return
    stop, first, family = parts[0].end(), "", head
    second = _words(parts[1].group())[-1] if len(parts) > 1 else ""
    if second and (names.is_first(head) or names.is_family(_stripped(second, names)) or names.is_uncommon(second)):
        after = parts[1].group()
        # Frau Krumbiegel vom Hort, but Anna vom Hofe
        of_somewhere = after.split()[0] in ("vom", "zum", "zur", "von", "zu") and not names.is_first(head)
        if not of_somewhere and _may_be_family(after, names):
            stop, first, family = parts[1].end(), head, after
    elif not titled and names.is_first(_stripped(head, names)):
        first, family = head, ""
    third = _words(parts[2].group())[-1] if len(parts) > 2 else ""
    if (
        third
        and (names.is_family(third) or names.is_uncommon(third))
        and (names.is_first(second) or (first and names.is_uncommon(second)) or names.is_first(third) or titled)
    ):
        first, family = head, second
        stop, first, family = parts[2].end(), f"{first} {family}", parts[2].group()
    last = family or first
    bare = _stripped(last, names)
    genitive = bare != last
    yield Person(
        start,
        start + stop,
        bare if family else "",
        first if family else bare,
        form,
        genitive,
    )


def _stripped(word: str, names: KnownNames) -> str:
    """Without the s of a genitive, where the name is known without it."""
    for ending in ("s", "’s", "'s", "’", "'"):
        bare = word.removesuffix(ending)
        if (
            bare != word
            and len(bare) > 2
            and not names.is_known(word)
            and not (ending == "s" and not names.is_rare(word))
        ):
            last = _words(bare)[-1] if _words(bare) else bare
            if names.is_first(last) or names.is_family(last):
                return bare
    return word


def _words(text: str) -> list[str]:
    return _WORD.findall(text) or [text]


def _split(name: str, names: KnownNames) -> tuple[str, str]:
    """Family name and first name of a name that is known as a person's."""
    bare = re.sub(r"^(?:Frau|Herrn?|Familie|Dr\.|Prof\.)\s+", "", name.strip())
    parts = bare.split()
    if not parts:
        return "", ""
    if len(parts) == 1:
        return ("", bare) if bare == name.strip() and names.is_first(bare) else (bare, "")
    return " ".join(parts[1:]), parts[0]
