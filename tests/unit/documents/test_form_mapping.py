"""The assistant for plain Word files: which places it finds, what it proposes, and what the copy makes of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn
from openxml_audit import OpenXmlValidator

import word_forms
from protokollant.app.templates import TemplateLibrary
from protokollant.app.word_forms import adopt, study, without_place
from protokollant.documents.details import DocumentKind
from protokollant.documents.forms.matching import SURE, Thesaurus, likeness, load_thesaurus
from protokollant.documents.forms.outline import SlotKind
from protokollant.documents.rendering import render
from protokollant.foundation.errors import ErrorCode, KnownError
from unit.documents.document_samples import DETAILS, PROTOCOL, TEMPLATE

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture(scope="module")
def german() -> Thesaurus:
    return load_thesaurus((RESOURCES / "forms" / "de.toml").read_text(encoding="utf-8"))


def plain_form(path: Path) -> Path:
    """A form as an organisation prints it: headings, a table, dotted lines, boxes, a control."""
    word = word_forms.blank()
    word.add_paragraph("Dokumentation des Beratungsgesprächs", style="Title")
    table = word.add_table(rows=2, cols=4, style="Table Grid")
    for cell, text in zip(table.rows[0].cells, ("Datum:", "", "Uhrzeit", ""), strict=True):
        cell.text = text
    for cell, text in zip(table.rows[1].cells, ("Name der Ratsuchenden", "", "Geschäftszeichen", "……………"), strict=True):
        cell.text = text
    boxes = word.add_paragraph("Kontakt: ")
    boxes.add_run("☐ persönlich   ☐ ")
    boxes.add_run("telefonisch")
    dotted = word.add_paragraph("Verfasser/in: ")
    dotted.add_run("______").bold = True
    dotted.add_run("________ (Fachkraft)")
    word.add_heading("1. Anliegen und Auftrag", 2)
    word.add_paragraph("..........................................")
    word.add_paragraph("..........................................")
    word.add_paragraph().add_run("Aktuelle Lebenssituation").bold = True
    word.add_paragraph()
    word.add_heading("Stärken der Klient*in", 2)
    word.add_heading("Anhaltspunkte für eine Kindeswohlgefährdung", 2)
    word.add_paragraph()
    closing = word.add_paragraph("Absprachen: ")
    closing._p.append(
        parse_xml(word_forms.control(word_forms.TEXT, "", "Text", title="Absprachen und nächste Schritte"))
    )
    word.add_paragraph("Gesprächsdauer: ……………… Minuten")
    word.save(str(path))
    return path


@pytest.fixture
def form(tmp_path: Path) -> Path:
    return plain_form(tmp_path / "Vordruck Träger.docx")


def test_every_place_is_found_and_what_belongs_there_is_proposed(form: Path, german: Thesaurus) -> None:
    looked = study(form, TEMPLATE, german)
    found = {slot.label: proposal.target for slot, proposal in zip(looked.slots, looked.proposals, strict=True)}
    assert found == {
        "Datum": "fields.datum",
        "Uhrzeit": "fields.uhrzeit",
        "Name der Ratsuchenden": "fields.person",
        "Geschäftszeichen": "fields.aktenzeichen",
        "persönlich": "fields.kontakt=persönlich",
        "telefonisch": "fields.kontakt=telefonisch",
        "Verfasser/in": "author",
        "1. Anliegen und Auftrag": "sections.anlass",
        "Aktuelle Lebenssituation": "sections.situation",
        "Stärken der Klient*in": "sections.ressourcen",
        "Anhaltspunkte für eine Kindeswohlgefährdung": "sections.gefaehrdung",
        "Absprachen und nächste Schritte": "sections.vereinbarungen",
        "Gesprächsdauer": "fields.dauer",
    }
    sure = {slot.label for slot, proposal in zip(looked.slots, looked.proposals, strict=True) if proposal.score >= SURE}
    assert {"Datum", "persönlich"} <= sure


def test_the_copy_is_filled_at_the_right_places_and_the_file_stays_as_it_was(
    form: Path, german: Thesaurus, tmp_path: Path
) -> None:
    before = form.read_bytes()
    library = TemplateLibrary(tmp_path / "builtin", tmp_path / "user")
    looked = study(form, TEMPLATE, german)
    chosen = {number: proposal.target for number, proposal in enumerate(looked.proposals) if proposal.target}
    path = adopt(looked, chosen, TEMPLATE, library)
    assert form.read_bytes() == before
    out = tmp_path / "gefüllt.docx"
    out.write_bytes(render(PROTOCOL, replace(TEMPLATE, docx=path), DETAILS, DocumentKind.DOCX))
    word = docx.Document(str(out))
    lines = [p.text for p in word.paragraphs]
    assert "Kontakt: ☒ persönlich   ☐ telefonisch" in lines
    assert "Verfasser/in: Anna Größlein (Fachkraft)" in lines
    assert "Gesprächsdauer: 50 Minuten" in lines  # the unit that stood after the dots is not said twice
    bold = next(p for p in word.paragraphs if p.text == "Aktuelle Lebenssituation")
    assert bold._p.pPr.find(qn("w:outlineLvl")).get(qn("w:val")) == "1"  # a heading for screen readers as well
    assert OpenXmlValidator().validate(out).errors == []
    at = lines.index("1. Anliegen und Auftrag")
    assert lines[at + 1].startswith("Anlass war die Kündigung")
    assert lines[at + 2] == "Aktuelle Lebenssituation"
    assert lines[at + 3].startswith("Sie lebt seit 2 Jahren")
    assert lines[lines.index("Anhaltspunkte für eine Kindeswohlgefährdung") + 1] == "Nicht erwähnt"
    cells = [cell.text for row in word.tables[0].rows for cell in row.cells]
    assert cells == [
        *("Datum:", "12. November 2026", "Uhrzeit", "14:30 Uhr"),
        *("Name der Ratsuchenden", "Ayşe Öztürk", "Geschäftszeichen", "Nicht erwähnt"),
    ]
    held = "".join(
        t.text or "" for t in word.element.body.iter(word_forms.qn("w:sdt")).__next__().iter(word_forms.qn("w:t"))
    )
    assert "Ich rufe die Wohnungsgesellschaft an." in held


def test_what_has_no_place_is_said(form: Path, german: Thesaurus) -> None:
    looked = study(form, TEMPLATE, german)
    chosen = {number: proposal.target for number, proposal in enumerate(looked.proposals) if proposal.target}
    assert without_place(looked, chosen, TEMPLATE) == ("Schulden in Euro",)
    fewer = {number: name for number, name in chosen.items() if name != "sections.gefaehrdung"}
    assert without_place(looked, fewer, TEMPLATE) == ("Gefährdung", "Schulden in Euro")


def test_placeholders_that_are_there_count_as_a_place(tmp_path: Path, german: Thesaurus) -> None:
    forms = word_forms.write_forms(tmp_path)
    looked = study(forms["Verlauf Hafenlicht"], TEMPLATE, german)
    assert {f"sections.{section.id}" for section in TEMPLATE.sections} <= looked.shown
    looked = study(forms["Bogen für Übergänge"], TEMPLATE, german)
    assert "fields.kontakt" in looked.shown
    looked = study(forms["Aufnahmebogen Ährenfeld"], TEMPLATE, german)
    controls = [
        (slot.bound[0], proposal.target)
        for slot, proposal in zip(looked.slots, looked.proposals, strict=True)
        if slot.kind is SlotKind.CONTROL and proposal.target
    ]
    assert ("fields.datum", "fields.datum") in controls
    assert ("person", "fields.person") in controls


@pytest.mark.parametrize(
    ("one", "other", "alike"),
    [
        ("Anlass", "Gesprächsanlass", True),
        ("Vereinbarungen", "Absprachen und nächste Schritte", True),
        ("Klientin oder Klient", "Name der Ratsuchenden", True),
        ("Aktenzeichen", "Az.", True),
        ("Gefährdung", "Gefährdungseinschätzung", True),
        ("Ressourcen", "Stärken", True),
        ("Anlass", "Ressourcen", False),
        ("Datum", "Unterschrift", False),
        ("Vereinbarungen", "Datenschutzhinweise", False),
        ("Beobachtung", "Bankverbindung", False),
    ],
)
def test_words_of_one_meaning_are_alike(one: str, other: str, alike: bool, german: Thesaurus) -> None:
    assert (likeness(one, other, german) >= 0.55) is alike
    assert likeness(one, other, german) == likeness(other, one, german)


def test_a_choice_that_cannot_be_filled_is_refused_before_anything_is_kept(tmp_path: Path, german: Thesaurus) -> None:
    path = tmp_path / "Vordruck.docx"
    word = word_forms.blank()
    word.add_heading("Anlass", 1)
    word.add_paragraph("{{ fields.gibtesnicht }}")
    word.save(str(path))
    library = TemplateLibrary(tmp_path / "builtin", tmp_path / "user")
    with pytest.raises(KnownError) as caught:
        adopt(study(path, TEMPLATE, german), {0: "sections.anlass"}, TEMPLATE, library)
    assert caught.value.code is ErrorCode.PLACEHOLDER_UNKNOWN
    assert not library.has_form(TEMPLATE.id)


def test_a_form_is_kept_for_a_template_of_the_program_and_taken_away_again(tmp_path: Path) -> None:
    library = TemplateLibrary(RESOURCES / "templates", tmp_path / "user", (tmp_path / "site",))
    assert library.get("hausbesuch").docx is None
    path = library.set_form("hausbesuch", b"PK")
    assert library.get("hausbesuch").docx == path
    assert library.get("telefonnotiz").docx is None
    library.remove_form("hausbesuch")
    assert library.get("hausbesuch").docx is None
    site = tmp_path / "site" / "word.forms"
    site.mkdir(parents=True)
    (site / "hausbesuch.docx").write_bytes(b"PK")
    assert library.get("hausbesuch").docx == site / "hausbesuch.docx"
