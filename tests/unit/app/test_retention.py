"""What an approved protocol was made of goes when its time has come, for good; the protocol itself never by itself."""

from __future__ import annotations

import datetime as dt
import itertools
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.app.dictations import Dictations, DictationState
from protokollant.app.history import HistoryChange, difference
from protokollant.app.learning import Learning
from protokollant.app.retention import NEVER, Held, Part, Periods, asked_at, due, goes_at, to_ask
from protokollant.app.settings_schema import Settings, describe_settings
from protokollant.audio.clip import SAMPLE_RATE
from protokollant.audio.journal import JournalWriter, read_journal
from protokollant.documents.details import DocumentDetails, DocumentKind
from protokollant.documents.rendering import render
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.protocol import Discarded, DiscardReason, Protocol, SectionContent, Statement
from protokollant.protocol.template import Section, Template
from protokollant.protocol.transcript import Recognition, Sentence, Utterance, Word
from protokollant.vault.store import Vault, vault_file
from raw_vault import plain_bytes

KEY = bytes(range(32))
NOON = dt.datetime(2026, 11, 26, 12, tzinfo=dt.UTC)
DAY = dt.timedelta(days=1)
TEMPLATE = Template("notiz", "Gesprächsnotiz", "de", (Section("anlass", "Anlass"),))
STAYS, GOES = "Anlass war die Kündigung der Wohnung", "Quastenflosser im Nebensatz"
EVERYTHING = frozenset(Part)


def held(*, approved: dt.datetime = NOON, kept: dt.datetime | None = None, parts=EVERYTHING) -> Held:
    return Held("a", approved, kept, frozenset(parts))


# ---- what is due


def test_at_once_after_days_and_never():
    periods = Periods(audio=0, transcript=7, draft=NEVER)
    assert due([held()], periods, NOON) == (("a", Part.AUDIO),)
    assert due([held()], periods, NOON + 7 * DAY - dt.timedelta(seconds=1)) == (("a", Part.AUDIO),)
    assert due([held()], periods, NOON + 7 * DAY) == (("a", Part.AUDIO), ("a", Part.TRANSCRIPT))
    assert due([held(parts={Part.DRAFT})], periods, NOON + 9999 * DAY) == ()


def test_a_clock_that_was_set_back_deletes_nothing_early_and_at_once_is_at_once():
    periods = Periods(audio=0, transcript=1, draft=1)
    assert due([held()], periods, NOON - 400 * DAY) == (("a", Part.AUDIO),)


def test_a_person_is_asked_and_told_before():
    periods = Periods(approved=365)
    end = NOON + 365 * DAY
    assert asked_at(held(), periods) == end
    assert to_ask([held()], periods, end - 31 * DAY) == {}
    assert to_ask([held()], periods, end - 30 * DAY) == {"a": end}
    assert to_ask([held()], periods, end + 999 * DAY) == {"a": end}
    assert to_ask([held(kept=end)], periods, end + DAY) == {}
    assert to_ask([held()], Periods(), NOON + 9999 * DAY) == {}


days = st.integers(NEVER, 400)
helds = st.builds(
    held,
    approved=st.integers(-2500, 1500).map(lambda offset: NOON + offset * DAY),
    parts=st.sets(st.sampled_from(Part)),
)


@given(st.lists(helds, max_size=4), st.builds(Periods, days, days, days, days), st.integers(-3000, 3000))
def test_nothing_goes_before_its_day_and_nothing_that_is_not_there(all, periods, offset):
    now = NOON + offset * DAY
    for id, part in due(all, periods, now):
        assert periods.of_part(part) != NEVER
        assert any(part in each.parts for each in all if each.id == id)
    for each in all:
        for part in each.parts:
            moment = goes_at(each, part, periods)
            expected = moment is not None and (moment <= now or periods.of_part(part) == 0)
            assert ((each.id, part) in due([each], periods, now)) == expected


def test_the_settings_are_days_with_words_for_the_ends():
    assert Periods.of(Settings()) == Periods(0, 0, 0, NEVER)
    for key in ("keep_audio", "keep_transcript", "keep_draft", "keep_approved"):
        setting = describe_settings()[key]
        assert not any(setting.fault(value) for value in (-1, 0, 1, 45, 36500))
        assert all(setting.fault(value) for value in (-2, 36501, "7", 1.5))
        assert [value for value, _ in setting.words] == [NEVER, 0]


