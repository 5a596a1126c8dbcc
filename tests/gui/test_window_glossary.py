"""Words for the glossary: from the review in two clicks, and as a table to keep."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QContextMenuEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QMenu

from protokollant.app.glossary import Layer, read_glossary
from protokollant.dictation.glossary import Entry, EntryKind
from protokollant.protocol.protocol import Origin
from protokollant.protocol.transcript import Utterance, Word
from protokollant.ui.widgets.glossary_dialog import GlossaryDialog
from protokollant.ui.widgets.word_dialog import WordDialog

NAMES = ("Yildirim", "Hoffmaier", "Hoffmeier")
RECORDED = ("Frau Jildirem kam heute.", "Später war jildirem müde.", "Wir sehen uns am 24. November 2026.")


@pytest.fixture
def reviewed(review):
    return review(RECORDED)


def texts(bench) -> list[str]:
    return [s.text for section in bench.protocol.sections for s in section.statements]


def choose(text: str) -> list[str]:
    """The second click: on the entry of the menu that opens next. Gives what the menu offers."""
    offered: list[str] = []

    def click() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        offered.extend(action.text() for action in menu.actions() if action.text())
        action = next((action for action in menu.actions() if action.text().startswith(text)), None)
        menu.close()
        if action is not None:
            action.trigger()

    QTimer.singleShot(0, click)
    return offered


def right_click(widget, place: QPoint) -> None:
    """The first click."""
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, place, widget.mapToGlobal(place))
    QApplication.sendEvent(widget, event)


def place_of_word(row, word: str) -> QPoint:
    """In the statement's row."""
    cursor = QTextCursor(row.edit.document())
    cursor.setPosition(row.edit.toPlainText().index(word) + 1)
    return row.edit.viewport().mapTo(row, row.edit.cursorRect(cursor).center())


def dialog_of(bench, kind: type):
    return next(child for child in bench.window.findChildren(kind) if child.isVisible())


def items(dialog):
    return [dialog.table.topLevelItem(i) for i in range(dialog.table.topLevelItemCount())]


def test_two_clicks_take_a_misheard_word_into_the_glossary(reviewed, qtbot, scene, record):
    bench = reviewed
    row = bench.row_with("Jildirem")
    offered = choose("Add “Jildirem”")
    right_click(row, place_of_word(row, "Jildirem"))
    assert offered[0] == "Add “Jildirem” to the glossary …"
    dialog = dialog_of(bench, WordDialog)
    assert dialog.heard.text() == "Jildirem"
    assert dialog.right.text() == ""
    assert not dialog.ok.isEnabled()
    qtbot.keyClicks(dialog.right, "Yildirim")
    dialog.kind.setCurrentIndex(dialog.kind.findData("name"))
    dialog.kind.activated.emit(dialog.kind.currentIndex())
    qtbot.keyClick(dialog.right, Qt.Key.Key_Return)
    # It is mended wherever it stands here, as one change, and kept.
    assert texts(bench)[:2] == ["Frau Yildirim kam heute.", "Später war Yildirim müde."]
    assert bench.desk.draft.stack.count() == 1
    entry = Entry("Yildirim", ("Jildirem",), EntryKind.NAME)
    qtbot.waitUntil(lambda: bench.application.glossary.own == (entry,))
    assert bench.open_dictations().glossary.entries() == (entry,)
    bench.window.undo.trigger()
    assert texts(bench)[0] == RECORDED[0]
    # The next dictation has it right at once, also after a new start.
    scene.close_all()
    again = scene()
    qtbot.waitUntil(lambda: again.application.glossary.own == (entry,))
    record(again)
    qtbot.waitUntil(lambda: again.reviewing)
    assert texts(again)[0] == "Frau Yildirim kam heute."
    assert again.protocol.transcript[0].raw == RECORDED[0]


