"""German number words: `parse` reads them, `spell` writes them, and each is the other's inverse from 0 to 999 999."""

from __future__ import annotations

_UNITS = ("null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun")
_TEENS = tuple("zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn".split())
_TENS = ("", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig")


def _below_hundred(n: int) -> str:
    if n < 10:
        return _UNITS[n]
    if n < 20:
        return _TEENS[n - 10]
    tens, unit = divmod(n, 10)
    return f"{_UNITS[unit]}und{_TENS[tens]}" if unit else _TENS[tens]


def _below_thousand(n: int) -> str:
    hundreds, rest = divmod(n, 100)
    return (f"{_UNITS[hundreds]}hundert" if hundreds else "") + (_below_hundred(rest) if rest or not hundreds else "")


def spell(n: int) -> str:
    """The number word for 0 to 999 999 as it is counted ("eins", "einundzwanzig", "eintausenddreihundert").

    Raises ValueError outside of that range."""
    if not 0 <= n <= 999_999:
        raise ValueError("expected 0 to 999 999")
    thousands, rest = divmod(n, 1000)
    word = (f"{_below_thousand(thousands)}tausend" if thousands else "") + (
        _below_thousand(rest) if rest or not thousands else ""
    )
    return f"{word}s" if rest % 100 == 1 else word


_SMALL = {_below_hundred(n): n for n in range(100)} | {"eins": 1, "zwo": 2, "zwoundzwanzig": 22}
_SMALL |= {f"zwound{_TENS[t]}": t * 10 + 2 for t in range(2, 10)}
_SMALL |= {word.replace("ß", "ss"): n for word, n in _SMALL.items()}


def _parse_below_thousand(word: str) -> int | None:
    left, hundred, right = word.partition("hundert")
    if not hundred:
        return _SMALL.get(word)
    hundreds = _SMALL.get(left) if left else 1
    rest = _SMALL.get(right.removeprefix("und")) if right else 0
    if not hundreds or rest is None or (right and not rest):
        return None
    # "achtzehnhundert" and "neunzehnhundertachtzig" count in hundreds; "zwanzighundert" nobody says.
    return hundreds * 100 + rest if hundreds < 10 or 11 <= hundreds <= 19 else None


def parse(word: str) -> int | None:
    """The value of one written-together number word, or None when it is not one. Upper and lower case are the same."""
    word = word.lower()
    left, thousand, right = word.partition("tausend")
    if not thousand:
        return _parse_below_thousand(word)
    thousands = _parse_below_thousand(left) if left else 1
    rest = _parse_below_thousand(right.removeprefix("und")) if right else 0
    if not thousands or rest is None or thousands > 999 or rest > 999 or (right and not rest):
        return None
    return thousands * 1000 + rest


def _ordinal_stem(n: int) -> str:
    irregular = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
    if n in irregular:
        return irregular[n]
    return spell(n) + ("t" if n < 20 else "st")


_OTHER_STEMS = {2: {"zwot"}, 7: {"siebent"}, 22: {"zwoundzwanzigst"}}
_ORDINALS = {
    f"{stem}e{ending}": n
    for n in range(1, 32)
    for stem in {_ordinal_stem(n), _ordinal_stem(n).replace("ß", "ss")} | _OTHER_STEMS.get(n, set())
    for ending in ("", "n", "r", "s", "m")
}


def parse_ordinal(word: str) -> int | None:
    """ "zwölfter", "zwölften", ... as 1 to 31, or None."""
    return _ORDINALS.get(word.lower())
