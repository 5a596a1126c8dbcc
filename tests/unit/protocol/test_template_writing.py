"""What is written is read as the same template."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.protocol.template import MAX_SECTIONS, Field, FieldType, Section, Style, Template
from protokollant.protocol.template_file import parse_template
from protokollant.protocol.template_writing import write_template

BUILTIN = sorted((Path(__file__).parents[3] / "resources" / "templates").glob("*.toml"))
# Surrogates are no text; everything else may come from a clipboard.
_texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=30)
_names = _texts.filter(str.strip)
_ids = st.from_regex(r"[a-z0-9_-]{1,40}", fullmatch=True)
_some = st.lists(_names, max_size=3).map(tuple)
_sections = st.builds(Section, _ids, _names, _texts, _some, _some, st.booleans(), st.sampled_from(Style))
_choices = st.lists(_names, min_size=1, max_size=4, unique=True).map(tuple)
_kinds = st.sampled_from([kind for kind in FieldType if kind is not FieldType.CHOICE])
_fields = st.builds(Field, _ids, _names, _kinds, st.booleans()) | st.builds(
    Field, _ids, _names, st.just(FieldType.CHOICE), st.booleans(), _choices
)
templates = st.builds(
    Template,
    id=_ids,
    title=_names,
    language=st.sampled_from(("de", "en")),
    sections=st.lists(_sections, min_size=1, max_size=MAX_SECTIONS, unique_by=lambda s: s.id).map(tuple),
    fields=st.lists(_fields, max_size=5, unique_by=lambda f: f.id).map(tuple),
    description=_texts,
    docx=st.none() | st.sampled_from((Path("brief.docx"), Path("Größe „L“ 100%.docx"))),
)


@given(templates)
def test_what_is_written_is_read_as_the_same(template):
    assert parse_template(write_template(template), "x.toml") == template


@pytest.mark.parametrize("path", BUILTIN, ids=lambda path: path.stem)
def test_the_programs_templates_come_back(path):
    template = parse_template(path.read_text(encoding="utf-8"), path.name)
    assert parse_template(write_template(template), path.name) == template
