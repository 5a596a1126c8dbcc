"""The log of events in the window: in words, filtered, checked, exported."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import Qt

from protokollant.app.events import EventKind
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.ui.widgets.events_dialog import EventsDialog


@pytest.fixture
def opened(review, qtbot):
    """Gives a bench with a draft, and opens the dialog when called."""
    bench = review(("Sie hat keine Schulden.",))

    def open_dialog() -> EventsDialog:
        bench.window.tools.events.trigger()
        dialog = bench.window.findChild(EventsDialog)
        qtbot.waitUntil(lambda: bool(dialog.verdict.text()))
        return dialog

    return bench, open_dialog


def texts(dialog: EventsDialog) -> list[list[str]]:
    rows = dialog.rows
    return [[rows.index(row, column).data() for column in range(3)] for row in range(rows.rowCount())]


def test_what_happened_is_told_in_words_with_its_dictation(opened):
    bench, open_dialog = opened
    bench.program.dictations().events.note(EventKind.DELETED, "0123456789abcdef")
    dialog = open_dialog()
    assert [row[1] for row in texts(dialog)] == ["Deleted", "Opened", "Created", "Unlocked (by itself)"]
    assert texts(dialog)[0][2] == "no longer there (01234567)"
    assert texts(dialog)[1][2].startswith("Beratungsprotokoll, ")
    assert dialog.verdict.text() == "Whole: no entry was changed, removed or moved. Entries: 4"
    spoken = dialog.rows.index(1, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Opened, Beratungsprotokoll" in spoken
    assert all(each.accessibleName() for each in (dialog.view, dialog.filter, dialog.save, dialog.verdict))
    dialog.accept()


def test_one_kind_can_be_looked_at_alone(opened):
    _bench, open_dialog = opened
    dialog = open_dialog()
    dialog.filter.setCurrentIndex(dialog.filter.findData("opened"))
    assert [row[1] for row in texts(dialog)] == ["Opened"]
    dialog.filter.setCurrentIndex(0)
    assert len(texts(dialog)) == 3
    dialog.accept()


def test_a_gap_is_said(opened):
    bench, open_dialog = opened
    bench.program.dictations()._vault.write("DELETE FROM event WHERE number = 1")
    dialog = open_dialog()
    assert dialog.verdict.text() == "Not whole. Before entry 2 something is missing. Please ask your IT."
    assert dialog.verdict.property("role") == "caution"
    dialog.accept()


def test_it_is_exported_and_that_shows(opened, qtbot, tmp_path):
    bench, open_dialog = opened
    dialog = open_dialog()
    bench.dialogs.path = tmp_path / "Ereignisse.json"
    dialog.save.click()
    qtbot.waitUntil(lambda: "Ereignisse.json" in dialog.said.text())
    form = json.loads(bench.dialogs.path.read_text(encoding="utf-8"))
    assert [event["kind"] for event in form["events"]] == ["unlocked", "created", "opened"]
    assert texts(dialog)[0][1] == "Exported (this log)"
    dialog.accept()


def test_nothing_that_was_said_is_in_it(opened):
    _bench, open_dialog = opened
    dialog = open_dialog()
    assert "Schulden" not in str(texts(dialog))
    dialog.accept()


def test_what_could_not_be_noted_is_said_and_stops_nothing(opened, qtbot, monkeypatch):
    bench, _open_dialog = opened
    log = bench.program.dictations().events
    said = []
    bench.desk.messages.posted.connect(said.append)
    bench.desk.new()

    def full(*_):
        raise KnownError(ErrorCode.DISK_FULL, file="vault.db")

    monkeypatch.setattr(log._table, "add", full)
    bench.desk.select(bench.desk.entries.items[0].id)
    qtbot.waitUntil(lambda: bench.reviewing)
    assert ["disk is full" in message.text for message in said] == [True]
