"""Every format is read back by a library that the program does not write it with, and compared statement by statement:
nothing lost, order kept, whatever a person says or pastes."""

from __future__ import annotations

import io
import json
import re
import unicodedata
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree, html
from markdown_it import MarkdownIt

import word_forms
from protokollant.documents.details import DocumentKind
from protokollant.documents.excerpts import excerpts, whole
from protokollant.documents.rendering import render
from protokollant.protocol.protocol import Origin, Protocol, SectionContent, Statement
from protokollant.protocol.template import Section, Style, Template
from protokollant.protocol.transcript import Sentence
from unit.documents.document_samples import DETAILS, NASTY

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
T = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"

_ODD = [
    *("Größe", "e\u0301te\u0308", "„Ja“, sagt sie", "a\tb", "<w:t>&amp;</w:t>", "👨‍👩‍👧 😀", "שלום", "مرحبا", "漢字"),
    *("{{ author }}", "{% for %}", "x" * 200, "Donaudampfschifffahrt" * 6, "\x00\x07\x1b", "\u202eabc\u202c", "\ud800"),
    *("\ufffe", "\ue000\U0010fff0\U0010fff80\U0010fff9", "\r\n", "\x0b", "1. Punkt", "- Punkt", "# Titel", "*a*"),
    *("a\nb", "_a_", "`x`", "|", "[a](b)"),
    *("\\", "&lt;", "$x$", "~~", "---", "> a", "    Code", "+", "=", "\u2028", "\xa0"),
]  # fmt: skip
TEXTS = st.lists(st.one_of(st.sampled_from(_ODD), st.text(max_size=12), st.just(" ")), min_size=1, max_size=6).map(
    "".join
)
PLAIN = st.text("abcdefghijklmnopqrstuvwxyzäöüßÄÖÜÉé0123456789 .,;:!?„“‚‘–<>&/()%€\t\n", min_size=1, max_size=120)


def expected(text: str) -> str:
    """What must arrive: everything but what XML forbids, overrides of the direction, and the kind of white space."""
    text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    kept = [
        "\ufffd" if 0xFDD0 <= ord(sign) <= 0xFDEF or sign in "\ufffe\uffff" else sign
        for sign in text
        if sign in "\t\n\r\x0b\x0c\x85" or (unicodedata.category(sign) != "Cc" and not "\u202a" <= sign <= "\u202e")
    ]
    return " ".join("".join(kept).split())


def protocol_of(sections: list[list[str]]) -> tuple[Protocol, Template]:
    """Every second section has points."""
    kinds = [Style.BULLETS if number % 2 else Style.PROSE for number in range(len(sections))]
    template = Template(
        "frei",
        "Frei",
        "de",
        tuple(Section(f"s{number}", f"Abschnitt {number}", style=kind) for number, kind in enumerate(kinds)),
    )
    said = [text for section in sections for text in section]
    ids = iter(range(len(said)))
    contents = tuple(
        SectionContent(
            f"s{number}",
            f"Abschnitt {number}",
            tuple(Statement(text, (next(ids),), origin=Origin.DICTATED) for text in section),
        )
        for number, section in enumerate(sections)
    )
    transcript = tuple(Sentence(number, text, text) for number, text in enumerate(said))
    return Protocol("frei", "Frei", "de", transcript, (), contents), template


def single_spaced(text: str) -> str:
    return " ".join(text.split())


def in_order(protocol: Protocol, found: str, squeeze: Callable[[str], str] = single_spaced) -> None:
    found, at = squeeze(found), 0
    for section in protocol.sections:
        for statement in section.statements:
            words = squeeze(expected(statement.text))
            where = found.find(words, at)
            assert where >= 0, (words, found[at:])
            at = where + len(words)


# ---- readers that have nothing to do with the writers


def read_docx(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        root = etree.fromstring(archive.read("word/document.xml"))
    lines = []
    for paragraph in root.iter(f"{W}p"):
        signs = {f"{W}br": "\n", f"{W}tab": "\t"}
        lines.append("".join(e.text or "" if e.tag == f"{W}t" else signs.get(e.tag, "") for e in paragraph.iter()))
    return "\n".join(lines)


def read_odt(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        root = etree.fromstring(archive.read("content.xml"))

    def text(element: etree._Element) -> str:
        own = {f"{T}line-break": "\n", f"{T}s": " ", f"{T}tab": "\t"}.get(element.tag, element.text or "")
        return own + "".join(text(child) + (child.tail or "") for child in element)

    return "\n".join(text(each) for each in root.iter(f"{T}p", f"{T}h"))


def read_markdown(content: bytes) -> str:
    tokens = MarkdownIt("commonmark").enable("table").parse(content.decode())
    parts = []
    for token in tokens:
        assert token.type not in ("code_block", "fence", "html_block", "blockquote_open"), token.content
        for child in token.children or ():
            assert child.type not in ("link_open", "image", "code_inline"), child.content
            parts.append("\n" if child.type in ("softbreak", "hardbreak") else child.content)
        parts.append("\n")
    return "".join(parts)


def read_pdf(content: bytes) -> str:
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)


def squeezed(text: str) -> str:
    """A PDF knows glyphs at places: blanks, hyphens at the ends of lines and ligatures are the reader's guess."""
    return re.sub(r"[\s\u200b\u00ad\u2010\-]", "", unicodedata.normalize("NFKC", text))


SECTIONS = st.lists(st.lists(TEXTS, max_size=3), min_size=1, max_size=3)
ONCE = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)


