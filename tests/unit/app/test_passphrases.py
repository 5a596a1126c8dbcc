"""How easily a passphrase is guessed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.app.passphrases import PassphraseRules, Strength, bits
from protokollant.composition import build_application
from protokollant.foundation.errors import ErrorCode, KnownError


@pytest.fixture(scope="module")
def words():
    return build_application().keys.rules.words()


@pytest.mark.parametrize(
    "text",
    ["", "a", "123456789012", "Passwort123!", "qwertzuiop", "sonnenschein", "Sommer2026!", "P@ssw0rt2026",
     "aaaaaaaaaaaaaaaaaaaa", "Anna1985", "24.11.1985", "asdfghjkl123", "hallohallohallo", "Beratungsstelle",
     "abcabcabcabc", "Kindergarten1"],
)  # fmt: skip
def test_what_everybody_takes_is_weak(words, text):
    rules = PassphraseRules(lambda: words, 1, Strength.FAIR)
    assert rules.judge(text).strength is Strength.WEAK


@pytest.mark.parametrize(
    ("text", "least"),
    [
        ("Zimt Gießkanne Bahnsteig Moos", Strength.GOOD),
        ("Vierzig Kamele sangen leise im Keller", Strength.STRONG),
        ("xK9#mQ2!vBz7Lw", Strength.GOOD),
        ("zimt moos keller", Strength.FAIR),
    ],
)
def test_unrelated_words_and_random_signs_are_strong(words, text, least):
    assert PassphraseRules(lambda: words, 1, Strength.FAIR).judge(text).strength >= least


@given(st.text(max_size=30), st.text(min_size=1, max_size=10))
def test_more_signs_are_never_much_weaker(text, more):
    """A longer one may complete a known word, and is then worth the word and no more than that."""
    assert bits(text + more, frozenset({"haus"})) >= 0
    assert bits(text * 2, frozenset()) <= bits(text, frozenset()) * 2 + 2


@given(st.text(max_size=60))
def test_a_known_word_more_in_the_list_makes_nothing_stronger(text):
    assert bits(text, frozenset({"haus", "maus", "boot", "zimt"})) <= bits(text, frozenset()) + 1e-9


def test_rules_say_what_is_missing(words):
    rules = PassphraseRules(lambda: words, 12, Strength.GOOD)
    for text, code in (("kurz", ErrorCode.PASSPHRASE_SHORT), ("Kindergarten1", ErrorCode.PASSPHRASE_WEAK)):
        with pytest.raises(KnownError) as caught:
            rules.check(text)
        assert caught.value.code is code
    rules.check("Zimt Gießkanne Bahnsteig Moos")


def test_a_long_one_is_judged_at_once(words):
    import time

    begin = time.perf_counter()
    bits("Zimt Moos " * 500, words)
    assert time.perf_counter() - begin < 0.5
