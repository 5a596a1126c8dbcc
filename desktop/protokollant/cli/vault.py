"""`protokollant vault ...`: how the stored dictations are locked, and the ways back to them."""

from __future__ import annotations

import argparse
import dataclasses
import datetime as dt
import json

from protokollant.app.vault_keys import KeyStatus, SlotKind
from protokollant.cli.console import Console
from protokollant.cli.secret_input import CODE, OF_FILE, PASSPHRASE, Secrets
from protokollant.composition import Application, note_keys
from protokollant.foundation.disk import replace_file
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, Exit, KnownError, Phrase
from protokollant.vault.keys import PLACES
from protokollant.vault.recovery_key import PrivateKeyFile, generate
from protokollant.vault.sealing import calibrate

_NEW = QT_TRANSLATE_NOOP("cli", "New passphrase: ")
_AGAIN = QT_TRANSLATE_NOOP("cli", "Once more: ")
_KEY_IS = QT_TRANSLATE_NOOP("cli", "The key of the stored dictations is {place}.")
_HAS_CODE = QT_TRANSLATE_NOOP("cli", "Recovery code: made on {day}.")
_NO_CODE = QT_TRANSLATE_NOOP("cli", "Recovery code: none. Make one: “protokollant vault recovery-code new”.")
_HAS_KEY = QT_TRANSLATE_NOOP("cli", "Your organisation's recovery key {key} can open them.")
_NEXT_KEY = QT_TRANSLATE_NOOP("cli", "Your organisation's recovery key {key} can open them from the next opening on.")
_NO_KEY = QT_TRANSLATE_NOOP("cli", "No recovery key of an organisation can open them.")
_DUE = QT_TRANSLATE_NOOP("cli", "Your organisation asks for a passphrase: “protokollant vault passphrase set”.")
_WAIT = QT_TRANSLATE_NOOP("cli", "After wrong tries the next one is taken in {seconds} seconds.")
_SET = QT_TRANSLATE_NOOP("cli", "The passphrase is set.")
_CHANGED = QT_TRANSLATE_NOOP("cli", "The passphrase is changed.")
_REMOVED = QT_TRANSLATE_NOOP("cli", "The passphrase is removed.")
_IS_SET = QT_TRANSLATE_NOOP("cli", "there is a passphrase already; use “change”")
_NO_WAY_BACK = QT_TRANSLATE_NOOP(
    "cli",
    "There is no way back if you forget it. Make a recovery code: “protokollant vault recovery-code new”.",
)
_SHOWN_ONCE = QT_TRANSLATE_NOOP(
    "cli",
    "This recovery code is shown only now. Write it down or print it, and keep it apart from the computer. Earlier "
    "ones are void.",
)
_RECOVERED = QT_TRANSLATE_NOOP("cli", "The stored dictations are unlocked. From now on the key is {place}.")
_GENERATED = QT_TRANSLATE_NOOP("cli", "The private recovery key is in {file}. Keep it offline, and a copy elsewhere.")
_PUBLIC_LINE = QT_TRANSLATE_NOOP("cli", "For the policy:")
_UNPROTECTED = QT_TRANSLATE_NOOP(
    "cli", "Attention: {file} has no passphrase. Whoever gets the file can open every vault of your organisation."
)


def run(app: Application, console: Console, options: argparse.Namespace) -> Exit:
    """Raises KnownError, most of them with the exit code of a locked vault."""
    secrets = Secrets(console.translator, from_input=getattr(options, "stdin", False))
    match options.action, getattr(options, "step", None):
        case "status", _:
            _status(app, console, options)
        case "passphrase", step:
            _passphrase(app, console, options, secrets, step or "")
        case "recovery-code", _:
            code = app.keys.new_code(_current(app, secrets))
            note_keys(app)
            console.note(_SHOWN_ONCE)
            console.out(json.dumps({"recovery_code": code}) if options.json else code)
        case "unlock-with-code", _:
            app.keys.unlock_with_code(secrets.ask(CODE))
            _new_way(app, console, options, secrets)
        case "recovery-key", _:
            _generate(console, options, secrets)
        case "recover", _:
            file = PrivateKeyFile(options.key)
            app.keys.unlock_with_recovery_key(file, secrets.ask(OF_FILE) if file.needs_passphrase else "")
            _new_way(app, console, options, secrets)
    return Exit.DONE


