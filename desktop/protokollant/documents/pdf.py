"""PDF with Typst: tagged (PDF/UA-1) and made for archives (PDF/A-2a). All in memory: no network, no file."""

from __future__ import annotations

import datetime
import json
from dataclasses import asdict
from typing import Any

import typst

from protokollant.documents.blocks import Block, Bullets, Document, FieldTable, Heading, Paragraph
from protokollant.documents.pdf_layout import SOURCE

_STANDARDS: list[typst.PDFStandard] = ["a-2a", "ua-1"]


def write_pdf(document: Document) -> bytes:
    """A PDF in memory; the same document gives the same bytes on the same machine.

    A character that no font on this machine can show is against both standards. The document is then written
    without them (still tagged, the character as an empty box): a protocol is never refused for one character.
    """
    for standards in (_STANDARDS, []):
        pdf = _compile(document, standards)
        if pdf is not None:
            return pdf
    raise RuntimeError("the layout of the PDF does not compile")


def draw_pages(document: Document) -> tuple[bytes, ...]:
    """The pages of the PDF as SVG, for printing: the same layout, letter for letter."""
    try:
        pages = typst.compile(SOURCE.encode(), format="svg", sys_inputs={"document": json.dumps(_sheet(document))})
    except typst.TypstError:
        raise RuntimeError("the layout of the pages does not compile") from None
    return (pages,) if isinstance(pages, bytes) else tuple(page for page in pages if page is not None)


def _compile(document: Document, standards: list[typst.PDFStandard]) -> bytes | None:
    """None where it cannot be done. Typst's message may quote the text, so it is not passed on."""
    try:
        return typst.compile(
            SOURCE.encode(),
            format="pdf",
            sys_inputs={"document": json.dumps(_sheet(document))},
            pdf_standards=standards,
            timestamp=datetime.datetime.combine(document.date, datetime.time(), datetime.UTC),
        )
    except typst.TypstError:
        return None


def _sheet(document: Document) -> dict[str, Any]:
    """The document as the layout reads it."""
    wording, letter = document.wording, document.letter
    return {
        "language": wording.language,
        "region": wording.locale.partition("-")[2],
        "title": document.title,
        "author": document.author,
        "organisation": document.organisation,
        "date": [document.date.year, document.date.month, document.date.day],
        "draft": document.draft,
        "meta": document.meta,
        "item": wording.item,
        "details": wording.details,
        "page": wording.page,
        "of": wording.of,
        "blocks": [{"kind": _kind(block)} | asdict(block) for block in document.blocks],
        "closing": list(document.closing),
        "letter": None if letter is None else asdict(letter) | {"enclosures_title": wording.enclosures},
    }


def _kind(block: Block) -> str:
    match block:
        case Heading():
            return "heading"
        case Paragraph():
            return "paragraph"
        case Bullets():
            return "bullets"
        case FieldTable():
            return "fields"
