"""Word (DOCX) with Word's own styles, so that headings, lists and the table are what they look like."""

from __future__ import annotations

import datetime
import io
from typing import Any

import docx
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor

from protokollant.documents.archive import without_clock
from protokollant.documents.blocks import Block, Bullets, Document, FieldTable, Heading, Paragraph
from protokollant.documents.word_letter import add_letter_end, add_letter_head, add_marks, set_letter_page
from protokollant.documents.wording import Wording

_FONT = "Arial"  # on every office machine, and Liberation Sans has the same widths
_INK = RGBColor(0x1F, 0x3A, 0x4D)
_GREY = RGBColor(0x55, 0x5F, 0x66)
_SHADE = "EEF2F4"
_RULE = "C5CED4"
_MARGIN = Cm(2.5)
_TEXT_WIDTH = Cm(16)
_COLUMNS = (Cm(5), Cm(11))


def write_word(document: Document) -> bytes:
    """A DOCX file in memory; the same document gives the same bytes."""
    word = docx.Document()
    _set_language(word, document.wording)
    _set_styles(word)
    _set_page(word, document)
    _set_settings(word, document.wording)
    set_properties(word, document.title, document.author, document.date, document.wording)

    letter = document.letter
    if letter is not None:
        add_letter_head(word, letter)
    else:
        word.add_paragraph(document.title, style="Title")
        word.add_paragraph(document.meta, style="Subtitle")
    for block in document.blocks:
        _add(word, block, document.wording)
    if letter is not None:
        add_letter_end(word, letter, document.wording.enclosures)
    for number, line in enumerate(document.closing):
        paragraph = word.add_paragraph(line, style="Caption")
        if number == 0:
            paragraph.paragraph_format.space_before = Pt(20)
            _border(paragraph, "top", space=6)
    return saved(word)


def saved(word: Any) -> bytes:
    """The bytes of a python-docx document."""
    target = io.BytesIO()
    word.save(target)
    return without_clock(target.getvalue())


def set_properties(word: Any, title: str, author: str, date: datetime.date, wording: Wording) -> None:
    """Replace every property that names a person, a program or a time of this machine."""
    moment = datetime.datetime.combine(date, datetime.time(), datetime.UTC)
    properties = word.core_properties
    # Word holds at most 255 characters in a property, and python-docx refuses more.
    properties.title, properties.author = title[:255], author[:255]
    properties.last_modified_by, properties.comments = author[:255], ""
    properties.created = properties.modified = moment
    properties.language, properties.revision = wording.locale, 1


def _add(word: Any, block: Block, wording: Wording) -> None:
    match block:
        case Heading(text, level):
            word.add_paragraph(text, style=f"Heading {level}")
        case Paragraph(text, quiet):
            paragraph = word.add_paragraph()
            run = paragraph.add_run(text)
            if quiet:
                run.italic = True
                paragraph.paragraph_format.keep_with_next = text.endswith(":")
        case Bullets(items):
            for item in items:
                word.add_paragraph(item, style="List Bullet")
        case FieldTable():
            _add_table(word, block, wording)


