"""What parent and worker say to each other. Errors cross as codes with parameters, never as free text."""

from __future__ import annotations

import msgspec

from protokollant.foundation.errors import ErrorCode, Phrase
from protokollant.foundation.jobs import Stage


class Load(msgspec.Struct, frozen=True, tag="load"):
    """Load the model in `folder`, so that the first real job does not wait. Paths are bytes: as the file system spells
    them, which need not be valid text."""

    id: int
    folder: bytes
    model: str


class TranscribeFile(msgspec.Struct, frozen=True, tag="transcribe-file"):
    """`hints`, here and below: words that the recogniser is to expect; they never come back as text by themselves."""

    id: int
    folder: bytes
    model: str
    path: bytes
    language: str
    hints: tuple[str, ...] = ()


class TranscribeSamples(msgspec.Struct, frozen=True, tag="transcribe-samples"):
    """The payload holds 16 kHz mono int16 little-endian samples."""

    id: int
    folder: bytes
    model: str
    language: str
    hints: tuple[str, ...] = ()


class Listen(msgspec.Struct, frozen=True, tag="listen"):
    """Look at the tail of a growing recording: `speech.streaming.listen`. The payload holds its samples as above."""

    id: int
    folder: bytes
    model: str
    language: str
    start: float
    ended: bool
    sketched: int
    hints: tuple[str, ...] = ()


class ReadSentences(msgspec.Struct, frozen=True, tag="read-sentences"):
    """Read `sentences`, said after `before`, with the template in mind: `structure.reading`. `sections` holds (title,
    guidance, examples); `layer` is the one whose hidden states are wanted, counted from 0."""

    id: int
    folder: bytes
    model: str
    language: str
    sections: tuple[tuple[str, str, tuple[str, ...]], ...]
    before: tuple[str, ...]
    sentences: tuple[str, ...]
    layer: int


class Reword(msgspec.Struct, frozen=True, tag="reword"):
    """Put a sentence into other words, all of them from `words`; at most `seconds` long."""

    id: int
    folder: bytes
    model: str
    sentence: str
    words: tuple[str, ...]
    seconds: float


class ReadSound(msgspec.Struct, frozen=True, tag="read-sound"):
    """Decode a sound file; the answer's payload holds its samples as above, its body whether it broke off early."""

    id: int
    path: bytes
    model: str = ""


class ListInputs(msgspec.Struct, frozen=True, tag="list-inputs"):
    """Which microphones are there now."""

    id: int
    model: str = ""


class Cancel(msgspec.Struct, frozen=True, tag="cancel"):
    id: int


Job = Load | TranscribeFile | TranscribeSamples | Listen | ReadSentences | Reword | ReadSound | ListInputs
Request = Job | Cancel


class Advance(msgspec.Struct, frozen=True, tag="advance"):
    """Progress of job `id`, and a sign of life."""

    id: int
    stage: Stage
    fraction: float
    seconds_left: float | None = None


class Result(msgspec.Struct, frozen=True, tag="result"):
    """The job is done; `body` is the JSON of its own result type. The frame's payload is what the job says."""

    id: int
    body: msgspec.Raw


class Failed(msgspec.Struct, frozen=True, tag="failed"):
    """The job failed, for a known reason or with the code BUG."""

    id: int
    code: ErrorCode
    parameters: dict[str, str | int | float | Phrase] = {}


Event = Advance | Result | Failed
