"""The engines as the pipeline sees them: same promises as in-process objects, but behind a worker."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from protokollant.audio.clip import AudioClip
from protokollant.audio.devices import InputDevice
from protokollant.foundation.errors import QT_TRANSLATE_NOOP, ErrorCode, KnownError, Phrase
from protokollant.foundation.jobs import Cancellation, Report, no_report
from protokollant.protocol.template import Template
from protokollant.protocol.transcript import Recognition
from protokollant.speech.recogniser import Samples
from protokollant.speech.streaming import Step
from protokollant.structure.reading import Reading
from protokollant.workers.host import Limits, Worker
from protokollant.workers.messages import (
    Listen,
    ListInputs,
    Load,
    ReadSentences,
    ReadSound,
    Reword,
    TranscribeFile,
    TranscribeSamples,
)

_FILES = QT_TRANSLATE_NOOP("engines", "reading of sound files")

# Finds the verified folder of a model, checking hashes. Raises MODEL_MISSING or MODEL_HASH.
FindModel = Callable[[str], Path]


def worker_command(kind: str) -> list[str]:
    """How this very program is started as a worker, frozen or not."""
    # -P: nothing in the folder that the person happens to be in is taken for one of the program's modules.
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-P", "-m", "protokollant"]
    return [*program, "--worker", kind]


class _Client:
    """What both engines share: a worker, and the model that it is to load."""

    kind: str
    engine: Phrase

    def __init__(
        self, model: str, find: FindModel, limits: Limits | None = None, command: Sequence[str] | None = None
    ) -> None:
        self._worker = Worker(command or worker_command(self.kind), self.engine, limits)
        self._model = model
        self._find = find

    @property
    def model(self) -> str:
        return self._model

    def use(self, model: str) -> None:
        """Work with another model from the next job on."""
        self._model = model

    @property
    def pid(self) -> int | None:
        """The worker's process id, None while there is none."""
        return self._worker.pid

    def load(self, report: Report = no_report) -> None:
        """Start the process and load the model, so that the first dictation does not wait."""
        folder = self._folder()
        self._worker.call(lambda i: Load(i, folder, self._model), type(None), report=report)

    def close(self) -> None:
        """End the process; it starts again with the next job."""
        self._worker.close()

    def _folder(self) -> bytes:
        return os.fsencode(self._find(self._model))


class SpeechClient(_Client):
    """`Recogniser` in a worker process."""

    kind = "speech"
    engine = QT_TRANSLATE_NOOP("engines", "speech recognition")

    def __init__(
        self,
        model: str,
        find: FindModel,
        limits: Limits | None = None,
        command: Sequence[str] | None = None,
        hints: Callable[[str], tuple[str, ...]] = lambda _language: (),
    ) -> None:
        """`hints`: words to expect in a language, asked for with every job."""
        super().__init__(model, find, limits, command)
        self._hints = hints

    def recognise_file(self, path: Path, language: str, report: Report, cancelled: Cancellation) -> Recognition:
        folder, place = self._folder(), os.fsencode(path.absolute())
        return self._worker.call(
            lambda i: TranscribeFile(i, folder, self._model, place, language, self._hints(language)),
            Recognition,
            report=report,
            cancelled=cancelled,
        )

    def recognise_samples(
        self, samples: Samples, language: str, report: Report, cancelled: Cancellation
    ) -> Recognition:
        folder = self._folder()
        return self._worker.call(
            lambda i: TranscribeSamples(i, folder, self._model, language, self._hints(language)),
            Recognition,
            payload=samples.astype("<i2").tobytes(),
            report=report,
            cancelled=cancelled,
        )

    def listen(
        self, tail: Samples, start: float, language: str, *, ended: bool, sketched: int, cancelled: Cancellation
    ) -> Step:
        """`speech.streaming.listen` in the worker. The question is whole, so a worker that takes over from one that
        died answers as that one would have."""
        folder = self._folder()
        return self._worker.call(
            lambda i: Listen(i, folder, self._model, language, start, ended, sketched, self._hints(language)),
            Step,
            payload=tail.astype("<i2").tobytes(),
            cancelled=cancelled,
        )


class SoundFileClient:
    """Reads sound files in a process of its own, which ends with each of them: a file that was made to break a decoder
    costs that process, and meets nothing of the next file."""

    def __init__(self, command: Sequence[str] | None = None, limits: Limits | None = None) -> None:
        self._command = command or worker_command("files")
        # Four hours of sound take a minute or two.
        self._limits = limits or Limits(silence=60.0, whole=1800.0)

    def read(
        self,
        path: Path,
        *,
        progress: Callable[[float], None] = lambda _fraction: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> AudioClip:
        """`audio.reading.read_audio` in the worker. Raises its errors, AUDIO_UNREADABLE also where it breaks or stalls
        the decoder, and ENGINE_MEMORY."""
        worker = Worker(self._command, _FILES, self._limits)
        place = os.fsencode(path.absolute())
        try:
            truncated, payload = worker.ask(
                lambda i: ReadSound(i, place), bool, report=lambda p: progress(p.fraction), cancelled=cancelled
            )
        except KnownError as error:
            if error.code in (ErrorCode.WORKER_DIED, ErrorCode.WORKER_TIMEOUT):
                raise KnownError(ErrorCode.AUDIO_UNREADABLE, file=path.name) from error
            raise
        finally:
            worker.close()
        return AudioClip(np.frombuffer(payload, "<i2").astype(np.int16, copy=False), truncated)


class DeviceClient:
    """The list of microphones, looked up in a process of its own: see `engines.DeviceWorker`."""

    def __init__(self, command: Sequence[str] | None = None) -> None:
        engine = QT_TRANSLATE_NOOP("engines", "list of microphones")
        self._worker = Worker(command or worker_command("devices"), engine, Limits(silence=20.0))

    def list_inputs(self) -> tuple[InputDevice, ...]:
        """The microphones that are there now. Raises KnownError SOUND_LIBRARY_MISSING, WORKER_DIED, WORKER_TIMEOUT."""
        return self._worker.call(ListInputs, tuple[InputDevice, ...])

    def close(self) -> None:
        self._worker.close()


class LanguageClient(_Client):
    """`SectionReader` and `structure.polishing.Writer` in a worker process."""

    kind = "language"
    engine = QT_TRANSLATE_NOOP("engines", "language model")

    def __init__(
        self,
        model: str,
        find: FindModel,
        limits: Limits | None = None,
        command: Sequence[str] | None = None,
        *,
        layer: int = 0,
    ) -> None:
        """`layer`: the one whose hidden states `read` gives, counted from 0."""
        super().__init__(model, find, limits, command)
        self._layer = layer

    def read(
        self,
        template: Template,
        before: Sequence[str],
        sentences: Sequence[str],
        report: Report,
        cancelled: Cancellation,
    ) -> Reading:
        folder = self._folder()
        sections = tuple((s.title, s.guidance, s.examples) for s in template.sections)
        return self._worker.call(
            lambda i: ReadSentences(
                i, folder, self._model, template.language, sections, tuple(before), tuple(sentences), self._layer
            ),
            Reading,
            report=report,
            cancelled=cancelled,
        )

    def reword(
        self, sentence: str, words: Sequence[str], seconds: float, report: Report, cancelled: Cancellation
    ) -> str:
        """The sentence in other words, all of them from `words`; empty where that came to no end in time."""
        folder = self._folder()
        return self._worker.call(
            lambda i: Reword(i, folder, self._model, sentence, tuple(words), seconds),
            str,
            report=report,
            cancelled=cancelled,
        )
