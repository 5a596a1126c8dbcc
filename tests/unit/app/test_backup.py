"""Backups, tested by restoring: every row, every recording, and what was deleted meanwhile."""

from __future__ import annotations

import datetime as dt
import shutil
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from integration.safety.life import SPOKEN, TEMPLATE, draft, heard
from protokollant.app.backup import FOLDER, Backup, Backups, Restored, complete_restoring
from protokollant.app.dictations import Dictations, DictationState
from protokollant.app.events import EventKind, EventLog
from protokollant.app.learning import Learning
from protokollant.app.retention import Periods
from protokollant.audio.journal import JournalWriter, read_journal
from protokollant.dictation.glossary import Entry
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.jobs import Cancellation
from protokollant.vault.keys import KeyChest
from protokollant.vault.sealing import SlotKind
from protokollant.vault.slot_file import slot_files
from protokollant.vault.store import Vault, vault_file
from traces import traces

KEY = bytes(range(32))
TABLES = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"


class Store:
    """A person's store in a folder of its own, and a folder for backups on another disk."""

    def __init__(self, home: Path) -> None:
        self.data = home / "data"
        self.database = vault_file(self.data)
        self.recordings = self.data / "recordings"
        self.backups = Backups(home / "Stick für Büro", self.tick)
        self.moment = dt.datetime(2026, 11, 26, 18, 0, tzinfo=dt.UTC)
        self.open()

    def tick(self) -> dt.datetime:
        self.moment += dt.timedelta(minutes=1)
        return self.moment

    def open(self) -> None:
        self.vault = Vault.open(self.database, KEY)
        self.dictations = Dictations(self.vault, self.recordings)

    def close(self) -> None:
        self.dictations.close()
        self.vault.close()

    def dictate(self, seed: int, seconds: int = 3) -> str:
        new = self.dictations.begin(TEMPLATE)
        writer = JournalWriter.create(new.journal, new.key)
        writer.append(noise(seed, seconds))
        writer.close()
        self.dictations.recorded(new.id, seconds)
        self.dictations.save_heard(new.id, heard(seed))
        self.dictations.save(new.id, draft(seed))
        return new.id

    def rows(self) -> dict[str, list[tuple[object, ...]]]:
        """Every row of every table but the log of events, which goes on."""
        names = [str(row[0]) for row in self.vault.read(TABLES)]
        return {n: sorted(self.vault.read(f'SELECT * FROM "{n}"'), key=repr) for n in names if n[:5] != "event"}

    def sounds(self) -> dict[str, list[int]]:
        return {info.id: self.dictations.audio(info.id).tolist() for info in self.dictations.list()}

    def make(self, **options: int):
        return self.backups.make(self.vault, self.recordings, **options)

    def restore(self, name: str | None = None, **options: object):
        self.close()
        backup = self.backups.find(name)
        try:
            return restored(self, backup, **options)
        finally:
            self.open()


def restored(store: Store, backup: Backup, **options: object) -> Restored:
    """Made ready and put in place."""
    found = store.backups.restore(backup, KEY, store.data, **options)  # type: ignore[arg-type]
    return replace(found, kept=complete_restoring(store.data))


def noise(seed: int, seconds: int) -> np.ndarray:
    return np.random.default_rng(seed).integers(-32768, 32768, seconds * 16_000).astype(np.int16)


@pytest.fixture
def store(tmp_path: Path):
    store = Store(tmp_path / "Jörgs Heimat")
    for seed in range(4):
        store.dictate(seed)
    store.dictations.glossary.put([Entry("Käßbohrer")])
    yield store
    store.close()


def journals(store: Store) -> set[str]:
    return {path.name for path in (store.backups.folder / "journals").iterdir()}


def test_every_row_and_every_recording_comes_back(store: Store) -> None:
    rows, sounds = store.rows(), store.sounds()
    seen: list[float] = []
    made = store.make(report=seen.append)  # type: ignore[arg-type]
    assert (made.recordings, made.missing) == (4, ())
    assert seen[-1] == 1.0
    for info in store.dictations.list():
        store.dictations.save(info.id, draft(99))
    store.dictate(50)
    found = store.restore()
    assert store.rows() == rows
    assert store.sounds() == sounds
    assert found.verdict.whole
    assert found.left_out == 0
    assert EventLog(store.vault).verify() == ()
    assert [e.kind for e in EventLog(store.vault).rows()][-1] == EventKind.BACKUP_RESTORED


