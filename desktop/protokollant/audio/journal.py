"""The recording on disk: encrypted, append-only, and whole up to its last block whatever happens.

    file   = header, block*
    header = magic (8 bytes), version (u16), sample rate (u32), random id (16 bytes)
    block  = kind (u8), length of the payload (u32), sequence number (u64), nonce (12 bytes),
             ciphertext, tag (16 bytes)

All numbers are big-endian; samples are little-endian int16. A block is sealed with AES-256-GCM. Authenticated
with it are the header, its own kind, length and number, and the tag of the block before. So a block that was
cut, changed, moved, repeated or taken from another recording does not open, and nothing after it is believed.
docs/decisions/0004 says why.
"""

from __future__ import annotations

import errno
import os
import struct
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum, IntEnum
from pathlib import Path
from typing import BinaryIO, Self

import numpy as np
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from protokollant.audio.clip import SAMPLE_RATE, Samples
from protokollant.audio.disk import Disk, SystemDisk
from protokollant.foundation.disk import sync_folder, write_error
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.redaction import Redacted

KEY_BYTES = 32
MAX_BLOCK_SAMPLES = SAMPLE_RATE

_MAGIC = b"PROTJRNL"
_VERSION = 1
_HEADER = struct.Struct(">8sHI16s")
_FRAME = struct.Struct(">BIQ")
_MARK = struct.Struct(">BQ")
_NONCE_BYTES = 12
_TAG_BYTES = 16
_OVERHEAD = _FRAME.size + _NONCE_BYTES + _TAG_BYTES
_MAX_PAYLOAD = 2 * MAX_BLOCK_SAMPLES
MAX_BLOCK_BYTES = _OVERHEAD + _MAX_PAYLOAD
_NO_TAG = bytes(_TAG_BYTES)


class _Kind(IntEnum):
    START = 0  # empty; lets a wrong key be told from a torn recording
    AUDIO = 1
    MARK = 2
    END = 3


class MarkKind(Enum):
    """What happened at a moment of the recording."""

    PAUSE = 1
    RESUME = 2
    BOOKMARK = 3


@dataclass(frozen=True, slots=True)
class JournalMark:
    """`position` counts samples from the start of the recording."""

    kind: MarkKind
    position: int

    @property
    def seconds(self) -> float:
        return self.position / SAMPLE_RATE


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class JournalContent(Redacted):
    """What a journal holds. `samples`: int16, shape (n,), 16 kHz. `complete`: it was closed, and nothing
    follows its end.

    `torn_bytes` at the end could not be believed and were left out.
    """

    samples: Samples
    marks: tuple[JournalMark, ...]
    complete: bool
    torn_bytes: int

    @property
    def damaged(self) -> bool:
        """More is missing than a crash can tear: at most one block is ever under way."""
        return self.torn_bytes > MAX_BLOCK_BYTES


class _Chain:
    """Seals and opens the blocks of one recording, in their order."""

    def __init__(self, key: bytes, header: bytes) -> None:
        self._cipher = AESGCM(key)
        self._header = header
        self._number = 0
        self._tag = _NO_TAG

    def seal(self, kind: _Kind, payload: bytes) -> bytes:
        """The next block. It counts only after `advance`: a block that could not be written is sealed
        anew."""
        frame = _FRAME.pack(kind, len(payload), self._number)
        nonce = os.urandom(_NONCE_BYTES)
        return frame + nonce + self._cipher.encrypt(nonce, payload, self._header + frame + self._tag)

    def advance(self, block: bytes) -> None:
        self._number += 1
        self._tag = block[-_TAG_BYTES:]

    def open(self, frame: bytes, sealed: bytes) -> bytes:
        """The payload of the next block. Raises InvalidTag where it is not exactly that."""
        if _FRAME.unpack(frame)[2] != self._number:
            raise InvalidTag
        payload = self._cipher.decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], self._header + frame + self._tag)
        self.advance(sealed)
        return payload


