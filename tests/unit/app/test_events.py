"""The log of events: whatever is done to it shows."""

from __future__ import annotations

import datetime as dt
import hashlib
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.app.events import (
    BEGINNING,
    Event,
    EventKind,
    EventLog,
    Fault,
    FaultKind,
    check,
    differences,
    event_hash,
)
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.vault.store import Vault

KEY = bytes(range(32))
NOON = dt.datetime(2026, 11, 26, 12, 0, 0, 250_000, dt.UTC)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with Vault.open(tmp_path / "vault.db", KEY) as opened:
        yield opened


@pytest.fixture
def log(vault: Vault) -> EventLog:
    return EventLog(vault, lambda: NOON)


def test_what_was_noted_is_there_in_order_and_whole(log):
    assert log.note(EventKind.CREATED, "abc") is None
    assert log.note(EventKind.PURGED, "abc", "audio") is None
    assert log.note(EventKind.UNLOCKED) is None
    assert [(row.number, row.kind, row.subject, row.detail) for row in log.rows()] == [
        (1, "created", "abc", ""),
        (2, "purged", "abc", "audio"),
        (3, "unlocked", "", ""),
    ]
    assert log.rows()[0].moment == "2026-11-26T12:00:00.250+00:00"
    assert log.verify() == ()


def test_times_are_utc_wherever_the_clock_stands(vault):
    berlin = dt.timezone(dt.timedelta(hours=1))
    log = EventLog(vault, lambda: dt.datetime(2026, 11, 26, 0, 30, tzinfo=berlin))
    log.note(EventKind.OPENED, "abc")
    assert log.rows()[0].moment.startswith("2026-11-25T23:30:00")


def test_an_empty_log_is_whole(log):
    assert log.rows() == ()
    assert log.verify() == ()


@pytest.mark.parametrize("text", ["Frau Kaya", "zwei\nZeilen", "ä", "x" * 81])
def test_nothing_that_could_be_content_gets_in(log, text):
    with pytest.raises(ValueError, match="ids alone"):
        log.note(EventKind.OPENED, text)
    with pytest.raises(ValueError, match="ids alone"):
        log.note(EventKind.OPENED, "", text)
    assert log.rows() == ()


def test_a_note_that_fails_stops_nothing_and_leaves_no_gap(log, monkeypatch):
    log.note(EventKind.CREATED, "abc")
    with monkeypatch.context() as patch:

        def full(*_: object) -> None:
            raise KnownError(ErrorCode.DISK_FULL, file="vault.db")

        patch.setattr(log._table, "add", full)
        problem = log.note(EventKind.OPENED, "abc")
    assert problem is not None
    assert problem.code is ErrorCode.DISK_FULL
    log.note(EventKind.EDITED, "abc")
    assert [row.number for row in log.rows()] == [1, 2]
    assert log.verify() == ()


def test_an_event_and_what_it_tells_of_are_one(vault, log):
    def delete_and_fail() -> None:
        with vault.transaction():
            log.add(EventKind.DELETED, "abc")
            raise RuntimeError

    with pytest.raises(RuntimeError):
        delete_and_fail()
    assert log.rows() == ()
    assert log.verify() == ()


def test_the_hash_can_be_computed_by_hand(log):
    log.note(EventKind.CREATED, "abc")
    log.note(EventKind.PURGED, "abc", "audio")
    first, second = log.rows()
    lines = f"{BEGINNING}\n1\n2026-11-26T12:00:00.250+00:00\ncreated\nabc\n\n"
    assert first.hash == hashlib.sha256(lines.encode()).hexdigest()
    shell = f"printf '%s\\n' {first.hash} 2 {second.moment} purged abc audio | sha256sum"
    assert subprocess.run(shell, shell=True, capture_output=True, text=True).stdout.split()[0] == second.hash


def test_two_windows_note_into_one_chain(tmp_path):
    path = tmp_path / "vault.db"
    with Vault.open(path, KEY) as one, Vault.open(path, KEY) as other:
        for _ in range(3):
            EventLog(one).note(EventKind.OPENED, "a")
            EventLog(other).note(EventKind.OPENED, "b")
        assert [row.subject for row in EventLog(one).rows()] == ["a", "b"] * 3
        assert EventLog(other).verify() == ()


