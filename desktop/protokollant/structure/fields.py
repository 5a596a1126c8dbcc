"""Fields: candidates come from the text by rule, and a field takes one only when something said ties it to the field.

A value that nothing ties to the field stays out: unsaid is null, never a guess.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
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
    "der die das des und oder in am im von mit art form anzahl zahl name number of the and or kind per".split()
)
# What the conversation itself is called: its day, its hour and its length are the ones said beside such a word.
_ENCOUNTER = re.compile(
    r"gespräch|gesproch|beratung|beraten\b|besuch|sitzung|treffen\b|getroffen|telefonat|telefoniert|anruf|angerufen|"
    r"kontakt|protokoll|notiz|bericht|termin\b|dauer|rahmen|eckdaten|"
    r"\b(?:session|meeting|met|visit(?:ed)?|call(?:ed)?|contact|appointment|interview|spoke|started|lasted|note)\b",
    re.IGNORECASE,
)
# A label of nothing but these (and the encounter's names) asks for the conversation's own day, hour or length.
_FRAME_LABEL = re.compile(
    r"datum|tag|uhrzeit|zeit|beginn|anfang|dauer|minuten|stunden|date|day|time|start|duration|length"
)
_NEXT = re.compile(
    r"nächst|folgetermin|wiedersehen|\bkommen(?:den|der)\b|\bnext\b|follow-?up|\bagain\b|"
    r"\bwieder\b",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:war|waren|kam|kamen|saß|saßen|hatten?|erschien|erschienen)\b", re.IGNORECASE)
_NEXT_LABEL = re.compile(r"nächst|folge|wieder|next|follow|^termin", re.IGNORECASE)
_DUE_LABEL = re.compile(r"frist|fällig|\bbis\b|\bdue\b|deadline", re.IGNORECASE)
_BIRTH_LABEL = re.compile(r"geburt|geboren|birth|\bborn\b", re.IGNORECASE)
_END_LABEL = re.compile(r"\bende\b|schluss|\bend\b|finish", re.IGNORECASE)
_WEEKDAY = r"(?:\w+tag|mittwoch|sonnabend),?\s+(?:der|den|dem)\s+"
_DUE_BEFORE = re.compile(
    rf"\b(?:bis(?: zum| spätestens)?|spätestens(?: am| zum)?|until|by)\s+(?:{_WEEKDAY}|\w+day,?\s+)?$", re.IGNORECASE
)
# Another day than that of the conversation: since when, a birthday, the date of a letter.
_OTHER_DAY_BEFORE = re.compile(
    rf"\b(?:seit(?: dem)?|vor dem|nach dem|ab(?: dem)?|since|before|after)\s+(?:{_WEEKDAY})?$", re.IGNORECASE
)
_BIRTH_BEFORE = re.compile(
    r"(?:\bgeb\.|\bgeboren\b[\w ]*|geburtsdatum\W*|geburtstag\W*|\bborn\b[\w ]*)\s*$", re.IGNORECASE
)
_BIRTH_AFTER = re.compile(r"\s*(?:geboren|geb\.|zur welt)", re.IGNORECASE)
_LETTER_BEFORE = re.compile(r"\b([A-ZÄÖÜ]\w+)\s+(?:vom|of)\s+$")
_END_BEFORE = re.compile(r"(?:\bbis|\bende\w*|\bschluss|\buntil|\btill|\bended)\W*(?:um |gegen |at )?$", re.IGNORECASE)
# A length of time that is none of the conversation: how long ago, how late, how often.
_OTHER_LENGTH_BEFORE = re.compile(
    r"(?:\b(?:nach|vor|in|seit|alle|jede\w*|innerhalb|binnen|erst|after|every|within)\s+(?:\w+en\s+)?|"
    r"\b(?:fahr|anfahr|warte)\w*\W+)$",
    re.IGNORECASE,
)
_OTHER_LENGTH_AFTER = re.compile(
    r"\s*(?:zu )?(?:spät|früh|später|früher|verspätung|vorher|nachher|entfernt|fahrt|anfahrt|fußweg|"
    r"late|early|ago|away|later)",
    re.IGNORECASE,
)
_STAFF_LABEL = re.compile(
    r"fachkr|berater|mitarbeit|verfass|protokoll|worker|counsell|author|erstellt|leitung|absender", re.IGNORECASE
)
_ABOUT_LABEL = re.compile(r"betrifft|betreff|regarding|concerning", re.IGNORECASE)
_ABOUT_BEFORE = re.compile(
    r"\b(?:geht (?:es )?um|ging (?:es )?um|betrifft|betreff|wegen|in sachen|regarding|about)\W+(?:die |den |das )?$",
    re.IGNORECASE,
)
# Somebody who was there to help, or is only spoken about.
_HELPER_BEFORE = re.compile(
    r"\b(?:kolleg\w*|dolmetsch\w*|sprachmittl\w*|praktikant\w*|vertretung|gegen|colleague|interpreter)\s+(?:von )?$",
    re.IGNORECASE,
)
_AGE_LABEL = re.compile(r"^(?:alter|age)\b", re.IGNORECASE)
_AGE_AFTER = re.compile(r"\s*(?:-?jährig|jahre alt|jahre jung|years? old|-year-old)", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"\b(?:aged|alter:?|im alter von)\s+$", re.IGNORECASE)
_NOT_BEFORE = re.compile(r"\b(?:nicht|kein\w*|statt|ohne|not|no|instead of)\s+(?:\w+\s+)?$", re.IGNORECASE)
# How strongly a candidate must be tied to its field.
_ENOUGH = 2.0
# Characters around a value in which a word is beside it.
_BESIDE = 40


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
    def text(self) -> str:
        return self.sentence.text

    @property
    def opens(self) -> bool:
        """Whether it says when and how long the conversation was: at the beginning, or in so many words."""
        frame = {v.kind for v in self.values} & {ValueKind.DATE, ValueKind.TIME, ValueKind.DURATION}
        rich = len(frame) >= 2
        named = bool(_ENCOUNTER.search(self.text))
        first = self.position == 0 and bool(self.values) and not self.text[: self.values[0].start].strip()
        if self.position < 3:
            return first or rich or named or bool(_ENCOUNTER.search(self.heading))
        return rich and named

    @property
    def about_next(self) -> bool:
        """Whether it is about the next conversation."""
        past = bool(_PAST.search(self.text))  # "Frau M. war heute wieder da"
        said = any(not (past and found.group().lower() == "wieder") for found in _NEXT.finditer(self.text))
        return said or bool(_NEXT.search(self.heading)) or "termin" in self.heading.lower()


def fill_fields(
    template: Template, sentences: Sequence[Sentence], headings: Mapping[int, str], today: dt.date
) -> tuple[tuple[str, FieldValue], ...]:
    """A value for each field of the template, in its order. `headings`: sentence id -> title of its section.

    Relative days count from `today`; a date without its year is the one nearest to the day of the conversation."""
    said = _read(template, sentences, headings, today, today)
    day = _conversation_day(said)
    if day is not None:
        said = _read(template, sentences, headings, today, day)
    return tuple((field.id, _best(field, template, said, day or today)) for field in template.fields)


def _read(
    template: Template, sentences: Sequence[Sentence], headings: Mapping[int, str], today: dt.date, near: dt.date
) -> list[_Said]:
    return [
        _Said(
            i,
            sentence,
            find_values(sentence.text, today, language=template.language, near=near),
            headings.get(sentence.id, ""),
        )
        for i, sentence in enumerate(sentences)
    ]


def _conversation_day(said: Sequence[_Said]) -> dt.date | None:
    """The day of the conversation, where it was said in full."""
    for item in said:
        for value, before, after in _with_context(item):
            full = value.kind is ValueKind.DATE and not value.relative
            if full and item.opens and not item.about_next and not _is_other(value, before, after):
                return dt.date.fromisoformat(str(value.value))
    return None


def _best(field: Field, template: Template, said: Sequence[_Said], day: dt.date) -> FieldValue:
    match field.type:
        case FieldType.CHOICE:
            candidates = _choices(field, said)
        case FieldType.TEXT:
            candidates = _texts(field, said)
        case FieldType.PERSON:
            candidates = _persons(field, template, said)
        case FieldType.NUMBER:
            candidates = _numbers(field, said)
        case _:
            candidates = _frames(field, said, day)
    best = max(candidates, key=lambda c: c.ties, default=None)  # the first of equals
    if best is None or best.ties < _ENOUGH:
        return FieldValue()
    certainty = min(0.95, 0.5 + 0.1 * best.ties) * best.sentence.confidence
    said_words = _as_recognised(best, template.language)
    return FieldValue(best.value, said_words, (best.sentence.id,), certainty)


def _as_recognised(candidate: _Candidate, language: str) -> str:
    """The words behind a value before they were formatted; as they are written where the two cannot be matched."""
    raw = candidate.sentence.raw
    start = raw.lower().find(candidate.said.lower())
    if start >= 0:
        return raw[start : start + len(candidate.said)]
    wanted = find_values(candidate.said, language=language)
    for value in find_values(raw, language=language):
        if any((value.kind, value.value) == (other.kind, other.value) for other in wanted):
            return raw[value.start : value.end]
    return candidate.said


def _with_context(item: _Said) -> Iterator[tuple[Value, str, str]]:
    """Each value with what was said since the one before it, and until the one after it."""
    values = item.values
    for i, value in enumerate(values):
        since = max(values[i - 1].end if i else 0, value.start - _BESIDE)
        until = min(values[i + 1].start if i + 1 < len(values) else len(item.text), value.end + _BESIDE)
        yield value, item.text[since : value.start], item.text[value.end : until]


def _label_words(label: str) -> list[str]:
    return [w for w in re.findall(r"[^\W\d_]{3,}", label.lower()) if w not in _EMPTY_LABEL_WORDS]


def _stem(word: str) -> str:
    """A word without its ending."""
    return word[: max(4, len(word) - 3)]


def _stems(label: str) -> list[str]:
    return [_stem(word) for word in _label_words(label)]


# --- the frame: day, hour and length of the conversation, or of another occasion that a label names


def _frames(field: Field, said: Iterable[_Said], day: dt.date) -> list[_Candidate]:
    return [
        _Candidate(value.value, item.text[value.start : value.end], item.sentence, ties)
        for item in said
        for value, before, after in _with_context(item)
        if value.kind in _KINDS[field.type] and (ties := _frame_ties(field, item, value, before, after, day)) > 0
    ]


def _frame_ties(field: Field, item: _Said, value: Value, before: str, after: str, day: dt.date) -> float:
    label = field.label
    if _BIRTH_LABEL.search(label):
        return 3.0 if _is_birth(before, after) else 0.0
    if _DUE_LABEL.search(label):
        due = any(stem in before.lower() for stem in _stems(label))
        return 3.0 if due else 2.0 if _DUE_BEFORE.search(before) else 0.0
    words = _label_words(label)
    special = [word for word in words if not _FRAME_LABEL.fullmatch(word) and not _ENCOUNTER.search(word)]
    stems = [_stem(word) for word in special or words]
    named = any(stem in before.lower() for stem in stems)
    if _is_other(value, before, after):
        if special and named and value.kind is ValueKind.DURATION:  # "Fahrzeit 20 Minuten"
            return 3.0
        return 3.0 if _END_LABEL.search(label) and _END_BEFORE.search(before) else 0.0
    if _END_LABEL.search(label):
        return 0.0
    if _NEXT_LABEL.search(label):
        later = value.kind is not ValueKind.DATE or str(value.value) > day.isoformat()
        return 2.5 if item.about_next and later else 0.0
    if item.about_next:
        return 0.0
    ties = 3.0 if named else 0.0
    if not special:  # the label asks for the conversation's own
        ties += 2.0 if item.opens else 0.0
        ties += 1.0 if any(stem in after.lower() for stem in stems) else 0.0
    return ties


def _is_birth(before: str, after: str) -> bool:
    return bool(_BIRTH_BEFORE.search(before) or _BIRTH_AFTER.match(after))


def _is_other(value: Value, before: str, after: str) -> bool:
    """Whether the words around a value say that it is not the conversation's own day, beginning or length."""
    match value.kind:
        case ValueKind.DATE:
            letter = _LETTER_BEFORE.search(before)
            return bool(
                _DUE_BEFORE.search(before)
                or _OTHER_DAY_BEFORE.search(before)
                or _is_birth(before, after)
                or (letter and not _ENCOUNTER.search(letter[1]) and letter[1] != "Datum")
            )
        case ValueKind.TIME:
            return bool(_END_BEFORE.search(before) or _DUE_BEFORE.search(before))
        case ValueKind.DURATION:
            return bool(_OTHER_LENGTH_BEFORE.search(before) or _OTHER_LENGTH_AFTER.match(after))
        case _:
            return False


