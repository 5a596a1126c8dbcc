"""Figures about the benefit: what became of the draft, sums, small groups, files without names."""

from __future__ import annotations

import csv
import datetime as dt
import io
import itertools
import json
from dataclasses import replace
from pathlib import Path

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from protokollant.app.benefit import (
    OTHERS,
    BenefitBook,
    Figures,
    Row,
    SectionFigures,
    add_up,
    measure,
    team,
)
from protokollant.app.benefit_file import figures_to_csv, figures_to_json, read_figures, read_team, write_figures
from protokollant.app.history import History, difference
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.protocol import Mark, MarkKind, Origin, Protocol, SectionContent, Statement
from protokollant.protocol.template import Section, Template
from protokollant.protocol.transcript import Sentence
from protokollant.vault.store import Vault, vault_file

TEMPLATE = Template("notiz", "Notiz", "de", (Section("a", "A"), Section("b", "B")))
NOON = dt.datetime(2026, 11, 26, 12, tzinfo=dt.UTC)


def protocol(a: tuple[Statement, ...], b: tuple[Statement, ...], tray: tuple[int, ...] = ()) -> Protocol:
    said = tuple(Sentence(i, f"Satz {i}.", f"satz {i}") for i in range(5))
    return Protocol(
        "notiz", "Notiz", "de", said, (), (SectionContent("a", "A", a), SectionContent("b", "B", b)), unassigned=tray
    )


def say(i: int, text: str = "", **more: object) -> Statement:
    return replace(Statement(text or f"Satz {i}.", (i,)), **more)


def history(*states: Protocol) -> History:
    steps = tuple(difference(one, other, "x") for one, other in itertools.pairwise(states))
    return History(steps, len(steps))


MARKED = say(
    1, "Sie schuldet 300 Euro am 4. Mai.", marks=(Mark(MarkKind.NUMBER, (13, 16)), Mark(MarkKind.DATE, (25, 31)))
)
FIRST = protocol((say(0), MARKED, say(2)), (say(3),), tray=(4,))


def test_what_was_moved_reworded_typed_and_placed_is_counted_where_it_stands_now() -> None:
    moved = protocol((say(0), MARKED), (say(3), say(2)), tray=(4,))
    placed = replace(
        moved,
        unassigned=(),
        sections=(
            moved.sections[0],
            replace(
                moved.sections[1],
                statements=(*moved.sections[1].statements, say(4), Statement("Getippt.", (), origin=Origin.EDITED)),
            ),
        ),
    )
    mended = replace(
        placed,
        sections=(
            replace(
                placed.sections[0],
                statements=(say(0), say(1, "Sie schuldet 400 Euro am 4. Mai.", origin=Origin.EDITED)),
            ),
            placed.sections[1],
        ),
    )
    row = measure(mended, history(FIRST, moved, placed, mended), TEMPLATE, 90.0, NOON - dt.timedelta(minutes=12), NOON)
    assert row == Row(
        "notiz",
        "2026-W48",
        90.0,
        12.0,
        {"a": SectionFigures(2, 0, 1, 0), "b": SectionFigures(4, 2, 0, 1)},
        marks=2,
        marks_right=1,
    )


def test_what_the_program_added_later_is_not_the_persons_doing() -> None:
    before = protocol((say(0),), (), tray=(1,))
    after = protocol((say(0),), (say(1),))
    step = replace(difference(before, after, "Nachdiktat"), by_program=True)
    assert measure(after, History((step,), 1), TEMPLATE, 9.0, None, NOON).sections["b"].moved == 0
    assert measure(after, history(before, after), TEMPLATE, 9.0, None, NOON).sections["b"].moved == 1


def test_what_lay_overnight_or_is_not_known_says_nothing_of_the_time() -> None:
    assert measure(FIRST, History(), TEMPLATE, 9.0, NOON - dt.timedelta(hours=20), NOON).minutes is None
    assert measure(FIRST, History(), TEMPLATE, 9.0, None, NOON).minutes is None


def rows(template: str, count: int, minutes: float | None = 10.0, week: str = "2026-W40") -> list[Row]:
    return [Row(template, week, 120.0, minutes, {"a": SectionFigures(10, 1, 2)}, 4, 1)] * count


