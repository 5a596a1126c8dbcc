"""Pairs of what was said and what a secretary writes: signs, words that sound like them, headings, corrections."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from tests.dictation_rules import RULES

from protokollant.dictation import layer
from protokollant.dictation.rules import VALUES
from protokollant.protocol.transcript import Utterance, Word

PAIRS = Path(__file__).parents[2] / "data" / "dictation_pairs"
HEADINGS = frozenset({"anlass", "beobachtung", "ressourcen", "situation", "vereinbarungen", "ziele"})


def pairs() -> Iterator[tuple[str, str]]:
    for path in sorted(PAIRS.glob("*.tsv")):
        for line in path.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                _, said, written = line.split("\t")
                yield said, written


def spoken(text: str) -> Utterance:
    now, words = 0.0, []
    for word in text.split():
        if word == "|":
            now += 1.0
        else:
            words.append(Word(word, now, now + 0.3))
            now += 0.3
    return Utterance(tuple(words))


@pytest.mark.parametrize(("said", "written"), list(pairs()))
def test_pair(said: str, written: str) -> None:
    rules = replace(RULES["de"], off=frozenset({VALUES}), headings=HEADINGS)
    sentences = layer.dictate([spoken(said)], "de", rules)
    assert " ".join(s.text for s in sentences if s.struck is None) == written
    assert " ".join(s.raw for s in sentences) == " ".join(w for w in said.split() if w != "|")
