"""What was said for one section goes there, until another heading is spoken."""

from __future__ import annotations

from dataclasses import replace

from protokollant.app.adding import gathered
from protokollant.protocol.protocol import accounting_errors
from protokollant.protocol.transcript import Sentence
from unit.app.edits import DRAFT, EDITOR


def test_everything_goes_to_the_section_in_the_order_in_which_it_was_said():
    after = gathered(EDITOR, DRAFT, "schluss")
    assert [s.source for s in after.section("schluss").statements] == [(0,), (1,), (2,), (4,), (5,)]
    assert after.unassigned == ()
    assert after.discarded == DRAFT.discarded
    assert accounting_errors(after) == ()


def test_a_spoken_heading_ends_it():
    said = (*DRAFT.transcript[:4], Sentence(4, "Lage: Danke.", "lage danke"), DRAFT.transcript[5])
    after = gathered(EDITOR, replace(DRAFT, transcript=said), "schluss")
    assert [s.source for s in after.section("schluss").statements] == [(0,), (1,), (2,)]
    assert [s.source for s in after.section("lage").statements] == [(4,)]
    assert after.unassigned == (5,)


def test_a_section_that_is_not_there_changes_nothing():
    assert gathered(EDITOR, DRAFT, "gibtesnicht") is DRAFT
