"""Where nobody speaks there are no words: live and afterwards, alone and between speech, with a glossary too."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from tests.noises import NOISES, noise

from protokollant.app.live import Flow, follow
from protokollant.audio.clip import SAMPLE_RATE, Samples
from protokollant.audio.reading import read_audio
from protokollant.foundation.folders import find_folders
from protokollant.foundation.jobs import Cancellation, no_report
from protokollant.models.catalogue import load_catalogue
from protokollant.speech.guards import Guarded, inventions
from protokollant.speech.recogniser import as_signal, recognise
from protokollant.speech.streaming import Step, listen
from protokollant.speech.whisper import WhisperEngine
from protokollant.speech.word_error_rate import normalise, word_error_rate
from protokollant.workers.clients import SpeechClient

pytestmark = pytest.mark.models
CLIPS = Path(__file__).parents[2] / "data" / "speech"
FRONT = "Jugend Familien Sozial Krisen Eltern Wohn Sucht Heim Schul Amts".split()
BACK = (
    "hilfe dienst beratung gericht konferenz plan gruppe bericht leitung stelle akte berater treff netz raum tag fonds "
    "antrag träger forum"
).split()
GLOSSARY = tuple(f"{front}{back}" for front in FRONT for back in BACK)


@pytest.fixture(scope="module")
def engine(default_models: Path) -> Guarded:
    name = load_catalogue(find_folders().catalogue).profile("compact").speech
    lines = (find_folders().resources / "speech" / "inventions_de.txt").read_text(encoding="utf-8").splitlines()
    return Guarded(WhisperEngine(default_models / name, name), inventions(lines))


class LiveEngine:
    """`listen` without a process."""

    model = "whisper"

    def __init__(self, engine: Guarded) -> None:
        self._engine = engine

    def listen(
        self, tail: Samples, start: float, language: str, *, ended: bool, sketched: int, cancelled: Cancellation
    ) -> Step:
        return listen(tail, start, language, self._engine, ended=ended, sketched=sketched)


class Seconds:
    def __init__(self, samples: Samples) -> None:
        self._samples = samples

    def read(self) -> tuple[Samples, Flow]:
        now, self._samples = self._samples[:SAMPLE_RATE], self._samples[SAMPLE_RATE:]
        return now, Flow.GOING if len(self._samples) else Flow.ENDED

    def wait(self) -> None: ...


def live_words(engine: Guarded, samples: Samples) -> list[str]:
    sketches: list[str] = []
    found = follow(Seconds(samples), LiveEngine(engine), "de", show=lambda live: sketches.append(live.sketch))  # type: ignore[arg-type]
    return [u.text for u in found.utterances] + list(filter(None, sketches))


def words(engine: Guarded, samples: Samples) -> list[str]:
    return [u.text for u in recognise(samples, "de", engine, no_report, Cancellation()).utterances]


@pytest.mark.parametrize("kind", NOISES)
def test_no_words_where_nobody_speaks(engine: Guarded, kind: str) -> None:
    samples = noise(kind, 45, seed=3)
    assert words(engine, samples) == []
    assert live_words(engine, samples) == []


@pytest.mark.soak
@pytest.mark.timeout(600)
@pytest.mark.parametrize("kind", NOISES)
def test_no_words_in_ten_minutes(engine: Guarded, kind: str) -> None:
    samples = noise(kind, 600, seed=4)
    assert words(engine, samples) == []
    assert live_words(engine, samples) == []


@pytest.mark.parametrize("kind", ["keyboard", "breathing", "music", "fan"])
def test_noise_between_two_sentences_adds_nothing_and_costs_nothing(engine: Guarded, kind: str) -> None:
    clips = sorted(CLIPS.glob("thorsten-recorded_sample_0*.flac"))[:2]
    alone = " ".join(" ".join(words(engine, read_audio(clip).samples)) for clip in clips)
    soft = (noise(kind, 30, seed=5) * 0.25).astype(np.int16)
    parts = [read_audio(clips[0]).samples, soft, read_audio(clips[1]).samples]
    together = " ".join(words(engine, np.concatenate(parts)))
    assert len(normalise(together)) <= len(normalise(alone)) + 1
    assert word_error_rate(alone, together) <= 0.2


def test_a_glossary_never_comes_back_as_text(engine: Guarded) -> None:
    """Even where the voice activity detection fails and noise is decoded with two hundred words to expect."""
    assert len(GLOSSARY) == 200
    hinted = Guarded(engine.engine, engine.invented, GLOSSARY)
    assert words(hinted, noise("silence", 30)) == []
    listed = {word for hint in GLOSSARY for word in normalise(hint)}
    for kind in ("silence", "white"):
        segments = hinted.decode(as_signal(noise(kind, 4)), "de")
        believed = [word for s in segments if not s.doubt for w in s.words for word in normalise(w.text)]
        assert not listed & set(believed), kind


@pytest.mark.parametrize("kind", ["silence", "keyboard", "breathing"])
def test_a_glossary_never_comes_back_while_one_records(engine: Guarded, kind: str) -> None:
    hinted = Guarded(engine.engine, engine.invented, GLOSSARY)
    assert live_words(hinted, noise(kind, 30, seed=6)) == []


def test_the_worker_is_told_the_glossary_and_gives_nothing_of_it_back(default_models: Path) -> None:
    """Through the real process, afterwards and live, as the program does it."""
    name = load_catalogue(find_folders().catalogue).profile("compact").speech
    client = SpeechClient(name, default_models.joinpath, hints=lambda _language: GLOSSARY)
    try:
        for kind in ("silence", "room"):
            samples = noise(kind, 20, seed=7)
            assert client.recognise_samples(samples, "de", no_report, Cancellation()).utterances == ()
            assert follow(Seconds(samples), client, "de").utterances == ()
    finally:
        client.close()


def test_a_glossary_puts_no_word_into_a_sentence(engine: Guarded) -> None:
    samples = read_audio(CLIPS / "ibm-de-DE_BroadbandModel_sample1.flac").samples
    without = " ".join(words(engine, samples))
    hinted = " ".join(words(Guarded(engine.engine, engine.invented, GLOSSARY), samples))
    added = set(normalise(hinted)) & {word for hint in GLOSSARY for word in normalise(hint)}
    assert not added - set(normalise(without))


def test_the_same_sound_gives_the_same_words(engine: Guarded) -> None:
    samples = read_audio(CLIPS / "ibm-de-DE_NarrowbandModel_sample1.flac").samples
    assert words(engine, samples) == words(engine, samples)
