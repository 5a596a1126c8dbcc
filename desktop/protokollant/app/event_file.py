"""The log of events as a file: a table (CSV), or JSON, which can be compared with the log later."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from dataclasses import asdict, fields
from pathlib import Path
from typing import Annotated

import msgspec

from protokollant.app.events import Event
from protokollant.app.reading import read_text_file
from protokollant.documents.writing import write_new
from protokollant.foundation.errors import ErrorCode, KnownError

ENDINGS = (".csv", ".json")


class _Entry(msgspec.Struct, forbid_unknown_fields=True):
    number: int
    moment: str
    kind: str
    subject: str
    detail: str
    hash: str


class _File(msgspec.Struct, tag="protokollant-events", tag_field="kind"):
    schema: Annotated[int, msgspec.Meta(ge=1, le=1)]
    events: list[_Entry]


def events_to_json(events: Sequence[Event]) -> str:
    form = {"schema": 1, "kind": "protokollant-events", "events": [asdict(event) for event in events]}
    return json.dumps(form, ensure_ascii=False, indent=2) + "\n"


def events_to_csv(events: Sequence[Event]) -> str:
    """With a line of headings; all values are ids, names of kinds, moments and digests."""
    target = io.StringIO()
    writer = csv.writer(target, lineterminator="\r\n")
    names = [field.name for field in fields(Event)]
    writer.writerow(names)
    writer.writerows([getattr(event, name) for name in names] for event in events)
    return target.getvalue()


def write_events(path: Path, events: Sequence[Event]) -> Path | None:
    """Write `path`, whose ending chooses the form; gives where an earlier file of that name was kept. Raises KnownError
    OUTPUT_KIND, OUTPUT_UNWRITABLE, DISK_FULL."""
    match path.suffix.lower():
        case ".csv":
            text = events_to_csv(events)
        case ".json":
            text = events_to_json(events)
        case _:
            raise KnownError(ErrorCode.OUTPUT_KIND, file=path.name, accepted=", ".join(e[1:] for e in ENDINGS))
    return write_new(path, text.encode())


def read_events(path: Path) -> tuple[Event, ...]:
    """An earlier export in JSON. Raises KnownError EVENTS_INVALID, and those of `read_text_file`."""
    try:
        found = msgspec.json.decode(read_text_file(path), type=_File)
    except msgspec.MsgspecError:
        raise KnownError(ErrorCode.EVENTS_INVALID, file=path.name) from None
    return tuple(Event(e.number, e.moment, e.kind, e.subject, e.detail, e.hash) for e in found.events)
