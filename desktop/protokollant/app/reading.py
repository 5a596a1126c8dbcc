"""Read what the person gives as text: a dictation in UTF-8, or a transcript in JSON."""

from __future__ import annotations

import json
import math
import os
from pathlib import Path
from typing import BinaryIO

from protokollant.app.pipeline import Pipeline
from protokollant.foundation.errors import ErrorCode, KnownError, Phrase
from protokollant.protocol.json_form import transcript_from_json
from protokollant.protocol.protocol import DiscardReason
from protokollant.protocol.template import Template
from protokollant.protocol.transcript import Transcript

MAX_BYTES = 16 * 1024 * 1024


def read_text_file(path: Path) -> str:
    """The text of a file (a byte order mark is tolerated). Raises KnownError FILE_MISSING, FILE_UNREADABLE,
    FILE_TOO_LARGE or FILE_NOT_TEXT."""
    name = path.name or str(path)
    try:
        with path.open("rb") as file:
            size = os.fstat(file.fileno()).st_size
            return read_text(file, name, size)
    except FileNotFoundError:
        raise KnownError(ErrorCode.FILE_MISSING, file=name) from None
    except OSError:
        raise KnownError(ErrorCode.FILE_UNREADABLE, file=name) from None


def read_text(stream: BinaryIO, name: str | Phrase, size: int = 0) -> str:
    """The text of an open stream, called `name` in errors; `size` in bytes where it is known. Raises OSError, and
    KnownError FILE_TOO_LARGE or FILE_NOT_TEXT."""
    raw = stream.read(MAX_BYTES + 1)
    if len(raw) > MAX_BYTES:
        megabytes = max(size, len(raw)) // 10**6
        raise KnownError(ErrorCode.FILE_TOO_LARGE, file=name, megabytes=megabytes, limit=MAX_BYTES // 10**6)
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise KnownError(ErrorCode.FILE_NOT_TEXT, file=name) from None


def read_transcript(path: Path, pipeline: Pipeline, template: Template, *, as_it_is: bool = False) -> Transcript:
    """A transcript from `.json` (as `transcribe --format json` writes it) or from any text file.

    Raises KnownError as `read_text_file`, TRANSCRIPT_INVALID, TRANSCRIPT_EMPTY."""
    text = read_text_file(path)
    if path.suffix.lower() == ".json":
        try:
            transcript = _checked(transcript_from_json(json.loads(text)))
        except (ValueError, OverflowError, RecursionError):
            raise KnownError(ErrorCode.TRANSCRIPT_INVALID, file=path.name) from None
    else:
        transcript = pipeline.read_text(text, template.language, template=template, as_it_is=as_it_is)
    if not transcript.sentences:
        raise KnownError(ErrorCode.TRANSCRIPT_EMPTY, file=path.name)
    return transcript


def _checked(transcript: Transcript) -> Transcript:
    """What JSON can say and no recogniser ever does. Raises ValueError."""
    for sentence in transcript.sentences:
        f"{sentence.text}{sentence.raw}".encode()  # half a surrogate pair is no character
        numbers = [sentence.start or 0.0, sentence.end or 0.0, sentence.confidence]
        numbers += [n for w in sentence.words for n in (w.start or 0.0, w.end or 0.0, w.probability)]
        if not all(map(math.isfinite, numbers)):
            raise ValueError("not a number")
        if sentence.struck is not None:
            DiscardReason(sentence.struck)
    return transcript
