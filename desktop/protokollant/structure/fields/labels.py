"""What the label of a date, a time of day or a length asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from protokollant.protocol.template import Field, FieldType, Template
from protokollant.structure.fields.reading import ENCOUNTER
from protokollant.structure.fields.vocabulary import Vocabulary
from protokollant.structure.fields.words import label_words, topic

_FRAME_WORD = re.compile(
    r"(?:datum|uhrzeit|zeit|zeitpunkt|tag|beginn|anfang|dauer|länge)s?|start\w*|minuten|stunden|date|day|time|start|"
    r"duration|length|held|begin\w*|nacht",
    re.IGNORECASE,
)
_FRAME_ENDING = re.compile(r"(?:s?datum|s?tag|uhrzeit|zeit|beginn|dauer)$", re.IGNORECASE)
_NEXT_LABEL = re.compile(r"nächst|folge|wieder|next|follow|fortsetzung", re.IGNORECASE)
_APPOINTMENT = re.compile(r"termin|gespräch|besuch|kontakt|session|visit|appointment|meeting")
_DUE_LABEL = re.compile(
    r"\bfrist|fällig|\bbis\b|spätestens|\bendet\b|gültig|\bende\b|ende\b|\bdue\b|deadline|until|expires|valid",
    re.IGNORECASE,
)
_DUE_WORD = re.compile(
    r"frist|fällig\w*|bis|spätestens|endet|gültig|gilt|ende|due|deadline|until|expires|valid", re.IGNORECASE
)
_BIRTH_LABEL = re.compile(r"geburt|geboren|\bgeb\b|birth|\bborn\b", re.IGNORECASE)
_SINCE_LABEL = re.compile(r"\bseit\b|\bsince\b", re.IGNORECASE)
_END_LABEL = re.compile(r"\bende\b|^bis$|schluss|\bend\b|finish|\bended\b", re.IGNORECASE)
_START_LABEL = re.compile(r"^(?:von|ab|um|from)$", re.IGNORECASE)
_TRAVEL = re.compile(r"fahr|anreise|wegezeit|wartezeit|vorbereitung|nachbereitung|travel|drive|journey", re.IGNORECASE)


class Asks(StrEnum):
    """What a label asks for."""

    OWN = "the conversation's own day, beginning or length"
    END = "the conversation's end"
    NEXT = "the next conversation"
    BIRTH = "a birthday"
    DUE = "a day by which, or until which"
    SINCE = "a day since when"
    OTHER = "an occasion that the label names"


@dataclass(frozen=True)
class Label:
    """A label, understood: what it asks for, the words that name the occasion, and whether it is the first of its
    type in the form and so the conversation's own where nothing says otherwise."""

    asks: Asks
    words: tuple[str, ...]
    about: re.Pattern[str] | None
    first: bool
    loose: bool = False  # the label says no more than "time of day"
    travel: bool = False  # the label asks for a length that is none of the conversation


def understand(field: Field, template: Template, vocabulary: Vocabulary) -> Label:
    """What the label of a date, time or duration asks for."""
    label = field.label
    words = label_words(label)
    same = [f for f in template.fields if f.type is field.type and not _special(f.label)]
    first = bool(same) and same[0].id == field.id
    title = {w[:6] for w in label_words(template.title)}
    named = tuple(
        _FRAME_ENDING.sub("", w) or w
        for w in words
        if not _FRAME_WORD.fullmatch(w)
        and not _DUE_WORD.fullmatch(w)
        and w not in {"nächster", "nächste", "nächstes", "seit"}
    )
    special = tuple(w for w in named if not _is_encounter(w) and w[:6] not in title)
    # A second day or hour of the form is that of the occasion it names.
    asks = Asks.OTHER if special or (named and not first and field.type is not FieldType.DURATION) else Asks.OWN
    if _BIRTH_LABEL.search(label):
        asks = Asks.BIRTH
    elif _NEXT_LABEL.search(label):
        asks = Asks.NEXT
    elif field.type is FieldType.TIME and _END_LABEL.search(label):
        asks = Asks.END
    elif field.type is FieldType.TIME and _START_LABEL.search(label):
        asks = Asks.OWN
    elif _SINCE_LABEL.search(label):
        asks = Asks.SINCE
    elif field.type is FieldType.DATE and _DUE_LABEL.search(label):
        asks = Asks.DUE
    elif label.strip().lower() in {"termin", "appointment"} and not first:
        asks = Asks.NEXT
    loose = bool(re.search(r"uhrzeit|\bum\b|\btime\b", label, re.IGNORECASE)) and not re.search(
        "beginn|start", label, re.I
    )
    if asks in {Asks.OWN, Asks.END}:
        named = ()
    elif asks is Asks.NEXT:  # every appointment is one; that it is the next must be said
        named = tuple(w for w in named if not _APPOINTMENT.fullmatch(w))
    return Label(asks, named, topic(named, vocabulary), first, loose, bool(_TRAVEL.search(label)))


def _special(label: str) -> bool:
    return any(p.search(label) for p in (_BIRTH_LABEL, _NEXT_LABEL, _DUE_LABEL, _SINCE_LABEL, _END_LABEL))


def _is_encounter(word: str) -> bool:
    """ "Gesprächstermin" is the conversation's, "Gerichtstermin" is not."""
    found = ENCOUNTER.search(word)
    return bool(found and (found.start() == 0 or found.group().lower() != "termin"))
