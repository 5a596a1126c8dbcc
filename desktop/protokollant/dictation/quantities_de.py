"""German amounts: money, figures with units, ages, ordinals, numbers of rooms and houses.

Small numbers in prose stay words."""

from __future__ import annotations

import re
from decimal import Decimal

from protokollant.dictation.dates_de import MONTHS
from protokollant.dictation.grammar_de import DETERMINERS, PREPOSITIONS
from protokollant.dictation.numbers import parse, spell
from protokollant.dictation.numerals_de import MILLIONS, GermanNumbers, figure, half_number, parse_rank
from protokollant.dictation.value_reader import Found, ValueKind, plain

_CURRENCIES = {
    "euro": "Euro", "euros": "Euro", "€": "€", "franken": "Franken", "dollar": "Dollar", "eur": "EUR", "chf": "CHF",
}  # fmt: skip
# With one of these a number is a figure however small it is.
_UNITS = frozenset(
    (
        "prozent promille prozentpunkt prozentpunkte prozentpunkten % kilometer kilometern km meter metern zentimeter "
        "zentimetern cm millimeter millimetern mm quadratmeter quadratmetern hektar liter litern "
        "milliliter millilitern ml kilo kilogramm kg gramm milligramm mikrogramm mg tonnen grad cent sekunde sekunden "
        "watt volt stundenkilometer kilowattstunden kalorien megabyte gigabyte"
    ).split()
)
_AGES = frozenset("jahr jahre jahren monat monate monaten woche wochen tag tage tagen".split())
# These get their capital where nobody wrote one.
_NOUNS = _UNITS | _AGES
_OLD = frozenset("alt alte alten alter altes älter jünger".split())
_ADJECTIVE = re.compile(r"(.+?)(jährig|prozentig|monatig|wöchig|tägig|köpfig|fach|malig|seitig|teilig)(e[rmns]?)?")
# Of these also small ones are figures.
_ALWAYS = frozenset({"jährig", "prozentig"})
_ALWAYS_STEMS = tuple(_ALWAYS)
# "Raum zwölf", "Klasse acht b": the name of a thing and its number.
_NUMBERED = frozenset(
    (
        "raum zimmer klasse pflegegrad pflegestufe haus station gruppe gleis linie seite kapitel stufe steuerklasse "
        "hausnummer block etage wohneinheit appartement apartment tor schalter box buslinie straßenbahn anlage ziffer"
    ).split()
)
_STREET = re.compile(r".{2,}(?:straße|strasse|weg|gasse|allee|ring|damm|ufer|chaussee|platz)")
_NO_STREET = re.compile(
    r"(?:heim|schul|arbeits|spiel|park|kita|rück|hin|um|aus|fuß|sport|stell|lebens|studien|schlaf).*"
)
# A figure of the recogniser from here on is written out in prose.
_SMALL = range(2, 13)


def money(text: GermanNumbers, i: int) -> Found | None:
    found = text.number(i)
    if found is None:
        return None
    count, amount = found
    place, unit = text.measure(i)
    if place > i + count and unit in _CURRENCIES and not text.unsure(i):  # the first of "fünfzig bis sechzig Euro"
        written = figure(amount, money=True) if half_number(text.at(i)) is None else None
        return Found(count, ValueKind.MONEY, plain(float(amount)), written)
    currency = _CURRENCIES.get(text.at(i + count))
    if currency is None:
        return None
    millions = text.at(i + count - 1) in MILLIONS
    head = text.raw(i) if count == 2 else figure(amount / 1_000_000)
    stays = (
        text.unsure(i)
        or text.in_row(i)
        or half_number(text.at(i)) is not None
        or (found[0] == 1 and text.at(i) == "ein")
    )
    count += 1
    joined = 1 if text.at(i + count) == "und" else 0
    cents = text.whole(i + count + joined, 1, 99) if amount == int(amount) else None
    after = text.at(i + count + joined + 1)
    if cents and after == "cent" and not text.unsure(i + count + joined):
        amount, count, stays = amount + Decimal(cents) / 100, count + joined + 2, False
    elif cents and not joined and currency != "€" and cents >= 5 and not _follows_counted(text, i + count + 1):
        amount, count, stays = amount + Decimal(cents) / 100, count + 1, False
    if millions:
        written = f"{head} {text.raw(i + found[0] - 1)} {currency}"
    else:
        written = f"{figure(amount, money=True)} {currency}"
    return Found(count, ValueKind.MONEY, plain(float(amount)), None if stays else written)


