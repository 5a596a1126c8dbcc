"""Files, paper and clipboard, as the person meets them."""

import json

import pypdf
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest

from protokollant.app.outputs import parse_outputs
from protokollant.app.settings import load_settings
from protokollant.ui.printing import draw, prepare
from protokollant.ui.widgets.output_dialog import OutputDialog


class clipboard:  # noqa: N801 - what lies there now
    @staticmethod
    def text():
        return QGuiApplication.clipboard().text()

    @staticmethod
    def html():
        return QGuiApplication.clipboard().mimeData().html()


RECORDED = ("Anlass war die Kündigung der Wohnung.", "Sie hat keine Schulden.", "Nächster Termin am 24. November 2026.")


@pytest.fixture
def reviewed(review):
    """A bench with a draft of three sentences, one in each of the first three sections."""
    return review(RECORDED)


@pytest.fixture
def to_folder(scene, review, tmp_path):
    """A bench whose documents go to a folder without a question."""
    folder = tmp_path / "Ablage"
    folder.mkdir()
    output = {"folder": str(folder), "pattern": "{template} {number}", "kind": "txt"}
    scene.settings = {"preroll": False, "outputs": json.dumps({"*": output})}
    return review(RECORDED), folder


def test_documents_go_to_the_folder_of_the_template_and_never_over_another(to_folder, qtbot):
    bench, folder = to_folder
    for count in (1, 2):
        bench.window.export.trigger()
        qtbot.waitUntil(lambda count=count: len(list(folder.glob("*.txt"))) == count)
    names = sorted(path.name for path in folder.iterdir())
    assert [name[-8:] for name in names] == [" 001.txt", " 002.txt"]
    assert "Kündigung" in (folder / names[0]).read_text(encoding="utf-8")


def test_a_folder_is_chosen_once_and_kept(reviewed, qtbot, tmp_path):
    reviewed.window.ways_out.output.trigger()
    dialog = reviewed.window.findChild(OutputDialog)
    assert not dialog.ok.isEnabled()
    reviewed.dialogs.path = tmp_path
    dialog.browse.click()
    assert dialog.ok.isEnabled()
    dialog.pattern.setText("{datum}")
    assert not dialog.ok.isEnabled()
    assert "{date}" in dialog.example.text()
    dialog.pattern.setText("{date} x")
    dialog.ok.click()
    qtbot.waitUntil(lambda: not reviewed.program.jobs.busy)
    kept = load_settings(reviewed.application.folders.config, ()).values.outputs
    template = reviewed.desk.draft.template.id
    assert parse_outputs(kept)[template].folder == tmp_path
    reviewed.window.export.trigger()
    qtbot.waitUntil(lambda: any(path.suffix == ".docx" for path in tmp_path.iterdir()))


def test_asking_each_time_comes_back(to_folder, qtbot, tmp_path):
    bench, folder = to_folder
    bench.window.ways_out.output.trigger()
    dialog = bench.window.findChild(OutputDialog)
    assert dialog.folder.text() == str(folder)
    bench.program.window.ways_out._exporter.set_output("*", None)
    dialog.off.click()
    bench.dialogs.path = tmp_path / "anderswo.md"
    bench.window.export.trigger()
    qtbot.waitUntil((tmp_path / "anderswo.md").exists)
    assert not list(folder.iterdir())


def test_the_whole_is_copied_formatted_and_plain(reviewed, qtbot):
    reviewed.window.copy.trigger()
    qtbot.waitUntil(lambda: "Kündigung" in clipboard.text())
    assert "<h2>" in clipboard.html()


def test_one_section_is_copied(reviewed, qtbot):
    menu = reviewed.window.ways_out.sections
    menu.aboutToShow.emit()
    entries = [action for action in menu.actions() if action.isEnabled()]
    assert len(entries) < len(menu.actions())  # what is empty cannot be copied
    entries[0].trigger()
    text = "Anlass war die Kündigung der Wohnung. Sie hat keine Schulden."
    qtbot.waitUntil(lambda: clipboard.text() == text)
    assert clipboard.html().startswith("<p>")


def test_fields_are_copied_one_after_the_other_by_one_key(reviewed, qtbot):
    ways = reviewed.window.ways_out
    ways.copy_fields.trigger()
    qtbot.waitUntil(lambda: getattr(ways, "field_copy", None) is not None)
    dialog = ways.field_copy
    steps = dialog._steps
    assert "Nothing" in dialog.said.text()
    copied = []
    while steps.next is not None:
        QTest.keyClick(dialog.forward, Qt.Key.Key_Space)
        copied.append(clipboard.text())
        assert steps.items[steps.copied].label in dialog.said.text()
    assert copied == [each.plain for each in steps.items]
    assert any("Kündigung" in text for text in copied)
    assert not dialog.forward.isEnabled()
    dialog.backward.click()
    assert clipboard.text() == copied[-2]
    dialog.list.itemActivated.emit(dialog.list.item(0))
    assert clipboard.text() == copied[0]
    dialog.accept()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_what_is_printed_are_the_pages_of_the_pdf(reviewed, qtbot, tmp_path):
    with qtbot.waitSignal(reviewed.window.ways_out._exporter.drawn) as drawn:
        reviewed.window.ways_out.print.trigger()
    pages, title = drawn.args
    assert title == reviewed.desk.draft.template.title
    preview = reviewed.window.ways_out.preview
    assert preview.isVisible()
    preview.reject()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "Druck.pdf"))
    prepare(printer, title)
    draw(pages * 3, printer)
    printed = pypdf.PdfReader(tmp_path / "Druck.pdf")
    assert len(printed.pages) == 3 * len(pages)
    width, height = (float(side) for side in printed.pages[0].mediabox[2:])
    assert (round(width), round(height)) == (595, 842)


def test_policy_forbids_every_way_out(scene, review):
    scene.settings = {"preroll": False, "allow_export": False}
    bench = review(RECORDED)
    assert not any(action.isEnabled() for action in bench.window.ways_out.actions)
    assert not bench.window.ways_out.sections.menuAction().isEnabled()
