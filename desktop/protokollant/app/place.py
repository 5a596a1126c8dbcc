"""Where a statement stands in a protocol."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """A section's id, and the statement's number in it, counted from 0."""

    section: str
    index: int
