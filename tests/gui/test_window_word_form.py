"""The organisation's Word file for a template: chosen, confirmed, filled, and taken away again."""

import docx
import pytest

import word_forms
from protokollant.ui.widgets.word_form_dialog import WordFormDialog

RECORDED = ("Anlass war die Kündigung der Wohnung.", "Sie hat keine Schulden.", "Nächster Termin am 24. November 2026.")


@pytest.fixture
def reviewed(review):
    return review(RECORDED)


@pytest.fixture
def form(tmp_path):
    word = word_forms.blank()
    table = word.add_table(rows=1, cols=2)
    table.cell(0, 0).text = "Gesprächsdatum"
    for heading in ("1. Anliegen", "Absprachen", "Sonstiges"):
        word.add_heading(heading, 1)
        word.add_paragraph()
    path = tmp_path / "Vordruck Träger.docx"
    word.save(str(path))
    return path


def chosen(bench, form, qtbot) -> WordFormDialog:
    bench.dialogs.path = form
    bench.window.forms.choose.trigger()
    qtbot.waitUntil(lambda: bench.window.findChild(WordFormDialog) is not None)
    dialog = bench.window.findChild(WordFormDialog)
    qtbot.waitUntil(lambda: dialog.complete)
    return dialog


def told(bench, topic: str) -> str:
    note = bench.window.messages.note(topic)
    return note.accessibleName() if note is not None else ""


def test_the_person_confirms_and_changes_and_documents_have_the_form(reviewed, form, qtbot, tmp_path):
    dialog = chosen(reviewed, form, qtbot)
    assert [choice.currentData() for choice in dialog.choices] == [
        *("fields.datum", "sections.anlass", "sections.vereinbarungen", "")
    ]
    assert "Gefährdung" in dialog.missing.text()
    dialog.choices[3].setCurrentIndex(dialog.choices[3].findData("sections.termin"))
    assert dialog.notes[3].text() == "changed by you"
    before = form.read_bytes()
    dialog.ok.click()
    qtbot.waitUntil(lambda: reviewed.window.messages.note("form") is not None)
    assert form.read_bytes() == before

    reviewed.dialogs.path = tmp_path / "fertig.docx"
    reviewed.window.export.trigger()
    qtbot.waitUntil((tmp_path / "fertig.docx").exists)
    lines = [p.text for p in docx.Document(str(tmp_path / "fertig.docx")).paragraphs]
    assert lines[lines.index("1. Anliegen") + 1].startswith("Anlass war die Kündigung")
    assert lines[lines.index("Sonstiges") + 1] == "Nächster Termin am 24. November 2026."

    reviewed.window.forms.menu.aboutToShow.emit()
    assert reviewed.window.forms.remove.isEnabled()
    reviewed.window.forms.remove.trigger()
    qtbot.waitUntil(lambda: not reviewed.program.window.forms._forms.has_form(reviewed.desk.draft.template))


def test_sections_that_have_no_place_are_named_with_the_export(reviewed, form, qtbot, tmp_path):
    dialog = chosen(reviewed, form, qtbot)
    dialog.ok.click()
    qtbot.waitUntil(lambda: reviewed.window.messages.note("form") is not None)
    reviewed.dialogs.path = tmp_path / "fertig.docx"
    told_ = []
    reviewed.desk.messages.posted.connect(lambda message: told_.append(message.text))
    reviewed.window.export.trigger()
    qtbot.waitUntil(lambda: any("no place for: Nächster Termin" in text for text in told_))


def test_a_broken_file_is_refused_in_words(reviewed, tmp_path, qtbot):
    broken = tmp_path / "kaputt.docx"
    broken.write_bytes(b"PK\x03\x04")
    reviewed.dialogs.path = broken
    told_ = []
    reviewed.desk.messages.posted.connect(lambda message: told_.append(message.text))
    reviewed.window.forms.choose.trigger()
    qtbot.waitUntil(lambda: any("kaputt.docx" in text and "not a Word file" in text for text in told_))


def test_every_choice_has_a_name_and_is_reached_by_keyboard(reviewed, form, qtbot):
    dialog = chosen(reviewed, form, qtbot)
    assert all("is filled with" in choice.accessibleName() for choice in dialog.choices)
    reached, at = [], dialog.choices[0]
    while at not in reached:
        reached.append(at)
        at = at.nextInFocusChain()
    stops = [each for each in reached if each in dialog.choices or each in (dialog.cancel, dialog.ok)]
    assert stops == [*dialog.choices, dialog.cancel, dialog.ok]
    dialog.reject()
