"""What needs a look comes in the order of reading, and is gone once it was looked at."""

from __future__ import annotations

from dataclasses import replace

from protokollant.app.attention import SpotKind, following, order_of, point_at, shown_marks, spots
from protokollant.app.editing import Place
from protokollant.app.open_points import points, waive
from protokollant.protocol.protocol import Mark, MarkKind, Origin, Statement
from unit.app.edits import DRAFT, EDITOR, TEMPLATE

MARKS = (
    Mark(MarkKind.NUMBER, (0, 3), "3"),
    Mark(MarkKind.LOW_CONFIDENCE, (4, 8), "0.4"),
    Mark(MarkKind.RISK, (4, 8)),
    Mark(MarkKind.NUMBER, (9, 12), "lost: vier"),
    Mark(MarkKind.UNSUPPORTED, (13, 15)),
)
MARKED = Statement("Sie kamm zur Tür.", (4,), origin=Origin.EDITED, marks=MARKS)
SECTION = replace(DRAFT.section("lage"), statements=(MARKED,))
PROTOCOL = replace(DRAFT, sections=(DRAFT.sections[0], SECTION, DRAFT.sections[2]))


def test_in_the_order_of_reading():
    found = spots(PROTOCOL, TEMPLATE)
    assert [(spot.kind, spot.order) for spot in found] == [
        (SpotKind.FIELD, (-1, 0, 0)),
        (SpotKind.MARKS, (1, 0, 4)),
        (SpotKind.MARKS, (1, 0, 9)),
        (SpotKind.MARKS, (1, 0, 13)),
        (SpotKind.SECTION, (2, -1, 0)),
        (SpotKind.SENTENCE, (1_000_000, 1, 0)),
        (SpotKind.SENTENCE, (1_000_000, 5, 0)),
    ]
    assert found[1].marks == MARKS[1:3]


def test_stepping_goes_round():
    found = spots(PROTOCOL, TEMPLATE)
    at = order_of(PROTOCOL)
    for spot in (*found, found[0]):
        assert following(found, at, 1) == spot
        at = spot.order
    assert following(found, found[0].order, -1) == found[-1]
    assert following(found, order_of(PROTOCOL, section="lage", index=0, at=10), -1) == found[2]
    assert following((), at, 1) is None


def test_what_was_confirmed_or_waved_through_is_no_spot_any_more():
    seen = EDITOR.confirm(PROTOCOL, Place("lage", 0), MARKS[3])
    seen = EDITOR.confirm(seen, Place("lage", 0), MARKS[1])
    point = point_at(seen, TEMPLATE, Place("lage", 0))
    seen = waive(waive(seen, point, "von mir"), points(seen, TEMPLATE)[0], "nicht relevant")
    assert [(spot.kind, spot.order[2]) for spot in spots(seen, TEMPLATE)][:2] == [
        (SpotKind.MARKS, 4),
        (SpotKind.SECTION, 0),
    ]
    assert point_at(seen, TEMPLATE, Place("lage", 0)) is None
    statement = seen.section("lage").statements[0]
    assert [mark.kind for mark in shown_marks(statement, waived=True)] == [MarkKind.NUMBER, MarkKind.RISK]