def test_a_lost_disk(store: Store) -> None:
    rows, sounds = store.rows(), store.sounds()
    store.make()
    store.close()
    shutil.rmtree(store.database.parent.parent)
    assert restored(store, store.backups.find()).kept is None
    store.open()
    assert (store.rows(), store.sounds()) == (rows, sounds)


def test_what_was_there_is_kept(store: Store) -> None:
    store.make()
    id = store.dictate(50)
    found = store.restore()
    assert found.kept is not None
    with Vault.look(found.kept / "vault" / "vault.db", KEY) as kept:
        key = bytes(kept.read("SELECT journal_key FROM dictation WHERE id = ?", id)[0][0])
    sound = read_journal(found.kept / "recordings" / f"{id}.journal", key).samples
    assert sound.tolist() == noise(50, 3).tolist()


def test_what_was_deleted_since_does_not_come_back(store: Store) -> None:
    first, second, *_ = [info.id for info in store.dictations.list()]
    store.make()
    store.dictations.delete(first)
    EventLog(store.vault).note(EventKind.DELETED, first)
    store.vault.write("UPDATE dictation SET journal_key = x'' WHERE id = ?", second)  # its recording was purged
    found = store.restore()
    assert found.left_out == 2
    ids = [info.id for info in store.dictations.list()]
    assert first not in ids
    assert second in ids
    assert not (store.recordings / f"{first}.journal").exists()
    assert not (store.recordings / f"{second}.journal").exists()
    assert store.dictations.protocol(second) is not None
    assert store.vault.read("SELECT count(*) FROM dictation WHERE length(journal_key) = 0") == [(1,)]


def test_it_does_not_come_back_with_the_next_backup_either(store: Store) -> None:
    first, second, *_ = [info.id for info in store.dictations.list()]
    store.make()
    store.dictations.delete(first)
    store.restore()
    store.dictations.delete(second)
    found = store.restore()
    assert found.left_out == 2
    assert not {first, second} & {info.id for info in store.dictations.list()}
    assert store.restore().left_out == 2


def test_what_was_purged_after_approval_stays_as_it_is(store: Store) -> None:
    id = store.dictations.list()[1].id
    store.make()  # all of it, as a draft
    protocol = store.dictations.protocol(id)
    assert protocol is not None
    store.dictations.approvals.approve(id, protocol, TEMPLATE, "Jana Muster", Learning())
    store.dictations.retention.purge(Periods(), dt.datetime.now(dt.UTC))
    approved = store.dictations.approvals.current(id)
    store.make()
    rows, kinds = store.rows(), [(e.kind, e.subject, e.detail) for e in store.dictations.events.rows()]
    purged = [each for each in kinds if each[0] == EventKind.PURGED]
    assert len(purged) == 3
    for name in (store.backups.list()[1].name, store.backups.list()[0].name, store.backups.list()[1].name):
        found = store.restore(name)
        assert found.left_out == (1 if name == store.backups.list()[1].name else 0)
        store.dictations.finding.fill(Cancellation())
        assert store.dictations.state(id) is DictationState.APPROVED
        assert store.dictations.approvals.current(id) == approved
        assert store.dictations.protocol(id) is None
        assert store.dictations.heard(id) is None
        assert not (store.recordings / f"{id}.journal").exists()
        assert store.vault.read("SELECT * FROM dictation WHERE id = ? AND length(journal_key) = 0", id)
        assert store.vault.read("PRAGMA foreign_key_check") == []
        log = store.dictations.events
        assert log.verify() == ()
        assert [(e.kind, e.subject, e.detail) for e in log.rows() if e.kind == EventKind.PURGED] == purged
        assert store.rows()["version"] == rows["version"]
    assert len(list(store.recordings.glob("*.journal"))) == 3


