"""Writing a document where the person wants it: whole or not at all, and never over what was there."""

from __future__ import annotations

import contextlib
import errno
import itertools
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from protokollant.foundation.disk import is_full, sync_folder, write_error


def write_new(path: Path, content: bytes) -> Path | None:
    """Write `content` to `path`, readable by its owner only. A file of that name is kept as `name.~1~.docx`
    (the first free number), and that path is returned; None when there was none.

    Raises DISK_FULL or OUTPUT_UNWRITABLE; then everything is as it was before.
    """
    try:
        target = path.resolve()
        if target.exists() and not target.is_file():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        temporary = _write_temporary(target.parent, content)
        try:
            return _put_in_place(temporary, target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
    except OSError as error:
        raise write_error(error, path) from error


def write_beside(path: Path, content: bytes) -> Path:
    """Write `content` to `path`, or, where there is a file of that name, to the first free `name (2).docx`; gives the
    path. Nothing that exists is touched, also when two programs write at once.

    Raises DISK_FULL or OUTPUT_UNWRITABLE; then everything is as it was before.
    """
    try:
        temporary = _write_temporary(path.resolve().parent, content)
        try:
            for candidate in _names(path):
                with contextlib.suppress(FileExistsError):
                    _claim(temporary, candidate)
                    return candidate
            raise AssertionError("unreachable")
        finally:
            temporary.unlink(missing_ok=True)
    except OSError as error:
        raise write_error(error, path) from error


def free_name(path: Path) -> Path:
    """`path`, or the first `name (2).docx` that is not taken."""
    return next(candidate for candidate in _names(path) if not candidate.exists())


def _names(path: Path) -> Iterator[Path]:
    yield path
    for number in itertools.count(2):
        yield path.with_name(f"{path.stem} ({number}){path.suffix}")


def _claim(temporary: Path, target: Path) -> None:
    """Raises FileExistsError where the name is taken."""
    try:
        target.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError as error:
        if is_full(error):
            raise
        with target.open("xb"):  # the disk knows no links (FAT, some shares): take the name, then put the file there
            pass
        temporary.replace(target)


def _write_temporary(folder: Path, content: bytes) -> Path:
    """A synced file with mode 0600 in the same folder, so that putting it in place is one step."""
    handle, name = tempfile.mkstemp(prefix=".protokollant-", suffix=".tmp", dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
    return Path(name)


def _put_in_place(temporary: Path, target: Path) -> Path | None:
    earlier = _keep(target) if target.exists() else None
    try:
        temporary.replace(target)
    except BaseException:
        if earlier is not None:
            _give_back(earlier, target)
        raise
    with contextlib.suppress(OSError):  # the name may not last through a power cut; the document is there
        sync_folder(target.parent)
    return earlier


def _keep(target: Path) -> Path:
    """Give the file at `target` a second name. Where the disk knows no links (FAT, some shares) it is
    renamed."""
    for number in itertools.count(1):
        earlier = target.with_name(f"{target.stem}.~{number}~{target.suffix}")
        try:
            earlier.hardlink_to(target)
        except FileExistsError:
            continue
        except OSError as error:
            if earlier.exists():
                continue
            if is_full(error):
                raise
            target.rename(earlier)
        return earlier
    raise AssertionError("unreachable")


def _give_back(earlier: Path, target: Path) -> None:
    if target.exists():
        earlier.unlink()
    else:
        earlier.rename(target)
