"""A protocol as the kind of paper that its template is for."""

from __future__ import annotations

from protokollant.documents.blocks import Document, compose
from protokollant.documents.details import DocumentDetails
from protokollant.documents.letter import compose_letter
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.template import Layout, Template


def compose_paper(protocol: Protocol, template: Template, details: DocumentDetails) -> Document:
    """A letter, or a document with headings."""
    if template.layout is Layout.LETTER:
        return compose_letter(protocol, template, details)
    return compose(protocol, template, details)
