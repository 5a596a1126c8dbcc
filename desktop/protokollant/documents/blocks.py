"""The one model of a document that all writers set: a head, blocks in order, a closing. Pure; knows no file
format."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass

from protokollant.documents.characters import clean
from protokollant.documents.content import (
    Entry,
    Passage,
    approval,
    entries,
    passages,
    transparency,
    unassigned,
)
from protokollant.documents.details import DocumentDetails
from protokollant.documents.wording import Wording, format_date, wording_of
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Style, Template


@dataclass(frozen=True, slots=True, repr=False)
class Heading(Redacted):
    text: str


@dataclass(frozen=True, slots=True, repr=False)
class Paragraph(Redacted):
    """`quiet`: the program's own remark and not the person's words; set in italics."""

    text: str
    quiet: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Bullets(Redacted):
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class FieldTable(Redacted):
    """A label and its value a row; the wording's `item` and `details` head the columns."""

    rows: tuple[Entry, ...]


Block = Heading | Paragraph | Bullets | FieldTable


@dataclass(frozen=True, slots=True, repr=False)
class Document(Redacted):
    """A document to be written. All texts are clean; a text may contain line breaks (`\\n`), a paragraph has
    none.

    `meta` is the line below the title, `draft` is empty once the protocol is approved, `closing` are small
    lines at the end.
    """

    wording: Wording
    title: str
    meta: str
    author: str
    organisation: str
    date: datetime.date
    draft: str
    blocks: tuple[Block, ...]
    closing: tuple[str, ...]


def compose(protocol: Protocol, template: Template, details: DocumentDetails) -> Document:
    """Lay out a protocol. The language of the document is that of the protocol."""
    wording = wording_of(protocol.language)
    title = clean(protocol.title).replace("\n", " ")
    version = wording.version.format(version=clean(details.version or "")) if details.version else ""
    meta = (
        clean(details.organisation or ""),
        clean(details.author or ""),
        format_date(details.date, wording),
        version,
    )
    return Document(
        wording=wording,
        title=title or wording.item,
        meta=" · ".join(part for part in meta if part),
        author=clean(details.author or ""),
        organisation=clean(details.organisation or ""),
        date=details.date,
        draft="" if details.approved else wording.draft,
        blocks=tuple(_blocks(protocol, template, wording)),
        closing=tuple(line for line in (transparency(protocol, wording), approval(details, wording)) if line),
    )


def _blocks(protocol: Protocol, template: Template, wording: Wording) -> Iterator[Block]:
    if rows := entries(protocol, template, wording):
        yield FieldTable(rows)
    for passage in passages(protocol, template):
        yield from _section(passage, wording)
    if sentences := unassigned(protocol):
        yield Heading(wording.unassigned)
        yield Paragraph(wording.unassigned_note, quiet=True)
        yield Bullets(sentences)


def _section(passage: Passage, wording: Wording) -> Iterator[Block]:
    if not passage.statements and not passage.required:
        return
    yield Heading(passage.title)
    if not passage.statements:
        yield Paragraph(wording.not_mentioned, quiet=True)
    elif passage.style is Style.BULLETS:
        yield Bullets(passage.items)
    else:
        yield from map(Paragraph, passage.paragraphs)
