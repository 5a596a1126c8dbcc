"""Dictations between start and draft: nothing acknowledged is lost, nothing is in the open, deleting deletes."""

from __future__ import annotations

import base64
import datetime as dt
import errno
import os
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from protokollant.app import dictations as module
from protokollant.app.dictations import Dictations, DictationState
from protokollant.app.events import EventKind
from protokollant.app.history import History, HistoryChange, SectionChange, Step
from protokollant.app.stored_template import template_from_text, template_to_text
from protokollant.audio.clip import SAMPLE_RATE, Samples
from protokollant.audio.journal import JournalWriter
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.protocol import Origin, Protocol, SectionContent, Statement
from protokollant.protocol.template import Field, FieldType, Section, Style, Template
from protokollant.protocol.transcript import Dropped, Recognition, Sentence, Utterance, Word
from protokollant.vault.dictation_table import DictationTable
from protokollant.vault.store import Vault, vault_file
from raw_vault import plain_bytes

KEY = bytes(range(32))
SAID = "Frau Öztürk möchte über die Schließfächer sprechen"
TEMPLATE = Template(
    id="gespräch",
    title="Gesprächsnotiz Größe L",
    language="de",
    sections=(Section("anlass", "Anlass", "Weshalb?", ("Grund",), ("Es ging um Äpfel.",), True, Style.BULLETS),),
    fields=(Field("art", "Art", FieldType.CHOICE, True, ("persönlich", "telefonisch")),),
    description="für Übungen",
    docx=Path("/Vorlagen/Brief für Ämter.docx"),
)


def draft(text: str = SAID, sentences: int = 1) -> Protocol:
    said = tuple(
        Sentence(
            i, text, text.lower(), i * 4.0, i * 4.0 + 3.5, 0.75, tuple(Word(w, i * 4.0, i * 4.5) for w in text.split())
        )
        for i in range(sentences)
    )
    statements = tuple(Statement(s.text, (s.id,), 0.5, Origin.EDITED) for s in said)
    return Protocol(TEMPLATE.id, TEMPLATE.title, "de", said, (), (SectionContent("anlass", "Anlass", statements),))


def sound(seconds: float, seed: int = 0) -> Samples:
    return np.random.default_rng(seed).integers(-32768, 32767, int(seconds * SAMPLE_RATE)).astype(np.int16)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return tmp_path / "Gespräche über Größe"


@pytest.fixture
def vault(data: Path) -> Iterator[Vault]:
    with Vault.open(vault_file(data), KEY) as vault:
        yield vault


@pytest.fixture
def journals(data: Path) -> Path:
    return data / "vault" / "journals"


@pytest.fixture
def dictations(vault: Vault, journals: Path) -> Iterator[Dictations]:
    dictations = Dictations(vault, journals)
    yield dictations
    dictations.close()


def record(dictations: Dictations, samples: Samples, *, sealed: bool = True) -> str:
    """Record as the window does, up to the end of the sound."""
    new = dictations.begin(TEMPLATE)
    writer = JournalWriter.create(new.journal, new.key)
    writer.append(samples)
    writer.close() if sealed else writer.abandon()
    return new.id


def test_a_dictation_from_its_first_word_to_its_draft(dictations, journals):
    before = dt.datetime.now(dt.UTC)
    new = dictations.begin(TEMPLATE)
    (info,) = dictations.list()
    assert (info.id, info.state, info.seconds) == (new.id, DictationState.RECORDING, None)
    assert (info.template_id, info.template_title) == (TEMPLATE.id, TEMPLATE.title)
    assert before <= info.created <= dt.datetime.now(dt.UTC)
    assert (new.journal.parent, new.journal.exists(), len(new.key)) == (journals, False, 32)
    with_sound = JournalWriter.create(new.journal, new.key)
    with_sound.append(sound(2))
    with_sound.close()
    dictations.recorded(new.id, 2.0)
    (info,) = dictations.list()
    assert (info.state, info.seconds) == (DictationState.RECORDED, 2.0)
    assert dictations.protocol(new.id) is None
    for text in (SAID, "Anders gesagt."):
        dictations.save(new.id, draft(text))
        assert dictations.protocol(new.id) == draft(text)
    (info,) = dictations.list()
    assert (info.state, info.seconds) == (DictationState.DRAFT, 2.0)
    assert np.array_equal(dictations.audio(new.id), sound(2))
    assert dictations.template(new.id) == TEMPLATE
    assert [file.suffix for file in journals.iterdir()] == [".journal"]


