"""`protokollant backup ...`: make, list, verify, restore; salvage a damaged store; go back behind an update."""

from __future__ import annotations

import argparse
import json

from protokollant.app.backup import Backup, Verdict
from protokollant.app.backup_access import Opened, Unlock, with_code, with_key_file, with_passphrase
from protokollant.app.health import save_what_can_be_saved
from protokollant.cli.console import Console
from protokollant.cli.secret_input import CODE, OF_FILE, Secrets, on_terminal
from protokollant.composition import (
    Application,
    backup_access,
    backups_in,
    build_dictations,
    closed_store,
    restore_backup,
)
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, Exit, KnownError
from protokollant.vault.earlier import go_back
from protokollant.vault.recovery_key import PrivateKeyFile
from protokollant.vault.store import vault_file

_MAKING = QT_TRANSLATE_NOOP("cli", "Backing up")
_READING = QT_TRANSLATE_NOOP("cli", "Reading the backup")
_MADE = QT_TRANSLATE_NOOP("cli", "Backup {name}: {rows} entries and {recordings} recordings in {folder}")
_MISSING = QT_TRANSLATE_NOOP(
    "cli", "Recordings that are not there or cannot be read, and are not in the backup: {count}"
)
_HERE_ONLY = QT_TRANSLATE_NOOP(
    "cli",
    "Attention: only this computer's own key can open it. If this computer is lost, the backup is, too. Set a "
    "passphrase or make a recovery code.",
)
_OF_BACKUP = QT_TRANSLATE_NOOP("cli", "Passphrase of the backup: ")
_NONE = QT_TRANSLATE_NOOP("cli", "There are no backups yet.")
_LINE = QT_TRANSLATE_NOOP("cli", "{name}  {made}  {size} MB")
_WHOLE = QT_TRANSLATE_NOOP("cli", "The backup {name} is whole: {rows} entries, {recordings} recordings.")
_DAMAGED = QT_TRANSLATE_NOOP(
    "cli", "The backup {name} is damaged: {faults} faults in the database, {count} of {recordings} recordings."
)
_RESTORED = QT_TRANSLATE_NOOP("cli", "The backup {name} is in place.")
_KEPT = QT_TRANSLATE_NOOP("cli", "What was there before is kept in {folder}. Delete it when you do not need it.")
_LEFT_OUT = QT_TRANSLATE_NOOP("cli", "Deleted since the backup was made, and therefore not brought back: {count}")
_SALVAGED = QT_TRANSLATE_NOOP("cli", "{table}: {rows} entries saved, {partly} of them in part, {lost} lost")
_UNKNOWN = QT_TRANSLATE_NOOP("cli", "an unknown number")
_BACK = QT_TRANSLATE_NOOP(
    "cli",
    "The store of before the update is in place. Start the earlier version of the program now. What was done since the "
    "update is kept in {file}.",
)


def run(app: Application, console: Console, options: argparse.Namespace) -> Exit:
    """Raises KnownError BACKUP_FOLDER, BACKUP_MISSING, BACKUP_DAMAGED, VAULT_IN_USE, and those of the vault and of
    files."""
    match options.action:
        case "make":
            return _make(app, console, options)
        case "list":
            return _list(app, console, options)
        case "verify":
            return _verify(app, console, options)
        case "restore":
            return _restore(app, console, options)
        case "salvage":
            return _salvage(app, console, options)
        case _:
            with closed_store(app) as data:
                kept = go_back(vault_file(data))
            if options.json:
                _print(console, {"kept": str(kept)})
            else:
                console.out(console.translator.phrase(_BACK, file=str(kept)))
            return Exit.DONE


def _make(app: Application, console: Console, options: argparse.Namespace) -> Exit:
    backups = backups_in(app, options.folder)
    keep = app.settings.values.backup_keep if options.keep is None else options.keep
    if keep < 1:
        raise KnownError(ErrorCode.USAGE, reason=f"--keep {keep}")
    dictations = build_dictations(app)
    try:
        made = dictations.back_up(backups, keep, console.share(_MAKING))
    finally:
        dictations.close()
    if options.json:
        counts = {"rows": made.rows, "recordings": made.recordings, "missing": list(made.missing)}
        _print(console, _form(made.backup) | counts)
    else:
        text = console.translator.phrase(
            _MADE, name=made.backup.name, rows=made.rows, recordings=made.recordings, folder=str(backups.folder)
        )
        console.out(text)
    if made.missing:
        console.note(_MISSING, count=len(made.missing))
    if not made.backup.portable:
        console.note(_HERE_ONLY)
    return Exit.DONE


