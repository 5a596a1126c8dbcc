"""Capture with a microphone that does what the test says."""

from __future__ import annotations

import errno
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from protokollant.audio import capture as capture_module
from protokollant.audio.capture import Capture, CaptureState
from protokollant.audio.disk import SystemDisk
from protokollant.audio.journal import JournalWriter, MarkKind, read_journal
from protokollant.foundation.errors import ErrorCode, KnownError
from scripted_microphone import HEADSET, ScriptedMicrophone, ScriptedStream

KEY = bytes(32)
DEVICE = replace(HEADSET, sample_rate=16_000.0)  # nothing to resample: every sample can be told from the others


def until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + 5
    while not condition():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.002)


def numbered(start: int, count: int) -> np.ndarray:
    return np.arange(start, start + count) / 32768


class MoodyDisk(SystemDisk):
    full = False

    def write(self, descriptor, data):
        if self.full:
            raise OSError(errno.ENOSPC, "injected")
        return super().write(descriptor, data)


class Bench:
    """A capture with its microphone, disk and journal."""

    def __init__(self, path: Path, latency: float = 0.0, *, warm: bool = False) -> None:
        self.path = path
        self.slept = 0.0
        self.disk = MoodyDisk()
        self.microphone = ScriptedMicrophone(DEVICE, latency=latency)
        self.writer = JournalWriter.create(path, KEY, self.disk)
        self.capture = Capture(self.microphone, self._find, lambda: self.slept)
        if not warm:
            self.capture.record(self.writer)
        self.capture.start()
        until(lambda: self.microphone.streams and self.stream.started)

    def _find(self):
        if not self.microphone.devices:
            raise KnownError(ErrorCode.NO_MICROPHONE)
        return self.microphone.devices[0]

    @property
    def stream(self) -> ScriptedStream:
        return self.microphone.streams[-1]

    def becomes(self, state: CaptureState) -> None:
        until(lambda: self.capture.state is state)

    def stored(self) -> list[int]:
        return read_journal(self.path, KEY).samples.tolist()


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    ready = Bench(tmp_path / "größe.journal")
    yield ready
    if ready.capture.state is not CaptureState.STOPPED:
        ready.disk.full = False
        ready.capture.stop()


def test_red_means_that_samples_arrived(bench):
    time.sleep(0.1)
    assert bench.capture.state is CaptureState.OPENING
    bench.stream.deliver(numbered(1, 10))
    bench.becomes(CaptureState.RECORDING)


def test_everything_delivered_before_stop_is_stored(bench):
    bench.stream.deliver(numbered(0, 20_000))
    assert len(bench.capture.stop()) == 0
    assert bench.stored() == list(range(20_000))
    assert bench.capture.state is CaptureState.STOPPED
    assert bench.capture.elapsed_seconds == 20_000 / 16_000
    assert read_journal(bench.path, KEY).complete
    assert bench.stream.closed


def test_blocks_reach_the_disk_while_she_speaks(bench):
    bench.stream.deliver(numbered(0, 16_000))
    until(lambda: len(bench.stored()) == 16_000)


def test_pause_and_resume_cut_where_they_were_given(bench):
    bench.stream.deliver(numbered(0, 1000))
    bench.capture.pause()
    bench.stream.deliver(numbered(5000, 1000))
    bench.becomes(CaptureState.PAUSED)
    bench.stream.deliver(numbered(6000, 1000))
    bench.capture.resume()
    bench.stream.deliver(numbered(10_000, 1000))
    bench.becomes(CaptureState.RECORDING)
    bench.capture.stop()
    assert bench.stored() == [*range(1000), *range(10_000, 11_000)]
    marks = [(mark.kind, mark.position) for mark in read_journal(bench.path, KEY).marks]
    assert marks == [(MarkKind.PAUSE, 1000), (MarkKind.RESUME, 1000)]


