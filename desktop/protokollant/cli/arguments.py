"""The grammar of the command line."""

from __future__ import annotations

import argparse
import datetime as dt
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from protokollant import __version__
from protokollant.app.events import EventKind
from protokollant.app.glossary import Layer
from protokollant.cli.backup_arguments import add_backup
from protokollant.cli.vault_arguments import add_vault
from protokollant.dictation.glossary import EntryKind
from protokollant.dictation.rules import SWITCHES, FillerLevel
from protokollant.documents.pseudonyms import PseudonymStyle
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError, Phrase
from protokollant.foundation.texts import Translator

_WRONG = QT_TRANSLATE_NOOP("cli", "The call is incomplete or contains something unknown: {what}.")


class _Parser(argparse.ArgumentParser):
    """Reports wrong usage as a KnownError instead of printing and leaving."""

    def error(self, message: str) -> NoReturn:
        raise KnownError(ErrorCode.USAGE, reason=_what(message))


def _what(message: str) -> str:
    """The argument in question. The rest of argparse's messages is English, and says no more."""
    name, value = re.match(r"argument ([^:]+): ", message), re.search(r"invalid .*?: ('.*?'|\S+)", message)
    if name:
        return f"{name[1]} {value[1]}" if value else name[1]
    return message.rpartition(": ")[2]


def parse(arguments: Sequence[str], translator: Translator) -> argparse.Namespace:
    """Raises KnownError USAGE; `--help` and `--version` print and raise SystemExit."""
    try:
        parser = build_parser(translator)
        _speak(parser, translator)
        _add_passphrase(parser, translator)
        return parser.parse_args(arguments)
    except KnownError as error:
        what = str(dict(error.problem.parameters).get("reason", ""))
        raise KnownError(ErrorCode.USAGE, reason=translator.phrase(_WRONG, what=what)) from None


def _speak(parser: argparse.ArgumentParser, translator: Translator) -> None:
    """Put the few words that argparse brings itself into the person's language, here and in every command."""

    class Formatter(argparse.HelpFormatter):
        def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
            own = translator.phrase(QT_TRANSLATE_NOOP("cli", "Usage: "))
            super().add_usage(usage, actions, groups, own if prefix is None else prefix)

    parser.formatter_class = Formatter
    parser._positionals.title = translator.phrase(QT_TRANSLATE_NOOP("cli", "Arguments"))
    parser._optionals.title = translator.phrase(QT_TRANSLATE_NOOP("cli", "Options"))
    for action in parser._actions:
        if isinstance(action, argparse._HelpAction):
            action.help = translator.phrase(QT_TRANSLATE_NOOP("cli", "show this help"))
        elif isinstance(action, argparse._VersionAction):
            action.help = translator.phrase(QT_TRANSLATE_NOOP("cli", "show the version"))
        elif isinstance(action, argparse._SubParsersAction):
            for sub in action.choices.values():
                _speak(sub, translator)


def _add_passphrase(parser: argparse.ArgumentParser, translator: Translator) -> None:
    """Every command may need the vault."""
    text = QT_TRANSLATE_NOOP("cli", "take the passphrase of the stored dictations from the first line of the input")
    parser.add_argument(
        "--passphrase-stdin", action="store_true", default=argparse.SUPPRESS, help=translator.phrase(text)
    )
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, sub in action.choices.items():
                if name != "vault":  # its questions are others: --stdin
                    _add_passphrase(sub, translator)


def _day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def _pace(text: str) -> float:
    pace = float(text)
    if not 0 <= pace <= 1000:
        raise ValueError
    return pace


