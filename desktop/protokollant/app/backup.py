"""Backups in a folder of the person's choice: as encrypted as the store itself, and each looked at before it counts.

    FOLDER/Protokollant-Sicherung/
        sets/2026-11-26T180000Z/vault.db      the database at that moment, with the list of its recordings
        sets/2026-11-26T180000Z/vault.keys*   the ways in other than this computer's, where there are any
        sets/2026-11-26T180000Z/recordings    the names of its recordings, so that those of no backup can be removed
        journals/ID-LENGTH-TAG.journal        each recording once, however many backups have it

A recording only ever grows, and the tag at its end depends on all of it: id, length and tag name its content. What no
backup names any more is removed. docs/decisions/0015 says what a backup can and cannot do about what was deleted.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from protokollant.app.events import EventKind, EventLog
from protokollant.app.since_backup import read_since, take_out
from protokollant.audio.journal import JournalContent, read_journal
from protokollant.foundation.disk import replace_file, sync_folder, write_error
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.redaction import Redacted
from protokollant.vault.copies import faults, row_counts
from protokollant.vault.earlier import forget_earlier
from protokollant.vault.files import make_private
from protokollant.vault.sealing import SlotKind
from protokollant.vault.slot_file import look_at_slots, slot_files
from protokollant.vault.store import Vault, vault_file

FOLDER = "Protokollant-Sicherung"

_SETS, _JOURNALS, _PART, _DATABASE, _NAMES = "sets", "journals", ".part", "vault.db", "recordings"
_PARTS = ("vault", "recordings")  # of the folder of data
RESTORING, _READY = "restoring", "ready"
_STAMP = "%Y-%m-%dT%H%M%SZ"
_TAIL_BYTES = 16
_CHUNK = 1 << 20
_TABLE = "backup_recording"
_ANYWHERE = frozenset({SlotKind.PASSPHRASE, SlotKind.CODE, SlotKind.ORGANISATION})

# 0 to 1. What it raises ends the work.
Report = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class Backup:
    """One backup. `ways`: what opens it."""

    name: str
    made: dt.datetime
    folder: Path
    bytes: int
    ways: frozenset[SlotKind] = frozenset()

    @property
    def portable(self) -> bool:
        """Whether there are ways into it that do not need the computer it was made on."""
        return bool(self.ways & _ANYWHERE)

    @property
    def database(self) -> Path:
        return self.folder / _DATABASE


@dataclass(frozen=True, slots=True)
class Made:
    """What was put aside. `missing`: recordings that should be there and were not, or could not be read to their end;
    `new_bytes`: what had to be written."""

    backup: Backup
    rows: int
    recordings: int
    missing: tuple[str, ...]
    new_bytes: int


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a backup holds. `damaged`: ids of recordings that are not as they were put aside."""

    rows: Mapping[str, int]
    recordings: int
    damaged: tuple[str, ...]
    faults: int

    @property
    def whole(self) -> bool:
        return not self.faults and not self.damaged


@dataclass(frozen=True, slots=True)
class Restored:
    """`kept`: where lies what was there before; None where nothing was, or where it is not in place yet. `left_out`: of
    so many dictations something was deleted after the backup was made, and does not come back."""

    verdict: Verdict
    kept: Path | None
    left_out: int


@dataclass(frozen=True, slots=True, repr=False)
class _Entry(Redacted):
    """A recording in a backup: how many samples it has, and how many bytes at its end never became any."""

    id: str
    file: str
    samples: int
    torn: int
    key: bytes


