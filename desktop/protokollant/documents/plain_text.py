"""Plain text, wrapped at 80 columns, that reads well in any editor and in a mail."""

from __future__ import annotations

import textwrap

from protokollant.documents.blocks import Block, Bullets, Document, FieldTable, Heading, Paragraph, flat

COLUMNS = 80
_WIDEST_LABEL = 28


def _wrap(text: str, first: str = "", rest: str = "") -> str:
    """`text` within 80 columns, its own line breaks kept. Words are never broken: they stay as said."""
    wrapped: list[str] = []
    for line in text.split("\n"):
        indent = rest if wrapped else first
        wrapped += textwrap.wrap(
            line,
            COLUMNS,
            initial_indent=indent,
            subsequent_indent=rest,
            break_long_words=False,
            break_on_hyphens=False,
        )
    return "\n".join(wrapped)


def _underlined(text: str, line: str) -> str:
    title = _wrap(text)
    return f"{title}\n{line * max(map(len, title.splitlines()), default=0)}"


def _table(table: FieldTable) -> str:
    width = min(max(len(row.label) for row in table.rows), _WIDEST_LABEL) + 3
    return "\n".join(_wrap(row.value, f"{row.label + ':':<{width - 1}} ", " " * width) for row in table.rows)


def _block(block: Block) -> str:
    match block:
        case Heading(text, level):
            return _underlined(text, "-") if level == 1 else _wrap(f"{text}:")
        case Paragraph(text, quiet):
            return _wrap(f"({text})" if quiet and not text.endswith(":") else text)
        case Bullets(items):
            return "\n".join(_wrap(item, "- ", "  ") for item in items)
        case FieldTable():
            return _table(block)


def write_text(document: Document) -> bytes:
    """UTF-8 without a byte order mark, line feeds, ending in one line feed."""
    document = flat(document)
    head = [_underlined(document.title, "="), _wrap(document.meta)]
    if document.draft:
        head.insert(0, f"[{document.draft}]")
    blocks = (_block(block) for block in document.blocks)
    closing = "\n".join(_wrap(line) for line in document.closing)
    return ("\n\n".join([*head, *blocks, "-" * COLUMNS + "\n" + closing]) + "\n").encode()