def test_the_newest_comes_first_and_each_has_its_own_key(dictations):
    begun = [dictations.begin(TEMPLATE) for _ in range(5)]
    assert [info.id for info in dictations.list()] == [new.id for new in reversed(begun)]
    assert len({new.key for new in begun}) == 5


def test_values_do_not_show_keys(dictations):
    new = dictations.begin(TEMPLATE)
    assert repr(new) == f"<NewDictation {new.id}>"


def test_an_opened_file_is_kept_like_a_recording(dictations, journals):
    samples = sound(3.5)
    info = dictations.import_audio(TEMPLATE, samples)
    assert (info.state, info.seconds) == (DictationState.RECORDED, 3.5)
    assert dictations.list() == (info,)
    assert np.array_equal(dictations.audio(info.id), samples)
    assert [file.name for file in journals.iterdir()] == [f"{info.id}.journal"]
    assert in_the_open(journals.parent, samples[:40].tobytes()) == []


@pytest.mark.parametrize("failing", ["the sound", "the row"])
def test_a_file_that_cannot_be_kept_leaves_nothing(dictations, journals, monkeypatch, failing):
    def full(*_: object) -> int:
        raise OSError(errno.ENOSPC, "full")

    def full_vault(*_: object) -> None:
        raise KnownError(ErrorCode.DISK_FULL, file="vault.db")

    if failing == "the sound":
        monkeypatch.setattr(module._BulkDisk, "write", full)
    else:
        monkeypatch.setattr(DictationTable, "add", full_vault)
    with pytest.raises(KnownError) as caught:
        dictations.import_audio(TEMPLATE, sound(2))
    assert caught.value.code is ErrorCode.DISK_FULL
    assert dictations.list() == ()
    assert list(journals.iterdir()) == []


def test_a_recording_whose_row_cannot_be_written_never_begins(dictations, journals, vault):
    vault.write("PRAGMA query_only = ON")
    with pytest.raises(KnownError) as caught:
        dictations.begin(TEMPLATE)
    assert caught.value.code is ErrorCode.OUTPUT_UNWRITABLE
    vault.write("PRAGMA query_only = OFF")
    assert (dictations.list(), list(journals.iterdir())) == ((), [])


def test_an_id_that_is_not_there_is_a_key_error(dictations):
    for call in (
        lambda: dictations.audio("x"),
        lambda: dictations.save("x", draft()),
        lambda: dictations.protocol("x"),
        lambda: dictations.template("x"),
        lambda: dictations.delete("x"),
        lambda: dictations.recorded("x", 1.0),
    ):
        with pytest.raises(KeyError):
            call()


names = st.text(max_size=12)
templates = st.builds(
    Template,
    id=names,
    title=names,
    language=st.sampled_from(["de", "en"]),
    sections=st.lists(
        st.builds(
            Section,
            names,
            names,
            names,
            st.tuples(names),
            st.tuples(names, names),
            st.booleans(),
            st.sampled_from(Style),
        ),
        max_size=2,
    ).map(tuple),
    fields=st.lists(
        st.builds(Field, names, names, st.sampled_from(FieldType), st.booleans(), st.tuples(names)), max_size=2
    ).map(tuple),
    description=names,
    docx=st.none() | st.just(Path("/Büro/Brief an Ämter.docx")),
)


@settings(max_examples=50, deadline=None)
@given(templates)
def test_a_template_comes_back_as_it_was(template):
    assert template_from_text(template_to_text(template)) == template


# What is on the disk


def in_the_open(folder: Path, *forms: bytes) -> list[str]:
    files = [file for file in folder.rglob("*") if file.is_file()]
    assert files
    return [file.name for file in files for form in forms if form in file.read_bytes()]


