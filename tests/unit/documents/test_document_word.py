import datetime
import io
import zipfile
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

from protokollant.documents.blocks import compose
from protokollant.documents.word import write_word
from unit.documents.document_samples import APPROVED, DETAILS, NASTY, PROTOCOL, TEMPLATE, saying


def read(content: bytes) -> Any:
    return docx.Document(io.BytesIO(content))


@pytest.fixture(scope="module")
def word() -> Any:
    return read(write_word(compose(PROTOCOL, TEMPLATE, DETAILS)))


def test_word_has_nothing_to_repair(tmp_path: Path) -> None:
    path = tmp_path / "Protokoll.docx"
    for protocol, template in ((PROTOCOL, TEMPLATE), saying(NASTY)):
        path.write_bytes(write_word(compose(protocol, template, DETAILS)))
        assert [error.description for error in OpenXmlValidator().validate(path).errors] == []


def test_headings_are_headings_of_word(word: Any) -> None:
    found = [(p.style.name, p.text) for p in word.paragraphs if p.style.name.startswith(("Title", "Heading"))]
    assert found[:2] == [("Title", "Beratungsprotokoll"), ("Heading 1", "Anlass")]
    assert ("Heading 1", "Nicht zugeordnet") in found
    assert word.styles["Heading 1"].paragraph_format.keep_with_next


def test_bullets_are_a_list_and_missing_things_are_in_italics(word: Any) -> None:
    bullets = [p.text for p in word.paragraphs if p.style.name == "List Bullet"]
    assert bullets == [PROTOCOL.transcript[i].text for i in (4, 5, 6)]
    (missing,) = (p for p in word.paragraphs if p.text == "Nicht erwähnt")
    assert missing.runs[0].italic


def test_the_fields_are_a_table_whose_headers_are_marked(word: Any) -> None:
    (table,) = word.tables
    assert [cell.text for cell in table.rows[1].cells] == ["Datum", "12. November 2026"]
    assert table.rows[-1].cells[1].paragraphs[0].runs[0].italic
    assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    assert table._tbl.tblPr.find(qn("w:tblLook")).get(qn("w:firstColumn")) == "1"
    assert [round(column.width.cm) for column in table.columns] == [5, 11]


def test_every_language_mark_is_german(word: Any) -> None:
    marks = [mark.get(qn("w:val")) for mark in word.styles.element.iter(qn("w:lang"))]
    assert len(marks) == 2
    assert set(marks) == {"de-DE"}
    assert word.core_properties.language == "de-DE"


def test_the_page_is_a4_with_the_draft_note_above_and_page_numbers_below(word: Any) -> None:
    (section,) = word.sections
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    assert section.header.paragraphs[0].text.endswith("Entwurf – noch nicht freigegeben")
    instructions = [code.text.strip() for code in section.footer._element.iter(qn("w:instrText"))]
    assert instructions == ["PAGE", "NUMPAGES"]
    assert section.footer.paragraphs[0].text == "Beratungsprotokoll\tSeite 1 von 1"


def test_nothing_names_this_machine_its_programs_or_its_clock(word: Any) -> None:
    properties = word.core_properties
    assert (properties.title, properties.author) == ("Beratungsprotokoll", "Anna Größlein")
    assert properties.comments == ""
    assert properties.created == properties.modified == datetime.datetime(2026, 11, 13, tzinfo=datetime.UTC)
    with zipfile.ZipFile(io.BytesIO(write_word(compose(PROTOCOL, TEMPLATE, DETAILS)))) as archive:
        assert {info.date_time[0] for info in archive.infolist()} == {1980}
        assert not [name for name in archive.namelist() if "thumbnail" in name]
        assert not [name for name in archive.namelist() if b"python-docx" in archive.read(name)]


def test_an_approved_document_has_no_draft_note() -> None:
    approved = read(write_word(compose(PROTOCOL, TEMPLATE, APPROVED)))
    assert "Entwurf" not in approved.sections[0].header.paragraphs[0].text
    assert approved.paragraphs[-1].text.startswith("Geprüft und freigegeben von Jörg Weiß")


def test_any_character_can_be_written() -> None:
    written = read(write_word(compose(*saying(NASTY), DETAILS)))
    assert "👨‍👩‍👧 שלום مرحبا" in written.paragraphs[-2].text
    assert "</w:t><text:p> &amp; {{ author }}" in written.paragraphs[-2].text


def test_a_very_long_title_is_no_obstacle() -> None:
    written = read(write_word(compose(*saying("lang " * 200), DETAILS)))
    assert len(written.core_properties.title) == 255
