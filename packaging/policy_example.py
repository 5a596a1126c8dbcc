"""A policy file in which nothing is fixed: every key of the settings' schema, explained and commented out."""

from __future__ import annotations

import json
import textwrap
from pathlib import Path

from protokollant.app.settings_schema import describe_settings
from protokollant.foundation.texts import Translator

_HEAD = """# Protokollant: Vorgaben der IT / what IT fixes.
#
# Was hier steht, gilt vor den Einstellungen jeder Person und ist im Fenster und auf der Befehlszeile gesperrt. Eine
# fehlerhafte Datei hält das Programm an. Zum Festlegen das # vor einem Schlüssel entfernen; gezeigt ist der
# Standardwert. Prüfen: protokollant doctor
#
# What stands here wins over everybody's settings and is locked in the window and on the command line. A file with a
# mistake stops the program. To fix a key, remove the # before it; shown is the default. To check: protokollant doctor
"""


def policy_example(translations: Path) -> str:
    """The whole file, in German and English."""
    german = Translator.load("de", translations)
    parts = [_HEAD]
    for setting in describe_settings().values():
        if not setting.help.source:
            raise ValueError(f"the setting {setting.key} has no help")
        lines = [f"{german.phrase(setting.label)}: {german.phrase(setting.help)}", setting.help.source]
        if setting.choices:
            lines.append(" | ".join(_toml(value) for value, _name in setting.choices))
        comments = [f"# {line}" for text in lines for line in textwrap.wrap(text, 110)]
        parts.append("\n".join([*comments, f"#{setting.key} = {_toml(setting.default)}"]) + "\n")
    return "\n".join(parts)


def _toml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
