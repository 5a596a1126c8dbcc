import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.dictation.numbers import parse, parse_ordinal, spell


@given(st.integers(0, 999_999))
def test_each_number_word_reads_as_its_number(n: int) -> None:
    assert parse(spell(n)) == n
    assert parse(spell(n).upper().replace("ẞ", "SS")) == n
    assert parse(spell(n).replace("ß", "ss")) == n


def test_the_whole_range_in_steps_and_all_small_ones() -> None:
    assert [n for n in [*range(10_000), *range(0, 1_000_000, 97)] if parse(spell(n)) != n] == []


@given(st.integers(0, 999_999), st.integers(0, 999_999))
def test_no_two_numbers_share_a_word(one: int, other: int) -> None:
    assert (spell(one) == spell(other)) is (one == other)


@pytest.mark.parametrize("n", [-1, 1_000_000])
def test_other_numbers_are_refused(n: int) -> None:
    with pytest.raises(ValueError):
        spell(n)


@pytest.mark.parametrize(
    ("word", "n"),
    [
        ("zwo", 2),
        ("ein", 1),
        ("Eins", 1),
        ("ZWÖLF", 12),
        ("dreissig", 30),
        ("zwounddreißig", 32),
        ("zwoundzwanzig", 22),
        ("hundert", 100),
        ("einhundert", 100),
        ("hunderteins", 101),
        ("hundertundeins", 101),
        ("hundertzwoundzwanzig", 122),
        ("tausend", 1000),
        ("eintausend", 1000),
        ("tausendundeins", 1001),
        ("zwotausend", 2000),
        ("zwölfhundert", 1200),
        ("neunzehnhundertachtundneunzig", 1998),
        ("zweitausendundsechs", 2006),
        ("hunderttausend", 100_000),
        ("sechsundvierzigtausenddreihundert", 46_300),
    ],
)
def test_spoken_variants(word: str, n: int) -> None:
    assert parse(word) == n


@pytest.mark.parametrize(
    "word",
    [
        *"einander Achtung Dreierlei Neunaugen hundertmal achtsam zweifel eine einen zwanzigzwei undzwanzig".split(),
        *"hunderthundert tausendtausend nullhundert einhundertnull tausendnull zwanzighundert zweihundertund".split(),
        *"eins-zwei 12 siebzehnjährige und".split(),
        "",
        "zwölf ",
    ],
)
def test_words_that_are_no_numbers(word: str) -> None:
    assert parse(word) is None


@pytest.mark.parametrize("ending", ["", "n", "r", "s", "m"])
def test_ordinals_of_a_month_in_all_endings(ending: str) -> None:
    irregular = {1: "erst", 3: "dritt", 7: "siebt", 8: "acht"}
    for n in range(1, 32):
        stem = irregular.get(n, spell(n) + ("t" if n < 20 else "st"))
        assert parse_ordinal(f"{stem}e{ending}") == n
        assert parse_ordinal(f"{stem}e{ending}".capitalize()) == n


@pytest.mark.parametrize("word", ["siebente", "siebenten"])
def test_the_other_seventh(word: str) -> None:
    assert parse_ordinal(word) == 7


@pytest.mark.parametrize("word", ["acht", "achten Sie", "erstens", "dritt", "zweiunddreißigste", "letzte", ""])
def test_words_that_are_no_ordinals(word: str) -> None:
    assert parse_ordinal(word) is None
