"""What a Word file may make the program do: nothing but show values, and not without end."""

from __future__ import annotations

import io
import struct
import time
import zipfile
from pathlib import Path

import docx
import pytest

from protokollant.documents.forms.package import MAX_PARTS
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.texts import Translator
from unit.documents.test_document_word_form import fill, filled, form_with


@pytest.mark.parametrize(
    "text",
    [
        "{{ author.__class__ }}",
        "{{ fields._prefix }}",
        "{{ fields.__dict__ }}",
        "{{ protocol.sections[0].__class__.__mro__ }}",
        "{{ sections.anlass.statements[0].text.key.__class__ }}",
        "{{ author.upper() }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ author * 1000000000 }}",
        "{{ 9 ** 999999999 }}",
        "{{ range(10) }}",
        "{{ author | attr('__class__') }}",
        "{{ protocol.sections | map(attribute='__class__') | list }}",
        "{{ author | center(1000000000) }}",
        "{{ author | _within_limits(0) }}",
        "{{ author | format('x') }}",
        "{% set x %}{{ author }}{% endset %}",
        "{{ namespace(a=author).a.upper() }}",
        "{{ namespace([1]) }}",
        "{% macro m() %}{% endmacro %}",
        "{% import 'os' as os %}",
        "{% extends 'x' %}",
        "{% call author() %}{% endcall %}",
        "{% filter upper %}x{% endfilter %}",
        "{% for s in protocol.sections recursive %}{{ loop(s) }}{% endfor %}",
        "{{ self }}",
        "{{ author.format_map }}",
    ],
)
def test_nothing_but_showing_is_possible(tmp_path: Path, text: str) -> None:
    with pytest.raises(KnownError) as caught:
        filled(tmp_path, text)
    assert caught.value.code in (ErrorCode.TEMPLATE_DOCX, ErrorCode.PLACEHOLDER_UNKNOWN)


@pytest.mark.parametrize(
    "text",
    [
        "{% for a in protocol.sections %}" * 12 + "x" + "{% endfor %}" * 12,
        "{% for a in transparency %}" * 5 + "{% endfor %}" * 5,
        "{% set a = author %}" + "{% set a = a ~ a %}" * 40,
        "{% set a = author %}" + "{% set a = a + a %}" * 40,
        "{% set ns = namespace(a=1) %}"
        + "{% for a in transparency %}" * 2
        + "{% set ns.a = ns.a + ns.a %}"
        + "{% endfor %}" * 2,
        "{% set a = [author] %}" + "{% set a = [a, a] %}" * 40 + "{{ a }}",
        "{{ " + "[" * 40 + "author" + "]" * 40 + " }}",
        "{{ transparency" + " | replace('e', '" + "e" * 200 + "')" * 6 + " }}",
        "{{ [transparency, transparency]" + " | join('" + "e" * 400 + "')" * 5 + " }}",
    ],
)
def test_no_form_runs_or_grows_without_end(tmp_path: Path, text: str) -> None:
    started = time.monotonic()
    with pytest.raises(KnownError) as caught:
        filled(tmp_path, text)
    assert caught.value.code is ErrorCode.TEMPLATE_DOCX
    assert time.monotonic() - started < 10


def test_a_loop_can_count_and_lists_be_joined(tmp_path: Path) -> None:
    lines = filled(
        tmp_path,
        "{% set ns = namespace(n=0) %}{% for s in protocol.sections %}{% set ns.n = ns.n + 1 %}{% endfor %}{{ ns.n }}",
        "{{ protocol.sections | selectattr('statements') | map(attribute='id') | join(', ') }}",
        "{% for s in protocol.sections %}{{ loop.index }}{{ ',' if not loop.last }}{% endfor %}",
        "{{ author ~ ' / ' ~ organisation }}, {{ [author, '<b>'] | join('; ') }}",
    )
    assert lines[:4] == [
        "5",
        "anlass, situation, vereinbarungen",
        "1,2,3,4,5",
        "Anna Größlein / Beratungsstelle Süd e. V., Anna Größlein; <b>",
    ]


