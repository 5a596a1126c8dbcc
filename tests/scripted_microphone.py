"""A sound library that delivers exactly what a test tells it to."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from protokollant.audio.clip import Frames
from protokollant.audio.devices import InputDevice
from protokollant.foundation.errors import ErrorCode, KnownError
from scripted_speaker import ScriptedSpeaker

HEADSET = InputDevice(0, "Köpfhörer der Küche", "ALSA", 2, 48_000.0, is_default=True)


class ScriptedStream:
    def __init__(self, rate: float, channels: int, latency: float) -> None:
        self.rate, self.channels, self.latency = rate, channels, latency
        self.closed = False
        self._on_frames: Callable[[Frames, bool], None] = lambda _frames, _lost: None
        self._on_finished: Callable[[], None] = lambda: None
        self.started = False

    def start(self, on_frames: Callable[[Frames, bool], None], on_finished: Callable[[], None]) -> None:
        self._on_frames, self._on_finished = on_frames, on_finished
        self.started = True

    def close(self) -> None:
        self.closed = True

    def deliver(self, signal: np.ndarray, lost: bool = False) -> None:
        """`signal`: (n,) from -1 to 1, the same on every channel; in pieces as a sound card gives them."""
        assert not self.closed
        frames = np.repeat(signal.astype(np.float32)[:, None], self.channels, axis=1)
        for start in range(0, len(frames), 441):
            self._on_frames(frames[start : start + 441], lost)

    def unplug(self) -> None:
        self._on_finished()


class ScriptedMicrophone:
    """A `SoundBackend`. `streams` are those opened so far; `speaker` is what is played with."""

    def __init__(self, *devices: InputDevice, latency: float = 0.0) -> None:
        self.devices = devices
        self.latency = latency
        self.streams: list[ScriptedStream] = []
        self.refreshed = 0
        self.speaker = ScriptedSpeaker()

    def refresh(self) -> None:
        self.refreshed += 1

    def inputs(self) -> tuple[InputDevice, ...]:
        return self.devices

    def open(self, device: InputDevice) -> ScriptedStream:
        if device not in self.devices:
            raise KnownError(ErrorCode.NO_MICROPHONE)
        self.streams.append(ScriptedStream(device.sample_rate, min(2, device.channels), self.latency))
        return self.streams[-1]

    def open_speaker(self) -> ScriptedSpeaker:
        return self.speaker.open()
