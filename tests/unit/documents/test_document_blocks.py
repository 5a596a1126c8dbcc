from dataclasses import replace

from protokollant.documents.blocks import Bullets, FieldTable, Heading, Paragraph, compose
from protokollant.protocol.protocol import FieldValue, Origin, SectionContent, Statement
from unit.documents.document_samples import APPROVED, DETAILS, NASTY, PROTOCOL, TEMPLATE, saying


def test_the_sections_stand_in_the_order_of_the_template_and_empty_optional_ones_are_left_out() -> None:
    blocks = compose(PROTOCOL, TEMPLATE, DETAILS).blocks
    headings = [block.text for block in blocks if isinstance(block, Heading)]
    assert headings == ["Anlass", "Situation & Umfeld", "Gefährdung", "Vereinbarungen", "Nicht zugeordnet"]


def test_an_empty_required_section_says_so() -> None:
    blocks = compose(PROTOCOL, TEMPLATE, DETAILS).blocks
    place = blocks.index(Heading("Gefährdung"))
    assert blocks[place + 1] == Paragraph("Nicht erwähnt", quiet=True)


def test_the_style_of_a_section_decides_between_prose_and_bullets() -> None:
    blocks = compose(PROTOCOL, TEMPLATE, DETAILS).blocks
    said = [sentence.text for sentence in PROTOCOL.transcript]
    assert Paragraph(f"{said[0]} {said[1]}") in blocks
    assert Bullets((said[4], said[5])) in blocks


def test_unassigned_sentences_come_last_under_their_own_heading() -> None:
    blocks = compose(PROTOCOL, TEMPLATE, DETAILS).blocks
    assert blocks[-3] == Heading("Nicht zugeordnet")
    assert blocks[-1] == Bullets(("Der Nachbar hat einen Hund.",))
    sorted_out = compose(replace(PROTOCOL, unassigned=()), TEMPLATE, DETAILS).blocks
    assert Heading("Nicht zugeordnet") not in sorted_out


def test_fields_are_formatted_and_an_unset_one_says_so() -> None:
    (table,) = (b for b in compose(PROTOCOL, TEMPLATE, DETAILS).blocks if isinstance(b, FieldTable))
    assert [(row.label, row.value, row.missing) for row in table.rows][::6] == [
        ("Datum", "12. November 2026", False),
        ("Aktenzeichen", "Nicht erwähnt", True),
    ]


def test_a_field_or_section_that_the_template_lacks_is_shown_all_the_same() -> None:
    protocol = replace(
        PROTOCOL,
        fields=(*PROTOCOL.fields, ("früher", FieldValue("alt"))),
        sections=(
            *PROTOCOL.sections,
            SectionContent("alt", "Früherer Abschnitt", (Statement("Bleibt.", ()),)),
        ),
    )
    blocks = compose(protocol, TEMPLATE, DETAILS).blocks
    table = next(block for block in blocks if isinstance(block, FieldTable))
    assert (table.rows[-1].label, table.rows[-1].value) == ("früher", "alt")
    assert blocks[blocks.index(Heading("Früherer Abschnitt")) + 1] == Paragraph("Bleibt.")


def test_a_line_break_in_a_statement_starts_a_new_paragraph() -> None:
    protocol, template = saying("Erstens.\n\nZweitens.")
    blocks = compose(protocol, template, DETAILS).blocks
    assert [b for b in blocks if isinstance(b, Paragraph)][:2] == [
        Paragraph("Erstens."),
        Paragraph("Zweitens."),
    ]


def test_the_transparency_line_counts_what_was_changed_and_names_the_models() -> None:
    (line,) = compose(PROTOCOL, TEMPLATE, DETAILS).closing
    assert line == (
        "Diktiert und maschinell nach Abschnitten sortiert; Wortlaut der Fachkraft. "
        "2 von 6 Aussagen wurden von Hand geändert. Modelle: whisper-base, qwen2.5-coder-1.5b-instruct-q4_k_m."
    )


def test_reworded_statements_are_owned_up_to_and_typed_text_is_not_called_dictated() -> None:
    section = SectionContent("anlass", "Anlass", (Statement("Neu gefasst.", (0,), origin=Origin.POLISHED),))
    protocol = replace(PROTOCOL, sections=(section,), speech_model=None, audio_seconds=None, language_model=None)
    (line,) = compose(protocol, TEMPLATE, DETAILS).closing
    assert line == (
        "Als Text eingegeben und maschinell nach Abschnitten sortiert; Wortlaut der Fachkraft. "
        "1 von 1 Aussagen wurde maschinell geglättet."
    )


def test_a_draft_says_so_until_it_is_approved() -> None:
    assert compose(PROTOCOL, TEMPLATE, DETAILS).draft == "Entwurf – noch nicht freigegeben"
    approved = compose(PROTOCOL, TEMPLATE, APPROVED)
    assert approved.draft == ""
    assert approved.closing[-1] == "Geprüft und freigegeben von Jörg Weiß am 14. November 2026, 09:05 Uhr."


def test_the_language_is_that_of_the_protocol() -> None:
    document = compose(replace(PROTOCOL, language="en"), TEMPLATE, DETAILS)
    assert Paragraph("Not mentioned", quiet=True) in document.blocks
    assert document.meta == "Beratungsstelle Süd e. V. · Anna Größlein · 13 November 2026 · Version 2"


def test_no_text_of_the_document_keeps_a_control_character() -> None:
    document = compose(*saying(NASTY), replace(DETAILS, author=NASTY, organisation=NASTY, version=NASTY))
    texts = [document.title, document.meta, document.author, document.organisation]
    for block in document.blocks:
        match block:
            case Heading(text) | Paragraph(text):
                texts.append(text)
            case Bullets(items):
                texts += items
            case FieldTable(rows):
                texts += [text for row in rows for text in (row.label, row.value)]
    assert len(texts) > 10
    assert not any(ord(c) < 32 and c != "\n" for text in texts for c in text)


def test_content_does_not_show_in_a_repr() -> None:
    assert "Kündigung" not in repr(compose(PROTOCOL, TEMPLATE, DETAILS))
