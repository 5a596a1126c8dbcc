"""Going on with a dictation: nothing of the earlier draft is touched, nothing of the later words is lost."""

from __future__ import annotations

from dataclasses import replace

from protokollant.protocol.joining import joined
from protokollant.protocol.protocol import (
    Alternative,
    Discarded,
    DiscardReason,
    FieldValue,
    Origin,
    PointKind,
    Protocol,
    SectionContent,
    Statement,
    Waiver,
    accounting_errors,
)
from protokollant.protocol.transcript import Sentence


def protocol(
    *texts: str, fields: tuple[tuple[str, FieldValue], ...] = (), missing: tuple[str, ...] = (), seconds: float = 10.0
) -> Protocol:
    """First sentence in section a, second in the tray, third discarded, all others in b."""
    sentences = tuple(Sentence(i, text, text) for i, text in enumerate(texts))
    return Protocol(
        "t",
        "T",
        "de",
        sentences,
        fields,
        (
            SectionContent("a", "A", tuple(Statement(s.text, (s.id,)) for s in sentences[:1])),
            SectionContent("b", "B", tuple(Statement(s.text, (s.id,)) for s in sentences[3:])),
        ),
        tuple(s.id for s in sentences[1:2]),
        tuple(Discarded((s.id,), DiscardReason.COMMAND) for s in sentences[2:3]),
        missing,
        audio_seconds=seconds,
    )


def test_every_sentence_of_both_in_exactly_one_place() -> None:
    both = joined(protocol("1", "2", "3", "4"), protocol("5", "6", "7", "8", "9"))
    assert accounting_errors(both) == ()
    assert [s.text for s in both.transcript] == list("123456789")
    assert [s.text for s in both.section("a").statements] == ["1", "5"]
    assert [s.text for s in both.section("b").statements] == ["4", "8", "9"]
    assert [both.sentence(i).text for i in both.unassigned] == ["2", "6"]
    assert [both.sentence(i).text for d in both.discarded for i in d.source] == ["3", "7"]
    for section in both.sections:
        assert all(both.sentence(s.source[0]).text == s.text for s in section.statements)


def test_edits_stay() -> None:
    edited = Statement("Von Hand.", (0,), origin=Origin.EDITED)
    earlier = protocol("1")
    earlier = Protocol(
        "t", "T", "de", earlier.transcript, (), (SectionContent("a", "A", (edited,)), SectionContent("b", "B"))
    )
    both = joined(earlier, protocol("2"))
    assert both.section("a").statements[0] is edited
    assert both.section("a").statements[1].source == (1,)


def test_a_field_keeps_its_value_and_an_empty_one_is_filled() -> None:
    date, other = FieldValue("2026-11-12", "am zwölften", (0,)), FieldValue("2026-11-13", "am dreizehnten", (0,))
    earlier = protocol("1", fields=(("x", date), ("y", FieldValue())), missing=("y", "b"))
    later = protocol("2", fields=(("x", other), ("y", other)), missing=("b", "x"), seconds=25.0)
    both = joined(earlier, later)
    assert both.field("x") == date
    assert (both.field("y").value, both.field("y").source) == ("2026-11-13", (1,))
    assert both.missing == ("b",)
    assert both.audio_seconds == 25.0


def test_nothing_before() -> None:
    assert [s.id for s in joined(protocol(), protocol("1", "2")).transcript] == [0, 1]


def test_alternatives_point_to_their_sentences() -> None:
    value = FieldValue("2026-11-12", "zwölften", (0,), 0.9, (Alternative("2026-11-13", "dreizehnten", (1,), 0.8),))
    earlier = protocol("1", "2", fields=(("datum", FieldValue()),))
    both = joined(earlier, protocol("12", "13", fields=(("datum", value),)))
    (other,) = both.field("datum").alternatives
    assert [both.sentence(i).text for i in (*both.field("datum").source, *other.source)] == ["12", "13"]


def test_a_waiver_ends_where_something_was_said_after_all() -> None:
    waivers = (Waiver(PointKind.SECTION, "a", "nicht relevant"), Waiver(PointKind.SECTION, "b", "nicht relevant"))
    earlier = replace(protocol(missing=("a", "b")), waived=waivers)
    both = joined(earlier, protocol("1", missing=("b",)))
    assert (both.missing, both.waived) == (("b",), waivers[1:])
