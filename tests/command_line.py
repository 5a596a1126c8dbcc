"""The program as the person's shell starts it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

PROGRAM = (sys.executable, "-m", "protokollant")


@dataclass(frozen=True)
class Outcome:
    """What a call printed, and its exit code. `said` is stderr without progress lines and the like."""

    code: int
    out: str
    err: str

    @property
    def said(self) -> list[str]:
        return [line for line in self.err.splitlines() if line.strip() and " ... " not in line]


def environment(**changes: str | None) -> dict[str, str]:
    """This process's environment with `changes`; None takes a variable away."""
    merged: Mapping[str, str | None] = {**os.environ, **changes}
    return {name: value for name, value in merged.items() if value is not None}


def protokollant(
    *arguments: str | Path,
    stdin: bytes = b"",
    cwd: Path | None = None,
    prefix: tuple[str, ...] = (),
    timeout: float = 240,
    **changes: str | None,
) -> Outcome:
    """Run the command line in a process of its own. No call may ever show a traceback or report a bug."""
    done = subprocess.run(
        [*prefix, *PROGRAM, *map(os.fspath, arguments)],
        input=stdin,
        capture_output=True,
        cwd=cwd,
        env=environment(**changes),
        timeout=timeout,
    )
    outcome = Outcome(done.returncode, done.stdout.decode("utf-8"), done.stderr.decode("utf-8"))
    shown = outcome.out + outcome.err
    for sign in ("Traceback", "Exception ignored", "error inside the program", "Fehler im Programm"):
        assert sign not in shown, shown
    return outcome
