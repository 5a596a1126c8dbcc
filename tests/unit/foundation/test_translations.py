"""Every text that a person sees has a German form, and no placeholder is lost on the way."""

from __future__ import annotations

import ast
import re
import string
import subprocess
import sys
from pathlib import Path
from typing import TypeGuard

from protokollant.foundation.texts import load_ts

ROOT = Path(__file__).resolve().parents[3]
GERMAN = ROOT / "resources" / "translations" / "protokollant_de.ts"


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_no_text_is_untranslated(tmp_path: Path) -> None:
    collected = tmp_path / "protokollant_de.ts"
    collected.write_bytes(GERMAN.read_bytes())
    sources = [str(path) for path in sorted((ROOT / "desktop").rglob("*.py"))]
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    command = [str(tool), "-silent", "-no-obsolete", "-locations", "none", *sources, "-ts", str(collected)]
    subprocess.run(command, check=True, timeout=120)
    text = collected.read_text(encoding="utf-8")
    untranslated = re.findall(r"<source>([^<]*)</source>\s*<translation type=\"unfinished\"", text)
    assert untranslated == [], "run `make translations` and translate these"


def test_no_text_hides_where_lupdate_does_not_look() -> None:
    """Inside an f-string, or put together of parts, a text is never collected."""
    hidden = []
    for path in sorted((ROOT / "desktop").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for node in ast.walk(tree):
            if isinstance(node, ast.JoinedStr):
                hidden += [f"{path.name}:{call.lineno}" for call in ast.walk(node) if _translates(call)]
            elif _translates(node) and not all(isinstance(part, ast.Constant) for part in node.args[:2]):
                hidden.append(f"{path.name}:{node.lineno}")
    assert hidden == []


def _translates(node: ast.AST) -> TypeGuard[ast.Call]:
    """A call of `translate("context", "text")` or of QT_TRANSLATE_NOOP, by the name that the sources give them."""
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in ("translate", "QT_TRANSLATE_NOOP")
        and len(node.args) == 2
    )


def test_placeholders_survive_translation() -> None:
    entries = load_ts(GERMAN)
    assert len(entries) > 150
    wrong = {
        phrase.source: german
        for phrase, german in entries.items()
        if placeholders(phrase.source) != placeholders(german)
    }
    assert wrong == {}


def test_german_texts_are_formal_and_use_german_quotes() -> None:
    for german in load_ts(GERMAN).values():
        assert not re.search(r"\b(du|dein|deine|dir|dich|klicke|wähle|öffne)\b", german), german
        assert "“" not in german or "„" in german, german
