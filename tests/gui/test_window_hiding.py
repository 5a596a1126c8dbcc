"""A document under other names: what was found is shown, the person decides, the protocol stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from protokollant.documents.pseudonyms import PseudonymStyle
from protokollant.ui.widgets.hiding_dialog import HidingDialog

SAID = (
    "Frau Petersen aus Kiel kam allein.",
    "Petersen hat einen Sohn, Emil.",
    "Emil ist unter 0431 5583217 erreichbar.",
)


@pytest.fixture
def opened(review, qtbot):
    bench = review(SAID)
    bench.window.ways_out.hide_names.trigger()
    dialog = bench.window.findChild(HidingDialog)
    qtbot.waitUntil(lambda: dialog.table.topLevelItemCount() == 4)
    return bench, dialog


def rows(dialog) -> list[tuple[str, str]]:
    items = [dialog.table.topLevelItem(i) for i in range(dialog.table.topLevelItemCount())]
    return [(item.text(0), item.text(3)) for item in items]


def export(bench, dialog, path: Path, qtbot) -> str:
    bench.dialogs.path = path
    dialog.export_button.click()
    qtbot.waitUntil(path.exists)
    qtbot.waitUntil(lambda: bench.window.messages.note("export") is not None)
    return path.read_text(encoding="utf-8")


def test_what_was_found_stands_beside_what_replaces_it(opened) -> None:
    _, dialog = opened
    assert rows(dialog) == [("Petersen", "P."), ("Kiel", "Ort A"), ("Emil", "E."), ("0431 5583217", "[Telefonnummer]")]
    assert "Frau P. aus Ort A kam allein." in dialog.preview.toPlainText()


def test_the_document_is_under_other_names_and_the_protocol_is_not(opened, qtbot, tmp_path) -> None:
    bench, dialog = opened
    text = export(bench, dialog, tmp_path / "Bericht.txt", qtbot)
    assert not any(name in text for name in ("Petersen", "Emil", "Kiel", "5583217"))
    assert "Petersen" in bench.texts(bench.protocol.sections[0].id)[0]


def test_the_person_keeps_changes_and_adds(opened, qtbot, tmp_path) -> None:
    bench, dialog = opened
    dialog.table.topLevelItem(1).setCheckState(0, Qt.CheckState.Unchecked)
    dialog.table.topLevelItem(0).setText(3, "X.")
    dialog.word.setText("allein")
    dialog.add_button.click()
    qtbot.waitUntil(lambda: dialog.table.topLevelItemCount() == 5)
    text = export(bench, dialog, tmp_path / "Bericht.txt", qtbot)
    assert "Frau X. aus Kiel kam A." in text


def test_letters_instead_of_initials(opened) -> None:
    _, dialog = opened
    dialog.style_box.setCurrentIndex(dialog.style_box.findData(PseudonymStyle.LETTERS.value))
    dialog.style_box.activated.emit(dialog.style_box.currentIndex())
    assert rows(dialog)[0] == ("Petersen", "A")


def test_the_same_names_the_next_time(opened, qtbot, tmp_path) -> None:
    bench, dialog = opened
    dialog.table.topLevelItem(0).setText(3, "X.")
    export(bench, dialog, tmp_path / "Bericht.txt", qtbot)
    bench.window.ways_out.hide_names.trigger()
    again = bench.window.findChildren(HidingDialog)[-1]
    qtbot.waitUntil(lambda: again.table.topLevelItemCount() == 4)
    assert rows(again)[0] == ("Petersen", "X.")


def test_a_policy_forbids_it(scene, record, qtbot) -> None:
    scene.settings["allow_export"] = False
    bench = scene()
    record(bench)
    qtbot.waitUntil(lambda: bench.desk.draft.protocol is not None)
    assert not bench.window.ways_out.hide_names.isEnabled()
