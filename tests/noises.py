"""Sounds in which nobody speaks, made by rule: int16 (n,) at 16 kHz, the same for the same seed."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import numpy.typing as npt

RATE = 16_000
Signal = npt.NDArray[np.float64]
Samples = npt.NDArray[np.int16]


def _times(seconds: float) -> Signal:
    return np.arange(round(seconds * RATE)) / RATE


def _coloured(rng: np.random.Generator, seconds: float, power: float) -> Signal:
    """Noise whose power falls with frequency to this power: 0 white, 1 pink, 2 brown. Peak 1."""
    count = round(seconds * RATE)
    spectrum = np.fft.rfft(rng.normal(size=count))
    frequency = np.maximum(np.fft.rfftfreq(count, 1 / RATE), 20.0)
    signal = np.fft.irfft(spectrum / frequency ** (power / 2), count)
    return np.asarray(signal / np.max(np.abs(signal)))


def _band(rng: np.random.Generator, seconds: float, low: float, high: float) -> Signal:
    count = round(seconds * RATE)
    spectrum = np.fft.rfft(rng.normal(size=count))
    frequency = np.fft.rfftfreq(count, 1 / RATE)
    signal = np.fft.irfft(np.where((frequency > low) & (frequency < high), spectrum, 0), count)
    return np.asarray(signal / np.max(np.abs(signal)))


def _placed(seconds: float, at: Signal, sounds: Callable[[], Signal]) -> Signal:
    """Each sound at its time, in seconds."""
    signal = np.zeros(round(seconds * RATE))
    for moment in at:
        sound = sounds()
        start = round(float(moment) * RATE)
        end = min(len(signal), start + len(sound))
        signal[start:end] += sound[: end - start]
    return signal


def silence(_rng: np.random.Generator, seconds: float) -> Signal:
    return np.zeros(round(seconds * RATE))


def room(rng: np.random.Generator, seconds: float) -> Signal:
    return 0.004 * _coloured(rng, seconds, 1)


def loud_room(rng: np.random.Generator, seconds: float) -> Signal:
    return 0.15 * _coloured(rng, seconds, 2)


def white(rng: np.random.Generator, seconds: float) -> Signal:
    return 0.1 * _coloured(rng, seconds, 0)


def keyboard(rng: np.random.Generator, seconds: float) -> Signal:
    """Bursts of typing: a click with the ringing of a key, now hard, now soft."""

    def key() -> Signal:
        t = _times(0.06)
        ring = np.sin(2 * np.pi * rng.uniform(1500, 4000) * t) + 0.6 * np.sin(2 * np.pi * rng.uniform(200, 500) * t)
        return np.asarray(rng.uniform(0.1, 0.5) * (ring + rng.normal(size=len(t))) * np.exp(-t * 90) / 2)

    moments = np.cumsum(rng.exponential(0.16, round(seconds * 5)) + 0.05)
    typing = moments[(moments < seconds) & (np.sin(moments / 4) > -0.3)]
    return _placed(seconds, typing, key) + room(rng, seconds)


def fan(rng: np.random.Generator, seconds: float) -> Signal:
    t = _times(seconds)
    blades = sum(np.sin(2 * np.pi * 87 * n * t + n) / n for n in range(1, 9))
    return 0.12 * _coloured(rng, seconds, 1.5) + 0.03 * np.asarray(blades) * (1 + 0.1 * np.sin(2 * np.pi * 0.7 * t))


def hum(rng: np.random.Generator, seconds: float) -> Signal:
    t = _times(seconds)
    return 0.2 * np.asarray(sum(np.sin(2 * np.pi * 50 * n * t) / n**1.5 for n in range(1, 12))) + room(rng, seconds)


def breathing(rng: np.random.Generator, seconds: float) -> Signal:
    """In and out, close to the microphone."""
    t = _times(seconds)
    cycle = (t / 3.6 + 0.05 * np.sin(t / 5)) % 1
    breath_in = np.clip(np.sin(np.pi * cycle / 0.38), 0, 1) * (cycle < 0.38)
    breath_out = np.clip(np.sin(np.pi * (cycle - 0.45) / 0.45), 0, 1) * ((cycle > 0.45) & (cycle < 0.9))
    return 0.12 * _band(rng, seconds, 400, 3500) * breath_in + 0.18 * _band(rng, seconds, 200, 2000) * breath_out


def music(rng: np.random.Generator, seconds: float) -> Signal:
    """Plucked chords, a melody and a drum."""
    scale = 220 * 2 ** (np.array([0, 2, 4, 5, 7, 9, 11, 12]) / 12)

    def pluck() -> Signal:
        t = _times(1.6)
        tones = rng.choice(scale, 3, replace=False)
        chord = sum(np.sin(2 * np.pi * f * n * t) / n**1.3 for f in tones for n in range(1, 6))
        return np.asarray(0.05 * chord * np.exp(-3 * t))

    def note() -> Signal:
        t = _times(0.45)
        f = 2 * rng.choice(scale)
        return np.asarray(0.12 * sum(np.sin(2 * np.pi * f * n * t) / n**2 for n in range(1, 8)) * np.exp(-4 * t))

    def drum() -> Signal:
        t = _times(0.2)
        return np.asarray(0.25 * np.sin(2 * np.pi * (60 + 90 * np.exp(-30 * t)) * t) * np.exp(-18 * t))

    beats = np.arange(0, seconds, 0.5)
    return _placed(seconds, beats[::4], pluck) + _placed(seconds, beats, note) + _placed(seconds, beats[::2], drum)


def organ(rng: np.random.Generator, seconds: float) -> Signal:
    """Held chords that swell, with a slow tremolo."""
    t = _times(seconds)
    signal = np.zeros(len(t))
    for start in np.arange(0, seconds, 4.0):
        here = (t >= start) & (t < start + 4)
        swell = np.sin(np.pi * (t[here] - start) / 4) ** 0.5
        for f in 110 * 2 ** (rng.choice([0, 3, 5, 7, 10, 12], 3, replace=False) / 12):
            signal[here] += swell * sum(np.sin(2 * np.pi * f * n * t[here]) / n for n in (1, 2, 3, 4, 6, 8))
    return np.asarray(0.05 * signal * (1 + 0.2 * np.sin(2 * np.pi * 5.5 * t)))


def doors(rng: np.random.Generator, seconds: float) -> Signal:
    """Slams, knocks and steps."""

    def thud() -> Signal:
        t = _times(0.5)
        low = np.sin(2 * np.pi * rng.uniform(50, 140) * t)
        return np.asarray(rng.uniform(0.2, 0.8) * (low + 0.5 * rng.normal(size=len(t))) * np.exp(-t * 22))

    return _placed(seconds, np.sort(rng.uniform(0, seconds, round(seconds / 1.5))), thud) + room(rng, seconds)


def traffic(rng: np.random.Generator, seconds: float) -> Signal:
    t = _times(seconds)
    passing = 0.3 + 0.7 * np.abs(np.sin(t / 7)) ** 4
    return 0.3 * _coloured(rng, seconds, 2) * passing + 0.02 * _band(rng, seconds, 300, 3000) * passing


def applause(rng: np.random.Generator, seconds: float) -> Signal:
    def clap() -> Signal:
        t = _times(0.03)
        return np.asarray(rng.uniform(0.05, 0.25) * rng.normal(size=len(t)) * np.exp(-t * 120))

    return _placed(seconds, np.sort(rng.uniform(0, seconds, round(seconds * 60))), clap)


NOISES: dict[str, Callable[[np.random.Generator, float], Signal]] = {
    made.__name__: made
    for made in (
        silence, room, loud_room, white, keyboard, fan, hum, breathing, music, organ, doors, traffic, applause,
    )
}  # fmt: skip


def noise(kind: str, seconds: float, seed: int = 0) -> Samples:
    """One of NOISES."""
    signal = NOISES[kind](np.random.default_rng([seed, *kind.encode()]), seconds)
    return (np.clip(signal, -1, 1) * 32767).astype(np.int16)
