"""Fields alone, on the labelled dictations for development: right sections are given, no engine is asked."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.bench.fields import ROOT, filled, is_right

DEV = sorted((ROOT / "tests/data/dictations/dev").glob("*.tsv"))


def accuracy(paths: list[Path]) -> tuple[int, int]:
    """(right, labelled) fields."""
    right = count = 0
    for path in paths:
        template, labelled, _, values = filled(path)
        right += sum(is_right(template, name, values[name], wanted) for name, wanted in labelled.fields)
        count += len(labelled.fields)
    return right, count


def test_most_fields_of_the_development_part_are_right() -> None:
    right, count = accuracy(DEV)
    assert right / count >= 0.9, f"{right} of {count}"


def test_no_field_is_wrong_rather_than_empty() -> None:
    wrong = [
        f"{path.stem}: {name}"
        for path in DEV
        for template, labelled, _, values in [filled(path)]
        for name, wanted in labelled.fields
        if values[name].value is not None and not is_right(template, name, values[name], wanted)
    ]
    assert wrong == []


@pytest.mark.parametrize("path", DEV, ids=lambda path: path.stem)
def test_what_was_said_stands_in_the_recognised_words(path: Path) -> None:
    _, _, sentences, values = filled(path)
    raw = {sentence.id: sentence.raw for sentence in sentences}
    for value in values.values():
        if value.value is not None:
            assert value.said
            assert value.said in raw[value.source[0]]
