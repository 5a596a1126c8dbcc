"""A letter after DIN 5008, form B: measured on the page, and read back from every format."""

from __future__ import annotations

import datetime as dt
import io
from dataclasses import replace
from pathlib import Path

import docx
import pypdf
import pytest
from odfdo import Document as OdfDocument

from protokollant.documents.addresses import Address, Form, address_lines, salutation
from protokollant.documents.composing import compose_paper
from protokollant.documents.details import DocumentDetails, DocumentKind, Sender
from protokollant.documents.rendering import render
from protokollant.documents.wording import ENGLISH, GERMAN
from protokollant.protocol.protocol import FieldValue, Protocol, SectionContent, Statement
from protokollant.protocol.template import Layout, Template
from protokollant.protocol.template_file import parse_template
from protokollant.protocol.template_writing import write_template

_FILE = Path(__file__).parents[3] / "resources" / "templates" / "brief.toml"
TEMPLATE: Template = parse_template(_FILE.read_text(encoding="utf-8"), _FILE.name)
SAID = {
    "betreff": ("Betreff: Widerspruch gegen den Bescheid vom 2. Oktober 2026.",),
    "bezug": ("Frau Sommer wird seit Mai beraten.",),
    "sachverhalt": ("Die Leistungen wurden ohne Ankündigung eingestellt.", "Im Haushalt leben zwei Kinder."),
    "anliegen": ("Wir bitten um Nachzahlung.",),
    "anlagen": ("Vollmacht", "Mietvertrag"),
    "schluss": ("Für Rückfragen erreichen Sie mich dienstags.",),
}
VALUES = {"datum": "2026-11-26", "empfaenger": "Jobcenter Mitte", "aktenzeichen": "4711/26", "versand": "Post"}
ADDRESS = Address(
    form=Form.WOMAN,
    title="Dr.",
    first_name="Lena",
    last_name="Hahn",
    organisation="Jobcenter Mitte",
    department="Leistungsabteilung",
    street="Lindenallee 12",
    postcode="12345",
    town="Musterstadt",
    remark="Persönlich",
)
DETAILS = DocumentDetails(
    date=dt.date(2026, 11, 26),
    author="Jörg Weiß",
    organisation="Beratungsstelle am Markt",
    sender=Sender(("Marktplatz 3", "12345 Musterstadt"), "030 1234567", "beratung@example.org"),
    recipient=ADDRESS,
)


def letter(said: dict[str, tuple[str, ...]] = SAID) -> Protocol:
    return Protocol(
        TEMPLATE.id,
        TEMPLATE.title,
        "de",
        (),
        tuple((field.id, FieldValue(VALUES.get(field.id))) for field in TEMPLATE.fields),
        tuple(
            SectionContent(s.id, s.title, tuple(Statement(text, ()) for text in said.get(s.id, ())))
            for s in TEMPLATE.sections
        ),
    )


def words_with_places(page: pypdf.PageObject) -> list[tuple[str, float, float]]:
    """(text, mm from the left, mm from the top of the base line) of each run."""
    found: list[tuple[str, float, float]] = []

    def visit(text: str, cm: list[float], tm: list[float], _font: object, _size: float) -> None:
        if text.strip():
            x, y = tm[4] * cm[0] + cm[4], tm[5] * cm[3] + cm[5]
            found.append((text.strip(), x * 25.4 / 72, (float(page.mediabox.height) - y) * 25.4 / 72))

    page.extract_text(visitor_text=visit)
    return found


@pytest.fixture(scope="module")
def page() -> pypdf.PageObject:
    return pypdf.PdfReader(io.BytesIO(render(letter(), TEMPLATE, DETAILS, DocumentKind.PDF))).pages[0]


def place(page: pypdf.PageObject, text: str, *, after: float = 0.0) -> tuple[float, float]:
    return next((x, y) for found, x, y in words_with_places(page) if found.startswith(text) and y > after)


def test_the_built_in_letter_is_one() -> None:
    assert TEMPLATE.layout is Layout.LETTER


