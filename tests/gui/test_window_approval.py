"""From the draft to the approved protocol and back: approve, revise, compare, export, delete what is due."""

from __future__ import annotations

import datetime as dt
import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from protokollant.app.dictations import DictationState
from protokollant.app.open_points import open_points
from protokollant.documents.sealing import content_hash
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.ui.viewmodels.desk import Page
from protokollant.ui.widgets.versions_dialog import VersionsDialog

SAID = ("Anlass war die Kündigung der Wohnung.", "Sie hat keine Schulden.", "Nächster Termin am 24. November 2026.")


@pytest.fixture
def ready(review, qtbot):
    """Gives a bench with a draft in which nothing is open any more."""

    def prepared():
        bench = review(SAID)
        settle(bench)
        qtbot.waitUntil(lambda: bench.desk.draft.saved)
        return bench

    return prepared


@pytest.fixture
def approve(qtbot):
    def run(bench, name: str = "Anna Beispiel") -> None:
        bench.window.approve.trigger()
        dialog = bench.window.approving.dialog
        if dialog.name.isVisible():
            qtbot.keyClicks(dialog.name, name)
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: bench.desk.page is Page.APPROVED)

    return run


def settle(bench) -> None:
    """Wave everything through that is open."""
    draft = bench.desk.draft
    bench.window.protocol.commit()
    for point in open_points(draft.protocol, draft.template):
        draft.waive(point, "hier nicht nötig")


def finishing(bench):
    return bench.program.finishing


def shown_text(bench) -> str:
    return bench.window.approving.page.text.toPlainText()


def state_of(bench) -> DictationState:
    return bench.program.dictations().list()[0].state


def kinds(bench) -> list[str]:
    """What happened to dictations; that the store was unlocked is not of interest here."""
    return [row.kind for row in bench.program.dictations().events.rows() if row.kind != "unlocked"]


def test_what_is_open_is_said_and_led_to(review, qtbot):
    bench = review(SAID)
    bar = bench.window.approving.bar
    points = finishing(bench).approval.open
    assert points
    assert bar.isVisible()
    assert str(len(points)) in bar.button.text()
    assert f"Open before it can be approved: {len(points)}" in bar.text.text()
    bench.window.approve.trigger()
    first = points[0]
    target = QApplication.focusWidget()
    page = bench.window.protocol
    assert target in (
        page.form.inputs.get(first.subject),
        getattr(page.sections.get(first.subject), "add_button", None),
    )
    bench.window.approve.trigger()
    assert QApplication.focusWidget() is page.sections[points[1].subject].missing.add_button
    assert bench.window.approving.dialog is None
    assert bench.desk.page is Page.PROTOCOL


def test_ctrl_return_approves_also_while_typing_and_asks_for_the_name_once(ready, qtbot, scene):
    scene.settings |= {"keep_audio": -1, "keep_transcript": -1, "keep_draft": -1}
    bench = ready()
    edit = bench.row_with("Kündigung").edit
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_End)
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    qtbot.keyClicks(edit, "!")
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    dialog = bench.window.approving.dialog
    assert dialog is not None
    assert dialog.name.isVisible()
    assert not dialog.button.isEnabled()
    qtbot.keyClicks(dialog.name, "Anna Beispiel")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.desk.page is Page.APPROVED)
    page = bench.window.approving.page
    assert "Anlass war die Kündigung der Wohnung!" in shown_text(bench)
    assert page.who.text().startswith("Approved by Anna Beispiel on ")
    assert page.seal.text().startswith("Version 1 · checksum ")
    assert "matches the text" in page.seal.text()
    assert not bench.window.approving.bar.isVisible()
    assert "Anna Beispiel" in (bench.application.folders.config / "settings.toml").read_text(encoding="utf-8")
    assert "hier nicht nötig" in shown_text(bench)
    page.revise_button.click()
    qtbot.waitUntil(lambda: bench.reviewing)
    bench.window.approve.trigger()
    assert not bench.window.approving.dialog.name.isVisible()
    assert "Anna Beispiel" in bench.window.approving.dialog.who.text()


