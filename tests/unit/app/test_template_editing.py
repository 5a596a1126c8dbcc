"""Making a template: ids follow titles, faults say where, nothing unusable is ever written."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.app.template_editing import (
    copy_of,
    faults,
    id_of,
    lines_of,
    moved,
    new_template,
    renamed_section,
    tidied,
    with_field,
    with_section,
    without,
)
from protokollant.app.templates import TemplateLibrary, TemplateSource, export_template
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.template import FieldType, Section
from protokollant.protocol.template_file import parse_template
from protokollant.protocol.template_writing import write_template

RESOURCES = Path(__file__).parents[3] / "resources" / "templates"


@pytest.mark.parametrize(
    ("title", "id"),
    [
        ("Fachliche Einschätzung", "fachliche_einschaetzung"),
        ("Größe & Maß", "groesse_mass"),
        ("Öffentlichkeit: Übergabe", "oeffentlichkeit_uebergabe"),
        ("O\u0308ffnen", "oeffnen"),
        ("§ 8a SGB VIII", "8a_sgb_viii"),
        ("Café Ñandú Łódź", "cafe_nandu_lodz"),
        ("…", "other"),
        ("", "other"),
        ("Привет", "other"),
    ],
)
def test_an_id_is_made_from_a_title(title, id):
    assert id_of(title, (), "other") == id


@given(st.text(max_size=80), st.sets(st.sampled_from(("a", "a_2", "other", "x" * 40)), max_size=4))
def test_an_id_is_always_one_and_never_taken(title, taken):
    made = id_of(title, taken, "other")
    assert re.fullmatch(r"[a-z0-9_-]{1,40}", made)
    assert made not in taken


def test_the_id_of_a_saved_section_stays():
    template = with_section(new_template("Neu", "Anlass", "de", ()), "Ziele", 1)
    assert [s.id for s in template.sections] == ["anlass", "ziele"]
    template = renamed_section(template, 1, "Übergabe", {"anlass"})
    template = renamed_section(template, 0, "Grund", {"anlass"})
    assert [(s.id, s.title) for s in template.sections] == [("anlass", "Grund"), ("uebergabe", "Übergabe")]


@given(st.lists(st.integers(), min_size=1, max_size=6), st.data())
def test_moving_is_undone_by_moving_back(items, data):
    start, end = (data.draw(st.integers(0, len(items) - 1)) for _ in range(2))
    parts = tuple(Section(f"{i}", f"{i}") for i in items)
    assert moved(moved(parts, start, end), end, start) == parts
    assert moved(parts, start, end)[end] == parts[start]


def test_faults_say_what_is_missing_where():
    template = with_field(with_section(new_template("", "Anlass", "de", ()), "", 1), "", 0)
    template = replace(template, fields=(replace(template.fields[0], type=FieldType.CHOICE),))
    assert [(f.part, f.index, f.key) for f in faults(template)] == [
        ("", -1, "title"),
        ("sections", 1, "title"),
        ("fields", 0, "label"),
        ("fields", 0, "choices"),
    ]
    twice = with_section(new_template("Neu", "Anlass", "de", ()), "anlass ", 1)
    assert [(f.part, f.index, f.key) for f in faults(twice)] == [("sections", 1, "title")]
    assert faults(replace(twice, sections=()))[0].key == "sections"


@given(st.lists(st.text(st.characters(exclude_categories=("Cs",)), max_size=8), max_size=4), st.text(max_size=8))
def test_what_has_no_fault_can_be_written_and_read(titles, title):
    template = new_template(title, "Anlass", "de", ())
    for each in titles:
        template = with_section(template, each, len(template.sections))
    if not faults(template):
        assert parse_template(write_template(tidied(template)), "x.toml") == tidied(template)


def test_lines_are_items():
    assert lines_of(" Anlass \n\n Grund\r\n") == ("Anlass", "Grund")
    assert without(("a", "b"), 0) == ("b",)


@pytest.fixture
def library(tmp_path):
    return TemplateLibrary(RESOURCES, tmp_path / "own", (tmp_path / "site",))


def test_a_copy_is_saved_and_usable_at_once(library, tmp_path):
    original = library.get("telefonnotiz")
    copy = copy_of(original, "Telefonnotiz Süd", {e.template.id for e in library.list()})
    saved = library.save(copy)
    assert saved == library.get("telefonnotiz_sued") == copy
    assert [p.name for p in (tmp_path / "own").rglob("*") if p.is_file()] == ["telefonnotiz_sued.toml"]
    library.save(replace(copy, description="Neu"))
    assert library.get("telefonnotiz_sued").description == "Neu"
    library.remove("telefonnotiz_sued")
    assert all(e.source is TemplateSource.BUILTIN for e in library.list())


def test_the_programs_templates_are_not_overwritten_or_removed(library):
    template = library.get("telefonnotiz")
    with pytest.raises(KnownError) as caught:
        library.save(template)
    assert caught.value.code is ErrorCode.TEMPLATE_EXISTS
    with pytest.raises(KnownError) as caught:
        library.remove("telefonnotiz")
    assert caught.value.code is ErrorCode.TEMPLATE_UNKNOWN


def test_a_file_beside_is_changed_where_it_lies(library, tmp_path):
    made = new_template("Eigene", "Anlass", "de", ())
    flat = tmp_path / "own" / "mein.toml"
    flat.parent.mkdir()
    flat.write_text(write_template(made), encoding="utf-8")
    library.save(replace(made, description="anders"))
    assert "anders" in flat.read_text(encoding="utf-8")
    assert library.problems() == ()


def test_the_word_file_comes_along(library, tmp_path):
    letterhead = tmp_path / "Brief.docx"
    letterhead.write_bytes(b"PK")
    made = replace(new_template("Brief", "Anlass", "de", ()), docx=letterhead)
    saved = library.save(replace(made, id="brief_eigen"))
    assert saved.docx == tmp_path / "own" / "brief_eigen" / "Brief.docx"
    export_template(saved, tmp_path / "aus" / "x.toml")
    assert (tmp_path / "aus" / "Brief.docx").read_bytes() == b"PK"
    assert parse_template((tmp_path / "aus" / "x.toml").read_text(), "x.toml", tmp_path / "aus").title == "Brief"


def test_nothing_unusable_is_written(library, tmp_path):
    with pytest.raises(KnownError):
        library.save(replace(new_template("X", "Anlass", "de", ()), title=" "))
    assert not (tmp_path / "own").exists()
