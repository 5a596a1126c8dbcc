"""Every setting once: its default, what it may be, and what it is called. The settings page, the policy and the
documentation are all read from here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum
from typing import Any

from protokollant.app.key_names import is_key
from protokollant.app.outputs import is_outputs
from protokollant.dictation.rules import SWITCHES, FillerLevel
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, Phrase

Value = str | bool | int
_KEY = "setting"
NEVER = -1  # of days


class Group(StrEnum):
    """Where a setting is found on the page, in its order."""

    WINDOW = "window"
    RECORDING = "recording"
    DICTATION = "dictation"
    SORTING = "sorting"
    DOCUMENTS = "documents"
    PRIVACY = "privacy"
    MODELS = "models"


GROUP_TITLES: Mapping[Group, Phrase] = {
    Group.WINDOW: QT_TRANSLATE_NOOP("setting", "Window"),
    Group.RECORDING: QT_TRANSLATE_NOOP("setting", "Recording"),
    Group.DICTATION: QT_TRANSLATE_NOOP("setting", "Dictation language"),
    Group.SORTING: QT_TRANSLATE_NOOP("setting", "Sorting"),
    Group.DOCUMENTS: QT_TRANSLATE_NOOP("setting", "Documents"),
    Group.PRIVACY: QT_TRANSLATE_NOOP("setting", "Data protection"),
    Group.MODELS: QT_TRANSLATE_NOOP("setting", "Models"),
}


class Form(StrEnum):
    """What a value is, and so which control it gets."""

    SWITCH = "switch"
    NUMBER = "number"
    TEXT = "text"
    CHOICE = "choice"  # one of `choices`
    LIST = "list"  # words with commas between
    FILE = "file"  # a path; empty for none
    FOLDER = "folder"
    KEY = "key"  # of the keyboard; see `app/key_names.py`
    TEMPLATE = "template"  # the id of one
    MICROPHONE = "microphone"  # the name of one
    PROFILE = "profile"  # the name of one of the catalogue's model profiles


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a setting. `choices`: the values that it may have and their names; `least` and `most`: bounds
    of a number, in `unit`, and `words` for some of its values; `names`: what a list with commas between may hold, None
    for anything, and `named` how these are called. `admin`: nothing that a person would change: a policy's alone.
    `elsewhere`: changed where it is used, not on the page. `given`: the form, where it does not follow from the rest;
    `check`: whether a text has the right one."""

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
    named: Mapping[str, Phrase] = field(default_factory=dict)
    words: tuple[tuple[int, Phrase], ...] = ()
    admin: bool = False
    elsewhere: bool = False
    given: Form | None = None
    check: Callable[[str], bool] | None = None

    @property
    def form(self) -> Form:
        if self.given is not None:
            return self.given
        if self.choices:
            return Form.CHOICE
        if isinstance(self.default, bool):
            return Form.SWITCH
        if isinstance(self.default, int):
            return Form.NUMBER
        return Form.TEXT if self.names is None else Form.LIST

    def fault(self, value: object) -> bool:
        """Whether this setting may not have the value."""
        if type(value) is not type(self.default):
            return True
        if self.choices and value not in [choice for choice, _ in self.choices]:
            return True
        if isinstance(value, int) and not isinstance(value, bool):
            least, most = self.least, self.most
            return (least is not None and value < least) or (most is not None and value > most)
        if self.form is Form.KEY and not is_key(str(value)):
            return True
        if self.check is not None and isinstance(value, str) and not self.check(value):
            return True
        return self.names is not None and isinstance(value, str) and not set(listed(value)) <= set(self.names)


