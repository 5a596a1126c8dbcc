"""Which profile is used when nobody chose one, and what is said about each."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from protokollant.app.profiles import Speed, SpeedNotes, default_profile, describe_profiles, facts, measure_speed
from protokollant.composition import build_application
from protokollant.foundation.folders import find_folders
from protokollant.foundation.texts import Translator
from protokollant.models.catalogue import Catalogue, load_catalogue
from protokollant.models.store import ModelStore
from protokollant.protocol.transcript import Recognition


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(find_folders().catalogue)


def store_with(catalogue: Catalogue, folder: Path, *profiles: str) -> ModelStore:
    """A store in which the models of these profiles seem to be: right names and sizes, no content."""
    for name in {model for profile in profiles for model in catalogue.profile(profile).models}:
        (folder / name).mkdir(parents=True)
        for file in catalogue.model(name).files:
            with (folder / name / file.name).open("wb") as stream:
                stream.truncate(file.size)
    return ModelStore(catalogue, (), folder)


@pytest.mark.parametrize(
    ("there", "used"),
    [
        ((), "standard"),
        (("compact",), "compact"),
        (("standard",), "standard"),
        (("compact", "standard"), "standard"),
        (("large",), "standard"),
    ],
)
def test_the_default_profile_is_the_standard_one_or_what_stands_in_for_it(
    catalogue: Catalogue, tmp_path: Path, there: tuple[str, ...], used: str
) -> None:
    assert default_profile(catalogue, store_with(catalogue, tmp_path / "models", *there)) == used


def test_the_program_says_that_it_fell_back(catalogue: Catalogue, tmp_path: Path) -> None:
    environment = {"PROTOKOLLANT_HOME": str(tmp_path / "home")}
    store_with(catalogue, find_folders(environment).models, "compact")
    application = build_application(environment)
    assert (application.profile_name, application.fell_back) == ("compact", True)
    assert application.speech.model == "whisper-base"
    asked = build_application(environment, "compact")
    assert not asked.fell_back
    assert build_application(environment, "large").speech.model == "whisper-large-v3-turbo"


def test_every_profile_states_memory_speed_and_quality(catalogue: Catalogue, tmp_path: Path) -> None:
    store = store_with(catalogue, tmp_path / "models", "compact")
    compact, standard, large = describe_profiles(catalogue, store, {"whisper-base": 12.25})
    assert (compact.ready, standard.ready, large.ready) == (True, False, False)
    assert standard.missing == catalogue.model("whisper-small").size
    assert (compact.speed, compact.seconds_per_minute) == (Speed.HERE, 12.25)
    assert (standard.speed, large.speed) == (Speed.ELSEWHERE, Speed.ESTIMATED)
    assert compact.word_error_rate > standard.word_error_rate
    assert compact.memory < standard.memory < large.memory


def test_the_facts_are_one_sentence_in_the_persons_language(catalogue: Catalogue, tmp_path: Path) -> None:
    folders = find_folders()
    compact, _, large = describe_profiles(catalogue, store_with(catalogue, tmp_path / "models"), {"whisper-base": 12.3})
    german = Translator.load("de", folders.translations)
    assert facts(compact, german.phrase, "de").startswith(
        "Braucht 1,9 GB Arbeitsspeicher und etwa 12 s für eine Minute"
    )
    assert "auf diesem Rechner gemessen" in facts(compact, german.phrase, "de")
    english = Translator.load("en", folders.translations)
    assert "estimated" in facts(large, english.phrase, "en")
    assert facts(large, english.phrase, "en").endswith("the text comes afterwards.")


def test_notes_about_speed_are_kept_and_a_broken_file_counts_as_none(tmp_path: Path) -> None:
    notes = SpeedNotes(tmp_path / "data" / "speed.json")
    assert notes.read() == {}
    notes.file.parent.mkdir()
    notes.add("whisper-base", 6.04)
    notes.add("whisper-small", 14.0)
    assert notes.read() == {"whisper-base": 6.0, "whisper-small": 14.0}
    for broken in ("", "[]", '{"a": "schnell"}', '{"a": null}'):
        notes.file.write_text(broken, encoding="utf-8")
        assert notes.read() == {}


class _Slow:
    """A recogniser that counts what it is given."""

    model = "langsam"

    def __init__(self) -> None:
        self.lengths: list[int] = []

    def recognise_samples(self, samples: np.ndarray, *_: object) -> Recognition:
        self.lengths.append(len(samples))
        return Recognition((), len(samples) / 16_000, self.model)


def test_speed_is_measured_with_the_model_loaded() -> None:
    slow = _Slow()
    seconds = measure_speed(slow, find_folders().resources / "samples" / "beratung.flac")  # type: ignore[arg-type]
    assert slow.lengths == [16_000, 30 * 16_000]
    assert 0 < seconds < 5