class JournalReader:
    """Reads a journal from its start, also while it is still being written.

    Not for more than one thread. Raises KnownError JOURNAL_BROKEN for a wrong key, a damaged beginning or
    another kind of file, FILE_MISSING and FILE_UNREADABLE. `ended`: the last block read closes the recording;
    it may still be resumed.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self._path = path
        self._key = key
        self._chain: _Chain | None = None
        self._position = 0
        self.ended = False
        try:
            self._file: BinaryIO = path.open("rb")
        except FileNotFoundError:
            raise KnownError(ErrorCode.FILE_MISSING, file=path.name) from None
        except OSError as error:
            raise KnownError(ErrorCode.FILE_UNREADABLE, file=path.name) from error

    def read(self) -> tuple[Samples, tuple[JournalMark, ...]]:
        """What has become readable since the last call. An unfinished block is left for the next one."""
        audio = bytearray()
        marks: list[JournalMark] = []
        self.begin()
        while self._chain is not None and (block := self._next(self._chain)) is not None:
            kind, payload = block
            self.ended = kind is _Kind.END
            if kind is _Kind.AUDIO:
                audio += payload
            elif kind is _Kind.MARK:
                code, position = _MARK.unpack(payload)
                marks.append(JournalMark(MarkKind(code), position))
        return np.frombuffer(audio, "<i2").astype(np.int16, copy=False), tuple(marks)

    def begin(self) -> None:
        """Read the beginning alone: whether this is a recording of this key. `read` does so by itself."""
        if self._chain is None:
            self._begin()

    @property
    def unread_bytes(self) -> int:
        """What lies after the last whole block."""
        return os.fstat(self._file.fileno()).st_size - self._position

    def close(self) -> None:
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def _begin(self) -> None:
        self._file.seek(0)
        header = self._file.read(_HEADER.size)
        if not (_MAGIC + _VERSION.to_bytes(2, "big")).startswith(header[:10]):
            raise self._broken()
        start = self._file.read(_OVERHEAD)
        if len(start) < _OVERHEAD:
            return  # torn in the moment of its making: nothing was said yet
        chain = _Chain(self._key, header)
        try:
            chain.open(start[: _FRAME.size], start[_FRAME.size :])
        except InvalidTag:
            raise self._broken() from None
        self._chain = chain
        self._position = self._file.tell()

    def _next(self, chain: _Chain) -> tuple[_Kind, bytes] | None:
        self._file.seek(self._position)
        frame = self._file.read(_FRAME.size)
        if len(frame) < _FRAME.size:
            return None
        kind, length, _number = _FRAME.unpack(frame)
        if length > _MAX_PAYLOAD:
            return None
        sealed = self._file.read(_NONCE_BYTES + length + _TAG_BYTES)
        if len(sealed) < _NONCE_BYTES + length + _TAG_BYTES:
            return None
        try:
            payload = chain.open(frame, sealed)
        except InvalidTag:
            return None
        self._position = self._file.tell()
        return _Kind(kind), payload

    def _broken(self) -> KnownError:
        return KnownError(ErrorCode.JOURNAL_BROKEN, file=self._path.name)


def read_journal(path: Path, key: bytes) -> JournalContent:
    """Everything in a journal that can be believed. Raises the errors of `JournalReader`."""
    with JournalReader(path, key) as reader:
        samples, marks = reader.read()
        torn = reader.unread_bytes
        return JournalContent(samples, marks, complete=reader.ended and torn == 0, torn_bytes=torn)


class JournalWriter:
    """Appends to a journal. What `append` or `mark` returned from is on the disk.

    Not for more than one thread. Methods raise KnownError DISK_FULL or OUTPUT_UNWRITABLE; the block that
    failed has then left nothing behind, and writing can go on when there is room.
    """

    def __init__(self, descriptor: int, path: Path, chain: _Chain, disk: Disk) -> None:
        """Use `create` or `resume`."""
        self._descriptor = descriptor
        self._path = path
        self._chain = chain
        self._disk = disk
        self._end = 0
        self._unclean = False
        self._closed = False
        self.written_samples = 0

    @classmethod
    def create(cls, path: Path, key: bytes, disk: Disk | None = None) -> JournalWriter:
        """Begin a new recording. Raises KnownError OUTPUT_UNWRITABLE where there is already a file of this
        name."""
        flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        header = _HEADER.pack(_MAGIC, _VERSION, SAMPLE_RATE, os.urandom(16))
        try:
            descriptor = os.open(path, flags, 0o600)
        except OSError as error:
            raise write_error(error, path) from error
        writer = cls(descriptor, path, _Chain(key, header), disk or SystemDisk())
        try:
            writer._write(_Kind.START, b"", before=header)
            sync_folder(path.parent)
        except (KnownError, OSError) as error:
            os.close(descriptor)
            with suppress(OSError):
                path.unlink()
            raise (error if isinstance(error, KnownError) else write_error(error, path)) from error
        return writer

    @classmethod
    def resume(cls, path: Path, key: bytes, disk: Disk | None = None) -> JournalWriter:
        """Go on with a recording that was interrupted or closed; a torn tail is cut off.

        Raises KnownError JOURNAL_BROKEN, and JOURNAL_DAMAGED where going on would destroy more than a torn
        tail.
        """
        with JournalReader(path, key) as reader:
            samples, _marks = reader.read()
            chain, end, torn = reader._chain, reader._position, reader.unread_bytes
        if chain is None:
            raise KnownError(ErrorCode.JOURNAL_BROKEN, file=path.name)
        if torn > MAX_BLOCK_BYTES:
            raise KnownError(ErrorCode.JOURNAL_DAMAGED, file=path.name, seconds=len(samples) // SAMPLE_RATE)
        try:
            descriptor = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
        except OSError as error:
            raise write_error(error, path) from error
        writer = cls(descriptor, path, chain, disk or SystemDisk())
        writer._end = end
        writer._unclean = torn > 0
        writer.written_samples = len(samples)
        return writer

    def append(self, samples: Samples) -> None:
        """Write int16 samples (n,) in blocks of at most a second. After an error `written_samples` says how
        many stand."""
        for at in range(0, len(samples), MAX_BLOCK_SAMPLES):
            piece = samples[at : at + MAX_BLOCK_SAMPLES]
            self._write(_Kind.AUDIO, piece.astype("<i2", copy=False).tobytes())
            self.written_samples += len(piece)

    def mark(self, kind: MarkKind, position: int | None = None) -> None:
        """Note what happened at a position in samples; None is here."""
        self._write(_Kind.MARK, _MARK.pack(kind.value, self.written_samples if position is None else position))

    def close(self) -> None:
        """Seal the recording. Even after an error the file is closed; what was written stays readable."""
        if self._closed:
            return
        try:
            self._write(_Kind.END, b"")
        finally:
            self.abandon()

    def abandon(self) -> None:
        """Close the file without an end, as a crash would leave it."""
        if not self._closed:
            self._closed = True
            os.close(self._descriptor)

    def _write(self, kind: _Kind, payload: bytes, before: bytes = b"") -> None:
        block = self._chain.seal(kind, payload)
        data = before + block
        try:
            self._cut()
            os.lseek(self._descriptor, self._end, os.SEEK_SET)
            self._unclean = True
            if self._disk.write(self._descriptor, data) != len(data):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            self._disk.sync(self._descriptor)
        except OSError as error:
            with suppress(OSError):
                self._cut()
            raise write_error(error, self._path) from error
        self._unclean = False
        self._end += len(data)
        self._chain.advance(block)

    def _cut(self) -> None:
        """Remove what follows the last whole block."""
        if self._unclean:
            self._disk.truncate(self._descriptor, self._end)
            self._unclean = False
