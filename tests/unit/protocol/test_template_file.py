"""Reading template files: what is right comes through unchanged, what is wrong is named with line and key."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from protokollant.foundation.errors import ErrorCode, KnownError, Phrase
from protokollant.foundation.texts import Translator
from protokollant.protocol.template import Field, FieldType, Section, Style, Template
from protokollant.protocol.template_file import parse_template

GOOD = """\
# Vorlage der Beratungsstelle Süd
schema = 1
id = "gespräch"
title = "Gespräch"
language = "de"
description = \"\"\"
Ein Text über mehrere Zeilen, in dem
[[sections]]
id = "steht"
\"\"\"

[[fields]]
id = "datum"
label = "Datum"
type = "date"
required = true

[[fields]]
id = "form"
label = "Form"
type = "choice"
choices = ["persönlich", "telefonisch"]

[[sections]]
id = "anlass"
title = "Anlass"
guidance = "Weshalb das Gespräch stattfindet."
cues = ["Anlass"]
examples = [
  "Anlass war die Kündigung der Wohnung.",
  "[[sections]]",
]

[[sections]]  # die zweite
id = "ziele"
title = "Ziele"
required = true
style = "bullets"
""".replace('id = "gespräch"', 'id = "gespraech"')


def fault(text: str, folder: Path | None = None) -> dict[str, Any]:
    """What the error says, its code among it."""
    with pytest.raises(KnownError) as caught:
        parse_template(text, "größe 1.toml", folder)
    problem = caught.value.problem
    assert "{" not in Translator("en", {}).problem(problem), "a placeholder of the message is not filled"
    return {"code": problem.code, **dict(problem.parameters)}


def changed(old: str, new: str) -> str:
    assert GOOD.count(old) == 1, old
    return GOOD.replace(old, new)


def line_of(text: str, part: str) -> int:
    return next(n for n, line in enumerate(text.splitlines(), start=1) if part in line)


def test_everything_in_the_file_is_in_the_template() -> None:
    assert parse_template(GOOD, "x.toml") == Template(
        id="gespraech",
        title="Gespräch",
        language="de",
        description='Ein Text über mehrere Zeilen, in dem\n[[sections]]\nid = "steht"\n',
        fields=(
            Field("datum", "Datum", FieldType.DATE, required=True),
            Field("form", "Form", FieldType.CHOICE, choices=("persönlich", "telefonisch")),
        ),
        sections=(
            Section(
                "anlass",
                "Anlass",
                "Weshalb das Gespräch stattfindet.",
                ("Anlass",),
                ("Anlass war die Kündigung der Wohnung.", "[[sections]]"),
            ),
            Section("ziele", "Ziele", required=True, style=Style.BULLETS),
        ),
    )


def test_id_title_language_and_one_section_are_enough() -> None:
    text = 'schema=1\nid="a"\ntitle="Ä"\nlanguage="en"\nsections=[{id="s", title="S"}]'
    assert parse_template(text, "x.toml") == Template("a", "Ä", "en", (Section("s", "S"),))


def test_windows_line_ends_do_not_move_lines() -> None:
    text = changed('title = "Ziele"', "title = 7")
    assert fault(text.replace("\n", "\r\n"))["line"] == fault(text)["line"] == line_of(text, "title = 7")


@pytest.mark.parametrize(
    ("old", "new", "code", "key", "marker"),
    [
        ("schema = 1", "schema = 2", "template-wrong-type", "schema", "schema = 2"),
        ("schema = 1", "schema = true", "template-wrong-type", "schema", "schema = true"),
        ("schema = 1", "schema = 1.0", "template-wrong-type", "schema", "schema = 1.0"),
        ('id = "gespraech"', 'id = "Gespräch"', "template-wrong-type", "id", 'id = "Gespräch"'),
        ('id = "gespraech"', f'id = "{"a" * 41}"', "template-wrong-type", "id", 'id = "aaaa'),
        ('id = "gespraech"', 'id = "a\\n"', "template-wrong-type", "id", 'id = "a\\n"'),
        ('language = "de"', 'language = "fr"', "template-wrong-type", "language", 'language = "fr"'),
        ('language = "de"', "language = ['de']", "template-wrong-type", "language", "language = ["),
        ('title = "Gespräch"', 'title = "  "', "template-wrong-type", "title", 'title = "  "'),
        ('title = "Gespräch"', 'titel = "Gespräch"', "template-key-unknown", "titel", "titel"),
        ('title = "Gespräch"', "", "template-key-missing", "title", "# Vorlage"),
        ('language = "de"', 'language = "de"\ndocx = "../a.docx"', "template-wrong-type", "docx", "docx"),
        ('type = "date"', 'type = "datum"', "template-wrong-type", "fields[1].type", 'type = "datum"'),
        ('label = "Form"', "", "template-key-missing", "fields[2].label", "[[fields]]"),
        (
            "required = true\n\n",
            'required = "ja"\n\n',
            "template-wrong-type",
            "fields[1].required",
            'required = "ja"',
        ),
        ('type = "choice"', 'type = "text"', "template-wrong-type", "fields[2].type", 'type = "text"'),
        ('["persönlich", "telefonisch"]', "[]", "template-wrong-type", "fields[2].choices", "choices = []"),
        ('"telefonisch"]', '"persönlich"]', "template-duplicate", "fields[2].choices", "choices ="),
        ('cues = ["Anlass"]', 'cues = "Anlass"', "template-wrong-type", "sections[1].cues", "cues ="),
        ('cues = ["Anlass"]', 'cues = [""]', "template-wrong-type", "sections[1].cues", "cues ="),
        ('cues = ["Anlass"]', "cues = [1]", "template-wrong-type", "sections[1].cues", "cues ="),
        ('guidance = "W', 'guidence = "W', "template-key-unknown", "sections[1].guidence", "guidence"),
        ('title = "Ziele"', "", "template-key-missing", "sections[2].title", "[[sections]]  # die zweite"),
        ('title = "Ziele"', "'title' = 7", "template-wrong-type", "sections[2].title", "'title' = 7"),
        ('id = "ziele"', 'id = "anlass"', "template-duplicate", "sections[2].id", 'id = "anlass"'),
        ('id = "form"', 'id = "datum"', "template-duplicate", "fields[2].id", 'id = "datum"'),
        ('style = "bullets"', 'style = "Liste"', "template-wrong-type", "sections[2].style", "style"),
        ('style = "bullets"', "[extra]", "template-key-unknown", "extra", "[extra]"),
    ],
)
def test_a_fault_names_line_and_key(old: str, new: str, code: str, key: str, marker: str) -> None:
    text = changed(old, new)
    found = fault(text)
    assert (found["code"], found["key"], found["file"]) == (code, key, "größe 1.toml")
    assert text.splitlines()[found["line"] - 1].startswith(marker)


def test_of_two_equal_ids_the_second_one_is_named() -> None:
    text = changed('id = "ziele"', 'id = "anlass"')
    assert fault(text)["line"] == line_of(text, "# die zweite") + 1


def test_missing_choices_are_missed_at_the_head_of_their_table() -> None:
    text = changed('choices = ["persönlich", "telefonisch"]\n', "")
    found = fault(text)
    assert (found["code"], found["key"]) == (ErrorCode.TEMPLATE_KEY_MISSING, "fields[2].choices")
    assert text.splitlines()[found["line"] - 1] == "[[fields]]"
    assert found["line"] == line_of(text, 'id = "form"') - 1


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [("titel", "“title”"), ("Title", "“title”"), ("languages", "“language”"), ("section", "“sections”")],
)
def test_a_misspelt_key_names_the_one_that_was_meant(wrong: str, meant: str) -> None:
    assert fault(f'{wrong} = "x"')["expected"] == meant


def test_a_key_like_no_other_names_all_that_there_are() -> None:
    expected = fault('farbe = "rot"')["expected"]
    assert all(key in expected for key in ("schema", "id", "title", "language", "docx", "fields", "sections"))


@pytest.mark.parametrize("count", [0, 27, 40])
def test_too_few_or_too_many_sections(count: int) -> None:
    found = fault(with_sections(count))
    assert (found["code"], found["count"]) == (ErrorCode.TEMPLATE_SECTIONS, count)


def test_twenty_six_sections_are_possible() -> None:
    assert len(parse_template(with_sections(26), "x.toml").sections) == 26


def with_sections(count: int) -> str:
    head = 'schema = 1\nid = "a"\ntitle = "A"\nlanguage = "de"\n'
    return head + "".join(f'[[sections]]\nid = "s{n}"\ntitle = "S"\n' for n in range(count))


def test_one_pair_of_brackets_is_not_a_list_of_sections() -> None:
    text = with_sections(1).replace("[[sections]]", "[sections]")
    found = fault(text)
    assert (found["code"], found["key"], found["expected"]) == (
        ErrorCode.TEMPLATE_WRONG_TYPE,
        "sections",
        "[[sections]]",
    )
    assert found["line"] == line_of(text, "[sections]")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("schema = 1\nid = ", 2),
        ("schema = 1\ntitle = Beratung\n", 2),
        ('title = "offen\nid = "a"', 1),
        ('a = 1\na = 2\n"', 2),
        ("a = 1\n[[sections]\n", 2),
        ("a = [1,\n2\n", 2),
        ("a = " + "[" * 5000, 1),
        ("a = " + "9" * 5000, 1),
    ],
)
def test_what_is_not_toml_names_its_line_and_a_reason_in_plain_words(text: str, line: int) -> None:
    found = fault(text)
    assert (found["code"], found["line"]) == (ErrorCode.TEMPLATE_SYNTAX, line)
    assert isinstance(found["reason"], Phrase)


class TestDocx:
    """The organisation's own Word file."""

    TEXT = with_sections(1).replace("schema", 'docx = "Briefkopf Köln.docx"\nschema')

    def test_lies_beside_the_template(self, tmp_path: Path) -> None:
        (tmp_path / "Briefkopf Köln.docx").write_bytes(b"PK")
        assert parse_template(self.TEXT, "x.toml", tmp_path).docx == tmp_path / "Briefkopf Köln.docx"

    def test_is_a_bare_name_where_there_is_no_folder(self) -> None:
        assert parse_template(self.TEXT, "x.toml").docx == Path("Briefkopf Köln.docx")

    def test_must_be_there(self, tmp_path: Path) -> None:
        found = fault(self.TEXT, tmp_path)
        assert (found["code"], found["file"]) == (ErrorCode.TEMPLATE_DOCX, "Briefkopf Köln.docx")

    @pytest.mark.parametrize(
        "name",
        [
            "../a.docx",
            "a/b.docx",
            "a\\\\b.docx",
            "c:a.docx",
            "/a.docx",
            "..docx",
            ".docx",
            "a.doc",
            "a\\u0000.docx",
            "",
        ],
    )
    def test_has_a_plain_name(self, name: str, tmp_path: Path) -> None:
        found = fault(self.TEXT.replace("Briefkopf Köln.docx", name), tmp_path)
        assert (found["code"], found["key"], found["line"]) == (ErrorCode.TEMPLATE_WRONG_TYPE, "docx", 1)

    def test_a_name_too_long_for_the_disk_is_a_known_problem(self, tmp_path: Path) -> None:
        found = fault(self.TEXT.replace("Köln", "ö" * 300), tmp_path)
        assert found["code"] == ErrorCode.TEMPLATE_DOCX


