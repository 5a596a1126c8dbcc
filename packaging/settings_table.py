"""Write docs/settings.md from the schema of the settings: every key, for people who write a policy.

python packaging/settings_table.py           writes it
python packaging/settings_table.py --check   exit code 1 where it is not current
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from protokollant.app.settings_schema import GROUP_TITLES, Form, Group, Setting, describe_settings
from protokollant.foundation.texts import Translator

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "settings.md"
_HEAD = """# Settings and policy / Einstellungen und Richtlinie

This table is made from the program's own schema by `python packaging/settings_table.py`; do not edit it by hand.

Every key can stand in a person's `settings.toml` and in IT's `policy.toml` (Linux `/etc/xdg/protokollant/`, macOS
`/Library/Application Support/protokollant/`, Windows `%PROGRAMDATA%\\protokollant\\`). The policy wins, and locks the
key in the window and on the command line (exit code 5). Keys marked **IT** are for the policy alone.

On Windows, values below `HKLM\\SOFTWARE\\Policies\\Protokollant` with the keys as their names go before `policy.toml`:
switches and numbers as DWORD, texts as SZ, lists as keys with one value an entry. Templates for Group Policy and Intune
lie in `packaging/windows/policies/`, a commented policy file in `packaging/policy/`; both come from the same schema.

`protokollant settings list` shows the values in force and where each comes from.

Jeder Schlüssel kann in der `settings.toml` einer Person und in der `policy.toml` der IT stehen. Die Richtlinie gilt vor
und sperrt den Schlüssel im Fenster und in der Kommandozeile. Mit **IT** bezeichnete Schlüssel setzt nur die Richtlinie.
"""


def table() -> str:
    """The whole file."""
    german = Translator.load("de", ROOT / "resources" / "translations")
    settings = describe_settings().values()
    parts = [_HEAD]
    for group in Group:
        rows = [_row(setting, german) for setting in settings if setting.group is group]
        if rows:
            english, own = GROUP_TITLES[group].source, german.phrase(GROUP_TITLES[group])
            parts.append(f"## {english} / {own}\n")
            parts.append("| Key | Values | Default | English | Deutsch |\n| --- | --- | --- | --- | --- |")
            parts.append("\n".join(rows) + "\n")
    return "\n".join(parts)


def _row(setting: Setting, german: Translator) -> str:
    key = f"`{setting.key}`" + (" **IT**" if setting.admin else "")
    english = f"**{setting.label.source}.** {setting.help.source}"
    own = f"**{german.phrase(setting.label)}.** {german.phrase(setting.help)}"
    cells = (key, "; ".join(_values(setting)), f"`{_toml(setting.default)}`", english, own)
    return f"| {' | '.join(cell.replace('|', '&#124;') for cell in cells)} |"


def _values(setting: Setting) -> Iterator[str]:
    if setting.choices:
        yield ", ".join(f"`{_toml(value)}` ({name.source})" for value, name in setting.choices)
    elif setting.form is Form.SWITCH:
        yield "`true`, `false`"
    elif setting.form is Form.NUMBER:
        unit = f" {setting.unit.source}" if setting.unit else ""
        least, most = ("" if bound is None else str(bound) for bound in (setting.least, setting.most))
        yield f"{least} … {most}{unit}"
        yield from (f"`{value}`: {word.source}" for value, word in setting.words)
    elif setting.names is not None:
        yield "with commas between: " + ", ".join(f"`{name}`" for name in setting.names)
    else:
        yield _FORMS[setting.form]


_FORMS = {
    Form.TEXT: "text",
    Form.LIST: "words with commas between",
    Form.FILE: "path of a file",
    Form.FOLDER: "path of a folder",
    Form.KEY: "a key: `F9`, `Ctrl+R`, `Media Play`; empty for none",
    Form.TEMPLATE: "id of a template",
    Form.MICROPHONE: "name of a microphone; empty for the system's",
    Form.PROFILE: "name of a model profile; empty for the default",
}


def _toml(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def main(arguments: list[str]) -> int:
    text = table()
    if "--check" in arguments:
        return int(not TARGET.is_file() or TARGET.read_text(encoding="utf-8") != text)
    TARGET.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
