"""Locking: nothing of a dictation is shown, nothing of it is lost, and there is always a way back."""

from __future__ import annotations

import io
import os
import sys
import threading
import wave
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QTextEdit, QWidget

from protokollant.app.dictations import DictationState
from protokollant.app.events import EventKind
from protokollant.audio.capture import CaptureState
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.ui.viewmodels.access import AccessState
from protokollant.ui.widgets.keys_dialog import KeysDialog

WORDS = "Zimt Gießkanne Bahnsteig Moos"
OTHER = "Vierzig Kamele sangen leise"


class Ring:
    def __init__(self) -> None:
        self.entries: dict[str, str] = {}

    def available(self) -> bool:
        return True

    def read(self, name: str) -> str | None:
        return self.entries.get(name)

    def write(self, name: str, secret: str) -> None:
        self.entries[name] = secret

    def delete(self, name: str) -> None:
        self.entries.pop(name, None)


def page_of(bench):
    return bench.program.curtain.page


def access_of(bench):
    return bench.program.access


def locked(qtbot, bench) -> None:
    bench.program.curtain.lock.trigger()
    qtbot.waitUntil(lambda: bench.program.dictations.locked)


def opened(qtbot, bench) -> None:
    qtbot.waitUntil(lambda: access_of(bench).state is AccessState.OPEN and bench.program.dictations._opened is not None)


def protect(bench, passphrase: str = WORDS, **named) -> str:
    """Set a passphrase and make a recovery code, as the command line would."""
    keys = bench.application.keys
    keys.set_passphrase(passphrase, **named)
    code = keys.new_code()
    keys.drop()
    access_of(bench)._look()
    return code


def shown_texts(root: QWidget) -> str:
    """Everything that can be read in a window."""
    found = [root.windowTitle()]
    for widget in root.findChildren(QWidget):
        if widget.isVisible():
            if isinstance(widget, (QLabel, QLineEdit)):
                found.append(widget.text())
            elif isinstance(widget, QTextEdit):
                found.append(widget.toPlainText())
            found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
    return "\n".join(found)


def enter_passphrase(qtbot, bench, passphrase: str = WORDS) -> None:
    page_of(bench).passphrase.setText(passphrase)
    page_of(bench).unlock.click()


def test_a_lock_hides_everything_and_unlocking_brings_it_back(review, qtbot):
    bench = review(("Anlass war die Kündigung.",))
    protect(bench)
    assert "Kündigung" in shown_texts(bench.window)
    locked(qtbot, bench)
    assert page_of(bench).isVisible()
    assert "Kündigung" not in shown_texts(bench.window)
    assert bench.desk.draft.protocol is None
    assert bench.desk.entries.items == ()
    assert "Beratung" not in shown_texts(bench.window)
    with pytest.raises(KnownError) as caught:
        bench.program.dictations()
    assert caught.value.code is ErrorCode.VAULT_PASSPHRASE
    assert not bench.window.menuBar().isVisible()
    assert not bench.window.acceptDrops()
    assert not any(a.isEnabled() for a in bench.window.actions() if a is not bench.window.quit)
    enter_passphrase(qtbot, bench)
    opened(qtbot, bench)
    qtbot.waitUntil(lambda: bench.reviewing)
    assert "Kündigung" in shown_texts(bench.window)
    kinds = [row.kind for row in bench.program.dictations().events.rows()]
    assert kinds.count(EventKind.LOCKED) == 1
    assert kinds.index(EventKind.LOCKED) < len(kinds) - 1 - kinds[::-1].index(EventKind.UNLOCKED)


def test_what_is_being_typed_is_saved_before(review, qtbot):
    bench = review(("Anlass war die Kündigung.",))
    dictation = bench.desk.current
    row = bench.row_with("Kündigung")
    row.edit.setFocus()
    row.edit.setPlainText("Anlass war die fristlose Kündigung.")
    locked(qtbot, bench)
    page_of(bench).unlock.click()
    opened(qtbot, bench)
    protocol = bench.program.dictations().protocol(dictation)
    assert any("fristlose" in s.text for section in protocol.sections for s in section.statements)


