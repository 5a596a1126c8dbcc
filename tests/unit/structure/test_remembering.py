from __future__ import annotations

from tests.fake_engines import FakeScorer

from protokollant.foundation.jobs import Cancellation, no_report
from protokollant.protocol.template import Section, Template
from protokollant.structure.remembering import RememberingScorer

LETTER = Template("t", "T", "de", (Section("a", "Anlass"), Section("b", "Verlauf")))
OTHER = Template("o", "O", "de", (Section("a", "Anlass"), Section("b", "Verlauf")))


def score(scorer: RememberingScorer, template: Template, *sentences: str) -> object:
    return scorer.score(template, sentences, no_report, Cancellation())


def test_the_same_answers_and_no_sentence_asked_twice() -> None:
    asked = FakeScorer()
    scorer = RememberingScorer(asked)
    score(scorer, LETTER, "eins", "zwei")
    rows = score(scorer, LETTER, "zwei", "drei", "eins", "drei")
    assert asked.asked == [("eins", "zwei"), ("drei",)]
    assert rows == FakeScorer().score(LETTER, ("zwei", "drei", "eins", "drei"), no_report, Cancellation())


def test_reading_the_template_alone_reaches_the_model() -> None:
    asked = FakeScorer()
    score(RememberingScorer(asked), LETTER)
    assert asked.asked == [()]


def test_all_known_asks_nothing() -> None:
    asked = FakeScorer()
    scorer = RememberingScorer(asked)
    score(scorer, LETTER, "eins")
    score(scorer, LETTER, "eins")
    assert asked.asked == [("eins",)]


def test_another_template_asks_anew_and_forgets() -> None:
    asked = FakeScorer()
    scorer = RememberingScorer(asked)
    for template in (LETTER, OTHER, LETTER):
        score(scorer, template, "eins")
    assert asked.asked == [("eins",)] * 3


def test_what_it_remembers_is_not_shown() -> None:
    scorer = RememberingScorer(FakeScorer())
    score(scorer, LETTER, "geheim")
    assert "geheim" not in repr(scorer)
