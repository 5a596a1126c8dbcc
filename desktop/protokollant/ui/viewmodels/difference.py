"""Two wordings side by side: which words stay, go and come."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from enum import StrEnum

_PART = re.compile(r"\S+\s*")


class Kind(StrEnum):
    SAME = "same"
    STRUCK = "struck"
    ADDED = "added"


def difference(before: str, after: str) -> tuple[tuple[Kind, str], ...]:
    """The words of both, in reading order; the same ones once, of changed ones the old before the new."""
    old, new = _PART.findall(before), _PART.findall(after)
    matcher = SequenceMatcher(None, [part.strip() for part in old], [part.strip() for part in new], autojunk=False)
    parts: list[tuple[Kind, str]] = []
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            parts.append((Kind.SAME, "".join(new[c:d])))
            continue
        parts += [(Kind.STRUCK, "".join(old[a:b]))] if b > a else []
        parts += [(Kind.ADDED, "".join(new[c:d]))] if d > c else []
    return tuple(parts)
