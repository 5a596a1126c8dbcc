"""Training: the gradient is the loss's, and what can be learned is learned."""

from __future__ import annotations

import numpy as np

from protokollant.structure.sequence import posteriors
from protokollant.structure.training import Arrays, Example, Plan, add_slopes, emissions, order_of, train

SIZE, SECTIONS, SENTENCES = 5, 4, 6


def example(seed: int) -> Example:
    rng = np.random.default_rng(seed)
    gold = np.zeros((SENTENCES, SECTIONS), dtype=bool)
    gold[np.arange(SENTENCES), rng.integers(0, SECTIONS, SENTENCES)] = True
    gold[2] = [True, True, False, False]
    return Example(
        rng.normal(size=(SENTENCES, SIZE)),
        *(rng.normal(size=(SECTIONS, SIZE)) for _ in range(3)),
        rng.random((SENTENCES, SECTIONS, 2)),
        gold,
        np.array([0, 1, 2, -1]),
    )


def test_the_gradient_is_that_of_the_loss() -> None:
    rng = np.random.default_rng(3)
    values = {name: rng.normal(0, 0.3, (SIZE, 2)) for name in ("A", "B", "Bt", "Be")}
    values |= {"q": rng.normal(size=SIZE), "h": np.array([0.4, -0.2]), "W": rng.normal(size=(3, SIZE))}
    values |= {"tr": rng.normal(size=7), "st": rng.normal(size=2), "u": rng.normal(size=SIZE)}
    shown = example(1)

    def loss() -> float:
        unused = {name: np.zeros_like(value) for name, value in values.items()}
        return add_slopes(unused, values, shown, shown.sentences, 0.7, 0.5)

    slopes = {name: np.zeros_like(value) for name, value in values.items()}
    add_slopes(slopes, values, shown, shown.sentences, 0.7, 0.5)
    for name, value in values.items():
        for index in np.ndindex(value.shape):
            before = value[index]
            value[index] = before + 1e-5
            above = loss()
            value[index] = before - 1e-5
            below = loss()
            value[index] = before
            assert abs((above - below) / 2e-5 - slopes[name][index]) < 1e-6, (name, index)


def right(values: Arrays, shown: Example) -> float:
    rows = posteriors(emissions(values, shown, shown.sentences), order_of(values), list(shown.sentences @ values["u"]))
    return float(np.mean(shown.gold[np.arange(len(rows)), rows.argmax(axis=1)]))


def near(seed: int) -> Example:
    """Sentences that lie near their section, wherever that lies."""
    rng = np.random.default_rng(seed)
    places = rng.normal(size=(SECTIONS, 8))
    chosen = rng.integers(0, SECTIONS, 12)
    gold = np.zeros((12, SECTIONS), dtype=bool)
    gold[np.arange(12), chosen] = True
    said = places[chosen] + rng.normal(0, 0.4, (12, 8))
    none = np.zeros_like(places)
    return Example(said, places, none, none, np.zeros((12, SECTIONS, 2)), gold, np.full(SECTIONS, -1))


def test_it_learns_what_a_section_is_and_applies_it_to_sections_never_seen() -> None:
    values = train([near(seed) for seed in range(40)], 0, Plan(rank=8, epochs=60, rate=0.05, penalty=0.001))
    assert np.mean([right(values, near(seed)) for seed in range(100, 120)]) > 0.9


def test_the_same_seed_gives_the_same_weights() -> None:
    plan = Plan(rank=2, epochs=3)
    one, other = (train([example(1), example(2)], 3, plan, seed=5) for _ in range(2))
    assert all((one[name] == other[name]).all() for name in one)
