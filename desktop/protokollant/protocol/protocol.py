"""The filled form: statements in sections, each with the sentences it stands on.

Promise 1 lives here: every sentence of the transcript is in exactly one place (`accounting_errors`).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import StrEnum

from protokollant.protocol.redaction import Redacted
from protokollant.protocol.transcript import Dropped, Sentence


class Origin(StrEnum):
    """Where the words of a statement come from."""

    DICTATED = "dictated"
    POLISHED = "polished"
    EDITED = "edited"


class MarkKind(StrEnum):
    """What a person should look at."""

    LOW_CONFIDENCE = "low_confidence"
    NUMBER = "number"
    DATE = "date"
    NAME = "name"
    NEGATION = "negation"
    RISK = "risk"
    UNSUPPORTED = "unsupported"


class PointKind(StrEnum):
    """What stands in the way of approval: a statement that says more than was said, or something required that is
    empty."""

    UNSUPPORTED = "unsupported"
    SECTION = "section"
    FIELD = "field"


class DiscardReason(StrEnum):
    """Why a sentence is not in the protocol."""

    COMMAND = "command"
    HEADING = "heading"
    STRUCK = "struck"
    FILLER = "filler"
    REMOVED = "removed"


@dataclass(frozen=True, slots=True, repr=False)
class Mark(Redacted):
    """A passage to look at: `span` is [from, to) in characters of the statement's text. `detail`: a value, a
    probability, or what was heard there; `alternatives`: what else may have been meant; `confirmed`: a person looked
    and found it right."""

    kind: MarkKind
    span: tuple[int, int]
    detail: str = ""
    alternatives: tuple[str, ...] = ()
    confirmed: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Statement(Redacted):
    """A piece of the protocol. `source` are the ids of the sentences it stands on. A sentence counts for one place
    only: where a statement was split inside of one, the other part has it in `shared`. Both are empty only for text
    that the person typed herself. `confidence` (0 to 1) is how sure the program is of the section."""

    text: str
    source: tuple[int, ...]
    confidence: float = 1.0
    origin: Origin = Origin.DICTATED
    marks: tuple[Mark, ...] = ()
    shared: tuple[int, ...] = ()

    @property
    def sentences(self) -> tuple[int, ...]:
        """Ids of all sentences whose words it has, in the order in which they were said."""
        return tuple(sorted({*self.source, *self.shared})) if self.shared else self.source


@dataclass(frozen=True, slots=True, repr=False)
class Alternative(Redacted):
    """Another value that was said for a field, beside one that it contradicts."""

    value: str | int | float
    said: str
    source: tuple[int, ...]
    confidence: float


@dataclass(frozen=True, slots=True, repr=False)
class FieldValue(Redacted):
    """A field's value in its normal form (ISO date, HH:MM, whole minutes, plain text), or None where it was unsaid.
    `alternatives` are other values that were said for it; a person decides."""

    value: str | int | float | None = None
    said: str | None = None
    source: tuple[int, ...] = ()
    confidence: float | None = None
    alternatives: tuple[Alternative, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class SectionContent(Redacted):
    id: str
    title: str
    statements: tuple[Statement, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Discarded(Redacted):
    source: tuple[int, ...]
    reason: DiscardReason


@dataclass(frozen=True, slots=True, repr=False)
class Waiver(Redacted):
    """A person's word, with her reason, that something need not keep the protocol from being approved. `subject`: the
    id of a section or field; or a statement's text, with its `source`, so that other words need a waiver of their
    own."""

    kind: PointKind
    subject: str
    reason: str
    source: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Citation(Redacted):
    """Where sentences of a report were taken from: an approved protocol of `day` (ISO) that is called `title`."""

    source: tuple[int, ...]
    day: str
    title: str
    dictation: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class ModelUsed(Redacted):
    """A model that took part: its name, its full name with the form of its weights, and the hash of these."""

    name: str
    title: str
    sha256: str


@dataclass(frozen=True, slots=True, repr=False)
class Protocol(Redacted):
    """A draft or finished protocol. `unassigned` holds sentence ids (the tray); `missing` holds the ids of required
    sections and fields with nothing in them, whether `waived` or not; `dropped` are stretches of sound that the
    recogniser's guards did not believe. `citations`: for a report, from which protocols its sentences were taken.
    `program` is the version that made the draft, `models` what is known of its models. Times are in seconds."""

    template_id: str
    title: str
    language: str
    transcript: tuple[Sentence, ...]
    fields: tuple[tuple[str, FieldValue], ...]
    sections: tuple[SectionContent, ...]
    unassigned: tuple[int, ...] = ()
    discarded: tuple[Discarded, ...] = ()
    missing: tuple[str, ...] = ()
    speech_model: str | None = None
    language_model: str | None = None
    audio_seconds: float | None = None
    speech_seconds: float = 0.0
    structure_seconds: float = 0.0
    dropped: tuple[Dropped, ...] = ()
    waived: tuple[Waiver, ...] = ()
    citations: tuple[Citation, ...] = ()
    program: str = ""
    models: tuple[ModelUsed, ...] = ()

    def sentence(self, sentence_id: int) -> Sentence:
        return next(sentence for sentence in self.transcript if sentence.id == sentence_id)

    def section(self, section_id: str) -> SectionContent:
        return next(section for section in self.sections if section.id == section_id)

    def field(self, field_id: str) -> FieldValue:
        return dict(self.fields)[field_id]


def accounting_errors(protocol: Protocol) -> tuple[int, ...]:
    """Ids of sentences not in exactly one place, and ids in a place that were never said. Empty if all is well."""
    places = Counter(
        [
            *(i for section in protocol.sections for statement in section.statements for i in statement.source),
            *protocol.unassigned,
            *(i for discarded in protocol.discarded for i in discarded.source),
        ]
    )
    said = {sentence.id for sentence in protocol.transcript}
    return tuple(sorted({i for i in said if places[i] != 1} | (set(places) - said)))
