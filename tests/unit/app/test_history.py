"""Undo and redo: any sequence of edits can be taken back and done again, also after more was said and after a
restart."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.app.editing import Place
from protokollant.app.history import HistoryChange, apply, decode, difference, encode, in_tray, reverse
from protokollant.app.open_points import points, waive
from protokollant.protocol.joining import joined
from protokollant.protocol.protocol import FieldValue, Protocol, SectionContent, Statement, accounting_errors
from protokollant.protocol.transcript import Sentence
from unit.app.edits import DRAFT, EDITOR, TEMPLATE, possible

FIRST = Place("anlass", 0)


def edits(data: st.DataObject, protocol: Protocol, most: int) -> list[Protocol]:
    """The drafts of a random sequence of edits, the first one included."""
    drafts = [protocol]
    for _ in range(data.draw(st.integers(1, most))):
        operations = [*possible(drafts[-1]), *_waivings(drafts[-1])]
        drafts.append(operations[data.draw(st.integers(0, len(operations) - 1))](drafts[-1]))
    return drafts


def _waivings(protocol: Protocol):
    for point in points(protocol, TEMPLATE):
        yield lambda p, at=point: waive(p, at, "nicht relevant")
    yield lambda p: EDITOR.set_field(p, "datum", "2026-11-26")


@given(st.data())
def test_every_step_can_be_undone_and_redone(data):
    drafts = edits(data, DRAFT, 8)
    steps = [decode(encode(difference(a, b, "x"))) for a, b in itertools.pairwise(drafts)]
    at = len(steps)
    now = drafts[-1]
    for back in data.draw(st.lists(st.booleans(), max_size=20)):
        if back and at:
            at -= 1
            now = apply(reverse(steps[at]), now, TEMPLATE)
        elif not back and at < len(steps):
            now = apply(steps[at], now, TEMPLATE)
            at += 1
        assert now == drafts[at]
        assert accounting_errors(now) == ()


LATER = Protocol(
    "gespraech",
    "Gespräch",
    "de",
    (Sentence(0, "Sie hat Schulden.", "x"), Sentence(1, "Und einen Hund.", "x")),
    (("datum", FieldValue("2026-11-27", "morgen", (1,), 0.9)),),
    (
        SectionContent("anlass", "Anlass"),
        SectionContent("lage", "Lage", (Statement("Sie hat Schulden.", (0,)),)),
        SectionContent("schluss", "Schluss"),
    ),
    unassigned=(1,),
)


@given(st.data())
def test_what_was_said_later_lies_in_the_tray_once_that_is_undone(data):
    drafts = edits(data, DRAFT, 5)
    steps = [difference(a, b, "x") for a, b in itertools.pairwise(drafts)]
    longer = joined(drafts[-1], LATER)
    base = in_tray(drafts[-1], longer)
    assert accounting_errors(base) == ()
    now = apply(reverse(difference(base, longer, "x")), longer, TEMPLATE)
    assert now.transcript == longer.transcript
    for step, before in zip(reversed(steps), reversed(drafts[:-1]), strict=True):
        now = apply(reverse(step), now, TEMPLATE)
        assert accounting_errors(now) == ()
        assert now.sections == before.sections
        assert set(now.unassigned) == {*before.unassigned, *(s.id for s in longer.transcript[len(DRAFT.transcript) :])}
    for step in steps:
        now = apply(step, now, TEMPLATE)
    assert (now.sections, now.fields) == (drafts[-1].sections, drafts[-1].fields)


def test_a_step_on_another_draft_is_refused():
    step = difference(DRAFT, EDITOR.discard(DRAFT, FIRST), "x")
    with pytest.raises(ValueError):
        apply(step, EDITOR.rewrite(DRAFT, FIRST, "Anders."), TEMPLATE)
    with pytest.raises(ValueError):
        apply(step, apply(step, DRAFT, TEMPLATE), TEMPLATE)


def test_a_step_holds_only_what_changed():
    long = Statement("Ein langer Satz, der schon da war. " * 20, ())
    section = replace(DRAFT.section("lage"), statements=(long,) * 100)
    draft = replace(DRAFT, sections=(DRAFT.sections[0], section, DRAFT.sections[2]))
    assert len(encode(difference(draft, EDITOR.add(draft, "lage", "Neu."), "x"))) < 400


def test_changes_that_could_not_be_written_yet_become_one():
    one, two, three = (difference(DRAFT, DRAFT, label) for label in "abc")
    first = HistoryChange(2, 2, {0: one, 1: two})
    undone = first.then(HistoryChange(1, 2))
    assert undone == HistoryChange(1, 2, {0: one, 1: two})
    assert undone.then(HistoryChange(2, 2, {1: three})).steps == {0: one, 1: three}
    assert first.then(HistoryChange(1, 1, {0: three})).steps == {0: three}
