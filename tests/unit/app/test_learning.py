"""Lessons in the vault: they follow the draft, outlive the dictation as weights alone, and can be forgotten and given
away."""

from __future__ import annotations

import base64
import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.fake_engines import fake_pipeline

from protokollant.app import learning as module
from protokollant.app.dictations import Dictations
from protokollant.app.editing import Editor, Place
from protokollant.app.learning import OWN, Known, Learning, Summary, teach
from protokollant.app.learning_file import FEWEST_LESSONS, read_learned, write_learned
from protokollant.composition import build_application
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.protocol import Protocol
from protokollant.protocol.template import Section, Template
from protokollant.structure.learning import Fitted, Lessons, observed
from protokollant.structure.weights import Basis
from protokollant.vault.store import Vault, vault_file

KEY = bytes(range(32))
SECTIONS = ("anlass", "lage", "plan")
TEMPLATE = Template("notiz", "Notiz", "de", tuple(Section(name, name.title()) for name in SECTIONS))
K = 16
BASIS = Basis("model", "abc", K)
_DAY = dt.date(2026, 11, 26)
TEXT = "Anlass war Wombatzauber.\nSie wohnt allein.\nWir sehen uns wieder."


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Vault]:
    with Vault.open(vault_file(tmp_path), KEY) as opened:
        yield opened


@pytest.fixture
def dictations(vault: Vault, tmp_path: Path) -> Dictations:
    return Dictations(vault, tmp_path / "recordings")


@pytest.fixture
def learning() -> Learning:
    return Learning()


def new(
    dictations: Dictations, seed: int = 0, basis: Basis = BASIS, template: Template = TEMPLATE
) -> tuple[str, Protocol]:
    """A dictation with a draft: each sentence in the section in which it was placed."""
    pipeline = fake_pipeline()
    protocol = pipeline.structure(pipeline.read_text(TEXT, "de", as_it_is=True), template, _DAY)
    now = {i: n for n, section in enumerate(protocol.sections) for s in section.statements for i in s.source}
    rng = np.random.default_rng(seed)
    ids = [s.id for s in protocol.transcript]
    vectors, scores = rng.normal(size=(len(ids), K)), rng.normal(size=(len(ids), len(template.sections)))
    sections = [section.id for section in template.sections]
    dictation = dictations.import_audio(template, np.zeros(1600, np.int16)).id
    dictations.save(dictation, protocol)
    seen = observed(basis, template.id, sections, ids, [now.get(i) for i in ids], vectors, scores)
    dictations.lessons.observe(dictation, seen)
    return dictation, protocol


def moved(protocol: Protocol, sentence: int, section: str) -> Protocol:
    for content in protocol.sections:
        for index, statement in enumerate(content.statements):
            if sentence in statement.source:
                return Editor(TEMPLATE).move(protocol, Place(content.id, index), section)
    raise LookupError(sentence)


def elsewhere(protocol: Protocol, sentence: int) -> str:
    """A section in which the sentence is not."""
    taken = {c.id for c in protocol.sections for s in c.statements if sentence in s.source}
    return next(name for name in SECTIONS if name not in taken)


def counts(dictations: Dictations) -> list[tuple[int, int]]:
    return [(s.corrections, s.confirmations) for s in dictations.lessons.summaries(BASIS)]


def test_a_move_teaches_at_once_and_undoing_it_unlearns(dictations, learning) -> None:
    dictation, draft = new(dictations)
    teach(learning, dictations.lessons, dictation, draft)
    assert counts(dictations) == []
    assert learning.weights(BASIS, TEMPLATE) is None
    corrected = moved(draft, 0, elsewhere(draft, 0))
    teach(learning, dictations.lessons, dictation, corrected)
    assert counts(dictations) == [(1, 0)]
    assert np.abs(learning.weights(BASIS, TEMPLATE)).max() > 0
    teach(learning, dictations.lessons, dictation, draft)
    assert counts(dictations) == []
    assert learning.weights(BASIS, TEMPLATE) is None


def test_what_is_left_in_place_teaches_once_the_draft_is_reviewed(dictations, learning) -> None:
    dictation, draft = new(dictations)
    corrected = moved(draft, 0, elsewhere(draft, 0))
    teach(learning, dictations.lessons, dictation, corrected, reviewed=True)
    assert counts(dictations) == [(1, 2)]
    # It stays reviewed: what she changes later changes what it teaches.
    teach(learning, dictations.lessons, dictation, draft)
    assert counts(dictations) == [(0, 3)]