def test_no_word_of_a_draft_is_in_any_file(dictations, data):
    id = record(dictations, sound(1))
    for number in range(20):
        dictations.save(id, draft(f"{SAID} {number}", sentences=30))
    forms = [SAID.encode(), SAID.encode("utf-16-le"), SAID.encode("utf-16-be"), TEMPLATE.title.encode()]
    forms += [base64.b64encode(b"x" * shift + SAID.encode())[4:-4] for shift in range(3)]
    forms += [SAID.encode("unicode_escape"), b"Schlie\\u00df", b"prechen", b"statements"]
    assert in_the_open(data, *forms) == []


def test_saving_is_quick_also_for_a_long_dictation(dictations):
    id = record(dictations, sound(0.1))
    long = draft("Das Gespräch fand am Küchentisch statt und dauerte lange", sentences=120)
    times = []
    for _ in range(9):
        began = time.perf_counter()
        dictations.save(id, long)
        times.append(time.perf_counter() - began)
    assert statistics.median(times) < 0.06  # about 0.008 on a laptop; other tests may be running


def test_deleting_destroys_the_key_and_every_word(dictations, vault, data, journals):
    kept, gone = dictations.begin(TEMPLATE), dictations.begin(TEMPLATE)
    for new, text in ((kept, "Das bleibt hier stehen"), (gone, SAID)):
        writer = JournalWriter.create(new.journal, new.key)
        writer.append(sound(1))
        writer.close()
        dictations.recorded(new.id, 1.0)
        for number in range(3):
            dictations.save(new.id, draft(text, sentences=40 - 10 * number))
    vault.shred()  # so that it is in both: the database and its log
    dictations.save(gone.id, draft(SAID, sentences=2))
    before = plain_bytes(vault_file(data), KEY)
    assert all(word in before for word in (gone.key, SAID.encode(), gone.id.encode()))
    dictations.delete(gone.id)
    after = plain_bytes(vault_file(data), KEY)
    assert not any(word in after for word in (gone.key, SAID.encode()))
    assert kept.key in after
    vault.write("DELETE FROM event WHERE subject = ?", gone.id)  # only the log of events still knows that it was there
    vault.shred()
    assert gone.id.encode() not in plain_bytes(vault_file(data), KEY)
    assert [info.id for info in dictations.list()] == [kept.id]
    assert [file.name for file in journals.iterdir()] == [kept.journal.name]
    assert dictations.protocol(kept.id) == draft("Das bleibt hier stehen", sentences=20)


def test_a_recording_that_could_not_start_is_deleted_without_a_journal(dictations, journals):
    dictations.delete(dictations.begin(TEMPLATE).id)
    assert (dictations.list(), list(journals.iterdir())) == ((), [])


def test_the_key_is_gone_even_if_the_file_cannot_be_removed(dictations, journals, monkeypatch):
    id = record(dictations, sound(1))
    dictations.recorded(id, 1.0)

    def refuse(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, "being played")

    with monkeypatch.context() as patch:
        patch.setattr(Path, "unlink", refuse)
        dictations.delete(id)
    assert dictations.list() == ()
    assert (journals / f"{id}.journal").exists()


# After a crash


@pytest.fixture
def restarted(data: Path, journals: Path) -> Iterator[Dictations]:
    """What another process sees."""
    with Vault.open(vault_file(data), KEY) as vault:
        other = Dictations(vault, journals)
        yield other
        other.close()


def test_what_a_living_process_records_is_not_touched(dictations, restarted):
    empty = dictations.begin(TEMPLATE).id
    sounding = record(dictations, sound(1), sealed=False)
    for other in (restarted, dictations):
        assert other.recover() == ()
        assert [(info.id, info.state) for info in other.list()] == [
            (sounding, DictationState.RECORDING),
            (empty, DictationState.RECORDING),
        ]
    with pytest.raises(KnownError) as caught:
        restarted.delete(sounding)
    assert caught.value.code is ErrorCode.VAULT_LOCKED
    dictations.recorded(sounding, 1.0)
    assert np.array_equal(restarted.audio(sounding), sound(1))
    restarted.delete(sounding)


def test_what_a_dead_process_recorded_has_its_true_length(dictations, restarted, journals):
    torn, whole = record(dictations, sound(2.5), sealed=False), record(dictations, sound(1.5))
    with (journals / f"{torn}.journal").open("ab") as file:
        file.write(os.urandom(500))
    dictations.close()
    found = restarted.recover()
    assert [(info.id, info.state, info.seconds) for info in found] == [
        (whole, DictationState.RECORDED, 1.5),
        (torn, DictationState.RECORDED, 2.5),
    ]
    assert restarted.list() == found
    assert np.array_equal(restarted.audio(torn), sound(2.5))
    assert restarted.recover() == ()
    assert {file.suffix for file in journals.iterdir()} == {".journal"}