def test_the_list_shows_it_and_a_click_opens_its_page(ready, approve, qtbot):
    bench = ready()
    approve(bench)
    entries = bench.desk.entries
    qtbot.waitUntil(lambda: entries.state_text(entries.items[0]) == "Approved")
    bench.desk.new()
    assert bench.desk.page is Page.GUIDE
    assert finishing(bench).approved.shown is None
    bench.desk.select(entries.items[0].id)
    qtbot.waitUntil(lambda: bench.desk.page is Page.APPROVED)
    assert "Sie hat keine Schulden." in shown_text(bench)
    assert not bench.window.append.isEnabled()
    assert not bench.window.approve.isEnabled()


def test_approve_revise_approve_compare_export(ready, approve, qtbot, tmp_path):
    bench = ready()
    approve(bench)
    page = bench.window.approving.page
    qtbot.waitUntil(lambda: page.kept.text().count(": deleted") == 3)
    assert not page.versions.isVisible()
    page.revise_button.click()
    qtbot.waitUntil(lambda: bench.reviewing)
    bar = bench.window.approving.bar
    qtbot.waitUntil(lambda: "Revision of version 1" in bar.text.text())
    bench.window.activateWindow()
    qtbot.waitUntil(bench.window.isActiveWindow)
    edit = bench.row_with("Schulden").edit
    edit.setFocus()
    edit.selectAll()
    assert "the spoken words are deleted" in bench.row_with("Schulden").said.text()
    qtbot.keyClicks(edit, "Sie hat hohe Schulden.")
    bench.window.protocol.commit()
    assert finishing(bench).approval.open == ()  # there is nothing any more with which it could be compared
    approve(bench)
    assert page.seal.text().startswith("Version 2")
    qtbot.waitUntil(page.versions.isVisible)
    assert page.chooser.count() == 2
    page.compare_button.click()
    dialog = page.findChild(VersionsDialog)
    text = dialog.changes.toPlainText()
    assert "Changed: Sie hat keine hohe Schulden." in text
    assert "Kündigung" not in text
    cursor = dialog.changes.document().find("keine")
    assert cursor.charFormat().fontStrikeOut()
    cursor = dialog.changes.document().find("hohe")
    assert cursor.charFormat().fontUnderline()
    spoken = "Changed. Before: Sie hat keine Schulden. After: Sie hat hohe Schulden."
    assert spoken in dialog.changes.accessibleDescription()
    dialog.all.setChecked(True)
    assert "As before: Anlass war die Kündigung der Wohnung." in dialog.changes.toPlainText()
    dialog.accept()
    page.chooser.setCurrentIndex(1)
    page.chooser.activated.emit(1)
    assert page.seal.text().startswith("Version 1")
    assert "Sie hat keine Schulden." in shown_text(bench)
    bench.dialogs.path = tmp_path / "v1.json"
    bench.window.export.trigger()
    qtbot.waitUntil(lambda: bench.dialogs.path.exists())
    form = json.loads(bench.dialogs.path.read_text(encoding="utf-8"))
    assert (form["version"], form["approved_by"]) == (1, "Anna Beispiel")
    assert content_hash(form) == form["content_hash"] == finishing(bench).approved.shown.versions[0].hash
    bench.window.copy.trigger()
    qtbot.waitUntil(lambda: "Version 1" in QGuiApplication.clipboard().text())
    qtbot.waitUntil(lambda: kinds(bench).count("exported") == 2)
    assert [kind for kind in kinds(bench) if kind != "purged"] == [
        "created",
        "opened",
        "edited",
        "approved",
        "opened",
        "revised",
        "opened",
        "edited",
        "approved",
        "opened",
        "exported",
        "exported",
    ]
    assert bench.program.dictations().events.verify() == ()


