"""What is put on the clipboard: the whole protocol, a section, a field; each formatted and plain."""

from __future__ import annotations

from dataclasses import dataclass

from protokollant.documents.blocks import flat
from protokollant.documents.characters import clean
from protokollant.documents.composing import compose_paper
from protokollant.documents.content import Passage, entries, passages, unassigned
from protokollant.documents.details import DocumentDetails
from protokollant.documents.html import bullets, paragraph, write_html
from protokollant.documents.plain_text import write_text
from protokollant.documents.wording import wording_of
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Style, Template


@dataclass(frozen=True, slots=True, repr=False)
class Excerpt(Redacted):
    """A part of a protocol for pasting: what it is called, and its text plain and as HTML. `id` is that of the section
    or field; `is_section` tells which."""

    id: str
    label: str
    plain: str
    html: str
    is_section: bool = True


def whole(protocol: Protocol, template: Template, details: DocumentDetails) -> Excerpt:
    """All of it, as in the document."""
    document = flat(compose_paper(protocol, template, details))
    return Excerpt("", document.title, write_text(document).decode(), write_html(document))


def section(protocol: Protocol, template: Template, section_id: str) -> Excerpt:
    """The text of a section without its heading: in a form of another program the heading is there already. Raises
    StopIteration for a section that the protocol does not have."""
    return _section(next(each for each in passages(protocol, template) if each.id == section_id))


def excerpts(protocol: Protocol, template: Template) -> tuple[Excerpt, ...]:
    """Every field with a value, then every section with text, in the order of the template; the tray last. What was not
    said is left out: "not mentioned" belongs into no field of another program."""
    wording = wording_of(protocol.language)
    fields = [
        Excerpt(entry.id, entry.label, entry.value, paragraph(entry.value), is_section=False)
        for entry in entries(protocol, template, wording)
        if not entry.missing
    ]
    sections = [_section(passage) for passage in passages(protocol, template) if passage.statements]
    tray = unassigned(protocol)
    rest = [Excerpt("", wording.unassigned, _listed(tray), bullets(tray))] if tray else []
    return (*fields, *sections, *rest)


def _section(passage: Passage) -> Excerpt:
    title = clean(passage.title)
    if passage.style is Style.BULLETS:
        return Excerpt(passage.id, title, _listed(passage.items), bullets(passage.items))
    paragraphs = passage.paragraphs
    return Excerpt(passage.id, title, "\n".join(paragraphs), "\n".join(map(paragraph, paragraphs)))


def _listed(items: tuple[str, ...]) -> str:
    return "\n".join(f"- {item}" for item in items)
