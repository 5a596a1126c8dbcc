"""`protokollant settings ...`: list, get and set settings, with where each value comes from."""

from __future__ import annotations

import argparse
import json
from typing import Any

from protokollant.app.settings import Origin
from protokollant.app.settings_schema import Form, Setting, Value, describe_settings
from protokollant.cli.console import Console
from protokollant.composition import Application
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, Exit, KnownError, Phrase

_ORIGINS = {
    Origin.DEFAULT: QT_TRANSLATE_NOOP("cli", "default"),
    Origin.USER: QT_TRANSLATE_NOOP("cli", "yours"),
    Origin.POLICY: QT_TRANSLATE_NOOP("cli", "set by your IT"),
}
_ONLY_IT = QT_TRANSLATE_NOOP("cli", "only your IT sets it")
_UNKNOWN = QT_TRANSLATE_NOOP("cli", "There is no setting {key}. “protokollant settings list” shows all of them.")
_NOT_ALLOWED = QT_TRANSLATE_NOOP("cli", "{key} cannot be {value}; allowed: {allowed}.")
_POSSIBLE = QT_TRANSLATE_NOOP("cli", "Possible: {allowed}")
_YES_NO = QT_TRANSLATE_NOOP("cli", "true or false")
_NUMBER = QT_TRANSLATE_NOOP("cli", "a number from {least} to {most}")
_KEY = QT_TRANSLATE_NOOP("cli", "a key such as F9, Ctrl+R or Media Play")
_TRUE, _FALSE = ("true", "yes", "on", "1", "ja", "an"), ("false", "no", "off", "0", "nein", "aus")


def run(app: Application, console: Console, options: argparse.Namespace) -> Exit:
    """Raises KnownError USAGE for a key or value that there is not, FORBIDDEN for one that IT has fixed, and those of
    saving."""
    settings = describe_settings()
    if options.action == "list":
        forms = [_form(app, console, each) for each in settings.values()]
        if options.json:
            console.out(json.dumps(forms, ensure_ascii=False, indent=2))
        else:
            for form, each in zip(forms, settings.values(), strict=True):
                console.out(_line(app, console, each))
                console.out(f"{'':4}{form['label']}. {form['help']}")
                if allowed := _allowed(app, console, each):
                    console.out(f"{'':4}{console.translator.phrase(_POSSIBLE, allowed=allowed)}")
        return Exit.DONE
    setting = settings.get(options.key)
    if setting is None:
        raise KnownError(ErrorCode.USAGE, reason=console.translator.phrase(_UNKNOWN, key=options.key))
    if options.action == "set":
        if app.settings.closed(setting.key):
            raise KnownError(ErrorCode.FORBIDDEN, key=setting.key)
        app.settings.change(app.folders.config, setting.key, _parse(app, console, setting, options.value))
    if options.json:
        console.out(json.dumps(_form(app, console, setting), ensure_ascii=False, indent=2))
    elif options.action == "get":
        console.out(_written(getattr(app.settings.values, setting.key)))
    else:
        console.out(_line(app, console, setting))
    return Exit.DONE


def _parse(app: Application, console: Console, setting: Setting, text: str) -> Value:
    value: Value | None = text
    if isinstance(setting.default, bool):
        value = True if text.lower() in _TRUE else False if text.lower() in _FALSE else None
    elif isinstance(setting.default, int):
        value = int(text) if text.removeprefix("-").isdecimal() else None
    if value is None or setting.fault(value) or not app.accepts(setting.key, value):
        allowed = _allowed(app, console, setting)
        reason = console.translator.phrase(_NOT_ALLOWED, key=setting.key, value=text, allowed=allowed)
        raise KnownError(ErrorCode.USAGE, reason=reason)
    return value


def _allowed(app: Application, console: Console, setting: Setting) -> str:
    phrase = console.translator.phrase
    if isinstance(setting.default, bool):
        return phrase(_YES_NO)
    if isinstance(setting.default, int):
        # A number without a bound can be as small or large as one likes.
        return phrase(_NUMBER, least=_bound(setting.least), most=_bound(setting.most))
    if setting.form is Form.KEY:
        return phrase(_KEY)
    known = app.known_values(setting.key) or [_written(value) for value, _ in setting.choices] or setting.names or ()
    return ", ".join(json.dumps(value, ensure_ascii=False) for value in known)


def _bound(value: int | None) -> str:
    return "…" if value is None else str(value)


def _line(app: Application, console: Console, setting: Setting) -> str:
    value, origin = getattr(app.settings.values, setting.key), app.settings.origins[setting.key]
    notes: list[str] = [console.translator.phrase(_ORIGINS[origin])]
    if setting.admin:
        notes.append(console.translator.phrase(_ONLY_IT))
    if (source := app.settings.sources.get(setting.key)) is not None:
        notes.append(str(source))
    return f"{setting.key} = {json.dumps(value, ensure_ascii=False)}  ({', '.join(notes)})"


def _written(value: Value) -> str:
    return json.dumps(value) if isinstance(value, bool) else str(value)


def _form(app: Application, console: Console, setting: Setting) -> dict[str, Any]:
    def text(phrase: Phrase) -> str:
        return console.translator.phrase(phrase)

    source = app.settings.sources.get(setting.key)
    return {
        "key": setting.key,
        "value": getattr(app.settings.values, setting.key),
        "default": setting.default,
        "origin": app.settings.origins[setting.key].value,
        "locked": app.settings.locked(setting.key),
        "admin": setting.admin,
        "source": str(source) if source else None,
        "form": setting.form.value,
        "group": setting.group.value,
        "label": text(setting.label),
        "help": text(setting.help),
        "choices": [{"value": value, "label": text(phrase)} for value, phrase in setting.choices],
        "least": setting.least,
        "most": setting.most,
        "unit": text(setting.unit) if setting.unit else None,
        "names": list(setting.names) if setting.names is not None else None,
    }
