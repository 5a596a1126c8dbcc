"""What each setting does in the running window, so that a change holds at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction

from protokollant.app.settings_schema import Form, Value
from protokollant.composition import Application, use_settings
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, Problem
from protokollant.ui.hotkeys import GlobalKeys
from protokollant.ui.jobs import Jobs
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels import lanes
from protokollant.ui.viewmodels.desk import Desk
from protokollant.ui.viewmodels.lessons import LearnedLessons
from protokollant.ui.viewmodels.preferences import Option, Preferences, busy_fault, key_fault
from protokollant.ui.viewmodels.wording import size
from protokollant.ui.window import MainWindow

SYSTEM_MICROPHONE = QT_TRANSLATE_NOOP("recording", "System microphone")
BY_DEFAULT = QT_TRANSLATE_NOOP("settings", "Default ({title})")
_TO_LOAD = QT_TRANSLATE_NOOP("settings", "{title} ({size} to load)")
_NO_GLOBAL_KEYS = QT_TRANSLATE_NOOP(
    "settings",
    "This desktop does not let a program have keys while another one is in front (this is so under Wayland and on "
    "macOS). The keys work while Protokollant is in front.",
)
_TAKEN = QT_TRANSLATE_NOOP("settings", "Another program has these keys already: {keys}. Choose others.")
# Read anew whenever they are needed.
_ASKED_LATE = (
    *("author", "organisation", "polishing", "welcome", "benefit", "transparency"),
    *("sender_address", "sender_phone", "sender_email"),
    *("keep_audio", "keep_transcript", "keep_draft", "keep_approved"),
)
# What recognition and sorting were built with.
_BUILT_IN = ("fillers", "dictation_off", "swiss_spelling", "glossary", "glossary_hints", "risk_words")


def let_settings_hold(
    preferences: Preferences,
    application: Application,
    jobs: Jobs,
    desk: Desk,
    lessons: LearnedLessons,
    window: MainWindow,
    keys: GlobalKeys,
) -> None:
    """Give every setting that can hold at once its effect, and every choice what there is to choose from."""

    def rebuild(key: str) -> Callable[[Value], None]:
        def work(_report: object, _cancelled: object) -> tuple[Problem, ...]:
            use_settings(application)
            return application.glossary.problems()

        def told(problems: tuple[Problem, ...]) -> None:
            if key == "glossary":
                preferences.remark(key, problems[0] if problems else None)

        def use(_value: Value) -> None:
            jobs.run(lanes.SETTINGS, work, done=told)

        return use

    for key in _ASKED_LATE:
        preferences.effect(key, lambda _value: None)
    for key in _BUILT_IN:
        preferences.effect(key, rebuild(key))
    preferences.effect("template", lambda value: desk.prefer_template(str(value)))
    preferences.effect("microphone", lambda value: desk.microphones.choose(str(value) or None))
    preferences.effect("transcript", lambda value: window.playing.show_pane(bool(value)))
    preferences.effect("playback_speed", lambda value: desk.listening.set_speed(int(value)))
    preferences.effect("preroll", lambda value: desk.hold_first_word(bool(value)))
    preferences.effect("learning", lambda value: lessons.switch(bool(value)))
    preferences.check("template", busy_fault(lambda: desk.recording.running))
    preferences.check("profile", busy_fault(lambda: desk.setup.busy))
    preferences.effect("profile", lambda value: desk.setup.choose(str(value) or application.catalogue.default))
    _let_keys_hold(preferences, window, keys)
    preferences.offer(Form.TEMPLATE, lambda: [(e.template.id, e.template.title) for e in desk.templates])
    preferences.offer(Form.MICROPHONE, lambda: _microphones(desk))
    preferences.offer(Form.PROFILE, lambda: _profiles(application, desk))
    desk.microphones.changed.connect(lambda: preferences.options_changed.emit(Form.MICROPHONE))
    desk.setup.changed.connect(lambda: preferences.options_changed.emit(Form.PROFILE))


def _let_keys_hold(preferences: Preferences, window: MainWindow, keys: GlobalKeys) -> None:
    actions: dict[str, QAction] = {"key_record": window.record, "key_pause": window.pause, "key_mark": window.mark}

    def grab() -> None:
        wanted = {key: str(preferences.entry(key).value) for key in actions}
        refused = keys.use(wanted if preferences.entry("global_keys").value else {})
        text = tr(_TAKEN, keys=", ".join(refused)) if keys.possible else tr(_NO_GLOBAL_KEYS)
        preferences.remark("global_keys", text if refused else None)

    def use(action: QAction) -> Callable[[Value], None]:
        def apply(value: Value) -> None:
            window.use_key(action, str(value))
            grab()

        return apply

    for key, action in actions.items():
        preferences.effect(key, use(action))
        preferences.check(key, key_fault(window.has_key))
        window.use_key(action, str(preferences.entry(key).value))
    preferences.effect("global_keys", lambda _on: grab())
    preferences.check("global_keys", lambda on: tr(_NO_GLOBAL_KEYS) if on and not keys.possible else "")
    keys.pressed.connect(lambda key: actions[key].trigger())
    grab()


def _microphones(desk: Desk) -> Sequence[Option]:
    return [("", tr(SYSTEM_MICROPHONE)), *((name, name) for name in desk.microphones.names)]


def _profiles(application: Application, desk: Desk) -> Sequence[Option]:
    """With what each of them would still have to load."""
    catalogue, language = application.catalogue, QLocale().name()[:2]
    titles = {name: profile.title.text(language) for name, profile in catalogue.profiles.items()}
    missing = {info.name: info.missing for info in desk.setup.profiles}
    default = tr(BY_DEFAULT, title=titles[catalogue.default])
    for name, title in titles.items():
        if missing.get(name):
            titles[name] = tr(_TO_LOAD, title=title, size=size(missing[name]))
    return [("", default), *titles.items()]
