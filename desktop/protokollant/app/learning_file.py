"""What was learned as a file for colleagues: weights and counts in JSON, nothing that can be read as a sentence.

Weights that follow from a single sentence would be that sentence's vector, so what few lessons taught stays here.
"""

from __future__ import annotations

import base64
import binascii
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import msgspec
import numpy as np

from protokollant.app.reading import read_text_file
from protokollant.documents.writing import write_new
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.template import MAX_SECTIONS
from protokollant.structure.learning import Fitted
from protokollant.structure.weights import Basis

FEWEST_LESSONS = 20
_LARGEST = 1000.0

_Id = Annotated[str, msgspec.Meta(pattern=r"\A[A-Za-z0-9_-]{1,40}\Z")]
_Name = Annotated[str, msgspec.Meta(min_length=1, max_length=120)]
_Count = Annotated[int, msgspec.Meta(ge=0, le=10**7)]


class _Part(msgspec.Struct, forbid_unknown_fields=True):
    """`weights`: rows of little-endian float16, one for each section."""

    template: _Id
    model: _Name
    digest: Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{1,64}\Z")]
    sections: Annotated[list[_Id], msgspec.Meta(min_length=1, max_length=MAX_SECTIONS)]
    dimensions: Annotated[int, msgspec.Meta(ge=1, le=4096)]
    corrections: _Count
    confirmations: _Count
    weights: Annotated[str, msgspec.Meta(max_length=400_000)]


class _File(msgspec.Struct, forbid_unknown_fields=True, tag="protokollant-learning", tag_field="kind"):
    schema: Annotated[int, msgspec.Meta(ge=1, le=1)]
    learned: Annotated[list[_Part], msgspec.Meta(max_length=500)]


def shareable(fitted: Iterable[Fitted]) -> tuple[Fitted, ...]:
    """Those that come from so many lessons that none can be told from them."""
    return tuple(part for part in fitted if part.lessons >= FEWEST_LESSONS)


def write_learned(path: Path, fitted: Iterable[Fitted]) -> Path | None:
    """Write what is `shareable`; gives where an earlier file of that name was kept. Raises KnownError LEARNING_NOTHING
    where there is none, OUTPUT_UNWRITABLE, DISK_FULL."""
    parts = [_part(each) for each in shareable(fitted)]
    if not parts:
        raise KnownError(ErrorCode.LEARNING_NOTHING, count=FEWEST_LESSONS)
    content = msgspec.json.format(msgspec.json.encode(_File(1, parts)), indent=1)
    return write_new(path, content + b"\n")


def read_learned(path: Path) -> tuple[str, tuple[Fitted, ...]]:
    """Where it comes from (the file's name), and what was learned. Raises KnownError LEARNING_INVALID and those of
    `read_text_file`."""
    try:
        file = msgspec.json.decode(read_text_file(path), type=_File)
        fitted = tuple(map(_fitted, file.learned))
        if len({(part.basis.model, part.basis.digest, part.template) for part in fitted}) < len(fitted):
            raise ValueError("twice")
    except (msgspec.MsgspecError, ValueError, RecursionError):
        raise KnownError(ErrorCode.LEARNING_INVALID, file=path.name) from None
    return path.stem[:120] or path.name, fitted


def _part(fitted: Fitted) -> _Part:
    weights = np.clip(fitted.weights, -_LARGEST, _LARGEST).astype("<f2").tobytes()
    return _Part(
        fitted.template,
        fitted.basis.model,
        fitted.basis.digest,
        list(fitted.sections),
        fitted.basis.dimensions,
        fitted.corrections,
        fitted.confirmations,
        base64.b64encode(weights).decode(),
    )


def _fitted(part: _Part) -> Fitted:
    """Raises ValueError."""
    try:
        data = base64.b64decode(part.weights, validate=True)
    except binascii.Error:
        raise ValueError("weights") from None
    weights = np.frombuffer(data, dtype="<f2").astype(np.float32).reshape(len(part.sections), part.dimensions)
    if not np.isfinite(weights).all() or np.abs(weights).max() > _LARGEST:
        raise ValueError("weights")
    if len(set(part.sections)) < len(part.sections) or not part.corrections + part.confirmations:
        raise ValueError("sections or counts")
    basis = Basis(part.model, part.digest, part.dimensions)
    return Fitted(basis, part.template, tuple(part.sections), weights, part.corrections, part.confirmations)
