"""Dictations are found by every word in them, at once, and never by a word that is no longer there."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from protokollant.app.dictations import Dictations, DictationState
from protokollant.app.finding import Finding, Query
from protokollant.foundation.jobs import Cancellation
from protokollant.protocol.finding import PassageKind
from protokollant.protocol.protocol import FieldValue, Protocol, SectionContent, Statement
from protokollant.protocol.template import Field, FieldType, Section, Template
from protokollant.protocol.transcript import Sentence
from protokollant.vault import store
from protokollant.vault.search_schema import SEARCH_TABLES
from protokollant.vault.store import Vault, vault_file

KEY = bytes(range(32))
PAGE, RESERVED = 4096, 80  # of SQLCipher 4
TEMPLATE = Template(
    "beratung", "Beratungsprotokoll", "de", (Section("anlass", "Anlass"), Section("ziele", "Ziele")),
    (Field("klientin", "Klientin oder Klient", FieldType.PERSON), Field("datum", "Datum", FieldType.DATE)),
)  # fmt: skip
NOTE = Template("telefon", "Telefonnotiz", "de", (Section("inhalt", "Inhalt"),))


@pytest.fixture
def vault(tmp_path: Path):
    with Vault.open(vault_file(tmp_path), KEY) as opened:
        yield opened


@pytest.fixture
def dictations(vault, tmp_path):
    return Dictations(vault, tmp_path / "recordings")


def protocol(*statements: str, who: str | None = None, said: tuple[str, ...] | None = None) -> Protocol:
    sentences = statements if said is None else said
    return Protocol(
        TEMPLATE.id,
        TEMPLATE.title,
        "de",
        tuple(Sentence(i, text, text) for i, text in enumerate(sentences)),
        (("klientin", FieldValue(who)), ("datum", FieldValue("2026-11-24"))),
        (
            SectionContent("anlass", "Anlass", tuple(Statement(text, (i,)) for i, text in enumerate(statements))),
            SectionContent("ziele", "Ziele"),
        ),
    )


def saved(dictations: Dictations, *statements: str, template: Template = TEMPLATE, **more) -> str:
    info = dictations.import_audio(template, np.zeros(1600, np.int16))
    dictations.save(info.id, protocol(*statements, **more))
    return info.id


def found(dictations: Dictations, text: str, **more) -> set[str]:
    return set(dictations.finding.search(Query(text, **more)))


def test_every_word_finds_it_in_any_spelling_and_by_its_beginning(dictations):
    one = saved(dictations, "Anlass war die Räumungsklage.", who="Frau Käßbohrer")
    two = saved(dictations, "Sie wohnt in der Kassbohrerstraße.", said=("Sie wohnt bei Gözde.",))
    for text in ("kassbohrer", "käßbohrer", "Kaessbohrer", "KÄSSB"):
        assert found(dictations, text) == {one, two}
    assert found(dictations, "raumungs kaessbohrer") == {one}
    assert found(dictations, "goezde") == {two}
    assert found(dictations, "Beratungsprot") == {one, two}
    assert found(dictations, "24.11.2026") == {one, two}
    assert found(dictations, "klage") == set()  # a beginning, not a middle
    assert found(dictations, "räumungsklage gözde") == set()


def test_signs_and_operators_of_the_index_are_only_text(dictations):
    one = saved(dictations, "Nicht ODER doch.")
    assert found(dictations, 'NOT "OR* AND) NEAR(') == set()
    assert found(dictations, '"nicht" -oder*') == {one}


def test_what_is_changed_is_found_as_it_is_now(dictations):
    one = saved(dictations, "Sie spart für ein Fahrrad.")
    dictations.save(one, protocol("Sie spart für ein Klavier."))
    assert found(dictations, "klavier") == {one}
    assert found(dictations, "fahrrad") == set()
    dictations.save(one, protocol(who="Herr Wu"))
    assert found(dictations, "spart") == set()
    assert dictations.list()[0].about == dictations.info(one).about == "Herr Wu"


def test_a_recording_without_a_draft_is_found_by_its_template(dictations):
    info = dictations.import_audio(NOTE, np.zeros(1600, np.int16))
    assert found(dictations, "telefon") == {info.id}


def test_filters_narrow_the_list(dictations, vault):
    one, two = saved(dictations, "Gleich."), saved(dictations, "Gleich.", template=NOTE)
    three = dictations.import_audio(NOTE, np.zeros(1600, np.int16)).id
    vault.write("UPDATE dictation SET created = '2026-11-17T12:00:00.000000+00:00' WHERE id = ?", two)
    assert found(dictations, "", template="telefon") == {two, three}
    assert found(dictations, "", states=(DictationState.DRAFT,)) == {one, two}
    tuesday = dt.date(2026, 11, 17)
    assert found(dictations, "", since=tuesday, until=tuesday) == {two}
    assert found(dictations, "", until=tuesday - dt.timedelta(days=1)) == set()
    assert found(dictations, "gleich", template="telefon") == {two}
    assert Query(" ., ").empty
    assert not Query("", template="x").empty


def test_a_day_is_a_day_here(dictations, vault, monkeypatch):
    import time

    monkeypatch.setenv("TZ", "Europe/Berlin")
    time.tzset()
    try:
        one = saved(dictations, "Spät.")
        vault.write("UPDATE dictation SET created = '2026-11-16T23:30:00.000000+00:00' WHERE id = ?", one)
        assert found(dictations, "", since=dt.date(2026, 11, 17), until=dt.date(2026, 11, 17)) == {one}
    finally:
        monkeypatch.undo()
        time.tzset()


def test_a_discarded_one_is_not_found_until_it_is_restored(dictations):
    one = saved(dictations, "Sie spart.")
    dictations.discard(one)
    assert found(dictations, "spart") == set()
    dictations.restore(one)
    assert found(dictations, "spart") == {one}


def test_it_is_shown_where_it_was_found(dictations):
    one = saved(dictations, "Sie kam zu spät.", "Sie spart für ein Fahrrad.", who="Frau Kaya", said=("Es regnet.",))
    hits = {text: dictations.finding.hits([one, "gone"], Query(text).terms)[one] for text in ("fahr", "kaya", "regn")}
    assert {text: (hit.where, hit.passage.found.kind) for text, hit in hits.items()} == {
        "fahr": ("Anlass", PassageKind.STATEMENT),
        "kaya": ("Klientin oder Klient", PassageKind.FIELD),
        "regn": ("", PassageKind.SENTENCE),
    }
    assert hits["fahr"].passage.found.index == 1


def test_what_was_there_before_the_index_is_filled_in(tmp_path, monkeypatch):
    path = vault_file(tmp_path)
    migrations = store.MIGRATIONS
    at = migrations.index(SEARCH_TABLES)
    monkeypatch.setattr(store, "MIGRATIONS", migrations[:at])
    with Vault.open(path, KEY) as vault:
        for number in range(25):
            vault.write(
                "INSERT INTO dictation (id, created, template_id, template_title, language, state, journal_key, "
                "template, protocol, updated) VALUES (?, ?, 'beratung', 'Beratungsprotokoll', 'de', 'draft', x'00', "
                '\'{"id": "beratung", "title": "Beratungsprotokoll", "language": "de", "sections": []}\', ?, \'\')',
                f"{number}",
                f"2026-01-01T00:00:{number:02d}",
                "{}" if number == 3 else None,
            )
    monkeypatch.setattr(store, "MIGRATIONS", migrations)
    with Vault.open(path, KEY) as vault:
        dictations = Dictations(vault, tmp_path / "recordings")
        assert [row.id for row in dictations.list()] == [f"{n}" for n in reversed(range(25))]
        assert found(dictations, "beratung") == set()
        assert dictations.finding.fill(Cancellation()) == 25
        assert len(found(dictations, "beratung")) == 25
        assert dictations.finding.fill(Cancellation()) == 0


def test_what_others_changed_is_indexed_at_the_next_start(dictations, vault):
    one = saved(dictations, "Sie spart.", who="Frau Kaya")
    vault.write("UPDATE dictation SET protocol = NULL WHERE id = ?", one)
    assert found(dictations, "spart") == set()  # at once
    assert dictations.finding.fill(Cancellation()) == 1
    assert found(dictations, "spart") == set()
    assert dictations.info(one).about == ""


def test_what_is_approved_is_found_also_without_its_draft(dictations, vault):
    one = saved(dictations, "Sie spart.", who="Frau Kaya")
    vault.write("UPDATE dictation SET protocol = NULL WHERE id = ?", one)
    finding = Finding(vault, approved={one: protocol("Sie tanzt.", who="Frau Kaya")}.get)
    finding.fill(Cancellation())
    assert found(dictations, "tanzt kaya") == {one}
    assert finding.hits([one], ("tanzt",))[one].where == "Anlass"


def test_saving_the_same_again_changes_nothing(dictations, vault):
    one = saved(dictations, "Sie spart.")
    for _ in range(2):
        dictations.save(one, protocol("Sie spart."))
    assert dictations.finding.fill(Cancellation()) == 0
    vault.write("UPDATE dictation SET protocol = protocol WHERE id = ?", one)
    assert dictations.finding.fill(Cancellation()) == 1
    assert found(dictations, "spart") == {one}


def pages(path: Path) -> bytes:
    """Everything in the database's file, decrypted, also what no row points to."""
    raw = path.read_bytes()
    plain = []
    for at in range(0, len(raw), PAGE):
        page = raw[at : at + PAGE]
        start = 16 if at == 0 else 0  # the first page begins with the salt
        iv = page[PAGE - RESERVED : PAGE - RESERVED + 16]
        decryptor = Cipher(algorithms.AES(KEY), modes.CBC(iv)).decryptor()
        plain.append(decryptor.update(page[start : PAGE - RESERVED]) + decryptor.finalize())
    return b"".join(plain)