def test_what_is_under_way_when_stop_is_pressed_is_kept(tmp_path):
    bench = Bench(tmp_path / "a.journal", latency=0.1)
    bench.stream.deliver(numbered(0, 1000))
    bench.capture.pause()
    bench.stream.deliver(numbered(1000, 1600))  # the hundred milliseconds that were said before the click
    bench.stream.deliver(numbered(20_000, 100))
    bench.becomes(CaptureState.PAUSED)
    bench.capture.stop()
    assert bench.stored() == list(range(2600))


def test_a_lost_microphone_interrupts_and_can_be_plugged_in_again(bench):
    bench.stream.deliver(numbered(0, 1000))
    bench.microphone.devices = ()
    bench.stream.unplug()
    bench.becomes(CaptureState.INTERRUPTED)
    assert bench.capture.problem.code is ErrorCode.MICROPHONE_LOST
    assert bench.stored() == list(range(1000))
    bench.capture.resume()
    until(lambda: bench.capture.problem and bench.capture.problem.code is ErrorCode.NO_MICROPHONE)
    bench.microphone.devices = (DEVICE,)
    bench.capture.resume()
    until(lambda: len(bench.microphone.streams) == 2 and bench.stream.started)
    bench.stream.deliver(numbered(1000, 1000))
    bench.becomes(CaptureState.RECORDING)
    assert bench.capture.problem is None
    bench.capture.stop()
    assert bench.stored() == list(range(2000))
    kinds = [mark.kind for mark in read_journal(bench.path, KEY).marks]
    assert kinds == [MarkKind.PAUSE, MarkKind.RESUME]


def test_a_device_that_falls_silent_without_a_word_is_noticed(bench, monkeypatch):
    monkeypatch.setattr(capture_module, "_STALLED_SECONDS", 0.1)
    bench.stream.deliver(numbered(0, 1000))
    bench.becomes(CaptureState.INTERRUPTED)
    assert bench.capture.problem.code is ErrorCode.MICROPHONE_LOST


def test_a_device_that_never_delivers_is_noticed(bench, monkeypatch):
    monkeypatch.setattr(capture_module, "_FIRST_FRAMES_SECONDS", 0.1)
    bench.becomes(CaptureState.INTERRUPTED)
    assert bench.capture.problem.code is ErrorCode.MICROPHONE_SILENT


def test_exact_silence_is_a_warning_that_goes_away(bench):
    bench.stream.deliver(np.zeros(52_100))
    until(lambda: bench.capture.problem)
    assert bench.capture.problem.code is ErrorCode.MICROPHONE_SILENT
    assert bench.capture.state is CaptureState.RECORDING
    bench.stream.deliver(np.random.default_rng(0).normal(0, 0.1, 8000))
    until(lambda: bench.capture.problem is None)


def test_a_full_disk_delays_and_loses_nothing(bench, monkeypatch):
    bench.stream.deliver(numbered(0, 4000))
    until(lambda: len(bench.stored()) == 4000)
    bench.disk.full = True
    bench.stream.deliver(numbered(4000, 4000))
    until(lambda: bench.capture.problem)
    assert bench.capture.problem.code is ErrorCode.DISK_FULL
    assert bench.capture.state is CaptureState.RECORDING
    bench.capture.pause()
    bench.becomes(CaptureState.PAUSED)
    assert bench.stored() == list(range(4000))
    bench.disk.full = False
    bench.capture.resume()
    bench.stream.deliver(numbered(8000, 100))
    assert len(bench.capture.stop()) == 0
    assert bench.capture.problem is None
    assert bench.stored() == list(range(8100))
    kinds = [mark.kind for mark in read_journal(bench.path, KEY).marks]
    assert kinds == [MarkKind.PAUSE, MarkKind.RESUME]


def test_what_a_full_disk_never_took_is_handed_over(bench):
    bench.stream.deliver(numbered(0, 4000))
    until(lambda: len(bench.stored()) == 4000)
    bench.disk.full = True
    bench.stream.deliver(numbered(4000, 123))
    assert bench.capture.stop().tolist() == list(range(4000, 4123))
    assert bench.capture.problem.code is ErrorCode.DISK_FULL
    assert bench.stored() == list(range(4000))