_RULES: Mapping[str, Phrase] = {
    "punctuation": QT_TRANSLATE_NOOP("setting", "Spoken punctuation (“comma”, “full stop”)"),
    "layout": QT_TRANSLATE_NOOP("setting", "Spoken layout (“new paragraph”, “bullet”)"),
    "headings": QT_TRANSLATE_NOOP("setting", "Spoken headings"),
    "corrections": QT_TRANSLATE_NOOP("setting", "Spoken corrections (“no, I mean …”)"),
    "fillers": QT_TRANSLATE_NOOP("setting", "Leaving out fillers"),
    "sentences": QT_TRANSLATE_NOOP("setting", "Borders of sentences and capitals"),
    "values": QT_TRANSLATE_NOOP("setting", "Numbers, dates and other values altogether"),
    "glossary": QT_TRANSLATE_NOOP("setting", "Words of the glossary"),
    "phonetics": QT_TRANSLATE_NOOP("setting", "Words of the glossary that only sound alike"),
    "compounds": QT_TRANSLATE_NOOP("setting", "Joining two words into one"),
    "number": QT_TRANSLATE_NOOP("setting", "Numbers"),
    "date": QT_TRANSLATE_NOOP("setting", "Dates"),
    "time": QT_TRANSLATE_NOOP("setting", "Times of day"),
    "duration": QT_TRANSLATE_NOOP("setting", "Durations"),
    "money": QT_TRANSLATE_NOOP("setting", "Amounts of money"),
    "law": QT_TRANSLATE_NOOP("setting", "Paragraphs of law"),
    "digits": QT_TRANSLATE_NOOP("setting", "Digit by digit (telephone and file numbers)"),
}


def _setting(default: Any, group: Group, label: Phrase, help: Phrase, **known: Any) -> Any:
    return field(default=default, metadata={_KEY: {"group": group, "label": label, "help": help, **known}})


