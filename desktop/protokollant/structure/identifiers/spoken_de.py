"""Numbers and dates as they are said in German: where a recogniser or a writer leaves them in words.
For regular expressions that ignore case in these parts."""

from __future__ import annotations

_ONES = r"(?:ein|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun)"
_TENS = r"(?:zwanzig|dreißig|dreissig|vierzig|fünfzig|sechzig|siebzig|achtzig|neunzig)"
_TEENS = r"(?:zehn|elf|zwölf|(?:drei|vier|fünf|sech|sieb|acht|neun)zehn)"
DIGIT = r"(?:null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun)"
# One to ninety-nine
BELOW_HUNDRED = rf"(?:{_ONES}und{_TENS}|{_TENS}|{_TEENS}|{DIGIT})"
# House numbers go further: hundertzwölf
SPOKEN_NUMBER = rf"(?:(?:{_ONES}?hundert(?:und)?){BELOW_HUNDRED}|{_ONES}?hundert|{BELOW_HUNDRED})"
SPOKEN_YEAR = rf"(?:(?:neunzehn\s?hundert|zwei\s?tausend)(?:\s?(?:und)?\s?{BELOW_HUNDRED})?)"
# In one word, as it is written where figures are avoided, or one after the other: null eins sieben sechs
SPOKEN_DIGITS = rf"(?:{BELOW_HUNDRED}|\d{{1,4}})(?:[\s/-]+(?:{BELOW_HUNDRED}|\d{{1,4}})(?!\w)){{4,24}}"

_ORDINAL = (
    rf"(?:(?:{_ONES}und)?(?:zwanzig|dreißig|dreissig)s|(?:drei|vier|fünf|sech|sieb|acht|neun)?zehn|ers|zwei|drit|"
    rf"vier|fünf|sechs|"
    r"sieb|sieben|ach|neun|elf|zwölf)"
)
ORDINAL = rf"(?:{_ORDINAL}te[nrs]?)"
