"""Write packaging/policy/policy.toml from the schema of the settings: every key with what it may be, all commented out.

python packaging/policy/policy_file.py           writes it
python packaging/policy/policy_file.py --check   exit code 1 where it is not current
"""

from __future__ import annotations

import json
import sys
import textwrap
from collections.abc import Iterator
from pathlib import Path

from protokollant.app.settings_schema import GROUP_TITLES, Form, Group, Setting, describe_settings
from protokollant.foundation.texts import Translator

ROOT = Path(__file__).resolve().parent.parent.parent
TARGET = Path(__file__).resolve().parent / "policy.toml"
_HEAD = r"""# Richtlinie von Protokollant / Policy of Protokollant
#
# Entfernen Sie das Zeichen # vor den Schlüsseln, die für alle gelten sollen, und legen Sie die Datei hier ab:
# Remove the sign # before the keys that are to hold for everybody, and put the file here:
#   Windows  %PROGRAMDATA%\protokollant\policy.toml   (HKLM\SOFTWARE\Policies\Protokollant geht vor / goes before it)
#   Linux    /etc/xdg/protokollant/policy.toml
#   macOS    /Library/Application Support/protokollant/policy.toml
#
# Was hier steht, gilt vor den Einstellungen der Person und ist im Fenster gesperrt. Ein Fehler hält das Programm an.
# What stands here goes before the person's settings and is locked in the window. A mistake stops the program.
#
# Aus dem Schema des Programms erzeugt / made from the program's schema: python packaging/policy/policy_file.py
"""


def template() -> str:
    """The whole file; valid as it is, and then it fixes nothing."""
    german = Translator.load("de", ROOT / "resources" / "translations")
    settings = describe_settings().values()
    parts = [_HEAD]
    for group in Group:
        members = [setting for setting in settings if setting.group is group]
        if members:
            title = GROUP_TITLES[group]
            parts.append(f"\n# ---- {german.phrase(title)} / {title.source}\n")
            parts += ["\n" + "\n".join(_entry(setting, german)) + "\n" for setting in members]
    return "".join(parts)


def _entry(setting: Setting, german: Translator) -> Iterator[str]:
    yield from _comment(f"{german.phrase(setting.label)}. {german.phrase(setting.help)}")
    yield from _comment(f"{setting.label.source}. {setting.help.source}")
    if setting.choices:
        yield from _comment("; ".join(f"{_toml(value)}: {german.phrase(name)}" for value, name in setting.choices))
    elif setting.form is Form.NUMBER:
        least, most = ("" if bound is None else str(bound) for bound in (setting.least, setting.most))
        words = [f"{value}: {german.phrase(word)}" for value, word in setting.words]
        unit = f" {german.phrase(setting.unit)}" if setting.unit else ""
        yield from _comment("; ".join([f"{least} … {most}{unit}", *words]))
    elif setting.names is not None:
        yield from _comment(", ".join(setting.names))
    yield f"#{setting.key} = {_toml(setting.default)}"


def _comment(text: str) -> list[str]:
    return [f"# {line}" for line in textwrap.wrap(text, 116)]


def _toml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def main(arguments: list[str]) -> int:
    text = template()
    if "--check" in arguments:
        return int(not TARGET.is_file() or TARGET.read_text(encoding="utf-8") != text)
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
