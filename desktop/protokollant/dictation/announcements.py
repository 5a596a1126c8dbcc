"""Spoken headings and fields: "Abschnitt Vereinbarungen", a cue alone between two pauses, "Dauer fünfzig Minuten"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from protokollant.dictation.commands import Written
from protokollant.dictation.grammar_de import PREPOSITIONS, Gender, is_number
from protokollant.dictation.numbers import parse_ordinal
from protokollant.dictation.numerals_de import half_number
from protokollant.dictation.rules import HEADINGS, Rules, plain
from protokollant.dictation.spoken import PAUSE
from protokollant.dictation.values_en import is_english_number
from protokollant.protocol.transcript import Change

# Seconds of silence before a cue that announces a section.
_PAUSE_BEFORE = 0.7
_LONGEST_NAME = 6
_BEFORE_NOUNS = (
    PREPOSITIONS | Gender.MASCULINE.determiners | Gender.FEMININE.determiners | Gender.NEUTER.determiners
    | frozenset("und oder als the a an this that in of on for and or to".split())
)  # fmt: skip
# A name goes on with these: "Situation der Mutter ist schwierig".
_GOES_ON = PREPOSITIONS | frozenset("der des und oder of and is are was were ist sind war waren".split())
_JOINS = PREPOSITIONS | frozenset("der des die den dem und oder of the and for".split())
_OF_TIME = frozenset("stunde halbe viertelstunde dreiviertelstunde minute gute knappe jahr".split())
_OF_THE_CLOCK = frozenset({"halb", "viertel", "dreiviertel"})
_VERBS = frozenset(
    "ist war sind waren wurde wurden wird steht bleibt beträgt betrug dauerte soll liegt fiel is was".split()
)


def set_headings_apart(words: Sequence[Written], rules: Rules) -> list[Written]:
    """Announced headings become sentences of their own, fields and headings of the speaker's own get their colon. No
    word is added, and none is lost but what announces a heading that the template does not have."""
    result = list(words)
    i = 0
    while i < len(result):
        i += _heading(result, i, rules) or _own_heading(result, i, rules) or _field(result, i, rules) or 1
    return result


def _heading(words: list[Written], i: int, rules: Rules) -> int:
    """Set a heading that begins at `i` apart; how many words it has, 0 where there is none."""
    lead = _match(words, i, rules.tables.announcements, 2)
    name = _match(words, i + lead, rules.headings, _LONGEST_NAME)
    if not name:
        return 0
    last = words[i + lead + name - 1]
    if lead:
        if not _starts(words, i) and (words[i - 1].low in _BEFORE_NOUNS or words[i - 1].low.endswith(("er", "en"))):
            return 0
    elif not _stands_alone(words, i, name):
        return 0
    if i:
        words[i - 1] = replace(words[i - 1], breaks=True)
    if not last.text.endswith(":"):
        words[i + lead + name - 1] = replace(last, text=last.text.rstrip(",;"), breaks=True)
    return lead + name


def _own_heading(words: list[Written], i: int, rules: Rules) -> int:
    """ "Überschrift Soziales Umfeld", where no section is called so -> "Soziales Umfeld:"."""
    lead = _match(words, i, rules.tables.own_headings, 2)
    end = next((k + 1 for k in range(i + lead, len(words)) if words[k].breaks or words[k].ended), len(words))
    name = words[i + lead : end]
    if not lead or not _starts(words, i) or not 1 <= len(name) <= _LONGEST_NAME or not _is_name(name):
        return 0
    for k in range(i, i + lead):
        words[k] = replace(words[k], text="", changes=(*words[k].changes, Change(HEADINGS, words[k].text, "")))
    last = name[-1]
    written = f"{last.text.rstrip('.,;:')}:"
    change = Change(HEADINGS, last.text, written)
    words[end - 1] = replace(last, text=written, breaks=True, changes=(*last.changes, change))
    return lead + len(name)


def _is_name(words: Sequence[Written]) -> bool:
    """Whether nouns, adjectives with a capital and what joins them stand here: "Schule und Beruf"."""
    capitals = all(word.text[:1].isupper() or word.low in _JOINS for word in words)
    outer = (words[0], words[-1])
    return (
        capitals
        and not any(word.low in _JOINS or word.low in _BEFORE_NOUNS for word in outer)
        and not is_number(words[0].low)
        and all(len(word.low) > 1 and word.text[-1:] not in ",?!" for word in words)
    )


def _starts(words: Sequence[Written], i: int) -> bool:
    return i == 0 or words[i - 1].ended or words[i - 1].pause >= _PAUSE_BEFORE


def _stands_alone(words: Sequence[Written], i: int, name: int) -> bool:
    """A cue between pauses, at the beginning of a sentence; in speech without any signs the pauses alone decide."""
    after = words[i + name].low if i + name < len(words) else ""
    if words[i + name - 1].pause < PAUSE or after in _GOES_ON or words[i + name - 1].text.endswith(":"):
        return False
    if i == 0 or words[i - 1].ended:
        return i == 0 or words[i - 1].pause >= PAUSE
    return (
        words[i - 1].pause >= _PAUSE_BEFORE and words[i - 1].low not in _BEFORE_NOUNS and words[i - 1].text[-1:] != ","
    )


def _match(words: Sequence[Written], i: int, names: frozenset[str], longest: int) -> int:
    """The number of words of the longest of `names` that stands at `i`, 0 for none."""
    for size in range(min(longest, len(words) - i), 0, -1):
        inside = words[i : i + size - 1]
        if any(word.ended for word in inside):
            continue
        if plain(" ".join(word.text for word in words[i : i + size])) in names:
            return size
    return 0


def _field(words: list[Written], i: int, rules: Rules) -> int:
    """ "Dauer fünfzig Minuten" -> "Dauer: fünfzig Minuten" where a sentence begins so and has no verb."""
    if not (i == 0 or words[i - 1].breaks or words[i - 1].ended or words[i - 1].pause > PAUSE):
        return 0
    size = _match(words, i, rules.tables.fields, 2)
    value = i + size
    if not size or value >= len(words) or words[value - 1].text[-1:] in ".:;?!" or words[value].text[:1] in "–(":
        return 0
    following = words[value + 1].low if value + 1 < len(words) else ""
    if not _opens_value(words[value].low.partition("/")[0].partition("-")[0], following):
        return 0
    end = next((k for k in range(value, len(words)) if words[k].ended), len(words) - 1)
    said = [word.low for word in words[value : end + 1]]
    if _VERBS & set(said) or (
        words[i].low in {"beginn", "ende", "start", "end"} and not {"uhr", *_OF_THE_CLOCK} & set(said[:4])
    ):
        return 0
    name = words[value - 1]
    written = f"{name.text.rstrip(',')}:"
    change = Change(HEADINGS, name.text, written)
    words[value - 1] = replace(name, text=written, changes=(*name.changes, change))
    return size


def _opens_value(word: str, following: str) -> bool:
    """Whether a number, a day or a time begins with `word`: "zwölfter November", "halb elf", "eine Stunde"."""
    if word in {"ein", "eine"}:
        return following in _OF_TIME
    number = is_number(word) or is_english_number(word) or half_number(word) is not None
    return number or word[:1].isdigit() or word in _OF_THE_CLOCK or parse_ordinal(word) is not None
