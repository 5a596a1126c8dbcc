"""Keeps Python's None, True and False alive under a Qt binding that is careless with them."""

from __future__ import annotations

import ctypes
import sys

_PLENTY = 1 << 40


def keep_singletons_alive() -> None:
    """PySide6 6.12 is compiled as if None, True and False were immortal, which they are from Python 3.12 on only.

    On Python 3.11 it gives away one reference with nearly every call that returns nothing, and after some thousand
    clicks the interpreter ends the process. With a trillion references to give away, that takes longer than a life.
    """
    if sys.version_info < (3, 12) and sys.implementation.name == "cpython":
        for singleton in (None, True, False):
            ctypes.c_ssize_t.from_address(id(singleton)).value += _PLENTY
