"""What the recogniser made up is told from what was said, and left out with its time and a reason.

Whisper invents where nobody speaks, runs in circles, and closes with what stood under the films it learned from. None
of these signs is enough alone (Koenecke et al. 2024, "Careless Whisper"; Baranski et al. 2025, arXiv 2501.11378), and
nothing that was said may be lost to them. So a doubtful piece is decoded once more in two halves, and what is still
doubtful is dropped only where the sound itself agrees: text that no voice stands behind, or that nobody can say.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
import numpy.typing as npt

from protokollant.protocol.transcript import Word
from protokollant.speech.recogniser import MARGIN, PAUSE, Segment, Signal, SpeechEngine
from protokollant.speech.segmentation import SAMPLE_RATE, Span

# Whisper's own signs, with its own thresholds (Radford et al. 2022, section 4.5).
NO_SPEECH = 0.6
LOG_PROBABILITY = -1.0
COMPRESSION_RATIO = 2.4
# Fast speakers of German reach 7 or 8 words and some 25 letters a second over a sentence.
WORDS_PER_SECOND = 9.0
LETTERS_PER_SECOND = 45.0
_FEWEST_WORDS = 5  # the times of less are too rough to say how fast it was, by themselves
_FEWEST_DOUBTED_WORDS = 2
WORD_PROBABILITY = 0.5  # mean over a segment
# A segment is someone's words where a voice is heard in at least this share of its time. The detector lags by 0.2 s at
# the end of a sentence, so that what is this much softer than the loud parts of the piece is no voice either.
VOICED_SHARE = 0.35
SOFTER_DB = 35.0
_FRAME = SAMPLE_RATE // 50
# So many words of the glossary in its own order are the glossary, not a sentence.
_ECHO_WORDS = 4
# Two halves shorter than this make no better context.
_SPLIT_SECONDS = 2.0
_ENDS = (".", "!", "?", "…")
_FINE_PAUSE = 0.2


class Doubt(StrEnum):
    """Why a segment is not believed."""

    NO_SPEECH = "no-speech"
    INVENTION = "invention"
    REPETITION = "repetition"
    TOO_FAST = "too-fast"
    ECHO = "glossary"


def inventions(lines: Iterable[str]) -> re.Pattern[str] | None:
    """Sentences that Whisper is known to invent, one a line: words, with `#` for any number; `//` begins a remark."""
    phrases = [_normalised(line.split("//")[0].replace("#", " 0 ")) for line in lines]
    patterns = [re.escape(phrase).replace("0", r"\d+") for phrase in phrases if phrase]
    return re.compile("|".join(patterns)) if patterns else None


@dataclass(frozen=True, slots=True)
class Guarded:
    """A `SpeechEngine` around another one, whose segments carry a `doubt` where they are not to be believed.

    `invented`: see `inventions`. `hints`: words that the recogniser is to expect; they never come back as text.
    """

    engine: SpeechEngine
    invented: re.Pattern[str] | None = None
    hints: tuple[str, ...] = ()

    def speech_spans(self, signal: Signal, *, pause: float = PAUSE, margin: float = MARGIN) -> list[Span]:
        return self.engine.speech_spans(signal, pause=pause, margin=margin)

    def sketch(self, signal: Signal, language: str) -> str:
        """A sketch that may be made up is not shown."""
        text = self.engine.sketch(signal, language)
        return "" if self._is_invented(text) or is_echo(text.split(), self.hints) else text

    def decode(self, signal: Signal, language: str, hints: str = "") -> list[Segment]:
        hints = hints or ", ".join(self.hints)
        first = self.engine.decode(signal, language, hints)
        if hints and any(is_echo([w.text for w in s.words], self.hints) for s in first):
            first = self.engine.decode(signal, language, "")
        judged = self._judge(first, signal)
        doubts = {segment.doubt for segment in judged}
        # An invented closing says nothing against what was said before it.
        if not any(doubts) or doubts == {"", Doubt.INVENTION}:
            return judged
        again = self._judge(self._in_halves(signal, language), signal)
        return min(judged, again, key=_badness)

    def _in_halves(self, signal: Signal, language: str) -> list[Segment]:
        if len(signal) < 2 * _SPLIT_SECONDS * SAMPLE_RATE:
            return self.engine.decode(signal, language, "")
        spans = self.engine.speech_spans(signal, pause=_FINE_PAUSE, margin=0.0)
        gaps = [
            (later.start - sooner.end, (later.start + sooner.end) // 2) for sooner, later in itertools.pairwise(spans)
        ]
        at = max(gaps)[1] if gaps else len(signal) // 2
        first = self.engine.decode(signal[:at], language, "")
        second = self.engine.decode(signal[at:], language, "")
        return [*first, *(_later(segment, at / SAMPLE_RATE) for segment in second)]

    def _judge(self, segments: Sequence[Segment], signal: Signal) -> list[Segment]:
        return [
            replace(part, doubt=self._doubt(part, signal) or "")
            for segment in segments
            if segment.words
            for part in self._parted(segment, signal)
        ]

    def _parted(self, segment: Segment, signal: Signal) -> tuple[Segment, ...]:
        """What was said and what was invented behind it, where both are in one segment."""
        words = segment.words
        if self._is_invented(_joined(words)):
            return (segment,)
        for at in range(1, len(words)):
            closing = replace(segment, words=words[at:])
            begins = words[at - 1].text.endswith(_ENDS)
            if begins and self._is_invented(_joined(closing.words)) and self._is_unsaid(closing.words, signal):
                return (replace(segment, words=words[:at]), closing)
        return (segment,)

    def _doubt(self, segment: Segment, signal: Signal) -> Doubt | None:
        if is_echo([word.text for word in segment.words], self.hints):
            return Doubt.ECHO
        if segment.compression_ratio > COMPRESSION_RATIO:
            return Doubt.REPETITION
        invented = self._is_invented(_joined(segment.words))
        sure = sum(word.probability for word in segment.words) / len(segment.words)
        unlikely = segment.log_probability < LOG_PROBABILITY or segment.no_speech > NO_SPEECH or sure < WORD_PROBABILITY
        if (invented or unlikely) and self._is_unsaid(segment.words, signal):
            return Doubt.INVENTION if invented else Doubt.NO_SPEECH
        return Doubt.TOO_FAST if is_too_fast(segment.words) else None

    def _is_unsaid(self, words: Sequence[Word], signal: Signal) -> bool:
        """Whether the sound speaks against them: no voice, or no more than the end of the word before."""
        return is_too_fast(words, _FEWEST_DOUBTED_WORDS) or self._voiced_share(words, signal) < VOICED_SHARE

    def _is_invented(self, text: str) -> bool:
        return self.invented is not None and self.invented.fullmatch(_normalised(text)) is not None

    def _voiced_share(self, words: Sequence[Word], signal: Signal) -> float:
        """In how much of the time of these words a voice is heard, 0 to 1."""
        start = round((words[0].start or 0.0) * SAMPLE_RATE)
        end = min(len(signal), round((words[-1].end or 0.0) * SAMPLE_RATE))
        if end <= start:
            return 0.0
        voiced = np.zeros(len(signal), np.bool_)
        for span in self.engine.speech_spans(signal, pause=_FINE_PAUSE, margin=0.0):
            voiced[span.start : span.end] = True
        return float(np.mean((voiced & loud(signal))[start:end]))


def loud(signal: Signal) -> npt.NDArray[np.bool_]:
    """For each sample whether it is not much softer than the loud parts of the piece, looked at in frames of 20 ms."""
    frames = -(-len(signal) // _FRAME)
    power = np.square(np.pad(signal, (0, frames * _FRAME - len(signal)))).reshape(frames, _FRAME).mean(axis=1)
    border = np.percentile(power, 95) / 10 ** (SOFTER_DB / 10) if frames else 0.0
    return np.repeat(power >= border, _FRAME)[: len(signal)]


def is_too_fast(words: Sequence[Word], fewest: int = _FEWEST_WORDS) -> bool:
    """Faster than a human can speak; less than `fewest` words never are."""
    if len(words) < fewest:
        return False
    seconds = max(0.01, (words[-1].end or 0.0) - (words[0].start or 0.0))
    letters = sum(len(word.text) for word in words)
    return len(words) / seconds > WORDS_PER_SECOND or letters / seconds > LETTERS_PER_SECOND


def is_echo(words: Sequence[str], hints: Sequence[str]) -> bool:
    """Whether these words give back the glossary: several of its words, in its order."""
    listed = [word for hint in hints for word in _normalised(hint).split()]
    said = _normalised(" ".join(words)).split()
    places = [{i for i, hint in enumerate(listed) if hint == word} for word in said]
    run: set[int] = set()
    length = 0
    for here in places:
        follows = {i for i in here if i - 1 in run}
        length = length + 1 if follows else min(1, len(here))
        run = follows or here
        if length >= _ECHO_WORDS:
            return True
    return False


def _badness(segments: Sequence[Segment]) -> tuple[float, float]:
    """Less is better: seconds that are not believed, then how unlikely the rest is."""
    doubted = sum((s.words[-1].end or 0.0) - (s.words[0].start or 0.0) for s in segments if s.doubt)
    return doubted, -sum(s.log_probability for s in segments) / max(1, len(segments))


def _later(segment: Segment, seconds: float) -> Segment:
    words = tuple(replace(w, start=(w.start or 0.0) + seconds, end=(w.end or 0.0) + seconds) for w in segment.words)
    return replace(segment, words=words)


def _joined(words: Sequence[Word]) -> str:
    return " ".join(word.text for word in words)


def _normalised(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", text.lower()))
