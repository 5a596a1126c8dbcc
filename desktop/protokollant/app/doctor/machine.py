"""The machine: processor, memory, disk, folders, and the versions of what is installed."""

from __future__ import annotations

import os
import platform
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from protokollant import __version__
from protokollant.app.doctor.findings import Finding, Status, finding
from protokollant.app.doctor.tools import Tools
from protokollant.foundation.errors import QT_TRANSLATE_NOOP
from protokollant.foundation.folders import Folders
from protokollant.models.catalogue import Model

_GIB = 1024**3
NEEDED_MEMORY = 4 * _GIB
# The window and the program's own work, beside the models.
OWN_MEMORY = 400 * 1024**2
WANTED_DISK = 2 * _GIB
# An hour of sound is 115 MB; below this a dictation ends early.
NEEDED_DISK = 200 * 1024**2


def check_program(tools: Tools) -> Iterator[Finding]:
    versions = dict(tools.versions())
    frozen = bool(getattr(sys, "frozen", False))
    system = platform.platform(terse=True)
    yield finding(
        "program",
        Status.OK,
        QT_TRANSLATE_NOOP("doctor", "Protokollant {version}, Python {python}, {system}"),
        version=__version__,
        python=platform.python_version(),
        system=system,
        facts={"version": __version__, "python": platform.python_version(), "frozen": frozen, "system": system},
    )
    if versions:
        names = ", ".join(f"{name} {version}" for name, version in versions.items())
        yield finding(
            "libraries", Status.OK, QT_TRANSLATE_NOOP("doctor", "Libraries: {names}"), names=names, facts={**versions}
        )


def check_processor(tools: Tools) -> Iterator[Finding]:
    lacking, cores = tools.lacking(), os.cpu_count() or 1
    if lacking is None:
        yield finding(
            "cpu",
            Status.WARNING,
            QT_TRANSLATE_NOOP("doctor", "Processor {cpu}: its features could not be read."),
            cpu=platform.machine(),
            facts={"cores": cores, "machine": platform.machine()},
        )
    elif lacking:
        yield finding(
            "cpu",
            Status.FAILED,
            QT_TRANSLATE_NOOP("doctor", "The processor lacks {features}; the engines do not run on it."),
            QT_TRANSLATE_NOOP(
                "doctor",
                "Use a computer from 2014 or later. In a virtual machine, pass on the features of its host.",
            ),
            features=", ".join(lacking),
            facts={"cores": cores, "machine": platform.machine(), "lacking": list(lacking)},
        )
    else:
        yield finding(
            "cpu",
            Status.OK,
            QT_TRANSLATE_NOOP("doctor", "Processor with {cores} cores and all features."),
            cores=cores,
            facts={"cores": cores, "machine": platform.machine(), "lacking": []},
        )


def check_memory(tools: Tools, models: tuple[Model, ...]) -> Iterator[Finding]:
    memory = tools.memory()
    if memory is None:
        yield finding(
            "memory", Status.WARNING, QT_TRANSLATE_NOOP("doctor", "How much memory there is could not be found out.")
        )
        return
    need = sum(model.memory for model in models) + OWN_MEMORY
    facts = {"total": memory.total, "available": memory.available, "needed": need}
    if memory.total < NEEDED_MEMORY:
        yield finding(
            "memory",
            Status.FAILED,
            QT_TRANSLATE_NOOP("doctor", "Memory: {gigabytes} GB (4 GB are needed)."),
            QT_TRANSLATE_NOOP("doctor", "Give this computer more memory, or use another one."),
            gigabytes=_gigabytes(memory.total),
            facts=facts,
        )
    elif memory.available is not None and memory.available < need:
        yield finding(
            "memory",
            Status.WARNING,
            QT_TRANSLATE_NOOP("doctor", "Memory: {free} of {gigabytes} GB are free; the models need {needed} GB."),
            QT_TRANSLATE_NOOP("doctor", "Close other programs, or choose the profile “compact”."),
            free=_gigabytes(memory.available),
            gigabytes=_gigabytes(memory.total),
            needed=_gigabytes(need),
            facts=facts,
        )
    else:
        yield finding(
            "memory",
            Status.OK,
            QT_TRANSLATE_NOOP("doctor", "Memory: {gigabytes} GB (4 GB are needed)."),
            gigabytes=_gigabytes(memory.total),
            facts=facts,
        )


def check_disk(tools: Tools, folders: Folders) -> Iterator[Finding]:
    free = tools.free(_existing(folders.data))
    status = Status.OK if free >= WANTED_DISK else Status.WARNING if free >= NEEDED_DISK else Status.FAILED
    yield finding(
        "disk",
        status,
        QT_TRANSLATE_NOOP("doctor", "Free disk space: {gigabytes} GB (2 GB should be free)."),
        None
        if status is Status.OK
        else QT_TRANSLATE_NOOP("doctor", "Make room on the disk with the person's data; empty the bin as well."),
        gigabytes=_gigabytes(free),
        facts={"free": free, "wanted": WANTED_DISK, "needed": NEEDED_DISK},
    )


def check_folders(folders: Folders) -> Iterator[Finding]:
    """A folder that is not there yet is not made: whether it could be is asked of the one above."""
    for name, folder in (("data", folders.data), ("config", folders.config), ("log", folders.log)):
        try:
            with tempfile.TemporaryFile(dir=_existing(folder)):
                pass
        except OSError:
            yield finding(
                f"folder-{name}",
                Status.FAILED,
                QT_TRANSLATE_NOOP("doctor", "The folder {folder} cannot be written."),
                QT_TRANSLATE_NOOP(
                    "doctor",
                    "Give the person the right to write there. Protection against ransomware (controlled folder "
                    "access) may forbid it too.",
                ),
                folder=str(folder),
                facts={"folder": str(folder), "writable": False},
            )
        else:
            yield finding(
                f"folder-{name}",
                Status.OK,
                QT_TRANSLATE_NOOP("doctor", "The folder {folder} can be written."),
                folder=str(folder),
                facts={"folder": str(folder), "writable": True},
            )


def _existing(folder: Path) -> Path:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder


def _gigabytes(size: int) -> float:
    return size / _GIB
