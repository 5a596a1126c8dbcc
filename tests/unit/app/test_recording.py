"""The recorder, and the way to a WAV file."""

from __future__ import annotations

import errno
import os
import signal
import stat
import threading
import time
import wave
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from protokollant.app import recording
from protokollant.app.recording import Recorder, record_to_wav
from protokollant.audio.capture import CaptureState
from protokollant.audio.journal import read_journal
from protokollant.foundation.errors import ErrorCode, KnownError
from scripted_microphone import HEADSET, ScriptedMicrophone

DEVICE = replace(HEADSET, sample_rate=16_000.0)
KEY = bytes(32)


class Speaker(threading.Thread):
    """Someone who speaks into the microphone as soon as it is open: the numbers from 0 on."""

    def __init__(self, microphone: ScriptedMicrophone, count: int, then_unplug: bool = False) -> None:
        super().__init__(daemon=True)
        self.microphone, self.count, self.then_unplug = microphone, count, then_unplug
        self.start()

    def run(self) -> None:
        while not (self.microphone.streams and self.microphone.streams[-1].started):
            time.sleep(0.002)
        stream = self.microphone.streams[-1]
        stream.deliver(np.arange(self.count) / 32768)
        if self.then_unplug:
            stream.unplug()


@pytest.fixture
def microphone() -> ScriptedMicrophone:
    return ScriptedMicrophone(DEVICE)


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "Aufnahmen für Jürgen"
    folder.mkdir()
    return folder / "Gespräch.wav"


def samples_of(path: Path) -> list[int]:
    with wave.open(str(path)) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, 16_000)
        return np.frombuffer(file.readframes(file.getnframes()), "<i2").tolist()


def interrupt_when(seconds: float):
    def on_tick(_state, elapsed, _problem):
        if elapsed >= seconds:
            os.kill(os.getpid(), signal.SIGINT)

    return on_tick


def test_recorder_from_start_to_stop(microphone, tmp_path):
    recorder = Recorder(microphone)
    assert (recorder.state, recorder.elapsed(), recorder.problem) == (CaptureState.STOPPED, 0.0, None)
    journal = tmp_path / "größe.journal"
    recorder.start(None, journal, KEY)
    Speaker(microphone, 8000).join()
    with pytest.raises(RuntimeError):
        recorder.start(None, tmp_path / "zweite.journal", KEY)
    recorded = recorder.stop()
    assert recorded.samples.tolist() == list(range(8000))
    assert (recorded.seconds, recorded.overflow_frames, recorded.problem) == (0.5, 0, None)
    assert read_journal(journal, KEY).complete
    assert repr(recorded) == "<RecordedAudio>"


def test_a_recording_of_exact_silence_says_so(microphone, tmp_path):
    recorder = Recorder(microphone)
    recorder.start(None, tmp_path / "still.journal", KEY)
    Speaker(microphone, 1).join()  # its only number is 0
    recorded = recorder.stop()
    assert recorded.samples.tolist() == [0]
    assert recorded.problem is not None
    assert recorded.problem.code is ErrorCode.MICROPHONE_SILENT


def test_an_interrupted_recording_goes_on_in_its_journal(microphone, tmp_path):
    journal = tmp_path / "a.journal"
    recorder = Recorder(microphone)
    recorder.start(None, journal, KEY)
    Speaker(microphone, 100).join()
    recorder.stop()
    journal.write_bytes(journal.read_bytes()[:-5])
    recorder.start(None, journal, KEY, resume=True)
    while not microphone.streams[-1].started or len(microphone.streams) < 2:
        time.sleep(0.002)
    Speaker(microphone, 50).join()
    assert recorder.stop().samples.tolist() == [*range(100), *range(50)]


@pytest.mark.parametrize(
    ("devices", "name", "code"),
    [((), None, ErrorCode.NO_MICROPHONE), ((DEVICE,), "Webcam", ErrorCode.MICROPHONE_UNKNOWN)],
)
def test_no_microphone_leaves_nothing_behind(tmp_path, out, devices, name, code):
    recorder = Recorder(ScriptedMicrophone(*devices))
    with pytest.raises(KnownError) as caught:
        recorder.start(name, tmp_path / "a.journal", KEY)
    assert caught.value.code is code
    assert not (tmp_path / "a.journal").exists()
    with pytest.raises(KnownError):
        record_to_wav(recorder, out, folder=tmp_path / "privat", device_name=name)
    assert list(out.parent.iterdir()) == []
    assert list((tmp_path / "privat").iterdir()) == []


