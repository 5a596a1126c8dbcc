"""What a document says about itself, and the kinds of file that can be written."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from protokollant.documents.addresses import Address
from protokollant.foundation.errors import ErrorCode, KnownError


@dataclass(frozen=True, slots=True)
class Sender:
    """From where a letter comes, beside the organisation's name: its address in lines, and how to reach it."""

    lines: tuple[str, ...] = ()
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentDetails:
    """Who stands for the document. `date` is the day printed on it; `approved_at` is printed as it is given
    (local time). Without `approved_at` the document is a draft, and says so. `transparency`: it says what a machine
    did. `sender` and `recipient` are for letters."""

    date: datetime.date
    author: str | None = None
    organisation: str | None = None
    version: str | None = None
    approved_by: str | None = None
    approved_at: datetime.datetime | None = None
    transparency: bool = True
    sender: Sender = Sender()
    recipient: Address | None = None

    @property
    def approved(self) -> bool:
        return self.approved_at is not None


class DocumentKind(StrEnum):
    """A kind of file; the value is its ending."""

    DOCX = "docx"
    ODT = "odt"
    PDF = "pdf"
    MD = "md"
    TXT = "txt"
    JSON = "json"

    @classmethod
    def from_path(cls, path: Path) -> DocumentKind:
        """The kind that the ending of `path` asks for. Raises OUTPUT_KIND when there is none such."""
        try:
            return cls(path.suffix.removeprefix(".").lower())
        except ValueError:
            raise KnownError(ErrorCode.OUTPUT_KIND, file=path.name, accepted=", ".join(cls)) from None
