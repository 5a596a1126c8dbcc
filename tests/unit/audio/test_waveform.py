"""The shape of a recording in columns."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.audio.clip import SAMPLE_RATE
from protokollant.audio.waveform import envelope


@given(st.lists(st.integers(-32768, 32767), min_size=1, max_size=500), st.integers(1, 60), st.integers(1, 200))
def test_nothing_sticks_out_and_no_peak_is_lost(values, columns, shown):
    samples = np.array(values, np.int16)
    low, high = envelope(samples, columns).in_columns(shown)
    assert len(low) == len(high) == shown
    assert (int(low.min()), int(high.max())) == (min(values), max(values))
    assert np.all(low <= high)


def test_the_columns_are_in_their_places():
    samples = np.zeros(4 * SAMPLE_RATE, np.int16)
    samples[SAMPLE_RATE : 2 * SAMPLE_RATE] = 9000
    _low, high = envelope(samples).in_columns(4)
    assert list(high) == [0, 9000, 0, 0]


def test_nothing_is_there_of_an_empty_recording():
    empty = envelope(np.empty(0, np.int16))
    assert empty.seconds == 0.0
    assert [len(part) for part in empty.in_columns(10)] == [10, 10]
    assert empty.loud_share(0, 1) == 0.0


@pytest.mark.parametrize("loudness", [800, 20_000])
def test_loud_is_what_is_loud_in_this_recording(loudness):
    rng = np.random.default_rng(1)
    samples = (rng.standard_normal(6 * SAMPLE_RATE) * 20).astype(np.int16)
    samples[2 * SAMPLE_RATE : 4 * SAMPLE_RATE] = rng.standard_normal(2 * SAMPLE_RATE) * loudness / 3
    shape = envelope(samples)
    assert shape.loud_share(2.1, 3.9) > 0.9
    assert shape.loud_share(0.1, 1.9) < 0.1
    assert shape.loud_share(4.1, 5.9) < 0.1
