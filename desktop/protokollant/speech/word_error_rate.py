"""Word error rate with one frozen normaliser: others' figures differ fivefold by theirs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

_WORD = re.compile(r"[^\W_]+")


def normalise(text: str) -> list[str]:
    """Lower case, NFC, no punctuation, ß as ss. Numbers stay as they come, in words or figures."""
    return _WORD.findall(unicodedata.normalize("NFC", text).lower().replace("ß", "ss"))


def edit_distance(reference: Sequence[str], heard: Sequence[str]) -> int:
    """Substitutions, insertions and deletions (Levenshtein)."""
    row = list(range(len(heard) + 1))
    for i, said in enumerate(reference, 1):
        diagonal, row[0] = row[0], i
        for j, word in enumerate(heard, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (said != word))
    return row[-1]


def word_error_rate(reference: str, heard: str) -> float:
    """Errors over reference words; 0 for two empty texts, 1 for words heard where none were said."""
    said, words = normalise(reference), normalise(heard)
    if not said:
        return 1.0 if words else 0.0
    return edit_distance(said, words) / len(said)
