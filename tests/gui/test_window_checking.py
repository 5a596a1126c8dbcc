"""Trust at a glance: F8 goes through what needs a look, one key mends it, and what was seen stays seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QInputDialog

from protokollant.app.history import History
from protokollant.app.open_points import open_points
from protokollant.protocol.protocol import Mark, MarkKind, Origin, Protocol
from protokollant.ui.widgets import announcement, review_walk
from protokollant.ui.widgets.mark_menu import MarkMenu

SAID = ("Das Gespräch mit Frau Yildrim war kurz.", "Sie berichtet von Gewalt.", "Wir sehen uns am 24. November 2026.")
LAST = "Morgen kommt ihre Schwester."


def marked(protocol: Protocol, words: str, mark: Mark, text: str | None = None) -> Protocol:
    """The protocol with one more mark on the statement with these words."""
    sections = tuple(
        replace(
            section,
            statements=tuple(
                replace(s, marks=(*s.marks, mark), text=text or s.text, origin=Origin.EDITED if text else s.origin)
                if words in s.text
                else s
                for s in section.statements
            ),
        )
        for section in protocol.sections
    )
    return replace(protocol, sections=sections)


@pytest.fixture
def checking(review, qtbot):
    """A draft with a doubtful name, a word of risk, words that nobody said, a sentence in the tray, and things that are
    missing."""
    bench = review((*SAID, LAST))
    doubt = Mark(MarkKind.LOW_CONFIDENCE, (22, 29), "0.41", ("Yıldırım", "Yilmaz"))
    protocol = marked(bench.protocol, "Yildrim", doubt)
    more = "Wir sehen uns am 24. November 2026 im Amt."
    protocol = marked(protocol, "24. November", Mark(MarkKind.UNSUPPORTED, (35, 42)), more)
    draft = bench.desk.draft
    draft.open(draft.id, draft.template, protocol, History())
    qtbot.waitUntil(lambda: bench.window.protocol.complete)
    draft.set_aside(bench.row_with(LAST).place)
    qtbot.waitUntil(lambda: bench.window.protocol.complete)
    bench.window.activateWindow()
    return bench


def menu() -> MarkMenu:
    found = QApplication.activePopupWidget()
    assert isinstance(found, MarkMenu)
    return found


def step(bench, back: bool = False) -> None:
    (bench.window.last_spot if back else bench.window.next_spot).trigger()


def choose(qtbot, words: str) -> None:
    """By the digit that stands before the entry."""
    entry = next(action.text() for action in menu().actions() if words in action.text())
    qtbot.keyClick(menu(), entry[1])


def to_marks(bench, qtbot, words: str) -> None:
    """F8 until the explanation of a passage in the statement with these words is open."""
    for _ in range(20):
        if popup := QApplication.activePopupWidget():
            qtbot.keyClick(popup, Qt.Key.Key_F8)
        else:
            step(bench)
        focus = QApplication.focusWidget()
        if QApplication.activePopupWidget() and words in bench_text(bench):
            return
    raise AssertionError(f"never came to {words}; focus is in {focus}")


def bench_text(bench) -> str:
    return menu().parentWidget().edit.toPlainText()


def statement(bench, words: str):
    return next(s for section in bench.protocol.sections for s in section.statements if words in s.text)


def test_f8_goes_through_everything_in_reading_order_and_round(checking, qtbot):
    bench = checking
    page = bench.window.protocol
    seen = []
    count = int(page.left.text().split()[-1])
    for _ in range(count + 1):
        popup = QApplication.activePopupWidget()
        if popup is None:
            step(bench)
        else:
            qtbot.keyClick(popup, Qt.Key.Key_F8)
        popup = QApplication.activePopupWidget()
        focus = QApplication.focusWidget()
        if popup is not None:
            seen.append((popup.parentWidget().place.section, popup.parentWidget().edit.textCursor().selectedText()))
        else:
            seen.append((focus.accessibleName(), ""))
    assert seen[-1] == seen[0]
    words = [marked for _, marked in seen if marked]
    assert words == ["Yildrim", "Gewalt", "im Amt."]
    assert any("Section for" in name for name, _ in seen)  # the tray
    assert any(name.startswith("Add it now") for name, _ in seen)  # an empty required section
    if popup := QApplication.activePopupWidget():
        popup.close()


def test_shift_f8_goes_back(checking, qtbot):
    bench = checking
    to_marks(bench, qtbot, "Gewalt")
    menu().close()
    step(bench)
    if popup := QApplication.activePopupWidget():
        popup.close()
    step(bench, back=True)
    assert "Gewalt" in bench_text(bench)
    menu().close()


def test_enter_confirms_and_the_count_goes_down(checking, qtbot, monkeypatch):
    bench = checking
    said = []
    monkeypatch.setattr(review_walk, "announce", lambda widget, text: said.append(text))
    count = int(bench.window.protocol.left.text().split()[-1])
    to_marks(bench, qtbot, "Gewalt")
    assert "points to a risk" in menu().explanation
    assert menu().activeAction().text().endswith("I have seen it")
    qtbot.keyClick(menu(), Qt.Key.Key_Return)
    assert all(m.confirmed for m in statement(bench, "Gewalt").marks if m.kind is MarkKind.RISK)
    assert bench.window.protocol.left.text() == f"Left to check: {count - 1}"
    assert said == [f"Left to check: {count - 1}"]
    assert not bench.row_with("Gewalt").edit.extraSelections()
    bench.window.undo.trigger()
    assert bench.window.protocol.left.text() == f"Left to check: {count}"
    assert bench.row_with("Gewalt").edit.extraSelections()


def test_what_was_confirmed_stays_so_after_a_restart(checking, scene, qtbot):
    bench = checking
    to_marks(bench, qtbot, "Gewalt")
    qtbot.keyClick(menu(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.desk.draft.saved)
    scene.close_all()
    again = scene()
    qtbot.waitUntil(lambda: len(again.desk.entries.items) == 1)
    again.window.sidebar.view.clicked.emit(again.desk.entries.index(0))
    qtbot.waitUntil(lambda: again.reviewing)
    assert all(m.confirmed for m in statement(again, "Gewalt").marks if m.kind is MarkKind.RISK)
    again.window.undo.trigger()
    assert not any(m.confirmed for m in statement(again, "Gewalt").marks)


def test_a_doubtful_word_takes_its_alternative(checking, qtbot):
    bench = checking
    to_marks(bench, qtbot, "Yildrim")
    choose(qtbot, "Yıldırım")
    assert statement(bench, "Frau").text == "Das Gespräch mit Frau Yıldırım war kurz."
    bench.window.undo.trigger()
    assert "Yildrim" in statement(bench, "Frau").text


def test_a_doubtful_word_goes_to_the_glossary(checking, qtbot):
    bench = checking
    asked = []
    bench.window.protocol.word_picked.connect(lambda word, raw: asked.append(word))
    to_marks(bench, qtbot, "Yildrim")
    choose(qtbot, "glossary")
    assert asked == ["Yildrim"]


def test_letters_are_typed_in_the_place_of_the_marked_words(checking, qtbot):
    bench = checking
    to_marks(bench, qtbot, "Yildrim")
    qtbot.keyClick(menu(), "Y", Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClicks(bench.row_with("Frau Y").edit, "ilmaz")
    bench.window.protocol.commit()
    assert statement(bench, "Frau").text == "Das Gespräch mit Frau Yilmaz war kurz."


def test_what_was_not_said_is_taken_back(checking, qtbot):
    bench = checking
    to_marks(bench, qtbot, "im Amt")
    assert menu().activeAction().text().endswith("Back to the spoken words")
    qtbot.keyClick(menu(), Qt.Key.Key_Return)
    assert (statement(bench, "Wir").text, statement(bench, "Wir").origin) == (SAID[2], Origin.DICTATED)


def test_what_was_not_said_is_waved_through_with_a_reason(checking, qtbot):
    bench = checking
    before = len(open_points(bench.protocol, bench.desk.draft.template))
    to_marks(bench, qtbot, "im Amt")
    choose(qtbot, "added by me")
    assert len(open_points(bench.protocol, bench.desk.draft.template)) == before - 1
    assert [w.reason for w in bench.protocol.waived] == ["added by me"]
    row = bench.row_with("im Amt")
    assert not any(m.kind is MarkKind.UNSUPPORTED for m in row.edit.marks)
    row.edit.setFocus()
    qtbot.keyClicks(row.edit, "Ja: ")  # other words need a look of their own
    bench.window.protocol.commit()
    assert bench.protocol.waived == ()


def test_another_reason_is_asked_for(checking, qtbot):
    bench = checking
    to_marks(bench, qtbot, "im Amt")
    choose(qtbot, "another reason")
    qtbot.wait(50)  # the menu is gone by now
    (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, QInputDialog) and w.isVisible()]
    dialog.setTextValue("steht im Kalender")
    dialog.accept()
    assert [w.reason for w in bench.protocol.waived] == ["steht im Kalender"]


def test_control_and_period_explain_what_is_at_the_cursor(checking, qtbot):
    bench = checking
    edit = bench.row_with("24. November").edit
    edit.setFocus()
    edit.select(20, 20)
    qtbot.keyClick(edit, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    assert "A date or time" in menu().explanation
    qtbot.keyClick(menu(), Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None


def test_every_kind_of_mark_has_a_line_of_its_own(checking):
    from protokollant.ui.widgets.statement_edit import _UNDERLINES

    styles = [_UNDERLINES[kind] for kind in MarkKind if kind is not MarkKind.UNSUPPORTED]
    assert len(set(styles)) == len(styles)
    edit = checking.row_with("im Amt").edit
    grounds = {s.cursor.selectedText(): s.format.background().style() for s in edit.extraSelections()}
    assert grounds["im Amt."] != Qt.BrushStyle.NoBrush
    assert grounds["24. November 2026"] == Qt.BrushStyle.NoBrush


def test_an_empty_required_section_is_filled_or_said_not_to_matter(checking, qtbot):
    bench = checking
    missing = next(id for id in bench.protocol.missing if id in bench.window.protocol.sections)
    line = bench.window.protocol.sections[missing].missing
    assert line.isVisible()
    assert line.state.text() == "Not mentioned"
    before = len(open_points(bench.protocol, bench.desk.draft.template))
    line.waive_button.setFocus()
    qtbot.keyClick(line.waive_button, Qt.Key.Key_Space)
    assert line.state.text() == "Not mentioned, not relevant"
    assert len(open_points(bench.protocol, bench.desk.draft.template)) == before - 1
    assert missing in bench.protocol.missing
    qtbot.mouseClick(line.back_button, Qt.MouseButton.LeftButton)
    assert len(open_points(bench.protocol, bench.desk.draft.template)) == before
    qtbot.mouseClick(line.add_button, Qt.MouseButton.LeftButton)
    qtbot.keyClicks(QApplication.focusWidget(), "Keine Anzeichen.")
    bench.window.protocol.commit()
    assert bench.texts(missing) == ["Keine Anzeichen."]
    assert not line.isVisible()


def test_an_empty_required_field_is_filled_or_said_not_to_matter(checking, qtbot):
    bench = checking
    form = bench.window.protocol.form
    name = next(id for id in bench.protocol.missing if id in form.missing)
    line = form.missing[name]
    assert line.isVisible()
    line.waive_button.click()
    assert line.back_button.isVisible()
    line.back_button.click()
    line.add_button.click()
    assert QApplication.focusWidget() is form.inputs[name]


def test_a_screen_reader_is_told(qtbot, checking, monkeypatch):
    sent = []
    monkeypatch.setattr(QAccessible, "isActive", lambda: True)
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: sent.append(event.message()))
    announcement.announce(checking.window.protocol.left, "noch 3")
    assert sent == ["noch 3"]
    QCoreApplication.processEvents()


@pytest.mark.parametrize(
    ("words", "entry"), [("Yildrim", "Yıldırım"), ("Gewalt", "I have seen it"), ("im Amt", "added by me")]
)
def test_a_decision_leads_on_to_the_next_passage(checking, qtbot, words, entry):
    """From where F8 came to; the whole way is gone by tests/e2e."""
    to_marks(checking, qtbot, words)
    with qtbot.waitSignal(menu().parentWidget().stepped) as led:
        choose(qtbot, entry)
    assert led.args == [1]
    if popup := QApplication.activePopupWidget():
        popup.close()


def test_who_asked_about_one_passage_stays_there(checking, qtbot):
    bench = checking
    row = bench.row_with("Gewalt")
    row.edit.setFocus()
    qtbot.keyClick(row.edit, Qt.Key.Key_Period, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(menu(), Qt.Key.Key_Return)
    qtbot.wait(50)
    assert QApplication.activePopupWidget() is None
