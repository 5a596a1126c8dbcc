"""Recording a dictation: from the microphone into its journal, and for the command line on into a WAV
file."""

from __future__ import annotations

import os
import secrets
import signal
import tempfile
import threading
import time
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from types import FrameType

import numpy as np

from protokollant.audio.capture import Capture, CaptureState
from protokollant.audio.clip import SAMPLE_RATE, Samples
from protokollant.audio.devices import InputDevice, SoundBackend, choose, list_inputs
from protokollant.audio.journal import KEY_BYTES, JournalWriter, MarkKind, read_journal
from protokollant.audio.level import Level
from protokollant.audio.reading import write_wav
from protokollant.foundation.disk import sync_folder, write_error
from protokollant.foundation.errors import ErrorCode, KnownError, Problem
from protokollant.protocol.redaction import Redacted

_POLL_SECONDS = 0.05
_LEFTOVER_SECONDS = 3600.0


@dataclass(frozen=True, slots=True, repr=False, eq=False)
class RecordedAudio(Redacted):
    """What was recorded. `samples`: int16 (n,), 16 kHz, pauses left out.

    `overflow_frames`: frames that came too fast to be kept; `device_overflows`: how often the device itself
    lost some. `problem`: why the recording ended before it was told to, or what is wrong with it; None where
    all is well.
    """

    samples: Samples
    overflow_frames: int = 0
    device_overflows: int = 0
    problem: Problem | None = None

    @property
    def seconds(self) -> float:
        return len(self.samples) / SAMPLE_RATE


class Recorder:
    """Records one dictation at a time. For one thread; the properties may be read from any.

    After `start` nothing raises until `stop`: `state` and `problem` tell what is going on.
    """

    def __init__(self, backend: SoundBackend) -> None:
        self._backend = backend
        self._capture: Capture | None = None
        self._listening: Capture | None = None
        self._listening_to: str | None = None
        self._journal = Path()
        self._key = b""

    @property
    def state(self) -> CaptureState:
        return self._capture.state if self._capture else CaptureState.STOPPED

    @property
    def problem(self) -> Problem | None:
        return self._capture.problem if self._capture else None

    def level(self) -> Level:
        capture = self._capture or self._listening
        return capture.level if capture else Level()

    def elapsed(self) -> float:
        """Seconds recorded so far, pauses left out."""
        return self._capture.elapsed_seconds if self._capture else 0.0

    def start(self, device_name: str | None, journal_path: Path, key: bytes, *, resume: bool = False) -> None:
        """Begin a new journal, or with `resume` go on with an interrupted one. `key`: its 32 random bytes.

        Returns before the microphone delivers: `state` is OPENING until then. Raises KnownError
        NO_MICROPHONE, MICROPHONE_UNKNOWN, SOUND_LIBRARY_MISSING, DISK_FULL, OUTPUT_UNWRITABLE,
        JOURNAL_BROKEN, JOURNAL_DAMAGED, and leaves no new file then. Raises RuntimeError while another
        recording runs.
        """
        if self.state is not CaptureState.STOPPED:
            raise RuntimeError("a recording is running")
        warm = self._listening if self._listening and self._listening_to == device_name else None
        if warm is None:
            self.stop_listening()
        capture = warm or self._new_capture(device_name)
        writer = JournalWriter.resume(journal_path, key) if resume else JournalWriter.create(journal_path, key)
        if resume:
            writer.mark(MarkKind.RESUME)  # who follows the journal sees at once that its end is none any more
        if not capture.record(writer):  # the microphone was lost in this moment
            warm, capture = None, self._unwarmed(device_name, writer, journal_path, resume=resume)
        self._listening = None
        self._journal, self._key, self._capture = journal_path, key, capture
        if warm is None:
            capture.start()

    def listen(self, device_name: str | None) -> None:
        """Open the microphone, so that a recording can begin with the second before its start.

        What is heard stays in memory, and no more than PREROLL_SECONDS of it; it is gone with `stop_listening`. Where
        the microphone cannot be opened nothing happens: the recording will say why. Does nothing while one runs.
        """
        if self.state is not CaptureState.STOPPED or (self.listening and self._listening_to == device_name):
            return
        self.stop_listening()
        with suppress(KnownError):
            capture = self._new_capture(device_name)
            capture.start()
            self._listening, self._listening_to = capture, device_name

    def stop_listening(self) -> None:
        """Close the microphone where it is only listened to, and forget what was heard. Takes up to half a second."""
        if self._listening:
            self._listening.stop()
            self._listening = None

    @property
    def listening(self) -> bool:
        """Whether the microphone is open without a recording."""
        return self._listening is not None and self._listening.state is CaptureState.LISTENING

    @property
    def device_name(self) -> str:
        """The device that records, which may be another one than at the start; empty where none does."""
        return self._capture.device_name if self._capture else ""

    def mark(self) -> None:
        """Note this moment of the recording."""
        if self._capture:
            self._capture.mark()

    def suspend(self) -> None:
        """The computer is about to sleep or was locked: end what is being said cleanly. `resume` goes on."""
        if self._capture:
            self._capture.suspend()

    def pause(self) -> None:
        if self._capture:
            self._capture.pause()

    def resume(self) -> None:
        """Go on after a pause, or open the microphone again after an interruption."""
        if self._capture:
            self._capture.resume()

    def stop(self) -> RecordedAudio:
        """End the recording and give all of it, read back from the disk. Takes up to half a second.

        Raises KnownError where the journal cannot be read back, and RuntimeError where nothing was started.
        """
        if self._capture is None:
            raise RuntimeError("no recording was started")
        capture = self._capture
        unwritten = capture.stop()
        self._capture = None
        samples = np.concatenate((read_journal(self._journal, self._key).samples, unwritten))
        silent = len(samples) > 0 and not samples.any()
        return RecordedAudio(
            samples,
            overflow_frames=capture.overflow_frames,
            device_overflows=capture.device_overflows,
            problem=capture.problem or (Problem(ErrorCode.MICROPHONE_SILENT) if silent else None),
        )

    def _new_capture(self, device_name: str | None) -> Capture:
        """Raises KnownError NO_MICROPHONE, MICROPHONE_UNKNOWN, SOUND_LIBRARY_MISSING."""
        chosen = iter([choose(list_inputs(self._backend), device_name)])

        def find() -> InputDevice:
            """The device that was asked for; when it is gone later, the one that the system prefers."""
            if (device := next(chosen, None)) is not None:
                return device
            devices = list_inputs(self._backend)
            try:
                return choose(devices, device_name)
            except KnownError:
                return choose(devices)

        return Capture(self._backend, find)

    def _unwarmed(self, device_name: str | None, writer: JournalWriter, path: Path, *, resume: bool) -> Capture:
        try:
            capture = self._new_capture(device_name)
        except KnownError:
            writer.abandon()
            if not resume:
                path.unlink(missing_ok=True)
            raise
        capture.record(writer)
        return capture


