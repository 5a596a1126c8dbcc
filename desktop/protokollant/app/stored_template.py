"""A template as it is kept with a dictation."""

from __future__ import annotations

import msgspec

from protokollant.protocol.template import Template


def template_to_text(template: Template) -> str:
    return msgspec.json.encode(template, enc_hook=str).decode()  # str: the path of its Word file


def template_from_text(text: str) -> Template:
    return msgspec.json.decode(text, type=Template, dec_hook=lambda kind, value: kind(value))
