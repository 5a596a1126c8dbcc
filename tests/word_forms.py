"""Ten Word files as organisations have them, made here: letterheads with logos, tables, text boxes, columns, landscape,
content controls, footnotes, lists. The organisations are invented. Placeholders are cut into runs as Word cuts them.

    python -m word_forms FOLDER    writes them to a folder, to be looked at
"""

from __future__ import annotations

import copy
import io
import random
import struct
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt, RGBColor

_W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_SECTIONS = ("anlass", "situation", "ressourcen", "gefaehrdung", "vereinbarungen")
_TITLES = ("Anlass", "Situation und Umfeld", "Ressourcen", "Gefährdung", "Vereinbarungen")


def png(width: int = 120, height: int = 40, colour: tuple[int, int, int] = (31, 58, 77)) -> bytes:
    """A plain logo."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    pixels = (b"\0" + bytes(colour) * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")


def blank() -> Any:
    word = docx.Document()
    for key, relation in list(word.part.rels.items()):
        if relation.reltype.endswith("/stylesWithEffects"):  # of a Word of 2010, and out of step with the styles
            del word.part.rels[key]
    word.styles["Normal"].font.name = "Arial"
    word.styles["Normal"].font.size = Pt(10)
    word.core_properties.author = "Vorlagenersteller"
    return word


def cut(paragraph: Any, text: str, seed: int = 7) -> Any:
    """Write `text` in runs as Word leaves them behind: cut anywhere, with proofing marks and bookmarks between."""
    chance = random.Random(f"{seed} {text}")
    while text:
        size = chance.randint(1, 7)
        run = paragraph.add_run(text[:size])
        run._r.set(qn("w:rsidR"), f"{chance.randrange(16**8):08X}")
        text = text[size:]
        if text and chance.random() < 0.25:
            paragraph._p.append(parse_xml(f'<w:proofErr {nsdecls("w")} w:type="spellStart"/>'))
            paragraph._p.append(parse_xml(f'<w:proofErr {nsdecls("w")} w:type="spellEnd"/>'))
    return paragraph


def line(word: Any, text: str, style: str | None = None) -> Any:
    return cut(word.add_paragraph(style=style), text)


def letterhead(word: Any, name: str, section: int = 0) -> None:
    header = word.sections[section].header.paragraphs[0]
    header.add_run().add_picture(io.BytesIO(png()), width=Cm(3))
    header.add_run(f"\t{name}\t")
    cut(header, "{{ draft }}")
    footer = word.sections[section].footer.paragraphs[0]
    cut(footer, "{{ protocol.title }} · Version {{ version }} · {{ date }}")


def control(kind: str, tag: str, prompt: str = "Klicken Sie hier, um Text einzugeben.", *, title: str = "") -> str:
    """An inline content control as XML."""
    alias = f'<w:alias w:val="{title}"/>' if title else ""
    number = zlib.crc32(f"{kind}{tag}{title}".encode()) % 2**30 + 1
    return (
        f'<w:sdt {nsdecls("w")} {_W14}><w:sdtPr>{alias}<w:tag w:val="{tag}"/><w:id w:val="{number}"/>'
        f"<w:showingPlcHdr/>{kind}</w:sdtPr><w:sdtContent><w:r>"
        f'<w:rPr><w:color w:val="808080"/></w:rPr><w:t>{prompt}</w:t></w:r></w:sdtContent></w:sdt>'
    )


def checkbox(tag: str, title: str = "") -> str:
    alias = f'<w:alias w:val="{title}"/>' if title else ""
    number = zlib.crc32(f"box{tag}{title}".encode()) % 2**30 + 1
    return (
        f'<w:sdt {nsdecls("w")} {_W14}><w:sdtPr>{alias}<w:tag w:val="{tag}"/><w:id w:val="{number}"/><w14:checkbox>'
        '<w14:checked w14:val="0"/><w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
        '<w14:uncheckedState w14:val="2610" w14:font="MS Gothic"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r>'
        '<w:rPr><w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic" w:hint="eastAsia"/></w:rPr>'
        "<w:t>☐</w:t></w:r></w:sdtContent></w:sdt>"
    )


TEXT = "<w:text/>"
DATE = (
    '<w:date><w:dateFormat w:val="dd.MM.yyyy"/><w:lid w:val="de-DE"/><w:storeMappedDataAs w:val="dateTime"/>'
    '<w:calendar w:val="gregorian"/></w:date>'
)
CHOICE = (
    '<w:dropDownList><w:listItem w:displayText="Wählen Sie ein Element aus." w:value=""/>'
    '<w:listItem w:displayText="persönlich" w:value="1"/><w:listItem w:displayText="telefonisch" w:value="2"/>'
    "</w:dropDownList>"
)


def rich(tag: str, style: str = "Normal") -> str:
    """A rich text control around a paragraph."""
    return (
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:tag w:val="{tag}"/><w:id w:val="{zlib.crc32(tag.encode()) % 2**30}"/>'
        f'<w:showingPlcHdr/></w:sdtPr><w:sdtContent><w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r>'
        '<w:rPr><w:color w:val="808080"/></w:rPr><w:t>Text eingeben</w:t></w:r></w:p></w:sdtContent></w:sdt>'
    )


def text_box(paragraphs: str, number: int) -> str:
    """A text box as Word writes it: once as a shape, once more for old programs."""
    inner = f"<w:txbxContent>{paragraphs}</w:txbxContent>"
    size = '<a:ext cx="2520000" cy="1080000"/>'
    return (
        f'<w:r {nsdecls("w", "wp", "a")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
        'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
        'xmlns:v="urn:schemas-microsoft-com:vml">'
        '<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="114300" '
        f'distR="114300" simplePos="0" relativeHeight="{251650000 + number}" behindDoc="0" locked="0" layoutInCell="1" '
        'allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="margin"><wp:align>right</wp:align>'
        '</wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        '<wp:extent cx="2520000" cy="1080000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapSquare '
        f'wrapText="bothSides"/><wp:docPr id="{number}" name="Textfeld {number}"/><wp:cNvGraphicFramePr/><a:graphic>'
        '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/>{size}</a:xfrm><a:prstGeom prst="rect">'
        '<a:avLst/></a:prstGeom><a:ln w="6350"><a:solidFill><a:srgbClr val="808080"/></a:solidFill></a:ln></wps:spPr>'
        f'<wps:txbx>{inner}</wps:txbx><wps:bodyPr rot="0" vert="horz" wrap="square"/></wps:wsp></a:graphicData>'
        "</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect "
        f'style="width:198pt;height:85pt"><v:textbox>{inner}</v:textbox></v:rect></w:pict></mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    )


def simple(text: str) -> str:
    """A paragraph as XML, cut in the middle."""
    half = len(text) // 2
    return (
        "<w:p>"
        + "".join(f'<w:r><w:t xml:space="preserve">{part}</w:t></w:r>' for part in (text[:half], text[half:]))
        + "</w:p>"
    )


# ---- the ten


def letterhead_with_table() -> Any:
    word = blank()
    letterhead(word, "Beratungsstelle Lindenhof e. V.")
    line(word, "{{ protocol.title }}", "Title")
    table = word.add_table(rows=4, cols=2, style="Table Grid")
    rows = (("Datum", "datum"), ("Klientin/Klient", "person"), ("Kontaktart", "kontakt"), ("Az.", "aktenzeichen"))
    for row, (label, field) in zip(table.rows, rows, strict=True):
        row.cells[0].paragraphs[0].add_run(label).bold = True
        cut(row.cells[1].paragraphs[0], f"{{{{ fields.{field} }}}}")
    for id, title in zip(_SECTIONS, _TITLES, strict=True):
        word.add_heading(title, 1)
        line(word, f"{{{{ sections.{id} }}}}")
    line(word, "{{ author }}, {{ organisation }}")
    line(word, "{{ transparency }}", "Caption")
    return word


def content_controls() -> Any:
    word = blank()
    letterhead(word, "Diakonieverein Ährenfeld")
    word.add_heading("Aufnahmebogen", 1)
    for label, kind, tag in (
        ("Datum: ", DATE, "fields.datum"),
        ("Name: ", TEXT, "person"),
        ("Kontakt: ", CHOICE, "fields.kontakt"),
        ("Verfasst von: ", TEXT, "author"),
    ):
        word.add_paragraph(label)._p.append(parse_xml(control(kind, tag)))
    boxes = word.add_paragraph("Art des Kontakts: ")
    for choice in ("persönlich", "telefonisch"):
        boxes._p.append(parse_xml(checkbox(f"fields.kontakt={choice}")))
        boxes.add_run(f" {choice}   ")
    beside = word.add_paragraph()
    for choice in ("persönlich", "telefonisch"):
        beside._p.append(parse_xml(checkbox("kontakt", f"Kasten {choice}")))
        beside.add_run(f" {choice}   ")
    for id, title in zip(_SECTIONS, _TITLES, strict=True):
        word.add_heading(title, 2)
        word.element.body.insert(-1, parse_xml(rich(f"sections.{id}", "BodyText")))
    return word


def two_columns() -> Any:
    word = blank()
    letterhead(word, "Jugendhilfe Brückenschlag gGmbH")
    line(word, "{{ protocol.title }} vom {{ fields.datum }}", "Title")
    section = word.add_section(WD_SECTION.CONTINUOUS)
    columns = section._sectPr.find(qn("w:cols"))
    columns.set(qn("w:num"), "2")
    columns.set(qn("w:sep"), "1")
    for id, title in zip(_SECTIONS, _TITLES, strict=True):
        word.add_heading(title, 2)
        paragraph = line(word, f"{{{{ sections.{id} }}}}")
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    return word


def landscape_loop() -> Any:
    word = blank()
    section = word.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = Cm(29.7), Cm(21)
    letterhead(word, "Sozialpsychiatrischer Dienst Moorwinkel")
    table = word.add_table(rows=4, cols=3, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ("Bereich", "Inhalt", "Aussagen"), strict=True):
        cell.paragraphs[0].add_run(text).bold = True
    cut(table.rows[1].cells[0].paragraphs[0], "{%tr for s in protocol.sections %}")
    for cell, text in zip(
        table.rows[2].cells, ("{{ s.title }}", "{{ s.text }}", "{{ s.statements | length }}"), strict=True
    ):
        cut(cell.paragraphs[0], text)
    cut(table.rows[3].cells[0].paragraphs[0], "{%tr endfor %}")
    return word


def text_boxes() -> Any:
    word = blank()
    letterhead(word, "Frauenberatung Silberpappel")
    first = word.add_paragraph()
    inner = simple("Datum: {{ fields.datum }}") + simple("Az.: {{ fields.aktenzeichen }}") + simple("{{ author }}")
    first._p.append(parse_xml(text_box(inner, 71)))
    first.add_run("Gesprächsvermerk")
    for id, title in zip(_SECTIONS[:-1], _TITLES[:-1], strict=True):
        word.add_heading(title, 1)
        line(word, f"{{{{ sections.{id} }}}}")
    word.add_heading("Vereinbarungen", 1)
    last = word.add_paragraph()
    last._p.append(parse_xml(text_box(simple("{{ sections.vereinbarungen }}"), 71)))  # the same number twice: a copy
    return word


def footnotes() -> Any:
    word = blank()
    section = word.sections[0]
    section.different_first_page_header_footer = True
    section.first_page_header.paragraphs[0].add_run("Erste Seite: ")
    cut(section.first_page_header.paragraphs[0], "{{ organisation }}")
    letterhead(word, "Schuldnerberatung Kirschgarten")
    note = (
        f'<w:footnotes {nsdecls("w")}><w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p>'
        '</w:footnote><w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r>'
        '</w:p></w:footnote><w:footnote w:id="1"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> '
        "Schulden: {{ fields.sch</w:t></w:r><w:r><w:t>ulden }} Euro</w:t></w:r></w:p></w:footnote></w:footnotes>"
    )
    part = Part(
        PackURI("/word/footnotes.xml"),
        "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml",
        note.encode(),
        word.part.package,
    )
    word.part.relate_to(part, RELATIONSHIP_TYPE.FOOTNOTES)
    line(word, "{{ protocol.title }}", "Title")
    line(word, "Siehe Fußnote")._p.append(parse_xml(f'<w:r {nsdecls("w")}><w:footnoteReference w:id="1"/></w:r>'))
    for id, title in zip(_SECTIONS, _TITLES, strict=True):
        word.add_heading(title, 1)
        line(word, f"{{{{ sections.{id} }}}}", "Quote")
    return word


def merged_cells_and_boxes() -> Any:
    word = blank()
    letterhead(word, "Kinder- und Jugendhaus Regenbogental")
    table = word.add_table(rows=7, cols=4, style="Table Grid")
    head = table.cell(0, 0).merge(table.cell(0, 3))
    cut(head.paragraphs[0], "{{ protocol.title }} – {{ fields.person }}")
    cut(
        table.cell(1, 0).merge(table.cell(1, 3)).paragraphs[0],
        "{{ choices.kontakt.persönlich }} persönlich {{ choices.kontakt[“telefonisch”] }} telefonisch",
    )
    for number, (id, title) in enumerate(zip(_SECTIONS, _TITLES, strict=True), start=2):
        table.cell(number, 0).paragraphs[0].add_run(title).bold = True
        cell = table.cell(number, 1).merge(table.cell(number, 3))
        cut(cell.paragraphs[0], f"{{{{ sections.{id} }}}}")
    inner = table.cell(6, 1).add_table(rows=1, cols=2)
    cut(inner.cell(0, 0).paragraphs[0], "{{ author }}")
    cut(inner.cell(0, 1).paragraphs[0], "{{ date }}")
    table.cell(6, 1).add_paragraph()
    return word


def looped_headings() -> Any:
    word = blank()
    letterhead(word, "Wohnungslosenhilfe Hafenlicht")
    style = word.styles["Heading 1"]
    style.font.color.rgb, style.font.size = RGBColor(0x8A, 0x1C, 0x3B), Pt(14)
    line(word, "{%p for s in protocol.sections %}")
    line(word, "{%p if s.statements %}")
    line(word, "{{ s.title }}", "Heading 1")
    line(word, "{%p for t in s.statements %}")
    line(word, "{{ t.text }}{% if t.origin == ‘edited’ %} (geändert){% endif %}")
    line(word, "{%p endfor %}")
    line(word, "{%p endif %}")
    line(word, "{%p endfor %}")
    line(word, "{%p if unassigned %}")
    line(word, "Noch zu sortieren: {{ unassigned | join(“; ”) }}")
    line(word, "{%p endif %}")
    return word


def own_lists() -> Any:
    word = blank()
    letterhead(word, "Seniorenbüro Apfelallee")
    for id, title in zip(_SECTIONS, _TITLES, strict=True):
        word.add_heading(title, 3)
        line(word, f"{{{{ sections.{id} }}}}", "List Bullet" if id == "vereinbarungen" else None)
    inside = word.add_paragraph("Rückfragen an: ")
    link = parse_xml(f'<w:hyperlink {nsdecls("w")} w:anchor="oben"/>')
    for part in ("{{ aut", "hor }}"):
        run = copy.deepcopy(inside.add_run(part)._r)
        inside._p.remove(inside.runs[-1]._r)
        link.append(run)
    inside._p.append(link)
    marked = word.add_paragraph()
    marked._p.append(parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="4" w:name="oben"/>'))
    marked.add_run("Stand {{ da")
    marked._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="4"/>'))
    marked.add_run("te }}")
    return word


def tracked_and_cells() -> Any:
    word = blank()
    letterhead(word, "Landkreis Grünwalde · Öffentliche Jugendhilfe")
    paragraph = word.add_paragraph("Verfasst von ")
    author = 'w:author="Vorlagenersteller" w:date="2026-01-02T00:00:00Z"'
    paragraph._p.append(
        parse_xml(
            f'<w:del {nsdecls("w")} w:id="901" {author}><w:r><w:delText>{{{{ alter.name }}}}</w:delText></w:r></w:del>'
        )
    )
    paragraph._p.append(
        parse_xml(
            f'<w:ins {nsdecls("w")} w:id="902" {author}><w:r><w:t>{{{{ auth</w:t></w:r>'
            "<w:r><w:t>or }}</w:t></w:r></w:ins>"
        )
    )
    table = word.add_table(rows=1 + len(_SECTIONS), cols=2, style="Light Grid Accent 1")
    table.cell(0, 0).text, table.cell(0, 1).text = "Bereich", "Stand"
    rows = [[cell._tc for cell in row.cells] for row in table.rows][1:]
    for number, title in enumerate(_TITLES, start=1):
        table.cell(number, 0).text = title
    for number, (id, (_, cell)) in enumerate(zip(_SECTIONS, rows, strict=True), start=1):
        made = parse_xml(
            f'<w:sdt {nsdecls("w")}><w:sdtPr><w:tag w:val="sections.{id}"/><w:id w:val="{8000 + number}"/></w:sdtPr>'
            "<w:sdtContent/></w:sdt>"
        )
        cell.addprevious(made)
        made.find(qn("w:sdtContent")).append(cell)
    return word


FORMS: dict[str, Callable[[], Any]] = {
    "Beratungsprotokoll Lindenhof": letterhead_with_table,
    "Aufnahmebogen Ährenfeld": content_controls,
    "Zweispaltig (Brückenschlag)": two_columns,
    "Querformat Moorwinkel": landscape_loop,
    "Gesprächsvermerk Silberpappel": text_boxes,
    "Vermerk mit Fußnote": footnotes,
    "Bogen für Übergänge": merged_cells_and_boxes,
    "Verlauf Hafenlicht": looped_headings,
    "Liste Apfelallee": own_lists,
    "Entwicklungsbericht Öffentliche Jugendhilfe (Grünwalde)": tracked_and_cells,
}


def write_forms(folder: Path) -> dict[str, Path]:
    made = {}
    for name, make in FORMS.items():
        made[name] = folder / f"{name}.docx"
        make().save(str(made[name]))
    return made


if __name__ == "__main__":
    target = Path(sys.argv[1])
    target.mkdir(parents=True, exist_ok=True)
    write_forms(target)