def _kept(default: int, label: Phrase, help: Phrase) -> Any:
    return _setting(
        default,
        Group.PRIVACY,
        label,
        help,
        least=NEVER,
        most=36_500,
        unit=QT_TRANSLATE_NOOP("setting", "days after approval"),
        words=((NEVER, QT_TRANSLATE_NOOP("setting", "never")), (0, QT_TRANSLATE_NOOP("setting", "at once"))),
    )


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
    appearance: str = _setting(
        "",
        Group.WINDOW,
        QT_TRANSLATE_NOOP("setting", "Appearance"),
        QT_TRANSLATE_NOOP("setting", "The colours of the window. High contrast shows every border and nothing pale."),
        choices=(
            ("", QT_TRANSLATE_NOOP("setting", "As the system")),
            ("light", QT_TRANSLATE_NOOP("setting", "Light")),
            ("dark", QT_TRANSLATE_NOOP("setting", "Dark")),
            ("contrast_light", QT_TRANSLATE_NOOP("setting", "High contrast, light")),
            ("contrast_dark", QT_TRANSLATE_NOOP("setting", "High contrast, dark")),
        ),
    )
    text_size: int = _setting(
        100,
        Group.WINDOW,
        QT_TRANSLATE_NOOP("setting", "Size of the text"),
        QT_TRANSLATE_NOOP("setting", "Beside the size that the system has."),
        choices=(
            (100, QT_TRANSLATE_NOOP("setting", "100 %")),
            (125, QT_TRANSLATE_NOOP("setting", "125 %")),
            (150, QT_TRANSLATE_NOOP("setting", "150 %")),
            (175, QT_TRANSLATE_NOOP("setting", "175 %")),
            (200, QT_TRANSLATE_NOOP("setting", "200 %")),
        ),
    )
    template: str = _setting(
        "beratungsprotokoll",
        Group.WINDOW,
        QT_TRANSLATE_NOOP("setting", "Template"),
        QT_TRANSLATE_NOOP("setting", "The template of the next dictation."),
        given=Form.TEMPLATE,
    )
    welcome: bool = _setting(
        True,
        Group.WINDOW,
        QT_TRANSLATE_NOOP("setting", "First steps"),
        QT_TRANSLATE_NOOP("setting", "Show the first steps when the program starts; off once you have been through."),
    )
    transcript: bool = _setting(
        True,
        Group.WINDOW,
        QT_TRANSLATE_NOOP("setting", "Show what was said"),
        QT_TRANSLATE_NOOP("setting", "The transcript with its sound is shown beside the protocol."),
    )
    playback_speed: int = _setting(
        100,
        Group.WINDOW,
        QT_TRANSLATE_NOOP("setting", "Speed of playback"),
        QT_TRANSLATE_NOOP("setting", "How fast a recording is played, in per cent; the pitch stays the same."),
        choices=(
            (75, QT_TRANSLATE_NOOP("setting", "75 %")),
            (100, QT_TRANSLATE_NOOP("setting", "100 %")),
            (125, QT_TRANSLATE_NOOP("setting", "125 %")),
            (150, QT_TRANSLATE_NOOP("setting", "150 %")),
            (175, QT_TRANSLATE_NOOP("setting", "175 %")),
            (200, QT_TRANSLATE_NOOP("setting", "200 %")),
        ),
    )
    microphone: str = _setting(
        "",
        Group.RECORDING,
        QT_TRANSLATE_NOOP("setting", "Microphone"),
        QT_TRANSLATE_NOOP("setting", "The microphone for the next recording."),
        given=Form.MICROPHONE,
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
    key_record: str = _setting(
        "Ctrl+R",
        Group.RECORDING,
        QT_TRANSLATE_NOOP("setting", "Key for recording"),
        QT_TRANSLATE_NOOP(
            "setting",
            "Starts and stops a recording. Foot pedals and dictation devices that act as a keyboard send keys such as "
            "F9 or Media Play: click here and press the pedal.",
        ),
        given=Form.KEY,
    )
    key_pause: str = _setting(
        "Ctrl+P",
        Group.RECORDING,
        QT_TRANSLATE_NOOP("setting", "Key for a pause"),
        QT_TRANSLATE_NOOP("setting", "Pauses and goes on."),
        given=Form.KEY,
    )
    key_mark: str = _setting(
        "Ctrl+B",
        Group.RECORDING,
        QT_TRANSLATE_NOOP("setting", "Key for a mark"),
        QT_TRANSLATE_NOOP("setting", "Marks this moment of the recording."),
        given=Form.KEY,
    )
    global_keys: bool = _setting(
        False,
        Group.RECORDING,
        QT_TRANSLATE_NOOP("setting", "Keys in every program"),
        QT_TRANSLATE_NOOP(
            "setting",
            "The three keys also work while another program is in front. These keys then no longer reach other "
            "programs.",
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
        QT_TRANSLATE_NOOP("setting", "Rules of the dictation language that are not applied."),
        names=SWITCHES,
        named=_RULES,
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
        given=Form.FILE,
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
        given=Form.LIST,
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
    sender_address: str = _setting(
        "",
        Group.DOCUMENTS,
        QT_TRANSLATE_NOOP("setting", "Address of the organisation"),
        QT_TRANSLATE_NOOP("setting", "It stands in letters; its lines with commas between: street, postcode and town."),
    )
    sender_phone: str = _setting(
        "",
        Group.DOCUMENTS,
        QT_TRANSLATE_NOOP("setting", "Phone"),
        QT_TRANSLATE_NOOP("setting", "It stands in letters."),
    )
    sender_email: str = _setting(
        "",
        Group.DOCUMENTS,
        QT_TRANSLATE_NOOP("setting", "E-mail"),
        QT_TRANSLATE_NOOP("setting", "It stands in letters."),
    )
    transparency: bool = _setting(
        True,
        Group.DOCUMENTS,
        QT_TRANSLATE_NOOP("setting", "Say what the machine did"),
        QT_TRANSLATE_NOOP(
            "setting",
            "A line at the end of each document says what was recognised, sorted and reworded by machine. Who approved "
            "it stands there in any case.",
        ),
    )
    outputs: str = _setting(
        "",
        Group.DOCUMENTS,
        QT_TRANSLATE_NOOP("setting", "Output folders"),
        QT_TRANSLATE_NOOP(
            "setting",
            "Where documents of each template are written without a question, as JSON; set under File, Output folder.",
        ),
        check=is_outputs,
        elsewhere=True,
    )
    allow_export: bool = _setting(
        True,
        Group.DOCUMENTS,
        QT_TRANSLATE_NOOP("setting", "Allow exports"),
        QT_TRANSLATE_NOOP("setting", "Documents may be written to files and copied to the clipboard."),
        admin=True,
    )
    keep_audio: int = _kept(
        0,
        QT_TRANSLATE_NOOP("setting", "Delete the recording"),
        QT_TRANSLATE_NOOP(
            "setting",
            "When the sound of an approved protocol is deleted for good. A copy of database and recordings together "
            "that was made earlier still holds it.",
        ),
    )
    keep_transcript: int = _kept(
        0,
        QT_TRANSLATE_NOOP("setting", "Delete the transcript"),
        QT_TRANSLATE_NOOP(
            "setting",
            "When the words that were recognised for an approved protocol are deleted for good. Its text stays.",
        ),
    )
    keep_draft: int = _kept(
        0,
        QT_TRANSLATE_NOOP("setting", "Delete the draft"),
        QT_TRANSLATE_NOOP(
            "setting", "When the draft of an approved protocol, with all its steps, is deleted for good."
        ),
    )
    keep_approved: int = _kept(
        NEVER,
        QT_TRANSLATE_NOOP("setting", "Ask about approved protocols"),
        QT_TRANSLATE_NOOP(
            "setting",
            "When you are asked whether an approved protocol is still needed. It is never deleted by itself; you are "
            "told 30 days before.",
        ),
    )
    passphrase_required: bool = _setting(
        False,
        Group.PRIVACY,
        QT_TRANSLATE_NOOP("setting", "Require a passphrase"),
        QT_TRANSLATE_NOOP("setting", "The stored dictations must be protected with a passphrase."),
        admin=True,
    )
    passphrase_length: int = _setting(
        12,
        Group.PRIVACY,
        QT_TRANSLATE_NOOP("setting", "Length of the passphrase"),
        QT_TRANSLATE_NOOP("setting", "A new passphrase has at least so many characters."),
        least=8,
        most=64,
        admin=True,
    )
    passphrase_strength: str = _setting(
        "fair",
        Group.PRIVACY,
        QT_TRANSLATE_NOOP("setting", "Strength of the passphrase"),
        QT_TRANSLATE_NOOP("setting", "A new passphrase is at least this hard to guess."),
        choices=(
            ("fair", QT_TRANSLATE_NOOP("setting", "Fair")),
            ("good", QT_TRANSLATE_NOOP("setting", "Good")),
            ("strong", QT_TRANSLATE_NOOP("setting", "Very good")),
        ),
        admin=True,
    )
    recovery_public_key: str = _setting(
        "",
        Group.PRIVACY,
        QT_TRANSLATE_NOOP("setting", "The organisation's recovery key"),
        QT_TRANSLATE_NOOP(
            "setting", "Its public half, or a file with it. Whoever has the other half can open the stored dictations."
        ),
        admin=True,
    )
    lock_minutes: int = _setting(
        15,
        Group.PRIVACY,
        QT_TRANSLATE_NOOP("setting", "Lock when nothing is done"),
        QT_TRANSLATE_NOOP("setting", "The window is locked after so many minutes without a key or click; 0: never."),
        least=0,
        most=480,
        unit=QT_TRANSLATE_NOOP("setting", "minutes"),
    )
    lock_on_sleep: bool = _setting(
        True,
        Group.PRIVACY,
        QT_TRANSLATE_NOOP("setting", "Lock with the screen"),
        QT_TRANSLATE_NOOP("setting", "The window is locked when the screen is locked or the computer sleeps."),
    )
    clipboard_seconds: int = _setting(
        120,
        Group.PRIVACY,
        QT_TRANSLATE_NOOP("setting", "Empty the clipboard"),
        QT_TRANSLATE_NOOP("setting", "What was copied here is removed from the clipboard after this time; 0: never."),
        least=0,
        most=3600,
        unit=QT_TRANSLATE_NOOP("setting", "seconds"),
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
    benefit: bool = _setting(
        False,
        Group.PRIVACY,
        QT_TRANSLATE_NOOP("setting", "Count what the program helps"),
        QT_TRANSLATE_NOOP(
            "setting",
            "At each approval a few figures without any content are kept, on this computer and for you alone. Nobody "
            "sees them unless you hand them over yourself.",
        ),
    )
    profile: str = _setting(
        "",
        Group.MODELS,
        QT_TRANSLATE_NOOP("setting", "Models"),
        QT_TRANSLATE_NOOP("setting", "The models that recognise and sort what you dictate."),
        given=Form.PROFILE,
    )
    allow_fetch: bool = _setting(
        True,
        Group.MODELS,
        QT_TRANSLATE_NOOP("setting", "Allow fetching models"),
        QT_TRANSLATE_NOOP("setting", "Models may be fetched over the network; nothing else ever uses it."),
        admin=True,
    )
    bundle_public_key: str = _setting(
        "",
        Group.MODELS,
        QT_TRANSLATE_NOOP("setting", "Public key for sets of models"),
        QT_TRANSLATE_NOOP(
            "setting",
            "Models are then imported only from a set that was signed with the private half of this minisign key. The "
            "key as text, or the path of a file with it.",
        ),
        admin=True,
    )


def describe_settings() -> Mapping[str, Setting]:
    """Every setting by its key, in the order of the schema."""
    defaults = Settings()
    return {
        each.name: Setting(each.name, getattr(defaults, each.name), **each.metadata[_KEY]) for each in fields(Settings)
    }
