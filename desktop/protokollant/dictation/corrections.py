"""Corrections by voice: "streich das", "nein, ich meine ...", "Korrektur: ...", "ich wiederhole".

What is taken back stays as a sentence of its own with its reason, so that it can be brought back; a sentence that was
corrected in the middle is written again from its beginning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from protokollant.dictation.commands import Written
from protokollant.dictation.grammar_de import DETERMINERS, OPENERS, PREPOSITIONS, is_number
from protokollant.dictation.numbers import parse_ordinal
from protokollant.dictation.rules import Tables
from protokollant.dictation.spoken import PAUSE
from protokollant.dictation.values_en import is_english_number
from protokollant.protocol.redaction import Redacted

# So far back is looked for what a correction takes the place of, in words.
_REACH = 12
_SHORTEST_HEAD, _SHORTEST_MODIFIER = 4, 2
# "die Korrektur", "um Verzeihung": with one of these before it a single word is a noun of the sentence.
_BEFORE_NOUNS = PREPOSITIONS | DETERMINERS
_DAYS_AND_MONTHS = frozenset(
    "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag januar jänner februar märz "
    "april mai juni juli "
    "august september oktober november dezember gestern vorgestern heute morgen übermorgen monday tuesday wednesday "
    "thursday friday saturday sunday yesterday today tomorrow".split()
)
_ON_DAYS = frozenset("montags dienstags mittwochs donnerstags freitags samstags sonnabends sonntags".split())
_PARTS_OF_DAYS = frozenset("morgens vormittags mittags nachmittags abends nachts frühmorgens".split())
# One of these takes the place of another of its kind.
_KINDS = (_DAYS_AND_MONTHS, _ON_DAYS, _PARTS_OF_DAYS)
# Prepositions that are parts of a verb at the end of a clause: "findet montags statt".
_PARTICLES = frozenset("ab an auf aus bei durch ein mit nach statt um vor zu".split())
# Where a command begins with one of these, it may as well be the end of a sentence: "wir sollten das streichen".
_OBJECTS = frozenset({"das", "dies", "den", "diesen", "letzten"})
_ENGLISH_OPENERS = frozenset("he she it we they the a this that then there his her their my our and but".split())


@dataclass(frozen=True, slots=True, repr=False)
class Draft(Redacted):
    """A sentence as it is to be written, and the words that were `said` for it: these are in exactly one draft, while
    what was said once may be written in two (in the one that was taken back, and in its correction)."""

    written: tuple[Written, ...]
    said: tuple[Written, ...]
    struck: str | None = None


def take_back(sentences: Sequence[Sequence[Written]], tables: Tables) -> list[Draft]:
    """Every word comes back in the `said` of exactly one draft, in order."""
    result: list[Draft] = []
    for sentence in sentences:
        _add(result, list(sentence), tables)
    return result


def _add(result: list[Draft], words: list[Written], tables: Tables) -> None:
    spoken = _plain(words)[0]
    if tables.strike.fullmatch(spoken) or tables.strike_it.fullmatch(spoken):
        _strike_last(result)
        result.append(Draft(tuple(words), tuple(words), "command"))
        return
    written = said = words
    while (repair := _next_repair(written, tables)) is not None:
        before, after = written[: repair.start], written[repair.end :]
        if not before:
            if not _says_again(result, after):
                break
            _strike_last(result)
            result.append(Draft(tuple(after), tuple(said)))
            return
        new = before[: repair.replaces] + _with_rest(before[repair.replaces :], after)
        rest = len(after)
        result.append(Draft(tuple(before), tuple(said[: len(said) - rest]), "struck"))
        written, said = new, after
    result.append(Draft(tuple(written), tuple(said)))


def _strike_last(result: list[Draft]) -> None:
    target = next((i for i in range(len(result) - 1, -1, -1) if _counts(result[i])), None)
    if target is not None:
        result[target] = replace(result[target], struck="struck")


def _counts(draft: Draft) -> bool:
    return draft.struck is None and any(c.isalnum() for word in draft.written for c in word.text)


def _says_again(result: Sequence[Draft], after: Sequence[Written]) -> bool:
    """Whether a sentence begins like the last one and shares half of its words."""
    last = next((draft for draft in reversed(result) if _counts(draft)), None)
    if last is None or not after:
        return False
    old, new = [w.low for w in last.written if w.low], [w.low for w in after if w.low]
    if not old or not new or old[0] != new[0]:
        return False
    return len(set(old) & set(new)) * 2 >= min(len(set(old)), len(set(new)))


@dataclass(frozen=True, slots=True, repr=False)
class _Repair(Redacted):
    """Words `start:end` announce a correction; what follows stands in the place of everything from `replaces` on."""

    start: int
    end: int
    replaces: int


def _next_repair(words: Sequence[Written], tables: Tables) -> _Repair | None:
    text, places = _plain(words)
    for pattern in (tables.repair, tables.repeat):
        for match in pattern.finditer(text):
            start, end = _between(places, match)
            if end == len(words) or not (
                _is_announcement(words, start, end, tables) or _follows_particle(words, start, end, tables)
            ):
                continue
            if start == 0:
                return _Repair(0, end, 0)
            replaces = _replaced(words, start, end)
            if replaces is not None:
                return _Repair(start, end, replaces)
    for match in tables.repair_value.finditer(text):
        start, end = _between(places, match)
        apart = start > 0 and end < len(words) and words[start - 1].text[-1:] == "," == words[end - 1].text[-1:]
        if apart and not {word.low for word in words[max(0, start - 2) : start]} & tables.saying:
            replaces = _replaced_value(words, start, end)
            if replaces is not None:
                return _Repair(start, end, replaces)
    return None


def _replaced_value(words: Sequence[Written], start: int, end: int) -> int | None:
    """Where the day or number stands that the one at `end` takes the place of, with the same preposition."""
    prepared = words[end].low in PREPOSITIONS
    new = end + prepared
    if new >= len(words):
        return None
    kind = _kind(words[new])
    if kind is None and not _is_numeric(words[new]):
        return None
    for j in range(start - 1, max(-1, start - 5), -1):
        if words[j].low in kind if kind is not None else _is_numeric(words[j]):
            while kind is None and j > 0 and _is_numeric(words[j - 1]):
                j -= 1
            if not prepared:
                return j
            return j - 1 if j > 0 and words[j - 1].low == words[end].low else None
    return None


def _with_rest(old: Sequence[Written], new: list[Written]) -> list[Written]:
    """Where nothing but a number or a day was said anew, what it counts and the end of the clause are taken over: "vier
    Kinder, Korrektur, fünf", "findet am Montag statt, Korrektur, am Dienstag"."""
    if old and _is_numeric(old[0]) and all(_is_numeric(word) for word in new):
        rest = [word for word in old if not _is_numeric(word)]
    elif _length_of_value(new) == len(new):
        rest = list(old[_length_of_value(old) or len(old) :])
    else:
        return new
    if not rest:
        return new
    last = new[-1].text
    end = last[len(last.rstrip(".?!")) :]
    return [
        *new[:-1],
        replace(new[-1], text=last.rstrip(".?!,")),
        *rest[:-1],
        replace(rest[-1], text=rest[-1].text.rstrip(".,;") + end, breaks=new[-1].breaks),
    ]


