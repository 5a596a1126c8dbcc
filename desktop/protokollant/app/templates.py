"""The templates that there are: the program's own, the person's imported ones, and those of her IT."""

from __future__ import annotations

import math
import os
import unicodedata
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from protokollant.documents.word_package import fault_of
from protokollant.foundation.disk import replace_file, sync_folder, write_error
from protokollant.foundation.errors import ErrorCode, KnownError, Problem
from protokollant.protocol.template import Template
from protokollant.protocol.template_file import parse_template
from protokollant.protocol.template_writing import write_template

MAX_BYTES = 1_000_000
MAX_DOCX_BYTES = 20_000_000
# Word files set for templates, by their ids; no template's own folder can have a dot in its name.
_FORMS = "word.forms"


class TemplateSource(StrEnum):
    """Where a template comes from; of two with one id the earlier source here counts."""

    BUILTIN = "builtin"
    USER = "user"
    SITE = "site"


@dataclass(frozen=True, slots=True)
class TemplateEntry:
    template: Template
    source: TemplateSource
    path: Path


class TemplateLibrary:
    """Templates by id or path. Folders are read anew at every call: there are few files, and they may change.

    A template lies in its folder as a file, or, as imports do, in a folder of its own beside its Word file.
    """

    def __init__(self, builtin: Path, user: Path, site: tuple[Path, ...] = ()) -> None:
        self._builtin = builtin
        self._user = user
        self._site = site

    def list(self) -> tuple[TemplateEntry, ...]:
        """Every usable template once: the built-in ones, the person's, the site's; each group by title."""
        order = tuple(TemplateSource)
        return tuple(sorted(self._scan()[0], key=lambda e: (order.index(e.source), _collated(e.template.title))))

    def problems(self) -> tuple[Problem, ...]:
        """Why template files in the folders are left out of the list."""
        return tuple(problem for _, problem in self._scan()[1])

    def get(self, id_or_path: str) -> Template:
        """A template by its id or from a file. What ends in .toml or has a separator in it is a path; of
        any other name the id goes before the file.

        Raises KnownError: TEMPLATE_UNKNOWN, TEMPLATE_MISSING, or what is wrong with the file.
        """
        if id_or_path.lower().endswith(".toml") or any(mark in id_or_path for mark in "/\\"):
            return self.validate(Path(id_or_path))
        entries, faults = self._scan()
        for entry in entries:
            if entry.template.id == id_or_path:
                return entry.template
        for path, problem in faults:
            if path.stem == id_or_path:
                raise KnownError.of(problem)
        try:
            return self.validate(Path(id_or_path))
        except KnownError as error:
            if error.code in (ErrorCode.TEMPLATE_MISSING, ErrorCode.FILE_UNREADABLE):
                raise KnownError(ErrorCode.TEMPLATE_UNKNOWN, template=id_or_path) from None
            raise

    def validate(self, path: Path) -> Template:
        """The template in a file. Raises KnownError when the file cannot be read or has a fault."""
        return parse_template(_decode(_read(path), path), path.name, path.parent)

    def import_file(self, path: Path) -> Template:
        """Check a template and copy it, and its Word file, to the person's folder as ID/ID.toml. An earlier
        import of the same id is replaced. Gives the template as it lies there.

        Raises KnownError: what `validate` raises, TEMPLATE_EXISTS, TEMPLATE_DOCX, OUTPUT_UNWRITABLE, DISK_FULL.
        """
        content = _read(path)
        template = parse_template(_decode(content, path), path.name, path.parent)
        if any(e.source is TemplateSource.BUILTIN and e.template.id == template.id for e in self._scan()[0]):
            raise KnownError(ErrorCode.TEMPLATE_EXISTS, template=template.id)
        # Two organisations may both call their letterhead "vorlage.docx", hence a folder for each template.
        folder = self._user / template.id
        target = folder / f"{template.id}.toml"
        if template.docx is not None:
            form = _read(template.docx, MAX_DOCX_BYTES)
            if (fault := fault_of(form)) is not None:
                raise KnownError(ErrorCode.TEMPLATE_DOCX, file=template.docx.name, reason=fault, place="")
            replace_file(folder / template.docx.name, form)
        replace_file(target, content)  # last: it is what makes the template be there
        return self.validate(target)

    def save(self, template: Template) -> Template:
        """Write a template of the person's own; one of hers with the same id is replaced. Its Word file comes along.
        Gives the template as it lies there.

        Raises KnownError TEMPLATE_EXISTS where the id is the program's, what `validate` raises, OUTPUT_UNWRITABLE and
        DISK_FULL.
        """
        found = self._scan()[0]
        if any(e.source is TemplateSource.BUILTIN and e.template.id == template.id for e in found):
            raise KnownError(ErrorCode.TEMPLATE_EXISTS, template=template.id)
        own = (e.path for e in found if e.source is TemplateSource.USER and e.template.id == template.id)
        path = next(own, self._user / template.id / f"{template.id}.toml")
        content = write_template(template)
        if template.docx is not None and template.docx.parent != path.parent:
            replace_file(path.parent / template.docx.name, _read(template.docx, MAX_DOCX_BYTES))
        parse_template(content, path.name)  # nothing is written that could not be read
        replace_file(path, content.encode())
        return self.validate(path)

    def remove(self, template_id: str) -> None:
        """Remove a template of the person's own; dictations keep theirs. Raises KnownError TEMPLATE_UNKNOWN,
        OUTPUT_UNWRITABLE."""
        for entry in self._scan()[0]:
            if entry.source is TemplateSource.USER and entry.template.id == template_id:
                try:
                    entry.path.unlink()
                    sync_folder(entry.path.parent)
                except OSError as error:
                    raise write_error(error, entry.path) from error
                return
        raise KnownError(ErrorCode.TEMPLATE_UNKNOWN, template=template_id)

    def set_form(self, template_id: str, content: bytes) -> Path:
        """Keep a Word file as the output form of a template, also of one that came with the program. It counts before
        the one that the template's file names. Raises KnownError OUTPUT_UNWRITABLE, DISK_FULL."""
        path = self._user / _FORMS / f"{template_id}.docx"
        replace_file(path, content)
        return path

    def remove_form(self, template_id: str) -> None:
        """Go back to the form that the template's file names, or to the program's own. Raises KnownError
        OUTPUT_UNWRITABLE."""
        path = self._user / _FORMS / f"{template_id}.docx"
        try:
            path.unlink(missing_ok=True)
        except OSError as error:
            raise KnownError(ErrorCode.OUTPUT_UNWRITABLE, file=path.name) from error

    def has_form(self, template_id: str) -> bool:
        """Whether the person has set a Word file for this template."""
        return (self._user / _FORMS / f"{template_id}.docx").is_file()

    def with_form(self, template: Template) -> Template:
        """A template, which may be an older one from the store, with the Word file that counts now."""
        form = self._form(template.id)
        if form is None and template.docx is not None and template.docx.parent.name == _FORMS:  # it was taken away
            form = next((e.template.docx for e in self._scan()[0] if e.template.id == template.id), None)
            return replace(template, docx=form)
        return template if form is None else replace(template, docx=form)

    def _form(self, template_id: str) -> Path | None:
        """The person's own choice first, then that of her IT."""
        paths = (folder.absolute() / _FORMS / f"{template_id}.docx" for folder in (self._user, *self._site))
        return next((path for path in paths if path.is_file()), None)

    def _scan(self) -> tuple[tuple[TemplateEntry, ...], tuple[tuple[Path, Problem], ...]]:
        """The usable templates, and the other files with what is wrong with each."""
        folders = [(TemplateSource.BUILTIN, self._builtin), (TemplateSource.USER, self._user)]
        folders += [(TemplateSource.SITE, folder) for folder in self._site]
        entries: dict[str, TemplateEntry] = {}
        faults: list[tuple[Path, Problem]] = []
        for source, folder in folders:
            here: set[str] = set()
            for path in _template_files(folder):
                try:
                    template = self.validate(path)
                    form = self._form(template.id) or template.docx
                    entry = TemplateEntry(replace(template, docx=form), source, path)
                    earlier = entries.setdefault(template.id, entry)
                    if template.id in here:
                        raise _duplicate(path, template.id)
                    if earlier.path != path and earlier.source is TemplateSource.BUILTIN:
                        raise KnownError(ErrorCode.TEMPLATE_EXISTS, template=template.id)
                    here.add(template.id)
                except KnownError as error:
                    faults.append((path, error.problem))
        return tuple(entries.values()), tuple(faults)


