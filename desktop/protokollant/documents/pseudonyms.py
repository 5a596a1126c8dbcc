"""Other names for what was found in a text, the same for the same person or place throughout."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from protokollant.documents.wording import Wording
from protokollant.protocol.identifiers import Identifier, IdentifierKind
from protokollant.protocol.redaction import Redacted

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_Known = dict[tuple[IdentifierKind, tuple[str, ...]], str]
_SHORT_YEAR = re.compile(r"\.\s?(\d{2})$")


class PseudonymStyle(StrEnum):
    """Initials ("Frau P.") or letters in the order of appearance ("Frau A")."""

    INITIALS = "initials"
    LETTERS = "letters"


@dataclass(frozen=True, slots=True, repr=False)
class Pseudonym(Redacted):
    """What stands for a subject. `said`: how the text called it first; `count`: how often it was found."""

    kind: IdentifierKind
    subject: tuple[str, ...]
    said: str
    replacement: str
    count: int = 1


def propose(
    texts: Sequence[str],
    found: Sequence[Sequence[Identifier]],
    style: PseudonymStyle,
    wording: Wording,
    earlier: Iterable[Pseudonym] = (),
) -> tuple[Pseudonym, ...]:
    """A replacement for each subject, in the order of appearance; those of `earlier` keep theirs."""
    said: dict[tuple[IdentifierKind, tuple[str, ...]], list[str]] = {}
    for text, identifiers in zip(texts, found, strict=True):
        for each in identifiers:
            said.setdefault((each.kind, each.subject), []).append(text[each.start : each.end])
    known = {(p.kind, p.subject): p.replacement for p in earlier}
    used = set(known.values())
    made = []
    for (kind, subject), passages in said.items():
        replacement = known.get((kind, subject))
        if replacement is None:
            replacement = _new(kind, subject, passages[0], style, wording, known, used)
            known[kind, subject] = replacement
            used.add(replacement)
        made.append(Pseudonym(kind, subject, passages[0], replacement, len(passages)))
    return tuple(made)


def replace_identifiers(text: str, identifiers: Iterable[Identifier], pseudonyms: Iterable[Pseudonym]) -> str:
    """The text with a replacement for every passage whose subject has one."""
    known = {(p.kind, p.subject): p.replacement for p in pseudonyms}
    for each in sorted(identifiers, key=lambda identifier: -identifier.start):
        replacement = known.get((each.kind, each.subject))
        if replacement is None:
            continue
        start, after = each.start, text[each.end :]
        if each.kind is IdentifierKind.BIRTH_DATE:
            start -= len(_match(r"\b(?:am|on)\s+$", text[:start]))  # "geboren am 3. April 1984": "geboren 1984"
        if each.genitive:
            replacement += "s"
        elif replacement.endswith(".") and after.startswith(".") and not after.startswith(".."):
            after = after[1:]  # a full stop is not written twice
        text = text[:start] + replacement + after
    return text


def _match(pattern: str, text: str) -> str:
    found = re.search(pattern, text)
    return found[0] if found else ""


def _new(
    kind: IdentifierKind,
    subject: tuple[str, ...],
    said: str,
    style: PseudonymStyle,
    wording: Wording,
    known: _Known,
    used: set[str],
) -> str:
    match kind:
        case IdentifierKind.BIRTH_DATE:
            return _year(said) or wording.hidden[kind]
        case IdentifierKind.PERSON:
            return _person(subject, style, known, used)
        case IdentifierKind.PLACE | IdentifierKind.INSTITUTION:
            return _free(f"{wording.hidden[kind]} {{}}", used)
    return wording.hidden[kind]


def _person(
    subject: tuple[str, ...],
    style: PseudonymStyle,
    known: _Known,
    used: set[str],
) -> str:
    family, first = subject
    if style is PseudonymStyle.INITIALS:
        initials = " ".join(f"{_initial(name)}." for name in (first, family) if name)
        return next(
            name for name in (initials, *(f"{initials[:-1]}{n}." for n in range(2, 10_000))) if name not in used
        )
    if family and first:  # the letter of the family, and a number for each of its persons
        key = (IdentifierKind.PERSON, (family, ""))
        if key not in known:
            known[key] = _free("{}", used)
            used.add(known[key])
        return next(name for n in range(1, 10_000) if (name := f"{known[key]}{n}") not in used)
    return _free("{}", used)


def _initial(name: str) -> str:
    return "-".join(part[0] for part in name.split()[-1].split("-") if part).upper()


def _free(form: str, used: set[str]) -> str:
    letters = [chr(code) for code in range(ord("A"), ord("Z") + 1)]
    names = (*letters, *(f"{a}{b}" for a in letters for b in letters), *(f"Z{n}" for n in range(10_000)))
    return next(made for name in names if (made := form.format(name)) not in used)


def _year(said: str) -> str:
    if year := _YEAR.search(said):
        return year[0]
    if short := _SHORT_YEAR.search(said):
        return f"{'20' if int(short[1]) <= 30 else '19'}{short[1]}"
    return ""
