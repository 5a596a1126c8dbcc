from __future__ import annotations

import numpy as np
import pytest

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.jobs import Cancellation, Progress, Stage, no_report
from protokollant.protocol.transcript import Word
from protokollant.speech.recogniser import Heard, Segment, Signal, recognise
from protokollant.speech.segmentation import SAMPLE_RATE, Span


class ScriptedEngine:
    """Hears speech wherever the signal is not zero, and decodes each piece to one word that tells its length."""

    def __init__(self, words: tuple[Word, ...] | None = None) -> None:
        self.asked: list[int] = []
        self.decoded: list[float] = []
        self._words = words

    def speech_spans(self, signal: Signal, *, pause: float = 0.7, margin: float = 0.4) -> list[Span]:
        self.asked.append(len(signal))
        loud = np.flatnonzero(np.diff(np.concatenate(([0], (signal != 0).astype(np.int8), [0]))))
        # As a real detector: what is shorter than 200 ms is no speech.
        return [Span(int(a), int(b)) for a, b in zip(loud[::2], loud[1::2], strict=True) if b - a >= 3200]

    def decode(self, signal: Signal, language: str, hints: str = "") -> list[Segment]:
        self.decoded.append(len(signal) / SAMPLE_RATE)
        return [Segment(self._words or (Word(language, 0.5, 1.0, 0.9),)), Segment(())]


def sound(seconds: float, *speech: tuple[float, float]) -> np.ndarray:
    samples = np.zeros(int(seconds * SAMPLE_RATE), np.int16)
    for start, end in speech:
        samples[int(start * SAMPLE_RATE) : int(end * SAMPLE_RATE)] = 1000
    return samples


@pytest.mark.parametrize("seconds", [0, 0.01, 30])
def test_nothing_is_decoded_where_nobody_speaks(seconds: float) -> None:
    engine = ScriptedEngine()
    assert recognise(sound(seconds), "de", engine, no_report, Cancellation()) == Heard(())
    assert engine.decoded == []


def test_times_count_from_the_start_of_the_recording() -> None:
    engine = ScriptedEngine()
    found = recognise(sound(100, (10, 20), (70, 80)), "de", engine, no_report, Cancellation()).utterances
    assert [(u.text, u.start, u.end) for u in found] == [("de", 10.5, 11.0), ("de", 70.5, 71.0)]
    assert engine.decoded == [10.0, 10.0]


def test_no_time_lies_beyond_the_piece() -> None:
    # Whisper's window is 30 s, and it sometimes places a word in the part that was only filled up.
    engine = ScriptedEngine((Word("spät", 2.0, 29.98, 0.9),))
    (utterance,) = recognise(sound(60, (10, 13)), "de", engine, no_report, Cancellation()).utterances
    assert (utterance.start, utterance.end) == (12.0, 13.0)


def test_a_word_across_the_border_of_two_blocks_is_whole() -> None:
    engine = ScriptedEngine()
    recognise(sound(1300, (599.9, 600.15), (1199.0, 1205.0)), "de", engine, no_report, Cancellation())
    assert engine.decoded == pytest.approx([0.25, 6.0])
    assert max(engine.asked) <= 602 * SAMPLE_RATE


def test_a_cancel_is_heard_between_pieces() -> None:
    engine, cancelled, seen = ScriptedEngine(), Cancellation(), []

    def report(progress: Progress) -> None:
        seen.append(progress)
        if progress.fraction > 0:
            cancelled.cancel()

    with pytest.raises(KnownError) as caught:
        recognise(sound(200, (0, 20), (50, 70), (100, 120)), "de", engine, report, cancelled)
    assert caught.value.code is ErrorCode.CANCELLED
    assert engine.decoded == [20.0]


def test_progress_grows_to_one_with_an_estimate() -> None:
    seen: list[Progress] = []
    recognise(sound(200, (0, 20), (50, 70), (100, 120)), "de", ScriptedEngine(), seen.append, Cancellation())
    assert [p.fraction for p in seen] == pytest.approx([0, 1 / 3, 2 / 3, 1])
    assert seen[0].seconds_left is None
    assert seen[-1].seconds_left == 0
    assert {p.stage for p in seen} == {Stage.RECOGNISING}
