"""Citations of law: "Paragraf acht a SGB acht" -> "§ 8a SGB VIII", "Artikel sechs Absatz zwei Grundgesetz" ->
"Art. 6 Abs. 2 GG"."""

from __future__ import annotations

from protokollant.dictation.numerals_de import GermanNumbers
from protokollant.dictation.value_reader import Found, ValueKind

_SINGULAR = frozenset({"paragraf", "paragraph", "§"})
_PLURAL = frozenset({"paragrafen", "paragraphen", "§§"})
_ARTICLES = frozenset({"artikel", "art"})
_SUBDIVISIONS = {
    "absatz": "Abs.", "abs": "Abs.", "satz": "Satz", "nummer": "Nr.", "nr": "Nr.", "ziffer": "Ziff.",
    "halbsatz": "Halbsatz",
}  # fmt: skip
_ROMAN = "I II III IV V VI VII VIII IX X XI XII XIII XIV".split()
# Names that stand directly behind a number; another law keeps the name that it was called by.
_NAMES = {"grundgesetz": "GG", "strafgesetzbuch": "StGB", "strafprozessordnung": "StPO", "zivilprozessordnung": "ZPO"}
_SHORT = {
    name.lower(): name
    for name in (
        "GG BGB StGB StPO ZPO FamFG DSGVO BDSG AufenthG AsylG JGG KKG BKiSchG UVG JuSchG BtMG AGG BEEG BKGG BAföG "
        "AsylbLG GewSchG PsychKG BtOG KJHG KitaG SchulG SGG VwVfG WoGG UVgO EGBGB HGB BVerfGG GVG VBVG EMRK"
    ).split()
}
_CHAIN = frozenset({"und", "bis", "oder", ","})


def law(text: GermanNumbers, i: int) -> Found | None:
    if text.at(i) in {"sgb", "sozialgesetzbuch"}:
        return _book(text, i)
    head = text.at(i)
    several = head in _PLURAL
    if head == "§" and text.at(i + 1) == "§":
        i_number, several = i + 2, True
    elif several or head in _SINGULAR or head in _ARTICLES or head == "absatz":
        i_number = i + 1
        if head == "art" and text.at(i + 1) == ".":
            i_number = i + 2
    else:
        return None
    first = (None if head in _ARTICLES or head == "absatz" else _in_pairs(text, i_number)) or _numbered(text, i_number)
    if first is None:
        return None
    end, numbers = first
    chained, more = _chain(text, end) if head != "absatz" else (end, "")
    if more and (several or _code(text, chained) is not None):
        end, numbers, several = chained, numbers + more, True
    if text.at(end) in {"ff", "fortfolgende", "folgende"} and head != "absatz":
        numbers += " ff." if text.at(end) != "folgende" else " f."
        end += 2 if text.at(end + 1) == "." and text.at(end) == "ff" and text.at(end + 2) else 1
    end, parts = _subdivisions(text, end) if head != "absatz" else (end, "")
    code = _code(text, end)
    if code is not None:
        end += code[0]
    if head == "absatz":
        sign = text.raw(i)
    elif head in _ARTICLES:
        sign = "Art." if parts or code or head == "art" else text.raw(i)
    else:
        sign = "§§" if several else "§"
    written = f"{sign} {numbers}{parts}" + (f" {code[1]}" if code is not None else "")
    return Found(end - i, ValueKind.LAW, written, written)


def _numbered(text: GermanNumbers, i: int) -> tuple[int, str] | None:
    """A number with its letter ("acht a", "8a"): where it ends, and as it is written."""
    if text.at(i) == "ein":
        return None
    found = text.split_whole(i, 1, 9999)
    if found is None and text.at(i).isdigit() and (value := text.whole(i, 1, 9999)):
        found = 1, value  # a letter is glued to it
    if found is None:
        return None
    end = i + found[0]
    letter = text.at(end) if text.is_letter(end) else ""
    return end + bool(letter), f"{found[1]}{letter}"


def _in_pairs(text: GermanNumbers, i: int) -> tuple[int, str] | None:
    """ "sechzehn sechsundsechzig" is 1666, as with years: where it ends, and as it is written with its letter."""
    hundreds, tens, end = text.whole(i, 10, 23), text.whole(i + 1, 10, 99), i + 2
    if text.at(i + 1) == "null":
        tens, end = text.whole(i + 2, 1, 9), i + 3
    if hundreds is None or tens is None or text.at(i).isdigit() is not text.at(end - 1).isdigit():
        return None
    listed = tens == hundreds + 1 and text.at(end) in _CHAIN  # "sechzehn siebzehn und achtzehn"
    follows = text.at(end) in _SUBDIVISIONS or _code(text, end) is not None
    if listed or (text.is_counted(end) and not follows):
        return None
    letter = text.at(end) if text.is_letter(end) else ""
    return end + bool(letter), f"{hundreds}{tens:02d}{letter}"


def _chain(text: GermanNumbers, i: int) -> tuple[int, str]:
    """What follows in "27 und 31", "27, 28 und 31", "27 bis 35"."""
    written = ""
    while text.at(i) in _CHAIN:
        j = i + 2 if text.at(i + 1) in {"paragraf", "paragraph", "§"} else i + 1
        following = _numbered(text, j)
        if following is None:
            break
        written += f", {following[1]}" if text.at(i) == "," else f" {text.at(i)} {following[1]}"
        i = following[0]
    return i, written


def _subdivisions(text: GermanNumbers, i: int) -> tuple[int, str]:
    """ "Absatz eins Satz zwei" as " Abs. 1 Satz 2", with a space before each."""
    written = ""
    while text.at(i) in _SUBDIVISIONS:
        j = i + 2 if text.at(i + 1) == "." else i + 1
        found = _numbered(text, j)
        if found is None:
            break
        written += f" {_SUBDIVISIONS[text.at(i)]} {found[1]}"
        i = found[0]
    return i, written


def _code(text: GermanNumbers, i: int) -> tuple[int, str] | None:
    """The law itself: (tokens, abbreviation)."""
    word = text.at(i)
    if word in {"sgb", "sozialgesetzbuch"} and (book := _book(text, i)):
        return book.count, str(book.written)
    if word in {"bürgerliches", "bürgerlichen"} and text.at(i + 1) in {"gesetzbuch", "gesetzbuches", "gesetzbuchs"}:
        return (2, "BGB") if text.at(i - 1) not in {"des", "dem"} else None
    known = _NAMES.get(word) or _SHORT.get(word)
    return (1, known) if known else None


def _book(text: GermanNumbers, i: int) -> Found | None:
    """ "SGB acht", "SGB 8", "Sgb viii": the books of the Sozialgesetzbuch have Roman numbers."""
    said = text.raw(i + 1).upper()
    number = _ROMAN.index(said) + 1 if said in _ROMAN else text.whole(i + 1, 1, 14)
    if number is None or text.at(i + 1) == "ein":
        return None
    written = f"SGB {_ROMAN[number - 1]}"
    return Found(2, ValueKind.LAW, written, written)
