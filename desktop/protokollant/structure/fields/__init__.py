"""Fields: candidates come from the text by rule, and a field takes one only when something said ties it to the field.

A value that nothing ties to the field stays out: unsaid is null, never a guess.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from protokollant.protocol.protocol import FieldValue
from protokollant.protocol.template import Field, FieldType, Template
from protokollant.protocol.transcript import Sentence
from protokollant.structure.fields.candidates import Candidate, decide
from protokollant.structure.fields.choices.options import choice_candidates
from protokollant.structure.fields.numbers.counting import number_candidates
from protokollant.structure.fields.persons.matching import person_candidates
from protokollant.structure.fields.reading import Said, read
from protokollant.structure.fields.texts.passages import text_candidates
from protokollant.structure.fields.times.frame import conversation_day, frame_candidates
from protokollant.structure.fields.vocabulary import Vocabulary, load_vocabulary, read_names

__all__ = ["Vocabulary", "fill_fields", "load_vocabulary", "read_names"]


def fill_fields(
    template: Template,
    sentences: Sequence[Sentence],
    headings: Mapping[int, str],
    today: dt.date,
    vocabulary: Vocabulary | None = None,
) -> tuple[tuple[str, FieldValue], ...]:
    """A value for each field of the template, in its order. `headings`: sentence id -> title of its section.

    Relative days count from `today`; a date without its year is the one nearest to the day of the conversation."""
    if not template.fields:
        return ()
    words = vocabulary or Vocabulary()
    said = read(template, sentences, headings, today, today, words)
    day = conversation_day(template, said, today)
    if day is not None and day != today:
        said = read(template, sentences, headings, today, day, words)
    people = person_candidates(template, said, words)
    return tuple(
        (
            field.id,
            decide(people.get(field.id) or _candidates(field, template, said, day or today, words), template.language),
        )
        for field in template.fields
    )


def _candidates(
    field: Field, template: Template, said: Sequence[Said], day: dt.date, vocabulary: Vocabulary
) -> list[Candidate]:
    match field.type:
        case FieldType.CHOICE:
            return choice_candidates(field, said, vocabulary)
        case FieldType.TEXT:
            return text_candidates(field, said, vocabulary, template.language)
        case FieldType.PERSON:
            return []  # all people are matched with all fields at once
        case FieldType.NUMBER:
            return number_candidates(field, said, vocabulary)
        case _:
            return frame_candidates(field, template, said, day, vocabulary)
