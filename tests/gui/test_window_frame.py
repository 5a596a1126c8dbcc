"""The window as a whole: names for screen readers, keys, models, start, languages, colours."""

from __future__ import annotations

import re
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import (
    QApplication,
)

from accessible import nameless
from protokollant.app.settings import Origin, load_settings
from protokollant.foundation.errors import ErrorCode, KnownError, Phrase
from protokollant.foundation.texts import Translator
from protokollant.models.progress import Phase, Progress
from protokollant.models.store import State
from protokollant.ui import translation
from protokollant.ui.design import Colours, contrast, stylesheet
from protokollant.ui.icons import Icon, Icons
from protokollant.ui.main import check_display
from protokollant.ui.viewmodels import model_setup
from protokollant.ui.viewmodels.desk import Page
from protokollant.ui.widgets.dialogs import with_ending
from protokollant.ui.widgets.shortcuts import ShortcutsDialog

ICONS = Path(__file__).parents[2] / "resources" / "icons"


def test_every_control_has_a_name(bench, record, qtbot):
    record(bench)
    qtbot.waitUntil(lambda: bench.reviewing)
    bench.desk.messages.problem(KnownError(ErrorCode.NO_SPEECH).problem, "test")
    row = next(row for panel in bench.window.protocol.sections.values() for row in panel.rows)
    row.edit.committed.emit("Anders.")
    draft = bench.desk.draft
    ids = [i for section in draft.protocol.sections for s in section.statements for i in s.source]
    place = next(p for p in _places(draft.protocol) if ids[0] in _statement(draft.protocol, p).source)
    draft.set_aside(place)
    draft.discard(next(iter(_places(draft.protocol))))
    assert nameless(bench.window) == []
    dialog = ShortcutsDialog(bench.window._look, bench.window)
    assert nameless(dialog) == []


def _places(protocol):
    from protokollant.app.editing import Place

    for section in protocol.sections:
        for index in range(len(section.statements)):
            yield Place(section.id, index)


def _statement(protocol, place):
    return protocol.section(place.section).statements[place.index]


def test_everything_can_be_reached_with_tab(bench, record, qtbot):
    record(bench)
    qtbot.waitUntil(lambda: bench.reviewing)
    panels = bench.window.protocol.sections.values()
    qtbot.waitUntil(lambda: all(row.edit.isVisible() for panel in panels for row in panel.rows))
    bench.window.activateWindow()
    bench.window.bar.record_button.setFocus()
    reached = set()
    for _ in range(300):
        reached.add(QApplication.focusWidget())
        bench.window.focusNextChild()
    wanted = {
        bench.window.bar.templates,
        bench.window.bar.record_button,
        bench.window.bar.devices,
        bench.window.sidebar.view,
        bench.window.protocol.export_button,
        bench.window.protocol.form.inputs["datum"],
        next(row.edit for panel in panels for row in panel.rows),
    }
    assert wanted <= reached


def test_no_key_is_given_twice(bench):
    keys = [action.shortcut().toString() for action in bench.window.actions() if not action.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))
    assert "Ctrl+R" in keys


def test_the_list_can_be_hidden(bench):
    bench.window.show_list.trigger()
    assert not bench.window.sidebar.isVisible()
    bench.window.show_list.trigger()
    assert bench.window.sidebar.isVisible()


def test_engines_are_loaded_after_the_window_is_there(bench, qtbot):
    qtbot.waitUntil(lambda: [engine.loaded for engine in bench.engines] == [1, 1])
    assert not bench.window.banner.isVisible()


def test_missing_models_are_offered_quietly(scene, record, qtbot):
    scene.model_state = State.MISSING
    bench = scene()
    qtbot.waitUntil(lambda: bench.window.banner.isVisible())
    assert bench.window.banner.text.text().startswith("The language models are missing (1.4 GB)")
    assert bench.window.banner.fetch_button.isVisible()
    assert [engine.loaded for engine in bench.engines] == [0, 0]
    record(bench)  # nothing is lost by it: the recording waits
    qtbot.waitUntil(lambda: bench.desk.page is Page.WAITING)
    qtbot.waitUntil(lambda: "as soon as the language models" in "".join(bench.window.messages.texts))