@ONCE
@given(SECTIONS)
@example([[NASTY, "Ende"], [NASTY, NASTY]])
def test_word_holds_every_statement(sections: list[list[str]]) -> None:
    protocol, template = protocol_of(sections)
    in_order(protocol, read_docx(render(protocol, template, DETAILS, DocumentKind.DOCX)))


@ONCE
@given(SECTIONS)
@example([[NASTY, "Ende"], [NASTY, NASTY]])
def test_opendocument_holds_every_statement(sections: list[list[str]]) -> None:
    protocol, template = protocol_of(sections)
    in_order(protocol, read_odt(render(protocol, template, DETAILS, DocumentKind.ODT)))


@ONCE
@given(SECTIONS)
@example([[NASTY, "Ende"], [NASTY, NASTY]])
def test_markdown_holds_every_statement(sections: list[list[str]]) -> None:
    protocol, template = protocol_of(sections)
    in_order(protocol, read_markdown(render(protocol, template, DETAILS, DocumentKind.MD)))


@ONCE
@given(SECTIONS)
@example([[NASTY, "Ende"], [NASTY, NASTY]])
def test_text_holds_every_statement(sections: list[list[str]]) -> None:
    protocol, template = protocol_of(sections)
    in_order(protocol, render(protocol, template, DETAILS, DocumentKind.TXT).decode())


@ONCE
@given(SECTIONS)
@example([[NASTY, "Ende"], [NASTY, NASTY]])
def test_data_holds_every_statement_as_it_is(sections: list[list[str]]) -> None:
    protocol, template = protocol_of(sections)
    read = json.loads(render(protocol, template, DETAILS, DocumentKind.JSON))
    said = [[statement["text"] for statement in section["statements"]] for section in read["sections"]]
    whole_ = [[t.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace") for t in s] for s in sections]
    assert said == whole_


@ONCE
@given(SECTIONS)
@example([[NASTY, "Ende"], [NASTY, NASTY]])
def test_the_clipboard_holds_every_statement(sections: list[list[str]]) -> None:
    protocol, template = protocol_of(sections)
    made = whole(protocol, template, DETAILS)
    in_order(protocol, made.plain)
    in_order(protocol, _html_text(made.html))
    in_order(protocol, "\n".join(each.plain for each in excerpts(protocol, template)))
    in_order(protocol, _html_text("".join(each.html for each in excerpts(protocol, template))))


def _html_text(fragment: str) -> str:
    fragment = re.sub(r"<(br|/p|/li|/h\d)>", "\n", fragment)
    return str(html.fromstring(f"<div>{fragment}</div>").text_content())


@settings(max_examples=25, deadline=None)
@given(st.lists(st.lists(PLAIN, max_size=3), min_size=1, max_size=3))
def test_pdf_holds_every_statement(sections: list[list[str]]) -> None:
    protocol, template = protocol_of(sections)
    in_order(protocol, read_pdf(render(protocol, template, DETAILS, DocumentKind.PDF)), squeezed)


@pytest.fixture(scope="module")
def looping_form(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A form that has a place for every section there may be."""
    word = word_forms.blank()
    table = word.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "{%tr for s in protocol.sections %}{{ s.title }}"
    table.cell(0, 1).text = "{{ s.text }}{%tr endfor %}"
    path = tmp_path_factory.mktemp("Form") / "Vordruck.docx"
    word.save(str(path))
    return path


@ONCE
@given(sections=SECTIONS)
@example(sections=[[NASTY, "Ende"], [NASTY, NASTY]])
def test_a_form_holds_every_statement(sections: list[list[str]], looping_form: Path) -> None:
    protocol, template = protocol_of(sections)
    content = render(protocol, replace(template, docx=looping_form), DETAILS, DocumentKind.DOCX)
    in_order(protocol, read_docx(content))