def packed(form: Path, **changed: bytes) -> Path:
    with zipfile.ZipFile(form) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts |= {f"word/{name}.xml": content for name, content in changed.items()}
    with zipfile.ZipFile(form, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return form


def reason(form: Path) -> str:
    with pytest.raises(KnownError) as caught:
        fill(form)
    assert caught.value.code is ErrorCode.TEMPLATE_DOCX
    return Translator("en", {}).problem(caught.value.problem)


def test_entities_are_never_expanded(tmp_path: Path) -> None:
    secret = tmp_path / "geheim.txt"
    secret.write_text("GEHEIM", encoding="utf-8")
    document = (
        f'<!DOCTYPE d [<!ENTITY e SYSTEM "{secret.as_uri()}">]><w:document xmlns:w="http://schemas.openxmlformats.org/'
        'wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e;</w:t></w:r></w:p></w:body></w:document>'
    )
    assert "GEHEIM" not in reason(packed(form_with(tmp_path, "x"), document=document.encode()))


def test_a_file_that_unpacks_to_too_much_is_refused(tmp_path: Path) -> None:
    form = form_with(tmp_path, "x")
    with zipfile.ZipFile(form, "a", zipfile.ZIP_DEFLATED) as archive:
        for number in range(5):
            archive.writestr(f"word/media/{number}.bin", bytes(50_000_000))
    assert "too large" in reason(form)
    form = form_with(tmp_path, "x")
    with zipfile.ZipFile(form, "a") as archive:
        for number in range(MAX_PARTS):
            archive.writestr(f"word/media/{number}.bin", b"")
    assert "too large" in reason(form)


def test_an_old_or_locked_file_and_one_with_macros_are_refused_in_words(tmp_path: Path) -> None:
    old = tmp_path / "alt.docx"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000))
    assert "old Word file (.doc) or has a password" in reason(old)
    form = form_with(tmp_path, "x")
    with zipfile.ZipFile(form) as archive:
        types = archive.read("[Content_Types].xml")
    types = types.replace(
        b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
        b"application/vnd.ms-word.document.macroEnabled.main+xml",
    )
    with zipfile.ZipFile(form) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(form, "w") as archive:
        for name, content in (parts | {"[Content_Types].xml": types}).items():
            archive.writestr(name, content)
    assert "macros" in reason(form)


def test_a_word_template_file_is_taken_as_a_document(tmp_path: Path) -> None:
    form = form_with(tmp_path, "{{ author }}")
    with zipfile.ZipFile(form) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(b"document.main+xml", b"template.main+xml")
    with zipfile.ZipFile(form, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    assert fill(form).paragraphs[0].text == "Anna Größlein"


@pytest.mark.parametrize("cut_at", [10, 100, 1000, 5000])
def test_a_file_that_is_cut_off_is_refused(tmp_path: Path, cut_at: int) -> None:
    form = form_with(tmp_path, "{{ author }}")
    form.write_bytes(form.read_bytes()[:-cut_at])
    reason(form)


def test_a_part_whose_size_lies_is_refused(tmp_path: Path) -> None:
    form = form_with(tmp_path, "{{ author }}")
    content = bytearray(form.read_bytes())
    with zipfile.ZipFile(io.BytesIO(bytes(content))) as archive:
        entry = archive.getinfo("word/document.xml")
    directory = content.index(b"PK\x01\x02")
    at = content.index(b"word/document.xml", directory) - 46
    struct.pack_into("<I", content, at + 24, entry.file_size // 2)
    form.write_bytes(bytes(content))
    reason(form)


def test_the_place_of_a_fault_is_said(tmp_path: Path) -> None:
    form = form_with(tmp_path, "x", header="Träger {{ organsation }}")
    with pytest.raises(KnownError) as caught:
        fill(form)
    said = Translator("en", {}).problem(caught.value.problem)
    assert "“organsation”, in the header: “Träger {{ organsation }}”" in said

    path = tmp_path / "Tabelle.docx"
    word = docx.Document()
    table = word.add_table(rows=2, cols=2)
    table.cell(1, 0).text, table.cell(1, 1).text = "Datum", "{{ fields.dtaum }}"
    word.save(str(path))
    with pytest.raises(KnownError) as caught:
        fill(path)
    said = Translator("en", {}).problem(caught.value.problem)
    assert "“fields.dtaum”, in a table, row 2: “Datum | {{ fields.dtaum }}”" in said

    said = reason(form_with(tmp_path, "vorher", "Name: {{ fields.person", "danach }}"))
    assert "not closed, in the text: “Name: {{ fields.person”" in said
    said = reason(form_with(tmp_path, "erste", "{% for s in protocol.sections %}", "{{ author + 1 }}", "{% endfor %}"))
    assert "cannot be worked out, in the text: “{{ author + 1 }}”" in said
    said = reason(form_with(tmp_path, "{{ author }}", "{% endfor %}", "{{ author }}"))
    assert "not closed, in the text: “{% endfor %}”" in said
