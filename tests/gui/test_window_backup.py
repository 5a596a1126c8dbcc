"""Backups in the window: by hand, by themselves, and back again; damage is said in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from gui.test_window_lock import WORDS, enter_passphrase, protect
from protokollant.app.backup import Backups, complete_restoring, kept_folder
from protokollant.composition import build_application
from protokollant.foundation.instance import claim
from protokollant.ui.viewmodels.access import AccessState
from protokollant.ui.widgets.backup_dialog import BackupDialog
from unit.app.test_backup_access import Machine


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "Stick für Büro"
    folder.mkdir()
    return folder


def quiet(bench, qtbot) -> None:
    qtbot.waitUntil(lambda: not bench.program.jobs.busy, timeout=15_000)


def opened(bench, qtbot) -> BackupDialog:
    bench.window.backups.trigger()
    dialog = bench.window.findChild(BackupDialog)
    qtbot.waitUntil(dialog.isVisible)
    quiet(bench, qtbot)
    return dialog


def drafted(bench, record, qtbot) -> None:
    record(bench)
    qtbot.waitUntil(lambda: bench.reviewing)
    quiet(bench, qtbot)


def test_by_hand_and_back_again(scene, record, qtbot, stick: Path) -> None:
    bench = scene()
    drafted(bench, record, qtbot)
    dialog = opened(bench, qtbot)
    assert not dialog.make.isEnabled()
    assert "No folder" in dialog.where.text()
    bench.dialogs.path = stick
    dialog.choose.click()
    quiet(bench, qtbot)
    dialog.make.click()
    qtbot.waitUntil(lambda: dialog.table.topLevelItemCount() == 1, timeout=15_000)
    assert "1 recordings" in dialog.said.text()
    assert "Only this computer" in dialog.said.text()
    first = bench.desk.draft.id
    dialog.accept()
    bench.desk.new()
    drafted(bench, record, qtbot)
    dialog = opened(bench, qtbot)
    dialog.table.setCurrentItem(dialog.table.topLevelItem(0))
    dialog.restore.click()
    assert "once more" in dialog.said.text()
    assert not bench.program.safekeeping.busy
    dialog.restore.click()
    qtbot.waitUntil(dialog.quit.isVisible, timeout=15_000)
    dialog.quit.click()
    qtbot.waitUntil(lambda: not bench.window.isVisible())
    scene.close_all()
    assert complete_restoring(bench.application.folders.data) is not None
    again = scene()
    quiet(again, qtbot)
    assert [info.id for info in again.open_dictations().list()] == [first]


def test_by_itself_when_it_is_due_and_not_before(scene, qtbot, stick: Path) -> None:
    scene.settings |= {"backup_folder": str(stick), "backup_days": 1}
    quiet(scene(), qtbot)
    assert len(Backups(stick).list()) == 1
    scene.close_all()
    quiet(scene(), qtbot)
    assert len(Backups(stick).list()) == 1


def test_a_disk_that_is_not_there_is_asked_for(scene, qtbot, tmp_path: Path) -> None:
    scene.settings |= {"backup_folder": str(tmp_path / "nicht da")}
    bench = scene()
    quiet(bench, qtbot)
    assert "Connect the disk" in bench.window.messages.texts[-1]
    assert not (tmp_path / "nicht da").exists()


def test_damage_is_said_in_a_sentence_and_health_is_not(scene, record, qtbot) -> None:
    bench = scene()
    drafted(bench, record, qtbot)
    assert not bench.window.messages.texts
    scene.close_all()
    for journal in (bench.application.folders.data / "recordings").glob("*.journal"):
        journal.write_bytes(b"x" + journal.read_bytes()[1:])
    again = scene()
    quiet(again, qtbot)
    assert any("cannot be opened any more: 1" in text for text in again.window.messages.texts)


def test_after_unlocking_the_store_is_looked_over(scene, record, qtbot) -> None:
    bench = scene()
    drafted(bench, record, qtbot)
    protect(bench)
    scene.close_all()
    for journal in (bench.application.folders.data / "recordings").glob("*.journal"):
        journal.write_bytes(b"x" + journal.read_bytes()[1:])
    again = scene()
    qtbot.waitUntil(lambda: again.program.access.state is AccessState.LOCKED)
    quiet(again, qtbot)
    assert not again.window.messages.texts
    enter_passphrase(qtbot, again)
    qtbot.waitUntil(lambda: any("opened any more: 1" in text for text in again.window.messages.texts), timeout=15_000)


def test_a_backup_of_another_computer_asks_how_it_opens(scene, qtbot, stick: Path, tmp_path: Path) -> None:
    other = Machine(tmp_path / "anderer Rechner", ring=False)
    id = other.dictate(1)
    other.keys.set_passphrase(WORDS)
    other.back_up(stick)
    scene.settings |= {"backup_folder": str(stick), "backup_days": 0}
    bench = scene()
    quiet(bench, qtbot)
    dialog = opened(bench, qtbot)
    assert dialog.way.isHidden()
    row = dialog.table.topLevelItem(0)
    assert row.text(1) == "passphrase"
    dialog.table.setCurrentItem(row)

    def restore() -> None:
        dialog.restore.click()
        dialog.restore.click()
        quiet(bench, qtbot)

    restore()
    qtbot.waitUntil(dialog.way.isVisible)
    assert "Say how it opens" in dialog.said.text()
    assert not dialog.restore.isEnabled()
    assert all(each.accessibleName() for each in (dialog.way.kind, dialog.way.secret, dialog.way.code, dialog.way.file))
    dialog.grab().save(str(tmp_path / "way.png"))
    dialog.way.secret.setText("falsch geraten")
    restore()
    qtbot.waitUntil(lambda: "passphrase" in dialog.said.text())
    assert dialog.way.secret.text() == ""
    dialog.way.kind.setCurrentIndex(1)
    dialog.way.code.setText("ABC")
    restore()
    assert not dialog.quit.isVisible()
    dialog.way.kind.setCurrentIndex(0)
    dialog.way.secret.setText(WORDS)
    restore()
    qtbot.waitUntil(dialog.quit.isVisible, timeout=15_000)
    assert dialog.way.isHidden()
    scene.close_all()
    again = scene()  # puts it in place before it asks for anything
    qtbot.waitUntil(lambda: again.program.access.state is AccessState.LOCKED)
    enter_passphrase(qtbot, again)
    qtbot.waitUntil(lambda: [item.id for item in again.desk.entries.items] == [id], timeout=15_000)


def test_nothing_is_put_in_place_under_a_window(scene, qtbot, stick: Path) -> None:
    scene.settings |= {"backup_folder": str(stick), "backup_days": 1}
    bench = scene()
    quiet(bench, qtbot)
    dialog = opened(bench, qtbot)
    dialog.table.setCurrentItem(dialog.table.topLevelItem(0))
    dialog.restore.click()
    dialog.restore.click()
    qtbot.waitUntil(dialog.quit.isVisible, timeout=15_000)
    data = bench.application.folders.data
    window = claim(data)
    assert window is not None
    environment = {"PROTOKOLLANT_HOME": str(scene.home)}
    build_application(environment)  # as a command does meanwhile
    assert kept_folder(data) is not None
    window.close()
    build_application(environment)
    assert kept_folder(data) is None


def test_a_picture(scene, record, qtbot, stick: Path, tmp_path: Path) -> None:
    """Every control has a name, and the dialog is drawn."""
    scene.language = "de"
    scene.settings |= {"backup_folder": str(stick)}
    bench = scene()
    drafted(bench, record, qtbot)
    dialog = opened(bench, qtbot)
    dialog.make.click()
    qtbot.waitUntil(lambda: dialog.table.topLevelItemCount() == 2, timeout=15_000)
    assert all(each.accessibleName() for each in (dialog.choose, dialog.make, dialog.restore, dialog.table, dialog.bar))
    dialog.grab().save(str(tmp_path / "backup.png"))
    assert (tmp_path / "backup.png").stat().st_size > 5000
