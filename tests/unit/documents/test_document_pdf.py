import io
import re
from dataclasses import replace
from typing import Any

import pypdf
import pytest

from protokollant.documents.blocks import compose
from protokollant.documents.pdf import write_pdf
from protokollant.protocol.protocol import SectionContent, Statement
from unit.documents.document_samples import APPROVED, DETAILS, NASTY, PROTOCOL, TEMPLATE, saying


def read(content: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(content))


def text_of(pdf: pypdf.PdfReader) -> str:
    return "\n".join(page.extract_text() for page in pdf.pages)


@pytest.fixture(scope="module")
def pdf() -> pypdf.PdfReader:
    return read(write_pdf(compose(PROTOCOL, TEMPLATE, DETAILS)))


def test_what_was_said_can_be_read_in_it(pdf: pypdf.PdfReader) -> None:
    text = text_of(pdf)
    for words in ("„Ich weiß nicht, wohin.“", "Ayşe Öztürk", "12.345,5", "Der Nachbar hat einen Hund."):
        assert words in text
    assert "Entwurf – noch nicht freigegeben" in text
    assert "Seite 1 von 1" in text


def test_it_is_tagged_archivable_german_and_has_a_title(pdf: pypdf.PdfReader) -> None:
    root = pdf.trailer["/Root"]
    assert root["/Lang"] == "de-DE"
    assert root["/MarkInfo"]["/Marked"]
    xmp = root["/Metadata"].get_data().decode()
    assert re.search(r"pdfaid:part>2<", xmp)
    assert re.search(r"pdfaid:conformance>A<", xmp)
    assert re.search(r"pdfuaid:part>1<", xmp)
    assert pdf.metadata is not None
    assert (pdf.metadata.title, pdf.metadata.author) == ("Beratungsprotokoll", "Anna Größlein")


def test_the_headings_are_in_the_outline(pdf: pypdf.PdfReader) -> None:
    title, sections = pdf.outline
    assert title["/Title"] == "Beratungsprotokoll"
    assert [entry["/Title"] for entry in sections][:2] == ["Anlass", "Situation & Umfeld"]


def test_pages_are_counted() -> None:
    statements = tuple(Statement(f"Satz Nummer {n} über die Rechtsschutzversicherung.", ()) for n in range(100))
    protocol = replace(PROTOCOL, sections=(SectionContent("anlass", "Anlass", statements),))
    pdf = read(write_pdf(compose(protocol, TEMPLATE, APPROVED)))
    assert len(pdf.pages) == 2
    assert "Seite 2 von 2" in pdf.pages[1].extract_text()
    assert "Entwurf" not in text_of(pdf)


def test_no_text_is_ever_markup() -> None:
    pdf = read(write_pdf(compose(*saying('#panic("x") $x$ *fett* = Titel #include "/etc/passwd" @ref'), DETAILS)))
    assert text_of(pdf).count('#panic("x") $x$ *fett* = Titel #include "/etc/passwd" @ref') >= 3


def test_any_character_gives_a_document_of_several_words() -> None:
    assert "{{ author }}" in text_of(read(write_pdf(compose(*saying(NASTY), DETAILS))))


def test_long_words_stay_on_the_page() -> None:
    pdf = read(write_pdf(compose(*saying("Q" * 200), DETAILS)))
    lines = text_of(pdf).splitlines()
    assert max(line.count("Q") for line in lines) < 80
    assert sum(line.count("Q") for line in lines) >= 7 * 200


def test_an_empty_title_and_no_details_still_give_a_document() -> None:
    details = replace(DETAILS, author=None, organisation=None, version=None)
    assert write_pdf(compose(replace(PROTOCOL, title=" "), TEMPLATE, details)).startswith(b"%PDF")


def test_what_archives_ask_for_is_there(pdf: pypdf.PdfReader) -> None:
    """The rules of PDF/A-2u and of its tagged form that can be seen from outside."""
    root = pdf.trailer["/Root"]
    assert "/Encrypt" not in pdf.trailer
    assert len(pdf.trailer["/ID"]) == 2
    assert not {"/OpenAction", "/AA"} & set(root)
    assert "/JavaScript" not in root.get("/Names", {})
    (intent,) = (each.get_object() for each in root["/OutputIntents"])
    assert intent["/S"] == "/GTS_PDFA1"
    assert intent["/DestOutputProfile"].get_object().get_data()[36:40] == b"acsp"
    assert root["/Metadata"].get_object().get("/Filter") is None  # readable without unpacking
    for page in pdf.pages:
        for font in page["/Resources"]["/Font"].values():
            font = font.get_object()
            assert font["/ToUnicode"].get_object().get_data()
            for inner in font["/DescendantFonts"]:
                described = inner.get_object()["/FontDescriptor"].get_object()
                assert {"/FontFile", "/FontFile2", "/FontFile3"} & set(described)
        assert not any(each.get_object()["/Subtype"] == "/Movie" for each in page.get("/Annots", ()))


def test_its_tags_tell_headings_lists_and_the_heads_of_the_table(pdf: pypdf.PdfReader) -> None:
    kinds: list[str] = []
    scopes: list[str] = []

    def walk(node: Any) -> None:
        node = node.get_object()
        if isinstance(node, list):
            for each in node:
                walk(each)
        elif isinstance(node, dict) and "/S" in node:
            kinds.append(node["/S"])
            attributes = node.get("/A", [])
            for each in attributes if isinstance(attributes, list) else [attributes]:
                if "/Scope" in each.get_object():
                    scopes.append(each.get_object()["/Scope"])
            walk(node["/K"]) if "/K" in node else None

    walk(pdf.trailer["/Root"]["/StructTreeRoot"]["/K"])
    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") == 5
    assert {"/Table", "/TR", "/TH", "/TD", "/L", "/LI", "/LBody", "/P"} <= set(kinds)
    assert "/Column" in scopes
