"""From written words to sentences: where one ends, and where a full stop is only an abbreviation or an ordinal."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence

from protokollant.dictation.clauses_de import FINITE, begins_clause
from protokollant.dictation.commands import Written
from protokollant.dictation.grammar_de import CONJUNCTIONS, DETERMINERS, PREPOSITIONS
from protokollant.dictation.rules import Tables
from protokollant.dictation.spoken import bare

_SPACED = {
    ("z.", "b"), ("d.", "h"), ("u.", "a"), ("i.", "d"), ("d.", "r"), ("z.", "t"), ("i.", "a"), ("m.", "e"), ("s.", "o"),
}  # fmt: skip
# Words written small inside a sentence: with a capital they begin one ("Ich sprach mit Frau M. Sie kam später").
_OPENERS = set(
    (
        "er sie es wir ich ihr der die das den dem des ein eine einen einem einer dieser diese dieses man sein seine "
        "ihre mein meine unser unsere dann danach da dort hier heute gestern morgen jetzt nun und aber auch als wenn "
        "weil dass ob obwohl am im in auf an bei beim mit nach vor von vom zu zum zur für gegen seit während wegen "
        "außerdem deshalb daher trotzdem jedoch so was wer wie wo nicht kein keine he she it we they the a this that "
        "then there his her their my our and but when if because after before at in on for with no not"
    ).split()
)
_MONTH_AFTER = re.compile(
    r"(januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|"
    r"january|february|march|may|june|july|october|december|jahrhundert|klasse|stock|lebensjahr|schwangerschaftswoche|\d)",
    re.IGNORECASE,
)
_DAY_OR_ORDINAL = re.compile(r"\d{1,2}|\d{1,2}\.\d{1,2}")
# No abbreviation is spoken so: "gut", "kommt", not "str", "tel." (which the tables know).
_SYLLABLE = re.compile(r"^.+[aeiouäöü].+$|^[aeiouäöü].{2,}$")
_JOINED = re.compile(r"(?<![\w.])(?:[^\W\d_]{1,3}\.){2,3}(?!\w)")
# Seconds. After so long a pause a sentence ends even where the recogniser wrote no full stop, unless it goes on ...
LONG_PAUSE = 0.7
# ... but only when it wrote none in a stretch of this many words; else its punctuation is better than the pauses.
UNPUNCTUATED = 25
# So many words without a sign may be several sentences in one breath.
_LONG = 8
# A sentence does not end with one of these, nor begin with one of those.
_NO_END = DETERMINERS - {"das", "der", "die", "dem", "den"} | frozenset(
    "und oder dass weil wenn ob obwohl sehr nicht über von für ohne gegen bei seit wegen the a an of to "
    "with and or".split()
)
_NO_BEGINNING = CONJUNCTIONS - {"da", "denn", "doch", "als", "während"} | frozenset("or because that if and".split())
# No abbreviations either, however short: a sentence may end with them before a small letter.
_WORDS = FINITE | PREPOSITIONS | CONJUNCTIONS | DETERMINERS
# The pause after the last word of a typed line.
LINE_END = math.inf


def spaced_abbreviations(text: str, tables: Tables) -> str:
    """ "z.B." -> "z. B.", as DIN 5008 has it, where the table knows the abbreviation."""
    known = tables.inside_abbreviations | tables.either_abbreviations

    def spaced(match: re.Match[str]) -> str:
        said = match.group()
        return re.sub(r"\.(?=\w)", ". ", said) if said.rstrip(".").lower() in known else said

    return _JOINED.sub(spaced, text)


def split(words: Sequence[Written], tables: Tables) -> list[list[Written]]:
    """Group written words into sentences. Nothing is dropped: the words come back in order, in one group each."""
    sentences: list[list[Written]] = []
    current: list[Written] = []
    unpunctuated = _is_unpunctuated(words)
    long = len(words) >= _LONG
    small = not any(word.text[:1].isupper() for word in words[1:])
    for i, word in enumerate(words):
        current.append(word)
        before = words[i - 1].text if i else ""
        following = words[i + 1].text if i + 1 < len(words) else ""
        if unpunctuated:
            paused = word.pause >= LONG_PAUSE and not _goes_on(before, word, following)
            paused = paused or (long and _clause_begins(current, words[i + 1 : i + 6], small=small))
        else:
            paused = word.pause == LINE_END and _new_line(word.text, following)
        if word.breaks or paused or _ends(before, word.text, following, tables):
            sentences.append(current)
            current = []
    if current:
        sentences.append(current)
    return sentences


def _is_unpunctuated(words: Sequence[Written]) -> bool:
    stops = sum(1 for word in words if word.text.endswith((".", "?", "!")))
    return stops * UNPUNCTUATED < len(words)


def _clause_begins(current: Sequence[Written], following: Sequence[Written], *, small: bool) -> bool:
    if not following or current[-1].text[-1:] in ",:;–(":
        return False
    capital = not small and following[0].text[:1].isupper()
    return begins_clause([word.low for word in current], [word.low for word in following], capital=capital)


def _goes_on(before: str, word: Written, following: str) -> bool:
    """Whether the speaker only paused for thought: "über die ... Schulden", "sie ging ... und er blieb"."""
    article = word.low in {"das", "der", "die", "dem", "den"} and bare(before) in PREPOSITIONS
    return word.pause < LINE_END and (article or word.low in _NO_END or bare(following) in _NO_BEGINNING)


def _new_line(word: str, following: str) -> bool:
    """Whether a typed line stands for itself, and was not only wrapped."""
    return not (word.endswith(",") or following[:1].islower())


def _ends(before: str, word: str, following: str, tables: Tables) -> bool:
    bare = word.rstrip("“”\"')»")
    if bare.endswith(("…", "...")):
        return not following[:1].islower()
    if bare.endswith(("?", "!")):
        return True
    if not bare.endswith("."):
        return False
    if not following:
        return True
    stem = bare.rstrip(".").lstrip("(„\"'«").lower()
    if stem in tables.inside_abbreviations or (before.lstrip("(„\"'«").lower(), stem) in _SPACED:
        return False
    opens = following[:1].isupper() and following.strip(".,:;?!").lower() in _OPENERS
    if _DAY_OR_ORDINAL.fullmatch(stem):  # "12. November", "am 12.11. um zehn", "3. Klasse"; not "im Jahr 2026."
        by_clock = before.lower() in {"um", "gegen"} and following[:1].isupper()
        return by_clock or (opens and not _MONTH_AFTER.match(following))
    if stem in tables.either_abbreviations or (len(stem) == 1 and stem.isalpha()):  # "Frau M. kam"
        return opens
    # "Dr.Meier" or "u.a." stay together; a lower-case word after a stop means that the stop was none.
    if following[:1].islower() and len(stem) <= 4:
        return following in _OPENERS and (stem in _WORDS or _SYLLABLE.search(stem) is not None)
    return True
