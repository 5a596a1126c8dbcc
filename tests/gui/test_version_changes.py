"""What changed between two versions: every statement of both is named once, and as what it is."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from protokollant.protocol.protocol import FieldValue, Protocol, SectionContent, Statement
from protokollant.protocol.template import Field, FieldType, Section, Template
from protokollant.protocol.transcript import Sentence
from protokollant.ui.viewmodels.version_changes import Change, ChangeKind, compare

TEMPLATE = Template(
    "t", "T", "de", (Section("a", "Anlass"), Section("b", "Lage")), (Field("tag", "Tag", FieldType.DATE),)
)


def protocol(a: list[Statement], b: list[Statement] = (), tag: str | None = None, tray: str = "") -> Protocol:
    said = (Sentence(9, tray, ""),) if tray else ()
    sections = (SectionContent("a", "Anlass", tuple(a)), SectionContent("b", "Lage", tuple(b)))
    made = Protocol("t", "T", "de", said, (("tag", FieldValue(tag)),), sections)
    return replace(made, unassigned=(9,)) if tray else made


def said(text: str, *source: int) -> Statement:
    return Statement(text, source)


def changes(before: Protocol, after: Protocol) -> dict[str, list[Change]]:
    return {
        group.title: [c for c in group.changes if c.kind is not ChangeKind.SAME]
        for group in compare(before, after, TEMPLATE)
    }


def test_other_words_for_the_same_sentence_are_one_change():
    found = changes(
        protocol([said("Er kam.", 0), said("Alt.", 1)]), protocol([said("Er kam.", 0), said("Ganz neu", 1)])
    )
    assert found["Anlass"] == [Change(ChangeKind.CHANGED, "Alt.", "Ganz neu")]


def test_typed_text_that_hardly_differs_is_one_change_and_else_two():
    alike = changes(protocol([said("Sie hat drei Kinder.")]), protocol([said("Sie hat vier Kinder.")]))
    assert [c.kind for c in alike["Anlass"]] == [ChangeKind.CHANGED]
    other = changes(protocol([said("Sie hat drei Kinder.")]), protocol([said("Morgen ist Termin.")]))
    assert sorted(c.kind for c in other["Anlass"]) == [ChangeKind.ADDED, ChangeKind.REMOVED]


def test_what_was_moved_is_named_once_where_it_is_now():
    found = changes(
        protocol([said("Er kam.", 0)], [said("Ja.", 1)]), protocol([], [said("Ja.", 1), said("Er kam.", 0)])
    )
    assert found == {"Inhalt": [], "Lage": [Change(ChangeKind.MOVED, "Anlass", "Er kam.")]}


def test_fields_and_tray_are_compared_as_they_are_printed():
    found = changes(protocol([], tray="Weg damit."), protocol([], tag="2026-11-12"))
    assert found["Inhalt"] == [Change(ChangeKind.CHANGED, "Tag: Nicht erwähnt", "Tag: 12. November 2026")]
    assert found["Nicht zugeordnet"] == [Change(ChangeKind.REMOVED, "Weg damit.", "")]


statements = st.lists(
    st.builds(
        Statement,
        st.sampled_from(("Er kam.", "Er kam nicht.", "Sie ging.", "Heute.")),
        st.lists(st.integers(0, 3), max_size=2).map(tuple),
    ),
    max_size=4,
)


@given(statements, statements, statements, statements)
def test_nothing_of_either_is_left_out(a, b, c, d):
    before, after = protocol(a, b), protocol(c, d)
    found = [change for group in compare(before, after, TEMPLATE)[1:] for change in group.changes]
    kept = [change for change in found if change.kind is not ChangeKind.REMOVED]
    assert Counter(change.after for change in kept) == Counter(s.text for s in (*c, *d))
    gone = [change for change in found if change.kind is not ChangeKind.ADDED]
    moved = [change.after for change in gone if change.kind is ChangeKind.MOVED]
    others = [change.before for change in gone if change.kind is not ChangeKind.MOVED]
    assert Counter(moved + others) == Counter(s.text for s in (*a, *b))


@given(statements, statements)
def test_a_version_does_not_differ_from_itself(a, b):
    same = protocol(a, b)
    assert not any(group.differs for group in compare(same, same, TEMPLATE))
