"""What a process of the program takes from itself: traces of its memory on the disk, and more memory than it needs."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress
from typing import Any

_PROGRAMS = (
    "subprocess.Popen",
    "os.system",
    "os.exec",
    "os.posix_spawn",
    "os.spawn",
    "os.fork",
    "os.forkpty",
    "pty.spawn",
)


def leave_no_dump() -> None:
    """A crash writes no memory to the disk. On Windows that is the administrator's to set."""
    if sys.platform == "win32":
        return
    import resource

    # Linux hands even a dump of no bytes to a program that collects them; one byte is its sign to do nothing at all.
    wanted = 1 if sys.platform == "linux" else 0
    hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
    most = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (most, most))


def limit_memory(limit: int) -> None:
    """Let this process have no more than `limit` bytes of address space; what needs more raises MemoryError. Linux
    only: elsewhere the limit is not kept, or counts otherwise."""
    if sys.platform == "linux":
        import resource

        with suppress(OSError, ValueError):
            resource.setrlimit(resource.RLIMIT_AS, (limit, resource.getrlimit(resource.RLIMIT_AS)[1]))


def refuse_programs(events: Iterable[str] = _PROGRAMS) -> None:
    """From now on this process starts no other one."""
    refused = frozenset(events)

    def refuse(event: str, _arguments: tuple[Any, ...]) -> None:
        if event in refused:
            raise PermissionError(event)

    sys.addaudithook(refuse)
