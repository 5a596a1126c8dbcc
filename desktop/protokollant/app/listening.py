"""The transcript beside its sound: what was said in the order of time and where it stands now, which word is heard at a
moment, which stretch belongs to a statement, and what was not recognised."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from protokollant.audio.waveform import Envelope
from protokollant.protocol.protocol import DiscardReason, MarkKind, Protocol
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.transcript import Sentence, Word
from protokollant.structure.marks import find_marks

# A stretch without words is shown from so many seconds on; shorter ones are pauses between sentences.
GAP_SECONDS = 1.5
# So much of a stretch must be loud for it to be more than silence.
_SOUND_SHARE = 0.2
# A recogniser begins its words rather late and ends them rather early; never into the neighbouring word.
_LEAD, _TAIL = 0.12, 0.2
# Sentences so close to each other are played without a break.
_JOINED = 0.6
# So many seconds no sentence of a recording begins before the one that was said before it.
_BACKWARDS = 1.0

Stretch = tuple[float, float]


class Standing(StrEnum):
    """Where a line of the transcript is in the protocol."""

    PLACED = "placed"  # in a statement
    WAITING = "waiting"  # in the tray
    LEFT_OUT = "left-out"  # among the discarded
    DROPPED = "dropped"  # a stretch that a guard did not believe; without words


@dataclass(frozen=True, slots=True, repr=False)
class Line(Redacted):
    """A sentence as it was recognised, or a dropped stretch (`sentence` is None). Times in seconds, None for typed
    text; `section` is the title of where it is placed, `reason` why it is left out."""

    sentence: int | None
    words: tuple[Word, ...]
    start: float | None
    end: float | None
    standing: Standing
    section: str = ""
    reason: DiscardReason | None = None


@dataclass(frozen=True, slots=True, repr=False)
class Doubt(Redacted):
    """Something to look at in the words [first, last) of a line."""

    line: int
    first: int
    last: int
    kind: MarkKind


def lines_of(protocol: Protocol) -> tuple[Line, ...]:
    """What was said and what was dropped, in the order of time. Where the times begin anew, what is before belongs to a
    recording that is gone: its words stand without times, so that nobody hears others in their place."""
    sections = {i: section.title for section in protocol.sections for s in section.statements for i in s.source}
    reasons = {i: discarded.reason for discarded in protocol.discarded for i in discarded.source}
    ordered: list[tuple[float, Line]] = []
    now = 0.0
    for said in _with_times_of_one_recording(protocol.transcript):
        now = max(now, said.start) if said.start is not None else now
        words = said.words or tuple(Word(part) for part in said.raw.split())
        section, reason = sections.get(said.id, ""), reasons.get(said.id)
        standing = Standing.PLACED if said.id in sections else Standing.LEFT_OUT if reason else Standing.WAITING
        ordered.append((now, Line(said.id, words, said.start, said.end, standing, section, reason)))
    for dropped in protocol.dropped:
        ordered.append((dropped.start, Line(None, (), dropped.start, dropped.end, Standing.DROPPED)))
    return tuple(line for _, line in sorted(ordered, key=lambda entry: entry[0]))


def _with_times_of_one_recording(sentences: Sequence[Sentence]) -> list[Sentence]:
    starts = [sentence.start for sentence in sentences]
    anew = [
        number
        for number, (before, start) in enumerate(itertools.pairwise(starts), 1)
        if before is not None and start is not None and start < before - _BACKWARDS
    ]
    gone = max(anew, default=0)
    untimed = [replace(sentence, start=None, end=None, words=()) for sentence in sentences[:gone]]
    return [*untimed, *sentences[gone:]]


def doubts(number: int, line: Line, risk: re.Pattern[str] | None, language: str) -> Iterator[Doubt]:
    """The marks of what was said, on the words of line `number`. Takes about half a millisecond."""
    if line.standing is Standing.LEFT_OUT or not line.words:
        return
    raw = " ".join(word.text for word in line.words)
    ends, at = [], 0
    for word in line.words:
        at += len(word.text) + 1
        ends.append(at)
    for mark in find_marks(raw, line.words if line.words[0].end is not None else (), risk, language):
        first, last = bisect_right(ends, mark.span[0]), bisect_right(ends, max(mark.span[0], mark.span[1] - 1))
        yield Doubt(number, first, min(last + 1, len(line.words)), mark.kind)


@dataclass(frozen=True, slots=True, repr=False)
class Timetable(Redacted):
    """When each word is heard. Words without a time are not in it; a dropped stretch is like one word."""

    lines: tuple[Line, ...]
    _starts: list[float] = field(init=False)
    _ends: list[float] = field(init=False)
    _places: list[tuple[int, int]] = field(init=False)

    def __post_init__(self) -> None:
        timed = [
            (start, end, (number, index))
            for number, line in enumerate(self.lines)
            for index, (start, end) in enumerate(_times(line))
            if start is not None and end is not None
        ]
        timed.sort(key=lambda entry: entry[0])
        object.__setattr__(self, "_starts", [start for start, _, _ in timed])
        object.__setattr__(self, "_ends", [end for _, end, _ in timed])
        object.__setattr__(self, "_places", [place for _, _, place in timed])

    @property
    def empty(self) -> bool:
        return not self._starts

    def at(self, seconds: float) -> tuple[int, int] | None:
        """Line and word that are heard then, or were heard last; None before the first, and in a longer gap."""
        index = bisect_right(self._starts, seconds) - 1
        if index < 0 or seconds > self._ends[index] + GAP_SECONDS:
            return None
        return self._places[index]

    def start(self, line: int, word: int = 0) -> float | None:
        """When a word begins, or a dropped stretch; None where that is not known."""
        times = list(_times(self.lines[line]))
        return times[min(word, len(times) - 1)][0] if times else None

    def passage(self, lines: Collection[int]) -> tuple[Stretch, ...]:
        """What is to be heard of these lines, in seconds: each from a moment before its first word to a moment after
        its last, but nothing of the words around it."""
        chosen = [self.lines[number] for number in lines]
        passage: list[Stretch] = []
        for start, end in sorted([*_stretches(chosen), *_stretches(chosen, dropped=True)]):
            if passage and start - passage[-1][1] <= _JOINED and not self._between(passage[-1][1], start):
                passage[-1] = (passage[-1][0], max(end, passage[-1][1]))
            else:
                passage.append((start, end))
        return tuple(self._widened(stretch) for stretch in passage)

    def _between(self, start: float, end: float) -> bool:
        """Whether a word begins after `start` and before `end`."""
        index = bisect_right(self._starts, start - 1e-6)
        return index < len(self._starts) and self._starts[index] < end - 1e-6

    def _widened(self, stretch: Stretch) -> Stretch:
        start, end = stretch
        before = bisect_right(self._starts, start - 1e-6) - 1
        after = bisect_right(self._starts, end - 1e-6)
        earliest = self._ends[before] if before >= 0 else 0.0
        latest = self._starts[after] if after < len(self._starts) else end + _TAIL
        return min(start, max(start - _LEAD, earliest)), max(end, min(end + _TAIL, latest))


class Unrecognised(StrEnum):
    """Why there are no words for a stretch."""

    DROPPED = "dropped"  # a guard did not believe what was made of it
    SOUND = "sound"  # something is to be heard, and nothing was recognised
    SILENCE = "silence"


@dataclass(frozen=True, slots=True)
class Blank:
    """A stretch of the recording without words, in seconds."""

    start: float
    end: float
    kind: Unrecognised


def blanks(lines: Sequence[Line], shape: Envelope) -> tuple[Blank, ...]:
    """What of a recording has no words: dropped stretches, and gaps between sentences, by what is to be heard there."""
    found = [Blank(*stretch, Unrecognised.DROPPED) for stretch in _stretches(lines, dropped=True)]
    at = 0.0
    for start, end in (*sorted([*_stretches(lines), *_stretches(lines, dropped=True)]), (shape.seconds, shape.seconds)):
        if start - at >= GAP_SECONDS:
            loud = shape.loud_share(at, start) >= _SOUND_SHARE
            found.append(Blank(at, start, Unrecognised.SOUND if loud else Unrecognised.SILENCE))
        at = max(at, end)
    return tuple(sorted(found, key=lambda blank: blank.start))


def _stretches(lines: Sequence[Line], *, dropped: bool = False) -> list[Stretch]:
    """The times of the lines that have some: of the sentences, or of the dropped stretches."""
    return [
        (line.start, line.end)
        for line in lines
        if line.start is not None and line.end is not None and (line.standing is Standing.DROPPED) is dropped
    ]


def _times(line: Line) -> Iterator[tuple[float | None, float | None]]:
    if line.standing is Standing.DROPPED:
        yield line.start, line.end
    for word in line.words:
        yield word.start, word.end
