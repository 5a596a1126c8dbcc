"""A real small disk that is full: the recording waits, nothing is lost, and it goes on when there is room."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from protokollant.audio.capture import Capture, CaptureState
from protokollant.audio.journal import KEY_BYTES, JournalWriter, read_journal
from protokollant.foundation.errors import ErrorCode
from scripted_microphone import HEADSET, ScriptedMicrophone

DEVICE = replace(HEADSET, sample_rate=16_000.0)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "Stick für Büro"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(folder)], capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("NO SMALL DISK CAN BE MOUNTED HERE (needs root): a full disk is tested with injected faults only")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


def until(condition: Callable[[], object]) -> None:
    deadline = time.monotonic() + 8
    while not condition():
        assert time.monotonic() < deadline, "it never happened"
        time.sleep(0.005)


def numbered(start: int, count: int) -> np.ndarray:
    return (np.arange(start, start + count) % 30_000) / 32768


def begun(folder: Path, key: bytes) -> tuple[Capture, ScriptedMicrophone]:
    microphone = ScriptedMicrophone(DEVICE)
    capture = Capture(microphone, lambda: microphone.devices[0])
    capture.record(JournalWriter.create(folder / "a.journal", key))
    capture.start()
    until(lambda: microphone.streams and microphone.streams[-1].started)
    return capture, microphone


def test_it_waits_says_so_and_goes_on_when_there_is_room(small_disk: Path) -> None:
    key = os.urandom(KEY_BYTES)
    ballast = small_disk / "alte Fotos"
    ballast.write_bytes(bytes(150_000))
    capture, microphone = begun(small_disk, key)
    said = 0
    for _ in range(10):  # ten seconds are 320 kB
        microphone.streams[-1].deliver(numbered(said, 16_000))
        said += 16_000
        time.sleep(0.05)
    until(lambda: capture.problem)
    assert capture.problem is not None
    assert capture.problem.code is ErrorCode.DISK_FULL
    assert capture.state is CaptureState.RECORDING
    kept = read_journal(small_disk / "a.journal", key)
    assert 0 < len(kept.samples) < said
    assert kept.torn_bytes == 0
    subprocess.run(["mount", "-o", "remount,size=2m", str(small_disk)], check=True)
    until(lambda: capture.problem is None)
    microphone.streams[-1].deliver(numbered(said, 16_000))
    said += 16_000
    assert len(capture.stop()) == 0
    found = read_journal(small_disk / "a.journal", key)
    assert found.complete
    assert found.samples.tolist() == (np.arange(said) % 30_000).tolist()


def test_without_room_to_the_end_the_rest_is_handed_over(small_disk: Path) -> None:
    key = os.urandom(KEY_BYTES)
    capture, microphone = begun(small_disk, key)
    microphone.streams[-1].deliver(numbered(0, 160_000))
    until(lambda: capture.problem)
    rest = capture.stop()
    kept = read_journal(small_disk / "a.journal", key).samples
    assert len(kept) > 0
    assert len(rest) > 0
    assert [*kept.tolist(), *rest.tolist()] == (np.arange(160_000) % 30_000).tolist()
