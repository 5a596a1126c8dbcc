"""Names in a Word file."""

from __future__ import annotations

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
WORD_2010 = "http://schemas.microsoft.com/office/word/2010/wordml"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
COMPATIBILITY = "http://schemas.openxmlformats.org/markup-compatibility/2006"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
NUMBERING = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/numbering"
WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml."
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    return f"{{{WORD}}}{name}"


def w14(name: str) -> str:
    return f"{{{WORD_2010}}}{name}"
