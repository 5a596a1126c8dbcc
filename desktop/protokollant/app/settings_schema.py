"""Every setting once: its default, what it may be, and what it is called. The settings page, the policy and the
documentation are all read from here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any

from protokollant.dictation.rules import SWITCHES, FillerLevel
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, Phrase

Value = str | bool | int
_KEY = "setting"


class Group(StrEnum):
    """Where a setting is found on the page, in its order."""

    WINDOW = "window"
    RECORDING = "recording"
    DICTATION = "dictation"
    SORTING = "sorting"
    DOCUMENTS = "documents"
    PRIVACY = "privacy"
    MODELS = "models"


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a setting. `choices`: the values that it may have and their names; `least` and `most`: bounds
    of a number, in `unit`; `names`: what a list with commas between may hold, None for anything. `admin`: nothing that
    a person would change, so it is not on the page: a policy's alone."""

    key: str
    default: Value
    group: Group
    label: Phrase
    help: Phrase
    choices: tuple[tuple[Value, Phrase], ...] = ()
    least: int | None = None
    most: int | None = None
    unit: Phrase | None = None
    names: Collection[str] | None = None
    admin: bool = False

    def fault(self, value: object) -> bool:
        """Whether this setting may not have the value."""
        if type(value) is not type(self.default):
            return True
        if self.choices and value not in [choice for choice, _ in self.choices]:
            return True
        if isinstance(value, int) and not isinstance(value, bool):
            least, most = self.least, self.most
            return (least is not None and value < least) or (most is not None and value > most)
        return self.names is not None and isinstance(value, str) and not set(listed(value)) <= set(self.names)


def _setting(default: Any, group: Group, label: Phrase, help: Phrase, **known: Any) -> Any:
    return field(default=default, metadata={_KEY: {"group": group, "label": label, "help": help, **known}})


def listed(text: str) -> tuple[str, ...]:
    """The names in a setting that holds several."""
    return tuple(name for part in text.split(",") if (name := part.strip()))