def _is_announcement(words: Sequence[Written], start: int, end: int, tables: Tables) -> bool:
    if {word.low for word in words[max(0, start - 2) : start]} & tables.saying:
        return False
    return end - start > 1 or start == 0 or words[start - 1].low not in _BEFORE_NOUNS


def _follows_particle(words: Sequence[Written], start: int, end: int, tables: Tables) -> bool:
    """ "findet am Montag statt Korrektur am Dienstag": the word before belongs to the verb, for a day or number that
    stands before it is said anew."""
    if (
        words[start - 1].low not in _PARTICLES
        or {word.low for word in words[max(0, start - 2) : start]} & tables.saying
    ):
        return False
    replaces = _replaced(words, start, end)
    if replaces is None or not _length_of_value(words[end:]):
        return False
    return replaces + _length_of_value(words[replaces:start]) == start - 1


def _kind(word: Written) -> frozenset[str] | None:
    return next((kind for kind in _KINDS if word.low in kind), None)


def _length_of_value(words: Sequence[Written]) -> int:
    """How many words a day, a time or a number takes that they begin with, its preposition among them; 0 for none."""
    first = 1 if words and words[0].low in PREPOSITIONS else 0
    end = first
    while end < len(words) and (_kind(words[end]) is not None or _is_numeric(words[end])):
        end += 1
    if end == first:
        return 0
    return end + (end < len(words) and words[end].low == "uhr")