@pytest.mark.parametrize(
    ("text", "after", "left", "top", "bottom"),
    [
        ("Beratungsstelle am Markt · ", 0, 25, 45, 50),  # the way back, above in the window
        ("Persönlich", 0, 25, 50, 62.7),  # remarks
        ("Jobcenter Mitte", 0, 25, 62.7, 70),  # first line of the address
        ("12345 Musterstadt", 70, 25, 75, 90),  # its last line ends within the window
        ("Aktenzeichen", 0, 125, 50, 56),  # the information block
        ("Datum", 0, 125, 55, 95),
        ("Widerspruch", 0, 25, 98.46, 104),  # the subject's first line
        ("Sehr geehrte Frau Dr. Hahn,", 0, 25, 105, 120),
    ],
)
def test_everything_stands_where_the_norm_has_it(
    page: pypdf.PageObject, text: str, after: float, left: float, top: float, bottom: float
) -> None:
    x, y = place(page, text, after=after)
    assert x == pytest.approx(left, abs=0.5)
    assert top <= y <= bottom


def test_fold_and_hole_marks_are_drawn_at_the_edge(page: pypdf.PageObject) -> None:
    assert page.mediabox.height * 25.4 / 72 == pytest.approx(297, abs=0.2)
    found = []

    def visit(operator: bytes, operands: list[float], cm: list[float], _tm: object) -> None:
        if operator == b"m":
            x, y = operands[0], operands[1]
            found.append(
                (
                    (x * cm[0] + y * cm[2] + cm[4]) * 25.4 / 72,
                    297 - (x * cm[1] + y * cm[3] + cm[5]) * 25.4 / 72,
                )
            )

    page.extract_text(visitor_operand_before=visit)
    marks = sorted(y for x, y in found if x < 10)
    assert marks == pytest.approx([105, 148.5, 210], abs=0.3)


def test_margins_are_25_and_20_mm_and_pages_are_counted() -> None:
    long = {**SAID, "sachverhalt": ("Die Leistungen wurden ohne Ankündigung eingestellt und nicht begründet.",) * 90}
    pdf = pypdf.PdfReader(io.BytesIO(render(letter(long), TEMPLATE, DETAILS, DocumentKind.PDF)))
    assert len(pdf.pages) > 1
    assert "Seite 2 von" in pdf.pages[1].extract_text()
    assert "Persönlich" not in pdf.pages[1].extract_text()
    assert min(x for _, x, _ in words_with_places(pdf.pages[1])) == pytest.approx(25, abs=0.5)


def test_the_subject_is_without_its_label_and_nothing_is_lost() -> None:
    paper = compose_paper(letter(), TEMPLATE, DETAILS)
    assert paper.letter is not None
    assert paper.letter.subject == "Widerspruch gegen den Bescheid vom 2. Oktober 2026"
    assert paper.letter.enclosures == ("Vollmacht", "Mietvertrag")
    assert paper.letter.formula == "Mit freundlichen Grüßen"
    assert ("Empfängerin oder Empfänger", "Jobcenter Mitte") not in paper.letter.information  # it is in the window


def test_a_dictated_closing_formula_takes_its_place() -> None:
    said = {**SAID, "schluss": ("Vielen Dank.", "Mit freundlichen Grüßen, Beratungsstelle am Markt.")}
    paper = compose_paper(letter(said), TEMPLATE, DETAILS)
    assert paper.letter is not None
    assert paper.letter.formula == "Mit freundlichen Grüßen, Beratungsstelle am Markt"
    assert [getattr(b, "text", "") for b in paper.blocks][-1] == "Vielen Dank."


def test_a_formula_in_the_middle_stays_where_it_was_said() -> None:
    said = {**SAID, "schluss": ("Mit freundlichen Grüßen endete sein Brief.", "Darauf antworten wir.")}
    paper = compose_paper(letter(said), TEMPLATE, DETAILS)
    assert paper.letter is not None
    assert paper.letter.formula == "Mit freundlichen Grüßen"
    assert "endete sein Brief" in getattr(paper.blocks[-1], "text", "")


