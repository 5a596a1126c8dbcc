"""Speaks the bundled sample dictation: spoken.txt -> resources/samples/beratung.flac (16 kHz, mono, 16 bit).

Needs av, numpy and py-nanotts (SVOX Pico with its German voice). The same input gives the same samples.
"""

import argparse
import random
from pathlib import Path

import av
import numpy as np
import numpy.typing as npt
from py_nanotts import NanoTTS

HERE = Path(__file__).resolve().parent
SPOKEN = HERE / "spoken.txt"
SAMPLE = HERE.parents[1] / "resources" / "samples" / "beratung.flac"

Signal = npt.NDArray[np.float64]

RATE = 16_000  # Hz, what the voice speaks and the recogniser hears
PEAK = 10 ** (-3 / 20)  # -3 dBFS
ROOM = 10 ** (-60 / 20)  # RMS of the room noise: -60 dBFS
EDGE = 0.5  # seconds of room noise before and after
PAUSE = (0.5, 0.9)  # seconds between two sentences
SPEED = (0.90, 0.94)  # of the voice's own speed: a person who thinks while she speaks
PITCH = (0.98, 1.02)  # a person does not start every sentence on the same note
SEED = 12


def read_sentences(path: Path) -> list[str]:
    """One sentence a line; empty lines and lines that start with # do not count."""
    lines = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def trim(speech: Signal, threshold: float = 0.003) -> Signal:
    """Cuts the silence that the voice puts around a sentence, so that the pauses here are the only ones."""
    loud = np.flatnonzero(np.abs(speech) > threshold)
    return speech[loud[0] : loud[-1] + 1]


def speak(sentences: list[str], chance: random.Random) -> Signal:
    """The sentences with a pause between each two; full scale is 1.0."""
    voice = NanoTTS()
    parts: list[Signal] = []
    for sentence in sentences:
        pcm = voice.speak(sentence, voice="de-DE", speed=chance.uniform(*SPEED), pitch=chance.uniform(*PITCH))
        parts += [trim(np.frombuffer(pcm, "<i2") / 2**15), np.zeros(round(chance.uniform(*PAUSE) * RATE))]
    return np.concatenate(parts[:-1])


def room_noise(samples: int) -> Signal:
    """Quiet noise that falls by 3 dB an octave, as the air of a room does."""
    white = np.fft.rfft(np.random.default_rng(SEED).standard_normal(samples))
    pink: Signal = np.fft.irfft(white / np.sqrt(np.maximum(np.arange(len(white)), samples * 50 / RATE)), samples)
    pink *= ROOM / np.sqrt(np.mean(pink**2))
    return pink


def record(sentences: list[str]) -> npt.NDArray[np.int16]:
    """What a microphone in a quiet room would hear."""
    speech = np.pad(speak(sentences, random.Random(SEED)), round(EDGE * RATE))
    speech *= PEAK / np.abs(speech).max()
    return np.round((speech + room_noise(len(speech))) * (2**15 - 1)).astype(np.int16)


def write_flac(path: Path, samples: npt.NDArray[np.int16]) -> None:
    with av.open(str(path), "w", format="flac") as container:
        stream = container.add_stream("flac", rate=RATE, layout="mono", format="s16")
        frame = av.AudioFrame.from_ndarray(samples[None, :], format="s16", layout="mono")
        frame.sample_rate = RATE
        for packet in (*stream.encode(frame), *stream.encode(None)):
            container.mux(packet)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=SAMPLE)
    samples = record(read_sentences(SPOKEN))
    path = parser.parse_args().out
    write_flac(path, samples)
    print(f"{path}: {len(samples) / RATE:.1f} s, peak {20 * np.log10(np.abs(samples).max() / 2**15):.1f} dBFS")


if __name__ == "__main__":
    main()
