"""A value in a sentence, as fields take it."""

from __future__ import annotations

from dataclasses import dataclass

from protokollant.dictation.values import ValueKind
from protokollant.protocol.redaction import Redacted


@dataclass(frozen=True, slots=True, repr=False)
class Mention(Redacted):
    """A value in a sentence's text[start:end]. For a day that may lie ahead or behind ("am Donnerstag"), `value` is the
    one ahead, `behind` the last one, today included; else None."""

    kind: ValueKind
    start: int
    end: int
    value: str | int | float
    relative: bool = False
    behind: str | None = None
    loose: bool = False
