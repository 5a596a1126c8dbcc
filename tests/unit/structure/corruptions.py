"""Generated corruptions: a sentence with one thing in it made wrong, as a careless or inventive writer would."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from protokollant.dictation.values import ValueKind, find_values

DEVELOPMENT = Path(__file__).parents[2] / "data" / "dictations" / "dev"
Corruption = tuple[str, str, str]  # kind, sentence, corrupted sentence

_WEEKDAYS = "Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag".split()
_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember".split()
_NUMBERS = "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf fünfzehn zwanzig dreißig".split()
_NAMES = "Bergmann Kowalski Özdemir Lindner Brandt Huber Petrovic Wagner".split()
_ADDED = (
    "wegen Alkohol", "angeblich", "nach einem Streit", "seit Monaten", "immer wieder", "mit dem Messer",
    "trotz Verbots", "in der Klinik", "aus Angst", "gegen ärztlichen Rat", "mehrfach", "vermutlich",
)  # fmt: skip
_PAIRS = (
    ("Mutter", "Vater"), ("Sohn", "Tochter"), ("Bruder", "Schwester"), ("Oma", "Opa"), ("Mann", "Frau"),
    ("Großmutter", "Großvater"), ("Freund", "Freundin"),
)  # fmt: skip
_FINITE = re.compile(
    r"\b(hat|ist|war|sind|haben|habe|will|kann|soll|wird|muss|möchte|wurde|hatte|sei|sagt|geht|kommt)\b"
)


def sentences(folder: Path = DEVELOPMENT) -> list[str]:
    """The German sentences of labelled dictations, in the order of the files."""
    found: list[str] = []
    for file in sorted(folder.glob("*.tsv")):
        lines = file.read_text(encoding="utf-8").splitlines()
        said = [line.split("\t", 1)[1] for line in lines if "\t" in line and not line.startswith("#")]
        if sum(bool(re.search(r"\b(the|and|was|her|his)\b", s)) for s in said) * 3 < len(said):
            found += said
    return found


def corruptions(said: Sequence[str], seed: int = 1) -> Iterator[Corruption]:
    """For each sentence one corruption of each kind that it allows."""
    rng = random.Random(seed)
    for sentence in said:
        for kind, make in _KINDS.items():
            wrong = make(sentence, rng)
            if wrong is not None and wrong != sentence:
                yield kind, sentence, wrong


def _replaced(text: str, found: re.Match[str] | None, new: str) -> str | None:
    if found is None:
        return None
    return re.sub(r"\s+([,.])", r"\1", re.sub(r" {2,}", " ", text[: found.start()] + new + text[found.end() :])).strip()


def negation_dropped(text: str, rng: random.Random) -> str | None:
    for pattern, new in ((r"\bnicht\b", ""), (r"\bkein(?=e|\b)", "ein"), (r"\bnie\b", "oft"), (r"\bohne\b", "mit")):
        if found := re.search(pattern, text):
            return _replaced(text, found, new)
    return None


def negation_added(text: str, rng: random.Random) -> str | None:
    found = _FINITE.search(text)
    return None if found is None else _replaced(text, found, f"{found.group()} nicht")


def number_changed(text: str, rng: random.Random) -> str | None:
    kinds = {ValueKind.NUMBER, ValueKind.MONEY, ValueKind.DURATION}
    values = [v for v in find_values(text) if v.kind in kinds]
    if not values:
        return None
    value = rng.choice(values)
    inside = text[value.start : value.end]
    if found := re.search(r"\d+", inside):
        new = str(int(found.group()) + rng.choice((1, 2, 10)))
    elif found := re.search(rf"\b(?:{'|'.join(_NUMBERS)})\b", inside, re.IGNORECASE):
        new = rng.choice([n for n in _NUMBERS if n != found.group().lower()])
    else:
        return None
    changed = inside[: found.start()] + new + inside[found.end() :]
    return text[: value.start] + changed + text[value.end :]


def date_changed(text: str, rng: random.Random) -> str | None:
    for names in (_WEEKDAYS, _MONTHS):
        if found := re.search(rf"\b(?:{'|'.join(names)})\b", text):
            return _replaced(text, found, rng.choice([n for n in names if n != found.group()]))
    if found := re.search(r"\b(gestern|heute|morgen)\b", text):
        return _replaced(text, found, {"gestern": "heute", "heute": "gestern", "morgen": "heute"}[found.group()])
    if found := re.search(r"\b\d{1,2}(?=:\d\d| Uhr|\. [A-Z])", text):
        return _replaced(text, found, str(int(found.group()) + 1))
    return None


def name_replaced(text: str, rng: random.Random) -> str | None:
    found = re.search(r"(?<=\b(?:Frau|Herr) )[A-ZÄÖÜ]\w+", text)
    return _replaced(text, found, rng.choice([n for n in _NAMES if found is None or n != found.group()]))


def subject_replaced(text: str, rng: random.Random) -> str | None:
    for one, other in (*_PAIRS, *((b, a) for a, b in _PAIRS)):
        if found := re.search(rf"\b{one}\b", text):
            return _replaced(text, found, other)
    swaps = {"er": "sie", "sie": "er", "Er": "Sie", "Sie": "Er", "Ich": "Sie", "ich": "er"}
    found = re.search(r"\b(?:er|sie|Er|Sie|Ich|ich)\b", text)
    return None if found is None else _replaced(text, found, swaps[found.group()])


def places_changed(text: str, rng: random.Random) -> str | None:
    """Two persons take each other's place."""
    persons = [p for pair in _PAIRS for p in pair]
    found = list(re.finditer(rf"\b(?:(?:{'|'.join(persons)})(?! [A-Z])|(?<=Frau )[A-Z]\w+|(?<=Herr )[A-Z]\w+)\b", text))
    distinct = list({m.group(): m for m in reversed(found)}.values())[::-1]
    if len(distinct) >= 2:
        one, other = sorted(distinct[:2], key=lambda m: m.start())
        return text[: one.start()] + other.group() + text[one.end() : other.start()] + one.group() + text[other.end() :]
    found_pair = re.search(r"\b([Ee])r\b(.*?)\b(sie|ihr)\b", text)
    if found_pair is None:
        return None
    first = "Sie" if found_pair[1] == "E" else "sie"
    second = "ihn" if found_pair[3] == "sie" else "ihm"
    return _replaced(text, found_pair, f"{first}{found_pair[2]}{second}")


