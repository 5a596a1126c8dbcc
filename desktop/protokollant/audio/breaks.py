"""Does a sound file hold less than it promises? Decoders are lenient and do not tell; the containers do.

Every function takes a file opened for reading in binary and trusts no size that stands in it.
"""

from __future__ import annotations

import os
import struct
from typing import BinaryIO

_LARGEST_OGG_PAGE = 27 + 255 + 255 * 255
_STREAMED = 0xFFFF_FF00  # writers to a pipe put the greatest size there is, or nearly so, because they do not know it


def wav_data_missing(file: BinaryIO) -> int:
    """Bytes that the data chunk of a WAV file claims and the file does not have; 0 where the writer did not
    know."""
    size = file.seek(0, os.SEEK_END)
    start, claimed = _wav_data(file, size)
    return 0 if claimed >= _STREAMED else max(0, start + claimed - size)


def wav_has_no_data(file: BinaryIO) -> bool:
    """A WAV file that ends where its sound should begin: the recorder crashed, or nobody spoke."""
    size = file.seek(0, os.SEEK_END)
    file.seek(0)
    if file.read(4) != b"RIFF":
        return False
    start, claimed = _wav_data(file, size)
    return start >= size or claimed == 0


def _wav_data(file: BinaryIO, size: int) -> tuple[int, int]:
    """Offset and claimed length of the data chunk; the end of the file and 0 where there is none."""
    position = 12
    while position + 8 <= size:
        file.seek(position)
        name, length = struct.unpack("<4sI", file.read(8))
        position += 8
        if name == b"data":
            return position, length
        position += length + length % 2
    return size, 0


def ogg_ends_early(file: BinaryIO) -> bool:
    """The last page is cut, or does not say that it is the last."""
    size = file.seek(0, os.SEEK_END)
    file.seek(max(0, size - 2 * _LARGEST_OGG_PAGE))
    tail = file.read(2 * _LARGEST_OGG_PAGE)
    at = tail.rfind(b"OggS")
    if at < 0 or at + 27 > len(tail):
        return True
    segments = tail[at + 26]
    table = tail[at + 27 : at + 27 + segments]
    complete = len(table) == segments and at + 27 + segments + sum(table) <= len(tail)
    return not (complete and tail[at + 5] & 4)


def mp3_states_length(file: BinaryIO) -> bool:
    """The first frame counts the others (a Xing, Info or VBRI header); without it a stated length is a
    guess."""
    file.seek(0)
    head = file.read(10)
    tag = 0
    if head[:3] == b"ID3" and len(head) == 10:
        tag = 10 + sum((byte & 0x7F) << shift for byte, shift in zip(head[6:], (21, 14, 7, 0), strict=True))
    file.seek(tag)
    first = file.read(4096)
    return any(mark in first for mark in (b"Xing", b"Info", b"VBRI"))