def test_while_something_cannot_be_saved_the_store_stays_open_behind_the_page(review, qtbot, monkeypatch):
    bench = review(("Anlass war die Kündigung.",))
    dictations = bench.program.dictations()
    monkeypatch.setattr("protokollant.ui.viewmodels.draft._RETRY_MS", 100)
    bench.desk.draft._retry.setInterval(50)
    full = True
    save = type(dictations).save

    def failing(self, *arguments):
        if full:
            raise KnownError(ErrorCode.DISK_FULL, file="vault.db")
        save(self, *arguments)

    monkeypatch.setattr(type(dictations), "save", failing)
    dictation = bench.desk.current
    row = bench.row_with("Kündigung")
    row.edit.setFocus()
    row.edit.setPlainText("Anlass war die fristlose Kündigung.")
    bench.program.curtain.lock.trigger()
    assert page_of(bench).isVisible()
    qtbot.wait(200)
    assert not bench.program.dictations.locked  # the words are not thrown away
    full = False
    qtbot.waitUntil(lambda: bench.program.dictations.locked)
    page_of(bench).unlock.click()
    opened(qtbot, bench)
    protocol = bench.program.dictations().protocol(dictation)
    assert any("fristlose" in s.text for section in protocol.sections for s in section.statements)


def test_a_recording_goes_on_behind_the_lock(scene, record, qtbot):
    bench = scene()
    record(bench, stop=False)
    protect(bench)
    dictation = bench.desk.recording.id
    locked(qtbot, bench)
    assert bench.desk.recording.running
    assert page_of(bench).stop.isVisible()
    assert bench.recogniser.said[0] not in shown_texts(bench.window)
    before = bench.desk.recording.elapsed
    record_more(bench)
    qtbot.waitUntil(lambda: bench.desk.recording.elapsed > before + 0.4)
    page_of(bench).stop.click()
    qtbot.waitUntil(lambda: not bench.desk.recording.running)
    assert bench.program.dictations.locked
    enter_passphrase(qtbot, bench)
    opened(qtbot, bench)
    qtbot.waitUntil(lambda: bench.desk.entries.info(dictation) is not None)
    qtbot.waitUntil(lambda: bench.desk.entries.info(dictation).state is DictationState.DRAFT)
    assert bench.desk.entries.info(dictation).seconds > 1.4


def record_more(bench, seconds: float = 0.5) -> None:
    bench.microphone.streams[-1].deliver(np.sin(np.arange(int(seconds * 16_000)) / 20) / 4)


def test_a_recording_that_outlives_the_lock_ends_as_usual(scene, record, qtbot):
    bench = scene()
    record(bench, stop=False)
    dictation = bench.desk.recording.id
    locked(qtbot, bench)
    record_more(bench)
    page_of(bench).unlock.click()
    opened(qtbot, bench)
    qtbot.waitUntil(lambda: bench.desk.entries.info(dictation) is not None)
    assert bench.desk.entries.info(dictation).state is DictationState.RECORDING
    record_more(bench)
    bench.window.bar.record_button.click()
    qtbot.waitUntil(lambda: bench.reviewing)
    assert bench.desk.entries.info(dictation).seconds > 1.8


def test_sleep_ends_the_block_and_locks_and_the_recording_can_go_on(scene, record, qtbot):
    bench = scene()
    record(bench, stop=False)
    dictation = bench.desk.recording.id
    bench.desk.recording.suspend()
    bench.program.access.lock()
    qtbot.waitUntil(lambda: bench.program.dictations.locked)
    assert bench.desk.recording.state is CaptureState.INTERRUPTED
    page_of(bench).unlock.click()
    opened(qtbot, bench)
    streams = len(bench.microphone.streams)
    bench.desk.recording.resume()
    qtbot.waitUntil(lambda: len(bench.microphone.streams) > streams and bench.microphone.streams[-1].started)
    record_more(bench)
    qtbot.waitUntil(lambda: bench.desk.recording.elapsed > 1.4)
    bench.desk.recording.stop()
    qtbot.waitUntil(lambda: (info := bench.desk.entries.info(dictation)) and info.state is DictationState.DRAFT)


def test_a_mended_file_is_told_and_noted(scene, qtbot):
    first = scene()
    opened(qtbot, first)
    scene.close_all()
    (scene.home / "data" / "vault" / "vault.keys").write_bytes(b"kaputt")
    told = []
    bench = scene()
    bench.desk.messages.posted.connect(lambda message: told.append(message.topic))
    opened(qtbot, bench)
    qtbot.waitUntil(lambda: "keys" in told)
    qtbot.waitUntil(lambda: EventKind.DAMAGE_FOUND in [row.kind for row in bench.program.dictations().events.rows()])


