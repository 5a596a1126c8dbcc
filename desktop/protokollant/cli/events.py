"""`protokollant events ...`: the log of what was done with the dictations: show, check, export."""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict

from protokollant.app.event_file import events_to_json, read_events, write_events
from protokollant.app.event_names import DETAILS, FAULTS, KINDS
from protokollant.app.events import Event, EventKind, EventLog, Fault, FaultKind, differences
from protokollant.cli.console import Console
from protokollant.composition import Application, event_log
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, Exit, KnownError

_NOTHING = QT_TRANSLATE_NOOP("cli", "Nothing was noted yet.")
_WHOLE = QT_TRANSLATE_NOOP("cli", "The log is whole: {count} entries.")
_SAME = QT_TRANSLATE_NOOP("cli", "All {count} entries of the earlier export are in it as they were.")
_DIFFERS = QT_TRANSLATE_NOOP("cli", "Entry {number} is not what it was in the earlier export.")
_EXPORTED = QT_TRANSLATE_NOOP("cli", "Written to {file}: {count} entries")
_KEPT = QT_TRANSLATE_NOOP("cli", "The earlier {file} was kept as {kept}.")


def run(app: Application, console: Console, options: argparse.Namespace) -> Exit:
    """Raises KnownError VAULT_LOCKED, EVENTS_BROKEN, EVENTS_INVALID, and those of files."""
    with event_log(app) as log:
        match options.action:
            case "list":
                _list(log, console, options)
            case "verify":
                _verify(log, console, options)
            case _:
                _export(log, console, options)
    return Exit.DONE


def _list(log: EventLog, console: Console, options: argparse.Namespace) -> None:
    rows = [row for row in log.rows() if options.kind in (None, row.kind)]
    if options.json:
        console.out(events_to_json(rows).rstrip())
    elif not rows:
        console.out(console.translator.phrase(_NOTHING))
    for row in () if options.json else rows:
        console.out(_line(console, row))


def _line(console: Console, row: Event) -> str:
    phrase = console.translator.phrase
    kind = phrase(KINDS[row.kind]) if row.kind in KINDS else row.kind
    detail = phrase(DETAILS[row.detail]) if row.detail in DETAILS else row.detail
    return "  ".join(part for part in (str(row.number), row.moment, kind, row.subject, detail) if part)


def _verify(log: EventLog, console: Console, options: argparse.Namespace) -> None:
    """Raises KnownError EVENTS_BROKEN where anything is wrong."""
    faults, rows = log.verify(), log.rows()
    earlier = read_events(options.against) if options.against is not None else ()
    differing = differences(earlier, rows)
    if options.json:
        form = {"entries": len(rows), "faults": [asdict(fault) for fault in faults], "differing": differing}
        console.out(json.dumps(form))
    for fault in faults:
        console.note(FAULTS[fault.kind], number=fault.number)
    for number in differing:
        console.note(_DIFFERS, number=number)
    if wrong := [*faults, *(Fault(FaultKind.CHANGED, number) for number in differing)]:
        raise KnownError(ErrorCode.EVENTS_BROKEN, count=len(wrong), number=min(fault.number for fault in wrong))
    if not options.json:
        console.out(console.translator.phrase(_WHOLE, count=len(rows)))
        if options.against is not None:
            console.out(console.translator.phrase(_SAME, count=len(earlier)))


def _export(log: EventLog, console: Console, options: argparse.Namespace) -> None:
    rows = log.rows()
    kept = write_events(options.file, rows)
    log.note(EventKind.EXPORTED, "", "events")
    if kept:
        console.note(_KEPT, file=options.file.name, kept=kept.name)
    text = console.translator.phrase(_EXPORTED, file=str(options.file), count=len(rows))
    console.out(json.dumps({"written": len(rows)}) if options.json else text)
