"""Check this machine: can it run the program, and what is missing?"""

from __future__ import annotations

import os
import platform
import shutil
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from protokollant.app.settings import EffectiveSettings, Origin
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, KnownError, Phrase, Problem
from protokollant.foundation.folders import Folders
from protokollant.foundation.processor import lacking_features
from protokollant.models.catalogue import Profile
from protokollant.models.store import ModelStore

NEEDED_MEMORY = 4 * 1024**3
NEEDED_DISK = 2 * 1024**3


class Status(StrEnum):
    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of the report."""

    name: str
    status: Status
    detail: Phrase
    parameters: tuple[tuple[str, str | int | float | Phrase], ...] = ()


def _finding(name: str, status: Status, detail: Phrase, /, **parameters: str | int | float | Phrase) -> Finding:
    return Finding(name, status, detail, tuple(parameters.items()))


def _of_problem(name: str, status: Status, problem: Problem) -> Finding:
    return Finding(name, status, problem.message, problem.parameters)


def examine(folders: Folders, store: ModelStore, profile: Profile, settings: EffectiveSettings) -> tuple[Finding, ...]:
    """Every check, in the order of the report. A check that fails does not stop the others."""
    checks: tuple[tuple[str, Callable[[], Iterator[Finding]]], ...] = (
        ("cpu", _processor),
        ("memory", _memory),
        ("disk", lambda: _disk(folders)),
        ("folders", lambda: _folders(folders)),
        ("sound", _sound),
        ("models", lambda: _models(store, profile)),
        ("vault", lambda: _vault(folders, settings.values.passphrase_required)),
        ("policy", lambda: _policy(settings)),
        ("engines", _engines),
    )
    return tuple(finding for name, check in checks for finding in _guarded(name, check))


def _guarded(name: str, check: Callable[[], Iterator[Finding]]) -> Iterator[Finding]:
    """The findings of a check. One that fails itself is a finding too: this report is for machines that are ill."""
    try:
        yield from check()
    except KnownError as error:
        yield _of_problem(name, Status.FAILED, error.problem)
    except Exception as error:
        yield _finding(
            name,
            Status.FAILED,
            QT_TRANSLATE_NOOP("doctor", "The check “{name}” could not be made ({kind})."),
            name=name,
            kind=type(error).__name__,
        )


def _processor() -> Iterator[Finding]:
    lacking = lacking_features()
    if lacking is None:
        yield _finding(
            "cpu",
            Status.WARNING,
            QT_TRANSLATE_NOOP("doctor", "Processor {cpu}: its features could not be read."),
            cpu=platform.machine(),
        )
        return
    cores = os.cpu_count() or 1
    if lacking:
        yield _finding(
            "cpu",
            Status.FAILED,
            QT_TRANSLATE_NOOP(
                "doctor",
                "The processor lacks {features}; the engines do not run on it. "
                "A computer from 2014 or later is needed.",
            ),
            features=", ".join(lacking),
        )
    else:
        yield _finding(
            "cpu",
            Status.OK,
            QT_TRANSLATE_NOOP("doctor", "Processor with {cores} cores and all features."),
            cores=cores,
        )


def _memory() -> Iterator[Finding]:
    if not hasattr(os, "sysconf"):
        return
    total = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    status = Status.OK if total >= NEEDED_MEMORY else Status.FAILED
    yield _finding(
        "memory",
        status,
        QT_TRANSLATE_NOOP("doctor", "Memory: {gigabytes} GB (4 GB are needed)."),
        gigabytes=f"{total / 1024**3:.1f}",
    )


def _disk(folders: Folders) -> Iterator[Finding]:
    place = folders.data
    while not place.exists():
        place = place.parent
    free = shutil.disk_usage(place).free
    status = Status.OK if free >= NEEDED_DISK else Status.WARNING
    yield _finding(
        "disk",
        status,
        QT_TRANSLATE_NOOP("doctor", "Free disk space: {gigabytes} GB (2 GB should be free)."),
        gigabytes=f"{free / 1024**3:.1f}",
    )


def _folders(folders: Folders) -> Iterator[Finding]:
    for name, folder in (("data", folders.data), ("config", folders.config), ("log", folders.log)):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryFile(dir=folder):
                pass
        except OSError:
            yield _finding(
                f"folder-{name}",
                Status.FAILED,
                QT_TRANSLATE_NOOP("doctor", "The folder {folder} cannot be written."),
                folder=str(folder),
            )
        else:
            yield _finding(
                f"folder-{name}",
                Status.OK,
                QT_TRANSLATE_NOOP("doctor", "The folder {folder} can be written."),
                folder=str(folder),
            )


def _sound() -> Iterator[Finding]:
    from protokollant.audio.devices import list_inputs
    from protokollant.audio.portaudio import PortAudio

    try:
        found = list_inputs(PortAudio())
    except KnownError as error:
        yield _of_problem("sound", Status.WARNING, error.problem)
        return
    if found:
        yield _finding(
            "sound",
            Status.OK,
            QT_TRANSLATE_NOOP("doctor", "Microphones: {names}"),
            names=", ".join(d.name for d in found),
        )
    else:
        yield _finding(
            "sound",
            Status.WARNING,
            QT_TRANSLATE_NOOP("doctor", "No microphone was found; recordings can only be opened as files."),
        )


def _models(store: ModelStore, profile: Profile) -> Iterator[Finding]:
    for name in profile.models:
        try:
            folder = store.find(name)
        except KnownError as error:
            yield _of_problem(f"model-{name}", Status.FAILED, error.problem)
        else:
            yield _finding(
                f"model-{name}",
                Status.OK,
                QT_TRANSLATE_NOOP("doctor", "Model {model}: complete, in {folder}"),
                model=name,
                folder=str(folder),
            )


def _vault(folders: Folders, passphrase_required: bool) -> Iterator[Finding]:
    from protokollant.vault.keys import BY_BOTH, BY_PASSPHRASE, key_place
    from protokollant.vault.store import vault_file

    try:
        place = key_place(folders.config, vault_file(folders.data))
    except KnownError as error:
        yield _of_problem("vault", Status.FAILED, error.problem)
    else:
        yield _finding(
            "vault",
            Status.OK,
            QT_TRANSLATE_NOOP("doctor", "Key of the stored dictations: {place}"),
            place=place,
        )
        if passphrase_required and place not in (BY_PASSPHRASE, BY_BOTH):
            yield _finding(
                "vault-passphrase",
                Status.WARNING,
                QT_TRANSLATE_NOOP(
                    "doctor",
                    "Your organisation asks for a passphrase, and there is none: “protokollant vault passphrase set”.",
                ),
            )


def _policy(settings: EffectiveSettings) -> Iterator[Finding]:
    fixed = sorted(key for key, origin in settings.origins.items() if origin is Origin.POLICY)
    if fixed:
        yield _finding(
            "policy",
            Status.OK,
            QT_TRANSLATE_NOOP("doctor", "Your IT has fixed: {keys}"),
            keys=", ".join(fixed),
        )
    else:
        yield _finding("policy", Status.OK, QT_TRANSLATE_NOOP("doctor", "No policy of your IT."))


def _engines() -> Iterator[Finding]:
    if lacking_features():
        return  # loading one could end this process

    def import_speech() -> None:
        import ctranslate2  # noqa: F401

    def import_language() -> None:
        import llama_cpp  # noqa: F401

    engines: tuple[tuple[str, Callable[[], None]], ...] = (
        ("ctranslate2", import_speech),
        ("llama.cpp", import_language),
    )
    for name, load in engines:
        try:
            load()
        except (ImportError, OSError, RuntimeError):
            yield _finding(
                f"engine-{name}",
                Status.FAILED,
                QT_TRANSLATE_NOOP("doctor", "The engine {engine} cannot be loaded. Install the program again."),
                engine=name,
            )
        else:
            yield _finding(
                f"engine-{name}",
                Status.OK,
                QT_TRANSLATE_NOOP("doctor", "Engine {engine} can be loaded."),
                engine=name,
            )