# --- numbers


def _numbers(field: Field, said: Iterable[_Said]) -> list[_Candidate]:
    return [
        _Candidate(value.value, item.text[value.start : value.end], item.sentence, ties)
        for item in said
        for value in item.values
        if value.kind in _KINDS[FieldType.NUMBER] and (ties := _number_ties(field, item, value)) > 0
    ]


def _number_ties(field: Field, item: _Said, value: Value) -> float:
    before, after = item.text[: value.start], item.text[value.end :].lower()
    label = field.label.lower()
    if _AGE_LABEL.match(label):
        return 3.0 if _AGE_AFTER.match(after) or _AGE_BEFORE.search(before) else 0.0
    unit = re.search(r"\b(?:in|pro|per|je)\s+(\w+)", label)
    unit_stem = unit.group(1)[: max(3, len(unit.group(1)) - 2)] if unit else ""
    money = bool(re.search(r"euro|€|pound|dollar", label))
    if money != (value.kind is ValueKind.MONEY):
        return 0.0
    topic = [word for word in _label_words(label) if not unit_stem or not word.startswith(unit_stem)]
    parts = {part for stem in map(_stem, topic) for part in (stem, stem[:6], stem[-6:]) if len(part) >= 4}
    ties = 0.0
    if unit_stem and not money and after.lstrip().startswith(unit_stem):
        ties += 2.0
    if any(part in after[:30] for part in parts):
        ties += 2.5
    elif any(part in item.text.lower() for part in parts):
        ties += 1.5
    # The section is about the same thing, all the more where the sentence itself speaks of the section's subject.
    subject = _label_words(item.heading)
    if any(_compounded(word, topic_word) for word in subject for topic_word in topic):
        ties += 1.0
        ties += 1.0 if any(_stem(word) in item.text.lower() for word in subject) else 0.0
    return ties


