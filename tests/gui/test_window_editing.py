"""Correcting with keys and mouse: split, join, move, the tray, text by hand and by voice, undo across a restart."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from protokollant.app.editing import Place
from protokollant.protocol.protocol import Origin, accounting_errors
from protokollant.ui.widgets import statement_row
from protokollant.ui.widgets.dragging import dragged_in, mime_of
from protokollant.ui.widgets.section_picker import SectionPicker, narrowed

RECORDED = ("Das Gespräch war kurz.", "Sie hat keine Schulden mehr.", "Wir sehen uns am 24. November 2026.")
CONTROL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def reviewed(review):
    """A bench with a draft of three sentences, one in each of the first three sections."""
    return review(RECORDED)


def place_of(bench, words: str) -> Place:
    return bench.row_with(words).place


def focused() -> str:
    widget = QApplication.focusWidget()
    return widget.toPlainText() if hasattr(widget, "toPlainText") else ""


def press(qtbot, bench, words: str, key, modifiers=Qt.KeyboardModifier.NoModifier, at: int | None = None) -> None:
    edit = bench.row_with(words).edit
    edit.setFocus()
    if at is not None:
        edit.select(at, at)
    qtbot.keyClick(edit, key, modifiers)


def stored(bench):
    return bench.open_dictations().protocol(bench.desk.draft.id)


# ---- splitting and joining


def test_enter_splits_at_the_cursor_and_backspace_joins_again(reviewed, qtbot):
    bench = reviewed
    before = bench.protocol
    place = place_of(bench, "Schulden")
    press(qtbot, bench, "Schulden", Qt.Key.Key_Return, at=len("Sie hat"))
    assert bench.texts(place.section) == ["Sie hat", "keine Schulden mehr."]
    assert accounting_errors(bench.protocol) == ()
    assert focused() == "keine Schulden mehr."
    second = bench.window.protocol.sections[place.section].rows[1]
    assert second.said.text() == "0:02"  # each part keeps what it stands on
    assert QApplication.focusWidget().at_start
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Backspace)
    assert bench.texts(place.section) == ["Sie hat keine Schulden mehr."]
    assert bench.protocol == before
    assert QApplication.focusWidget().at == len("Sie hat")


def test_delete_at_the_end_joins_with_the_next(reviewed, qtbot):
    bench = reviewed
    place = place_of(bench, "Schulden")
    bench.desk.draft.move(place_of(bench, "kurz"), place.section)
    press(qtbot, bench, "kurz", Qt.Key.Key_Delete, at=len(RECORDED[0]))
    assert bench.texts(place.section) == [f"{RECORDED[0]} {RECORDED[1]}"]
    assert bench.protocol.section(place.section).statements[0].source == (0, 1)


def test_a_key_that_is_held_does_not_join(reviewed, qtbot):
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QKeyEvent

    bench = reviewed
    place = place_of(bench, "Schulden")
    bench.desk.draft.move(place_of(bench, "kurz"), place.section)
    edit = bench.row_with("Schulden").edit
    edit.setFocus()
    edit.select(0, 0)
    held = QKeyEvent(
        QEvent.Type.KeyPress, Qt.Key.Key_Backspace, Qt.KeyboardModifier.NoModifier, "", autorep=True, count=1
    )
    QApplication.sendEvent(edit, held)
    assert len(bench.texts(place.section)) == 2


def test_enter_at_the_end_begins_a_new_statement(reviewed, qtbot):
    bench = reviewed
    place = place_of(bench, "Schulden")
    press(qtbot, bench, "Schulden", Qt.Key.Key_Return, at=len(RECORDED[1]))
    qtbot.keyClicks(QApplication.focusWidget(), "Das war alles.")
    bench.window.protocol.commit()
    assert bench.texts(place.section) == [RECORDED[1], "Das war alles."]
    new = bench.protocol.section(place.section).statements[1]
    assert (new.source, new.origin) == ((), Origin.EDITED)


def test_an_emptied_statement_goes_with_backspace(reviewed, qtbot):
    bench = reviewed
    place = place_of(bench, "Schulden")
    bench.desk.draft.move(place_of(bench, "kurz"), place.section)
    edit = bench.row_with("Schulden").edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert bench.texts(place.section) == [RECORDED[0]]
    assert focused() == RECORDED[0]
    assert bench.protocol.discarded[-1].source == (1,)


def test_tab_follows_the_page_after_a_split(reviewed, qtbot):
    bench = reviewed
    place = place_of(bench, "Schulden")
    press(qtbot, bench, "Schulden", Qt.Key.Key_Return, at=len("Sie hat"))
    first, second = bench.window.protocol.sections[place.section].rows
    chain = [first.edit]
    while chain[-1] is not bench.row_with("24. November").edit:
        following = chain[-1].nextInFocusChain()
        assert len(chain) < 500
        chain.append(following)
    at = [chain.index(control) for control in (first.edit, first.more, second.edit, second.more)]
    assert at == sorted(at)


# ---- moving


def test_alt_and_arrows_move_within_a_section_and_over_its_border(reviewed, qtbot):
    bench = reviewed
    ids = [section.id for section in bench.protocol.sections]
    place = place_of(bench, "Schulden")
    bench.desk.draft.move(place_of(bench, "kurz"), place.section)
    press(qtbot, bench, "Schulden", Qt.Key.Key_Up, ALT)
    assert bench.texts(place.section) == [RECORDED[1], RECORDED[0]]
    assert focused() == RECORDED[1]
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down, ALT)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Down, ALT)
    following = ids[ids.index(place.section) + 1]
    assert bench.texts(following)[0] == RECORDED[1]
    assert focused() == RECORDED[1]
    while place_of(bench, "Schulden") != Place(ids[0], 0):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up, ALT)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Up, ALT)  # there is nothing above
    assert focused() == RECORDED[1]


def test_a_section_is_picked_by_typing(reviewed, qtbot):
    bench = reviewed
    press(qtbot, bench, "Schulden", Qt.Key.Key_M, CONTROL)
    picker = QApplication.activePopupWidget()
    assert isinstance(picker, SectionPicker)
    qtbot.keyClicks(picker.entry, "gefahr")
    qtbot.keyClick(picker.entry, Qt.Key.Key_Return)
    assert bench.texts("gefaehrdung") == [RECORDED[1]]
    assert focused() == RECORDED[1]


def test_escape_leaves_the_statement_where_it_is(reviewed, qtbot):
    bench = reviewed
    press(qtbot, bench, "Schulden", Qt.Key.Key_M, CONTROL)
    qtbot.keyClick(QApplication.activePopupWidget().entry, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert bench.desk.draft.stack.count() == 0


@pytest.mark.parametrize(
    ("typed", "first"),
    [("", "Anlass"), ("über", "Überleitung"), ("uber", "Überleitung"), ("zie", "Ziele"), ("x", None)],
)
def test_letters_narrow_the_sections(typed, first):
    sections = [("a", "Anlass"), ("b", "Überleitung"), ("c", "Nächste Ziele"), ("d", "Ziele")]
    found = [title for _, title in narrowed(sections, typed)]
    assert (found or [None])[0] == first


def drop(panel, dragged, at: QPoint) -> None:
    data = mime_of(dragged)
    buttons, nothing = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    action = Qt.DropAction.MoveAction
    if hasattr(panel, "dragMoveEvent"):
        panel.dragMoveEvent(QDragMoveEvent(at, action, data, buttons, nothing))
    panel.dropEvent(QDropEvent(QPointF(at), action, data, buttons, nothing))


def test_a_statement_is_dragged_to_an_exact_place(reviewed, qtbot, monkeypatch):
    bench = reviewed
    pulled = []
    monkeypatch.setattr(statement_row, "drag", lambda source, dragged, picture: pulled.append(dragged))
    row = bench.row_with("kurz")
    qtbot.mousePress(row.grip, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    qtbot.mouseMove(row.grip, QPoint(60, 60))
    assert pulled == [row.place]
    target = bench.window.protocol.sections[place_of(bench, "Schulden").section]
    below = QPoint(20, target.rows[0].geometry().bottom() + 1)
    drop(target, pulled[0], below)
    assert bench.texts(place_of(bench, "Schulden").section) == [RECORDED[1], RECORDED[0]]
    assert focused() == RECORDED[0]
    qtbot.waitUntil(lambda: target.rows[1].y() > target.rows[0].y() > 0)
    drop(target, place_of(bench, "kurz"), QPoint(20, target.rows[0].y()))
    assert bench.texts(place_of(bench, "Schulden").section) == [RECORDED[0], RECORDED[1]]


def test_only_the_place_is_dragged_never_the_words():
    data = mime_of(Place("anlass", 3))
    assert not data.hasText()
    assert dragged_in(data) == Place("anlass", 3)
    assert dragged_in(mime_of(7)) == 7


# ---- the tray, and what was discarded


def test_from_the_tray_by_typing_and_by_dragging(reviewed, qtbot):
    bench = reviewed
    press(qtbot, bench, "Schulden", Qt.Key.Key_T, CONTROL)
    (row,) = bench.window.protocol.tray.rows
    row.target.setFocus()
    qtbot.keyClick(row.target, Qt.Key.Key_M, CONTROL)
    picker = QApplication.activePopupWidget()
    qtbot.keyClicks(picker.entry, "ressourcen")
    qtbot.keyClick(picker.entry, Qt.Key.Key_Return)
    assert bench.texts("ressourcen") == [RECORDED[1]]
    press(qtbot, bench, "kurz", Qt.Key.Key_T, CONTROL)
    drop(bench.window.protocol.tray, place_of(bench, "24. November"), QPoint(5, 5))
    assert [row.sentence for row in bench.window.protocol.tray.rows] == [0, 2]
    drop(bench.window.protocol.sections["ressourcen"], 2, QPoint(5, 5))
    assert bench.texts("ressourcen") == [RECORDED[2], RECORDED[1]]


# ---- undo and redo


def test_undo_and_redo_go_on_after_a_restart(reviewed, scene, qtbot):
    bench = reviewed
    before = bench.protocol
    press(qtbot, bench, "Schulden", Qt.Key.Key_Return, at=len("Sie hat"))
    edit = QApplication.focusWidget()
    qtbot.keyClicks(edit, "Ja, ")
    bench.window.protocol.commit()
    bench.desk.draft.set_field("ort", "Köln")
    bench.window.undo.trigger()
    after = bench.protocol
    qtbot.waitUntil(lambda: bench.desk.draft.saved)
    scene.close_all()
    again = scene()
    qtbot.waitUntil(lambda: len(again.desk.entries.items) == 1)
    again.window.sidebar.view.clicked.emit(again.desk.entries.index(0))
    qtbot.waitUntil(lambda: again.reviewing)
    assert again.protocol == after
    assert again.window.redo.isEnabled()
    again.window.redo.trigger()
    assert again.protocol.field("ort").value == "Köln"
    for _ in range(3):
        again.window.undo.trigger()
    assert again.protocol == before
    assert not again.window.undo.isEnabled()
    for _ in range(3):
        again.window.redo.trigger()
    assert again.protocol.field("ort").value == "Köln"
    qtbot.waitUntil(lambda: again.desk.draft.saved)
    assert stored(again) == again.protocol


def test_typing_after_a_restart_is_a_step_of_its_own(reviewed, scene, qtbot):
    press(qtbot, reviewed, "Schulden", Qt.Key.Key_X)
    reviewed.window.protocol.commit()
    qtbot.waitUntil(lambda: reviewed.desk.draft.saved)
    scene.close_all()
    again = scene()
    qtbot.waitUntil(lambda: len(again.desk.entries.items) == 1)
    again.window.sidebar.view.clicked.emit(again.desk.entries.index(0))
    qtbot.waitUntil(lambda: again.reviewing)
    again.window.activateWindow()
    press(qtbot, again, "Schulden", Qt.Key.Key_Y)
    again.window.protocol.commit()
    again.window.undo.trigger()
    assert again.window.undo.isEnabled()


# ---- more by voice


def dictate_more(bench, qtbot) -> None:
    """Speak for a second and stop; what is said is in `recogniser.later`."""
    qtbot.waitUntil(lambda: bench.microphone.streams[-1].started and bench.desk.recording.running)
    bench.microphone.streams[-1].deliver(np.sin(np.arange(16_000) / 20) / 4)
    qtbot.waitUntil(lambda: bench.window.bar.record_button.is_red)
    bench.window.bar.stop_button.click()
    qtbot.waitUntil(lambda: bench.reviewing, timeout=10_000)


@pytest.mark.parametrize("way", ["button", "key"])
def test_more_is_dictated_into_a_section(scene, record, qtbot, way):
    scene.recogniser.said = RECORDED
    bench = scene()
    record(bench, 12.0)
    qtbot.waitUntil(lambda: bench.reviewing)
    bench.window.activateWindow()
    bench.recogniser.later = ("Sie wirkte sehr müde.", "Ihre Mutter hilft ihr.")
    section = place_of(bench, "Schulden").section
    streams = len(bench.microphone.streams)
    if way == "button":
        qtbot.mouseClick(bench.window.protocol.sections[section].dictate_button, Qt.MouseButton.LeftButton)
    else:
        press(qtbot, bench, "Schulden", Qt.Key.Key_A, CONTROL | Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: len(bench.microphone.streams) > streams)
    assert bench.window.messages.note("adding") is not None
    dictate_more(bench, qtbot)
    assert bench.window.messages.note("adding") is None
    assert bench.texts(section) == [RECORDED[1], *bench.recogniser.later]
    assert focused() == bench.recogniser.later[-1]
    assert accounting_errors(bench.protocol) == ()
    bench.window.undo.trigger()  # what was said then lies in the tray: nothing is lost
    assert bench.texts(section) == [RECORDED[1]]
    assert [bench.protocol.sentence(i).text for i in bench.protocol.unassigned] == list(bench.recogniser.later)
    bench.window.redo.trigger()
    assert bench.texts(section) == [RECORDED[1], *bench.recogniser.later]


@pytest.mark.parametrize("where", ["section", "field"])
def test_what_is_missing_can_be_dictated(reviewed, qtbot, where):
    bench = reviewed
    page, streams = bench.window.protocol, len(bench.microphone.streams)
    lines = page.form.missing.values() if where == "field" else [p.missing for p in page.sections.values()]
    next(line for line in lines if line.isVisible()).dictate_button.click()
    qtbot.waitUntil(lambda: len(bench.microphone.streams) > streams)
    assert (bench.window.messages.note("adding") is not None) == (where == "section")
