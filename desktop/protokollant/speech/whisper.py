"""faster-whisper behind `SpeechEngine`. The only file that knows it; imported in the worker process alone."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.offline import stay_offline
from protokollant.protocol.transcript import Word
from protokollant.speech.recogniser import MARGIN, PAUSE, Segment, Signal
from protokollant.speech.segmentation import SAMPLE_RATE, Span

stay_offline()  # before the import, which brings ONNX Runtime
# oneDNN keeps what it built for each length of input it has seen, up to 1,024 of them, and live recognition has nearly
# as many lengths as pieces: 250 MB after 60 pieces, 30 MB with this.
os.environ.setdefault("ONEDNN_PRIMITIVE_CACHE_CAPACITY", "8")

from ctranslate2 import StorageView, set_random_seed  # noqa: E402
from faster_whisper import WhisperModel  # noqa: E402
from faster_whisper.vad import VadOptions, get_speech_timestamps  # noqa: E402

# A "hm" of less than a tenth of a second is no speech.
MIN_SPEECH_MS = 100
NEEDED_FILES = ("model.bin", "config.json", "tokenizer.json")
_SEED = 1
# The encoder's work grows faster than the stretch of sound it looks at. Whisper was trained to look at 30 s, the rest
# of it silent; from this length on, so much silence is enough. Shorter pieces do lose words by it.
_FULL_WINDOW_BELOW = 8.0
_SILENCE = 6.0
_SKETCH_SILENCE = 3.0
_FRAMES = 100  # of the spectrogram in a second
_TOKENS = 12  # in a second, twice as many as of fast speech; what has more runs in circles
_LONGEST = 200  # and in one window, which a glossary takes the other half of


@dataclass(frozen=True, slots=True)
class Decoding:
    """How Whisper is asked. What each choice costs and brings is in docs/evaluation.md (`tests/bench/decoding.py`).

    `temperatures`: what is tried in turn where a piece is doubtful; fewer than the library's six, each costs as much as
    the first, and the guards stand behind them. `threshold`: of voice activity, Silero's own. `prompt`: text that
    stands before each piece, none by default, since it comes back where nobody speaks.
    """

    beam: int = 5
    temperatures: tuple[float, ...] = (0.0, 0.4, 0.8)
    threshold: float = 0.5
    prompt: str = ""


class _Whisper(WhisperModel):  # type: ignore[misc]  # the library has no types
    """faster-whisper, but looking at `window` seconds instead of 30."""

    window = 30.0

    def encode(self, features: npt.NDArray[np.float32]) -> StorageView:
        return super().encode(np.ascontiguousarray(features[..., : round(self.window * _FRAMES)]))


class WhisperEngine:
    """A loaded Whisper model on the CPU with int8 weights."""

    def __init__(self, folder: Path, model: str, threads: int = 0, decoding: Decoding | None = None) -> None:
        """Raises KnownError MODEL_MISSING when a file is not there (faster-whisper would ask the network for it) and
        MODEL_KIND when the files are not such a model."""
        if not all((folder / name).is_file() for name in NEEDED_FILES):
            raise KnownError(ErrorCode.MODEL_MISSING, model=model)
        self._decoding = decoding or Decoding()
        try:
            self._model = _Whisper(
                str(folder),
                device="cpu",
                compute_type="int8",
                cpu_threads=threads or min(4, os.cpu_count() or 1),
                local_files_only=True,
            )
        except (RuntimeError, ValueError, OSError) as error:
            raise KnownError(ErrorCode.MODEL_KIND, model=model) from error

    def speech_spans(self, signal: Signal, *, pause: float = PAUSE, margin: float = MARGIN) -> list[Span]:
        options = VadOptions(
            threshold=self._decoding.threshold,
            min_speech_duration_ms=MIN_SPEECH_MS,
            min_silence_duration_ms=round(pause * 1000),
            speech_pad_ms=round(margin * 1000),
        )
        return [Span(part["start"], part["end"]) for part in get_speech_timestamps(signal, options)]

    def sketch(self, signal: Signal, language: str) -> str:
        seconds = len(signal) / SAMPLE_RATE
        self._model.window = min(30.0, seconds + _SKETCH_SILENCE)
        segments, _ = self._model.transcribe(
            signal,
            language=language,
            beam_size=1,
            temperature=0.0,
            max_new_tokens=_most_tokens(seconds),
            condition_on_previous_text=False,
            vad_filter=False,
        )
        return " ".join(s.text.strip() for s in segments if s.compression_ratio < 2.4 and s.avg_logprob > -1.0)

    def decode(self, signal: Signal, language: str, hints: str = "") -> list[Segment]:
        set_random_seed(_SEED)  # doubtful pieces are decoded again with some chance in it
        seconds = len(signal) / SAMPLE_RATE
        self._model.window = 30.0 if seconds < _FULL_WINDOW_BELOW else min(30.0, seconds + _SILENCE)
        segments, _ = self._model.transcribe(
            signal,
            language=language,
            task="transcribe",
            beam_size=self._decoding.beam,
            word_timestamps=True,
            temperature=self._decoding.temperatures,
            max_new_tokens=_most_tokens(seconds),
            initial_prompt=self._decoding.prompt or None,
            hotwords=hints or None,
            # The library would leave out what it takes for silence without a word; see `guards`.
            no_speech_threshold=None,
            # A piece stands alone: text carried over from the last one is how loops and echoes begin.
            condition_on_previous_text=False,
            vad_filter=False,
        )
        # The library gives NumPy's numbers; those belong on its side of this file.
        return [
            Segment(
                whole_words(segment.words or ()),
                float(segment.no_speech_prob),
                float(segment.avg_logprob),
                float(segment.compression_ratio),
            )
            for segment in segments
        ]


def whole_words(parts: Iterable[Any]) -> tuple[Word, ...]:
    """Of the library's words, which begin with a blank: one without it goes on with the one before ("14", ".30")."""
    words: list[Word] = []
    for part in parts:
        text, start, end = part.word.strip(), float(part.start), float(part.end)
        if words and not part.word[:1].isspace():
            last = words.pop()
            words.append(Word(last.text + text, last.start, end, min(last.probability, float(part.probability))))
        elif text:
            words.append(Word(text, start, end, float(part.probability)))
    return tuple(words)


def _most_tokens(seconds: float) -> int:
    return min(_LONGEST, round(_TOKENS * seconds) + _TOKENS)
