"""The offline set that IT is handed: a folder or a zip with a manifest of every file, and a signature over that.

`packaging/bundle` makes it. Here it is only checked, before `importing` takes the models out of it: each file that the
manifest lists must be there with its hash, and where a public key is known, the manifest must be signed with it.
"""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Annotated, Literal

import msgspec
from msgspec import Meta

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.models.catalogue import Sha256
from protokollant.models.integrity import digest
from protokollant.models.minisign import PublicKey, SignatureError, parse_public_key, verify
from protokollant.models.progress import Cancelled, Meter, Phase, Report

MANIFEST, SIGNATURE = "manifest.json", "manifest.json.minisig"
PRODUCT = "protokollant"
# More than a manifest ever has; keeps a wrong file from filling the memory.
_MOST = 16 << 20

# Forward slashes, never upwards, never from a root or a drive.
RelativePath = Annotated[str, Meta(pattern=r"^(?!\.\.?(/|$))[^/\\:\x00]+(/(?!\.\.?(/|$))[^/\\:\x00]+)*$")]


@dataclass(frozen=True, slots=True)
class BundleFile:
    """`size` in bytes."""

    path: RelativePath
    size: Annotated[int, Meta(ge=0)]
    sha256: Sha256


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a bundle holds. `version`: of the program; `models`: their names."""

    schema: Literal[1]
    product: Literal["protokollant"]
    version: str
    profile: str
    models: tuple[str, ...]
    files: tuple[BundleFile, ...]


def read_public_key(value: str) -> PublicKey:
    """From a minisign key as text, or the path of a file with one. Raises KnownError BUNDLE_KEY."""
    text = value
    try:
        path = Path(value).expanduser()
        if len(value) < 4096 and path.is_file():
            text = path.read_text(encoding="utf-8-sig")
        return parse_public_key(text)
    except (SignatureError, OSError, ValueError):
        raise KnownError(ErrorCode.BUNDLE_KEY) from None


def check_bundle(
    path: Path, public: PublicKey | None = None, report: Report | None = None, cancelled: Cancelled | None = None
) -> Manifest | None:
    """The manifest of the bundle at `path`, all of whose files are there and right; None where it is no bundle.

    Raises BUNDLE_DAMAGED, CANCELLED, FILE_UNREADABLE, and with a `public` key BUNDLE_UNSIGNED (also for what is no
    bundle) and BUNDLE_SIGNATURE.
    """
    with _opened(path) as opened:
        if opened is None or not opened.has(MANIFEST):
            if public is not None:
                raise KnownError(ErrorCode.BUNDLE_UNSIGNED, source=path.name)
            return None
        content = opened.read(MANIFEST)
        if public is not None:
            _check_signature(path, opened, content, public)
        try:
            manifest = msgspec.json.decode(content, type=Manifest)
        except msgspec.DecodeError:
            if public is None:
                return None  # somebody else's manifest; what is a model is found by its hash
            raise KnownError(ErrorCode.BUNDLE_DAMAGED, source=path.name, file=MANIFEST) from None
        _check_files(path, opened, manifest, Meter(report, cancelled))
        return manifest


def _check_signature(path: Path, opened: _Opened, content: bytes, public: PublicKey) -> None:
    if not opened.has(SIGNATURE):
        raise KnownError(ErrorCode.BUNDLE_UNSIGNED, source=path.name)
    try:
        verify(content, opened.read(SIGNATURE).decode("utf-8", "replace"), public)
    except SignatureError:
        raise KnownError(ErrorCode.BUNDLE_SIGNATURE, source=path.name) from None


def _check_files(path: Path, opened: _Opened, manifest: Manifest, meter: Meter) -> None:
    meter.begin(Phase.CHECK, sum(file.size for file in manifest.files))
    for file in manifest.files:
        if not opened.has(file.path):
            raise KnownError(ErrorCode.BUNDLE_DAMAGED, source=path.name, file=file.path)
        with opened.open(file.path) as stream:
            right = digest(stream, file.size, meter.add) == file.sha256 and not stream.read(1)
        if not right:
            raise KnownError(ErrorCode.BUNDLE_DAMAGED, source=path.name, file=file.path)


@dataclass(frozen=True, slots=True)
class _Opened:
    """A folder or a zip. Names are relative, with forward slashes."""

    has: Callable[[str], bool]
    open: Callable[[str], IO[bytes]]

    def read(self, name: str) -> bytes:
        with self.open(name) as stream:
            return stream.read(_MOST)


@contextmanager
def _opened(path: Path) -> Iterator[_Opened | None]:
    try:
        if path.is_dir():
            yield _Opened(lambda name: (path / name).is_file(), lambda name: (path / name).open("rb"))
        elif path.suffix.lower() == ".zip" and zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as archive:
                names = {entry.filename for entry in archive.infolist() if not entry.flag_bits & 1}
                # Who zips a folder gets it as the first part of every name.
                tops = {name.split("/")[0] for name in names}
                top = "" if MANIFEST in names or len(tops) != 1 else f"{tops.pop()}/"
                yield _Opened(lambda name: top + name in names, lambda name: archive.open(top + name))
        else:
            yield None
    except (OSError, zipfile.BadZipFile, EOFError) as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE, file=str(path)) from error
