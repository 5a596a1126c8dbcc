"""The composition root: builds every object once, for window, command line and tests alike."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from protokollant import __version__
from protokollant.app.backup import Backup, Backups, Restored, complete_restoring, kept_folder
from protokollant.app.backup_access import BackupAccess, Opened, Unlock
from protokollant.app.cases import AgreementSections, agreement_sections
from protokollant.app.dictations import Dictations
from protokollant.app.doctor import Subject
from protokollant.app.events import EventLog
from protokollant.app.glossary import Glossary, OwnGlossary
from protokollant.app.learning import Learning, LessonBook
from protokollant.app.passphrases import PassphraseRules, Strength
from protokollant.app.pipeline import Pipeline
from protokollant.app.polishing import Polishing
from protokollant.app.profiles import ProfileInfo, SpeedNotes, default_profile, describe_profiles, measure_speed
from protokollant.app.pseudonyms import Pseudonyms
from protokollant.app.recording import Recorder
from protokollant.app.retention import Periods
from protokollant.app.settings import EffectiveSettings, Origin, load_settings
from protokollant.app.settings_schema import Form, Settings, describe_settings, listed
from protokollant.app.templates import TemplateLibrary
from protokollant.app.vault_keys import VaultKeys
from protokollant.dictation.rules import FillerLevel, Rules, load_tables
from protokollant.documents.details import DocumentDetails, Sender
from protokollant.documents.forms.matching import Thesaurus, load_thesaurus
from protokollant.foundation.disk import write_error
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.folders import Folders, find_folders
from protokollant.foundation.instance import claim
from protokollant.foundation.texts import LANGUAGES, Translator, preferred_language
from protokollant.foundation.windows_registry import MachineRegistry
from protokollant.models.catalogue import Catalogue, Profile, load_catalogue
from protokollant.models.store import ModelStore
from protokollant.protocol.protocol import ModelUsed
from protokollant.structure.fields import Vocabulary, load_vocabulary, read_names
from protokollant.structure.grammar import Grammar, load_grammar
from protokollant.structure.identifiers import load_known_names
from protokollant.structure.marks import risk_pattern
from protokollant.structure.remembering import RememberingReader
from protokollant.structure.roles import Role, load_roles
from protokollant.structure.sorter import Sorter
from protokollant.structure.weights import SortingWeights, load_weights
from protokollant.vault.keys import KeyChest
from protokollant.vault.recovery_key import find_public
from protokollant.vault.store import Vault, vault_file
from protokollant.workers.clients import LanguageClient, SoundFileClient, SpeechClient


@dataclass(frozen=True)
class Application:
    """What the window and the command line work with. Building it starts no process and loads no model."""

    folders: Folders
    settings: EffectiveSettings
    translator: Translator
    catalogue: Catalogue
    profile_name: str
    profile: Profile
    fell_back: bool  # nobody chose this profile: the models of the default one are not there
    store: ModelStore
    speeds: SpeedNotes
    templates: TemplateLibrary
    glossary: Glossary
    learning: Learning
    speech: SpeechClient
    language: LanguageClient
    sound_files: SoundFileClient
    pipeline: Pipeline
    grammar: Mapping[str, Grammar]
    vocabularies: Mapping[str, Vocabulary]
    keys: VaultKeys
    form_words: Mapping[str, Thesaurus]

    @property
    def shared_store(self) -> ModelStore:
        """Only the models that IT keeps for every user; writing there takes an administrator."""
        return ModelStore(self.catalogue, (), self.folders.shared_models)

    @property
    def polishing(self) -> Polishing:
        return Polishing(self.grammar, self.pipeline.risk, self.language, lambda: self.settings.values.polishing)

    @property
    def pseudonyms(self) -> Pseudonyms:
        """Reads its lists of names each time; takes some 20 ms, and at the first time a second."""
        folder = self.folders.resources / "identifiers"
        words = {"de": (self.folders.resources / "dictation" / "words_de.txt").read_text(encoding="utf-8").split()}
        return Pseudonyms(
            {name: load_known_names(known, folder, words.get(name, ())) for name, known in self.vocabularies.items()}
        )

    def details(self, today: dt.date) -> DocumentDetails:
        """What the person's settings say about a document of that day."""
        values = self.settings.values
        return DocumentDetails(
            date=today,
            author=values.author or None,
            organisation=values.organisation or None,
            transparency=values.transparency,
            sender=Sender(listed(values.sender_address), values.sender_phone, values.sender_email),
        )

    def known_values(self, key: str) -> tuple[str, ...]:
        """What a setting may be that depends on what is there: templates, model profiles; empty for any other."""
        match describe_settings()[key].form:
            case Form.TEMPLATE:
                return tuple(entry.template.id for entry in self.templates.list())
            case Form.PROFILE:
                return ("", *self.catalogue.profiles)
        return ()

    def accepts(self, key: str, value: object) -> bool:
        """Whether what a setting names is there."""
        known = self.known_values(key)
        return not known or value in known

    @property
    def agreement_sections(self) -> AgreementSections:
        """Which sections of a template hold agreements."""
        return lambda template: agreement_sections(template, self.pipeline.sorter.roles)

    def profiles(self) -> tuple[ProfileInfo, ...]:
        """What is to be known of each model profile."""
        return describe_profiles(self.catalogue, self.store, self.speeds.read())

    def measure_speed(self, model: str) -> None:
        """Find out how fast a speech model is on this computer, and remember it. Raises KnownError as recognition."""
        client = SpeechClient(model, self.store.find)
        try:
            self.speeds.add(model, measure_speed(client, self.folders.resources / "samples" / "beratung.flac"))
        finally:
            client.close()

    def close(self) -> None:
        """End the workers, and forget the key."""
        self.keys.drop()
        self.speech.close()
        self.language.close()


