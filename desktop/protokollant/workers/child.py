"""The worker's side: read jobs, run them one after the other, report.

A second thread reads the pipe, so that a cancel is seen while a job runs, and ends the process when the parent is gone.
"""

from __future__ import annotations

import contextlib
import os
import queue
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Protocol

import msgspec

from protokollant.foundation.bugs import record_bug
from protokollant.foundation.errors import ErrorCode, KnownError, Phrase
from protokollant.foundation.folders import find_folders
from protokollant.foundation.jobs import Cancellation, Progress, Report
from protokollant.foundation.offline import stay_offline
from protokollant.workers.frames import FrameError, fits, read_frame, write_frame
from protokollant.workers.messages import Advance, Cancel, Event, Failed, Job, Request, Result


@dataclass(frozen=True, slots=True, repr=False)
class WithPayload:
    """A result that comes with bytes."""

    value: Any
    payload: bytes | memoryview


class Engine(Protocol):
    """Runs jobs. `run` returns a value that msgspec can encode, or WithPayload, and raises KnownError for known
    problems."""

    def run(self, job: Job, payload: bytes, report: Report, cancelled: Cancellation) -> Any: ...


def take_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Keep stdin and stdout for frames alone: a native library that prints must not be able to break one."""
    incoming, outgoing = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    nowhere = os.open(os.devnull, os.O_RDWR)
    for descriptor in (0, 1, 2):
        os.dup2(nowhere, descriptor)
    return incoming, outgoing


def serve(
    engine: Engine, incoming: BinaryIO, outgoing: BinaryIO, log: Path, leave: Callable[[int], None] = os._exit
) -> None:
    """Serve until the parent closes the pipe. Bugs are recorded in the folder `log`, without content. `leave` ends the
    process without destructors: CTranslate2's can hang."""
    jobs: queue.Queue[tuple[Job, bytes] | None] = queue.Queue()
    running: dict[int, Cancellation] = {}
    writing = threading.Lock()

    def send(event: Event, payload: bytes | memoryview = b"") -> None:
        message = msgspec.json.encode(event)
        if not fits(message, payload):
            payload = b""
            message = msgspec.json.encode(Failed(event.id, ErrorCode.BUG, {"kind": FrameError.__name__, "log": "-"}))
        # A parent that is gone is noticed by the thread below; the engine need not hear of it.
        with writing, contextlib.suppress(OSError):
            write_frame(outgoing, message, payload)

    def read() -> None:
        decoder = msgspec.json.Decoder(Request)
        with contextlib.suppress(FrameError, OSError, msgspec.DecodeError):
            while (frame := read_frame(incoming)) is not None:
                request = decoder.decode(frame[0])
                if isinstance(request, Cancel):
                    if cancellation := running.get(request.id):
                        cancellation.cancel()
                else:
                    running[request.id] = Cancellation()
                    jobs.put((request, frame[1]))
        jobs.put(None)
        for cancellation in list(running.values()):
            cancellation.cancel()
        if running:
            leave(0)

    threading.Thread(target=read, daemon=True, name="pipe").start()
    while (item := jobs.get()) is not None:
        job, payload = item
        send(*_run(engine, job, payload, send, running[job.id], log))
        del running[job.id], item, payload
    leave(0)


def _run(
    engine: Engine,
    job: Job,
    payload: bytes,
    send: Callable[[Event], None],
    cancelled: Cancellation,
    log: Path,
) -> tuple[Event, bytes | memoryview]:
    """What to answer: the event and its payload."""

    def report(progress: Progress) -> None:
        cancelled.raise_if_cancelled()
        send(Advance(job.id, progress.stage, progress.fraction, progress.seconds_left))

    try:
        cancelled.raise_if_cancelled()
        found = engine.run(job, payload, report, cancelled)
        value, answer = (found.value, found.payload) if isinstance(found, WithPayload) else (found, b"")
        return Result(job.id, msgspec.Raw(msgspec.json.encode(value))), answer
    except KnownError as error:
        return Failed(job.id, error.code, {name: _sendable(value) for name, value in error.problem.parameters}), b""
    except MemoryError:
        return Failed(job.id, ErrorCode.ENGINE_MEMORY), b""
    except Exception as error:  # the parent decides; the text of a foreign error may hold content and stays here
        parameters: dict[str, str | int | float | Phrase] = {
            "kind": type(error).__name__,
            "log": str(record_bug(error, log) or "-"),
        }
        return Failed(job.id, ErrorCode.BUG, parameters), b""


def _sendable(value: str | int | float | Phrase) -> str | int | float | Phrase:
    """The name of a file need not be valid text; a message must be."""
    return value.encode("utf-8", "backslashreplace").decode() if isinstance(value, str) else value


def lower_priority() -> None:
    """Capture and window come first on a small machine."""
    if hasattr(os, "nice"):
        with contextlib.suppress(OSError):
            os.nice(5)


def main(kind: str) -> None:
    """Entry of the worker process `protokollant --worker KIND`."""
    incoming, outgoing = take_pipes()
    stay_offline()
    lower_priority()
    from protokollant.workers.engines import build_engine, confine

    confine(kind)
    serve(build_engine(kind), incoming, outgoing, find_folders().log)
    sys.exit(0)