def build_parser(translator: Translator) -> _Parser:
    def t(phrase: Phrase) -> str:
        return translator.phrase(phrase)

    parser = _Parser(
        prog="protokollant",
        description=t(QT_TRANSLATE_NOOP("cli", "Dictation to protocol, offline. Without a command the window opens.")),
    )
    parser.add_argument("--version", action="version", version=f"protokollant {__version__}")
    commands = parser.add_subparsers(dest="command", required=True, metavar=t(QT_TRANSLATE_NOOP("cli", "COMMAND")))

    def command(name: str, text: Phrase) -> argparse.ArgumentParser:
        return commands.add_parser(name, help=t(text), description=t(text))

    def template_options(sub: argparse.ArgumentParser) -> None:
        sub.add_argument(
            "--template",
            required=True,
            help=t(QT_TRANSLATE_NOOP("cli", "id of a template, or a template file")),
        )
        kinds = QT_TRANSLATE_NOOP("cli", "file to write: docx, odt, pdf, md, txt or json; may be given several times")
        sub.add_argument("--out", type=Path, action="append", default=[], metavar="FILE", help=t(kinds))
        sub.add_argument(
            "--pseudonyms",
            choices=[style.value for style in PseudonymStyle],
            help=t(QT_TRANSLATE_NOOP("cli", "other names for persons and places: initials, or letters in their order")),
        )
        sub.add_argument(
            "--today",
            type=_day,
            help=t(QT_TRANSLATE_NOOP("cli", "day that relative dates count from, YYYY-MM-DD")),
        )
        common(sub)

    def common(sub: argparse.ArgumentParser, *, profile: bool = True) -> None:
        sub.add_argument("--json", action="store_true", help=t(QT_TRANSLATE_NOOP("cli", "print one JSON document")))
        if profile:
            sub.add_argument("--profile", help=t(QT_TRANSLATE_NOOP("cli", "model profile")))

    sub = command("process", QT_TRANSLATE_NOOP("cli", "from a recording to the protocol"))
    sub.add_argument("audio", type=Path)
    template_options(sub)

    sub = command("transcribe", QT_TRANSLATE_NOOP("cli", "from a recording to text"))
    sub.add_argument("audio", type=Path)
    sub.add_argument("--language", choices=("de", "en"), default="de")
    sub.add_argument("--format", choices=("txt", "json", "srt", "vtt"), default="txt")
    sub.add_argument("--out", type=Path, metavar="FILE")
    sub.add_argument(
        "--live",
        action="store_true",
        help=t(QT_TRANSLATE_NOOP("cli", "recognise as if it were being spoken now")),
    )
    sub.add_argument(
        "--pace",
        type=_pace,
        default=1.0,
        metavar="X",
        help=t(QT_TRANSLATE_NOOP("cli", "with --live: how fast it is spoken; 0 is as fast as it can be consumed")),
    )
    sub.add_argument("--profile", help=t(QT_TRANSLATE_NOOP("cli", "model profile")))

    sub = command("structure", QT_TRANSLATE_NOOP("cli", "from a text or transcript to the protocol"))
    sub.add_argument("transcript", type=Path)
    sub.add_argument("--verbatim", action="store_true", help=t(QT_TRANSLATE_NOOP("cli", "leave the text as it is")))
    template_options(sub)

    sub = command("format", QT_TRANSLATE_NOOP("cli", "the dictation language alone, one line at a time"))
    sub.add_argument("file", type=Path, nargs="?")
    sub.add_argument("--language", choices=("de", "en"), default="de")
    sub.add_argument("--today", type=_day)
    sub.add_argument(
        "--fillers",
        choices=[level.value for level in FillerLevel],
        help=t(QT_TRANSLATE_NOOP("cli", "leave out hesitation sounds (light), doubled words as well (on), or nothing")),
    )
    sub.add_argument(
        "--off",
        action="append",
        default=[],
        choices=SWITCHES,
        metavar="RULE",
        help=t(QT_TRANSLATE_NOOP("cli", "switch off a rule: {rules}")).format(rules=", ".join(SWITCHES)),
    )
    common(sub, profile=False)

    sub = command("record", QT_TRANSLATE_NOOP("cli", "from the microphone to a file"))
    sub.add_argument("--device", help=t(QT_TRANSLATE_NOOP("cli", "name of the input device, or a part of it")))
    sub.add_argument(
        "--seconds",
        type=float,
        help=t(QT_TRANSLATE_NOOP("cli", "stop after so many seconds; else with Ctrl+C")),
    )
    sub.add_argument("--out", type=Path, required=True, metavar="FILE.wav")

    sub = command("devices", QT_TRANSLATE_NOOP("cli", "list the input devices"))
    common(sub, profile=False)

    sub = command("templates", QT_TRANSLATE_NOOP("cli", "list, show, check and import templates"))
    actions = sub.add_subparsers(dest="action", required=True, metavar="list|show|validate|import")
    common(actions.add_parser("list"), profile=False)
    for name, what in (("show", "id"), ("validate", "file"), ("import", "file")):
        action = actions.add_parser(name)
        action.add_argument(what, type=str if what == "id" else Path)
        common(action, profile=False)

    sub = command("models", QT_TRANSLATE_NOOP("cli", "list, fetch, import, verify and remove models"))
    actions = sub.add_subparsers(dest="action", required=True, metavar="list|fetch|import|verify|remove")
    common(actions.add_parser("list"), profile=False)
    action = actions.add_parser("fetch")
    action.add_argument("name", nargs="?")
    action.add_argument("--profile", help=t(QT_TRANSLATE_NOOP("cli", "all models of a profile")))
    action.add_argument("--source", choices=("registry", "hub"))
    action = actions.add_parser("import")
    action.add_argument("path", type=Path)
    action.add_argument(
        "--public-key",
        metavar="KEY",
        default="",
        help=t(QT_TRANSLATE_NOOP("cli", "import only a set signed with this minisign key (text or file)")),
    )
    action.add_argument(
        "--all-users",
        action="store_true",
        help=t(QT_TRANSLATE_NOOP("cli", "into the folder that every user shares (takes an administrator)")),
    )
    action = actions.add_parser("verify")
    action.add_argument("name", nargs="?")
    action = actions.add_parser("remove")
    action.add_argument("name")

    sub = command("glossary", QT_TRANSLATE_NOOP("cli", "words that the recogniser cannot know"))
    actions = sub.add_subparsers(dest="action", required=True, metavar="list|add|remove|import|export")

    def action_of(name: str, text: Phrase) -> argparse.ArgumentParser:
        made = actions.add_parser(name, help=t(text), description=t(text))
        common(made, profile=False)
        return made

    def language_of(action: argparse.ArgumentParser) -> None:
        only = QT_TRANSLATE_NOOP("cli", "language in which the word is used; else in both")
        action.add_argument("--language", choices=("de", "en"), default="", help=t(only))

    action = action_of("list", QT_TRANSLATE_NOOP("cli", "show every word: yours, your organisation's, the program's"))
    action.add_argument(
        "--layer",
        choices=[layer.value for layer in Layer],
        help=t(QT_TRANSLATE_NOOP("cli", "only those of one of them")),
    )
    action = action_of("add", QT_TRANSLATE_NOOP("cli", "add a word to yours"))
    action.add_argument("word", help=t(QT_TRANSLATE_NOOP("cli", "how it is written")))
    action.add_argument(
        "--heard",
        action="append",
        default=[],
        metavar="TEXT",
        help=t(QT_TRANSLATE_NOOP("cli", "what it is often taken for; may be given several times")),
    )
    action.add_argument(
        "--kind",
        choices=[kind.value for kind in EntryKind],
        help=t(QT_TRANSLATE_NOOP("cli", "what it is; else an abbreviation where it is written as one, or a term")),
    )
    action.add_argument("--note", default="", help=t(QT_TRANSLATE_NOOP("cli", "what it stands for")))
    language_of(action)
    action = action_of("remove", QT_TRANSLATE_NOOP("cli", "remove a word from yours"))
    action.add_argument("word", help=t(QT_TRANSLATE_NOOP("cli", "how it is written")))
    language_of(action)
    action = action_of("import", QT_TRANSLATE_NOOP("cli", "add the words of a file to yours"))
    action.add_argument("file", type=Path, help=t(QT_TRANSLATE_NOOP("cli", "a .csv or .toml file")))
    action = action_of("export", QT_TRANSLATE_NOOP("cli", "write your words to a file"))
    action.add_argument("file", type=Path, help=t(QT_TRANSLATE_NOOP("cli", "a .csv or .toml file")))
    action.add_argument(
        "--all",
        action="store_true",
        help=t(QT_TRANSLATE_NOOP("cli", "your organisation's and the program's as well")),
    )

    sub = command("learning", QT_TRANSLATE_NOOP("cli", "what was learned from your corrections"))
    actions = sub.add_subparsers(dest="action", required=True, metavar="list|forget|export|import")
    action_of("list", QT_TRANSLATE_NOOP("cli", "show what was learned for each template"))
    action = action_of("forget", QT_TRANSLATE_NOOP("cli", "forget what was learned"))
    action.add_argument("template", nargs="?", help=t(QT_TRANSLATE_NOOP("cli", "only for this template")))
    action.add_argument(
        "--imported",
        dest="origin",
        metavar="NAME",
        help=t(QT_TRANSLATE_NOOP("cli", "only what was imported from this file (without its ending)")),
    )
    action = action_of("export", QT_TRANSLATE_NOOP("cli", "write what you taught to a file, without any sentence"))
    action.add_argument("file", type=Path, help=t(QT_TRANSLATE_NOOP("cli", "a .json file")))
    action = action_of("import", QT_TRANSLATE_NOOP("cli", "profit from what a colleague taught"))
    action.add_argument("file", type=Path, help=t(QT_TRANSLATE_NOOP("cli", "a .json file")))

    sub = command("events", QT_TRANSLATE_NOOP("cli", "the log of what was done with the dictations, without content"))
    actions = sub.add_subparsers(dest="action", required=True, metavar="list|verify|export")
    action = action_of("list", QT_TRANSLATE_NOOP("cli", "show what happened and when"))
    action.add_argument(
        "--kind",
        choices=[kind.value for kind in EventKind],
        metavar="KIND",
        help=t(QT_TRANSLATE_NOOP("cli", "only this kind: {kinds}")).format(kinds=", ".join(EventKind)),
    )
    action = action_of("verify", QT_TRANSLATE_NOOP("cli", "check that no entry was changed, removed or moved"))
    action.add_argument(
        "--against",
        type=Path,
        metavar="FILE",
        help=t(QT_TRANSLATE_NOOP("cli", "an earlier export (.json), whose entries must be in the log as they were")),
    )
    action = action_of("export", QT_TRANSLATE_NOOP("cli", "write the log to a file"))
    action.add_argument("file", type=Path, help=t(QT_TRANSLATE_NOOP("cli", "a .csv or .json file")))
    sub = command("vault", QT_TRANSLATE_NOOP("cli", "how the stored dictations are locked, and ways back to them"))
    add_vault(sub, t)

    sub = command("settings", QT_TRANSLATE_NOOP("cli", "what is set, by whom, and changing it"))
    actions = sub.add_subparsers(dest="action", required=True, metavar="list|get|set")
    action_of("list", QT_TRANSLATE_NOOP("cli", "show every setting with its value and where that comes from"))
    key = t(QT_TRANSLATE_NOOP("cli", "name of a setting, as “settings list” shows it"))
    action_of("get", QT_TRANSLATE_NOOP("cli", "show one setting")).add_argument("key", help=key)
    action = action_of("set", QT_TRANSLATE_NOOP("cli", "change one setting"))
    action.add_argument("key", help=key)
    action.add_argument("value", help=t(QT_TRANSLATE_NOOP("cli", "its new value")))

    sub = command("backup", QT_TRANSLATE_NOOP("cli", "encrypted backups, and ways back after damage"))
    add_backup(sub, t)

    sub = command("doctor", QT_TRANSLATE_NOOP("cli", "check this machine"))
    common(sub)
    sub.add_argument(
        "--no-sound",
        action="store_true",
        help=t(QT_TRANSLATE_NOOP("cli", "leave the microphone alone (a server, a test machine)")),
    )

    sub = command("evaluate", QT_TRANSLATE_NOOP("cli", "score the pipeline on a labelled set"))
    sub.add_argument("folder", type=Path, metavar="DIR")
    common(sub)
    return parser
