"""Cut a recording at its pauses into pieces that the recogniser takes in one window."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

SAMPLE_RATE = 16_000
# Whisper looks at 30 s at a time; a little less leaves room for the margins around speech.
MAX_PIECE_SECONDS = 28.0


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the recording in samples, [start, end)."""

    start: int
    end: int

    @property
    def length(self) -> int:
        return self.end - self.start


def union(spans: Iterable[Span]) -> list[Span]:
    """Ordered, disjoint stretches that cover the same samples."""
    result: list[Span] = []
    for span in sorted(spans, key=lambda s: s.start):
        if result and span.start <= result[-1].end:
            result[-1] = Span(result[-1].start, max(result[-1].end, span.end))
        else:
            result.append(span)
    return result


def pieces(speech: Sequence[Span], max_seconds: float = MAX_PIECE_SECONDS) -> list[Span]:
    """Group stretches of speech (ordered, disjoint) into pieces of at most `max_seconds`, cut where nobody speaks.

    Pieces are long, since the recogniser needs context, and end at the longest pause in their last third, since a
    sentence is more likely to end there. A stretch that is longer than a piece is cut into equal parts.
    """
    limit = int(max_seconds * SAMPLE_RATE)
    parts = [part for span in speech for part in _equal_parts(span, limit)]
    result: list[Span] = []
    first = 0
    while first < len(parts):
        last = first
        while last + 1 < len(parts) and parts[last + 1].end - parts[first].start <= limit:
            last += 1
        if last + 1 < len(parts):
            last = _best_end(parts, first, last, limit)
        result.append(Span(parts[first].start, parts[last].end))
        first = last + 1
    return result


def _equal_parts(span: Span, limit: int) -> list[Span]:
    count = -(-span.length // limit)
    edges = [span.start + span.length * i // count for i in range(count + 1)] if count else []
    return [Span(a, b) for a, b in itertools.pairwise(edges)]


def _best_end(parts: Sequence[Span], first: int, last: int, limit: int) -> int:
    """The part after which to cut: the one before the longest pause, among those that fill two thirds of a piece."""
    candidates = [i for i in range(first, last + 1) if parts[i].end - parts[first].start >= limit * 2 // 3] or [last]
    return max(candidates, key=lambda i: (parts[i + 1].start - parts[i].end, i))
