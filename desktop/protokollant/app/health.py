"""Whether what is stored is whole, looked at in the background; and saving what can be saved where it is not."""

from __future__ import annotations

import datetime as dt
import shutil
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from protokollant.app.events import EventKind, EventLog
from protokollant.app.stored_template import template_to_text
from protokollant.audio.journal import JournalReader
from protokollant.foundation.disk import sync_folder, write_error
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.template import Section, Template
from protokollant.vault.earlier import forget_earlier
from protokollant.vault.files import make_private
from protokollant.vault.salvage import Salvaged, salvage
from protokollant.vault.store import Vault, vault_file


@dataclass(frozen=True, slots=True)
class Health:
    """`pages`: faults of the database. `recordings`: ids of dictations whose recording cannot be opened."""

    pages: int
    recordings: tuple[str, ...]

    @property
    def good(self) -> bool:
        return not self.pages and not self.recordings


def look_over(vault: Vault, recordings: Path, cancelled: Callable[[], bool] = lambda: False) -> Health:
    """Read every page of the database and the beginning of each recording; what is found is noted in the log of events.
    Where all is well, the copies of before a change of the schema are removed. Raises KnownError CANCELLED and what
    `Vault.read` raises."""
    # Opened a second time: after a bad page a connection to a database gives up, and this one has work to do.
    with vault.attached(vault.path) as ask:
        pages = len(ask("PRAGMA copy.cipher_integrity_check"))
        inside = [("ok",)] if pages else ask("PRAGMA copy.quick_check")
    pages += 0 if inside == [("ok",)] else len(inside)
    broken = []
    # One that is being made has no length yet, and one whose key was destroyed is not to be opened any more.
    found = vault.read("SELECT id, journal_key FROM dictation WHERE seconds > 0 AND length(journal_key) > 0")
    for id, key in found if recordings.is_dir() else ():  # the disk may not be there today
        if cancelled():
            raise KnownError(ErrorCode.CANCELLED)
        if not _opens(recordings / f"{id}.journal", bytes(key)):
            broken.append(str(id))
    health = Health(pages, tuple(broken))
    if health.good:
        if not vault.migrated:
            forget_earlier(vault.path)
        return health
    log = EventLog(vault)
    known = {(event.subject, event.detail) for event in log.rows() if event.kind == EventKind.DAMAGE_FOUND}
    notes = [(id, "") for id in broken] + ([("", f"database-{pages}")] if pages else [])
    for subject, detail in notes:
        if (subject, detail) not in known:  # once, and not at every start
            log.note(EventKind.DAMAGE_FOUND, subject, detail)
    return health


def _opens(journal: Path, key: bytes) -> bool:
    try:
        with JournalReader(journal, key) as reader:
            reader.begin()
    except KnownError as error:
        return error.code not in (ErrorCode.JOURNAL_BROKEN, ErrorCode.FILE_MISSING)
    return True


@dataclass(frozen=True, slots=True)
class Saved:
    """`kept`: the folder with the damaged database, as it was."""

    salvaged: Salvaged
    kept: Path


def save_what_can_be_saved(data: Path, key: bytes, now: Callable[[], dt.datetime] = dt.datetime.now) -> Saved:
    """Put in the place of a damaged store, which nobody may have open, one with everything that can still be read. The
    damaged one is kept. Raises KnownError VAULT_BROKEN where nothing can be read, DISK_FULL, OUTPUT_UNWRITABLE."""
    database = vault_file(data)
    work = data / "salvaging"
    kept = data / f"damaged-{now():%Y%m%d-%H%M%S}"
    try:
        shutil.rmtree(work, ignore_errors=True)
        make_private(work)
        fresh = work / database.name
        salvaged = salvage(database, key, fresh, _Substitutes(database, key))
        with Vault.open(fresh, key) as vault:
            _find_parents(vault)
            lost = sum(table.lost or 0 for table in salvaged.tables.values())
            EventLog(vault).note(EventKind.DAMAGE_FOUND, "", f"salvaged-{lost}-lost")
        make_private(kept)
        for ending in ("-wal", "-shm", ""):
            if (there := database.with_name(f"{database.name}{ending}")).exists():
                there.replace(kept / there.name)
        fresh.replace(database)
        sync_folder(database.parent)
    except OSError as error:
        raise write_error(error, database) from error
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return Saved(salvaged, kept)


def _find_parents(vault: Vault) -> None:
    """An approved protocol is worth more than the dictation that it was made of: where that one is lost, it gets one
    without a recording. What else belonged to lost dictations is of no use."""
    orphans = "SELECT dictation FROM version EXCEPT SELECT id FROM dictation"
    with vault.transaction():
        for (id,) in vault.read(orphans):
            last = "SELECT approved_at, content FROM version WHERE dictation = ? ORDER BY number DESC LIMIT 1"
            ((moment, content),) = vault.read(last, id)
            with suppress(msgspec.MsgspecError):
                form = msgspec.json.decode(content, type=_Frozen)
                titles = tuple(Section(section.id, section.title) for section in form.sections)
                named = Template(form.template.id, form.template.title, form.language, titles)
                vault.write(
                    "INSERT INTO dictation (id, created, template_id, template_title, language, state, seconds, "
                    "journal_key, template, updated, worded) VALUES (?, ?, ?, ?, ?, 'approved', 0, x'', ?, ?, 0)",
                    id, moment, named.id, named.title, named.language, template_to_text(named), moment,
                )  # fmt: skip
        for table in ("version", "step"):
            vault.write(f"DELETE FROM {table} WHERE dictation NOT IN (SELECT id FROM dictation)")


class _Named(msgspec.Struct):
    id: str
    title: str


class _Frozen(msgspec.Struct):
    """What is needed of the JSON of an approved protocol."""

    template: _Named
    language: str
    sections: tuple[_Named, ...]


class _Substitutes:
    """A dictation whose template cannot be read is worth more than none: it gets that of another dictation made with
    the same one, or one with a single section."""

    def __init__(self, database: Path, key: bytes) -> None:
        self._database, self._key = database, key

    def __call__(self, table: str, column: str, values: Mapping[str, Any]) -> Any:
        if table != "dictation":
            return None
        if column in ("created", "updated"):
            return values.get("created") or values.get("updated") or dt.datetime.now(dt.UTC).isoformat()
        if column != "template" or "template_id" not in values:
            return None
        with suppress(KnownError), Vault.look(self._database, self._key) as vault:
            same = vault.read("SELECT rowid FROM dictation WHERE template_id = ? LIMIT 20", values["template_id"])
            for (number,) in same:
                with suppress(KnownError), Vault.look(self._database, self._key) as again:
                    return again.read("SELECT template FROM dictation WHERE rowid = ?", number)[0][0]
        id, title, language = (str(values.get(name, "")) for name in ("template_id", "template_title", "language"))
        sections = (Section("inhalt", "Inhalt"),)
        return msgspec.json.encode(Template(id=id, title=title, language=language, sections=sections)).decode()
