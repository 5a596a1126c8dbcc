"""A Word file as a package of parts: what is read is checked first, what is not touched stays byte for byte."""

from __future__ import annotations

import io
import posixpath
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any
from zipfile import BadZipFile, ZipFile

from lxml import etree

from protokollant.documents.archive import entry
from protokollant.documents.forms.names import CONTENT_TYPES, NUMBERING, RELATIONSHIPS, WORD_TYPE, w
from protokollant.documents.word_package import fault_of
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, Phrase

MAX_UNPACKED = 200_000_000
MAX_PARTS = 4000
_TYPES = "[Content_Types].xml"
_DOCUMENT, _TEMPLATE = f"{WORD_TYPE}document.main+xml", f"{WORD_TYPE}template.main+xml"

NOT_WORD = QT_TRANSLATE_NOOP("documents", "it is not a Word file (.docx), or it is damaged")
OLD_OR_LOCKED = QT_TRANSLATE_NOOP(
    "documents", "it is an old Word file (.doc) or has a password; save it as .docx without a password"
)
MACROS = QT_TRANSLATE_NOOP("documents", "it contains macros; save it as .docx without them")
STRICT = QT_TRANSLATE_NOOP("documents", "it is in the strict Open XML form; save it as an ordinary Word document")
TOO_LARGE = QT_TRANSLATE_NOOP("documents", "it is too large when unpacked")


class PackageError(Exception):
    """Why a file is not a Word file that can be used."""

    def __init__(self, reason: Phrase) -> None:
        super().__init__(reason.source)
        self.reason = reason


class Where(StrEnum):
    """Which story of a Word file."""

    TEXT = "text"
    HEADER = "header"
    FOOTER = "footer"
    NOTE = "note"


_STORIES = {
    _DOCUMENT: Where.TEXT,
    f"{WORD_TYPE}header+xml": Where.HEADER,
    f"{WORD_TYPE}footer+xml": Where.FOOTER,
    f"{WORD_TYPE}footnotes+xml": Where.NOTE,
    f"{WORD_TYPE}endnotes+xml": Where.NOTE,
}


@dataclass(slots=True)
class Story:
    """One of the texts of a Word file. `root` may be replaced by another tree."""

    name: str
    where: Where
    root: Any


@dataclass(slots=True)
class WordPackage:
    """The parts by name, in their order, and the stories among them as trees."""

    parts: dict[str, bytes]
    stories: list[Story] = field(default_factory=list)

    @classmethod
    def read(cls, content: bytes) -> WordPackage:
        """Raises PackageError with the reason why this is no Word file that can be used."""
        if content.startswith(b"\xd0\xcf\x11\xe0"):
            raise PackageError(OLD_OR_LOCKED)
        if (fault := fault_of(content)) is not None:
            raise PackageError(fault)
        package = cls(_unpack(content))
        package._know_stories()
        return package

    def to_bytes(self) -> bytes:
        for story in self.stories:
            self.parts[story.name] = _serialised(story.root)
        target = io.BytesIO()
        with ZipFile(target, "w") as archive:
            for name, content in self.parts.items():
                archive.writestr(entry(name), content)
        return target.getvalue()

    def tree(self, name: str) -> Any | None:
        """A part that is no story; changes to it are kept by `put`. Raises PackageError where it is damaged."""
        try:
            return parse(self.parts[name]) if name in self.parts else None
        except etree.XMLSyntaxError:
            raise PackageError(NOT_WORD) from None

    def put(self, name: str, root: Any) -> None:
        self.parts[name] = _serialised(root)

    def target(self, kind: str) -> str | None:
        """The part to which the text has a relationship whose type ends in `kind` ("styles", "numbering")."""
        rels = self.tree(self._rels())
        for each in rels if rels is not None else ():
            target = each.get("Target")
            if target and each.get("Type", "").endswith(f"/{kind}") and each.get("TargetMode") != "External":
                return posixpath.normpath(posixpath.join(posixpath.dirname(self.main), target)).lstrip("/")
        return None

    @property
    def main(self) -> str:
        return next(story.name for story in self.stories if story.where is Where.TEXT)

    def add_numbering(self, root: Any) -> str:
        """A part for lists in a file that has none; gives its name."""
        name = posixpath.join(posixpath.dirname(self.main), "numbering.xml")
        self.put(name, root)
        types = parse(self.parts[_TYPES])
        etree.SubElement(
            types, f"{{{CONTENT_TYPES}}}Override", PartName=f"/{name}", ContentType=f"{WORD_TYPE}numbering+xml"
        )
        self.put(_TYPES, types)
        rels = self.tree(self._rels())
        if rels is None:
            rels = etree.Element(f"{{{RELATIONSHIPS}}}Relationships", nsmap={None: RELATIONSHIPS})
        taken = {each.get("Id") for each in rels}
        free = next(f"rId{n}" for n in range(1, len(taken) + 2) if f"rId{n}" not in taken)
        etree.SubElement(
            rels, f"{{{RELATIONSHIPS}}}Relationship", Id=free, Type=NUMBERING, Target=posixpath.basename(name)
        )
        self.put(self._rels(), rels)
        return name

    def _rels(self) -> str:
        folder, name = posixpath.split(self.main)
        return posixpath.join(folder, "_rels", f"{name}.rels")

    def _know_stories(self) -> None:
        try:
            types = parse(self.parts[_TYPES])
            overrides = [(each.get("PartName", "").lstrip("/"), each) for each in types if each.get("PartName")]
            if any("macroEnabled" in each.get("ContentType", "") for _, each in overrides):
                raise PackageError(MACROS)
            for name, each in overrides:
                if each.get("ContentType") == _TEMPLATE:  # a .dotx becomes a document
                    each.set("ContentType", _DOCUMENT)
                where = _STORIES.get(each.get("ContentType", ""))
                if where is not None and name in self.parts:
                    self.stories.append(Story(name, where, parse(self.parts[name])))
            self.put(_TYPES, types)
        except (KeyError, etree.XMLSyntaxError):
            raise PackageError(NOT_WORD) from None
        text = [story for story in self.stories if story.where is Where.TEXT]
        if len(text) == 1 and "purl.oclc.org" in etree.QName(text[0].root).namespace:
            raise PackageError(STRICT)
        if len(text) != 1 or text[0].root.find(w("body")) is None:
            raise PackageError(NOT_WORD)
        self.stories.sort(key=lambda story: story.where is not Where.TEXT)


def parse(content: bytes | str) -> Any:
    """An element tree; no entity is ever expanded and nothing is fetched."""
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    root = etree.fromstring(content, parser)
    if root.getroottree().docinfo.doctype:
        raise PackageError(NOT_WORD)
    return root


def _serialised(root: Any) -> bytes:
    content: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    return content


def _unpack(content: bytes) -> dict[str, bytes]:
    try:
        with ZipFile(io.BytesIO(content)) as archive:
            entries = archive.infolist()
            if len(entries) > MAX_PARTS or sum(each.file_size for each in entries) > MAX_UNPACKED:
                raise PackageError(TOO_LARGE)
            return dict(_read(archive, entries))
    except (BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, RuntimeError, ValueError):
        raise PackageError(NOT_WORD) from None


def _read(archive: ZipFile, entries: list[Any]) -> Iterator[tuple[str, bytes]]:
    for each in entries:
        if not each.is_dir():
            with archive.open(each) as file:  # the size in the head of the file may lie
                part = file.read(each.file_size + 1)
            if len(part) > each.file_size:
                raise PackageError(NOT_WORD)
            yield each.filename, part
