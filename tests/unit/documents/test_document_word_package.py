"""Word files that somebody made to do harm: each is refused with a sentence, at once, and nothing of it is run."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from protokollant.documents import word_package
from protokollant.documents.word_package import fault_of
from protokollant.foundation.errors import ErrorCode, KnownError
from unit.documents.test_document_word_form import fill, filled, form_with

RELATION = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" '
    'Target="http://192.0.2.1/x" TargetMode="External"/></Relationships>'
)


def plain(text: str = "x") -> bytes:
    form = docx.Document()
    form.add_paragraph(text)
    target = io.BytesIO()
    form.save(target)
    return target.getvalue()


def rebuilt(change: Callable[[str, bytes], bytes | None], added: dict[str, bytes] | None = None) -> bytes:
    """The plain file with parts changed (None: left out) and added."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(plain())) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for name in source.namelist():
            if (content := change(name, source.read(name))) is not None:
                copy.writestr(name, content)
        for name, content in (added or {}).items():
            copy.writestr(name, content)
    return target.getvalue()


def with_text(run: bytes) -> bytes:
    return rebuilt(lambda _name, content: content.replace(b"<w:t>x</w:t>", run))


def with_part(name: str, content: bytes = b"x") -> bytes:
    return rebuilt(lambda _name, kept: kept, {name: content})


def test_an_ordinary_file_is_not_faulted() -> None:
    assert fault_of(plain("{{ author }} {% if x %}y{% endif %}")) is None
    link = RELATION.format("hyperlink").encode()
    assert fault_of(with_part("word/_rels/header1.xml.rels", link)) is None


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (with_part("word/vbaProject.bin"), word_package.MACROS),
        (with_part("word/activeX/activeX1.xml"), word_package.MACROS),
        (with_part("word/embeddings/oleObject1.bin"), word_package.MACROS),
        (with_part("../../../etc/cron.d/x"), word_package.NOT_WORD),
        (with_part("/etc/passwd"), word_package.NOT_WORD),
        (with_part("..\\x.xml"), word_package.NOT_WORD),
        (with_part("C:\\x.xml"), word_package.NOT_WORD),
        (with_part("word/_rels/settings.xml.rels", RELATION.format("attachedTemplate").encode()), word_package.FETCHES),
        (with_part("word/_rels/document2.xml.rels", RELATION.format("image").encode()), word_package.FETCHES),
        (with_part("word/x.xml", b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"), word_package.DECLARATIONS),
        (with_part("word/x.xml", "<!DOCTYPE a><a/>".encode("utf-16")), word_package.DECLARATIONS),
        (with_part("word/x.xml", b"<?xml version='1.0' encoding='utf-7'?><a/>"), word_package.DECLARATIONS),
        (with_part("word/x.xml", b"\xff\xff\xff"), word_package.DECLARATIONS),
        (with_part("word/x.xml", b"<a>" + bytes(20)), word_package.DECLARATIONS),
        (with_part("word/media/bomb.png", bytes(70_000_000)), word_package.TOO_LARGE),
        (with_part("word/bomb.xml", b"<a>" + b" " * 9_000_000 + b"</a>"), word_package.TOO_LARGE),
        (rebuilt(lambda _n, c: c, {f"word/{i}.txt": b"" for i in range(2100)}), word_package.TOO_LARGE),
        (with_text(b"<w:instrText>DDEAUTO c:\\\\x</w:instrText>"), word_package.FETCHES),
        (with_text(b"<w:t>" + b"{% " * 50 + b"</w:t>"), word_package.TANGLED),
        (b"PK\x03\x04", word_package.NOT_WORD),
        (bytes(20_000_001), word_package.TOO_LARGE),
    ],
    ids=lambda value: None if isinstance(value, bytes) else str(value.source)[:20],
)  # fmt: skip
def test_what_could_do_harm_is_refused(content: bytes, fault: object, tmp_path: Path) -> None:
    started = time.monotonic()
    assert fault_of(content) == fault
    form = tmp_path / "Briefbogen.docx"
    form.write_bytes(content)
    with pytest.raises(KnownError) as caught:
        fill(form)
    assert caught.value.code is ErrorCode.TEMPLATE_DOCX
    assert time.monotonic() - started < 3