def _compounded(one: str, other: str) -> bool:
    """Whether one word is the other, or the beginning or the end of it: "Gesamtschulden" and "Schulden"."""
    short, long = sorted((one, other), key=len)
    return len(short) >= 5 and (long.startswith(_stem(short)) or long.endswith(short))


# --- choices, persons, texts


def _choices(field: Field, said: Iterable[_Said]) -> list[_Candidate]:
    found = []
    for item in said:
        for choice in field.choices:
            words = [w for w in re.findall(r"[^\W_]{3,}", choice.lower()) if w not in {"per", "the"}]
            pattern = r"\b" + r"\w*\W+(?:\w+\W+)?".join(re.escape(word) for word in words) + r"\w*"
            match = re.search(pattern, item.text, re.IGNORECASE) if words else None
            if match is None or _NOT_BEFORE.search(item.text[: match.start()]) or item.about_next:
                continue
            named = any(stem in item.text[: match.start()].lower() for stem in _stems(field.label))
            ties = (2.0 if item.opens else 0.0) + (2.0 if named else 0.0)
            found.append(_Candidate(choice, match.group(), item.sentence, ties))
    return found


def _persons(field: Field, template: Template, said: Iterable[_Said]) -> list[_Candidate]:
    """The person a field names: right after the label's word ("Klientin Jana F."), or - for the first person field that
    is not about staff - the first person who is named at the opening."""
    people = [f for f in template.fields if f.type is FieldType.PERSON and not _STAFF_LABEL.search(f.label)]
    is_main = bool(people) and people[0].id == field.id and not _ABOUT_LABEL.search(field.label)
    found = []
    for item in said:
        for value in item.values:
            if value.kind is not ValueKind.PERSON:
                continue
            before, name = item.text[: value.start], item.text[value.start : value.end]
            if _names_person(field.label, before, name):
                ties = 3.0
            elif is_main and item.position < 2 and not _HELPER_BEFORE.search(before):
                ties = 2.0
            else:
                continue
            found.append(_Candidate(value.value, name, item.sentence, ties))
    return found