def test_policy_can_forbid_downloads(scene, qtbot):
    scene.model_state = State.MISSING
    scene.settings = {"allow_fetch": False}
    bench = scene()
    qtbot.waitUntil(lambda: bench.window.banner.isVisible())
    assert not bench.window.banner.fetch_button.isVisible()
    assert bench.window.banner.import_button.isVisible()


def test_models_are_downloaded_with_progress_and_can_be_cancelled(scene, qtbot, monkeypatch):
    started, finish = threading.Event(), threading.Event()

    def fetch(store, name, *, report, cancelled):
        report(Progress(50, 100, 10.0, 5.0, Phase.DOWNLOAD))
        started.set()
        while not finish.wait(0.01):
            if cancelled():
                raise KnownError(ErrorCode.CANCELLED)
        store.state = State.READY

    monkeypatch.setattr(model_setup, "fetch_model", fetch)
    scene.model_state = State.MISSING
    bench = scene()
    banner = bench.window.banner
    qtbot.waitUntil(lambda: banner.fetch_button.isVisible())
    banner.fetch_button.click()
    qtbot.waitUntil(lambda: banner.bar.isVisible() and banner.bar.value() == 500)
    assert "about 5 s left" in banner.text.text()
    banner.cancel_button.click()
    qtbot.waitUntil(lambda: banner.fetch_button.isVisible())
    assert bench.window.messages.texts == []
    finish.set()
    banner.fetch_button.click()
    qtbot.waitUntil(lambda: not banner.isVisible())
    qtbot.waitUntil(lambda: [engine.loaded for engine in bench.engines] == [1, 1])


def test_models_from_a_folder_without_any(scene, qtbot, monkeypatch, tmp_path):
    keys = []

    def refuse(store, path, *, public_key, report, cancelled):
        keys.append(public_key)
        raise KnownError(ErrorCode.MODEL_IMPORT, file=path.name)

    monkeypatch.setattr(model_setup, "import_models", refuse)
    scene.model_state = State.MISSING
    scene.settings["bundle_public_key"] = "what IT has set"
    bench = scene()
    bench.dialogs.path = tmp_path / "Stick von der IT"
    qtbot.waitUntil(lambda: bench.window.banner.isVisible())
    bench.window.banner.import_button.click()
    qtbot.waitUntil(lambda: "Stick von der IT contains no model" in "".join(bench.window.messages.texts))
    assert keys == ["what IT has set"]


def test_opening_the_list_of_microphones_looks_again(bench, qtbot):
    qtbot.waitUntil(lambda: bench.window.bar.devices.count() == 2)
    bench.microphone.devices = ()
    bench.window.bar.devices.showPopup()
    bench.window.bar.devices.hidePopup()
    qtbot.waitUntil(lambda: bench.window.bar.devices.count() == 1)


def test_a_bug_in_a_slot_is_told_and_the_window_lives(bench, qtbot):
    from protokollant.ui.main import bug_hook

    hook = bug_hook(bench.program)
    try:
        raise ZeroDivisionError("Frau Keller")
    except ZeroDivisionError as error:
        hook(type(error), error, error.__traceback__)
    (text,) = bench.window.messages.texts
    assert "ZeroDivisionError" in text
    assert "Keller" not in text


@pytest.mark.parametrize("environment", [{}, {"DISPLAY": ""}])
def test_without_a_screen_it_says_so(environment):
    with pytest.raises(KnownError) as raised:
        check_display("linux", environment)
    assert raised.value.code is ErrorCode.NO_DISPLAY
    check_display("linux", {"WAYLAND_DISPLAY": "wayland-0"})
    check_display("win32", environment)


def test_the_window_speaks_german(scene, qapp):
    texts = Translator("de", {Phrase("recording", "Ready to record"): "Bereit zur Aufnahme"})
    own = translation.WindowTranslator(texts)
    qapp.installTranslator(own)
    try:
        bench = scene()
        assert bench.window.bar.state.text() == "Bereit zur Aufnahme"
        assert QCoreApplication.translate("recording", "Paused") == "Paused"
    finally:
        qapp.removeTranslator(own)


