"""The cutting of a growing recording: every word once, in order, whatever the pauses, and final text stays."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.protocol.transcript import Word
from protokollant.speech.recogniser import Heard, Samples, Segment, Signal
from protokollant.speech.segmentation import SAMPLE_RATE, Span
from protokollant.speech.streaming import listen, next_cut, quietest

MAX_PIECE = 28.0


class BurstEngine:
    """Each word is a burst of its own loudness, its number; a burst that a cut went through is heard on both sides."""

    def __init__(self) -> None:
        self.decoded: list[float] = []
        self.sketched = 0

    def speech_spans(self, signal: Signal, *, pause: float = 0.7, margin: float = 0.4) -> list[Span]:
        spans: list[Span] = []
        for start, end, _ in bursts(signal):
            if spans and start - spans[-1].end < pause * SAMPLE_RATE:
                spans[-1] = Span(spans[-1].start, end)
            else:
                spans.append(Span(start, end))
        pad = round(margin * SAMPLE_RATE)
        return [Span(max(0, s.start - pad), min(len(signal), s.end + pad)) for s in spans]

    def decode(self, signal: Signal, language: str, hints: str = "") -> list[Segment]:
        self.decoded.append(len(signal) / SAMPLE_RATE)
        found = [Word(str(n), a / SAMPLE_RATE, b / SAMPLE_RATE) for a, b, n in bursts(signal)]
        return [Segment(tuple(found))]

    def sketch(self, signal: Signal, language: str) -> str:
        self.sketched += 1
        return " ".join(str(n) for _, _, n in bursts(signal))


def bursts(signal: Signal) -> list[tuple[int, int, int]]:
    levels = np.rint(signal * 32768).astype(int)
    edges = np.flatnonzero(np.diff(levels, prepend=0, append=0))
    return [(a, b, int(levels[a])) for a, b in itertools.pairwise(edges) if levels[a]]


def spoken(words: list[tuple[float, float]], end: float = 0.0) -> Samples:
    """(pause before, length) of each word in seconds, and silence at the end."""
    parts = []
    for number, (pause, length) in enumerate(words, start=1):
        parts += [
            np.zeros(round(pause * SAMPLE_RATE), np.int16),
            np.full(round(length * SAMPLE_RATE), number, np.int16),
        ]
    return np.concatenate([*parts, np.zeros(round(end * SAMPLE_RATE), np.int16)])


def followed(samples: Samples, engine: BurstEngine, chunk: int) -> list[Word]:
    """Feed in chunks, as whoever records does, and give the words."""
    words: list[Word] = []
    tail, done, sketched, wanted = np.empty(0, np.int16), 0, 0, 0
    for at in itertools.count(0, chunk):
        tail = np.concatenate((tail, samples[at : at + chunk]))
        ended = at + chunk >= len(samples)
        while len(tail) and (ended or len(tail) >= wanted):
            step = listen(tail, done / SAMPLE_RATE, "de", engine, ended=ended, sketched=sketched)
            assert 0 <= step.taken <= len(tail)
            assert step.taken or not ended
            words += [word for utterance in step.heard.utterances for word in utterance.words]
            done, tail, wanted = done + step.taken, tail[step.taken :], step.wanted
            sketched = (sketched if step.sketch is None else len(tail) + step.taken) - step.taken
            assert wanted > len(tail) or step.taken or ended, "it would look again at the same sound"
        if ended:
            return words
    raise AssertionError


WORDS = st.lists(
    st.tuples(st.sampled_from([0.1, 0.2, 0.4, 0.6, 1.0, 2.5, 9.0]), st.floats(0.1, 0.9).map(lambda s: round(s, 2))),
    max_size=80,
)


@given(WORDS, st.sampled_from([0.0, 0.3, 2.0]), st.sampled_from([0.25, 1.0, 7.0]))
def test_every_word_once_in_order_and_in_its_place(words: list[tuple[float, float]], end: float, chunk: float) -> None:
    engine = BurstEngine()
    found = followed(spoken(words, end), engine, round(chunk * SAMPLE_RATE))
    assert [word.text for word in found] == [str(n) for n in range(1, len(words) + 1)]
    clock, starts = 0.0, []
    for pause, length in words:
        starts.append(clock + pause)
        clock += pause + length
    for word in found:
        assert word.start is not None
        assert word.start >= starts[int(word.text) - 1] - 0.01
    assert all(seconds <= MAX_PIECE + 1 for seconds in engine.decoded)


def test_speech_without_any_pause_is_cut_where_it_is_quietest() -> None:
    rng = np.random.default_rng(0)
    samples = rng.normal(0, 3000, 60 * SAMPLE_RATE).astype(np.int16)
    samples[25 * SAMPLE_RATE : 25 * SAMPLE_RATE + 3200] //= 50

    class Deaf(BurstEngine):
        def speech_spans(self, signal: Signal, *, pause: float = 0.7, margin: float = 0.4) -> list[Span]:
            return [Span(0, len(signal))]

        def decode(self, signal: Signal, language: str, hints: str = "") -> list[Segment]:
            self.decoded.append(len(signal) / SAMPLE_RATE)
            return []

        def sketch(self, signal: Signal, language: str) -> str:
            return ""

    engine = Deaf()
    followed(samples, engine, SAMPLE_RATE)
    assert engine.decoded[0] == pytest.approx(25.1, abs=0.1)
    assert sum(engine.decoded) == pytest.approx(60.0)


def test_the_quietest_place_of_a_stretch_too_short_to_choose_is_its_end() -> None:
    assert quietest(np.ones(100, np.int16), 0, 100) == 100


def test_silence_is_let_go_and_never_decoded() -> None:
    engine = BurstEngine()
    assert followed(np.zeros(120 * SAMPLE_RATE, np.int16), engine, SAMPLE_RATE // 4) == []
    assert engine.decoded == []
    assert engine.sketched == 0


def test_a_short_sentence_waits_for_the_next_one_and_is_sketched_meanwhile() -> None:
    engine = BurstEngine()
    step = listen(spoken([(0.3, 0.5)] * 8), 0.0, "de", engine, ended=False, sketched=0)
    assert step.taken == 0
    assert step.heard == Heard(())
    assert step.sketch == "1 2 3 4 5 6 7 8"
    again = listen(spoken([(0.3, 0.5)] * 8), 0.0, "de", engine, ended=False, sketched=round(6.4 * SAMPLE_RATE))
    assert again.sketch is None


def test_what_has_ended_is_finished_however_short() -> None:
    step = listen(spoken([(0.2, 0.4)]), 3.0, "de", BurstEngine(), ended=True, sketched=0)
    assert step.taken == round(0.6 * SAMPLE_RATE)
    assert [(u.text, u.start) for u in step.heard.utterances] == [("1", pytest.approx(3.2))]


@pytest.mark.parametrize(
    ("seconds", "pause", "cut"),
    [(8, 0.6, False), (11, 0.4, False), (11, 0.6, True), (15, 0.4, True), (20, 0.2, True)],
)
def test_the_longer_the_piece_the_shorter_a_pause_suffices(seconds: float, pause: float, cut: bool) -> None:
    spans = [Span(0, round(seconds * SAMPLE_RATE))]
    found = next_cut(spans, round((seconds + pause) * SAMPLE_RATE), ended=False)
    assert (found is not None and found.piece is not None) is cut


def test_who_is_behind_decodes_in_long_pieces() -> None:
    spans = [Span(s * SAMPLE_RATE, (s + 4) * SAMPLE_RATE) for s in range(0, 60, 5)]
    found = next_cut(spans, 60 * SAMPLE_RATE, ended=False)
    assert found is not None
    assert found.piece is not None
    assert found.piece.end > 20 * SAMPLE_RATE


def test_nothing_overlaps_between_two_pieces() -> None:
    spans = [Span(8000, 11 * SAMPLE_RATE), Span(12 * SAMPLE_RATE, 14 * SAMPLE_RATE)]
    found = next_cut(spans, 14 * SAMPLE_RATE, ended=False)
    assert found is not None
    assert found.piece == Span(8000 - 6400, round(11.4 * SAMPLE_RATE))
    assert found.taken == found.piece.end
