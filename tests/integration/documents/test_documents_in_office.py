"""LibreOffice opens what is written, and finds real headings, lists, tables and page numbers in it."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from lxml import etree

import word_forms
from protokollant.documents.details import DocumentKind
from protokollant.documents.rendering import render
from unit.documents.document_samples import DETAILS, NASTY, PROTOCOL, TEMPLATE, saying

SOFFICE = shutil.which("soffice")

pytestmark = pytest.mark.skipif(
    SOFFICE is None,
    reason="soffice is missing: install libreoffice-writer-nogui, or DOCX and ODT are NOT proven to open",
)


@pytest.fixture(scope="module")
def profile(tmp_path_factory: pytest.TempPathFactory) -> str:
    return tmp_path_factory.mktemp("Büro").as_uri()


def convert(source: Path, to: str, profile: str) -> Path:
    assert SOFFICE is not None
    target = source.parent / "gewandelt"
    command = [
        SOFFICE,
        f"-env:UserInstallation={profile}",
        "--headless",
        "--convert-to",
        to,
        "--outdir",
        str(target),
    ]
    subprocess.run([*command, str(source)], check=True, capture_output=True, timeout=120)
    return target / f"{source.stem}.{to}"


@pytest.mark.parametrize("kind", [DocumentKind.DOCX, DocumentKind.ODT])
def test_it_opens_with_all_words_and_page_numbers(kind: DocumentKind, tmp_path: Path, profile: str) -> None:
    source = tmp_path / f"Protokoll Süd.{kind}"
    source.write_bytes(render(PROTOCOL, TEMPLATE, DETAILS, kind))
    pdf = pypdf.PdfReader(convert(source, "pdf", profile))
    text = " ".join(pdf.pages[0].extract_text().split())
    for words in (
        "„Ich weiß nicht, wohin.“",
        "12. November 2026",
        "Nicht erwähnt",
        "Entwurf",
        "Seite 1 von 1",
    ):
        assert words in text
    assert "1.Anlass" not in text


@pytest.mark.parametrize("kind", [DocumentKind.DOCX, DocumentKind.ODT])
def test_headings_lists_table_and_language_survive(kind: DocumentKind, tmp_path: Path, profile: str) -> None:
    source = tmp_path / f"Protokoll Süd.{kind}"
    source.write_bytes(render(PROTOCOL, TEMPLATE, DETAILS, kind))
    other = "fodt"
    flat = convert(source, other, profile).read_text(encoding="utf-8")
    assert flat.count("<text:h ") >= 5
    assert flat.count("<text:list-item") == 3
    assert "<table:table-header-rows>" in flat
    assert "<text:page-count" in flat
    assert 'fo:language="de"' in flat
    assert 'fo:language="fr"' not in flat


@pytest.mark.parametrize("kind", [DocumentKind.DOCX, DocumentKind.ODT])
def test_any_character_still_opens(kind: DocumentKind, tmp_path: Path, profile: str) -> None:
    source = tmp_path / f"wild.{kind}"
    source.write_bytes(render(*saying(NASTY), DETAILS, kind))
    assert zipfile.is_zipfile(source)
    text = convert(source, "txt", profile).read_text(encoding="utf-8-sig")
    assert "👨‍👩‍👧 שלום مرحبا" in text


def test_the_forms_of_organisations_open_with_every_statement_in_order(tmp_path: Path, profile: str) -> None:
    """Ten filled Word files in one go, read back from what LibreOffice made of them."""
    folder = tmp_path / "Träger"
    folder.mkdir()
    for name, form in word_forms.write_forms(tmp_path).items():
        content = render(PROTOCOL, replace(TEMPLATE, docx=form), DETAILS, DocumentKind.DOCX)
        (folder / f"{name}.docx").write_bytes(content)
    assert SOFFICE is not None
    command = [SOFFICE, f"-env:UserInstallation={profile}", "--headless", "--convert-to", "fodt", "--outdir"]
    subprocess.run(
        [*command, str(folder), *map(str, folder.glob("*.docx"))], check=True, capture_output=True, timeout=240
    )
    for name in word_forms.FORMS:
        tree = etree.parse(folder / f"{name}.fodt")
        body = tree.find(".//{urn:oasis:names:tc:opendocument:xmlns:office:1.0}body")
        text = " ".join(" ".join(body.itertext()).split())
        at = 0
        for section in PROTOCOL.sections:
            for statement in section.statements:
                assert statement.text in text, (name, statement.text)
                at = text.index(statement.text, at)
        assert "{{" not in text.replace("{{ alter.name }}", "")  # struck out in the form, and it stays so


def test_headings_of_a_form_are_headings_and_points_a_list(tmp_path: Path, profile: str) -> None:
    form = word_forms.write_forms(tmp_path)["Beratungsprotokoll Lindenhof"]
    filled = tmp_path / "gefüllt.docx"
    filled.write_bytes(render(PROTOCOL, replace(TEMPLATE, docx=form), DETAILS, DocumentKind.DOCX))
    flat = convert(filled, "fodt", profile).read_text(encoding="utf-8")
    assert flat.count("<text:h ") >= 6
    assert flat.count("<text:list-item") >= 2
