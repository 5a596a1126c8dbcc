"""Templates from Word documents as organisations really have them."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from protokollant.app.template_editing import id_of
from protokollant.documents.word_outline import propose
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.template import FieldType


def proposal(document, tmp_path: Path, name: str = "Vorlage.docx"):
    path = tmp_path / name
    document.save(str(path))
    return propose(path, id_of)


def titles(outline) -> list[str]:
    return [section.title for section in outline.template.sections]


def labels(outline) -> dict[str, FieldType]:
    return {field.label: field.type for field in outline.template.fields}


def test_headings_by_style_with_a_title_numbers_and_a_table_of_details(tmp_path):
    document = docx.Document()
    document.add_paragraph("Beratungsprotokoll der Schuldnerberatung", style="Title")
    table = document.add_table(rows=3, cols=4)
    rows = (
        ("Datum:", "", "Uhrzeit", ""),
        ("Name der Klientin", "____", "Art", "☐ persönlich ☐ telefonisch"),
        ("Ort", "", "", ""),
    )
    for row, cells in enumerate(rows):
        for column, text in enumerate(cells):
            table.cell(row, column).text = text
    for text in ("1. Anlass", "2) Wirtschaftliche Lage", "3. Vereinbarungen:"):
        document.add_heading(text, level=1)
        document.add_paragraph("Hier bitte ausfüllen.")
    document.add_heading("Einnahmen", level=2)
    outline = proposal(document, tmp_path)
    assert outline.template.title == "Beratungsprotokoll der Schuldnerberatung"
    assert titles(outline) == ["Anlass", "Wirtschaftliche Lage", "Vereinbarungen"]
    assert [s.id for s in outline.template.sections] == ["anlass", "wirtschaftliche_lage", "vereinbarungen"]
    assert labels(outline) == {
        "Datum": FieldType.DATE,
        "Uhrzeit": FieldType.TIME,
        "Name der Klientin": FieldType.PERSON,
        "Art": FieldType.CHOICE,
        "Ort": FieldType.TEXT,
    }
    assert outline.template.fields[3].choices == ("persönlich", "telefonisch")
    assert outline.template.language == "de"
    assert not outline.placeholders


def test_one_first_heading_above_others_is_the_title(tmp_path):
    document = docx.Document()
    document.add_heading("Hilfeplanprotokoll", level=1)
    for text in ("Situation", "Ziele", "Ziele"):
        document.add_heading(text, level=2)
    outline = proposal(document, tmp_path)
    assert (outline.template.title, titles(outline)) == ("Hilfeplanprotokoll", ["Situation", "Ziele"])


def test_bold_short_lines_where_there_are_no_styles(tmp_path):
    document = docx.Document()
    for text, bold in (
        ("Gesprächsnotiz", True), ("Klientin: ________", False), ("Datum: …………", False), ("Anlass", True),
        ("Hier steht, warum das Gespräch stattfand.", False), ("Das ist wichtig.", True), ("Ergebnis:", True),
    ):  # fmt: skip
        document.add_paragraph().add_run(text).bold = bold
    mixed = document.add_paragraph()
    mixed.add_run("Nur ").bold = True
    mixed.add_run("halb fett")
    outline = proposal(document, tmp_path)
    assert outline.template.title == "Gesprächsnotiz"
    assert titles(outline) == ["Anlass", "Ergebnis"]
    assert labels(outline) == {"Klientin": FieldType.PERSON, "Datum": FieldType.DATE}


def test_outline_levels_and_styles_that_build_on_headings(tmp_path):
    document = docx.Document()
    own = document.styles.add_style("Abschnitt Amt", WD_STYLE_TYPE.PARAGRAPH)
    own.base_style = document.styles["Heading 1"]
    own.element.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="0"/>'))
    document.add_paragraph("I. Anwesende", style="Abschnitt Amt")
    plain = document.add_paragraph("II. Beschlüsse")
    plain._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {nsdecls("w")} w:val="0"/>'))
    assert titles(proposal(document, tmp_path)) == ["Anwesende", "Beschlüsse"]


def test_content_controls_and_placeholders(tmp_path):
    document = docx.Document()
    document.add_heading("Inhalt", level=1)
    document.add_paragraph("{{ sections.inhalt }}")
    control = parse_xml(
        f'<w:sdt {nsdecls("w")}><w:sdtPr><w:alias w:val="Kontaktart"/><w:dropDownList>'
        '<w:listItem w:displayText="Telefon" w:value="1"/><w:listItem w:displayText="Besuch" w:value="2"/>'
        "</w:dropDownList></w:sdtPr><w:sdtContent><w:p><w:r><w:t>wählen</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    document.element.body.insert(0, control)
    outline = proposal(document, tmp_path, "Amt_Brief.docx")
    assert outline.placeholders
    assert outline.template.title == "Amt Brief"
    assert titles(outline) == ["Inhalt"]
    assert [(f.label, f.choices) for f in outline.template.fields] == [("Kontaktart", ("Telefon", "Besuch"))]


def test_english_ones_are_english(tmp_path):
    document = docx.Document()
    document.add_heading("Summary of the session", level=1)
    document.add_paragraph("Date: ______")
    document.add_paragraph("Notes for the client and the next appointment")
    outline = proposal(document, tmp_path)
    assert outline.template.language == "en"
    assert labels(outline) == {"Date": FieldType.DATE}


def test_a_document_with_nothing_in_it_proposes_nothing(tmp_path):
    outline = proposal(docx.Document(), tmp_path)
    assert outline.template.sections == ()
    assert outline.template.fields == ()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04 broken", b"no document at all"])
def test_what_is_no_word_file_is_refused_in_words(tmp_path, content):
    path = tmp_path / "x.docx"
    path.write_bytes(content)
    with pytest.raises(KnownError) as caught:
        propose(path, id_of)
    assert caught.value.code is ErrorCode.TEMPLATE_DOCX
