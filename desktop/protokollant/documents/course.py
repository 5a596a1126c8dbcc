"""The running documentation of a case: its approved protocols one after the other, each under its day and kind."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from protokollant.documents.blocks import Block, Document, FieldTable, Heading, document, section_blocks
from protokollant.documents.content import entries, passages
from protokollant.documents.details import DocumentDetails
from protokollant.documents.wording import Wording, format_date, wording_of
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template


@dataclass(frozen=True, slots=True, repr=False)
class Entry(Redacted):
    """`day`: ISO."""

    day: str
    protocol: Protocol
    template: Template


def compose_course(title: str, parts: Sequence[Entry], details: DocumentDetails, language: str) -> Document:
    """One document of all entries, in the order given. Each of them was approved for itself, so it is no draft."""
    wording = wording_of(language)
    blocks = tuple(block for part in parts for block in _entry(part, wording))
    closing = (wording.collected[len(parts) != 1].format(count=len(parts)),)
    return document(title, details, wording, blocks, closing, draft="")


def _entry(entry: Entry, wording: Wording) -> Iterator[Block]:
    day = format_date(datetime.date.fromisoformat(entry.day), wording)
    yield Heading(f"{day} – {entry.protocol.title}")
    said = tuple(row for row in entries(entry.protocol, entry.template, wording) if not row.missing)
    if said:
        yield FieldTable(said)
    for passage in passages(entry.protocol, entry.template):
        yield from section_blocks(passage, wording, level=2)
