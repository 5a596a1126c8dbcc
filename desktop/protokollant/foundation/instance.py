"""One window for each store: the second asks the first to come forward, and ends.

Without sockets: on Unix a lock and a pipe with a name (FIFO) in the person's own folder, on Windows a mutex and an
event with a name. Whoever may write there may ask the window to come forward, and nothing else.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Protocol

_LOCK, _PIPE = "window.lock", "window.pipe"


class Instance(Protocol):
    """The only window. `close` lets the next one be it."""

    def listen(self, asked: Callable[[], None]) -> None:
        """Call `asked`, in a thread of its own, each time that another one was started."""

    def close(self) -> None: ...


def claim(folder: Path) -> Instance | None:
    """Be the window of the store in `folder`. None where there is one already: it was asked to come forward. Raises
    OSError where the folder cannot be written."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if sys.platform == "win32":
        return _WindowsInstance.claim(folder)
    return _UnixInstance.claim(folder)


def is_claimed(folder: Path) -> bool:
    """Whether there is a window on the store in `folder`, in this session at least. It is not asked to come forward,
    and nothing is made. Raises OSError."""
    if sys.platform == "win32":
        return _WindowsInstance.is_claimed(folder)
    return (folder / _LOCK).exists() and _UnixInstance.is_claimed(folder)


class _UnixInstance:
    def __init__(self, lock: int, pipe: int | None) -> None:
        self._lock = lock
        self._pipe = pipe
        self._closing = False

    @classmethod
    def claim(cls, folder: Path) -> _UnixInstance | None:
        import fcntl

        lock = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(lock)
            _ask(folder / _PIPE)
            return None
        except OSError:
            return cls(lock, None)  # a file system without locks: better two windows than none
        return cls(lock, _own_pipe(folder / _PIPE))

    @staticmethod
    def is_claimed(folder: Path) -> bool:
        import fcntl

        lock = os.open(folder / _LOCK, os.O_RDWR)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        finally:
            os.close(lock)
        return False

    def listen(self, asked: Callable[[], None]) -> None:
        if self._pipe is not None:
            threading.Thread(target=self._listen, args=(self._pipe, asked), daemon=True, name="instance").start()

    def _listen(self, pipe: int, asked: Callable[[], None]) -> None:
        with suppress(OSError):
            while os.read(pipe, 64) and not self._closing:
                asked()
        os.close(pipe)

    def close(self) -> None:
        self._closing = True
        if self._pipe is not None:
            with suppress(OSError):
                os.write(self._pipe, b"\n")  # wakes the thread, where there is one
        os.close(self._lock)


def _own_pipe(path: Path) -> int | None:
    """Open for reading and writing, so that there is always somebody who reads; None where there can be none."""
    try:
        if not path.exists() or not stat.S_ISFIFO(path.lstat().st_mode):
            path.unlink(missing_ok=True)
            os.mkfifo(path, 0o600)
        return os.open(path, os.O_RDWR)
    except OSError:  # a share or a stick that knows no pipes
        return None


def _ask(path: Path) -> None:
    with suppress(OSError):  # it is just ending, or cannot be asked
        pipe = os.open(path, os.O_WRONLY | os.O_NONBLOCK | getattr(os, "O_NOFOLLOW", 0))
        try:
            if stat.S_ISFIFO(os.fstat(pipe).st_mode):
                os.write(pipe, b"\n")
        finally:
            os.close(pipe)


if sys.platform == "win32":
    import ctypes

    _EXISTS, _FOREVER, _SYNCHRONIZE = 183, 0xFFFFFFFF, 0x00100000

    def _name(folder: Path) -> str:
        place = os.path.normcase(str(folder.resolve()))
        return f"Local\\protokollant-{hashlib.sha256(place.encode('utf-8', 'surrogatepass')).hexdigest()[:32]}"

    class _WindowsInstance:
        """A mutex and an event of this session, named after the folder."""

        def __init__(self, mutex: int, event: int) -> None:
            self._mutex = mutex
            self._event = event
            self._closing = False

        @classmethod
        def claim(cls, folder: Path) -> _WindowsInstance | None:
            kernel = ctypes.WinDLL("kernel32", use_last_error=True)
            for function in (kernel.CreateMutexW, kernel.CreateEventW):
                function.restype = ctypes.c_void_p
            name = _name(folder)
            mutex = kernel.CreateMutexW(None, False, f"{name}-window")
            taken = ctypes.get_last_error() == _EXISTS
            event = kernel.CreateEventW(None, False, False, f"{name}-raise")
            if not mutex or not event:
                raise OSError(ctypes.get_last_error(), "CreateMutex")
            if taken:
                kernel.SetEvent(ctypes.c_void_p(event))
                kernel.CloseHandle(ctypes.c_void_p(event))
                kernel.CloseHandle(ctypes.c_void_p(mutex))
                return None
            return cls(mutex, event)

        @staticmethod
        def is_claimed(folder: Path) -> bool:
            kernel = ctypes.WinDLL("kernel32")
            kernel.OpenMutexW.restype = ctypes.c_void_p
            mutex = kernel.OpenMutexW(_SYNCHRONIZE, False, f"{_name(folder)}-window")
            if mutex:
                kernel.CloseHandle(ctypes.c_void_p(mutex))
            return bool(mutex)

        def listen(self, asked: Callable[[], None]) -> None:
            threading.Thread(target=self._listen, args=(asked,), daemon=True, name="instance").start()

        def _listen(self, asked: Callable[[], None]) -> None:
            kernel = ctypes.WinDLL("kernel32")
            while kernel.WaitForSingleObject(ctypes.c_void_p(self._event), _FOREVER) == 0 and not self._closing:
                asked()

        def close(self) -> None:
            self._closing = True
            kernel = ctypes.WinDLL("kernel32")
            kernel.SetEvent(ctypes.c_void_p(self._event))
            kernel.CloseHandle(ctypes.c_void_p(self._mutex))