def test_typing_changes_nothing_of_it(dictations, learning, monkeypatch) -> None:
    dictation, draft = new(dictations)
    corrected = moved(draft, 0, elsewhere(draft, 0))
    teach(learning, dictations.lessons, dictation, corrected)
    monkeypatch.setattr(learning, "use", lambda known: pytest.fail("learned anew"))
    place = next(Place(c.id, 0) for c in corrected.sections if c.statements)
    teach(learning, dictations.lessons, dictation, Editor(TEMPLATE).rewrite(corrected, place, "Anders."))


def test_what_is_said_later_is_seen_beside_what_was_said_before(dictations, learning) -> None:
    dictation, draft = new(dictations)
    more = observed(BASIS, "notiz", SECTIONS, [7], [0], np.ones((1, K)), np.ones((1, 3)))
    dictations.lessons.observe(dictation, more)
    teach(learning, dictations.lessons, dictation, moved(draft, 1, elsewhere(draft, 1)))
    assert counts(dictations) == [(1, 0)]
    again = observed(BASIS, "notiz", SECTIONS, [0], [0], np.ones((1, K)), np.ones((1, 3)))
    dictations.lessons.observe(dictation, again)  # sorted anew as a whole
    teach(learning, dictations.lessons, dictation, moved(draft, 1, elsewhere(draft, 1)))
    assert sum(map(sum, counts(dictations))) <= 1


def test_a_deleted_dictation_leaves_weights_alone(dictations, vault, learning) -> None:
    dictation, draft = new(dictations)
    teach(learning, dictations.lessons, dictation, moved(draft, 0, elsewhere(draft, 0)), reviewed=True)
    before = learning.weights(BASIS, TEMPLATE)
    dictations.delete(dictation)
    assert vault.read("SELECT * FROM lesson") == []
    assert counts(dictations) == [(1, 2)]
    learning.use(dictations.lessons.known())
    assert learning.weights(BASIS, TEMPLATE) == pytest.approx(before, abs=1e-5)
    other, draft = new(dictations, seed=1)
    teach(learning, dictations.lessons, other, moved(draft, 1, elsewhere(draft, 1)))
    dictations.delete(other)
    assert counts(dictations) == [(2, 2)]


def test_a_deletion_that_broke_off_is_made_up_for(dictations, vault, learning, monkeypatch, tmp_path) -> None:
    dictation, draft = new(dictations)
    teach(learning, dictations.lessons, dictation, moved(draft, 0, elsewhere(draft, 0)))
    with monkeypatch.context() as patch:
        patch.setattr(module.LessonBook, "fold", lambda *_: (_ for _ in ()).throw(KnownError(ErrorCode.DISK_FULL)))
        with pytest.raises(KnownError):
            dictations.delete(dictation)
    assert len(vault.read("SELECT * FROM lesson")) == 1
    dictations.recover()
    assert vault.read("SELECT * FROM lesson") == []
    assert counts(dictations) == [(1, 0)]


def test_only_so_many_dictations_are_kept_as_lessons(dictations, vault, learning, monkeypatch) -> None:
    monkeypatch.setattr(module, "KEPT_DICTATIONS", 2)
    for seed in range(4):
        dictation, draft = new(dictations, seed)
        teach(learning, dictations.lessons, dictation, moved(draft, 0, elsewhere(draft, 0)))
    assert vault.read("SELECT count(*) FROM lesson") == [(2,)]
    assert counts(dictations) == [(4, 0)]


def test_what_is_forgotten_does_not_come_back_with_the_next_change(dictations, learning) -> None:
    dictation, draft = new(dictations)
    corrected = moved(draft, 0, elsewhere(draft, 0))
    teach(learning, dictations.lessons, dictation, corrected)
    dictations.lessons.forget("another")
    assert counts(dictations) == [(1, 0)]
    dictations.lessons.forget("notiz")
    assert dictations.lessons.known() == Known()
    teach(learning, dictations.lessons, dictation, moved(corrected, 1, elsewhere(corrected, 1)), reviewed=True)
    assert counts(dictations) == []
    another, draft = new(dictations, 1)
    teach(learning, dictations.lessons, another, moved(draft, 0, elsewhere(draft, 0)))
    assert counts(dictations) == [(1, 0)]
    dictations.lessons.forget()
    assert counts(dictations) == []


def test_switched_off_nothing_is_used_or_learned(dictations, learning) -> None:
    dictation, draft = new(dictations)
    corrected = moved(draft, 0, elsewhere(draft, 0))
    teach(learning, dictations.lessons, dictation, corrected)
    learning.on = False
    assert learning.weights(BASIS, TEMPLATE) is None
    teach(learning, dictations.lessons, dictation, draft)
    assert counts(dictations) == [(1, 0)]
    learning.on = True
    assert learning.weights(BASIS, TEMPLATE) is not None
    teach(learning, dictations.lessons, dictation, draft)
    assert counts(dictations) == []