def test_work_that_the_lock_broke_off_is_taken_up_again(scene, record, qtbot):
    scene.recogniser.hold = threading.Event()
    bench = scene()
    record(bench)
    qtbot.waitUntil(lambda: bench.desk.working_on_current)
    dictation = bench.desk.current
    locked(qtbot, bench)
    qtbot.waitUntil(lambda: not bench.desk.processing.active)
    bench.recogniser.hold.set()
    bench.recogniser.hold = None
    page_of(bench).unlock.click()
    opened(qtbot, bench)
    qtbot.waitUntil(lambda: (info := bench.desk.entries.info(dictation)) and info.state is DictationState.DRAFT)


def test_without_a_passphrase_a_click_unlocks_and_the_page_says_so(bench, qtbot):
    opened(qtbot, bench)
    locked(qtbot, bench)
    assert "click" in page_of(bench).about.text()
    assert not page_of(bench).passphrase.isVisible()
    page_of(bench).unlock.click()
    opened(qtbot, bench)


def test_the_key_locks_and_no_other_key_does_anything_behind_the_page(bench, qtbot):
    opened(qtbot, bench)
    bench.window.activateWindow()
    QTest.keyClick(bench.window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bench.program.dictations.locked)
    for key in (Qt.Key.Key_R, Qt.Key.Key_G, Qt.Key.Key_N, Qt.Key.Key_O):
        QTest.keyClick(bench.window, key, Qt.KeyboardModifier.ControlModifier)
    bench.desk.recording.changed.emit()  # what would switch actions on again
    assert not bench.window.record.isEnabled()
    assert not bench.desk.recording.running
    assert not any(dialog.isVisible() for dialog in bench.window.findChildren(QDialog))


def test_a_start_with_a_passphrase_asks_first(scene, qtbot):
    first = scene()
    opened(qtbot, first)
    protect(first)
    scene.close_all()
    bench = scene()
    qtbot.waitUntil(lambda: page_of(bench).isVisible())
    assert page_of(bench).passphrase.hasFocus() or bench.window.focusWidget() is page_of(bench).passphrase
    enter_passphrase(qtbot, bench, "falsch")
    qtbot.waitUntil(lambda: "not the passphrase" in page_of(bench).said.text())
    assert page_of(bench).passphrase.text() == ""
    enter_passphrase(qtbot, bench)
    opened(qtbot, bench)
    qtbot.waitUntil(lambda: bench.window.guide.isVisible())
    rows = bench.program.dictations().events.rows()
    assert [row.kind for row in rows].count(EventKind.UNLOCK_FAILED) == 1


def test_wrong_tries_make_wait(scene, qtbot):
    first = scene()
    opened(qtbot, first)
    protect(first)
    scene.close_all()
    bench = scene()
    qtbot.waitUntil(lambda: page_of(bench).isVisible())
    for _ in range(4):
        qtbot.waitUntil(lambda: access_of(bench).state is AccessState.LOCKED)
        enter_passphrase(qtbot, bench, "falsch")
    qtbot.waitUntil(lambda: "seconds" in page_of(bench).said.text())


def test_the_recovery_code_opens_and_a_new_passphrase_is_set(scene, qtbot):
    first = scene()
    opened(qtbot, first)
    code = protect(first)
    scene.close_all()
    bench = scene()
    qtbot.waitUntil(lambda: page_of(bench).isVisible())
    page = page_of(bench)
    page.other.click()
    page.code.setText(code[:-1] + ("A" if code[-1] != "A" else "B"))
    page.use_code.click()
    qtbot.waitUntil(lambda: "group 8" in page.said.text())
    page.code.setText(code.lower().replace("-", " "))
    page.use_code.click()
    qtbot.waitUntil(lambda: access_of(bench).state is AccessState.RECOVERED)
    assert bench.program.dictations.locked  # nothing is shown before there is a new way in
    assert not page.keep.isEnabled()
    page.fresh.first.setText(OTHER)
    assert not page.keep.isEnabled()
    page.fresh.second.setText(OTHER)
    page.keep.click()
    opened(qtbot, bench)
    assert EventKind.RECOVERY_USED in [row.kind for row in bench.program.dictations().events.rows()]
    locked(qtbot, bench)
    enter_passphrase(qtbot, bench, OTHER)
    opened(qtbot, bench)
    assert page.fresh.first.text() == page.code.text() == ""


