"""The log of events: what was done with which dictation, and when. Never what it says.

Each event carries a hash over itself and the hash before it, so that a changed, missing or moved one breaks the chain;
the last number and hash lie in a table of their own, so that a cut end shows as well. The hash is plain SHA-256, since
a key for it could only lie in the same vault: who can open the vault and writes a whole new chain is not found out
from the log alone. An earlier export finds that out: it must be the beginning of the log (`differences`).

By hand: printf '%s\\n' HASH-BEFORE NUMBER MOMENT KIND SUBJECT DETAIL | sha256sum
(64 zeros before the first; an empty subject or detail is an empty line).
"""

from __future__ import annotations

import datetime as dt
import hashlib
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from protokollant.foundation.errors import KnownError, Problem
from protokollant.vault.event_table import EventRow, EventTable
from protokollant.vault.store import Vault

BEGINNING = "0" * 64
# Ids, names of kinds, digests, moments and counts: nothing that could hold a sentence.
_WORD = re.compile(r"[A-Za-z0-9._:+-]{0,80}")

__all__ = ["BEGINNING", "Event", "EventKind", "EventLog", "Fault", "FaultKind", "check", "differences", "event_hash"]

Event = EventRow


class EventKind(StrEnum):
    CREATED = "created"
    OPENED = "opened"
    EDITED = "edited"
    APPROVED = "approved"
    REVISED = "revised"
    EXPORTED = "exported"
    DISCARDED = "discarded"
    BROUGHT_BACK = "brought_back"
    DELETED = "deleted"
    PURGED = "purged"
    KEPT = "kept"
    LOCKED = "locked"
    UNLOCKED = "unlocked"
    UNLOCK_FAILED = "unlock_failed"
    KEYS_CHANGED = "keys_changed"
    RECOVERY_USED = "recovery_used"
    POLICY_CHANGED = "policy_changed"
    BACKUP_MADE = "backup_made"
    BACKUP_RESTORED = "backup_restored"
    DAMAGE_FOUND = "damage_found"


class FaultKind(StrEnum):
    CHANGED = "changed"  # an event is not what it was, or stands in another's place
    MISSING = "missing"  # one or more events before this number are gone
    CUT = "cut"  # the log once went up to this number
    ADDED = "added"  # there are events after the end that was noted


@dataclass(frozen=True, slots=True)
class Fault:
    """Where the log is not whole: at the event of this number."""

    kind: FaultKind
    number: int


class EventLog:
    """For any number of threads and processes. `rows` and `verify` raise the errors of `Vault`."""

    def __init__(self, vault: Vault, now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC)) -> None:
        self._vault = vault
        self._table = EventTable(vault)
        self._now = now

    def note(self, kind: EventKind, subject: str = "", detail: str = "") -> Problem | None:
        """Note that something happened; `subject`: the id of a dictation, `detail`: a count, digest or the like.

        Never stops the work: where it could not be noted, the Problem is given back. One write to the disk, so not for
        the GUI thread. ValueError for a text with other signs than an id has: the log holds no content.
        """
        try:
            self.add(kind, subject, detail)
        except KnownError as error:
            return error.problem
        return None

    def add(self, kind: EventKind, subject: str = "", detail: str = "") -> None:
        """As `note`, for what must not happen without a trace: inside a `Vault.transaction` the two are one. Raises the
        errors of `Vault`."""
        if not (_WORD.fullmatch(subject) and _WORD.fullmatch(detail)):
            raise ValueError("an event holds ids alone")
        with self._vault.transaction():
            number, before = self._table.end() or (0, BEGINNING)
            moment = self._now().astimezone(dt.UTC).isoformat(timespec="milliseconds")
            hash = event_hash(before, number + 1, moment, kind, subject, detail)
            self._table.add(EventRow(number + 1, moment, kind, subject, detail, hash))

    def note_policy(self, digest: str) -> Problem | None:
        """Note a change of the policy in force, where its digest (empty for none) is not the one last noted."""
        try:
            if (self._table.last_detail(EventKind.POLICY_CHANGED) or "") != digest:
                self.add(EventKind.POLICY_CHANGED, "", digest)
        except KnownError as error:
            return error.problem
        return None

    def rows(self) -> tuple[Event, ...]:
        """The oldest first."""
        return self._table.rows()

    def verify(self) -> tuple[Fault, ...]:
        """Where the log is not whole; empty if all is well."""
        with self._vault.transaction():  # nobody adds between the two
            rows, end = self._table.rows(), self._table.end()
        return check(rows, end)


def event_hash(before: str, number: int, moment: str, kind: str, subject: str, detail: str) -> str:
    lines = (before, str(number), moment, kind, subject, detail)
    return hashlib.sha256("".join(f"{line}\n" for line in lines).encode()).hexdigest()


def check(rows: Sequence[Event], end: tuple[int, str] | None) -> tuple[Fault, ...]:
    """What is wrong with a log whose last number and hash were noted as `end`. One that was changed is named alone:
    those after it are judged by what they were built upon."""
    faults = []
    before, expected = BEGINNING, 1
    for row in rows:
        if row.number != expected:
            faults.append(Fault(FaultKind.MISSING, row.number))
        elif not _sound(row, before):
            faults.append(Fault(FaultKind.CHANGED, row.number))
        before, expected = row.hash, row.number + 1
    number, hash = end or (0, BEGINNING)
    if number > expected - 1:
        faults.append(Fault(FaultKind.CUT, number))
    elif number < expected - 1:
        faults.append(Fault(FaultKind.ADDED, number + 1))
    elif hash != before and not faults:
        faults.append(Fault(FaultKind.CHANGED, number))
    return tuple(faults)


def _sound(row: Event, before: str) -> bool:
    words = (row.kind, row.subject, row.detail, row.moment)
    # A line break would make other fields out of the same lines.
    return all(_WORD.fullmatch(word) for word in words) and row.hash == event_hash(
        before, row.number, row.moment, row.kind, row.subject, row.detail
    )


def differences(earlier: Sequence[Event], rows: Sequence[Event]) -> tuple[int, ...]:
    """Numbers of the events of an earlier export that are not in the log as they were: empty where nobody wrote the
    log anew since then."""
    now = {row.number: row for row in rows}
    return tuple(row.number for row in earlier if now.get(row.number) != row)
