"""OpenDocument (ODT) with real headings, lists and a table that has headers."""

from __future__ import annotations

import datetime
import io
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from odfdo import Document as OdfDocument
from odfdo import Element

from protokollant.documents.archive import without_clock
from protokollant.documents.blocks import Block, Bullets, Document, FieldTable, Heading, Paragraph
from protokollant.documents.opendocument_letter import frame_styles, letter_end, letter_head, letter_styles

_FONT = "Arial"
_INK = "#1f3a4d"
_GREY = "#555f66"
_RULE = "0.5pt solid #c5ced4"
_TEXT_WIDTH = "16cm"


def write_opendocument(document: Document) -> bytes:
    """An ODT file in memory; the same document gives the same bytes."""
    odt = OdfDocument("text")
    _set_styles(odt, document)
    _set_properties(odt, document)
    body = odt.body
    body.clear()
    for xml in _head(document):
        body.append(_element(xml))
    for block in document.blocks:
        for xml in _xml(block, document):
            body.append(_element(xml))
    if document.letter is not None:
        for xml in letter_end(document.letter, document.wording.enclosures, _text):
            body.append(_element(xml))
    for number, line in enumerate(document.closing):
        body.append(_paragraph("Closing" if number else "Closing_20_first", _text(line)))
    target = io.BytesIO()
    odt.save(target)
    # What the library's blank document brings along: empty settings of an office program, and a picture of nothing.
    return without_clock(target.getvalue(), ("Configurations2/", "Thumbnails/"))


def _head(document: Document) -> tuple[str, ...]:
    if document.letter is not None:
        return letter_head(document.letter, _text)
    return _p("Title", _text(document.title)), _p("Subtitle", _text(document.meta))


def _text(text: str) -> str:
    """Text as XML; OpenDocument folds spaces and needs elements for line breaks and for more than one
    space."""
    lines = (escape(line).replace("  ", " <text:s/>") for line in text.split("\n"))
    return "<text:line-break/>".join(lines)


def _element(xml: str) -> Any:
    return Element.from_tag(xml)


def _paragraph(style: str, content: str) -> Any:
    return _element(_p(style, content))


def _p(style: str, content: str) -> str:
    return f'<text:p text:style-name="{style}">{content}</text:p>'


def _xml(block: Block, document: Document) -> list[str]:
    match block:
        case Heading(text, level):
            return [f'<text:h text:style-name="Heading_20_{level}" text:outline-level="{level}">{_text(text)}</text:h>']
        case Paragraph(text, quiet):
            return [_p("Quiet" if quiet else "Text_20_body", _text(text))]
        case Bullets(items):
            made = (f"<text:list-item>{_p('List_20_Bullet', _text(item))}</text:list-item>" for item in items)
            return [f'<text:list text:style-name="Bullets">{"".join(made)}</text:list>']
        case FieldTable():
            return [_table(block, document), _p("Gap", "")]


def _table(block: FieldTable, document: Document) -> str:
    def row(label: str, value: str, style: str) -> str:
        cells = (("FieldLabel", "Label", label), (f"Field{style}", style, value))
        return (
            '<table:table-row table:style-name="FieldRow">'
            + "".join(
                f'<table:table-cell table:style-name="{cell}" office:value-type="string">'
                f"{_p(style, _text(text))}</table:table-cell>"
                for cell, style, text in cells
            )
            + "</table:table-row>"
        )

    wording = document.wording
    rows = "".join(row(r.label, r.value, "QuietValue" if r.missing else "Value") for r in block.rows)
    return (
        f'<table:table table:name={quoteattr(wording.item)} table:style-name="Fields">'
        '<table:table-column table:style-name="FieldLabels"/>'
        '<table:table-column table:style-name="FieldValues"/>'
        f"<table:table-header-rows>{row(wording.item, wording.details, 'Label')}</table:table-header-rows>"
        f"{rows}</table:table>"
    )


