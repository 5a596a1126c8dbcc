"""LibreOffice opens what is written, and finds real headings, lists, tables and page numbers in it."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path

import pypdf
import pytest

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