def risk_removed(text: str, rng: random.Random) -> str | None:
    words = "Gewalt|Suizid\\w*|Gefährdung|geschlagen|Selbstverletzung\\w*|bedroht|gedroht|Missbrauch|Messer|Gefahr"
    found = re.search(rf"\b(?:{words})\b", text)
    if found is None or found.group() == "Gefahr":
        return None
    return _replaced(text, found, "Streit" if found.group()[0].isupper() else "gestritten")


def words_added(text: str, rng: random.Random) -> str | None:
    blanks = [m.start() for m in re.finditer(r" ", text)]
    if len(blanks) < 3:
        return None
    at = rng.choice(blanks[1:])
    return f"{text[:at]} {rng.choice(_ADDED)}{text[at:]}"


def report_made_fact(text: str, rng: random.Random) -> str | None:
    for said, fact in (("sei", "ist"), ("seien", "sind"), ("könne", "kann"), ("müsse", "muss"), ("werde", "wird")):
        if (found := re.search(rf"\b{said}\b", text)) and not re.search(r"\bich\b", text, re.IGNORECASE):
            return _replaced(text, found, fact)
    return None


_KINDS: dict[str, Callable[[str, random.Random], str | None]] = {
    function.__name__: function
    for function in (
        negation_dropped,
        negation_added,
        number_changed,
        date_changed,
        name_replaced,
        subject_replaced,
        places_changed,
        risk_removed,
        words_added,
        report_made_fact,
    )
}
KINDS = tuple(_KINDS)


def counted(found: Iterable[tuple[str, bool]]) -> dict[str, tuple[int, int]]:
    """(caught, all) by kind."""
    table: dict[str, tuple[int, int]] = {}
    for kind, caught in found:
        hits, total = table.get(kind, (0, 0))
        table[kind] = hits + caught, total + 1
    return table
