"""A protocol without what was said for it: what stays of an approved one when the transcript goes."""

from __future__ import annotations

from dataclasses import replace

from protokollant.protocol.protocol import Protocol, SectionContent, Statement
from protokollant.protocol.transcript import Sentence, Word


def without_words(protocol: Protocol) -> Protocol:
    """What it says, without the words that it was made of.

    Statements, values and waivers stay as they are, and so do ids, times and places of the sentences. Of the sentences'
    own words only those in the tray stay, which are printed; of marks their kind and place.
    """
    tray = set(protocol.unassigned)
    return replace(
        protocol,
        transcript=tuple(_sentence(sentence, sentence.id in tray) for sentence in protocol.transcript),
        fields=tuple((name, replace(value, said=None, alternatives=())) for name, value in protocol.fields),
        sections=tuple(_section(section) for section in protocol.sections),
    )


def has_words(protocol: Protocol) -> bool:
    """Whether any of what `without_words` takes away is there."""
    return protocol != without_words(protocol)


def without_sound(protocol: Protocol) -> Protocol:
    """For a draft whose recording is gone: nothing in it points to a time of it, and a new recording begins at 0."""
    return replace(
        protocol,
        transcript=tuple(replace(s, start=None, end=None, words=_untimed(s)) for s in protocol.transcript),
        dropped=(),
        audio_seconds=None if protocol.audio_seconds is None else 0.0,
    )


def _sentence(sentence: Sentence, in_tray: bool) -> Sentence:
    text = sentence.text if in_tray else ""
    return Sentence(sentence.id, text, "", sentence.start, sentence.end, sentence.confidence, struck=sentence.struck)


def _section(section: SectionContent) -> SectionContent:
    return replace(section, statements=tuple(_statement(statement) for statement in section.statements))


def _statement(statement: Statement) -> Statement:
    return replace(statement, marks=tuple(replace(mark, detail="", alternatives=()) for mark in statement.marks))


def _untimed(sentence: Sentence) -> tuple[Word, ...]:
    return tuple(replace(word, start=None, end=None) for word in sentence.words)
