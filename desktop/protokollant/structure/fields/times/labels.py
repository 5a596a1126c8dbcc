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
    r"duration|length|held|begin\w*|nacht|dat|min|std|welche[rsmn]?|which|what",
    re.IGNORECASE,
)
# Words beside or for a length that name no occasion of their own: "geleistete Zeit", "Gesamtdauer", "Zeitaufwand".
_LENGTH_WORD = re.compile(
    r"(?:geleistet|aufgewende|aufgewandt|benötigt|gebraucht|verbracht|tatsächlich|gesamt|rein|netto|brutto|insgesamt|"
    r"actual|total|overall|spent)\w*|(?:zeit|gesamt|netto|brutto|einsatz|kontakt|betreuungs)?(?:zeit|dauer|aufwand|"
    r"umfang)|vor|ort|long|lange",
    re.IGNORECASE,
)
# Who comes begins with it.
_ARRIVAL = re.compile(r"\b(?:ankunft|angekommen|eingetroffen|eintreffen|kam|arriv\w+|got there)\b", re.IGNORECASE)
_FRAME_ENDING = re.compile(r"(?:s?datum|s?tag|s?termin|s?frist|uhrzeit|zeit|beginn|dauer)$", re.IGNORECASE)
_NEXT_LABEL = re.compile(r"nächst|folge|wieder|next|follow|fortsetzung", re.IGNORECASE)
_APPOINTMENT = re.compile(r"termin|gespräch|besuch|kontakt|session|visit|appointment|meeting")
_DUE_LABEL = re.compile(
    r"\bfrist|fällig|\bbis\b|spätestens|\bendet\b|gültig|\bende\b|ende\b|\bdue\b|deadline|until|expires|valid",
    re.IGNORECASE,
)
_DUE_WORD = re.compile(
    r"frist|fristende|fristablauf|fällig\w*|bis|spätestens|endet|gültig\w*|gilt|ende|läuft|ab|aus|due|deadline|until|expires|expiry|valid",
    re.IGNORECASE,
)
_VALID_LABEL = re.compile(r"gültig|gilt|\bläuft (?:ab|aus)\b(?!.*frist)|valid|expir", re.IGNORECASE)
_BIRTH_LABEL = re.compile(r"geburt|geboren|\bgeb\b|birth|\bborn\b", re.IGNORECASE)
_SINCE_LABEL = re.compile(r"\bseit\b|\bsince\b", re.IGNORECASE)
_FOREIGN = re.compile(
    r"arzt|ärzt|prüfung|gericht|anhörung|verhandlung|untersuchung|impf|\b(?:doctor|gp|court|exam|hearing|scan)",
    re.IGNORECASE,
)
_PAPER = {"brief", "schreiben", "bescheid", "antrag", "meldung", "bericht", "letter", "report"}
_END_LABEL = re.compile(r"\bende\b|ende$|geschlossen|schließ|^bis$|schluss|\bend\b|finish|\bended\b", re.IGNORECASE)
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
    valid: bool = False  # the label asks until when a paper is good
    foreign: bool = False  # the next one of somebody else's: of a doctor, of a court
    begins: bool = False  # the label asks for the beginning of what it names
    occasion: re.Pattern[str] | None = None  # what the form itself calls the conversation: "Runder Tisch"


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
    if field.type is FieldType.DURATION and not _TRAVEL.search(label):
        named = tuple(w for w in named if not _LENGTH_WORD.fullmatch(w))
    special = tuple(w for w in named if not _is_encounter(w) and w[:6] not in title)
    # A second day or hour of the form is that of the occasion it names.
    asks = Asks.OTHER if special or (named and not first and field.type is not FieldType.DURATION) else Asks.OWN
    if _BIRTH_LABEL.search(label):
        asks = Asks.BIRTH
    elif _NEXT_LABEL.search(label):
        asks = Asks.NEXT
    elif field.type is FieldType.TIME and _END_LABEL.search(_core(label)):
        asks = Asks.END
    elif field.type is FieldType.TIME and (_START_LABEL.search(_core(label)) or (first and _ARRIVAL.search(label))):
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
    elif asks is Asks.OTHER and len(named) > 1:  # "Termin Anhörung": any other appointment is none
        named = tuple(w for w in named if not _APPOINTMENT.fullmatch(w)) or named
    begins = bool(re.match(r"(?:beginn|start|anfang)\b", label, re.IGNORECASE))
    own = occasion(template, field) if asks is Asks.OWN else None
    return Label(
        asks,
        named,
        topic(named, vocabulary),
        first,
        loose=loose,
        travel=bool(_TRAVEL.search(label)),
        valid=asks is Asks.DUE and bool(_VALID_LABEL.search(label)) and not re.search("frist", label, re.IGNORECASE),
        foreign=asks is Asks.NEXT and bool(_FOREIGN.search(label)),
        begins=begins,
        occasion=own,
    )


def occasion(template: Template, field: Field | None = None) -> re.Pattern[str] | None:
    """The words of the form's title, and short forms like "FK": "Runder Tisch am vierten", "FK vom achtzehnten"."""
    names = [w for w in re.findall(r"[^\W\d_]{5,}", template.title) if w.lower() not in _PAPER]
    short = re.findall(r"\b[A-ZÄÖÜ]{2,4}\b", f"{template.title} {field.label if field else ''}")
    return re.compile("|".join(rf"\b{re.escape(n)}" for n in (*names, *short))) if names or short else None


def _core(label: str) -> str:
    """ "Bis (Uhrzeit)" is "Bis"."""
    return re.sub(r"\(.*?\)|\b(?:uhrzeit|uhr|time)\b", "", label, flags=re.IGNORECASE).strip(" :.,")


def _special(label: str) -> bool:
    return any(p.search(_core(label)) for p in (_BIRTH_LABEL, _NEXT_LABEL, _DUE_LABEL, _SINCE_LABEL, _END_LABEL))


def _is_encounter(word: str) -> bool:
    """ "Gesprächstermin" is the conversation's, "Gerichtstermin" is not."""
    found = ENCOUNTER.search(word)
    return bool(found and word != "aufnahme" and (found.start() == 0 or found.group().lower() != "termin"))
