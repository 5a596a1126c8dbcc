"""`protokollant glossary ...`: list, add, remove, import and export words."""

from __future__ import annotations

import argparse
import json
from typing import Any

from protokollant.app.glossary import Layer, Listed, likely_kind, read_glossary, write_glossary
from protokollant.cli.console import Console
from protokollant.composition import Application, own_glossary, use_own_glossary
from protokollant.dictation.glossary import Entry, EntryKind, merged
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, Exit, KnownError

_ADDED = QT_TRANSLATE_NOOP("cli", "Added: {word}")
_REMOVED = QT_TRANSLATE_NOOP("cli", "Removed: {word}")
_IMPORTED = QT_TRANSLATE_NOOP("cli", "Words added: {count}")
_EXPORTED = QT_TRANSLATE_NOOP("cli", "Words written to {file}: {count}")
_KEPT = QT_TRANSLATE_NOOP("cli", "The earlier {file} was kept as {kept}.")


def run(app: Application, console: Console, options: argparse.Namespace) -> Exit:
    """Raises KnownError VAULT_LOCKED where the person's words are needed and cannot be had, and those of files."""
    match options.action:
        case "list":
            _list(app, console, options)
        case "add":
            kind = EntryKind(options.kind) if options.kind else likely_kind(options.word)
            entry = Entry(options.word, tuple(options.heard), kind, options.note, options.language)
            with own_glossary(app) as own:
                own.learn(entry)
            _tell(console, options, console.translator.phrase(_ADDED, word=entry.right), {"added": 1})
        case "remove":
            with own_glossary(app) as own:
                own.remove(Entry(options.word, language=options.language))
            _tell(console, options, console.translator.phrase(_REMOVED, word=options.word), {"removed": 1})
        case "import":
            entries = read_glossary(options.file)
            with own_glossary(app) as own:
                own.put(entries)
            text = console.translator.phrase(_IMPORTED, count=len(entries))
            _tell(console, options, text, {"added": len(entries)})
        case _:
            _export(app, console, options)
    return Exit.DONE


def _list(app: Application, console: Console, options: argparse.Namespace) -> None:
    if options.layer in (None, Layer.OWN):
        use_own_glossary(app)
    for problem in app.glossary.problems():
        console.problem(problem)
    listed = [found for found in app.glossary.listed() if options.layer in (None, found.layer)]
    if options.json:
        console.out(json.dumps([_form(found) for found in listed], ensure_ascii=False, indent=2))
        return
    for found in listed:
        entry = found.entry
        heard = f" ← {' | '.join(entry.heard)}" if entry.heard else ""
        console.out(f"{entry.right}{heard} ({', '.join(filter(None, (entry.kind, entry.language, found.layer)))})")


def _export(app: Application, console: Console, options: argparse.Namespace) -> None:
    if not app.settings.values.allow_export:
        raise KnownError(ErrorCode.FORBIDDEN, key="allow_export")
    use_own_glossary(app)
    entries = merged(found.entry for found in app.glossary.listed() if options.all or found.layer is Layer.OWN)
    kept = write_glossary(options.file, entries)
    if kept:
        console.note(_KEPT, file=options.file.name, kept=kept.name)
    text = console.translator.phrase(_EXPORTED, file=str(options.file), count=len(entries))
    _tell(console, options, text, {"written": len(entries)})


def _tell(console: Console, options: argparse.Namespace, text: str, form: dict[str, int]) -> None:
    console.out(json.dumps(form) if options.json else text)


def _form(found: Listed) -> dict[str, Any]:
    entry = found.entry
    return {
        "right": entry.right,
        "heard": list(entry.heard),
        "kind": entry.kind.value,
        "note": entry.note,
        "language": entry.language,
        "layer": found.layer.value,
    }