def test_a_keyring_that_lost_the_key_offers_the_code(scene, qtbot):
    scene.ring = Ring()
    first = scene()
    opened(qtbot, first)
    qtbot.waitUntil(lambda: first.program.dictations._opened is not None)
    code = first.application.keys.new_code()
    first.application.keys.drop()
    scene.close_all()
    scene.ring.entries.clear()
    bench = scene()
    page = page_of(bench)
    qtbot.waitUntil(lambda: page.isVisible())
    assert "keyring" in page.said.text()
    page.other.click()
    page.code.setText(code)
    page.use_code.click()
    qtbot.waitUntil(lambda: access_of(bench).state is AccessState.RECOVERED)
    page.without.click()
    opened(qtbot, bench)
    assert len(scene.ring.entries) == 1


def test_a_passphrase_that_is_due_is_set_before_anything_is_opened(scene, qtbot):
    scene.rules = {"required": True}
    bench = scene()
    page = page_of(bench)
    qtbot.waitUntil(lambda: page.isVisible())
    assert access_of(bench).state is AccessState.DUE
    assert not page.without.isVisible()
    page.fresh.first.setText(WORDS)
    page.fresh.second.setText(WORDS)
    page.keep.click()
    opened(qtbot, bench)
    locked(qtbot, bench)
    enter_passphrase(qtbot, bench)
    opened(qtbot, bench)


def test_a_passphrase_that_was_set_elsewhere_is_asked_for(scene, qtbot, monkeypatch):
    bench = scene()
    opened(qtbot, bench)
    protect(bench)
    bench.program.dictations._opened = None  # as if it had not been opened yet
    bench.desk.entries.refresh()
    qtbot.waitUntil(lambda: page_of(bench).isVisible() and page_of(bench).passphrase.isVisible())
    enter_passphrase(qtbot, bench)
    opened(qtbot, bench)


def test_idleness_locks_but_not_while_somebody_dictates(scene, record, qtbot):
    bench = scene()
    opened(qtbot, bench)
    record(bench, stop=False)
    access_of(bench)._idle.setInterval(60)
    access_of(bench).touch()
    qtbot.wait(200)
    assert access_of(bench).state is AccessState.OPEN
    bench.window.bar.record_button.click()
    qtbot.waitUntil(lambda: access_of(bench).state is AccessState.LOCKED)


def test_a_key_or_click_is_no_idleness_and_zero_is_never(bench, qtbot):
    opened(qtbot, bench)
    access = access_of(bench)
    access._idle.setInterval(60_000)
    bench.program.curtain._watch(bench.window.windowHandle())
    access._idle.stop()
    QTest.keyClick(bench.window.windowHandle(), Qt.Key.Key_Shift)
    assert access._idle.isActive()
    access.set_idle_minutes(0)
    QTest.keyClick(bench.window.windowHandle(), Qt.Key.Key_Shift)
    assert not access._idle.isActive()


def test_locking_again_at_once_shows_nothing_and_forgets_nothing(scene, record, qtbot):
    scene.recogniser.hold = threading.Event()
    bench = scene()
    record(bench)
    qtbot.waitUntil(lambda: bench.desk.working_on_current)
    dictation = bench.desk.current
    locked(qtbot, bench)
    page_of(bench).unlock.click()
    qtbot.waitUntil(lambda: access_of(bench).state is AccessState.OPEN)
    bench.program.curtain.lock.trigger()
    qtbot.waitUntil(lambda: bench.program.dictations.locked)
    assert bench.desk.draft.protocol is None
    assert bench.desk.current is None
    bench.recogniser.hold.set()
    page_of(bench).unlock.click()
    opened(qtbot, bench)
    qtbot.waitUntil(lambda: (info := bench.desk.entries.info(dictation)) and info.state is DictationState.DRAFT)


def test_dialogs_are_hidden_and_come_back_with_what_was_typed(bench, qtbot):
    opened(qtbot, bench)
    bench.window.tools.add_word("Birken", "birken")
    dialog = bench.window.findChild(QDialog)
    dialog.right.setText("Birkenhof")
    locked(qtbot, bench)
    assert not dialog.isVisible()
    assert "Birkenhof" not in shown_texts(bench.window)
    page_of(bench).unlock.click()
    opened(qtbot, bench)
    assert dialog.isVisible()
    assert dialog.right.text() == "Birkenhof"
    dialog.reject()


