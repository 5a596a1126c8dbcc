"""Settings and policy: defaults < the person's file < IT's policy. Each value knows its source.

A broken file of the person's is set aside and the defaults hold; a broken policy stops the program, since looser rules
must never follow from a typing error.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from protokollant.app.settings_schema import Settings, Value, describe_settings
from protokollant.foundation.disk import replace_file
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError, Phrase, Problem

_NAME = "settings.toml"


class Origin(StrEnum):
    """Where a setting's value comes from."""

    DEFAULT = "default"
    USER = "user"
    POLICY = "policy"


@dataclass(frozen=True, slots=True)
class EffectiveSettings:
    """The values in force, where each comes from, and what is to be told about the person's file."""

    values: Settings
    origins: Mapping[str, Origin]
    notice: Problem | None = None

    def locked(self, key: str) -> bool:
        """Whether IT has fixed this setting."""
        return self.origins[key] is Origin.POLICY

    @property
    def policy_digest(self) -> str:
        """16 hexadecimal digits that change with what IT has fixed; empty where it is nothing."""
        fixed = {key: getattr(self.values, key) for key in sorted(self.origins) if self.locked(key)}
        return hashlib.sha256(json.dumps(fixed).encode()).hexdigest()[:16] if fixed else ""


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


def save_setting(user_folder: Path, key: str, value: Value) -> None:
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


def _toml(value: Value) -> str:
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
    known = describe_settings()
    if key not in known:
        raise ValueError(f"{key}?")
    if known[key].fault(value):
        raise ValueError(f"{key} = {value!r}")


def _set_aside(path: Path, reason: str) -> Problem:
    names = (path.with_suffix(f".broken{number}.toml") for number in ("", *range(2, 1000)))
    aside = next((name for name in names if not name.exists()), path.with_suffix(".broken.toml"))
    try:
        path.replace(aside)
        name: str | Phrase = aside.name
    except OSError:
        name = QT_TRANSLATE_NOOP("settings", "(could not be moved)")
    return Problem(ErrorCode.SETTINGS_INVALID, (("file", path.name), ("reason", reason), ("aside", name)))