def _follows_counted(text: GermanNumbers, i: int) -> bool:
    """Whether a number before token `i` belongs to what follows: "zehn Euro zwanzig Kinder"."""
    return text.is_counted(i) or text.at(i) in _UNITS | set(_CURRENCIES) | {
        "uhr",
        "bis",
        "mal",
        "davon",
        "von",
        "mehr",
        "weniger",
    }


def adjective(text: GermanNumbers, i: int) -> Found | None:
    """ "vierzehnjährig" -> "14-jährig", "die Sechzehnjährige" -> "die 16-Jährige", "14 jähriger" -> "14-jähriger"."""
    apart = text.whole(i, 2, 99) is not None and text.at(i + 1).startswith(_ALWAYS_STEMS) and not text.glued(i + 1)
    said = f"{text.at(i)}{text.at(i + 1)}" if apart else text.at(i)
    match = _ADJECTIVE.fullmatch(said)
    if match is None:
        return None
    n = int(match[1]) if re.fullmatch(r"[0-9]{1,3}", match[1]) else parse(match[1])
    if n is None or not (apart or n >= 13 or (match[2] in _ALWAYS and n > 1)):
        return None
    ending = f"{match[2]}{match[3] or ''}"
    noun = match[2] == "jährig" and match[3] and text.raw(i + apart)[0].isupper() and not text.is_counted(i + 1 + apart)
    if noun:
        ending = ending.capitalize()
    joint = "" if match[2] == "fach" else "-"
    return Found(1 + apart, ValueKind.NUMBER, n, f"{n}{joint}{ending}")


def rank(text: GermanNumbers, i: int) -> Found | None:
    """ "zum achtzehnten Geburtstag" -> "zum 18. Geburtstag"; small ordinals stay words."""
    n = parse_rank(text.at(i))
    if (
        n is None
        or text.at(i + 1) in MONTHS
        or (text.raw(i)[0].isupper() and i and text.at(i - 1) not in {".", ":", "„"})
    ):
        return None
    return Found(1, ValueKind.NUMBER, n, f"{n}.")


def label(text: GermanNumbers, i: int) -> Found | None:
    """The number in "Raum zwölf", "Klasse acht b", "Hauptstraße siebzehn a"."""
    if text.raw(i) in {"U", "J"} and (check := text.whole(i + 1, 1, 11)) and text.at(i + 1) != "ein":
        return Found(2, ValueKind.DIGITS, f"{text.raw(i)}{check}", f"{text.raw(i)}{check}")  # examinations of children
    name = text.at(i - 1)
    street = text.raw(i - 1)[:1].isupper() and _STREET.fullmatch(name) and not _NO_STREET.fullmatch(name)
    if name in {"nummer", "nr"}:  # "Haus Nummer acht"
        name = text.at(i - 2)
    if not street and name not in _NUMBERED:
        return None
    found = text.split_whole(i, 1, 9999)
    if found is None or text.at(i) == "ein":
        return None
    count, n = found
    letter = text.at(i + count)
    if text.is_letter(i + count) and not text.glued(i + count):
        return Found(count + 1, ValueKind.DIGITS, f"{n}{letter}", f"{n}{letter}")
    after = text.raw(i + count)
    if after.islower() and after.endswith(("e", "en", "er", "es")) and text.is_counted(i + count + 1):
        return None  # "im Haus zwei kleine Kinder"
    if text.is_counted(i + count) or text.at(i + count) in _UNITS or not text.in_words(i, count):
        return None
    return Found(count, ValueKind.NUMBER, n, str(n))