def test_what_never_got_any_sound_is_dropped(dictations, restarted, journals):
    dictations.begin(TEMPLATE)
    record(dictations, sound(0), sealed=False)
    dictations.close()
    assert restarted.recover() == ()
    assert restarted.list() == ()
    assert list(journals.iterdir()) == []


def test_a_recording_that_cannot_be_read_keeps_its_row_and_its_key(dictations, restarted, journals, vault):
    id = record(dictations, sound(1))
    (journals / f"{id}.journal").write_bytes(b"\0" * 40_000)
    dictations.close()
    (info,) = restarted.recover()
    assert (info.id, info.state, info.seconds) == (id, DictationState.RECORDED, None)
    with pytest.raises(KnownError) as caught:
        restarted.audio(id)
    assert caught.value.code is ErrorCode.JOURNAL_BROKEN
    assert (journals / f"{id}.journal").exists()
    assert len(DictationTable(vault).journal_key(id)) == 32


def test_a_draft_of_an_unfinished_recording_stays_a_draft(dictations, restarted):
    id = record(dictations, sound(1.5), sealed=False)
    dictations.save(id, draft())
    dictations.close()
    assert restarted.recover() == ()
    (info,) = restarted.list()
    assert (info.state, info.seconds) == (DictationState.DRAFT, 1.5)
    assert restarted.protocol(id) == draft()


def test_a_folder_of_journals_that_is_not_there_loses_no_row(dictations, restarted, journals):
    id = record(dictations, sound(1))
    dictations.close()
    journals.rename(journals.with_name("anderswo"))
    assert restarted.recover() == ()
    assert [info.id for info in restarted.list()] == [id]
    journals.with_name("anderswo").rename(journals)
    assert [info.id for info in restarted.recover()] == [id]


def test_files_of_others_are_left_alone_and_halves_of_imports_are_not(dictations, journals):
    journals.mkdir()
    for name in ("fremd.journal", "Größe.txt", "half.part", "half.lock", "lonely.part"):
        (journals / name).write_bytes(b"x")
    assert dictations.recover() == ()
    assert {file.name for file in journals.iterdir()} == {"fremd.journal", "Größe.txt", "lonely.part"}


CHILD = """
import sys
from pathlib import Path
sys.path[:0] = {paths}
import test_dictations as t

def reached(point, id=""):
    print(point, id, flush=True)
    sys.stdin.readline()

with t.Vault.open(t.vault_file(Path(sys.argv[1])), t.KEY) as vault:
    dictations = t.Dictations(vault, Path(sys.argv[2]))
    done = dictations.import_audio(t.TEMPLATE, t.sound(1, seed=9))
    new = dictations.begin(t.TEMPLATE)
    reached("begun", new.id)
    writer = t.JournalWriter.create(new.journal, new.key)
    writer.append(t.sound(2))
    reached("sounding")
    writer.append(t.sound(1, seed=1))
    writer.close()
    dictations.recorded(new.id, 3.0)
    reached("recorded")
    for number in range(100_000):
        dictations.save(new.id, t.draft(f"{{t.SAID}} {{number}}", sentences=20))
        print(number, flush=True)
"""