# ---- deleting


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "Büro Süd"


@pytest.fixture
def vault(data: Path) -> Iterator[Vault]:
    with Vault.open(vault_file(data), KEY) as opened:
        yield opened


@pytest.fixture
def dictations(vault: Vault, data: Path) -> Iterator[Dictations]:
    made = Dictations(vault, data / "recordings")
    yield made
    made.close()


def draft() -> Protocol:
    said = tuple(
        Sentence(i, text, text.lower(), i * 4.0, i * 4.0 + 3, 0.9, tuple(Word(w) for w in text.split()))
        for i, text in enumerate((f"{STAYS}.", f"{GOES}."))
    )
    sections = (SectionContent("anlass", "Anlass", (Statement(f"{STAYS}.", (0,)),)),)
    removed = (Discarded((1,), DiscardReason.REMOVED),)
    return Protocol("notiz", "Gesprächsnotiz", "de", said, (), sections, discarded=removed, audio_seconds=8.0)


def dictate(dictations: Dictations) -> str:
    new = dictations.begin(TEMPLATE)
    writer = JournalWriter.create(new.journal, new.key)
    writer.append(np.arange(SAMPLE_RATE, dtype=np.int16))
    writer.close()
    dictations.recorded(new.id, 1.0)
    utterances = tuple(Utterance(tuple(Word(w, 0.0, 1.0) for w in text.split())) for text in (STAYS, GOES))
    dictations.save_heard(new.id, Recognition(utterances, 1.0, "m"))
    before = replace(draft(), sections=(SectionContent("anlass", "Anlass", (Statement(f"{GOES}.", (0,)),)),))
    dictations.save(new.id, before)
    dictations.save(new.id, draft(), HistoryChange(1, 1, {0: difference(before, draft(), "Edit")}))
    return new.id


def approve(dictations: Dictations, id: str) -> None:
    dictations.approvals.approve(id, draft(), TEMPLATE, "Anna Beispiel", Learning())