def export_template(template: Template, path: Path) -> None:
    """Write a template file, and its Word file beside it. An earlier file of that name is replaced. Raises KnownError
    OUTPUT_UNWRITABLE, DISK_FULL, and what reading the Word file raises."""
    if template.docx is not None and template.docx.parent != path.parent:
        replace_file(path.parent / template.docx.name, _read(template.docx, MAX_DOCX_BYTES))
    replace_file(path, write_template(template).encode())


def _template_files(folder: Path) -> tuple[Path, ...]:
    """Imports first; no names with a leading dot, which other programs leave behind (macOS on shares)."""
    found = (*sorted(folder.glob("*/*.toml")), *sorted(folder.glob("*.toml")))
    return tuple(path for path in found if not path.name.startswith("."))


def _duplicate(path: Path, template_id: str) -> KnownError:
    lines = _decode(_read(path), path).splitlines()
    line = next((n for n, text in enumerate(lines, start=1) if text.lstrip().startswith("id")), 1)
    return KnownError(ErrorCode.TEMPLATE_DUPLICATE, file=path.name, line=line, key="id", value=template_id)


def _collated(title: str) -> str:
    """Alphabetical as people expect it: Ä beside A, capitals beside small letters."""
    return unicodedata.normalize("NFKD", title).casefold()


def _read(path: Path, limit: int = MAX_BYTES) -> bytes:
    try:
        with path.open("rb") as file:
            content = file.read(limit + 1)
            size = os.fstat(file.fileno()).st_size
    except (FileNotFoundError, NotADirectoryError):
        raise KnownError(ErrorCode.TEMPLATE_MISSING, file=path.name) from None
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        raise KnownError(ErrorCode.FILE_UNREADABLE, file=path.name) from error
    if len(content) > limit:
        megabytes = math.ceil(max(size, len(content)) / 100_000) / 10
        raise KnownError(ErrorCode.FILE_TOO_LARGE, file=path.name, megabytes=megabytes, limit=limit // 1_000_000)
    return content


def _decode(content: bytes, path: Path) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise KnownError(ErrorCode.FILE_NOT_TEXT, file=path.name) from None
