"""Warnings about the sound: each where it belongs, none in a normal dictation."""

from __future__ import annotations

import numpy as np
import pytest

from protokollant.audio.health import Health, repeats
from protokollant.foundation.errors import ErrorCode

RATE = 16_000
RNG = np.random.default_rng(5)


def noise(seconds: float, dbfs: float) -> np.ndarray:
    return RNG.normal(0, 10 ** (dbfs / 20), round(seconds * RATE)).astype(np.float32)


def speech(seconds: float, dbfs: float = -25) -> np.ndarray:
    """Syllables: loud and soft in turn, over the noise of a room."""
    at = np.arange(round(seconds * RATE)) / RATE
    return noise(seconds, dbfs) * np.clip(np.sin(2 * np.pi * 3 * at), 0, 1).astype(np.float32) + noise(seconds, -65)


def troubles(signal: np.ndarray, channels: int = 1, rate: float = RATE) -> list[ErrorCode | None]:
    """What is said after each tenth of a second, without repetitions."""
    health, said = Health(rate), [None]
    for start in range(0, len(signal), round(rate / 10)):
        health.update(np.repeat(signal[start : start + round(rate / 10), None], channels, axis=1))
        if health.trouble != said[-1]:
            said.append(health.trouble)
    return said


def test_a_dictation_with_pauses_for_thought_gives_no_alarm() -> None:
    pause = noise(20, -65)
    assert troubles(np.concatenate([noise(3, -65), speech(10), pause, speech(5), pause, speech(3)])) == [None]


@pytest.mark.parametrize("channels", [1, 2, 8])
def test_a_muted_microphone(channels: int) -> None:
    assert troubles(np.zeros(5 * RATE, np.float32), channels) == [None, ErrorCode.MICROPHONE_SILENT]


def test_a_dead_microphone_at_a_constant_value() -> None:
    assert troubles(np.full(5 * RATE, 0.3, np.float32)) == [None, ErrorCode.MICROPHONE_SILENT]


def test_silence_that_ends_is_forgotten() -> None:
    signal = np.concatenate([np.zeros(4 * RATE, np.float32), speech(2)])
    assert troubles(signal) == [None, ErrorCode.MICROPHONE_SILENT, None]


def test_too_quiet_from_the_beginning() -> None:
    assert troubles(speech(12, -60)) == [None, ErrorCode.MICROPHONE_QUIET]


def test_who_spoke_and_then_says_nothing_for_a_minute_is_told() -> None:
    assert troubles(np.concatenate([speech(3), noise(55, -65)])) == [None]
    assert troubles(np.concatenate([speech(3), noise(70, -65)])) == [None, ErrorCode.MICROPHONE_QUIET]


def test_clipping_is_told_for_some_seconds_and_does_not_flicker() -> None:
    loud = np.clip(speech(3, 0), -1, 1)
    assert troubles(np.concatenate([loud, speech(2), loud, speech(12)])) == [
        None,
        ErrorCode.MICROPHONE_CLIPPING,
        None,
    ]


def test_a_single_knock_is_no_clipping() -> None:
    signal = speech(10)
    signal[5 * RATE : 5 * RATE + 10] = 1.0
    assert troubles(signal) == [None]


@pytest.mark.parametrize("period", [160, 441, 1024, 8000])
def test_the_same_buffer_again_and_again(period: int) -> None:
    signal = np.concatenate([speech(3), np.tile(speech(1)[:period], 4 * RATE // period)])
    assert troubles(signal)[1] is ErrorCode.MICROPHONE_STALE


def test_a_tone_of_a_generator_is_no_repetition_of_a_buffer() -> None:
    tone = np.sin(2 * np.pi * 437.123 * np.arange(RATE * 4) / RATE).astype(np.float32) * 0.3
    assert not repeats(tone, RATE)


def test_too_little_to_judge() -> None:
    assert not repeats(speech(0.5), RATE)
    assert not repeats(np.zeros(3 * RATE, np.float32), RATE)
