"""Entry of every process of the program: a worker, the command line, or the window."""

from __future__ import annotations

import sys

from protokollant.foundation.confinement import leave_no_dump
from protokollant.foundation.offline import refuse_network, stay_offline


def main() -> None:
    """`protokollant [...]`: the window without arguments, else a command; `--worker KIND` is the program's own."""
    leave_no_dump()
    stay_offline()
    refuse_network()
    try:
        _start(sys.argv[1:])
    except KeyboardInterrupt:  # while the program itself was still being read; later ones have their sentence
        sys.exit(1)


def _start(arguments: list[str]) -> None:
    from protokollant.foundation.hardening import no_memory_dumps

    no_memory_dumps()
    if len(arguments) == 2 and arguments[0] == "--worker":
        from protokollant.workers.child import main as work

        work(arguments[1])
    elif arguments:
        from protokollant.cli.main import run

        sys.exit(run(arguments))
    else:
        from protokollant.cli.main import guarded

        def window() -> int:
            from protokollant.ui.main import open_window

            return open_window()

        sys.exit(guarded(window))


if __name__ == "__main__":
    main()
