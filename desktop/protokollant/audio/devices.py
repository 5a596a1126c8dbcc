"""Microphones: what there is, and which one is meant. The sound library stands behind `SoundBackend`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from protokollant.audio.clip import Frames
from protokollant.foundation.errors import ErrorCode, KnownError


@dataclass(frozen=True, slots=True)
class InputDevice:
    """`index` is good until the next refresh; `name` is what a person knows. `sample_rate` in Hz is its
    own."""

    index: int
    name: str
    host_api: str
    channels: int
    sample_rate: float
    is_default: bool


class InputStream(Protocol):
    """An open microphone. `latency` is how long a sound is under way to the callback, in seconds."""

    @property
    def rate(self) -> float: ...
    @property
    def channels(self) -> int: ...
    @property
    def latency(self) -> float: ...

    def start(self, on_frames: Callable[[Frames, bool], None], on_finished: Callable[[], None]) -> None:
        """Begin. Raises KnownError MICROPHONE_BUSY.

        `on_frames` gets float32 (n, channels) that is valid only during the call, and whether
        frames were lost before it; it runs in the sound library's thread. `on_finished` is called when no
        more will come."""

    def close(self) -> None:
        """Stop and let go of the device. May be called twice."""


class OutputStream(Protocol):
    """An open loudspeaker."""

    @property
    def rate(self) -> float: ...

    def start(self, take: Callable[[Frames, float], None], on_finished: Callable[[], None]) -> None:
        """Begin. Raises KnownError SPEAKER_BUSY.

        `take` has to fill float32 (n, channels), valid only during the call, and is told when their first frame will
        be heard, in the seconds of `now`; it runs in the sound library's thread. `on_finished` is called when no more
        will be taken."""

    def now(self) -> float:
        """The stream's own clock in seconds; only while it is open."""
        ...

    def close(self) -> None:
        """Be silent at once and let go of the device. May be called twice."""


class SoundBackend(Protocol):
    """What the program asks of a sound library. Everything raises KnownError SOUND_LIBRARY_MISSING where it
    is missing."""

    def refresh(self) -> None:
        """Look again which devices there are; does nothing while a stream is open."""

    def inputs(self) -> tuple[InputDevice, ...]:
        """The devices that can record, in the library's order."""

    def open(self, device: InputDevice) -> InputStream:
        """Raises KnownError MICROPHONE_BUSY where the device cannot be opened."""

    def open_speaker(self) -> OutputStream:
        """The system's loudspeaker or headphones. Raises KnownError NO_SPEAKER, SPEAKER_BUSY."""
        ...


def list_inputs(backend: SoundBackend) -> tuple[InputDevice, ...]:
    """The microphones that are there now."""
    backend.refresh()
    return backend.inputs()


def choose(devices: Sequence[InputDevice], name: str | None = None) -> InputDevice:
    """The device of this name: exact, or a part that fits one name only, in any case; None is the default
    device.

    Raises KnownError NO_MICROPHONE and MICROPHONE_UNKNOWN. Where the same name is there for several host
    interfaces, the default one wins, then the first.
    """
    if not devices:
        raise KnownError(ErrorCode.NO_MICROPHONE)
    ranked = sorted(devices, key=lambda device: not device.is_default)
    if name is None:
        return ranked[0]
    exact = [device for device in ranked if device.name == name]
    alike = [device for device in ranked if name.casefold() in device.name.casefold()] if name else []
    found = exact or (alike if len({device.name for device in alike}) == 1 else [])
    if not found:
        raise KnownError(ErrorCode.MICROPHONE_UNKNOWN, device=name)
    return found[0]
