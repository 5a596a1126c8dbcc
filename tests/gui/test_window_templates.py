"""Templates: made, changed, tried and used without a manual."""

from __future__ import annotations

import docx
import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from accessible import nameless
from protokollant.app.templates import TemplateSource
from protokollant.protocol.template import FieldType
from protokollant.ui.widgets.templates_dialog import TemplatesDialog


@pytest.fixture
def dialog(bench, qtbot):
    made = open_templates(bench, qtbot)
    yield made
    with_answer("Throw", made.close)


def open_templates(bench, qtbot):
    bench.window.tools.templates.trigger()
    made = bench.window.findChild(TemplatesDialog)
    qtbot.waitUntil(lambda: made.list.count() >= 9)
    return made


def with_answer(words: str, act) -> bool:
    """Do something; a question that it raises is answered with the button that begins so. Gives whether it was."""
    asked = []

    def answer() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            asked.append(True)
            next(b for b in box.buttons() if b.text().startswith(words)).click()

    timer = QTimer(interval=20)
    timer.timeout.connect(answer)
    timer.start()
    act()
    timer.stop()
    return bool(asked)


def choose(dialog, title: str) -> None:
    dialog.list.setCurrentItem(dialog.list.findItems(title, Qt.MatchFlag.MatchStartsWith)[0])


def retype(qtbot, control, text: str) -> None:
    control.setFocus()
    control.selectAll()
    qtbot.keyClicks(control, text)


def test_the_programs_templates_are_shown_and_copied_to_be_changed(bench, dialog, qtbot):
    choose(dialog, "Telefonnotiz")
    assert not dialog.save.isVisible()
    assert not dialog.general_form.title.isEnabled()
    assert not dialog.sections.add.isEnabled()
    assert "Inhalt" in dialog.guide.toPlainText()
    dialog.copy.click()
    retype(qtbot, dialog.general_form.title, "Anruf")
    assert dialog.title.text() == "Anruf"
    dialog.general_form.more.click()
    assert dialog.general_form.id.isVisible()
    assert dialog.general_form.id.text().endswith(": anruf")
    dialog.save.click()
    qtbot.waitUntil(lambda: "Saved" in dialog.said.text())
    (entry,) = [e for e in bench.application.templates.list() if e.source is TemplateSource.USER]
    assert (entry.template.id, entry.template.title) == ("anruf", "Anruf")
    # At once to be dictated with.
    texts = [bench.window.bar.templates.itemText(i) for i in range(bench.window.bar.templates.count())]
    assert "Anruf · DE" in texts
    bench.desk.choose_template("anruf")
    assert bench.desk.template.title == "Anruf"


def test_a_template_is_made_from_nothing_and_dictated_with(bench, dialog, qtbot, record):
    dialog.new.click()
    retype(qtbot, dialog.general_form.title, "Kurz")
    dialog.sections.choose(0)
    retype(qtbot, dialog.section_form.title, "Lage")
    qtbot.keyClicks(dialog.section_form.guidance, "Wie es steht.")
    dialog.section_form.cues.setPlainText("Stand\n\n Lage heute ")
    dialog.sections.add.click()
    assert dialog.section_form.index == 1
    retype(qtbot, dialog.section_form.title, "Plan")
    dialog.section_form.required.click()
    dialog.fields.add.click()
    retype(qtbot, dialog.field_form.label, "Art")
    form = dialog.field_form
    form.type.setCurrentIndex(form.type.findData("choice"))
    form.type.activated.emit(form.type.currentIndex())
    assert form.faults["choices"].isVisible()
    assert not dialog.save.isEnabled()
    form.choices.setPlainText("Telefon\nBesuch")
    assert not form.faults["choices"].isVisible()
    assert "Lage" in dialog.guide.toPlainText()
    assert "Wie es steht." in dialog.guide.toPlainText()
    assert "Plan" in dialog.document.toPlainText()
    dialog.save.click()
    qtbot.waitUntil(lambda: "Saved" in dialog.said.text())
    made = bench.application.templates.get("kurz")
    assert [(s.id, s.cues, s.required) for s in made.sections] == [
        ("lage", ("Stand", "Lage heute"), False),
        ("plan", (), True),
    ]
    assert [(f.id, f.type, f.choices) for f in made.fields] == [("art", FieldType.CHOICE, ("Telefon", "Besuch"))]
    bench.desk.choose_template("kurz")
    record(bench)
    qtbot.waitUntil(lambda: bench.reviewing)
    assert [s.title for s in bench.protocol.sections] == ["Lage", "Plan"]


