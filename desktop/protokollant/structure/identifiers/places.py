"""Places by their names, and what stands like one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from protokollant.structure.identifiers.knowledge import KnownNames
from protokollant.structure.identifiers.patterns_de import CAPITAL, NAME

_TOKEN = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")
_BEFORE = re.compile(
    r"\b(?:in|nach|aus|bei|von|Stadt|Raum|Kreis|Landkreis|Gemeinde|Ort|Wohnort|Geburtsort|Richtung|bis|from|to)\s+$"
)
_CALLED = re.compile(
    rf"\b(?:Landkreis|Kreis|Stadtteil|Ortsteil|Gemeinde|Bezirk|Ortschaft|Dorf|Stadt|Wohnort|Geburtsort|Siedlung|Kiez|"
    rf"Viertel|Quartier)(?:\s*:)?\s+(?P<name>(?:(?:Bad|Sankt|St\.|Groß|Klein|Alt|Neu)[ -])?{NAME})"
)
# "in Ruhe", "nach Absprache": what follows such a preposition without an article and is no place.
_COLLOCATIONS = frozenset(
    "Mitte Alle Halbe Binnen Engen Buch Brand Hart Graben Berge Bogen Kirchen Hausen Haste Glatten".split()
)


def find_places(text: str, names: KnownNames) -> Iterator[tuple[int, int, str]]:
    """Start, end and the place in small letters, in order, disjoint."""
    end_of_last = 0
    called = {match.start("name"): match for match in _CALLED.finditer(text)}
    tokens = list(_TOKEN.finditer(text))
    for i, token in enumerate(tokens):
        if token.start() < end_of_last or token.group()[0] not in _CAPITALS:
            continue
        end = _known(text, tokens, i, names)
        if end is None and (match := called.get(token.start())) and not _is_common(match["name"]):
            end = match.end("name")
        if end is not None:
            yield token.start(), end, text[token.start() : end].lower()
            end_of_last = end


_CAPITALS = frozenset(CAPITAL) | frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÜÀÁÂÈÉÊÇÓÒÔØÅÆÍÎÚÛ")


def _known(text: str, tokens: list[re.Match[str]], i: int, names: KnownNames) -> int | None:
    """Where a known place ends that begins with a token."""
    start = tokens[i].start()
    for last in range(min(len(tokens), i + names.longest_place) - 1, i - 1, -1):
        for end in (tokens[last].end(), tokens[last].end() - 1):
            if text[start:end] in names.places or _is_unclear_place(text, start, end, names):
                return end
    word = tokens[i].group()
    head = word.split("-")[0]
    if "-" in word and (head in names.places or (head in names.unclear and _BEFORE.search(text[:start]))):
        return tokens[i].end()
    # Hamburger, Kieler, Bremer: of a place
    stem = re.sub(r"(?<=\w{3})er$", "", word)
    if stem != word and any(place in names.places for place in (stem, stem + "n", stem + "en", stem + "e")):
        return tokens[i].end() if re.match(r"\s+[A-ZÄÖÜ]", text[tokens[i].end() :]) else None
    return None


def _is_unclear_place(text: str, start: int, end: int, names: KnownNames) -> bool:
    word = text[start:end]
    return word in names.unclear and word not in _COLLOCATIONS and _BEFORE.search(text[:start]) is not None


def _is_common(word: str) -> bool:
    return re.search(r"(?:ung|amt|haus|rat|verwaltung|schule|kind|kinder|leben)$", word) is not None