def opens_with_any_key(vault: Vault, journal: Path) -> bool:
    """Whether any value in the vault is the key of a journal."""
    tables = [name for (name,) in vault.read("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    values = itertools.chain.from_iterable(row for table in tables for row in vault.read(f"SELECT * FROM {table}"))
    for value in values:
        if isinstance(value, bytes) and len(value) == 32:
            try:
                if len(read_journal(journal, value).samples):
                    return True
            except KnownError:
                continue
    return False


def test_after_the_purge_neither_sound_nor_words_can_be_had(dictations, vault, data, tmp_path):
    id, other = dictate(dictations), dictate(dictations)
    approve(dictations, id)
    journal = dictations._journal(id)
    copy = tmp_path / "copy.journal"
    shutil.copy(journal, copy)
    key = vault.read("SELECT journal_key FROM dictation WHERE id = ?", id)[0][0]
    dictations.delete(other)
    before = plain_bytes(vault_file(data), KEY)
    assert key in before
    assert GOES.encode() in before
    assert dictations.history(id).steps
    assert opens_with_any_key(vault, copy)

    assert dictations.retention.purge(Periods(), NOON + 9 * DAY) == 3

    after = plain_bytes(vault_file(data), KEY)
    for word in (GOES, GOES.lower(), "Quastenflosser", "quastenflosser", STAYS.lower()):
        assert word.encode() not in after
    assert key not in after
    assert not journal.exists()
    with pytest.raises(KnownError) as caught:
        dictations.audio(id)
    assert caught.value.code is ErrorCode.FILE_MISSING
    assert not opens_with_any_key(vault, copy)
    assert STAYS.encode() in after
    assert [info.state for info in dictations.list()] == [DictationState.APPROVED]
    version = dictations.approvals.versions(id)[0]
    assert version.intact
    details = DocumentDetails(date=NOON.date(), approved_at=NOON)
    assert STAYS in render(version.protocol, TEMPLATE, details, DocumentKind.TXT).decode()
    assert [(e.subject, e.detail) for e in dictations.events.rows() if e.kind == "purged"] == [
        (id, "audio"),
        (id, "transcript"),
        (id, "draft"),
    ]
    assert not dictations.history(id).steps
    assert dictations.retention.purge(Periods(), NOON + 9 * DAY) == 0
    assert not any(dictations.retention.delete(id, part) for part in Part)  # as a second window would


def test_the_words_go_alone_and_the_draft_stays(dictations, vault, data):
    id = dictate(dictations)
    approve(dictations, id)
    dictations.retention.purge(Periods(audio=NEVER, transcript=0, draft=NEVER), NOON)
    assert b"Quastenflosser" not in plain_bytes(vault_file(data), KEY)
    assert dictations.heard(id) is None
    assert [s.text for s in dictations.protocol(id).sections[0].statements] == [f"{STAYS}."]
    assert len(dictations.audio(id)) == SAMPLE_RATE
    dictations.approvals.revise(id)
    assert dictations.protocol(id).transcript[0].start == 0.0  # the sound is there to be listened to
    assert dictations.retention.held() == ()


def test_what_is_not_approved_or_is_being_revised_is_never_touched(dictations):
    one, two = dictate(dictations), dictate(dictations)
    approve(dictations, two)
    dictations.approvals.revise(two)
    assert dictations.retention.purge(Periods(), NOON + 99_999 * DAY) == 0
    assert not any(dictations.retention.delete(id, part) for id in (one, two, "unknown") for part in Part)
    assert {len(dictations.audio(id)) for id in (one, two)} == {SAMPLE_RATE}
    assert {dictations.protocol(id) for id in (one, two)} == {draft()}


def test_an_approved_protocol_stays_until_a_person_says_so(dictations):
    id = dictate(dictations)
    approve(dictations, id)
    periods = Periods(approved=1)
    later = dt.datetime.now(dt.UTC) + 500 * DAY
    dictations.retention.purge(periods, later)
    assert list(to_ask(dictations.retention.held(), periods, later)) == [id]
    assert [info.id for info in dictations.list()] == [id]
    dictations.approvals.keep(id)
    assert [each.kept is not None for each in dictations.retention.held()] == [True]
    assert dictations.events.rows()[-1].kind == "kept"


def test_a_second_approval_counts_anew_and_purges_again(dictations):
    id = dictate(dictations)
    approve(dictations, id)
    dictations.retention.purge(Periods(), NOON)
    dictations.approvals.revise(id)
    revised = dictations.protocol(id)
    assert revised.transcript[1].text == ""
    dictations.approvals.approve(id, replace(revised, waived=()), TEMPLATE, "Anna", Learning())
    assert [each.parts for each in dictations.retention.held()] == [frozenset({Part.DRAFT})]
    dictations.retention.purge(Periods(), NOON)
    assert [v.number for v in dictations.approvals.versions(id)] == [1, 2]


KILLED = """
import os, sys
from pathlib import Path
from protokollant.app.dictations import Dictations
from protokollant.app.retention import Part
from protokollant.vault.store import Vault, vault_file

data, id, act = Path(sys.argv[1]), sys.argv[2], sys.argv[3]
dictations = Dictations(Vault.open(vault_file(data), bytes(range(32))), data / "recordings")
dictations._vault.shred = lambda: os._exit(9)
dictations.retention.delete(id, Part.AUDIO) if act == "purge" else dictations.delete(id)
"""


@pytest.mark.parametrize("act", ["purge", "delete"])
def test_what_a_kill_between_key_and_file_left_the_next_start_finishes(dictations, vault, data, act):
    id = dictate(dictations)
    approve(dictations, id)
    journal = dictations._journal(id)
    key = vault.read("SELECT journal_key FROM dictation WHERE id = ?", id)[0][0]
    assert subprocess.run([sys.executable, "-c", KILLED, data, id, act], timeout=60).returncode == 9
    assert journal.exists()
    assert not opens_with_any_key(vault, journal)
    dictations.recover()
    assert not journal.exists()
    assert key not in plain_bytes(vault_file(data), KEY)
    assert vault.read("SELECT * FROM doomed_journal") == []
    assert dictations.events.verify() == ()


def test_a_recording_that_cannot_be_removed_yet_is_removed_later(dictations, monkeypatch):
    id = dictate(dictations)
    approve(dictations, id)
    with monkeypatch.context() as patch:

        def refuse(path: Path, missing_ok: bool = False) -> None:
            raise PermissionError("being played")

        patch.setattr(Path, "unlink", refuse)
        assert dictations.retention.delete(id, Part.AUDIO)
    assert dictations._journal(id).exists()
    dictations.retention.finish()
    assert not dictations._journal(id).exists()
