"""Sound files of every kind, judged by what is in them."""

from __future__ import annotations

import contextlib
import os
import struct
import subprocess
import sys
import wave
from pathlib import Path

import av
import numpy as np
import pytest

from protokollant.audio import reading
from protokollant.audio.clip import SAMPLE_RATE
from protokollant.audio.reading import probe_seconds, read_audio, write_wav
from protokollant.foundation.errors import ErrorCode, KnownError

SECONDS = 2.0
RATE = 44_100
TIME = np.arange(int(RATE * SECONDS)) / RATE
TONE = (8000 * np.sin(2 * np.pi * (300 * TIME + 200 * TIME**2))).astype(np.int16)
KINDS = {
    "wav": ("wav", "pcm_s16le", RATE, {}),
    "wav24": ("wav", "pcm_s24le", 96_000, {}),
    "wav8": ("wav", "pcm_u8", 11_025, {}),
    "wavfloat": ("wav", "pcm_f32le", 48_000, {}),
    "telephone": ("wav", "pcm_mulaw", 8_000, {}),
    "flac": ("flac", "flac", RATE, {}),
    "mp3": ("mp3", "libmp3lame", RATE, {}),
    "m4a": ("mp4", "aac", RATE, {}),
    "faststart": ("mp4", "aac", RATE, {"movflags": "faststart"}),
    "aac": ("adts", "aac", RATE, {}),
    "opus": ("ogg", "libopus", 48_000, {}),
    "webm": ("webm", "libopus", 48_000, {}),
}


def encoded(path: Path, kind: str) -> bytes:
    container_format, codec, rate, options = KINDS[kind]
    with av.open(str(path), "w", format=container_format, options=options) as container:
        stream = container.add_stream(codec, rate=rate, layout="stereo")
        frame = av.AudioFrame.from_ndarray(np.repeat(TONE, 2)[None], format="s16", layout="stereo")
        frame.sample_rate, frame.pts = RATE, 0
        resampler = av.AudioResampler(stream.format, stream.layout, rate, stream.frame_size or 1024)
        for part in [*resampler.resample(frame), *resampler.resample(None)]:
            container.mux(stream.encode(part))
        container.mux(stream.encode(None))
    return path.read_bytes()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = tmp_path_factory.mktemp("sound")
    return {kind: encoded(folder / kind, kind) for kind in KINDS}


def code_of(path: Path) -> ErrorCode:
    with pytest.raises(KnownError) as caught:
        read_audio(path)
    return caught.value.code


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("name", ["Gespräch mit Frau Öztürk.bin", "falsch benannt.wav"])
def test_every_accepted_kind_whatever_its_name(tmp_path, files, kind, name):
    path = tmp_path / name
    path.write_bytes(files[kind])
    steps: list[float] = []
    clip = read_audio(path, progress=steps.append)
    assert clip.samples.dtype == np.int16
    assert clip.samples.ndim == 1
    assert clip.seconds == pytest.approx(SECONDS, abs=0.12)
    assert not clip.truncated
    assert steps == sorted(steps)
    assert steps[-1] == 1.0
    # The tone rises from 300 to 1100 Hz: count its waves in the middle.
    middle = clip.samples[SAMPLE_RATE - 1600 : SAMPLE_RATE + 1600].astype(float)
    crossings = np.count_nonzero(np.diff(np.signbit(middle)))
    assert crossings / 2 / 0.2 == pytest.approx(700, abs=40)
    assert np.abs(middle).max() == pytest.approx(8000, rel=0.1)


def test_mono_16_khz_passes_bit_for_bit(tmp_path):
    path = tmp_path / "Größe.wav"
    samples = np.arange(-32768, 32768, dtype=np.int32).astype(np.int16)
    write_wav(path, samples)
    assert np.array_equal(read_audio(path).samples, samples)
    assert probe_seconds(path) == pytest.approx(65536 / SAMPLE_RATE)


def test_channels_are_mixed_evenly(tmp_path):
    path = tmp_path / "sechs.wav"
    with wave.open(str(path), "wb") as file:
        file.setnchannels(6)
        file.setsampwidth(2)
        file.setframerate(SAMPLE_RATE)
        file.writeframes(np.tile(np.array([6000, 0, 0, 0, 0, -1200], "<i2"), SAMPLE_RATE).tobytes())
    assert set(read_audio(path).samples) == {800}