def test_a_new_recording_of_what_was_purged_is_kept(store: Store) -> None:
    id = store.dictations.list()[0].id
    store.make()
    protocol = store.dictations.protocol(id)
    assert protocol is not None
    store.dictations.approvals.approve(id, protocol, TEMPLATE, "Jana Muster", Learning())
    store.dictations.retention.purge(Periods(), dt.datetime.now(dt.UTC))
    store.dictations.approvals.revise(id)
    again = store.dictations.reopen(id)
    writer = JournalWriter.create(again.journal, again.key)
    writer.append(noise(123, 1))
    writer.close()
    store.dictations.recorded(id, 1.0)
    store.restore()
    assert store.dictations.audio(id).tolist() == noise(123, 1).tolist()
    assert len(store.dictations.approvals.versions(id)) == 1
    store.dictations.recover()
    assert store.dictations.audio(id).tolist() == noise(123, 1).tolist()


def test_what_lies_among_the_discarded_goes_on_to_lie_there(store: Store) -> None:
    id = store.dictations.list()[0].id
    store.make()
    store.dictations.discard(id)
    assert store.restore().left_out == 1
    assert id not in [info.id for info in store.dictations.list()]
    store.dictations.restore(id)
    assert len(store.dictations.list()) == 4


@pytest.mark.parametrize("step", [0, 1, 2, 3])
def test_restoring_that_is_killed_while_it_puts_things_in_place_is_completed(store, monkeypatch, step: int) -> None:
    from protokollant.app import backup as module

    rows, sounds = store.rows(), store.sounds()
    store.make()
    extra = store.dictate(60)
    real, calls = module._rename, []

    def rename(source: Path, target: Path) -> None:
        if "restoring" in str(source) or "restoring" in str(target):
            if len(calls) == step:
                raise KeyboardInterrupt
            calls.append(source)
        real(source, target)

    with monkeypatch.context() as patch:
        patch.setattr(module, "_rename", rename)
        store.close()
        with pytest.raises(KeyboardInterrupt):
            restored(store, store.backups.find())
    kept = complete_restoring(store.data)
    assert kept is not None
    assert (kept / "recordings" / f"{extra}.journal").exists()
    store.open()
    assert (store.rows(), store.sounds()) == (rows, sounds)
    assert complete_restoring(store.data) is None


def test_nothing_is_in_the_open(store: Store) -> None:
    made = store.make()
    assert traces([store.backups.folder], [SPOKEN, "Käßbohrer", "Beratungsstelle", "Fliederweg"]) == []
    raw = made.backup.database.read_bytes()
    assert b"SQLite format" not in raw
    for file in store.backups.folder.rglob("*"):
        assert (file.stat().st_mode & 0o077) == 0, file


def test_a_recording_is_copied_once_and_again_when_it_has_grown(store: Store) -> None:
    first = store.make()
    again = store.make()
    assert again.new_bytes < first.new_bytes / 3
    assert len(journals(store)) == 4
    id = store.dictations.list()[0].id
    more = store.dictations.reopen(id)
    writer = JournalWriter.resume(more.journal, more.key)
    writer.append(noise(77, 1))
    writer.close()
    store.dictations.recorded(id, 4.0)
    store.make()
    assert len(journals(store)) == 5
    for backup in store.backups.list():
        assert store.backups.verify(backup, KEY).whole


def test_old_ones_go_and_with_them_what_only_they_had(store: Store) -> None:
    store.make()
    gone = store.dictations.list()[0].id
    store.dictations.delete(gone)
    for _ in range(3):
        store.make(keep=2)
    assert len(store.backups.list()) == 2
    assert len(journals(store)) == 3
    assert not any(name.startswith(gone) for name in journals(store))
    assert all(store.backups.verify(backup, KEY).whole for backup in store.backups.list())


