"""Import models from a folder, a zip or a single file, as IT hands them out on a share or a stick.

What a file is called does not matter: it is tried where its size fits, and its hash decides. The packages of
the registry may lie there instead of the model's own files. Zips are read entry by entry, never extracted,
and no name in them becomes a path.
"""

from __future__ import annotations

import os
import re
import zipfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import IO

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.models.bundle import check_bundle, read_public_key
from protokollant.models.catalogue import Catalogue, Model, ModelFile, Tarball, Wheel
from protokollant.models.conversion import add_tarball, passing_bytes
from protokollant.models.integrity import reading, wrong
from protokollant.models.progress import Cancelled, Meter, Phase, Report
from protokollant.models.staging import Staging
from protokollant.models.storage import Disk, locked, open_file
from protokollant.models.store import ModelStore

# More than any model has; keeps the program from reading a whole disk that was given by mistake.
MAX_FILES = 20_000
SPACE_MARGIN = 16 << 20

Need = ModelFile | Wheel | Tarball
Way = tuple[Need, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A file that was found. `name` without folders, `size` in bytes as the folder or the zip tells it."""

    name: str
    size: int
    open: Callable[[], IO[bytes]]


def import_models(
    store: ModelStore,
    path: Path,
    *,
    public_key: str = "",
    report: Report | None = None,
    cancelled: Cancelled | None = None,
    disk: Disk | None = None,
) -> tuple[str, ...]:
    """Install every model that is whole below `path` and return their names; `path` itself is left as it is.

    A set that `packaging/bundle` made is checked as a whole before; with a `public_key` (minisign's text, or a file
    with it) nothing but a signed set is taken. Raises what `check_bundle` and `read_public_key` raise.

    Whole models are installed even if another one is wrong. Raises FILE_MISSING, FILE_UNREADABLE,
    MODEL_IMPORT (nothing of the catalogue), MODEL_INCOMPLETE, MODEL_HASH, MODEL_IN_USE, DISK_FULL,
    OUTPUT_UNWRITABLE, CANCELLED.
    """
    check_bundle(path, read_public_key(public_key) if public_key else None, report, cancelled)
    meter = Meter(report, cancelled)
    installed: list[str] = []
    problems: dict[str, KnownError] = {}
    with _found(path) as items:
        for model in store.catalogue.models:
            if model.name in installed:
                continue  # in another form
            try:
                if _install_first(store, model, items, meter, disk or Disk()):
                    installed.append(model.name)
                    problems.pop(model.name, None)  # it was another form of the same model
            except KnownError as error:
                if error.code is not ErrorCode.MODEL_HASH:
                    raise
                problems.setdefault(model.name, error)
        if not installed and not problems:
            raise _explanation(store.catalogue, path, items)
    for problem in problems.values():
        raise problem
    return tuple(installed)


def _install_first(store: ModelStore, model: Model, items: Sequence[Item], meter: Meter, disk: Disk) -> bool:
    """Install the model in the first way for which everything is there; False if there is none."""
    problem: KnownError | None = None
    for way in _ways(model):
        if all(_candidates(need, way, items) for need in way):
            try:
                _install(store, model, way, items, meter, disk)
            except KnownError as error:
                if error.code is not ErrorCode.MODEL_HASH:
                    raise
                problem = error
            else:
                return True
    if problem:
        raise problem
    return False


def _install(store: ModelStore, model: Model, way: Way, items: Sequence[Item], meter: Meter, disk: Disk) -> None:
    if store.present(model.name, meter):
        return
    with locked(store.lock_file(model.name), model.name):
        if store.present(model.name, meter):
            return
        staging = Staging(model, store.target, meter, disk)
        staging.resume()
        passing = sum(passing_bytes(model, need) for need in way if isinstance(need, Tarball))
        staging.require_space(passing + SPACE_MARGIN)
        missing = [need for need in way if not _is_there(staging, need)]
        total = sum(need.size for need in way)
        meter.begin(Phase.INSTALL, total, total - sum(need.size for need in missing))
        for need in missing:
            _add_first(staging, model, need, _candidates(need, way, items), meter)
        staging.publish()


def _is_there(staging: Staging, need: Need) -> bool:
    match need:
        case Wheel():
            return staging.has_wheel(need)
        case Tarball():
            return False
    return staging.has(need)


def _add_first(staging: Staging, model: Model, need: Need, items: Sequence[Item], meter: Meter) -> None:
    """Take the first file with the right hash; the one with the right name is tried, and blamed, first."""
    problem: KnownError | None = None
    for item in items:
        try:
            with reading(model, item.name):
                stream = item.open()
            with stream:
                if isinstance(need, Wheel):
                    staging.add_wheel(need, item.name, stream, lambda _: meter.add(0))
                    meter.add(need.size)
                elif isinstance(need, Tarball):
                    add_tarball(staging, model, need, item.name, stream, meter, staging.work / need.file)
                else:
                    staging.add_file(need, stream, meter.add)
        except KnownError as error:
            if error.code is not ErrorCode.MODEL_HASH:
                raise
            problem = problem or wrong(model, item.name)
        else:
            return
    if problem:
        raise problem


def _ways(model: Model) -> tuple[Way, ...]:
    """What must be there: the model's own files, or all of its packages."""
    return tuple(filter(None, (model.files, model.registry, (model.npm,) if model.npm else ())))


def _candidates(need: Need, way: Way, items: Sequence[Item]) -> list[Item]:
    """Files of the right size, those with the right name first; none whose name says it is another part."""
    fitting = [item for item in items if item.size == need.size]
    named = [item for item in fitting if _is_named(need, item)]
    return named + [item for item in fitting if not any(_is_named(other, item) for other in way)]


def _is_named(need: Need, item: Item) -> bool:
    if isinstance(need, Wheel):
        return item.name.startswith(need.stem) and item.name.endswith(".whl")
    return item.name.casefold() == (need.file if isinstance(need, Tarball) else need.name).casefold()


def _explanation(catalogue: Catalogue, path: Path, items: Sequence[Item]) -> KnownError:
    """Nothing fitted. If names point to one model, say which of its files is wrong or missing."""
    scores: list[tuple[tuple[int, bool], str, KnownError]] = []
    for model in catalogue.models:
        for way in _ways(model):
            named = [(need, [item for item in items if _is_named(need, item)]) for need in way]
            right = sum(any(item.size == need.size for item in found) for need, found in named)
            bad = [found[0].name for need, found in named if found and all(item.size != need.size for item in found)]
            missing = [need for need, found in named if not found]
            # A config.json alone may belong to anything; the weights do not.
            if right or max(named, key=lambda entry: entry[0].size)[1]:
                problem = wrong(model, bad[0]) if bad else _incomplete(path, model, missing[0])
                scores.append(((right, model.name in str(path)), model.name, problem))
    scores.sort(key=lambda score: score[0], reverse=True)
    if not scores or any(score[0] == scores[0][0] and score[1] != scores[0][1] for score in scores):
        return KnownError(ErrorCode.MODEL_IMPORT, file=path.name)
    return scores[0][2]


def _incomplete(path: Path, model: Model, need: Need) -> KnownError:
    match need:
        case Wheel():
            file = f"{need.stem}*.whl"
        case Tarball():
            file = need.file
        case _:
            file = need.name
    return KnownError(ErrorCode.MODEL_INCOMPLETE, source=path.name, model=model.name, file=file)


@contextmanager
def _found(path: Path) -> Iterator[Sequence[Item]]:
    """All files at `path`: below the folder, in the zip, or the file itself."""
    if path.is_dir():
        yield _limited(path, _in_folder(path))
    elif not path.is_file():
        raise KnownError(ErrorCode.FILE_MISSING, file=str(path))
    elif path.suffix.lower() == ".zip":
        try:
            archive = zipfile.ZipFile(path)
        except zipfile.BadZipFile:
            raise KnownError(ErrorCode.MODEL_IMPORT, file=path.name) from None
        except OSError as error:
            raise KnownError(ErrorCode.FILE_UNREADABLE, file=str(path)) from error
        with archive:
            yield _limited(path, _in_zip(archive))
    else:
        yield [_item(path)]


def _limited(path: Path, items: Iterator[Item]) -> Sequence[Item]:
    found = []
    for item in items:
        found.append(item)
        if len(found) > MAX_FILES:
            raise KnownError(ErrorCode.MODEL_IMPORT, file=path.name)
    return found


def _in_folder(folder: Path) -> Iterator[Item]:
    for parent, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            file = Path(parent) / name
            if file.is_file():
                yield _item(file)


def _item(file: Path) -> Item:
    try:
        return Item(file.name, file.stat().st_size, partial(open_file, file, "rb"))
    except OSError as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE, file=str(file)) from error


def _in_zip(archive: zipfile.ZipFile) -> Iterator[Item]:
    for entry in archive.infolist():
        readable = entry.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) and not entry.flag_bits & 1
        if readable and not entry.is_dir():
            name = re.split(r"[/\\]", entry.filename)[-1]
            yield Item(name, entry.file_size, partial(archive.open, entry))
