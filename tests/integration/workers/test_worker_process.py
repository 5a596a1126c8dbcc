"""A real child process with a scripted engine: every way in which a worker can behave."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

import scripted_worker
from protokollant.foundation.errors import ErrorCode, KnownError, Phrase
from protokollant.foundation.jobs import Cancellation, Progress, Stage
from protokollant.workers.host import Limits, Worker
from protokollant.workers.messages import Load

ENGINE = Phrase("engines", "speech recognition")
LIMITS = Limits(silence=2.0, grace=0.6)


@pytest.fixture
def log(tmp_path: Path) -> Path:
    return tmp_path / "Jörgs Protokolle"


@pytest.fixture
def worker(log: Path) -> Iterator[Worker]:
    worker = Worker(scripted_worker.command(log), ENGINE, LIMITS)
    yield worker
    worker.close()


def job(script: str) -> Callable[[int], Load]:
    return lambda number: Load(number, b"", script)


def ask(worker: Worker, script: str, **options: Any) -> Any:
    return worker.call(job(script), object, **options)


def code_of(worker: Worker, script: str, **options: Any) -> ErrorCode:
    with pytest.raises(KnownError) as caught:
        ask(worker, script, **options)
    return caught.value.code


def is_gone(pid: int) -> bool:
    """Ended, if perhaps not yet collected by its new parent."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] in "ZX"
    except FileNotFoundError:
        return True


def wait_until(condition: Callable[[], bool], seconds: float) -> bool:
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if condition():
            return True
        time.sleep(0.02)
    return condition()


def test_jobs_go_through_one_process(worker: Worker) -> None:
    assert worker.pid is None
    assert ask(worker, "echo:Grüße an Łukasz 😀") == {"said": "Grüße an Łukasz 😀", "bytes": 0}
    first = worker.pid
    assert ask(worker, "echo:x", payload=bytes(300_000)) == {"said": "x", "bytes": 300_000}
    assert worker.pid == first is not None


def test_progress_arrives_in_order(worker: Worker) -> None:
    seen: list[Progress] = []
    ask(worker, "progress", report=seen.append)
    assert [p.fraction for p in seen] == [0.25, 0.5, 0.75, 1.0]
    assert seen[0] == Progress(Stage.SORTING, 0.25, 1.0)
    assert seen[-1].seconds_left is None


def test_a_soft_cancel_keeps_the_process(worker: Worker) -> None:
    cancelled = Cancellation()
    assert code_of(worker, "obedient", report=lambda _: cancelled.cancel(), cancelled=cancelled) is ErrorCode.CANCELLED
    pid = worker.pid
    assert pid is not None
    assert ask(worker, "echo:again")["said"] == "again"
    assert worker.pid == pid


def test_who_asks_again_and_again_does_not_keep_others_waiting(worker: Worker) -> None:
    ask(worker, "echo:x")
    order: list[str] = []
    enough = threading.Event()

    def ask_on() -> None:
        while not enough.is_set():
            ask(worker, "progress")
            order.append("again")

    busy = threading.Thread(target=ask_on)
    busy.start()
    try:
        for _ in range(5):
            before = len(order)
            assert wait_until(lambda before=before: len(order) > before, 5)
            before = len(order)
            ask(worker, "progress")
            assert len(order) - before <= 2
    finally:
        enough.set()
        busy.join(10)


@pytest.mark.parametrize("script", ["deaf", "chatty_and_deaf"])
def test_an_engine_that_ignores_the_cancel_is_killed_after_the_grace(worker: Worker, script: str) -> None:
    cancelled, at = Cancellation(), []

    def stop(_: Progress) -> None:
        cancelled.cancel()
        at.append(time.monotonic())

    assert code_of(worker, script, report=stop, cancelled=cancelled) is ErrorCode.CANCELLED
    assert time.monotonic() - at[0] < LIMITS.grace + 1.0
    assert worker.pid is None
    assert ask(worker, "echo:again")["said"] == "again"


