"""Asking for secrets: on the terminal without showing them, or from lines of the input. Never from arguments or the
environment, which others on the computer can read."""

from __future__ import annotations

import getpass
import sys

from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError, Phrase
from protokollant.foundation.texts import Translator

PASSPHRASE = QT_TRANSLATE_NOOP("cli", "Passphrase: ")
CODE = QT_TRANSLATE_NOOP("cli", "Recovery code: ")
OF_FILE = QT_TRANSLATE_NOOP("cli", "Passphrase of the recovery key: ")
_NO_LINE = QT_TRANSLATE_NOOP("cli", "the input has no further line")
_NO_TERMINAL = QT_TRANSLATE_NOOP("cli", "there is no terminal to ask on; see --stdin")


class Secrets:
    """Asks one after the other. `from_input`: take each from the next line of the input."""

    def __init__(self, translator: Translator, *, from_input: bool) -> None:
        self._translator = translator
        self._from_input = from_input

    def ask(self, prompt: Phrase) -> str:
        """Raises KnownError USAGE where there is no answer to be had."""
        if self._from_input:
            if not (line := _line()):
                raise KnownError(ErrorCode.USAGE, reason=_NO_LINE)
            return line
        if not on_terminal():
            raise KnownError(ErrorCode.USAGE, reason=_NO_TERMINAL)
        return _prompt(self._translator.phrase(prompt))

    def ask_new(self, prompt: Phrase, again: Phrase) -> str:
        """On a terminal twice. Raises KnownError PASSPHRASE_REPEAT as well."""
        first = self.ask(prompt)
        if not self._from_input and self.ask(again) != first:
            raise KnownError(ErrorCode.PASSPHRASE_REPEAT)
        return first


class PassphraseAsker:
    """Asks for the vault's passphrase where a command needs it: on a terminal up to three times, else from the first
    line of the input where that was asked for."""

    def __init__(self, translator: Translator, *, from_input: bool) -> None:
        self._translator = translator
        # At once: whether the vault needs it or not, what follows is the command's.
        self._given = [_line()] if from_input else None

    def ask(self) -> str | None:
        """None where nobody can be asked."""
        if self._given is not None:
            return (self._given.pop() or None) if self._given else None
        if not on_terminal():
            return None
        return _prompt(self._translator.phrase(PASSPHRASE)) or None


def on_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr is not None and sys.stderr.isatty()


def _line() -> str:
    """The next line of the input, as bytes: what follows may be read by others. Empty where there is none."""
    if sys.stdin is None:
        return ""
    try:
        return sys.stdin.buffer.readline().decode("utf-8-sig").rstrip("\r\n")
    except (OSError, UnicodeDecodeError):
        return ""


def _prompt(text: str) -> str:
    try:
        return getpass.getpass(text)
    except EOFError:
        raise KnownError(ErrorCode.CANCELLED) from None
