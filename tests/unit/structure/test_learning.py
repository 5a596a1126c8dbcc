"""Lessons: they change what they are about, nothing else, and never for the worse on themselves."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from tests.fake_engines import fake_weights, places_of, reading

from protokollant.protocol.protocol import Discarded, DiscardReason, Protocol, SectionContent, Statement
from protokollant.protocol.template import Section, Template
from protokollant.protocol.transcript import Sentence
from protokollant.structure.learning import (
    GLIMPSED,
    TRAY,
    Fitted,
    Lessons,
    Observed,
    arranged,
    combined,
    fit,
    lessons_of,
    observed,
)
from protokollant.structure.reading import Reading
from protokollant.structure.sorter import Place, Sorter
from protokollant.structure.weights import Basis, Space

SECTIONS = ("anlass", "lage", "plan")
K = 16
BASIS = Basis("model", "abc", K)
TEMPLATE = Template("t", "T", "de", tuple(Section(name, name.title()) for name in SECTIONS))


def saw(vectors: np.ndarray, scores: np.ndarray, placed: list[int | None] | None = None) -> Observed:
    where = placed if placed is not None else [int(row.argmax()) for row in scores]
    return observed(BASIS, "t", SECTIONS, range(len(vectors)), where, vectors, scores)


def likelihood(vectors: np.ndarray, scores: np.ndarray, right: list[int]) -> float:
    top = scores - scores.max(axis=1, keepdims=True)
    return float((top - np.log(np.exp(top).sum(axis=1, keepdims=True)))[range(len(right)), right].sum())


def some(count: int, seed: int = 0) -> tuple[np.ndarray, np.ndarray]:
    rng = np.random.default_rng(seed)
    return rng.normal(size=(count, K)), rng.normal(size=(count, 3))


def named(right: list[int]) -> tuple[str, ...]:
    return tuple(SECTIONS[i] for i in right)


def test_no_lessons_change_nothing() -> None:
    assert fit([], SECTIONS) is None
    before = np.ones((3, K), dtype=np.float32)
    assert fit([], SECTIONS, before) is before
    template = replace(TEMPLATE)
    texts = ["Eins.", "Zwei."]
    plain, with_source = Sorter(fake_weights(), {}), Sorter(fake_weights(), {}, lambda basis, template: None)
    read = reading(3, [1, 2])
    assert places_of(plain, template, texts, read) == places_of(with_source, template, texts, read)


def test_one_lesson_moves_its_sentence_and_leaves_unlike_ones() -> None:
    vectors, scores = np.eye(K)[:2] * 10, np.array([[3.0, 0.0, 0.0], [3.0, 0.0, 0.0]])
    learned = fit([Lessons(saw(vectors[:1], scores[:1]), ("plan",))], SECTIONS)
    after = scores + vectors @ learned.T
    assert after[0].argmax() == 2
    assert after[1] == pytest.approx(scores[1])


@given(st.integers(1, 30), st.integers(0, 10_000), st.floats(0.1, 10))
@settings(deadline=None, max_examples=60)
def test_the_lessons_themselves_become_likelier(count: int, seed: int, penalty: float) -> None:
    vectors, scores = some(count, seed)
    right = [int(i) for i in np.random.default_rng(seed).integers(0, 3, count)]
    learned = fit([Lessons(saw(vectors, scores), named(right))], SECTIONS, penalty=penalty)
    assert np.isfinite(learned).all()
    seen = saw(vectors, scores)
    kept = [np.frombuffer(data, dtype="<f2").reshape(count, -1).astype(float) for data in (seen.vectors, seen.scores)]
    before, after = likelihood(*kept, right), likelihood(kept[0], kept[1] + kept[0] @ learned.T, right)
    assert after >= before - 1e-6


def test_the_fit_is_the_best_one() -> None:
    """The slope of what is minimised vanishes there."""
    vectors, scores = some(40)
    right = [int(i) for i in np.random.default_rng(1).integers(0, 3, 40)]
    seen = saw(vectors, scores)
    kept = [np.frombuffer(data, dtype="<f2").reshape(40, -1).astype(float) for data in (seen.vectors, seen.scores)]
    learned = fit([Lessons(seen, named(right))], SECTIONS, penalty=2.0).astype(float)
    total = kept[1] + kept[0] @ learned.T
    likely = np.exp(total - total.max(axis=1, keepdims=True))
    likely /= likely.sum(axis=1, keepdims=True)
    likely[range(40), right] -= 1
    slope = likely.T @ kept[0] + 4.0 * learned
    assert np.abs(slope).max() < 0.15
    assert np.abs(likely.T @ kept[0]).max() > 1.0


def test_what_was_only_glimpsed_counts_less() -> None:
    vectors, scores = np.tile(np.eye(K)[0] * 2, (2, 1)), np.zeros((2, 3))
    seen = saw(vectors, scores, [0, 0])
    for reviewed, best in ((True, None), (False, 1)):
        learned = fit([Lessons(seen, ("anlass", "lage"), reviewed)], SECTIONS)
        after = scores[0] + vectors[0] @ learned.T
        if best is None:
            assert after[0] == pytest.approx(after[1], abs=1e-3)
        else:
            assert after.argmax() == best


def test_contradictory_lessons_end_in_between() -> None:
    vectors, scores = np.tile(np.eye(K)[0] * 5, (20, 1)), np.tile([4.0, 0.0, 0.0], (20, 1))
    learned = fit([Lessons(saw(vectors, scores), named([1, 2] * 10))], SECTIONS)
    after = scores[0] + vectors[0] @ learned.T
    assert np.isfinite(learned).all()
    assert after[1] == pytest.approx(after[2], abs=1e-3)
    assert after[1] > after[0]


@given(
    arrays(np.float64, (4, K), elements=st.floats(-1e300, 1e300) | st.sampled_from([np.inf, -np.inf, np.nan])),
    arrays(np.float64, (4, 3), elements=st.floats(-1e300, 1e300) | st.sampled_from([np.inf, -np.inf, np.nan])),
)
@settings(deadline=None, max_examples=100)
def test_never_nan_whatever_was_seen(vectors: np.ndarray, scores: np.ndarray) -> None:
    learned = fit([Lessons(saw(vectors, scores, [0, 1, 2, None]), named([0, 1, 2, 2]))], SECTIONS)
    assert learned is None or np.isfinite(learned).all()


def test_lessons_hold_for_sections_by_name() -> None:
    """Sections in another order, one gone, one new: what is known of the others stays."""
    vectors, scores = np.eye(K)[:2] * 10, np.array([[3.0, 0.0, 0.0], [3.0, 0.0, 0.0]])
    lessons = Lessons(saw(vectors, scores), ("plan", "lage"))
    learned = fit([lessons], ("neu", "plan", "anlass"))
    now = np.array([0.0, 0.0, 3.0]) + vectors @ learned.T
    assert now[0].argmax() == 1
    assert learned[0] == pytest.approx(np.zeros(K))
    assert now[1] == pytest.approx([0.0, 0.0, 3.0])  # its section is gone
    assert fit([lessons], ("neu", "anders")) is None


def test_what_was_learned_before_is_where_the_fit_begins() -> None:
    vectors, scores = some(10)
    right = [0, 1, 2] * 3 + [0]
    lessons = [Lessons(saw(vectors, scores), named(right))]
    first = fit(lessons, SECTIONS)
    again = fit(lessons, SECTIONS, first)
    assert np.abs(again - first).max() > 1e-3  # it goes on in the same direction
    assert float((again * first).sum()) > float((first * first).sum())


def protocol(*sections: tuple[int, ...], tray: tuple[int, ...] = (), out: tuple[int, ...] = ()) -> Protocol:
    ids = sorted(i for group in (*sections, tray, out) for i in group)
    return Protocol(
        "t",
        "T",
        "de",
        tuple(Sentence(i, f"Satz {i}.", f"satz {i}") for i in ids),
        (),
        tuple(
            SectionContent(name, name, tuple(Statement(f"Satz {i}.", (i,)) for i in group))
            for name, group in zip(SECTIONS, sections, strict=True)
        ),
        tray,
        tuple(Discarded((i,), DiscardReason.REMOVED) for i in out),
    )


def test_lessons_follow_from_where_the_sentences_are_now() -> None:
    vectors, scores = some(5)
    seen = saw(vectors, scores, [0, 0, None, 1, 1])
    as_placed = protocol((0, 1), (3, 4), (), tray=(2,))
    assert lessons_of(seen, as_placed, reviewed=False).right == ()
    moved = protocol((0,), (3,), (1, 2), out=(4,))
    lessons = lessons_of(seen, moved, reviewed=False)
    assert lessons.seen.sentences == (0, 1, 2, 3)
    assert lessons.seen.placed == ("anlass", "anlass", TRAY, "lage")
    assert lessons.right == ("anlass", "plan", "plan", "lage")
    assert list(lessons.weights) == [GLIMPSED, 1, 1, GLIMPSED]
    assert (lessons.corrections, lessons.confirmations) == (2, 0)
    assert np.frombuffer(lessons.seen.vectors, "<f2").reshape(4, K) == pytest.approx(vectors[:4], abs=0.01)
    assert np.frombuffer(lessons.seen.scores, "<f2").reshape(4, 3) == pytest.approx(scores[:4], abs=0.01)
    reviewed = lessons_of(seen, moved, reviewed=True)
    assert (reviewed.seen, reviewed.right, list(reviewed.weights)) == (lessons.seen, lessons.right, [1.0] * 4)
    assert (reviewed.corrections, reviewed.confirmations) == (2, 2)
    assert lessons_of(seen, as_placed, reviewed=True).confirmations == 4


def test_a_statement_of_several_sentences_teaches_for_each() -> None:
    seen = saw(*some(2), [0, 0])
    both = replace(protocol((), (), (0, 1)))
    one = replace(both.sections[2], statements=(Statement("Satz 0. Satz 1.", (0, 1)),))
    assert lessons_of(seen, replace(both, sections=(*both.sections[:2], one)), reviewed=False).corrections == 2


def test_a_sorter_says_what_it_saw_before_any_learning() -> None:
    weights = fake_weights(4.0)
    taught = Sorter(weights, {}, lambda basis, template: np.ones((3, weights.basis.dimensions), dtype=np.float32))
    places = [Place(1, 0.9, "Eins."), Place(None, 0.1, "Zwei.")]
    said = [place.text for place in places]

    def saw_by(sorter: Sorter, read: Reading | None) -> Observed | None:
        return sorter.observed(TEMPLATE, [7, 9], places, sorter.evidence(TEMPLATE, said, read))

    seen, plain = (saw_by(sorter, reading(3, [1, 2])) for sorter in (taught, Sorter(weights, {})))
    assert seen == plain
    assert (seen.basis, seen.sentences, seen.placed) == (weights.basis, (7, 9), ("lage", TRAY))
    assert saw_by(Sorter(None, {}), None) is None


def test_what_varies_much_is_learned_sooner() -> None:
    basis = np.diag([0.5, 2.0]).astype(np.float32)
    space = Space(np.zeros(2, np.float32), np.ones(2, np.float32), basis)
    assert space.spread[0] / space.spread[1] == pytest.approx(4.0)
    assert (space.spread**2).mean() == pytest.approx(1.0)


def fitted(value: float, corrections: int, sections: tuple[str, ...] = SECTIONS) -> Fitted:
    return Fitted(BASIS, "t", sections, np.full((len(sections), K), value, dtype=np.float32), corrections, 0)


def test_several_people_are_combined_by_how_much_they_taught() -> None:
    found = combined([fitted(1.0, 30), fitted(5.0, 10, ("plan",)), fitted(9.0, 0)], SECTIONS)
    assert found[:, 0] == pytest.approx([0.75, 0.75, 2.0])
    assert combined([], SECTIONS) is None
    assert combined([fitted(9.0, 0)], SECTIONS) is None
    assert arranged(fitted(2.0, 1), ("plan", "neu"))[:, 0] == pytest.approx([2.0, 0.0])


def test_values_do_not_show_what_was_seen() -> None:
    seen = saw(*some(2))
    assert repr(seen) == "<Observed>"
    assert repr(Lessons(seen, ("plan", "plan"))) == "<Lessons>"
