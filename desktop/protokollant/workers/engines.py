"""The engines as workers run them: each keeps its model loaded between jobs."""

from __future__ import annotations

import contextlib
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np

from protokollant.audio.devices import list_inputs
from protokollant.foundation.confinement import limit_memory, refuse_programs
from protokollant.foundation.errors import ErrorCode, KnownError
from protokollant.foundation.folders import find_folders
from protokollant.foundation.jobs import Cancellation, Progress, Report, Stage
from protokollant.protocol.template import Section, Template
from protokollant.protocol.transcript import Recognition
from protokollant.workers.child import Engine, WithPayload
from protokollant.workers.messages import (
    Job,
    Listen,
    Load,
    ReadSentences,
    ReadSound,
    Reword,
    TranscribeFile,
    TranscribeSamples,
)

# Bytes: four hours of sound three times, and the libraries.
FILES_MEMORY = 4 << 30


class _OneModel:
    """Keeps the model that was asked for last; its library is imported only when it is needed."""

    def __init__(self) -> None:
        self._loaded: tuple[bytes, Any] | None = None

    def _library(self) -> type[Any]:
        """The engine's class: `(folder, model)` -> engine."""
        raise NotImplementedError

    def _engine(self, folder: bytes, model: str, report: Report) -> Any:
        with _needs_library():
            library = self._library()
        if self._loaded is None or self._loaded[0] != folder:
            report(Progress(Stage.LOADING, 0.0))
            self._loaded = None  # two models at once may be more than the memory holds
            self._loaded = (folder, library(_path(folder), model))
        return self._loaded[1]


class SpeechWorker(_OneModel):
    """Recognises files, samples, and recordings that still grow."""

    def __init__(self) -> None:
        super().__init__()
        self._invented: dict[str, re.Pattern[str] | None] = {}

    def run(self, job: Job, payload: bytes, report: Report, cancelled: Cancellation) -> Any:
        from protokollant.audio.reading import read_audio
        from protokollant.speech.guards import Guarded
        from protokollant.speech.recogniser import recognise
        from protokollant.speech.streaming import listen

        match job:
            case Load():
                self._engine(job.folder, job.model, report)
                return None
            case Listen():
                engine = self._engine(job.folder, job.model, report)
                tail = np.frombuffer(payload, dtype="<i2")
                guarded = Guarded(engine, self._inventions(job.language), job.hints)
                return listen(tail, job.start, job.language, guarded, ended=job.ended, sketched=job.sketched)
            case TranscribeFile():
                clip = read_audio(_path(job.path), cancelled=cancelled)
                samples, truncated = clip.samples, clip.truncated
            case TranscribeSamples():
                samples, truncated = np.frombuffer(payload, dtype="<i2"), False
            case _:
                raise KnownError(ErrorCode.BUG, kind=type(job).__name__, log="-")
        engine = self._engine(job.folder, job.model, report)
        guarded = Guarded(engine, self._inventions(job.language), job.hints)
        heard = recognise(samples, job.language, guarded, report, cancelled)
        return Recognition(heard.utterances, len(samples) / 16_000, job.model, truncated, heard.dropped)

    def _inventions(self, language: str) -> re.Pattern[str] | None:
        from protokollant.speech.guards import inventions

        if language not in self._invented:
            file = find_folders().resources / "speech" / f"inventions_{language}.txt"
            self._invented[language] = inventions(file.read_text(encoding="utf-8").splitlines())
        return self._invented[language]

    def _library(self) -> type[Any]:
        from protokollant.speech.whisper import WhisperEngine

        return WhisperEngine


class LanguageWorker(_OneModel):
    """Reads sentences with a template in mind, and puts one into other words."""

    def run(self, job: Job, payload: bytes, report: Report, cancelled: Cancellation) -> Any:  # noqa: ARG002 - jobs of text carry no payload
        match job:
            case Load():
                self._engine(job.folder, job.model, report)
                return None
            case ReadSentences():
                engine = self._engine(job.folder, job.model, report)
                sections = tuple(
                    Section(id=str(i), title=title, guidance=guidance, examples=examples)
                    for i, (title, guidance, examples) in enumerate(job.sections)
                )
                template = Template(id="t", title="", language=job.language, sections=sections)
                return engine.read(template, job.before, job.sentences, job.layer, report, cancelled)
            case Reword():
                from protokollant.structure.llama_writing import LlamaWriter

                report(Progress(Stage.WRITING, 0.0))
                writer = LlamaWriter(self._engine(job.folder, job.model, report).lend())
                return writer.write(job.sentence, job.words, job.seconds, report, cancelled)
            case _:
                raise KnownError(ErrorCode.BUG, kind=type(job).__name__, log="-")

    def _library(self) -> type[Any]:
        from protokollant.structure.llama import LlamaEngine

        return LlamaEngine


class SoundFileWorker:
    """Decodes sound files: what comes from outside meets FFmpeg here, and not where the keys are."""

    def run(self, job: Job, payload: bytes, report: Report, cancelled: Cancellation) -> Any:  # noqa: ARG002 - the path is all
        from protokollant.audio.reading import read_audio

        match job:
            case ReadSound():
                shown = -1

                def show(fraction: float) -> None:
                    """Only what is new: a file in which nothing moves on any more gives no sign of life."""
                    nonlocal shown
                    if (percent := int(fraction * 100)) != shown:
                        shown = percent
                        report(Progress(Stage.LOADING, fraction))

                clip = read_audio(_path(job.path), progress=show, cancelled=cancelled)
                return WithPayload(clip.truncated, clip.samples.astype("<i2", copy=False).data.cast("B"))
            case _:
                raise KnownError(ErrorCode.BUG, kind=type(job).__name__, log="-")


class DeviceWorker:
    """Looks which microphones are there. PortAudio sees new ones only when it starts anew, which would end a recording;
    so it starts anew here, where none runs."""

    def __init__(self) -> None:
        from protokollant.audio.portaudio import PortAudio

        self._backend = PortAudio()

    def run(self, job: Job, payload: bytes, report: Report, cancelled: Cancellation) -> Any:  # noqa: ARG002
        return list_inputs(self._backend)


@contextlib.contextmanager
def _needs_library() -> Iterator[None]:
    """A native library that is absent, or does not fit this system, is a known problem."""
    try:
        yield
    except (ImportError, OSError, RuntimeError) as error:
        raise KnownError(ErrorCode.ENGINE_MISSING) from error


def _path(place: bytes) -> Path:
    return Path(os.fsdecode(place))


def build_engine(kind: str) -> Engine:
    """The engine of a worker process: `speech`, `language`, `files` or `devices`."""
    engines: dict[str, Callable[[], Engine]] = {
        "speech": SpeechWorker,
        "language": LanguageWorker,
        "files": SoundFileWorker,
        "devices": DeviceWorker,
    }
    return engines[kind]()


def confine(kind: str) -> None:
    """Take from a worker process of this kind what it does not need. PortAudio's plugins may start programs."""
    if kind != "devices":
        refuse_programs()
    if kind == "files":
        limit_memory(FILES_MEMORY)