def build_translator(environment: Mapping[str, str], folders: Folders, asked: str = "") -> Translator:
    language = asked if asked in LANGUAGES else preferred_language(environment)
    return Translator.load(language, folders.translations)


def build_application(environment: Mapping[str, str] | None = None, profile: str | None = None) -> Application:
    """Raises KnownError: POLICY_INVALID, PROFILE_UNKNOWN, RECOVERY_KEY_INVALID, FORBIDDEN for another `profile` than IT
    has fixed, and OUTPUT_UNWRITABLE where a restoring cannot be put in place."""
    surroundings = os.environ if environment is None else environment
    folders = find_folders(surroundings)
    _finish_restoring(folders.data)
    settings = load_settings(folders.config, folders.policies, MachineRegistry())
    if profile:
        settings.insist("profile", profile)
    catalogue = load_catalogue(folders.catalogue)
    # A profile that is asked for, or set by IT, must exist; a person's own old setting must not stop the program.
    wanted = settings.values.profile
    if settings.origins["profile"] is Origin.USER and wanted not in catalogue.profiles:
        wanted = ""
    store = ModelStore(catalogue, folders.model_roots, folders.models)
    asked = profile or wanted
    name = asked or default_profile(catalogue, store)
    chosen = catalogue.profile(name)
    glossary = _glossary(folders, settings.values)
    learning = Learning(on=settings.values.learning)
    speech = SpeechClient(chosen.speech, store.find, hints=glossary.hints)
    weights = _weights(folders.resources, chosen.language)
    vocabularies = _Vocabularies(folders.resources)
    language = LanguageClient(chosen.language, store.find, layer=weights.layer if weights else 0)
    return Application(
        folders=folders,
        settings=settings,
        translator=build_translator(surroundings, folders, settings.values.language),
        catalogue=catalogue,
        profile_name=name,
        profile=chosen,
        fell_back=not asked and name != catalogue.default,
        store=store,
        speeds=SpeedNotes(folders.data / "speed.json"),
        templates=TemplateLibrary(
            folders.resources / "templates",
            folders.templates,
            tuple(p / "templates" for p in folders.site_data),
        ),
        glossary=glossary,
        learning=learning,
        speech=speech,
        language=language,
        sound_files=SoundFileClient(),
        pipeline=Pipeline(
            speech,
            RememberingReader(language),
            Sorter(weights, _roles(folders.resources), learning.weights),
            _rules(folders.resources, settings.values),
            _risk_words(folders, settings.values),
            glossary.lexicon,
            vocabularies,
            __version__,
            _models_used(catalogue),
        ),
        grammar=_grammar(folders.resources),
        vocabularies=vocabularies,
        keys=_keys(folders, settings.values),
        form_words=_form_words(folders.resources),
    )


