"""What is known of a form's options and labels beyond their own words: how people say them.

A concept is recognised in an option by the option's words, whatever the form, and is said by expressions of its own.
A matter is what a label asks about with yes or no. A kind is what a label of a text asks for: the words that lead to
it, or a list of its nouns.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

NOTHING = re.compile(r"(?!)")
# Small words as they are spoken in the regions; an expression with the written one is meant for all.
_VARIANTS = {
    "ich": "ich?",
    "ist": "ist?",
    "nicht": "(?:nicht|nich|ned|net|nit)",
    "nichts": "(?:nichts|nix)",
    "sind": "(?:sind|san)",
    "haben": "(?:haben|ham)",
    "waren": "(?:waren|warn)",
}
# What speakers put between the words of an expression: "legt er sich da noch nicht fest".
_SLACK = (
    r" (?:(?:er|sie|es|ich|wir|ihr|ihm|ihn|ihnen|mir|mich|uns|sich|da|ja|doch|halt|eben|so|jetzt|dann|auch|schon|"
    r"wohl|mal|heute|gerade|grad|immer|selber|selbst|gar|nur|noch|aber|einfach|wirklich|gleich|sofort|erst|just|"
    r"really|quite|all) ){0,2}"
)
_BETWEEN = re.compile(r"(?<=\w\w) (?=\w\w)")
_SPOKEN = re.compile(rf"\b(?:{'|'.join(_VARIANTS)})\b(?![)]?[?*])")


@dataclass(frozen=True)
class Dimension:
    """What options are answers to. `own`: to how the conversation itself was, so only what tells of it counts;
    `client`: to how someone fares, so what is said of relatives does not count."""

    name: str
    label: re.Pattern[str] = NOTHING
    own: bool = False
    client: bool = False
    near: re.Pattern[str] | None = None  # what the clause must have, so that it is about this and nothing else


@dataclass(frozen=True)
class Concept:
    """`option`: words of an option that mean it; `said`: how it is said; `denied`: the concept that its denial says;
    `wider`: concepts that it stands for as well, where the form has no option of their own for them."""

    dimension: str
    name: str
    option: re.Pattern[str]
    said: tuple[re.Pattern[str], ...]
    denied: str = ""
    wider: tuple[str, ...] = ()
    never: re.Pattern[str] = NOTHING  # words of the clause that make it another matter


@dataclass(frozen=True)
class Matter:
    """Something that is so or not: `label` asks for it, the others say that it is so, is not, or is in part."""

    label: re.Pattern[str]
    yes: tuple[re.Pattern[str], ...] = ()
    no: tuple[re.Pattern[str], ...] = ()
    partly: tuple[re.Pattern[str], ...] = ()
    applied: tuple[re.Pattern[str], ...] = ()
    # The concepts of a dimension that mean yes and no: whether it is urgent is also how urgent it is.
    as_yes: tuple[str, ...] = ()
    as_no: tuple[str, ...] = ()
    client: bool = False  # what is said of relatives does not count
    own: bool = False  # asks about the conversation itself


@dataclass(frozen=True)
class Kind:
    """What a text field asks for: a noun phrase behind `lead` or before `trail`, or one of its `nouns`, where the
    sentence has something of `near`; never where it has something of `never`."""

    label: re.Pattern[str]
    lead: tuple[re.Pattern[str], ...] = ()
    trail: tuple[re.Pattern[str], ...] = ()
    nouns: re.Pattern[str] = NOTHING
    near: re.Pattern[str] | None = None
    never: re.Pattern[str] = NOTHING
    proper: bool = False  # the value is a name, so words behind it do not belong to it
    full: bool = False  # the value is a name to which a place may belong: "Realschule am Park"
    early: bool = False  # said where the conversation is told of, not later
    place: bool = False  # the value is one of the nouns for places
    denied: bool = False  # who says that it was not taken today has named it nevertheless


@dataclass(frozen=True)
class Knowledge:
    dimensions: tuple[Dimension, ...] = ()
    concepts: tuple[Concept, ...] = ()
    matters: tuple[Matter, ...] = ()
    kinds: tuple[Kind, ...] = ()


def read_knowledge(table: Mapping[str, Any]) -> Knowledge:
    """The concepts, matters and kinds of a resource file. Raises KeyError or re.error for a broken entry."""
    return Knowledge(
        tuple(
            Dimension(
                name,
                _any(d.get("label", ())),
                bool(d.get("own")),
                bool(d.get("client")),
                _any(d["near"]) if "near" in d else None,
            )
            for name, d in table.get("dimensions", {}).items()
        ),
        tuple(
            Concept(
                c["of"],
                c["name"],
                _any(c["option"]),
                _each(c["said"]),
                c.get("denied", ""),
                tuple(c.get("wider", ())),
                _any(c.get("never", ())),
            )
            for c in table.get("concepts", ())
        ),
        tuple(
            Matter(
                _any(m["label"]),
                yes=_each(m.get("yes", ())),
                no=_each(m.get("no", ())),
                partly=_each(m.get("partly", ())),
                applied=_each(m.get("applied", ())),
                as_yes=tuple(m.get("as_yes", ())),
                as_no=tuple(m.get("as_no", ())),
                client=bool(m.get("client")),
                own=bool(m.get("own")),
            )
            for m in table.get("matters", ())
        ),
        tuple(map(_kind, table.get("kinds", ()))),
    )


def _kind(k: Mapping[str, Any]) -> Kind:
    return Kind(
        _any(k["label"]),
        _each(k.get("lead", ())),
        tuple(re.compile(_gaps(p), re.IGNORECASE) for p in k.get("trail", ())),
        re.compile("|".join(k["nouns"])) if "nouns" in k else NOTHING,
        re.compile(rf"\b(?:{'|'.join(k['near'])})", re.IGNORECASE) if "near" in k else None,
        re.compile(rf"\b(?:{'|'.join(k['never'])})", re.IGNORECASE) if "never" in k else NOTHING,
        bool(k.get("proper")),
        bool(k.get("full")),
        bool(k.get("early")),
        bool(k.get("place")),
        bool(k.get("denied")),
    )


def _any(patterns: Iterable[str]) -> re.Pattern[str]:
    """Any of these, anywhere."""
    patterns = list(patterns)
    return re.compile("|".join(patterns), re.IGNORECASE) if patterns else NOTHING


def _each(patterns: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """Each of these from the beginning of a word on; " .. " stands for a few words of the same clause."""
    return tuple(re.compile(rf"\b(?:{_gaps(p)})", re.IGNORECASE) for p in patterns)


def _gaps(pattern: str) -> str:
    pattern = _SPOKEN.sub(lambda m: _VARIANTS[m.group()], pattern)
    pattern = _BETWEEN.sub(_SLACK, pattern)
    return pattern.replace(" .. ", r"\b[^,;.:!?]{0,50}?\b")
