"""Files from the model hub, by huggingface_hub, in a process of its own.

That process can be ended at any time, and the program's own one never loads a network library.
"""

from __future__ import annotations

import errno
import multiprocessing
import os
import sys
import threading
from collections.abc import Callable
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from protokollant.foundation.disk import is_full
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.models.catalogue import Hub, Model
from protokollant.models.storage import bytes_below

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.context import SpawnProcess

POLL_SECONDS = 0.25
GRACE_SECONDS = 3.0


class Outcome(StrEnum):
    """What the process has to tell when it ends."""

    DONE = "done"
    NETWORK = "network"
    FULL = "full"
    UNWRITABLE = "unwritable"


_CODES = {Outcome.FULL: ErrorCode.DISK_FULL, Outcome.UNWRITABLE: ErrorCode.OUTPUT_UNWRITABLE}


def download_file(model: Model, hub: Hub, file: str, work: Path, on_bytes: Callable[[int], None]) -> Path:
    """Download one file of the model into the folder `work` and return its path; its content is not checked.

    `on_bytes` is called four times a second with the number of bytes on the disk so far; what it raises ends
    the download. Raises MODEL_NETWORK, DISK_FULL, OUTPUT_UNWRITABLE.
    """
    folder = work / "hub"
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_download, args=(hub, hub.paths[file], folder, sender), daemon=True)
    with receiver:
        with sender:
            process.start()
        try:
            while not receiver.poll(POLL_SECONDS):
                on_bytes(bytes_below(folder))
            outcome = _receive(receiver)
        finally:
            _stop(process)
    if outcome is not Outcome.DONE:
        raise KnownError(_CODES.get(outcome, ErrorCode.MODEL_NETWORK), model=model.name, file=str(folder))
    return folder / hub.paths[file]


def _receive(receiver: Connection) -> Outcome:
    try:
        return Outcome(receiver.recv_bytes().decode())
    except (EOFError, OSError, ValueError):
        return Outcome.NETWORK


def _stop(process: SpawnProcess) -> None:
    process.join(0.1)
    if process.is_alive():
        process.terminate()
        process.join(GRACE_SECONDS)
    if process.is_alive():
        process.kill()
        process.join()
    process.close()


def _download(hub: Hub, path: str, folder: Path, sender: Connection) -> None:
    """Runs in the process of its own. Plain HTTPS: one kind of connection for a site to allow."""
    os.environ.update(HF_HUB_DISABLE_PROGRESS_BARS="1", HF_HUB_DISABLE_TELEMETRY="1", HF_HUB_DISABLE_XET="1")
    sys.stdout = sys.stderr = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115 - until the process ends
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        from huggingface_hub import hf_hub_download

        hf_hub_download(hub.repository, path, revision=hub.revision, local_dir=folder, token=False)
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
    return Outcome.NETWORK