def test_order_is_changed_by_keys_and_dragging_and_everything_is_undone(bench, dialog, qtbot):
    choose(dialog, "Telefonnotiz")
    dialog.copy.click()
    workshop = dialog._workshop

    def titles() -> list[str]:
        return [section.title for section in workshop.template.sections]

    first = titles()
    dialog.sections.choose(0)
    qtbot.keyClick(dialog.sections.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles() == [first[1], first[0], *first[2:]]
    assert dialog.section_form.title.text() == first[0]
    model = dialog.sections.list.model()
    model.moveRow(model.index(0, 0).parent(), 3, model.index(0, 0).parent(), 0)
    assert titles()[0] == first[3]
    dialog.sections.choose(1)
    retype(qtbot, dialog.section_form.title, "Anders")
    assert workshop.stack.count() == 3  # the typing is one
    dialog.sections.remove.click()
    for _ in range(4):
        qtbot.keyClick(dialog.section_form.title, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert titles() == first
    dialog.redo.click()
    assert titles() != first


def test_faults_stand_at_the_field_in_words(dialog, qtbot):
    dialog.new.click()
    dialog.sections.choose(0)
    dialog.section_form.title.selectAll()
    qtbot.keyClick(dialog.section_form.title, Qt.Key.Key_Delete)
    assert dialog.section_form.faults["title"].text() == "⚠ Please write a title."
    assert "Please write a title." in dialog.section_form.title.accessibleDescription()
    assert dialog.sections.list.item(0).text().startswith("⚠")
    assert not dialog.save.isEnabled()
    dialog.sections.remove.click()
    assert dialog.general_form.isVisible()
    assert "at least one section" in dialog.general_form.faults["sections"].text()


def test_it_is_tried_on_an_old_dictation_and_nothing_is_saved(bench, record, qtbot):
    record(bench)
    qtbot.waitUntil(lambda: bench.reviewing)
    before = bench.protocol
    dialog = open_templates(bench, qtbot)
    choose(dialog, "Telefonnotiz")
    dialog.copy.click()
    dialog.sections.choose(0)
    dialog.sections.remove.click()
    assert dialog.trial.dictation.count() == 1
    dialog.trial.start.click()
    assert dialog.trial.cancel.isVisibleTo(dialog.trial)
    qtbot.waitUntil(lambda: dialog._workshop.trial is not None)
    assert len(dialog._workshop.trial.rows) == 3
    assert dialog._workshop.trial.changed == 3
    text = dialog.trial.table.item(0).text()
    assert text.startswith("Anlass war die Kündigung der Wohnung.\nAnlass → ")
    assert bench.open_dictations().protocol(bench.desk.current) == before
    assert len(bench.application.templates.list()) == 9
    with_answer("Throw", dialog.close)


def test_a_word_document_is_the_start_of_a_template(bench, dialog, qtbot, tmp_path):
    document = docx.Document()
    document.add_paragraph("Gesprächsbogen", style="Title")
    document.add_paragraph("Datum: ______")
    for title in ("1. Anlass", "2. Vereinbarung"):
        document.add_heading(title, 1)
    document.add_paragraph("{{ sections.anlass }}")
    bench.dialogs.path = tmp_path / "Bogen.docx"
    document.save(str(bench.dialogs.path))
    dialog.from_word.click()
    qtbot.waitUntil(lambda: "Proposed" in dialog.said.text())
    assert [dialog.sections.list.item(i).text() for i in range(2)] == ["Anlass", "Vereinbarung"]
    assert dialog.fields.list.item(0).text() == "Datum"
    assert not any(e.source is TemplateSource.USER for e in bench.application.templates.list())
    dialog.save.click()
    qtbot.waitUntil(lambda: "Saved" in dialog.said.text())
    made = bench.application.templates.get("gespraechsbogen")
    assert made.docx.name == "Bogen.docx"
    assert made.docx.is_file()
    bench.dialogs.path.write_bytes(b"none")
    dialog.from_word.click()
    qtbot.waitUntil(lambda: "Word" in dialog.said.text())


def test_templates_go_out_and_come_in_as_files(bench, dialog, qtbot, tmp_path):
    choose(dialog, "Telefonnotiz")
    dialog.copy.click()
    dialog.save.click()
    qtbot.waitUntil(lambda: "Saved" in dialog.said.text())
    bench.dialogs.path = tmp_path / "aus.toml"
    dialog.export.click()
    qtbot.waitUntil(lambda: "aus.toml" in dialog.said.text())
    assert with_answer("Delete", dialog.remove.click)
    qtbot.waitUntil(lambda: dialog.list.count() == 9)
    dialog.load.click()
    qtbot.waitUntil(lambda: dialog.list.count() == 10)
    assert dialog.title.text() == "Telefonnotiz (own)"
    bench.dialogs.path.write_text("schema = 2", encoding="utf-8")
    dialog.load.click()
    qtbot.waitUntil(lambda: "aus.toml" in dialog.said.text())


def test_work_that_is_not_saved_is_not_lost_by_a_click(bench, dialog, qtbot):
    dialog.new.click()
    retype(qtbot, dialog.general_form.title, "Wichtig")
    assert with_answer("Go on", lambda: choose(dialog, "Telefonnotiz"))
    assert dialog.general_form.title.text() == "Wichtig"
    assert with_answer("Go on", dialog.close)
    assert dialog.isVisible()
    assert with_answer("Throw", lambda: choose(dialog, "Telefonnotiz"))
    assert dialog.title.text() == "Telefonnotiz"


def test_what_was_thrown_away_is_not_there_the_next_time(bench, qtbot):
    for _ in range(2):
        dialog = open_templates(bench, qtbot)
        qtbot.waitUntil(lambda shown=dialog: shown.title.text() == "Beratungsprotokoll")
        assert dialog.list.count() == 9
        dialog.new.click()
        retype(qtbot, dialog.general_form.title, "Weg damit")
        assert with_answer("Throw", dialog.close)
        qtbot.waitUntil(lambda: bench.window.findChild(TemplatesDialog) is None)


def test_everything_has_a_name_and_is_reached_by_tab(dialog, qtbot):
    choose(dialog, "Telefonnotiz")
    dialog.copy.click()
    for show in (
        lambda: dialog.sections.choose(0),
        lambda: dialog.fields.choose(0),
        lambda: dialog.views.setCurrentIndex(2),
    ):
        show()
        assert nameless(dialog) == []
    dialog.sections.choose(0)
    seen = set()
    dialog.list.setFocus()
    for _ in range(60):
        seen.add(QApplication.focusWidget())
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    form = dialog.section_form
    wanted = {
        dialog.list, dialog.new, dialog.from_word, dialog.load, dialog.remove, dialog.export, dialog.save,
        dialog.general, dialog.sections.list, dialog.fields.list, form.title, form.guidance, form.cues, form.examples,
        form.set_as, form.required, form.more,
    }  # fmt: skip
    assert {w.accessibleName() for w in wanted - seen} == set()
