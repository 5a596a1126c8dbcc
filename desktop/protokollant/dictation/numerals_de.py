"""German numbers in a text: in figures, in words, split as a recogniser splits them, and what they are counted in."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from protokollant.dictation.numbers import parse
from protokollant.dictation.value_reader import LONGEST_FIGURE, Reader

# How many tokens a number may be split into: "neun hundert neun und neunzig tausend ...".
_LONGEST_SPLIT = 12
MILLIONS = frozenset({"million", "millionen", "mio"})
ONE = frozenset({"ein", "eine", "einer", "einen", "einem"})
# A number may stand glued to one of these: "30min".
_GLUED_UNITS = frozenset("min h std kg km m cm mm g mg ml l uhr euro".split())
_VAGUE = frozenset("paar einige einigen mehrere mehreren wenige wenigen viele vielen".split())
_JOINTS = frozenset({"bis", "und", "oder", ",", "–"})
# What is counted, where capitals do not tell.
COUNTED = frozenset(
    (
        "minute minuten stunde stunden tag tage tagen woche wochen monat monate monaten jahr jahre jahren prozent euro "
        "kilometer kind kinder kindern person personen leute leuten menschen frau frauen mann männer männern "
        "jugendliche jugendlichen teilnehmer teilnehmern teilnehmende mal schüler termine terminen"
    ).split()
)


class GermanNumbers(Reader):
    """Reads numbers at a token; the values of the other modules are built of them."""

    def __init__(self, text: str, today: dt.date | None, near: dt.date | None) -> None:
        super().__init__(text, today, near)
        self._numbers: dict[int, tuple[int, Decimal] | None] = {}

    def number(self, i: int) -> tuple[int, Decimal] | None:
        """A number in figures or words at `i`: (tokens, value). Not one: "0176", "8a", "SB-218", "7/26"."""
        if i not in self._numbers:
            self._numbers[i] = self._read(i) if 0 <= i < len(self.tokens) else None
        return self._numbers[i]

    def whole(self, i: int, low: int, high: int) -> int | None:
        """A whole number in one token between `low` and `high`."""
        token = self.at(i)
        value = int(token) if re.fullmatch(r"[0-9]{1,6}", token) else parse(token)
        return value if value is not None and low <= value <= high else None

    def split_whole(self, i: int, low: int, high: int) -> tuple[int, int] | None:
        """A whole number in one token or more: (tokens, value)."""
        found = self.number(i)
        if found is None or self.unsure(i) or found[1] != int(found[1]) or not low <= found[1] <= high:
            return None
        return found[0], int(found[1])

    def unsure(self, i: int) -> bool:
        """Whether the words of a number stay: "fünf und zwanzig" may be one or two, "ein paar hundert" is none, and in
        "drei bis vierhundert" three may be hundreds."""
        vague = self.at(i) in {"hundert", "tausend"} and self.at(i - 1) in _VAGUE
        return (
            self._in_doubt(i) or vague or self._is_elliptic(i) or (self.at(i - 1) == "bis" and self._is_elliptic(i - 2))
        )

    def _is_elliptic(self, i: int) -> bool:
        """ "drei bis vierhundert", "zwei bis dreitausend"."""
        following = self.at(i + 2)
        large = ("hundert" in following or "tausend" in following) and following.endswith(("hundert", "tausend"))
        return self.at(i + 1) == "bis" and large and self.at(i).isalpha() and self.whole(i, 2, 99) is not None

    def in_row(self, i: int) -> bool:
        """Whether another number in words stands before: "eins fünfzig Euro" are not fifty. "SGB zwölf" is a book."""
        before = self.at(i - 1)
        if self.at(i - 2) in {"sgb", "sozialgesetzbuch"}:
            return False
        return before.isalpha() and before != "ein" and parse(before) is not None

    def _in_doubt(self, i: int) -> bool:
        return (
            self.at(i + 1) == "und"
            and self.at(i - 1) != "zwischen"
            and self.at(i) != "ein"
            and self.at(i).isalpha()
            and self.whole(i, 2, 9) is not None
            and _is_round(self.at(i + 2))
            and not self._of_thousands(i + 2)
        )

    def _of_thousands(self, i: int) -> bool:
        """ "fünfzigtausend", "fünfzig tausend": nobody counts four and fifty thousand."""
        return "tausend" in self.at(i) or self.at(i + 1).startswith("tausend")

    def measure(self, i: int) -> tuple[int, str]:
        """The token after the number at `i`, or after the list that it belongs to: "drei, sieben und zehn Jahre"."""
        found = self.number(i)
        if found is None:
            return i, ""
        j, comma = i + found[0], False
        while (self.at(j) in _JOINTS or (self.at(j) == "auf" and self.at(i - 1) == "von")) and (
            following := self.number(j + 1)
        ) is not None:
            comma = self.at(j) == ","
            j += 1 + following[0]
        return (j, self.at(j)) if not comma else (i + found[0], self.at(i + found[0]))

    def list_start(self, i: int) -> int:
        """The first number of the list that the number at `i` belongs to."""
        while self.at(i - 1) in _JOINTS and self.whole(i - 2, 0, 999_999) is not None:
            i -= 2
        return i

    def is_counted(self, i: int) -> bool:
        """Whether the token at `i` is a noun that a number before it counts."""
        return self.at(i) in COUNTED or (self.raw(i)[:1].isupper() and len(self.raw(i)) > 1)

    def is_letter(self, i: int) -> bool:
        """Whether a single letter stands at `i` that belongs to the number before: "acht a"; no initial ("8 F.")."""
        stop = self.at(i + 1) == "." and i + 2 < len(self.tokens)
        return re.fullmatch(r"[a-z]", self.at(i)) is not None and not stop

    def in_words(self, i: int, count: int) -> bool:
        return any(self.at(k).isalpha() for k in range(i, i + count))

    def _read(self, i: int) -> tuple[int, Decimal] | None:
        one = self.at(i) in ONE and self.at(i + 1) == "million"
        simple = (1, Decimal(1)) if one else self._below_million(i)
        if simple is None or self.at(i + simple[0]) not in MILLIONS:
            return simple
        count, value = simple[0] + 1, simple[1] * 1_000_000
        rest = self._below_million(i + count)
        if rest is not None and rest[1] >= 1000:
            return count + rest[0], value + rest[1]
        return None if one else (count, value)

    def _below_million(self, i: int) -> tuple[int, Decimal] | None:
        token = self.at(i)
        if token[:1].isdigit():
            # Nobody says a number so long.
            return self._figures(i, token) if len(token) <= LONGEST_FIGURE else None
        half = half_number(token)
        if half is not None:
            return 1, half
        found = self._words(i)
        return found and self._decimal(i, *found)

    def _words(self, i: int) -> tuple[int, int] | None:
        """The longest number in words: "tausend zweihundert", "zwei hundert fünf und zwanzig"."""
        joined = self.at(i)
        value = parse(joined)
        if value is None:
            return None
        if self._in_doubt(i):
            return 3, value + (parse(self.at(i + 2)) or 0)
        best, between = (1, value), self.at(i - 1) == "zwischen"
        for count in range(2, _LONGEST_SPLIT):
            token = self.at(i + count - 1)
            if joined.endswith("eins") or (joined == "null"):
                break
            if token == "und":
                large = "hundert" in joined or "tausend" in joined or joined == "ein"
                following = self.at(i + count)
                unit = parse(re.split("hundert|tausend", joined)[-1]) or 0
                # "zweihundert und fünf"; "zweihundert drei und fünfzigtausend", where a unit stands before it.
                joins = 1 <= (parse(following) or 0) < 100 or (1 <= unit <= 9 and _is_round(following))
                thousands = 1 <= unit <= 9 and self._of_thousands(i + count)
                if between or not (large or thousands) or not joins:
                    break
            elif parse(token) is None:
                break
            joined += token
            value = parse(joined)
            if value is not None:
                best = count, value
        return best

    def _decimal(self, i: int, count: int, value: int) -> tuple[int, Decimal]:
        """ "zwei Komma fünf", "eins Komma null zwo", "drei Komma fünfundsiebzig"."""
        if self.at(i + count) != "komma":
            return count, Decimal(value)
        places, first = "", i + count + 1
        j = first
        while (digit := _digit(self.at(j))) is not None:
            places, j = f"{places}{digit}", j + 1
        if not places and (ten := parse(self.at(j))) is not None and 10 <= ten <= 99:
            places, j = str(ten), j + 1
        if not places and re.fullmatch(r"[0-9]{1,3}", self.at(j)):
            places, j = self.at(j), j + 1
        return (j - i, Decimal(f"{value}.{places}")) if places else (count, Decimal(value))

    def _figures(self, i: int, token: str) -> tuple[int, Decimal] | None:
        after = self.at(i + 1) if self.glued(i + 1) else ""
        before = self.at(i - 1) if self.glued(i) else ""
        if (after.isalpha() and after not in _GLUED_UNITS) or before.isalpha() or before in {"-", "/"} or after == "/":
            return None
        if re.fullmatch(r"\d{1,3}(\.\d{3})+(,\d+)?", token) and not token.startswith("0"):
            return 1, Decimal(token.replace(".", "").replace(",", "."))
        if not re.fullmatch(r"(?:0|[1-9]\d*)(,\d+)?", token):
            return None
        if "," in token:
            return 1, Decimal(token.replace(",", "."))
        if self.at(i + 1) in {"tausend", "hundert"} and len(token) <= 3:
            value = int(token) * (1000 if self.at(i + 1) == "tausend" else 100)
            rest = self.whole(i + 2, 1, 999 if self.at(i + 1) == "tausend" else 99)
            return (3, Decimal(value + rest)) if rest and self.at(i + 2) != "ein" else (2, Decimal(value))
        return self._decimal(i, 1, int(token))


def half_number(word: str) -> Decimal | None:
    """ "anderthalb", "eineinhalb", "zweieinhalb"."""
    if word == "anderthalb":
        return Decimal("1.5")
    if not word.endswith("einhalb"):
        return None
    whole = parse(word.removesuffix("einhalb"))
    return None if whole is None or not 1 <= whole <= 99 else whole + Decimal("0.5")


def parse_rank(word: str) -> int | None:
    """An ordinal from 13 to 99 in words ("sechsunddreißigsten"), or None."""
    match = re.fullmatch(r"(.+?)(st|t)e[nrsm]?", word)
    n = parse(match[1]) if match else None
    return n if match and n is not None and 13 <= n <= 99 and (match[2] == "st") is (n >= 20) else None


def figure(value: Decimal, *, money: bool = False) -> str:
    """German figures with every digit: comma, and points from five digits on (from four with money)."""
    whole, _, rest = f"{value:f}".partition(".")
    if money and not rest.strip("0"):
        rest = ""
    if len(whole) >= (4 if money else 5):
        whole = f"{int(whole):,}".replace(",", ".")
    return whole if not rest else f"{whole},{rest.ljust(2, '0') if money else rest}"


def _digit(word: str) -> int | None:
    value = parse(word) if word.isalpha() else None
    return value if value is not None and value < 10 and word != "ein" else None


def _is_round(word: str) -> bool:
    """Whether it is a word for tens ("fünfzig"), or one of thousands that begins with such ("fünfzigtausend")."""
    tens, thousand, rest = word.partition("tausend")
    value = parse(tens) if tens.isalpha() and (not thousand or parse(tens + thousand + rest)) else None
    return value is not None and 20 <= value <= 90 and value % 10 == 0