def _set_properties(odt: Any, document: Document) -> None:
    moment = datetime.datetime.combine(document.date, datetime.time())
    meta = odt.meta
    meta.title, meta.language = document.title, document.wording.locale
    meta.creation_date = meta.date = moment
    if document.author:
        meta.initial_creator = meta.creator = document.author
    meta.generator = "Protokollant"


def _font(size: float, *, colour: str = "#000000", weight: str = "normal", style: str = "normal") -> str:
    return (
        f'<style:text-properties style:font-name="{_FONT}" fo:font-family="{_FONT}" '
        f'style:font-name-complex="{_FONT}" '
        f'fo:font-size="{size}pt" fo:font-weight="{weight}" fo:font-style="{style}" fo:color="{colour}"/>'
    )


def _style(name: str, parent: str, layout: str, font: str, *, more: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:display-name="{name.replace("_20_", " ")}" {more} '
        f'style:family="paragraph" style:parent-style-name="{parent}">'
        f"<style:paragraph-properties {layout}/>{font}</style:style>"
    )


def _spacing(before: float, after: float, more: str = "") -> str:
    return (
        f'fo:margin-top="{before}pt" fo:margin-bottom="{after}pt" fo:line-height="118%" '
        f'fo:widows="2" fo:orphans="2" {more}'
    )


def _paragraph_styles(width: str) -> list[str]:
    small, strong = _font(8.5, colour=_GREY), _font(8.5, colour=_GREY, weight="bold")
    keep = 'fo:keep-with-next="always"'
    outline = 'style:next-style-name="Text_20_body" style:default-outline-level="1" style:class="chapter"'
    rule = f'fo:border-top="{_RULE}" fo:padding-top="6pt"'
    return [
        _style("Text_20_body", "Standard", _spacing(0, 6), _font(10.5)),
        _style("Quiet", "Text_20_body", _spacing(0, 6), _font(10.5, style="italic")),
        _style("List_20_Bullet", "Text_20_body", _spacing(0, 3), _font(10.5)),
        _style("Gap", "Standard", _spacing(0, 0), _font(4)),
        _style(
            "Title",
            "Standard",
            _spacing(0, 2, keep),
            _font(20, colour=_INK, weight="bold"),
            more='style:class="chapter"',
        ),
        _style("Subtitle", "Standard", _spacing(0, 14), _font(10, colour=_GREY), more='style:class="chapter"'),
        _style(
            "Heading_20_1",
            "Heading",
            _spacing(16, 4, keep),
            _font(12.5, colour=_INK, weight="bold"),
            more=outline,
        ),
        _style(
            "Heading_20_2",
            "Heading",
            _spacing(8, 3, keep),
            _font(10.5, colour=_INK, weight="bold"),
            more=outline.replace('outline-level="1"', 'outline-level="2"'),
        ),
        _style("Closing", "Standard", _spacing(0, 2), _font(8.5, colour=_GREY)),
        _style("Closing_20_first", "Closing", _spacing(20, 2, rule), _font(8.5, colour=_GREY)),
        _style("Label", "Standard", _spacing(0, 0), _font(10.5, weight="bold")),
        _style("Value", "Standard", _spacing(0, 0), _font(10.5)),
        _style("QuietValue", "Standard", _spacing(0, 0), _font(10.5, style="italic")),
        *(
            f'<style:style style:name="{name}" style:family="paragraph" style:parent-style-name="Standard">'
            f'<style:paragraph-properties><style:tab-stops><style:tab-stop style:position="{width}" '
            f'style:type="right"/></style:tab-stops></style:paragraph-properties>{small}</style:style>'
            for name in ("Header", "Footer")
        ),
        f'<style:style style:name="Strong" style:family="text">{strong}</style:style>',
        '<text:list-style style:name="Bullets">'
        '<text:list-level-style-bullet text:level="1" text:bullet-char="•">'
        '<style:list-level-properties text:list-level-position-and-space-mode="label-alignment">'
        '<style:list-level-label-alignment text:label-followed-by="listtab" '
        'text:list-tab-stop-position="0.6cm" fo:text-indent="-0.5cm" fo:margin-left="0.6cm"/>'
        "</style:list-level-properties></text:list-level-style-bullet></text:list-style>",
    ]


