"""Is this file the one of the catalogue? Hashes, and a receipt that spares hashing a gigabyte at each start.

The receipt is a memory, not a proof: who may write the model's folder may write the receipt. It saves time on
files that did not change, and finds those that were damaged or exchanged by accident.
"""

from __future__ import annotations

import hashlib
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

import msgspec

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.models.catalogue import Model, ModelFile
from protokollant.models.progress import Meter, Phase
from protokollant.models.storage import CHUNK

RECEIPT = "verified.json"

# An engine that is given a folder may pick these up, although no catalogue lists them.
_LOADABLE = {".bin", ".gguf", ".json", ".model", ".onnx", ".pt", ".safetensors", ".txt"}


# Is told the number of bytes of each block; what it raises ends the work.
Step = Callable[[int], None]


@dataclass(frozen=True, slots=True)
class Seen:
    """A file as it was when its hash was right. Times in nanoseconds."""

    size: int
    mtime_ns: int
    ctime_ns: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """The files of one folder that were found right."""

    model: str
    files: dict[str, Seen]


def digest(stream: IO[bytes], size: int, step: Step) -> str:
    """Hex SHA-256 of the next `size` bytes (fewer if the stream ends earlier)."""
    hasher = hashlib.sha256()
    while size > 0 and (block := stream.read(min(CHUNK, size))):
        hasher.update(block)
        size -= len(block)
        step(len(block))
    return hasher.hexdigest()


def looks_complete(model: Model, folder: Path) -> bool:
    """Are all files there, of the right size, and no other that an engine would load? Reads no content."""
    return _stranger(model, folder) is None and all(_size(folder / file.name) == file.size for file in model.files)


def is_current(model: Model, folder: Path, known: Mapping[str, Seen]) -> bool:
    """Is every file unchanged since it was found right? Reads no content."""
    return looks_complete(model, folder) and all(_unchanged(file, folder, known) for file in model.files)


def check(model: Model, folder: Path, known: Mapping[str, Seen], meter: Meter) -> Receipt:
    """Check every file of `folder` and return the receipt. Files unchanged since `known` are not read again.

    Raises MODEL_HASH with the first file that is missing, wrong, or does not belong here; FILE_UNREADABLE.
    """
    if stranger := _stranger(model, folder):
        raise wrong(model, stranger)
    unread = [file for file in model.files if not _unchanged(file, folder, known)]
    meter.begin(Phase.CHECK, sum(file.size for file in unread))
    fresh = {file.name: _read(model, file, folder, meter) for file in unread}
    return Receipt(model.name, {file.name: fresh.get(file.name) or known[file.name] for file in model.files})


@contextmanager
def reading(model: Model, file: str) -> Iterator[None]:
    """An error in here is the source's fault: MODEL_HASH for a broken archive, FILE_UNREADABLE else."""
    try:
        yield
    except (zipfile.BadZipFile, zlib.error, EOFError) as error:
        raise wrong(model, file) from error
    except OSError as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE, file=file) from error


def wrong(model: Model, file: str) -> KnownError:
    return KnownError(ErrorCode.MODEL_HASH, file=file, model=model.name)


def load_receipt(path: Path) -> Mapping[str, Seen]:
    """What the receipt says; nothing if there is none or it cannot be read."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Receipt).files
    except (OSError, msgspec.DecodeError):
        return {}


def save_receipt(path: Path, receipt: Receipt) -> None:
    """Write the receipt in one piece; raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    temporary.write_bytes(msgspec.json.format(msgspec.json.encode(receipt)))
    temporary.replace(path)


def _read(model: Model, file: ModelFile, folder: Path, meter: Meter) -> Seen:
    try:
        with (folder / file.name).open("rb") as stream:
            before = _seen(os.fstat(stream.fileno()), file)
            right = before.size == file.size and digest(stream, file.size, meter.add) == file.sha256
            untouched = _seen(os.fstat(stream.fileno()), file) == before
    except FileNotFoundError:
        raise wrong(model, file.name) from None
    except OSError as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE, file=str(folder / file.name)) from error
    if not (right and untouched):
        raise wrong(model, file.name)
    return before


def _unchanged(file: ModelFile, folder: Path, known: Mapping[str, Seen]) -> bool:
    try:
        now = _seen((folder / file.name).stat(), file)
    except OSError:
        return False
    return now.size == file.size and known.get(file.name) == now


def _seen(now: os.stat_result, file: ModelFile) -> Seen:
    return Seen(now.st_size, now.st_mtime_ns, now.st_ctime_ns, file.sha256)


def _stranger(model: Model, folder: Path) -> str | None:
    own = {file.name for file in model.files} | {RECEIPT}
    try:
        names = sorted(entry.name for entry in folder.iterdir())
    except OSError:
        return None
    return next(
        (n for n in names if n not in own and not n.startswith(".") and Path(n).suffix.lower() in _LOADABLE),
        None,
    )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return -1
