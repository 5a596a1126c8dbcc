"""`protokollant doctor`: the page for the help desk, or the same as JSON. Works where the program itself stops, as with
a policy that is not valid."""

from __future__ import annotations

import argparse
import json
from typing import Any

from protokollant import __version__
from protokollant.app.doctor import Finding, Status, Subject, examine, verdict
from protokollant.cli.console import Console
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, Exit

# Of the JSON; raised when a key changes its meaning.
_SCHEMA = 1
_STATUS = {
    Status.OK: QT_TRANSLATE_NOOP("cli", "ok"),
    Status.WARNING: QT_TRANSLATE_NOOP("cli", "note"),
    Status.FAILED: QT_TRANSLATE_NOOP("cli", "problem"),
}
_WORKS = QT_TRANSLATE_NOOP("cli", "A dictation would work on this computer.")
_FAILS = QT_TRANSLATE_NOOP("cli", "A dictation would not work on this computer; see the lines marked “problem”.")


def run(subject: Subject, console: Console, options: argparse.Namespace) -> Exit:
    """DONE where a dictation would work; MODEL or LOCKED where nothing but a model or the key is amiss; else FAILED."""
    findings = examine(subject, listen=not options.no_sound)
    worst = verdict(findings)
    if options.json:
        report = {
            "schema": _SCHEMA,
            "ok": worst is Exit.DONE,
            "exit": int(worst),
            "version": __version__,
            "checks": [_form(console, each) for each in findings],
        }
        console.out(json.dumps(report, ensure_ascii=False, indent=2))
        return worst
    for each in findings:
        form = _form(console, each)
        console.out(f"{console.translator.phrase(_STATUS[each.status]):10} {form['detail']}")
        if form["remedy"]:
            console.out(f"{'':10} → {form['remedy']}")
    console.out("\n" + console.translator.phrase(_WORKS if worst is Exit.DONE else _FAILS))
    return worst


def _form(console: Console, each: Finding) -> dict[str, Any]:
    phrase = console.translator.phrase
    return {
        "name": each.name,
        "status": each.status.value,
        "detail": phrase(each.detail, **dict(each.parameters)),
        "remedy": phrase(each.remedy) if each.remedy else None,
        "facts": dict(each.facts),
    }
