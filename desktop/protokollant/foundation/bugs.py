"""A bug's trace for the log: where it happened, never what was being worked on."""

from __future__ import annotations

import datetime as dt
import os
import traceback
from pathlib import Path


def record_bug(error: BaseException, folder: Path) -> Path | None:
    """Append type and place of `error` to the log and return its path; None when it cannot be written.

    The message of the exception is left out, since it may quote a dictation."""
    path = folder / "protokollant.log"
    places = [
        f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    entry = "\n".join([f"{dt.datetime.now(dt.UTC).isoformat(timespec='seconds')} bug {type(error).__name__}", *places])
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        with os.fdopen(descriptor, "a", encoding="utf-8") as file:
            file.write(entry + "\n")
    except OSError:
        return None
    return path
