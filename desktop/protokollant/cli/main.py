"""Run one command and turn what happens into an exit code: known problems into sentences, bugs into a report."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Sequence

from protokollant.cli import commands
from protokollant.cli.arguments import parse
from protokollant.cli.console import Console
from protokollant.composition import build_application, build_translator
from protokollant.foundation.bugs import record_bug
from protokollant.foundation.errors import ErrorCode, Exit, KnownError
from protokollant.foundation.folders import find_folders


def run(arguments: Sequence[str]) -> int:
    """Run `protokollant ARGUMENTS` and return its exit code."""

    def work() -> int:
        folders = find_folders()
        options = parse(arguments, build_translator(os.environ, folders))
        application = build_application(profile=getattr(options, "profile", None))
        console = Console(application.translator)
        try:
            if application.settings.notice:
                console.problem(application.settings.notice)
            return int(commands.TABLE[options.command](application, console, options))
        finally:
            application.close()

    return guarded(work)


def guarded(work: Callable[[], int]) -> int:
    """Run `work`; a known problem becomes its sentences and exit code, a bug a sentence and a log entry without content."""
    folders = find_folders()
    try:
        return work()
    except KnownError as error:
        Console(build_translator(os.environ, folders)).problem(error.problem)
        return int(error.exit)
    except KeyboardInterrupt:
        Console(build_translator(os.environ, folders)).problem(KnownError(ErrorCode.CANCELLED).problem)
        return int(Exit.FAILED)
    except BrokenPipeError:
        # The reader of our output is gone ("| head"): nothing to say, and nobody to say it to.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return int(Exit.FAILED)
    except Exception as error:
        log = record_bug(error, folders.log)
        bug = KnownError(ErrorCode.BUG, kind=type(error).__name__, log=str(log or "-"))
        Console(build_translator(os.environ, folders)).problem(bug.problem)
        return int(Exit.FAILED)
