"""Killed at random points of its work, or refused a write by the disk: the program has everything that it acknowledged.

`make soak` tries 200 points of each; every run tries some."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from command_line import environment
from integration.safety import days
from integration.safety.days import Days
from protokollant.foundation.folders import Folders, find_folders

pytestmark = pytest.mark.skipif(os.name == "nt", reason="POSIX signals")

# The calls by which files change. What a child says goes another way and is never among them.
CALLS = "pwrite64,write,fdatasync,fsync,ftruncate,rename,unlink,unlinkat"


def folders_at(home: Path) -> Folders:
    return find_folders({"PROTOKOLLANT_HOME": str(home)})


def killed_days(home: Path, kills: int, seed: int, *options: str) -> Days:
    """One life after the other in the same home, each killed at a moment that the dice choose, and checked."""
    dice, known = random.Random(seed), Days()
    for number in range(kills):
        lines, killed = live(home, dice, seed + number, *options)
        known.take(lines)
        if killed or known.ended:
            known.check(folders_at(home))
    return known


def live(home: Path, dice: random.Random, seed: int, *options: str) -> tuple[list[str], bool]:
    """Lines that were said before the kill."""
    command = days.command(seed, 200, *options)
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, env=environment(PROTOKOLLANT_HOME=str(home)), start_new_session=True
    )
    assert process.stdout is not None
    lines = []
    for _ in range(dice.randrange(1, 4 if options else 80)):
        if not (line := process.stdout.readline()):
            break
        lines.append(line)
    time.sleep(dice.random() * (0.03 if options else 0.006))
    process.kill()
    rest = process.stdout.read()  # said before it died
    process.wait()
    process.stdout.close()
    return (b"".join(lines) + rest).decode().splitlines(), process.returncode < 0


def test_killed_at_some_points_of_a_day(tmp_path: Path) -> None:
    known = killed_days(tmp_path / "Heimat", 14, 1)
    print(known)
    assert known.done > 100


def test_killed_at_some_points_of_a_migration(tmp_path: Path) -> None:
    for seed in range(6):
        killed_days(tmp_path / f"Heimat {seed}", 1, 1000 + seed, "--old")


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_killed_at_two_hundred_points(tmp_path: Path) -> None:
    known = killed_days(tmp_path / "Heimat", 200, 5000)
    print(known)


@pytest.mark.soak
@pytest.mark.timeout(3600)
def test_killed_at_a_hundred_points_of_migrations(tmp_path: Path) -> None:
    for seed in range(100):
        killed_days(tmp_path / f"Heimat {seed}", 1, 9000 + seed, "--old")


def may_inject(tmp_path: Path) -> bool:
    """Whether strace can make a call fail here."""
    if shutil.which("strace") is None:
        return False
    probe = ["strace", "-qq", "-o", str(tmp_path / "probe"), "-e", "inject=unlink:error=EIO", "true"]
    return subprocess.run(probe, capture_output=True).returncode == 0


def refused_day(home: Path, trace: Path, inject: str | None) -> tuple[Days, int]:
    """A whole day in which one call of the disk fails; how many such calls there were."""
    watch = ["strace", "-f", "-qq", "--seccomp-bpf", "-e", f"trace={CALLS}", "-o", str(trace)]
    if inject:
        watch += ["-e", f"inject={CALLS}:{inject}"]
    done = subprocess.run(
        [*watch, *days.command(3, 60)],
        env=environment(PROTOKOLLANT_HOME=str(home), PYTHONDONTWRITEBYTECODE="1"),
        capture_output=True,
        timeout=120,
    )
    known = Days()
    known.take(done.stdout.decode().splitlines())
    problem = done.stderr.decode()
    # What cannot even be opened says so and starts again; it does not fail in an unknown way.
    assert done.returncode == 0 or "KnownError" in problem, problem[-3000:]
    return known, len(re.findall(r"^\d+ +\w+\(", trace.read_text(errors="replace"), re.MULTILINE))


def each_write_fails(tmp_path: Path, points: int) -> None:
    if not may_inject(tmp_path):
        pytest.skip("CALLS CANNOT BE MADE TO FAIL HERE: strace is not installed or not permitted")
    known, calls = refused_day(tmp_path / "ohne Fehler", tmp_path / "trace", None)
    assert known.ended
    assert not known.failed
    assert calls > 100
    chosen = range(1, calls + 1) if points >= calls else sorted(random.Random(4).sample(range(1, calls + 1), points))
    failed = 0
    for number in chosen:
        for error in ("ENOSPC", "EIO") if points >= calls else (("ENOSPC", "EIO")[number % 2],):
            home = tmp_path / f"Heimat {number} {error}"
            known, _ = refused_day(home, tmp_path / "trace", f"error={error}:when={number}")
            failed += bool(known.failed) or not known.ended
            known.check(folders_at(home))
            shutil.rmtree(home)
    print(f"{len(chosen)} of {calls} calls, {failed} days with a problem")
    assert failed, "no call failed in a way that anybody noticed"


def test_some_writes_fail_once(tmp_path: Path) -> None:
    each_write_fails(tmp_path, 10)


@pytest.mark.soak
@pytest.mark.timeout(7200)
def test_every_write_fails_once(tmp_path: Path) -> None:
    each_write_fails(tmp_path, 10**6)