@pytest.mark.parametrize("by_policy", [False, True])
def test_the_setting_and_the_policy_switch_it(by_policy) -> None:
    application = build_application()
    assert application.learning.on
    folders = application.folders
    file = folders.policies[0] if by_policy else folders.config / "settings.toml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("learning = false\n", encoding="utf-8")
    switched = build_application()
    assert not switched.learning.on
    assert switched.settings.locked("learning") is by_policy


def test_lessons_of_another_model_or_other_weights_are_not_used(dictations, learning) -> None:
    for basis in (Basis("other", "abc", K), Basis("model", "abd", K)):
        dictation, draft = new(dictations, basis=basis)
        teach(learning, dictations.lessons, dictation, moved(draft, 0, elsewhere(draft, 0)))
    assert learning.weights(BASIS, TEMPLATE) is None
    assert dictations.lessons.summaries(BASIS) == (Summary("notiz", OWN, False, 2, 0),)


def test_what_another_version_kept_is_left_alone(dictations, vault, learning) -> None:
    dictation, draft = new(dictations)
    vault.write("INSERT INTO lesson VALUES ('x', 'notiz', x'c1')")
    vault.write("INSERT INTO learned VALUES ('', 'notiz', 'model', 'abc', x'c1')")
    vault.write("UPDATE dictation SET seen = x'c1'")
    assert dictations.lessons.known().weights(BASIS, "notiz", SECTIONS) is None
    teach(learning, dictations.lessons, dictation, moved(draft, 0, elsewhere(draft, 0)))
    assert counts(dictations) == []


def test_no_word_of_a_dictation_is_in_the_tables_or_in_the_file(dictations, vault, learning, tmp_path) -> None:
    for seed in range(10):
        dictation, draft = new(dictations, seed)
        teach(learning, dictations.lessons, dictation, moved(draft, 0, elsewhere(draft, 0)), reviewed=True)
    write_learned(tmp_path / "l.json", dictations.lessons.own())
    kept = [vault.read("SELECT * FROM lesson"), vault.read("SELECT seen FROM dictation")]
    dictations.delete(dictation)
    kept.append(vault.read("SELECT * FROM learned"))
    everything = repr(kept).encode() + (tmp_path / "l.json").read_bytes()
    assert len(everything) > 5000
    for word in ("Wombatzauber", "wohnt", "allein", "sehen"):
        assert word.encode() not in everything
        assert base64.b64encode(word.encode())[:8] not in everything


# ---- as a file


def learned(lessons: int = 40, seed: int = 0, template: str = "notiz", basis: Basis = BASIS) -> Fitted:
    weights = np.random.default_rng(seed).normal(size=(3, basis.dimensions)).astype("<f2").astype(np.float32)
    return Fitted(basis, template, SECTIONS, weights, lessons, 0)


def same(one: Fitted, other: Fitted) -> bool:
    return np.array_equal(one.weights, other.weights) and replace(one, weights=0) == replace(other, weights=0)  # type: ignore[arg-type]


_names = st.text("abcdefghijklmnopqrstuvwxyz0123456789_-", min_size=1, max_size=40)


