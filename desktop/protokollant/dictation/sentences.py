"""From written words to sentences: where one ends, and where a full stop is only an abbreviation or an ordinal."""

from __future__ import annotations

import re
from collections.abc import Sequence

from protokollant.dictation.commands import Written

_ABBREVIATIONS = set(
    (
        "z.b z b bzw ca dr prof usw etc vgl evtl ggf inkl exkl nr str geb gest bspw d.h u.a u.ä s.o s.u i.d.r o.ä "
        "abs art min std tel hr fr st mr mrs ms e.g i.e approx"
    ).split()
)
_MONTH_AFTER = re.compile(
    r"(januar|jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember|"
    r"january|february|march|may|june|july|october|december|jahrhundert|klasse|stock|lebensjahr|schwangerschaftswoche|\d)",
    re.IGNORECASE,
)
# Seconds. After so long a pause a sentence ends even where the recogniser wrote no full stop ...
LONG_PAUSE = 1.2
# ... but only when it wrote none in a stretch of this many words; else its punctuation is better than the pauses.
UNPUNCTUATED = 25


def split(words: Sequence[Written]) -> list[list[Written]]:
    """Group written words into sentences. Nothing is dropped: the words come back in order, in one group each."""
    sentences: list[list[Written]] = []
    current: list[Written] = []
    unpunctuated = _is_unpunctuated(words)
    for i, word in enumerate(words):
        current.append(word)
        following = words[i + 1].text if i + 1 < len(words) else ""
        if word.breaks or _ends(word.text, following) or (unpunctuated and word.pause >= LONG_PAUSE):
            sentences.append(current)
            current = []
    if current:
        sentences.append(current)
    return sentences


def _is_unpunctuated(words: Sequence[Written]) -> bool:
    stops = sum(1 for word in words if word.text.endswith((".", "?", "!")))
    return stops * UNPUNCTUATED < len(words)


def _ends(word: str, following: str) -> bool:
    bare = word.rstrip("“”\"')»")
    if bare.endswith(("?", "!", "…")):
        return True
    if not bare.endswith("."):
        return False
    if not following:
        return True
    stem = bare[:-1].lstrip("(„\"'«").lower()
    if stem in _ABBREVIATIONS:
        return False
    if stem.isdigit() and len(stem) <= 2:  # "12. November", "3. Klasse"; not "im Jahr 2026."
        return not (_MONTH_AFTER.match(following) or following[:1].islower())
    if len(stem) == 1 and stem.isalpha():  # "Frau M. kam", "z. B. heute"
        return False
    # "Dr.Meier" or "u.a." stay together; a lower-case word after a stop means that the stop was none.
    return not (following[:1].islower() and len(stem) <= 4)
