"""Finding a dictation in the list: by words, by filters, by keyboard alone, and among twenty thousand."""

from __future__ import annotations

import datetime as dt
import time

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QTextEdit

from many_dictations import fill
from protokollant.app.finding import Query
from protokollant.foundation.jobs import Cancellation
from protokollant.protocol.protocol import FieldValue, Protocol, SectionContent, Statement
from protokollant.protocol.template import Template
from protokollant.protocol.transcript import Sentence
from protokollant.ui.viewmodels.dictation_list import Role
from protokollant.ui.viewmodels.periods import Period, days_of
from protokollant.ui.widgets.reveal import select_words
from protokollant.vault.keys import find_key
from protokollant.vault.store import Vault, vault_file


def draft(template: Template, who: str, *texts: str, aside: str = "Es regnete.") -> Protocol:
    said = tuple(Sentence(i, text, text) for i, text in enumerate((*texts, aside)))
    sections = tuple(
        SectionContent(
            s.id, s.title, tuple(Statement(t.text, (t.id,)) for t in said[:-1] if t.id % len(template.sections) == n)
        )
        for n, s in enumerate(template.sections)
    )
    fields = tuple((f.id, FieldValue(who if f.id == "klientin" else None)) for f in template.fields)
    return Protocol(template.id, template.title, "de", said, fields, sections, unassigned=(len(texts),))


@pytest.fixture
def office(scene, qtbot):
    """A window with three drafts and a recording without one."""
    bench = scene()
    dictations = bench.open_dictations()
    templates = {e.template.id: e.template for e in bench.desk.templates}
    advice, note = templates["beratungsprotokoll"], templates["telefonnotiz"]
    for template, who, texts in (
        (advice, "Frau Käßbohrer", ("Anlass war die Räumungsklage.", "Sie ist müde.")),
        (advice, "Herr Yıldırım", ("Er spart für ein Fahrrad.",)),
        (note, "Frau Kaya", (*(f"Sie sagt Satz {n}." for n in range(60)), "Der Schlüssel zur Straße fehlt.")),
    ):
        info = dictations.import_audio(template, np.zeros(16_000, np.int16))
        dictations.save(info.id, draft(template, who, *texts))
    dictations.import_audio(note, np.zeros(16_000, np.int16))
    bench.desk.entries.refresh()
    qtbot.waitUntil(lambda: len(bench.desk.entries.items) == 4)
    bench.window.activateWindow()
    return bench


def shown(bench) -> list[str]:
    entries = bench.desk.entries
    return [entries.index(row).data(Role.ABOUT) for row in range(entries.rowCount())]


def look_for(bench, qtbot, text: str) -> None:
    search = bench.window.sidebar.search
    bench.window.search.trigger()
    search.words.clear()
    for letter in text:  # Qt's own typist knows no umlauts
        search.words.insert(letter)
    qtbot.waitUntil(lambda: bench.program.finder.shown == bench.program.finder.query)


def test_rows_say_whom_they_are_about(office):
    assert shown(office) == ["Telefonnotiz", "Frau Kaya", "Herr Yıldırım", "Frau Käßbohrer"]
    line = office.desk.entries.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert line.startswith("Frau Kaya, Telefonnotiz, ")
    assert f"{dt.datetime.now().astimezone().year}" in line
    assert office.desk.entries.index(0).data(Role.FIRST_OF_DAY)
    assert not office.desk.entries.index(1).data(Role.FIRST_OF_DAY)


def test_while_typing_the_list_shows_what_has_the_words(office, qtbot):
    for text in ("kassbohrer", "käßb", "Kaessbohrer", "räumungs müde"):
        look_for(office, qtbot, text)
        assert shown(office) == ["Frau Käßbohrer"], text
    look_for(office, qtbot, "fr")
    assert shown(office) == ["Frau Kaya", "Frau Käßbohrer"]
    assert office.window.sidebar.search.said.text() == "Found: 2"
    look_for(office, qtbot, "nirgends")
    assert shown(office) == []
    assert office.window.sidebar.empty.isVisible()
    qtbot.keyClick(office.window.sidebar.search.words, Qt.Key.Key_Escape)
    assert len(shown(office)) == 4


def test_it_is_shown_and_said_where_it_was_found(office, qtbot):
    look_for(office, qtbot, "raumungs")
    index = office.desk.entries.index(0)
    qtbot.waitUntil(lambda: index.data(Role.HIT) is not None)
    assert index.data(Qt.ItemDataRole.AccessibleTextRole).endswith("Rahmendaten: Anlass war die Räumungsklage.")
    hit = index.data(Role.HIT)
    assert [hit.passage.text[a:b] for a, b in hit.passage.spans] == ["Räumungsklage"]


