"""For a colleague who does not see the window, or sees it badly, or has no mouse: every page and every dialog."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QTabBar,
    QTextEdit,
    QWidget,
)

import showcase
from accessible import nameless
from protokollant.audio.capture import CaptureState
from protokollant.foundation.texts import Translator
from protokollant.ui import design
from protokollant.ui.design import Colours, Scheme, contrast, mix, palette_of, stylesheet
from protokollant.ui.translation import WindowTranslator
from protokollant.ui.widgets import announcer, shortcuts

TRANSLATIONS = Path(design.__file__).parents[3] / "resources" / "translations"
ROLES = (
    (QLineEdit, {QAccessible.Role.EditableText}),
    (QTextEdit, {QAccessible.Role.EditableText}),
    (QComboBox, {QAccessible.Role.ComboBox}),
    (QAbstractButton, {QAccessible.Role.Button, QAccessible.Role.CheckBox, QAccessible.Role.ButtonMenu}),
    (QAbstractItemView, {QAccessible.Role.List, QAccessible.Role.Tree, QAccessible.Role.Table}),
)
NO_WORDS = ("×",)
LAPTOP = QSize(1366, 768 - 70)  # without the bars of system and window


@pytest.fixture
def large(qapp):
    """Text of twice the usual size."""
    before = qapp.font()
    larger = qapp.font()
    larger.setPointSizeF(before.pointSizeF() * 2)
    qapp.setFont(larger)
    yield
    qapp.setFont(before)


@pytest.fixture
def german(qapp, scene):
    """The longer language."""
    own = WindowTranslator(Translator.load("de", TRANSLATIONS))
    qapp.installTranslator(own)
    scene.language = "de"
    yield
    qapp.removeTranslator(own)


def controls(root: QWidget) -> list[QWidget]:
    """What can be used in a window just now."""
    kinds = tuple(kind for kind, _ in ROLES)
    found = [each for each in root.findChildren(QWidget) if isinstance(each, kinds) and each.isVisibleTo(root)]
    inner = [each for each in found if each.objectName().startswith("qt_") or isinstance(each.parent(), QComboBox)]
    inner += [each for each in found if isinstance(each, QHeaderView)]
    return [each for each in found if each not in inner and each.window() is root.window()]


def stops(root: QWidget) -> list[QWidget]:
    return [
        each
        for each in controls(root)
        if each.isEnabled() and each.focusPolicy() & Qt.FocusPolicy.TabFocus and each.isVisible()
    ]


def test_every_page_and_dialog_can_be_used_without_seeing_it(scene):
    wrong: list[str] = []
    for name, root in showcase.views(scene):
        wrong += [f"{name}: no name: {control}" for control in nameless(root)]
        names: dict[tuple[str, str], list[QWidget]] = {}
        for control in controls(root):
            face = QAccessible.queryAccessibleInterface(control)
            fitting = next(roles for kind, roles in ROLES if isinstance(control, kind))
            if face.role() not in fitting:
                wrong.append(f"{name}: {control.accessibleName()} is {face.role()}")
            said = face.text(QAccessible.Text.Name)
            if said.strip(" .…") in ("", *NO_WORDS):
                wrong.append(f"{name}: said of {type(control).__name__}: {said!r}")
            names.setdefault((said, str(face.role())), []).append(control)
        for (said, _), same in names.items():
            if said == "Stop recording":  # the same thing twice: the large button, and one that is never anything else
                continue
            if len(same) > 1 and len({c.accessibleDescription() for c in same}) < len(same):
                wrong.append(f"{name}: {len(same)} are called {said!r}")
    assert wrong == []


def test_tab_goes_to_every_control_and_comes_back(scene, qtbot):
    wrong = []
    for name, root in showcase.views(scene):
        if name == "mark":  # a menu has arrow keys
            continue
        root.window().activateWindow()
        showcase.settle()
        wanted = stops(root)
        if not wanted:
            wrong.append(f"{name}: nothing")
            continue
        wanted[0].setFocus()
        reached: list[QWidget] = []
        while (at := QApplication.focusWidget()) not in reached and at is not None:
            reached.append(at)
            qtbot.keyClick(at, Qt.Key.Key_Tab)
        missed = [each.accessibleName() for each in wanted if each not in reached and not isinstance(each, QTabBar)]
        if missed:
            wrong.append(f"{name}: never at {missed}")
    assert wrong == []


def test_the_focus_is_seen(scene):
    wrong = []
    for name, root in showcase.views(scene):
        if name == "mark":
            continue
        root.window().activateWindow()
        showcase.settle()
        for control in stops(root):
            area = control.rect()
            other = next((each for each in stops(root) if each is not control), None)
            if other is None:
                continue
            other.setFocus(Qt.FocusReason.TabFocusReason)
            QApplication.processEvents()
            before = control.grab(area).toImage()
            control.setFocus(Qt.FocusReason.TabFocusReason)
            if not control.hasFocus():
                continue
            QApplication.processEvents()
            if control.grab(area).toImage() == before:
                wrong.append(f"{name}: {control.accessibleName()}")
    assert wrong == []


def test_nothing_is_cut_off_at_twice_the_text_size(large, german, scene):
    wrong = []
    for name, root in showcase.views(scene):
        showcase.settle()
        for label in root.findChildren(QLabel):
            if not label.isVisible() or not label.text() or label.pixmap().width():
                continue
            need = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
            words = label.text().split() if label.wordWrap() else [label.text()]
            short = max(map(label.fontMetrics().horizontalAdvance, words)) > label.width() + 1
            if label.height() + 1 < need or short:
                wrong.append(f"{name}: {label.text()[:50]!r} {label.size().toTuple()}")
        for control in controls(root):
            if isinstance(control, QAbstractButton) and control.text():
                room = control.fontMetrics().horizontalAdvance(control.text().replace("&", ""))
                if room > control.width() or control.fontMetrics().height() > control.height():
                    wrong.append(f"{name}: {control.text()!r} {control.size().toTuple()}")
    assert wrong == []


def test_every_window_fits_a_laptop_at_twice_the_text_size(large, german, scene):
    wrong = []
    for name, root in showcase.views(scene):
        showcase.settle()
        least = root.window().minimumSizeHint().expandedTo(root.window().minimumSize())
        if least.width() > LAPTOP.width() or least.height() > LAPTOP.height():
            wrong.append(f"{name}: {least.toTuple()}")
    assert wrong == []


@pytest.mark.parametrize("width", [900, 1280])
def test_nothing_overlaps_in_a_narrow_window(scene, width):
    bench = scene()
    bench.window.resize(width, 560)
    showcase.settle()
    assert bench.window.width() == width
    bar = [bench.window.bar.templates, bench.window.bar.record_button, bench.window.bar.state]
    bar += [bench.window.bar.pause_button, bench.window.bar.stop_button, bench.window.bar.devices]
    areas = [each.rect().translated(each.mapTo(bench.window, each.rect().topLeft())) for each in bar]
    assert all(bench.window.rect().contains(area) for area in areas)
    assert not any(one.intersects(other) for i, one in enumerate(areas) for other in areas[:i])


def test_every_key_of_the_window_is_in_the_overview(bench):
    shown = " ".join(keys for keys, _ in shortcuts._entries(shortcuts.RECORD, shortcuts.PAUSE, shortcuts.MARK))
    for action in bench.window.actions():
        key = action.shortcut()
        if not key.isEmpty() and key != shortcuts.HELP:
            shift = key == shortcuts.LAST_SPOT  # stands in the line of F8
            named = shortcuts.NEXT_SPOT if shift else key
            assert named.toString(QKeySequence.SequenceFormat.NativeText) in shown, action.text()


# ---- colours


def system(window: str, base: str, text: str, accent: str) -> Colours:
    palette = QPalette()
    roles = QPalette.ColorRole
    for role, colour in (
        (roles.Window, window),
        (roles.Base, base),
        (roles.WindowText, text),
        (roles.Highlight, accent),
    ):
        palette.setColor(role, QColor(colour))
    return Colours.of(palette)


SCHEMES = {
    **{scheme.value: lambda s=scheme: Colours.of(palette_of(s), high=s.high) for scheme in Scheme if scheme.value},
    "fusion light": lambda: system("#efefef", "#ffffff", "#000000", "#308cc6"),
    "fusion dark": lambda: system("#2b2d30", "#1f2124", "#e6e7e9", "#4a9fd0"),
    "yellow on black": lambda: system("#000000", "#000000", "#ffff00", "#00ffff"),
    "pale accent": lambda: system("#ffffff", "#ffffff", "#000000", "#ffff80"),
    "solarized": lambda: system("#eee8d5", "#fdf6e3", "#073642", "#268bd2"),
}


@pytest.mark.parametrize("name", SCHEMES)
def test_contrast_after_wcag(name, record_property):
    """Texts 4.5 (7 in high contrast), what must be seen to be used 3: against every ground on which they stand."""
    colours = SCHEMES[name]()
    high = name.startswith("contrast")
    tint = mix(colours.surface, colours.accent, 0.14)
    hover = mix(colours.surface, colours.text, 0.07)
    grounds = (colours.window, colours.surface, colours.raised, hover)
    unsupported = mix(colours.surface, colours.caution, 0.16)
    texts = {
        "text": min(contrast(colours.text, g) for g in (*grounds, tint, unsupported)),
        "muted": min(contrast(colours.muted, g) for g in grounds),
        "link": min(contrast(colours.accent, g) for g in grounds),
        "caution": min(contrast(colours.caution, g) for g in (colours.window, colours.surface)),
        "good": min(contrast(colours.good, g) for g in (colours.window, colours.surface)),
        "on accent": contrast(colours.on_accent, colours.accent),
        "on accent, hover": contrast(colours.on_accent, mix(colours.accent, colours.text, 0.15)),
    }
    shapes = {
        "focus": min(contrast(colours.accent, g) for g in grounds),
        "edge": min(contrast(colours.edge, g) for g in (colours.window, colours.surface)),
        "mark, doubtful or not said": contrast(colours.caution, colours.surface),
        "mark, risk": contrast(colours.recording, colours.surface),
        "mark, negation": contrast(colours.accent, colours.surface),
        "mark, name, number, date": contrast(colours.muted, colours.surface),
        "recording": min(contrast(colours.recording, g) for g in (colours.window, colours.surface)),
        "disabled": min(contrast(colours.off, g) for g in (colours.window, colours.surface)),
    }
    print(name, {key: round(value, 2) for key, value in (texts | shapes).items()})
    least = 7.0 if high else 4.5
    high_enough = ("text", "muted", "link", "on accent")
    assert {k: v for k, v in texts.items() if v < (least if k in high_enough else 4.5)} == {}
    assert {k: v for k, v in shapes.items() if v < 3.0} == {}


@pytest.mark.parametrize("name", SCHEMES)
def test_every_rule_of_the_stylesheet_can_be_read(name, tmp_path):
    """Colour on ground of every rule, with what a state inherits from the control at rest."""
    colours = SCHEMES[name]()
    sheet = stylesheet(colours, tmp_path / "tick.svg")
    rules: dict[str, dict[str, str]] = {}
    for selectors, body in re.findall(r"([^{}]+)\{([^{}]*)\}", sheet):
        for selector in map(str.strip, selectors.split(",")):
            rules.setdefault(selector, {}).update(re.findall(r"(?:^|[\s;])(color|background):\s*([^;\s]+)", body))
    wrong = {}
    for selector in rules:
        base = re.sub(r":(hover|pressed|focus|disabled|selected|checked)", "", selector)
        plain = re.sub(r"\[[^\]]*\]", "", base)
        known = rules.get(plain, {}) | rules.get(base, {}) | rules[selector]
        ground = known.get("background", "transparent")
        ink = QColor(known.get("color", colours.text.name()))
        grounds = (colours.window, colours.surface) if ground in ("transparent", "none") else (QColor(ground),)
        least = 3.0 if ":disabled" in selector else 4.5
        if "color" in known and min(contrast(ink, each) for each in grounds) < least:
            wrong[selector] = (ink.name(), [each.name() for each in grounds])
    assert wrong == {}


def test_the_appearance_is_chosen_and_holds_at_once(bench, qapp, qtbot):
    try:
        for scheme in (Scheme.CONTRAST_DARK, Scheme.DARK, Scheme.LIGHT):
            bench.window._look.use(scheme)
            assert bench.window._look.colours == Colours.of(palette_of(scheme), high=scheme.high)
            assert qapp.palette().color(QPalette.ColorRole.Window) == palette_of(scheme).color(
                QPalette.ColorRole.Window
            )
    finally:
        bench.window._look.use(Scheme.SYSTEM)
    assert not bench.window._look.colours.dark


def test_nothing_moves_by_itself(qapp):
    """Who asks the system for reduced motion gets it always: there is no animation."""
    source = Path(design.__file__).parent
    for path in source.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"Q\w*Animation|QTimeLine|setAnimated\(True\)", text), path


# ---- what is said


def test_what_happens_is_said_once(scene, record, qtbot, monkeypatch):
    said: list[str] = []
    monkeypatch.setattr(announcer, "announce", lambda _w, text, urgent=False: said.append(text))
    bench = scene()
    record(bench, stop=False)
    qtbot.waitUntil(lambda: "Recording started" in said)
    bench.window.bar.pause_button.click()
    qtbot.waitUntil(lambda: "Recording paused" in said)
    bench.window.bar.pause_button.click()
    qtbot.waitUntil(lambda: bench.desk.recording.state is not CaptureState.PAUSED)
    bench.microphone.streams[-1].deliver(np.ones(8000) / 4)
    qtbot.waitUntil(lambda: "Recording goes on" in said)
    bench.window.bar.record_button.click()
    qtbot.waitUntil(lambda: "The draft is ready" in said)
    page = bench.window.protocol
    qtbot.waitUntil(lambda: bool(page.sections) and page.complete)
    row = next(row for panel in page.sections.values() for row in panel.rows)
    for text in ("Anders.", "Noch einmal anders."):
        row.edit.committed.emit(text)
        qtbot.waitUntil(lambda: bench.desk.draft.saved)
    approval = bench.program.finishing.approval
    while approval.open:
        bench.desk.draft.waive(approval.open[0], "no matter")
    approval.approve("A. Beispiel")
    qtbot.waitUntil(lambda: "Approved as version 1." in said)
    assert [each for each in said if said.count(each) > 1] == []
    assert said.index("Recording stopped") < said.index("The draft is ready")
    assert any(each.startswith("Saved.") for each in said)


def test_an_error_is_said_at_once(bench, monkeypatch):
    from protokollant.foundation.errors import ErrorCode, KnownError

    said = []
    monkeypatch.setattr(announcer, "announce", lambda _w, text, urgent=False: said.append((text, urgent)))
    bench.desk.messages.problem(KnownError(ErrorCode.NO_SPEECH).problem, "test")
    assert len(said) == 1
    assert said[0][1]
