"""The model profiles: what each needs, how fast it is on this computer and how well it hears, before one is chosen.

How fast a model is here is measured once, with the bundled sample, when the model has been fetched, and kept in a small
file. Until then an estimate stands in its place, and says so.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import numpy as np

from protokollant.audio.clip import SAMPLE_RATE
from protokollant.audio.reading import read_audio
from protokollant.foundation.disk import replace_file
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, KnownError, Phrase
from protokollant.foundation.jobs import Cancellation, no_report
from protokollant.foundation.texts import decimal
from protokollant.models.catalogue import Catalogue, Model, Profile, Title
from protokollant.models.store import USABLE, ModelStore
from protokollant.speech.recogniser import Recogniser

# Long enough for two pieces of the recogniser, short enough for nobody to mind.
_SAMPLE_SECONDS = 30


class Speed(StrEnum):
    """Where the figure about a model's speed comes from."""

    HERE = "here"  # measured on this computer
    ELSEWHERE = "elsewhere"  # measured on two cores of another one
    ESTIMATED = "estimated"


_SPEEDS = {
    Speed.HERE: QT_TRANSLATE_NOOP("profiles", "measured on this computer"),
    Speed.ELSEWHERE: QT_TRANSLATE_NOOP("profiles", "measured on two cores of another computer"),
    Speed.ESTIMATED: QT_TRANSLATE_NOOP("profiles", "estimated"),
}
_FACTS = QT_TRANSLATE_NOOP(
    "profiles",
    "Takes {memory} GB of memory and about {seconds} s for a minute of speech ({speed}); "
    "{errors} of 100 words wrong ({basis}).",
)
_SLOW = QT_TRANSLATE_NOOP("profiles", "Too slow here to write while you speak: the text comes afterwards.")


@dataclass(frozen=True, slots=True)
class ProfileInfo:
    """What is to be known before a profile is chosen. `memory`, `missing` in bytes; `missing`: still to be fetched.

    `seconds_per_minute`: time for a minute of speech; `word_error_rate` in percent, found on `basis`.
    """

    name: str
    title: Title
    speech: Model
    language: Model
    memory: int
    missing: int
    seconds_per_minute: float
    speed: Speed
    word_error_rate: float
    basis: Title

    @property
    def ready(self) -> bool:
        return not self.missing

    @property
    def keeps_up(self) -> bool:
        """Is it fast enough to write while one speaks? That takes up to 1.3 times the work, and some reserve."""
        return self.seconds_per_minute < 36


def facts(info: ProfileInfo, translate: Callable[[Phrase], str], language: str) -> str:
    """One or two sentences about a profile: memory, speed, quality."""
    sentence = translate(_FACTS).format(
        memory=decimal(info.memory / 1e9, language),
        seconds=max(1, round(info.seconds_per_minute)),
        speed=translate(_SPEEDS[info.speed]),
        errors=decimal(info.word_error_rate, language),
        basis=info.basis.text(language),
    )
    return sentence if info.keeps_up else f"{sentence} {translate(_SLOW)}"


def default_profile(catalogue: Catalogue, store: ModelStore) -> str:
    """The default profile; the one to fall back to while only that one's models are there."""
    fallback = catalogue.fallback
    if fallback and not store.ready(catalogue.profile().models) and store.ready(catalogue.profile(fallback).models):
        return fallback
    return catalogue.default


def describe_profiles(catalogue: Catalogue, store: ModelStore, speeds: Mapping[str, float]) -> tuple[ProfileInfo, ...]:
    """Every profile, in the catalogue's order."""
    states = {status.model.name: status for status in store.list()}

    def describe(name: str, profile: Profile) -> ProfileInfo:
        speech, language = (states[model].model for model in profile.models)
        quality = catalogue.quality(profile.speech)
        measured = speeds.get(profile.speech)
        missing = sum(states[model].model.size for model in profile.models if states[model].state not in USABLE)
        elsewhere = Speed.ESTIMATED if quality.estimated else Speed.ELSEWHERE
        return ProfileInfo(
            name,
            profile.title,
            speech,
            language,
            speech.memory + language.memory,
            missing,
            measured or quality.seconds_per_minute,
            Speed.HERE if measured else elsewhere,
            quality.word_error_rate,
            quality.basis,
        )

    return tuple(describe(name, profile) for name, profile in catalogue.profiles.items())


def measure_speed(recogniser: Recogniser, sample: Path) -> float:
    """Seconds for a minute of speech. Raises what `Recogniser` raises."""
    samples = read_audio(sample).samples[: _SAMPLE_SECONDS * SAMPLE_RATE]
    # The model is loaded, and the engine's buffers grow, before the clock runs.
    recogniser.recognise_samples(np.zeros(SAMPLE_RATE, np.int16), "de", no_report, Cancellation())
    started = time.monotonic()
    recogniser.recognise_samples(samples, "de", no_report, Cancellation())
    return (time.monotonic() - started) * 60 * SAMPLE_RATE / len(samples)


@dataclass(frozen=True, slots=True)
class SpeedNotes:
    """What was measured on this computer: a JSON object of model names and seconds for a minute of speech."""

    file: Path

    def read(self) -> Mapping[str, float]:
        """Empty where nothing was measured, or the file cannot be read."""
        try:
            found = json.loads(self.file.read_text(encoding="utf-8"))
            return {str(name): float(value) for name, value in found.items() if 0 < float(value) < 1e6}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}

    def add(self, model: str, seconds_per_minute: float) -> None:
        """A note that cannot be kept is no reason to disturb anybody."""
        notes = {**self.read(), model: round(seconds_per_minute, 1)}
        with suppress(KnownError):
            replace_file(self.file, (json.dumps(notes, indent=1, sort_keys=True) + "\n").encode())
