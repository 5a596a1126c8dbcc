"""Recognition that follows a recording while it grows, and is done when the speaker is."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import Protocol

import numpy as np

from protokollant.audio.clip import SAMPLE_RATE, Samples
from protokollant.audio.journal import JournalReader, JournalWriter, MarkKind
from protokollant.foundation.jobs import Cancellation
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.transcript import Recognition
from protokollant.speech.recogniser import Heard
from protokollant.speech.streaming import MAX_TAIL_SECONDS, LiveRecogniser, Step

_MAX_TAIL = int(MAX_TAIL_SECONDS * SAMPLE_RATE)
_POLL_SECONDS = 0.1
_BLOCK = SAMPLE_RATE // 4  # what capture writes at a time


class Flow(Enum):
    """How a recording goes on after what was read of it."""

    GOING = "going"
    RESTING = "resting"  # paused: what was said so far can be finished
    ENDED = "ended"


class LiveSource(Protocol):
    """A recording that grows."""

    def read(self) -> tuple[Samples, Flow]:
        """What came since the last call, int16 (n,) at 16 kHz, and how it goes on. Returns at once."""
        ...

    def wait(self) -> None:
        """Until it is worth while to read again."""
        ...


@dataclass(frozen=True, slots=True, repr=False)
class Live(Redacted):
    """What can be shown while someone speaks: `heard` for good, up to its `audio_seconds`, and a `sketch` of what was
    said since."""

    heard: Recognition
    sketch: str = ""


def follow(
    source: LiveSource,
    listener: LiveRecogniser,
    language: str,
    *,
    before: Recognition | None = None,
    show: Callable[[Live], None] = lambda _live: None,
    cancelled: Cancellation | None = None,
) -> Recognition:
    """Recognise a recording until it ends, and give all that was said in it.

    `before` is what an earlier run heard; the source then begins where that one stopped. `show` is called
    whenever there is more or another text. Raises what the listener raises; what was shown as final stands.
    """
    stop = cancelled or Cancellation()
    heard = before or Recognition((), 0.0, listener.model)
    tail, flow = np.empty(0, np.int16), Flow.GOING
    sketched = wanted = 0
    shown = Live(heard)
    while True:
        stop.raise_if_cancelled()
        if flow is not Flow.ENDED:
            new, flow = source.read()
            tail = np.concatenate((tail, new))
        if flow is Flow.GOING and len(tail) < wanted:
            source.wait()
            continue
        if not len(tail):
            if flow is Flow.ENDED:
                return heard
            source.wait()
            continue
        looked_at = tail[:_MAX_TAIL]
        finishing = flow is not Flow.GOING and len(looked_at) == len(tail)
        step = listener.listen(
            looked_at, heard.audio_seconds, language, ended=finishing, sketched=sketched, cancelled=stop
        )
        tail = tail[step.taken :]
        heard, wanted = _joined(heard, step), step.wanted
        sketched = (sketched if step.sketch is None else len(looked_at)) - step.taken
        live = Live(heard, shown.sketch if step.sketch is None else step.sketch)
        if live.sketch != shown.sketch or step.heard != Heard(()):
            show(live)
            shown = live


def _joined(heard: Recognition, step: Step) -> Recognition:
    return Recognition(
        heard.utterances + step.heard.utterances,
        heard.audio_seconds + step.taken / SAMPLE_RATE,
        heard.model,
        heard.truncated,
        heard.dropped + step.heard.dropped,
    )


class JournalSource:
    """A journal that is being written. It ends where the writer sealed it, or where `stopped` says that nothing will
    follow what is on the disk."""

    def __init__(self, reader: JournalReader, stopped: Callable[[], bool], skip: int = 0) -> None:
        """`skip` samples at its beginning were recognised before."""
        self._reader = reader
        self._stopped = stopped
        self._skip = skip
        self._resting = False

    def read(self) -> tuple[Samples, Flow]:
        stopped = self._stopped()  # asked first: what was written before it is read below
        samples, marks = self._reader.read()
        for mark in marks:
            if mark.kind is not MarkKind.BOOKMARK:
                self._resting = mark.kind is MarkKind.PAUSE
        skipped = min(self._skip, len(samples))
        self._skip -= skipped
        if self._reader.ended or stopped:
            return samples[skipped:], Flow.ENDED
        return samples[skipped:], Flow.RESTING if self._resting else Flow.GOING

    def wait(self) -> None:
        time.sleep(_POLL_SECONDS)


class WholeSource:
    """A recording that has ended; what was recognised before is left out."""

    def __init__(self, samples: Samples) -> None:
        self._samples = samples

    def read(self) -> tuple[Samples, Flow]:
        return self._samples, Flow.ENDED

    def wait(self) -> None:
        pass


class PacedSource:
    """Sound that is there already, written into a journal as a microphone would and read back from it: the live path
    without a sound card.

    `pace` is its speed: 1.0 as it was spoken, 2.0 twice as fast; 0 as fast as it is consumed.
    """

    def __init__(
        self,
        samples: Samples,
        writer: JournalWriter,
        reader: JournalReader,
        pace: float,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._samples = samples
        self._writer = writer
        self._journal = JournalSource(reader, lambda: False)
        self._pace = pace
        self._clock = clock
        self._started: float | None = None
        self.ended_at: float | None = None
        """When the last sample was there, by the clock."""

    def read(self) -> tuple[Samples, Flow]:
        if self._started is None:
            self._started = self._clock()
        while len(block := self._next_block()):
            self._writer.append(block)
            if not self._pace:
                break
        if self.ended_at is None and self._writer.written_samples == len(self._samples):
            self._writer.close()
            self.ended_at = self._clock()
        return self._journal.read()

    def _next_block(self) -> Samples:
        """Empty where its last sample has not been spoken yet."""
        at = self._writer.written_samples
        block = self._samples[at : at + _BLOCK]
        spoken = (self._clock() - (self._started or 0.0)) * self._pace * SAMPLE_RATE
        return block if not self._pace or at + len(block) <= spoken else block[:0]

    def wait(self) -> None:
        if self._pace:
            time.sleep(_POLL_SECONDS / self._pace)