def test_overflows_are_counted(bench, monkeypatch):
    bench.stream.deliver(numbered(1, 441), lost=True)
    until(lambda: bench.capture.device_overflows == 1)
    bench.stream.deliver(np.ones(capture_module.RING_SECONDS * 16_000 * 2) / 2)
    bench.capture.stop()
    expected = capture_module.RING_SECONDS * 16_000 * 2 + 441
    assert bench.capture.overflow_frames == expected - len(bench.stored())


def test_a_bug_in_the_thread_is_shown_and_what_was_said_is_kept(bench, monkeypatch):
    bench.stream.deliver(numbered(0, 1000))
    bench.becomes(CaptureState.RECORDING)
    monkeypatch.setattr(bench.capture._meter, "update", lambda frames: 1 / 0)
    bench.stream.deliver(numbered(1000, 10))
    bench.becomes(CaptureState.STOPPED)
    assert bench.capture.problem.code is ErrorCode.BUG
    bench.capture.stop()
    assert bench.stored() == list(range(1000))


def test_the_level_follows_the_microphone(bench):
    bench.stream.deliver(np.tile([0.1, -0.1], 16_000))
    until(lambda: bench.capture.level.peak_dbfs == pytest.approx(-20, abs=0.1))


def test_the_second_before_the_press_is_the_beginning(tmp_path):
    bench = Bench(tmp_path / "a.journal", warm=True)
    bench.stream.deliver(numbered(0, 30_000))
    until(lambda: bench.capture.level.peak_dbfs > -10)
    assert bench.capture.state is CaptureState.LISTENING
    assert bench.capture.elapsed_seconds == 0
    assert bench.capture.record(bench.writer)
    bench.becomes(CaptureState.RECORDING)
    bench.stream.deliver(numbered(30_000, 1000))
    bench.capture.stop()
    assert bench.stored() == list(range(14_000, 31_000))
    assert len(bench.microphone.streams) == 1


def test_listening_alone_stores_nothing(tmp_path):
    bench = Bench(tmp_path / "a.journal", warm=True)
    bench.stream.deliver(numbered(0, 16_000))
    assert len(bench.capture.stop()) == 0
    assert bench.stored() == []
    assert bench.stream.closed


def test_a_microphone_lost_while_listening_is_no_matter(tmp_path):
    bench = Bench(tmp_path / "a.journal", warm=True)
    bench.stream.unplug()
    bench.becomes(CaptureState.STOPPED)
    assert not bench.capture.record(bench.writer)
    assert bench.capture.problem is None or bench.capture.state is CaptureState.STOPPED


def test_a_lost_microphone_is_looked_for_until_it_is_back(bench, monkeypatch):
    monkeypatch.setattr(capture_module, "_RECONNECT_SECONDS", 0.02)
    bench.stream.deliver(numbered(0, 1000))
    until(lambda: bench.capture.elapsed_seconds > 0)
    bench.microphone.devices = ()
    bench.stream.unplug()
    bench.becomes(CaptureState.INTERRUPTED)
    time.sleep(0.2)
    assert bench.capture.problem.code is ErrorCode.MICROPHONE_LOST
    bench.microphone.devices = (replace(DEVICE, name="Anderes Mikrofon"),)
    until(lambda: len(bench.microphone.streams) == 2 and bench.stream.started)
    assert bench.capture.state is CaptureState.INTERRUPTED
    bench.stream.deliver(numbered(1000, 1000))
    bench.becomes(CaptureState.RECORDING)
    assert bench.capture.problem is None
    assert bench.capture.device_name == "Anderes Mikrofon"
    bench.capture.stop()
    assert bench.stored() == list(range(2000))


def test_a_microphone_that_dies_again_and_again_is_not_asked_in_a_rush(bench, monkeypatch):
    monkeypatch.setattr(capture_module, "_RECONNECT_SECONDS", 0.2)
    bench.stream.deliver(numbered(0, 1000))
    for _ in range(40):
        if not bench.stream.closed and bench.stream.started:
            bench.stream.unplug()
        time.sleep(0.02)
    assert 2 <= len(bench.microphone.streams) <= 7
    bench.capture.stop()
    assert bench.stored() == list(range(1000))