@dataclass(frozen=True, slots=True)
class Settings:
    """The values. Empty text means "not set"."""

    language: str = _setting(
        "",
        Group.WINDOW,
        QT_TRANSLATE_NOOP("setting", "Language"),
        QT_TRANSLATE_NOOP("setting", "The language of the window."),
        choices=(
            ("", QT_TRANSLATE_NOOP("setting", "As the system")),
            ("de", QT_TRANSLATE_NOOP("setting", "German")),
            ("en", QT_TRANSLATE_NOOP("setting", "English")),
        ),
    )
    template: str = _setting(
        "beratungsprotokoll",
        Group.WINDOW,
        QT_TRANSLATE_NOOP("setting", "Template"),
        QT_TRANSLATE_NOOP("setting", "The template of the next dictation."),
    )
    microphone: str = _setting(
        "",
        Group.RECORDING,
        QT_TRANSLATE_NOOP("setting", "Microphone"),
        QT_TRANSLATE_NOOP("setting", "Its name; empty means the system's."),
    )
    preroll: bool = _setting(
        True,
        Group.RECORDING,
        QT_TRANSLATE_NOOP("setting", "Keep the first word"),
        QT_TRANSLATE_NOOP(
            "setting",
            "The microphone is open while the window is ready to record, in memory only, so that the first word is "
            "never cut off.",
        ),
    )
    fillers: str = _setting(
        "light",
        Group.DICTATION,
        QT_TRANSLATE_NOOP("setting", "Fillers"),
        QT_TRANSLATE_NOOP("setting", "What is left out of the text."),
        choices=(
            (FillerLevel.OFF.value, QT_TRANSLATE_NOOP("setting", "Nothing")),
            (FillerLevel.LIGHT.value, QT_TRANSLATE_NOOP("setting", "Hesitation sounds")),
            (FillerLevel.ON.value, QT_TRANSLATE_NOOP("setting", "Hesitation sounds and doubled words")),
        ),
    )
    dictation_off: str = _setting(
        "",
        Group.DICTATION,
        QT_TRANSLATE_NOOP("setting", "Rules switched off"),
        QT_TRANSLATE_NOOP("setting", "Rules of the dictation language that are not applied, with commas between."),
        names=SWITCHES,
    )
    swiss_spelling: bool = _setting(
        False,
        Group.DICTATION,
        QT_TRANSLATE_NOOP("setting", "Swiss spelling"),
        QT_TRANSLATE_NOOP("setting", "Write ss for ß."),
    )
    glossary: str = _setting(
        "",
        Group.DICTATION,
        QT_TRANSLATE_NOOP("setting", "The organisation's glossary"),
        QT_TRANSLATE_NOOP("setting", "A CSV or TOML file with words, beside those in the folders for all users."),
    )
    glossary_hints: bool = _setting(
        False,
        Group.DICTATION,
        QT_TRANSLATE_NOOP("setting", "Expect the glossary's words"),
        QT_TRANSLATE_NOOP("setting", "Speech recognition is told to expect the words of the glossary."),
    )
    learning: bool = _setting(
        True,
        Group.SORTING,
        QT_TRANSLATE_NOOP("setting", "Learn from corrections"),
        QT_TRANSLATE_NOOP("setting", "What you move to another section makes the next dictation be sorted better."),
    )
    risk_words: str = _setting(
        "",
        Group.SORTING,
        QT_TRANSLATE_NOOP("setting", "Further risk words"),
        QT_TRANSLATE_NOOP("setting", "Words to be marked beside the program's own, with commas between."),
    )
    polishing: bool = _setting(
        False,
        Group.SORTING,
        QT_TRANSLATE_NOOP("setting", "Offer a written form"),
        QT_TRANSLATE_NOOP("setting", "A spoken statement can be put into written German; you decide each time."),
    )
    author: str = _setting(
        "",
        Group.DOCUMENTS,
        QT_TRANSLATE_NOOP("setting", "Your name"),
        QT_TRANSLATE_NOOP("setting", "It stands in your documents as their author."),
    )
    organisation: str = _setting(
        "",
        Group.DOCUMENTS,
        QT_TRANSLATE_NOOP("setting", "Organisation"),
        QT_TRANSLATE_NOOP("setting", "It stands in your documents."),
    )
    allow_export: bool = _setting(
        True,
        Group.DOCUMENTS,
        QT_TRANSLATE_NOOP("setting", "Allow exports"),
        QT_TRANSLATE_NOOP("setting", "Documents may be written to files and copied to the clipboard."),
        admin=True,
    )
    backup_folder: str = _setting(
        "",
        Group.PRIVACY,
        QT_TRANSLATE_NOOP("setting", "Folder for backups"),
        QT_TRANSLATE_NOOP(
            "setting",
            "Everything is put aside there, encrypted. Choose one on another disk: a backup beside what it is to "
            "replace is lost together with it.",
        ),
    )
    backup_days: int = _setting(
        1,
        Group.PRIVACY,
        QT_TRANSLATE_NOOP("setting", "Back up every"),
        QT_TRANSLATE_NOOP("setting", "How often that happens by itself; 0 means only when you ask for it."),
        least=0,
        most=90,
        unit=QT_TRANSLATE_NOOP("setting", "days"),
    )
    backup_keep: int = _setting(
        7,
        Group.PRIVACY,
        QT_TRANSLATE_NOOP("setting", "Backups to keep"),
        QT_TRANSLATE_NOOP(
            "setting",
            "Older ones are removed. What you delete is gone for good only when the backups that have it are, too.",
        ),
        least=1,
        most=100,
    )
    profile: str = _setting(
        "",
        Group.MODELS,
        QT_TRANSLATE_NOOP("setting", "Models"),
        QT_TRANSLATE_NOOP("setting", "The profile of models; empty means the default."),
    )
    allow_fetch: bool = _setting(
        True,
        Group.MODELS,
        QT_TRANSLATE_NOOP("setting", "Allow fetching models"),
        QT_TRANSLATE_NOOP("setting", "Models may be fetched over the network; nothing else ever uses it."),
        admin=True,
    )


def describe_settings() -> Mapping[str, Setting]:
    """Every setting by its key, in the order of the schema."""
    defaults = Settings()
    return {
        each.name: Setting(each.name, getattr(defaults, each.name), **each.metadata[_KEY]) for each in fields(Settings)
    }
