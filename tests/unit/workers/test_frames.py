from __future__ import annotations

import io
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.workers import frames
from protokollant.workers.frames import MAX_HEADER, MAX_PAYLOAD, FrameError, read_frame, write_frame


def written(*pairs: tuple[bytes, bytes]) -> bytes:
    stream = io.BytesIO()
    for header, payload in pairs:
        write_frame(stream, header, payload)
    return stream.getvalue()


@given(st.lists(st.tuples(st.binary(), st.binary(max_size=2000)), max_size=5))
def test_what_is_written_is_read(pairs: list[tuple[bytes, bytes]]) -> None:
    stream = io.BytesIO(written(*pairs))
    assert [read_frame(stream) for _ in pairs] == pairs
    assert read_frame(stream) is None


def test_a_frame_that_is_cut_off_anywhere_is_refused() -> None:
    whole = written((b'{"id": 1}', b"sound of some length"))
    for end in range(1, len(whole)):
        with pytest.raises(FrameError):
            read_frame(io.BytesIO(whole[:end]))


def test_what_is_no_frame_is_refused() -> None:
    with pytest.raises(FrameError):
        read_frame(io.BytesIO(b"Hello, this is a library that prints"))


@pytest.mark.parametrize("sizes", [(MAX_HEADER + 1, 0), (0, MAX_PAYLOAD + 1), (2**32 - 1, 2**32 - 1)])
def test_a_size_beyond_the_limit_is_refused_before_anything_is_reserved(sizes: tuple[int, int]) -> None:
    with pytest.raises(FrameError, match="not a frame"):
        read_frame(io.BytesIO(struct.pack(">4sII", b"PKF1", *sizes)))


def test_too_large_a_frame_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "MAX_HEADER", 10)
    monkeypatch.setattr(frames, "MAX_PAYLOAD", 20)
    for header, payload in ((b"x" * 11, b""), (b"", b"x" * 21)):
        stream = io.BytesIO()
        with pytest.raises(FrameError):
            write_frame(stream, header, payload)
        assert stream.getvalue() == b""