class Backups:
    """The backups in a folder. Methods raise KnownError BACKUP_MISSING, BACKUP_DAMAGED, FILE_UNREADABLE,
    OUTPUT_UNWRITABLE, DISK_FULL, and what `report` raises."""

    def __init__(self, folder: Path, now: Callable[[], dt.datetime] = lambda: dt.datetime.now(dt.UTC)) -> None:
        self.folder = folder / FOLDER
        self._now = now

    def list(self) -> tuple[Backup, ...]:
        """The newest first. Asks for no key."""
        with _reading(self.folder):
            places = sorted((self.folder / _SETS).glob("*")) if (self.folder / _SETS).is_dir() else []
            found = [_backup(place) for place in places if not place.name.endswith(_PART)]
        return tuple(reversed([backup for backup in found if backup is not None]))

    def due(self, days: int) -> bool:
        """Whether the newest is older than that many days, or there is none; never for 0 days."""
        newest = next(iter(self.list()), None)
        return days > 0 and (newest is None or self._now() - newest.made >= dt.timedelta(days=days))

    def find(self, name: str | None = None) -> Backup:
        """The one of this name, or the newest."""
        for backup in self.list():
            if name in (None, backup.name):
                return backup
        raise KnownError(ErrorCode.BACKUP_MISSING)

    def make(self, vault: Vault, recordings: Path, *, keep: int = 0, report: Report = lambda _fraction: None) -> Made:
        """Put everything aside, and remove all backups but the newest `keep` (0: none is removed)."""
        moment = self._now().astimezone(dt.UTC)
        place = self._new_place(moment)
        part = place.with_name(f"{place.name}{_PART}")
        try:
            self._prepare(part)
            counts = vault.copy_to(part / _DATABASE)
            _copy_slots(vault.path, part / _DATABASE)
            names, missing, new_bytes = self._put_recordings(vault, recordings, part / _DATABASE, report)
            replace_file(part / _NAMES, "".join(f"{name}\n" for name in names).encode())
            _rename(part, place)
        except OSError as error:
            raise write_error(error, place) from error
        finally:
            shutil.rmtree(part, ignore_errors=True)
        EventLog(vault).note(EventKind.BACKUP_MADE, "", str(len(names)))
        if keep:
            self.prune(keep)
        backup = _backup(place)
        assert backup is not None
        return Made(backup, sum(counts.values()), len(names), missing, new_bytes + (place / _DATABASE).stat().st_size)

    def prune(self, keep: int) -> int:
        """Remove all but the newest `keep`, and the recordings that no other one has; how many backups went."""
        old = self.list()[keep:] if keep > 0 else ()
        for backup in old:
            shutil.rmtree(backup.folder, ignore_errors=True)
        if old:
            self._sweep()
        return len(old)

    def verify(self, backup: Backup, key: bytes, report: Report = lambda _fraction: None) -> Verdict:
        """Open everything and read it to its end. VAULT_BROKEN where it cannot even be opened with this key."""
        with Vault.look(backup.database, key) as vault:
            found = faults(vault.read)
            entries = _entries(vault)
            damaged = []
            for number, entry in enumerate(entries):
                if not self._is_whole(entry):
                    damaged.append(entry.id)
                report((number + 1) / len(entries))
            counts = {name: count for name, count in row_counts(vault.read).items() if name != _TABLE}
        report(1.0)
        return Verdict(counts, len(entries), tuple(damaged), found)

    def restore(
        self,
        backup: Backup,
        key: bytes,
        data: Path,
        *,
        damaged_too: bool = False,
        report: Report = lambda _fraction: None,
        opened: Callable[[EventLog], None] = lambda _log: None,
    ) -> Restored:
        """Put a backup in the place of the store, which nobody may have open. It is looked at first; what was there is
        kept in a folder beside it, and what was deleted in it since does not come back (`since_backup`). Everything is
        made ready; `complete_restoring` puts it in place. `damaged_too`: take what is whole of a backup that is not.
        `opened` may note how the backup was opened in its log of events.
        """
        verdict = self.verify(backup, key, lambda fraction: report(fraction / 2))
        if verdict.faults or (verdict.damaged and not damaged_too):
            raise KnownError(ErrorCode.BACKUP_DAMAGED, file=backup.name)
        database = vault_file(data)
        since = read_since(database, key)
        restoring = data / RESTORING
        vault_folder, recordings = (restoring / name for name in _PARTS)
        staged = vault_folder / database.name
        try:
            shutil.rmtree(restoring, ignore_errors=True)
            for folder in (vault_folder, recordings):
                make_private(folder)
            _copy(backup.database, staged)
            # Of the same store those slots hold that it has now: the passphrase may be another since, and what earlier
            # ones need of the keyring is gone.
            _copy_slots(database if same_store(database, backup.database) else backup.database, staged)
            with Vault.open(staged, key) as vault:
                left_out, kept = take_out(vault, since, database, key)
                self._bring(vault, data / "recordings", recordings, kept, set(verdict.damaged), report)
                opened(log := EventLog(vault))
                log.note(EventKind.BACKUP_RESTORED, "", backup.name)
            forget_earlier(staged)
            sync_folder(recordings)
            # From here on it happens, if need be at the next start.
            stamp = self._now().strftime("%Y%m%d-%H%M%S")
            replace_file(restoring / _READY, f"before-restoring-{stamp}\n".encode())
        except BaseException as error:
            shutil.rmtree(restoring, ignore_errors=True)
            if isinstance(error, OSError):
                raise write_error(error, database) from error
            raise
        return Restored(verdict, None, left_out)

    # ---- making

    def _new_place(self, moment: dt.datetime) -> Path:
        place = self.folder / _SETS / moment.strftime(_STAMP)
        while place.exists():  # two in one second
            moment += dt.timedelta(seconds=1)
            place = place.with_name(moment.strftime(_STAMP))
        return place

    def _prepare(self, part: Path) -> None:
        for leftover in (self.folder / _SETS).glob(f"*{_PART}"):
            shutil.rmtree(leftover, ignore_errors=True)
        for folder in (self.folder, self.folder / _JOURNALS, self.folder / _SETS, part):
            make_private(folder)
        for half in (self.folder / _JOURNALS).glob(f"*{_PART}"):
            half.unlink(missing_ok=True)

    def _put_recordings(
        self, vault: Vault, recordings: Path, copy: Path, report: Report
    ) -> tuple[tuple[str, ...], tuple[str, ...], int]:
        """Copy what is not there yet, read each copy to its end, and list them in the database's copy."""
        with vault.attached(copy) as ask:
            ask(
                f"CREATE TABLE copy.{_TABLE} (dictation TEXT PRIMARY KEY NOT NULL, file TEXT NOT NULL,"
                " samples INTEGER NOT NULL, torn INTEGER NOT NULL) STRICT"
            )
            wanted = ask("SELECT id, journal_key FROM copy.dictation WHERE length(journal_key) > 0 ORDER BY rowid")
        missing, entries, new_bytes = [], [], 0
        for number, (id, key) in enumerate(wanted):
            try:
                name, content, written = self._put(recordings / f"{id}.journal", bytes(key))
            except KnownError as error:
                if error.code in (ErrorCode.DISK_FULL, ErrorCode.OUTPUT_UNWRITABLE):
                    raise
                missing.append(str(id))
            else:
                entries.append((str(id), name, len(content.samples), content.torn_bytes))
                new_bytes += written
            report((number + 1) / len(wanted))
        with vault.attached(copy) as ask:
            for entry in entries:
                ask(f"INSERT INTO copy.{_TABLE} VALUES (?, ?, ?, ?)", *entry)
        with (copy).open("r+b") as file:
            os.fsync(file.fileno())
        sync_folder(copy.parent)
        return tuple(entry[1] for entry in entries), tuple(missing), new_bytes

    def _put(self, journal: Path, key: bytes) -> tuple[str, JournalContent, int]:
        """The name under which a recording lies here, what it holds, and the bytes that had to be written."""
        name = _content_name(journal)
        target = self.folder / _JOURNALS / name
        written = 0
        if not target.exists():
            part = target.with_name(f"{name}{_PART}")
            _copy(journal, part)
            content = read_journal(part, key)
            name = _content_name(part, journal.stem)  # it may have grown meanwhile
            target = target.with_name(name)
            _rename(part, target)
            written = target.stat().st_size
        else:
            content = read_journal(target, key)
        if content.damaged:
            raise KnownError(ErrorCode.JOURNAL_DAMAGED, file=journal.name, seconds=0)
        return name, content, written

    def _sweep(self) -> None:
        """Remove recordings that no backup names."""
        named: set[str] = set()
        for backup in self.list():
            try:
                named.update((backup.folder / _NAMES).read_text(encoding="ascii").split())
            except (OSError, UnicodeDecodeError):
                return  # one of them may be needed
        for file in (self.folder / _JOURNALS).glob("*.journal"):
            if file.name not in named:
                file.unlink(missing_ok=True)

    # ---- reading

    def _is_whole(self, entry: _Entry) -> bool:
        try:
            content = read_journal(self.folder / _JOURNALS / entry.file, entry.key)
        except KnownError:
            return False
        return (len(content.samples), content.torn_bytes) == (entry.samples, entry.torn)

    def _bring(
        self,
        vault: Vault,
        present: Path,
        recordings: Path,
        kept: Mapping[str, bytes],
        damaged: set[str],
        report: Report,
    ) -> None:
        """Copy the recordings: of what stays as it is now (`kept`) those that are there, of the others the backup's."""
        entries = [entry for entry in _entries(vault) if entry.key and entry.id not in kept]
        with vault.transaction():
            vault.write(f"DROP TABLE IF EXISTS {_TABLE}")
            vault.write("DELETE FROM doomed_journal")  # no such file comes along
        vault.shred()
        for id in (id for id, key in kept.items() if key):
            with suppress(KnownError):  # the disk with the recordings may not be there today
                _copy(present / f"{id}.journal", recordings / f"{id}.journal")
        for number, entry in enumerate(entries):
            if entry.id not in damaged:
                _copy(self.folder / _JOURNALS / entry.file, recordings / f"{entry.id}.journal")
            report(0.5 + (number + 1) / len(entries) / 2)


