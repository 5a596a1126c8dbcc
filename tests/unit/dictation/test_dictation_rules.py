"""Each rule can be switched off; fillers have three levels; a template's headings are heard as such."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from tests.dictation_rules import RULES

from protokollant.dictation import layer
from protokollant.dictation.layer import typed_utterances
from protokollant.dictation.rules import FillerLevel, Rules, load_tables
from protokollant.protocol.transcript import Utterance, Word


def written(said: str, rules: Rules) -> list[str]:
    return [s.text for s in layer.dictate(typed_utterances(said), "de", rules) if s.struck is None]


@pytest.mark.parametrize(
    ("rule", "said", "on", "off"),
    [
        ("punctuation", "Er kam Punkt", ["Er kam."], ["Er kam Punkt."]),
        ("layout", "Er kam neue Zeile sie ging", ["Er kam.", "Sie ging."], ["Er kam neue Zeile sie ging."]),
        ("headings", "Dauer fünfzig Minuten", ["Dauer: 50 Minuten."], ["Dauer 50 Minuten."]),
        ("corrections", "Er kam. Streich das. Sie kam.", ["Sie kam."], ["Er kam.", "Streich das.", "Sie kam."]),
        ("fillers", "Er kam äh spät.", ["Er kam spät."], ["Er kam äh spät."]),
        ("sentences", "er kam", ["Er kam."], ["er kam"]),
        ("values", "Er kam um halb elf.", ["Er kam um 10:30 Uhr."], ["Er kam um halb elf."]),
        ("time", "Er kam um halb elf.", ["Er kam um 10:30 Uhr."], ["Er kam um halb elf."]),
        ("law", "Nach Paragraf acht a SGB acht.", ["Nach § 8a SGB VIII."], ["Nach Paragraf acht a SGB acht."]),
    ],
)
def test_each_rule_can_be_switched_off(rule: str, said: str, on: list[str], off: list[str]) -> None:
    assert written(said, RULES["de"]) == on
    assert written(said, replace(RULES["de"], off=frozenset({rule}))) == off


@pytest.mark.parametrize(
    ("level", "text"),
    [
        (FillerLevel.OFF, "Ähm ich ich habe äh ver- verlassen gehört."),
        (FillerLevel.LIGHT, "Ich ich habe ver- verlassen gehört."),
        (FillerLevel.ON, "Ich habe verlassen gehört."),
    ],
)
def test_levels_of_fillers(level: FillerLevel, text: str) -> None:
    said = "Ähm ich ich habe äh ver- verlassen gehört."
    assert written(said, replace(RULES["de"], fillers=level)) == [text]


@pytest.mark.parametrize(
    "text",
    ["Sie weiß, dass das das Ende ist.", "Die, die kamen, blieben.", "Er gab auf auf Wunsch.", "Nummer drei drei."],
)
def test_doubled_words_that_are_meant_stay(text: str) -> None:
    assert written(text, replace(RULES["de"], fillers=FillerLevel.ON)) == [text]


def test_a_cue_between_pauses_is_a_heading_of_its_own() -> None:
    parts, now, words = ["Sie bleibt dort.", "Vereinbarungen", "Sie ruft an."], 0.0, []
    for part in parts:
        for word in part.split():
            words.append(Word(word, now, now + 0.3))
            now += 0.3
        now += 1.0
    said = [Utterance(tuple(words))]
    known = replace(RULES["de"], headings=frozenset({"vereinbarungen"}))
    assert [s.text for s in layer.dictate(said, "de", known)] == ["Sie bleibt dort.", "Vereinbarungen.", "Sie ruft an."]
    assert [s.text for s in layer.dictate(said, "de", RULES["de"])] == [
        "Sie bleibt dort.",
        "Vereinbarungen Sie ruft an.",
    ]


@pytest.mark.parametrize("text", ["", "[signs.closing]\n", '[signs.closing]\n"Punkt" = "."\n'])
def test_broken_tables_are_refused(text: str) -> None:
    with pytest.raises((KeyError, ValueError, re.error)):
        load_tables(text)
