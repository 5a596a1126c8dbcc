"""What a process does first, so that nothing of its memory is written to a disk or read by other programs."""

from __future__ import annotations

import ctypes
import sys
from contextlib import suppress

_PR_SET_DUMPABLE = 4
_SEM_FAIL_CRITICAL_ERRORS, _SEM_NO_FAULT_BOX = 0x0001, 0x0002
_WER_NO_HEAP = 1


def no_memory_dumps() -> None:
    """No core file, no crash report with memory. On Linux no other program of the same person can look into the
    process either. Does what the system allows and never fails: an old system is no reason not to start."""
    if sys.platform == "win32":
        with suppress(OSError, AttributeError):
            ctypes.windll.kernel32.SetErrorMode(_SEM_FAIL_CRITICAL_ERRORS | _SEM_NO_FAULT_BOX)
            ctypes.windll.wer.WerSetFlags(_WER_NO_HEAP)
        return
    import resource

    linux = sys.platform.startswith("linux")
    with suppress(OSError, ValueError):
        # One byte: Linux then also starts no program that collects dumps (core(5)), which zero would not stop.
        hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
        most = 0 if hard == 0 or not linux else 1
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))
    if linux:
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
