"""The ring between callback and writer."""

from __future__ import annotations

import threading
import time

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from protokollant.audio.ring import Ring


def numbered(start: int, count: int) -> np.ndarray:
    return np.stack([np.arange(start, start + count), -np.arange(start, start + count)], axis=1).astype(np.float32)


@given(st.integers(1, 20), st.lists(st.tuples(st.integers(0, 25), st.integers(0, 25)), max_size=30))
def test_order_is_kept_and_every_frame_is_delivered_or_counted(size, steps):
    ring = Ring(size, 2)
    sent, kept, got = 0, [], []
    for write, read in steps:
        room = size - (ring.written - ring.taken)
        ring.write(numbered(sent, write))
        kept += range(sent, sent + min(write, room))
        sent += write
        got.append(ring.read(read))
    got.append(ring.read(size))
    received = np.concatenate(got)
    assert received[:, 0].tolist() == kept
    assert received[:, 1].tolist() == [-n for n in kept]
    assert ring.overflow == sent - len(kept)


def test_frames_that_were_read_do_not_change_afterwards():
    ring = Ring(4, 2)
    ring.write(numbered(0, 4))
    frames = ring.read(4)
    ring.write(numbered(50, 4))
    assert frames[:, 0].tolist() == [0, 1, 2, 3]


def test_two_threads_at_once():
    ring = Ring(1000, 2)
    total = 20_000

    def produce() -> None:
        sent = 0
        while sent < total:
            if (room := 1000 - (ring.written - ring.taken)) > 0:
                count = min(room, 137, total - sent)
                ring.write(numbered(sent, count))
                sent += count
            else:
                time.sleep(0)

    thread = threading.Thread(target=produce)
    thread.start()
    received = []
    while sum(map(len, received)) < total:
        received.append(ring.read(311))
    thread.join()
    assert np.array_equal(np.concatenate(received)[:, 0], np.arange(total, dtype=np.float32))
    assert ring.overflow == 0
