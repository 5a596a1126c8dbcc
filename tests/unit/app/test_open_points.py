"""What keeps a protocol from being approved, and waving it through."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from protokollant.app.editing import Editor, Place
from protokollant.app.open_points import open_points, points, unwaive, waive, waiver_of
from protokollant.protocol.json_form import protocol_from_json, protocol_to_json
from protokollant.protocol.protocol import (
    FieldValue,
    Mark,
    MarkKind,
    Origin,
    PointKind,
    Protocol,
    SectionContent,
    Statement,
)
from protokollant.protocol.template import Field, FieldType, Section, Template
from protokollant.protocol.transcript import Sentence

TEMPLATE = Template(
    "gespraech",
    "Gespräch",
    "de",
    (Section("anlass", "Anlass", required=True), Section("lage", "Lage", required=True), Section("rest", "Rest")),
    (Field("datum", "Datum", FieldType.DATE, required=True), Field("ort", "Ort", FieldType.TEXT)),
)
UNSUPPORTED = Statement(
    "Sie kam mit dem Bruder.", (0,), origin=Origin.EDITED, marks=(Mark(MarkKind.UNSUPPORTED, (13, 22)),)
)
DRAFT = Protocol(
    "gespraech",
    "Gespräch",
    "de",
    (Sentence(0, "Sie kam.", "sie kam"), Sentence(1, "Sie ging.", "sie ging")),
    (("datum", FieldValue()), ("ort", FieldValue())),
    (
        SectionContent("anlass", "Anlass", (UNSUPPORTED,)),
        SectionContent("lage", "Lage"),
        SectionContent("rest", "Rest"),
    ),
    unassigned=(1,),
    missing=("datum", "lage"),
)
EDITOR = Editor(TEMPLATE)


def kinds(protocol: Protocol) -> list[PointKind]:
    return [point.kind for point in open_points(protocol, TEMPLATE)]


def test_points_are_in_the_order_of_the_page():
    assert [(p.kind, p.place) for p in open_points(DRAFT, TEMPLATE)] == [
        (PointKind.FIELD, None),
        (PointKind.UNSUPPORTED, Place("anlass", 0)),
        (PointKind.SECTION, None),
    ]


def test_with_a_reason_each_can_be_waved_through_and_taken_back():
    waived = DRAFT
    for point in points(DRAFT, TEMPLATE):
        waived = waive(waived, point, " nicht relevant ")
    assert open_points(waived, TEMPLATE) == ()
    assert points(waived, TEMPLATE) == points(DRAFT, TEMPLATE)
    assert waived.missing == DRAFT.missing
    first = points(waived, TEMPLATE)[0]
    assert waiver_of(waived, first).reason == "nicht relevant"
    assert kinds(unwaive(waived, first)) == [PointKind.FIELD]


def test_no_reason_no_waiver():
    with pytest.raises(ValueError):
        waive(DRAFT, points(DRAFT, TEMPLATE)[0], "  ")


def test_a_second_reason_takes_the_place_of_the_first():
    point = points(DRAFT, TEMPLATE)[0]
    again = waive(waive(DRAFT, point, "a"), point, "b")
    assert [waiver.reason for waiver in again.waived] == ["b"]


def test_other_words_need_a_waiver_of_their_own():
    field, statement, section = points(DRAFT, TEMPLATE)
    waived = waive(waive(waive(DRAFT, field, "a"), statement, "b"), section, "c")
    place = Place("anlass", 0)
    longer = EDITOR.rewrite(waived, place, UNSUPPORTED.text + " Ja.")
    assert kinds(longer) == [PointKind.UNSUPPORTED]
    assert kinds(EDITOR.rewrite(longer, place, UNSUPPORTED.text)) == [PointKind.UNSUPPORTED]
    moved = EDITOR.move(waived, place, "rest")  # the same words elsewhere; but now nothing is where they were
    assert kinds(moved) == [PointKind.SECTION]
    filled = EDITOR.set_field(EDITOR.assign(waived, 1, "lage"), "datum", "2026-11-12")
    emptied = EDITOR.set_field(EDITOR.set_aside(filled, Place("lage", 0)), "datum", None)
    assert kinds(emptied) == [PointKind.FIELD, PointKind.SECTION]


def test_the_same_words_about_something_else_are_not_waved_through():
    point = points(DRAFT, TEMPLATE)[1]
    other = replace(UNSUPPORTED, source=(1,))
    sections = (DRAFT.sections[0], replace(DRAFT.sections[1], statements=(other,)), DRAFT.sections[2])
    waived = waive(replace(DRAFT, sections=sections, unassigned=()), point, "a")
    assert [p.place for p in open_points(waived, TEMPLATE)] == [None, Place("lage", 0)]


def test_waivers_and_confirmed_marks_are_kept_in_json():
    waived = DRAFT
    for point in points(DRAFT, TEMPLATE):
        waived = waive(waived, point, "nicht relevant")
    seen = replace(UNSUPPORTED, marks=(replace(UNSUPPORTED.marks[0], confirmed=True),))
    waived = replace(waived, sections=(replace(waived.sections[0], statements=(seen,)), *waived.sections[1:]))
    form = protocol_to_json(waived, words=True)
    assert protocol_from_json(json.loads(json.dumps(form))) == waived
    assert form["missing"] == ["datum", "lage"]
    assert "waived" not in protocol_to_json(DRAFT)
