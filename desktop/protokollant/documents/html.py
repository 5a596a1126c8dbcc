"""HTML for the clipboard: what word processors and web forms take over with headings, lists and tables. No styles of
our own, so that the text takes on those of the place where it is pasted."""

from __future__ import annotations

from html import escape

from protokollant.documents.blocks import Block, Bullets, Document, FieldTable, Heading, Paragraph


def write_html(document: Document) -> str:
    """A fragment of HTML with all of the document."""
    wording = document.wording
    head = [f"<h1>{inline(document.title)}</h1>", f"<p>{inline(document.meta)}</p>"]
    if document.draft:
        head.insert(0, f"<p><em>{inline(document.draft)}</em></p>")
    blocks = [_block(block, document) for block in document.blocks]
    closing = [f"<p><small>{inline(line)}</small></p>" for line in document.closing]
    return f'<div lang="{wording.locale}">\n' + "\n".join([*head, *blocks, *closing]) + "\n</div>\n"


def inline(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def bullets(items: tuple[str, ...]) -> str:
    return "<ul>\n" + "\n".join(f"<li>{inline(item)}</li>" for item in items) + "\n</ul>"


def paragraph(text: str) -> str:
    return f"<p>{inline(text)}</p>"


def _block(block: Block, document: Document) -> str:
    match block:
        case Heading(text, level):
            return f"<h{level + 1}>{inline(text)}</h{level + 1}>"
        case Paragraph(text, quiet):
            return f"<p><em>{inline(text)}</em></p>" if quiet else paragraph(text)
        case Bullets(items):
            return bullets(items)
        case FieldTable(rows):
            wording = document.wording
            head = f"<tr><th>{inline(wording.item)}</th><th>{inline(wording.details)}</th></tr>"
            cells = (f'<tr><th scope="row">{inline(r.label)}</th><td>{inline(r.value)}</td></tr>' for r in rows)
            return f"<table>\n<thead>{head}</thead>\n<tbody>\n" + "\n".join(cells) + "\n</tbody>\n</table>"
