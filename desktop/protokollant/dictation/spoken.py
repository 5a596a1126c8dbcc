"""A spoken phrase in its surroundings: what the decision needs whether a word or a sign is meant."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from protokollant.protocol.redaction import Redacted

# Seconds of silence after which a word stands for itself.
PAUSE = 0.5
_SIGNS = ".,:;?!…"


def bare(word: str) -> str:
    """A recognised word in lower case, without the signs that the recogniser wrote around it."""
    return word.strip(_SIGNS + "„“”\"'()»«–").lower()


@dataclass(frozen=True, slots=True, repr=False)
class Heard(Redacted):
    """A recognised word (`text`, and `low` as `bare` gives it), with the seconds of silence after it. `starts`: the
    first of an utterance or typed line."""

    text: str
    low: str
    pause: float = 0.0
    starts: bool = False

    @property
    def capital(self) -> bool:
        return self.text.lstrip("„“\"'(»«")[:1].isupper()

    @property
    def ends(self) -> bool:
        """Whether the recogniser ended a clause here."""
        return self.text[-1:] in ".?!:;"


@dataclass(frozen=True, slots=True, repr=False)
class Spot(Redacted):
    """The phrase `words[i : i + count]`; `clause` is the index of the first word since the last sign or command.

    `small`: nobody wrote capitals, so they tell nothing about nouns. Outside of the text there is an empty word."""

    words: Sequence[Heard]
    i: int
    count: int
    clause: int
    small: bool

    @property
    def phrase(self) -> str:
        return " ".join(word.low for word in self.words[self.i : self.i + self.count])

    @property
    def noun(self) -> str:
        return self.words[self.i + self.count - 1].low

    def at(self, i: int) -> Heard:
        return self.words[i] if 0 <= i < len(self.words) else Heard("", "")

    @property
    def before(self) -> str:
        """The word before in the same clause."""
        return self.at(self.i - 1).low if self.i > self.clause else ""

    def next(self, distance: int = 0) -> Heard:
        """The words after the phrase."""
        return self.at(self.i + self.count + distance)

    @property
    def last(self) -> bool:
        """Whether nothing of the same breath follows."""
        return not self.next().text or self.at(self.i + self.count - 1).pause > PAUSE

    @property
    def said_before(self) -> list[str]:
        """The clause up to the phrase."""
        return [word.low for word in self.words[self.clause : self.i]]
