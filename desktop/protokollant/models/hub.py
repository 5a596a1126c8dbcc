"""Files from the model hub, by huggingface_hub, in a process of its own.

That process can be ended at any time, and the program's own one never loads a network library.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.models.catalogue import Hub, Model
from protokollant.models.programs import Outcome, run_apart
from protokollant.models.storage import bytes_below

_CODES = {Outcome.FULL: ErrorCode.DISK_FULL, Outcome.UNWRITABLE: ErrorCode.OUTPUT_UNWRITABLE}


def download_file(model: Model, hub: Hub, file: str, work: Path, on_bytes: Callable[[int], None]) -> Path:
    """Download one file of the model into the folder `work` and return its path; its content is not checked.

    `on_bytes` is called four times a second with the number of bytes on the disk so far; what it raises ends
    the download. Raises MODEL_NETWORK, DISK_FULL, OUTPUT_UNWRITABLE.
    """
    folder = work / "hub"
    outcome = run_apart(_download, hub, hub.paths[file], folder, watch=lambda: on_bytes(bytes_below(folder)))
    if outcome is not Outcome.DONE:
        raise KnownError(_CODES.get(outcome, ErrorCode.MODEL_NETWORK), model=model.name, file=str(folder))
    return folder / hub.paths[file]


def _download(hub: Hub, path: str, folder: Path) -> None:
    """Runs in the process of its own. Plain HTTPS: one kind of connection for a site to allow."""
    os.environ.update(HF_HUB_DISABLE_PROGRESS_BARS="1", HF_HUB_DISABLE_TELEMETRY="1", HF_HUB_DISABLE_XET="1")
    os.environ["HF_HUB_OFFLINE"] = "0"  # the program's other processes are told to stay offline
    from huggingface_hub import hf_hub_download

    hf_hub_download(hub.repository, path, revision=hub.revision, local_dir=folder, token=False)
