"""Approving: the text is frozen with who, when and a hash; every version is kept."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.app.approval import Approvals, short_hash, stamped
from protokollant.app.dictations import Dictations, DictationState
from protokollant.app.learning import Learning
from protokollant.app.open_points import open_points, waive
from protokollant.audio.clip import SAMPLE_RATE
from protokollant.audio.journal import JournalWriter
from protokollant.documents.details import DocumentDetails, DocumentKind
from protokollant.documents.rendering import render
from protokollant.documents.sealing import content_hash, data_form
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.json_form import protocol_from_json
from protokollant.protocol.protocol import (
    Alternative,
    Discarded,
    DiscardReason,
    FieldValue,
    Mark,
    MarkKind,
    Origin,
    Protocol,
    SectionContent,
    Statement,
    accounting_errors,
)
from protokollant.protocol.template import Field, FieldType, Section, Template
from protokollant.protocol.transcript import Sentence, Word
from protokollant.protocol.wordless import has_words, without_sound, without_words
from protokollant.vault.dictation_table import DictationTable
from protokollant.vault.store import Vault, vault_file

KEY = bytes(range(32))
NOON = dt.datetime(2026, 11, 26, 11, 52, 10, 123, dt.UTC)
TEMPLATE = Template(
    "notiz",
    "Gesprächsnotiz",
    "de",
    (Section("anlass", "Anlass", required=True), Section("lage", "Lage")),
    (Field("datum", "Datum", FieldType.DATE, required=True),),
)
LEARNING = Learning()


def sentence(id: int, text: str) -> Sentence:
    words = tuple(Word(word, id * 4.0, id * 4.0 + 0.3, 0.75) for word in text.split())
    return Sentence(id, text, f"roh {text.lower()}", id * 4.0, id * 4.0 + 3.5, 0.8125, words)


def draft() -> Protocol:
    said = (
        sentence(0, "Anlass war die Kündigung."),
        sentence(1, "Sie kommt am zwölften November."),
        sentence(2, "Ähm also das Wetter war schön."),
        sentence(3, "Das gehört nirgends hin."),
    )
    marks = (Mark(MarkKind.NAME, (0, 6), "Anlaß", ("Anlas",)),)
    return Protocol(
        TEMPLATE.id,
        TEMPLATE.title,
        "de",
        said,
        (("datum", FieldValue("2026-11-12", "zwölften November", (1,), 0.9, (Alternative(3, "drei", (2,), 0.5),))),),
        (
            SectionContent("anlass", "Anlass", (Statement("Anlass war die Kündigung.", (0,), 0.9, marks=marks),)),
            SectionContent("lage", "Lage", (Statement("Sie kommt am 12.11.", (1,), 0.8, Origin.EDITED),)),
        ),
        unassigned=(3,),
        discarded=(Discarded((2,), DiscardReason.REMOVED),),
        speech_model="whisper",
        audio_seconds=16.0,
    )


def changed(protocol: Protocol, text: str) -> Protocol:
    first, *rest = protocol.sections
    return replace(
        protocol, sections=(replace(first, statements=(Statement(text, (0,), origin=Origin.EDITED),)), *rest)
    )


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with Vault.open(vault_file(tmp_path), KEY) as opened:
        yield opened


@pytest.fixture
def dictations(vault: Vault, tmp_path: Path) -> Iterator[Dictations]:
    made = Dictations(vault, tmp_path / "journals")
    made.approvals = Approvals(vault, made.events, made.lessons, lambda: NOON)
    yield made
    made.close()


@pytest.fixture
def id(dictations: Dictations) -> str:
    new = dictations.begin(TEMPLATE)
    writer = JournalWriter.create(new.journal, new.key)
    writer.append(np.ones(SAMPLE_RATE, dtype=np.int16))
    writer.close()
    dictations.recorded(new.id, 1.0)
    dictations.save(new.id, draft())
    return new.id


def approve(dictations: Dictations, id: str, protocol: Protocol | None = None, by: str = "Anna Beispiel"):
    return dictations.approvals.approve(id, protocol or draft(), TEMPLATE, by, LEARNING)


def test_approving_freezes_text_name_time_and_hash(dictations, id):
    version = approve(dictations, id, by="  Anna   Beispiel ")
    assert (version.number, version.approved_by) == (1, "Anna Beispiel")
    assert version.approved_at == dt.datetime(2026, 11, 26, 11, 52, 10, tzinfo=dt.UTC)
    assert version.protocol == without_words(draft())
    assert version.intact
    assert len(version.hash) == 64
    assert short_hash(version.hash).replace(" ", "") == version.hash[:16]
    assert dictations.approvals.versions(id) == (version,)
    assert [info.state for info in dictations.list()] == [DictationState.APPROVED]
    assert [(e.kind, e.subject, e.detail) for e in dictations.events.rows()][-1] == ("approved", id, "1")


def test_what_is_open_must_be_settled_or_waived(dictations, id):
    protocol = replace(draft(), fields=(("datum", FieldValue()),), missing=("datum",))
    with pytest.raises(KnownError) as caught:
        approve(dictations, id, protocol)
    assert caught.value.code is ErrorCode.APPROVAL_OPEN
    assert dictations.approvals.versions(id) == ()
    assert [info.state for info in dictations.list()] == [DictationState.DRAFT]
    waived = waive(protocol, open_points(protocol, TEMPLATE)[0], "am Telefon nicht bekannt")
    assert approve(dictations, id, waived).protocol.waived[0].reason == "am Telefon nicht bekannt"


def test_nobody_approves_without_a_name(dictations, id):
    with pytest.raises(KnownError) as caught:
        approve(dictations, id, by=" \n ")
    assert caught.value.code is ErrorCode.APPROVAL_NAME


def test_approving_twice_is_once(dictations, id):
    assert approve(dictations, id) == approve(dictations, id, changed(draft(), "Anders."))
    assert len(dictations.approvals.versions(id)) == 1


def test_a_revision_becomes_the_next_version_and_both_are_kept(dictations, id):
    first = approve(dictations, id)
    dictations.approvals.revise(id)
    assert [info.state for info in dictations.list()] == [DictationState.DRAFT]
    assert dictations.protocol(id) == draft()
    dictations.save(id, changed(draft(), "Anlass war die fristlose Kündigung."))
    second = approve(dictations, id, dictations.protocol(id), by="Bernd Muster")
    assert dictations.approvals.versions(id) == (first, second)
    assert dictations.approvals.current(id) == second.protocol
    assert dictations.approvals.current("unknown") is None
    assert (second.number, second.approved_by) == (2, "Bernd Muster")
    assert second.hash != first.hash


def test_a_revision_can_be_given_up(dictations, id):
    version = approve(dictations, id)
    dictations.approvals.revise(id)
    dictations.save(id, changed(draft(), "Das war ein Irrtum."))
    dictations.approvals.take_back(id)
    assert [info.state for info in dictations.list()] == [DictationState.APPROVED]
    assert dictations.approvals.versions(id) == (version,)
    dictations.approvals.revise(id)
    assert dictations.protocol(id) == version.protocol


def test_a_draft_that_was_never_approved_cannot_be_taken_back(dictations, id):
    dictations.approvals.take_back(id)
    assert [info.state for info in dictations.list()] == [DictationState.DRAFT]


def test_a_late_save_does_not_thaw_it(dictations, id):
    approve(dictations, id)
    with pytest.raises(KnownError) as caught:
        dictations.save(id, changed(draft(), "Zu spät."))
    assert caught.value.code is ErrorCode.APPROVED
    assert [info.state for info in dictations.list()] == [DictationState.APPROVED]


def test_a_changed_version_shows(dictations, vault, id):
    approve(dictations, id)
    vault.write("UPDATE version SET content = replace(content, 'Kündigung', 'Begrüßung')")
    assert not dictations.approvals.versions(id)[0].intact
    vault.write("UPDATE version SET content = replace(content, 'Begrüßung', 'Kündigung'), approved_by = 'X'")
    assert not dictations.approvals.versions(id)[0].intact


def test_versions_go_with_their_dictation(dictations, vault, id):
    approve(dictations, id)
    dictations.delete(id)
    assert vault.read("SELECT count(*) FROM version") == [(0,)]


def test_the_exported_json_proves_itself_by_hand(dictations, id):
    version = approve(dictations, id)
    details = stamped(DocumentDetails(date=dt.date(2030, 1, 1), author="Jemand"), version)
    form = json.loads(render(version.protocol, TEMPLATE, details, DocumentKind.JSON))
    assert (form["version"], form["approved_by"], form["approved_at"]) == (
        1,
        "Anna Beispiel",
        "2026-11-26T11:52:10+00:00",
    )
    said = form.pop("content_hash")
    text = json.dumps(form, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    assert said == version.hash == hashlib.sha256(text.encode()).hexdigest()
    assert (details.author, details.version, details.approved_by) == ("Anna Beispiel", "1", "Anna Beispiel")
    for kind in (DocumentKind.TXT, DocumentKind.MD):
        written = render(version.protocol, TEMPLATE, details, kind).decode()
        assert "Version 1" in written
        assert "Freigegeben von Anna Beispiel" in written
        assert "Das gehört nirgends hin." in written


def test_the_json_of_a_draft_is_as_it_was():
    form = json.loads(render(draft(), TEMPLATE, DocumentDetails(date=dt.date(2026, 1, 1)), DocumentKind.JSON))
    assert not {"version", "approved_by", "approved_at", "content_hash"} & set(form)


def test_going_on_after_the_recording_was_deleted_begins_a_new_one(dictations, id):
    approve(dictations, id)
    old = dictations._journal(id).read_bytes()
    dictations.retention.delete(id, "audio")
    dictations.approvals.revise(id)
    revised = dictations.protocol(id)
    assert revised.audio_seconds == 0.0
    assert {(s.start, s.end) for s in revised.transcript} == {(None, None)}
    new = dictations.reopen(id)
    assert not new.resumes
    writer = JournalWriter.create(new.journal, new.key)
    writer.append(np.full(SAMPLE_RATE, 7, dtype=np.int16))
    writer.close()
    dictations.recorded(id, 1.0)
    dictations.retention.finish()
    assert set(dictations.audio(id)) == {7}
    assert new.journal.read_bytes() != old


def test_a_new_recording_that_could_not_start_leaves_the_draft(dictations, id):
    approve(dictations, id)
    dictations.retention.delete(id, "audio")
    dictations.approvals.revise(id)
    dictations.reopen(id)
    dictations.put_back(id)
    assert [info.state for info in dictations.list()] == [DictationState.DRAFT]
    assert not dictations.reopen(id).resumes


def test_a_crash_before_the_new_recording_began_costs_nothing(dictations, vault, id, tmp_path):
    approve(dictations, id)
    dictations.retention.delete(id, "audio")
    dictations.approvals.revise(id)
    revised = dictations.protocol(id)
    dictations.reopen(id)
    dictations.close()  # as the system does for a process that dies
    restarted = Dictations(vault, tmp_path / "journals")
    assert restarted.recover() == ()
    assert restarted.protocol(id) == revised
    assert [info.state for info in restarted.list()] == [DictationState.DRAFT]
    assert [version.number for version in restarted.approvals.versions(id)] == [1]
    assert not restarted.reopen(id).resumes
    restarted.close()


def test_a_key_without_its_new_recording_is_never_kept(dictations, vault, id, monkeypatch):
    """Found by a kill: the key was kept, the state was not yet, and nobody could go on with the dictation any more."""
    approve(dictations, id)
    dictations.retention.delete(id, "audio")
    dictations.approvals.revise(id)

    def die(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(DictationTable, "set_length", die)
        with pytest.raises(KeyboardInterrupt):
            dictations.reopen(id)
    dictations.recover()
    assert vault.read("SELECT length(journal_key) FROM dictation") == [(0,)]
    assert not dictations.reopen(id).resumes


def test_a_journal_that_is_not_there_today_keeps_its_key(dictations, id):
    key = dictations._table.journal_key(id)
    dictations._journal(id).rename(dictations._journal(id).with_suffix(".away"))
    assert dictations.reopen(id).resumes
    with pytest.raises(KnownError):
        dictations.put_back(id)
    dictations.close()
    dictations.recover()
    assert dictations._table.journal_key(id) == key
    assert dictations.protocol(id) == draft()


# ---- what is frozen

texts = st.text(max_size=20)
sentences = st.builds(
    Sentence,
    st.integers(0, 5),
    texts,
    texts,
    st.none() | st.floats(0, 1e4, allow_nan=False),
    st.none() | st.floats(0, 1e4, allow_nan=False),
    st.floats(0, 1, allow_nan=False),
)
protocols = st.builds(
    Protocol,
    st.just("notiz"),
    texts,
    st.sampled_from(("de", "en")),
    st.lists(sentences, max_size=4, unique_by=lambda s: s.id).map(tuple),
    st.lists(
        st.tuples(
            st.sampled_from("abc"),
            st.builds(FieldValue, texts | st.integers() | st.floats(allow_nan=False, allow_infinity=False), texts),
        ),
        max_size=3,
        unique_by=lambda f: f[0],
    ).map(tuple),
    st.lists(
        st.builds(
            SectionContent,
            st.sampled_from("abc"),
            texts,
            st.lists(st.builds(Statement, texts, st.just(()), st.floats(0, 1)), max_size=2).map(tuple),
        ),
        max_size=2,
    ).map(tuple),
    unassigned=st.lists(st.integers(0, 5), max_size=2).map(tuple),
)


@given(protocols)
def test_what_was_frozen_is_written_out_again_with_the_same_hash(protocol):
    details = DocumentDetails(date=NOON.date(), version="3", approved_by="Anna", approved_at=NOON)
    form = data_form(without_words(protocol), details)
    again = data_form(protocol_from_json(json.loads(json.dumps(form))), replace(details, approved_at=NOON.astimezone()))
    assert again == form
    assert content_hash(form) == form["content_hash"]


@given(protocols)
def test_taking_the_words_away_is_done_once_and_loses_no_sentence(protocol):
    bare = without_words(protocol)
    assert without_words(bare) == bare
    assert not has_words(bare)
    assert accounting_errors(bare) == accounting_errors(protocol)
    assert [[s.text for s in c.statements] for c in bare.sections] == [
        [s.text for s in c.statements] for c in protocol.sections
    ]


def test_no_word_of_the_transcript_is_frozen_but_what_is_printed():
    text = json.dumps(data_form(without_words(draft()), DocumentDetails(date=NOON.date())), ensure_ascii=False)
    assert not any(word in text for word in ("Wetter", "roh ", "zwölften", "drei", "Anlaß", 'Anlas"', "words"))
    assert "Das gehört nirgends hin." in text
    assert has_words(draft())


def test_without_sound_no_time_points_into_it():
    bare = without_sound(draft())
    assert all(s.start is None and s.end is None for s in bare.transcript)
    assert all(w.start is None for s in bare.transcript for w in s.words)
