"""Recognition as the rest of the program sees it, and the way from samples to utterances."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import numpy as np
import numpy.typing as npt

from protokollant.foundation.jobs import Cancellation, Progress, Report, Stage
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.transcript import Dropped, Recognition, Utterance, Word
from protokollant.speech.segmentation import SAMPLE_RATE, Span, pieces, union

Samples = npt.NDArray[np.int16]
Signal = npt.NDArray[np.float32]

# Margins of 0.4 s keep soft beginnings and endings ("nicht", "kein") inside: with 0.25 s the word error rate of base
# was 6.6 % on the ibm clips and 11.7 % on the thorsten clips of tests/data/speech, with 0.4 s 5.5 % and 10.8 %.
PAUSE, MARGIN = 0.7, 0.4

_BLOCK = 600 * SAMPLE_RATE
_OVERLAP = 2 * SAMPLE_RATE


class Recogniser(Protocol):
    """Turns sound into utterances. Raises KnownError (missing model, unreadable file, cancelled, ...)."""

    def recognise_file(self, path: Path, language: str, report: Report, cancelled: Cancellation) -> Recognition: ...

    def recognise_samples(
        self, samples: Samples, language: str, report: Report, cancelled: Cancellation
    ) -> Recognition:
        """`samples`: 16 kHz mono int16."""
        ...

    @property
    def model(self) -> str: ...


@dataclass(frozen=True, slots=True, repr=False)
class Segment(Redacted):
    """What the engine decoded in one go, with its own doubts about it. Times count from the start of the piece.

    `no_speech`: 0 to 1; `log_probability`: mean per token, at most 0; `compression_ratio`: how far the text repeats
    itself, 1 and less for ordinary short text. `doubt` names the guard that does not believe it; empty where all do.
    """

    words: tuple[Word, ...]
    no_speech: float = 0.0
    log_probability: float = 0.0
    compression_ratio: float = 1.0
    doubt: str = ""


class SpeechEngine(Protocol):
    """What is needed of a foreign library: find speech, and decode one piece of at most 30 s.

    A `signal` is float32 (n,), 16 kHz, -1 to 1.
    """

    def speech_spans(self, signal: Signal, *, pause: float = PAUSE, margin: float = MARGIN) -> list[Span]:
        """Stretches of speech that are `pause` seconds or more apart, each with `margin` seconds around it."""
        ...

    def decode(self, signal: Signal, language: str, hints: str = "") -> list[Segment]:
        """The same signal gives the same segments. `hints`: words to expect, with commas between."""
        ...

    def sketch(self, signal: Signal, language: str) -> str:
        """Plain text, cheaply: for showing what will be decoded properly later."""
        ...


@dataclass(frozen=True, slots=True, repr=False)
class Heard(Redacted):
    """What one piece of the recording gave; times in seconds from the start of the recording."""

    utterances: tuple[Utterance, ...]
    dropped: tuple[Dropped, ...] = ()


def recognise(samples: Samples, language: str, engine: SpeechEngine, report: Report, cancelled: Cancellation) -> Heard:
    """All utterances in a recording. Where nobody speaks nothing is decoded, so that silence and noise cannot turn
    into words."""
    started = time.monotonic()
    spans = pieces(_find_speech(samples, engine, cancelled))
    total = sum(span.length for span in spans)
    finished = 0
    utterances: list[Utterance] = []
    dropped: list[Dropped] = []
    report(Progress(Stage.RECOGNISING, 0.0))
    for span in spans:
        cancelled.raise_if_cancelled()
        heard = recognise_piece(samples[span.start : span.end], span.start / SAMPLE_RATE, language, engine)
        utterances += heard.utterances
        dropped += heard.dropped
        finished += span.length
        spent = time.monotonic() - started
        report(Progress(Stage.RECOGNISING, finished / total, spent * (total - finished) / finished))
    return Heard(tuple(utterances), tuple(dropped))


def recognise_piece(samples: Samples, start: float, language: str, engine: SpeechEngine) -> Heard:
    """What is said in `samples`, one piece of speech of at most 30 s that begins at `start` seconds."""
    length = len(samples) / SAMPLE_RATE
    segments = engine.decode(as_signal(samples), language)
    utterances = [(_placed(segment.words, start, length), segment.doubt) for segment in segments if segment.words]
    return Heard(
        tuple(utterance for utterance, doubt in utterances if not doubt),
        tuple(Dropped(u.start or start, u.end or start, doubt) for u, doubt in utterances if doubt),
    )


def as_signal(samples: Samples) -> Signal:
    return samples.astype(np.float32) / 32768.0


def _find_speech(samples: Samples, engine: SpeechEngine, cancelled: Cancellation) -> list[Span]:
    """Voice activity in blocks: a recording of hours must not need gigabytes at once. Blocks overlap, since a short
    word that a border cuts in two would be too short on both sides."""
    spans: list[Span] = []
    for offset in range(0, len(samples), _BLOCK):
        cancelled.raise_if_cancelled()
        found = engine.speech_spans(as_signal(samples[offset : offset + _BLOCK + _OVERLAP]))
        spans += [Span(span.start + offset, span.end + offset) for span in found]
    return union(spans)


def _placed(words: Sequence[Word], start: float, length: float) -> Utterance:
    """Times from the start of the recording, and none beyond the piece: the recogniser's window is longer."""

    def place(seconds: float | None) -> float:
        return start + min(seconds or 0.0, length)

    return Utterance(tuple(Word(w.text, place(w.start), place(w.end), w.probability) for w in words))
