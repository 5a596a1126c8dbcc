"""A small draft, and everything that can be done to one."""

from __future__ import annotations

import re

from protokollant.app.editing import Editor, Place
from protokollant.protocol.protocol import (
    Discarded,
    DiscardReason,
    FieldValue,
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
    (Section("anlass", "Anlass", required=True), Section("lage", "Lage"), Section("schluss", "Schluss", required=True)),
    (Field("datum", "Datum", FieldType.DATE, required=True),),
)
EDITOR = Editor(TEMPLATE, re.compile("gewalt", re.IGNORECASE))
SAID = tuple(
    Sentence(i, text, text.lower())
    for i, text in enumerate(
        ["Sie kam allein.", "Es gab keine Gewalt.", "Sie wohnt in Köln.", "Ähm.", "Danke.", "Bis Montag."]
    )
)
DRAFT = Protocol(
    "gespraech",
    "Gespräch",
    "de",
    SAID,
    (("datum", FieldValue()),),
    (
        SectionContent("anlass", "Anlass", (Statement(SAID[0].text, (0,)), Statement(SAID[2].text, (2,), 0.4))),
        SectionContent("lage", "Lage", (Statement(SAID[4].text, (4,)),)),
        SectionContent("schluss", "Schluss"),
    ),
    unassigned=(1, 5),
    discarded=(Discarded((3,), DiscardReason.FILLER),),
    missing=("datum", "schluss"),
)


def _targets(protocol: Protocol, moved: Place):
    """Every place at which a statement may come to stand; itself is not counted."""
    for section in protocol.sections:
        for index in range(len(section.statements) + (section.id != moved.section)):
            yield Place(section.id, index)


def possible(protocol: Protocol):
    """Every operation that the window would offer on this protocol."""
    sections = [section.id for section in protocol.sections]
    for section in protocol.sections:
        yield lambda p, s=section.id: EDITOR.add(p, s, "Getippt.")
        for index in range(len(section.statements)):
            place = Place(section.id, index)
            yield lambda p, at=place: EDITOR.rewrite(p, at, "Anders.")
            yield lambda p, at=place: EDITOR.set_aside(p, at)
            yield lambda p, at=place: EDITOR.discard(p, at)
            yield lambda p, at=place: EDITOR.as_said(p, at)
            for position in (3, 8, len(section.statements[index].text) // 2):
                yield lambda p, at=place, i=position: EDITOR.split(p, at, i)
            if index + 1 < len(section.statements):
                yield lambda p, at=place: EDITOR.join(p, at)
            for mark in section.statements[index].marks:
                yield lambda p, at=place, m=mark: EDITOR.confirm(p, at, m)
            for to in _targets(protocol, place):
                yield lambda p, at=place, to=to: EDITOR.move_to(p, at, to)
            for target in sections:
                yield lambda p, at=place, to=target: EDITOR.move(p, at, to)
    for sentence in protocol.unassigned:
        yield lambda p, i=sentence: EDITOR.discard_sentence(p, i)
        for target in sections:
            yield lambda p, i=sentence, to=target: EDITOR.assign(p, i, to)
    for entry in protocol.discarded:
        for sentence in entry.source:
            yield lambda p, i=sentence: EDITOR.restore(p, i)
