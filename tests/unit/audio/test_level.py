"""The level meter."""

from __future__ import annotations

import numpy as np
import pytest

from protokollant.audio.level import FLOOR_DBFS, Level, LevelMeter

RATE = 48_000


def feed(meter: LevelMeter, amplitude: float, seconds: float) -> None:
    wave = amplitude * np.sin(2 * np.pi * 440 * np.arange(int(seconds * RATE)) / RATE)
    for part in np.array_split(wave.astype(np.float32)[:, None], max(1, int(seconds * 20))):
        meter.update(part)


def test_a_tone_is_shown_at_its_level():
    meter = LevelMeter(RATE)
    feed(meter, 0.1, 3)
    assert meter.level.peak_dbfs == pytest.approx(-20, abs=0.1)
    assert meter.level.rms_dbfs == pytest.approx(-23, abs=0.1)


def test_the_needle_falls_slowly_and_silence_is_the_floor():
    meter = LevelMeter(RATE)
    assert meter.level == Level(FLOOR_DBFS, FLOOR_DBFS)
    feed(meter, 1.0, 1)
    before = meter.level.peak_dbfs
    feed(meter, 0.0, 0.3)
    assert before - meter.level.peak_dbfs == pytest.approx(8.7, abs=0.5)  # one time constant
    feed(meter, 0.0, 20)
    assert meter.level == Level(FLOOR_DBFS, FLOOR_DBFS)
