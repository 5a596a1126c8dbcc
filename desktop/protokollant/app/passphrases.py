"""How easily a passphrase is guessed, and what an organisation asks of one.

The estimate is the cheapest way to put the passphrase together from what guessers try: frequent passwords, German words
and first names, runs on the keyboard, dates, repetitions, and single characters where nothing else fits. It is an upper
bound of what a guesser needs only as far as he tries nothing cleverer.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from enum import IntEnum

from protokollant.foundation.errors import ErrorCode, KnownError

LONGEST = 200  # characters of a passphrase that are looked at; more are taken all the same
_LONGEST_WORD = 30
_PIECE_BITS = 1.0  # where one piece ends and the next begins
_FREQUENT_BITS, _DATE_BITS, _YEAR_BITS = 5.0, 15.0, 7.0
_CLASSES = ((str.isdigit, math.log2(10)), (str.islower, math.log2(27)), (str.isupper, math.log2(27) + 1))
_OTHER_BITS = 6.0
_FREQUENT = frozenset(
    "passwort password hallo schatz geheim willkommen sommer winter herbst fruehling frühling ficken fussball fußball "
    "master admin login welcome dragon monkey liebe ichliebedich schalke bayern berlin hamburg münchen muenchen "
    "daniel michael andreas sonnenschein schmetterling protokollant protokoll beratung kennwort start test abc".split()
)
_ROWS = ("^1234567890ß", "qwertzuiopü", "qwertyuiop", "asdfghjklöä", "yxcvbnm", "zxcvbnm", "abcdefghijklmnopqrstuvwxyz")
_DATE = re.compile(r"(?:0?[1-9]|[12]\d|3[01])[./-]?(?:0?[1-9]|1[0-2])[./-]?(?:19|20)?\d\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LEET = str.maketrans("013457@$!", "oieastasi")


class Strength(IntEnum):
    """`FAIR` withstands years of trying by one rich attacker at the cost that Argon2id sets; `GOOD` all of them."""

    WEAK = 0
    FAIR = 45
    GOOD = 60
    STRONG = 80


@dataclass(frozen=True, slots=True)
class Judgement:
    """`bits`: binary logarithm of the guesses. `share` of a full bar, 0 to 1."""

    bits: float
    strength: Strength
    long_enough: bool
    strong_enough: bool

    @property
    def accepted(self) -> bool:
        return self.long_enough and self.strong_enough

    @property
    def share(self) -> float:
        return min(self.bits / Strength.STRONG, 1.0)


@dataclass(frozen=True)
class PassphraseRules:
    """What is asked of a new passphrase. `words`: gives what guessers try, in small letters. `required`: there must be
    one."""

    words: Callable[[], Collection[str]]
    length: int
    least: Strength
    required: bool = False

    def judge(self, passphrase: str) -> Judgement:
        found = bits(passphrase, self.words())
        strength = max(level for level in Strength if level <= found)
        return Judgement(found, strength, len(passphrase) >= self.length, strength >= self.least)

    def check(self, passphrase: str) -> None:
        """Raises KnownError PASSPHRASE_SHORT, PASSPHRASE_WEAK."""
        judged = self.judge(passphrase)
        if not judged.long_enough:
            raise KnownError(ErrorCode.PASSPHRASE_SHORT, length=self.length)
        if not judged.strong_enough:
            raise KnownError(ErrorCode.PASSPHRASE_WEAK)


def bits(passphrase: str, words: Collection[str]) -> float:
    """The binary logarithm of how many guesses the cheapest way of putting it together needs."""
    text = unicodedata.normalize("NFKC", passphrase)[:LONGEST]
    best = [0.0] + [math.inf] * len(text)
    for start in range(len(text)):
        between = best[start] + (_PIECE_BITS if start else 0.0)
        for end, cost in _pieces(text, start, words):
            best[end] = min(best[end], between + cost)
        best[start + 1] = min(best[start + 1], best[start] + _sign_bits(text[start]))
    return best[-1]


def _pieces(text: str, start: int, words: Collection[str]) -> Iterator[tuple[int, float]]:
    """Ends of what a guesser would try as a whole from here, and its cost."""
    small = text.lower()
    for end in range(start + 3, min(len(text), start + _LONGEST_WORD) + 1):
        piece = small[start:end]
        # Frequent patterns of capital letters are cheap, odd ones less so.
        capitals = sum(sign.isupper() for sign in text[start:end])
        extra = 0.0 if not capitals else 1.0 if capitals == len(piece) or text[start].isupper() else 3.0
        plain = piece.translate(_LEET)
        if piece in _FREQUENT or plain in _FREQUENT:
            yield end, _FREQUENT_BITS + extra + (plain != piece)
        elif piece in words or piece.replace("ß", "ss") in words:
            yield end, math.log2(len(words)) + extra
        elif plain in words:
            yield end, math.log2(len(words)) + extra + 2
        if any(piece in row or piece in row[::-1] for row in _ROWS):
            yield end, 4.0 + math.log2(len(piece))
        if piece in small[:start]:
            yield end, 1.0 + math.log2(start + 1)
    for pattern, cost in ((_DATE, _DATE_BITS), (_YEAR, _YEAR_BITS)):
        if found := pattern.match(text, start):
            yield found.end(), cost
    run = start + 1
    while run < len(text) and small[run] == small[start]:
        run += 1
    if run - start >= 2:
        yield run, _sign_bits(text[start]) + math.log2(run - start)


def _sign_bits(sign: str) -> float:
    return next((cost for fits, cost in _CLASSES if fits(sign)), _OTHER_BITS)
