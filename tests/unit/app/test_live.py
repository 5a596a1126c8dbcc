"""Following a recording while it grows: nothing twice, nothing missing, also over pauses, restarts and slow hours."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from protokollant.app.live import Flow, JournalSource, Live, PacedSource, follow
from protokollant.audio.clip import SAMPLE_RATE, Samples
from protokollant.audio.journal import KEY_BYTES, JournalReader, JournalWriter, MarkKind
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.jobs import Cancellation
from protokollant.protocol.transcript import Recognition, Utterance, Word
from protokollant.speech.recogniser import Heard
from protokollant.speech.streaming import Step


class SecondsListener:
    """Every whole second is a word, its first sample; takes ten at a time, or all at the end."""

    model = "seconds"

    def __init__(self) -> None:
        self.asked: list[tuple[float, int, bool]] = []

    def listen(
        self, tail: Samples, start: float, language: str, *, ended: bool, sketched: int, cancelled: Cancellation
    ) -> Step:
        self.asked.append((start, len(tail), ended))
        if not ended and len(tail) < 10 * SAMPLE_RATE:
            return Step(0, Heard(()), words_of(tail), 10 * SAMPLE_RATE)
        taken = len(tail) if ended else 10 * SAMPLE_RATE
        word = Word(words_of(tail[:taken]), start, start + taken / SAMPLE_RATE)
        return Step(taken, Heard((Utterance((word,)),) if taken else ()), "", SAMPLE_RATE)


def words_of(samples: Samples) -> str:
    return " ".join(str(n) for n in samples[::SAMPLE_RATE])


def seconds(count: int, first: int = 0) -> Samples:
    return np.repeat(np.arange(first, first + count, dtype=np.int16), SAMPLE_RATE)


def text(recognition: Recognition) -> str:
    return " ".join(u.text for u in recognition.utterances)


def numbers(count: int) -> str:
    return " ".join(map(str, range(count)))


class Script:
    """A source that gives what it is told, then runs a callback where there is one."""

    def __init__(self, *steps: tuple[Samples, Flow]) -> None:
        self.steps = list(steps)
        self.waits = 0

    def read(self) -> tuple[Samples, Flow]:
        return self.steps.pop(0)

    def wait(self) -> None:
        self.waits += 1


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[tuple[JournalWriter, JournalReader]]:
    path, key = tmp_path / "x.journal", os.urandom(KEY_BYTES)
    writer = JournalWriter.create(path, key)
    with JournalReader(path, key) as reader:
        yield writer, reader
    writer.abandon()


def test_all_that_was_said_once_and_in_order() -> None:
    source = Script(*((seconds(1, n), Flow.GOING) for n in range(25)), (seconds(0), Flow.ENDED))
    found = follow(source, SecondsListener(), "de")
    assert text(found) == numbers(25)
    assert found.audio_seconds == 25
    assert found.model == "seconds"


def test_what_was_shown_as_final_stays_and_sketches_come_between() -> None:
    shown: list[Live] = []
    source = Script(*((seconds(1, n), Flow.GOING) for n in range(25)), (seconds(0), Flow.ENDED))
    found = follow(source, SecondsListener(), "de", show=shown.append)
    for live in shown:
        assert found.utterances[: len(live.heard.utterances)] == live.heard.utterances
    assert "0" in [live.sketch for live in shown]
    assert shown[-1] == Live(found, "")


def test_a_pause_finishes_what_was_said_and_the_rest_follows() -> None:
    listener = SecondsListener()
    source = Script(
        (seconds(3), Flow.RESTING), (seconds(0), Flow.RESTING), (seconds(2, 3), Flow.GOING), (seconds(0), Flow.ENDED)
    )
    found = follow(source, listener, "de")
    assert text(found) == numbers(5)
    assert (0.0, 3 * SAMPLE_RATE, True) in listener.asked
    assert source.waits > 0


def test_goes_on_where_an_earlier_run_stopped() -> None:
    before = Recognition((Utterance.typed(numbers(7)),), 7.0, "seconds")
    found = follow(Script((seconds(4, 7), Flow.ENDED)), SecondsListener(), "de", before=before)
    assert text(found) == numbers(11)
    assert found.audio_seconds == 11


def test_silence_to_the_end_changes_nothing() -> None:
    assert follow(Script((seconds(0), Flow.ENDED)), SecondsListener(), "de") == Recognition((), 0.0, "seconds")


def test_hours_that_waited_are_looked_at_a_minute_at_a_time() -> None:
    listener = SecondsListener()
    found = follow(Script((seconds(300), Flow.ENDED)), listener, "de")
    assert text(found) == numbers(300)
    assert max(length for _, length, _ in listener.asked) <= 60 * SAMPLE_RATE


def test_a_cancel_is_heard() -> None:
    cancelled = Cancellation()
    cancelled.cancel()
    with pytest.raises(KnownError) as caught:
        follow(Script(), SecondsListener(), "de", cancelled=cancelled)
    assert caught.value.code is ErrorCode.CANCELLED


def test_a_journal_is_followed_over_pause_and_end(journal: tuple[JournalWriter, JournalReader]) -> None:
    writer, reader = journal
    source = JournalSource(reader, lambda: False)
    writer.append(seconds(2))
    assert [len(source.read()[0]), source.read()[1]] == [2 * SAMPLE_RATE, Flow.GOING]
    writer.mark(MarkKind.PAUSE)
    assert source.read()[1] is Flow.RESTING
    writer.mark(MarkKind.BOOKMARK)
    assert source.read()[1] is Flow.RESTING
    writer.mark(MarkKind.RESUME)
    writer.append(seconds(1, 2))
    samples, flow = source.read()
    assert (words_of(samples), flow) == ("2", Flow.GOING)
    writer.close()
    assert source.read()[1] is Flow.ENDED


def test_a_journal_that_is_never_sealed_ends_when_nothing_follows(
    journal: tuple[JournalWriter, JournalReader],
) -> None:
    writer, reader = journal
    writer.append(seconds(3))
    samples, flow = JournalSource(reader, lambda: True).read()
    assert (words_of(samples), flow) == (numbers(3), Flow.ENDED)


def test_what_was_recognised_before_is_skipped(journal: tuple[JournalWriter, JournalReader]) -> None:
    writer, reader = journal
    source = JournalSource(reader, lambda: False, skip=round(2.5 * SAMPLE_RATE))
    writer.append(seconds(2))
    assert len(source.read()[0]) == 0
    writer.append(seconds(2, 2))
    assert len(source.read()[0]) == round(1.5 * SAMPLE_RATE)


@pytest.mark.parametrize("pace", [0.0, 1.0, 4.0])
def test_sound_of_a_file_comes_at_its_pace(journal: tuple[JournalWriter, JournalReader], pace: float) -> None:
    now = [100.0]
    source = PacedSource(seconds(5), *journal, pace, clock=lambda: now[0])
    got, flow, reads = 0, Flow.GOING, 0
    while flow is Flow.GOING:
        samples, flow = source.read()
        got += len(samples)
        reads += 1
        if pace:
            assert got <= ((now[0] - 100.0) * pace + 0.01) * SAMPLE_RATE
        now[0] += 0.1
    assert got == 5 * SAMPLE_RATE
    assert source.ended_at == pytest.approx(100.0 + (5 / pace if pace else (reads - 1) * 0.1), abs=0.101)
    assert reads > 5
