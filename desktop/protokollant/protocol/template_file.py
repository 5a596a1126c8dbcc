"""A template file (TOML) to a `Template`: everything is checked, and every fault names its line and key."""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Generic, TypeGuard, TypeVar

from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError, Phrase
from protokollant.protocol.template import MAX_SECTIONS, Field, FieldType, Layout, Section, Style, Template

SCHEMA = 1

_TEMPLATE_KEYS = ("schema", "id", "title", "language", "description", "docx", "layout", "fields", "sections")
_FIELD_KEYS = ("id", "label", "type", "required", "choices")
_SECTION_KEYS = ("id", "title", "guidance", "cues", "examples", "required", "style")


class _Language(StrEnum):
    DE = "de"
    EN = "en"


def parse_template(text: str, file: str, folder: Path | None = None) -> Template:
    """Read and check a template. `file` is the name that errors show; `docx` is looked for in `folder`, and
    without a folder stays the bare name. Errors count sections and fields from 1 (`sections[2].guidance`).

    Raises KnownError with a TEMPLATE_* code, and nothing else, whatever the text.
    """
    values, lines = _load(text, file), _Lines.of(text)
    top = _Table(file, "", values, lines, range(len(lines.lines)))
    top.refuse_unknown(_TEMPLATE_KEYS)
    top.value("schema", _SCHEMA)
    template_id, title = top.value("id", _ID), top.value("title", _NAME)
    language = top.value("language", _LANGUAGE)
    description = top.value("description", _TEXT, "")
    fields = top.tables("fields")
    sections = top.tables("sections")
    if not 1 <= len(sections) <= MAX_SECTIONS:
        raise KnownError(ErrorCode.TEMPLATE_SECTIONS, file=file, count=len(sections))
    template = Template(
        id=template_id,
        title=title,
        language=language,
        sections=tuple(_section(table) for table in sections),
        fields=tuple(_field(table) for table in fields),
        description=description,
        docx=_docx(top.value("docx", _DOCX), folder) if "docx" in top.values else None,
        layout=Layout(top.value("layout", _LAYOUT, Layout.PROTOCOL.value)),
    )
    _refuse_duplicates("id", fields)
    _refuse_duplicates("id", sections)
    return template


def _load(text: str, file: str) -> dict[str, Any]:
    reason: str | Phrase
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        reason, line = _syntax_fault(str(error), text)
    except RecursionError:
        reason, line = _TOO_DEEP, 1
    except ValueError:  # Python refuses to read integers of more than some thousand digits
        reason, line = _TOO_BIG, 1
    raise KnownError(ErrorCode.TEMPLATE_SYNTAX, file=file, line=line, reason=reason)


def _syntax_fault(message: str, text: str) -> tuple[str | Phrase, int]:
    found = re.search(r" \(at (?:line (\d+), column \d+|end of document)\)$", message)
    if found is None:
        return message, 1
    line = int(found[1]) if found[1] else text.rstrip("\n").count("\n") + 1
    reason = message[: found.start()]
    return next((phrase for start, phrase in _SYNTAX.items() if reason.startswith(start)), reason), line


def _field(table: _Table) -> Field:
    table.refuse_unknown(_FIELD_KEYS)
    field_id, label = table.value("id", _ID), table.value("label", _NAME)
    field_type = FieldType(table.value("type", _FIELD_TYPE))
    if field_type is FieldType.CHOICE:
        choices = table.value("choices", _CHOICES)
        repeated = [choice for i, choice in enumerate(choices) if choice in choices[:i]]
        if repeated:
            raise table.error(ErrorCode.TEMPLATE_DUPLICATE, "choices", value=repeated[0])
    elif "choices" in table.values:
        raise table.error(ErrorCode.TEMPLATE_WRONG_TYPE, "type", expected=_CHOICE_TYPE)
    else:
        choices = []
    return Field(field_id, label, field_type, table.value("required", _FLAG, False), tuple(choices))


def _section(table: _Table) -> Section:
    table.refuse_unknown(_SECTION_KEYS)
    return Section(
        id=table.value("id", _ID),
        title=table.value("title", _NAME),
        guidance=table.value("guidance", _TEXT, ""),
        cues=table.names("cues"),
        examples=table.names("examples"),
        required=table.value("required", _FLAG, False),
        style=Style(table.value("style", _STYLE, Style.PROSE.value)),
    )


def _docx(name: str, folder: Path | None) -> Path:
    if folder is None:
        return Path(name)
    path = folder.absolute() / name
    try:
        found = path.is_file()
    except OSError:  # a name that the file system does not accept
        found = False
    if not found:
        raise KnownError(ErrorCode.TEMPLATE_DOCX, file=name, reason=_DOCX_ABSENT, place="")
    return path


