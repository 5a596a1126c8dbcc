"""Backups, tested by restoring: every row, every recording, and what was deleted meanwhile."""

from __future__ import annotations

import datetime as dt
import shutil
from pathlib import Path

import numpy as np
import pytest

from integration.safety.life import SPOKEN, TEMPLATE, draft, heard
from protokollant.app.backup import FOLDER, KEY_FILES, Backups, complete_restoring
from protokollant.app.dictations import Dictations
from protokollant.app.events import EventKind, EventLog
from protokollant.audio.journal import JournalWriter, read_journal
from protokollant.dictation.glossary import Entry
from protokollant.foundation.errors import ErrorCode, KnownError
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
        return {n: self.vault.read(f'SELECT * FROM "{n}" ORDER BY 1, 2') for n in names if not n.startswith("event")}

    def sounds(self) -> dict[str, list[int]]:
        return {info.id: self.dictations.audio(info.id).tolist() for info in self.dictations.list()}

    def make(self, **options: int):
        return self.backups.make(self.vault, self.recordings, **options)

    def restore(self, name: str | None = None, **options: object):
        self.close()
        backup = self.backups.find(name)
        try:
            return self.backups.restore(
                backup,
                KEY,
                self.data,
                current_key=KEY,
                **options,  # type: ignore[arg-type]
            )
        finally:
            self.open()


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
    restored = store.restore()
    assert store.rows() == rows
    assert store.sounds() == sounds
    assert restored.verdict.whole
    assert restored.left_out == 0
    assert EventLog(store.vault).verify() == ()
    assert [e.kind for e in EventLog(store.vault).rows()][-1] == EventKind.BACKUP_RESTORED


def test_a_lost_disk(store: Store) -> None:
    rows, sounds = store.rows(), store.sounds()
    store.make()
    store.close()
    shutil.rmtree(store.database.parent.parent)
    restored = store.backups.restore(store.backups.find(), KEY, store.data)
    assert restored.kept is None
    store.open()
    assert (store.rows(), store.sounds()) == (rows, sounds)


def test_what_was_there_is_kept(store: Store) -> None:
    store.make()
    id = store.dictate(50)
    restored = store.restore()
    assert restored.kept is not None
    with Vault.look(restored.kept / "vault" / "vault.db", KEY) as kept:
        key = bytes(kept.read("SELECT journal_key FROM dictation WHERE id = ?", id)[0][0])
    sound = read_journal(restored.kept / "recordings" / f"{id}.journal", key).samples
    assert sound.tolist() == noise(50, 3).tolist()


def test_what_was_deleted_since_does_not_come_back(store: Store) -> None:
    first, second, *_ = [info.id for info in store.dictations.list()]
    store.make()
    store.dictations.delete(first)
    EventLog(store.vault).note(EventKind.DELETED, first)
    store.vault.write("UPDATE dictation SET journal_key = x'' WHERE id = ?", second)  # its recording was purged
    restored = store.restore()
    assert restored.left_out == 2
    ids = [info.id for info in store.dictations.list()]
    assert first not in ids
    assert second in ids
    assert not (store.recordings / f"{first}.journal").exists()
    assert not (store.recordings / f"{second}.journal").exists()
    assert store.dictations.protocol(second) is not None
    assert store.vault.read("SELECT count(*) FROM dictation WHERE length(journal_key) = 0") == [(1,)]


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
            store.backups.restore(store.backups.find(), KEY, store.data, current_key=KEY)
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
    restored = store.restore(damaged_too=True)
    assert len(restored.verdict.damaged) == 1
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
    assert not store.make().backup.portable
    for name in KEY_FILES:
        (store.database.parent / name).write_bytes(b"sealed")
    made = store.make()
    assert made.backup.portable
    assert (made.backup.folder / KEY_FILES[0]).read_bytes() == b"sealed"
    store.restore(store.backups.list()[-1].name)  # the one of before there were any
    assert (store.database.parent / KEY_FILES[0]).read_bytes() == b"sealed"


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
