"""What differs in meaning is found, in generated corruptions; what does not is left alone, in rewordings by hand."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.unit.structure.corruptions import KINDS, corruptions, counted, sentences
from tests.unit.structure.rewordings import HARMLESS

from protokollant.protocol.protocol import MarkKind
from protokollant.protocol.transcript import Sentence
from protokollant.structure.checks import LOST, reworded_marks
from protokollant.structure.comparison import Change, Subject, compare
from protokollant.structure.grammar import load_grammar
from protokollant.structure.marks import risk_pattern

RESOURCES = Path(__file__).parents[3] / "resources"
GRAMMAR = load_grammar((RESOURCES / "grammar" / "de.toml").read_text(encoding="utf-8"))
ENGLISH = load_grammar((RESOURCES / "grammar" / "en.toml").read_text(encoding="utf-8"))
RISK = risk_pattern((RESOURCES / "glossaries" / "risk_de.txt").read_text(encoding="utf-8").splitlines())


def alarms(source: str, text: str) -> list[str]:
    """The words that a person would see marked because of the comparison."""
    marks = reworded_marks(text, [Sentence(0, source, source)], GRAMMAR, RISK, "de")
    return [
        text[slice(*mark.span)]
        for mark in marks
        if mark.kind is MarkKind.UNSUPPORTED or mark.detail.startswith(LOST) or mark.detail == "moved"
    ]


def found(source: str, text: str) -> set[tuple[Subject, Change]]:
    return {(f.subject, f.change) for f in compare(source, text, GRAMMAR, RISK)}


def test_generated_corruptions_are_caught() -> None:
    made = list(corruptions(sentences()))
    assert len(made) >= 400
    table = counted((kind, bool(alarms(sentence, wrong))) for kind, sentence, wrong in made)
    assert set(table) == set(KINDS)
    for kind in ("negation_dropped", "negation_added", "number_changed", "date_changed", "name_replaced"):
        assert table[kind][0] == table[kind][1], kind
    assert table["risk_removed"][0] == table["risk_removed"][1]
    for kind, (caught, total) in table.items():
        assert caught >= 0.85 * total, (kind, caught, total)
    assert sum(caught for caught, _ in table.values()) >= 0.97 * len(made)


def test_nothing_is_found_in_untouched_text() -> None:
    for sentence in sentences():
        assert alarms(sentence, sentence) == []
        assert alarms(sentence, f"  {sentence.rstrip('.')} ") == []


def test_harmless_rewordings_are_left_alone() -> None:
    assert len(HARMLESS) >= 80
    wrong = [(source, text) for source, text in HARMLESS if alarms(source, text)]
    assert len(wrong) <= 0.04 * len(HARMLESS), wrong


@pytest.mark.parametrize(
    ("source", "text", "finding"),
    [
        ("Er schlägt sie nicht.", "Er schlägt sie.", (Subject.NEGATION, Change.LOST)),
        ("Er schlägt sie.", "Er schlägt sie nie.", (Subject.NEGATION, Change.ADDED)),
        ("Sie sagt nicht, dass er trinkt.", "Sie sagt, dass er nicht trinkt.", (Subject.NEGATION, Change.MOVED)),
        ("Er zahlt 50 Euro.", "Er zahlt 15 Euro.", (Subject.NUMBER, Change.ADDED)),
        ("Termin am Montag.", "Termin am Dienstag.", (Subject.DATE, Change.LOST)),
        ("Frau Meier ruft an.", "Frau Maier ruft an.", (Subject.NAME, Change.ADDED)),
        ("Er hat sie geschlagen.", "Sie hat ihn geschlagen.", (Subject.ROLE, Change.MOVED)),
        ("Die Mutter schlägt den Vater.", "Der Vater schlägt die Mutter.", (Subject.ROLE, Change.MOVED)),
        ("Frau Meier ruft Frau Huber an.", "Frau Huber ruft Frau Meier an.", (Subject.ROLE, Change.MOVED)),
        ("Der Vater lacht, und der Sohn weint.", "Der Sohn lacht, und der Vater weint.", (Subject.ROLE, Change.MOVED)),
        ("Ich habe ihr geholfen.", "Sie hat ihm geholfen.", (Subject.PRONOUN, Change.ADDED)),
        ("Es gab häusliche Gewalt.", "Es gab häuslichen Streit.", (Subject.RISK, Change.LOST)),
        ("Sie will sich was antun.", "Sie will sich etwas kaufen.", (Subject.RISK, Change.LOST)),
        ("Er sei gesund, sagt er.", "Er ist gesund, sagt er.", (Subject.MOOD, Change.LOST)),
        ("Sie schläft schlecht.", "Sie berichtet, sie schlafe schlecht.", (Subject.MOOD, Change.ADDED)),
        ("Er war krank.", "Er ist krank.", (Subject.TENSE, Change.MOVED)),
        ("Sie käme gern.", "Sie kommt gern.", (Subject.MOOD, Change.LOST)),
        ("Er geht vor der Schule hin.", "Er geht nach der Schule hin.", (Subject.SMALL, Change.ADDED)),
        ("Das war alles.", "Das war alles, " + "und so weiter und so fort, " * 5, (Subject.LENGTH, Change.ADDED)),
    ],
)
def test_what_is_found(source: str, text: str, finding: tuple[Subject, Change]) -> None:
    assert finding in found(source, text)


def test_a_lost_word_is_marked_where_it_stood() -> None:
    source, text = "Er kommt am Montag nicht zur Gruppe.", "Er kommt am Montag zur Gruppe."
    (mark,) = (
        m for m in reworded_marks(text, [Sentence(0, source, source)], GRAMMAR, RISK, "de") if m.detail == "lost: nicht"
    )
    assert (mark.kind, text[slice(*mark.span)]) == (MarkKind.NEGATION, "Montag zur")


def test_several_sentences_are_one_source_and_typed_text_needs_none() -> None:
    said = [Sentence(0, "Er kam spät.", ""), Sentence(1, "Er war müde.", "")]
    assert reworded_marks("Er kam spät und war müde.", said, GRAMMAR, RISK, "de") == ()
    assert reworded_marks("Frei getippt.", (), GRAMMAR, RISK, "de") == ()
    (mark,) = reworded_marks("Keine Angst.", (), GRAMMAR, RISK, "de")
    assert mark.kind is MarkKind.NEGATION


@pytest.mark.parametrize(
    ("source", "text", "finding"),
    [
        ("He did not hit her.", "He did hit her.", (Subject.NEGATION, Change.LOST)),
        ("He pays 50 pounds.", "He pays 15 pounds.", (Subject.NUMBER, Change.ADDED)),
        ("She came on Monday.", "She came on Tuesday.", (Subject.DATE, Change.ADDED)),
        ("He hit her.", "She hit him.", (Subject.ROLE, Change.MOVED)),
    ],
)
def test_english(source: str, text: str, finding: tuple[Subject, Change]) -> None:
    found = {(f.subject, f.change) for f in compare(source, text, ENGLISH, None, "en")}
    assert finding in found
    assert compare("She slept badly.", "She is sleeping badly.", ENGLISH, None, "en") == ()


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_two_texts_can_be_compared(source: str, text: str) -> None:
    for finding in compare(source, text, GRAMMAR, RISK):
        assert 0 <= finding.span[0] <= finding.span[1] <= len(text)