def test_exactly_the_seconds_that_were_asked_for(microphone, out, tmp_path):
    Speaker(microphone, 16_000)
    recorded = record_to_wav(Recorder(microphone), out, folder=tmp_path / "privat", seconds=0.75)
    assert recorded.seconds == 0.75
    assert samples_of(out) == list(range(12_000))
    assert stat.S_IMODE(out.stat().st_mode) == 0o600
    assert stat.S_IMODE((tmp_path / "privat").stat().st_mode) == 0o700
    assert list((tmp_path / "privat").iterdir()) == []
    assert list(out.parent.iterdir()) == [out]


def test_ctrl_c_ends_the_recording_and_writes_the_file(microphone, out, tmp_path):
    before = signal.getsignal(signal.SIGINT)
    Speaker(microphone, 8000)
    record_to_wav(Recorder(microphone), out, folder=tmp_path / "privat", on_tick=interrupt_when(0.5))
    assert samples_of(out) == list(range(8000))
    assert signal.getsignal(signal.SIGINT) is before


def test_a_microphone_that_is_pulled_out_gives_what_was_said_and_the_reason(microphone, out, tmp_path):
    Speaker(microphone, 8000, then_unplug=True)
    recorded = record_to_wav(Recorder(microphone), out, folder=tmp_path / "privat")
    assert recorded.problem is not None
    assert recorded.problem.code is ErrorCode.MICROPHONE_LOST
    assert samples_of(out) == list(range(8000))


def test_nothing_recorded_is_an_error_and_the_old_file_stays(microphone, out, tmp_path):
    out.write_bytes(b"old")
    with pytest.raises(KnownError) as caught:
        record_to_wav(Recorder(microphone), out, folder=tmp_path / "privat", on_tick=interrupt_when(0.0))
    assert caught.value.code is ErrorCode.AUDIO_EMPTY
    assert out.read_bytes() == b"old"
    assert list(out.parent.iterdir()) == [out]


@pytest.mark.parametrize("answers", [[True, True], [False]])
def test_a_full_disk_at_the_end_costs_neither_the_old_file_nor_the_recording(
    microphone, out, tmp_path, monkeypatch, answers
):
    out.write_bytes(b"old")
    failures = iter(answers)
    original = recording.write_wav

    def write_wav(file, samples):
        if next(failures, None) is not None:
            file.write(b"RIFF half")
            raise OSError(errno.ENOSPC, "injected")
        original(file, samples)

    monkeypatch.setattr(recording, "write_wav", write_wav)
    asked, replies = [], iter(answers)

    def try_again(problem):
        asked.append(problem.code)
        assert out.read_bytes() == b"old"
        return next(replies)

    Speaker(microphone, 8000)
    arguments = {"folder": tmp_path / "privat", "seconds": 0.5, "try_again": try_again}
    if answers[-1]:
        record_to_wav(Recorder(microphone), out, **arguments)
        assert samples_of(out) == list(range(8000))
    else:
        with pytest.raises(KnownError) as caught:
            record_to_wav(Recorder(microphone), out, **arguments)
        assert caught.value.code is ErrorCode.DISK_FULL
        assert out.read_bytes() == b"old"
    assert asked == [ErrorCode.DISK_FULL] * len(answers)
    assert list(out.parent.iterdir()) == [out]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("gibt es nicht/a.wav", ErrorCode.OUTPUT_UNWRITABLE),
        ("ordner.wav", ErrorCode.OUTPUT_UNWRITABLE),
        ("a.mp3", ErrorCode.OUTPUT_KIND),
    ],
)
def test_a_place_that_cannot_be_written_is_refused_before_a_word_is_said(microphone, tmp_path, name, code):
    (tmp_path / "ordner.wav").mkdir()
    with pytest.raises(KnownError) as caught:
        record_to_wav(Recorder(microphone), tmp_path / name, folder=tmp_path / "privat")
    assert caught.value.code is code
    assert microphone.streams == []


def test_unreadable_leftovers_of_dead_processes_are_removed(microphone, out, tmp_path):
    folder = tmp_path / "privat"
    folder.mkdir()
    dead, alive = folder / "record-1.journal", folder / "record-2.journal"
    for leftover in (dead, alive):
        leftover.write_bytes(b"x")
    os.utime(dead, (1, 1))
    Speaker(microphone, 8000)
    record_to_wav(Recorder(microphone), out, folder=folder, seconds=0.1)
    assert list(folder.iterdir()) == [alive]
