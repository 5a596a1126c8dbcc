"""Recognition while the speaker is still speaking.

The recording is cut, as it grows, into pieces that end in a pause. A piece is decoded once, for good; what follows the
last cut is the tail, of which a sketch is decoded now and then, to be shown only. Nothing overlaps and nothing is
decoded for good before it is whole, so that no word is lost or doubled at a cut and no final text ever changes.

Everything here is a pure question about the tail: whoever asks keeps the tail, and may ask the same again of another
process.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from protokollant.foundation.jobs import Cancellation
from protokollant.protocol.redaction import Redacted
from protokollant.speech.recogniser import Heard, Recogniser, Samples, SpeechEngine, as_signal, recognise_piece
from protokollant.speech.segmentation import MAX_PIECE_SECONDS, SAMPLE_RATE, Span

# More than this is not looked at in one step; the rest waits in the journal.
MAX_TAIL_SECONDS = 60.0

_SECOND = SAMPLE_RATE
_MAX_PIECE = int(MAX_PIECE_SECONDS * SAMPLE_RATE)
# A shorter piece gives the recogniser too little context and costs as much as a longer one; a longer one leaves more to
# do after the last word.
_MIN_PIECE = 10 * _SECOND
# How long a pause must be to cut there, by the length of the piece: the longer it has grown, the less is asked.
_PAUSES = ((14 * _SECOND, int(0.5 * _SECOND)), (18 * _SECOND, int(0.3 * _SECOND)), (_MAX_PIECE, int(0.16 * _SECOND)))
_FINEST_PAUSE = _PAUSES[-1][1] / _SECOND
# Silence that goes with the speech beside it: soft beginnings and endings lie below the detector's threshold.
_MARGIN = int(0.4 * _SECOND)
_LOOK_AGAIN = _SECOND
# A sketch costs a third of a decoding, so that most pieces get only one: after so much sound, and after so much more.
_FIRST_SKETCH = 6 * _SECOND
_NEXT_SKETCH = 10 * _SECOND
_QUIET_WINDOW = _SECOND // 10


@dataclass(frozen=True, slots=True, repr=False)
class Step(Redacted):
    """What one look at the tail gave.

    `taken` samples at its beginning are done with, and `heard` is all that was said in them. `sketch` reads the rest;
    None where it was not read anew. It is worth while to look again when `wanted` samples follow what was taken.
    """

    taken: int
    heard: Heard
    sketch: str | None
    wanted: int


class LiveRecogniser(Recogniser, Protocol):
    """A `Recogniser` that also looks at the open end of a recording, as `listen` does."""

    def listen(
        self, tail: Samples, start: float, language: str, *, ended: bool, sketched: int, cancelled: Cancellation
    ) -> Step: ...


@dataclass(frozen=True, slots=True)
class Cut:
    """`piece` of the tail can be decoded for good, None where there is only silence; `taken` samples are done then."""

    piece: Span | None
    taken: int


def listen(tail: Samples, start: float, language: str, engine: SpeechEngine, *, ended: bool, sketched: int) -> Step:
    """Look at the tail, int16 (n,) at 16 kHz, of a recording in which it begins at `start` seconds.

    `ended`: nothing follows. `sketched`: how many samples of this tail the last sketch read. At most one piece is
    decoded in a step.
    """
    spans = engine.speech_spans(as_signal(tail), pause=_FINEST_PAUSE, margin=0.0)
    cut = next_cut(spans, len(tail), ended=ended) or _forced(spans, tail)
    if cut is not None and cut.piece is not None:
        piece = cut.piece
        heard = recognise_piece(tail[piece.start : piece.end], start + piece.start / SAMPLE_RATE, language, engine)
        return Step(cut.taken, heard, "", _LOOK_AGAIN)
    taken = cut.taken if cut else 0
    rest = len(tail) - taken
    if not spans or ended:
        return Step(taken, Heard(()), "", rest + _LOOK_AGAIN)
    sketch = None
    if len(tail) >= _sketch_due(sketched):
        sketch = engine.sketch(as_signal(tail[taken:]), language)
        sketched = len(tail)
    useful = min(_MIN_PIECE, _sketch_due(max(0, sketched - taken)))
    return Step(taken, Heard(()), sketch, max(useful, rest + _LOOK_AGAIN))


def _sketch_due(sketched: int) -> int:
    return sketched + _NEXT_SKETCH if sketched >= _FIRST_SKETCH else sketched + _FIRST_SKETCH


def next_cut(spans: Sequence[Span], length: int, *, ended: bool) -> Cut | None:
    """Where to cut a tail of `length` samples with speech in `spans` (ordered, disjoint, without margins); None where
    nothing can be said yet.

    Of several cuts the last one within a piece is taken: who is behind decodes in long pieces, which is cheaper.
    """
    if not spans:
        return Cut(None, length if ended else max(0, length - _MARGIN))
    first = spans[0].start
    found = None
    for end, pause in _pauses(spans, length):
        if end - first > _MAX_PIECE:
            break
        last = end == spans[-1].end
        if (ended and last) or (end + pause - first >= _MIN_PIECE and pause >= _needed_pause(end - first)):
            found = (end, length if ended and last else end + min(_MARGIN, pause // 2))
    start = max(0, first - _MARGIN)
    if found is None:
        return Cut(None, start) if start else None
    end, taken = found
    return Cut(Span(start, min(taken, end + _MARGIN)), taken)


def _pauses(spans: Sequence[Span], length: int) -> Iterator[tuple[int, int]]:
    """After each stretch of speech: where it ends, and how long the pause is, in samples."""
    for span, following in zip(spans, (*spans[1:], Span(length, length)), strict=True):
        yield span.end, following.start - span.end


def _needed_pause(length: int) -> int:
    return next((pause for limit, pause in _PAUSES if length < limit), _PAUSES[-1][1])


def _forced(spans: Sequence[Span], tail: Samples) -> Cut | None:
    """Who speaks on and on without a pause is cut where it is quietest, in the last third of a full piece."""
    if not spans or len(tail) - spans[0].start < _MAX_PIECE:
        return None
    start = max(0, spans[0].start - _MARGIN)
    at = quietest(tail, start + _MAX_PIECE * 2 // 3, start + _MAX_PIECE)
    return Cut(Span(start, at), at)


def quietest(samples: Samples, start: int, end: int) -> int:
    """The middle of the tenth of a second with the least energy in [start, end)."""
    power = np.concatenate(([0.0], np.cumsum(np.square(samples[start:end], dtype=np.float64))))
    if len(power) <= _QUIET_WINDOW:
        return end
    return start + int(np.argmin(power[_QUIET_WINDOW:] - power[:-_QUIET_WINDOW])) + _QUIET_WINDOW // 2