def _replaced(words: Sequence[Written], start: int, end: int) -> int | None:
    """Where in words[:start] that begins which words[end:] say anew."""
    new = [word.low for word in words[end:]]
    best, length = None, 0
    for j in range(start - 1, max(-1, start - 1 - _REACH), -1):
        same = 0
        while j + same < start and same < len(new) and words[j + same].low == new[same]:
            same += 1
        if same > length:
            best, length = j, same
    if best is not None:
        return best
    for j in range(start - 1, max(-1, start - 5), -1):
        if _alike(words[j], words[end], last=j == start - 1):
            while _is_numeric(words[j]) and j > 0 and _is_numeric(words[j - 1]):
                j -= 1  # "drei hundert Euro, Korrektur, vier hundert Euro"
            return j
    return None


def _alike(old: Written, new: Written, *, last: bool) -> bool:
    """Of one kind: two days, two numbers, two prepositions; at the very end also two nouns."""
    if any({old.low, new.low} <= kind for kind in (*_KINDS, PREPOSITIONS)):
        return True
    if _is_numeric(old) and _is_numeric(new):
        return True
    capitals = all(word.text[:1].isupper() for word in (old, new))
    return last and (capitals or _has_same_head(old.low, new.low)) and not {old.low, new.low} & OPENERS


def _has_same_head(old: str, new: str) -> bool:
    """Whether one is a compound with the head of the other, where capitals do not tell: "wohngeld", "bürgergeld"."""
    backwards = zip(reversed(old), reversed(new), strict=False)
    shared = sum(1 for _ in takewhile(lambda letters: letters[0] == letters[1], backwards))
    return shared >= _SHORTEST_HEAD and max(len(old), len(new)) - shared >= _SHORTEST_MODIFIER


def _is_numeric(word: Written) -> bool:
    return is_number(word.low) or parse_ordinal(word.low) is not None or is_english_number(word.low)


def set_commands_apart(words: Sequence[Written], tables: Tables) -> list[Written]:
    """Commands to strike become sentences of their own, also where nobody wrote a sign."""
    result = list(words)
    text, places = _plain(words)
    for pattern, alone in ((tables.strike, False), (tables.strike_it, True)):
        for match in pattern.finditer(text):
            start, end = _between(places, match)
            if _may_be_command(words, start, end, tables, alone=alone):
                for i in (start - 1, end - 1):
                    if i >= 0:
                        result[i] = replace(result[i], breaks=True)
    return result


def _may_be_command(words: Sequence[Written], start: int, end: int, tables: Tables, *, alone: bool) -> bool:
    """`alone`: the phrase is a command only where no object follows ("streich das", not "streich das Fenster")."""
    begins = start == 0 or words[start - 1].ended
    if not begins and {word.low for word in words[max(0, start - 2) : start]} & tables.saying:
        return False
    if words[start].low in _OBJECTS and not begins and not _apart(words[start - 1]):
        return False
    following = words[end] if end < len(words) else None
    if following is None or _apart(words[end - 1]) or following.low in tables.announcements:
        return True
    return alone and following.low in OPENERS | _ENGLISH_OPENERS and (begins or words[start - 1].text[-1:] != ",")


def _apart(word: Written) -> bool:
    return word.ended or word.text[-1:] == "," or word.pause > PAUSE


def _plain(words: Sequence[Written]) -> tuple[str, list[tuple[int, int]]]:
    """The words in lower case without signs, and for every word that is left its number and its place in the text."""
    parts: list[str] = []
    places: list[tuple[int, int]] = []
    at = 0
    for i, word in enumerate(words):
        if word.low:
            parts.append(word.low)
            places.append((i, at))
            at += len(word.low) + 1
    return " ".join(parts), places


def _between(places: Sequence[tuple[int, int]], match: re.Match[str]) -> tuple[int, int]:
    """The words [start, end) that a match covers."""
    covered = [i for i, at in places if match.start() <= at < match.end()]
    return covered[0], covered[-1] + 1
