"""What of the window's content gets where others look: clipboard histories, lists of recent files, window titles."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QObject
from PySide6.QtWidgets import QApplication, QTextEdit, QWidget

from protokollant.ui.clipboard import ClipboardGuard, concealed

HISTORY_HINTS = (
    "x-kde-passwordManagerHint",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"',
    'application/x-qt-windows-mime;value="CanIncludeInClipboardHistory"',
)


@pytest.fixture
def guard(qapp):
    parent = QObject()
    qapp.clipboard().clear()
    yield ClipboardGuard(qapp.clipboard(), 1, parent, owns=lambda: True)
    qapp.clipboard().clear()
    parent.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # a second guard would take it for its own


def test_whatever_is_copied_says_that_it_is_secret(qapp, guard, qtbot):
    qapp.clipboard().setText("Anlass war die Kündigung.")
    qapp.processEvents()
    held = qapp.clipboard().mimeData()
    assert held.text() == "Anlass war die Kündigung."
    assert all(held.hasFormat(hint) for hint in HISTORY_HINTS)
    assert bytes(held.data("x-kde-passwordManagerHint").data()) == b"secret"


def test_also_what_a_text_field_copies_by_itself(qapp, guard, qtbot):
    edit = QTextEdit()
    qtbot.addWidget(edit)
    edit.setPlainText("Sie hat keine Schulden.")
    edit.selectAll()
    edit.copy()
    qapp.processEvents()
    held = qapp.clipboard().mimeData()
    assert "Schulden" in held.text()
    assert held.hasFormat("x-kde-passwordManagerHint")
    assert held.hasFormat("text/html")  # nothing of it was lost


def test_it_is_removed_after_the_time(qapp, guard, qtbot):
    qapp.clipboard().setText("Anlass war die Kündigung.")
    qtbot.waitUntil(lambda: qapp.clipboard().text() == "", timeout=3000)


def test_what_others_copied_stays(qapp, guard, qtbot):
    qapp.clipboard().setText("von hier")
    guard._owns = lambda: False
    qapp.clipboard().setText("von einem anderen Programm")
    assert not qapp.clipboard().mimeData().hasFormat("x-kde-passwordManagerHint")
    guard.clear()
    assert qapp.clipboard().text() == "von einem anderen Programm"


def test_zero_keeps_it(qapp, qtbot):
    parent = QObject()
    ClipboardGuard(qapp.clipboard(), 0, parent, owns=lambda: True)
    qapp.clipboard().setText("bleibt")
    qtbot.wait(100)
    assert qapp.clipboard().text() == "bleibt"
    assert qapp.clipboard().mimeData().hasFormat("x-kde-passwordManagerHint")
    qapp.clipboard().clear()
    parent.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # a second guard would take it for its own


def test_a_copy_of_the_clipboard_has_every_form():
    content = QMimeData()
    content.setText("a")
    content.setHtml("<b>a</b>")
    made = concealed(content, b"1")
    assert made.text() == "a"
    assert made.html() == "<b>a</b>"


def test_a_lock_empties_the_clipboard(bench, qtbot):
    qtbot.waitUntil(lambda: bench.program.access.state == "open")
    clipboard = QApplication.clipboard()
    bench.program.clipboard._owns = lambda: True
    clipboard.setText("Anlass war die Kündigung.")
    bench.program.curtain.lock.trigger()
    assert clipboard.text() == ""


def test_window_titles_say_nothing(review, qtbot):
    bench = review(("Anlass war die Kündigung.",))
    bench.window.tools.add_word("Kündigung", "kündigung")
    for window in [bench.window, *bench.window.findChildren(QWidget)]:
        assert "ündigung" not in window.windowTitle()
        assert "eratung" not in window.windowTitle()


DIALOG = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer, QSettings
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from protokollant.ui.main import build_qt
from protokollant.ui.recent_files import VisitedFolders
qt = build_qt(sys.argv[:1])
folder = Path(sys.argv[1])
watch = VisitedFolders(qt) if sys.argv[2] == "yes" else None
window = QWidget(); window.show(); window.activateWindow()
def choose():
    dialog = next(w for w in qt.topLevelWidgets() if isinstance(w, QFileDialog))
    assert dialog.testOption(QFileDialog.Option.DontUseNativeDialog) or qt.testAttribute(
        __import__("PySide6.QtCore").QtCore.Qt.ApplicationAttribute.AA_DontUseNativeDialogs)
    dialog.selectFile("x.docx"); dialog.accept()
QTimer.singleShot(300, choose)
print(QFileDialog.getSaveFileName(window, "x", str(folder / "y.docx"))[0])
window.activateWindow()
QTimer.singleShot(600, qt.quit)
qt.exec()
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the file is elsewhere")
@pytest.mark.parametrize("watched", ["yes", "no"])
def test_folders_that_were_visited_are_forgotten(tmp_path: Path, watched: str) -> None:
    folder = tmp_path / "Familie Sägebrecht"
    folder.mkdir()
    environment = os.environ | {
        "XDG_CONFIG_HOME": str(tmp_path / "config"),
        "XDG_DATA_HOME": str(tmp_path / "share"),
        "QT_QPA_PLATFORM": "offscreen",
    }
    done = subprocess.run(
        [sys.executable, "-c", DIALOG, str(folder), watched],
        env=environment, capture_output=True, text=True, timeout=60, check=True,
    )  # fmt: skip
    assert "Sägebrecht" in done.stdout
    written = b"".join(path.read_bytes() for path in tmp_path.rglob("*") if path.is_file())
    # Without the watch Qt does write it: the test would see it.
    assert (b"gebrecht" in written) is (watched == "no")
