"""The sound library. Nothing else imports `sounddevice`, and this does so only when a microphone is asked
for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import ModuleType
from typing import Any

from protokollant.audio.clip import Frames
from protokollant.audio.devices import InputDevice, InputStream
from protokollant.foundation.errors import ErrorCode, KnownError


class PortAudio:
    """A `SoundBackend`. PortAudio itself is not made for several threads: devices are listed and opened one
    at a time."""

    def __init__(self) -> None:
        self._streams: list[_PortAudioStream] = []
        self._lock = threading.Lock()

    def refresh(self) -> None:
        sounddevice = _sounddevice()
        with self._lock:
            if not any(stream.is_open for stream in self._streams):
                # The list of devices is frozen when the library starts, and restarting it kills open streams.
                self._streams.clear()
                sounddevice._terminate()
                sounddevice._initialize()

    def inputs(self) -> tuple[InputDevice, ...]:
        with self._lock:
            return self._inputs(_sounddevice())

    def _inputs(self, sounddevice: ModuleType) -> tuple[InputDevice, ...]:
        interfaces = sounddevice.query_hostapis()
        default = sounddevice.default.device[0]
        if default < 0 and interfaces:
            default = interfaces[0]["default_input_device"]
        return tuple(
            InputDevice(
                index=index,
                name=device["name"],
                host_api=interfaces[device["hostapi"]]["name"],
                channels=device["max_input_channels"],
                sample_rate=device["default_samplerate"],
                is_default=index == default,
            )
            for index, device in enumerate(sounddevice.query_devices())
            if device["max_input_channels"] > 0
        )

    def open(self, device: InputDevice) -> InputStream:
        sounddevice = _sounddevice()
        with self._lock:
            # Two channels hold every voice; virtual devices offer dozens, some drivers allow none but their own
            # number.
            for channels in dict.fromkeys((min(device.channels, 2), device.channels, 1)):
                try:
                    stream = _PortAudioStream(sounddevice, device, channels)
                except (sounddevice.PortAudioError, ValueError):
                    continue
                self._streams.append(stream)
                return stream
        raise KnownError(ErrorCode.MICROPHONE_BUSY, device=device.name)


class _PortAudioStream:
    def __init__(self, sounddevice: ModuleType, device: InputDevice, channels: int) -> None:
        self._library_error: type[Exception] = sounddevice.PortAudioError
        self._on_frames: Callable[[Frames, bool], None] = lambda _frames, _lost: None
        self._on_finished: Callable[[], None] = lambda: None
        self._name = device.name
        self.channels = channels
        self.is_open = True
        self._stream = sounddevice.InputStream(
            device=device.index,
            channels=channels,
            samplerate=device.sample_rate,
            dtype="float32",
            latency="high",  # nothing is played back: no hurry, and no gaps on a busy machine
            callback=self._receive,
            finished_callback=self._finish,
        )
        self.rate = float(self._stream.samplerate)
        self.latency = float(self._stream.latency)

    def start(self, on_frames: Callable[[Frames, bool], None], on_finished: Callable[[], None]) -> None:
        self._on_frames = on_frames
        self._on_finished = on_finished
        try:
            self._stream.start()
        except self._library_error as error:
            self.close()
            raise KnownError(ErrorCode.MICROPHONE_BUSY, device=self._name) from error

    def close(self) -> None:
        if self.is_open:
            self.is_open = False
            self._stream.close(ignore_errors=True)  # a device that was pulled out cannot be closed politely

    def _receive(self, frames: Any, _count: int, _time: Any, status: Any) -> None:
        self._on_frames(frames, bool(status.input_overflow))

    def _finish(self) -> None:
        self._on_finished()


def _sounddevice() -> ModuleType:
    try:
        import sounddevice
    except OSError as error:
        raise KnownError(ErrorCode.SOUND_LIBRARY_MISSING) from error
    module: ModuleType = sounddevice
    return module
