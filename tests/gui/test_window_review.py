"""Correcting a protocol in the window: every change is shown, saved, and can be undone."""

from __future__ import annotations

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QTextCharFormat
from PySide6.QtWidgets import QApplication, QComboBox

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.protocol.protocol import Origin

RECORDED = ("Das Gespräch war kurz.", "Sie hat keine Schulden mehr.", "Wir sehen uns am 24. November 2026.")


@pytest.fixture
def reviewed(review):
    """A bench with a draft of three sentences, one in each of the first three sections."""
    return review(RECORDED)


def section_of(bench, words: str) -> str:
    return next(s.id for s in bench.protocol.sections if any(words in t.text for t in s.statements))


def stored(bench):
    return bench.open_dictations().protocol(bench.desk.draft.id)


def test_typing_is_one_change_that_is_saved_and_undone(reviewed, qtbot):
    bench = reviewed
    edit = bench.row_with("Schulden").edit
    edit.setFocus()
    qtbot.keyClicks(edit, "Ja: ")
    qtbot.wait(500)  # a pause, in which what was typed is kept
    qtbot.keyClicks(edit, "und ")
    qtbot.wait(500)
    section = bench.protocol.section(section_of(bench, "Schulden"))
    (statement,) = [s for s in section.statements if "Schulden" in s.text]
    assert statement.text == "Ja: und Sie hat keine Schulden mehr."
    assert statement.origin is Origin.EDITED
    assert bench.desk.draft.stack.count() == 1
    qtbot.waitUntil(lambda: bench.desk.draft.saved)
    assert stored(bench) == bench.protocol
    assert bench.window.protocol.saved.text() == "Saved"
    bench.window.undo.trigger()
    assert edit.toPlainText() == "Sie hat keine Schulden mehr."
    bench.window.redo.trigger()
    assert edit.toPlainText() == "Ja: und Sie hat keine Schulden mehr."
    qtbot.waitUntil(lambda: bench.desk.draft.saved)
    assert stored(bench) == bench.protocol


def test_control_z_in_a_statement_is_the_drafts_undo(reviewed, qtbot):
    bench = reviewed
    edit = bench.row_with("Schulden").edit
    edit.setFocus()
    qtbot.keyClicks(edit, "Neu ")
    qtbot.keyClick(edit, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: edit.toPlainText() == "Sie hat keine Schulden mehr.")
    assert bench.desk.draft.stack.canRedo()


def test_moving_by_keys_takes_the_focus_along(reviewed, qtbot):
    bench = reviewed
    before = section_of(bench, "Schulden")
    ids = [section.id for section in bench.protocol.sections]
    edit = bench.row_with("Schulden").edit
    edit.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(edit, Qt.Key.Key_Down, both)
    assert section_of(bench, "Schulden") == ids[ids.index(before) + 1]
    assert QApplication.focusWidget() is bench.row_with("Schulden").edit
    bench.window.undo.trigger()
    assert section_of(bench, "Schulden") == before


