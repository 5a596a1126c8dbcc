"""Approving a draft: its text is frozen as a version, with who, when and a hash over all of it.

A version holds what the protocol says, not the words that were said for it (`protocol.wordless`): so it stays whole and
its hash stays right when the transcript is deleted. Later changes are made in a new draft and become the next version;
all of them are kept.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace

import msgspec

from protokollant.app.events import EventKind, EventLog
from protokollant.app.learning import Learning, LessonBook, teach
from protokollant.app.open_points import open_points
from protokollant.documents.details import DocumentDetails
from protokollant.documents.sealing import HASH_KEY, content_hash, data_form
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.json_form import protocol_from_json, protocol_to_json
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template
from protokollant.protocol.wordless import has_words, without_sound, without_words
from protokollant.vault.dictation_table import DictationTable
from protokollant.vault.step_table import StepTable
from protokollant.vault.store import Vault
from protokollant.vault.version_table import VersionRow, VersionTable

APPROVED, DRAFT = "approved", "draft"  # of `DictationState`
LONGEST_NAME = 120


@dataclass(frozen=True, slots=True, repr=False)
class Version(Redacted):
    """A frozen text. `approved_at` is aware (UTC). `intact`: the hash is that of the content."""

    number: int
    approved_by: str
    approved_at: dt.datetime
    hash: str
    protocol: Protocol
    intact: bool = True


class Approvals:
    """The versions of all dictations. Methods raise the errors of `Vault`, and KeyError where there is no dictation of
    an id."""

    def __init__(
        self,
        vault: Vault,
        events: EventLog,
        lessons: LessonBook,
        now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC),
    ) -> None:
        self._vault = vault
        self._table = VersionTable(vault)
        self._dictations = DictationTable(vault)
        self._steps = StepTable(vault)
        self._events = events
        self._lessons = lessons
        self._now = now

    def approve(self, id: str, protocol: Protocol, template: Template, by: str, learning: Learning) -> Version:
        """Freeze a draft as its next version. One that is approved already stays as it is.

        Raises KnownError APPROVAL_OPEN where something required or unsupported is open and nobody waved it through,
        APPROVAL_NAME without a name.
        """
        name = " ".join(by.split())[:LONGEST_NAME]
        if not name:
            raise KnownError(ErrorCode.APPROVAL_NAME)
        if count := len(open_points(protocol, template)):
            raise KnownError(ErrorCode.APPROVAL_OPEN, count=count)
        with suppress(KnownError):  # what was not learned is no reason to keep her
            teach(learning, self._lessons, id, protocol, reviewed=True)
        with self._vault.transaction():
            last = self._table.last(id)
            if last is not None and self._dictations.row(id).state == APPROVED:
                return _version(last)
            details = DocumentDetails(
                date=self._now().date(),
                version=str(last.number + 1 if last else 1),
                approved_by=name,
                approved_at=self._now().astimezone(dt.UTC).replace(microsecond=0),
            )
            row = _row(data_form(without_words(protocol), details))
            self._table.add(id, row)
            draft = msgspec.json.encode(protocol_to_json(protocol, words=True)).decode()
            self._dictations.set_protocol(id, APPROVED, draft)
            self._dictations.set_worded(id, has_words(protocol))
            self._events.add(EventKind.APPROVED, id, details.version or "")
        return _version(row)

    def revise(self, id: str) -> None:
        """Make a draft of an approved protocol again. Its versions stay."""
        with self._vault.transaction():
            if self._dictations.row(id).state != APPROVED:
                return
            text = self._dictations.protocol(id)
            kept = self.versions(id)[-1].protocol if text is None else protocol_from_json(msgspec.json.decode(text))
            draft = kept if self._dictations.journal_key(id) else without_sound(kept)
            self._dictations.set_protocol(id, DRAFT, msgspec.json.encode(protocol_to_json(draft, words=True)).decode())
            self._events.add(EventKind.REVISED, id)

    def take_back(self, id: str) -> None:
        """Give up a revision: the last version holds again. The draft is what that one says."""
        with self._vault.transaction():
            versions = self.versions(id)
            if not versions or self._dictations.row(id).state != DRAFT:
                return
            text = msgspec.json.encode(protocol_to_json(versions[-1].protocol, words=True)).decode()
            self._dictations.set_protocol(id, APPROVED, text)
            self._dictations.set_worded(id, False)
            self._steps.clear(id)

    def versions(self, id: str) -> tuple[Version, ...]:
        """The oldest first."""
        return tuple(_version(row) for row in self._table.rows(id))

    def current(self, id: str) -> Protocol | None:
        """What the last version says; None where there is none."""
        row = self._table.last(id)
        return None if row is None else _version(row).protocol

    def keep(self, id: str) -> None:
        """A person wants an approved protocol to stay: the period begins anew."""
        with self._vault.transaction():
            self._dictations.set_kept(id, self._now().astimezone(dt.UTC).isoformat())
            self._events.add(EventKind.KEPT, id)


def stamped(details: DocumentDetails, version: Version) -> DocumentDetails:
    """What a document of an approved version says about itself; `approved_at` in local time."""
    moment = version.approved_at.astimezone()
    return replace(
        details,
        date=moment.date(),
        author=version.approved_by,
        version=str(version.number),
        approved_by=version.approved_by,
        approved_at=moment,
    )


def short_hash(hash: str) -> str:
    """As much of it as a person compares: four groups of four."""
    return " ".join(hash[at : at + 4] for at in range(0, 16, 4))


def _row(form: dict[str, object]) -> VersionRow:
    return VersionRow(
        int(str(form["version"])),
        str(form["approved_by"]),
        str(form["approved_at"]),
        str(form[HASH_KEY]),
        json.dumps(form, ensure_ascii=False),
    )


def _version(row: VersionRow) -> Version:
    form = json.loads(row.content)
    shown = (form.get("version"), form.get("approved_by"), form.get("approved_at"), form.get(HASH_KEY))
    intact = content_hash(form) == row.hash and shown == (row.number, row.approved_by, row.approved_at, row.hash)
    return Version(
        row.number,
        row.approved_by,
        dt.datetime.fromisoformat(row.approved_at),
        row.hash,
        protocol_from_json(form),
        intact,
    )
