"""Any rate to 16 kHz, in pieces as they come."""

from __future__ import annotations

import numpy as np
import pytest

from protokollant.audio.clip import SAMPLE_RATE
from protokollant.audio.resampling import MonoResampler, to_int16


@pytest.mark.parametrize("rate", [8_000, 11_025, 16_000, 44_100, 48_000, 96_000])
def test_pieces_give_the_same_as_the_whole_and_nothing_is_missing(rate):
    tone = (0.5 * np.sin(2 * np.pi * 440 * np.arange(2 * rate) / rate)).astype(np.float32)[:, None]
    whole = MonoResampler(rate)
    expected = np.concatenate((whole.push(tone), whole.flush()))
    pieces = MonoResampler(rate)
    parts = [pieces.push(part) for part in np.array_split(tone, 37)]
    got = np.concatenate((*parts, pieces.flush()))
    assert len(got) == 2 * SAMPLE_RATE
    assert np.array_equal(got, expected)
    reference = 16384 * np.sin(2 * np.pi * 440 * np.arange(2 * SAMPLE_RATE) / SAMPLE_RATE)
    middle = slice(1000, -1000)
    assert np.abs(got[middle] - reference[middle]).max() < 30


def test_after_a_flush_a_new_stretch_begins():
    resampler = MonoResampler(48_000)
    for _ in range(2):
        out = np.concatenate((resampler.push(np.ones((4800, 2), np.float32) * 0.25), resampler.flush()))
        assert len(out) == 1600
        assert abs(int(out[800]) - 8192) <= 1


def test_clipping_and_what_is_no_number():
    values = np.array([2.0, -2.0, np.nan, np.inf, -np.inf, 1 / 32768], np.float32)
    assert to_int16(values).tolist() == [32767, -32768, 0, 32767, -32768, 1]
