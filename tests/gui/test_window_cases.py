"""Cases in the window: the number before and after, what is open from the last time, a report, a letter, figures."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt

from protokollant.app.learning import Learning
from protokollant.documents.addresses import Address, Form
from protokollant.protocol.template import Layout
from protokollant.ui.viewmodels.desk import Page
from protokollant.ui.widgets.address_dialog import AddressDialog
from protokollant.ui.widgets.benefit_dialog import BenefitDialog
from protokollant.ui.widgets.cases_dialog import CasesDialog
from unit.app.test_cases import TEMPLATE, draft


def approved(bench, case: str, *agreed: str, lage: str = "Es geht ihr besser.") -> str:
    """An approved protocol of a case, made in the background."""
    dictations = bench.program.dictations()
    protocol = draft(*agreed, lage=lage)
    id = dictations.add_draft(TEMPLATE, protocol).id
    dictations.cases.assign(id, case)
    dictations.approvals.approve(id, protocol, TEMPLATE, "Anna Beispiel", Learning())
    return id


def opened(qtbot, bench, kind, action):
    action.trigger()
    qtbot.waitUntil(lambda: bool(bench.window.findChildren(kind)))
    return bench.window.findChildren(kind)[-1]


def type_number(qtbot, field, text: str) -> None:
    field.setFocus()
    field.clear()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def test_what_is_open_from_the_last_time_is_shown_when_the_next_dictation_begins(bench, record, qtbot) -> None:
    approved(bench, "F-7", "Sie ruft an.", "Ich schicke den Antrag.")
    panel = bench.window.papers.panel
    assert not panel.agreements.isVisible()
    type_number(qtbot, panel.number, "F-7")
    qtbot.waitUntil(lambda: len(panel.agreements.boxes) == 2)
    assert panel.agreements.isVisible()
    panel.agreements.boxes[0].click()
    qtbot.waitUntil(
        lambda: panel.agreements.boxes[0].isChecked() and "done" in panel.agreements.boxes[0].accessibleName()
    )
    cases = bench.program.dictations().cases
    record(bench)
    qtbot.waitUntil(lambda: bench.reviewing)
    assert cases.number(bench.desk.current) == "F-7"
    bench.desk.new()
    assert panel.number.text() == ""  # the next person's dictation does not slip into the case
    type_number(qtbot, panel.number, "F-7")
    qtbot.waitUntil(lambda: len(panel.agreements.boxes) == 1)
    assert "Ich schicke" in panel.agreements.boxes[0].accessibleName()


def test_a_done_agreement_is_shown_so_in_its_protocol_and_can_be_opened_again(bench, qtbot) -> None:
    id = approved(bench, "F-7", "Sie ruft an.")
    bench.desk.show_new(id)
    strip = bench.window.papers.strip
    qtbot.waitUntil(lambda: strip.isVisible() and len(strip.agreements.boxes) == 1)
    strip.agreements.boxes[0].click()
    qtbot.waitUntil(lambda: "(done)" in strip.agreements.boxes[0].accessibleName())
    strip.agreements.boxes[0].click()
    qtbot.waitUntil(lambda: "(open)" in strip.agreements.boxes[0].accessibleName())


def test_a_number_can_be_given_and_changed_afterwards(review, qtbot) -> None:
    bench = review(("Sie lebt allein.",))
    dialog = opened(qtbot, bench, CasesDialog, bench.window.papers.cases)
    type_number(qtbot, dialog.number, "F-1")
    cases = bench.program.dictations().cases
    qtbot.waitUntil(lambda: dialog.cases.count() == 1)
    assert cases.number(bench.desk.current) == "F-1"
    type_number(qtbot, dialog.number, "F-2")
    qtbot.waitUntil(lambda: cases.number(bench.desk.current) == "F-2")
    qtbot.waitUntil(lambda: dialog.dictations.topLevelItemCount() == 1)
    dialog.accept()


def test_a_report_is_made_of_the_ticked_protocols_and_opens_as_a_draft(bench, qtbot, tmp_path: Path) -> None:
    approved(bench, "F-7", "Sie ruft an.", lage="Erste Lage.")
    approved(bench, "F-7", lage="Zweite Lage.")
    dialog = opened(qtbot, bench, CasesDialog, bench.window.papers.cases)
    qtbot.waitUntil(lambda: len(dialog.ticked()) == 2)
    bench.dialogs.path = tmp_path / "Verlauf.md"
    dialog.course_button.click()
    qtbot.waitUntil(lambda: bench.dialogs.path.exists())
    text = bench.dialogs.path.read_text(encoding="utf-8")
    assert text.index("Erste Lage.") < text.index("Zweite Lage.")
    dialog.kind.setCurrentIndex(dialog.kind.findData("hilfeplan"))
    dialog.report_button.click()
    qtbot.waitUntil(lambda: bench.reviewing)
    protocol = bench.protocol
    said = [s.text for section in protocol.sections for s in section.statements]
    tray = [protocol.sentence(i).text for i in protocol.unassigned]
    assert sorted([*said, *tray]) == ["Erste Lage.", "Sie ruft an.", "Zweite Lage."]
    assert len(protocol.citations) == 2


def letter_bench(scene, record, qtbot):
    scene.settings |= {"author": "Jörg Weiß", "organisation": "Beratung Süd", "sender_address": "Markt 3, 12345 Ort"}
    scene.recogniser.said = ("Widerspruch gegen den Bescheid.", "Frau Sommer wird beraten.")
    bench = scene()
    bench.desk.choose_template("brief")
    record(bench)
    qtbot.waitUntil(lambda: bench.reviewing)
    return bench


def test_a_letter_goes_to_somebody_from_the_address_book(scene, record, qtbot, tmp_path: Path) -> None:
    bench = letter_bench(scene, record, qtbot)
    assert bench.desk.draft.template.layout is Layout.LETTER
    assert bench.window.papers.bar.isVisible()
    book = bench.program.dictations().addresses
    book.save(Address(form=Form.WOMAN, title="Dr.", first_name="Lena", last_name="Hahn", town="Ort"))
    dialog = opened(qtbot, bench, AddressDialog, bench.window.papers.addresses)
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    assert "Sehr geehrte Frau Dr. Hahn," in dialog.preview.text()
    dialog.choose_button.click()
    qtbot.waitUntil(lambda: "Hahn" in bench.window.papers.bar.who.text())
    bench.dialogs.path = tmp_path / "Brief.pdf"
    bench.window.export.trigger()
    qtbot.waitUntil(lambda: bench.dialogs.path.exists())
    text = pypdf.PdfReader(bench.dialogs.path).pages[0].extract_text()
    for words in ("Frau Dr. Lena Hahn", "Sehr geehrte Frau Dr. Hahn,", "Beratung Süd · Markt 3 · 12345 Ort"):
        assert words in text


def test_the_address_book_is_kept_searched_and_filled_from_a_table(bench, qtbot, tmp_path: Path) -> None:
    dialog = opened(qtbot, bench, AddressDialog, bench.window.papers.addresses)
    assert not dialog.choose_button.isVisible()
    bench.dialogs.path = tmp_path / "adressen.csv"
    bench.dialogs.path.write_text("Anrede;Vorname;Nachname;Ort\nFrau;Lena;Hahn;Ort\nHerr;Cem;Demir;Stadt\n", "cp1252")
    dialog.import_button.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 2)
    qtbot.keyClicks(dialog.search, "demir")
    assert dialog.list.count() == 1
    dialog.new_button.click()
    dialog.fields["organisation"].setText("Jugendamt Mitte")
    dialog.save_button.click()
    dialog.search.clear()
    qtbot.waitUntil(lambda: dialog.list.count() == 3)
    for _ in range(2):
        dialog.remove_button.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 2)


@pytest.mark.parametrize("on", [True, False])
def test_figures_are_kept_only_where_the_person_wants_it(scene, record, qtbot, on: bool) -> None:
    scene.settings |= {"benefit": on, "author": "Jörg Weiß"}
    scene.recogniser.said = ("Guten Tag.", "Sie lebt allein.")
    bench = scene()
    bench.desk.choose_template("telefonnotiz")
    record(bench)
    qtbot.waitUntil(lambda: bench.reviewing)
    dictations = bench.program.dictations()
    for point in bench.program.finishing.approval.open:
        bench.desk.draft.waive(point, "nicht nötig")
    bench.program.finishing.approval.approve("Jörg Weiß")
    qtbot.waitUntil(lambda: bench.desk.page is Page.APPROVED)
    rows = dictations.benefit.rows()
    assert len(rows) == int(on)
    if on:
        assert rows[0].template == "telefonnotiz"
        assert rows[0].seconds > 0
        assert rows[0].minutes is not None
    dialog = opened(qtbot, bench, BenefitDialog, bench.window.papers.benefit)
    qtbot.waitUntil(lambda: (dialog.table.topLevelItemCount() > 0) == on)
    assert dialog.switch.isChecked() == on


def test_figures_are_switched_on_given_a_baseline_saved_and_added_up(bench, qtbot, tmp_path: Path) -> None:
    dialog = opened(qtbot, bench, BenefitDialog, bench.window.papers.benefit)
    dialog.switch.click()
    qtbot.waitUntil(lambda: bench.application.settings.values.benefit)
    dialog.template.setCurrentIndex(dialog.template.findData("hausbesuch"))
    dialog.typed.setValue(40)
    dialog.typed.editingFinished.emit()
    benefit = bench.program.dictations().benefit
    qtbot.waitUntil(lambda: benefit.figures().baselines == {"hausbesuch": 40.0})