def _table_styles() -> list[str]:
    def cell(name: str, fill: str) -> str:
        return (
            f'<style:style style:name="{name}" style:family="table-cell">'
            f'<style:table-cell-properties fo:border="{_RULE}" fo:padding="0.13cm" fo:padding-left="0.2cm" '
            f'fo:background-color="{fill}"/></style:style>'
        )

    def column(name: str, width: str) -> str:
        return (
            f'<style:style style:name="{name}" style:family="table-column">'
            f'<style:table-column-properties style:column-width="{width}"/></style:style>'
        )

    return [
        '<style:style style:name="Fields" style:family="table">'
        f'<style:table-properties style:width="{_TEXT_WIDTH}" table:align="left" '
        'table:border-model="collapsing"/></style:style>',
        '<style:style style:name="FieldRow" style:family="table-row"><style:table-row-properties '
        'fo:keep-together="always"/></style:style>',
        column("FieldLabels", "5cm"),
        column("FieldValues", "11cm"),
        cell("FieldLabel", "#eef2f4"),
        cell("FieldValue", "transparent"),
        cell("FieldQuietValue", "transparent"),
    ]


def _set_styles(odt: Any, document: Document) -> None:
    language, _, country = document.wording.locale.partition("-")
    for properties in odt.styles.root.get_elements("//style:default-style/style:text-properties"):
        properties.set_attribute("fo:language", language)
        properties.set_attribute("fo:country", country)
    font = f'<style:font-face style:name="{_FONT}" svg:font-family="{_FONT}" style:font-family-generic="swiss"/>'
    for root in (odt.styles.root, odt.content.root):
        root.get_element("//office:font-face-decls").append(_element(font))
    odt.styles.root.get_element("//office:styles").append(_element('<style:default-style style:family="table-cell"/>'))
    for xml in _paragraph_styles("16.5cm" if document.letter is not None else _TEXT_WIDTH):
        odt.insert_style(_element(xml))
    letter = document.letter is not None
    for xml in letter_styles(_FONT) if letter else ():
        odt.insert_style(_element(xml))
    for xml in (*_table_styles(), *(frame_styles() if letter else ())):
        odt.insert_style(_element(xml), automatic=True)

    # The blank document of odfdo numbers its headings.
    for level in odt.styles.root.get_elements("//text:outline-level-style"):
        level.set_attribute("style:num-format", "")
        level.set_attribute("style:num-suffix", "")
        level.set_attribute("loext:num-list-format", "")

    layout = odt.styles.root.get_element("//style:page-layout")
    page = layout.get_element("style:page-layout-properties")
    right = "2cm" if letter else "2.5cm"
    for side, length in (("left", "2.5cm"), ("right", right), ("top", "1.2cm"), ("bottom", "1.2cm")):
        page.set_attribute(f"fo:margin-{side}", length)
    page.set_attribute("fo:page-width", "21cm")
    page.set_attribute("fo:page-height", "29.7cm")
    for place, side in (("header", "bottom"), ("footer", "top")):
        layout.get_element(f"style:{place}-style").append(
            _element(f'<style:header-footer-properties fo:min-height="1cm" fo:margin-{side}="0.5cm"/>')
        )
    master = odt.styles.root.get_element("//style:master-page")
    draft = f'<text:span text:style-name="Strong">{_text(document.draft)}</text:span>'
    header = _p("Header", f"{'' if letter else _text(document.organisation)}<text:tab/>{draft}")
    wording = document.wording
    pages = (
        f'{wording.page} <text:page-number text:select-page="current">1</text:page-number> {wording.of} '
        "<text:page-count>1</text:page-count>"
    )
    footer = _p("Footer", f"{_text(document.title)}<text:tab/>{pages}")
    master.append(_element(f"<style:header>{header}</style:header>"))
    master.append(_element(f"<style:footer>{footer}</style:footer>"))