def test_a_death_in_the_middle_is_made_good_by_a_new_process(worker: Worker, tmp_path: Path) -> None:
    ask(worker, "echo:x")
    first = worker.pid
    assert ask(worker, f"die_once:{tmp_path / 'schon gestorben'}") == worker.pid != first


@pytest.mark.parametrize("script", ["die", "garbage"])
def test_two_deaths_are_reported(worker: Worker, script: str) -> None:
    with pytest.raises(KnownError) as caught:
        ask(worker, script)
    assert caught.value.problem.code is ErrorCode.WORKER_DIED
    assert dict(caught.value.problem.parameters) == {"engine": ENGINE}
    assert ask(worker, "echo:alive")["said"] == "alive"


def test_a_program_that_cannot_be_started_is_reported(tmp_path: Path) -> None:
    worker = Worker([str(tmp_path / "gibt es nicht")], ENGINE, LIMITS)
    assert code_of(worker, "echo") is ErrorCode.WORKER_DIED


def test_silence_is_a_hang(log: Path) -> None:
    worker = Worker(scripted_worker.command(log), ENGINE, Limits(silence=0.5, grace=0.3))
    assert code_of(worker, "silent") is ErrorCode.WORKER_TIMEOUT
    assert worker.pid is None


def test_a_process_that_never_reads_can_be_cancelled_and_times_out() -> None:
    sleeper = [sys.executable, "-c", "import time; time.sleep(60)"]
    payload = bytes(5_000_000)  # more than a pipe takes
    worker = Worker(sleeper, ENGINE, Limits(silence=0.4, grace=0.3))
    assert code_of(worker, "echo", payload=payload) is ErrorCode.WORKER_TIMEOUT
    worker = Worker(sleeper, ENGINE, Limits(silence=60, grace=0.3))
    started = time.monotonic()
    assert code_of(worker, "echo", payload=payload, cancelled=lambda: True) is ErrorCode.CANCELLED
    assert time.monotonic() - started < 3


def test_a_bug_is_logged_without_content(worker: Worker, log: Path) -> None:
    with pytest.raises(KnownError) as caught:
        ask(worker, "bug")
    parameters = dict(caught.value.problem.parameters)
    assert caught.value.code is ErrorCode.BUG
    assert parameters["kind"] == "ValueError"
    entry = Path(str(parameters["log"])).read_text(encoding="utf-8")
    assert "ValueError" in entry
    assert "scripted_worker.py" in entry
    assert scripted_worker.SECRET not in entry
    assert scripted_worker.SECRET not in repr(parameters)
    assert ask(worker, "echo:alive")["said"] == "alive"


def test_known_errors_cross_with_all_parameters(worker: Worker) -> None:
    with pytest.raises(KnownError) as caught:
        ask(worker, "known")
    assert caught.value.code is ErrorCode.AUDIO_TOO_LONG
    assert dict(caught.value.problem.parameters) == {
        "file": "Jörgs Übung.wav",
        "hours": 4,
        "ratio": 0.5,
        "kind": Phrase("engines", "language model"),
    }
    assert isinstance(dict(caught.value.problem.parameters)["kind"], Phrase)


def test_lack_of_memory_names_the_engine(worker: Worker) -> None:
    with pytest.raises(KnownError) as caught:
        ask(worker, "memory")
    assert caught.value.problem.parameters == (("engine", ENGINE),)
    assert caught.value.code is ErrorCode.ENGINE_MEMORY


def test_prints_of_libraries_do_not_break_frames(worker: Worker, capfd: pytest.CaptureFixture[str]) -> None:
    assert [ask(worker, "loud") for _ in range(3)] == ["clean"] * 3
    assert "PKF1" not in "".join(capfd.readouterr())


def test_a_result_that_no_message_can_hold_is_a_bug_and_not_a_death(worker: Worker) -> None:
    assert code_of(worker, "too_much") is ErrorCode.BUG
    assert ask(worker, "echo:alive")["said"] == "alive"


