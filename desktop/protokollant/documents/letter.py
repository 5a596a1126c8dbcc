"""A letter after DIN 5008, form B: what stands where, from the same protocol as every other document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from protokollant.documents.addresses import address_lines, salutation
from protokollant.documents.blocks import (
    Block,
    Bullets,
    Document,
    Letter,
    Paragraph,
    closing_lines,
    document,
    unassigned_blocks,
)
from protokollant.documents.characters import clean
from protokollant.documents.content import Entry, Passage, entries, passages
from protokollant.documents.details import DocumentDetails
from protokollant.documents.wording import Wording, format_date, wording_of
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.template import Style, Template


@dataclass(frozen=True, slots=True)
class _Parts:
    """The sections by what they are for in a letter."""

    subject: tuple[Passage, ...]
    body: tuple[Passage, ...]
    enclosures: tuple[Passage, ...]


def compose_letter(protocol: Protocol, template: Template, details: DocumentDetails) -> Document:
    """Sections become paragraphs without headings; the one of the subject its line, the one of the enclosures their
    list. What is dictated as the closing formula takes its place. Nothing is left out."""
    wording = wording_of(protocol.language)
    parts = _sorted(passages(protocol, template), wording)
    body, formula = _body(parts.body, wording)
    fields = entries(protocol, template, wording)
    dictated = _recipient(fields, wording)
    address = details.recipient
    lines = address_lines(address, wording) if address is not None else ()
    missing = () if details.approved else tuple(_missing(parts, wording))
    letter = Letter(
        organisation=clean(details.organisation or ""),
        return_line=" · ".join(clean(line) for line in (details.organisation or "", *details.sender.lines) if line),
        remarks=(clean(address.remark),) if address is not None and address.remark else (),
        address=tuple(map(clean, lines)) if lines else tuple(dictated.split("\n") if dictated else ()),
        information=tuple(_information(fields, details, wording, window=lines or (dictated,))),
        subject=_subject(parts.subject, wording) or clean(protocol.title),
        salutation=clean(salutation(address, wording)),
        formula=formula or wording.regards,
        signed=(clean(details.approved_by or details.author or ""),),
        enclosures=tuple(item for passage in parts.enclosures for item in passage.items),
    )
    return document(
        letter.subject,
        details,
        wording,
        (*body, *missing, *unassigned_blocks(protocol, wording)),
        closing_lines(protocol, details, wording),
        letter=letter,
    )


def _sorted(found: Iterable[Passage], wording: Wording) -> _Parts:
    subject, body, enclosures = [], [], []
    for passage in found:
        name = passage.title.casefold()
        if name.startswith(wording.subject_titles):
            subject.append(passage)
        elif name.startswith(wording.enclosure_titles):
            enclosures.append(passage)
        else:
            body.append(passage)
    return _Parts(tuple(subject), tuple(body), tuple(enclosures))


def _body(found: Iterable[Passage], wording: Wording) -> tuple[tuple[Block, ...], str]:
    """The paragraphs, and the closing formula where the last thing said is one."""
    blocks: list[Block] = []
    for passage in found:
        if passage.style is Style.BULLETS and passage.items:
            blocks.append(Bullets(passage.items))
        else:
            blocks += map(Paragraph, passage.paragraphs)
    formula = ""
    if blocks and isinstance(last := blocks[-1], Paragraph):
        at = max((last.text.rfind(start) for start in wording.formulas), default=-1)
        # Only a formula at the end: "Mit freundlichen Grüßen, Beratungsstelle am Markt."
        if at >= 0 and "." not in last.text[at:].rstrip(" ."):
            formula, rest = last.text[at:].rstrip(" .,"), last.text[:at].strip()
            blocks[-1:] = [Paragraph(rest)] if rest else []
    return tuple(blocks), formula


def _subject(found: Iterable[Passage], wording: Wording) -> str:
    items = [item for passage in found for item in passage.items]
    text = " ".join(items).replace("\n", " ").strip()
    for title in wording.subject_titles:
        if text.casefold().startswith(f"{title}:"):
            text = text[len(title) + 1 :].strip()
    return text.rstrip(".") if len(items) == 1 else text


def _missing(parts: _Parts, wording: Wording) -> Iterator[Block]:
    for passage in (*parts.subject, *parts.body, *parts.enclosures):
        if passage.required and not passage.statements:
            yield Paragraph(f"{passage.title}: {wording.not_mentioned}", quiet=True)


def _recipient(fields: Iterable[Entry], wording: Wording) -> str:
    """What was dictated as the recipient, for as long as no address was chosen."""
    return next((e.value for e in fields if _names_recipient(e, wording) and not e.missing), "")


def _names_recipient(entry: Entry, wording: Wording) -> bool:
    return entry.label.casefold().startswith(wording.recipient_titles)


def _information(
    fields: Iterable[Entry], details: DocumentDetails, wording: Wording, window: tuple[str, ...]
) -> Iterator[tuple[str, str]]:
    """The information block: the fields that were said, who writes, and the day. What was said as the recipient is left
    out where the address `window` says it too."""
    for entry in fields:
        there = _names_recipient(entry, wording) and entry.value.casefold() in "\n".join(window).casefold()
        if not entry.missing and not there and entry.id not in ("datum", "date"):
            yield entry.label, entry.value
    who = details.author or details.approved_by or ""
    for label, value in (
        (wording.name, who),
        (wording.phone, details.sender.phone),
        (wording.email, details.sender.email),
        (wording.day, _day(fields, details, wording)),
    ):
        if value:
            yield label, clean(value)


def _day(fields: Iterable[Entry], details: DocumentDetails, wording: Wording) -> str:
    said = next((e.value for e in fields if e.id in ("datum", "date") and not e.missing), "")
    return said or format_date(details.date, wording)
