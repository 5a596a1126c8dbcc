"""Entry of every process of the program: a worker, the command line, or the window."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

from protokollant.foundation.confinement import leave_no_dump
from protokollant.foundation.offline import refuse_network, stay_offline
from protokollant.foundation.processor import lacking_features

# These run on every processor: one says what is wrong, the others load nothing.
_ANYWHERE = ("doctor", "--version", "--help", "-h")


def main(lacking: Callable[[], tuple[str, ...] | None] = lacking_features) -> None:
    """`protokollant [...]`: the window without arguments or with a file, else a command; `--worker KIND` is the
    program's own. `lacking` says which features of the processor are missing."""
    leave_no_dump()
    stay_offline()
    refuse_network()
    try:
        _check_processor(sys.argv[1:], lacking)
        _start(sys.argv[1:])
    except KeyboardInterrupt:  # while the program itself was still being read; later ones have their sentence
        sys.exit(1)


def _check_processor(arguments: list[str], lacking: Callable[[], tuple[str, ...] | None]) -> None:
    """End with a sentence where the engines would die of an illegal instruction. Before anything of them is loaded."""
    if any(argument in _ANYWHERE for argument in arguments):
        return
    missing = lacking()
    if missing:
        from protokollant.foundation.errors import ErrorCode, KnownError
        from protokollant.foundation.last_words import say

        error = KnownError(ErrorCode.PROCESSOR, features=", ".join(missing))
        say(error.problem)
        sys.exit(error.exit)


def _start(arguments: list[str]) -> None:
    from protokollant.foundation.hardening import no_memory_dumps

    no_memory_dumps()
    if len(arguments) == 2 and arguments[0] == "--worker":
        from protokollant.workers.child import main as work

        work(arguments[1])
    elif arguments and not _names_a_file(arguments):
        from protokollant.cli.main import run

        sys.exit(run(arguments))
    else:
        from protokollant.cli.main import guarded

        def window() -> int:
            from protokollant.ui.main import open_window

            return open_window(Path(arguments[0]).absolute() if arguments else None)

        sys.exit(guarded(window))


def _names_a_file(arguments: list[str]) -> bool:
    """As a file manager starts the program. No command has an ending."""
    return len(arguments) == 1 and Path(arguments[0]).suffix != "" and Path(arguments[0]).is_file()


if __name__ == "__main__":
    main()