def plain_number(text: GermanNumbers, i: int) -> Found | None:
    found = text.number(i)
    if found is None:
        return None
    count, value = found
    place, unit = text.measure(i)
    measured = unit in _UNITS or _is_age(text, i, place)
    said = text.at(i)
    if count == 1 and (said == "ein" or half_number(said) is not None or (said in _ROUND and not measured)):
        return None
    written = _written(text, i, count, value, measured=measured)
    noun = text.raw(i + count)
    if written is not None and noun.islower() and len(noun) > 2 and text.at(i + count) in _NOUNS:
        return Found(count + 1, ValueKind.NUMBER, plain(float(value)), f"{written} {noun.capitalize()}")
    return Found(count, ValueKind.NUMBER, plain(float(value)), written)


_ROUND = frozenset({"hundert", "tausend", "null"})


def _written(text: GermanNumbers, i: int, count: int, value: Decimal, *, measured: bool) -> str | None:
    """Small numbers stay words in running text; with a unit they are figures."""
    # Numbers in a row are a telephone number, a size, a score: they stay as they were said.
    in_a_row = text.whole(i - 1, 0, 999_999) is not None or text.whole(i + count, 0, 999_999) is not None
    on_the_clock = text.at(i + count) in {"vor", "nach"} and text.whole(i + count + 1, 1, 12) is not None
    if in_a_row or on_the_clock or text.unsure(i):
        return None
    if text.at(i + count - 1) in MILLIONS:
        return None if count == 2 else f"{figure(value / 1_000_000)} {text.raw(i + count - 1)}"
    if not text.in_words(i, count):
        if text.at(i + 1) == "%" and text.glued(i + 1):
            return f"{text.raw(i)} "
        return _in_prose(text, i, value, measured=measured)
    figures = measured or value >= 13 or count > 1 or _to_large(text, i, count) or _beside_figures(text, i)
    return figure(value) if figures else None


def _beside_figures(text: GermanNumbers, i: int) -> bool:
    """Whether one that is written in figures is joined to it by signs: "einundfünfzig/drei/zweihundert"."""
    for step in (-1, 1):
        j = i
        while text.at(j + step) in {"/", "-"} and text.glued(max(j, j + step)) and text.glued(max(j, j + step) + step):
            j += 2 * step
            value = text.whole(j, 0, 999_999)
            if value is None:
                break
            if value >= 13 or text.at(j).isdigit():
                return True
    return False


def _to_large(text: GermanNumbers, i: int, count: int) -> bool:
    """Whether a range goes on to a number that is written in figures: "zehn bis fünfzehn"."""
    between = text.at(i - 1) == "zwischen" and text.at(i + count) == "und"
    following = text.number(i + count + 1) if between or text.at(i + count) == "bis" else None
    return following is not None and following[1] >= 13 and not text.unsure(i + count + 1)


def _in_prose(text: GermanNumbers, i: int, value: Decimal, *, measured: bool) -> str | None:
    """A small figure that the recogniser wrote before what it counts: "hat 3 Kinder" -> "hat drei Kinder"."""
    before, after = text.raw(i - 1), text.raw(i + 1)
    counted = after[:1].isupper() and len(after) > 1 and after.isalpha() and not after.isupper()
    if measured or value not in _SMALL or not counted or text.at(i + 1) in _NO_PROSE or text.at(i + 2) == "-":
        return None
    opening = i == 1 and before.lower() in PREPOSITIONS | DETERMINERS
    if not (before.isalpha() and (before.islower() or opening)) or before.lower() in _NO_PROSE_AFTER:
        return None
    listed = before in {"und", "oder"} and text.whole(i - 2, 0, 999_999) is not None
    return None if listed else spell(int(value))


_NO_PROSE_AFTER = frozenset({"mit", "zwischen", "bis", "absatz"})
_NO_PROSE = frozenset({"uhr", "minute", "minuten", "stunde", "stunden", *_CURRENCIES, *_UNITS})


def _is_age(text: GermanNumbers, i: int, unit: int) -> bool:
    """ "vier Jahre alt", "im Alter von drei und sieben Jahren", "mit vier Jahren", "(drei Jahre)"."""
    if text.at(unit) not in _AGES:
        return False
    start = text.list_start(i)
    before, after = text.at(start - 1), text.at(unit + 1)
    if after in _OLD or (before == "von" and text.at(start - 2) == "alter"):
        return True
    if before == "mit" and text.at(unit) == "jahren":
        return not text.raw(unit + 1)[:1].isupper()
    return before == "(" and after == ")"
