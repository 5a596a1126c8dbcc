"""Put sentences, places and values together into a protocol, and prove that no sentence was lost or doubled."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from protokollant.protocol.protocol import (
    Discarded,
    DiscardReason,
    FieldValue,
    Protocol,
    SectionContent,
    Statement,
    accounting_errors,
)
from protokollant.protocol.template import Template
from protokollant.protocol.transcript import Sentence, Transcript
from protokollant.structure.fields import Vocabulary, fill_fields
from protokollant.structure.marks import find_marks
from protokollant.structure.sorter import Place


def counting(transcript: Transcript) -> list[Sentence]:
    """The sentences that are to be sorted: those that were not taken back and are no command."""
    return [sentence for sentence in transcript.sentences if sentence.struck is None]


def assemble(
    template: Template,
    transcript: Transcript,
    places: Sequence[Place],
    today: dt.date,
    *,
    risk: re.Pattern[str] | None = None,
    vocabulary: Vocabulary | None = None,
    language_model: str | None = None,
    structure_seconds: float = 0.0,
) -> Protocol:
    """The draft. `places` has one entry for each of `counting(transcript)`, in order."""
    sentences = counting(transcript)
    statements: list[list[Statement]] = [[] for _ in template.sections]
    unassigned: list[int] = []
    discarded = [
        Discarded((sentence.id,), DiscardReason(sentence.struck))
        for sentence in transcript.sentences
        if sentence.struck
    ]
    headings: dict[int, str] = {}
    for sentence, place in zip(sentences, places, strict=True):
        if not place.text:
            discarded.append(Discarded((sentence.id,), DiscardReason.HEADING))
        elif place.section is None:
            unassigned.append(sentence.id)
        else:
            headings[sentence.id] = template.sections[place.section].title
            marks = find_marks(place.text, sentence.words, risk, template.language, sentence.readings)
            statements[place.section].append(Statement(place.text, (sentence.id,), place.confidence, marks=marks))
    fields = fill_fields(template, sentences, headings, today, vocabulary)
    protocol = Protocol(
        template_id=template.id,
        title=template.title,
        language=template.language,
        transcript=transcript.sentences,
        fields=fields,
        sections=tuple(
            SectionContent(section.id, section.title, tuple(found))
            for section, found in zip(template.sections, statements, strict=True)
        ),
        unassigned=tuple(unassigned),
        discarded=tuple(sorted(discarded, key=lambda d: d.source)),
        missing=missing(template, fields, [bool(found) for found in statements]),
        speech_model=transcript.speech_model,
        language_model=language_model,
        audio_seconds=transcript.audio_seconds,
        speech_seconds=transcript.speech_seconds,
        structure_seconds=structure_seconds,
        dropped=transcript.dropped,
    )
    if accounting_errors(protocol):
        raise AssertionError("a sentence is lost or doubled")
    return protocol


def missing(template: Template, fields: Sequence[tuple[str, FieldValue]], filled: Sequence[bool]) -> tuple[str, ...]:
    """Ids of required fields and sections with nothing in them."""
    values = dict(fields)
    return tuple(
        [field.id for field in template.fields if field.required and values[field.id].value is None]
        + [section.id for section, has in zip(template.sections, filled, strict=True) if section.required and not has]
    )
