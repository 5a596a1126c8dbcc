"""How long is kept what an approved protocol was made of, and deleting it when its time has come.

Recording, transcript and draft of an approved protocol go by themselves after the days that the settings say. An
approved protocol never does: when its time is over, a person is asked. What is not approved has no time.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import msgspec

from protokollant.app.events import EventKind, EventLog
from protokollant.app.learning import LessonBook
from protokollant.app.settings_schema import NEVER, Settings
from protokollant.protocol.json_form import protocol_from_json, protocol_to_json
from protokollant.protocol.wordless import without_words
from protokollant.vault.dictation_table import DictationTable, HeldRow
from protokollant.vault.step_table import StepTable
from protokollant.vault.store import Vault

WARN_AHEAD = dt.timedelta(days=30)
_APPROVED = "approved"


class Part(StrEnum):
    """What an approved protocol was made of."""

    AUDIO = "audio"
    TRANSCRIPT = "transcript"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Periods:
    """Days after approval; 0 is at once, NEVER is not by itself. `approved`: after which a person is asked."""

    audio: int = 0
    transcript: int = 0
    draft: int = 0
    approved: int = NEVER

    @classmethod
    def of(cls, settings: Settings) -> Periods:
        return cls(settings.keep_audio, settings.keep_transcript, settings.keep_draft, settings.keep_approved)

    def of_part(self, part: Part) -> int:
        return {Part.AUDIO: self.audio, Part.TRANSCRIPT: self.transcript, Part.DRAFT: self.draft}[part]


@dataclass(frozen=True, slots=True)
class Held:
    """An approved dictation and what is there of it. Moments are aware; `kept`: when a person last said that the
    protocol is to stay."""

    id: str
    approved_at: dt.datetime
    kept: dt.datetime | None
    parts: frozenset[Part]


def due(held: Iterable[Held], periods: Periods, now: dt.datetime) -> tuple[tuple[str, Part], ...]:
    """What is to be deleted. While the clock stands before the approval, only what goes at once."""
    return tuple(
        (each.id, part)
        for each in held
        for part in Part
        if part in each.parts and (moment := goes_at(each, part, periods)) is not None
        if periods.of_part(part) == 0 or moment <= now
    )


def goes_at(held: Held, part: Part, periods: Periods) -> dt.datetime | None:
    """When a part is deleted; None for never."""
    return _after(held.approved_at, periods.of_part(part))


def asked_at(held: Held, periods: Periods) -> dt.datetime | None:
    """When a person is asked whether the approved protocol is to stay; None for never."""
    return _after(held.kept or held.approved_at, periods.approved)


def to_ask(held: Iterable[Held], periods: Periods, now: dt.datetime) -> dict[str, dt.datetime]:
    """Those whose time is over or soon will be, with its end."""
    ends = ((each.id, asked_at(each, periods)) for each in held)
    return {id: end for id, end in ends if end is not None and end - WARN_AHEAD <= now}


def _after(moment: dt.datetime, days: int) -> dt.datetime | None:
    return None if days < 0 else moment + dt.timedelta(days=days)


class Retention:
    """Deletes what is due. For any number of threads and processes. Methods raise the errors of `Vault`."""

    def __init__(self, vault: Vault, journals: Path, events: EventLog, lessons: LessonBook) -> None:
        self._vault = vault
        self._table = DictationTable(vault)
        self._steps = StepTable(vault)
        self._journals = journals
        self._events = events
        self._lessons = lessons

    def held(self) -> tuple[Held, ...]:
        """Every approved dictation."""
        return tuple(map(_held, self._table.held(_APPROVED)))

    def held_of(self, id: str) -> Held | None:
        """None where it is not approved."""
        return next(map(_held, self._table.held(_APPROVED, id)), None)

    def purge(self, periods: Periods, now: dt.datetime) -> int:
        """Delete what is due. Gives how many parts went."""
        self.finish()
        return sum(self.delete(id, part) for id, part in due(self.held(), periods, now))

    def delete(self, id: str, part: Part) -> bool:
        """Delete a part of an approved dictation for good: a recording by its key first. Whether it was done: not
        where somebody revises it by now, or was faster."""
        with self._vault.transaction():
            held = self.held_of(id)
            if held is None or part not in held.parts:
                return False
            match part:
                case Part.AUDIO:
                    self._table.forget_audio(id)
                case Part.TRANSCRIPT:
                    self._forget_words(id)
                case Part.DRAFT:
                    self._table.forget_draft(id)
                    self._steps.clear(id)
            self._events.add(EventKind.PURGED, id, part)
        self._vault.shred()
        self.finish()
        return True

    def finish(self) -> None:
        """Remove the files of recordings whose key is gone; also what broke off in an earlier run."""
        for id in self._table.doomed_journals():
            with suppress(OSError):  # Windows: still being played; the next start does it
                (self._journals / f"{id}.journal").unlink(missing_ok=True)
                self._table.journal_removed(id)

    def _forget_words(self, id: str) -> None:
        self._lessons.fold(id)  # what the sorter saw are the words, too
        text = self._table.protocol(id)
        if text is not None:
            draft = without_words(protocol_from_json(msgspec.json.decode(text)))
            text = msgspec.json.encode(protocol_to_json(draft, words=True)).decode()
        self._table.forget_words(id, text)
        self._steps.clear(id)  # each of them holds words


def _held(row: HeldRow) -> Held:
    return Held(
        row.id,
        dt.datetime.fromisoformat(row.approved_at),
        dt.datetime.fromisoformat(row.kept) if row.kept else None,
        frozenset(part for part in Part if getattr(row, part)),
    )
