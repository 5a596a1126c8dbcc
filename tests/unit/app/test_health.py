"""Damage is found and said; what is not damaged is saved."""

from __future__ import annotations

from pathlib import Path

import pytest

from integration.safety.life import TEMPLATE
from protokollant.app.dictations import DictationState
from protokollant.app.events import EventKind, EventLog
from protokollant.app.finding import Query
from protokollant.app.health import look_over, save_what_can_be_saved
from protokollant.app.learning import Learning
from protokollant.dictation.glossary import Entry
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.jobs import Cancellation
from protokollant.vault.earlier import earlier_copies, earlier_copy
from protokollant.vault.search_schema import INDEX_PREFIX
from protokollant.vault.store import Vault
from unit.app.test_backup import KEY, Store

PAGE = 4096


@pytest.fixture
def store(tmp_path: Path):
    store = Store(tmp_path / "Jörgs Heimat")
    for seed in range(30):
        store.dictate(seed, 1)
    store.dictations.glossary.put(Entry(f"Wort{number}", note="x" * 300) for number in range(200))
    yield store
    store.close()


def events(store: Store, kind: EventKind) -> list[tuple[str, str]]:
    return [(e.subject, e.detail) for e in EventLog(store.vault).rows() if e.kind == kind]


def damage(store: Store, page: int) -> None:
    """Change a byte of a page, counted from 0, or from the end; the store is closed then."""
    store.close()
    raw = bytearray(store.database.read_bytes())
    raw[(page % pages(store)) * PAGE + 100] ^= 1
    store.database.write_bytes(raw)


def pages(store: Store) -> int:
    return store.database.stat().st_size // PAGE


def test_a_whole_store_is_good_and_needs_no_earlier_copy(store: Store) -> None:
    store.vault.copy_to(earlier_copy(store.database, 1))
    assert look_over(store.vault, store.recordings).good
    assert earlier_copies(store.database) == ()
    assert events(store, EventKind.DAMAGE_FOUND) == []


def test_an_earlier_copy_stays_until_the_next_start(store: Store) -> None:
    store.vault.copy_to(earlier_copy(store.database, 1))
    store.vault.migrated = True
    assert look_over(store.vault, store.recordings).good
    assert earlier_copies(store.database)


def test_recordings_that_cannot_be_opened_are_named_once(store: Store) -> None:
    first, second, third = (info.id for info in store.dictations.list()[:3])
    file = store.recordings / f"{first}.journal"
    file.write_bytes(b"x" + file.read_bytes()[1:])
    (store.recordings / f"{second}.journal").unlink()
    store.vault.write("UPDATE dictation SET journal_key = x'' WHERE id = ?", third)  # purged
    (store.recordings / f"{third}.journal").unlink()
    for _ in range(2):
        health = look_over(store.vault, store.recordings)
        assert set(health.recordings) == {first, second}
    assert {subject for subject, _ in events(store, EventKind.DAMAGE_FOUND)} == {first, second}
    assert len(events(store, EventKind.DAMAGE_FOUND)) == 2


def test_a_damaged_page_is_found(store: Store) -> None:
    damage(store, -1)
    store.vault = Vault.open(store.database, KEY)
    assert look_over(store.vault, store.recordings).pages > 0
    store.vault.close()


def test_looking_can_be_cancelled(store: Store) -> None:
    with pytest.raises(KnownError) as caught:
        look_over(store.vault, store.recordings, lambda: True)
    assert caught.value.code is ErrorCode.CANCELLED


