"""How much of what would tell who is meant is found: labelled documents in `tests/data/pseudonyms`."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from protokollant.composition import Application
from protokollant.structure.identifiers import KnownNames, find_identifiers

_MEASURED_ONLY = "unseen"  # what the names of parts begin with that nobody tunes on
FOLDER = Path(__file__).parents[1] / "data" / "pseudonyms"
_LABEL = re.compile(r"\[\[(\w+)\|([^\]]+)\]\]")


@dataclass(frozen=True)
class Labelled:
    """A text and the [start, end) of what is labelled in it, with kinds."""

    text: str
    spans: tuple[tuple[str, int, int], ...]


@dataclass(frozen=True)
class Score:
    """`missed` and `wrong` are passages with their surroundings; of invented people."""

    labelled: int
    found: int
    right: int
    missed: tuple[str, ...]
    wrong: tuple[str, ...]

    @property
    def recall(self) -> float:
        return 1 - len(self.missed) / self.labelled

    @property
    def precision(self) -> float:
        return self.right / self.found


def rows(app: Application) -> Iterator[dict[str, Any]]:
    """Recall and precision on each labelled part; what is missed goes to standard error, except of parts that are only
    measured: who has seen what is missed there tunes on it."""
    names = app.pseudonyms.names["de"]
    for path in sorted(FOLDER.glob("*.txt")):
        result = score(read_labelled(path), names)
        for missed in () if path.stem.startswith(_MEASURED_ONLY) else result.missed:
            print(f"not hidden, {path.stem}: {missed}", file=sys.stderr)
        of = f"{result.labelled} labels"
        yield {"name": f"pseudonyms recall, {path.stem}", "value": result.recall, "of": of}
        yield {"name": f"pseudonyms precision, {path.stem}", "value": result.precision, "of": of}


def read_labelled(path: Path) -> list[list[Labelled]]:
    """The documents of a file."""
    documents: list[list[Labelled]] = [[]]
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.strip():
            documents[-1].append(_labelled(line))
        elif documents[-1]:
            documents.append([])
    return [document for document in documents if document]


def _labelled(line: str) -> Labelled:
    text, spans, end = "", [], 0
    for match in _LABEL.finditer(line):
        text += line[end : match.start()]
        spans.append((match[1], len(text), len(text) + len(match[2])))
        text += match[2]
        end = match.end()
    return Labelled(text + line[end:], tuple(spans))


def score(documents: list[list[Labelled]], names: KnownNames) -> Score:
    """A label is found when every letter of it is hidden; what is found is right when it overlaps with a label."""
    labelled, found, right = 0, 0, 0
    missed, wrong = [], []
    for document in documents:
        for line, identifiers in zip(document, find_identifiers([d.text for d in document], names), strict=True):
            hidden = {i for each in identifiers for i in range(each.start, each.end)}
            for kind, start, end in line.spans:
                labelled += 1
                if any(i not in hidden for i in range(start, end) if line.text[i].isalnum()):
                    missed.append(_shown(kind, line.text, start, end))
            for each in identifiers:
                found += 1
                if any(start < each.end and each.start < end for _, start, end in line.spans):
                    right += 1
                else:
                    wrong.append(_shown(each.kind, line.text, each.start, each.end))
    return Score(labelled, found, right, tuple(missed), tuple(wrong))


def _shown(kind: str, text: str, start: int, end: int) -> str:
    return f"{kind}: {text[max(0, start - 30) : start]}>{text[start:end]}<"
