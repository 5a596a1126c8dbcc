"""A sentence as the recogniser might have heard it, and what the dictation language makes of it with the glossary."""

from __future__ import annotations

from dataclasses import dataclass

from protokollant.app.pipeline import Pipeline
from protokollant.dictation.layer import dictate
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.transcript import Reading, Utterance, Word

_UNCLEAR = 0.3  # the probability of a word that was hardly understood


@dataclass(frozen=True, slots=True, repr=False)
class Tried(Redacted):
    """`text` is what would stand in the protocol; `readings` are the passages that the glossary changed or doubts."""

    text: str
    readings: tuple[Reading, ...]


def try_glossary(pipeline: Pipeline, said: str, language: str, *, unclear: bool = False) -> Tried:
    """`unclear`: as if no word had been understood well; only then are words replaced by others that sound alike."""
    probability = _UNCLEAR if unclear else 1.0
    utterance = Utterance(tuple(Word(word, probability=probability) for word in said.split()))
    sentences = dictate([utterance], language, pipeline.rules_for(language)) if utterance.words else ()
    return Tried(" ".join(s.text for s in sentences), tuple(r for s in sentences for r in s.readings))
