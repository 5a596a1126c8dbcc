import re

from hypothesis import given, settings
from hypothesis import strategies as st

from protokollant.documents.characters import clean, well_formed
from unit.documents.document_samples import NASTY

ANY_TEXT = st.text(st.characters(exclude_categories=()))  # lone surrogates too
ILLEGAL_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@settings(max_examples=50)
@given(ANY_TEXT)
def test_clean_text_is_legal_in_xml_and_stays_as_it_is_when_cleaned_again(text: str) -> None:
    cleaned = clean(text)
    assert not ILLEGAL_IN_XML.search(cleaned)
    assert clean(cleaned) == cleaned
    cleaned.encode()


@settings(max_examples=50)
@given(st.text(st.characters(categories=("L", "N", "P", "S"))))
def test_letters_numbers_and_signs_are_left_as_they_are(text: str) -> None:
    assert clean(f"x{text}x") == f"x{text}x"


def test_breaks_become_line_feeds_and_controls_vanish() -> None:
    assert clean("a\r\nb\rc\vd\u2028e\tf\x00\x07g\u202eh") == "a\nb\nc\nd\ne fgh"
    assert "👨‍👩‍👧" in clean(NASTY)


def test_a_pair_of_surrogates_is_one_character_and_a_lone_one_is_replaced() -> None:
    assert well_formed("\ud83d\ude00 \ud800.") == "😀 \ufffd."
