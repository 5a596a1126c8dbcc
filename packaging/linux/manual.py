"""The manual page in both languages: its frame from protokollant.1.in, its commands from the program's own parser."""

from __future__ import annotations

import argparse
from pathlib import Path

from protokollant.cli.arguments import build_parser
from protokollant.foundation.texts import Translator

HERE = Path(__file__).resolve().parent

_WORDS = {
    "en": {
        "MANUAL": "User commands",
        "SUMMARY": "spoken notes become the organisation's protocol, offline",
        "SYNOPSIS": "SYNOPSIS",
        "FILE": "FILE",
        "COMMAND": "COMMAND",
        "DESCRIPTION": "DESCRIPTION",
        "TEXT": "Without arguments the window opens; with a sound file it opens with that file. All commands work "
        "without a screen. With models in place the program opens no network connection; only \\(lqmodels fetch\\(rq "
        "does. \\(lqprotokollant COMMAND \\-\\-help\\(rq explains each.",
        "COMMANDS": "COMMANDS",
        "EXIT": "EXIT STATUS",
        "FILES": "FILES",
        "ENVIRONMENT": "ENVIRONMENT",
    },
    "de": {
        "MANUAL": "Dienstprogramme",
        "SUMMARY": "aus gesprochenen Notizen wird das Protokoll der Organisation, ohne Netz",
        "SYNOPSIS": "ÜBERSICHT",
        "FILE": "DATEI",
        "COMMAND": "BEFEHL",
        "DESCRIPTION": "BESCHREIBUNG",
        "TEXT": "Ohne Argumente öffnet sich das Fenster, mit einer Tonaufnahme öffnet es sie. Alle Befehle arbeiten "
        "ohne Bildschirm. Mit vorhandenen Modellen kommt das Programm ohne Netz aus; nur \\(lqmodels fetch\\(rq baut "
        "eine Verbindung auf. \\(lqprotokollant BEFEHL \\-\\-help\\(rq erklärt jeden.",
        "COMMANDS": "BEFEHLE",
        "EXIT": "RÜCKGABEWERT",
        "FILES": "DATEIEN",
        "ENVIRONMENT": "UMGEBUNGSVARIABLEN",
    },
}
_CODES = {
    "0": ("done", "erledigt"),
    "1": ("the work failed; the message says what to do", "fehlgeschlagen; die Meldung sagt, was zu tun ist"),
    "2": ("wrong usage", "falscher Aufruf"),
    "3": ("a needed model is missing or its hash is wrong", "ein Modell fehlt oder seine Prüfsumme ist falsch"),
    "4": ("the stored dictations are locked", "die gespeicherten Diktate sind verschlossen"),
    "5": ("forbidden by policy", "von der Vorgabe der IT untersagt"),
}
_PLACES = {
    "/etc/xdg/protokollant/policy.toml": ("what IT has fixed", "Vorgaben der IT"),
    "/usr/share/protokollant/models/": ("models for everybody", "Modelle für alle"),
    "~/.local/share/protokollant/": ("dictations, encrypted", "Diktate, verschlüsselt"),
    "~/.config/protokollant/settings.toml": ("settings", "Einstellungen"),
}
_VARIABLES = {
    "PROTOKOLLANT_HOME": ("moves all folders of the person below this one", "verlegt alle Ordner der Person hierunter"),
    "PROTOKOLLANT_MODELS": ("one more folder with models", "ein weiterer Ordner mit Modellen"),
    "PROTOKOLLANT_LANGUAGE": ("de or en", "de oder en"),
}


def manual(language: str, translations: Path, version: str, date: str) -> str:
    """The page as troff source. `language`: de or en."""
    index = ("en", "de").index(language)
    parts = {
        **_WORDS[language],
        "VERSION": version,
        "DATE": date,
        "LIST": _list(_commands(Translator.load(language, translations))),
        "CODES": _list({code: texts[index] for code, texts in _CODES.items()}),
        "PLACES": _list({place: texts[index] for place, texts in _PLACES.items()}),
        "VARIABLES": _list({name: texts[index] for name, texts in _VARIABLES.items()}),
    }
    page = (HERE / "protokollant.1.in").read_text(encoding="utf-8")
    for name, text in parts.items():
        page = page.replace(f"@{name}@", text)
    return page


def _commands(translator: Translator) -> dict[str, str]:
    for action in build_parser(translator)._actions:
        if isinstance(action, argparse._SubParsersAction):
            return {choice.dest: choice.help or "" for choice in action._choices_actions}
    raise AssertionError("the program has no commands")


def _list(entries: dict[str, str]) -> str:
    return "\n".join(f".TP\n.B {_escaped(name)}\n{_escaped(text)}" for name, text in entries.items())


def _escaped(text: str) -> str:
    return text.replace("\\", "\\e").replace("-", "\\-").replace("~", "\\(ti")
