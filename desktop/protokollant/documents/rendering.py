"""From a protocol to the bytes of a file. The one entrance to this package."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping

from protokollant.documents.blocks import Document
from protokollant.documents.characters import well_formed
from protokollant.documents.composing import compose_paper
from protokollant.documents.details import DocumentDetails, DocumentKind
from protokollant.documents.markdown import write_markdown
from protokollant.documents.opendocument import write_opendocument
from protokollant.documents.pdf import write_pdf
from protokollant.documents.plain_text import write_text
from protokollant.documents.sealing import data_form
from protokollant.documents.word import write_word
from protokollant.documents.word_form import fill_word_form
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.template import Template

_WRITERS: Mapping[DocumentKind, Callable[[Document], bytes]] = {
    DocumentKind.DOCX: write_word,
    DocumentKind.ODT: write_opendocument,
    DocumentKind.PDF: write_pdf,
    DocumentKind.MD: write_markdown,
    DocumentKind.TXT: write_text,
}


def render(protocol: Protocol, template: Template, details: DocumentDetails, kind: DocumentKind) -> bytes:
    """The protocol as a file of `kind`, in memory. A template with a Word file of its own fills that one for
    DOCX.

    Raises TEMPLATE_DOCX, PLACEHOLDER_UNKNOWN, FILE_MISSING or FILE_UNREADABLE for a Word file that cannot be
    used.
    """
    if kind is DocumentKind.JSON:
        return well_formed(json.dumps(data_form(protocol, details), ensure_ascii=False, indent=2) + "\n").encode()
    if kind is DocumentKind.DOCX and template.docx is not None:
        return fill_word_form(protocol, template, details, template.docx).content
    return write(compose_paper(protocol, template, details), kind)


def write(document: Document, kind: DocumentKind) -> bytes:
    """A document that is laid out already, as a file of `kind`; JSON is none such."""
    return _WRITERS[kind](document)
