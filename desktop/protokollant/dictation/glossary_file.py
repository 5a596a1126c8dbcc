"""Glossaries as files: TOML (the program's own form) and CSV (what spreadsheets write). Both lead back to the same.

CSV: a line of names first (`right`, `heard`, `kind`, `note`, `language`, or their German names), separated by
semicolon, comma or tab; what is heard is separated by `|`. Only `right` is needed. TOML: `schema = 1`, and for each
word a table `[[words]]`.
"""

from __future__ import annotations

import csv
import io
import json
import re
import tomllib
from collections.abc import Iterable
from typing import Any

from protokollant.dictation.glossary import MAX_ENTRIES, Entry, EntryKind, tidy

SCHEMA = 1
_COLUMNS = ("right", "heard", "kind", "note", "language")
_HEARD = "|"
_GERMAN = {
    "richtig": "right", "richtige form": "right", "schreibweise": "right", "wort": "right", "gehört": "heard",
    "verhört als": "heard", "art": "kind", "notiz": "note", "bemerkung": "note", "sprache": "language",
}  # fmt: skip
_KINDS = {
    "": EntryKind.TERM, "begriff": EntryKind.TERM, "fachwort": EntryKind.TERM, "abkürzung": EntryKind.ABBREVIATION,
    "ort": EntryKind.PLACE, "person": EntryKind.NAME, "stelle": EntryKind.OFFICE, "behörde": EntryKind.OFFICE,
    "einrichtung": EntryKind.OFFICE,
} | {kind.value: kind for kind in EntryKind}  # fmt: skip
_LANGUAGES = ("", "de", "en")


class GlossaryError(ValueError):
    """What is wrong with a file: the line, counted from 1, and what was expected there (a key, a value's kind)."""

    def __init__(self, line: int, expected: str) -> None:
        super().__init__(expected)
        self.line = line
        self.expected = expected


def to_toml(entries: Iterable[Entry]) -> str:
    parts = [f"schema = {SCHEMA}\n"]
    for entry in entries:
        lines = ["[[words]]", f"right = {_toml(entry.right)}"]
        if entry.heard:
            lines.append(f"heard = [{', '.join(map(_toml, entry.heard))}]")
        lines.append(f"kind = {_toml(entry.kind.value)}")
        lines += [f"{name} = {_toml(text)}" for name in ("note", "language") if (text := getattr(entry, name))]
        parts.append("\n".join(lines) + "\n")
    return "\n".join(parts)


def from_toml(text: str) -> tuple[Entry, ...]:
    """Raises GlossaryError."""
    try:
        content = tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # also of a number with thousands of digits
        found = re.search(r"line (\d+)", str(error))
        raise GlossaryError(int(found[1]) if found else 1, "TOML") from None
    unknown = set(content) - {"schema", "words"}
    if unknown or content.get("schema") != SCHEMA:
        raise GlossaryError(1, f"schema = {SCHEMA}, [[words]]")
    words = content.get("words", [])
    if not isinstance(words, list):
        raise GlossaryError(1, "[[words]]")
    lines = [n for n, line in enumerate(text.splitlines(), 1) if re.match(r"\s*\[\[\s*words\s*\]\]", line)]
    return _limited(_from_table(word, lines[i] if i < len(lines) else 1) for i, word in enumerate(words))


def _from_table(table: Any, line: int) -> Entry:
    if not isinstance(table, dict) or set(table) - set(_COLUMNS):
        raise GlossaryError(line, ", ".join(_COLUMNS))
    heard = table.get("heard", [])
    texts = {name: table.get(name, "") for name in ("right", "kind", "note", "language")}
    if not isinstance(heard, list) or not all(isinstance(t, str) for t in (*heard, *texts.values())):
        raise GlossaryError(line, 'heard = ["…"], right = "…"')
    return _entry(texts, heard, line)


def to_csv(entries: Iterable[Entry]) -> str:
    """With semicolons, as spreadsheets in German expect it."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\n")
    writer.writerow(_COLUMNS)
    for e in entries:
        writer.writerow((e.right, _HEARD.join(map(_escaped, e.heard)), e.kind.value, e.note, e.language))
    return out.getvalue()


def from_csv(text: str) -> tuple[Entry, ...]:
    """Raises GlossaryError."""
    first = text.lstrip("\n").split("\n", 1)[0]
    delimiter = max(";,\t", key=first.count)
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    entries: list[Entry] = []
    names: list[str] | None = None
    try:
        for row in rows:
            if not any(cell.strip() for cell in row):
                continue
            if names is None:
                names = [_GERMAN.get(cell.strip().lower(), cell.strip().lower()) for cell in row]
                if "right" not in names or set(names) - set(_COLUMNS) or len(set(names)) < len(names):
                    raise GlossaryError(rows.line_num, delimiter.join(_COLUMNS))
                continue
            if len(row) > len(names):
                raise GlossaryError(rows.line_num, delimiter.join(names))
            cells = dict(zip(names, row, strict=False))
            heard = [_plain(part) for part in re.findall(r"((?:[^|\\]|\\.)+)", cells.get("heard", ""))]
            entries.append(_entry(cells, heard, rows.line_num))
    except csv.Error:
        raise GlossaryError(max(1, rows.line_num), "CSV") from None
    if names is None:
        raise GlossaryError(1, ";".join(_COLUMNS))
    return _limited(entries)


def _entry(texts: dict[str, str], heard: Iterable[str], line: int) -> Entry:
    kind = _KINDS.get(texts.get("kind", "").strip().lower())
    language = texts.get("language", "").strip().lower()
    if kind is None:
        raise GlossaryError(line, f"kind = {'|'.join(EntryKind)}")
    if language not in _LANGUAGES:
        raise GlossaryError(line, "language = de|en")
    try:
        return tidy(Entry(texts.get("right", ""), tuple(heard), kind, texts.get("note", ""), language))
    except ValueError:
        raise GlossaryError(line, 'right = "…"') from None


def _limited(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    found = tuple(entries)
    if len(found) > MAX_ENTRIES:
        raise GlossaryError(1, f"<= {MAX_ENTRIES}")
    return found


def _escaped(text: str) -> str:
    return re.sub(r"([|\\])", r"\\\1", text)


def _plain(text: str) -> str:
    return re.sub(r"\\(.)", r"\1", text)


def _toml(value: str) -> str:
    # A JSON string is a TOML string but for this one sign.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