def build_subject(environment: Mapping[str, str] | None = None, profile: str | None = None) -> Subject:
    """What the doctor examines, also where a policy that is not valid keeps the program from being built. Raises
    KnownError PROFILE_UNKNOWN and FORBIDDEN as `build_application`."""
    folders = find_folders(os.environ if environment is None else environment)
    settings, fault = None, None
    try:
        settings = load_settings(folders.config, folders.policies, MachineRegistry())
    except KnownError as error:
        fault = error.problem
    catalogue = load_catalogue(folders.catalogue)
    store = ModelStore(catalogue, folders.model_roots, folders.models)
    if settings and profile:
        settings.insist("profile", profile)
    wanted = profile or (settings.values.profile if settings else "")
    if not profile and wanted not in catalogue.profiles:
        wanted = ""
    chosen = catalogue.profile(wanted or default_profile(catalogue, store))
    speech, language = SpeechClient(chosen.speech, store.find), LanguageClient(chosen.language, store.find)
    return Subject(folders, store, chosen, speech, language, settings, fault)


def use_settings(application: Application) -> None:
    """Let everything that was built work with the settings as they are now. Takes a moment: files are read."""
    values, pipeline = application.settings.values, application.pipeline
    pipeline.rules.update(_rules(application.folders.resources, values))
    pipeline.risk.update(_risk_words(application.folders, values))
    application.glossary.set_up(named=_named(values), hint=values.glossary_hints)


def _models_used(catalogue: Catalogue) -> dict[str, ModelUsed]:
    """By its name what is known of each model: the hash is that of its weights, the largest of its files."""
    found = (catalogue.model(name) for name in catalogue.names)
    return {m.name: ModelUsed(m.name, m.title, max(m.files, key=lambda file: file.size).sha256) for m in found}


def _named(settings: Settings) -> Path | None:
    return Path(settings.glossary).expanduser() if settings.glossary else None


def _rules(resources: Path, settings: Settings) -> dict[str, Rules]:
    """The rules of dictation of each language, from `resources/dictation/*.toml`."""
    folder, off, fillers = (
        resources / "dictation",
        frozenset(listed(settings.dictation_off)),
        FillerLevel(settings.fillers),
    )
    tables = {name: load_tables((folder / f"{name}.toml").read_text(encoding="utf-8")) for name in LANGUAGES}
    swiss = settings.swiss_spelling
    return {language: Rules(tables[language], off, fillers, swiss=swiss) for language in LANGUAGES}


def _keys(folders: Folders, settings: Settings) -> VaultKeys:
    """Touches nothing yet."""

    @cache
    def words() -> frozenset[str]:
        lines = _lines(folders.resources / "dictation" / "words_de.txt")
        names = read_names((folders.resources / "fields" / "first_names.txt").read_text(encoding="utf-8"))
        return frozenset(line for line in lines if not line.startswith("#")) | {name.lower() for name in names}

    rules = PassphraseRules(
        words,
        settings.passphrase_length,
        Strength[settings.passphrase_strength.upper()],
        required=settings.passphrase_required,
    )
    chest = KeyChest(folders.config, vault_file(folders.data))
    return VaultKeys(chest, rules, find_public(settings.recovery_public_key))


def _glossary(folders: Folders, settings: Settings) -> Glossary:
    """The program's glossary and the organisation's: `glossary.toml` or `.csv` among the site's settings or data."""
    places = (*folders.site_config, *folders.site_data)
    return Glossary(folders.resources, places, named=_named(settings), hint=settings.glossary_hints)


