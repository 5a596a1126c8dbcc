"""Zip containers that are the same every time: Word and OpenDocument files carry no clock of this machine."""

from __future__ import annotations

import io
import re
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

_MANIFEST = "META-INF/manifest.xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)  # the earliest moment that zip can express


def _without(manifest: bytes, leave_out: tuple[str, ...]) -> bytes:
    for start in leave_out:
        manifest = re.sub(
            rb'\s*<manifest:file-entry manifest:full-path="' + start.encode() + rb"[^>]*/>", b"", manifest
        )
    return manifest


def entry(name: str) -> ZipInfo:
    """An entry with a fixed time; `mimetype` stays uncompressed, as OpenDocument demands."""
    info = ZipInfo(name, _EPOCH)
    info.compress_type = ZIP_STORED if name == "mimetype" else ZIP_DEFLATED
    info.external_attr = 0o600 << 16
    return info


def without_clock(archive: bytes, leave_out: tuple[str, ...] = ()) -> bytes:
    """The same archive with fixed times. Order is kept; members whose names begin as in `leave_out` are dropped, also
    from OpenDocument's manifest."""
    target = io.BytesIO()
    with ZipFile(io.BytesIO(archive)) as source, ZipFile(target, "w") as copy:
        for name in source.namelist():
            if not name.startswith(leave_out or "\0"):
                content = source.read(name)
                copy.writestr(entry(name), _without(content, leave_out) if name == _MANIFEST else content)
    return target.getvalue()