def _palette(window: str, base: str, text: str, accent: str) -> QPalette:
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, window),
        (QPalette.ColorRole.Base, base),
        (QPalette.ColorRole.WindowText, text),
        (QPalette.ColorRole.Highlight, accent),
    ):
        palette.setColor(role, QColor(colour))
    return palette


@pytest.mark.parametrize(
    ("window", "base", "text", "accent", "dark"),
    [
        ("#efefef", "#ffffff", "#000000", "#308cc6", False),
        ("#2b2d30", "#1f2124", "#e6e7e9", "#4a9fd0", True),
        ("#000000", "#000000", "#ffff00", "#00ffff", True),
        ("#ffffff", "#ffffff", "#000000", "#ffff80", False),
    ],
)
def test_texts_can_be_read_in_every_scheme(window, base, text, accent, dark):
    colours = Colours.of(_palette(window, base, text, accent))
    assert colours.dark is dark
    for colour in (colours.text, colours.muted, colours.accent, colours.caution, colours.good):
        assert contrast(colour, colours.window) >= 4.5
    assert contrast(colours.recording, colours.window) >= 3.0
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert "{" in stylesheet(colours, ICONS / "check.svg")


def test_a_change_of_scheme_reaches_the_window(bench, qapp, qtbot):
    before = QPalette(qapp.palette())
    qapp.setPalette(_palette("#2b2d30", "#1f2124", "#e6e7e9", "#4a9fd0"))
    try:
        qtbot.waitUntil(lambda: bench.window._look.colours.dark)
    finally:
        qapp.setPalette(before)


@pytest.mark.parametrize("icon", list(Icon))
def test_every_drawing_can_be_drawn(icon, qapp):
    image = Icons(ICONS).pixmap(icon, QColor("#123456"), 32).toImage()
    painted = {image.pixelColor(x, y).alpha() for x in range(32) for y in range(32)}
    assert max(painted) > 200


def test_a_name_without_an_ending_gets_that_of_its_kind():
    assert with_ending(Path("Müller 12.11"), "odt") == Path("Müller 12.11.odt")
    assert with_ending(Path("a.PDF"), "docx") == Path("a.PDF")


def test_every_profile_says_what_it_costs_before_it_is_chosen(scene, qtbot):
    scene.model_state = State.MISSING
    bench = scene()
    banner = bench.window.banner
    qtbot.waitUntil(lambda: banner.profiles.count() == 3)
    assert [banner.profiles.itemData(index) for index in range(3)] == ["compact", "standard", "large"]
    assert banner.profiles.currentText() == "Standard (whisper-small, 1.4 GB to load)"
    assert re.fullmatch(
        r"Takes \d\.\d GB of memory and about \d+ s for a minute of speech \(measured on two cores of another "
        r"computer\); \d+\.\d of 100 words wrong \(.+\)\.",
        banner.facts.text(),
    )


def test_another_profile_is_used_at_once_and_remembered(scene, qtbot):
    bench = scene()
    banner = bench.window.banner
    qtbot.waitUntil(lambda: [engine.loaded for engine in bench.engines] == [1, 1])
    assert not banner.isVisible()
    bench.window.models.trigger()
    qtbot.waitUntil(banner.isVisible)
    assert not banner.fetch_button.isVisible()
    banner.profiles.setCurrentIndex(banner.profiles.findData("compact"))
    banner.profiles.activated.emit(banner.profiles.currentIndex())
    qtbot.waitUntil(lambda: [engine.loaded for engine in bench.engines] == [2, 2])
    assert [engine.used for engine in bench.engines] == [["whisper-base"], ["qwen2.5-coder-1.5b-instruct-q4_k_m"]]
    banner.close_button.click()
    assert not banner.isVisible()
    qtbot.waitUntil(lambda: load_settings(bench.application.folders.config, []).values.profile == "compact")


def test_a_profile_that_it_has_fixed_cannot_be_changed(scene, qtbot):
    def fix(application):
        settings = application.settings
        return replace(application, settings=replace(settings, origins={**settings.origins, "profile": Origin.POLICY}))

    scene.change = fix
    bench = scene()
    bench.window.models.trigger()
    qtbot.waitUntil(bench.window.banner.isVisible)
    assert not bench.window.banner.profiles.isEnabled()
