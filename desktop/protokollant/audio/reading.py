"""Reading sound files. The kind of a file is judged by its content, never by its name.

FFmpeg is given an open file and a list of containers, so that nothing in a file can make it open another file
or an address. Sizes that stand in headers are never used to reserve memory.
"""

from __future__ import annotations

import errno
import stat
import wave
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

import av
import numpy as np
import numpy.typing as npt

from protokollant.audio import breaks
from protokollant.audio.clip import SAMPLE_RATE, AudioClip, Frames, Samples
from protokollant.audio.resampling import MonoResampler
from protokollant.foundation.errors import ErrorCode, KnownError

MAX_HOURS = 4
ACCEPTED_ENDINGS = ("wav", "flac", "mp3", "m4a", "aac", "ogg", "opus", "webm")
_CONTAINERS = "wav,flac,mp3,aac,mov,ogg,matroska"
_RATES = range(1_000, 1_000_001)
_SHORT_BY_SECONDS = 0.5  # encoders pad and trim; less than this is no loss of speech


def read_audio(
    path: Path,
    *,
    progress: Callable[[float], None] = lambda _fraction: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> AudioClip:
    """Decode a file to 16 kHz mono int16. `progress` gets 0 to 1.

    Raises KnownError: AUDIO_MISSING, AUDIO_UNREADABLE, AUDIO_FORMAT, AUDIO_EMPTY, AUDIO_TOO_LONG,
    FILE_UNREADABLE, CANCELLED. A file that breaks off is no error: everything that can be decoded is used and
    the clip says so.
    """
    name = path.name
    with _opened(path) as (file, size, container):
        decoding = _Decoding(container)
        pcm = bytearray()  # grows in place: four hours are there once, not twice
        limit = MAX_HOURS * 3600 * SAMPLE_RATE * 2
        furthest = 0.0
        for samples in decoding.samples():
            pcm += samples.tobytes()
            if cancelled():
                raise KnownError(ErrorCode.CANCELLED)
            if len(pcm) > limit:
                raise KnownError(ErrorCode.AUDIO_TOO_LONG, file=name, hours=MAX_HOURS)
            furthest = max(furthest, file.tell() / size)
            progress(furthest)
        progress(1.0)
        if not pcm:
            raise KnownError(ErrorCode.AUDIO_UNREADABLE if decoding.damaged else ErrorCode.AUDIO_EMPTY, file=name)
        clip = np.frombuffer(pcm, np.int16)
        seconds = len(clip) / SAMPLE_RATE
        return AudioClip(clip, decoding.damaged or _ends_early(file, container, seconds))


def probe_seconds(path: Path) -> float | None:
    """How long a file says it is, in seconds; None where it does not say. Raises the errors of
    `read_audio`."""
    with _opened(path) as (_file, _size, container):
        return _stated_seconds(container)


def write_wav(target: Path | BinaryIO, samples: Samples, rate: int = SAMPLE_RATE) -> None:
    """Write mono int16 samples as WAV. Raises OSError."""
    with wave.open(str(target) if isinstance(target, Path) else target, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(rate)
        file.writeframes(samples.astype("<i2", copy=False).tobytes())


class _Decoding:
    """One pass through the first sound stream. `damaged` tells afterwards whether parts of it could not be
    decoded."""

    def __init__(self, container: Any) -> None:
        self._container = container
        # FFmpeg calls the last packet of a WAV file corrupt when its writer did not know the length.
        self._flags_count = container.format.name != "wav"
        self.damaged = False

    def samples(self) -> Iterator[Samples]:
        resampler: MonoResampler | None = None
        rate = 0
        for frame in self._frames():
            if frame.sample_rate not in _RATES:
                self.damaged = True
                continue
            if resampler is None or frame.sample_rate != rate:
                if resampler is not None:
                    yield resampler.flush()
                rate = frame.sample_rate
                resampler = MonoResampler(rate)
            yield resampler.push(_floats(frame))
        if resampler is not None:
            yield resampler.flush()

    def _frames(self) -> Iterator[Any]:
        packets = self._container.demux(self._container.streams.audio[0])
        while True:
            try:
                packet = next(packets)
                self.damaged |= packet.is_corrupt and self._flags_count
                frames = packet.decode()
            except StopIteration:
                return
            except EOFError:
                continue
            except av.error.FFmpegError:
                # One bad packet costs its own few milliseconds. A demuxer that fails ends the generator.
                self.damaged = True
                continue
            yield from frames


def _floats(frame: Any) -> Frames:
    """A decoded frame as float32 (n, channels), full scale 1.0."""
    values: npt.NDArray[Any] = frame.to_ndarray()
    table = values.T if frame.format.is_planar else values.reshape(-1, frame.layout.nb_channels)
    if table.dtype.kind == "u":
        return (table.astype(np.float32) - 128.0) / 128.0
    full_scale = 1.0 if table.dtype.kind == "f" else -float(np.iinfo(table.dtype).min)
    floats: Frames = (table / full_scale).astype(np.float32)
    return floats


@contextmanager
def _opened(path: Path) -> Iterator[tuple[BinaryIO, int, Any]]:
    """The file, its size in bytes (never 0) and its container, which has at least one sound stream."""
    name = path.name
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise KnownError(ErrorCode.AUDIO_UNREADABLE, file=name)
        if status.st_size == 0:
            raise KnownError(ErrorCode.AUDIO_EMPTY, file=name)
        file: BinaryIO = path.open("rb")
    except (FileNotFoundError, NotADirectoryError):
        raise KnownError(ErrorCode.AUDIO_MISSING, file=name) from None
    except (OSError, ValueError) as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE, file=name) from error
    try:
        with file, _container(file, name) as container:
            yield file, status.st_size, container
    except OSError as error:  # a network share that went away
        raise KnownError(ErrorCode.FILE_UNREADABLE, file=name) from error


def _container(file: BinaryIO, name: str) -> Any:
    try:
        # Titles in an old encoding are common, and nobody reads them here.
        container = av.open(file, options={"format_whitelist": _CONTAINERS}, metadata_errors="replace")
    except av.error.InvalidDataError as error:
        if breaks.wav_has_no_data(file):
            raise KnownError(ErrorCode.AUDIO_EMPTY, file=name) from error
        sound_by_name = name.lower().endswith(tuple(f".{ending}" for ending in ACCEPTED_ENDINGS))
        code = ErrorCode.AUDIO_UNREADABLE if sound_by_name else ErrorCode.AUDIO_FORMAT
        raise KnownError(code, file=name) from error
    except av.error.FFmpegError as error:
        known_kind = error.errno == errno.EINVAL  # recognised, and not on the list
        code = ErrorCode.AUDIO_FORMAT if known_kind else ErrorCode.AUDIO_UNREADABLE
        raise KnownError(code, file=name) from error
    if not container.streams.audio:
        container.close()
        raise KnownError(ErrorCode.AUDIO_FORMAT, file=name)
    return container


def _stated_seconds(container: Any) -> float | None:
    stream = container.streams.audio[0]
    if stream.duration is not None and stream.time_base is not None:
        return float(stream.duration * stream.time_base)
    if container.duration is not None and not container.streams.video:
        return float(container.duration) / float(av.time_base)
    return None


def _ends_early(file: BinaryIO, container: Any, seconds: float) -> bool:
    kind = container.format.name
    if kind == "wav":
        return breaks.wav_data_missing(file) > 0
    if kind == "ogg":
        return breaks.ogg_ends_early(file)
    if kind == "aac" or (kind == "mp3" and not breaks.mp3_states_length(file)):
        return False  # the stated length is an estimate from the bit rate
    stated = _stated_seconds(container)
    return stated is not None and stated - seconds > _SHORT_BY_SECONDS