@pytest.mark.parametrize("others", [0, 40])
def test_no_page_keeps_a_word_that_was_deleted_or_changed(dictations, vault, tmp_path, others):
    for number in range(others):
        saved(dictations, f"Quarkspeise und Quastenband {number}.", "Sie möchte umziehen.", who="Herr Quante")
    gone = saved(dictations, "Der Quastenflosser schläft.", who="Frau Quendelwurz")
    changed = saved(dictations, "Das Quittenbrot ist aus.")
    purged = saved(dictations, "Der Quellwasserhahn tropft.")
    vault.shred()
    before = pages(vault_file(tmp_path))
    for there in (b"flosser", b"Quendel", b"ndelwurz", b"ittenbrot", b"llwasserhahn"):
        assert there in before
    dictations.save(changed, protocol("Das Brot ist aus."))
    vault.write("UPDATE dictation SET protocol = '{}' WHERE id = ?", purged)
    dictations.delete(gone)
    vault.shred()
    after = pages(vault_file(tmp_path))
    for rest in (b"flosser", b"Quendel", b"ndelwurz", b"delwurz", b"tenbrot", b"ittenbr", b"lwasser"):
        assert rest not in after
    assert found(dictations, "brot") == {changed}
    assert len(found(dictations, "quast")) == others
    vault.write("INSERT INTO search (search) VALUES ('integrity-check')")


def test_saving_and_index_are_one(dictations, monkeypatch):
    one = saved(dictations, "Sie spart.")
    monkeypatch.setattr(dictations.finding, "index", lambda *_, **__: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        dictations.save(one, protocol("Sie tanzt."))
    assert dictations.protocol(one) == replace(protocol("Sie spart."))
