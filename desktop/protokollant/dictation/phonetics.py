"""How alike two words sound: the Kölner Phonetik (Postel 1969) and an edit distance that knows swapped letters."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOT_LETTERS = re.compile(r"[^a-z]")
_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u"})
# What Unicode does not take apart into a letter and its mark.
_OTHERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "t", "æ": "ä", "œ": "ö"})
_MARK = re.compile("[\u0300-\u0307\u0309-\u036f]")  # all but the two points of an umlaut
_SIMPLE = {
    **dict.fromkeys("aeijouy", "0"), "b": "1", **dict.fromkeys("fvw", "3"), **dict.fromkeys("gkq", "4"), "l": "5",
    **dict.fromkeys("mn", "6"), "r": "7", **dict.fromkeys("sz", "8"),
}  # fmt: skip


def plain(word: str) -> str:
    """Small letters as German has them: ß as ss, umlauts kept, other marks left out ("Yıldırım" -> "yildirim")."""
    parted = _MARK.sub("", unicodedata.normalize("NFD", word.casefold().translate(_OTHERS)))
    return unicodedata.normalize("NFC", parted)


@lru_cache(maxsize=4096)
def cologne(word: str) -> str:
    """The code of a German word, digits 0 to 8; empty where it has no letters. "Meyer" and "Maier" have the same."""
    letters = _NOT_LETTERS.sub("", plain(word).translate(_UMLAUTS))
    codes: list[str] = []
    for i, letter in enumerate(letters):
        before, after = letters[i - 1] if i else "", letters[i + 1] if i + 1 < len(letters) else ""
        codes.append(_code(letter, before, after, first=i == 0))
    squeezed = re.sub(r"(.)\1+", r"\1", "".join(codes))
    return squeezed[:1] + squeezed[1:].replace("0", "")


def _code(letter: str, before: str, after: str, *, first: bool) -> str:
    if letter == "h":
        return ""
    if letter == "p":
        return "3" if after == "h" else "1"
    if letter in "dt":
        return "8" if after and after in "csz" else "2"
    if letter == "x":
        return "8" if before and before in "ckq" else "48"
    if letter == "c":
        if first:
            return "4" if after and after in "ahkloqrux" else "8"
        return "4" if after and after in "ahkoqux" and before not in "sz" else "8"
    return _SIMPLE[letter]


def distance(a: str, b: str) -> int:
    """The fewest insertions, deletions, exchanges, and swaps of two neighbours (Damerau 1964) from `a` to `b`."""
    before_last: list[int] = []
    last = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        row = [i]
        for j, y in enumerate(b, 1):
            best = min(last[j] + 1, row[-1] + 1, last[j - 1] + (x != y))
            if i > 1 and j > 1 and x == b[j - 2] and a[i - 2] == y:
                best = min(best, before_last[j - 2] + 1)
            row.append(best)
        before_last, last = last, row
    return last[-1]
