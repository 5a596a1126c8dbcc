"""The settings as the person sees and changes them: values, where they come from, and when a change holds."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal

from protokollant.app.settings import EffectiveSettings, Origin, forget_setting, save_setting
from protokollant.app.settings_schema import GROUP_TITLES, Form, Setting, Value, describe_settings
from protokollant.foundation.errors import Problem
from protokollant.ui.jobs import Jobs
from protokollant.ui.translation import tr
from protokollant.ui.viewmodels import lanes

translate = QCoreApplication.translate
Option = tuple[Value, str]


@dataclass(frozen=True, slots=True)
class Entry:
    """A setting now. `source`: the policy's file where IT has fixed it. `open`: the person may change it. `at_once`: a
    change holds without a new start. `remark`: what does not work with the value in force."""

    setting: Setting
    value: Value
    origin: Origin
    source: Path | str | None
    open: bool
    at_once: bool
    remark: str = ""


class Preferences(QObject):
    """`settings` are the values in force; they are changed here and nowhere else in the window. `folder` is the
    person's. `explain`: a problem in her language."""

    changed = Signal(str)  # the key of a setting with another value or origin
    refused = Signal(str, str)  # a key, and why its value was not taken
    options_changed = Signal(object)  # a Form: there is another choice

    def __init__(
        self, settings: EffectiveSettings, folder: Path, jobs: Jobs, explain: Callable[[Problem], str]
    ) -> None:
        super().__init__(jobs)
        self._settings = settings
        self._folder = folder
        self._jobs = jobs
        self._explain = explain
        self._schema = describe_settings()
        self._effects: dict[str, Callable[[Value], None]] = {}
        self._checks: dict[str, Callable[[Value], str]] = {}
        self._remarks: dict[str, str] = {}
        self._applying = ""  # the setting whose effect is being had
        self._options: dict[Form, Callable[[], Sequence[Option]]] = {}

    # ---- what others bring

    def effect(self, key: str, use: Callable[[Value], None]) -> None:
        """`use` lets a new value hold at once. A setting without an effect holds from the next start."""
        self._effects[key] = use

    def check(self, key: str, find_fault: Callable[[Value], str]) -> None:
        """`find_fault` says why a value cannot be taken now; empty text where it can."""
        self._checks[key] = find_fault

    def offer(self, form: Form, options: Callable[[], Sequence[Option]]) -> None:
        """`options` gives what is there to choose from."""
        self._options[form] = options

    # ---- what is shown

    @property
    def keys(self) -> tuple[str, ...]:
        return tuple(self._schema)

    def entry(self, key: str) -> Entry:
        settings = self._settings
        return Entry(
            self._schema[key],
            getattr(settings.values, key),
            settings.origins[key],
            settings.sources.get(key),
            not settings.closed(key),
            key in self._effects,
            self._remarks.get(key, ""),
        )

    def options(self, key: str) -> tuple[Option, ...]:
        """What a setting can be chosen from, the value in force always among it."""
        setting, value = self._schema[key], getattr(self._settings.values, key)
        found = self._options.get(setting.form)
        options = tuple(found()) if found else tuple((choice, tr(name)) for choice, name in setting.choices)
        return options if value in [each for each, _ in options] else (*options, (value, str(value)))

    def found(self, wanted: str) -> frozenset[str]:
        """The keys of the settings that are meant by some words: parts of group, name, help, key or choices."""
        words = fold(wanted).split()
        return frozenset(key for key in self._schema if all(word in self._text(key) for word in words))

    def _text(self, key: str) -> str:
        setting = self._schema[key]
        phrases = (GROUP_TITLES[setting.group], setting.label, setting.help, *(name for _, name in setting.choices))
        return fold(" ".join((key, *map(tr, phrases), *map(tr, setting.named.values()))))

    # ---- what the person does

    def set(self, key: str, value: Value) -> None:
        """Keep a value, in the background; `changed` or `refused` follows."""
        if value == getattr(self._settings.values, key) or self._settings.closed(key):
            return
        if reason := self._fault(key, value):
            self.refused.emit(key, reason)
        else:
            self._save(key, value)

    def reset(self, key: str) -> None:
        """Back to the default."""
        if self._settings.origins[key] is Origin.USER:
            if reason := self._fault(key, self._schema[key].default):
                self.refused.emit(key, reason)
            else:
                self._save(key, None)

    def keeper(self, key: str) -> Callable[[Value], None]:
        """For a choice that is made elsewhere in the window and holds there already: it is kept for the next start,
        unless IT has fixed the setting."""

        def keep(value: Value) -> None:
            if not self._settings.locked(key) and key != self._applying:
                self._save(key, value)

        return keep

    def remark(self, key: str, problem: Problem | str | None) -> None:
        """What does not work with the value in force; it stands beside the setting until it is another or None."""
        self._remarks[key] = problem if isinstance(problem, str) else self._explain(problem) if problem else ""
        self.changed.emit(key)

    def _fault(self, key: str, value: Value) -> str:
        setting = self._schema[key]
        if setting.fault(value):
            if setting.form is Form.KEY:
                return translate("settings", "This key cannot be used. Letters and digits need Ctrl or Alt.")
            return translate("settings", "This value is not possible here.")
        check = self._checks.get(key)
        return check(value) if check else ""

    def _save(self, key: str, value: Value | None) -> None:
        def work(_report: object, _cancelled: object) -> None:
            if value is None:
                forget_setting(self._folder, key)
            else:
                save_setting(self._folder, key, value)

        def saved(_: object) -> None:
            before = getattr(self._settings.values, key)
            self._settings.take(key, value)
            now = getattr(self._settings.values, key)
            self.changed.emit(key)
            if now != before and key in self._effects:
                self._applying = key
                self._effects[key](now)
                self._applying = ""

        self._jobs.run(
            lanes.SETTINGS, work, done=saved, failed=lambda problem: self.refused.emit(key, self._explain(problem))
        )


def fold(text: str) -> str:
    """For searching: without case, accents and the difference between ä and ae, ß and ss."""
    plain = unicodedata.normalize("NFD", text.casefold())
    plain = "".join(sign for sign in plain if not unicodedata.combining(sign))
    for pair in ("ae", "oe", "ue"):
        plain = plain.replace(pair, pair[0])
    return plain


def key_fault(taken: Callable[[str], bool]) -> Callable[[Value], str]:
    """A check for keys. `taken`: whether another action has the key."""

    def find(value: Value) -> str:
        if value and taken(str(value)):
            return translate("settings", "This key already has another task in the program.")
        return ""

    return find


def busy_fault(busy: Callable[[], bool]) -> Callable[[Value], str]:
    """A check for what cannot be changed while something runs."""

    def find(_value: Value) -> str:
        if busy():
            return translate("settings", "This cannot be changed while something is running. Try again afterwards.")
        return ""

    return find