def _risk_words(folders: Folders, settings: Settings) -> dict[str, re.Pattern[str] | None]:
    """The risk words of each language: the program's, those in `glossaries/risk_*.txt` of the organisation's and the
    person's folders, and those in the settings."""
    roots = (folders.resources, *folders.site_data, folders.data)
    own = listed(settings.risk_words)
    patterns = {}
    for language in LANGUAGES:
        files = (root / "glossaries" / f"risk_{language}.txt" for root in roots)
        lines = [line for file in files if file.is_file() for line in _lines(file)]
        patterns[language] = risk_pattern([*lines, *own])
    return patterns


def _lines(file: Path) -> list[str]:
    """Also of a file that an editor on Windows wrote; one that cannot be read says nothing."""
    try:
        return file.read_text(encoding="utf-8-sig", errors="replace").splitlines()
    except OSError:
        return []


def _grammar(resources: Path) -> dict[str, Grammar]:
    """What is known of each language's words, from `resources/grammar/*.toml`."""
    folder = resources / "grammar"
    return {name: load_grammar((folder / f"{name}.toml").read_text(encoding="utf-8")) for name in LANGUAGES}


def _form_words(resources: Path) -> dict[str, Thesaurus]:
    """Which words mean the same on forms, from `resources/forms/*.toml`."""
    folder = resources / "forms"
    return {name: load_thesaurus((folder / f"{name}.toml").read_text(encoding="utf-8")) for name in LANGUAGES}


def _roles(resources: Path) -> dict[str, tuple[Role, ...]]:
    """What is known of well-known sections, from `resources/roles/*.toml`."""
    folder = resources / "roles"
    return {language: load_roles((folder / f"{language}.toml").read_text(encoding="utf-8")) for language in LANGUAGES}


def _weights(resources: Path, model: str) -> SortingWeights | None:
    """What was learned about sorting with a language model; None for one that nothing is known of."""
    file = resources / "sorting" / f"{model}.npz"
    return load_weights(file) if file.is_file() else None


class _Vocabularies(Mapping[str, Vocabulary]):
    """What fields know of words, from `resources/fields`; read when it is needed, since it takes half a second."""

    def __init__(self, resources: Path) -> None:
        self._folder = resources / "fields"

    def __getitem__(self, language: str) -> Vocabulary:
        if language not in LANGUAGES:
            raise KeyError(language)
        return _vocabulary(self._folder, language)

    def __iter__(self) -> Iterator[str]:
        return iter(LANGUAGES)

    def __len__(self) -> int:
        return len(LANGUAGES)


@cache
def _vocabulary(folder: Path, language: str) -> Vocabulary:
    names = read_names((folder / "first_names.txt").read_text(encoding="utf-8"))
    return load_vocabulary((folder / f"{language}.toml").read_text(encoding="utf-8"), names)


def build_dictations(application: Application) -> Dictations:
    """The store of dictations, opened; may ask the system's keyring, and forgets the key. Raises KnownError
    VAULT_LOCKED, VAULT_PASSPHRASE, VAULT_BROKEN,
    DISK_FULL, OUTPUT_UNWRITABLE."""
    dictations = Dictations(_vault(application, silent=True), application.folders.data / "recordings")
    dictations.events.note_policy(application.settings.policy_digest)
    if not application.keys.recovering:
        application.keys.drop()
    return dictations


def backups_in(application: Application, folder: Path | None = None) -> Backups:
    """The backups in a folder, None for the one of the settings. Raises KnownError BACKUP_FOLDER where none is set."""
    named = application.settings.values.backup_folder
    if folder is None and not named:
        raise KnownError(ErrorCode.BACKUP_FOLDER)
    return Backups(folder or Path(named).expanduser())


def backup_access(application: Application) -> BackupAccess:
    """What opens backups and restores them."""
    folders = application.folders
    return BackupAccess(application.keys, partial(KeyChest, folders.config), folders.config, folders.data)


def make_backup_ready(
    application: Application, backups: Backups, name: str, unlock: Unlock | None, report: Callable[[float], None]
) -> Restored:
    """Look at a backup and make it ready for the next start. Raises KnownError as `Backups` and `BackupAccess`."""
    access, backup = backup_access(application), backups.find(name)
    return access.restore(backups, backup, access.open(backup, unlock), at_once=False, report=report)


