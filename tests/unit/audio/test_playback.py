"""Playing: which samples, at which moment, at which pitch."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.audio.clip import SAMPLE_RATE
from protokollant.audio.playback import Playback, Route
from protokollant.audio.stretching import stretched
from protokollant.foundation.errors import ErrorCode, KnownError
from scripted_microphone import ScriptedMicrophone

SPEEDS = (0.75, 1.0, 1.25, 1.5, 2.0)
RAMP = np.arange(SAMPLE_RATE, dtype=np.int16)


def tone(hertz: float, seconds: float) -> np.ndarray:
    return (12_000 * np.sin(2 * np.pi * hertz * np.arange(round(seconds * SAMPLE_RATE)) / SAMPLE_RATE)).astype(np.int16)


def bursts(seconds: float, seed: int = 1) -> tuple[np.ndarray, list[int]]:
    """Noises of 0.1 s with silence between them, and where they begin."""
    rng, signal, starts = np.random.default_rng(seed), np.zeros(round(seconds * SAMPLE_RATE), np.int16), []
    at = 8000
    while at < len(signal) - 8000:
        signal[at : at + 1600] = rng.standard_normal(1600) * 8000
        starts.append(at)
        at += int(rng.uniform(6000, 14_000))
    return signal, starts


def onsets(signal: np.ndarray, rate: float, silence: float = 0.06) -> np.ndarray:
    """Where it becomes loud after a silence, in seconds."""
    loud = np.flatnonzero(np.abs(signal) > 0.02)
    return loud[np.concatenate(([True], np.diff(loud) > silence * rate))] / rate


def played(pieces, speed: float, rate: float) -> np.ndarray:
    return np.concatenate([frames[:, 0] for frames in stretched(pieces, speed, rate)])


@contextmanager
def running(playback: Playback, sound: ScriptedMicrophone) -> Iterator[list[KnownError]]:
    """The playback in a thread; gives its errors, which are there after the block."""
    stop, errors = threading.Event(), []

    def run() -> None:
        try:
            playback.run(sound, stop.is_set)
        except KnownError as error:
            errors.append(error)

    thread = threading.Thread(target=run)
    thread.start()
    deadline = time.monotonic() + 5
    while thread.is_alive() and not sound.speaker.started and time.monotonic() < deadline:
        time.sleep(0.005)
    try:
        yield errors
    finally:
        stop.set()
        thread.join(5)
        assert not thread.is_alive()


def feeder() -> None:
    time.sleep(0.002)


# ---- the way through a recording

spans = st.lists(st.tuples(st.integers(0, 5000), st.integers(1, 3000)).map(lambda s: (s[0], s[0] + s[1])), max_size=5)


@given(spans)
def test_every_sample_of_the_way_is_where_it_is_said_to_be(stretches):
    route = Route(tuple(stretches))
    expected = [sample for start, end in stretches for sample in range(start, end)]
    step = max(1, len(expected) // 50)
    assert [route.at(i) for i in range(0, len(expected), step)] == expected[::step]
    assert route.at(len(expected)) == route.end
    assert route.length == len(expected)


@given(spans)
def test_the_pieces_are_the_samples_of_the_way_but_for_short_fades(stretches):
    samples = np.arange(10_000, dtype=np.int16)
    pieces = list(Route(tuple(stretches)).pieces(samples))
    expected = np.concatenate([samples[start:end] for start, end in stretches]) if stretches else np.empty(0)
    given_samples = np.concatenate(pieces) if pieces else np.empty(0)
    assert len(given_samples) == len(expected)
    inner = np.zeros(len(expected), bool)
    at = 0
    for start, end in stretches:
        inner[at + 80 : max(at + 80, at + end - start - 80)] = True
        at += end - start
    assert np.array_equal(given_samples[inner], expected[inner])
    assert np.all(given_samples <= expected)


def test_seconds_are_cut_to_the_recording():
    route = Route.of_seconds([(-1.0, 0.5), (0.75, 9.0), (3.0, 4.0), (0.5, 0.5)], SAMPLE_RATE)
    assert route.spans == ((0, 8000), (12_000, 16_000))


# ---- speed without another pitch


@pytest.mark.parametrize("rate", [44_100.0, 48_000.0])
@pytest.mark.parametrize("speed", SPEEDS)
def test_a_tone_keeps_its_pitch_and_takes_its_time(speed, rate):
    signal = played(Route(((0, 4 * SAMPLE_RATE),)).pieces(tone(440, 4)), speed, rate)
    assert len(signal) / rate == pytest.approx(4 / speed, abs=0.05)
    spectrum = np.abs(np.fft.rfft(signal * np.hanning(len(signal))))
    assert np.argmax(spectrum) * rate / len(signal) == pytest.approx(440, abs=1.0)


@pytest.mark.parametrize("speed", SPEEDS)
def test_what_is_heard_is_where_the_cursor_is(speed):
    """The borders of the filter's windows move sounds a little to and fro: 50 ms of the recording at most."""
    signal, starts = bursts(30)
    heard = onsets(played(Route(((0, len(signal)),)).pieces(signal), speed, 48_000), 48_000)
    assert len(heard) == len(starts)
    assert np.max(np.abs(heard * speed - np.array(starts) / SAMPLE_RATE)) < 0.05