@pytest.mark.parametrize(
    ("statement", "fault"),
    [
        ("DELETE FROM event WHERE number = 5", Fault(FaultKind.CUT, 5)),
        ("DELETE FROM event", Fault(FaultKind.CUT, 5)),
        ("DELETE FROM event WHERE number = 1", Fault(FaultKind.MISSING, 2)),
        ("DELETE FROM event WHERE number IN (2, 3)", Fault(FaultKind.MISSING, 4)),
        ("UPDATE event SET kind = 'opened' WHERE number = 3", Fault(FaultKind.CHANGED, 3)),
        ("UPDATE event SET moment = '2020-01-01T00:00:00.000+00:00' WHERE number = 5", Fault(FaultKind.CHANGED, 5)),
        ("DELETE FROM event_end", Fault(FaultKind.ADDED, 1)),
        ("UPDATE event_end SET number = 4", Fault(FaultKind.ADDED, 5)),
    ],
)
def test_what_is_done_to_the_table_shows(vault, log, statement, fault):
    for number in range(5):
        log.note(EventKind.EXPORTED, f"d{number}")
    vault.write(statement)
    assert fault in log.verify()


def test_a_removed_event_shows_also_when_the_later_ones_are_numbered_anew(vault, log):
    for number in range(5):
        log.note(EventKind.EXPORTED, f"d{number}")
    vault.write("DELETE FROM event WHERE number = 2")
    for number in (3, 4, 5):
        vault.write("UPDATE event SET number = ? WHERE number = ?", number - 1, number)
    assert {fault.kind for fault in log.verify()} == {FaultKind.CHANGED, FaultKind.CUT}


def test_an_earlier_export_finds_a_log_that_was_written_anew(log):
    log.note(EventKind.CREATED, "a")
    log.note(EventKind.EXPORTED, "a")
    earlier = log.rows()
    log.note(EventKind.DELETED, "a")
    assert differences(earlier, log.rows()) == ()
    assert check(chain([("created", "a", ""), ("deleted", "a", "")]), None) != ()
    anew = chain([("created", "a", ""), ("deleted", "a", "")])
    assert check(anew, (2, anew[-1].hash)) == ()  # the log alone does not tell
    assert differences(earlier, anew) == (1, 2)


def test_the_policy_is_noted_when_it_changes(log):
    for digest in ("", "aa", "aa", "bb", "bb", "", "", "aa"):
        assert log.note_policy(digest) is None
    assert [row.detail for row in log.rows()] == ["aa", "bb", "", "aa"]


# ---- whatever is done to it

words = st.text(st.sampled_from("abc01-:"), max_size=6)
contents = st.lists(st.tuples(st.sampled_from(sorted(EventKind)), words, words), min_size=1, max_size=12)


def chain(content: list[tuple[str, str, str]]) -> list[Event]:
    rows, before = [], BEGINNING
    for number, (kind, subject, detail) in enumerate(content, start=1):
        moment = f"2026-11-26T12:00:{number:02}.000+00:00"
        before = event_hash(before, number, moment, kind, subject, detail)
        rows.append(Event(number, moment, str(kind), subject, detail, before))
    return rows


@st.composite
def spoiled(draw) -> tuple[list[Event], list[Event]]:
    """A log, and what one act of somebody without the right hashes made of it."""
    rows = chain(draw(contents))
    at = draw(st.integers(0, len(rows) - 1))
    after = list(rows)
    match draw(st.sampled_from(("change", "remove", "cut", "swap", "move", "repeat", "insert"))):
        case "change":
            field = draw(st.sampled_from(("moment", "kind", "subject", "detail", "hash")))
            after[at] = replace(after[at], **{field: draw(words)})
        case "remove":
            del after[at]
        case "cut":
            del after[at:]
        case "swap":
            other = draw(st.integers(0, len(rows) - 1))
            one, two = after[at], after[other]
            after[at], after[other] = replace(two, number=one.number), replace(one, number=two.number)
        case "move":  # the same events in another order of their hashes
            after[at:] = [replace(row, number=row.number + 1) for row in after[at:]]
        case "repeat":
            after.append(replace(after[at], number=len(after) + 1))
        case "insert":
            kind, subject, detail = draw(contents)[0]
            new = Event(at + 1, rows[at].moment, str(kind), subject, detail, event_hash("", at + 1, "", kind, "", ""))
            after[at:] = [new, *(replace(row, number=row.number + 1) for row in after[at:])]
    return rows, after


@given(contents)
def test_a_whole_log_has_no_fault(content):
    rows = chain(content)
    assert check(rows, (len(rows), rows[-1].hash)) == ()


@given(spoiled())
def test_no_change_stays_unseen(logs):
    before, after = logs
    if after != before:
        assert check(after, (len(before), before[-1].hash)) != ()
