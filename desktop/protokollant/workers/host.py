"""The parent's side of a worker: start it when needed, run a job, cancel softly and then hard, restart it once."""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError, Phrase
from protokollant.foundation.jobs import Progress, Report, no_report
from protokollant.foundation.offline import OFFLINE
from protokollant.workers.frames import MAX_HEADER, MAX_PAYLOAD, FrameError, fits, read_frame, write_frame
from protokollant.workers.messages import Advance, Cancel, Event, Failed, Job, Result

T = TypeVar("T")

# Seconds between two looks at a running job.
_POLL = 0.05
# Ways to the person's keyring, agents and screen: a worker has nothing to do with them.
_WITHHELD = frozenset(
    {"DBUS_SESSION_BUS_ADDRESS", "SSH_AUTH_SOCK", "SSH_AGENT_PID", "GPG_AGENT_INFO", "GNOME_KEYRING_CONTROL"}
    | {"DISPLAY", "WAYLAND_DISPLAY", "XAUTHORITY"}
)
_HOURS = MAX_PAYLOAD // (3600 * 16_000 * 2)
_RECORDING = QT_TRANSLATE_NOOP("engines", "The recording")
_TEXT = QT_TRANSLATE_NOOP("engines", "The text")


@dataclass(frozen=True)
class Limits:
    """Seconds: without any sign of life until a worker counts as hung; from a soft cancel to the kill; for a whole
    job, None for as long as it shows signs of life."""

    silence: float = 300.0
    grace: float = 3.0
    whole: float | None = None


class _Died(Exception):  # noqa: N818 - it never leaves this file
    """The process ended or broke the protocol in the middle of a job."""


class _Process:
    """One run of the worker process, with a thread that reads its events and one that writes to it.

    Writing has a thread of its own since a process that hangs does not empty its pipe."""

    def __init__(self, command: Sequence[str]) -> None:
        self.events: queue.Queue[tuple[Event, bytes] | None] = queue.Queue()
        self._outgoing: queue.SimpleQueue[tuple[bytes, bytes | memoryview] | None] = queue.SimpleQueue()
        self._popen = subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=_environment(os.environ),
            # Ctrl+C in a terminal is for the parent, which ends the worker in order.
            start_new_session=os.name != "nt",
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
            | getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._threads = [
            threading.Thread(target=work, daemon=True, name=f"worker-{name}")
            for name, work in (("events", self._read), ("requests", self._write))
        ]
        for thread in self._threads:
            thread.start()

    def _read(self) -> None:
        decoder = msgspec.json.Decoder(Event)
        assert self._popen.stdout is not None
        with contextlib.suppress(FrameError, OSError, ValueError, msgspec.DecodeError):
            while (frame := read_frame(self._popen.stdout)) is not None:
                self.events.put((decoder.decode(frame[0]), frame[1]))
                del frame
        self.events.put(None)

    def _write(self) -> None:
        assert self._popen.stdin is not None
        # A process that is gone is noticed by the reader.
        with contextlib.suppress(OSError), self._popen.stdin as pipe:
            while (frame := self._outgoing.get()) is not None:
                write_frame(pipe, *frame)
                del frame

    def send(self, request: Job | Cancel, payload: bytes | memoryview = b"") -> None:
        """Returns at once. Raises KnownError for a request that is too large."""
        header = msgspec.json.encode(request)
        if not fits(header, payload):
            if len(payload) > MAX_PAYLOAD:
                raise KnownError(ErrorCode.AUDIO_TOO_LONG, file=_RECORDING, hours=_HOURS)
            size, limit = len(header) // 10**6, MAX_HEADER // 10**6
            raise KnownError(ErrorCode.FILE_TOO_LARGE, file=_TEXT, megabytes=size, limit=limit)
        self._outgoing.put((header, payload))

    @property
    def alive(self) -> bool:
        return self._popen.poll() is None

    @property
    def pid(self) -> int:
        return self._popen.pid

    def stop(self, grace: float) -> None:
        """Close its pipe, wait `grace` seconds, then kill."""
        self._outgoing.put(None)
        try:
            self._popen.wait(grace)
        except subprocess.TimeoutExpired:
            self._popen.kill()
            self._popen.wait()
        for thread in self._threads:
            thread.join(grace + 1)
        if self._popen.stdout:
            self._popen.stdout.close()


def _environment(own: Mapping[str, str]) -> dict[str, str]:
    """What a worker is told of its surroundings."""
    return {name: value for name, value in own.items() if name not in _WITHHELD} | OFFLINE | {"PYTHONUTF8": "1"}


def _decoded(body: msgspec.Raw, kind: type[T]) -> T:
    """What the worker found. One that answers with something else is not to be trusted any more."""
    try:
        return msgspec.json.decode(body, type=kind)
    except (msgspec.DecodeError, ValueError) as error:
        raise _Died from error


