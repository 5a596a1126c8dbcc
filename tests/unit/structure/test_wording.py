from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from protokollant.protocol.template import Section, Template
from protokollant.structure.wording import Wording, ngrams

TEMPLATE = Template(
    "t",
    "T",
    "de",
    (Section("wohnen", "Wohnsituation", "Wohnung, Miete, Räume."), Section("geld", "Einkommen und Schulden")),
)


def test_a_sentence_is_most_like_the_section_it_shares_words_with() -> None:
    wording = Wording(TEMPLATE)
    home, money = wording.similarities("Die Wohnungen sind klein.")
    assert home > money
    home, money = wording.similarities("Er hat Mietschulden, also Schulden.")
    assert money > home
    assert wording.similarities("Xyz.") == wording.similarities("") == [0.0, 0.0]


@given(st.text(max_size=60))
def test_similarities_are_shares(text: str) -> None:
    assert all(0.0 <= value <= 1.0 for value in Wording(TEMPLATE).similarities(text))


def test_ngrams_stay_within_words_and_figures_are_alike() -> None:
    assert ngrams("und ab 12 345") == Counter({"#": 2, "_ab": 1, "ab_": 1, "_ab_": 1})
