"""Read what the person gives as text: a dictation in UTF-8, or a transcript in JSON."""

from __future__ import annotations

import json
from pathlib import Path

from protokollant.app.pipeline import Pipeline
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.json_form import transcript_from_json
from protokollant.protocol.transcript import Transcript

MAX_BYTES = 16 * 1024 * 1024


def read_text_file(path: Path) -> str:
    """The text of a file (a byte order mark is tolerated). Raises KnownError FILE_MISSING, FILE_UNREADABLE,
    FILE_TOO_LARGE or FILE_NOT_TEXT."""
    try:
        with path.open("rb") as file:
            raw = file.read(MAX_BYTES + 1)
    except FileNotFoundError:
        raise KnownError(ErrorCode.FILE_MISSING, file=path.name) from None
    except OSError:
        raise KnownError(ErrorCode.FILE_UNREADABLE, file=path.name) from None
    if len(raw) > MAX_BYTES:
        size = path.stat().st_size
        raise KnownError(ErrorCode.FILE_TOO_LARGE, file=path.name, megabytes=size // 10**6, limit=MAX_BYTES // 10**6)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise KnownError(ErrorCode.FILE_NOT_TEXT, file=path.name) from None


def read_transcript(path: Path, pipeline: Pipeline, language: str, *, as_it_is: bool = False) -> Transcript:
    """A transcript from `.json` (as `transcribe --format json` writes it) or from any text file.

    Raises KnownError as `read_text_file`, TRANSCRIPT_INVALID, TRANSCRIPT_EMPTY."""
    text = read_text_file(path)
    if path.suffix.lower() == ".json":
        try:
            transcript = transcript_from_json(json.loads(text))
        except (ValueError, RecursionError):
            raise KnownError(ErrorCode.TRANSCRIPT_INVALID, file=path.name) from None
    else:
        transcript = pipeline.read_text(text, language, as_it_is=as_it_is)
    if not transcript.sentences:
        raise KnownError(ErrorCode.TRANSCRIPT_EMPTY, file=path.name)
    return transcript
