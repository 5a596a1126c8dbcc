from __future__ import annotations

import errno
import io
import sys

import pytest

from protokollant.cli.console import Console
from protokollant.foundation.errors import ErrorCode, KnownError, Phrase
from protokollant.foundation.jobs import Progress, Stage
from protokollant.foundation.texts import Translator


class Stream(io.StringIO):
    """A stream that may be a terminal, and may fail."""

    def __init__(self, *, terminal: bool = False, error: OSError | None = None) -> None:
        super().__init__()
        self._terminal, self._error = terminal, error

    def isatty(self) -> bool:
        return self._terminal

    def write(self, text: str) -> int:
        if self._error:
            raise self._error
        return super().write(text)


def console(monkeypatch: pytest.MonkeyPatch, out: Stream, err: Stream | None) -> Console:
    monkeypatch.setattr(sys, "stdout", out)
    monkeypatch.setattr(sys, "stderr", err)
    return Console(Translator("en", {}))


def test_progress_overwrites_its_line_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    out, err = Stream(), Stream(terminal=True)
    shown = console(monkeypatch, out, err)
    shown.job(Progress(Stage.SORTING, 0.5, 65))
    shown.job(Progress(Stage.SORTING, 0.9, 5))
    shown.out("result")
    assert out.getvalue() == "result\n"
    assert err.getvalue() == (
        "\r\x1b[2KSorting sentences ... 50 %, about 1:05 min left"
        "\r\x1b[2KSorting sentences ... 90 %, about 5 s left\r\x1b[2K"
    )


def test_progress_is_a_line_now_and_then_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    err = Stream()
    shown = console(monkeypatch, Stream(), err)
    for i in range(100):
        shown.job(Progress(Stage.RECOGNISING, i / 100))
    shown.job(Progress(Stage.SORTING, 0))
    assert [line.split(" ...")[0] for line in err.getvalue().splitlines()] == [
        "Recognising speech",
        "Sorting sentences",
    ]


@pytest.mark.parametrize("stream", [None, Stream(error=BrokenPipeError()), Stream(error=OSError(errno.ENOSPC, ""))])
def test_that_nobody_reads_the_notes_is_no_reason_to_stop(
    monkeypatch: pytest.MonkeyPatch, stream: Stream | None
) -> None:
    out = Stream()
    shown = console(monkeypatch, out, stream)
    shown.job(Progress(Stage.SORTING, 0.5))
    shown.note(Phrase("cli", "note"))
    shown.problem(KnownError(ErrorCode.NO_SPEECH).problem)
    shown.out("result")
    assert out.getvalue() == "result\n"


def test_results_that_cannot_be_printed_are_a_known_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(KnownError) as caught:
        console(monkeypatch, Stream(error=OSError(errno.ENOSPC, "")), Stream()).out("result")
    assert caught.value.code is ErrorCode.DISK_FULL
    with pytest.raises(BrokenPipeError):
        console(monkeypatch, Stream(error=BrokenPipeError()), Stream()).out("result")
