"""Settings and policy: defaults < the person's file < IT's file < IT's registry. Each value knows its source.

A broken file of the person's is set aside and the defaults hold; a broken policy stops the program, since looser rules
must never follow from a typing error.
"""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, fields, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Any

from protokollant.app.registry_policy import SOURCE, read_registry
from protokollant.app.settings_schema import Settings, Value, describe_settings
from protokollant.foundation.disk import replace_file
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError, Phrase, Problem
from protokollant.foundation.windows_registry import Registry

_NAME = "settings.toml"
_MAX_BYTES = 1_000_000


class Origin(StrEnum):
    """Where a setting's value comes from."""

    DEFAULT = "default"
    USER = "user"
    POLICY = "policy"


@dataclass(slots=True)
class EffectiveSettings:
    """The values in force, where each comes from, and what is to be told about the person's file. `sources`: the
    policy's file, or the registry's key, for each setting that IT has fixed. Who asks late sees what was changed
    meanwhile."""

    values: Settings
    origins: Mapping[str, Origin]
    notice: Problem | None = None
    sources: Mapping[str, Path | str] = field(default_factory=dict)

    def locked(self, key: str) -> bool:
        """Whether IT has fixed this setting."""
        return self.origins[key] is Origin.POLICY

    @property
    def policy_digest(self) -> str:
        """16 hexadecimal digits that change with what IT has fixed; empty where it is nothing."""
        fixed = {key: getattr(self.values, key) for key in sorted(self.origins) if self.locked(key)}
        return hashlib.sha256(json.dumps(fixed).encode()).hexdigest()[:16] if fixed else ""

    def closed(self, key: str) -> bool:
        """Whether the person may not change this setting: fixed by IT, or IT's alone."""
        return self.locked(key) or describe_settings()[key].admin

    def insist(self, key: str, value: Value) -> None:
        """Raises KnownError FORBIDDEN where IT has fixed this setting to another value."""
        if self.locked(key) and value != getattr(self.values, key):
            raise KnownError(ErrorCode.FORBIDDEN, key=key)

    def change(self, user_folder: Path, key: str, value: Value | None) -> None:
        """Keep a value for the next start, None for the default, and let it hold from now on. Raises as
        `save_setting`, and KnownError FORBIDDEN for a setting that is closed."""
        if self.closed(key):
            raise KnownError(ErrorCode.FORBIDDEN, key=key)
        if value is None:
            forget_setting(user_folder, key)
        else:
            save_setting(user_folder, key, value)
        self.take(key, value)

    def take(self, key: str, value: Value | None) -> None:
        """Let a value of the person's, or for None the default, hold from now on."""
        default = describe_settings()[key].default
        self.values = replace(self.values, **{key: default if value is None else value})  # type: ignore[arg-type]
        self.origins = {**self.origins, key: Origin.DEFAULT if value is None else Origin.USER}


def load_settings(user_folder: Path, policies: Sequence[Path], registry: Registry | None = None) -> EffectiveSettings:
    """`policies`: the strongest file first; what the `registry` of a Windows machine says is stronger than any. Raises
    KnownError POLICY_INVALID."""
    values, origins = Settings(), {field.name: Origin.DEFAULT for field in fields(Settings)}
    notice: Problem | None = None
    path = user_folder / _NAME
    try:
        given = _read(path)
    except ValueError as error:
        notice, given = _set_aside(path, str(error)), {}
    values, origins = replace(values, **given), origins | dict.fromkeys(given, Origin.USER)
    sources: dict[str, Path | str] = {}
    readers: dict[Path | str, Callable[[], dict[str, Any]]] = {each: partial(_read, each) for each in policies[::-1]}
    if registry is not None:
        readers[SOURCE] = partial(_read_registry, registry)
    for policy, read in readers.items():
        try:
            given = read()
        except ValueError as error:
            raise KnownError(ErrorCode.POLICY_INVALID, file=str(policy), reason=str(error)) from error
        values, origins = replace(values, **given), origins | dict.fromkeys(given, Origin.POLICY)
        sources |= dict.fromkeys(given, policy)
    return EffectiveSettings(values, origins, notice, sources)


def save_setting(user_folder: Path, key: str, value: Value) -> None:
    """Change one of the person's settings, atomically. Raises KnownError OUTPUT_UNWRITABLE or DISK_FULL, and ValueError
    for a key or value that is not in the schema."""
    _check(key, value)
    _write(user_folder / _NAME, lambda given: {**given, key: value})


def forget_setting(user_folder: Path, key: str) -> None:
    """Back to the default. Raises KnownError OUTPUT_UNWRITABLE or DISK_FULL."""
    _write(user_folder / _NAME, lambda given: {name: entry for name, entry in given.items() if name != key})


def _write(path: Path, change: Callable[[dict[str, Any]], dict[str, Any]]) -> None:
    try:
        given = _read(path)
    except ValueError as error:
        _set_aside(path, str(error))
        given = {}
    given = change(given)
    content = "".join(f"{name} = {_toml(entry)}\n" for name, entry in sorted(given.items()))
    replace_file(path, content.encode())


def _toml(value: Value) -> str:
    # A JSON string is a TOML string but for this one sign.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def _read(path: Path) -> dict[str, Any]:
    """The checked entries of a file; empty when there is none. Raises ValueError that names the fault."""
    try:
        with path.open("rb") as file:
            content = file.read(_MAX_BYTES + 1)
        if len(content) > _MAX_BYTES:
            raise ValueError(f"> {_MAX_BYTES} B")
        raw = content.decode("utf-8-sig")  # editors on Windows begin a file with a mark
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise ValueError(type(error).__name__) from error
    try:
        given = tomllib.loads(raw)
    except (ValueError, RecursionError) as error:
        raise ValueError(str(error)) from error
    for key, value in given.items():
        _check(key, value)
    return given


def _read_registry(registry: Registry) -> dict[str, Any]:
    given = read_registry(registry)
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
