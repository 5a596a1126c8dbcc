"""Where documents of a template go without a question: a folder, a pattern for their names, a kind of file."""

from __future__ import annotations

import datetime as dt
import json
import re
import string
import unicodedata
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from protokollant.documents.details import DocumentKind
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError, Phrase

DEFAULT_PATTERN = "{date} {template}"
PLACEHOLDERS = ("date", "time", "template", "number", "version", "author", "organisation")
_LONGEST = 120  # characters of a name: network drives allow less than a disk does
_FORBIDDEN = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')
# Windows gives these names to devices, with any ending.
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)", re.IGNORECASE)
_UNKNOWN = QT_TRANSLATE_NOOP("outputs", "The placeholder {{{name}}} is unknown. There are: {known}.")
_BRACES = QT_TRANSLATE_NOOP("outputs", "A curly bracket is not closed.")
_EMPTY = QT_TRANSLATE_NOOP("outputs", "The name is empty.")
_SIGNS = QT_TRANSLATE_NOOP("outputs", "A file name cannot contain {signs}.")


class PatternError(ValueError):
    """What is wrong with a pattern for names."""

    def __init__(self, reason: Phrase, **parameters: str) -> None:
        super().__init__(reason.source)
        self.reason = reason
        self.parameters = parameters


@dataclass(frozen=True, slots=True)
class Output:
    """Documents of a template go to `folder` under a name made by `pattern`, as `kind`."""

    folder: Path
    pattern: str = DEFAULT_PATTERN
    kind: DocumentKind = DocumentKind.DOCX


def parse_outputs(text: str) -> dict[str, Output]:
    """The outputs in a setting: a JSON object from a template's id, or "*" for all others, to {"folder": …, "pattern":
    …, "kind": …}; pattern and kind may be left out. Raises ValueError for anything else."""
    if not text.strip():
        return {}
    given = json.loads(text)
    if not isinstance(given, dict):
        raise ValueError("no object")
    return {str(template): _output(each) for template, each in given.items()}


def _output(given: object) -> Output:
    if not isinstance(given, dict) or not set(given) <= {"folder", "pattern", "kind"}:
        raise ValueError("unknown key")
    folder, pattern = given.get("folder"), given.get("pattern", DEFAULT_PATTERN)
    if not isinstance(folder, str) or not folder.strip() or not isinstance(pattern, str):
        raise ValueError("no folder")
    check_pattern(pattern)
    return Output(Path(folder).expanduser(), pattern, DocumentKind(given.get("kind", DocumentKind.DOCX.value)))


def write_outputs(outputs: Mapping[str, Output]) -> str:
    """The setting that `parse_outputs` reads; empty for none."""
    form = {id: asdict(each) | {"folder": str(each.folder), "kind": each.kind.value} for id, each in outputs.items()}
    return json.dumps(form, ensure_ascii=False, sort_keys=True) if form else ""


def is_outputs(text: str) -> bool:
    try:
        parse_outputs(text)
    except (ValueError, RecursionError):
        return False
    return True


def check_pattern(pattern: str) -> None:
    """Raises PatternError that says what is wrong."""
    if not pattern.strip(" ."):
        raise PatternError(_EMPTY)
    try:
        parts = list(string.Formatter().parse(pattern))
    except ValueError:
        raise PatternError(_BRACES) from None
    for literal, name, form, conversion in parts:
        if _FORBIDDEN.search(literal):
            raise PatternError(_SIGNS, signs='\\ / : * ? " < > |')
        if name is not None and (name not in PLACEHOLDERS or form or conversion):
            known = ", ".join(f"{{{each}}}" for each in PLACEHOLDERS)
            raise PatternError(_UNKNOWN, name=name, known=known)


@dataclass(frozen=True, slots=True)
class NameParts:
    """What a name is made of; never anything of the content."""

    moment: dt.datetime
    template: str
    version: str = ""
    author: str = ""
    organisation: str = ""


def file_name(pattern: str, parts: NameParts, number: int) -> str:
    """A name without ending that Windows, macOS and Linux accept. Raises PatternError."""
    check_pattern(pattern)
    name = pattern.format(
        date=f"{parts.moment:%Y-%m-%d}",
        time=f"{parts.moment:%H-%M}",
        template=parts.template,
        number=f"{number:03}",
        version=parts.version,
        author=parts.author,
        organisation=parts.organisation,
    )
    return safe_name(name)


def safe_name(name: str) -> str:
    """`name` with nothing in it that a file system refuses; never empty."""
    name = _FORBIDDEN.sub(" ", unicodedata.normalize("NFC", name))
    name = " ".join(name.split()).strip(" .")[:_LONGEST].strip(" .")
    while len(name.encode("utf-8", "replace")) > 2 * _LONGEST:  # 255 bytes on Linux, with an ending and a number
        name = name[:-1].strip(" .")
    if _RESERVED.match(name):
        name = f"_{name}"
    return name or "Protokoll"


def path_for(output: Output, parts: NameParts) -> Path:
    """A path in the folder of an output that is not taken; with `{number}` the lowest number that is free. Somebody
    else may take it before it is written. Raises KnownError OUTPUT_UNWRITABLE where the folder is not there."""
    if not output.folder.is_dir():
        raise KnownError(ErrorCode.OUTPUT_UNWRITABLE, file=str(output.folder))
    for number in range(1, 100_000 if "{number}" in output.pattern else 2):
        path = output.folder / f"{file_name(output.pattern, parts, number)}.{output.kind}"
        if not path.exists():
            return path
    return path
