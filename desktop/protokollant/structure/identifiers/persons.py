"""Persons by a form of address, a kinship or profession, a known name, or by what they do; and wherever else in the
document the same names stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from protokollant.protocol.redaction import Redacted
from protokollant.structure.fields.names import unknown_names
from protokollant.structure.identifiers.knowledge import KnownNames
from protokollant.structure.identifiers.patterns_de import (
    ACTING,
    BESIDE,
    CALLED,
    CHILDREN,
    FULL,
    INITIALLED,
    KIN,
    NAME,
    NOUN,
    PARTICLE,
    POSSESSIVE,
    PROFESSION,
    TITLED,
)

Spans = list[tuple[int, int]]

_WORD = re.compile(NAME)
_PARTICLES = re.compile(rf"(?:{PARTICLE})")
# Without a form of address "von" and its like are prepositions.
_BARE = re.compile(
    rf"(?:(?:Al|El|Abu|Ben|Bin|Ibn|al|el|ibn|van\s+der|van\s+den|van\s+de|van|de\s+la|del|della|dos)[\s-]+)?{NAME}"
)
# Before a bare name that is also a common noun: then it is the noun.
_NOUN_BEFORE = re.compile(
    r"\b(?:im|am|zum|zur|beim|vom|ins|ans|ein\w*|kein\w*|als|jede\w*|diese\w*|nächste\w*|letzte\w*|ganze\w*|des|das|dem|den|sein\w*|"
    r"ihr\w*|mein\w*|unser\w*|zwei|drei|viel\w*|alle\w*|mit|ohne|pro|per)\s+$",
    re.IGNORECASE,
)
# Where a sentence or a clause begins.
_STANDS_ALONE = re.compile(
    r"(?:^|[.:;,–]|\b(?:dass|weil|ob|und|wenn|als|nachdem|seit|bevor|damit|obwohl|aber|denn|oder))\s*$"
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
    texts: Sequence[str], taken: Sequence[Spans], names: KnownNames, known: Sequence[str]
) -> list[list[Person]]:
    """For each text the persons in it, outside of the spans that are `taken`."""
    unknown = unknown_names(texts, names.vocabulary)
    found: list[list[Person]] = []
    for text, spans in zip(texts, taken, strict=True):
        kept: list[Person] = []
        for person in _by_context(text, names, unknown):
            if _free(person, spans) and _free(person, [(p.start, p.end) for p in kept]):
                kept.append(person)
        found.append(kept)
    given = [_split(name, names) for name in known]
    families = {p.family for each in found for p in each if p.family} | {family for family, _ in given if family}
    firsts = {p.first for each in found for p in each if p.first} | {first for _, first in given if first}
    for text, spans, kept in zip(texts, taken, found, strict=True):
        for person in _again(text, families, firsts, names):
            if _free(person, spans) and _free(person, [(p.start, p.end) for p in kept]):
                kept.append(person)
    return _joined(found, given, names)


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


def _free(person: Person, spans: Spans) -> bool:
    return not any(start < person.end and person.start < end for start, end in spans)


def _by_context(text: str, names: KnownNames, unknown: frozenset[str]) -> Iterator[Person]:
    """In the order in which the reasons go before each other."""
    for match in TITLED.finditer(text):
        form = match["form"]
        if form == "Frau" and POSSESSIVE.search(text[: match.start()]):
            form = ""  # a wife, not a form of address
        yield from _made(text, match.start("name"), match.end("name"), names, form, titled=bool(form))
    for match in INITIALLED.finditer(text):
        word = match["name"]
        if names.is_first(word) or (word in unknown):
            yield Person(match.start(), match.end(), "", word)
    for match in CALLED.finditer(text):
        yield from _made(text, match.start("name"), match.end("name"), names, "", titled=False)
    for match in PROFESSION.finditer(text):
        yield from _made(text, match.start("name"), match.end("name"), names, "", titled=False)
    for match in KIN.finditer(text):
        first = _words(match["name"])[0]
        if names.is_first(first) or names.is_family(first) or first in unknown:
            yield from _made(text, match.start("name"), match.end("name"), names, "", titled=False)
    for match in CHILDREN.finditer(text):
        listed = list(_WORD.finditer(text, match.start("names"), match.end("names")))
        if any(names.is_first(word.group()) for word in listed):
            for word in listed:
                yield from _made(text, *word.span(), names, "", titled=False)
    for match in ACTING.finditer(text):
        if names.is_strange(_stripped(match["name"], names)) and _STANDS_ALONE.search(text[: match.start()]):
            yield Person(*match.span("name"), "", match["name"])
    for match in BESIDE.finditer(text):
        if names.is_strange(match["name"]):
            yield Person(*match.span("name"), "", match["name"])
    for match in _BARE.finditer(text):
        yield from _listed(text, match, names, unknown)


def _listed(text: str, match: re.Match[str], names: KnownNames, unknown: frozenset[str]) -> Iterator[Person]:
    """A known name, with the other one beside it where it is there."""
    word = match.group()
    bare = _stripped(word, names)
    last = _words(bare)[-1] if _words(bare) else bare
    if names.is_nobody(last) or _DETERMINED.search(text[: match.start()]):
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
    if names.is_nobody(last):
        return False
    return names.is_family(_stripped(last, names)) or not NOUN.search(last)


def _made(text: str, start: int, end: int, names: KnownNames, form: str, *, titled: bool) -> Iterator[Person]:
    """The name that begins at `start`, without the nouns that follow it."""
    parts = list(re.finditer(rf"(?:{PARTICLE}[\s-]+)*{NAME}", text[start:end]))
    if not parts:
        return
    head = parts[0].group()
    word = _words(head)[-1]
    nobody = word.lower() in names.vocabulary.not_names if titled else names.is_nobody(word)
    if nobody or (NOUN.search(word) and not names.is_family(word) and not titled):
        return
    stop, first, family = parts[0].end(), "", head
    if len(parts) > 1 and (names.is_first(head) or names.is_family(_stripped(parts[1].group(), names))):
        after = parts[1].group()
        if _may_be_family(after, names):
            stop, first, family = parts[1].end(), head, after
    elif not titled and names.is_first(_stripped(head, names)):
        first, family = head, ""
    if len(parts) > 2 and first and names.is_family(parts[2].group()) and names.is_first(family):
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
        if bare != word and len(bare) > 2 and not (names.is_first(word) or names.is_family(word)):
            last = _words(bare)[-1] if _words(bare) else bare
            if names.is_first(last) or names.is_family(last):
                return bare
    return word


def _words(text: str) -> list[str]:
    return _WORD.findall(text) or [text]


def _again(text: str, families: set[str], firsts: set[str], names: KnownNames) -> Iterator[Person]:
    """Every other place where a name stands that is a person's somewhere in the document."""
    wanted = sorted(families | firsts, key=lambda name: -len(name))
    if not wanted:
        return
    pattern = re.compile(
        rf"(?<![\w-])(?P<name>{'|'.join(map(re.escape, wanted))})(?P<ending>s|’s|'s|’|')?(?![^\W_]|[’'])"
    )
    for match in pattern.finditer(text):
        name = match["name"]
        certain = names.is_first(name) or names.is_family(name)
        if not certain and _NOUN_BEFORE.search(text[: match.start()]):
            continue
        end = match.end()
        is_family = name in families
        yield Person(
            match.start(),
            end,
            name if is_family else "",
            "" if is_family else name,
            "",
            match["ending"] is not None,
        )


def _split(name: str, names: KnownNames) -> tuple[str, str]:
    """Family name and first name of a name that is known as a person's."""
    bare = re.sub(r"^(?:Frau|Herrn?|Familie|Dr\.|Prof\.)\s+", "", name.strip())
    parts = bare.split()
    if not parts:
        return "", ""
    if len(parts) == 1:
        return ("", bare) if bare == name.strip() and names.is_first(bare) else (bare, "")
    return " ".join(parts[1:]), parts[0]
