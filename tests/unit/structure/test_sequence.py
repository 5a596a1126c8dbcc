import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from protokollant.structure.sequence import COUNTED, chain, posteriors

rows = st.integers(1, 26).flatmap(
    lambda n: st.lists(st.lists(st.floats(-200, 0), min_size=n, max_size=n), min_size=1, max_size=8)
)


def places(emissions: list[list[float]], *, fixed: tuple[int | None, ...] = (), staying: tuple[float, ...] = ()):
    return posteriors(np.array(emissions), COUNTED, staying, fixed)


@settings(max_examples=40)
@given(rows, st.data())
def test_rows_are_probabilities_and_the_announced_section_is_certain(
    emissions: list[list[float]], data: st.DataObject
) -> None:
    count = len(emissions[0])
    fixed = data.draw(st.lists(st.none() | st.integers(0, count - 1), max_size=len(emissions)))
    result = places(emissions, fixed=tuple(fixed))
    assert len(result) == len(emissions)
    for row, announced in zip(result, [*fixed, *[None] * len(emissions)], strict=False):
        assert math.isclose(sum(row), 1, abs_tol=1e-9)
        assert announced is None or math.isclose(row[announced], 1, abs_tol=1e-9)


@settings(max_examples=20)
@given(rows)
def test_steps_lead_from_where_a_sentence_is_to_where_the_next_one_is(emissions: list[list[float]]) -> None:
    found = chain(np.array(emissions), COUNTED, np.zeros(len(emissions)))
    assert found.steps.sum(axis=2) == pytest.approx(found.sections[:-1], abs=1e-6)
    assert found.steps.sum(axis=1) == pytest.approx(found.sections[1:], abs=1e-6)


def test_it_sums_over_every_way_through_the_sections() -> None:
    scores = np.array([[0.3, -1.0], [0.1, 0.4], [-0.5, 0.2]])
    staying = np.array([0.0, 0.7, -0.2])
    move, begin = COUNTED.transitions(2), COUNTED.start(2)
    ways = {}
    for way in [(a, b, c) for a in (0, 1) for b in (0, 1) for c in (0, 1)]:
        total = begin[way[0]] + sum(scores[i, section] for i, section in enumerate(way))
        for i in (1, 2):
            total += move[way[i - 1], way[i]] + (staying[i] if way[i - 1] == way[i] else 0.0)
        ways[way] = math.exp(total)
    everything = sum(ways.values())
    middle = sum(weight for way, weight in ways.items() if way[1] == 1) / everything
    assert chain(scores, COUNTED, staying).total == pytest.approx(math.log(everything))
    assert posteriors(scores, COUNTED, staying.tolist())[1, 1] == pytest.approx(middle)


def test_neighbours_pull_an_undecided_sentence() -> None:
    sure, open_ = [0.0, -5.0, -5.0], [-1.0, -1.0, -1.0]
    alone, pulled = places([open_])[0], places([[-5.0, -5.0, 0.0], open_, [-5.0, -5.0, 0.0]])[1]
    assert pulled[2] == max(pulled)
    assert pulled[2] > alone[2]
    assert places([sure])[0][0] > 0.9


def test_what_asks_to_stay_stays() -> None:
    said = [[-1.0, -1.0], [-1.0, -1.0]]
    stays, goes = places(said, staying=(0.0, 5.0)), places(said, staying=(0.0, -5.0))
    assert stays[1][0] > goes[1][0]


def test_forward_is_likelier_than_back() -> None:
    move = COUNTED.transitions(5)
    assert move[2][3] > move[2][1]
    assert move[2][3] > move[2][4]


def test_a_section_that_the_model_rules_out_and_one_section_and_none() -> None:
    assert len(places([])) == 0
    assert places([[-3.0]] * 3).tolist() == [[1.0]] * 3
    assert places([[-math.inf, 0.0], [0.0, -math.inf]], fixed=(None, 1))[1] == pytest.approx([0, 1])
