"""Every change that the dictation language makes names its rule; and it is too fast to matter."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from tests.dictation_rules import dictate

from protokollant.dictation.layer import typed_utterances
from protokollant.protocol.transcript import Utterance

PAIRS = Path(__file__).parents[2] / "data" / "dictation_pairs"


def changes(said: str, language: str = "de") -> list[tuple[str, str, str]]:
    return [(c.rule, c.said, c.written) for s in dictate(typed_utterances(said), language) for c in s.changes]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Sie kam.", []),
        ("Er kam Komma dann ging er.", [("punctuation", "komma", ",")]),
        ("Er kam. Neue Zeile. Sie ging.", [("layout", "neue zeile", "\n")]),
        (
            "Sie Klammer auf Anna Klammer zu kam.",
            [("punctuation", "klammer auf", "("), ("punctuation", "klammer zu", ")")],
        ),
        ("Sie, äh, kam.", [("fillers", "äh,", "")]),
        ("Dauer eine Stunde.", [("headings", "Dauer", "Dauer:")]),
        ("Es war der dritte Mai.", [("date", "dritte Mai", "3. Mai")]),
        ("Es kostet drei Euro.", [("money", "drei Euro", "3 Euro")]),
        ("Es geht um Paragraf acht a SGB acht.", [("law", "Paragraf acht a SGB acht", "§ 8a SGB VIII")]),
        ("sie kam", [("sentences", "sie kam", "Sie kam.")]),
        ("Das ist z.B. gut.", [("sentences", "Das ist z.B. gut.", "Das ist z. B. gut.")]),
        ("Er kam. Streich das.", [("corrections", "Er kam.", ""), ("corrections", "Streich das.", "")]),
    ],
)  # fmt: skip
def test_each_change_names_its_rule(said: str, expected: list[tuple[str, str, str]]) -> None:
    assert changes(said) == expected


def test_english_changes_name_their_rule() -> None:
    assert changes("She came at two pm comma late.", "en") == [
        ("punctuation", "comma", ","),
        ("time", "two pm", "2 p.m."),
    ]


def test_where_nothing_is_noted_nothing_was_changed() -> None:
    for path in PAIRS.glob("*.tsv"):
        language = "en" if path.stem == "english" else "de"
        for line in path.read_text("utf-8").splitlines():
            if line and not line.startswith("#"):
                said = line.split("\t")[1].replace("|", "")
                for sentence in dictate([Utterance.typed(said)], language):
                    assert sentence.changes or sentence.text == sentence.raw


def test_the_layer_takes_less_than_a_millisecond_a_sentence() -> None:
    lines = [line.split("\t")[1] for line in (PAIRS / "dev_pairs.tsv").read_text("utf-8").splitlines() if "\t" in line]
    spoken = [Utterance.typed(line.replace("|", "")) for line in lines]
    dictate(spoken[:50], "de")
    started = time.process_time()
    for utterance in spoken:
        dictate([utterance], "de")
    assert time.process_time() - started < 0.001 * len(spoken)
