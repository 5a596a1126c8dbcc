"""The microphone for real: PortAudio, a sound server, and a signal whose every part can be found again."""

from __future__ import annotations

import json
import os
import random
import secrets
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import numpy as np
import pytest
import soxr

from protokollant.audio.clip import SAMPLE_RATE, Samples
from protokollant.audio.journal import MarkKind, read_journal
from protokollant.audio.reading import write_wav
from sound import RATE, VirtualMicrophone, virtual_microphone

pytestmark = pytest.mark.sound
# The server resamples in its own way and shifts by parts of a sample; foreign sound reaches 0.3 at most.
ALIKE = 0.93
CHILD = Path(__file__).with_name("recording_child.py")


def speech_like(seconds: float, seed: int) -> Samples:
    """Bursts of rising and falling tones with pauses between them, 48 kHz; no two stretches are alike."""
    rng = np.random.default_rng(seed)
    pieces = []
    while sum(map(len, pieces)) < seconds * RATE:
        length = int(rng.uniform(0.15, 0.4) * RATE)
        time_axis = np.arange(length) / RATE
        low, high = rng.uniform(150, 900), rng.uniform(900, 3500)
        phase = 2 * np.pi * (low * time_axis + (high - low) / (2 * length / RATE) * time_axis**2)
        pieces.append(0.4 * np.hanning(length) * np.sin(phase))
        pieces.append(np.zeros(int(rng.uniform(0.02, 0.12) * RATE)))
    return np.round(np.concatenate(pieces)[: int(seconds * RATE)] * 32767).astype(np.int16)


def match(recorded: Samples, played: Samples) -> tuple[int, float]:
    """Where `played` (48 kHz) begins in `recorded` (16 kHz), in samples, and how alike they are there (1 is
    equal)."""
    wanted = soxr.resample(played.astype(np.float64), RATE, SAMPLE_RATE)
    heard = recorded.astype(np.float64)
    size = len(heard) + len(wanted)
    products = np.fft.irfft(np.fft.rfft(heard, size) * np.conj(np.fft.rfft(wanted, size)), size)
    at = int(np.argmax(products[: max(1, len(heard) - len(wanted) + 1)]))
    part = heard[at : at + len(wanted)]
    return at, float(part @ wanted[: len(part)] / (np.linalg.norm(part) * np.linalg.norm(wanted) + 1e-9))


class Child:
    """A process that records."""

    def __init__(self, process: subprocess.Popen[str], journal: Path, key: bytes) -> None:
        self.process, self.journal, self.key = process, journal, key

    def wait_for(self, state: str) -> None:
        assert self.process.stdout is not None
        for line in self.process.stdout:
            if line == f"state {state}\n":
                return
        pytest.fail(f"the recording never became {state}")

    def say(self, order: str) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(f"{order}\n")
        self.process.stdin.flush()

    def stop(self) -> dict[str, float | str | None]:
        self.say("stop")
        assert self.process.stdout is not None
        result = next(line for line in self.process.stdout if line.startswith("{"))
        assert self.process.wait(timeout=10) == 0
        return json.loads(result)


