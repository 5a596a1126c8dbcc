"""What the language model read is not read twice: sentences are read as they are spoken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from protokollant.foundation.jobs import Cancellation, Report
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template
from protokollant.structure.reading import Reading, SectionReader


@dataclass(frozen=True, slots=True, repr=False)
class _Known(Redacted):
    template: Template
    sentences: tuple[str, ...]
    reading: Reading


class RememberingReader(Redacted):
    """Remembers, in memory only, the dictation that was read last. For any number of threads: at worst something is
    read twice."""

    def __init__(self, reader: SectionReader) -> None:
        self._reader = reader
        self._known: _Known | None = None

    @property
    def model(self) -> str:
        return self._reader.model

    def read(self, template: Template, sentences: Sequence[str], report: Report, cancelled: Cancellation) -> Reading:
        """How the model reads a dictation, from its first sentence on. No sentences: the model reads the template."""
        known = self._known
        if known is None or known.template != template:
            known = None
        said = tuple(sentences)
        same = _same(known.sentences, said) if known else 0
        if known and same == len(said):
            return _cut(known.reading, same)
        found = self._reader.read(template, said[:same], said[same:], report, cancelled)
        if known and same:
            found = replace(found, sentences=_cut(known.reading, same).sentences + found.sentences)
        self._known = _Known(template, said, found)
        return found


def _same(one: Sequence[str], other: Sequence[str]) -> int:
    """How many sentences are the same from the beginning: what follows a changed one is read anew, since a sentence is
    read with those before it."""
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _cut(reading: Reading, sentences: int) -> Reading:
    return replace(reading, sentences=reading.sentences[: sentences * reading.width * 2])