@given(
    st.lists(
        st.builds(
            lambda basis, template, sections, seed, moved, left: Fitted(
                basis,
                template,
                tuple(sections),
                np.random.default_rng(seed).normal(0, 5, (len(sections), basis.dimensions)).astype("<f2").astype("f4"),
                moved,
                left,
            ),
            st.builds(
                Basis,
                st.text("abc.-_ü", min_size=1),
                st.text("0123456789abcdef", min_size=1, max_size=64),
                st.integers(1, 200),
            ),
            _names,
            st.lists(_names, min_size=1, max_size=26, unique=True),
            st.integers(0, 1000),
            st.integers(FEWEST_LESSONS, 10**6),
            st.integers(0, 10**6),
        ),
        min_size=1,
        max_size=5,
        unique_by=lambda part: (part.basis.model, part.basis.digest, part.template),
    )
)
@settings(deadline=None, max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_exported_is_imported(tmp_path: Path, fitted: list[Fitted]) -> None:
    file = tmp_path / "von Anna.json"
    write_learned(file, fitted)
    origin, found = read_learned(file)
    assert origin == "von Anna"
    assert len(found) == len(fitted)
    assert all(map(same, fitted, found))


def test_what_few_lessons_taught_is_not_given_away(dictations, learning, tmp_path) -> None:
    dictation, draft = new(dictations)
    teach(learning, dictations.lessons, dictation, draft, reviewed=True)
    with pytest.raises(KnownError) as caught:
        write_learned(tmp_path / "l.json", dictations.lessons.own())
    assert caught.value.code is ErrorCode.LEARNING_NOTHING
    assert not (tmp_path / "l.json").exists()
    write_learned(tmp_path / "l.json", [*dictations.lessons.own(), learned(FEWEST_LESSONS, template="andere")])
    assert [part.template for part in read_learned(tmp_path / "l.json")[1]] == ["andere"]


def test_what_a_colleague_taught_holds_until_it_is_forgotten(dictations, learning) -> None:
    book = dictations.lessons
    book.put("Anna", [learned(30, 1)])
    book.put("Ben", [learned(10, 2), learned(50, 3, "andere")])
    learning.use(book.known())
    expected = 0.75 * learned(seed=1).weights + 0.25 * learned(seed=2).weights
    assert learning.weights(BASIS, TEMPLATE) == pytest.approx(expected, abs=1e-5)
    assert [(s.template, s.origin, s.corrections) for s in book.summaries(BASIS)] == [
        ("andere", "Ben", 50),
        ("notiz", "Anna", 30),
        ("notiz", "Ben", 10),
    ]
    # One's own goes on from there, and is exported without it.
    dictation, draft = new(dictations)
    teach(learning, book, dictation, moved(draft, 0, elsewhere(draft, 0)), reviewed=True)
    gained = learning.weights(BASIS, TEMPLATE) - expected
    assert 0 < np.abs(gained).max() < np.abs(expected).max()
    (own,) = book.own()
    assert (own.corrections, own.confirmations) == (1, 2)
    assert np.abs(own.weights).max() < np.abs(expected).max()
    book.put("Ben", [learned(20, 2)])  # a newer file of the same name
    assert [(s.template, s.origin, s.corrections) for s in book.summaries(BASIS)] == [
        ("notiz", OWN, 1),
        ("notiz", "Anna", 30),
        ("notiz", "Ben", 20),
    ]
    book.forget("notiz", "Anna")
    book.forget(None, "Ben")
    assert [s.origin for s in book.summaries(BASIS)] == [OWN]


def _with(**change: object) -> str:
    weights = base64.b64encode(np.zeros((3, K), "<f2").tobytes()).decode()
    part = {
        "template": "notiz", "model": "model", "digest": "abc", "sections": list(SECTIONS), "dimensions": K,
        "corrections": 20, "confirmations": 0, "weights": weights,
    }  # fmt: skip
    return json.dumps({"kind": "protokollant-learning", "schema": 1, "learned": [{**part, **change}]})


def _halves(*values: float) -> str:
    rows = np.zeros(3 * K, "<f2")
    rows[: len(values)] = values
    return base64.b64encode(rows.tobytes()).decode()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[" * 100_000,
        '{"kind": "protokollant-learning", "schema": 2, "learned": []}',
        '{"kind": "something", "schema": 1, "learned": []}',
        _with(template="../etwas"),
        _with(template="ä"),
        _with(model=""),
        _with(digest="xyz"),
        _with(sections=[]),
        _with(sections=["a", "a", "b"]),
        _with(sections=[f"s{i}" for i in range(27)]),
        _with(dimensions=K + 1),
        _with(dimensions=10**9),
        _with(corrections=-1),
        _with(corrections=0),
        _with(corrections=1e30),
        _with(weights="%%%"),
        _with(weights=""),
        _with(weights=_halves(np.nan)),
        _with(weights=_halves(np.inf)),
        _with(weights=_halves(2000.0)),
        _with(weights="A" * 500_000),
        _with(sentence="Ein Satz."),
    ],
)
def test_a_file_that_is_not_right_is_refused(tmp_path, text) -> None:
    file = tmp_path / "x.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(KnownError) as caught:
        read_learned(file)
    assert caught.value.code is ErrorCode.LEARNING_INVALID


def test_the_form_of_these_files_is_right_otherwise(tmp_path) -> None:
    file = tmp_path / "x.json"
    file.write_text(_with(), encoding="utf-8")
    assert read_learned(file)[1][0].sections == SECTIONS


def test_lessons_are_not_shown_by_values() -> None:
    seen = observed(BASIS, "notiz", SECTIONS, [0], [0], np.ones((1, K)), np.ones((1, 3)))
    assert "notiz" not in repr(Lessons(seen, ("plan",)))