@contextmanager
def recording(microphone: VirtualMicrophone, folder: Path, *options: str) -> Iterator[Child]:
    journal, key = folder / f"Gespräch am Küchentisch {uuid.uuid4().hex}.journal", secrets.token_bytes(32)
    with subprocess.Popen(
        [sys.executable, str(CHILD), str(journal), key.hex(), *options],
        env=microphone.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            yield Child(process, journal, key)
        finally:
            process.kill()


def wav(folder: Path, name: str, samples: Samples) -> Path:
    write_wav(folder / name, samples, RATE)
    return folder / name


def test_every_sound_that_is_played_is_stored_without_a_gap(microphone, tmp_path):
    played = speech_like(6, seed=1)
    with recording(microphone, tmp_path) as child:
        child.wait_for("recording")
        microphone.play(wav(tmp_path, "Rede.wav", played))
        result = child.stop()
    content = read_journal(child.journal, child.key)
    at, likeness = match(content.samples, played)
    assert likeness > ALIKE
    # A gap or a doubled stretch anywhere would move the parts after it.
    for start in range(0, len(played), RATE // 2):
        part_at, part_likeness = match(content.samples, played[start : start + RATE // 2])
        assert abs(part_at - at - start // 3) <= 2
        assert part_likeness > ALIKE
    assert result == {
        "seconds": len(content.samples) / SAMPLE_RATE,
        "overflow": 0,
        "device_overflows": 0,
        "problem": None,
    }
    assert content.complete


def test_a_pause_leaves_out_what_was_said_in_it_and_nothing_else(microphone, tmp_path):
    first, aside, second = (speech_like(1.5, seed) for seed in (2, 3, 4))
    with recording(microphone, tmp_path) as child:
        child.wait_for("recording")
        microphone.play(wav(tmp_path, "vorher.wav", first))
        child.say("pause")
        child.wait_for("paused")
        microphone.play(wav(tmp_path, "dazwischen.wav", aside))
        child.say("resume")
        child.wait_for("recording")
        microphone.play(wav(tmp_path, "nachher.wav", second))
        child.stop()
    content = read_journal(child.journal, child.key)
    first_at, first_likeness = match(content.samples, first)
    second_at, second_likeness = match(content.samples, second)
    assert first_likeness > ALIKE
    assert second_likeness > ALIKE
    assert first_at < second_at
    assert match(content.samples, aside)[1] < 0.3
    assert [mark.kind for mark in content.marks] == [MarkKind.PAUSE, MarkKind.RESUME]


def test_a_killed_process_loses_at_most_the_last_second(microphone, tmp_path):
    """Ten recordings of the same sound, ended at ten random times."""
    played = speech_like(6, seed=5)
    file = wav(tmp_path, "Rede.wav", played)
    ends = sorted(random.Random(5).uniform(1.2, 5.5) for _ in range(10))
    with ExitStack() as stack:
        children = [stack.enter_context(recording(microphone, tmp_path)) for _ in ends]
        for child in children:
            child.wait_for("recording")
        with microphone.start_playing(file) as player:
            started, heard = time.monotonic(), []
            for child, end in zip(children, ends, strict=True):
                time.sleep(max(0.0, started + end - time.monotonic()))
                os.kill(child.process.pid, signal.SIGKILL)
                heard.append(time.monotonic() - started)
            player.kill()
    for child, seconds in zip(children, heard, strict=True):
        content = read_journal(child.journal, child.key)
        assert not content.complete
        # Everything up to a second before the end is there; the player's own start-up makes `seconds` an
        # overestimate.
        kept = int((seconds - 1.0) * RATE)
        assert match(content.samples, played[:kept])[1] > ALIKE


def test_the_second_before_the_press_is_there(microphone, tmp_path):
    played = speech_like(3, seed=7)
    with recording(microphone, tmp_path, "--listen") as child:
        child.wait_for("listening")
        with microphone.start_playing(wav(tmp_path, "Rede.wav", played)) as player:
            time.sleep(2.0)
            child.say("record")
            child.wait_for("recording")
            player.wait()
        time.sleep(0.3)
        result = child.stop()
    content = read_journal(child.journal, child.key)
    assert 1.5 < float(result["seconds"]) < 4.0
    # The press came 2 s after the player's start; one of them is kept, and no more than one.
    assert match(content.samples, played[int(1.5 * RATE) :])[1] > ALIKE
    assert match(content.samples, played[: int(0.5 * RATE)])[1] < 0.5


def test_a_microphone_that_is_pulled_out_and_plugged_in_again(tmp_path, microphone):
    first, second = speech_like(1.5, seed=8), speech_like(1.5, seed=9)
    with virtual_microphone() as other, recording(other, tmp_path) as child:
        child.wait_for("recording")
        other.play(wav(tmp_path, "vorher.wav", first))
        time.sleep(0.3)
        other.pull_out()
        child.wait_for("interrupted")
        other.plug_in()
        child.wait_for("recording")
        other.play(wav(tmp_path, "nachher.wav", second))
        time.sleep(0.3)
        result = child.stop()
    content = read_journal(child.journal, child.key)
    assert result["problem"] is None
    assert match(content.samples, first)[1] > ALIKE
    assert match(content.samples, second)[1] > ALIKE
    assert [mark.kind for mark in content.marks] == [MarkKind.PAUSE, MarkKind.RESUME]


def test_no_sample_is_dropped_while_both_cores_are_busy(microphone, tmp_path):
    played = speech_like(12, seed=10)
    burn = "while True: sum(i * i for i in range(1000))"
    with ExitStack() as stack:
        for _ in range(os.cpu_count() or 2):
            burner = stack.enter_context(subprocess.Popen([sys.executable, "-c", burn]))
            stack.callback(burner.kill)
        child = stack.enter_context(recording(microphone, tmp_path))
        child.wait_for("recording")
        microphone.play(wav(tmp_path, "Rede.wav", played))
        result = child.stop()
    content = read_journal(child.journal, child.key)
    at, _ = match(content.samples, played[: RATE // 2])
    for start in range(0, len(played), RATE):
        part_at, likeness = match(content.samples, played[start : start + RATE])
        assert likeness > ALIKE
        assert abs(part_at - at - start // 3) <= 2
    assert (result["overflow"], result["device_overflows"]) == (0, 0)


def test_a_microphone_that_is_unplugged_keeps_what_was_said(tmp_path, microphone):
    played = speech_like(1.5, seed=6)
    with virtual_microphone() as other, recording(other, tmp_path) as child:
        child.wait_for("recording")
        other.play(wav(tmp_path, "Rede.wav", played))
        time.sleep(0.3)
        other.unplug()
        child.wait_for("interrupted")
        result = child.stop()
    content = read_journal(child.journal, child.key)
    assert result["problem"] == "microphone-lost"
    assert match(content.samples, played)[1] > ALIKE
    assert content.complete
