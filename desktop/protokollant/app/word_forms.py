"""An organisation's Word file becomes the output form of a template: looked at, matched, confirmed, kept."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from protokollant.app.templates import MAX_DOCX_BYTES, TemplateLibrary
from protokollant.documents.details import DocumentDetails
from protokollant.documents.forms.binding import bind
from protokollant.documents.forms.matching import Proposal, Target, Thesaurus, propose, targets
from protokollant.documents.forms.names import w
from protokollant.documents.forms.outline import Slot, outline
from protokollant.documents.forms.package import PackageError, WordPackage
from protokollant.documents.forms.places import text_of
from protokollant.documents.word_form import fill_content, read_form
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.protocol import Protocol, SectionContent, Statement
from protokollant.protocol.template import Template
from protokollant.protocol.transcript import Sentence

_PLACEHOLDER = re.compile(r"\{[{%].*?[%}]\}", re.DOTALL)
_NAME = re.compile(r"\b(sections|fields|choices)(?:\.(\w+)|\[\s*['\"“”‘’]([^'\"“”‘’]+)['\"“”‘’]\s*\])")


@dataclass(frozen=True, slots=True)
class Study:
    """A Word file that was looked at: its places, a proposal for each, all that a place can hold, and what the file
    shows already by placeholders ("sections.anlass")."""

    name: str
    content: bytes
    slots: tuple[Slot, ...]
    proposals: tuple[Proposal, ...]
    targets: tuple[Target, ...]
    shown: frozenset[str]


def study(path: Path, template: Template, thesaurus: Thesaurus) -> Study:
    """Raises KnownError FILE_MISSING, FILE_UNREADABLE, FILE_TOO_LARGE, TEMPLATE_DOCX."""
    content = read_form(path)
    if len(content) > MAX_DOCX_BYTES:
        limit = MAX_DOCX_BYTES // 1_000_000
        raise KnownError(ErrorCode.FILE_TOO_LARGE, file=path.name, megabytes=len(content) // 1_000_000 + 1, limit=limit)
    try:
        package = WordPackage.read(content)
        slots = outline(package)
    except PackageError as error:
        raise KnownError(ErrorCode.TEMPLATE_DOCX, file=path.name, reason=error.reason, place="") from None
    return Study(
        path.name,
        content,
        slots,
        propose(slots, template, thesaurus),
        targets(template, thesaurus),
        _shown(package, template),
    )


def without_place(study: Study, chosen: Mapping[int, str], template: Template) -> tuple[str, ...]:
    """The titles of sections and labels of fields that the document would show nowhere."""
    named = {*study.shown, *(name.partition("=")[0] for name in chosen.values())}
    sections = [section.title for section in template.sections if f"sections.{section.id}" not in named]
    fields = [field.label for field in template.fields if f"fields.{field.id}" not in named]
    return tuple(dict.fromkeys((*sections, *fields)))  # "Nächster Termin" may be both


def adopt(study: Study, chosen: Mapping[int, str], template: Template, library: TemplateLibrary) -> Path:
    """Write a copy with placeholders and named controls, try it out, and keep it for the template. The organisation's
    file stays as it is. Raises KnownError TEMPLATE_DOCX and PLACEHOLDER_UNKNOWN with the place, OUTPUT_UNWRITABLE,
    DISK_FULL."""
    package = WordPackage.read(study.content)
    bind(package, chosen)
    content = package.to_bytes()
    _try(template, content, study.name)
    return library.set_form(template.id, content)


def try_form(template: Template) -> None:
    """Fill the template's own Word file, if it has one, with an example. Raises KnownError TEMPLATE_DOCX and
    PLACEHOLDER_UNKNOWN with the place, FILE_MISSING, FILE_UNREADABLE."""
    if template.docx is not None:
        _try(template, read_form(template.docx), template.docx.name)


def _try(template: Template, content: bytes, name: str) -> None:
    """With a statement in each section, so that what stands in loops is reached."""
    transcript = tuple(Sentence(number, "-", "-") for number in range(len(template.sections) + 1))
    sections = tuple(
        SectionContent(section.id, section.title, (Statement("-", (number,)),))
        for number, section in enumerate(template.sections)
    )
    example = Protocol(
        template.id, template.title, template.language, transcript, (), sections, (len(template.sections),)
    )
    fill_content(example, template, DocumentDetails(date=dt.date(2000, 1, 1)), content, name)


def _shown(package: WordPackage, template: Template) -> frozenset[str]:
    found: set[str] = set()
    for story in package.stories:
        for paragraph in story.root.iter(w("p")):
            for placeholder in _PLACEHOLDER.findall(text_of(paragraph)):
                if "protocol.sections" in placeholder:
                    found.update(f"sections.{section.id}" for section in template.sections)
                for group, name, quoted in _NAME.findall(placeholder):
                    found.add(f"{group.replace('choices', 'fields')}.{name or quoted}")
    ids = [*(f"sections.{s.id}" for s in template.sections), *(f"fields.{f.id}" for f in template.fields)]
    return frozenset(id for id in ids if id in found or id.replace("-", "_") in found)
