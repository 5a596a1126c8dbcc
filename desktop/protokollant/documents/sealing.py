"""What an approved protocol is as data: its form in JSON, and the hash by which a change of it shows.

The hash is SHA-256 over the form without `content_hash` itself, as JSON in UTF-8 with sorted keys and no blanks, so it
covers who approved it, when, and as which version. By hand, from an exported file:

    import hashlib, json
    form = json.load(open("protocol.json", encoding="utf-8"))
    said = form.pop("content_hash")
    text = json.dumps(form, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    print(said == hashlib.sha256(text.encode()).hexdigest())
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from typing import Any

from protokollant.documents.characters import well_formed
from protokollant.documents.details import DocumentDetails
from protokollant.protocol.json_form import Json, protocol_to_json
from protokollant.protocol.protocol import Protocol

HASH_KEY = "content_hash"


def data_form(protocol: Protocol, details: DocumentDetails) -> Json:
    """The fixed form of a protocol; of an approved one with `version`, `approved_by`, `approved_at` (UTC) and
    `content_hash`."""
    form = protocol_to_json(protocol)
    if details.approved_at is None:
        return form
    version = details.version or ""
    approval = {
        "version": int(version) if version.isdecimal() else version,
        "approved_by": details.approved_by,
        "approved_at": details.approved_at.astimezone(dt.UTC).isoformat(timespec="seconds"),
    }
    form = {key: _well_formed(value) for key, value in (form | approval).items()}
    return form | {HASH_KEY: content_hash(form)}


def content_hash(form: Json) -> str:
    """64 hexadecimal digits over everything in `form` but the hash itself."""
    rest = {key: value for key, value in form.items() if key != HASH_KEY}
    text = json.dumps(rest, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def _well_formed(value: Any) -> Any:
    """As it will be read again from a file."""
    if isinstance(value, str):
        return well_formed(value)
    if isinstance(value, list):
        return [_well_formed(each) for each in value]
    if isinstance(value, dict):
        return {well_formed(key): _well_formed(each) for key, each in value.items()}
    return value
