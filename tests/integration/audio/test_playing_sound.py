"""The loudspeaker for real: what comes out of a sound server is what was recorded, and the cursor is where it is."""

from __future__ import annotations

import itertools
import subprocess
import sys
import threading
import time
from pathlib import Path

import numpy as np
import pytest
import soxr

from protokollant.audio.clip import SAMPLE_RATE
from sound import RATE, VirtualMicrophone, virtual_microphone

pytestmark = pytest.mark.sound
CHILD = Path(__file__).with_name("playing_child.py")
CHUNK = RATE // 100


class Listener:
    """Records what the sound server plays, with the time at which each 10 ms arrived."""

    def __init__(self, server: VirtualMicrophone) -> None:
        command = ["parec", "--device=speaker.monitor", "--raw", "--format=s16le", "--channels=1"]
        self._process = subprocess.Popen(
            [*command, f"--rate={RATE}", "--latency-msec=10"], env=server.environment, stdout=subprocess.PIPE
        )
        self._chunks: list[bytes] = []
        self._times: list[float] = []
        self._thread = threading.Thread(target=self._listen, daemon=True)
        self._thread.start()
        deadline = time.monotonic() + 10
        while not self._times and time.monotonic() < deadline:
            time.sleep(0.01)

    def _listen(self) -> None:
        assert self._process.stdout is not None
        while chunk := self._process.stdout.read(CHUNK * 2):
            self._chunks.append(chunk)
            self._times.append(time.monotonic())

    def stop(self) -> tuple[np.ndarray, np.ndarray]:
        """int16 samples (n,) at 48 kHz, and the time of the end of each chunk of 10 ms."""
        self._process.terminate()
        self._process.wait(10)
        self._thread.join(10)
        return np.frombuffer(b"".join(self._chunks), np.int16), np.array(self._times)


def play(server: VirtualMicrophone, file: Path, first: int, last: int, speed: float) -> tuple[np.ndarray, str]:
    """The cursor as rows of time and position, and how it ended."""
    arguments = [sys.executable, str(CHILD), str(file), str(first), str(last), str(speed)]
    done = subprocess.run(arguments, env=server.environment, stdout=subprocess.PIPE, text=True, timeout=60, check=True)
    *lines, result = done.stdout.splitlines()
    return np.array([[float(part) for part in line.split()] for line in lines]).reshape(-1, 2), result


def bursts(seconds: float, seed: int) -> tuple[np.ndarray, np.ndarray]:
    """Noises of 0.1 s with unequal silences between them, 16 kHz, and where they begin, in seconds."""
    rng, signal, starts = np.random.default_rng(seed), np.zeros(round(seconds * SAMPLE_RATE), np.int16), []
    at = 8000
    while at < len(signal) - 8000:
        signal[at : at + 1600] = rng.uniform(-9000, 9000, 1600)
        starts.append(at / SAMPLE_RATE)
        at += int(rng.uniform(6000, 14_000))
    return signal, np.array(starts)


def onsets(signal: np.ndarray) -> np.ndarray:
    loud = np.flatnonzero(np.abs(signal.astype(np.int32)) > 600)
    return loud[np.concatenate(([True], np.diff(loud) > 0.06 * RATE))]


def alike(heard: np.ndarray, wanted: np.ndarray) -> float:
    """How much of `wanted` is in `heard`, at the best place: 1 is all of it, and nothing else."""
    size = len(heard) + len(wanted)
    products = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(wanted, size)), size)
    at = int(np.argmax(products[: max(1, len(heard) - len(wanted) + 1)]))
    part = heard[at : at + len(wanted)]
    return float(part @ wanted[: len(part)] / (np.linalg.norm(part) * np.linalg.norm(wanted) + 1e-9))


def test_exactly_the_passage_comes_out_of_the_loudspeaker(microphone, tmp_path):
    rng = np.random.default_rng(1)
    voice = np.convolve(rng.standard_normal(6 * SAMPLE_RATE), np.hanning(12), "same")
    samples = (voice / np.abs(voice).max() * 12_000).astype(np.int16)
    np.save(tmp_path / "Rede.npy", samples)
    first, last = 2 * SAMPLE_RATE, 4 * SAMPLE_RATE
    listener = Listener(microphone)
    _cursor, result = play(microphone, tmp_path / "Rede.npy", first, last, 1.0)
    time.sleep(0.3)
    heard, _times = listener.stop()
    assert result == "done"
    loud = np.flatnonzero(np.abs(heard.astype(np.int32)) > 100)
    assert (loud[-1] - loud[0]) / RATE == pytest.approx(2.0, abs=0.03)  # nothing before it, nothing after it
    wanted = soxr.resample(samples[first + 800 : last - 800].astype(np.float64), SAMPLE_RATE, RATE)
    assert alike(heard.astype(np.float64), wanted) > 0.93


@pytest.mark.parametrize("speed", [1.0, 1.5, 2.0])
def test_the_cursor_is_within_50_ms_of_what_is_heard(microphone, tmp_path, speed):
    samples, starts = bursts(12, seed=2)
    np.save(tmp_path / "Rede.npy", samples)
    listener = Listener(microphone)
    cursor, result = play(microphone, tmp_path / "Rede.npy", 0, len(samples), speed)
    time.sleep(0.3)
    heard, times = listener.stop()
    assert result == "done"
    found = onsets(heard)
    assert len(found) == len(starts)  # no gap and no doubled stretch: every sound is there once
    between = [b - a for a, b in itertools.pairwise(found / RATE * speed)]
    assert np.max(np.abs(np.array(between) - np.diff(starts))) < 0.06
    # Chunks arrive late, never early: the smoothest line through their earliest arrivals is the time of hearing.
    ends = np.arange(1, len(times) + 1) * CHUNK / RATE
    began = np.percentile(times - ends, 20)
    shown = np.interp(began + found / RATE, cursor[:, 0], cursor[:, 1] / SAMPLE_RATE)
    off = (shown - starts) / speed
    assert np.max(np.abs(off)) < 0.05, f"{off * 1000}"


def test_a_loudspeaker_that_vanishes_is_said(tmp_path, microphone):
    np.save(tmp_path / "Stille.npy", np.zeros(20 * SAMPLE_RATE, np.int16))
    with virtual_microphone() as other:
        timer = threading.Timer(2.0, other.unplug)
        timer.start()
        cursor, result = play(other, tmp_path / "Stille.npy", 0, 20 * SAMPLE_RATE, 1.0)
        timer.join()
    assert result == "speaker-lost"
    assert cursor[-1, 1] < 8 * SAMPLE_RATE


def test_without_any_loudspeaker_it_is_said(tmp_path, microphone):
    np.save(tmp_path / "Stille.npy", np.zeros(SAMPLE_RATE, np.int16))
    with virtual_microphone() as other:
        other.unplug()
        _cursor, result = play(other, tmp_path / "Stille.npy", 0, SAMPLE_RATE, 1.0)
    assert result in ("no-speaker", "speaker-busy")
