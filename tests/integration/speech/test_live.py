"""Live recognition with the real recogniser: as good as afterwards, and not disturbed by a worker that dies."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.dictation_rules import RULES
from tests.fake_engines import FakeReader, fake_weights

from protokollant.app.live import Live
from protokollant.app.pipeline import Pipeline
from protokollant.audio.clip import Samples
from protokollant.audio.reading import read_audio
from protokollant.foundation.folders import find_folders
from protokollant.foundation.jobs import Cancellation, no_report
from protokollant.models.catalogue import load_catalogue
from protokollant.protocol.transcript import Recognition
from protokollant.speech.streaming import Step
from protokollant.speech.word_error_rate import normalise, word_error_rate
from protokollant.structure.sorter import Sorter
from protokollant.workers.clients import SpeechClient

pytestmark = pytest.mark.models
SAMPLE = find_folders().resources / "samples" / "beratung.flac"


@pytest.fixture(scope="module")
def speech(default_models: Path) -> Iterator[SpeechClient]:
    name = load_catalogue(find_folders().catalogue).profile("compact").speech
    client = SpeechClient(name, default_models.joinpath)
    yield client
    client.close()


@pytest.fixture(scope="module")
def samples() -> Samples:
    return read_audio(SAMPLE).samples


def live(listener: object, samples: Samples, folder: Path) -> str:
    pipeline = Pipeline(listener, FakeReader(), Sorter(fake_weights(), {}), RULES, {})  # type: ignore[arg-type]
    return pipeline.transcribe_live(samples, "de", folder, pace=0.0).text


@pytest.fixture(scope="module")
def undisturbed(speech: SpeechClient, samples: Samples, tmp_path_factory: pytest.TempPathFactory) -> str:
    return live(speech, samples, tmp_path_factory.mktemp("live"))


def test_live_text_is_as_good_as_that_of_the_whole_recording(
    speech: SpeechClient, samples: Samples, undisturbed: str
) -> None:
    reference = SAMPLE.with_suffix(".txt").read_text(encoding="utf-8")
    whole: Recognition = speech.recognise_samples(samples, "de", no_report, Cancellation())
    afterwards = word_error_rate(reference, " ".join(u.text for u in whole.utterances))
    assert word_error_rate(reference, undisturbed) <= afterwards + 0.02
    assert abs(len(normalise(undisturbed)) - len(normalise(reference))) <= 8, "words lost or doubled"


class Deadly:
    """Kills the worker before every fourth look, as a machine without memory would."""

    def __init__(self, speech: SpeechClient) -> None:
        self.speech = speech
        self.model = speech.model
        self.looks = self.kills = 0

    def listen(
        self, tail: Samples, start: float, language: str, *, ended: bool, sketched: int, cancelled: Cancellation
    ) -> Step:
        self.looks += 1
        if self.looks % 4 == 0 and self.speech.pid is not None and self.kills < 5:
            os.kill(self.speech.pid, signal.SIGKILL)
            self.kills += 1
        return self.speech.listen(tail, start, language, ended=ended, sketched=sketched, cancelled=cancelled)


def test_a_restarted_worker_goes_on_where_the_dead_one_stopped(
    speech: SpeechClient, samples: Samples, undisturbed: str, tmp_path: Path
) -> None:
    deadly = Deadly(speech)
    assert live(deadly, samples, tmp_path) == undisturbed
    assert deadly.kills == 5


def test_nothing_readable_stays_behind(speech: SpeechClient, samples: Samples, tmp_path: Path) -> None:
    live(speech, samples[: 10 * 16_000], tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_shown_text_only_grows(speech: SpeechClient, samples: Samples) -> None:
    from tests.unit.app.test_live import Flow, Script

    shown: list[Live] = []
    blocks = [(samples[at : at + 16_000], Flow.GOING) for at in range(0, 40 * 16_000, 16_000)]
    source = Script(*blocks, (samples[:0], Flow.ENDED))
    pipeline = Pipeline(speech, FakeReader(), Sorter(fake_weights(), {}), RULES, {})
    found = pipeline.follow(source, "de", show=shown.append)
    assert len(shown) > 5
    for before in shown:
        assert found.utterances[: len(before.heard.utterances)] == before.heard.utterances
    assert any(before.sketch for before in shown)