def test_sums_shares_and_what_was_saved_against_typing() -> None:
    figures = add_up([*rows("notiz", 3), *rows("notiz", 1, None, "2026-W41")], {"notiz": 30.0})
    totals = figures.templates["notiz"]
    assert (totals.dictations, totals.timed, totals.minutes_each) == (4, 3, 12.0)
    assert totals.sections["a"] == SectionFigures(40, 4, 8)
    assert figures.weeks == {"2026-W40": 3, "2026-W41": 1}
    assert figures.saved == 3 * (30 - 12)
    assert add_up(rows("notiz", 2), {}).saved is None


def person(template: str = "notiz", count: int = 2) -> Figures:
    return add_up(rows(template, count), {"notiz": 30.0})


def test_fewer_than_five_persons_are_not_broken_down() -> None:
    small = team([person(), person(), person("brief"), person()])
    assert small.persons == 4
    assert set(small.templates) == {OTHERS}
    assert small.weeks == {}
    assert set(small.templates[OTHERS].sections) == {""}
    assert small.whole.dictations == 8


def test_what_a_few_of_a_large_team_did_cannot_be_told_by_subtraction_either() -> None:
    many = team([*[person()] * 6, *[person("hausbesuch")] * 5, person("brief")])
    assert many.persons == 12
    assert set(many.templates) == {"notiz", OTHERS}
    assert many.templates[OTHERS].dictations == 12  # home visits go with the letter of the one
    assert many.weeks == {"2026-W40": 24}
    assert set(team([person()] * 5).templates) == {"notiz"}


@given(st.lists(st.tuples(st.sampled_from(["x", "y", "z"]), st.integers(1, 4)), min_size=1, max_size=12))
def test_nothing_is_lost_in_a_sum_and_no_small_group_is_told_apart(given_rows) -> None:
    persons = [add_up(rows(t, n), {}) for t, n in given_rows]
    whole = team(persons)
    assert whole.whole.dictations == sum(n for _, n in given_rows)
    of = {t: sum(each == t for each, _ in given_rows) for t, _ in given_rows}
    assert all(of[t] >= 5 for t in whole.templates if t != OTHERS)
    apart = [t for t in whole.templates if t != OTHERS]
    rest = [t for t in of if t not in apart]
    if apart and rest:
        assert sum(of[t] for t in rest) >= 5


def test_a_file_holds_sums_and_nobodys_name_and_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "zahlen.json"
    assert write_figures(path, person(), {}, "de", NOON.date()) is None
    assert read_figures(path) == person()
    form = json.loads(path.read_text())
    assert set(form["figures"]) == {"templates", "weeks", "baselines", "persons"}
    assert read_team([path, path]).persons == 1  # the same file twice counts once
    for content in ("", "[]", "{}", '{"schema": 1, "kind": "protokollant-benefit", "figures": {"templates": 3}}'):
        path.write_text(content)
        with pytest.raises(KnownError) as caught:
            read_figures(path)
        assert caught.value.code is ErrorCode.BENEFIT_INVALID


def test_the_table_and_the_report_say_the_same(tmp_path: Path) -> None:
    table = list(csv.DictReader(io.StringIO(figures_to_csv(person(), {"notiz": "=Notiz"})), delimiter=";"))
    assert [(r["template"], r["section"], r["statements"], r["moved"]) for r in table] == [
        ("'=Notiz", "", "20", "2"),
        ("'=Notiz", "a", "20", "2"),
    ]
    assert table[0]["minutes_saved"] == "36.0"
    write_figures(tmp_path / "bericht.pdf", person(), {"notiz": "Notiz"}, "de", NOON.date())
    text = " ".join(pypdf.PdfReader(tmp_path / "bericht.pdf").pages[0].extract_text().split())
    for words in ("Nutzen in Zahlen", "36 Minuten", "2 von 20 (10 %)", "Dauer beim Tippen 30 Minuten"):
        assert words in text
    with pytest.raises(KnownError):
        write_figures(tmp_path / "bericht.xls", person(), {}, "de", NOON.date())


def test_rows_are_kept_without_a_dictation_and_can_be_forgotten(tmp_path: Path) -> None:
    with Vault.open(vault_file(tmp_path), bytes(range(32))) as vault:
        book = BenefitBook(vault)
        for row in rows("notiz", 2):
            book.add(row)
        book.set_baseline("notiz", 25.0)
        assert book.figures() == add_up(rows("notiz", 2), {"notiz": 25.0})
        assert {row[1] for row in vault.read("PRAGMA table_info(benefit)")} == {"number", "content"}
        book.clear()
        book.set_baseline("notiz", None)
        assert book.figures() == Figures()
    assert "seconds" not in figures_to_json(Figures())
