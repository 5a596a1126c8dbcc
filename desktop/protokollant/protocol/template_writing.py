"""A `Template` to a template file (TOML): the inverse of `template_file`."""

from __future__ import annotations

import json
from collections.abc import Iterable

from protokollant.protocol.template import Field, Layout, Section, Style, Template
from protokollant.protocol.template_file import SCHEMA


def write_template(template: Template) -> str:
    """Reading it gives the same template again, its Word file looked for beside the new file."""
    head = [
        f"schema = {SCHEMA}",
        f"id = {_text(template.id)}",
        f"title = {_text(template.title)}",
        f"language = {_text(template.language)}",
    ]
    if template.description:
        head.append(f"description = {_text(template.description)}")
    if template.docx is not None:
        head.append(f"docx = {_text(template.docx.name)}")
    if template.layout is not Layout.PROTOCOL:
        head.append(f'layout = "{template.layout.value}"')
    parts = [head, *map(_field, template.fields), *map(_section, template.sections)]
    return "\n\n".join("\n".join(lines) for lines in parts) + "\n"


def _field(field: Field) -> list[str]:
    lines = ["[[fields]]", f"id = {_text(field.id)}", f"label = {_text(field.label)}", f'type = "{field.type.value}"']
    if field.required:
        lines.append("required = true")
    if field.choices:
        lines.append(f"choices = {_list(field.choices)}")
    return lines


def _section(section: Section) -> list[str]:
    lines = ["[[sections]]", f"id = {_text(section.id)}", f"title = {_text(section.title)}"]
    if section.guidance:
        lines.append(f"guidance = {_text(section.guidance)}")
    lines += [
        f"{name} = {_list(texts)}" for name, texts in (("cues", section.cues), ("examples", section.examples)) if texts
    ]
    if section.required:
        lines.append("required = true")
    if section.style is not Style.PROSE:
        lines.append(f'style = "{section.style.value}"')
    return lines


def _list(texts: Iterable[str]) -> str:
    return f"[{', '.join(map(_text, texts))}]"


def _text(value: str) -> str:
    # A JSON string is a TOML string but for this one sign.
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
