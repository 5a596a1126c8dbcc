"""The page of settings: every control, search, what holds at once, what IT has fixed, and failures."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from accessible import nameless
from protokollant.app.settings import Origin, load_settings
from protokollant.app.settings_schema import Form, Group, Setting, describe_settings
from protokollant.foundation.errors import ErrorCode, KnownError, Phrase
from protokollant.models.store import State
from protokollant.ui.viewmodels import preferences as module
from protokollant.ui.viewmodels.preferences import fold
from protokollant.ui.widgets.setting_controls import control_for
from protokollant.ui.widgets.settings_dialog import SettingsDialog


def opened(bench) -> SettingsDialog:
    bench.window.tools.settings.trigger()
    dialogs = [each for each in bench.window.findChildren(SettingsDialog) if each.isVisible()]
    while not dialogs[-1].complete:
        QApplication.processEvents()
    return dialogs[-1]


def kept(bench):
    return load_settings(bench.application.folders.config, []).values


def shown(dialog: SettingsDialog) -> set[str]:
    return {key for key, row in dialog.rows.items() if not row.isHidden()}


def test_every_setting_is_there_with_names_for_everything(bench):
    dialog = opened(bench)
    assert set(dialog.rows) == {key for key, setting in describe_settings().items() if not setting.elsewhere}
    assert nameless(dialog) == []
    assert bench.window.tools.settings.shortcut().toString() == "Ctrl+,"


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("", {key for key, setting in describe_settings().items() if not setting.elsewhere}),
        ("swiss", {"swiss_spelling"}),
        ("SPELLING swiss", {"swiss_spelling"}),
        ("allow_fetch", {"allow_fetch"}),
        ("telephone", {"dictation_off"}),
        ("xyzzy", set()),
    ],
)
def test_search_finds_while_typing(bench, qtbot, wanted: str, found: set[str]):
    dialog = opened(bench)
    qtbot.keyClicks(dialog.search, wanted)
    assert shown(dialog) == found
    assert dialog.nothing.isHidden() is bool(found)
    visible = {title.text() for title in dialog.titles if not title.isHidden()}
    assert len(visible) == len({key for key, keys in dialog.titles.items() if found & set(keys)})


@pytest.mark.parametrize(
    ("one", "other"), [("Schlüssel", "schluessel"), ("Größe", "GROESSE"), ("Straße", "strasse"), ("Café", "cafe")]
)
def test_search_does_not_mind_umlauts(one: str, other: str):
    assert fold(one) == fold(other)


def test_what_is_changed_is_kept_and_holds_at_once(bench, qtbot):
    dialog, window = opened(bench), bench.window
    rules = bench.application.pipeline.rules_for("de")
    dialog.rows["swiss_spelling"].control.box.click()
    qtbot.waitUntil(lambda: bench.application.pipeline.rules_for("de").swiss and not rules.swiss)
    dialog.rows["dictation_off"].control.boxes["law"].click()
    dialog.rows["dictation_off"].control.boxes["headings"].click()
    qtbot.waitUntil(lambda: bench.application.pipeline.rules_for("de").off == {"law", "headings"})
    author = dialog.rows["author"].control.line
    author.setFocus()
    qtbot.keyClicks(author, "Anna Keller")
    qtbot.keyClick(author, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.application.details(module_day()).author == "Anna Keller")
    dialog.rows["polishing"].control.box.click()
    qtbot.waitUntil(lambda: bench.application.polishing.on())
    dialog.rows["risk_words"].control.line.setText("")
    qtbot.keyClicks(dialog.rows["risk_words"].control.line, "Messer")
    qtbot.keyClick(dialog.rows["risk_words"].control.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bench.application.pipeline.risk["de"].search("ein Messer") is not None)
    box = dialog.rows["template"].control.box
    box.setCurrentIndex(box.findData("hausbesuch"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: bench.desk.template.id == "hausbesuch")
    assert window.bar.templates.currentData() == "hausbesuch"
    values = kept(bench)
    assert (values.swiss_spelling, values.author, values.polishing) == (True, "Anna Keller", True)
    assert "Changed by you" in dialog.rows["author"].origin.text()


def module_day():
    import datetime as dt

    return dt.date(2026, 11, 26)


def test_back_to_the_default(bench, qtbot):
    dialog = opened(bench)
    row = dialog.rows["swiss_spelling"]
    assert row.reset.isHidden()
    row.control.box.click()
    qtbot.waitUntil(lambda: not row.reset.isHidden())
    row.reset.click()
    qtbot.waitUntil(lambda: row.reset.isHidden())
    assert not row.control.box.isChecked()
    assert row.origin.text() == "Default"
    assert "swiss_spelling" not in (bench.application.folders.config / "settings.toml").read_text(encoding="utf-8")


def test_a_choice_in_the_window_is_shown_on_the_page_and_the_other_way_round(bench, qtbot):
    dialog = opened(bench)
    qtbot.waitUntil(lambda: bench.window.bar.devices.count() == 2)
    name = bench.window.bar.devices.itemData(1)
    bench.desk.microphones.choose(name)
    qtbot.waitUntil(lambda: dialog.rows["microphone"].control.box.currentData() == name)
    dialog.rows["microphone"].reset.click()
    qtbot.waitUntil(lambda: bench.desk.microphones.chosen is None)
    qtbot.waitUntil(lambda: kept(bench).microphone == "")


def test_the_default_profile_stays_the_default(bench, qtbot):
    dialog = opened(bench)
    qtbot.waitUntil(lambda: not bench.desk.setup.busy)
    box = dialog.rows["profile"].control.box
    box.setCurrentIndex(box.findData("compact"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: bench.desk.setup.profile == "compact")
    dialog.rows["profile"].reset.click()
    qtbot.waitUntil(lambda: bench.desk.setup.profile == bench.application.catalogue.default)
    qtbot.waitUntil(lambda: dialog.rows["profile"].reset.isHidden())
    assert kept(bench).profile == ""


LIVE = {
    *("template", "welcome", "microphone", "preroll", "key_record", "key_pause", "key_mark", "global_keys", "fillers"),
    *("dictation_off", "swiss_spelling", "glossary", "glossary_hints", "learning", "risk_words", "polishing", "author"),
    *("organisation", "profile"),
}


def test_a_profile_says_what_it_would_load(scene, qtbot):
    scene.model_state = State.MISSING
    bench = scene()
    qtbot.waitUntil(lambda: bool(bench.desk.setup.profiles))
    box = opened(bench).rows["profile"].control.box
    assert box.itemText(box.findData("standard")) == "Standard (1.4 GB to load)"


def test_only_what_needs_a_new_start_says_so(bench):
    dialog = opened(bench)
    later = {key for key, row in dialog.rows.items() if "next start" in row.origin.text()}
    assert "language" in later
    assert later.isdisjoint(LIVE)


def test_what_it_has_fixed_is_locked_and_names_its_source(scene, qtbot):
    source = Path("/etc/xdg/protokollant/policy.toml")

    def fix(application):
        settings = application.settings
        origins = {**settings.origins, "organisation": Origin.POLICY, "fillers": Origin.POLICY}
        sources = dict.fromkeys(("organisation", "fillers"), source)
        values = replace(settings.values, organisation="Träger e. V.")
        return replace(application, settings=replace(settings, values=values, origins=origins, sources=sources))

    scene.change = fix
    bench = scene()
    dialog = opened(bench)
    row = dialog.rows["organisation"]
    assert (row.control.line.text(), row.control.isEnabled()) == ("Träger e. V.", False)
    assert row.origin.text() == f"Set by your IT in {source}"
    assert not row.lock.isHidden()
    assert row.reset.isHidden()
    assert row.origin.focusPolicy() == Qt.FocusPolicy.TabFocus  # a screen reader gets there
    bench.program.preferences.set("organisation", "Eigene")
    bench.program.preferences.reset("fillers")
    qtbot.wait(50)
    assert not (bench.application.folders.config / "settings.toml").exists()


def test_what_only_it_sets_is_read_only_and_stands_apart(bench):
    dialog = opened(bench)
    row = dialog.rows["allow_fetch"]
    assert not row.control.isEnabled()
    assert row.origin.text() == "Default · only your IT can change this"
    heads = {title.text(): keys for title, keys in dialog.titles.items()}
    assert heads["From your IT"] == tuple(key for key, each in describe_settings().items() if each.admin)


def test_a_failure_is_told_where_it_happens(bench, qtbot, monkeypatch):
    def fail(*_arguments):
        raise KnownError(ErrorCode.DISK_FULL, file="settings.toml")

    monkeypatch.setattr(module, "save_setting", fail)
    dialog = opened(bench)
    row = dialog.rows["swiss_spelling"]
    row.control.box.click()
    qtbot.waitUntil(lambda: not row.problem.isHidden())
    assert "full" in row.problem.text()
    assert not row.control.box.isChecked()
    assert not bench.application.settings.values.swiss_spelling


def test_a_glossary_that_is_not_there_is_told_beside_its_name(bench, qtbot, tmp_path):
    dialog = opened(bench)
    bench.dialogs.path = tmp_path / "fehlt.csv"
    row = dialog.rows["glossary"]
    row.control.browse.click()
    qtbot.waitUntil(lambda: "fehlt.csv" in row.problem.text())
    assert row.control.line.text() == str(tmp_path / "fehlt.csv")
    dialog.accept()
    again = opened(bench).rows["glossary"]
    assert "fehlt.csv" in again.problem.text()
    again.reset.click()
    qtbot.waitUntil(lambda: again.problem.isHidden())


class TestKeys:
    def test_a_pedals_key_starts_a_recording(self, bench, qtbot):
        dialog = opened(bench)
        button = dialog.rows["key_record"].control.button
        button.click()
        qtbot.keyClick(button, Qt.Key.Key_F7)
        qtbot.waitUntil(lambda: bench.window.record.shortcut().toString() == "F7")
        assert "F7" in bench.window.bar.record_button.toolTip()
        qtbot.waitUntil(lambda: button.accessibleName() == "Key for recording: F7")
        assert kept(bench).key_record == "F7"

    def test_a_key_that_is_taken_or_typed_is_refused(self, bench, qtbot):
        dialog = opened(bench)
        row = dialog.rows["key_mark"]
        for key, modifier, reason in (
            (Qt.Key.Key_R, Qt.KeyboardModifier.ControlModifier, "already"),
            (Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier, "already"),  # a statement's, no action's
            (Qt.Key.Key_A, Qt.KeyboardModifier.NoModifier, "cannot be used"),
        ):
            row.control.button.click()
            qtbot.keyClick(row.control.button, key, modifier)
            assert reason in row.problem.text()
        assert bench.window.mark.shortcut().toString() == "Ctrl+B"

    def test_nobody_is_caught_in_the_field(self, bench, qtbot):
        dialog = opened(bench)
        button = dialog.rows["key_mark"].control.button
        button.setFocus()
        button.click()
        qtbot.keyClick(button, Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is not button
        button.click()
        qtbot.keyClick(button, Qt.Key.Key_Escape)
        assert (dialog.isVisible(), button.text()) == (True, "Ctrl+B")

    def test_a_chosen_key_is_there_at_the_next_start(self, scene):
        scene.settings = {"preroll": False, "key_record": "Media Play", "key_mark": ""}
        bench = scene()
        assert bench.window.record.shortcut().toString() == "Media Play"
        assert bench.window.mark.shortcut().isEmpty()


def test_microphone_and_template_that_it_has_fixed_are_locked_in_the_window_too(scene, qtbot):
    def fix(application):
        settings = application.settings
        origins = {**settings.origins, "microphone": Origin.POLICY, "template": Origin.POLICY}
        return replace(application, settings=replace(settings, origins=origins))

    scene.change = fix
    bench = scene()
    qtbot.waitUntil(lambda: bool(bench.desk.microphones.devices))
    assert not bench.window.bar.templates.isEnabled()
    assert not bench.window.bar.devices.isEnabled()
    bench.desk.choose_template("hausbesuch")
    bench.desk.microphones.choose("Anderes")
    assert (bench.desk.template.id, bench.desk.microphones.chosen) == ("beratungsprotokoll", None)
    assert bench.window.bar.templates.toolTip() == "Set by your IT"


class TestControlsThatNoSettingNeedsYet:
    def test_a_number_has_its_unit_and_keeps_its_bounds(self, bench, qtbot):
        setting = Setting("days", 7, Group.PRIVACY, Phrase("t", "D"), Phrase("t", "D."), least=1, most=30, unit=DAYS)
        control = made(bench, setting)
        chosen = []
        control.chosen.connect(chosen.append)
        control.show_value(14)
        assert (control.box.text(), chosen) == ("14 days", [])
        control.box.selectAll()
        qtbot.keyClicks(control.box, "3")
        assert chosen == []  # not while the person types
        qtbot.keyClicks(control.box, "1")
        qtbot.keyClick(control.box, Qt.Key.Key_Return)
        assert (chosen, control.box.value() <= 30) == ([3], True)

    def test_some_numbers_are_words(self, bench, qtbot):
        words = ((-1, Phrase("t", "never")), (0, Phrase("t", "at once")))
        text = Phrase("t", "K")
        setting = Setting("keep", 0, Group.PRIVACY, text, text, least=-1, most=100, unit=DAYS, words=words)
        control = made(bench, setting)
        control.show_value(0)
        assert control.box.text() == "at once"
        control.box.stepDown()
        assert (control.box.text(), control.box.value()) == ("never", -1)
        for typed, value, text in (("7", 7, "7 days"), ("at once", 0, "at once"), ("30 days", 30, "30 days")):
            control.box.selectAll()
            qtbot.keyClicks(control.box, typed)
            qtbot.keyClick(control.box, Qt.Key.Key_Return)
            assert (control.box.value(), control.box.text()) == (value, text)

    def test_a_folder_is_looked_for(self, bench, tmp_path):
        setting = Setting("place", "", Group.DOCUMENTS, Phrase("t", "P"), Phrase("t", "P."), given=Form.FOLDER)
        control = made(bench, setting)
        chosen = []
        control.chosen.connect(chosen.append)
        control.browse.click()
        bench.dialogs.path = tmp_path
        control.browse.click()
        assert chosen == [str(tmp_path)]

    def test_words_with_commas_are_a_line(self, bench, qtbot):
        setting = Setting("words", "", Group.SORTING, Phrase("t", "W"), Phrase("t", "W."), given=Form.LIST)
        control = made(bench, setting)
        chosen = []
        control.chosen.connect(chosen.append)
        control.show_value("a, b")
        qtbot.keyClicks(control.line, ", c")
        qtbot.keyClick(control.line, Qt.Key.Key_Return)
        assert chosen == ["a, b, c"]


DAYS = Phrase("t", "days")


def made(bench, setting: Setting):
    window = bench.window
    control = control_for(setting, lambda: (), window._look, bench.dialogs, window)
    control.setParent(window)
    control.show()
    return control