def test_to_the_tray_and_back(reviewed, qtbot):
    bench = reviewed
    assert not bench.window.protocol.tray.isVisible()
    row = bench.row_with("Schulden")
    row.edit.setFocus()
    qtbot.keyClick(row.edit, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert bench.window.protocol.tray.isVisible()
    (waiting,) = bench.window.protocol.tray.rows
    waiting.target.setCurrentIndex(waiting.target.findData("termin"))
    waiting.target.activated.emit(waiting.target.currentIndex())
    assert "Sie hat keine Schulden mehr." in bench.texts("termin")
    assert not bench.window.protocol.tray.isVisible()


def test_what_is_removed_is_listed_and_comes_back(reviewed, qtbot):
    bench = reviewed
    row = bench.row_with("Schulden")
    row.edit.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(row.edit, Qt.Key.Key_Delete, both)
    panel = bench.window.protocol.discarded
    assert panel.toggle.text() == "Discarded (1)"
    assert not panel.content.isVisible()
    panel.toggle.click()
    assert panel.content.isVisible()
    bench.desk.draft.restore(bench.protocol.discarded[0].source[0])
    assert bench.window.protocol.tray.isVisible()
    assert not panel.isVisible()


def test_an_emptied_statement_is_removed_not_lost(reviewed, qtbot):
    bench = reviewed
    edit = bench.row_with("Schulden").edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    bench.window.bar.record_button.setFocus()
    qtbot.waitUntil(lambda: len(bench.protocol.discarded) == 1)
    assert bench.window.protocol.discarded.toggle.text() == "Discarded (1)"


def test_own_text_can_be_added(reviewed):
    bench = reviewed
    panel = bench.window.protocol.sections["gefaehrdung"]
    assert panel.missing.isVisible()
    panel.add_button.click()
    assert bench.texts("gefaehrdung") == ["New text"]
    assert panel.rows[0].said.text() == "Written by you"
    assert not panel.missing.isVisible()


def test_own_text_has_the_room_as_well_where_the_transcript_is_shown(reviewed):
    """What stands beside it is the same in both cases, and the width of the page may be, too."""
    panel = reviewed.window.protocol.sections["gefaehrdung"]
    panel.add_button.click()
    row = panel.rows[0]
    wide = row.edit.width()
    row.quote(True)
    assert row.said.text() == "Written by you"
    assert row.edit.width() < wide
    row.quote(False)
    assert row.edit.width() == wide


def test_fields_show_and_take_values(reviewed, qtbot):
    bench = reviewed
    line = bench.window.protocol.form.inputs["datum"]
    assert line.placeholderText() == "Not mentioned"
    line.setFocus()
    line.clear()
    qtbot.keyClicks(line, "12.11.2026")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert bench.protocol.field("datum").value == "2026-11-12"
    box = bench.window.protocol.form.inputs["kontaktform"]
    assert isinstance(box, QComboBox)
    box.setCurrentIndex(box.findData("telefonisch"))
    box.activated.emit(box.currentIndex())
    assert bench.protocol.field("kontaktform").value == "telefonisch"
    bench.window.undo.trigger()
    assert box.currentText() == "Not mentioned"


def test_values_that_contradict_each_other_are_taken_with_one_click(scene, record, qtbot):
    scene.recogniser.said = ("Dauer fünfzig Minuten.", "Sie hat keine Schulden mehr.", "Dauer eine Stunde.")
    bench = scene()
    record(bench)
    qtbot.waitUntil(lambda: bench.reviewing)
    form = bench.window.protocol.form
    others = form.choices["dauer"]
    assert form.inputs["dauer"].text() == "50 min"
    assert others.isVisible()
    assert [b.text() for b in others.buttons] == ["60", "Keep"]
    assert others.buttons[0].toolTip() == "Said: “eine Stunde”"
    assert not form.choices["datum"].isVisible()
    others.buttons[0].click()
    assert bench.protocol.field("dauer").value == 60
    assert not others.isVisible()
    bench.window.undo.trigger()
    assert others.isVisible()
    others.buttons[1].click()
    assert (bench.protocol.field("dauer").value, others.isVisible()) == (50, False)


def test_marks_are_underlined_and_explained(reviewed):
    edit = reviewed.row_with("keine Schulden").edit
    (selection,) = edit.extraSelections()
    assert selection.cursor.selectedText() == "keine"
    assert selection.format.underlineStyle() is QTextCharFormat.UnderlineStyle.DashUnderline
    assert "negation" in edit.accessibleDescription()


def test_the_source_stands_beside_the_statement_where_no_transcript_has_it(reviewed):
    row, show_said = reviewed.row_with("24. November"), reviewed.window.playing.show_said
    assert reviewed.window.playing.pane.isVisible()
    assert row.said.text() == "0:04"
    narrow = row.edit.width()
    show_said.trigger()
    assert "Said: “Wir sehen uns am 24. November 2026.”" in row.said.text()
    assert row.said.geometry().left() >= row.edit.geometry().right()
    show_said.trigger()
    assert row.said.text() == "0:04"
    assert row.edit.width() == narrow
    assert row.said.width() < row.edit.width() / 2


def test_export_writes_what_is_shown(reviewed, tmp_path, qtbot):
    bench = reviewed
    edit = bench.row_with("Schulden").edit
    edit.setFocus()
    qtbot.keyClicks(edit, "Gut: ")  # not even committed yet
    bench.dialogs.path = tmp_path / "Protokoll für Köln.docx"
    bench.window.export.trigger()
    qtbot.waitUntil(lambda: bench.window.messages.note("export") is not None)
    words = "\n".join(paragraph.text for paragraph in docx.Document(str(bench.dialogs.path)).paragraphs)
    assert "Gut: Sie hat keine Schulden mehr." in words
    bench.window.messages.note("export").action_buttons[0].click()
    assert bench.dialogs.shown == [tmp_path]


def test_an_export_that_fails_is_told_inline(reviewed, tmp_path, qtbot):
    bench = reviewed
    bench.dialogs.path = tmp_path / "gibt es nicht" / "x.docx"
    bench.window.export.trigger()
    qtbot.waitUntil(lambda: bench.window.messages.note("export") is not None)
    assert "x.docx could not be written" in bench.window.messages.texts[0]


def test_the_whole_protocol_on_the_clipboard(reviewed, qtbot):
    reviewed.window.copy.trigger()
    qtbot.waitUntil(lambda: "Schulden" in QGuiApplication.clipboard().text())


def test_policy_can_forbid_exports(scene, record, qtbot):
    scene.settings = {"allow_export": False}
    bench = scene()
    record(bench)
    qtbot.waitUntil(lambda: bench.reviewing)
    assert not bench.window.export.isEnabled()
    assert not bench.window.copy.isEnabled()
    assert not bench.window.protocol.export_button.isEnabled()


def test_a_draft_that_cannot_be_saved_is_told_and_saved_later(reviewed, qtbot, monkeypatch):
    bench = reviewed
    dictations = bench.program.dictations()
    real = dictations.save

    def full(*_):
        raise KnownError(ErrorCode.DISK_FULL, file="vault.db")

    monkeypatch.setattr(dictations, "save", full)
    bench.desk.draft.set_field("ort", "Köln")
    qtbot.waitUntil(lambda: "disk is full" in "".join(bench.window.messages.texts))
    assert bench.window.protocol.saved.text() == "Saving …"
    monkeypatch.setattr(dictations, "save", real)
    bench.desk.draft.flush()
    qtbot.waitUntil(lambda: bench.desk.draft.saved)
    assert stored(bench).field("ort").value == "Köln"


def test_a_draft_opens_again_after_a_restart(reviewed, scene, qtbot):
    reviewed.desk.draft.set_field("ort", "Köln")
    scene.close_all()
    again = scene()
    qtbot.waitUntil(lambda: len(again.desk.entries.items) == 1)
    index = again.desk.entries.index(0)
    again.window.sidebar.view.clicked.emit(index)
    qtbot.waitUntil(lambda: again.reviewing)
    assert again.window.protocol.form.inputs["ort"].text() == "Köln"
