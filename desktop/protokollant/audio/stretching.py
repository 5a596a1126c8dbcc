"""Faster or slower at the same pitch, and at the rate of the sound card: FFmpeg's `atempo` and resampler."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import TYPE_CHECKING

import numpy as np

from protokollant.audio.clip import SAMPLE_RATE, Frames, Samples

if TYPE_CHECKING:
    import av
    from av.filter import Graph

SLOWEST, FASTEST = 0.75, 2.0
# `atempo` works on windows of 1024 samples at this rate and begins with the middle of the first one. Without as much
# silence before it the first 32 ms would be missing, and everything be heard 32 ms early.
_LEAD = 512


def stretched(pieces: Iterable[Samples], speed: float, rate: float) -> Iterator[Frames]:
    """Play int16 pieces (n,) of 16 kHz `speed` times as fast, as float32 (m, 1) at `rate` Hz; as they come, so that
    an hour need not be there at once."""
    graph = _graph(speed, rate)
    position = 0
    lead = () if speed == 1.0 else (np.zeros(_LEAD, np.int16),)
    for source in (lead, pieces):
        for piece in source:
            if len(piece):
                graph.push(_frame(piece, position))
                position += len(piece)
                yield from _ready(graph)
    graph.push(None)
    yield from _ready(graph)


def _graph(speed: float, rate: float) -> Graph:
    from av.filter import Graph  # a window that plays nothing must not wait for it

    graph = Graph()
    source = graph.add_abuffer(sample_rate=SAMPLE_RATE, format="s16", layout="mono", time_base=Fraction(1, SAMPLE_RATE))
    links = [source]
    if speed != 1.0:
        links.append(graph.add("atempo", f"{min(FASTEST, max(SLOWEST, speed))}"))
    links.append(graph.add("aformat", f"sample_rates={round(rate)}:sample_fmts=flt:channel_layouts=mono"))
    links.append(graph.add("abuffersink"))
    graph.link_nodes(*links).configure()
    return graph


def _frame(piece: Samples, position: int) -> av.AudioFrame:
    import av

    frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(piece)[None, :], format="s16", layout="mono")
    frame.sample_rate, frame.pts, frame.time_base = SAMPLE_RATE, position, Fraction(1, SAMPLE_RATE)
    return frame


def _ready(graph: Graph) -> Iterator[Frames]:
    import av

    while True:
        try:
            frame = graph.pull()
        except (av.error.BlockingIOError, av.error.EOFError):
            return
        assert isinstance(frame, av.AudioFrame)
        yield frame.to_ndarray().reshape(-1, 1).astype(np.float32, copy=False)