def test_without_an_address_the_dictated_recipient_stands_in_the_window() -> None:
    paper = compose_paper(letter(), TEMPLATE, replace(DETAILS, recipient=None))
    assert paper.letter is not None
    assert paper.letter.address == ("Jobcenter Mitte",)
    assert paper.letter.salutation == "Sehr geehrte Damen und Herren,"


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        (ADDRESS, "Sehr geehrte Frau Dr. Hahn,"),
        (Address(form=Form.MAN, last_name="Demir", first_name="Cem"), "Sehr geehrter Herr Demir,"),
        (Address(form=Form.NEUTRAL, last_name="Weiß", first_name="Kim"), "Guten Tag Kim Weiß,"),
        (Address(organisation="Jugendamt"), "Sehr geehrte Damen und Herren,"),
        (None, "Sehr geehrte Damen und Herren,"),
    ],
)
def test_the_salutation_follows_the_form_of_address(address: Address | None, expected: str) -> None:
    assert salutation(address, GERMAN) == expected


def test_the_address_in_the_order_of_the_norm() -> None:
    assert address_lines(replace(ADDRESS, country="Österreich"), GERMAN) == (
        "Jobcenter Mitte",
        "Leistungsabteilung",
        "Frau Dr. Lena Hahn",
        "Lindenallee 12",
        "12345 Musterstadt",
        "ÖSTERREICH",
    )
    assert address_lines(Address(form=Form.MAN, last_name="Demir"), GERMAN) == ("Herrn Demir",)
    assert salutation(replace(ADDRESS, form=Form.NEUTRAL), ENGLISH) == "Dear Dr. Lena Hahn,"


EVERYTHING = [
    *(text for id, texts in SAID.items() for text in texts if id != "betreff"),
    "Widerspruch gegen den Bescheid vom 2. Oktober 2026",
    "Lindenallee 12",
    "4711/26",
    "Sehr geehrte Frau Dr. Hahn,",
    "Mit freundlichen Grüßen",
    "030 1234567",
]


def test_every_format_says_all_of_it() -> None:
    pdf = pypdf.PdfReader(io.BytesIO(render(letter(), TEMPLATE, DETAILS, DocumentKind.PDF)))
    word = docx.Document(io.BytesIO(render(letter(), TEMPLATE, DETAILS, DocumentKind.DOCX)))
    odt = OdfDocument(io.BytesIO(render(letter(), TEMPLATE, DETAILS, DocumentKind.ODT)))
    texts = {
        "pdf": " ".join(" ".join(page.extract_text().split()) for page in pdf.pages),
        "docx": " ".join(" ".join(paragraph.text.split()) for paragraph in word.paragraphs),
        "odt": " ".join(odt.get_formatted_text().split()),
        "txt": " ".join(render(letter(), TEMPLATE, DETAILS, DocumentKind.TXT).decode().split()),
        "md": " ".join(render(letter(), TEMPLATE, DETAILS, DocumentKind.MD).decode().replace("\\", "").split()),
    }
    for kind, text in texts.items():
        for words in EVERYTHING:
            assert words in text, (kind, words)


def test_word_has_the_address_in_a_frame_at_its_place() -> None:
    word = docx.Document(io.BytesIO(render(letter(), TEMPLATE, DETAILS, DocumentKind.DOCX)))
    paragraph = next(p for p in word.paragraphs if p.text == "Lindenallee 12")
    frame = paragraph._p.pPr.find("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}framePr")
    values = {key.rpartition("}")[2]: value for key, value in frame.attrib.items()}
    assert (values["vAnchor"], values["hAnchor"]) == ("page", "page")
    assert int(values["x"]) * 25.4 / 1440 == pytest.approx(25, abs=0.1)
    assert int(values["y"]) * 25.4 / 1440 == pytest.approx(62.7, abs=0.1)
    assert word.sections[0].left_margin.mm == pytest.approx(25, abs=0.1)
    assert word.sections[0].right_margin.mm == pytest.approx(20, abs=0.1)


def test_the_line_about_the_machine_can_be_left_out() -> None:
    without = compose_paper(letter(), TEMPLATE, replace(DETAILS, transparency=False))
    assert compose_paper(letter(), TEMPLATE, DETAILS).closing
    assert not without.closing


def test_the_layout_is_kept_where_a_template_is_written_again() -> None:
    assert parse_template(write_template(TEMPLATE), "brief.toml") == TEMPLATE
