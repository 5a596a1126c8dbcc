"""Fields: candidates come from the text by rule, and a field takes one only when something said ties it to the field.

A value that nothing ties to the field stays out: unsaid is null, never a guess.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from protokollant.dictation.values import Value, ValueKind, find_values
from protokollant.protocol.protocol import FieldValue
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Field, FieldType, Template
from protokollant.protocol.transcript import Sentence

_KINDS: Mapping[FieldType, tuple[ValueKind, ...]] = {
    FieldType.DATE: (ValueKind.DATE,),
    FieldType.TIME: (ValueKind.TIME,),
    FieldType.DURATION: (ValueKind.DURATION,),
    FieldType.NUMBER: (ValueKind.NUMBER, ValueKind.MONEY),
    FieldType.PERSON: (ValueKind.PERSON,),
}
# Words of a label that say nothing about what it names.
_EMPTY_LABEL_WORDS = set(
    ("der die das des und oder in am im von art form anzahl zahl name number of the and or kind").split()
)
_NEXT = re.compile(r"nächst|folgetermin|wieder(?!hol)|kommen(?:den|der)|\bnext\b|follow-?up|\bagain\b", re.IGNORECASE)
_NEXT_LABEL = re.compile(r"nächst|folge|wieder|next|follow|frist|due|termin", re.IGNORECASE)
_DEADLINE_BEFORE = re.compile(
    r"(?:\bbis(?: zum)?|\bseit(?: dem)?|\bspätestens(?: am)?|\bvor dem|\bab(?: dem)?|\bgeb\.|\bgeboren(?: am)?|\buntil|\bsince|\bby|\bborn(?: on)?)\s*$",
    re.IGNORECASE,
)
_AUTHOR_LABEL = re.compile(
    r"fachkr|berater|mitarbeit|verfass|protokoll|worker|counsell|author|erstellt|leitung", re.IGNORECASE
)
_AGE_LABEL = re.compile(r"^(?:alter|age)\b", re.IGNORECASE)
_AGE_AFTER = re.compile(r"\s*(?:-?jährig|jahre alt|jahre jung|years? old|year-old)", re.IGNORECASE)
# How strongly a candidate must be tied to its field.
_ENOUGH = 2.0


@dataclass(frozen=True, slots=True, repr=False)
class _Candidate(Redacted):
    value: str | int | float
    said: str
    sentence: Sentence
    ties: float


@dataclass(frozen=True, slots=True, repr=False)
class _Said(Redacted):
    """A sentence with its values, its place in the dictation, and the title of the section that it went to."""

    position: int
    sentence: Sentence
    values: tuple[Value, ...]
    heading: str

    @property
    def opens(self) -> bool:
        """The first sentences of a dictation say who, when and how long; so does one that names two of these."""
        frame = {v.kind for v in self.values} & {ValueKind.DATE, ValueKind.TIME, ValueKind.DURATION}
        return self.position < 3 or len(frame) >= 2


def fill_fields(
    template: Template, sentences: Sequence[Sentence], headings: Mapping[int, str], today: dt.date
) -> tuple[tuple[str, FieldValue], ...]:
    """A value for each field of the template, in its order. `headings`: sentence id -> title of its section."""
    said = [
        _Said(i, sentence, find_values(sentence.text, today), headings.get(sentence.id, ""))
        for i, sentence in enumerate(sentences)
    ]
    return tuple((field.id, _best(field, template, said)) for field in template.fields)


def _best(field: Field, template: Template, said: Sequence[_Said]) -> FieldValue:
    match field.type:
        case FieldType.CHOICE:
            candidates = _choices(field, said)
        case FieldType.TEXT:
            candidates = _texts(field, said)
        case FieldType.PERSON:
            candidates = _persons(field, template, said)
        case _:
            candidates = _values(field, said)
    good = [candidate for candidate in candidates if candidate.ties >= _ENOUGH]
    if not good:
        return FieldValue()
    best = max(good, key=lambda c: c.ties)  # the first of equals
    certainty = min(0.95, 0.5 + 0.1 * best.ties) * best.sentence.confidence
    return FieldValue(best.value, best.said, (best.sentence.id,), certainty)


def _stems(label: str) -> list[str]:
    """What a label is about: its words without endings, compounds also by their parts' beginnings."""
    words = [w for w in re.findall(r"[^\W\d_]{3,}", label.lower()) if w not in _EMPTY_LABEL_WORDS]
    return [word[: max(4, len(word) - 3)] for word in words]


def _values(field: Field, said: Iterable[_Said]) -> list[_Candidate]:
    found = []
    for item in said:
        for value in item.values:
            if value.kind in _KINDS[field.type]:
                ties = (
                    _number_ties(field, item, value)
                    if field.type is FieldType.NUMBER
                    else _frame_ties(field, item, value)
                )
                found.append(_Candidate(value.value, item.sentence.text[value.start : value.end], item.sentence, ties))
    return found