def _status(app: Application, console: Console, options: argparse.Namespace) -> None:
    status = app.keys.status()
    if options.json:
        form = dataclasses.asdict(status) | {"passphrase_due": app.keys.passphrase_due}
        console.out(json.dumps(form, ensure_ascii=False, indent=2))
        return
    for phrase, parameters in _described(status):
        console.out(console.translator.phrase(phrase, **parameters))
    if app.keys.passphrase_due:
        console.out(console.translator.phrase(_DUE))


def _described(status: KeyStatus) -> list[tuple[Phrase, dict[str, str | int | Phrase]]]:
    lines: list[tuple[Phrase, dict[str, str | int | Phrase]]] = [(_KEY_IS, {"place": PLACES[status.protection]})]
    lines.append((_HAS_CODE, {"day": status.code_made}) if status.code_made else (_NO_CODE, {}))
    if status.announced and status.announced != status.organisation:
        lines.append((_NEXT_KEY, {"key": status.announced}))
    else:
        lines.append((_HAS_KEY, {"key": status.organisation}) if status.organisation else (_NO_KEY, {}))
    if status.wait:
        lines.append((_WAIT, {"seconds": status.wait}))
    return lines


def _passphrase(app: Application, console: Console, options: argparse.Namespace, secrets: Secrets, step: str) -> None:
    has_one = app.keys.status().has_passphrase
    if step == "set" and has_one:
        raise KnownError(ErrorCode.USAGE, reason=_IS_SET)
    if step != "set" and not has_one:
        raise KnownError(ErrorCode.PASSPHRASE_NONE)
    current = _current(app, secrets)
    if step == "remove":
        app.keys.remove_passphrase(current)
    else:
        if not has_one:
            app.keys.key()  # a new vault is made first, and a keyring that refuses is told before anything is typed
        app.keys.set_passphrase(secrets.ask_new(_NEW, _AGAIN), current, and_keyring=options.with_keyring)
    note_keys(app)
    _tell(app, console, options, {"set": _SET, "change": _CHANGED, "remove": _REMOVED}[step])


def _new_way(app: Application, console: Console, options: argparse.Namespace, secrets: Secrets) -> None:
    """After a recovery: the old way in may be lost or known to others."""
    note_keys(app)  # also where nothing comes of the rest
    if options.keyring:
        app.keys.remove_passphrase()
    else:
        both = app.keys.status().protection is SlotKind.BOTH and app.keys.has_keyring
        app.keys.set_passphrase(secrets.ask_new(_NEW, _AGAIN), and_keyring=both)
    note_keys(app)
    _tell(app, console, options, _RECOVERED)


def _tell(app: Application, console: Console, options: argparse.Namespace, phrase: Phrase) -> None:
    status = app.keys.status()
    if options.json:
        console.out(json.dumps({"protection": status.protection}))
    else:
        console.out(console.translator.phrase(phrase, place=PLACES[status.protection]))
    if status.has_passphrase and not status.code_made and not status.organisation:
        console.note(_NO_WAY_BACK)


def _current(app: Application, secrets: Secrets) -> str | None:
    """The passphrase that holds now; None where there is none."""
    return secrets.ask(PASSPHRASE) if app.keys.needs_passphrase else None


def _generate(console: Console, options: argparse.Namespace, secrets: Secrets) -> None:
    if options.out.exists():
        raise KnownError(ErrorCode.OUTPUT_EXISTS, file=options.out.name)
    passphrase = None if options.unprotected else secrets.ask_new(_NEW, _AGAIN)
    today = dt.date.today().isoformat()  # noqa: DTZ011 - the person's own calendar day is meant
    public, content = generate(passphrase, calibrate(), today)
    replace_file(options.out, content)
    console.note(_GENERATED, file=str(options.out))
    if options.unprotected:
        console.note(_UNPROTECTED, file=options.out.name)
    if options.json:
        console.out(json.dumps({"public": public, "private_file": str(options.out)}))
    else:
        console.note(_PUBLIC_LINE)
        console.out(f'recovery_public_key = "{public}"')
