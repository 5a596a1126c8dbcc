"""Compounds that the recogniser wrote as two words. Two nouns side by side are often a phrase ("die Familie Hilfe
bekommt", "Frau Keller"), so that they are joined only where they cannot be one."""

from __future__ import annotations

from collections.abc import Sequence

from protokollant.dictation.grammar_de import CONJUNCTIONS, DETERMINERS, PLURAL, PREPOSITIONS, Gender
from protokollant.dictation.lexicon import Compounds, Lexicon
from protokollant.dictation.pieces import Piece

_AGREEING = {
    "m": Gender.MASCULINE.determiners | {"des"},
    "n": Gender.NEUTER.determiners | {"des"},
    "f": Gender.FEMININE.determiners,
    "p": PLURAL | {"der"},
}
_ALL_DETERMINERS = DETERMINERS | PLURAL | {"des"}
_GENITIVES = frozenset("des eines keines seines ihres meines unseres eures dieses jenes jedes".split())
# After one of these "der" is the dative of a feminine: no plural follows.
_DATIVES = frozenset("in an auf aus bei mit nach seit von zu vor unter über neben hinter gegenüber".split())
_FEMININE_SUFFIXES = ("ung", "heit", "keit", "schaft", "ion", "tät")
_ENDINGS = ("", "s", "n", "en", "es", "e", "er", "ern")
# With these endings a second part that is not written as a noun may be a verb: "Eltern arbeiten", "Kinder planen".
_LIKE_VERBS = frozenset({"n", "en", "e", "er", "ern"})
# Forms of verbs that are nouns as well.
_VERBS = frozenset("pflege suche reise sorge frage liebe klage wache rede lage arbeit plan".split())
# What begins no compound, though it may stand before a noun: "Mehr Bedarf", "Frau Keller".
_NO_NOUNS = (
    PREPOSITIONS | CONJUNCTIONS | _ALL_DETERMINERS
    | frozenset(
        "frau herr herrn doktor dr professor prof schwester bruder tante onkel pater familie mehr weniger erst selbst "
        "früh spät ganz viel gut nicht sehr auch nur noch schon wieder hier da heute morgen gestern".split()
    )
)  # fmt: skip


def compound(one: Piece, two: Piece, before: tuple[str, str], compounds: Compounds) -> str:
    """The word that two pieces make, as it is written; empty where they are two words. `before`: the keys of the two
    pieces before them."""
    for link in ("", "s"):
        first = one.key + link
        seconds = compounds.seconds.get(first)
        found = None if seconds is None else _second(two.key, seconds)
        if found is None:
            continue
        second, ending = found
        gender = compounds.genders.get(first) if not link else _gender(one.key)
        if _is_one_word(one, two, before, gender, ending, second):
            return one.text[:1].upper() + one.text[1:].lower() + link + two.text.lower()
    return ""


def glossary_compound(said: Sequence[Piece], lexicon: Lexicon) -> str:
    """A long word of the glossary that was heard as several."""
    word = lexicon.joined.get("".join(piece.key for piece in said), "")
    if not word or said[0].key in _NO_NOUNS:
        return ""
    return word if said[0].text[:1].isupper() == word[:1].isupper() else ""


def _second(key: str, seconds: frozenset[str]) -> tuple[str, str] | None:
    """The second part without its ending, and the ending."""
    for ending in _ENDINGS:
        stem = key.removesuffix(ending) if ending else key
        if key.endswith(ending) and stem in seconds:
            return stem, ending
    return None


def _gender(first: str) -> str:
    """Of a first part without its link."""
    return "f" if first.endswith(_FEMININE_SUFFIXES) else "mnfp"


def _is_one_word(one: Piece, two: Piece, before: tuple[str, str], gender: str | None, ending: str, second: str) -> bool:
    far, near = before
    if gender is None:  # "Erziehungs Beratung": the first part is no word; but "des Gerichts Hilfe" is a phrase
        return not (
            _GENITIVES & {far, near} and not one.key.endswith(("ungs", "heits", "keits", "schafts", "ions", "täts"))
        )
    if not one.text[:1].isupper():
        return False
    if two.text[:1].islower():
        return ending not in _LIKE_VERBS and second not in _VERBS
    if near not in _ALL_DETERMINERS:
        return False
    if near == "der" and gender == "p" and far in _DATIVES:
        return True
    return all(near not in _AGREEING[each] for each in gender)
