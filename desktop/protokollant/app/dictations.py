"""The person's dictations, from the first word to the finished draft: nothing of them is lost or in the open.

Sound lies in journals, each under a random key of its own; the keys and everything else lie in the vault. Without
its key a journal is noise, so whoever removes the key has removed the recording.
"""

from __future__ import annotations

import datetime as dt
import secrets
import uuid
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

import msgspec

from protokollant.app.approval import Approvals
from protokollant.app.backup import Backups, Made
from protokollant.app.events import EventKind, EventLog
from protokollant.app.finding import Finding
from protokollant.app.glossary import OwnGlossary
from protokollant.app.health import Health, look_over
from protokollant.app.history import History, HistoryChange, Step, decode, difference, encode, in_tray
from protokollant.app.learning import LessonBook
from protokollant.app.pseudonyms import PseudonymKeys
from protokollant.app.retention import Retention
from protokollant.app.stored_template import template_from_text, template_to_text
from protokollant.audio.clip import SAMPLE_RATE, Samples
from protokollant.audio.disk import SystemDisk
from protokollant.audio.journal import KEY_BYTES, JournalContent, JournalWriter, read_journal
from protokollant.foundation.disk import sync_folder, write_error
from protokollant.foundation.errors import ErrorCode, KnownError, Problem
from protokollant.protocol.json_form import protocol_from_json, protocol_to_json
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.template import Template
from protokollant.protocol.transcript import Recognition, Sentence
from protokollant.vault.dictation_table import DictationRow, DictationTable
from protokollant.vault.files import FileLock, make_private
from protokollant.vault.step_table import StepTable
from protokollant.vault.store import Vault

DISCARDED_FOR = dt.timedelta(days=1)

_LOCK, _PART = ".lock", ".part"
_LOCK_SECONDS = 0.5  # another process may be looking whether we live


class DictationState(StrEnum):
    """How far a dictation has come."""

    RECORDING = "recording"
    RECORDED = "recorded"
    DRAFT = "draft"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True, repr=False)
class DictationInfo(Redacted):
    """A line in the list of dictations. `created` is aware (UTC); `seconds` is None until the length is known; `about`:
    whom or what it is about, in a few words, empty where that is not known."""

    id: str
    created: dt.datetime
    template_id: str
    template_title: str
    state: DictationState
    seconds: float | None
    about: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class NewDictation(Redacted):
    """Where a recording goes, and its own 32 random bytes; just as `Recorder.start` wants them. `resumes`: there is a
    journal to go on with."""

    id: str
    journal: Path
    key: bytes
    resumes: bool = False