def test_what_is_due_is_deleted_after_the_approval(ready, approve, qtbot):
    bench = ready()
    id = bench.desk.current
    journal = bench.application.folders.data / "recordings" / f"{id}.journal"
    assert journal.exists()
    approve(bench)
    qtbot.waitUntil(lambda: not journal.exists())
    page = bench.window.approving.page
    qtbot.waitUntil(lambda: page.kept.text().count(": deleted") == 3)
    assert "Approved protocol: stays until you delete it" in page.kept.text()
    assert bench.program.dictations().heard(id) is None
    assert bench.program.dictations().protocol(id) is None


def test_what_is_to_be_kept_is_kept_and_shown(ready, approve, qtbot, scene):
    scene.settings |= {"keep_audio": 14, "keep_transcript": -1, "keep_draft": -1}
    bench = ready()
    approve(bench)
    text = bench.window.approving.page.kept.text()
    assert "Recording: is deleted on " in text
    assert "Transcript: stays until you delete it" in text
    qtbot.waitUntil(lambda: not bench.program.jobs.busy)
    assert len(bench.program.dictations().audio(bench.desk.current))


def test_a_revision_can_be_given_up(ready, approve, qtbot):
    bench = ready()
    approve(bench)
    bench.window.approving.page.revise_button.click()
    qtbot.waitUntil(lambda: bench.reviewing)
    bar = bench.window.approving.bar
    qtbot.waitUntil(bar.back_button.isVisible)
    edit = bench.row_with("Schulden").edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "Das war falsch.")
    bench.window.protocol.commit()
    bar.back_button.click()
    qtbot.waitUntil(lambda: bench.desk.page is Page.APPROVED)
    assert "Sie hat keine Schulden." in shown_text(bench)
    assert state_of(bench) is DictationState.APPROVED
    qtbot.waitUntil(lambda: not bench.program.jobs.busy)
    assert bench.desk.draft.saved


def test_what_cannot_be_approved_stays_a_draft_and_is_said(ready, qtbot, monkeypatch):
    bench = ready()

    def full(*_):
        raise KnownError(ErrorCode.DISK_FULL, file="vault.db")

    monkeypatch.setattr(type(bench.program.dictations().approvals), "approve", full)
    bench.window.approve.trigger()
    dialog = bench.window.approving.dialog
    qtbot.keyClicks(dialog.name, "Anna Beispiel")
    with qtbot.waitSignal(finishing(bench).approval.failed):
        qtbot.keyClick(dialog, Qt.Key.Key_Return)
    assert bench.desk.page is Page.PROTOCOL
    assert bench.window.protocol.isEnabled()
    assert state_of(bench) is DictationState.DRAFT


def test_the_person_is_asked_before_anything_approved_goes(ready, approve, qtbot, scene):
    scene.settings |= {"keep_approved": 20}
    bench = ready()
    approve(bench)
    page = bench.window.approving.page
    qtbot.waitUntil(page.question.isVisible)
    assert "It is not deleted by itself" in page.asked.text()
    entries = bench.desk.entries
    qtbot.waitUntil(lambda: "time ends on" in entries.state_text(entries.items[0]))
    vault = bench.program.dictations()._vault
    long_ago = (dt.datetime.now(dt.UTC) - dt.timedelta(days=400)).isoformat()
    vault.write("UPDATE version SET approved_at = ?", long_ago)
    finishing(bench).keeping.run()
    qtbot.waitUntil(lambda: "please decide" in entries.state_text(entries.items[0]))
    assert state_of(bench) is DictationState.APPROVED
    page.keep_button.click()
    qtbot.waitUntil(lambda: "kept" in kinds(bench))
    page.discard_button.click()
    qtbot.waitUntil(lambda: bench.desk.page is Page.GUIDE)


def test_every_control_has_a_name(ready, approve, qtbot):
    bench = ready()
    bar = bench.window.approving.bar
    assert all(each.accessibleName() for each in (bar.button, bar.back_button))
    approve(bench)
    page = bench.window.approving.page
    controls = (page.copy_button, page.revise_button, page.export_button, page.chooser, page.compare_button, page.text)
    assert all(each.accessibleName() for each in controls)
    assert page.focusPolicy() is not Qt.FocusPolicy.StrongFocus
