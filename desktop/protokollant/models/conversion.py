"""A model that comes in another form than the engine loads: read from its package and converted, once.

The package is hashed before, the model's own files are hashed after. The conversion needs about 1.5 GB of memory for
some seconds and loads an engine's library, so it runs in a process of its own.
"""

from __future__ import annotations

import tarfile
from pathlib import Path
from typing import IO

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.models.catalogue import Model, Tarball
from protokollant.models.integrity import digest, reading, wrong
from protokollant.models.programs import Outcome, run_apart
from protokollant.models.progress import Meter, Phase
from protokollant.models.staging import Staging
from protokollant.models.storage import CHUNK, bytes_below, discard, writing

_CODES = {Outcome.FULL: ErrorCode.DISK_FULL, Outcome.UNWRITABLE: ErrorCode.OUTPUT_UNWRITABLE}


def passing_bytes(model: Model, tarball: Tarball) -> int:
    """How much lies on the disk meanwhile, beside the model itself: the package, npm's copy of it, the result."""
    return 2 * tarball.size + model.size


def add_tarball(
    staging: Staging, model: Model, tarball: Tarball, name: str, stream: IO[bytes], meter: Meter, path: Path
) -> None:
    """Put the model's files in place, made from the package in `stream`, which lies at `path` or is copied there.

    Raises MODEL_HASH (not this package, or not the files that should come of it), MODEL_CONVERSION, CANCELLED,
    DISK_FULL, OUTPUT_UNWRITABLE.
    """
    with reading(model, name):
        if digest(stream, tarball.size, lambda _: meter.add(0)) != tarball.sha256 or stream.read(1):
            raise wrong(model, name)
        if not path.exists():
            stream.seek(0)
            with writing(path), path.open("wb") as copy:
                while block := stream.read(CHUNK):
                    copy.write(block)
                    meter.add(0)
    converted = staging.work / "converted"
    with writing(converted):
        converted.mkdir()
    meter.begin(Phase.CONVERT, model.size)
    outcome = run_apart(
        _convert, path, tarball.paths, converted, watch=lambda: meter.at(min(bytes_below(converted), model.size - 1))
    )
    if outcome is not Outcome.DONE:
        raise KnownError(_CODES.get(outcome, ErrorCode.MODEL_CONVERSION), model=model.name, file=str(converted))
    meter.at(model.size)
    for file in model.files:
        with (converted / file.name).open("rb") as made:
            staging.add_file(file, made, lambda _: meter.add(0))
    with writing(converted):
        discard(converted)
        discard(path)


def _convert(path: Path, paths: dict[str, str], target: Path) -> None:
    """Runs in the process of its own."""
    from protokollant.models.whisper_onnx import save_model

    save_model(read_members(path, paths), target)


def read_members(path: Path, paths: dict[str, str]) -> dict[str, bytes]:
    """The files of a package, by their names of ours; `paths`: those names and the paths in the package. Nothing else
    is read, and nothing is written. Raises KeyError where one is missing."""
    wanted = {inner: name for name, inner in paths.items()}
    found: dict[str, bytes] = {}
    with tarfile.open(path, "r|gz") as archive:
        for member in archive:
            if member.isfile() and member.name in wanted and (data := archive.extractfile(member)) is not None:
                found[wanted[member.name]] = data.read()
    if missing := set(paths) - set(found):
        raise KeyError(*sorted(missing))
    return found
