"""What a person moves in one dictation is in its place in the next one."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from tests.fake_engines import fake_weights

from protokollant.app.editing import Place
from protokollant.app.learning import OWN
from protokollant.app.learning_file import FEWEST_LESSONS
from protokollant.app.settings import Origin
from protokollant.protocol.protocol import Protocol
from protokollant.structure.learning import Fitted
from protokollant.structure.sorter import Sorter
from protokollant.ui.viewmodels.desk import Page
from protokollant.ui.widgets.learning_dialog import LearningDialog

RECORDED = ("Das Gespräch war kurz.", "Sie hat keine Schulden mehr.", "Wir sehen uns am 24. November 2026.")


def with_states_of_usual_size(application):
    """Whitened states have a length of about ten; the model is fairly sure."""
    weights = fake_weights(0.04)
    wide = replace(weights.sentences, scale=np.full_like(weights.sentences.scale, 0.1))
    weights = replace(weights, sentences=wide, sections=wide)
    sorter = Sorter(weights, {}, application.learning.weights)
    return replace(application, pipeline=replace(application.pipeline, sorter=sorter))


@pytest.fixture
def dictate(scene, record, qtbot):
    """Record a dictation of the three sentences, on a bench."""
    scene.recogniser.said = RECORDED
    scene.change = with_states_of_usual_size

    def run(bench) -> Protocol:
        before = bench.desk.draft.id
        bench.desk.new()
        record(bench)
        qtbot.waitUntil(lambda: bench.desk.page is Page.PROTOCOL and bench.desk.draft.id not in (None, before))
        return bench.protocol

    return run


def section_of(protocol: Protocol, words: str) -> str:
    return next(s.id for s in protocol.sections if any(words in t.text for t in s.statements))


def move(bench, words: str, section: str) -> None:
    bench.desk.draft.move(Place(section_of(bench.protocol, words), 0), section)


def quiet(bench, qtbot) -> None:
    qtbot.waitUntil(lambda: not bench.program.jobs.busy)


def listed(bench) -> list[tuple[str, int, int]]:
    return [
        (s.origin, s.corrections, s.confirmations)
        for s in bench.open_dictations().lessons.summaries(bench.application.pipeline.sorter.basis)
    ]


def test_a_moved_sentence_is_in_its_place_the_next_time(scene, dictate, qtbot):
    bench = scene()
    first = dictate(bench)
    assert section_of(first, "Schulden") == "anlass"
    move(bench, "Schulden", "vereinbarungen")
    quiet(bench, qtbot)
    second = dictate(bench)
    assert section_of(second, "Schulden") == "vereinbarungen"
    assert section_of(second, "kurz") == section_of(first, "kurz")
    assert section_of(second, "24. November") == section_of(first, "24. November")
    # Also after a new start.
    scene.close_all()
    again = scene()
    quiet(again, qtbot)
    assert section_of(dictate(again), "Schulden") == "vereinbarungen"


def test_an_undone_move_is_unlearned(scene, dictate, qtbot):
    bench = scene()
    dictate(bench)
    move(bench, "Schulden", "vereinbarungen")
    quiet(bench, qtbot)
    assert listed(bench) == [(OWN, 1, 0)]
    bench.desk.draft.stack.undo()
    quiet(bench, qtbot)
    assert listed(bench) == []
    assert section_of(dictate(bench), "Schulden") == "anlass"


def test_what_is_left_in_place_teaches_with_the_export(scene, dictate, qtbot, tmp_path):
    bench = scene()
    dictate(bench)
    bench.dialogs.path = tmp_path / "Protokoll.docx"
    bench.window.export.trigger()
    quiet(bench, qtbot)
    assert listed(bench) == [(OWN, 0, 3)]


def test_the_table_shows_forgets_gives_and_takes(scene, dictate, qtbot, tmp_path):
    bench = scene()
    dictate(bench)
    move(bench, "Schulden", "vereinbarungen")
    quiet(bench, qtbot)
    bench.window.tools.learning.trigger()
    dialog = next(child for child in bench.window.findChildren(LearningDialog) if child.isVisible())
    qtbot.waitUntil(lambda: dialog.table.topLevelItemCount() == 1)
    row = dialog.table.topLevelItem(0)
    assert [row.text(i) for i in range(4)] == ["Beratungsprotokoll", "1", "0", "You"]
    assert not dialog.forget.isEnabled()
    bench.dialogs.path = tmp_path / "Anna.json"
    dialog.save.click()
    qtbot.waitUntil(lambda: str(FEWEST_LESSONS) in dialog.said.text())
    assert not bench.dialogs.path.exists()
    basis = bench.application.pipeline.sorter.basis
    rows = np.ones((1, basis.dimensions), dtype=np.float32)
    bench.open_dictations().lessons.put("", [Fitted(basis, "beratungsprotokoll", ("anlass",), rows, 30, 5)])
    dialog.save.click()
    qtbot.waitUntil(lambda: "Anna.json" in dialog.said.text())
    assert "Schulden" not in bench.dialogs.path.read_text(encoding="utf-8")
    dialog.load.click()
    qtbot.waitUntil(lambda: dialog.table.topLevelItemCount() == 2)
    assert dialog.table.topLevelItem(1).text(3) == "Anna"
    for left in (1, 0):
        dialog.table.setCurrentItem(dialog.table.topLevelItem(0))
        dialog.forget.click()
        assert dialog.table.topLevelItemCount() == left + 1
        assert "once more" in dialog.said.text()
        dialog.forget.click()
        qtbot.waitUntil(lambda left=left: dialog.table.topLevelItemCount() == left)
    assert bench.program.lessons.listed == ()
    bench.dialogs.path.write_text("{}", encoding="utf-8")
    dialog.load.click()
    qtbot.waitUntil(lambda: "Anna.json does not hold" in dialog.said.text())


def test_learning_is_switched_off_and_on(scene, dictate, qtbot):
    bench = scene()
    dictate(bench)
    bench.window.tools.learning.trigger()
    dialog = next(child for child in bench.window.findChildren(LearningDialog) if child.isVisible())
    assert dialog.switch.isChecked()
    dialog.switch.click()
    dialog.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    move(bench, "Schulden", "vereinbarungen")
    quiet(bench, qtbot)
    assert listed(bench) == []
    scene.close_all()
    again = scene()
    assert not again.application.learning.on


def test_it_can_fix_the_switch(scene, dictate, qtbot):
    def fixed(application):
        origins = {**application.settings.origins, "learning": Origin.POLICY}
        application.learning.on = False
        return replace(application, settings=replace(application.settings, origins=origins))

    scene.change = fixed
    bench = scene()
    bench.window.tools.learning.trigger()
    dialog = next(child for child in bench.window.findChildren(LearningDialog) if child.isVisible())
    quiet(bench, qtbot)
    assert not dialog.switch.isEnabled()
    assert not dialog.switch.isChecked()
    assert not dialog.load.isEnabled()
    bench.program.lessons.switch(True)
    assert not bench.application.learning.on