def _list(app: Application, console: Console, options: argparse.Namespace) -> Exit:
    found = backups_in(app, options.folder).list()
    if options.json:
        _print(console, [_form(backup) for backup in found])
    elif not found:
        console.out(console.translator.phrase(_NONE))
    else:
        for backup in found:
            made = backup.made.astimezone().strftime("%Y-%m-%d %H:%M")
            line = console.translator.phrase(_LINE, name=backup.name, made=made, size=backup.bytes / 1e6)
            console.out(line)
    return Exit.DONE


def _verify(app: Application, console: Console, options: argparse.Namespace) -> Exit:
    backups = backups_in(app, options.folder)
    backup = backups.find(options.name)
    opened = _open(app, console, options, backup)
    verdict = backups.verify(backup, opened.key, console.share(_READING))
    if options.json:
        _print(console, {"name": backup.name, "whole": verdict.whole, **_counts(verdict)})
    else:
        console.out(_sentence(console, backup, verdict))
    return Exit.DONE if verdict.whole else Exit.FAILED


def _open(app: Application, console: Console, options: argparse.Namespace, backup: Backup) -> Opened:
    """In the way that the call names, or as the store that is here."""
    secrets = Secrets(console.translator, from_input=options.stdin)
    unlock: Unlock | None = None
    if options.code:
        unlock = with_code(secrets.ask(CODE))
    elif options.key is not None:
        asked = PrivateKeyFile(options.key).needs_passphrase
        unlock = with_key_file(options.key, secrets.ask(OF_FILE) if asked else "")
    elif options.stdin:
        unlock = with_passphrase(secrets.ask(_OF_BACKUP))
    given = getattr(options, "passphrase_stdin", False)
    ask = None if given or not on_terminal() else lambda: secrets.ask(_OF_BACKUP)
    return backup_access(app).open(backup, unlock, ask)


def _restore(app: Application, console: Console, options: argparse.Namespace) -> Exit:
    backups = backups_in(app, options.folder)
    backup = backups.find(options.name)
    opened = _open(app, console, options, backup)
    report = console.share(_READING)
    restored = restore_backup(app, backups, backup, opened, damaged_too=options.damaged_too, report=report)
    if options.json:
        kept = str(restored.kept) if restored.kept else None
        _print(console, {"name": backup.name, "kept": kept, "left_out": restored.left_out, **_counts(restored.verdict)})
        return Exit.DONE
    console.out(console.translator.phrase(_RESTORED, name=backup.name))
    if restored.kept is not None:
        console.out(console.translator.phrase(_KEPT, folder=str(restored.kept)))
    if restored.left_out:
        console.out(console.translator.phrase(_LEFT_OUT, count=restored.left_out))
    if restored.verdict.damaged:
        console.out(_sentence(console, backup, restored.verdict))
    return Exit.DONE


def _salvage(app: Application, console: Console, options: argparse.Namespace) -> Exit:
    with closed_store(app) as data:
        saved = save_what_can_be_saved(data, app.keys.key().view())
    tables = saved.salvaged.tables
    if options.json:
        counts = {name: {"rows": t.rows + t.partly, "partly": t.partly, "lost": t.lost} for name, t in tables.items()}
        _print(console, {"whole": saved.salvaged.whole, "kept": str(saved.kept), "tables": counts})
        return Exit.DONE
    phrase = console.translator.phrase
    for name, table in tables.items():
        lost = phrase(_UNKNOWN) if table.lost is None else str(table.lost)
        console.out(phrase(_SALVAGED, table=name, rows=table.rows + table.partly, partly=table.partly, lost=lost))
    console.out(phrase(_KEPT, folder=str(saved.kept)))
    return Exit.DONE


def _sentence(console: Console, backup: Backup, verdict: Verdict) -> str:
    phrase, rows = console.translator.phrase, sum(verdict.rows.values())
    if verdict.whole:
        return phrase(_WHOLE, name=backup.name, rows=rows, recordings=verdict.recordings)
    count, recordings = len(verdict.damaged), verdict.recordings
    return phrase(_DAMAGED, name=backup.name, faults=verdict.faults, count=count, recordings=recordings)


def _counts(verdict: Verdict) -> dict[str, object]:
    return {
        "rows": sum(verdict.rows.values()),
        "recordings": verdict.recordings,
        "damaged": list(verdict.damaged),
        "faults": verdict.faults,
    }


def _form(backup: Backup) -> dict[str, object]:
    made = backup.made.isoformat()
    return {"name": backup.name, "made": made, "bytes": backup.bytes, "portable": backup.portable}


def _print(console: Console, value: object) -> None:
    console.out(json.dumps(value, ensure_ascii=False, indent=2))
