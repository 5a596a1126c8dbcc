"""Where in a Word file something stands, in words that a person can find it by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from protokollant.documents.forms.names import w
from protokollant.documents.forms.package import Where
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, Phrase

_LONGEST = 80
_IN = {
    Where.TEXT: QT_TRANSLATE_NOOP("documents", ", in the text: “{text}”"),
    Where.HEADER: QT_TRANSLATE_NOOP("documents", ", in the header: “{text}”"),
    Where.FOOTER: QT_TRANSLATE_NOOP("documents", ", in the footer: “{text}”"),
    Where.NOTE: QT_TRANSLATE_NOOP("documents", ", in a footnote: “{text}”"),
}
_IN_TABLE = QT_TRANSLATE_NOOP("documents", ", in a table, row {row}: “{text}”")
_IN_BOX = QT_TRANSLATE_NOOP("documents", ", in a text box: “{text}”")


@dataclass(frozen=True, slots=True)
class Place:
    """`phrase` names the place, as the end of a sentence. It holds `{text}`, the words around, and perhaps `{row}`."""

    phrase: Phrase
    text: str
    row: int = 0


def place_of(paragraph: Any, where: Where) -> Place:
    """The place of a paragraph: its words, or in a table those of its row with a bar between the cells."""
    ancestors = list(paragraph.iterancestors())
    if any(each.tag == w("txbxContent") for each in ancestors):
        return Place(_IN_BOX, _short(text_of(paragraph)))
    row = next((each for each in ancestors if each.tag == w("tr")), None)
    if row is not None:
        cells = [_short(" ".join(text_of(p) for p in cell.iter(w("p")))) for cell in row.findall(w("tc"))]
        number = sum(1 for each in row.itersiblings(row.tag, preceding=True)) + 1
        return Place(_IN_TABLE, _short(" | ".join(cell for cell in cells if cell)), number)
    return Place(_IN[where], _short(text_of(paragraph)))


def text_nodes(paragraph: Any) -> list[Any]:
    """The texts of a paragraph itself, not those of a text box that is anchored in it."""
    return [t for t in paragraph.iter(w("t")) if next(t.iterancestors(w("p")), None) is paragraph]


def text_of(paragraph: Any) -> str:
    return "".join(t.text or "" for t in text_nodes(paragraph))


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
