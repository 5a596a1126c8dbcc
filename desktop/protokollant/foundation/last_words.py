"""A sentence for the person before anything of the program is there: no window, no command line, no settings."""

from __future__ import annotations

import ctypes
import os
import sys

from protokollant.foundation.errors import Problem
from protokollant.foundation.folders import find_folders
from protokollant.foundation.texts import Translator, preferred_language

_ERROR_ICON = 0x10


def say(problem: Problem) -> None:
    """On stderr; where there is none, as in a Windows program without a console, in a box."""
    translator = Translator.load(preferred_language(os.environ), find_folders(os.environ).translations)
    text = translator.problem(problem)
    if sys.stderr is not None:
        sys.stderr.write(f"{text}\n")
    elif sys.platform == "win32":
        ctypes.windll.user32.MessageBoxW(None, text, "Protokollant", _ERROR_ICON)
