"""Markdown (CommonMark with tables). Whatever could be read as markup is escaped, so that the words stay as
said."""

from __future__ import annotations

import re

from protokollant.documents.blocks import Block, Bullets, Document, FieldTable, Heading, Paragraph, flat

_ANYWHERE = re.compile(r"([\\`*_\[\]<>|~$]|&(?=#?\w+;))")
_AT_LINE_START = re.compile(r"^(\s*)([#+\-=:])")
_NUMBER_AT_LINE_START = re.compile(r"^(\s*\d{1,9})([.)])(?=\s|$)")


def escape_inline(text: str) -> str:
    """Text within a line, as Markdown that is read back as the same words."""
    return _ANYWHERE.sub(r"\\\1", text.strip())


def escape(text: str) -> str:
    """A line of its own, which must not be taken for a heading or a list either."""
    text = _AT_LINE_START.sub(r"\1\\\2", escape_inline(text))
    return _NUMBER_AT_LINE_START.sub(r"\1\\\2", text)


def _lines(text: str, separator: str) -> str:
    return separator.join(escape(line) for line in text.split("\n") if line.strip())


def _cell(text: str) -> str:
    return "<br>".join(escape_inline(line) for line in text.split("\n"))


def _inline(text: str) -> str:
    return _lines(text, " ")


def _block(block: Block, document: Document) -> str:
    match block:
        case Heading(text, level):
            return f"{'#' * (level + 1)} {_inline(text)}"
        case Paragraph(text, quiet):
            return f"*{_inline(text)}*" if quiet else _inline(text)
        case Bullets(items):
            return "\n".join("- " + _lines(item, "\\\n  ") for item in items)
        case FieldTable(rows):
            head = f"| {document.wording.item} | {document.wording.details} |\n| --- | --- |"
            cells = ((_cell(row.label), f"*{row.value}*" if row.missing else _cell(row.value)) for row in rows)
            return "\n".join([head, *(f"| **{label}** | {value} |" for label, value in cells)])


def write_markdown(document: Document) -> bytes:
    """UTF-8, ending in one line feed."""
    document = flat(document)
    head = [f"# {_inline(document.title)}", _inline(document.meta)]
    if document.draft:
        head.insert(0, f"*{document.draft}*")
    blocks = (_block(block, document) for block in document.blocks)
    closing = (f"*{_inline(line)}*" for line in document.closing)
    return ("\n\n".join([*head, *blocks, "---", *closing]) + "\n").encode()