def complete_restoring(data: Path) -> Path | None:
    """Put what a restoring has made ready in its place, also what one that was killed has left; to be called before the
    store is opened. Gives where what was there lies now; None where nothing was there, or nothing was to be done.
    Raises KnownError OUTPUT_UNWRITABLE."""
    staged = data / RESTORING
    kept = kept_folder(data)
    if kept is None:
        return None
    try:
        for name in _PARTS:  # each as often as need be: what is done is seen by what is left
            if (staged / name).exists():
                if (data / name).exists():
                    make_private(kept)
                    _rename(data / name, kept / name)
                _rename(staged / name, data / name)
    except OSError as error:
        raise write_error(error, data) from error
    shutil.rmtree(staged, ignore_errors=True)
    return kept if kept.exists() else None


def kept_folder(data: Path) -> Path | None:
    """Where goes what is there, once the restoring that was made ready is put in place; None where none was. Raises
    KnownError FILE_UNREADABLE."""
    try:
        return data / (data / RESTORING / _READY).read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return None
    except (OSError, UnicodeDecodeError) as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE, file=_READY) from error


def same_store(present: Path, backup: Path) -> bool:
    """Whether the slots that are there are of the backup's store. One of before there were slots was opened with what
    opens the store that is there."""
    here, there = look_at_slots(present), look_at_slots(backup)
    return here is not None and (there is None or here.vault == there.vault)


