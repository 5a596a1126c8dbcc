"""Spoken punctuation and layout: what was said as a sign is written as one, and fillers are left out."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from protokollant.dictation import usage_de, usage_en
from protokollant.dictation.fillers import left_out
from protokollant.dictation.grammar_de import CLAUSE_OPENERS
from protokollant.dictation.rules import (
    FILLERS,
    LAYOUT,
    LONGEST_PHRASE,
    PUNCTUATION,
    FillerLevel,
    Place,
    Rules,
    Sign,
)
from protokollant.dictation.spoken import Heard, Spot, bare
from protokollant.protocol.redaction import Redacted
from protokollant.protocol.transcript import Change, Word

_USAGE: Mapping[str, Callable[[Spot], bool]] = {"de": usage_de.means_a_word, "en": usage_en.means_a_word}
_CLOSERS = ")“”"
_STOPS = ".?!"
_INNER = re.compile(r"(?<=\w)-([^\W\d_]+)-(?=\w)")
_SUSPENDING = frozenset({"und", "oder", "bis", "bzw", "sowie", "and", "or"})
_COORDINATE = frozenset({"und", "oder", "sowie"})
_GLUED = re.compile(r"(\w.*[.,:;?!-])(\w+)[.,:;?!]*")


@dataclass(frozen=True, slots=True, repr=False)
class Spoken(Redacted):
    """A recognised word, the seconds of silence after it, and whether an utterance or typed line `starts` with it."""

    word: Word
    pause: float
    starts: bool = False


@dataclass(frozen=True, slots=True, repr=False)
class Written(Redacted):
    """A word of the sentence as it is written, and the recognised words behind it. `breaks`: a sentence ends here;
    `changes`: what the rules made of it so far."""

    text: str
    words: tuple[Word, ...]
    pause: float = 0.0
    breaks: bool = False
    starts: bool = False
    changes: tuple[Change, ...] = ()

    @property
    def low(self) -> str:
        return bare(self.text)

    @property
    def ended(self) -> bool:
        """Whether a sentence, or what stands before a colon, ends with this word."""
        return self.breaks or self.text.rstrip(f"{_CLOSERS}\"'").endswith((".", "?", "!", ":", "…"))


def apply_commands(spoken: Sequence[Spoken], language: str, rules: Rules) -> list[Written]:
    """Recognised words -> written words, where spoken signs have become signs. Every word is behind exactly one."""
    return _Writer(spoken, language, rules).run()


class _Writer:
    """One walk over the words."""

    def __init__(self, spoken: Sequence[Spoken], language: str, rules: Rules) -> None:
        self._spoken = spoken
        self._rules = rules
        self._heard = [Heard(s.word.text, bare(s.word.text), s.pause, s.starts) for s in spoken]
        self._means_a_word = _USAGE.get(language, usage_en.means_a_word)
        inside = (b for a, b in zip(self._heard, self._heard[1:], strict=False) if not a.ends)
        self._small = not any(word.capital for word in inside)
        self._result: list[Written] = []
        self._clause = 0  # the first word since the last sign
        self._prefix, self._behind = "", ()  # type: str, tuple[Word, ...]
        self._changes: tuple[Change, ...] = ()  # of signs that stand before the next word
        self._tight = False
        self._opened: set[str] = set()
        self._comma_moved = False  # of a comma before a bracket

    def run(self) -> list[Written]:
        level = self._rules.fillers if self._rules.on(FILLERS) else FillerLevel.OFF
        silent = left_out(self._heard, level, self._rules.tables)
        i = 0
        while i < len(self._spoken):
            if i in silent:
                self._leave_out(i)
                i += 1
                continue
            count, sign = self._sign_at(i)
            if sign is not None:
                self._place(i, count, sign, self._words(i, count))
            elif (glued := self._glued_sign(i)) is not None:
                self._write(i, text=glued[0])
                self._place(i, 1, glued[1], ())
            else:
                self._write(i)
                count = 1
            i += count
        behind, self._behind = self._behind, ()
        if behind:
            self._attach("", behind, 0.0)
        return self._result

    def _sign_at(self, i: int) -> tuple[int, Sign | None]:
        """The longest spoken sign that begins here, if it is no word of the sentence."""
        for count in range(min(LONGEST_PHRASE, len(self._heard) - i), 0, -1):
            words = self._heard[i : i + count]
            sign = self._rules.tables.signs.get(" ".join(word.low for word in words))
            if sign is None or any(word.ends for word in words[:-1]):
                continue
            if not self._rules.on(LAYOUT if sign.place in {Place.BREAK, Place.BULLET} else PUNCTUATION):
                continue
            if not self._means_a_word(Spot(self._heard, i, count, self._clause, self._small)):
                return count, sign
            return 1, None
        return 1, None

    def _glued_sign(self, i: int) -> tuple[str, Sign] | None:
        """A sign that the recogniser wrote to the word before: "weint,Komma" -> ("weint,", the comma)."""
        match = _GLUED.fullmatch(self._spoken[i].word.text)
        sign = self._rules.tables.signs.get(match[2].lower()) if match and self._rules.on(PUNCTUATION) else None
        return (match[1], sign) if match and sign is not None and sign.place is Place.CLOSING else None

    def _inner_sign(self, match: re.Match[str]) -> str:
        """ "Mutter-Bindestrich-Kind": a sign between two hyphens."""
        sign = self._rules.tables.signs.get(match[1].lower())
        return sign.text if sign is not None and sign.place is Place.TIGHT else match[0]

    def _words(self, i: int, count: int) -> tuple[Word, ...]:
        return tuple(spoken.word for spoken in self._spoken[i : i + count])

    def _write(self, i: int, text: str | None = None) -> None:
        """`text`: what of the word is to be written, where that is not all."""
        spoken = self._spoken[i]
        text = spoken.word.text if text is None else text
        if "-" in text and self._rules.on(PUNCTUATION):
            text = _INNER.sub(self._inner_sign, text)
        if text not in spoken.word.text:
            self._changes = (*self._changes, Change(PUNCTUATION, spoken.word.text, text))
        if self._tight and self._result:
            last = self._result[-1]
            self._result[-1] = replace(
                last,
                text=last.text + text,
                words=(*last.words, spoken.word),
                pause=spoken.pause,
                changes=(*last.changes, *self._changes),
            )
        else:
            self._result.append(
                Written(
                    self._prefix + text,
                    (*self._behind, spoken.word),
                    spoken.pause,
                    starts=spoken.starts,
                    changes=self._changes,
                )
            )
        self._prefix, self._behind, self._changes, self._tight = "", (), (), False
        if self._heard[i].ends:
            self._clause = i + 1

    def _place(self, i: int, count: int, sign: Sign, said: tuple[Word, ...]) -> None:
        pause = self._spoken[i + count - 1].pause
        phrase = " ".join(word.low for word in self._heard[i : i + count])
        place, text = sign.place, sign.text
        if place is Place.AROUND:
            place, text = (Place.CLOSING, text[1]) if phrase in self._opened else (Place.OPENING, text[0])
            self._opened ^= {phrase}
        rule = LAYOUT if place in {Place.BREAK, Place.BULLET} else PUNCTUATION
        change = Change(rule, phrase, "\n" if place is Place.BREAK else text)
        comma = self._heard[i + count - 1].text.endswith(",")
        if text == "(" or (comma and place in {Place.OPENING, Place.SPACED}):
            # "kommt, Gedankenstrich, vielleicht": the commas only set the command apart
            self._comma_moved = self._drop_comma() and text == "("
        if place is Place.OPENING:
            self._prefix, self._behind = self._prefix + text, (*self._behind, *said)
            self._changes = (*self._changes, change)
        elif place is Place.BULLET:
            self._break()
            self._prefix, self._behind = f"{text} ", (*self._behind, *said)
            self._changes = (*self._changes, change)
        elif place is Place.SPACED:
            self._result.append(Written(text, (*self._behind, *said), pause, changes=(*self._changes, change)))
            self._prefix, self._behind, self._changes = "", (), ()
        elif place is Place.TIGHT and self._result:
            self._attach(text, said, pause, change)
            self._tight = not (text == "-" and self._is_suspended(i + count))
        elif place is Place.BREAK:
            self._attach("", said, pause, change)
            self._break()
        else:
            self._attach(text, said, pause, change)
            if text == ")" and self._takes_comma(i + count, heard=comma):
                self._result[-1] = replace(self._result[-1], text=f"{self._result[-1].text},")
        # "z Punkt B Punkt", "Frau M Punkt": the clause goes on after an abbreviation.
        self._clause = i + count

    def _is_suspended(self, i: int) -> bool:
        """Whether a hyphen before word `i` stands for a part that is said later: "Früh- und Spätschicht"."""
        following = [heard.low for heard in self._heard[i : i + 2]]
        return following[:1] != [] and following[0] in _SUSPENDING and following[1:] != [self._heard[i - 1].low]

    def _takes_comma(self, i: int, *, heard: bool) -> bool:
        """Whether a comma stands behind the bracket before word `i`: one that was `heard` there, or before the bracket
        was opened."""
        moved, self._comma_moved = self._comma_moved, False
        if i >= len(self._heard):
            return False
        following = self._heard[i]
        goes_on = following.capital or following.low in CLAUSE_OPENERS
        return goes_on and (heard or (moved and following.low not in _COORDINATE))

    def _drop_comma(self) -> bool:
        if not self._result or not self._result[-1].text.endswith(","):
            return False
        self._result[-1] = replace(self._result[-1], text=self._result[-1].text[:-1])
        return True

    def _break(self) -> None:
        if self._result:
            self._result[-1] = replace(self._result[-1], breaks=True)

    def _attach(self, sign: str, said: tuple[Word, ...], pause: float, *changes: Change) -> None:
        """Join a sign to the word before; a sign that the recogniser wrote already is not doubled."""
        if self._behind:  # a bracket was opened, and no word came
            self._result.append(Written(self._prefix.strip(), self._behind, changes=self._changes))
            self._prefix, self._behind, self._changes = "", (), ()
        if not self._result:
            self._result.append(Written("", said, pause, changes=changes))
            return
        last = self._result[-1]
        text = last.text.removesuffix(",") if sign and sign in _CLOSERS else last.text
        if sign and sign not in _CLOSERS and text not in {"–", "%"}:
            text = text.rstrip(".,:;?!")
        closed = text.rstrip(_CLOSERS) != text and text.rstrip(_CLOSERS)[-1:] in _STOPS
        if sign and last.text and not (closed and sign in f"{_STOPS},"):
            text += sign
        self._result[-1] = replace(
            last,
            text=text,
            words=(*last.words, *said),
            pause=pause,
            breaks=last.breaks or self._ends(last.text, sign),
            changes=(*last.changes, *changes),
        )

    def _ends(self, text: str, sign: str) -> bool:
        """A spoken stop ends the sentence, whatever follows; but not in "z Punkt B Punkt" or "12 Punkt 11 Punkt"."""
        if not sign or sign not in _STOPS:
            return False
        stem = text.rstrip(_STOPS + _CLOSERS).lower()
        tables = self._rules.tables
        abbreviation = stem in tables.inside_abbreviations or stem in tables.either_abbreviations
        return sign != "." or not (len(stem) <= 1 or stem[-1:].isdigit() or abbreviation)

    def _leave_out(self, i: int) -> None:
        """A filler goes, and with it the comma that only set it apart; a stop after it ends the sentence before it."""
        heard = self._heard[i]
        change = Change(FILLERS, heard.text, "")
        if self._behind:
            self._behind, self._changes = (*self._behind, *self._words(i, 1)), (*self._changes, change)
            return
        self._attach("", self._words(i, 1), self._spoken[i].pause, change)
        last = self._result[-1]
        if not last.text:
            return
        stop = heard.text[-1:]
        following = self._heard[i + 1] if i + 1 < len(self._heard) else None
        if stop in _STOPS and last.text[-1:] not in _STOPS:
            self._result[-1] = replace(last, text=last.text.rstrip(",;") + stop)
            self._clause = i + 1
        elif stop == "," and last.text.endswith(","):
            if following is None or following.low not in CLAUSE_OPENERS:
                self._result[-1] = replace(last, text=last.text[:-1])
        elif stop == "," and following is not None and following.low in CLAUSE_OPENERS:
            self._result[-1] = replace(last, text=f"{last.text},")
