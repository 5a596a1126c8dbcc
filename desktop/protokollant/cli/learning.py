"""`protokollant learning ...`: what was learned from corrections: show, forget, export, import."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict

from protokollant.app.learning import OWN, Summary
from protokollant.app.learning_file import read_learned, shareable, write_learned
from protokollant.cli.console import Console
from protokollant.composition import Application, lesson_book
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, Exit, KnownError

_LINE = QT_TRANSLATE_NOOP("cli", "{template}: {corrections} corrections, {confirmations} sentences left in place")
_FROM = QT_TRANSLATE_NOOP("cli", "{line}, imported from {origin}")
_UNUSABLE = QT_TRANSLATE_NOOP("cli", "{line} (learned with another language model, not used)")
_NOTHING = QT_TRANSLATE_NOOP("cli", "Nothing was learned yet.")
_OFF = QT_TRANSLATE_NOOP("cli", "Learning is switched off.")
_FORGOTTEN = QT_TRANSLATE_NOOP("cli", "Forgotten: {count}")
_IMPORTED = QT_TRANSLATE_NOOP("cli", "Learned from {file}: {count} templates")
_EXPORTED = QT_TRANSLATE_NOOP("cli", "Written to {file}: {count} templates")
_LEFT_OUT = QT_TRANSLATE_NOOP("cli", "Left out, since too little was learned to be given to others: {count} templates")
_KEPT = QT_TRANSLATE_NOOP("cli", "The earlier {file} was kept as {kept}.")


def run(app: Application, console: Console, options: argparse.Namespace) -> Exit:
    """Raises KnownError VAULT_LOCKED, FORBIDDEN, LEARNING_INVALID, LEARNING_NOTHING, and those of files."""
    match options.action:
        case "list":
            _list(app, console, options)
        case "forget":
            _forget(app, console, options)
        case "import":
            _import(app, console, options)
        case _:
            _export(app, console, options)
    return Exit.DONE


def _list(app: Application, console: Console, options: argparse.Namespace) -> None:
    with lesson_book(app) as book:
        found = book.summaries(app.pipeline.sorter.basis)
    if not app.learning.on:
        console.note(_OFF)
    if options.json:
        console.out(json.dumps([asdict(summary) for summary in found], ensure_ascii=False, indent=2))
    elif not found:
        console.out(console.translator.phrase(_NOTHING))
    else:
        for summary in found:
            console.out(_line(console, summary))


def _line(console: Console, summary: Summary) -> str:
    phrase = console.translator.phrase
    counts = {"corrections": summary.corrections, "confirmations": summary.confirmations}
    line = phrase(_LINE, template=summary.template, **counts)
    if summary.origin != OWN:
        line = phrase(_FROM, line=line, origin=summary.origin)
    return line if summary.usable else phrase(_UNUSABLE, line=line)


def _forget(app: Application, console: Console, options: argparse.Namespace) -> None:
    """What is not there is a mistake that the person wants to hear of. Raises KnownError LEARNING_UNKNOWN."""
    with lesson_book(app) as book:
        gone = [
            summary
            for summary in book.summaries(app.pipeline.sorter.basis)
            if options.template in (None, summary.template) and options.origin in (None, summary.origin)
        ]
        if not gone and (options.template, options.origin) != (None, None):
            raise KnownError(ErrorCode.LEARNING_UNKNOWN)
        book.forget(options.template, options.origin)
    _tell(console, options, console.translator.phrase(_FORGOTTEN, count=len(gone)), {"forgotten": len(gone)})


def _import(app: Application, console: Console, options: argparse.Namespace) -> None:
    if not app.learning.on and app.settings.locked("learning"):
        raise KnownError(ErrorCode.FORBIDDEN, key="learning")
    origin, fitted = read_learned(options.file)
    with lesson_book(app) as book:
        book.put(origin, fitted)
    text = console.translator.phrase(_IMPORTED, file=options.file.name, count=len(fitted))
    _tell(console, options, text, {"imported": len(fitted)})


def _export(app: Application, console: Console, options: argparse.Namespace) -> None:
    if not app.settings.values.allow_export:
        raise KnownError(ErrorCode.FORBIDDEN, key="allow_export")
    with lesson_book(app) as book:
        own = book.own()
    kept = write_learned(options.file, own)
    if kept:
        console.note(_KEPT, file=options.file.name, kept=kept.name)
    written = len(shareable(own))
    if written < len(own):
        console.note(_LEFT_OUT, count=len(own) - written)
    text = console.translator.phrase(_EXPORTED, file=str(options.file), count=written)
    _tell(console, options, text, {"written": written})


def _tell(console: Console, options: argparse.Namespace, text: str, form: dict[str, int]) -> None:
    console.out(json.dumps(form) if options.json else text)
