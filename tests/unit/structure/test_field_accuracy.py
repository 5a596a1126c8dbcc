"""Fields alone, on the labelled dictations for development: right sections are given, no engine is asked."""

from __future__ import annotations

import datetime as dt
from itertools import accumulate
from pathlib import Path

import pytest
from tests.dictation_rules import dictate
from tests.field_words import VOCABULARIES

from protokollant.app.evaluation import Labelled, read_labelled
from protokollant.dictation.layer import typed_utterances
from protokollant.protocol.protocol import FieldValue
from protokollant.protocol.template import FieldType, Template
from protokollant.protocol.template_file import parse_template
from protokollant.protocol.transcript import Sentence
from protokollant.structure.fields import fill_fields

ROOT = Path(__file__).parents[3]
DEV = sorted((ROOT / "tests/data/dictations/dev").glob("*.tsv"))
SOME_DAY = dt.date(2026, 11, 22)


def filled(path: Path) -> tuple[Template, Labelled, tuple[Sentence, ...], dict[str, FieldValue]]:
    labelled = read_labelled(path)
    beside = path.parent / labelled.template
    file = beside if beside.is_file() else ROOT / "resources/templates" / f"{labelled.template}.toml"
    template = parse_template(file.read_text("utf-8"), file.name, file.parent)
    spoken = [text for _, text in labelled.sentences]
    sentences = dictate(typed_utterances("\n\n".join(spoken)), template.language)
    ends = list(accumulate(len(text.split()) for text in spoken))
    headings, position = {}, 0
    for sentence in sentences:
        line = next(i for i, end in enumerate(ends) if position < end)
        headings[sentence.id] = template.section(min(labelled.sentences[line][0])).title
        position += len(sentence.raw.split())
    counting = [s for s in sentences if s.struck is None]
    words = VOCABULARIES[template.language]
    values = fill_fields(template, counting, headings, labelled.today or SOME_DAY, words)
    return template, labelled, sentences, dict(values)


def is_right(template: Template, name: str, value: FieldValue, wanted: str) -> bool:
    if template.field(name).type in (FieldType.NUMBER, FieldType.DURATION):
        return value.value is not None and float(value.value) == float(wanted)
    return value.value == wanted


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
