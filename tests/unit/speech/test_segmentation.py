from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from protokollant.speech.segmentation import SAMPLE_RATE, Span, pieces, union

LIMIT = 28 * SAMPLE_RATE


@st.composite
def speech(draw: st.DrawFn) -> list[Span]:
    """Ordered, disjoint stretches; some far longer than a piece."""
    spans, position = [], 0
    for pause, length in draw(st.lists(st.tuples(st.integers(0, LIMIT * 2), st.integers(1, LIMIT * 4)), max_size=40)):
        spans.append(Span(position + pause, position + pause + length))
        position += pause + length
    return spans


@given(speech())
def test_pieces_cover_all_speech_in_order_and_none_is_too_long(spans: list[Span]) -> None:
    found = pieces(spans)
    assert all(0 < piece.length <= LIMIT for piece in found)
    assert all(a.end <= b.start for a, b in itertools.pairwise(found))
    # Every stretch lies within pieces that follow each other without a gap.
    for span in spans:
        inside = [(max(p.start, span.start), min(p.end, span.end)) for p in found]
        assert sum(end - start for start, end in inside if end > start) == span.length


@given(speech())
def test_pieces_begin_and_end_where_somebody_speaks(spans: list[Span]) -> None:
    starts, ends = {s.start for s in spans}, {s.end for s in spans}
    whole = [s for s in spans if s.length <= LIMIT]
    if len(whole) == len(spans):
        assert all(p.start in starts and p.end in ends for p in pieces(spans))


def test_a_piece_ends_at_the_longest_pause_in_its_last_third() -> None:
    second = SAMPLE_RATE
    spans = [
        Span(0, 10 * second),
        Span(11 * second, 20 * second),  # the longest pause comes after this one
        Span(23 * second, 26 * second),
        Span(int(26.5 * second), 40 * second),
    ]
    assert pieces(spans)[0] == Span(0, 20 * second)


@given(st.lists(st.tuples(st.integers(0, 200), st.integers(1, 40)).map(lambda p: Span(p[0], p[0] + p[1]))))
def test_the_union_covers_the_same_samples(spans: list[Span]) -> None:
    found = union(spans)
    assert {i for s in found for i in range(s.start, s.end)} == {i for s in spans for i in range(s.start, s.end)}
    assert all(a.end < b.start for a, b in itertools.pairwise(found))
