r"""IT's policy from the Windows registry: HKLM\SOFTWARE\Policies\Protokollant, as Group Policy and Intune write it.

A value has the name of the setting's key. Switches and numbers are DWORD (a negative number as its two's complement, or
any number as text), texts are SZ or EXPAND_SZ. A list is a key of that name with a value for each entry, as Group
Policy writes it, or a MULTI_SZ, or a text with commas between. packaging/windows/policy_templates.py makes the ADMX.
"""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

from protokollant.app.settings_schema import Form, Setting, Value, describe_settings
from protokollant.foundation.windows_registry import Registry, RegistryType, RegistryValue

KEY = r"SOFTWARE\Policies\Protokollant"
SOURCE = rf"HKLM\{KEY}"

_NUMBER = re.compile(r"-?[0-9]{1,9}")


def read_registry(registry: Registry) -> dict[str, Value]:
    """The settings that are fixed there; their bounds are not checked. Raises ValueError that names the fault."""
    try:
        return _read(registry)
    except OSError as error:
        raise ValueError(type(error).__name__) from error


def _read(registry: Registry) -> dict[str, Value]:
    entries = registry.values(KEY)
    schema = {key.casefold(): setting for key, setting in describe_settings().items()}
    found: dict[str, Value] = {}
    for name, entry in entries.items():
        if not name and not entry.data:
            continue  # the key's own value, which some tools make
        setting = schema.get(name.casefold())  # names in the registry know no case
        if setting is None:
            raise ValueError(f"{name}?")
        found[setting.key] = _value(setting, entry)
    for setting in schema.values():
        if setting.form is Form.LIST and (listed := registry.values(rf"{KEY}\{setting.key}")):
            found[setting.key] = _joined([_text(setting, listed[name]) for name in sorted(listed, key=_by_number)])
    return found


def _value(setting: Setting, entry: RegistryValue) -> Value:
    if isinstance(setting.default, bool):
        if entry.kind == RegistryType.DWORD and entry.data in (0, 1):
            return bool(entry.data)
    elif isinstance(setting.default, int):
        if entry.kind == RegistryType.DWORD and isinstance(entry.data, int):
            return entry.data - (1 << 32) if entry.data >= 1 << 31 else entry.data
        if entry.kind == RegistryType.SZ and _NUMBER.fullmatch(str(entry.data).strip()):
            return int(str(entry.data))
    elif entry.kind == RegistryType.MULTI_SZ and setting.form is Form.LIST and isinstance(entry.data, list):
        return _joined(entry.data)
    else:
        return _text(setting, entry)
    raise ValueError(f"{setting.key} = {entry.data!r}")


def _text(setting: Setting, entry: RegistryValue) -> str:
    if entry.kind == RegistryType.SZ:
        return str(entry.data)
    if entry.kind == RegistryType.EXPAND_SZ:
        return os.path.expandvars(str(entry.data))
    raise ValueError(f"{setting.key} = {entry.data!r}")


def _joined(entries: Sequence[object]) -> str:
    return ", ".join(text for each in entries if (text := str(each).strip()))


def _by_number(name: str) -> tuple[int, str]:
    return (int(name), "") if name.isdecimal() else (1 << 30, name)
