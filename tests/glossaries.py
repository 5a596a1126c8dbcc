"""The program's word lists, with a small glossary of a person's on top."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from protokollant.dictation import layer
from protokollant.dictation.glossary import Entry, EntryKind, merged
from protokollant.dictation.glossary_file import from_toml
from protokollant.dictation.lexicon import Lexicon, build
from protokollant.dictation.rules import Rules
from protokollant.protocol.transcript import Sentence, Utterance, Word
from tests.dictation_rules import RESOURCES, RULES

OWN = (
    Entry("Yıldırım", ("Jil Dirim", "Jildirim"), EntryKind.NAME),
    Entry("Naumann", ("Nau Mann",), EntryKind.NAME),
    Entry("Birkenhof", ("Birken Hoff",), EntryKind.PLACE),
    Entry("Haus Sonnenblick", ("Haus Sonnen Blick",), EntryKind.OFFICE),
    Entry("Lerntreff", ("Lehrtreff",), EntryKind.TERM),
)


def program_glossary(language: str = "de") -> tuple[Entry, ...]:
    return from_toml((RESOURCES / "glossaries" / f"terms_{language}.toml").read_text(encoding="utf-8"))


@cache
def lexicon(*own: Entry) -> Lexicon:
    """German."""
    known = RULES["de"].lexicon
    return build(merged(own, program_glossary()), "de", known.ordinary, known.compounds)


def rules(*off: str, own: tuple[Entry, ...] = OWN, swiss: bool = False) -> Rules:
    return replace(RULES["de"], lexicon=lexicon(*own), off=frozenset(off), swiss=swiss)


def sentences(said: str | tuple[Word, ...], using: Rules | None = None) -> tuple[Sentence, ...]:
    utterance = Utterance.typed(said) if isinstance(said, str) else Utterance(said)
    return layer.dictate([utterance], "de", using or rules())


def written(said: str | tuple[Word, ...], using: Rules | None = None) -> str:
    return " ".join(s.text for s in sentences(said, using) if s.struck is None)


def heard(text: str, **unsure: float) -> tuple[Word, ...]:
    """Words with times; those that are named have another probability than 0.99."""
    return tuple(
        Word(word, i * 0.3, i * 0.3 + 0.3, unsure.get(word.strip(".,"), 0.99)) for i, word in enumerate(text.split())
    )
