"""The transcript of the draft that is open, and playing its sound."""

from __future__ import annotations

import re
import time
from bisect import bisect_right
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from protokollant.app.listening import Blank, Doubt, Line, Stretch, Timetable, Unrecognised, blanks, doubts, lines_of
from protokollant.audio.clip import SAMPLE_RATE, Samples
from protokollant.audio.devices import SoundBackend
from protokollant.audio.playback import Playback, Route
from protokollant.audio.waveform import Envelope, envelope
from protokollant.foundation.errors import ErrorCode, Problem
from protokollant.foundation.jobs import Cancellation
from protokollant.protocol.redaction import Redacted
from protokollant.ui.jobs import Job, Jobs
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.draft import Draft
from protokollant.ui.viewmodels.opening import DictationsOnDemand
from protokollant.ui.viewmodels.recording import Recording

SPEEDS = (75, 100, 125, 150, 175, 200)  # in per cent
BACK_SECONDS = 3.0
_POLL_MS = 25
# After each line that is looked at: Python lets one thread at a time work, and the window is being built just then.
_BREATH_SECONDS = 0.003
# A text that goes on for longer than its sound belongs to another recording.
_TOLERATED_SECONDS = 1.0


class Sound(StrEnum):
    """What there is to be heard of the dictation."""

    NONE = "none"  # it was typed
    WAITING = "waiting"  # not read yet: nobody needed it
    LOADING = "loading"
    READY = "ready"
    GONE = "gone"  # deleted, as after an approval
    BROKEN = "broken"  # `fault` says why


@dataclass(frozen=True, slots=True, repr=False)
class _Loaded(Redacted):
    """A recording in memory, int16 (n,) at 16 kHz, and its shape."""

    samples: Samples
    shape: Envelope