@pytest.mark.parametrize("point", ["begun", "sounding", "recorded", "saving"])
def test_a_kill_loses_nothing_that_was_acknowledged(data, journals, point):
    code = CHILD.format(paths=[str(Path(__file__).parent), *sys.path])
    with subprocess.Popen(
        [sys.executable, "-c", code, str(data), str(journals)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdin is not None
        assert child.stdout is not None
        id = child.stdout.readline().split()[1]
        reached = "begun"
        while reached != point:
            child.stdin.write("\n")
            child.stdin.flush()
            if point == "saving" and reached == "recorded":
                break
            reached = child.stdout.readline().strip()
        if point == "saving":
            acknowledged = [int(child.stdout.readline()) for _ in range(10)]
            time.sleep(0.017)  # anywhere in a save
        child.kill()
        child.wait()
        if point == "saving":
            acknowledged += [int(line) for line in child.stdout]
    with Vault.open(vault_file(data), KEY) as vault:
        dictations = Dictations(vault, journals)
        recovered = dictations.recover()
        *newer, imported = dictations.list()
        assert imported.state is DictationState.RECORDED
        assert np.array_equal(dictations.audio(imported.id), sound(1, seed=9))
        if point == "begun":
            assert (recovered, newer) == ((), [])
            return
        (info,) = newer
        assert info.id == id
        if point == "sounding":
            assert recovered == (info,)
            assert (info.state, info.seconds) == (DictationState.RECORDED, 2.0)
            assert np.array_equal(dictations.audio(id), sound(2))
            return
        assert np.array_equal(dictations.audio(id), np.concatenate((sound(2), sound(1, seed=1))))
        assert (recovered, info.seconds) == ((), 3.0)
        if point == "saving":
            kept = dictations.protocol(id)
            assert kept is not None
            number = int(kept.transcript[0].text.split()[-1])
            assert number in (acknowledged[-1], acknowledged[-1] + 1)
            assert kept == draft(f"{SAID} {number}", sentences=20)
        else:
            assert info.state is DictationState.RECORDED


def test_two_threads_at_once_lose_nothing(dictations):
    id = record(dictations, sound(0.5))
    dictations.recorded(id, 0.5)
    failures: list[BaseException] = []

    def edit() -> None:
        try:
            for number in range(30):
                dictations.save(id, draft(f"{SAID} {number}"))
                assert dictations.protocol(id) == draft(f"{SAID} {number}")
        except BaseException as error:
            failures.append(error)

    def dictate() -> None:
        try:
            for number in range(6):
                another = record(dictations, sound(0.1, number))
                dictations.recorded(another, 0.1)
                if number % 2:
                    dictations.delete(another)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=work) for work in (edit, dictate)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert len(dictations.list()) == 4
    assert dictations.protocol(id) == draft(f"{SAID} 29")


def finished(dictations: Dictations, samples: Samples) -> str:
    id = record(dictations, samples)
    dictations.recorded(id, len(samples) / SAMPLE_RATE)
    return id


def test_what_was_heard_is_kept_beside_the_sound(dictations):
    id = finished(dictations, sound(2))
    assert dictations.heard(id) is None
    heard = Recognition((Utterance((Word("Grüße", 0.1, 0.6, 0.9),)),), 1.5, "base", dropped=(Dropped(0.7, 1.2, "x"),))
    dictations.save_heard(id, heard)
    assert dictations.heard(id) == heard


def test_what_another_version_kept_otherwise_is_recognised_again(dictations, vault):
    id = finished(dictations, sound(1))
    DictationTable(vault).set_heard(id, '{"words": 3}')
    assert dictations.heard(id) is None


def test_going_on_with_a_dictation_keeps_its_draft_and_adds_to_its_sound(dictations):
    first, more = sound(1, 1), sound(2, 2)
    id = finished(dictations, first)
    dictations.save(id, draft())
    again = dictations.reopen(id)
    assert dictations.list()[0].state is DictationState.RECORDING
    writer = JournalWriter.resume(again.journal, again.key)
    writer.append(more)
    writer.close()
    dictations.recorded(id, 3.0)
    assert dictations.audio(id).tolist() == [*first.tolist(), *more.tolist()]
    assert dictations.protocol(id) == draft()
    assert (dictations.list()[0].state, dictations.list()[0].seconds) == (DictationState.RECORDED, 3.0)


@pytest.mark.parametrize("with_draft", [True, False])
def test_where_nothing_was_added_it_is_as_before(dictations, with_draft):
    id = finished(dictations, sound(1))
    if with_draft:
        dictations.save(id, draft())
    dictations.reopen(id)
    dictations.put_back(id)
    (info,) = dictations.list()
    assert info.state is (DictationState.DRAFT if with_draft else DictationState.RECORDED)
    assert info.seconds == 1.0


def test_a_crash_while_going_on_costs_neither_the_draft_nor_the_new_words(dictations, vault, journals):
    id = finished(dictations, sound(1, 1))
    dictations.save(id, draft())
    again = dictations.reopen(id)
    writer = JournalWriter.resume(again.journal, again.key)
    writer.append(sound(1.5, 2))
    writer.abandon()
    dictations.close()  # as the end of the process does
    later = Dictations(vault, journals)
    (found,) = later.recover()
    assert (found.id, found.state, found.seconds) == (id, DictationState.RECORDED, 2.5)
    assert later.protocol(id) == draft()


def test_a_discarded_dictation_is_gone_from_the_list_and_comes_back_whole(dictations):
    id = finished(dictations, sound(1))
    dictations.save(id, draft())
    dictations.discard(id)
    assert dictations.list() == ()
    assert dictations.recover() == ()
    dictations.restore(id)
    assert [info.id for info in dictations.list()] == [id]
    assert dictations.protocol(id) == draft()
    assert len(dictations.audio(id)) == SAMPLE_RATE


def test_discarded_dictations_are_destroyed_at_a_start_after_a_day(dictations, vault, journals, monkeypatch):
    kept, old = finished(dictations, sound(1)), finished(dictations, sound(1))
    dictations.discard(old)
    monkeypatch.setattr(module, "DISCARDED_FOR", dt.timedelta(0))
    time.sleep(0.01)
    Dictations(vault, journals).recover()
    assert [info.id for info in dictations.list()] == [kept]
    assert not (journals / f"{old}.journal").exists()
    with pytest.raises(KeyError):
        dictations.restore(old)


def test_a_clock_that_runs_backwards_costs_nothing(dictations, vault, journals, monkeypatch):
    class Yesteryear(dt.datetime):
        @classmethod
        def now(cls, tz=None):
            return dt.datetime(1999, 12, 31, 23, 59, tzinfo=tz)

    kept = finished(dictations, sound(1))
    dictations.discard(discarded := finished(dictations, sound(1)))
    monkeypatch.setattr(module.dt, "datetime", Yesteryear)
    record(dictations, sound(2), sealed=False)
    dictations.close()
    later = Dictations(vault, journals)
    monkeypatch.undo()
    assert [info.seconds for info in later.recover()] == [2.0]
    assert {info.id for info in later.list()} >= {kept}
    later.restore(discarded)
    assert len(later.list()) == 3


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere: see the next test")
def test_a_folder_that_cannot_be_written(dictations, journals):
    journals.mkdir(parents=True, exist_ok=True)
    journals.chmod(0o500)
    with pytest.raises(KnownError) as caught:
        dictations.begin(TEMPLATE)
    assert caught.value.code is ErrorCode.OUTPUT_UNWRITABLE
    assert dictations.list() == ()


def test_a_folder_whose_place_is_taken(dictations, journals):
    journals.parent.mkdir(parents=True, exist_ok=True)
    journals.write_text("keine Mappe")
    with pytest.raises(KnownError) as caught:
        dictations.begin(TEMPLATE)
    assert caught.value.code is ErrorCode.OUTPUT_UNWRITABLE
    assert dictations.list() == ()


# ---- the history of editing

STEP = Step("Ändern", (SectionChange("anlass", 0, (), (Statement(SAID, ()),)),))


def test_the_history_is_kept_with_the_draft_and_goes_with_the_dictation(dictations, vault):
    id = dictations.import_audio(TEMPLATE, sound(0.1)).id
    dictations.save(id, draft(), HistoryChange(1, 1, {0: STEP}))
    dictations.save(id, draft("b"), HistoryChange(2, 2, {1: STEP}))
    dictations.save(id, draft(), HistoryChange(1, 2))
    assert dictations.history(id) == History((STEP, STEP), 1)
    dictations.save(id, draft("c"), HistoryChange(2, 2, {1: Step("Anders")}))
    assert dictations.history(id) == History((STEP, Step("Anders")), 2)
    dictations.delete(id)
    assert vault.read("SELECT count(*) FROM step") == [(0,)]


def test_a_draft_that_is_made_anew_has_no_history(dictations):
    id = dictations.import_audio(TEMPLATE, sound(0.1)).id
    dictations.save(id, draft(), HistoryChange(1, 1, {0: STEP}))
    dictations.save(id, draft())
    assert dictations.history(id) == History()


def test_a_recording_whose_key_is_gone_is_missing(dictations, vault):
    id = dictations.import_audio(TEMPLATE, sound(0.1)).id
    vault.write("UPDATE dictation SET journal_key = x'', seconds = NULL WHERE id = ?", id)
    for state in DictationState:
        vault.write("UPDATE dictation SET state = ? WHERE id = ?", state.value, id)
        with pytest.raises(KnownError) as caught:
            dictations.audio(id)
        assert caught.value.code is ErrorCode.FILE_MISSING
        if state is not DictationState.RECORDING:
            assert dictations.recover() == ()


def test_taking_out_of_the_list_and_bringing_back_are_noted(dictations):
    id = dictations.import_audio(TEMPLATE, sound(0.1)).id
    dictations.discard(id)
    dictations.restore(id)
    assert [(row.kind, row.subject) for row in dictations.events.rows()][-2:] == [
        (EventKind.DISCARDED, id),
        (EventKind.BROUGHT_BACK, id),
    ]
    with pytest.raises(KeyError):
        dictations.discard("x")
    assert dictations.events.verify() == ()


def test_what_was_said_later_is_a_step(dictations):
    id = dictations.import_audio(TEMPLATE, sound(0.1)).id
    earlier = draft("eins")
    later = draft("eins", 2)
    dictations.save(id, earlier, HistoryChange(1, 2, {0: STEP, 1: STEP}))
    dictations.extend(id, earlier, later, "Dazu")
    history = dictations.history(id)
    assert (history.done, [step.label for step in history.steps]) == (2, ["Ändern", "Dazu"])
    assert dictations.protocol(id) == later


def test_draft_and_history_change_together_or_not_at_all(dictations, vault, monkeypatch):
    id = dictations.import_audio(TEMPLATE, sound(0.1)).id
    dictations.save(id, draft("a"), HistoryChange(1, 1, {0: STEP}))
    real = vault.write

    def full(sql: str, *values: object) -> int:
        if "INTO step" in sql:
            raise KnownError(ErrorCode.DISK_FULL, file="vault.db")
        return real(sql, *values)

    monkeypatch.setattr(vault, "write", full)
    with pytest.raises(KnownError):
        dictations.save(id, draft("b"), HistoryChange(2, 2, {1: STEP}))
    assert (dictations.protocol(id), dictations.history(id)) == (draft("a"), History((STEP,), 1))


_EDITS = """
import sys
from pathlib import Path
from protokollant.app.dictations import Dictations
from protokollant.app.history import HistoryChange
from protokollant.vault.store import Vault, vault_file
from unit.app.test_dictations import KEY, STEP, draft
data, id = Path(sys.argv[1]), sys.argv[2]
dictations = Dictations(Vault.open(vault_file(data), KEY), data)
for number in range(10_000):
    dictations.save(id, draft(str(number)), HistoryChange(number + 1, number + 1, {number: STEP}))
    print(number, flush=True)
"""


def test_a_kill_between_steps_loses_nothing_that_was_acknowledged(dictations, data):
    id = dictations.import_audio(TEMPLATE, sound(0.1)).id
    command = [sys.executable, "-c", _EDITS, str(data), id]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as child:
        assert child.stdout is not None
        for _ in range(25):
            child.stdout.readline()
        child.kill()
        acknowledged = 24 + len(child.stdout.read().split())
    history, kept = dictations.history(id), dictations.protocol(id)
    assert acknowledged + 1 <= history.done == len(history.steps) <= acknowledged + 2
    assert kept == draft(str(history.done - 1))


def test_the_section_that_more_was_said_for(dictations):
    id = dictations.import_audio(TEMPLATE, sound(0.1)).id
    dictations.save(id, draft())
    dictations.reopen(id, "anlass")
    assert dictations.adding(id) == "anlass"
    dictations.recorded(id, 0.2)
    assert dictations.adding(id) == "anlass"  # until it was worked on, whatever happens meanwhile
    dictations.extend(id, draft(), draft(), "Dazu")
    assert dictations.adding(id) is None
    assert dictations.history(id) == History()  # nothing was said: nothing to undo
    dictations.reopen(id, "anlass")
    dictations.put_back(id)
    assert dictations.adding(id) is None