def _entries(vault: Vault) -> list[_Entry]:
    rows = vault.read(
        f"SELECT r.dictation, r.file, r.samples, r.torn, d.journal_key FROM {_TABLE} r"
        " JOIN dictation d ON d.id = r.dictation"
    )
    return [
        _Entry(_plain(id), _plain(file), int(samples), int(torn), bytes(key)) for id, file, samples, torn, key in rows
    ]


def _plain(name: object) -> str:
    """A name in a backup that somebody else made must not lead out of its folder."""
    if not isinstance(name, str) or not re.fullmatch(r"[A-Za-z0-9._-]+", name):
        raise KnownError(ErrorCode.BACKUP_DAMAGED, file="vault.db")
    return name


def _content_name(journal: Path, stem: str | None = None) -> str:
    try:
        with journal.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(0, size - _TAIL_BYTES))
            tail = file.read(_TAIL_BYTES)
    except FileNotFoundError:
        raise KnownError(ErrorCode.FILE_MISSING, file=journal.name) from None
    except OSError as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE, file=journal.name) from error
    return f"{stem or journal.stem}-{size}-{tail.hex()}.journal"


def _backup(place: Path) -> Backup | None:
    """None for a folder that is none of ours."""
    try:
        made = dt.datetime.strptime(place.name, _STAMP).replace(tzinfo=dt.UTC)
        size = (place / _DATABASE).stat().st_size
    except (ValueError, OSError):
        return None
    slots = look_at_slots(place / _DATABASE)
    return Backup(place.name, made, place, size, frozenset(slot.kind for slot in slots.slots) if slots else frozenset())


def _copy_slots(database: Path, target: Path) -> None:
    """What opens a database, to beside a copy of it."""
    for source, copy in zip(slot_files(database), slot_files(target), strict=True):
        if source.exists():
            _copy(source, copy)


def _copy(source: Path, target: Path) -> None:
    """To a file that only its owner may read, on the disk when this returns. Raises KnownError FILE_MISSING,
    FILE_UNREADABLE, OUTPUT_UNWRITABLE, DISK_FULL."""
    try:
        reader = source.open("rb")
    except FileNotFoundError:
        raise KnownError(ErrorCode.FILE_MISSING, file=source.name) from None
    except OSError as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE, file=source.name) from error
    try:
        with reader, os.fdopen(os.open(target, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as writer:
            shutil.copyfileobj(reader, writer, _CHUNK)
            writer.flush()
            os.fsync(writer.fileno())
    except OSError as error:
        with suppress(OSError):
            target.unlink(missing_ok=True)
        raise write_error(error, target) from error


def _rename(source: Path, target: Path) -> None:
    source.replace(target)
    sync_folder(target.parent)


@contextmanager
def _reading(folder: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise KnownError(ErrorCode.FILE_UNREADABLE, file=folder.name) from error
