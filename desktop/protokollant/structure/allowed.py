"""Which texts a writer may write: those made of given words, with signs between them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence


class Allowed:
    """Which texts can be written with some words and the signs between them."""

    def __init__(self, words: Sequence[str]) -> None:
        self._words = sorted(set(words))
        self._known = frozenset(self._words)

    def continues(self, text: str) -> bool:
        """Whether every whole word of the text is allowed, and its last one may become such a word."""
        if not text.strip() or "\n" in text:
            return not text.strip() and "\n" not in text
        *whole, last = _split(text)
        return all(word in self._known for word in whole) and self._begins(last)

    def complete(self, text: str) -> bool:
        parts = _split(text)
        return any(parts) and all(word in self._known for word in parts if word)

    def _begins(self, start: str) -> bool:
        at = bisect_left(self._words, start)
        return not start or (at < len(self._words) and self._words[at].startswith(start))


def _split(text: str) -> list[str]:
    """The words of a text; the last one is empty where a sign ends it."""
    parts = re.split(r"[ ,.;:?!()–„“\"/%]+", text)
    return [part for part in parts[:-1] if part] + parts[-1:]
