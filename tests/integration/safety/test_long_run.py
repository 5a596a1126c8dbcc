"""Hours of work: short dictations one after the other through the real models. Memory, handles and disk stay flat.

PROTOKOLLANT_SOAK_MINUTES says how long (120: some 500 dictations); what was measured is printed.
"""

from __future__ import annotations

import contextlib
import datetime as dt
import itertools
import os
import statistics
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from protokollant.app.dictations import Dictations
from protokollant.audio.clip import SAMPLE_RATE
from protokollant.audio.journal import JournalWriter
from protokollant.audio.reading import read_audio
from protokollant.composition import Application, build_application
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.jobs import Cancellation, no_report
from protokollant.vault.keys import find_key
from protokollant.vault.store import Vault, vault_file

MINUTES = float(os.environ.get("PROTOKOLLANT_SOAK_MINUTES", "120"))
MOST = 500
KEPT = 10  # dictations that stay; the older ones are deleted, as a person does

pytestmark = [
    pytest.mark.soak,
    pytest.mark.models,
    pytest.mark.timeout(MINUTES * 60 + 900),
    pytest.mark.skipif(sys.platform != "linux", reason="looks at /proc"),
]


@dataclass(frozen=True)
class Measured:
    """Of this process and the workers together: MB of memory, open descriptors; MB on the disk."""

    memory: float
    handles: int
    disk: float


def measure(pids: list[int], home: Path) -> Measured:
    memory, handles = 0.0, 0
    for pid in pids:
        status = Path(f"/proc/{pid}/status").read_text()
        memory += int(status.split("VmRSS:")[1].split()[0]) / 1000
        handles += len(list(Path(f"/proc/{pid}/fd").iterdir()))
    size = sum(file.stat().st_size for file in home.rglob("*") if file.is_file() and "models" not in file.parts)
    return Measured(memory, handles, size / 1e6)


def dictate(app: Application, dictations: Dictations, samples, template) -> str:
    """From the first word to the draft, as the window does it; gives the id."""
    new = dictations.begin(template)
    writer = JournalWriter.create(new.journal, new.key)
    with contextlib.closing(writer):
        for at in range(0, len(samples), SAMPLE_RATE):
            writer.append(samples[at : at + SAMPLE_RATE])
    dictations.recorded(new.id, len(samples) / SAMPLE_RATE)
    stop = Cancellation()
    heard = app.pipeline.finish(dictations.audio(new.id), "de", None, no_report, stop)
    dictations.save_heard(new.id, heard)
    protocol = app.pipeline.extend(
        None, heard, template, dt.date(2026, 11, 12), no_report, stop, lambda _observed: None
    )
    dictations.save(new.id, protocol)
    kept = dictations.protocol(new.id)
    assert kept is not None
    assert (kept.sections, kept.unassigned, kept.discarded) == (
        protocol.sections,
        protocol.unassigned,
        protocol.discarded,
    )
    return new.id


def test_short_dictations_for_hours(verified_models: Path) -> None:
    app = build_application(profile="compact")
    database = vault_file(app.folders.data)
    vault = Vault.open(database, find_key(app.folders.config, database, None))
    dictations = Dictations(vault, app.folders.data / "recordings")
    sound = read_audio(app.folders.resources / "samples" / "beratung.flac").samples
    template = app.templates.get("beratungsprotokoll")
    ids: list[str] = []
    seen: list[Measured] = []
    empty = 0
    deadline = time.monotonic() + MINUTES * 60
    try:
        for number in itertools.count():
            if time.monotonic() > deadline or number == MOST:
                break
            start = number * 3 * SAMPLE_RATE % (len(sound) - 8 * SAMPLE_RATE)
            try:
                ids.append(dictate(app, dictations, sound[start : start + 6 * SAMPLE_RATE], template))
            except KnownError as error:
                if error.code is not ErrorCode.NO_SPEECH:
                    raise
                empty += 1
            while len(ids) > KEPT:
                dictations.delete(ids.pop(0))
            pids = [os.getpid(), *(client.pid for client in (app.speech, app.language) if client.pid)]
            if len(dictations.list()) >= KEPT:
                seen.append(measure(pids, app.folders.data))
    finally:
        app.close()
        dictations.close()
        vault.close()
    assert len(seen) >= 10, "too short to tell"
    third = max(3, len(seen) // 3)
    first, last = seen[:third], seen[-third:]
    print(f"\n{number} dictations in {MINUTES} minutes, {empty} without a word")
    for name in ("memory", "handles", "disk"):
        values = [[getattr(each, name) for each in part] for part in (first, last, seen)]
        before, after = statistics.median(values[0]), statistics.median(values[1])
        print(f"{name}: {before:.1f} -> {after:.1f} (most {max(values[2]):.1f})")
        assert after <= before * 1.10 + 2, f"{name} grows"
