"""Settings and policy: one typed schema, defaults < the person's file < IT's policy. Each value knows its source.

A broken file of the person's is set aside and the defaults hold; a broken policy stops the program, since looser rules
must never follow from a typing error.
"""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from protokollant.dictation.rules import SWITCHES, FillerLevel
from protokollant.foundation.disk import replace_file
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError, Phrase, Problem
from protokollant.foundation.texts import LANGUAGES

_NAME = "settings.toml"


class Origin(StrEnum):
    """Where a setting's value comes from."""

    DEFAULT = "default"
    USER = "user"
    POLICY = "policy"


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting, with its default. Empty text means "not set"."""

    language: str = ""  # of the window: de, en, or the system's
    profile: str = ""  # of models; else the catalogue's default
    template: str = "beratungsprotokoll"
    microphone: str = ""
    preroll: bool = True  # the microphone is open, in memory only, while the window is ready to record
    fillers: str = "light"  # what is left out: nothing (off), hesitation sounds (light), doubled words as well (on)
    dictation_off: str = ""  # rules of the dictation language that are switched off, by name, with commas between
    swiss_spelling: bool = False  # ss for ß
    glossary: str = ""  # a file with the organisation's glossary (CSV or TOML), beside those in the site's folders
    glossary_hints: bool = False  # the recogniser is told to expect the words of the glossary
    learning: bool = True  # a person's corrections make the next dictation be sorted better
    risk_words: str = ""  # further words to be marked, with commas between; see resources/glossaries/risk_de.txt
    polishing: bool = False  # a spoken statement can be put into written German
    author: str = ""
    organisation: str = ""
    allow_fetch: bool = True  # fetching models over the network
    allow_export: bool = True


@dataclass(frozen=True, slots=True)
class EffectiveSettings:
    """The values in force, where each comes from, and what is to be told about the person's file."""

    values: Settings
    origins: Mapping[str, Origin]
    notice: Problem | None = None

    def locked(self, key: str) -> bool:
        """Whether IT has fixed this setting."""
        return self.origins[key] is Origin.POLICY


def load_settings(user_folder: Path, policies: Sequence[Path]) -> EffectiveSettings:
    """Raises KnownError POLICY_INVALID."""
    values, origins = Settings(), {field.name: Origin.DEFAULT for field in fields(Settings)}
    notice: Problem | None = None
    path = user_folder / _NAME
    try:
        given = _read(path)
    except ValueError as error:
        notice, given = _set_aside(path, str(error)), {}
    values, origins = replace(values, **given), origins | dict.fromkeys(given, Origin.USER)
    for policy in reversed(policies):  # the first folder in the list is the strongest
        try:
            given = _read(policy)
        except ValueError as error:
            raise KnownError(ErrorCode.POLICY_INVALID, file=str(policy), reason=str(error)) from error
        values, origins = replace(values, **given), origins | dict.fromkeys(given, Origin.POLICY)
    return EffectiveSettings(values, origins, notice)


def save_setting(user_folder: Path, key: str, value: str | bool) -> None:
    """Change one of the person's settings, atomically. Raises KnownError OUTPUT_UNWRITABLE or DISK_FULL, and ValueError
    for a key or value that is not in the schema."""
    path = user_folder / _NAME
    _check(key, value)
    try:
        given = _read(path)
    except ValueError as error:
        _set_aside(path, str(error))
        given = {}
    given = {**given, key: value}
    content = "".join(f"{name} = {_toml(entry)}\n" for name, entry in sorted(given.items()))
    replace_file(path, content.encode())


def _toml(value: str | bool) -> str:
    # A JSON string is a TOML string but for this one sign.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _read(path: Path) -> dict[str, Any]:
    """The checked entries of a file; empty when there is none. Raises ValueError that names the fault."""
    try:
        raw = path.read_text(encoding="utf-8-sig")  # editors on Windows begin a file with a mark
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(type(error).__name__) from error
    try:
        given = tomllib.loads(raw)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ValueError(str(error)) from error
    for key, value in given.items():
        _check(key, value)
    return given


def _check(key: str, value: object) -> None:
    types = {field.name: type(field.default) for field in fields(Settings)}
    if key not in types:
        raise ValueError(f"{key}?")
    allowed = {
        "language": lambda text: text in ("", *LANGUAGES),
        "fillers": lambda text: text in list(FillerLevel),
        "dictation_off": lambda text: set(listed(text)) <= set(SWITCHES),
    }
    if type(value) is not types[key] or not allowed.get(key, lambda _: True)(value):
        raise ValueError(f"{key} = {value!r}")


def listed(text: str) -> tuple[str, ...]:
    """The names in a setting that holds several."""
    return tuple(name for part in text.split(",") if (name := part.strip()))


def _set_aside(path: Path, reason: str) -> Problem:
    names = (path.with_suffix(f".broken{number}.toml") for number in ("", *range(2, 1000)))
    aside = next((name for name in names if not name.exists()), path.with_suffix(".broken.toml"))
    try:
        path.replace(aside)
        name: str | Phrase = aside.name
    except OSError:
        name = QT_TRANSLATE_NOOP("settings", "(could not be moved)")
    return Problem(ErrorCode.SETTINGS_INVALID, (("file", path.name), ("reason", reason), ("aside", name)))
