"""Numbers and dates as they are said in German: where a recogniser or a writer leaves them in words.
For regular expressions that ignore case in these parts."""

from __future__ import annotations

_ONES = r"(?:ein|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun)"
TENS = r"(?:zwanzig|dreißig|dreissig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)"
_TEENS = r"(?:zehn|elf|zwölf|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn)"
DIGIT = r"(?:null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun)"
# One to ninety-nine
BELOW_HUNDRED = rf"(?:{_ONES}und{TENS}|{TENS}|{_TEENS}|{DIGIT})"
# House numbers go further: hundertzwölf
SPOKEN_NUMBER = rf"(?:(?:{_ONES}?hundert(?:und)?){BELOW_HUNDRED}|{_ONES}?hundert|{BELOW_HUNDRED})"
SPOKEN_YEAR = (
    rf"(?:(?:neunzehn\s?hundert|zwei\s?tausend)(?:\s?(?:und)?\s?{BELOW_HUNDRED})?|neunzehn\s?(?:{_ONES}und{TENS}|"
    rf"{TENS})|"
    rf"zwanzig\s{_TEENS})"
)


_ORDINAL = (
    rf"(?:(?:{_ONES}und)?(?:zwanzig|dreißig|dreissig)s|(?:drei|vier|fünf|sech|sieb|acht|neun)?zehn|ers|zwei|drit|"
    rf"vier|fünf|sechs|"
    r"sieb|sieben|ach|neun|elf|zwölf)"
)
ORDINAL = rf"(?:{_ORDINAL}te[nrs]?)"
