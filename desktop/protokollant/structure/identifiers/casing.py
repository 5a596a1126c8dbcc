"""Text in capitals, as forms have it, in ordinary spelling. The length stays, so that places in it stay the same."""

from __future__ import annotations

import re

from protokollant.structure.identifiers.knowledge import KnownNames

_WORD = re.compile(r"[^\W\d_]+")
_ADDRESSED = re.compile(
    r"\b(?:Frau|Herrn?|Familie|Fam\.|Dr\.|Eheleute|Ehepaar|(?:[Nn]ame|[Kk]lientin|[Kk]lient)\s*:)\s+$", re.IGNORECASE
)
_SMALL = frozenset(
    "geb geboren am an in im aus nach bei von vom der die das den dem des und oder mit zu zum zur für auf über unter "
    "ist war hat wird wurde "
    "wohnhaft zuletzt nicht kein keine durch ohne gegen seit bis um".split()
)
_LONGEST_ABBREVIATION = 4


def recased(text: str, names: KnownNames) -> str:
    """Words in capitals as they are written elsewhere: all where most words are in capitals, otherwise known names and
    what follows a form of address."""
    words = list(_WORD.finditer(text))
    long = [word.group() for word in words if len(word.group()) > 1]
    shouted = sum(word.isupper() for word in long)
    mostly = shouted >= 3 and 2 * shouted > len(long)
    if not shouted:
        return text
    result = list(text)
    for match in words:
        word = match.group()
        title = word[0] + word[1:].lower()
        if len(word) < 2 or not word.isupper() or len(title) != len(word):
            continue
        if mostly and word.lower() in _SMALL and len(word.lower()) == len(word):
            title = word.lower()
        elif not (
            (mostly and (len(word) > _LONGEST_ABBREVIATION or names.is_known(title) or title in names.places))
            or (mostly and word.lower() in names.words)
            or (len(word) >= _LONGEST_ABBREVIATION and names.is_known(title))
            or _ADDRESSED.search(text, max(0, match.start() - 20), match.start())
        ):
            continue
        result[match.start() : match.end()] = title
    return "".join(result)
