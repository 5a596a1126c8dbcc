"""The real recogniser, loaded once: what is no speech never becomes words."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from protokollant.audio.clip import Samples
from protokollant.audio.reading import read_audio
from protokollant.foundation.folders import find_folders
from protokollant.foundation.jobs import Cancellation, no_report
from protokollant.models.catalogue import load_catalogue
from protokollant.workers.clients import SpeechClient

pytestmark = pytest.mark.models

SECONDS = np.arange(30 * 16_000) / 16_000
RANDOM = np.random.default_rng(1)
NOISES = {
    "silence": np.zeros(SECONDS.size),
    "white noise": RANDOM.normal(0, 0.1, SECONDS.size),
    "faint noise": RANDOM.normal(0, 0.001, SECONDS.size),
    "hum": 0.2 * np.sin(2 * np.pi * 50 * SECONDS) + 0.1 * np.sin(2 * np.pi * 150 * SECONDS),
    "clicks": np.where(RANDOM.random(SECONDS.size) < 0.0002, 0.9, 0.0),
}


def sound(values: np.ndarray) -> Samples:
    return (values.clip(-1, 1) * 32767).astype(np.int16)


@pytest.fixture(scope="module")
def speech(default_models: Path) -> Iterator[SpeechClient]:
    name = load_catalogue(find_folders().catalogue).profile("compact").speech
    client = SpeechClient(name, default_models.joinpath)
    yield client
    client.close()


@pytest.fixture(scope="module")
def dictation() -> Samples:
    return read_audio(find_folders().resources / "samples" / "beratung.flac").samples[: 8 * 16_000]


@pytest.mark.parametrize("name", NOISES)
def test_noise_is_no_speech(speech: SpeechClient, name: str) -> None:
    found = speech.recognise_samples(sound(NOISES[name]), "de", no_report, Cancellation())
    assert found.utterances == ()
    assert found.audio_seconds == pytest.approx(30)


def test_words_between_long_silences_keep_their_time(speech: SpeechClient, dictation: Samples) -> None:
    silence = sound(NOISES["faint noise"])
    found = speech.recognise_samples(np.concatenate([silence, dictation, silence]), "de", no_report, Cancellation())
    words = [word for utterance in found.utterances for word in utterance.words]
    assert len(words) > 5
    assert all(29.5 <= (word.start or 0) <= (word.end or 0) <= 38.5 for word in words)
    assert "Gespräch" in words[0].text


def test_the_english_path_runs(speech: SpeechClient, dictation: Samples) -> None:
    found = speech.recognise_samples(dictation[: 3 * 16_000], "en", no_report, Cancellation())
    assert found.utterances
