"""A loudspeaker that takes sound exactly when a test tells it to, and keeps what it took."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from protokollant.audio.clip import Frames
from protokollant.foundation.errors import KnownError


class ScriptedSpeaker:
    """An `OutputStream`, the same one at every opening. Its clock stands still between two calls of `play`. `problem`:
    why it cannot be opened."""

    def __init__(self, rate: float = 16_000.0, latency: float = 0.0) -> None:
        self.rate = rate
        self.latency = latency
        self.problem: KnownError | None = None
        self.opened = 0
        self.is_open = False
        self.started = False
        self.heard: list[Frames] = []
        self.clock = 100.0
        self._take: Callable[[Frames, float], None] = lambda _out, _when: None
        self._on_finished: Callable[[], None] = lambda: None

    def open(self) -> ScriptedSpeaker:
        if self.problem is not None:
            raise self.problem
        self.opened += 1
        self.is_open, self.started, self.heard = True, False, []
        return self

    def start(self, take: Callable[[Frames, float], None], on_finished: Callable[[], None]) -> None:
        self._take, self._on_finished = take, on_finished
        self.started = True

    def now(self) -> float:
        assert self.is_open
        return self.clock

    def close(self) -> None:
        self.is_open = False

    def play(self, seconds: float, pause: Callable[[], None] = lambda: None) -> None:
        """Take so much, in buffers of 10 ms; `pause` is called after each, so that others can fill up."""
        for _ in range(round(seconds * 100)):
            out = np.full((round(self.rate / 100), 2), np.nan, np.float32)
            self._take(out, self.clock + self.latency)
            self.heard.append(out)
            self.clock += 0.01
            pause()

    def unplug(self) -> None:
        self._on_finished()

    @property
    def signal(self) -> np.ndarray:
        """What was taken since it was opened, of the left channel: float32 (n,)."""
        return np.concatenate([frames[:, 0] for frames in self.heard]) if self.heard else np.empty(0, np.float32)
