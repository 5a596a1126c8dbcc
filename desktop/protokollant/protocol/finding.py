"""Finding words again: what counts as the same word, what of a protocol can be found, and where a word stands in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from protokollant.protocol.protocol import Protocol
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Field, FieldType, Template

_MARKS = "\u0300-\u036f"
_WORD = re.compile(rf"(?:[^\W_][{_MARKS}]*)+")
_DIGRAPH = re.compile("([aou])e")
# What Unicode does not take apart into a letter and its mark.
_OTHERS = str.maketrans({"ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})
_ISO_DATE = re.compile(r"(\d{4})-(\d\d)-(\d\d)")

# How the fields of those that a protocol is about, of those that wrote it, and of a file number are called.
_ABOUT = ("klient", "client", "betrifft", "familie", "family", "junge", "kind", "child", "patient", "ratsuchend")
_STAFF = ("fachkraft", "leitung", "protokoll", "verfass", "absend", "berater", "counsel", "author", "writer")
_NUMBERS = ("aktenz", "fallnummer", "aktennummer", "geschaftsz", "case number", "file number", "reference")


class PassageKind(StrEnum):
    """What of a dictation was found, in the order in which it is shown."""

    FIELD = "field"
    STATEMENT = "statement"
    SENTENCE = "sentence"  # said, but perhaps not in the protocol
    TITLE = "title"


@dataclass(frozen=True, slots=True, repr=False)
class Findable(Redacted):
    """A text that can be found. `place`: the id of its field or section; `index`: which statement of the section, or
    which sentence (its id)."""

    kind: PassageKind
    text: str
    place: str = ""
    index: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class Passage(Redacted):
    """The part of a findable text in which words were found; `spans` are those words, [from, to) in `text`."""

    found: Findable
    text: str
    spans: tuple[tuple[int, int], ...]


def fold(word: str) -> str:
    """The form in which a word is compared: small letters without marks, ß as ss, and ä, ö, ü and their other
    spelling ae, oe, ue as a, o, u. The beginning of a word folds to the beginning of its fold. May be empty."""
    if word.isascii() and word.isalnum():  # most are, and thousands are folded at a time
        return _DIGRAPH.sub(r"\1", word.lower())
    apart = unicodedata.normalize("NFKD", word.casefold().translate(_OTHERS)).casefold()
    return _DIGRAPH.sub(r"\1", "".join(letter for letter in apart if letter.isalnum()))


def words_of(text: str) -> Iterator[tuple[str, int, int]]:
    """Each word of a text folded, with its place [from, to)."""
    for match in _WORD.finditer(text):
        if folded := fold(match[0]):
            yield folded, match.start(), match.end()


def vocabulary(texts: Iterable[str]) -> set[str]:
    """The folded words of texts. Each different word is folded once, however often it stands there."""
    return {folded for word in {word for text in texts for word in _WORD.findall(text)} if (folded := fold(word))}


def terms(query: str) -> tuple[str, ...]:
    """The folded words of what somebody looks for, each once."""
    return tuple(dict.fromkeys(folded for folded, _, _ in words_of(query)))


def findable(protocol: Protocol) -> Iterator[Findable]:
    """Everything of a protocol that can be found."""
    for name, field in protocol.fields:
        if field.value is not None:
            yield Findable(PassageKind.FIELD, shown_value(field.value, protocol.language), name)
    for section in protocol.sections:
        for index, statement in enumerate(section.statements):
            yield Findable(PassageKind.STATEMENT, statement.text, section.id, index)
    for sentence in protocol.transcript:
        yield Findable(PassageKind.SENTENCE, sentence.text, index=sentence.id)
    yield Findable(PassageKind.TITLE, protocol.title)


def shown_value(value: str | int | float, language: str) -> str:
    """A field's value; a date as people write it."""
    iso = _ISO_DATE.fullmatch(str(value))
    if iso is None:
        return str(value)
    return f"{iso[3]}/{iso[2]}/{iso[1]}" if language == "en" else f"{iso[3]}.{iso[2]}.{iso[1]}"


def best_passage(texts: Iterable[Findable], wanted: Sequence[str], length: int = 90) -> Passage | None:
    """Where most of the wanted terms stand, of equals the first by kind; about `length` characters of it."""
    best: tuple[int, Findable, list[tuple[int, int]]] | None = None
    order = tuple(PassageKind)
    for text in texts:
        hits = [(w, a, b) for w, a, b in words_of(text.text) if any(w.startswith(term) for term in wanted)]
        if not hits:
            continue
        met = sum(any(w.startswith(term) for w, _, _ in hits) for term in wanted)
        rank = met * len(order) - order.index(text.kind)
        if best is None or rank > best[0]:
            best = rank, text, [(a, b) for _, a, b in hits]
    return None if best is None else _clipped(best[1], best[2], length)


def _clipped(found: Findable, spans: list[tuple[int, int]], length: int) -> Passage:
    """Begins shortly before the first hit, at the beginning of a word."""
    text = found.text
    begin = 0
    if len(text) > length and spans[0][0] > length // 3:
        begin = text.rfind(" ", 0, spans[0][0] - length // 4) + 1
    end = len(text)
    if end - begin > length:
        space = text.rfind(" ", begin, begin + length)
        end = max(space if space > begin else begin + length, spans[0][1])
    before, after = "… " if begin else "", " …" if end < len(text) else ""
    shift = len(before) - begin
    kept = tuple((a + shift, b + shift) for a, b in spans if b <= end)
    return Passage(found, f"{before}{text[begin:end]}{after}", kept)


def about(template: Template, protocol: Protocol) -> str:
    """Whom or what a protocol is about, in a few words: a person, else a file number; empty where neither was said."""
    values = dict(protocol.fields)
    ranked = sorted((rank, i) for i, field in enumerate(template.fields) if (rank := _rank(field)) is not None)
    for _, i in ranked:
        value = values.get(template.fields[i].id)
        if value is not None and value.value is not None and str(value.value).strip():
            return str(value.value).strip()
    return ""


def _rank(field: Field) -> int | None:
    """How well a field says what a protocol is about, the lower the better."""
    name = _folded(f"{field.id} {field.label}")
    if field.type is FieldType.PERSON:
        if any(part in name for part in _ABOUT):
            return 0
        return None if any(part in name for part in _STAFF) else 1
    return 2 if any(part in name for part in _NUMBERS) else None


def _folded(name: str) -> str:
    return " ".join(folded for folded, _, _ in words_of(name))