def _add_table(word: Any, block: FieldTable, wording: Wording) -> None:
    table = word.add_table(rows=1 + len(block.rows), cols=2, style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    table.autofit = False
    _mark_headers(table)
    texts = [(wording.item, wording.details), *((row.label, row.value) for row in block.rows)]
    for number, (row, pair) in enumerate(zip(table.rows, texts, strict=True)):
        _element(row._tr.get_or_add_trPr(), "w:cantSplit")
        if number == 0:
            _element(row._tr.get_or_add_trPr(), "w:tblHeader")
        for column, (cell, text, width) in enumerate(zip(row.cells, pair, _COLUMNS, strict=True)):
            cell.width = width
            paragraph = cell.paragraphs[0]
            paragraph.paragraph_format.space_before = paragraph.paragraph_format.space_after = Pt(3)
            paragraph.paragraph_format.keep_with_next = number < len(block.rows)
            run = paragraph.add_run(text)
            run.bold = number == 0 or column == 0
            run.italic = number > 0 and column == 1 and block.rows[number - 1].missing
            if number == 0 or column == 0:
                _element(cell._tc.get_or_add_tcPr(), "w:shd", val="clear", color="auto", fill=_SHADE)
    for column, width in zip(table.columns, _COLUMNS, strict=True):
        column.width = width


def _mark_headers(table: Any) -> None:
    """Light rules; first row and first column announced as headers (screen readers go by `tblLook`)."""
    properties = table._tbl.tblPr
    borders = OxmlElement("w:tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        _element(borders, f"w:{side}", val="single", sz="4", space="0", color=_RULE)
    layout = properties.find(qn("w:tblLayout"))
    layout.addprevious(borders)
    look = properties.find(qn("w:tblLook"))
    if look is not None:
        properties.remove(look)
    _element(
        properties,
        "w:tblLook",
        val="00A0",
        firstRow="1",
        lastRow="0",
        firstColumn="1",
        lastColumn="0",
        noHBand="1",
        noVBand="1",
    )


def _element(parent: Any, tag: str, **attributes: str) -> Any:
    element = OxmlElement(tag)
    for name, value in attributes.items():
        element.set(qn(f"w:{name}"), value)
    parent.append(element)
    return element


def _border(paragraph: Any, side: str, *, space: int) -> None:
    properties = paragraph._p.get_or_add_pPr()
    borders = OxmlElement("w:pBdr")
    _element(borders, f"w:{side}", val="single", sz="4", space=str(space), color=_RULE)
    # The schema wants the borders after the style and before the spacing.
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr")


def _set_language(word: Any, wording: Wording) -> None:
    styles = word.styles.element
    for properties in styles.iter(qn("w:rPr")):
        for old in properties.findall(qn("w:lang")):
            properties.remove(old)
    defaults = styles.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    normal = word.styles["Normal"].element.get_or_add_rPr()
    for properties in (defaults, normal):
        _element(properties, "w:lang", val=wording.locale, eastAsia=wording.locale, bidi="ar-SA")


def _set_styles(word: Any) -> None:
    for name, size, colour, bold, italic, before, after in (
        ("Normal", 10.5, None, None, None, 0, 6),
        ("Title", 20, _INK, True, False, 0, 2),
        ("Subtitle", 10, _GREY, False, False, 0, 14),
        ("Heading 1", 12.5, _INK, True, False, 16, 4),
        ("Heading 2", 10.5, _INK, True, False, 8, 3),
        ("List Bullet", 10.5, None, None, None, 0, 3),
        ("Caption", 8.5, _GREY, False, False, 0, 2),
        ("Header", 8.5, _GREY, None, None, 0, 0),
        ("Footer", 8.5, _GREY, None, None, 0, 0),
    ):
        style = word.styles[name]
        properties = style.element.get_or_add_rPr()
        for tag in ("w:rFonts", "w:spacing", "w:kern"):
            for old in properties.findall(qn(tag)):
                properties.remove(old)
        style.font.name = _FONT
        for script in ("w:cs", "w:eastAsia"):
            properties.find(qn("w:rFonts")).set(qn(script), _FONT)
        style.font.size, style.font.bold, style.font.italic = Pt(size), bold, italic
        if colour is not None:
            style.font.color.rgb = colour
        form = style.paragraph_format
        form.space_before, form.space_after, form.line_spacing = Pt(before), Pt(after), 1.15
        form.widow_control = True
        form.keep_with_next = name in ("Title", "Heading 1", "Heading 2") or None
        for borders in style.element.get_or_add_pPr().findall(qn("w:pBdr")):
            borders.getparent().remove(borders)


def _set_settings(word: Any, wording: Wording) -> None:
    settings = word.settings.element
    settings.find(qn("w:themeFontLang")).set(qn("w:val"), wording.locale)
    settings.find(qn("w:decimalSymbol")).set(qn("w:val"), wording.decimal)
    settings.remove(settings.find(qn("w:proofState")))  # it claims that the spelling was checked
    for setting in settings.iter(qn("w:compatSetting")):
        # Otherwise Word says "compatibility mode" in its title bar, and sets the table a little to the left.
        if setting.get(qn("w:name")) == "compatibilityMode":
            setting.set(qn("w:val"), "15")


def _set_page(word: Any, document: Document) -> None:
    section = word.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = _MARGIN
    section.top_margin, section.bottom_margin = Cm(2.5), Cm(2.3)
    section.header_distance = section.footer_distance = Cm(1.2)

    width = _TEXT_WIDTH
    if document.letter is not None:
        set_letter_page(section)
        width = section.page_width - section.left_margin - section.right_margin
        section.different_first_page_header_footer = True
        header, footer = section.first_page_header, section.first_page_footer
        _set_margin_texts(header.paragraphs[0], footer.paragraphs[0], document, width)
        add_marks(header)
    _set_margin_texts(section.header.paragraphs[0], section.footer.paragraphs[0], document, width)

    # The blank document of python-docx brings a picture of its own first page, and styles for the Word of 2010 that
    # ours would contradict.
    for relations in (word.part.package.rels, word.part.rels):
        for key, relation in list(relations.items()):
            if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL or relation.reltype.endswith("/stylesWithEffects"):
                del relations[key]


def _set_margin_texts(header: Any, footer: Any, document: Document, width: Any) -> None:
    """The organisation stands on a letter already, large."""
    for paragraph in (header, footer):
        stops = paragraph.style.paragraph_format.tab_stops
        stops.clear_all()
        stops.add_tab_stop(width, WD_TAB_ALIGNMENT.RIGHT)
    header.add_run("" if document.letter is not None else document.organisation)
    header.add_run("\t")
    header.add_run(document.draft).bold = True
    footer.add_run(f"{document.title}\t{document.wording.page} ")
    _add_field(footer, "PAGE")
    footer.add_run(f" {document.wording.of} ")
    _add_field(footer, "NUMPAGES")


def _add_field(paragraph: Any, instruction: str) -> None:
    for kind, text in (("begin", ""), ("", instruction), ("separate", ""), (None, "1"), ("end", "")):
        run = paragraph.add_run(text if kind is None else "")
        if kind:
            _element(run._r, "w:fldChar", fldCharType=kind)
        elif kind == "":
            code = _element(run._r, "w:instrText")
            code.set(qn("xml:space"), "preserve")
            code.text = f" {instruction} "
