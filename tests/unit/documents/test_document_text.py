from protokollant.documents.blocks import compose
from protokollant.documents.plain_text import COLUMNS, write_text
from unit.documents.document_samples import DETAILS, PROTOCOL, TEMPLATE, saying


def test_the_document_reads_as_plain_text_within_eighty_columns() -> None:
    text = write_text(compose(PROTOCOL, TEMPLATE, DETAILS)).decode()
    assert text.startswith("[Entwurf – noch nicht freigegeben]\n\nBeratungsprotokoll\n==================\n")
    assert "Datum:                 12. November 2026\n" in text
    assert "Gefährdung\n----------\n\n(Nicht erwähnt)\n" in text
    assert max(map(len, text.splitlines())) <= COLUMNS


def test_a_long_word_is_not_broken_and_no_word_is_lost() -> None:
    word = "Donaudampfschifffahrts" * 5
    text = write_text(compose(*saying(f"vorher {word} nachher-noch-mehr"), DETAILS)).decode()
    assert text.count(word) == 7
    assert text.count("nachher-noch-mehr") == 7


def test_continued_lines_of_bullets_and_fields_are_indented() -> None:
    text = write_text(compose(*saying("Wort " * 40 + "\nneue Zeile"), DETAILS)).decode()
    assert "\n- Wort Wort" in text
    assert "\n  neue Zeile\n" in text
