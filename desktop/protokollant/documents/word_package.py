"""A Word file from outside, looked at before any library opens it: no bombs, no macros, nothing that Word would fetch
from elsewhere, no XML that refers to anything. A .docx is a zip of XML parts; no name in it becomes a path here."""

from __future__ import annotations

import io
import re
import zlib
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from protokollant.foundation.errors import QT_TRANSLATE_NOOP, Phrase

# Bytes, packed and unpacked. A letterhead with a photograph of full size has a tenth of that.
MAX_PACKED = 20_000_000
_MAX_UNPACKED = 60_000_000
_MAX_TEXT = 8_000_000  # a thousand pages
_MAX_PARTS = 2_000

NOT_WORD = QT_TRANSLATE_NOOP("documents", "it is not a Word file (.docx), or it is damaged")
TOO_LARGE = QT_TRANSLATE_NOOP("documents", "it is too large, or grows too large when it is unpacked")
MACROS = QT_TRANSLATE_NOOP("documents", "it contains macros, controls or embedded programs")
FETCHES = QT_TRANSLATE_NOOP("documents", "it makes Word load something from elsewhere")
DECLARATIONS = QT_TRANSLATE_NOOP("documents", "its XML contains declarations that no Word file has")

TANGLED = QT_TRANSLATE_NOOP("documents", "a placeholder is misspelt or not closed")

_ACTIVE = re.compile(r"vbaproject|vbadata|/activex/|/ctrlprops/|\.bin\Z", re.IGNORECASE)
# Fields that Word fills from other files, addresses or programs when the document is opened.
_LOADING_FIELD = re.compile(r"\b(?:DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|LINK|IMPORT|DATABASE)\b", re.IGNORECASE)
_INSTRUCTION = re.compile(r"<w:instrText[^>]*>([^<]*)|\bw:instr\s*=\s*[\"']([^\"']*)", re.IGNORECASE)
_EXTERNAL = re.compile(r"<[^<>]*TargetMode\s*=\s*[\"']External[\"'][^<>]*>", re.IGNORECASE)
_HARMLESS = re.compile(r"Type\s*=\s*[\"'][^\"']*/hyperlink[\"']", re.IGNORECASE)  # opened by a click, and only then
_TAG = re.compile(r"<[^<>]*>")
_OPENERS = (re.compile(r"\{%|%\}"), re.compile(r"\{\{|\}\}"), re.compile(r"\{#|#\}"))
_ENCODING = re.compile(r"\A\ufeff?\s*<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)[\"']", re.IGNORECASE)


def fault_of(content: bytes) -> Phrase | None:
    """Why this file is not to be opened; ends a sentence. None where nothing speaks against it."""
    if len(content) > MAX_PACKED:
        return TOO_LARGE
    try:
        with ZipFile(io.BytesIO(content)) as package:
            return _fault(package)
    except (BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError, KeyError):
        return NOT_WORD


def _fault(package: ZipFile) -> Phrase | None:
    parts = package.infolist()
    # What the directory says is checked against what comes out below.
    if len(parts) > _MAX_PARTS or sum(part.file_size for part in parts) > _MAX_UNPACKED:
        return TOO_LARGE
    if len({part.filename.casefold() for part in parts}) < len(parts) or any(map(_is_odd, parts)):
        return NOT_WORD
    if any(_ACTIVE.search(part.filename) for part in parts):
        return MACROS
    for part in parts:
        if part.filename.lower().endswith((".xml", ".rels")):
            if part.file_size > _MAX_TEXT:
                return TOO_LARGE
            if (fault := _fault_of_part(package.read(part))) is not None:
                return fault
        elif _unpacked(package, part) > part.file_size:
            return TOO_LARGE
    return None


def _is_odd(part: ZipInfo) -> bool:
    """Encrypted, packed in a way that Word does not know, or with a name that leads out of the package."""
    steps = part.filename.replace("\\", "/").split("/")
    leads_out = ".." in steps or part.filename.startswith(("/", "\\")) or ":" in steps[0]
    return leads_out or bool(part.flag_bits & 1) or part.compress_type not in (ZIP_STORED, ZIP_DEFLATED)


def _unpacked(package: ZipFile, part: ZipInfo) -> int:
    size = 0
    with package.open(part) as stream:
        while block := stream.read(1 << 16):
            size += len(block)
            if size > part.file_size:
                break
    return size


def _fault_of_part(raw: bytes) -> Phrase | None:
    try:
        text = raw.decode("utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8")
    except UnicodeDecodeError:
        return DECLARATIONS
    declared = _ENCODING.match(text)
    if "<!DOCTYPE" in text or "<!ENTITY" in text or "\0" in text:
        return DECLARATIONS
    if declared and declared[1].lower() not in ("utf-8", "utf-16", "us-ascii", "ascii"):
        return DECLARATIONS
    if any(not _HARMLESS.search(link[0]) for link in _EXTERNAL.finditer(text)):
        return FETCHES
    instructions = " ".join(found[1] or found[2] or "" for found in _INSTRUCTION.finditer(text))
    if _LOADING_FIELD.search(instructions):
        return FETCHES
    if "vnd.ms-office.vbaProject" in text or "macroEnabled" in text:
        return MACROS
    return TANGLED if _is_tangled(_TAG.sub("", text)) else None


def _is_tangled(text: str) -> bool:
    """Whether a placeholder opens before the one before it is closed. Libraries would look for the end of each of them
    through all of the text, and a file of them alone would keep them busy for days."""
    for marks in _OPENERS:
        opened = False
        for mark in marks.finditer(text):
            opens = mark[0].startswith("{")
            if opens and opened:
                return True
            opened = opens
    return False