# ---- properties

ids = st.from_regex(r"[a-z0-9_-]{1,40}", fullmatch=True)
texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
names = texts.filter(lambda text: bool(text.strip()))
lists = st.lists(names, max_size=3).map(tuple)
sections = st.builds(Section, ids, names, texts, lists, lists, required=st.booleans(), style=st.sampled_from(Style))
fields = st.one_of(
    st.builds(
        Field,
        ids,
        names,
        st.sampled_from([kind for kind in FieldType if kind is not FieldType.CHOICE]),
        st.booleans(),
    ),
    st.builds(
        Field,
        ids,
        names,
        st.just(FieldType.CHOICE),
        st.booleans(),
        st.lists(names, min_size=1, max_size=4, unique=True).map(tuple),
    ),
)
templates = st.builds(
    Template,
    id=ids,
    title=names,
    language=st.sampled_from(["de", "en"]),
    sections=st.lists(sections, min_size=1, max_size=5, unique_by=lambda s: s.id).map(tuple),
    fields=st.lists(fields, max_size=4, unique_by=lambda f: f.id).map(tuple),
    description=texts,
)


def quoted(value: str) -> str:
    """A basic TOML string; JSON escapes are TOML's, but for DEL and characters beyond the first plane."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def table(header: str, values: dict[str, object]) -> str:
    """Defaults are left out, so that they are put to the test as well."""
    lines = [header]
    for key, value in values.items():
        if isinstance(value, tuple):
            value = [*value]
        if value in ("", [], False) or value is Style.PROSE:  # a title may be "prose" as well
            continue
        if isinstance(value, list):
            lines.append(f"{key} = [\n" + "".join(f"  {quoted(item)},\n" for item in value) + "]")
        else:
            lines.append(f"{key} = {quoted(value) if isinstance(value, str) else str(value).lower()}")
    return "\n".join(lines) + "\n\n"


def written(template: Template) -> str:
    keys = ("id", "title", "language", "description")
    parts = [table("schema = 1", {key: getattr(template, key) for key in keys})]
    for field in template.fields:
        parts.append(table("[[fields]]", {key: getattr(field, key) for key in Field.__slots__}))
    for section in template.sections:
        parts.append(table("[[sections]]", {key: getattr(section, key) for key in Section.__slots__}))
    return "".join(parts)


@given(templates)
@settings(max_examples=40, deadline=None)
def test_a_template_written_out_reads_back_the_same(template: Template) -> None:
    assert parse_template(written(template), "x.toml") == template


def survives(text: str) -> None:
    try:
        parse_template(text, "x.toml")
    except KnownError as error:
        line = dict(error.problem.parameters).get("line", 1)
        assert isinstance(line, int)
        assert 1 <= line <= text.count("\n") + 1
        Translator("en", {}).problem(error.problem)


@given(st.one_of(st.text(), st.text("[]{}=\"'\\.#,\n\r\t 1ae-:sections")))
@settings(max_examples=150, deadline=None)
def test_any_text_is_a_template_or_a_known_problem(text: str) -> None:
    survives(text)


@given(st.data())
@settings(max_examples=200, deadline=None)
def test_a_damaged_template_is_a_template_or_a_known_problem(data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(GOOD)))
    end = data.draw(st.integers(start, min(len(GOOD), start + 40)))
    put = data.draw(st.one_of(st.text(max_size=6), st.sampled_from(['"', "[[", "]", "= ", "true", "1", "\n", "{}"])))
    survives(GOOD[:start] + put + GOOD[end:])
