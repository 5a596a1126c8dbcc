"""A worker process whose engine does what the job's `model` says: every way in which a real one can behave or fail."""

from __future__ import annotations

import ctypes
import os
import sys
import time
from pathlib import Path
from typing import Any

from protokollant.foundation.errors import ErrorCode, KnownError, Phrase
from protokollant.foundation.jobs import Cancellation, Progress, Report, Stage
from protokollant.workers.child import serve, take_pipes
from protokollant.workers.messages import Job

SECRET = "Zwetschgendatschi"


class ScriptedEngine:
    """`serve` runs jobs one after the other, so one object is enough."""

    def __init__(self, outgoing: Any) -> None:
        self._outgoing = outgoing

    def run(self, job: Job, payload: bytes, report: Report, cancelled: Cancellation) -> Any:
        name, _, argument = job.model.partition(":")
        return getattr(self, name)(argument, payload, report, cancelled)

    def echo(self, argument: str, payload: bytes, report: Report, cancelled: Cancellation) -> Any:
        return {"said": argument, "bytes": len(payload)}

    def progress(self, argument: str, payload: bytes, report: Report, cancelled: Cancellation) -> Any:
        for i in range(1, 5):
            report(Progress(Stage.SORTING, i / 4, 1.0 if i < 4 else None))
        return None

    def obedient(self, argument: str, payload: bytes, report: Report, cancelled: Cancellation) -> Any:
        report(Progress(Stage.LOADING, 0.0))
        while True:
            cancelled.raise_if_cancelled()
            time.sleep(0.01)

    def deaf(self, argument: str, payload: bytes, report: Report, cancelled: Cancellation) -> Any:
        report(Progress(Stage.LOADING, 0.0))
        time.sleep(60)

    def chatty_and_deaf(self, argument: str, payload: bytes, report: Report, cancelled: Cancellation) -> Any:
        for _ in range(6000):
            try:
                report(Progress(Stage.LOADING, 0.5))
            except KnownError:
                self._outgoing.flush()
            time.sleep(0.01)

    def silent(self, argument: str, payload: bytes, report: Report, cancelled: Cancellation) -> Any:
        time.sleep(60)

    def die(self, argument: str, payload: bytes, report: Report, cancelled: Cancellation) -> Any:
        os._exit(3)

    def die_once(self, argument: str, payload: bytes, report: Report, cancelled: Cancellation) -> Any:
        if not Path(argument).exists():
            Path(argument).touch()
            os._exit(3)
        return os.getpid()

    def garbage(self, argument: str, payload: bytes, report: Report, cancelled: Cancellation) -> Any:
        self._outgoing.write(b"Segmentation fault, and more\n" * 3)
        self._outgoing.flush()
        time.sleep(60)

    def bug(self, argument: str, payload: bytes, report: Report, cancelled: Cancellation) -> Any:
        raise ValueError(f"cannot parse {SECRET}")

    def known(self, argument: str, payload: bytes, report: Report, cancelled: Cancellation) -> Any:
        kind = Phrase("engines", "language model")
        raise KnownError(ErrorCode.AUDIO_TOO_LONG, file="Jörgs Übung.wav", hours=4, ratio=0.5, kind=kind)

    def memory(self, argument: str, payload: bytes, report: Report, cancelled: Cancellation) -> Any:
        raise MemoryError

    def too_much(self, argument: str, payload: bytes, report: Report, cancelled: Cancellation) -> Any:
        return "x" * (33 * 1024 * 1024)

    def odd(self, argument: str, payload: bytes, report: Report, cancelled: Cancellation) -> Any:
        """A result of another kind than the one that was asked for."""
        return {"utterances": [SECRET]}

    def loud(self, argument: str, payload: bytes, report: Report, cancelled: Cancellation) -> Any:
        print("PKF1 printed by Python")
        print("PKF1 printed by Python", file=sys.stderr)
        os.write(1, b"PKF1 written to the descriptor\n")
        library = ctypes.CDLL(None)
        library.puts(b"PKF1 printed by a native library")
        library.fflush(None)
        return "clean"


def main(log: str) -> None:
    incoming, outgoing = take_pipes()
    serve(ScriptedEngine(outgoing), incoming, outgoing, Path(log))


def command(log: Path) -> list[str]:
    """How to start it."""
    find = f"import sys; sys.path.insert(0, {str(Path(__file__).parent)!r})"
    return [sys.executable, "-c", f"{find}; import scripted_worker; scripted_worker.main({str(log)!r})"]
