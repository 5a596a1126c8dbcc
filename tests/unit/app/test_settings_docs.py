"""docs/settings.md says what the schema says, in both languages."""

from __future__ import annotations

import importlib.util
from pathlib import Path

from protokollant.app.settings_schema import describe_settings
from protokollant.foundation.texts import Translator

ROOT = Path(__file__).parents[3]


def _script():
    spec = importlib.util.spec_from_file_location("settings_table", ROOT / "packaging" / "settings_table.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_table_is_current() -> None:
    script = _script()
    assert script.TARGET.read_text(encoding="utf-8") == script.table(), "run: python packaging/settings_table.py"


def test_it_has_a_row_for_every_key_in_both_languages() -> None:
    rows = [line for line in _script().table().splitlines() if line.startswith("| `")]
    german = Translator.load("de", ROOT / "resources" / "translations")
    for row, (key, setting) in zip(rows, sorted_by_group(), strict=True):
        assert row.startswith(f"| `{key}`")
        assert setting.help.source in row
        assert german.phrase(setting.help) in row
        assert german.phrase(setting.help) != setting.help.source


def sorted_by_group():
    from protokollant.app.settings_schema import Group

    order = list(Group)
    return sorted(describe_settings().items(), key=lambda each: order.index(each[1].group))