class Listening(QObject):
    """Plays nothing while a recording runs. The sound is read only when it is `wanted` or to be played, and let go of
    with the draft. Times are in seconds."""

    opened = Signal()  # another transcript, or none
    changed = Signal()  # where its lines stand
    marked = Signal()  # `doubts` are there
    lit_changed = Signal()
    sound_changed = Signal()
    moved = Signal()  # the position; often while it plays
    played = Signal()  # it plays, or no longer; another speed
    failed = Signal(object)  # a Problem: the loudspeaker

    def __init__(
        self,
        draft: Draft,
        recording: Recording,
        dictations: DictationsOnDemand,
        jobs: Jobs,
        sound: SoundBackend,
        risk: Mapping[str, re.Pattern[str] | None],
        describe: Callable[[Problem], str],
        speed: int = 100,
        remember_speed: Callable[[int], None] = lambda _speed: None,
    ) -> None:
        super().__init__(jobs)
        self._draft = draft
        self._recording = recording
        self._dictations = dictations
        self._jobs = jobs
        self._backend = sound
        self._risk = risk
        self._describe = describe
        self._remember_speed = remember_speed
        self._table = Timetable(())
        self._id: str | None = None
        self._loaded: _Loaded | None = None
        self._wanted = False
        self._after_loading: Callable[[], None] | None = None
        self._playback: Playback | None = None
        self._job: Job | None = None
        self._route: tuple[Stretch, ...] = ()
        self._timer = QTimer(self, interval=_POLL_MS)
        self._timer.timeout.connect(self._follow)
        self.doubts: tuple[Doubt, ...] = ()
        self.blanks: tuple[Blank, ...] = ()
        self.lit: tuple[int, ...] = ()
        """The lines of the statement that the person is at."""
        self.sound = Sound.NONE
        self.fault = ""
        """Why the sound cannot be read, in the person's language."""
        self.speed = speed if speed in SPEEDS else 100
        self.position = 0.0
        draft.opened.connect(self._open)
        draft.changed.connect(self._show)
        recording.changed.connect(self._on_recording)

    # ---- what is shown

    @property
    def lines(self) -> tuple[Line, ...]:
        return self._table.lines

    @property
    def shape(self) -> Envelope | None:
        """None while the sound is not there."""
        return self._loaded.shape if self._loaded else None

    @property
    def seconds(self) -> float:
        """How long the recording is; 0 while it is not there."""
        return self._loaded.shape.seconds if self._loaded else 0.0

    @property
    def playing(self) -> bool:
        return self._playback is not None

    @property
    def may_play(self) -> bool:
        return self.sound in (Sound.WAITING, Sound.LOADING, Sound.READY) and not self.silenced

    @property
    def silenced(self) -> bool:
        """A recording runs, which must not hear what is played."""
        return self._recording.running

    @property
    def word(self) -> tuple[int, int] | None:
        """Line and word that are heard, or where playing was paused."""
        begun = self._loaded is not None and (self.playing or self.position > 0.0)
        return self._table.at(self.position) if begun else None

    @property
    def passage(self) -> tuple[Stretch, ...]:
        """The stretches of what is lit."""
        return self._table.passage(self.lit)

    @property
    def unrecognised(self) -> tuple[Blank, ...]:
        """The stretches in which something is to be heard that has no words."""
        return tuple(blank for blank in self.blanks if blank.kind is not Unrecognised.SILENCE)

    # ---- what the person does

    def want(self, wanted: bool) -> None:
        """Whether the sound is looked at: then it is read without waiting to be played."""
        self._wanted = wanted
        if wanted and self.sound is Sound.WAITING:
            self._load()

    def select(self, sentences: Collection[int]) -> None:
        """Light up the words of a statement."""
        wanted = set(sentences)
        self.light(*(number for number, line in enumerate(self.lines) if line.sentence in wanted))

    def light(self, *lines: int) -> None:
        """Light up lines of the transcript."""
        if lines != self.lit:
            self.lit = lines
            self.lit_changed.emit()

    def toggle(self) -> None:
        """Play on from where it was, or pause; from the beginning where the end was reached."""
        if self.playing:
            self.pause()
            return
        self._when_loaded(lambda: self.play_from(0.0 if self.position >= self.seconds - 0.05 else self.position))

    def pause(self) -> None:
        if self._playback is not None and self._job is not None:
            self._seek(self._playback.position / SAMPLE_RATE)
            self._job.cancel()
            self._playback, self._job = None, None
            self._timer.stop()
            self.played.emit()

    def play_from(self, seconds: float) -> None:
        self._when_loaded(lambda: self._play(((max(0.0, seconds), self.seconds),)))

    def play_word(self, line: int, word: int) -> None:
        start = self._table.start(line, word)
        if start is not None:
            self.play_from(start)

    def play_passage(self) -> None:
        """Exactly what is lit, from its beginning."""
        if passage := self.passage:
            self._when_loaded(lambda: self._play(passage))

    def back(self) -> None:
        self.seek(self.position - BACK_SECONDS)

    def seek(self, seconds: float) -> None:
        """Go there; what plays goes on from there, and ends with the end."""
        if self.playing and seconds < self.seconds:
            self.play_from(seconds)
        else:
            self.pause()
            self._seek(min(max(0.0, seconds), self.seconds))

    def next_unrecognised(self) -> None:
        """Play the next stretch that has no words, from the first one again after the last."""
        found = self.unrecognised
        if found:
            index = bisect_right([blank.start for blank in found], self.position + 0.01) % len(found)
            self._when_loaded(lambda: self._play(((found[index].start, found[index].end),)))

    def set_speed(self, speed: int) -> None:
        """In per cent; what plays goes on at the new speed."""
        if speed in SPEEDS and speed != self.speed:
            self.speed = speed
            self._remember_speed(speed)
            if self._playback is not None:
                at = self._playback.position / SAMPLE_RATE
                self._play(_from(self._route, at) or ((at, self.seconds),))
            self.played.emit()

    def faster(self, steps: int) -> None:
        """The next speed of the list, or with a negative number of steps a slower one."""
        index = SPEEDS.index(self.speed) + steps
        self.set_speed(SPEEDS[min(max(0, index), len(SPEEDS) - 1)])

    # ---- what happens

    def _open(self) -> None:
        self.pause()
        self._id, self._loaded, self._after_loading = self._draft.id, None, None
        self.doubts, self.blanks, self.lit, self.position, self.fault = (), (), (), 0.0, ""
        protocol = self._draft.protocol
        self._table = Timetable(lines_of(protocol) if protocol is not None else ())
        spoken = protocol is not None and protocol.audio_seconds is not None
        self.sound = Sound.WAITING if spoken else Sound.NONE
        self.opened.emit()
        self.sound_changed.emit()
        if protocol is not None:
            self._mark(protocol.language)
        if self._wanted and self.sound is Sound.WAITING:
            self._load()

    def _show(self) -> None:
        """The draft was changed: sentences may stand elsewhere."""
        protocol = self._draft.protocol
        if protocol is None:
            return
        lines = lines_of(protocol)
        if lines != self.lines:
            lit = {self.lines[number].sentence for number in self.lit}
            same_words = [line.words for line in lines] == [line.words for line in self.lines]
            self._table = Timetable(lines)
            self.lit = tuple(number for number, line in enumerate(lines) if line.sentence in lit)
            self.changed.emit() if same_words else self.opened.emit()

    def _mark(self, language: str) -> None:
        id, lines = self._id, self.lines

        def work(_report: object, cancelled: Cancellation) -> tuple[Doubt, ...]:
            found: list[Doubt] = []
            for number, line in enumerate(lines):
                cancelled.raise_if_cancelled()
                found += doubts(number, line, self._risk.get(language), language)
                time.sleep(_BREATH_SECONDS)
            return tuple(found)

        def done(found: tuple[Doubt, ...]) -> None:
            if self._id == id:
                self.doubts = found
                self.marked.emit()

        self._jobs.run(lanes.LISTENING, work, done=done)

    def _load(self) -> None:
        id, lines = self._id, self.lines
        if id is None:
            return

        def work(_report: object, cancelled: Cancellation) -> tuple[_Loaded, tuple[Blank, ...]]:
            samples = self._dictations().audio(id)
            cancelled.raise_if_cancelled()
            shape = envelope(samples)
            return _Loaded(samples, shape), blanks(lines, shape)

        self.sound = Sound.LOADING
        self.sound_changed.emit()
        self._jobs.run(
            lanes.LISTENING,
            work,
            done=lambda loaded: self._on_loaded(id, *loaded),
            failed=lambda problem: self._on_not_loaded(id, problem),
        )

    def _on_loaded(self, id: str, loaded: _Loaded, found: tuple[Blank, ...]) -> None:
        if id != self._id:
            return
        last = max((line.end for line in self.lines if line.end is not None), default=0.0)
        if not len(loaded.samples) or last > loaded.shape.seconds + _TOLERATED_SECONDS:
            self._set_sound(Sound.GONE)
            return
        self._loaded, self.blanks = loaded, found
        self._set_sound(Sound.READY)
        if self._after_loading is not None:
            then, self._after_loading = self._after_loading, None
            then()

    def _on_not_loaded(self, id: str, problem: Problem) -> None:
        if id == self._id:
            self.fault = self._describe(problem)
            self._set_sound(Sound.GONE if problem.code is ErrorCode.FILE_MISSING else Sound.BROKEN)

    def _set_sound(self, sound: Sound) -> None:
        self.sound = sound
        self.sound_changed.emit()

    def _when_loaded(self, then: Callable[[], None]) -> None:
        if not self.may_play:
            return
        if self._loaded is not None:
            then()
            return
        self._after_loading = then
        if self.sound is Sound.WAITING:
            self._load()

    def _play(self, stretches: tuple[Stretch, ...]) -> None:
        if self._loaded is None or self._recording.running:
            return
        samples = self._loaded.samples
        route = Route.of_seconds(stretches, len(samples))
        if not route.length:
            return
        if self._job is not None:
            self._job.cancel()
        playback = Playback(samples, route, self.speed / 100)
        self._playback, self._route = playback, stretches
        self._job = self._jobs.run(
            lanes.PLAYING,
            lambda _report, cancelled: playback.run(self._backend, cancelled),
            done=lambda _: self._on_end(playback),
            failed=lambda problem: self._on_end(playback, problem),
        )
        self._seek(route.at(0) / SAMPLE_RATE)
        self._timer.start()
        self.played.emit()

    def _on_end(self, playback: Playback, problem: Problem | None = None) -> None:
        if playback is not self._playback:
            return  # it was stopped, or another one took its place
        self._seek(playback.position / SAMPLE_RATE)
        self._playback, self._job = None, None
        self._timer.stop()
        self.played.emit()
        if problem is not None:
            self.failed.emit(problem)

    def _on_recording(self) -> None:
        if self._recording.running:
            self.pause()
        self.played.emit()

    def _follow(self) -> None:
        if self._playback is not None:
            self._seek(self._playback.position / SAMPLE_RATE)

    def _seek(self, seconds: float) -> None:
        if seconds != self.position:
            self.position = seconds
            self.moved.emit()


def _from(stretches: tuple[Stretch, ...], seconds: float) -> tuple[Stretch, ...]:
    """What is left of some stretches from a moment within them on."""
    for index, (start, end) in enumerate(stretches):
        if start - 0.01 <= seconds < end:
            return ((seconds, end), *stretches[index + 1 :])
    return ()
