import io
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import odfdo
import pytest
from openxml_audit import OdfValidator

from protokollant.documents.blocks import compose
from protokollant.documents.opendocument import write_opendocument
from unit.documents.document_samples import APPROVED, DETAILS, NASTY, PROTOCOL, TEMPLATE, saying


@pytest.fixture(scope="module")
def odt() -> odfdo.Document:
    return odfdo.Document(io.BytesIO(write_opendocument(compose(PROTOCOL, TEMPLATE, DETAILS))))


def test_headings_and_lists_are_real(odt: odfdo.Document) -> None:
    headings = [heading.inner_text for heading in odt.body.headers]
    assert headings == ["Anlass", "Situation & Umfeld", "Gefährdung", "Vereinbarungen", "Nicht zugeordnet"]
    items = [item.inner_text.strip() for item in odt.body.get_elements("//text:list-item")]
    assert items == [PROTOCOL.transcript[i].text for i in (4, 5, 6)]


def test_the_fields_are_a_table_with_header_rows(odt: odfdo.Document) -> None:
    (header,) = odt.body.get_elements("//table:table-header-rows")
    assert header.inner_text.split() == ["Angabe", "Inhalt"] or header.inner_text == "AngabeInhalt"
    assert "12. November 2026" in odt.body.get_elements("//table:table-row")[1].inner_text


def test_the_language_is_german_everywhere(odt: odfdo.Document) -> None:
    marked = odt.styles.root.get_elements("//style:default-style/style:text-properties")
    languages = {(m.get_attribute("fo:language"), m.get_attribute("fo:country")) for m in marked}
    assert languages == {("de", "DE")}
    assert odt.meta.language == "de-DE"


def test_header_and_footer(odt: odfdo.Document) -> None:
    header = odt.styles.root.get_element("//style:header")
    footer = odt.styles.root.get_element("//style:footer")
    assert header is not None
    assert footer is not None
    assert "Entwurf – noch nicht freigegeben" in header.inner_text
    assert footer.get_element("//text:page-number") is not None
    assert footer.get_element("//text:page-count") is not None
    approved = odfdo.Document(io.BytesIO(write_opendocument(compose(PROTOCOL, TEMPLATE, APPROVED))))
    assert "Entwurf" not in approved.styles.serialize().decode()


def test_mimetype_comes_first_and_uncompressed_and_no_clock_is_inside() -> None:
    with zipfile.ZipFile(io.BytesIO(write_opendocument(compose(PROTOCOL, TEMPLATE, DETAILS)))) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert {info.date_time[0] for info in archive.infolist()} == {1980}
        meta = archive.read("meta.xml").decode()
    assert "2026-11-13T00:00:00" in meta
    assert "odfdo" not in meta


def test_any_character_can_be_written_and_spaces_and_breaks_are_kept() -> None:
    with zipfile.ZipFile(io.BytesIO(write_opendocument(compose(*saying(NASTY), DETAILS)))) as archive:
        ElementTree.fromstring(archive.read("content.xml"))
        ElementTree.fromstring(archive.read("styles.xml"))
        assert "👨‍👩‍👧 שלום مرحبا" in archive.read("content.xml").decode()
    with zipfile.ZipFile(io.BytesIO(write_opendocument(compose(*saying("a   b\nc"), DETAILS)))) as archive:
        assert "a <text:s/> b<text:line-break/>c" in archive.read("content.xml").decode()


def test_the_package_is_what_the_standard_asks_for(tmp_path: Path) -> None:
    path = tmp_path / "Protokoll.odt"
    for protocol, template in ((PROTOCOL, TEMPLATE), saying(NASTY)):
        path.write_bytes(write_opendocument(compose(protocol, template, DETAILS)))
        found = [error.description for error in OdfValidator().validate(path).errors]
        assert [each for each in found if "never referenced" not in each] == []  # a style may wait for its first use