@pytest.mark.parametrize("speed", SPEEDS)
def test_the_first_sound_is_not_cut_off(speed):
    signal = np.zeros(SAMPLE_RATE, np.int16)
    signal[:1280] = tone(440, 0.08)
    assert np.abs(played([signal], speed, 16_000)).max() > 0.1


# ---- playing


def test_the_samples_come_out_unchanged_and_in_order():
    sound = ScriptedMicrophone()
    playback = Playback(RAMP, Route(((2000, 10_000),)))
    with running(playback, sound):
        sound.speaker.play(0.6, feeder)
    heard = sound.speaker.signal[:8000] * 32768
    assert np.array_equal(np.rint(heard)[100:-100], RAMP[2100:9900])
    assert not sound.speaker.signal[8000:].any()
    assert all(np.array_equal(frames[:, 0], frames[:, 1]) for frames in sound.speaker.heard)


def test_the_position_follows_the_clock_of_the_sound_card():
    sound = ScriptedMicrophone()
    sound.speaker.latency = 0.1
    playback = Playback(RAMP, Route(((0, SAMPLE_RATE),)), 1.0)
    assert playback.position == 0
    with running(playback, sound):
        sound.speaker.play(0.05, feeder)
        assert playback.position == 0  # on its way, and not heard yet
        sound.speaker.play(0.35, feeder)
        assert playback.position == pytest.approx(0.3 * SAMPLE_RATE, abs=0.011 * SAMPLE_RATE)
    at_the_end = playback.position
    assert at_the_end == pytest.approx(0.3 * SAMPLE_RATE, abs=0.011 * SAMPLE_RATE)  # also when it was stopped


def test_a_faster_clock_moves_the_position_faster():
    sound = ScriptedMicrophone()
    playback = Playback(tone(300, 10), Route(((0, 10 * SAMPLE_RATE),)), 2.0)
    with running(playback, sound):
        sound.speaker.play(2.0, feeder)
        assert playback.position == pytest.approx(4.0 * SAMPLE_RATE, abs=0.03 * SAMPLE_RATE)


def test_it_ends_by_itself_when_the_last_sample_was_heard():
    sound = ScriptedMicrophone()
    sound.speaker.latency = 0.05
    playback = Playback(RAMP, Route(((0, 1600), (4000, 5600))))
    with running(playback, sound) as errors:
        sound.speaker.play(0.2, feeder)
        assert sound.speaker.is_open
        sound.speaker.play(0.1, feeder)
        deadline = time.monotonic() + 2
        while sound.speaker.is_open and time.monotonic() < deadline:
            time.sleep(0.01)
        assert not sound.speaker.is_open
        assert playback.position == 5600
    assert errors == []


def test_a_long_recording_is_not_given_at_once():
    sound = ScriptedMicrophone()
    hour = np.zeros(3600 * SAMPLE_RATE, np.int16)
    began = time.monotonic()
    with running(Playback(hour, Route(((0, len(hour)),)), 1.5), sound):
        assert time.monotonic() - began < 1.0
        sound.speaker.play(0.1, feeder)
        assert sound.speaker.started


def test_a_speaker_that_is_pulled_out_is_said():
    sound = ScriptedMicrophone()
    with running(Playback(RAMP, Route(((0, SAMPLE_RATE),))), sound) as errors:
        sound.speaker.unplug()
        deadline = time.monotonic() + 2
        while not errors and time.monotonic() < deadline:
            time.sleep(0.01)
    assert [error.code for error in errors] == [ErrorCode.SPEAKER_LOST]
    assert not sound.speaker.is_open


def test_without_a_speaker_it_is_said():
    sound = ScriptedMicrophone()
    sound.speaker.problem = KnownError(ErrorCode.NO_SPEAKER)
    with running(Playback(RAMP, Route(((0, 100),))), sound) as errors:
        pass
    assert [error.code for error in errors] == [ErrorCode.NO_SPEAKER]