def restore_backup(
    application: Application,
    backups: Backups,
    backup: Backup,
    opened: Opened,
    *,
    damaged_too: bool,
    report: Callable[[float], None],
) -> Restored:
    """Put a backup in place, and delete at once of it whose time is over. Raises KnownError VAULT_IN_USE too."""
    with closed_store(application) as data:
        access = backup_access(application)
        restored = access.restore(backups, backup, opened, damaged_too=damaged_too, report=report)
        with Vault.open(vault_file(data), opened.key) as vault:
            dictations = Dictations(vault, data / "recordings")
            dictations.recover()
            dictations.retention.purge(Periods.of(application.settings.values), dt.datetime.now(dt.UTC))
            dictations.close()
    return restored


@contextmanager
def closed_store(application: Application) -> Iterator[Path]:
    """The folder of data, while no window has the store open. Raises KnownError VAULT_IN_USE."""
    with _claimed(application.folders.data):
        yield application.folders.data


@contextmanager
def _claimed(data: Path) -> Iterator[None]:
    try:
        instance = claim(data)
    except OSError as error:
        raise write_error(error, data) from error
    if instance is None:
        raise KnownError(ErrorCode.VAULT_IN_USE)
    try:
        yield
    finally:
        instance.close()


def _finish_restoring(data: Path) -> None:
    """Put a restoring in place that was made ready, or was killed on its way: before anything asks for a key, which may
    be another now, and never under a window that has the store open."""
    if kept_folder(data) is not None:
        try:
            with _claimed(data):
                complete_restoring(data)
        except KnownError as error:
            if error.code is not ErrorCode.VAULT_IN_USE:
                raise


@contextmanager
def own_glossary(application: Application) -> Iterator[OwnGlossary]:
    """The person's glossary, in the opened vault; what is changed in it holds at once. Raises as `build_dictations`."""
    with _vault(application) as vault:
        own = OwnGlossary(vault)
        try:
            yield own
        finally:
            application.glossary.use(own.entries())


def use_own_glossary(application: Application) -> None:
    """Let dictations profit from the person's glossary, where there is one. Raises as `build_dictations`."""
    if vault_file(application.folders.data).exists():
        with own_glossary(application):
            pass


@contextmanager
def event_log(application: Application) -> Iterator[EventLog]:
    """The log of events, in the opened vault. Raises as `build_dictations`."""
    with _vault(application) as vault:
        yield EventLog(vault)


@contextmanager
def stored_dictations(application: Application) -> Iterator[Dictations]:
    """The store of dictations, for the command line. Raises as `build_dictations`."""
    with _vault(application) as vault:
        yield Dictations(vault, application.folders.data / "recordings")


@contextmanager
def lesson_book(application: Application) -> Iterator[LessonBook]:
    """What was learned from corrections, in the opened vault; what is changed in it holds at once. Raises as
    `build_dictations`."""
    with _vault(application) as vault:
        book = LessonBook(vault)
        try:
            yield book
        finally:
            application.learning.use(book.known())


def use_own(application: Application) -> None:
    """Let dictations profit from the person's glossary and from what was learned from her corrections. Raises as
    `build_dictations`."""
    if vault_file(application.folders.data).exists():
        with _vault(application) as vault:
            application.glossary.use(OwnGlossary(vault).entries())
            application.learning.use(LessonBook(vault).known())


def note_keys(application: Application) -> None:
    """Write what happened to the keys into the vault's log of events. Raises as `build_dictations`."""
    _vault(application).close()


def _vault(application: Application, *, silent: bool = False) -> Vault:
    key = application.keys.key()
    vault = Vault.open(vault_file(application.folders.data), key.view())
    with suppress(KnownError):  # the organisation's slot can be made the next time as well
        application.keys.follow_policy(key)
    application.keys.note(EventLog(vault), silent=silent)
    return vault


def build_recorder() -> Recorder:
    """A recorder on this machine's sound system. Raises KnownError SOUND_LIBRARY_MISSING."""
    from protokollant.audio.portaudio import PortAudio

    return Recorder(PortAudio())
