"""Wherever else in a document a name stands that is somebody's there: whole, in parts, inflected."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from protokollant.protocol.redaction import Redacted
from protokollant.structure.identifiers.knowledge import KnownNames

# Before a bare name that is also a common noun: then it is the noun.
_NOUN_BEFORE = re.compile(
    r"\b(?:im|am|zum|zur|beim|vom|ins|ans|ein\w*|kein\w*|als|jede\w*|diese\w*|nächste\w*|letzte\w*|ganze\w*|des|das|"
    r"dem|den|sein\w*|"
    r"ihr\w*|mein\w*|unser\w*|zwei|drei|viel\w*|alle\w*|ohne|pro|per)\s+$",
    re.IGNORECASE,
)
# Weekdays, seasons, feasts and the like stand without an article too.
_TIME_BEFORE = re.compile(
    r"\b(?:mit|nach|bis|ab|vor|seit|über|zu|jeden|diesen|kommenden|letzten|nächsten)\s+$", re.IGNORECASE
)


@dataclass(frozen=True, repr=False)
class Recurring(Redacted):
    """The names of a document. `spelt` are those that stand in capitals or small letters as well."""

    families: frozenset[str]
    firsts: frozenset[str]
    pattern: re.Pattern[str] | None
    spelt: re.Pattern[str] | None

    @classmethod
    def of(cls, families: set[str], firsts: set[str], names: KnownNames) -> Recurring:
        parts = {part for name in families for part in re.split(r"[\s-]+", name) if _stands_alone(part, names)}
        first_parts = {part for name in firsts for part in re.split(r"[\s-]+", name) if _stands_alone(part, names)}
        families, firsts = families | parts, firsts | (first_parts - families)
        begun = {name[0].upper() + name[1:] for name in families}  # Von der Heydt, at the beginning of a sentence
        wanted = families | firsts | begun
        odd = {name for name in wanted if len(name) > 3 and name.lower() not in names.words and names.is_known(name)}
        odd |= {name for name in families if len(name) > 4 and names.is_uncommon(name) and not names.is_noun(name)}
        return cls(frozenset(families), frozenset(firsts), _any_of(wanted), _any_of(odd, re.IGNORECASE))

    def find(self, text: str, names: KnownNames) -> Iterator[tuple[int, int, str, bool, bool]]:
        """Start, end, the name, whether it is a first name and whether a genitive."""
        for pattern in (self.pattern, self.spelt):
            for match in pattern.finditer(text) if pattern else ():
                name = self._as_said(match["name"])
                certain = names.is_known(name) and not names.is_nobody(name)
                before = text[max(0, match.start() - 30) : match.start()]
                if not certain and _NOUN_BEFORE.search(before):
                    continue
                if not certain and names.is_nobody(name) and _TIME_BEFORE.search(before):
                    continue
                yield match.start(), match.end(), name, name not in self.families, match["ending"] is not None

    def _as_said(self, name: str) -> str:
        if name in self.families or name in self.firsts:
            return name
        small = name.lower()
        return next((said for said in (*self.families, *self.firsts) if said.lower() == small), name)


def _any_of(wanted: set[str], flags: int = 0) -> re.Pattern[str] | None:
    if not wanted:
        return None
    ordered = sorted(wanted, key=lambda name: (-len(name), name))
    return re.compile(
        rf"(?<![\w-])(?P<name>{'|'.join(map(re.escape, ordered))})(?P<ending>ens|in|s|n|’s|'s|’|')?(?![^\W_]|[’'])",
        flags,
    )


def _stands_alone(part: str, names: KnownNames) -> bool:
    """Whether a part of a name of many parts is one by itself."""
    if len(part) < 3 or not part[0].isupper() or names.is_nobody(part):
        return False
    return names.is_known(part) or names.is_part(part) or (names.is_uncommon(part) and not names.is_noun(part))
