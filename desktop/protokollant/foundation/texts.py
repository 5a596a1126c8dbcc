"""Texts in the person's language, from Qt Linguist's .ts files, without Qt.

The command line and the window read the same file, so a sentence exists once. The source language is English.
"""

from __future__ import annotations

import locale
import os
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

from protokollant.foundation.errors import Phrase, Problem

LANGUAGES = ("de", "en")


def load_ts(path: Path) -> dict[Phrase, str]:
    """The finished translations of a .ts file. The file is part of the program, never a person's input."""
    entries: dict[Phrase, str] = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is not None and (translation.text or "").strip() and translation.get("type") is None:
                entries[Phrase(name, message.findtext("source") or "")] = translation.text or ""
    return entries


class Translator:
    """Gives texts in one language. Immutable; built once by the composition root."""

    def __init__(self, language: str, entries: Mapping[Phrase, str]) -> None:
        self.language = language
        self._entries = entries

    @classmethod
    def load(cls, language: str, folder: Path) -> Translator:
        path = folder / f"protokollant_{language}.ts"
        return cls(language, load_ts(path) if language != "en" and path.exists() else {})

    def lookup(self, context: str, source: str) -> str | None:
        """The translation, or None where there is none (Qt then shows the source)."""
        return self._entries.get(Phrase(context, source))

    def translate(self, context: str, source: str, /, **parameters: str | int | float | Phrase) -> str:
        """The text in this language with its `{placeholders}` filled; a parameter may itself be a `Phrase`, with
        placeholders for those that are none. A float is written as the language does, with one decimal."""
        text = self._entries.get(Phrase(context, source), source)
        if not parameters:
            return text
        plain = {
            name: decimal(value, self.language) if isinstance(value, float) else value
            for name, value in parameters.items()
            if not isinstance(value, Phrase)
        }
        phrases = {name: self.phrase(value, **plain) for name, value in parameters.items() if isinstance(value, Phrase)}
        return text.format(**plain, **phrases)

    def phrase(self, phrase: Phrase, /, **parameters: str | int | float | Phrase) -> str:
        return self.translate(phrase.context, phrase.source, **parameters)

    def problem(self, problem: Problem) -> str:
        """The one or two sentences that say what is wrong and what to do."""
        return self.phrase(problem.message, **dict(problem.parameters))


def decimal(number: float, language: str) -> str:
    """With one decimal: 23,5 in German."""
    text = f"{number:.1f}"
    return text.replace(".", ",") if language == "de" else text


def preferred_language(environment: Mapping[str, str] = os.environ) -> str:
    """`de` or `en`, from the environment or the system; German where neither is asked for."""
    asked = [environment.get(name, "") for name in ("PROTOKOLLANT_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG")]
    spoken = next((name for name in asked if name and not name.startswith(("C", "POSIX"))), "")
    if not spoken and os.name == "nt":
        spoken = locale.getlocale()[0] or ""
    return "en" if spoken.lower().startswith("en") else "de"