def _names_person(label: str, before: str, name: str) -> bool:
    """Whether the label stands right before the name, or is part of it ("Familie Huber")."""
    if _ABOUT_LABEL.search(label):
        return bool(_ABOUT_BEFORE.search(before))
    whole = r"\W+".join(map(re.escape, re.findall(r"\w+", label)))
    if re.search(rf"\b{whole}\W{{1,3}}$", before, re.IGNORECASE):
        return True
    words = "|".join(map(re.escape, _stems(label)))
    return bool(words) and bool(
        re.search(rf"\b(?:{words})\w*\W{{1,3}}$", before, re.IGNORECASE)
        or re.match(rf"(?:{words})\w*\s", name, re.IGNORECASE)
    )


def _texts(field: Field, said: Iterable[_Said]) -> list[_Candidate]:
    """What follows the label itself: "Aktenzeichen SB 218", "Ort: Beratungsstelle". In the midst of a sentence only
    what has a figure in it: "vor Ort Frau M." is no place."""
    label = r"\W+".join(re.escape(word) for word in re.findall(r"\w+", field.label))
    pattern = re.compile(
        rf"(^|[,;.:]\s+)?\b(?i:{label})(:\s*|\s+(?:ist|is)\s+|\s+)((?:[A-ZÄÖÜ0-9][\w/.-]*)(?:\s+[A-ZÄÖÜ0-9][\w/-]*){{0,3}})"
    )
    found = []
    for item in said:
        for match in pattern.finditer(item.text):
            value = match.group(3).rstrip(".,")
            apart = match.group(1) is not None or match.group(2).startswith(":")
            if apart or any(c.isdigit() for c in value):
                found.append(_Candidate(value, value, item.sentence, 3.0))
    return found