def test_a_result_of_another_kind_costs_the_worker_only(worker: Worker) -> None:
    with pytest.raises(KnownError) as caught:
        worker.call(job("odd"), list[int])
    assert caught.value.code is ErrorCode.WORKER_DIED
    assert ask(worker, "echo:alive")["said"] == "alive"


def test_a_request_that_is_too_large_is_refused_with_a_sentence(worker: Worker) -> None:
    assert code_of(worker, "echo:" + "x" * (33 * 1024 * 1024)) is ErrorCode.FILE_TOO_LARGE
    assert ask(worker, "echo:alive")["said"] == "alive"


def test_an_error_in_the_parents_own_report_cancels_the_job(worker: Worker) -> None:
    def interrupt(_: Progress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        ask(worker, "obedient", report=interrupt)
    pid = worker.pid
    assert ask(worker, "echo:next")["said"] == "next"
    assert worker.pid == pid


def test_two_threads_get_their_own_answers(worker: Worker) -> None:
    answers: dict[int, list[str]] = {0: [], 1: []}

    def work(number: int) -> None:
        for i in range(20):
            answers[number].append(ask(worker, f"echo:{number}-{i}")["said"])

    threads = [threading.Thread(target=work, args=(n,)) for n in answers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)
    assert answers == {n: [f"{n}-{i}" for i in range(20)] for n in answers}


def test_a_waiting_call_hears_its_cancel(worker: Worker) -> None:
    first, running = Cancellation(), threading.Event()
    codes: list[ErrorCode] = []

    def occupy() -> None:
        codes.append(code_of(worker, "obedient", report=lambda _: running.set(), cancelled=first))

    thread = threading.Thread(target=occupy)
    thread.start()
    assert running.wait(10)
    assert code_of(worker, "echo", cancelled=lambda: True) is ErrorCode.CANCELLED
    assert codes == []
    first.cancel()
    thread.join(10)
    assert codes == [ErrorCode.CANCELLED]


def test_closing_cancels_what_runs_instead_of_waiting_for_it(worker: Worker) -> None:
    running = threading.Event()
    codes: list[ErrorCode] = []
    thread = threading.Thread(target=lambda: codes.append(code_of(worker, "deaf", report=lambda _: running.set())))
    thread.start()
    assert running.wait(10)
    started = time.monotonic()
    worker.close()
    thread.join(10)
    assert time.monotonic() - started < 2 * LIMITS.grace + 1
    assert codes == [ErrorCode.CANCELLED]
    assert worker.pid is None
    assert ask(worker, "echo:anew")["said"] == "anew"


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at /proc")
@pytest.mark.parametrize("script", ["deaf", "echo"])
def test_a_worker_ends_with_its_parent(log: Path, script: str) -> None:
    parent = subprocess.Popen(
        [
            sys.executable,
            "-c",
            "import sys, time\n"
            "from protokollant.workers.host import Worker\n"
            "from protokollant.foundation.errors import Phrase\n"
            "from protokollant.workers.messages import Load\n"
            f"worker = Worker({scripted_worker.command(log)!r}, Phrase('', ''))\n"
            "show = lambda _=None: print(worker.pid, flush=True)\n"
            f"worker.call(lambda i: Load(i, b'', {script!r}), object, report=show)\n"
            "show(); time.sleep(60)",
        ],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert parent.stdout is not None
    pid = int(parent.stdout.readline())
    assert not is_gone(pid)
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    parent.stdout.close()
    assert wait_until(lambda: is_gone(pid), 2.0)


def test_nothing_in_the_current_folder_is_taken_for_a_module(tmp_path: Path) -> None:
    from protokollant.workers.clients import worker_command

    (tmp_path / "msgspec.py").write_text("raise SystemExit('not the real one')")
    command = [*worker_command("speech")[:-4], "-c", "import msgspec, sys; sys.exit('Struct' not in dir(msgspec))"]
    assert command[1] == "-P"
    assert subprocess.run(command, cwd=tmp_path).returncode == 0
