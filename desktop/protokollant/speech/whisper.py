"""faster-whisper behind `SpeechEngine`. The only file that knows it; imported in the worker process alone."""

from __future__ import annotations

import os
from pathlib import Path

from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.offline import stay_offline
from protokollant.protocol.transcript import Word
from protokollant.speech.recogniser import Segment, Signal
from protokollant.speech.segmentation import Span

stay_offline()  # before the import, which brings ONNX Runtime

from faster_whisper import WhisperModel  # noqa: E402
from faster_whisper.vad import VadOptions, get_speech_timestamps  # noqa: E402

# Silero's own threshold. Margins of 0.4 s keep soft beginnings and endings ("nicht", "kein") inside: with 0.25 s the
# word error rate of base was 6.6 % on the ibm clips and 11.7 % on the thorsten clips of tests/data/speech, with these
# values 5.5 % and 10.8 %.
VOICE_ACTIVITY = VadOptions(threshold=0.5, min_speech_duration_ms=100, min_silence_duration_ms=700, speech_pad_ms=400)
NEEDED_FILES = ("model.bin", "config.json", "tokenizer.json")
BEAM = 5


class WhisperEngine:
    """A loaded Whisper model on the CPU with int8 weights."""

    def __init__(self, folder: Path, model: str, threads: int = 0) -> None:
        """Raises KnownError MODEL_MISSING when a file is not there (faster-whisper would ask the network for it) and
        MODEL_KIND when the files are not such a model."""
        if not all((folder / name).is_file() for name in NEEDED_FILES):
            raise KnownError(ErrorCode.MODEL_MISSING, model=model)
        try:
            self._model = WhisperModel(
                str(folder),
                device="cpu",
                compute_type="int8",
                cpu_threads=threads or min(4, os.cpu_count() or 1),
                local_files_only=True,
            )
        except (RuntimeError, ValueError, OSError) as error:
            raise KnownError(ErrorCode.MODEL_KIND, model=model) from error

    def speech_spans(self, signal: Signal) -> list[Span]:
        return [Span(part["start"], part["end"]) for part in get_speech_timestamps(signal, VOICE_ACTIVITY)]

    def decode(self, signal: Signal, language: str) -> list[Segment]:
        segments, _ = self._model.transcribe(
            signal,
            language=language,
            task="transcribe",
            beam_size=BEAM,
            word_timestamps=True,
            # A piece stands alone: text carried over from the last one is how loops and echoes begin.
            condition_on_previous_text=False,
            vad_filter=False,
        )
        # The library gives NumPy's numbers; those belong on its side of this file.
        return [
            Segment(
                tuple(
                    Word(word.word.strip(), float(word.start), float(word.end), float(word.probability))
                    for word in segment.words or ()
                ),
                float(segment.no_speech_prob),
                float(segment.avg_logprob),
                float(segment.compression_ratio),
            )
            for segment in segments
        ]
