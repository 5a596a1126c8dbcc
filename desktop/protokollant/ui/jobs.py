"""Work away from the GUI thread: a function runs in a thread, its results arrive as signals in the GUI thread."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot

from protokollant.foundation.bugs import record_bug
from protokollant.foundation.errors import ErrorCode, KnownError, Problem
from protokollant.foundation.jobs import Cancellation

# `report` takes whatever progress value the work has; it reaches `Job.progressed`.
Work = Callable[[Callable[[Any], None], Cancellation], Any]


class Job(QObject):
    """One run of a function. Its signals are emitted in the GUI thread; exactly one of `done` and `failed`, last."""

    progressed = Signal(object)
    done = Signal(object)
    failed = Signal(object)  # a Problem

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self.work = work
        self.cancellation = Cancellation()

    def cancel(self) -> None:
        self.cancellation.cancel()


class Jobs(QObject):
    """Runs jobs. Those of one lane run one after the other, in a thread of the lane's own; lanes run side by side.

    Lanes are started when first used. `shutdown` must be called before the process ends.
    """

    _posted = Signal(object)

    def __init__(self, log_folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._log_folder = log_folder
        self._lanes: dict[str, queue.SimpleQueue[Job | None]] = {}
        self._threads: list[threading.Thread] = []
        self._open: set[Job] = set()
        # Queued on purpose: a signal emitted in a worker's thread must not run its slots there.
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        lane: str,
        work: Work,
        *,
        done: Callable[[Any], None] | None = None,
        failed: Callable[[Problem], None] | None = None,
        progressed: Callable[[Any], None] | None = None,
    ) -> Job:
        """Run `work(report, cancelled)` as soon as the lane is free. A KnownError, and a bug as code BUG, becomes
        `failed`."""
        job = Job(work, self)
        for signal, slot in ((job.done, done), (job.failed, failed), (job.progressed, progressed)):
            if slot is not None:
                signal.connect(slot)
        self._open.add(job)
        self._lane(lane).put(job)
        return job

    def problem_of(self, error: BaseException) -> Problem:
        """A known problem as it is; anything else goes to the log and becomes the sentence about a bug."""
        if isinstance(error, KnownError):
            return error.problem
        log = record_bug(error, self._log_folder)
        return KnownError(ErrorCode.BUG, kind=type(error).__name__, log=str(log or "-")).problem

    @property
    def busy(self) -> bool:
        """Whether any job has not delivered its end yet."""
        return bool(self._open)

    def shutdown(self, seconds: float) -> bool:
        """Let every lane finish what it was given, for at most `seconds`; False where something still runs."""
        for lane in self._lanes.values():
            lane.put(None)
        deadline = time.monotonic() + seconds
        for thread in self._threads:
            thread.join(max(0.0, deadline - time.monotonic()))
        return not any(thread.is_alive() for thread in self._threads)

    def _lane(self, name: str) -> queue.SimpleQueue[Job | None]:
        if name not in self._lanes:
            lane: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
            # Daemons: a library that hangs must not keep the process alive after the window is gone.
            thread = threading.Thread(target=self._work_through, args=(lane,), name=f"lane-{name}", daemon=True)
            self._lanes[name] = lane
            self._threads.append(thread)
            thread.start()
        return self._lanes[name]

    def _work_through(self, lane: queue.SimpleQueue[Job | None]) -> None:
        while (job := lane.get()) is not None:
            self._perform(job)

    def _perform(self, job: Job) -> None:
        def report(progress: Any) -> None:
            self._posted.emit(lambda: job.progressed.emit(progress))

        try:
            job.cancellation.raise_if_cancelled()
            result = job.work(report, job.cancellation)
        except Exception as error:
            problem = self.problem_of(error)
            self._posted.emit(lambda: self._finish(job, lambda: job.failed.emit(problem)))
        else:
            self._posted.emit(lambda: self._finish(job, lambda: job.done.emit(result)))

    @Slot(object)
    def _deliver(self, call: Callable[[], None]) -> None:
        call()

    def _finish(self, job: Job, announce: Callable[[], None]) -> None:
        self._open.discard(job)
        announce()
        job.deleteLater()