def test_a_word_of_what_was_said_can_be_picked_as_well(reviewed):
    bench = reviewed
    bench.window.playing.show_said.trigger()
    row = bench.row_with("Jildirem")
    label = row.said
    offered = choose("Add “")
    metrics = label.fontMetrics()
    right_click(label, QPoint(metrics.horizontalAdvance("Said: “Frau Jil"), 6 + metrics.height() // 2))
    assert offered[0] == "Add “Jildirem” to the glossary …"
    assert dialog_of(bench, WordDialog).heard.text() == "Jildirem"


def test_several_selected_words_are_taken_together(reviewed):
    bench = reviewed
    row = bench.row_with("Jildirem")
    cursor = row.edit.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(len("Frau Jildirem"), QTextCursor.MoveMode.KeepAnchor)
    row.edit.setTextCursor(cursor)
    choose("Add “Frau Jildirem”")
    right_click(row, place_of_word(row, "Jildirem"))
    assert dialog_of(bench, WordDialog).heard.text() == "Frau Jildirem"


def test_a_word_that_was_already_mended_by_hand_knows_what_it_was(reviewed, qtbot):
    bench = reviewed
    row = bench.row_with("Jildirem")
    row.edit.setFocus()
    row.edit.selectAll()
    qtbot.keyClicks(row.edit, "Frau Yildirim kam heute.")
    choose("Add “Yildirim”")
    right_click(row, place_of_word(row, "Yildirim"))
    dialog = dialog_of(bench, WordDialog)
    assert (dialog.right.text(), dialog.heard.text()) == ("Yildirim", "Jildirem")


def test_an_unsure_word_offers_what_else_it_may_have_been(scene, record, qtbot, monkeypatch):
    bench = scene()
    bench.open_dictations().glossary.put([Entry(name, kind=EntryKind.NAME) for name in NAMES])
    bench.program.words.refresh()
    qtbot.waitUntil(lambda: len(bench.application.glossary.own) == 3)
    said = tuple(Word(w, i * 0.3, i * 0.3 + 0.3, 0.99) for i, w in enumerate("Herr Jildirem traf Hoffmoier.".split()))
    unsure = tuple(Word(w.text, w.start, w.end, 0.4 if w.text[0] in "JH" and i else 0.99) for i, w in enumerate(said))
    monkeypatch.setattr(scene.recogniser, "_utterances", lambda *_: (Utterance(unsure),))
    record(bench)
    qtbot.waitUntil(lambda: bench.reviewing)
    row = bench.row_with("Herr")
    assert row.edit.toPlainText() == "Herr Yildirim traf Hoffmoier."
    assert "Jildirem" in row.edit.accessibleDescription()
    assert "Perhaps: Hoffmaier, Hoffmeier" in row.edit.accessibleDescription()
    menu = row.menu_at(row.mapToGlobal(place_of_word(row, "Hoffmoier")))
    menu.actions()[0].trigger()
    assert texts(bench)[0] == "Herr Yildirim traf Hoffmaier."
    menu = row.menu_at(row.mapToGlobal(place_of_word(row, "Yildirim")))
    assert menu.actions()[0].text() == "Write “Jildirem”"
    menu.actions()[0].trigger()
    assert texts(bench)[0] == "Herr Jildirem traf Hoffmaier."
    assert bench.protocol.sections[0].statements[0].origin is Origin.EDITED


def test_the_table_shows_all_and_changes_ones_own(reviewed, qtbot, tmp_path):
    bench = reviewed
    bench.window.tools.glossary.trigger()
    dialog = dialog_of(bench, GlossaryDialog)
    qtbot.waitUntil(lambda: dialog.table.topLevelItemCount() > 100)
    assert not dialog.save.isEnabled()
    dialog.add.click()
    word = next(child for child in dialog.findChildren(WordDialog) if child.isVisible())
    qtbot.keyClicks(word.right, "ISEF-Nord")
    qtbot.keyClicks(word.heard, "Isef Nord | Iseff Nord")
    word.ok.click()
    qtbot.waitUntil(lambda: len(bench.application.glossary.own) == 1)
    assert bench.application.glossary.own[0].heard == ("Isef Nord", "Iseff Nord")
    dialog.search.setText("iseff nord")

    def shown():
        items = [dialog.table.topLevelItem(i) for i in range(dialog.table.topLevelItemCount())]
        return [item for item in items if not item.isHidden()]

    qtbot.waitUntil(lambda: [item.text(0) for item in shown()] == ["ISEF-Nord"])
    dialog.table.setCurrentItem(shown()[0])
    assert dialog.edit.isEnabled()
    dialog.edit.click()
    change = next(child for child in dialog.findChildren(WordDialog) if child.isVisible())
    change.right.setText("ISEF-Süd")
    change.ok.click()
    qtbot.waitUntil(lambda: [e.right for e in bench.application.glossary.own] == ["ISEF-Süd"])
    bench.dialogs.path = tmp_path / "Wörter.csv"
    dialog.save.click()
    qtbot.waitUntil(lambda: "Wörter.csv" in dialog.said.text())
    assert read_glossary(bench.dialogs.path) == bench.application.glossary.own
    dialog.search.clear()
    own = next(
        item
        for i in range(dialog.table.topLevelItemCount())
        if (item := dialog.table.topLevelItem(i)).text(0) == "ISEF-Süd"
    )
    dialog.table.setCurrentItem(own)
    dialog.remove.click()
    qtbot.waitUntil(lambda: bench.application.glossary.own == ())
    dialog.load.click()
    qtbot.waitUntil(lambda: [e.right for e in bench.application.glossary.own] == ["ISEF-Süd"])
    qtbot.waitUntil(lambda: "1" in dialog.said.text())
    (tmp_path / "Wörter.csv").write_text("x", encoding="utf-8")
    dialog.load.click()
    qtbot.waitUntil(lambda: "line 1" in dialog.said.text())


def test_words_of_others_are_only_shown(reviewed, qtbot):
    bench = reviewed
    bench.window.tools.glossary.trigger()
    dialog = dialog_of(bench, GlossaryDialog)
    qtbot.waitUntil(lambda: dialog.table.topLevelItemCount() > 100)
    dialog.table.setCurrentItem(dialog.table.topLevelItem(0))
    assert bench.program.words.listed[0].layer is Layer.PROGRAM
    assert not dialog.edit.isEnabled()
    assert not dialog.remove.isEnabled()


def test_words_are_found_in_any_spelling_and_by_kind(reviewed, qtbot):
    bench = reviewed
    entries = [Entry("Käßbohrer", ("Kesborer",), EntryKind.NAME), Entry("Käsdorf", (), EntryKind.PLACE)]
    bench.open_dictations().glossary.put(entries)
    bench.window.tools.glossary.trigger()
    dialog = dialog_of(bench, GlossaryDialog)
    qtbot.waitUntil(lambda: len(bench.application.glossary.own) == 2)

    def shown() -> set[str]:
        return {item.text(0) for item in items(dialog) if not item.isHidden()}

    qtbot.waitUntil(lambda: {"Käßbohrer", "Käsdorf"} <= shown())
    for text in ("kaessbohrer", "käßb", "bohrer", "KESB"):
        dialog.search.setText(text)
        assert shown() == {"Käßbohrer"}, text
    dialog.search.setText("kas")
    assert {"Käßbohrer", "Käsdorf"} <= shown()
    dialog.kind.setCurrentIndex(dialog.kind.findText("Place"))
    dialog.kind.activated.emit(dialog.kind.currentIndex())
    assert shown() == {"Käsdorf"}
    assert dialog.count.text() == "Words: 1"


def test_a_sentence_is_tried_as_it_was_heard(reviewed, qtbot):
    bench = reviewed
    bench.open_dictations().glossary.put([Entry("Yildirim", ("Jildirem",), EntryKind.NAME)])
    bench.window.tools.glossary.trigger()
    dialog = dialog_of(bench, GlossaryDialog)
    qtbot.waitUntil(lambda: len(bench.application.glossary.own) == 1)
    trial = dialog.trial
    qtbot.keyClicks(trial.heard, "frau jildirem kam")
    qtbot.waitUntil(lambda: "Yildirim" in trial.written.text())
    assert trial.changes.text() == "“jildirem” becomes “Yildirim”."
    trial.heard.setText("frau jildirom kam")
    qtbot.waitUntil(lambda: "jildirom" in trial.written.text())
    assert trial.changes.text() == "The glossary changes nothing here."
    trial.unclear.click()
    qtbot.waitUntil(lambda: "Yildirim" in trial.written.text())
    trial.heard.clear()
    assert not trial.written.isVisible()
