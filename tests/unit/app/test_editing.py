"""Editing a draft: whatever a person does, every sentence stays in exactly one place."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.app.editing import Editor, Place, statement_at
from protokollant.protocol.json_form import protocol_from_json, protocol_to_json
from protokollant.protocol.protocol import (
    Alternative,
    Discarded,
    DiscardReason,
    FieldValue,
    Mark,
    MarkKind,
    Origin,
    Protocol,
    Statement,
    accounting_errors,
)
from protokollant.protocol.transcript import Sentence
from protokollant.structure.grammar import load_grammar
from unit.app.edits import DRAFT, EDITOR, SAID, TEMPLATE, possible


def texts(protocol: Protocol, section: str) -> list[str]:
    return [statement.text for statement in protocol.section(section).statements]


def test_other_words_are_the_persons_own():
    after = EDITOR.rewrite(DRAFT, Place("anlass", 1), "Sie wohnt in Bonn.")
    statement = statement_at(after, Place("anlass", 1))
    assert (statement.text, statement.origin, statement.source) == ("Sie wohnt in Bonn.", Origin.EDITED, (2,))
    assert EDITOR.rewrite(DRAFT, Place("anlass", 1), SAID[2].text) is DRAFT


@given(
    st.text("abÄ ", max_size=8), st.text("abÄ ", max_size=8), st.text("abÄ ", max_size=8), st.text("abÄ ", max_size=8)
)
def test_a_mark_that_stays_is_on_the_same_words(head, changed, tail, new):
    text = head + changed + tail
    marks = tuple(Mark(MarkKind.NUMBER, (i, j)) for i in range(len(text)) for j in range(i + 1, len(text) + 1))
    section = replace(DRAFT.section("lage"), statements=(Statement(text, (4,), marks=marks),))
    draft = replace(DRAFT, sections=(DRAFT.sections[0], section, DRAFT.sections[2]))
    after = statement_at(EDITOR.rewrite(draft, Place("lage", 0), head + new + tail), Place("lage", 0))
    before = {text[m.span[0] : m.span[1]] for m in marks}
    assert {after.text[m.span[0] : m.span[1]] for m in after.marks} <= before
    assert all(m in after.marks for m in marks if m.span[1] <= len(head))


def test_a_statement_moves_to_where_it_was_said():
    after = EDITOR.move(DRAFT, Place("anlass", 1), "lage")
    assert texts(after, "lage") == ["Sie wohnt in Köln.", "Danke."]
    assert statement_at(after, Place("lage", 0)).confidence == 1.0
    after = EDITOR.move(after, Place("anlass", 0), "schluss")
    assert after.missing == ("datum", "anlass")


def test_to_the_tray_and_back_with_its_marks():
    after = EDITOR.set_aside(DRAFT, Place("lage", 0))
    assert after.unassigned == (1, 4, 5)
    after = EDITOR.assign(after, 1, "schluss")
    (statement,) = after.section("schluss").statements
    assert {statement.text[m.span[0] : m.span[1]] for m in statement.marks} == {"keine", "Gewalt"}
    assert after.missing == ("datum",)


def test_discarded_sentences_come_back():
    after = EDITOR.discard(DRAFT, Place("anlass", 0))
    assert Discarded((0,), DiscardReason.REMOVED) in after.discarded
    assert EDITOR.restore(after, 3).unassigned == (1, 3, 5)
    assert texts(EDITOR.assign(after, 0, "lage"), "lage") == ["Sie kam allein.", "Danke."]


def at(words: str, protocol: Protocol) -> Statement:
    return next(t for s in protocol.sections for t in s.statements if words in t.text)


def test_a_sentence_that_is_split_counts_for_the_part_with_more_of_it():
    after = EDITOR.split(DRAFT, Place("anlass", 1), len("Sie "))
    first, second = after.section("anlass").statements[1:]
    assert (first.text, first.source, first.shared) == ("Sie", (), (2,))
    assert (second.text, second.source, second.shared) == ("wohnt in Köln.", (2,), ())
    assert (first.origin, second.origin) == (Origin.DICTATED, Origin.DICTATED)
    assert EDITOR.join(after, Place("anlass", 1)) == DRAFT
    assert EDITOR.split(DRAFT, Place("anlass", 1), 0) is DRAFT


def test_a_split_of_two_sentences_gives_each_part_its_own():
    both = EDITOR.join(DRAFT, Place("anlass", 0))
    statement = statement_at(both, Place("anlass", 0))
    assert (statement.text, statement.source) == ("Sie kam allein. Sie wohnt in Köln.", (0, 2))
    assert statement.confidence == 0.4
    first, second = EDITOR.split(both, Place("anlass", 0), 16).section("anlass").statements
    assert (first.source, first.shared, second.source, second.shared) == ((0,), (), (2,), ())


def test_a_part_whose_words_were_all_replaced_still_stands_on_what_was_said():
    typed = EDITOR.rewrite(DRAFT, Place("lage", 0), "Danke. Neues")
    first, second = EDITOR.split(typed, Place("lage", 0), 6).section("lage").statements
    assert (first.source, second.source, second.shared) == ((4,), (), (4,))
    own = EDITOR.split(EDITOR.add(DRAFT, "schluss", "Von mir."), Place("schluss", 0), 3)
    assert [statement.sentences for statement in own.section("schluss").statements] == [(), ()]


def test_what_is_left_of_a_sentence_keeps_it():
    halves = EDITOR.split(DRAFT, Place("anlass", 1), 4)
    kept = EDITOR.discard(halves, Place("anlass", 2))
    assert (at("Sie", kept).text, kept.section("anlass").statements[1].source) == ("Sie kam allein.", (2,))
    assert kept.discarded == DRAFT.discarded
    aside = EDITOR.set_aside(halves, Place("anlass", 2))
    assert 2 in aside.unassigned
    assert aside.section("anlass").statements[1].shared == (2,)
    assert EDITOR.set_aside(halves, Place("anlass", 1)).section("anlass").statements[1].shared == (2,)


def test_marks_go_with_their_words():
    text = "Am 24. November 2026 kam niemand."
    marks = (Mark(MarkKind.DATE, (3, 20), "2026-11-24"), Mark(MarkKind.NEGATION, (25, 32), confirmed=True))
    section = replace(DRAFT.section("lage"), statements=(Statement(text, (4,), marks=marks),))
    draft = replace(DRAFT, sections=(DRAFT.sections[0], section, DRAFT.sections[2]))
    first, second = EDITOR.split(draft, Place("lage", 0), 20).section("lage").statements
    assert [m.span for m in first.marks] == [(3, 20)]
    assert [(second.text[slice(*m.span)], m.confirmed) for m in second.marks] == [("niemand", True)]
    (both,) = EDITOR.join(EDITOR.split(draft, Place("lage", 0), 20), Place("lage", 0)).section("lage").statements
    assert both.marks == marks


def test_a_statement_moves_exactly_to_a_place():
    after = EDITOR.move_to(DRAFT, Place("anlass", 1), Place("anlass", 0))
    assert texts(after, "anlass") == ["Sie wohnt in Köln.", "Sie kam allein."]
    assert statement_at(after, Place("anlass", 0)).confidence == 0.4
    after = EDITOR.move_to(after, Place("anlass", 0), Place("lage", 1))
    assert texts(after, "lage") == ["Danke.", "Sie wohnt in Köln."]
    assert statement_at(after, Place("lage", 1)).confidence == 1.0
    assert EDITOR.move_to(DRAFT, Place("anlass", 1), Place("anlass", 1)) is DRAFT


def test_a_mark_that_was_confirmed_stays_so():
    aside = EDITOR.assign(DRAFT, 1, "schluss")
    mark = statement_at(aside, Place("schluss", 0)).marks[0]
    seen = EDITOR.confirm(aside, Place("schluss", 0), mark)
    assert statement_at(seen, Place("schluss", 0)).marks[0].confirmed
    longer = EDITOR.rewrite(seen, Place("schluss", 0), "Es gab keine Gewalt. Nie.")
    assert [m.confirmed for m in statement_at(longer, Place("schluss", 0)).marks] == [True, False]
    with pytest.raises(LookupError):
        EDITOR.confirm(seen, Place("schluss", 0), mark)


def test_what_stands_in_the_other_part_is_not_lost():
    file = Path(__file__).parents[3] / "resources" / "grammar" / "de.toml"
    editor = Editor(TEMPLATE, None, load_grammar(file.read_text(encoding="utf-8")))
    said = (Sentence(0, "Sie hat 300 Euro und keine Schulden.", "x"), *DRAFT.transcript[1:])
    section = replace(DRAFT.sections[0], statements=(Statement(said[0].text, (0,)), *DRAFT.sections[0].statements[1:]))
    halves = editor.split(
        replace(DRAFT, transcript=said, sections=(section, *DRAFT.sections[1:])), Place("anlass", 0), 17
    )
    second = statement_at(halves, Place("anlass", 1))
    assert (second.text, second.sentences) == ("und keine Schulden.", (0,))
    other = statement_at(editor.rewrite(halves, Place("anlass", 1), "Und keine Schulden."), Place("anlass", 1))
    assert not any(mark.detail.startswith("lost") for mark in other.marks)
    without = statement_at(editor.rewrite(halves, Place("anlass", 1), "Und Schulden."), Place("anlass", 1))
    assert any(mark.detail.startswith("lost: keine") for mark in without.marks)


def test_back_to_what_was_said():
    edited = EDITOR.rewrite(EDITOR.join(DRAFT, Place("anlass", 0)), Place("anlass", 0), "Ganz anders.")
    back = statement_at(EDITOR.as_said(edited, Place("anlass", 0)), Place("anlass", 0))
    assert (back.text, back.origin) == ("Sie kam allein. Sie wohnt in Köln.", Origin.DICTATED)
    halves = EDITOR.split(DRAFT, Place("anlass", 1), 4)
    assert EDITOR.as_said(halves, Place("anlass", 2)) is halves


def test_typed_text_comes_last_and_stands_on_nothing():
    after = EDITOR.add(DRAFT, "schluss", "Nachgetragen.")
    assert statement_at(after, Place("schluss", 0)) == Statement("Nachgetragen.", (), origin=Origin.EDITED)
    assert EDITOR.discard(after, Place("schluss", 0)).discarded == DRAFT.discarded


def test_a_field_is_filled_and_emptied():
    after = EDITOR.set_field(DRAFT, "datum", "2026-11-12")
    assert after.field("datum").value == "2026-11-12"
    assert after.missing == ("schluss",)
    assert EDITOR.set_field(after, "datum", None) == DRAFT


@pytest.mark.parametrize(
    "operation",
    [
        lambda: EDITOR.rewrite(DRAFT, Place("anlass", 7), "x"),
        lambda: EDITOR.move(DRAFT, Place("anlass", 0), "gibtesnicht"),
        lambda: EDITOR.discard(DRAFT, Place("lage", -1)),
        lambda: EDITOR.assign(DRAFT, 0, "lage"),
        lambda: EDITOR.discard_sentence(DRAFT, 0),
        lambda: EDITOR.restore(DRAFT, 99),
        lambda: EDITOR.split(DRAFT, Place("lage", 1), 3),
        lambda: EDITOR.join(DRAFT, Place("lage", 0)),
        lambda: EDITOR.move_to(DRAFT, Place("lage", 0), Place("anlass", 3)),
        lambda: EDITOR.move_to(DRAFT, Place("lage", 0), Place("anlass", -1)),
    ],
)
def test_what_is_not_there_is_refused(operation):
    with pytest.raises(LookupError):
        operation()


@given(st.data())
def test_no_sequence_of_edits_loses_or_doubles_a_sentence(data):
    protocol = DRAFT
    for _ in range(data.draw(st.integers(1, 8))):
        operations = list(possible(protocol))
        protocol = operations[data.draw(st.integers(0, len(operations) - 1))](protocol)
        assert accounting_errors(protocol) == ()
        said = {sentence.id for sentence in protocol.transcript}
        statements = [t for s in protocol.sections for t in s.statements]
        for statement in statements:
            assert set(statement.shared) <= said - set(statement.source)
            assert statement.text.strip()
            assert statement.sentences or statement.origin is Origin.EDITED
        assert protocol_from_json(protocol_to_json(protocol, words=True)) == protocol
        empty = {s.id for s in protocol.sections if not s.statements}
        assert set(protocol.missing) == ({"anlass", "schluss"} & empty) | {"datum"}


def contradicted() -> Protocol:
    """The draft with a second day that was said for its date."""
    other = Alternative("2026-11-13", "dreizehnten November", (2,), 0.8)
    value = FieldValue("2026-11-12", "zwölften November", (0,), 0.9, (other,))
    return replace(DRAFT, fields=tuple((name, value if name == "datum" else old) for name, old in DRAFT.fields))


def test_one_of_two_values_that_contradict_each_other_is_taken():
    after = EDITOR.set_field(contradicted(), "datum", "2026-11-13")
    assert after.field("datum") == FieldValue("2026-11-13", "dreizehnten November", (2,), 0.8)


def test_the_value_that_stands_can_be_kept():
    after = EDITOR.set_field(contradicted(), "datum", "2026-11-12")
    assert after.field("datum") == FieldValue("2026-11-12", "zwölften November", (0,), 0.9)


def test_a_third_value_ends_the_contradiction():
    after = EDITOR.set_field(contradicted(), "datum", "2026-11-20")
    assert (after.field("datum").value, after.field("datum").alternatives) == ("2026-11-20", ())
