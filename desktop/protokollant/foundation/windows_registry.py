"""Values of a key of the Windows registry. Nothing else imports `winreg`."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

if sys.platform == "win32":
    import winreg


class RegistryType(IntEnum):
    """The types of values that policies have (winnt.h)."""

    SZ = 1
    EXPAND_SZ = 2
    DWORD = 4
    MULTI_SZ = 7


@dataclass(frozen=True, slots=True)
class RegistryValue:
    """`kind`: a `RegistryType`, or another of Windows' numbers; `data`: int, str or a list of str, as it says."""

    kind: int
    data: object


class Registry(Protocol):
    """The part of a registry that is the machine's own."""

    def values(self, key: str) -> Mapping[str, RegistryValue]:
        """The values of a key by their names; none where there is no such key. Raises OSError."""


class MachineRegistry:
    """HKEY_LOCAL_MACHINE, in the view of 64-bit programs, where Group Policy and Intune write."""

    def values(self, key: str) -> Mapping[str, RegistryValue]:
        entries: list[tuple[str, object, int]] = []
        if sys.platform == "win32":
            access = winreg.KEY_READ | winreg.KEY_WOW64_64KEY
            with suppress(FileNotFoundError), winreg.OpenKeyEx(winreg.HKEY_LOCAL_MACHINE, key, 0, access) as opened:
                entries += [winreg.EnumValue(opened, index) for index in range(winreg.QueryInfoKey(opened)[1])]
        return {name: RegistryValue(kind, data) for name, data, kind in entries}
