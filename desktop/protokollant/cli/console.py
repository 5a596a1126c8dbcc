"""What the command line shows: results on stdout, everything else on stderr."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from collections.abc import Callable

from protokollant.foundation.disk import is_full
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError, Phrase, Problem
from protokollant.foundation.jobs import Progress, Stage
from protokollant.foundation.texts import Translator, decimal
from protokollant.models.progress import Phase
from protokollant.models.progress import Progress as Transfer

_STAGES: dict[Stage, Phrase] = {
    Stage.LOADING: QT_TRANSLATE_NOOP("cli", "Loading the model"),
    Stage.RECOGNISING: QT_TRANSLATE_NOOP("cli", "Recognising speech"),
    Stage.SORTING: QT_TRANSLATE_NOOP("cli", "Sorting sentences"),
}
_PHASES: dict[Phase, Phrase] = {
    Phase.DOWNLOAD: QT_TRANSLATE_NOOP("cli", "Downloading"),
    Phase.CHECK: QT_TRANSLATE_NOOP("cli", "Checking"),
    Phase.CONVERT: QT_TRANSLATE_NOOP("cli", "Converting"),
    Phase.INSTALL: QT_TRANSLATE_NOOP("cli", "Installing"),
}
_OUTPUT = QT_TRANSLATE_NOOP("cli", "the output")
_LEFT = QT_TRANSLATE_NOOP("cli", "{percent} %, about {time} left")


class Console:
    """Prints texts in the person's language. Progress overwrites one line on a terminal; else it is a line now and
    then."""

    def __init__(self, translator: Translator) -> None:
        self.translator = translator
        self._terminal = sys.stderr is not None and sys.stderr.isatty()
        self._last = ("", 0.0)
        self._open_line = False

    def out(self, text: str) -> None:
        """A result. Raises BrokenPipeError when nobody reads on, KnownError DISK_FULL or OUTPUT_UNWRITABLE."""
        self._end_line()
        try:
            print(text, flush=True)
        except BrokenPipeError:
            raise
        except OSError as error:
            let_go_of_output()
            code = ErrorCode.DISK_FULL if is_full(error) else ErrorCode.OUTPUT_UNWRITABLE
            raise KnownError(code, file=_OUTPUT) from error

    def note(self, phrase: Phrase, /, **parameters: str | int | float | Phrase) -> None:
        self._end_line()
        self._say(self.translator.phrase(phrase, **parameters))

    def problem(self, problem: Problem) -> None:
        self._end_line()
        self._say(self.translator.problem(problem))

    def job(self, progress: Progress) -> None:
        """Show the progress of recognition or sorting."""
        self._show(self.translator.phrase(_STAGES[progress.stage]), progress.fraction, progress.seconds_left, "")

    def transfer(self, name: str) -> Callable[[Transfer], None]:
        """Show the progress of a model's files."""

        def show(progress: Transfer) -> None:
            done, total = progress.done_bytes / 1e6, progress.total_bytes / 1e6
            what = f"{self.translator.phrase(_PHASES[progress.phase])} {name}: {done:.0f}/{total:.0f} MB"
            speed = progress.bytes_per_second
            rate = f", {decimal(speed / 1e6, self.translator.language)} MB/s" if speed else ""
            self._show(what, done / total if total else 0.0, progress.seconds_left, rate)

        return show

    def share(self, what: Phrase) -> Callable[[float], None]:
        """Show the progress of something else, 0 to 1."""
        return lambda fraction: self._show(self.translator.phrase(what), fraction, None, "")

    def _show(self, what: str, fraction: float, seconds_left: float | None, extra: str) -> None:
        now = time.monotonic()
        text = f"{what} ... "
        if seconds_left is None:
            text += f"{fraction:.0%}{extra}" if fraction else ""
        else:
            text += self.translator.phrase(_LEFT, percent=round(fraction * 100), time=_clock(seconds_left)) + extra
        if self._terminal:
            self._say(f"\r\x1b[2K{text}", end="")
            self._open_line = True
        elif what.split(":")[0] != self._last[0] or now - self._last[1] > 5:
            self._say(text)
            self._last = (what.split(":")[0], now)

    def _end_line(self) -> None:
        if self._open_line:
            self._say("\r\x1b[2K", end="")
            self._open_line = False

    def _say(self, text: str, end: str = "\n") -> None:
        if sys.stderr is None:  # closed; `print` would take stdout then
            return
        # That nobody listens is no reason to give up the work.
        with contextlib.suppress(OSError):
            print(text, end=end, file=sys.stderr, flush=True)


def let_go_of_output() -> None:
    """What is still in Python's buffers goes nowhere, instead of failing once more when the process ends."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _clock(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    return f"{minutes}:{rest:02d} min" if minutes else f"{rest} s"
