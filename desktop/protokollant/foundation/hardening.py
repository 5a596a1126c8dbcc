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

    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform.startswith("linux"):
        # A core file may also go to a program (a pipe in core_pattern), which the limit above does not stop.
        with suppress(OSError, AttributeError):
            ctypes.CDLL(None, use_errno=True).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
