"""The labelled dictations: each can be read, and what is for measuring shares nothing with what is for tuning."""

from __future__ import annotations

from pathlib import Path

import pytest

from protokollant.app.evaluation import Labelled, read_labelled
from protokollant.protocol.template import Template
from protokollant.protocol.template_file import parse_template

ROOT = Path(__file__).resolve().parents[3]
DATA = ROOT / "tests" / "data" / "dictations"
TUNING = [DATA / "dev", *sorted((DATA / "training").iterdir())]
MEASURING = [DATA / "test", DATA / "unseen", DATA / "unseen_2"]


def files(folders: list[Path]) -> list[Path]:
    return [path for folder in folders for path in sorted(folder.glob("*.tsv"))]


def template_of(path: Path, entry: Labelled) -> Template:
    beside = path.parent / entry.template
    file = beside if beside.is_file() else ROOT / "resources" / "templates" / f"{entry.template}.toml"
    return parse_template(file.read_text(encoding="utf-8"), file.name)


@pytest.mark.parametrize("folder", [*TUNING, *MEASURING], ids=lambda folder: folder.name)
def test_every_label_is_one_of_the_template(folder: Path) -> None:
    for path in files([folder]):
        entry = read_labelled(path)
        template = template_of(path, entry)
        sections = {section.id for section in template.sections}
        assert {name for found, _ in entry.sentences for name in found} <= sections, path.name
        assert {name for name, _ in entry.fields} <= {field.id for field in template.fields}, path.name


def test_there_are_enough_of_them() -> None:
    entries = [read_labelled(path) for path in files([*TUNING, *MEASURING])]
    assert len(entries) >= 300
    assert sum(len(entry.sentences) for entry in entries) >= 4_500
    assert len({entry.template for entry in entries}) >= 130


def test_no_sentence_and_no_template_is_in_both() -> None:
    tuning, measuring = ([(path, read_labelled(path)) for path in files(part)] for part in (TUNING, MEASURING))
    for part, other in ((tuning, measuring), (measuring, tuning)):
        said = {text for _, entry in other for _, text in entry.sentences}
        assert not [text for _, entry in part for _, text in entry.sentences if text in said]
    forms = [
        {
            (path.parent / entry.template).read_bytes()
            for path, entry in part
            if (path.parent / entry.template).is_file()
        }
        for part in (tuning, measuring)
    ]
    assert not forms[0] & forms[1]