def test_enter_opens_the_first_at_the_words(office, qtbot):
    look_for(office, qtbot, "strasse schlues")
    qtbot.waitUntil(lambda: office.desk.entries.index(0).data(Role.HIT) is not None)
    qtbot.keyClick(office.window.sidebar.search.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: office.reviewing)
    row = office.row_with("Schlüssel")
    qtbot.waitUntil(lambda: row.edit.textCursor().selectedText() == "Schlüssel")
    assert QApplication.focusWidget() is row.edit
    area = office.window.protocol.scroller.viewport().rect()
    assert area.contains(row.mapTo(office.window.protocol.scroller.viewport(), row.rect().center()))


def test_enter_is_not_lost_on_a_fast_typist(office, qtbot):
    office.window.search.trigger()
    office.window.sidebar.search.words.setText("schlues")
    qtbot.keyClick(office.window.sidebar.search.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: office.reviewing)
    qtbot.waitUntil(lambda: office.row_with("Schlüssel").edit.textCursor().selectedText() == "Schlüssel")


def test_a_hit_in_a_field_or_beside_the_protocol_is_led_to(office, qtbot):
    look_for(office, qtbot, "kaya")
    qtbot.waitUntil(lambda: office.desk.entries.index(0).data(Role.HIT) is not None)
    qtbot.keyClick(office.window.sidebar.search.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: office.reviewing)
    qtbot.waitUntil(lambda: QApplication.focusWidget() is office.window.protocol.form.inputs["klientin"])
    look_for(office, qtbot, "regnete")
    assert len(shown(office)) == 3
    qtbot.waitUntil(lambda: office.desk.entries.index(2).data(Role.HIT) is not None)
    office.window.sidebar.view.open(office.desk.entries.index(2))
    qtbot.waitUntil(lambda: office.desk.current == office.desk.entries.index(2).data(Role.ID))
    qtbot.waitUntil(lambda: not office.window.protocol.tray.visibleRegion().isEmpty())


def test_the_list_is_entered_and_left_with_the_keyboard(office, qtbot):
    look_for(office, qtbot, "frau")
    search, view = office.window.sidebar.search, office.window.sidebar.view
    qtbot.keyClick(search.words, Qt.Key.Key_Down)
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: office.desk.current == office.desk.entries.index(1).data(Role.ID))
    office.window.show_list.trigger()
    assert not office.window.sidebar.isVisible()
    office.window.search.trigger()
    assert search.words.hasFocus()


def test_filters_narrow_the_list(office, qtbot):
    search, finder = office.window.sidebar.search, office.program.finder
    search.more.click()
    assert search.template.isVisible()
    assert [search.template.itemText(i) for i in range(1, search.template.count())] == [
        "Beratungsprotokoll",
        "Telefonnotiz",
    ]

    def choose(box, value) -> None:
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())
        qtbot.waitUntil(lambda: finder.shown == finder.query)

    choose(search.template, "telefonnotiz")
    assert shown(office) == ["Telefonnotiz", "Frau Kaya"]
    choose(search.state, "recorded")
    assert shown(office) == ["Telefonnotiz"]
    choose(search.state, None)
    choose(search.period, "last_year")
    assert shown(office) == []
    choose(search.period, "chosen")
    assert search.first.isVisible()
    assert len(shown(office)) == 2
    assert search.more.accessibleName() == "Filters (in use)"
    search.reset.click()
    assert len(shown(office)) == 4
    assert not search.template.isVisible()


def test_a_change_of_the_draft_is_found_and_listed_at_once(office, qtbot):
    look_for(office, qtbot, "fahrrad")
    qtbot.keyClick(office.window.sidebar.search.words, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: office.reviewing)
    office.desk.draft.set_field("klientin", "Herr Grün")
    qtbot.waitUntil(lambda: "Herr Grün" in shown(office))
    look_for(office, qtbot, "gruen")
    assert shown(office) == ["Herr Grün"]


@pytest.mark.parametrize(
    ("period", "first", "last"),
    [
        (Period.TODAY, "2026-11-26", "2026-11-26"),
        (Period.YESTERDAY, "2026-11-25", "2026-11-25"),
        (Period.THIS_WEEK, "2026-11-23", "2026-11-29"),
        (Period.LAST_WEEK, "2026-11-16", "2026-11-22"),
        (Period.THIS_MONTH, "2026-11-01", "2026-11-30"),
        (Period.LAST_MONTH, "2026-10-01", "2026-10-31"),
        (Period.LAST_YEAR, "2025-01-01", "2025-12-31"),
    ],
)
def test_periods_are_those_of_the_calendar(period, first, last):
    days = days_of(period, dt.date(2026, 11, 26))
    assert days == (dt.date.fromisoformat(first), dt.date.fromisoformat(last))


