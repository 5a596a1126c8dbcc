"""Pairs of what was said and what a secretary writes: signs, words that sound like them, headings, corrections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.dictation_rules import RULES

from protokollant.dictation import layer
from protokollant.dictation.rules import VALUES, FillerLevel
from protokollant.protocol.transcript import Utterance, Word

PAIRS = Path(__file__).parents[2] / "data" / "dictation_pairs"
HEADINGS = frozenset({"anlass", "beobachtung", "ressourcen", "situation", "vereinbarungen", "ziele"})


# These were written with the numbers left as they were said.
NUMBERS_AS_SAID = {"commands", "sessions"}


def pairs() -> Iterator[tuple[str, str, str, str]]:
    for path in sorted(PAIRS.glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                kind, said, written = line.split("\t")
                yield path.stem, kind, said, written


def spoken(text: str) -> Utterance:
    now, words = 0.0, []
    for word in text.split():
        if word == "|":
            now += 1.0
        else:
            words.append(Word(word, now, now + 0.3))
            now += 0.3
    return Utterance(tuple(words))


@pytest.mark.parametrize(("table", "kind", "said", "written"), list(pairs()))
def test_pair(table: str, kind: str, said: str, written: str) -> None:
    language = "en" if table.startswith("english") else "de"
    off = frozenset({VALUES}) if table in NUMBERS_AS_SAID else frozenset[str]()
    # Words that were said twice go at the highest level alone.
    fillers = FillerLevel.ON if kind == "filler_double" else FillerLevel.LIGHT
    rules = replace(RULES[language], off=off, headings=HEADINGS, fillers=fillers)
    sentences = layer.dictate([spoken(said)], language, rules)
    assert " ".join(s.text for s in sentences if s.struck is None) in written.split(" || ")
    assert " ".join(s.raw for s in sentences) == " ".join(w for w in said.split() if w != "|")
