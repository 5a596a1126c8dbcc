"""The sound library. Nothing else imports `sounddevice`, and this does so only when a microphone or a loudspeaker is
asked for."""

from __future__ import annotations

import threading
from collections.abc import Callable
from types import ModuleType
from typing import Any

from protokollant.audio.clip import Frames
from protokollant.audio.devices import InputDevice, InputStream, OutputStream
from protokollant.foundation.errors import ErrorCode, KnownError

# Seconds. What a driver calls a high latency may be 30 ms: too little for a busy machine, which then crackles. How far
# the sound is, is known anyway, and stopping does not wait for it.
_SPEAKER_LATENCY = 0.2


class PortAudio:
    """A `SoundBackend`. PortAudio itself is not made for several threads: devices are listed and opened one
    at a time."""

    def __init__(self) -> None:
        self._streams: list[_PortAudioStream | _PortAudioSpeaker] = []
        self._lock = threading.Lock()

    def refresh(self) -> None:
        with self._lock:
            self._refresh(_sounddevice())

    def _refresh(self, sounddevice: ModuleType) -> bool:
        if any(stream.is_open for stream in self._streams):
            return False
        # The list of devices is frozen when the library starts, and restarting it kills open streams.
        self._streams.clear()
        sounddevice._terminate()
        sounddevice._initialize()
        return True

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

    def open_speaker(self) -> OutputStream:
        sounddevice = _sounddevice()
        with self._lock:
            self._streams = [stream for stream in self._streams if stream.is_open]
            try:
                stream = _speaker(sounddevice)
            except KnownError:
                # Headphones that were plugged in after the start are known only after a new one.
                if not self._refresh(sounddevice):
                    raise
                stream = _speaker(sounddevice)
            self._streams.append(stream)
            return stream


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


class _PortAudioSpeaker:
    def __init__(self, sounddevice: ModuleType, device: int, rate: float, channels: int, name: str) -> None:
        self._library_error: type[Exception] = sounddevice.PortAudioError
        self._take: Callable[[Frames, float], None] = lambda out, _when: out.fill(0.0)
        self._on_finished: Callable[[], None] = lambda: None
        self._name = name
        self.is_open = True
        self._stream = sounddevice.OutputStream(
            device=device,
            channels=channels,
            samplerate=rate,
            dtype="float32",
            latency=_SPEAKER_LATENCY,
            callback=self._give,
            finished_callback=self._finish,
        )
        self.rate = float(self._stream.samplerate)

    def start(self, take: Callable[[Frames, float], None], on_finished: Callable[[], None]) -> None:
        self._take, self._on_finished = take, on_finished
        try:
            self._stream.start()
        except self._library_error as error:
            self.close()
            raise KnownError(ErrorCode.SPEAKER_BUSY, device=self._name) from error

    def now(self) -> float:
        return float(self._stream.time)

    def close(self) -> None:
        if self.is_open:
            self._stream.abort(ignore_errors=True)  # at once; what is still in the card's buffer is not wanted
            self._stream.close(ignore_errors=True)
            self.is_open = False

    def _give(self, out: Any, _count: int, times: Any, _status: Any) -> None:
        # Some drivers do not say when a buffer will be heard.
        when = float(times.outputBufferDacTime) or float(times.currentTime) + float(self._stream.latency)
        self._take(out, when)

    def _finish(self) -> None:
        self._on_finished()


def _speaker(sounddevice: ModuleType) -> _PortAudioSpeaker:
    """The system's loudspeaker, at its own rate: not every driver converts."""
    try:
        device = sounddevice.query_devices(kind="output")
    except (sounddevice.PortAudioError, ValueError) as error:
        raise KnownError(ErrorCode.NO_SPEAKER) from error
    for channels in dict.fromkeys((min(device["max_output_channels"], 2), device["max_output_channels"], 1)):
        try:
            return _PortAudioSpeaker(
                sounddevice, device["index"], device["default_samplerate"], channels, device["name"]
            )
        except (sounddevice.PortAudioError, ValueError):
            continue
    raise KnownError(ErrorCode.SPEAKER_BUSY, device=device["name"])


def _sounddevice() -> ModuleType:
    try:
        import sounddevice
    except OSError as error:
        raise KnownError(ErrorCode.SOUND_LIBRARY_MISSING) from error
    module: ModuleType = sounddevice
    return module
