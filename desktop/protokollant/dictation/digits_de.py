"""Telephone, file and other numbers that are said digit by digit: every digit stays, grouped as it was said."""

from __future__ import annotations

import re

from protokollant.dictation.numbers import parse
from protokollant.dictation.numerals_de import GermanNumbers
from protokollant.dictation.value_reader import Found, ValueKind

_TELEPHONE = frozenset(
    "telefon telefonnummer nummer rufnummer handynummer handy mobilnummer mobil mobiltelefon festnetz festnetznummer "
    "durchwahl fax faxnummer telefonisch rückrufnummer notrufnummer".split()
)
FILES = frozenset(
    "aktenzeichen az geschäftszeichen geschäftsnummer kundennummer versicherungsnummer vorgangsnummer fallnummer "
    "aktennummer kassenzeichen bedarfsgemeinschaftsnummer rentenversicherungsnummer steuernummer kontonummer "
    "mitgliedsnummer registernummer".split()
)
# Registers of the courts, as in "2 F 65/23".
_REGISTERS = {name.lower(): name for name in "A B C F H K L M O S T U W X Ca Cs Ds Gs Js Kls Ls Ns UF WF XVII".split()}
_POSTCODE = frozenset({"postleitzahl", "plz"})
_EMERGENCY = frozenset({"110", "112", "115", "116117"})
# So many words may stand between the name of a number and the number: "das Aktenzeichen lautet".
_REACH = 4
_SIGNS = {"/": "/", "-": "-", "strich": "-", "schrägstrich": "/", "bindestrich": "-"}


def digits(text: GermanNumbers, i: int) -> Found | None:
    court = _court_file(text, i)
    if court is not None:
        return court
    before = {text.at(i - k) for k in range(1, _REACH + 1)}
    if before & FILES and not text.at(i - 1).isdigit():
        return _file_number(text, i)
    if before & _POSTCODE:
        return _run(text, i, 5, 5, together=True)
    called = bool(before & _TELEPHONE)
    emergency = _run(text, i, 3, 6, together=True) if text.at(i - 1) in {"die", "der", "unter", *_TELEPHONE} else None
    if emergency is not None and emergency.value in _EMERGENCY:
        return emergency
    if called or text.at(i) in {"null", "plus"} or text.at(i).startswith("0"):
        return _telephone(text, i, called=called)
    return _run(text, i, 6, 30, together=True)


def _court_file(text: GermanNumbers, i: int) -> Found | None:
    """ "zwei F fünfundsechzig Schrägstrich dreiundzwanzig", whose form tells what it is: chamber, register, number and
    year."""
    chamber = None if text.at(i) == "ein" or text.at(i - 1) in FILES else text.whole(i, 1, 999)
    count, number = text.split_whole(i + 2, 1, 99_999) or (1, text.whole(i + 2, 1, 99_999))
    if chamber is None or number is None or text.at(i + 1) not in _REGISTERS or text.glued(i + 1):
        return None
    sign = i + 2 + count
    year = text.whole(sign + 1, 0, 99)
    if text.at(sign) not in {"/", "schrägstrich"} or year is None or not text.in_words(i, sign + 2 - i):
        return None
    written = f"{chamber} {_REGISTERS[text.at(i + 1)]} {number}/{year:02d}"
    return Found(sign + 2 - i, ValueKind.DIGITS, written, written)


def _run(text: GermanNumbers, i: int, least: int, most: int, *, together: bool) -> Found | None:
    """Single digits in a row, at least one of them in words."""
    figures, j = "", i
    while (part := _spoken(text, j)) and (len(part) == 1 or (together and least == most)):
        figures, j = figures + part, j + 1
    if not least <= len(figures) <= most or not text.in_words(i, j - i) or j - i < min(3, least):
        return None
    return Found(j - i, ValueKind.DIGITS, figures, figures)


def _spoken(text: GermanNumbers, i: int) -> str:
    """The digits of one token."""
    token = text.at(i)
    if token.isdigit():
        return token
    value = parse(token) if token.isalpha() and token != "ein" else None
    return "" if value is None or value > 999 else str(value)


def _telephone(text: GermanNumbers, i: int, *, called: bool) -> Found | None:
    """Groups as they were said: digits in a row belong together, numbers of two digits stand for themselves."""
    groups: list[str] = []
    signs: list[str] = []  # what stands before each group
    ends: list[int] = []
    single, sign, j = False, "", i
    plus = text.at(i) == "plus"
    if plus:
        j += 1
    while True:
        token = text.at(j)
        part = _spoken(text, j)
        if part:
            one = len(part) == 1
            prefix = bool(groups) and groups[-1].startswith("0") and len(groups[-1]) < 3 and not plus
            if groups and not sign and ((one and single) or prefix):
                groups[-1] += part
                ends[-1] = j + 1
            else:
                groups.append(part)
                signs.append(sign if groups[:-1] else "")
                ends.append(j + 1)
            single = one or (prefix and single)
            sign = ""
        elif groups and not sign and (token in _SIGNS or token in {",", "."}) and _spoken(text, j + 1):
            sign = _SIGNS.get(token, " ")
        else:
            break
        j += 1
    # "..., zwei Kinder" is no more of the number.
    if (
        len(groups) > 1
        and len(groups[-1]) <= 2
        and (text.is_counted(ends[-1]) or text.at(ends[-1]) in {"davon", "von"})
    ):
        groups, signs, ends = groups[:-1], signs[:-1], ends[:-1]
    if not groups:
        return None
    count = ends[-1] - i
    total = sum(map(len, groups))
    short = text.at(i - 1) == "durchwahl" or text.at(i - 2) == "durchwahl"
    least = (2 if short else 4) if called else 6
    if total < least or ends[-1] - i - plus < 2 or not text.in_words(i, count):
        return None
    written = ("+" if plus else "") + groups[0]
    for before, group in zip(signs[1:], groups[1:], strict=True):
        written += (before or " ") + group
    return Found(count, ValueKind.DIGITS, re.sub(r"[^+0-9]", "", written), written)


def _file_number(text: GermanNumbers, i: int) -> Found | None:
    """ "fünf F einhundertdreiundzwanzig/26" -> "5 F 123/26"."""
    written, j, single, glue = "", i, False, True
    while j < i + 16:
        token, raw = text.at(j), text.raw(j)
        found = None if token == "ein" else text.split_whole(j, 0, 999_999)
        if token in _SIGNS and written:
            written, glue, single, j = written + _SIGNS[token], True, False, j + 1
            continue
        if token in {"punkt", "."} and written and _spoken(text, j + 1):
            written, glue, single, j = f"{written}.", True, False, j + 1
            continue
        count = 1
        if token.isdigit():
            part, one = token, len(token) == 1
        elif found is not None:
            count, value = found
            part, one = str(value), value < 10
        elif token.isalpha() and (len(token) == 1 or (raw.isupper() and len(raw) <= 4)):
            part, one = raw.upper(), False
        else:
            break
        glue = glue or (single and one) or text.glued(j)
        written, single, glue, j = f"{written}{'' if glue else ' '}{part}", one, False, j + count
    written = written.rstrip("-/.")
    said = text.in_words(i, j - i)
    if not said or not any(c.isdigit() for c in written) or text.is_counted(j):
        return None
    return Found(j - i, ValueKind.DIGITS, written, written)
