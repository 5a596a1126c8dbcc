"""The glossary's words reach the recogniser with every kind of job, inside the guard against echo."""

from __future__ import annotations

import os
from pathlib import Path
from typing import ClassVar

import numpy as np
import pytest

from protokollant.audio.reading import write_wav
from protokollant.composition import build_application
from protokollant.foundation.jobs import Cancellation, no_report
from protokollant.protocol.transcript import Word
from protokollant.speech.recogniser import Segment
from protokollant.speech.segmentation import Span
from protokollant.workers import engines
from protokollant.workers.messages import Listen, TranscribeFile, TranscribeSamples

GLOSSARY = ("Birkenhof", "Yıldırım", "Lerntreff", "Amselweg", "Krisendienst")
SOUND = np.full(16_000 * 12, 900, np.int16)


class EchoingEngine:
    """Takes all for speech, and gives back what it was told to expect."""

    asked: ClassVar[list[str]] = []

    def __init__(self, folder: Path, model: str) -> None: ...

    def speech_spans(self, signal, *, pause: float = 0.7, margin: float = 0.4) -> list[Span]:
        return [Span(0, len(signal))]

    def sketch(self, signal, language: str) -> str:
        return ""

    def decode(self, signal, language: str, hints: str = "") -> list[Segment]:
        self.asked.append(hints)
        said = hints.replace(",", "").split() or ["Guten", "Tag."]
        return [Segment(tuple(Word(text, i * 0.5, i * 0.5 + 0.4) for i, text in enumerate(said)))]


@pytest.fixture
def worker(monkeypatch: pytest.MonkeyPatch) -> engines.SpeechWorker:
    monkeypatch.setattr(EchoingEngine, "asked", [])
    monkeypatch.setattr(engines.SpeechWorker, "_library", lambda self: EchoingEngine)
    return engines.SpeechWorker()


@pytest.mark.parametrize("kind", ["file", "samples", "live"])
def test_hints_arrive_and_never_come_back(worker: engines.SpeechWorker, tmp_path: Path, kind: str) -> None:
    payload = SOUND.tobytes()
    match kind:
        case "file":
            write_wav(tmp_path / "a.wav", SOUND)
            job = TranscribeFile(1, b"m", "m", os.fsencode(tmp_path / "a.wav"), "de", GLOSSARY)
        case "samples":
            job = TranscribeSamples(1, b"m", "m", "de", GLOSSARY)
        case _:
            job = Listen(1, b"m", "m", "de", 0.0, True, 0, GLOSSARY)
    found = worker.run(job, payload, no_report, Cancellation())
    utterances = found.heard.utterances if kind == "live" else found.utterances
    assert EchoingEngine.asked[0] == ", ".join(GLOSSARY)
    assert [u.text for u in utterances] == ["Guten Tag."]  # decoded once more without them


def test_the_program_gives_hints_only_where_they_are_wanted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = tmp_path / "etc" / "xdg" / "protokollant"
    site.mkdir(parents=True)
    (site / "glossary.csv").write_text("right;language\nBirkenhof;de\nOak Farm;en\n", encoding="utf-8")
    application = build_application()
    assert application.speech._hints("de") == ()
    (site / "policy.toml").write_text("glossary_hints = true\n", encoding="utf-8")
    application = build_application()
    assert application.speech._hints("de") == ("Birkenhof",)
    assert application.speech._hints("en") == ("Oak Farm",)
