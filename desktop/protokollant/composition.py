"""The composition root: builds every object once, for window, command line and tests alike."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from protokollant.app.dictations import Dictations
from protokollant.app.pipeline import Pipeline
from protokollant.app.profiles import ProfileInfo, SpeedNotes, default_profile, describe_profiles, measure_speed
from protokollant.app.recording import Recorder
from protokollant.app.settings import EffectiveSettings, Origin, Settings, listed, load_settings
from protokollant.app.templates import TemplateLibrary
from protokollant.dictation.rules import FillerLevel, Rules, load_tables
from protokollant.documents.details import DocumentDetails
from protokollant.foundation.folders import Folders, find_folders
from protokollant.foundation.texts import LANGUAGES, Translator, preferred_language
from protokollant.models.catalogue import Catalogue, Profile, load_catalogue
from protokollant.models.store import ModelStore
from protokollant.structure.marks import risk_pattern
from protokollant.structure.remembering import RememberingScorer
from protokollant.structure.roles import Role, load_roles
from protokollant.vault.keys import find_key
from protokollant.vault.store import Vault, vault_file
from protokollant.workers.clients import LanguageClient, SpeechClient


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
    speech: SpeechClient
    language: LanguageClient
    pipeline: Pipeline

    def details(self, today: dt.date) -> DocumentDetails:
        """What the person's settings say about a document of that day."""
        values = self.settings.values
        return DocumentDetails(date=today, author=values.author or None, organisation=values.organisation or None)

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
        """End the workers."""
        self.speech.close()
        self.language.close()


def build_translator(environment: Mapping[str, str], folders: Folders, asked: str = "") -> Translator:
    language = asked if asked in LANGUAGES else preferred_language(environment)
    return Translator.load(language, folders.translations)


def build_application(environment: Mapping[str, str] | None = None, profile: str | None = None) -> Application:
    """Raises KnownError: POLICY_INVALID, PROFILE_UNKNOWN."""
    surroundings = os.environ if environment is None else environment
    folders = find_folders(surroundings)
    settings = load_settings(folders.config, folders.policies)
    catalogue = load_catalogue(folders.catalogue)
    # A profile that is asked for, or set by IT, must exist; a person's own old setting must not stop the program.
    wanted = settings.values.profile
    if settings.origins["profile"] is Origin.USER and wanted not in catalogue.profiles:
        wanted = ""
    store = ModelStore(catalogue, folders.model_roots, folders.models)
    asked = profile or wanted
    name = asked or default_profile(catalogue, store)
    chosen = catalogue.profile(name)
    speech = SpeechClient(chosen.speech, store.find)
    language = LanguageClient(chosen.language, store.find)
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
        speech=speech,
        language=language,
        pipeline=Pipeline(
            speech,
            RememberingScorer(language),
            _rules(folders.resources, settings.values),
            _risk_words(folders.resources),
            _roles(folders.resources),
        ),
    )


def _rules(resources: Path, settings: Settings) -> dict[str, Rules]:
    """The rules of dictation of each language, from `resources/dictation/*.toml`."""
    folder, off, fillers = (
        resources / "dictation",
        frozenset(listed(settings.dictation_off)),
        FillerLevel(settings.fillers),
    )
    tables = {name: load_tables((folder / f"{name}.toml").read_text(encoding="utf-8")) for name in LANGUAGES}
    return {language: Rules(tables[language], off, fillers) for language in LANGUAGES}


def _risk_words(resources: Path) -> dict[str, re.Pattern[str] | None]:
    """The risk words of each language, from `resources/glossaries/risk_*.txt`."""
    patterns = {}
    for language in LANGUAGES:
        text = (resources / "glossaries" / f"risk_{language}.txt").read_text(encoding="utf-8")
        patterns[language] = risk_pattern(line for line in text.splitlines() if not line.startswith("#"))
    return patterns


def _roles(resources: Path) -> dict[str, tuple[Role, ...]]:
    """What is known of well-known sections, from `resources/roles/*.toml`."""
    folder = resources / "roles"
    return {language: load_roles((folder / f"{language}.toml").read_text(encoding="utf-8")) for language in LANGUAGES}


def build_dictations(application: Application) -> Dictations:
    """The store of dictations, opened; may ask the system's keyring. Raises KnownError VAULT_LOCKED, VAULT_BROKEN,
    DISK_FULL, OUTPUT_UNWRITABLE."""
    folders = application.folders
    database = vault_file(folders.data)
    vault = Vault.open(database, find_key(folders.config, database))
    return Dictations(vault, folders.data / "recordings")


def build_recorder() -> Recorder:
    """A recorder on this machine's sound system. Raises KnownError SOUND_LIBRARY_MISSING."""
    from protokollant.audio.portaudio import PortAudio

    return Recorder(PortAudio())