def test_a_directory_that_lies_about_sizes_is_not_believed() -> None:
    content = bytearray(with_part("word/media/bild.png", bytes(5_000_000)))
    at = content.rindex(b"word/media/bild.png") - 46  # its entry in the directory
    content[at + 24 : at + 28] = (10).to_bytes(4, "little")
    assert fault_of(bytes(content)) is not None


@pytest.mark.parametrize(
    "text",
    [
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% for a in range(99999999999) %}{% endfor %}",
        "{{ 'x' * 1000000000 }}",
        "{{ 9 ** 9 ** 9 }}",
        "{{ '%999999999d' % 1 }}",
        "{{ 'x'.center(999999999) }}",
        "{{ '{:999999999}'.format(1) }}",
        "{{ 'x' | center(999999999) }}",
        "{% set a = author %}" + "{% set a = a ~ a %}" * 40,
        "{% set a = author %}" + "{% set a = a + a %}" * 40,
        "{% set a = author %}" + "{% set a %}{{ a }}{{ a }}{% endset %}" * 40,
        "{% set a = author %}" + "{% set a = a | replace('n', 'nnnnnnnnnn') %}" * 40,
        "{% set a = author %}" + "{% set a = [a, a] | join(a) %}" * 40,
        "{{ author" + " | replace('n', 'nnnnnnnnnn')" * 40 + " }}",
        "{% macro m() %}{{ m() }}{{ m() }}{% endmacro %}{{ m() }}",
        "{% for a in range(90000) %}" + "lang " * 300 + "{% endfor %}",
        "{{ lipsum(1000000) }}",
        "{{ " + "(" * 3000 + "1" + ")" * 3000 + " }}",
        "{{ " + "not " * 5000 + "1 }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ namespace.__init__.__globals__ }}",
    ],
)
def test_placeholders_neither_loop_nor_grow_without_end(text: str, tmp_path: Path) -> None:
    started = time.monotonic()
    with pytest.raises(KnownError) as caught:
        filled(tmp_path, text)
    assert caught.value.code in (ErrorCode.TEMPLATE_DOCX, ErrorCode.PLACEHOLDER_UNKNOWN)
    assert time.monotonic() - started < 5


def test_parts_that_lead_nowhere_are_a_fault_of_the_form(tmp_path: Path) -> None:
    """Found by mutated files: a relationship without a target."""
    form = tmp_path / "Briefbogen.docx"
    form.write_bytes(rebuilt(lambda _name, content: content.replace(b" Target=", b" Ziel=")))
    with pytest.raises(KnownError) as caught:
        fill(form)
    assert caught.value.code is ErrorCode.TEMPLATE_DOCX


def test_what_forms_need_still_works(tmp_path: Path) -> None:
    lines = filled(
        tmp_path,
        "{% set ns = namespace(n=0) %}{% for s in protocol.sections %}{% set ns.n = ns.n + 1 %}{% endfor %}{{ ns.n }}",
        "{{ author | upper }}, {{ [author, '<b>'] | join('; ') }}, {{ author | replace('Anna', 'A.') }}",
        "{% for s in protocol.sections %}{{ loop.index }}{{ ',' if not loop.last }}{% endfor %}",
        "{{ protocol.sections | map(attribute='id') | join(',') }}",
        "{{ author ~ ' / ' ~ organisation }}",
    )
    count = len(lines[2].split(","))
    assert lines[0] == str(count)
    assert lines[1] == "ANNA GRÖSSLEIN, Anna Größlein; <b>, A. Größlein"
    assert lines[3].count(",") == count - 1
    assert lines[4] == "Anna Größlein / Beratungsstelle Süd e. V."


def test_a_form_of_full_size_takes_a_moment(tmp_path: Path) -> None:
    form = form_with(tmp_path, *["Hinweis {{ author }} <>&" * 20] * 2000)
    started = time.monotonic()
    fill(form)
    assert time.monotonic() - started < 30
