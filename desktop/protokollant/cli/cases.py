"""`protokollant cases ...`: the dictations of a case and what was agreed in it."""

from __future__ import annotations

import argparse
import json

from protokollant.app.cases import Agreement, CaseInfo, CaseView, normal_number
from protokollant.app.dictations import DictationState
from protokollant.cli.console import Console
from protokollant.composition import Application, stored_dictations
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, Exit, KnownError, Phrase

_NOTHING = QT_TRANSLATE_NOOP("cli", "No dictation has a case number yet.")
_CASE = QT_TRANSLATE_NOOP("cli", "{number}: {count} dictations, the last on {day}")
_OPEN = QT_TRANSLATE_NOOP("cli", "open")
_DONE = QT_TRANSLATE_NOOP("cli", "done")
_AGREEMENTS = QT_TRANSLATE_NOOP("cli", "Agreements:")
STATES: dict[str, Phrase] = {
    DictationState.RECORDING: QT_TRANSLATE_NOOP("cli", "recording"),
    DictationState.RECORDED: QT_TRANSLATE_NOOP("cli", "not processed yet"),
    DictationState.DRAFT: QT_TRANSLATE_NOOP("cli", "draft"),
    DictationState.APPROVED: QT_TRANSLATE_NOOP("cli", "approved"),
}


def run(app: Application, console: Console, options: argparse.Namespace) -> Exit:
    """Raises KnownError VAULT_LOCKED, CASE_UNKNOWN."""
    with stored_dictations(app) as dictations:
        if options.action == "list":
            _list(dictations.cases.list(), console, options)
        else:
            _show(dictations.cases.view(normal_number(options.number), app.agreement_sections), console, options)
    return Exit.DONE


def _list(cases: tuple[CaseInfo, ...], console: Console, options: argparse.Namespace) -> None:
    if options.json:
        form = [{"number": c.number, "dictations": c.count, "last": c.last.isoformat()} for c in cases]
        console.out(json.dumps(form, ensure_ascii=False, indent=2))
    elif not cases:
        console.out(console.translator.phrase(_NOTHING))
    for case in () if options.json else cases:
        day = case.last.astimezone().date().isoformat()
        console.out(console.translator.phrase(_CASE, number=case.number, count=case.count, day=day))


def _show(case: CaseView, console: Console, options: argparse.Namespace) -> None:
    if not case.dictations:
        raise KnownError(ErrorCode.CASE_UNKNOWN)
    if options.json:
        console.out(json.dumps(_form(case), ensure_ascii=False, indent=2))
        return
    phrase = console.translator.phrase
    for each in case.dictations:
        when = each.created.astimezone().isoformat(" ", "minutes")[:16]
        console.out(f"{when}  {each.template_title}  {phrase(STATES[each.state])}  {each.id}")
    if case.agreements:
        console.out(phrase(_AGREEMENTS))
    for agreement in case.agreements:
        console.out(f"[{phrase(_DONE if agreement.done else _OPEN)}] {_day(agreement)}  {agreement.text}")


def _form(case: CaseView) -> dict[str, object]:
    return {
        "number": case.number,
        "dictations": [
            {"id": d.id, "created": d.created.isoformat(), "template": d.template_title, "state": d.state}
            for d in case.dictations
        ],
        "agreements": [
            {
                "dictation": a.dictation,
                "day": _day(a),
                "text": a.text,
                "done": a.done.isoformat() if a.done else None,
            }
            for a in case.agreements
        ],
    }


def _day(agreement: Agreement) -> str:
    return agreement.day.astimezone().date().isoformat()
