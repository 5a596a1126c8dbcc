"""Ten Word files as organisations have them are filled: no word missing, order kept, nothing that Word would repair."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from lxml import etree
from openxml_audit import OpenXmlValidator

import word_forms
from protokollant.documents.details import DocumentKind
from protokollant.documents.rendering import render
from unit.documents.document_samples import APPROVED, PROTOCOL, TEMPLATE

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"


@pytest.fixture(scope="module")
def forms(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return word_forms.write_forms(tmp_path_factory.mktemp("Vordrucke für Träger"))


def filled(form: Path) -> bytes:
    return render(PROTOCOL, replace(TEMPLATE, docx=form), APPROVED, DocumentKind.DOCX)


def parts(content: bytes) -> dict[str, etree._Element]:
    """The stories of a Word file, read by nothing of the program's own."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        names = archive.namelist()
        assert len(names) == len(set(names))
        return {
            name: etree.fromstring(archive.read(name))
            for name in names
            if name.startswith("word/") and name.endswith(".xml")
        }


def words(root: etree._Element) -> str:
    return "\n".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in root.iter(f"{W}p"))


@pytest.mark.parametrize("name", word_forms.FORMS)
def test_every_statement_is_there_in_order_and_no_placeholder_is_left(name: str, forms: dict[str, Path]) -> None:
    stories = parts(filled(forms[name]))
    text = words(stories["word/document.xml"])
    at = 0
    for section in PROTOCOL.sections:
        for statement in section.statements:
            at = text.index(statement.text, at)
    for story in stories.values():
        assert "{{" not in words(story)
        assert "{%" not in words(story)
        assert not any(ord(sign) >= 0x10FFF0 for sign in words(story))


@pytest.mark.parametrize("name", word_forms.FORMS)
def test_word_has_nothing_to_repair(name: str, forms: dict[str, Path], tmp_path: Path) -> None:
    path = tmp_path / "gefüllt.docx"
    path.write_bytes(filled(forms[name]))
    result = OpenXmlValidator().validate(path)
    assert [(error.part_uri, error.path, error.description) for error in result.errors] == []
    for name_, root in parts(path.read_bytes()).items():
        for tag in ("tc", "txbxContent", "hdr", "ftr"):
            for each in root.iter(f"{W}{tag}"):
                assert len(each), name_
                assert each[-1].tag in (f"{W}p", f"{W}sdt"), name_
        for attribute in (f"{W14}paraId",):
            found = [each.get(attribute) for each in root.iter() if each.get(attribute)]
            assert len(found) == len(set(found)), name_


def test_headers_footers_boxes_and_notes_are_filled(forms: dict[str, Path]) -> None:
    boxes = parts(filled(forms["Gesprächsvermerk Silberpappel"]))["word/document.xml"]
    for box in boxes.iter(f"{W}txbxContent"):
        assert any(text in words(box) for text in ("Datum: 12. November 2026", "Sie stellt bis Freitag"))
    assert len(list(boxes.iter(f"{W}txbxContent"))) == 4
    noted = parts(filled(forms["Vermerk mit Fußnote"]))
    assert "Schulden: 12.345,5 Euro" in words(noted["word/footnotes.xml"])
    heads = [words(root) for name, root in noted.items() if "header" in name]
    assert any("Erste Seite: Beratungsstelle Süd e. V." in head for head in heads)


def test_controls_hold_the_values_and_keep_being_controls(forms: dict[str, Path]) -> None:
    root = parts(filled(forms["Aufnahmebogen Ährenfeld"]))["word/document.xml"]
    held = {}
    for control in root.iter(f"{W}sdt"):
        tag, alias = (control.find(f"{W}sdtPr/{W}{kind}") for kind in ("tag", "alias"))
        name = tag.get(f"{W}val") + ("" if alias is None else f" {alias.get(f'{W}val')}")
        held[name] = words(control) or "".join(t.text or "" for t in control.iter(f"{W}t"))
        assert control.find(f"{W}sdtPr/{W}showingPlcHdr") is None
    assert held["fields.datum"] == "12.11.2026"
    assert held["person"] == "Ayşe Öztürk"
    assert held["fields.kontakt"] == "persönlich"
    assert held["fields.kontakt=persönlich"] == held["kontakt Kasten persönlich"] == "☒"
    assert held["fields.kontakt=telefonisch"] == held["kontakt Kasten telefonisch"] == "☐"
    assert held["sections.vereinbarungen"].splitlines() == [
        "Sie stellt bis Freitag den Antrag auf Wohngeld.",
        "Ich rufe die Wohnungsgesellschaft an.",
    ]
    checked = [box.get(f"{W14}val") for box in root.iter(f"{W14}checked")]
    assert checked == ["1", "0", "1", "0"]
    assert next(root.iter(f"{W}date")).get(f"{W}fullDate") == "2026-11-12T00:00:00Z"


def test_choices_without_controls_are_printed_as_boxes(forms: dict[str, Path]) -> None:
    root = parts(filled(forms["Bogen für Übergänge"]))["word/document.xml"]
    assert "☒ persönlich ☐ telefonisch" in words(root)


def test_a_loop_makes_a_row_for_each_section_and_leaves_no_row_of_its_own(forms: dict[str, Path]) -> None:
    root = parts(filled(forms["Querformat Moorwinkel"]))["word/document.xml"]
    rows = [words(row).splitlines() for row in root.iter(f"{W}tr")]
    assert [row[0] for row in rows] == ["Bereich", *(section.title for section in TEMPLATE.sections)]


def test_a_list_of_the_form_stays_that_list(forms: dict[str, Path]) -> None:
    root = parts(filled(forms["Liste Apfelallee"]))["word/document.xml"]
    points = [p for p in root.iter(f"{W}p") if p.find(f"{W}pPr/{W}pStyle[@{W}val='ListBullet']") is not None]
    assert [words_of(p) for p in points] == [
        "Sie stellt bis Freitag den Antrag auf Wohngeld.",
        "Ich rufe die Wohnungsgesellschaft an.",
    ]
    assert all(p.find(f"{W}pPr/{W}numPr") is None for p in points)


def words_of(paragraph: etree._Element) -> str:
    return "".join(t.text or "" for t in paragraph.iter(f"{W}t"))


def test_what_is_no_text_stays_byte_for_byte(forms: dict[str, Path]) -> None:
    form = forms["Beratungsprotokoll Lindenhof"]
    with zipfile.ZipFile(form) as before, zipfile.ZipFile(io.BytesIO(filled(form))) as after:
        picture = next(name for name in before.namelist() if name.endswith(".png"))
        assert after.read(picture) == before.read(picture)
        styles = etree.fromstring(before.read("word/styles.xml"))
        assert etree.tostring(etree.fromstring(after.read("word/styles.xml"))) == etree.tostring(styles)