class Dictations:
    """For any number of threads. A method that returned has its effect on the disk.

    Methods raise KnownError DISK_FULL, OUTPUT_UNWRITABLE, VAULT_LOCKED, VAULT_BROKEN, and KeyError where there
    is no dictation of an id.
    """

    def __init__(self, vault: Vault, journals: Path) -> None:
        self._vault = vault
        self._table = DictationTable(vault)
        self._steps = StepTable(vault)
        self.glossary = OwnGlossary(vault)
        self.lessons = LessonBook(vault)
        self.pseudonyms = PseudonymKeys(vault)
        self.events = EventLog(vault)
        self.approvals = Approvals(vault, self.events, self.lessons)
        self.retention = Retention(vault, journals, self.events, self.lessons)
        self.finding = Finding(vault, approved=self.approvals.current)
        self._journals = journals
        self._untouched: set[str] = set()  # opened, and not changed since
        self._said: tuple[tuple[Sentence, ...] | None, msgspec.Raw] = (None, msgspec.Raw(b""))
        self._locks: dict[str, FileLock] = {}  # of the recordings that are under way here

    def list(self) -> tuple[DictationInfo, ...]:
        """All of them, the newest first."""
        return tuple(_info(row) for row in self._table.rows())

    def state(self, id: str) -> DictationState:
        return DictationState(self._table.row(id).state)

    def info(self, id: str) -> DictationInfo:
        return _info(self._table.row(id))

    def begin(self, template: Template) -> NewDictation:
        """Make room for a recording: its key is on the disk before any sound is. State RECORDING.

        Where the recording then cannot start, `delete` it.
        """
        make_private(self._journals)
        row = _new_row(template, DictationState.RECORDING)
        key = secrets.token_bytes(KEY_BYTES)
        lock = FileLock.wait(self._lock_file(row.id), _LOCK_SECONDS)
        try:
            self._add(row, key, template)
        except BaseException:
            lock.release(remove=True)
            raise
        self._locks[row.id] = lock
        return NewDictation(row.id, self._journal(row.id), key)

    def reopen(self, id: str, section: str | None = None) -> NewDictation:
        """Go on with an earlier dictation: its journal is to be resumed, or there is a new one where the recording was
        deleted after an approval. State RECORDING; a draft that is there stays, and what is said now comes after it,
        all of it into one `section` of the draft where one is named.

        Where the recording then cannot start, `put_back` it. Raises KnownError VAULT_LOCKED while another process is
        recording it.
        """
        row = self._table.row(id)
        make_private(self._journals)
        lock = FileLock.wait(self._lock_file(id), _LOCK_SECONDS)
        try:
            with self._vault.transaction():  # a new key with the state that says that nothing was said yet
                key = self._table.journal_key(id)
                resumes = bool(key)
                if not resumes:
                    key = self._new_journal(id)
                self._table.set_length(id, DictationState.RECORDING, None)
                self._table.set_adding(id, section)
        except BaseException:
            lock.release(remove=True)
            raise
        self._locks[row.id] = lock
        return NewDictation(id, self._journal(id), key, resumes)

    def adding(self, id: str) -> str | None:
        """The section for which the person went on with the dictation; None for no certain one."""
        return self._table.adding(id)

    def put_back(self, id: str) -> None:
        """After `reopen`: nothing was added."""
        state = DictationState.RECORDED if self._table.protocol(id) is None else DictationState.DRAFT
        seconds = 0.0
        if not self._give_up_new_journal(id):
            seconds = len(self._content(id).samples) / SAMPLE_RATE
        self._table.set_length(id, state, seconds)
        self._table.set_adding(id, None)
        if lock := self._locks.pop(id, None):
            lock.release(remove=True)

    def recorded(self, id: str, seconds: float) -> None:
        """The recording has ended and is `seconds` long. State RECORDED."""
        self._table.set_length(id, DictationState.RECORDED, seconds)
        if lock := self._locks.pop(id, None):
            lock.release(remove=True)

    def import_audio(self, template: Template, samples: Samples) -> DictationInfo:
        """Keep the sound of an opened file, int16 (n,) at 16 kHz, like a recording. State RECORDED.

        All of it or nothing: half a file would look like a whole dictation, and the person still has the file.
        """
        make_private(self._journals)
        row = _new_row(template, DictationState.RECORDED, len(samples) / SAMPLE_RATE)
        key = secrets.token_bytes(KEY_BYTES)
        path = self._journal(row.id)
        part = path.with_suffix(_PART)
        lock = FileLock.wait(self._lock_file(row.id), _LOCK_SECONDS)
        try:
            _write_whole(part, key, samples)
            part.replace(path)
            sync_folder(self._journals)
            self._add(row, key, template)
        except BaseException as error:
            for file in (part, path):
                with suppress(OSError):
                    file.unlink(missing_ok=True)
            if isinstance(error, OSError):
                raise write_error(error, path) from error
            raise
        finally:
            lock.release(remove=True)
        return _info(row)

    def audio(self, id: str) -> Samples:
        """The sound, int16 (n,) at 16 kHz; a torn end is left out.

        Raises KnownError FILE_MISSING, also where it was deleted, FILE_UNREADABLE and JOURNAL_BROKEN.
        """
        return self._content(id).samples

    def save_heard(self, id: str, recognition: Recognition) -> None:
        """Keep what was recognised so far, so that nobody has to wait for it twice."""
        self._table.set_heard(id, msgspec.json.encode(recognition).decode())

    def heard(self, id: str) -> Recognition | None:
        """What was recognised so far; `audio_seconds` of the sound are done with. None where nothing was kept, or where
        another version of the program kept it otherwise."""
        text = self._table.heard(id)
        try:
            return None if text is None else msgspec.json.decode(text, type=Recognition)
        except msgspec.ValidationError:
            return None

    def save(self, id: str, protocol: Protocol, change: HistoryChange | None = None) -> None:
        """Keep the draft as it is now, at every edit, and with it what the edit did to its history; takes some
        milliseconds. State DRAFT. Without a `change` a new history begins.

        Raises KnownError APPROVED where it was approved meanwhile.
        """
        text = self._to_text(protocol)
        with self._vault.transaction():
            if self._table.row(id).state == DictationState.APPROVED:
                raise KnownError(ErrorCode.APPROVED)
            self.finding.index(id, self.template(id), protocol, announced=True)
            self._table.set_protocol(id, DictationState.DRAFT, text)
            if change is None:
                self._steps.clear(id)
            else:
                self._steps.write(id, change.done, change.length, {n: encode(s) for n, s in change.steps.items()})
        if change is not None and id in self._untouched:
            self._untouched.discard(id)
            self.events.note(EventKind.EDITED, id)

    def opened(self, id: str) -> Problem | None:
        """Note that a person looks at it; her changes are noted once for each time."""
        self._untouched.add(id)
        return self.events.note(EventKind.OPENED, id)

    def extend(self, id: str, earlier: Protocol, protocol: Protocol, label: str) -> None:
        """Keep a draft to which was added what was said after `earlier`. That is a step as well: undone, what was said
        lies in the tray. What is said later is for no certain section any more."""
        text, step = self._to_text(protocol), difference(in_tray(earlier, protocol), protocol, label)
        with self._vault.transaction():
            self.finding.index(id, self.template(id), protocol, announced=True)
            self._table.set_protocol(id, DictationState.DRAFT, text)
            self._table.set_adding(id, None)
            if step != Step(label):  # nothing was said
                self._steps.append(id, encode(step))

    def history(self, id: str) -> History:
        """Everything that was done to the draft; empty where another version of the program kept it otherwise."""
        done, contents = self._steps.steps(id)
        try:
            return History(tuple(map(decode, contents)), done)
        except msgspec.MsgspecError:
            return History()

    def protocol(self, id: str) -> Protocol | None:
        """The draft as it was last saved; None before that."""
        text = self._table.protocol(id)
        return None if text is None else protocol_from_json(msgspec.json.decode(text))

    def template(self, id: str) -> Template:
        """The template as it was when the dictation began."""
        return template_from_text(self._table.template(id))

    def discard(self, id: str) -> None:
        """Take it out of the list; `restore` brings it back. It is destroyed by `recover` at the first start of the
        program after DISCARDED_FOR, so never while the person can still see that it can be undone."""
        with self._vault.transaction():
            self._table.set_discarded(id, dt.datetime.now(dt.UTC).isoformat())
            self.events.add(EventKind.DISCARDED, id)

    def restore(self, id: str) -> None:
        with self._vault.transaction():
            self._table.set_discarded(id, None)
            self.events.add(EventKind.BROUGHT_BACK, id)

    def delete(self, id: str) -> None:
        """Destroy the recording's key and everything else of the dictation, for good. Of what it taught only weights
        remain (`LessonBook.fold`).

        Raises KnownError VAULT_LOCKED while another process is recording it.
        """
        self._table.row(id)
        make_private(self._journals)
        lock = self._locks.get(id) or FileLock.wait(self._lock_file(id), _LOCK_SECONDS)
        try:
            self._destroy(id)
        finally:
            self._locks.pop(id, None)
            lock.release(remove=True)

    def recover(self) -> tuple[DictationInfo, ...]:
        """To be called at start: what a process that died was recording becomes RECORDED. Gives those.

        Recordings of a process that lives are not touched. What never got any sound is dropped. Journals that
        belong to no dictation are left alone.
        """
        self.lessons.fold_deleted()
        self._vault.shred()  # what was deleted just before the end
        if not self._journals.is_dir():  # on a disk that is not there today, perhaps
            return ()
        self.retention.finish()
        self._sweep()
        for id in self._table.discarded_before((dt.datetime.now(dt.UTC) - DISCARDED_FOR).isoformat()):
            with suppress(KnownError):  # another process has it, or the disk is full: next time
                self.delete(id)
        ended = [row.id for row in self._table.rows() if row.seconds is None]
        return tuple(info for id in ended if (info := self._recover_one(id)))

    def back_up(self, backups: Backups, keep: int, report: Callable[[float], None]) -> Made:
        """Put everything aside in a folder; see `Backups.make`."""
        return backups.make(self._vault, self._journals, keep=keep, report=report)

    def look_over(self, cancelled: Callable[[], bool]) -> Health:
        """Whether all that is stored is whole; see `health.look_over`."""
        return look_over(self._vault, self._journals, cancelled)

    def close(self) -> None:
        """Let other processes see that nothing is being recorded here any more."""
        while self._locks:
            self._locks.popitem()[1].release(remove=True)

    def shut(self) -> dict[str, FileLock]:
        """Close the vault, for a lock; gives the locks of the recordings that go on."""
        self._vault.close()
        locks, self._locks = self._locks, {}
        return locks

    def adopt(self, locks: dict[str, FileLock]) -> None:
        """The recordings that went on while the vault was closed."""
        self._locks.update(locks)

    def _recover_one(self, id: str) -> DictationInfo | None:
        lock = FileLock.acquire(self._lock_file(id))
        if lock is None:
            return None
        try:
            return self._measure(id)
        finally:
            lock.release(remove=True)

    def _measure(self, id: str) -> DictationInfo | None:
        """Find the length of what nobody records any more; only under its lock."""
        try:
            row = self._table.row(id)  # anew: another process may have been faster
        except KeyError:
            return None
        if row.seconds is not None:
            return None
        seconds: float | None = None
        silent = False
        try:
            content = self._content(id)
        except KnownError as error:
            # Unreadable is not empty: the row stays, and with it the key.
            silent = error.code is ErrorCode.FILE_MISSING
        else:
            silent = not len(content.samples) and not content.damaged
            seconds = len(content.samples) / SAMPLE_RATE
        if row.state != DictationState.RECORDING:
            if seconds is not None:
                self._table.set_length(id, row.state, seconds)
            return None
        if silent and self._table.protocol(id) is not None:  # nothing was said after it was opened again
            self._give_up_new_journal(id)
            self._table.set_length(id, DictationState.DRAFT, seconds or 0.0)
            return None
        if silent:
            self._destroy(id)
            return None
        self._table.set_length(id, DictationState.RECORDED, seconds)
        return _info(self._table.row(id))

    def _add(self, row: DictationRow, key: bytes, template: Template) -> None:
        with self._vault.transaction():
            self._table.add(row, key, template_to_text(template))
            self.finding.index(row.id, template, None)
            self.events.add(EventKind.CREATED, row.id)

    def _new_journal(self, id: str) -> bytes:
        """In the place of one that is gone; what was recognised of that one has nothing to do with it."""
        self.retention.finish()
        if self._journal(id).exists():
            raise KnownError(ErrorCode.OUTPUT_UNWRITABLE, file=self._journal(id).name)
        key = secrets.token_bytes(KEY_BYTES)
        self._table.set_journal_key(id, key)
        self._table.set_heard(id, None)
        return key

    def _give_up_new_journal(self, id: str) -> bool:
        """Where a recording that is to follow a deleted one was not begun: nothing has its key. Whether it was so."""
        draft = self.protocol(id)
        if draft is None or draft.audio_seconds != 0.0 or self._journal(id).exists():
            return False
        self._table.set_journal_key(id, b"")
        return True

    def _destroy(self, id: str) -> None:
        """The key first, and out of the log of changes too: from then on the journal is noise."""
        with self._vault.transaction():
            self._table.remove(id)
            self.events.add(EventKind.DELETED, id)
        try:
            self.lessons.fold(id)
            self.pseudonyms.remove(id)
            self._vault.shred()
        finally:
            self.retention.finish()

    def _sweep(self) -> None:
        """Remove what dead processes left: their locks, and halves of imports, which never had a key."""
        for path in self._journals.glob(f"*{_LOCK}"):
            if lock := FileLock.acquire(path):
                with suppress(OSError):
                    path.with_suffix(_PART).unlink(missing_ok=True)
                lock.release(remove=True)

    def _to_text(self, protocol: Protocol) -> str:
        """What was said is the greater part of it and never changes while a draft is edited: it is put into JSON
        once."""
        said, form = self._said
        if said is not protocol.transcript:
            whole = protocol_to_json(protocol, words=True)
            said, form = protocol.transcript, msgspec.Raw(msgspec.json.encode(whole["transcript"]))
            self._said = (said, form)
        rest = protocol_to_json(replace(protocol, transcript=()), words=True)
        return msgspec.json.encode({**rest, "transcript": form}).decode()

    def _content(self, id: str) -> JournalContent:
        """Raises KnownError FILE_MISSING where the recording's key is gone, and the errors of `JournalReader`."""
        path, key = self._journal(id), self._table.journal_key(id)
        if not key:
            raise KnownError(ErrorCode.FILE_MISSING, file=path.name)
        return read_journal(path, key)

    def _journal(self, id: str) -> Path:
        return self._journals / f"{id}.journal"

    def _lock_file(self, id: str) -> Path:
        return self._journals / f"{id}{_LOCK}"


class _BulkDisk(SystemDisk):
    """Syncing every second of a sound that is all there already would take minutes for an hour."""

    def sync(self, descriptor: int) -> None:
        pass


def _write_whole(path: Path, key: bytes, samples: Samples) -> None:
    writer = JournalWriter.create(path, key, _BulkDisk())
    try:
        writer.append(samples)
    finally:
        writer.close()
    with path.open("r+b") as file:
        SystemDisk().sync(file.fileno())


def _new_row(template: Template, state: DictationState, seconds: float | None = None) -> DictationRow:
    return DictationRow(
        id=uuid.uuid4().hex,
        created=dt.datetime.now(dt.UTC).isoformat(timespec="microseconds"),
        template_id=template.id,
        template_title=template.title,
        language=template.language,
        state=state,
        seconds=seconds,
    )


def _info(row: DictationRow) -> DictationInfo:
    return DictationInfo(
        row.id,
        dt.datetime.fromisoformat(row.created),
        row.template_id,
        row.template_title,
        DictationState(row.state),
        row.seconds,
        row.about,
    )
