"""Where models lie, and whether what lies there may be used."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from protokollant.foundation.errors import ErrorCode, KnownError, Problem
from protokollant.models.catalogue import OLD, PARTIAL, Catalogue, Kind, Model
from protokollant.models.integrity import (
    RECEIPT,
    check,
    is_current,
    load_receipt,
    looks_complete,
    save_receipt,
)
from protokollant.models.progress import Cancelled, Meter, Report
from protokollant.models.storage import discard, locked, rename, writing

# Another folder may still have the model after these.
_UNUSABLE = {ErrorCode.MODEL_HASH, ErrorCode.FILE_UNREADABLE}


class State(StrEnum):
    """How a model is found without reading its content."""

    READY = "ready"
    UNCHECKED = "unchecked"
    DAMAGED = "damaged"
    PARTIAL = "partial"
    MISSING = "missing"


USABLE = (State.READY, State.UNCHECKED)


@dataclass(frozen=True, slots=True)
class ModelStatus:
    """A model of the catalogue and where it lies. `removable`: it is in the user's own folder."""

    model: Model
    state: State
    folder: Path | None = None
    removable: bool = False


@dataclass(frozen=True, slots=True)
class Verdict:
    """The result of hashing every file; `problem`: MODEL_MISSING, MODEL_HASH, FILE_UNREADABLE, or None."""

    model: Model
    folder: Path | None
    problem: Problem | None = None


class ModelStore:
    """The models in `roots`, asked in this order. `target` is the one folder that is written to."""

    def __init__(self, catalogue: Catalogue, roots: tuple[Path, ...], target: Path) -> None:
        self.catalogue = catalogue
        self.target = target
        self._roots = tuple(dict.fromkeys((target, *roots)))

    def list(self) -> tuple[ModelStatus, ...]:
        """Every model of the catalogue. Quick: looks at sizes and times only."""
        return tuple(self._status(name) for name in self.catalogue.names)

    def ready(self, names: Sequence[str]) -> bool:
        """Is each of these models there, as far as can be told without reading it?"""
        return all(self._status(name).state in USABLE for name in names)

    def find(self, name: str, report: Report | None = None, cancelled: Cancelled | None = None) -> Path:
        """The folder of the model, all of whose files have the right hash.

        Reads the content only of files that changed since they were last found right. Raises MODEL_UNKNOWN,
        MODEL_MISSING, or MODEL_HASH if it is nowhere right and somewhere wrong.
        """
        return self._find(name, Meter(report, cancelled))

    def present(self, name: str, meter: Meter) -> Path | None:
        """As `find`, but None where the model is missing or wrong."""
        try:
            return self._find(name, meter)
        except KnownError as error:
            if error.code in {ErrorCode.MODEL_MISSING, *_UNUSABLE}:
                return None
            raise

    def engine_path(self, name: str, report: Report | None = None, cancelled: Cancelled | None = None) -> Path:
        """As `find`, but what the engine is given: the folder for speech, the weights' file for language."""
        folder = self.find(name, report, cancelled)
        model = self._edition(name, folder)
        return folder if model.kind is Kind.SPEECH else folder / model.weights.name

    def verify(
        self, name: str | None = None, report: Report | None = None, cancelled: Cancelled | None = None
    ) -> tuple[Verdict, ...]:
        """Hash every file anew: of one model, or of all that are there."""
        meter = Meter(report, cancelled)
        if name is not None:
            return self._verify(name, meter) or (self._missing(name),)
        return tuple(verdict for each in self.catalogue.names for verdict in self._verify(each, meter))

    def remove(self, name: str) -> None:
        """Remove the model and what is left of unfinished downloads from the user's own folder.

        Raises MODEL_MISSING, FORBIDDEN (it lies in a folder of IT's alone), MODEL_IN_USE, OUTPUT_UNWRITABLE.
        """
        folders = self._folders(name)
        own = [self.target / f"{name}{ending}" for ending in ("", PARTIAL, OLD)]
        if not any(folder.exists() for folder in own):
            if folders:
                raise KnownError(ErrorCode.FORBIDDEN, key=str(folders[0]))
            raise KnownError(ErrorCode.MODEL_MISSING, model=name)
        with locked(self.lock_file(name), name), writing(own[0]):
            # Renamed first: if the removal is interrupted, what is left is not taken for a model.
            discard(own[2])
            if own[0].exists():
                rename(own[0], own[2], name)
            for folder in own:
                discard(folder)

    def lock_file(self, name: str) -> Path:
        """The lock of all work on this model in `target`."""
        return self.target / f".{name}.lock"

    def receipt_file(self, folder: Path) -> Path:
        """Beside the files in our own folder; for a folder that others keep, in ours."""
        if folder.parent == self.target:
            return folder / RECEIPT
        place = hashlib.sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()[:16]
        return self.target / ".receipts" / f"{folder.name}-{place}.json"

    def _find(self, name: str, meter: Meter) -> Path:
        problem: KnownError | None = None
        for folder in self._folders(name):
            try:
                self._check(self._edition(name, folder), folder, meter, full=False)
            except KnownError as error:
                if error.code not in _UNUSABLE:
                    raise
                problem = error
            else:
                return folder
        raise problem or KnownError(ErrorCode.MODEL_MISSING, model=name)

    def _edition(self, name: str, folder: Path) -> Model:
        """The form in which the model seems to lie in `folder`; its hashes decide."""
        editions = self.catalogue.editions(name)
        return next((model for model in editions if looks_complete(model, folder)), editions[0])

    def _check(self, model: Model, folder: Path, meter: Meter, *, full: bool) -> None:
        path = self.receipt_file(folder)
        known = {} if full else load_receipt(path)
        receipt = check(model, folder, known, meter)
        if receipt.files != known:
            with suppress(OSError):  # a folder that cannot be written: the next check is slow, nothing worse
                save_receipt(path, receipt)

    def _verify(self, name: str, meter: Meter) -> tuple[Verdict, ...]:
        verdicts = []
        for folder in self._folders(name):
            model = self._edition(name, folder)
            try:
                self._check(model, folder, meter, full=True)
                verdicts.append(Verdict(model, folder))
            except KnownError as error:
                if error.code not in _UNUSABLE:
                    raise
                verdicts.append(Verdict(model, folder, error.problem))
        return tuple(verdicts)

    def _missing(self, name: str) -> Verdict:
        problem = KnownError(ErrorCode.MODEL_MISSING, model=name).problem
        return Verdict(self.catalogue.model(name), None, problem)

    def _folders(self, name: str) -> tuple[Path, ...]:
        self.catalogue.model(name)  # MODEL_UNKNOWN before a name becomes a path
        return tuple(root / name for root in self._roots if (root / name).is_dir())

    def _status(self, name: str) -> ModelStatus:
        states = []
        for folder in self._folders(name):
            model, removable = self._edition(name, folder), folder.parent == self.target
            if not looks_complete(model, folder):
                states.append(ModelStatus(model, State.DAMAGED, folder, removable))
                continue
            ready = is_current(model, folder, load_receipt(self.receipt_file(folder)))
            states.append(ModelStatus(model, State.READY if ready else State.UNCHECKED, folder, removable))
        usable = [status for status in states if status.state is not State.DAMAGED]
        if usable or states:
            return (usable or states)[0]
        partial = self.target / f"{name}{PARTIAL}"
        return ModelStatus(self.catalogue.model(name), State.PARTIAL if partial.exists() else State.MISSING)
