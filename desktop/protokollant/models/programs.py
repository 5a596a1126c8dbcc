"""Other programs (pip, npm) and our own work, each in a process that can be ended at any time."""

from __future__ import annotations

import errno
import multiprocessing
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from protokollant.foundation.disk import is_full
from protokollant.models.storage import writing

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

POLL_SECONDS = 0.25
GRACE_SECONDS = 3.0

# Is called four times a second; what it raises ends the work.
Watch = Callable[[], None]


class Outcome(StrEnum):
    """What work in a process of its own has to tell when it ends."""

    DONE = "done"
    FAILED = "failed"
    FULL = "full"
    UNWRITABLE = "unwritable"


def run_program(
    command: Sequence[str], environment: Mapping[str, str], folder: Path, log: Path, watch: Watch
) -> tuple[int, str]:
    """Run a program in `folder`; its exit code, and what it said, which `log` holds. Raises DISK_FULL,
    OUTPUT_UNWRITABLE."""
    with writing(log), log.open("wb") as output:
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output, env=environment, cwd=folder
        )
    try:
        while not _ended(process):
            watch()
    finally:
        _stop(process)
    return process.returncode, log.read_text(encoding="utf-8", errors="replace")


def _ended(process: subprocess.Popen[bytes]) -> bool:
    try:
        process.wait(POLL_SECONDS)
    except subprocess.TimeoutExpired:
        return False
    return True


def _stop(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.terminate()
        try:
            process.wait(GRACE_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def run_apart(work: Callable[..., None], *arguments: object, watch: Watch) -> Outcome:
    """Run `work(*arguments)`, a function of a module, in a Python process of its own."""
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_child, args=(work, arguments, sender), daemon=True)
    with receiver:
        with sender:
            process.start()
        try:
            while not receiver.poll(POLL_SECONDS):
                watch()
            return _receive(receiver)
        finally:
            _stop_child(process)


def _receive(receiver: Connection) -> Outcome:
    try:
        return Outcome(receiver.recv_bytes().decode())
    except (EOFError, OSError, ValueError):
        return Outcome.FAILED


def _stop_child(process: SpawnProcess) -> None:
    process.join(0.1)
    if process.is_alive():
        process.terminate()
        process.join(GRACE_SECONDS)
    if process.is_alive():
        process.kill()
        process.join()
    process.close()


def _child(work: Callable[..., None], arguments: tuple[object, ...], sender: Connection) -> None:
    """Runs in the process of its own. A library that prints does not disturb."""
    sys.stdout = sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - until the process ends
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        work(*arguments)
        outcome = Outcome.DONE
    except Exception as error:
        outcome = _outcome(error)
    sender.send_bytes(outcome.encode())
    sender.close()


def _end_with_parent() -> None:
    if parent := multiprocessing.parent_process():
        parent.join()
        os._exit(1)


def _outcome(error: Exception) -> Outcome:
    if isinstance(error, OSError) and is_full(error):
        return Outcome.FULL
    if isinstance(error, OSError) and error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
        return Outcome.UNWRITABLE
    return Outcome.FAILED
