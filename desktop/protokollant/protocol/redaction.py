"""Values with the content of a dictation must not show it in a log, a traceback or a debugger's one-line view."""

from __future__ import annotations

from typing import Any


class Redacted:
    """Mix-in for frozen dataclasses with `repr=False`: the repr names the type and its id, never the content."""

    __slots__ = ()

    def __repr__(self) -> str:
        mark: Any = getattr(self, "id", None)
        return f"<{type(self).__name__}{'' if mark is None else f' {mark}'}>"