def record_to_wav(
    recorder: Recorder,
    out: Path,
    *,
    folder: Path,
    device_name: str | None = None,
    seconds: float | None = None,
    on_tick: Callable[[CaptureState, float, Problem | None], None] = lambda _state, _elapsed, _problem: None,
    try_again: Callable[[Problem], bool] = lambda _problem: False,
) -> RecordedAudio:
    """Record into a WAV file until `seconds` are full or Ctrl+C (or SIGTERM) comes; None waits for that
    alone.

    The sound goes through an encrypted journal in `folder` (private, made if missing), whose key exists only
    in this process. So a crash leaves nothing that anyone could read, the person herself included, and a
    leftover is removed by the next call. Whether `out` can be written is found out before the first word is
    said. Should the disk be full at the end all the same, `try_again` is asked as long as it says yes, with
    the recording held in memory. `out` is replaced only by a whole new file.

    `on_tick` gets state, seconds recorded and problem some times a second. A recording that was cut short
    (microphone gone) is written, and its `problem` says so. Raises KnownError, among others AUDIO_EMPTY where
    nothing was recorded.
    """
    if out.suffix.lower() != ".wav":
        raise KnownError(ErrorCode.OUTPUT_KIND, file=out.name, accepted="wav")
    with _beside(out) as part, private_journal(folder) as journal, _stop_signals() as stop_asked:
        recorder.start(device_name, journal, secrets.token_bytes(KEY_BYTES))
        try:
            while not stop_asked.wait(_POLL_SECONDS):
                on_tick(recorder.state, recorder.elapsed(), recorder.problem)
                enough = seconds is not None and recorder.elapsed() >= seconds
                if enough or recorder.state in (CaptureState.INTERRUPTED, CaptureState.STOPPED):
                    break
        finally:
            recorded = recorder.stop()
        recorded = _trimmed(recorded, seconds)
        if not len(recorded.samples):
            raise KnownError.of(recorded.problem or Problem(ErrorCode.AUDIO_EMPTY, (("file", out.name),)))
        while (problem := _write(part, out, recorded.samples)) is not None:
            if not try_again(problem):
                raise KnownError.of(problem)
    return recorded


def _trimmed(recorded: RecordedAudio, seconds: float | None) -> RecordedAudio:
    if seconds is None:
        return recorded
    return RecordedAudio(
        recorded.samples[: round(seconds * SAMPLE_RATE)],
        recorded.overflow_frames,
        recorded.device_overflows,
        recorded.problem,
    )


def _write(part: Path, out: Path, samples: Samples) -> Problem | None:
    try:
        with part.open("wb") as file:
            write_wav(file, samples)
            file.flush()
            os.fsync(file.fileno())
        part.replace(out)
        sync_folder(out.absolute().parent)
    except OSError as error:
        return write_error(error, out).problem
    return None


@contextmanager
def _beside(out: Path) -> Iterator[Path]:
    """An empty file in the folder of `out`, on the same disk, that is gone afterwards unless it took the
    place of `out`."""
    try:
        if out.is_dir():
            raise IsADirectoryError
        descriptor, name = tempfile.mkstemp(suffix=".part", prefix=f".{out.stem}-", dir=out.absolute().parent)
    except OSError as error:
        raise write_error(error, out) from error
    os.close(descriptor)
    part = Path(name)
    try:
        yield part
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def private_journal(folder: Path) -> Iterator[Path]:
    """A name for a journal; the file is removed afterwards, and so are those of processes that died."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for leftover in folder.glob("record-*.journal"):
            with suppress(OSError):
                if time.time() - leftover.stat().st_mtime > _LEFTOVER_SECONDS:
                    leftover.unlink()
    except OSError as error:
        raise write_error(error, folder) from error
    journal = folder / f"record-{uuid.uuid4().hex}.journal"
    try:
        yield journal
    finally:
        with suppress(OSError):
            journal.unlink(missing_ok=True)


@contextmanager
def _stop_signals() -> Iterator[threading.Event]:
    """An event that Ctrl+C and SIGTERM set instead of ending the process: a second Ctrl+C while the file is
    being written must not cost the recording."""
    asked = threading.Event()

    def ask(_signal: int, _frame: FrameType | None) -> None:
        asked.set()

    if threading.current_thread() is not threading.main_thread():
        yield asked
        return
    before = {number: signal.signal(number, ask) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield asked
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
