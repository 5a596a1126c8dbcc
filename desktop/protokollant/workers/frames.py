"""Length-prefixed frames over a pipe: a JSON header and a binary payload, both of bounded size."""

from __future__ import annotations

import struct
from typing import IO

MAX_HEADER = 32 * 1024 * 1024
# Four hours of 16 kHz 16-bit mono: the longest recording that is accepted.
MAX_PAYLOAD = 4 * 3600 * 16000 * 2
_PREFIX = struct.Struct(">4sII")
_MAGIC = b"PKF1"


class FrameError(Exception):
    """The stream ended inside a frame, or what came is not a frame."""


def fits(header: bytes, payload: bytes | memoryview = b"") -> bool:
    """Whether this can be one frame."""
    return len(header) <= MAX_HEADER and len(payload) <= MAX_PAYLOAD


def write_frame(stream: IO[bytes], header: bytes, payload: bytes | memoryview = b"") -> None:
    """Write one frame and flush. Raises FrameError when it is too large, OSError when the other side is gone."""
    if not fits(header, payload):
        raise FrameError("frame too large")
    stream.write(_PREFIX.pack(_MAGIC, len(header), len(payload)))
    stream.write(header)
    if len(payload):
        stream.write(payload)
    stream.flush()


def read_frame(stream: IO[bytes]) -> tuple[bytes, bytes] | None:
    """Read one frame; None at a clean end of the stream. Raises FrameError on anything that is not a whole frame."""
    prefix = stream.read(_PREFIX.size)
    if not prefix:
        return None
    if len(prefix) < _PREFIX.size:
        raise FrameError("cut off in a prefix")
    magic, header_size, payload_size = _PREFIX.unpack(prefix)
    if magic != _MAGIC or header_size > MAX_HEADER or payload_size > MAX_PAYLOAD:
        raise FrameError("not a frame")
    header, payload = stream.read(header_size), stream.read(payload_size)
    if len(header) < header_size or len(payload) < payload_size:
        raise FrameError("cut off in a frame")
    return header, payload
