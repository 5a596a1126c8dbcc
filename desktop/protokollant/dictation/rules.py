"""Which rules of the dictation language are on, and the tables that drive them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from protokollant.dictation.lexicon import Lexicon
from protokollant.dictation.value_reader import ValueKind
from protokollant.protocol.redaction import Redacted

# What can be switched off by name, beside the kinds of values. "sentences": capitals, final signs, borders at pauses;
# "phonetics": unsure words become those of the glossary that sound alike; "compounds": two words become one.
PUNCTUATION, LAYOUT, HEADINGS, CORRECTIONS, FILLERS, SENTENCES, VALUES, GLOSSARY, PHONETICS, COMPOUNDS = RULES = (
    "punctuation",
    "layout",
    "headings",
    "corrections",
    "fillers",
    "sentences",
    "values",
    "glossary",
    "phonetics",
    "compounds",
)
SWITCHES = (*RULES, *(kind.value for kind in ValueKind if kind is not ValueKind.PERSON))
# A spoken phrase has at most so many words.
LONGEST_PHRASE = 3


class FillerLevel(StrEnum):
    """`LIGHT` leaves out hesitation sounds, `ON` also doubled words and abandoned starts."""

    OFF = "off"
    LIGHT = "light"
    ON = "on"


class Place(StrEnum):
    """How a spoken sign stands to the words around it."""

    CLOSING = "closing"
    OPENING = "opening"
    AROUND = "around"
    SPACED = "spaced"
    TIGHT = "tight"
    BREAK = "break"
    BULLET = "bullet"


@dataclass(frozen=True, slots=True, repr=False)
class Sign(Redacted):
    text: str
    place: Place


_NEVER = re.compile(r"(?!)")


@dataclass(frozen=True, slots=True, repr=False)
class Tables(Redacted):
    """What a resource file says: phrases in lower case with single spaces, patterns over such text."""

    signs: Mapping[str, Sign] = field(default_factory=dict)
    announcements: frozenset[str] = frozenset()
    own_headings: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()
    strike: re.Pattern[str] = _NEVER
    strike_it: re.Pattern[str] = _NEVER
    repair: re.Pattern[str] = _NEVER
    repeat: re.Pattern[str] = _NEVER
    repair_value: re.Pattern[str] = _NEVER
    saying: frozenset[str] = frozenset()
    sounds: re.Pattern[str] = _NEVER
    doubled: frozenset[str] = frozenset()
    starts: frozenset[str] = frozenset()
    inside_abbreviations: frozenset[str] = frozenset()
    either_abbreviations: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, repr=False)
class Rules(Redacted):
    """`off`: names of `RULES` and of kinds of values. `headings`: names and cues of the template's sections, plain.
    `swiss`: ss is written for ß.

    Without tables nothing that is spoken is a command; borders of sentences and values are found all the same."""

    tables: Tables = field(default_factory=Tables)
    off: frozenset[str] = frozenset()
    fillers: FillerLevel = FillerLevel.LIGHT
    headings: frozenset[str] = frozenset()
    lexicon: Lexicon = field(default_factory=Lexicon)
    swiss: bool = False

    def on(self, rule: str) -> bool:
        return rule not in self.off


def plain(text: str) -> str:
    """Words in lower case, without signs, with single spaces."""
    return " ".join(re.findall(r"\w+", text.lower()))


def load_tables(text: str) -> Tables:
    """The tables of a resource file (TOML). Raises KeyError, ValueError or re.error for a broken one."""
    content = tomllib.loads(text)
    layout, headings = content["layout"], content["headings"]
    corrections, fillers, abbreviations = content["corrections"], content["fillers"], content["abbreviations"]
    signs = {
        phrase: Sign(sign, Place(place))
        for place, phrases in content["signs"].items()
        for phrase, sign in phrases.items()
    }
    signs |= {phrase: Sign("", Place.BREAK) for phrase in layout["breaks"]}
    signs |= {phrase: Sign(sign, Place.BULLET) for phrase, sign in layout["bullets"].items()}
    if any(len(phrase.split()) > LONGEST_PHRASE or phrase != phrase.lower() for phrase in signs):
        raise ValueError("a spoken phrase has one to three words in lower case")
    return Tables(
        signs=signs,
        announcements=frozenset(headings["announce"]),
        own_headings=frozenset(headings.get("own", ())),
        fields=frozenset(headings["fields"]),
        strike=_any(corrections["strike"]),
        strike_it=_any(corrections["strike_it"]),
        repair=_any(corrections["repair"]),
        repeat=_any(corrections["repeat"]),
        repair_value=_any(corrections.get("repair_value", ())),
        saying=frozenset(corrections["saying"]),
        sounds=_any(fillers["sounds"]),
        doubled=frozenset(fillers["doubled"]),
        starts=frozenset(fillers["starts"]),
        inside_abbreviations=frozenset(abbreviations["inside"].split()),
        either_abbreviations=frozenset(abbreviations["either"].split()),
    )


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    """One of these, as whole words; the longest come first in the file."""
    return re.compile(rf"(?<!\S)(?:{'|'.join(patterns)})(?!\S)") if patterns else _NEVER
