"""The parent's side of a worker: start it when needed, run a job, cancel softly and then hard, restart it once."""

from __future__ import annotations

import contextlib
import os
import queue
import subprocess
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from protokollant.foundation.errors import ErrorCode, KnownError, Phrase
from protokollant.foundation.jobs import Progress, Report, no_report
from protokollant.workers.frames import FrameError, read_frame, write_frame
from protokollant.workers.messages import Advance, Cancel, Event, Failed, Job, Result

T = TypeVar("T")


@dataclass(frozen=True)
class Limits:
    """Seconds: without any sign of life until a worker counts as hung; from a soft cancel to the kill."""

    silence: float = 300.0
    grace: float = 3.0


class _Died(Exception):
    """The process ended or broke the protocol in the middle of a job."""


class _Process:
    """One run of the worker process and the thread that reads its events."""

    def __init__(self, command: Sequence[str]) -> None:
        # The engines' libraries are told to stay offline; they have no reason to look.
        offline = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1", "PYTHONUTF8": "1"}
        self.events: queue.Queue[Event | None] = queue.Queue()
        self._popen = subprocess.Popen(
            list(command),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **offline},
            # Ctrl+C in a terminal is for the parent, which ends the worker in order.
            start_new_session=os.name != "nt",
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)
            | getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        self._reader = threading.Thread(target=self._read, daemon=True, name="worker-events")
        self._reader.start()

    def _read(self) -> None:
        decoder = msgspec.json.Decoder(Event)
        assert self._popen.stdout is not None
        with contextlib.suppress(FrameError, OSError, ValueError, msgspec.DecodeError):
            while (frame := read_frame(self._popen.stdout)) is not None:
                self.events.put(decoder.decode(frame[0]))
        self.events.put(None)

    def send(self, request: Job | Cancel, payload: bytes | memoryview = b"") -> None:
        assert self._popen.stdin is not None
        try:
            write_frame(self._popen.stdin, msgspec.json.encode(request), payload)
        except OSError as error:
            raise _Died from error

    @property
    def alive(self) -> bool:
        return self._popen.poll() is None

    @property
    def pid(self) -> int:
        return self._popen.pid

    def stop(self, grace: float) -> None:
        """Close its pipe, wait `grace` seconds, then kill."""
        with contextlib.suppress(OSError):
            if self._popen.stdin:
                self._popen.stdin.close()
        try:
            self._popen.wait(grace)
        except subprocess.TimeoutExpired:
            self._popen.kill()
            self._popen.wait()
        self._reader.join(grace + 1)
        if self._popen.stdout:
            self._popen.stdout.close()


class Worker:
    """A restartable worker process for one engine. Jobs run one after the other; `call` may come from any thread.

    A job is a pure question, so after a crash it is asked once more of a new process.
    """

    def __init__(self, command: Sequence[str], engine: Phrase, limits: Limits | None = None) -> None:
        self._command = tuple(command)
        self._engine = engine
        self._limits = limits or Limits()
        self._process: _Process | None = None
        self._lock = threading.Lock()
        self._ids = iter(range(1, 1 << 62))

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process and self._process.alive else None

    def call(
        self,
        make: Callable[[int], Job],
        result_type: type[T],
        *,
        payload: bytes | memoryview = b"",
        report: Report = no_report,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> T:
        """Run the job that `make(id)` describes. Raises KnownError: the job's own, CANCELLED, WORKER_DIED or
        WORKER_TIMEOUT."""
        with self._lock:
            for attempt in (1, 2):
                try:
                    return msgspec.json.decode(
                        self._run(make(next(self._ids)), payload, report, cancelled), type=result_type
                    )
                except _Died:
                    self._end(0)
                    if attempt == 2:
                        raise KnownError(ErrorCode.WORKER_DIED, engine=self._engine) from None
            raise AssertionError("unreachable")

    def close(self) -> None:
        """End the process; it starts again with the next job."""
        with self._lock:
            self._end(self._limits.grace)

    def _end(self, grace: float) -> None:
        if self._process:
            self._process.stop(grace)
            self._process = None

    def _run(self, job: Job, payload: bytes | memoryview, report: Report, cancelled: Callable[[], bool]) -> msgspec.Raw:
        if self._process is None or not self._process.alive:
            self._end(0)
            self._process = _Process(self._command)
        process = self._process
        process.send(job, payload)
        last_sign = time.monotonic()
        cancelled_at: float | None = None
        while True:
            now = time.monotonic()
            if cancelled_at is None and cancelled():
                cancelled_at = now
                process.send(Cancel(job.id))
            if cancelled_at is not None and now - cancelled_at > self._limits.grace:
                self._end(0)
                raise KnownError(ErrorCode.CANCELLED)
            if now - last_sign > self._limits.silence:
                self._end(0)
                raise KnownError(ErrorCode.WORKER_TIMEOUT, engine=self._engine)
            try:
                event = process.events.get(timeout=0.05)
            except queue.Empty:
                continue
            last_sign = now
            match event:
                case None:
                    if cancelled_at is not None:
                        raise KnownError(ErrorCode.CANCELLED)
                    raise _Died
                case Advance() if event.id == job.id:
                    report(Progress(event.stage, event.fraction, event.seconds_left))
                case Result() if event.id == job.id:
                    return event.body
                case Failed() if event.id == job.id:
                    raise self._error(event)
                case _:
                    continue  # the rest of a job that was cancelled before

    def _error(self, event: Failed) -> KnownError:
        parameters: dict[str, str | int | float | Phrase] = dict(event.parameters)
        if event.code in (ErrorCode.ENGINE_MEMORY, ErrorCode.ENGINE_MISSING):
            parameters["engine"] = self._engine
        return KnownError(event.code, **parameters)
