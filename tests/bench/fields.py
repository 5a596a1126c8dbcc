"""Fields alone, without the models: sections are given as labelled, so that only what fills the fields is measured.

`python -m tests.bench.fields DIR...` prints for every folder, by type of field: values said, right, wrong and left
empty; values that were not said (`# field: ID =`), and how many of those were guessed nevertheless. `--misses` names
each (never with a part that only measures).
"""

from __future__ import annotations

import argparse
import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path

from protokollant.app.evaluation import Labelled, read_labelled
from protokollant.dictation.layer import typed_utterances
from protokollant.protocol.protocol import FieldValue
from protokollant.protocol.template import FieldType, Template
from protokollant.protocol.template_file import parse_template
from protokollant.protocol.transcript import Sentence
from protokollant.structure.fields import fill_fields
from tests.dictation_rules import dictate
from tests.field_words import VOCABULARIES

ROOT = Path(__file__).parents[2]
SOME_DAY = dt.date(2026, 11, 22)


@dataclass(frozen=True)
class Outcome:
    """One labelled field of a dictation; `wanted` is empty where nothing was said."""

    file: str
    name: str
    type: FieldType
    wanted: str
    found: str | int | float | None
    right: bool


def filled(path: Path) -> tuple[Template, Labelled, tuple[Sentence, ...], dict[str, FieldValue]]:
    """A labelled dictation, its sentences, and the values that were found for its fields."""
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
    if not wanted:
        return value.value is None
    if template.field(name).type in (FieldType.NUMBER, FieldType.DURATION):
        return value.value is not None and float(value.value) == float(wanted)
    return value.value == wanted


def outcomes(paths: Iterable[Path]) -> Iterator[Outcome]:
    for path in paths:
        template, labelled, _, values = filled(path)
        for name, wanted in labelled.fields:
            value = values[name]
            right = is_right(template, name, value, wanted)
            yield Outcome(path.stem, name, template.field(name).type, wanted, value.value, right)


def counts(found: Iterable[Outcome]) -> tuple[int, int, int, int, int, int]:
    """Said, right, wrong, empty; unsaid, guessed."""
    rows = list(found)
    said = [o for o in rows if o.wanted]
    unsaid = [o for o in rows if not o.wanted]
    empty = sum(o.found is None for o in said)
    right = sum(o.right for o in said)
    return len(said), right, len(said) - right - empty, empty, len(unsaid), sum(not o.right for o in unsaid)


def _print(title: str, found: list[Outcome]) -> None:
    said, right, wrong, empty, unsaid, guessed = counts(found)
    share = f"{right / said:7.1%}" if said else "      -"
    print(f"{title:24} {said:5} {right:5} {share} {wrong:5} {empty:5} {unsaid:6} {guessed:7}")


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--misses", action="store_true")
    options = parser.parse_args()
    print(f"{'':24}  said right   share wrong empty unsaid guessed")
    for folder in options.folders:
        found = list(outcomes(sorted(folder.rglob("*.tsv"))))
        for kind in FieldType:
            if rows := [o for o in found if o.type is kind]:
                _print(f"  {kind.value}", rows)
        _print(folder.name, found)
        if options.misses:
            for o in found:
                if not o.right:
                    print(f"    {o.file}: {o.type.value} {o.name} = {o.wanted!r}, found {o.found!r}")


if __name__ == "__main__":
    main()