def test_a_microphone_lost_in_a_pause_does_not_start_to_record(bench, monkeypatch):
    monkeypatch.setattr(capture_module, "_RECONNECT_SECONDS", 0.02)
    bench.stream.deliver(numbered(0, 1000))
    bench.capture.pause()
    bench.becomes(CaptureState.PAUSED)
    bench.stream.unplug()
    until(lambda: len(bench.microphone.streams) == 2 and bench.stream.started)
    bench.stream.deliver(numbered(5000, 1000))
    time.sleep(0.1)
    assert bench.capture.state is CaptureState.PAUSED
    bench.capture.resume()
    bench.becomes(CaptureState.OPENING)
    bench.stream.deliver(numbered(1000, 1000))
    bench.becomes(CaptureState.RECORDING)
    bench.capture.stop()
    assert bench.stored() == list(range(2000))


def test_a_pause_ends_the_search(bench, monkeypatch):
    monkeypatch.setattr(capture_module, "_RECONNECT_SECONDS", 0.1)
    bench.stream.deliver(numbered(0, 1000))
    bench.stream.unplug()
    bench.becomes(CaptureState.INTERRUPTED)
    bench.capture.pause()
    time.sleep(0.4)
    assert len(bench.microphone.streams) == 1
    bench.capture.resume()
    until(lambda: len(bench.microphone.streams) == 2)


def test_sleep_stops_cleanly_and_nobody_goes_on_unasked(bench, monkeypatch):
    monkeypatch.setattr(capture_module, "_RECONNECT_SECONDS", 0.02)
    bench.stream.deliver(numbered(0, 1000))
    bench.becomes(CaptureState.RECORDING)
    bench.slept = 3600.0
    bench.becomes(CaptureState.INTERRUPTED)
    assert bench.capture.problem.code is ErrorCode.COMPUTER_SLEPT
    assert bench.stored() == list(range(1000))
    time.sleep(0.2)
    assert len(bench.microphone.streams) == 1
    bench.capture.resume()
    until(lambda: len(bench.microphone.streams) == 2 and bench.stream.started)
    bench.stream.deliver(numbered(1000, 500))
    bench.becomes(CaptureState.RECORDING)
    assert bench.capture.problem is None
    bench.capture.stop()
    assert bench.stored() == list(range(1500))


def test_a_warning_of_sleep_keeps_what_is_under_way(tmp_path):
    bench = Bench(tmp_path / "a.journal", latency=0.1)
    bench.stream.deliver(numbered(0, 1000))
    bench.capture.suspend()
    bench.stream.deliver(numbered(1000, 1600))
    bench.becomes(CaptureState.INTERRUPTED)
    assert bench.stream.closed
    assert bench.stored() == list(range(2600))
    bench.capture.stop()


def test_a_clock_that_is_set_disturbs_nothing(bench, monkeypatch):
    monkeypatch.setattr(time, "time", lambda: 0.0)
    bench.stream.deliver(numbered(0, 1000))
    bench.becomes(CaptureState.RECORDING)
    time.sleep(0.1)
    assert bench.capture.state is CaptureState.RECORDING


def test_marks_stand_where_they_were_set(bench):
    bench.stream.deliver(numbered(0, 1000))
    bench.becomes(CaptureState.RECORDING)
    bench.capture.mark()
    bench.stream.deliver(numbered(1000, 1000))
    bench.capture.stop()
    assert [(m.kind, m.position) for m in read_journal(bench.path, KEY).marks] == [(MarkKind.BOOKMARK, 1000)]


def test_what_is_wrong_with_the_sound_is_said(bench):
    rng = np.random.default_rng(0)
    bench.stream.deliver(rng.normal(0, 0.001, 10 * 16_000))
    until(lambda: bench.capture.problem)
    assert bench.capture.problem.code is ErrorCode.MICROPHONE_QUIET
    bench.stream.deliver(rng.normal(0, 0.1, 16_000))
    until(lambda: bench.capture.problem is None)
