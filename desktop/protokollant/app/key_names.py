"""Keys as settings write them: "Ctrl+R", "F9", "Media Play". The names are those of Qt's portable text."""

from __future__ import annotations

import re

MODIFIERS = ("Ctrl", "Alt", "Shift", "Meta")
# What foot pedals and dictation devices send, beside letters, digits and F1 to F24.
_NAMED = (
    "Space",
    "Pause",
    "Ins",
    "Home",
    "End",
    "PgUp",
    "PgDown",
    "Media Play",
    "Toggle Media Play/Pause",
    "Media Stop",
    "Media Pause",
    "Media Record",
    "Media Previous",
    "Media Next",
)
_FUNCTION = re.compile(r"F([1-9]|1\d|2[0-4])")


def is_key(text: str) -> bool:
    """Whether this is a key that an action can be given; empty text is none and is allowed. A letter, a digit or the
    space bar needs Ctrl, Alt or Meta, since it is also typed."""
    if not text:
        return True
    modifiers, key = split_key(text)
    if len(set(modifiers)) != len(modifiers) or not set(modifiers) <= set(MODIFIERS):
        return False
    if re.fullmatch(r"[A-Z0-9]", key) or key == "Space":
        return bool(set(modifiers) - {"Shift"})
    return key in _NAMED or _FUNCTION.fullmatch(key) is not None


def split_key(text: str) -> tuple[tuple[str, ...], str]:
    """The modifiers and the key itself."""
    *modifiers, key = text.split("+")
    return tuple(modifiers), key
