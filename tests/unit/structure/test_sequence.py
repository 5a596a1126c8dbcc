import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from protokollant.structure.sequence import posteriors, start, transitions

rows = st.integers(1, 26).flatmap(
    lambda n: st.lists(st.lists(st.floats(-200, 0), min_size=n, max_size=n), min_size=1, max_size=8)
)


@settings(max_examples=40)
@given(rows, st.data())
def test_rows_are_probabilities_and_the_announced_section_is_certain(
    emissions: list[list[float]], data: st.DataObject
) -> None:
    count = len(emissions[0])
    fixed = data.draw(st.lists(st.none() | st.integers(0, count - 1), max_size=len(emissions)))
    result = posteriors(emissions, fixed)
    assert len(result) == len(emissions)
    for row, announced in zip(result, [*fixed, *[None] * len(emissions)], strict=False):
        assert math.isclose(sum(row), 1, abs_tol=1e-9)
        assert announced is None or math.isclose(row[announced], 1, abs_tol=1e-9)


@pytest.mark.parametrize("count", [1, 2, 3, 26])
def test_moves_and_starts_are_probabilities(count: int) -> None:
    for row in [*transitions(count), start(count)]:
        assert math.isclose(sum(map(math.exp, row)), 1)


def test_neighbours_pull_an_undecided_sentence() -> None:
    sure, open_ = [0.0, -5.0, -5.0], [-1.0, -1.0, -1.0]
    alone, pulled = posteriors([open_])[0], posteriors([[-5.0, -5.0, 0.0], open_, [-5.0, -5.0, 0.0]])[1]
    assert pulled[2] == max(pulled)
    assert pulled[2] > alone[2]
    assert posteriors([sure])[0][0] > 0.9


def test_forward_is_likelier_than_back() -> None:
    move = transitions(5)
    assert move[2][3] > move[2][1]
    assert move[2][3] > move[2][4]


def test_a_section_that_the_model_rules_out_and_one_section_and_none() -> None:
    assert posteriors([]) == []
    assert posteriors([[-3.0]] * 3) == [[1.0]] * 3
    assert posteriors([[-math.inf, 0.0], [0.0, -math.inf]], [None, 1])[1] == pytest.approx([0, 1])