@pytest.mark.parametrize(
    ("passage", "selected", "at"), [("", "Käse", 0), ("Zwei 🧀 Käsesorten.", "Käsesorten", 24), ("anders", "Käse", 0)]
)
def test_words_are_selected_in_a_text_that_is_read(qtbot, passage, selected, at):
    view = QTextEdit()
    qtbot.addWidget(view)
    view.setPlainText("Käse 🧀 und Brot.\nZwei 🧀 Käsesorten.")
    assert select_words(view, ("kas",), passage)
    assert (view.textCursor().selectedText(), view.textCursor().selectionStart()) == (selected, at + (2 if at else 0))
    assert not select_words(view, ("wein",), passage)


def p95(times: list[float]) -> float:
    return sorted(times)[int(len(times) * 0.95)]


MANY = 20_000


@pytest.mark.soak
@pytest.mark.timeout(1800)
def test_twenty_thousand_protocols_are_there_without_a_wait(scene, qtbot, capsys):
    """Prints what it measures. Fills a vault of about a gigabyte. What counts is the program's own time (of all its
    threads), not the wait for a core."""
    clock = time.process_time
    environment = scene()
    templates = tuple(e.template for e in environment.desk.templates if e.template.language == "de")[:4]
    folders = environment.application.folders
    scene.close_all()
    database = vault_file(folders.data)
    with Vault.open(database, find_key(folders.config, database, None)) as vault:
        dictations = environment.open_dictations()
        fill(vault, dictations, templates, MANY, index=False)
        vault.shred()
        before = database.stat().st_size
        started = clock()
        dictations.finding.fill(Cancellation())
        filled = clock() - started
        vault.shred()
        after = database.stat().st_size
    started = clock()
    bench = scene()
    entries, view = bench.desk.entries, bench.window.sidebar.view
    qtbot.waitUntil(lambda: entries.rowCount() == MANY, timeout=60_000)
    view.repaint()
    listed = clock() - started
    scrolls, searches, stalls = [], [], []
    bar = view.verticalScrollBar()
    for step in range(100):
        started = clock()
        bar.setValue(bar.maximum() * (step * 37 % 100) // 100)
        view.repaint()
        scrolls.append(clock() - started)
    finder = bench.program.finder
    for text in (
        "f",
        "fr",
        "fra",
        "frau",
        "frau ka",
        "kaya",
        "muell",
        "wohnungs",
        "sorge",
        "kass",
        "a",
        "e",
        "un",
        "xyz",
    ) * 3:
        started = last = clock()
        finder.look_for(Query(text))
        stalls.append(clock() - last)
        while finder.pending:
            last = clock()
            QApplication.processEvents()
            stalls.append(clock() - last)
            time.sleep(0.001)
        last = clock()
        view.repaint()
        stalls.append(clock() - last)
        searches.append(clock() - started)
    saves = []
    dictations = bench.open_dictations()
    for row in range(40):
        protocol = dictations.protocol(entries.items[row * MANY // 50].id)
        first = protocol.sections[0]
        changed = Statement(f"{first.statements[0].text} Nachtrag {row}.", first.statements[0].source)
        section = SectionContent(first.id, first.title, (changed, *first.statements[1:]))
        different = Protocol(
            protocol.template_id, protocol.title, "de", protocol.transcript, protocol.fields,
            (section, *protocol.sections[1:]), audio_seconds=protocol.audio_seconds,
        )  # fmt: skip
        started = clock()
        dictations.save(entries.items[row * MANY // 50].id, different)
        saves.append(clock() - started)
    with capsys.disabled():
        print(
            f"\nstart to list {listed:.2f} s, scroll p95 {p95(scrolls) * 1e3:.0f} ms, search p95 "
            f"{p95(searches) * 1e3:.0f} ms (max {max(searches) * 1e3:.0f}), longest stall {max(stalls) * 1e3:.0f} ms, "
            f"save p95 {p95(saves) * 1e3:.0f} ms, index {(after - before) / 1e6:.0f} of {after / 1e6:.0f} MB, "
            f"filled in {filled:.0f} s"
        )
    assert p95(scrolls) < 0.1
    assert p95(searches) < 0.1
    assert p95(stalls) < 0.1
    assert p95(saves) < 0.1
