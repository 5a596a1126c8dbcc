"""What was said: words as recognised, utterances between pauses, sentences as written."""

from __future__ import annotations

from dataclasses import dataclass

from protokollant.protocol.redaction import Redacted


@dataclass(frozen=True, slots=True, repr=False)
class Word(Redacted):
    """One recognised word. `start` and `end` are seconds in the audio, None for typed text; `probability` is 0 to 1."""

    text: str
    start: float | None = None
    end: float | None = None
    probability: float = 1.0


@dataclass(frozen=True, slots=True, repr=False)
class Utterance(Redacted):
    """Words between two pauses, as the recogniser gave them: nothing formatted, nothing left out."""

    words: tuple[Word, ...]

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words)

    @property
    def start(self) -> float | None:
        return self.words[0].start if self.words else None

    @property
    def end(self) -> float | None:
        return self.words[-1].end if self.words else None

    @classmethod
    def typed(cls, text: str) -> Utterance:
        """An utterance from text that was never sound."""
        return cls(tuple(Word(part) for part in text.split()))


@dataclass(frozen=True, slots=True, repr=False)
class Change(Redacted):
    """What one rule of the dictation language made of the words: `rule` names it, `said` became `written`."""

    rule: str
    said: str
    written: str


@dataclass(frozen=True, slots=True, repr=False)
class Reading(Redacted):
    """A passage of a sentence that is `written` otherwise than it was `heard`, by a `rule` of the dictation language;
    or, with an empty rule, one that the recogniser was not sure of and that stayed as it was. `name`: it is somebody's
    or something's name. `alternatives`: what else may have been meant."""

    written: str
    heard: str
    rule: str = ""
    name: bool = False
    alternatives: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, repr=False)
class Sentence(Redacted):
    """One sentence as a secretary would write it (`text`), beside what was recognised (`raw`).

    `confidence` is the mean probability of its words, 0 to 1. `struck` names why the speaker took it back
    (`"struck"`), or that it is no content at all (`"command"`, `"filler"`); None for a sentence that counts.
    `changes` says which rule changed what on the way from `raw` to `text`, in the order in which the rules worked.
    `readings`: what a glossary changed or doubts, in the order of the text.
    """

    id: int
    text: str
    raw: str
    start: float | None = None
    end: float | None = None
    confidence: float = 1.0
    words: tuple[Word, ...] = ()
    struck: str | None = None
    changes: tuple[Change, ...] = ()
    readings: tuple[Reading, ...] = ()

    @property
    def deleted(self) -> bool:
        """Its words are gone: they were deleted after an approval."""
        return not self.text and not self.raw


@dataclass(frozen=True, slots=True, repr=False)
class Dropped(Redacted):
    """A stretch of the recording, in seconds, whose decoding was not believed. What it was taken for is not kept: it
    was never said. `reason` names the guard."""

    start: float
    end: float
    reason: str


@dataclass(frozen=True, slots=True, repr=False)
class Transcript(Redacted):
    """A whole dictation in sentences, in the order in which they were said.

    `audio_seconds` is None for typed text; `speech_model` names the recogniser, None for typed text. `truncated`: the
    sound file broke off early. `after_end_seconds`: how long after the last sound the text was complete, where it was
    recognised live.
    """

    sentences: tuple[Sentence, ...]
    language: str
    audio_seconds: float | None = None
    speech_seconds: float = 0.0
    speech_model: str | None = None
    truncated: bool = False
    dropped: tuple[Dropped, ...] = ()
    after_end_seconds: float | None = None

    @property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences if sentence.struck is None)


@dataclass(frozen=True, slots=True, repr=False)
class Recognition(Redacted):
    """What the recogniser heard in a recording of `audio_seconds`, and what it did not believe. `truncated` says that
    the file broke off early."""

    utterances: tuple[Utterance, ...]
    audio_seconds: float
    model: str
    truncated: bool = False
    dropped: tuple[Dropped, ...] = ()
