"""Zip containers that are the same every time: Word and OpenDocument files carry no clock of this machine."""

from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest moment that zip can express


def entry(name: str) -> ZipInfo:
    """An entry with a fixed time; `mimetype` stays uncompressed, as OpenDocument demands."""
    info = ZipInfo(name, _EPOCH)
    info.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info


def without_clock(archive: bytes) -> bytes:
    """The same archive with fixed times. Order is kept."""
    target = io.BytesIO()
    with ZipFile(io.BytesIO(archive)) as source, ZipFile(target, "w") as copy:
        for name in source.namelist():
            copy.writestr(entry(name), source.read(name))
    return target.getvalue()
