"""A letter in Word: what has a fixed place on the sheet stands in frames, so that it is ordinary text for a screen
reader, in the order in which it is read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor

from protokollant.documents.blocks import Letter
from protokollant.documents.letter_sheet import (
    ADDRESS,
    BODY_TOP,
    INFORMATION,
    LEFT,
    LETTERHEAD,
    MARKS,
    REMARKS,
    RETURN_LINE,
    RIGHT,
    SIGNATURE_ROOM,
    TOP,
    Zone,
)

_LABELS = 25  # mm, the column of labels in the information block


def set_letter_page(section: Any) -> None:
    """Margins after DIN 5008."""
    section.left_margin, section.right_margin = Mm(LEFT), Mm(RIGHT)
    section.top_margin = section.bottom_margin = Mm(TOP)


def add_marks(header: Any) -> None:
    """Where to fold and to punch. Frames stand before the paragraph that they are tied to."""
    for mark in MARKS:
        paragraph = header.paragraphs[-1].insert_paragraph_before()
        _frame(paragraph, Zone(5, mark.y, mark.length, 1))
        _line_above(paragraph)
        _tight(paragraph, 1)


def add_letter_head(word: Any, letter: Letter) -> None:
    """Everything above the body, the salutation included."""
    _zone(word, LETTERHEAD, [letter.organisation], 15, bold=True)
    _zone(word, RETURN_LINE, [letter.return_line], 7)
    # Remarks are counted from below, towards the address.
    lines = 3
    _zone(word, REMARKS, [*[""] * (lines - len(letter.remarks)), *letter.remarks][:lines], 9)
    _zone(word, ADDRESS, letter.address or ("",), 11)
    _information(word, letter.information)
    subject = word.add_paragraph(letter.subject, style="Heading 1")
    subject.paragraph_format.space_before = Mm(BODY_TOP - TOP)
    subject.paragraph_format.space_after = Pt(22)
    for run in subject.runs:
        run.font.size, run.font.bold = Pt(11), True
        run.font.color.rgb = RGBColor(0, 0, 0)
    word.add_paragraph(letter.salutation)


def add_letter_end(word: Any, letter: Letter, enclosures: str) -> None:
    """Formula, room for the signature, name, and what is enclosed."""
    formula = word.add_paragraph(letter.formula)
    formula.paragraph_format.space_before = Pt(12)
    formula.paragraph_format.keep_with_next = True
    for number, line in enumerate(letter.signed):
        paragraph = word.add_paragraph(line)
        if number == 0:
            paragraph.paragraph_format.space_before = Mm(SIGNATURE_ROOM)
    if letter.enclosures:
        word.add_paragraph(enclosures, style="Heading 2")
        for item in letter.enclosures:
            word.add_paragraph(item, style="List Bullet")


def _information(word: Any, rows: Iterable[tuple[str, str]]) -> None:
    for label, value in rows:
        paragraph = word.add_paragraph()
        _frame(paragraph, INFORMATION)
        _tight(paragraph, 9)
        stops = paragraph.paragraph_format
        stops.tab_stops.add_tab_stop(Mm(_LABELS + 2), WD_TAB_ALIGNMENT.LEFT)
        stops.left_indent, stops.first_line_indent = Mm(_LABELS + 2), -Mm(_LABELS + 2)
        paragraph.add_run(f"{label}\t{value}")


def _zone(word: Any, zone: Zone, lines: Iterable[str], size: float, *, bold: bool = False) -> None:
    for text in lines:
        paragraph = word.add_paragraph()
        run = paragraph.add_run(text)
        run.font.size, run.bold = Pt(size), bold or None
        _frame(paragraph, zone)
        _tight(paragraph, size)


def _tight(paragraph: Any, size: float) -> None:
    form = paragraph.paragraph_format
    form.space_before = form.space_after = Pt(0)
    form.line_spacing = Pt(size * 1.18)
    for run in paragraph.runs:
        run.font.size = Pt(size)
    # The mark at the end of a paragraph has a size as well.
    mark = OxmlElement("w:rPr")
    element = OxmlElement("w:sz")
    element.set(qn("w:val"), str(round(size * 2)))
    mark.append(element)
    paragraph._p.get_or_add_pPr().append(mark)


def _frame(paragraph: Any, zone: Zone) -> None:
    frame = OxmlElement("w:framePr")
    for name, value in (
        ("w", _twips(zone.width)),
        ("h", _twips(zone.height)),
        ("hRule", "exact"),
        ("hSpace", "0"),
        ("wrap", "around"),
        ("vAnchor", "page"),
        ("hAnchor", "page"),
        ("x", _twips(zone.x)),
        ("y", _twips(zone.y)),
    ):
        frame.set(qn(f"w:{name}"), value)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(
        frame, "w:widowControl", "w:numPr", "w:pBdr", "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _line_above(paragraph: Any) -> None:
    borders = OxmlElement("w:pBdr")
    top = OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", "808080")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    paragraph._p.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def _twips(millimetres: float) -> str:
    return str(round(millimetres * 1440 / 25.4))