# ---- the dialog


@pytest.fixture
def dialog(bench, qtbot):
    opened(qtbot, bench)
    bench.program.curtain.keys.trigger()
    found = bench.window.findChild(KeysDialog)
    qtbot.waitUntil(lambda: access_of(bench).status is not None and found.protection.text() != "")
    return found


def test_a_passphrase_is_set_changed_and_removed_in_the_dialog(bench, dialog, qtbot):
    assert dialog.set.isVisible()
    dialog.set.click()
    assert dialog.entry.isVisible()
    dialog.fresh.first.setText("kurz")
    assert "Too short" in dialog.fresh.said.text()
    dialog.fresh.first.setText("Passwort123456")
    assert "guess" in dialog.fresh.said.text()
    dialog.fresh.first.setText(WORDS)
    assert not dialog.ok.isEnabled()
    dialog.fresh.second.setText(WORDS)
    dialog.ok.click()
    qtbot.waitUntil(lambda: dialog.overview.isVisible() and dialog.change.isVisible())
    assert dialog.fresh.first.text() == ""
    assert "lost" in dialog.code_state.text()  # no way back yet
    dialog.change.click()
    dialog.current.setText("falsch")
    dialog.fresh.first.setText(OTHER)
    dialog.fresh.second.setText(OTHER)
    dialog.ok.click()
    qtbot.waitUntil(lambda: "not the passphrase" in dialog.said.text())
    dialog.current.setText(WORDS)
    dialog.ok.click()
    qtbot.waitUntil(lambda: dialog.overview.isVisible())
    dialog.remove.click()
    dialog.current.setText(OTHER)
    dialog.ok.click()
    qtbot.waitUntil(lambda: dialog.set.isVisible())
    dialog.accept()


def test_the_recovery_code_is_shown_once(bench, dialog, qtbot):
    dialog.renew.click()
    qtbot.waitUntil(lambda: dialog.shown_code.isVisible())
    code = dialog.code.text()
    assert len(code.split()) == 8
    dialog.print.click()
    assert bench.dialogs.printed == ["-".join(code.split())]
    assert not dialog.finish.isEnabled()
    dialog.reject()
    assert dialog.shown_code.isVisible()  # not before it is kept
    dialog.kept.click()
    dialog.finish.click()
    assert dialog.overview.isVisible()
    assert dialog.code.text() == ""
    assert "Made on" in dialog.code_state.text()
    dialog.accept()


def test_every_control_has_a_name(bench, dialog):
    from accessible import nameless

    for root in (dialog, page_of(bench)):
        assert nameless(root) == []
    dialog.accept()


def test_home_holds_no_passphrase_and_no_code(scene, qtbot):
    bench = scene()
    opened(qtbot, bench)
    code = protect(bench)
    bench.application.keys.unlock(WORDS)
    key = bench.application.keys.key().view().hex()
    scene.close_all()
    surroundings = " ".join((*os.environ.values(), *sys.argv))
    assert WORDS not in surroundings
    assert key not in surroundings
    for path in Path(scene.home).rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert WORDS.encode() not in content
            assert code.encode() not in content
            assert key.encode() not in content
            assert bytes.fromhex(key) not in content


def test_a_file_that_the_program_was_started_with_waits_for_the_passphrase(scene, tmp_path, qtbot):
    protect(scene())
    scene.close_all()
    bench = scene()
    sound = tmp_path / "Gespräch.wav"
    sound.write_bytes(_silence(2))
    bench.program.open_file(sound)
    qtbot.waitUntil(lambda: bench.program.access.state is AccessState.LOCKED)
    enter_passphrase(qtbot, bench)
    qtbot.waitUntil(lambda: len(bench.desk.entries.items) == 1)


def _silence(seconds: int) -> bytes:
    with io.BytesIO() as file:
        with wave.open(file, "wb") as sound:
            sound.setnchannels(1)
            sound.setsampwidth(2)
            sound.setframerate(16_000)
            sound.writeframes(bytes(2 * 16_000 * seconds))
        return file.getvalue()
