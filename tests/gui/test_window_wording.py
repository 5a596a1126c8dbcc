"""Putting a statement into written German: nothing happens before the person has seen the difference and taken it."""

from __future__ import annotations

import threading

import pytest
from PySide6.QtWidgets import QMenu

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.protocol import MarkKind, Origin
from protokollant.ui.viewmodels.difference import Kind, difference
from protokollant.ui.viewmodels.messages import Message
from protokollant.ui.widgets.wording_dialog import WordingDialog

RECORDED = ("Hab ihr den Antrag halt erklärt.", "Sie sagt, sie hat keine Schulden.", "Sie kommt am Montag nicht.")


@pytest.fixture
def polishing(scene, record, qtbot):
    scene.recogniser.said = RECORDED
    scene.settings["polishing"] = True
    bench = scene()
    record(bench)
    qtbot.waitUntil(lambda: bench.reviewing)
    bench.desk.draft.stack.clear()
    return bench


def row_of(bench, words: str):
    rows = (row for panel in bench.window.protocol.sections.values() for row in panel.rows)
    return next(row for row in rows if words in row.edit.toPlainText())


def statement_of(bench, words: str):
    return next(t for s in bench.protocol.sections for t in s.statements if words in t.text)


def dialog_of(bench, qtbot) -> WordingDialog:
    qtbot.waitUntil(lambda: bench.window.polishing.dialog is not None and bench.window.polishing.dialog.isVisible())
    return bench.window.polishing.dialog


def entries(row) -> list[str]:
    return [action.text() for action in row._menu(QMenu(row)).actions()]


def test_what_was_taken_can_be_undone(polishing, qtbot):
    bench = polishing
    row = row_of(bench, "Antrag")
    row._polish()
    dialog = dialog_of(bench, qtbot)
    assert dialog.written.text() == "Ich habe ihr den Antrag erklärt."
    assert dialog.changes.accessibleDescription() == "goes: Hab; comes: Ich habe; goes: halt"
    assert statement_of(bench, "Antrag").text == RECORDED[0]
    dialog.take_button.click()
    statement = statement_of(bench, "Antrag")
    assert (statement.text, statement.origin) == ("Ich habe ihr den Antrag erklärt.", Origin.POLISHED)
    assert "smoothed by the program" in row.said.text()
    assert "Put into written German" not in entries(row)
    bench.window.undo.trigger()
    statement = statement_of(bench, "Antrag")
    assert (statement.text, statement.origin) == (RECORDED[0], Origin.DICTATED)


def test_what_was_left_stays(polishing, qtbot):
    bench = polishing
    row_of(bench, "Antrag")._polish()
    dialog_of(bench, qtbot).leave_button.click()
    assert statement_of(bench, "Antrag").text == RECORDED[0]
    assert bench.desk.draft.stack.count() == 0


def test_the_models_wording_is_shown_only_when_every_check_passed(polishing, qtbot):
    bench = polishing
    told: list[Message] = []
    bench.desk.messages.posted.connect(told.append)
    bench.engines[1].reworded = "Sie berichtet, sie habe keine Schulden."
    row_of(bench, "Schulden")._polish()
    assert dialog_of(bench, qtbot).written.text() == "Sie berichtet, sie habe keine Schulden."
    bench.window.polishing.dialog.leave_button.click()
    bench.window.polishing.dialog = None
    bench.engines[1].reworded = "Sie kommt am Montag."
    row_of(bench, "Montag")._polish()
    qtbot.waitUntil(lambda: any("No safe written form" in message.text for message in told))
    assert bench.window.polishing.dialog is None


def test_cancelling_and_failing_change_nothing(polishing, qtbot):
    bench = polishing
    bench.engines[1].hold = threading.Event()
    row_of(bench, "Montag")._polish()
    assert bench.desk.draft.is_polishing
    bench.desk.draft.cancel_polishing()
    assert not bench.desk.draft.is_polishing
    bench.engines[1].hold = None
    bench.engines[1].problem = KnownError(ErrorCode.MODEL_MISSING, model="x")
    row_of(bench, "Montag")._polish()
    qtbot.waitUntil(lambda: not bench.desk.draft.is_polishing)
    assert statement_of(bench, "Montag").text == RECORDED[2]


def test_an_edit_that_loses_a_negation_is_marked(polishing, qtbot):
    bench = polishing
    row = row_of(bench, "Montag")
    bench.desk.draft.rewrite(row.place, "Sie kommt am Montag wegen Fieber.", "stroke")
    marks = {(m.kind, m.detail) for m in statement_of(bench, "Montag").marks}
    assert (MarkKind.NEGATION, "lost: nicht") in marks
    assert any(kind is MarkKind.UNSUPPORTED for kind, _ in marks)
    assert "“nicht” was said and is missing here" in row.edit.accessibleDescription()


def test_off_by_default(scene, record, qtbot):
    scene.recogniser.said = RECORDED
    bench = scene()
    record(bench)
    qtbot.waitUntil(lambda: bench.reviewing)
    assert "Put into written German" not in entries(row_of(bench, "Antrag"))


def test_the_difference_is_in_words():
    assert difference("Ich hab das halt.", "Ich habe das.") == (
        (Kind.SAME, "Ich "),
        (Kind.STRUCK, "hab das halt."),
        (Kind.ADDED, "habe das."),
    )
