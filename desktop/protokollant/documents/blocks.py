"""The one model of a document that all writers set: a head, blocks in order, a closing. Pure; knows no file
format."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, replace

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
    """`level`: 1 for a section, 2 for one inside of it."""

    text: str
    level: int = 1


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
class Letter(Redacted):
    """What a letter has around its body, which are the document's blocks. `information`: labels and values of the block
    at the right; `formula` is the closing one, `signed` stands below the room for the signature."""

    organisation: str
    return_line: str
    remarks: tuple[str, ...]
    address: tuple[str, ...]
    information: tuple[tuple[str, str], ...]
    subject: str
    salutation: str
    formula: str
    signed: tuple[str, ...]
    enclosures: tuple[str, ...]


@dataclass(frozen=True, slots=True, repr=False)
class Document(Redacted):
    """A document to be written. All texts are clean; a text may contain line breaks (`\\n`), a paragraph has
    none.

    `meta` is the line below the title, `draft` is empty once the protocol is approved, `closing` are small
    lines at the end. `letter`: it is set as one; writers that know no pages set `flat` of it.
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
    letter: Letter | None = None


def compose(protocol: Protocol, template: Template, details: DocumentDetails) -> Document:
    """Lay out a protocol. The language of the document is that of the protocol."""
    wording = wording_of(protocol.language)
    title = clean(protocol.title).replace("\n", " ")
    blocks = tuple(_blocks(protocol, template, wording))
    return document(title, details, wording, blocks, closing_lines(protocol, details, wording))


def document(
    title: str,
    details: DocumentDetails,
    wording: Wording,
    blocks: tuple[Block, ...],
    closing: tuple[str, ...],
    *,
    draft: str | None = None,
    letter: Letter | None = None,
) -> Document:
    """With what the details say of it. `draft`: what says that it is one, where that does not follow from them."""
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
        draft=("" if details.approved else wording.draft) if draft is None else draft,
        blocks=blocks,
        closing=closing,
        letter=letter,
    )


def closing_lines(protocol: Protocol, details: DocumentDetails, wording: Wording) -> tuple[str, ...]:
    """What a machine did, and who approved it."""
    made = transparency(protocol, wording) if details.transparency else ""
    return tuple(line for line in (made, approval(details, wording)) if line)


def flat(document: Document) -> Document:
    """A letter as a document without places on a page: for text, Markdown and reading in the window."""
    letter = document.letter
    if letter is None:
        return document
    wording = document.wording
    rows = [Entry(label, label, value, False) for label, value in letter.information]
    to = "\n".join((*letter.remarks, *letter.address))
    if to:
        rows.insert(0, Entry("recipient", wording.recipient, to, False))
    end: list[Block] = [Paragraph(line) for line in (letter.formula, *letter.signed) if line]
    if letter.enclosures:
        end += [Heading(wording.enclosures), Bullets(letter.enclosures)]
    head: list[Block] = [FieldTable(tuple(rows))] if rows else []
    return replace(document, blocks=(*head, Paragraph(letter.salutation), *document.blocks, *end), letter=None)


def _blocks(protocol: Protocol, template: Template, wording: Wording) -> Iterator[Block]:
    if rows := entries(protocol, template, wording):
        yield FieldTable(rows)
    for passage in passages(protocol, template):
        yield from section_blocks(passage, wording)
    yield from unassigned_blocks(protocol, wording)


def unassigned_blocks(protocol: Protocol, wording: Wording) -> Iterator[Block]:
    """The tray, where there is anything in it."""
    if sentences := unassigned(protocol):
        yield Heading(wording.unassigned)
        yield Paragraph(wording.unassigned_note, quiet=True)
        yield Bullets(sentences)


def section_blocks(passage: Passage, wording: Wording, level: int = 1) -> Iterator[Block]:
    """A section; nothing of an empty one that is not required."""
    if not passage.statements and not passage.required:
        return
    yield Heading(passage.title, level)
    if not passage.statements:
        yield Paragraph(wording.not_mentioned, quiet=True)
    elif passage.style is Style.BULLETS:
        yield Bullets(passage.items)
    else:
        yield from map(Paragraph, passage.paragraphs)