@pytest.mark.parametrize("place", ["start", "middle", "tag"])
def test_a_changed_byte_in_a_recording_is_found(store: Store, place: str) -> None:
    made = store.make()
    file = sorted((store.backups.folder / "journals").iterdir())[0]
    raw = bytearray(file.read_bytes())
    at = {"start": 3, "middle": len(raw) // 2, "tag": len(raw) - 1}[place]
    raw[at] ^= 1
    file.write_bytes(raw)
    verdict = store.backups.verify(made.backup, KEY)
    assert [file.name.startswith(id) for id in verdict.damaged] == [True]
    rows = store.rows()
    with pytest.raises(KnownError) as caught:
        store.restore()
    assert caught.value.code is ErrorCode.BACKUP_DAMAGED
    assert store.rows() == rows
    found = store.restore(damaged_too=True)
    assert len(found.verdict.damaged) == 1
    assert len(list(store.recordings.glob("*.journal"))) == 3


def test_a_changed_byte_in_the_database_is_found(store: Store) -> None:
    made = store.make()
    raw = bytearray(made.backup.database.read_bytes())
    raw[len(raw) // 2] ^= 1
    made.backup.database.write_bytes(raw)
    before = store.rows()
    try:
        assert not store.backups.verify(made.backup, KEY).whole
    except KnownError as error:
        if error.code is not ErrorCode.VAULT_BROKEN:
            raise
    with pytest.raises(KnownError):
        store.restore()
    assert store.rows() == before


def test_another_key_opens_nothing(store: Store) -> None:
    made = store.make()
    with pytest.raises(KnownError) as caught:
        store.backups.verify(made.backup, bytes(32))
    assert caught.value.code is ErrorCode.VAULT_BROKEN


def test_the_ways_in_go_with_it_where_there_are_any(store: Store) -> None:
    assert not store.make().backup.ways
    chest = KeyChest(store.data, store.database, None)
    (store.data / "vault.key").write_text(KEY.hex(), encoding="ascii")  # as an older program kept it
    key = chest.open_silently()
    made = store.make()
    assert made.backup.ways == {SlotKind.FILE}
    assert not made.backup.portable
    chest.renew_code(key)
    made = store.make()
    assert made.backup.ways == {SlotKind.FILE, SlotKind.CODE}
    assert made.backup.portable
    now = [file.read_bytes() for file in slot_files(store.database)]
    assert [file.read_bytes() for file in slot_files(made.backup.database)] == now
    for backup in store.backups.list():  # what opens the store now goes on to do so
        store.restore(backup.name)
        assert [file.read_bytes() for file in slot_files(store.database)] == now


def test_what_is_missing_is_said_and_the_rest_is_put_aside(store: Store) -> None:
    id = store.dictations.list()[0].id
    (store.recordings / f"{id}.journal").unlink()
    made = store.make()
    assert (made.recordings, made.missing) == (3, (id,))
    assert store.backups.verify(made.backup, KEY).whole


def test_a_backup_that_breaks_off_is_none(store: Store) -> None:
    def stop(fraction: float) -> None:
        raise KnownError(ErrorCode.CANCELLED)

    with pytest.raises(KnownError):
        store.make(report=stop)  # type: ignore[arg-type]
    assert store.backups.list() == ()
    assert list((store.backups.folder / "sets").iterdir()) == []
    assert store.backups.verify(store.make().backup, KEY).whole


def test_a_recording_that_is_under_way_is_put_aside_as_far_as_it_is(store: Store) -> None:
    new = store.dictations.begin(TEMPLATE)
    writer = JournalWriter.create(new.journal, new.key)
    writer.append(noise(9, 2))
    made = store.make()
    writer.append(noise(10, 1))
    writer.close()
    assert made.recordings == 5
    assert store.backups.verify(made.backup, KEY).whole
    store.dictations.recorded(new.id, 3.0)
    store.restore()
    store.dictations.recover()
    assert store.dictations.audio(new.id).tolist() == noise(9, 2).tolist()


def test_names_of_others_are_not_taken_for_backups(store: Store, tmp_path: Path) -> None:
    assert Backups(tmp_path / "gibt es nicht").list() == ()
    with pytest.raises(KnownError) as caught:
        Backups(tmp_path / "gibt es nicht").find()
    assert caught.value.code is ErrorCode.BACKUP_MISSING
    store.make()
    (store.backups.folder / "sets" / "Urlaub").mkdir()
    (store.backups.folder / "sets" / "2026-01-01T000000Z").mkdir()  # empty
    assert len(store.backups.list()) == 1
    assert store.backups.folder.name == FOLDER


def test_a_backup_of_an_older_schema_is_brought_up_to_date(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    from protokollant.vault import store as module

    store.make()
    later = (*module.MIGRATIONS, ("ALTER TABLE dictation ADD COLUMN later TEXT NOT NULL DEFAULT 'neu'",))
    monkeypatch.setattr(module, "MIGRATIONS", later)
    store.restore()
    assert store.vault.read("SELECT DISTINCT later FROM dictation") == [("neu",)]
    assert len(store.sounds()) == 4
