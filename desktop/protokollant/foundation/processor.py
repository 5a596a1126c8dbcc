"""Whether this processor knows the instructions that the engines are compiled with. Standard library only: it is asked
before anything is loaded that a lesser processor would die of."""

from __future__ import annotations

import ctypes
import platform
import sys
from pathlib import Path

# llama.cpp is compiled for this baseline on x86 (packaging/bootstrap.py); CTranslate2 and Qt need no more.
NEEDED_FEATURES = ("sse4_2", "avx", "avx2", "bmi2", "fma", "f16c")
# winnt.h; Windows can be asked for no others, and no processor has AVX2 without FMA, F16C and BMI2.
_WINDOWS = {"sse4_2": 38, "avx": 39, "avx2": 40}
_MAC = {"sse4_2": "sse4_2", "avx": "avx1_0", "avx2": "avx2_0", "bmi2": "bmi2", "fma": "fma", "f16c": "f16c"}


def lacking_features() -> tuple[str, ...] | None:
    """The needed features that this processor has not, None where that cannot be found out."""
    if platform.machine().lower() not in ("x86_64", "amd64"):
        return ()  # arm64: what the engines need there, every such computer has
    try:
        if sys.platform == "win32":
            has = ctypes.windll.kernel32.IsProcessorFeaturePresent
            return tuple(name for name, number in _WINDOWS.items() if not has(number))
        if sys.platform == "darwin":
            return tuple(name for name, key in _MAC.items() if not _mac_has(key))
        return lacking_in(Path("/proc/cpuinfo").read_text(encoding="utf-8", errors="replace"))
    except OSError:
        return None


def lacking_in(cpuinfo: str) -> tuple[str, ...] | None:
    """As `lacking_features`, from the text of Linux's /proc/cpuinfo."""
    for line in cpuinfo.splitlines():
        key, colon, value = line.partition(":")
        if colon and key.strip() == "flags":
            return tuple(name for name in NEEDED_FEATURES if name not in value.split())
    return None


def _mac_has(key: str) -> bool:
    value = ctypes.c_int(0)
    size = ctypes.c_size_t(ctypes.sizeof(value))
    name = f"hw.optional.{key}".encode()
    known = ctypes.CDLL(None).sysctlbyname(name, ctypes.byref(value), ctypes.byref(size), None, 0) == 0
    return known and value.value == 1
