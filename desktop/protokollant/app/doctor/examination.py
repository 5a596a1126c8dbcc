"""All checks, in the order of the page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from protokollant.app.doctor.findings import Finding, Status, finding, of_problem
from protokollant.app.doctor.keeping import check_instance, check_policy, check_vault
from protokollant.app.doctor.machine import check_disk, check_folders, check_memory, check_processor, check_program
from protokollant.app.doctor.models import check_engines, check_models, check_scanner
from protokollant.app.doctor.sound import check_sound
from protokollant.app.doctor.tools import Tools
from protokollant.app.settings import EffectiveSettings
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, KnownError, Problem
from protokollant.foundation.folders import Folders
from protokollant.models.catalogue import Profile
from protokollant.models.store import ModelStore
from protokollant.workers.clients import LanguageClient, SpeechClient


@dataclass(frozen=True, slots=True)
class Subject:
    """What is examined. `settings`: None where `policy_fault` says that the policy is not valid."""

    folders: Folders
    store: ModelStore
    profile: Profile
    speech: SpeechClient
    language: LanguageClient
    settings: EffectiveSettings | None
    policy_fault: Problem | None = None


def examine(subject: Subject, tools: Tools | None = None, *, listen: bool = True) -> tuple[Finding, ...]:
    """Every check, in the order of the report; takes some seconds. A check that fails does not stop the others.
    `listen`: whether the microphone is opened."""
    tools = tools or Tools()
    folders, store, profile = subject.folders, subject.store, subject.profile
    microphone = subject.settings.values.microphone if subject.settings else ""
    required = bool(subject.settings and subject.settings.values.passphrase_required)
    models = tuple(store.catalogue.model(name) for name in profile.models)
    checks: tuple[tuple[str, Callable[[], Iterator[Finding]]], ...] = (
        ("program", lambda: check_program(tools)),
        ("cpu", lambda: check_processor(tools)),
        ("memory", lambda: check_memory(tools, models)),
        ("disk", lambda: check_disk(tools, folders)),
        ("folders", lambda: check_folders(folders)),
        ("sound", lambda: check_sound(tools, microphone, listen=listen)),
        ("models", lambda: check_models(store, profile)),
        ("engines", lambda: check_engines(subject.speech, subject.language, store, tools)),
        ("vanished", lambda: check_scanner(store, profile, tools)),
        ("vault", lambda: check_vault(folders, passphrase_required=required)),
        ("policy", lambda: check_policy(subject.settings, subject.policy_fault)),
        ("instance", lambda: check_instance(folders)),
    )
    discretion = tools.discretion()
    return tuple(discretion.finding(each) for name, check in checks for each in _guarded(name, check))


def _guarded(name: str, check: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    """The findings of a check. One that fails itself is a finding too: this report is for machines that are ill."""
    try:
        yield from check()
    except KnownError as error:
        yield of_problem(name, Status.FAILED, error.problem)
    except Exception as error:
        yield finding(
            name,
            Status.FAILED,
            QT_TRANSLATE_NOOP("doctor", "The check “{name}” could not be made ({kind})."),
            name=name,
            kind=type(error).__name__,
        )
