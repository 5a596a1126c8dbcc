"""Run one command and turn what happens into an exit code: known problems into sentences, bugs into a report."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Callable, Sequence

from protokollant.cli import commands, doctor
from protokollant.cli.arguments import parse
from protokollant.cli.console import Console, let_go_of_output
from protokollant.cli.secret_input import PassphraseAsker
from protokollant.composition import build_application, build_subject, build_translator
from protokollant.foundation.bugs import record_bug
from protokollant.foundation.errors import ErrorCode, Exit, KnownError
from protokollant.foundation.folders import find_folders


def run(arguments: Sequence[str]) -> int:
    """Run `protokollant ARGUMENTS` and return its exit code."""

    def work() -> int:
        options = parse(arguments, build_translator(os.environ, find_folders()))
        if options.command == "doctor":
            return _examine(options)
        application = build_application(profile=getattr(options, "profile", None))
        asker = PassphraseAsker(application.translator, from_input=getattr(options, "passphrase_stdin", False))
        application.keys.ask_with(asker.ask)
        console = Console(application.translator)
        try:
            if application.settings.notice:
                console.problem(application.settings.notice)
            if options.command in commands.DICTATING:
                commands.know_words(application, console)
            return int(commands.TABLE[options.command](application, console, options))
        except KnownError as error:
            # Here and not only below, since the person may have chosen another language than the system's.
            console.problem(error.problem)
            return int(error.exit)
        finally:
            application.close()

    speak_utf8()
    return guarded(work)


def _examine(options: argparse.Namespace) -> int:
    """The doctor comes where the program itself stops."""
    subject = build_subject(profile=options.profile)
    language = subject.settings.values.language if subject.settings else ""
    console = Console(build_translator(os.environ, subject.folders, language))
    if subject.settings and subject.settings.notice:
        console.problem(subject.settings.notice)
    return int(doctor.run(subject, console, options))


def speak_utf8() -> None:
    """Output is UTF-8 everywhere, also into a file on a system with another encoding. What cannot be written at all
    (half a surrogate pair in a file's name) is shown escaped."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def guarded(work: Callable[[], int]) -> int:
    """Run `work`. A known problem becomes its sentences and exit code, a bug a sentence and a log entry without
    content."""
    folders = find_folders()
    console = Console(build_translator(os.environ, folders))
    try:
        return work()
    except KnownError as error:
        console.problem(error.problem)
        return int(error.exit)
    except KeyboardInterrupt:
        console.problem(KnownError(ErrorCode.CANCELLED).problem)
        return int(Exit.FAILED)
    except BrokenPipeError:
        # The reader of our output is gone ("| head"): nothing to say, and nobody to say it to.
        let_go_of_output()
        return int(Exit.FAILED)
    except Exception as error:
        log = record_bug(error, folders.log)
        console.problem(KnownError(ErrorCode.BUG, kind=type(error).__name__, log=str(log or "-")).problem)
        return int(Exit.FAILED)