@pytest.mark.parametrize("kind", ["wav", "flac", "mp3", "faststart", "aac", "opus", "webm"])
def test_a_file_that_breaks_off_gives_what_it_has_and_says_so(tmp_path, files, kind):
    path = tmp_path / "halb.wav"
    path.write_bytes(files[kind][: len(files[kind]) // 2])
    clip = read_audio(path)
    assert clip.truncated
    assert 0.3 * SECONDS < clip.seconds < 0.7 * SECONDS


def test_a_wav_of_a_size_nobody_believes(tmp_path, files):
    size_at = files["wav"].index(b"data") + 4
    for claimed, truncated in ((0xFFFF_FFFF, False), (0xEE00_0000, True)):
        path = tmp_path / "riesig.wav"
        path.write_bytes(files["wav"][:size_at] + struct.pack("<I", claimed) + files["wav"][size_at + 4 :])
        clip = read_audio(path)
        assert clip.seconds == pytest.approx(SECONDS, abs=0.01)
        assert clip.truncated is truncated


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("Text.wav", "Grüß Gott. ".encode() * 500, ErrorCode.AUDIO_UNREADABLE),
        ("Brief.docx", "Grüß Gott. ".encode() * 500, ErrorCode.AUDIO_FORMAT),
        ("rauschen.mp3", bytes(os.urandom(4096)), ErrorCode.AUDIO_UNREADABLE),
        ("leer.wav", b"", ErrorCode.AUDIO_EMPTY),
        (
            "liste.mp3",
            b"#EXTM3U\n#EXTINF:5,\nhttp://127.0.0.1:9/a.ts\n#EXT-X-ENDLIST\n",
            ErrorCode.AUDIO_UNREADABLE,
        ),
        ("andere.wav", b"FORM\x00\x00\x10\x00AIFF" + bytes(4096), ErrorCode.AUDIO_FORMAT),
    ],
)
def test_what_is_no_sound_is_refused(tmp_path, name, content, code):
    (tmp_path / name).write_bytes(content)
    assert code_of(tmp_path / name) is code


def test_sound_without_any_sound(tmp_path, files):
    start = files["wav"].index(b"data")
    path = tmp_path / "still.wav"
    path.write_bytes(files["wav"][: start + 8])
    assert code_of(path) is ErrorCode.AUDIO_EMPTY
    write_wav(path, np.empty(0, np.int16))
    assert code_of(path) is ErrorCode.AUDIO_EMPTY


def test_missing_file_and_folder(tmp_path):
    assert code_of(tmp_path / "nicht da.wav") is ErrorCode.AUDIO_MISSING
    assert code_of(tmp_path) is ErrorCode.AUDIO_UNREADABLE
    with pytest.raises(KnownError):
        probe_seconds(tmp_path / "nicht da.wav")


def test_pictures_without_sound_are_refused(tmp_path):
    path = tmp_path / "film.m4a"
    with av.open(str(path), "w", format="mp4") as container:
        stream = container.add_stream("mpeg4", rate=5)
        stream.width = stream.height = 32
        for _ in range(5):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(np.zeros((32, 32, 3), np.uint8), format="rgb24")))
        container.mux(stream.encode(None))
    assert code_of(path) is ErrorCode.AUDIO_FORMAT


def test_too_long_stops_early(tmp_path, monkeypatch):
    monkeypatch.setattr(reading, "MAX_HOURS", 1 / 3600)
    path = tmp_path / "lang.wav"
    write_wav(path, np.zeros(60 * SAMPLE_RATE, np.int16))
    steps: list[float] = []
    with pytest.raises(KnownError) as caught:
        read_audio(path, progress=steps.append)
    assert caught.value.code is ErrorCode.AUDIO_TOO_LONG
    assert max(steps) < 0.2


def test_cancelling(tmp_path):
    path = tmp_path / "lang.wav"
    write_wav(path, np.zeros(60 * SAMPLE_RATE, np.int16))
    calls = iter([False, False, True])
    with pytest.raises(KnownError) as caught:
        read_audio(path, cancelled=lambda: next(calls))
    assert caught.value.code is ErrorCode.CANCELLED


def test_decoders_do_not_write_to_the_terminal(tmp_path, files):
    path = tmp_path / "halb.flac"
    path.write_bytes(files["flac"][: len(files["flac"]) // 2])
    code = (
        "import sys, pathlib; from protokollant.audio.reading import read_audio\nread_audio(pathlib.Path(sys.argv[1]))"
    )
    result = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, check=True)
    assert (result.stdout, result.stderr) == (b"", b"")


def test_one_flipped_byte_never_is_a_bug(tmp_path, files):
    rng = np.random.default_rng(7)
    path = tmp_path / "kaputt.ogg"
    for kind in ("wav", "flac", "mp3", "m4a", "opus", "webm"):
        for _ in range(8):
            content = bytearray(files[kind])
            for at in rng.integers(0, min(len(content), 400), 3):
                content[at] ^= int(rng.integers(1, 256))
            path.write_bytes(content)
            with contextlib.suppress(KnownError):
                assert read_audio(path).seconds < 60
