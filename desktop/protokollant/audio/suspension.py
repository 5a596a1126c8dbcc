"""How long this computer has slept, told apart from a clock that was set."""

from __future__ import annotations

import ctypes
import sys
import time


def suspended_seconds() -> float:
    """Seconds that the computer has slept since it was started. Only the difference between two calls means something;
    setting the clock does not change it. Always 0 where the system does not tell."""
    if sys.platform == "win32":
        awake, kernel = ctypes.c_ulonglong(), ctypes.windll.kernel32
        kernel.GetTickCount64.restype = ctypes.c_ulonglong
        known = kernel.QueryUnbiasedInterruptTime(ctypes.byref(awake))  # in units of 100 ns
        return float(kernel.GetTickCount64()) / 1e3 - awake.value / 1e7 if known else 0.0
    # One clock that counts sleep and one that does not.
    linux = sys.platform == "linux"
    counting, awake_alone = (
        ("CLOCK_BOOTTIME", "CLOCK_MONOTONIC") if linux else ("CLOCK_MONOTONIC", "CLOCK_UPTIME_RAW")  # macOS
    )
    if not (hasattr(time, counting) and hasattr(time, awake_alone)):
        return 0.0
    return time.clock_gettime(getattr(time, counting)) - time.clock_gettime(getattr(time, awake_alone))