def _refuse_duplicates(key: str, tables: tuple[_Table, ...]) -> None:
    seen: set[object] = set()
    for table in tables:
        value = table.values[key]
        if value in seen:
            raise table.error(ErrorCode.TEMPLATE_DUPLICATE, key, value=str(value))
        seen.add(value)


# ---- kinds of values

T = TypeVar("T")


@dataclass(frozen=True)
class _Kind(Generic[T]):
    """A kind of value: how it is told, and how it is called in an error."""

    accepts: Callable[[object], TypeGuard[T]]
    expected: str | Phrase


def _is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str)


def _is_name(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and bool(value.strip())


def _is_id(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and re.fullmatch(r"[a-z0-9_-]{1,40}", value) is not None


def _is_names(value: object) -> TypeGuard[list[str]]:
    return isinstance(value, list) and all(_is_name(item) for item in value)


def _is_filled_names(value: object) -> TypeGuard[list[str]]:
    return _is_names(value) and bool(value)


def _is_flag(value: object) -> TypeGuard[bool]:
    return isinstance(value, bool)


def _is_schema(value: object) -> TypeGuard[int]:
    return isinstance(value, int) and not isinstance(value, bool) and value == SCHEMA


def _is_docx(value: object) -> TypeGuard[str]:
    return (
        isinstance(value, str)
        and value.isprintable()
        and re.fullmatch(r"[^/\\:]*[^/\\:.\s][^/\\:]*\.docx", value, re.IGNORECASE) is not None
    )


def _one_of(values: type[StrEnum]) -> _Kind[str]:
    def accepts(value: object) -> TypeGuard[str]:
        return isinstance(value, str) and value in set(values)

    return _Kind(accepts, ", ".join(f"“{value.value}”" for value in values))


_TEXT = _Kind(_is_text, QT_TRANSLATE_NOOP("template", "a text in quotation marks"))
_NAME = _Kind(_is_name, QT_TRANSLATE_NOOP("template", "a text in quotation marks that is not empty"))
_NAMES = _Kind(_is_names, QT_TRANSLATE_NOOP("template", "a list of texts in square brackets, none of them empty"))
_CHOICES = _Kind(
    _is_filled_names,
    QT_TRANSLATE_NOOP("template", "a list of at least one text in square brackets, none of them empty"),
)
_FLAG = _Kind(_is_flag, QT_TRANSLATE_NOOP("template", "true or false, without quotation marks"))
_SCHEMA = _Kind(_is_schema, str(SCHEMA))
_ID = _Kind(
    _is_id,
    QT_TRANSLATE_NOOP("template", "1 to 40 of these characters in quotation marks: a to z, 0 to 9, hyphen, underscore"),
)
_DOCX = _Kind(
    _is_docx,
    QT_TRANSLATE_NOOP("template", "the name of a .docx file that lies beside the template, without a folder"),
)
_LANGUAGE = _one_of(_Language)
_FIELD_TYPE = _one_of(FieldType)
_STYLE = _one_of(Style)
_LAYOUT = _one_of(Layout)

_CHOICE_TYPE = QT_TRANSLATE_NOOP("template", "“choice”, because there are “choices”")
_DOCX_ABSENT = QT_TRANSLATE_NOOP("template", "it does not lie beside the template")
_TOO_DEEP = QT_TRANSLATE_NOOP("template", "too many brackets inside each other")
_TOO_BIG = QT_TRANSLATE_NOOP("template", "a number is too large")

# What people really get wrong; tomllib's own English words stand for the rest.
_SYNTAX: dict[str, Phrase] = {
    "Cannot overwrite a value": QT_TRANSLATE_NOOP("template", "this key is there twice"),
    "Cannot declare": QT_TRANSLATE_NOOP("template", "this table is there twice or needs double brackets"),
    "Invalid value": QT_TRANSLATE_NOOP("template", "a value is missing or stands without quotation marks"),
    "Invalid statement": QT_TRANSLATE_NOOP("template", "a key and “=” were expected"),
    "Invalid initial": QT_TRANSLATE_NOOP("template", "a key and “=” were expected"),
    "Expected '='": QT_TRANSLATE_NOOP("template", "“=” is missing after the key"),
    "Expected newline": QT_TRANSLATE_NOOP("template", "something stands after the value that does not belong there"),
    "Expected ']": QT_TRANSLATE_NOOP("template", "a closing square bracket is missing"),
    "Unclosed array": QT_TRANSLATE_NOOP("template", "a comma or a closing square bracket is missing"),
    "Illegal character '\\n'": QT_TRANSLATE_NOOP("template", "the closing quotation mark is missing"),
    "Illegal character": QT_TRANSLATE_NOOP("template", "a character that is not allowed"),
    "Found invalid character": QT_TRANSLATE_NOOP("template", "a character that is not allowed"),
    "Unterminated string": QT_TRANSLATE_NOOP("template", "the closing quotation mark is missing"),
    'Expected "\'"': QT_TRANSLATE_NOOP("template", "the closing quotation mark is missing"),
    "Unescaped '\\'": QT_TRANSLATE_NOOP("template", "a backslash must be written twice"),
}


# ---- tables and lines


@dataclass(frozen=True)
class _Table:
    """One table of the file: `name` is how errors call it, `span` its lines (indices into `lines`)."""

    file: str
    name: str
    values: Mapping[str, Any]
    lines: _Lines
    span: range

    def value(self, key: str, kind: _Kind[T], default: T | None = None) -> T:
        """The value, which is of this kind; a key that may be absent has a default."""
        if key not in self.values:
            if default is None:
                raise self.error(ErrorCode.TEMPLATE_KEY_MISSING, key, expected=kind.expected)
            return default
        value = self.values[key]
        if not kind.accepts(value):
            raise self.error(ErrorCode.TEMPLATE_WRONG_TYPE, key, expected=kind.expected)
        return value

    def names(self, key: str) -> tuple[str, ...]:
        found: list[str] = self.value(key, _NAMES, [])
        return tuple(found)

    def tables(self, key: str) -> tuple[_Table, ...]:
        """The tables that begin with [[key]]."""
        values = self.values.get(key, [])
        if not isinstance(values, list) or not all(isinstance(value, dict) for value in values):
            raise self.error(ErrorCode.TEMPLATE_WRONG_TYPE, key, expected=f"[[{key}]]")
        return tuple(
            _Table(self.file, f"{key}[{n}]", value, self.lines, self.lines.table(key, n))
            for n, value in enumerate(values, start=1)
        )

    def refuse_unknown(self, known: tuple[str, ...]) -> None:
        for key in self.values:
            if key not in known:
                near = difflib.get_close_matches(key.lower(), known, n=1)
                expected = f"“{near[0]}”" if near else ", ".join(known)
                raise self.error(ErrorCode.TEMPLATE_KEY_UNKNOWN, key, expected=expected)

    def error(self, code: ErrorCode, key: str, **parameters: str | Phrase) -> KnownError:
        name = f"{self.name}.{key}" if self.name else key
        line = self.lines.key(key, self.span) if self.name else self.lines.top_key(key)
        return KnownError(code, file=self.file, line=line + 1, key=name, **parameters)


@dataclass(frozen=True)
class _Lines:
    """Where things stand in a text that is known to be valid TOML. Indices count from 0.

    Tables that are written inline are found no nearer than the line on which their list begins.
    """

    lines: tuple[str, ...]
    headers: tuple[tuple[int, str], ...]

    _STRING_OR_COMMENT = re.compile(
        r'"""(?:\\.|[^\\])*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\'|#[^\n]*', re.DOTALL
    )
    _HEADER = re.compile(r"\s*\[\[?\s*([\w.-]+)\s*\]\]?\s*(?:#.*)?$")

    @classmethod
    def of(cls, text: str) -> _Lines:
        # Of a string over several lines only the line ends stay: nothing in it may look like a key or table.
        plain = cls._STRING_OR_COMMENT.sub(lambda m: "\n" * m[0].count("\n") or m[0], text)
        lines = tuple(plain.split("\n"))
        found = ((number, cls._HEADER.match(line)) for number, line in enumerate(lines))
        return cls(lines, tuple((number, match[1]) for number, match in found if match))

    def table(self, name: str, nth: int) -> range:
        """The lines of the nth (from 1) table of this name, its header first."""
        ends = [number for number, _ in self.headers[1:]] + [len(self.lines)]
        spans = [range(start, end) for (start, header), end in zip(self.headers, ends, strict=False) if header == name]
        if nth <= len(spans):
            return spans[nth - 1]
        start = self.top_key(name)
        return range(start, start + 1)

    def key(self, key: str, span: range) -> int:
        """The line of a key in these lines, or the first of them."""
        pattern = re.compile(rf"""\s*["']?{re.escape(key)}["']?\s*[=.]""")
        return next((number for number in span if pattern.match(self.lines[number])), span.start)

    def top_key(self, key: str) -> int:
        """The line of a key or table that stands at top level, or the first line of the file."""
        end = self.headers[0][0] if self.headers else len(self.lines)
        named = next((number for number, header in self.headers if header == key), 0)
        return self.key(key, range(end)) or named
