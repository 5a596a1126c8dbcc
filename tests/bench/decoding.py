"""What the choices of decoding cost and bring: one table, from which the defaults of `speech.whisper.Decoding` follow.

Usage: python -m tests.bench.decoding [--models NAME ...] [--clips DIR] [--only CHOICE ...]

Runs the recogniser as the worker does, guards included, over every clip of a folder with a `manifest.jsonl`. Processor
seconds are those of this process, which depend less than the clock on what else the machine does.
"""

from __future__ import annotations

import argparse
import json
import resource
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from protokollant.audio.clip import Samples
from protokollant.audio.reading import read_audio
from protokollant.foundation.folders import find_folders
from protokollant.foundation.jobs import Cancellation, no_report
from protokollant.models.catalogue import load_catalogue
from protokollant.models.store import ModelStore
from protokollant.speech.guards import Guarded, inventions
from protokollant.speech.recogniser import MARGIN, PAUSE, Signal, SpeechEngine, recognise
from protokollant.speech.segmentation import SAMPLE_RATE, Span
from protokollant.speech.whisper import Decoding, WhisperEngine
from protokollant.speech.word_error_rate import edit_distance, normalise

SPEECH = Path(__file__).resolve().parents[1] / "data" / "speech"
# Ordinary German prose with the signs and figures that the reader wants; what a prompt is usually made of.
PROMPT = "Beratungsprotokoll vom 12. November 2026. Frau M. kam um 10:30 Uhr, weil sie 350 Euro Schulden hat."


@dataclass(frozen=True)
class Choice:
    """One row of the table. `detect`: voice activity detection; `margin`: seconds around speech."""

    name: str
    decoding: Decoding
    detect: bool = True
    margin: float = MARGIN


DEFAULT = Decoding()
CHOICES = (
    Choice("default: beam 5, 3 temperatures", DEFAULT),
    Choice("beam 1", Decoding(beam=1)),
    Choice("beam 5, no fallback", Decoding(temperatures=(0.0,))),
    Choice("beam 5, 6 temperatures", Decoding(temperatures=(0.0, 0.2, 0.4, 0.6, 0.8, 1.0))),
    Choice("prompt", Decoding(prompt=PROMPT)),
    Choice("no voice activity detection", DEFAULT, detect=False),
    Choice("voice activity 0.35", Decoding(threshold=0.35)),
    Choice("voice activity 0.65", Decoding(threshold=0.65)),
    Choice("margin 0.2 s", DEFAULT, margin=0.2),
)


@dataclass(frozen=True)
class _Chosen:
    """A `SpeechEngine` whose voice activity detection is as the choice says."""

    engine: SpeechEngine
    choice: Choice

    def speech_spans(self, signal: Signal, *, pause: float = PAUSE, margin: float = MARGIN) -> list[Span]:
        if not self.choice.detect:
            piece = 29 * SAMPLE_RATE
            return [Span(at, min(at + piece, len(signal))) for at in range(0, len(signal), piece)]
        return self.engine.speech_spans(signal, pause=pause, margin=self.choice.margin if margin == MARGIN else margin)

    def decode(self, signal: Signal, language: str, hints: str = "") -> list[object]:
        return self.engine.decode(signal, language, hints)  # type: ignore[return-value]

    def sketch(self, signal: Signal, language: str) -> str:
        return self.engine.sketch(signal, language)


@dataclass(frozen=True)
class Clip:
    samples: Samples
    text: str


def read_clips(folder: Path) -> list[Clip]:
    lines = (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    return [Clip(read_audio(folder / each["file"]).samples, each["text"]) for each in map(json.loads, lines)]


def measured(model: str, folder: Path, choice: Choice, clips: Sequence[Clip]) -> dict[str, object]:
    """One row: words that are wrong, and processor seconds for a second of sound."""
    invented = inventions((find_folders().resources / "speech" / "inventions_de.txt").read_text("utf-8").splitlines())
    engine = Guarded(_Chosen(WhisperEngine(folder, model, 2, choice.decoding), choice), invented)  # type: ignore[arg-type]
    words = errors = 0
    before = _processor()
    for clip in clips:
        heard = recognise(clip.samples, "de", engine, no_report, Cancellation())
        said = normalise(clip.text)
        words += len(said)
        errors += edit_distance(said, normalise(" ".join(each.text for each in heard.utterances)))
    spent = _processor() - before
    seconds = sum(len(clip.samples) for clip in clips) / SAMPLE_RATE
    return {
        "model": model, "choice": choice.name, "clips": len(clips), "words": words, "errors": errors,
        "word_error_rate": errors / words, "processor": spent / seconds,
    }  # fmt: skip


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--models", nargs="+", default=["whisper-base", "whisper-small"])
    parser.add_argument("--clips", type=Path, default=SPEECH)
    parser.add_argument("--only", nargs="+", metavar="CHOICE", help="rows whose names begin so")
    options = parser.parse_args()
    folders = find_folders()
    store = ModelStore(load_catalogue(folders.catalogue), folders.model_roots, folders.models)
    clips = read_clips(options.clips)
    for model in options.models:
        folder = store.find(model)
        for choice in CHOICES:
            if options.only is None or choice.name.startswith(tuple(options.only)):
                row = measured(model, folder, choice, clips)
                print(json.dumps(row), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
