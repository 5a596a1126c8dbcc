"""What every module that writes needs: which error the disk means, and names that survive a loss of power."""

from __future__ import annotations

import errno
import os
import tempfile
from pathlib import Path

from protokollant.foundation.errors import ErrorCode, KnownError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def is_full(error: OSError) -> bool:
    """Whether the disk, or the person's share of it, is full."""
    return error.errno in _FULL


def write_error(error: OSError, path: Path | str) -> KnownError:
    """DISK_FULL or OUTPUT_UNWRITABLE for a file that could not be written. A `Path` is named without its folder."""
    code = ErrorCode.DISK_FULL if is_full(error) else ErrorCode.OUTPUT_UNWRITABLE
    return KnownError(code, file=path.name if isinstance(path, Path) else path)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder survive a loss of power. Windows does so by itself. Raises OSError."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace_file(path: Path, content: bytes) -> None:
    """Write a file so that, whatever happens, either the earlier or the new one is there; only its owner may read it.

    Makes the folder if need be. Raises KnownError DISK_FULL or OUTPUT_UNWRITABLE."""
    part: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=".", suffix=".part", delete=False) as file:
            part = Path(file.name)
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise write_error(error, path) from error
    finally:
        if part is not None:
            part.unlink(missing_ok=True)