def test_each_damaged_page_costs_only_what_is_on_it(store: Store) -> None:
    before = without_index(store.rows())
    sounds = store.sounds()
    store.close()
    whole = store.database.read_bytes()
    costs = []
    for page in range(1, pages(store), 3):
        damage(store, page)
        try:
            saved = save_what_can_be_saved(store.data, KEY)
        except KnownError as error:
            if error.code is not ErrorCode.VAULT_BROKEN:
                raise
            costs.append(10**6)  # where the list of tables itself goes on
        else:
            assert (saved.kept / "vault.db").exists()
            store.open()
            after = without_index(store.rows())
            for table, rows in after.items():
                known = {row[0]: row for row in before[table]}
                for row in rows:  # nothing is misread; what cannot be read is empty
                    if table == "dictation":
                        assert all(v in (None, o) for v, o in zip(row[:8], known[row[0]][:8], strict=True))
                    else:
                        assert row in before[table]
            gone = len(before["glossary"]) - len(after["glossary"])
            costs.append(gone + 10 * (len(before["dictation"]) - len(after["dictation"])))
            for id, sound in store.sounds().items():
                assert sound == sounds[id]
            assert look_over(store.vault, store.recordings).pages == 0
            assert store.vault.read("PRAGMA foreign_key_check") == []
            kinds = [event.kind for event in EventLog(store.vault).rows()]
            assert EventKind.DAMAGE_FOUND in kinds
            store.close()
        store.database.write_bytes(whole)
    store.open()
    assert sorted(costs)[len(costs) // 2] <= 40  # most pages cost a few rows
    assert sum(cost >= 10**6 for cost in costs) <= 1


def test_without_a_beginning_only_a_backup_helps(store: Store) -> None:
    damage(store, 0)
    raw = store.database.read_bytes()
    with pytest.raises(KnownError) as caught:
        save_what_can_be_saved(store.data, KEY)
    assert caught.value.code is ErrorCode.VAULT_BROKEN
    assert store.database.read_bytes() == raw
    store.database.unlink()
    store.open()


def test_a_whole_store_loses_nothing_by_being_saved(store: Store) -> None:
    rows, sounds = store.rows(), store.sounds()
    store.close()
    saved = save_what_can_be_saved(store.data, KEY)
    assert saved.salvaged.whole
    store.open()
    assert (without_index(store.rows()), store.sounds()) == (without_index(rows), sounds)


def test_what_was_saved_is_found_again(store: Store) -> None:
    words = Query("Zwetschg fassung")
    before = store.dictations.finding.search(words)
    assert len(before) == 30
    store.close()
    save_what_can_be_saved(store.data, KEY)
    store.open()
    assert store.dictations.finding.fill(Cancellation()) == 30
    assert store.dictations.finding.search(words) == before


def test_an_approved_protocol_outlives_its_dictation(store: Store) -> None:
    first, second, *_ = (info.id for info in store.dictations.list())
    for id in (first, second):
        protocol = store.dictations.protocol(id)
        assert protocol is not None
        store.dictations.approvals.approve(id, protocol, TEMPLATE, "Jana Muster", Learning())
    approved = store.dictations.approvals.current(first)
    store.vault.write("PRAGMA foreign_keys = OFF")
    store.vault.write("DELETE FROM dictation WHERE id = ?", first)  # as if its page could not be read
    store.vault.write("INSERT INTO step VALUES ('lost', 0, x'00')")
    store.close()
    save_what_can_be_saved(store.data, KEY)
    store.open()
    assert len(store.dictations.list()) == 30
    assert store.dictations.state(first) is DictationState.APPROVED
    assert store.dictations.approvals.current(first) == approved
    assert [section.id for section in store.dictations.template(first).sections] == ["a"]
    assert store.dictations.finding.fill(Cancellation()) == 30
    assert first in store.dictations.finding.search(Query("Zwetschg"))
    assert store.vault.read("PRAGMA foreign_key_check") == []
    assert store.vault.read("SELECT count(*) FROM step") == [(0,)]
    assert look_over(store.vault, store.recordings).good


def without_index(rows: dict[str, list[tuple[object, ...]]]) -> dict[str, list[tuple[object, ...]]]:
    return {table: found for table, found in rows.items() if not table.startswith(INDEX_PREFIX)}
