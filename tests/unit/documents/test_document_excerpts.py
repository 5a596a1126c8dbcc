from dataclasses import replace

from lxml import html

from protokollant.documents.excerpts import excerpts, section, whole
from unit.documents.document_samples import DETAILS, NASTY, PROTOCOL, TEMPLATE, saying


def test_fields_come_first_then_sections_then_the_tray_and_nothing_that_was_not_said() -> None:
    made = excerpts(PROTOCOL, TEMPLATE)
    assert [each.label for each in made] == [
        *("Datum", "Beginn", "Dauer", "Klientin oder Klient", "Kontaktart", "Schulden in Euro"),
        *("Anlass", "Situation & Umfeld", "Vereinbarungen", "Nicht zugeordnet"),
    ]
    assert made[0].plain == "12. November 2026"
    assert not made[0].is_section
    assert made[6].is_section


def test_a_section_is_copied_without_its_heading() -> None:
    assert section(PROTOCOL, TEMPLATE, "anlass").plain.startswith("Anlass war die Kündigung")
    points = section(PROTOCOL, TEMPLATE, "vereinbarungen")
    assert points.plain.splitlines()[1] == "- Ich rufe die Wohnungsgesellschaft an."
    assert [item.text for item in html.fromstring(points.html).iter("li")] == [
        "Sie stellt bis Freitag den Antrag auf Wohngeld.",
        "Ich rufe die Wohnungsgesellschaft an.",
    ]


def test_the_whole_has_headings_a_table_and_every_statement_in_order() -> None:
    made = whole(PROTOCOL, TEMPLATE, DETAILS)
    tree = html.fromstring(made.html)
    assert [each.text for each in tree.iter("h2")] == [
        *("Anlass", "Situation & Umfeld", "Gefährdung", "Vereinbarungen", "Nicht zugeordnet")
    ]
    assert len(list(tree.iter("tr"))) == 8
    text, at = tree.text_content(), 0
    for each in PROTOCOL.sections:
        for statement in each.statements:
            at = text.index(statement.text, at)


def test_no_text_is_ever_markup() -> None:
    protocol, template = saying(NASTY)
    protocol = replace(protocol, unassigned=(0, 1, 2))
    for each in (whole(protocol, template, DETAILS), *excerpts(protocol, template)):
        tree = html.fromstring(f"<div>{each.html}</div>")
        assert {element.tag for element in tree.iter()} <= {
            *("div", "h1", "h2", "p", "em", "small", "ul", "li", "table", "thead", "tbody", "tr", "th", "td", "br")
        }
        assert "</w:t><text:p> &amp; {{ author }}" in tree.text_content()