class _Turns:
    """One at a time, in the order in which they came: who asks again and again, as live recognition does, must not
    keep others waiting for ever, nor they her."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._queue: deque[object] = deque()

    @contextlib.contextmanager
    def take(self, stopped: Callable[[], bool]) -> Iterator[None]:
        """Wait for the turn. Raises KnownError CANCELLED when `stopped` while waiting."""
        ticket = object()
        with self._changed:
            self._queue.append(ticket)
        try:
            with self._changed:
                while self._queue[0] is not ticket:
                    if stopped():
                        raise KnownError(ErrorCode.CANCELLED)
                    self._changed.wait(_POLL)
            yield
        finally:
            with self._changed:
                self._queue.remove(ticket)
                self._changed.notify_all()


class Worker:
    """A restartable worker process for one engine. Jobs run one after the other; `call` may come from any thread.

    A job is a pure question, so after a crash it is asked once more of a new process.
    """

    def __init__(self, command: Sequence[str], engine: Phrase, limits: Limits | None = None) -> None:
        self._command = tuple(command)
        self._engine = engine
        self._limits = limits or Limits()
        self._process: _Process | None = None
        self._turns = _Turns()
        self._closing = threading.Event()
        self._ids = iter(range(1, 1 << 62))

    @property
    def pid(self) -> int | None:
        process = self._process
        return process.pid if process and process.alive else None

    def call(
        self,
        make: Callable[[int], Job],
        result_type: type[T],
        *,
        payload: bytes | memoryview = b"",
        report: Report = no_report,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> T:
        """Run the job that `make(id)` describes. Raises KnownError: the job's own, CANCELLED, WORKER_DIED,
        WORKER_TIMEOUT, AUDIO_TOO_LONG or FILE_TOO_LARGE (the request is larger than a message may be)."""
        return self.ask(make, result_type, payload=payload, report=report, cancelled=cancelled)[0]

    def ask(
        self,
        make: Callable[[int], Job],
        result_type: type[T],
        *,
        payload: bytes | memoryview = b"",
        report: Report = no_report,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> tuple[T, bytes]:
        """As `call`, and the bytes that came with the result."""

        def stopped() -> bool:
            return self._closing.is_set() or cancelled()

        with self._turns.take(stopped):
            for attempt in (1, 2):
                try:
                    body, answer = self._run(make(next(self._ids)), payload, report, stopped)
                    return _decoded(body, result_type), answer
                except _Died:
                    self._end(0)
                    if stopped():
                        raise KnownError(ErrorCode.CANCELLED) from None
                    if attempt == 2:
                        raise KnownError(ErrorCode.WORKER_DIED, engine=self._engine) from None
            raise AssertionError("unreachable")

    def close(self) -> None:
        """Cancel what runs or waits and end the process; it starts again with the next job."""
        self._closing.set()
        with self._turns.take(lambda: False):
            self._end(self._limits.grace)
            self._closing.clear()

    def _end(self, grace: float) -> None:
        if self._process:
            self._process.stop(grace)
            self._process = None

    def _started(self) -> _Process:
        if self._process is None or not self._process.alive:
            self._end(0)
            try:
                self._process = _Process(self._command)
            except OSError as error:
                raise _Died from error
        return self._process

    def _run(
        self, job: Job, payload: bytes | memoryview, report: Report, stopped: Callable[[], bool]
    ) -> tuple[msgspec.Raw, bytes]:
        process = self._started()
        process.send(job, payload)
        try:
            return self._await(process, job, report, stopped)
        except _Died:
            raise
        except BaseException:  # also from `report`, or Ctrl+C: nobody waits for the answer any more
            process.send(Cancel(job.id))
            raise

    def _await(
        self, process: _Process, job: Job, report: Report, stopped: Callable[[], bool]
    ) -> tuple[msgspec.Raw, bytes]:
        silent = passed = 0.0
        since_cancel: float | None = None
        before = time.monotonic()
        while True:
            # A gap counts as one second at most: a laptop that slept for an hour has no hung worker.
            now = time.monotonic()
            step, before = min(1.0, now - before), now
            silent += step
            passed += step
            since_cancel = None if since_cancel is None else since_cancel + step
            if since_cancel is None and stopped():
                since_cancel = 0.0
                process.send(Cancel(job.id))
            if since_cancel is not None and since_cancel > self._limits.grace:
                self._end(0)
                raise KnownError(ErrorCode.CANCELLED)
            if silent > self._limits.silence or (self._limits.whole is not None and passed > self._limits.whole):
                self._end(0)
                raise KnownError(ErrorCode.WORKER_TIMEOUT, engine=self._engine)
            try:
                answer = process.events.get(timeout=_POLL)
            except queue.Empty:
                continue
            if answer is None:
                raise _Died
            silent = 0.0
            event, payload = answer
            match event:
                case Advance() if event.id == job.id:
                    report(Progress(event.stage, event.fraction, event.seconds_left))
                case Result() if event.id == job.id:
                    return event.body, payload
                case Failed() if event.id == job.id:
                    raise self._error(event)
                case _:
                    continue  # the rest of a job that was cancelled before

    def _error(self, event: Failed) -> KnownError:
        parameters: dict[str, str | int | float | Phrase] = dict(event.parameters)
        if event.code in (ErrorCode.ENGINE_MEMORY, ErrorCode.ENGINE_MISSING):
            parameters["engine"] = self._engine
        return KnownError(event.code, **parameters)