def _frame_ties(field: Field, item: _Said, value: Value) -> float:
    """Dates, times and durations of the conversation itself, or of the next one."""
    text = item.sentence.text
    ties = 2.0 if item.opens else 0.0
    if _near(_stems(field.label), text, value):
        ties += 2.0
    if any(stem in item.heading.lower() for stem in _stems(field.label)):
        ties += 1.0
    about_next = bool(_NEXT.search(text) or _NEXT.search(item.heading) or "termin" in item.heading.lower())
    if _NEXT_LABEL.search(field.label):
        ties = ties + 1.0 if about_next else 0.0
    elif about_next:
        ties -= 3.0
    if _DEADLINE_BEFORE.search(text[: value.start]):
        ties -= 3.0
    return ties


def _number_ties(field: Field, item: _Said, value: Value) -> float:
    text = item.sentence.text
    after = text[value.end :].lower()
    if _AGE_LABEL.match(field.label):
        return 3.0 if _AGE_AFTER.match(after) else 0.0
    unit = re.search(r"\b(?:in|pro|per)\s+(\w+)", field.label.lower())
    unit_stem = unit.group(1)[: max(3, len(unit.group(1)) - 2)] if unit else ""
    money = "euro" in field.label.lower() or "€" in field.label
    if money != (value.kind is ValueKind.MONEY):
        return 0.0
    topic = [stem for stem in _stems(field.label) if not unit_stem or not stem.startswith(unit_stem)]
    ties = 0.0
    if unit_stem and not money and after.lstrip().startswith(unit_stem):
        ties += 2.0
    parts = [part for stem in topic for part in {stem, stem[:6], stem[-6:]} if len(part) >= 4]
    if any(part in after[:30] for part in parts):
        ties += 2.5
    elif any(part in text.lower() for part in parts):
        ties += 1.5
    if any(part in item.heading.lower() for part in parts):
        ties += 1.0
    return ties


def _near(stems: Iterable[str], text: str, value: Value) -> bool:
    around = text[max(0, value.start - 40) : value.end + 25].lower()
    return any(stem in around for stem in stems)


def _choices(field: Field, said: Iterable[_Said]) -> list[_Candidate]:
    found = []
    for item in said:
        low = item.sentence.text.lower()
        for choice in field.choices:
            words = [w for w in re.findall(r"[^\W_]{3,}", choice.lower()) if w not in {"per", "the"}]
            match = re.search(r"\b" + r"\w*\W+(?:\w+\W+)?".join(re.escape(w) for w in words), low) if words else None
            if match:
                ties = (2.0 if item.opens else 0.0) + (1.5 if any(s in low for s in _stems(field.label)) else 0.0)
                end = match.end() + len(re.match(r"\w*", low[match.end() :]).group())  # type: ignore[union-attr]
                found.append(_Candidate(choice, item.sentence.text[match.start() : end], item.sentence, ties))
    return found


def _persons(field: Field, template: Template, said: Iterable[_Said]) -> list[_Candidate]:
    """The person a field names: right after the label's word ("Klientin Jana F."), or - for the first person field that
    is not about staff - the first person who is named at the opening."""
    about_staff = bool(_AUTHOR_LABEL.search(field.label))
    people = [f for f in template.fields if f.type is FieldType.PERSON and not _AUTHOR_LABEL.search(f.label)]
    is_main = bool(people) and people[0].id == field.id
    stems = _stems(field.label)
    found = []
    for item in said:
        text = item.sentence.text
        for value in item.values:
            if value.kind is not ValueKind.PERSON:
                continue
            before = text[: value.start].lower()
            named = any(re.search(rf"\b{re.escape(stem)}\w*\W{{0,3}}$", before) for stem in stems)
            ties = 3.0 if named else 2.0 if is_main and not about_staff and item.position < 2 else 0.0
            found.append(_Candidate(value.value, text[value.start : value.end], item.sentence, ties))
    return found


def _texts(field: Field, said: Iterable[_Said]) -> list[_Candidate]:
    """What follows the label itself: "Aktenzeichen SB 218", "Ort: Beratungsstelle"."""
    label = r"\W+".join(re.escape(word) for word in re.findall(r"\w+", field.label))
    pattern = re.compile(rf"\b{label}(?::\s*|\s+ist\s+|\s+)((?:[A-ZÄÖÜ0-9][\w/.-]*)(?:\s+[A-ZÄÖÜ0-9][\w/-]*){{0,3}})")
    found = []
    for item in said:
        for match in pattern.finditer(item.sentence.text):
            value = match.group(1).rstrip(".,")
            found.append(_Candidate(value, value, item.sentence, 3.0))
    return found
