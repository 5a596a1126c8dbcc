"""A text as the comparison reads it: words with their keys, clauses, values, names, pronouns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from protokollant.dictation.values import Value, ValueKind, find_values
from protokollant.protocol.redaction import Redacted
from protokollant.structure.grammar import Grammar

_WORD = re.compile(r"['’]?[^\W_]+(?:['’-][^\W_]+)*['’]?")
_BORDER = re.compile(r"[,;:.!?–()]|\bund\b|\boder\b|\baber\b|\bsondern\b")
# Values that must be kept exactly; persons are compared by their words.
COUNTED = frozenset(ValueKind) - {ValueKind.PERSON}


@dataclass(frozen=True, slots=True, repr=False)
class SaidWord(Redacted):
    text: str
    start: int
    end: int
    index: int
    clause: int
    value: Value | None  # the value that it belongs to


class Side:
    """One side of the comparison."""

    def __init__(self, text: str, grammar: Grammar, risk: re.Pattern[str] | None, language: str) -> None:
        self.text = text
        self.grammar = grammar
        self.values = find_values(text, language=language)
        # "einer" may be a number to the reader of values, and an article to everybody else.
        counted = [v for v in self.values if v.kind in COUNTED]
        self.counted = counted
        borders = [m.start() for m in _BORDER.finditer(text)]
        self.words = [
            SaidWord(m.group(), m.start(), m.end(), i, sum(b < m.start() for b in borders), _around(m.start(), counted))
            for i, m in enumerate(_WORD.finditer(text))
        ]
        self.plain = [grammar.plain(word.text) for word in self.words]
        self.named = {
            word.index
            for word in self.words
            for v in self.values
            if v.kind is ValueKind.PERSON and v.start <= word.start < v.end
        }
        self.risk = [m.span() for m in risk.finditer(text)] if risk else []
        tails = {plain for plain in self.plain if plain in grammar.prefixes}
        self.keys = [self._keys(word, tails) for word in self.words]
        self.all_keys = frozenset().union(*self.keys)

    def _keys(self, word: SaidWord, tails: Iterable[str]) -> frozenset[str]:
        """With a separable part elsewhere in the text, "ruft" may also be "anrufen"."""
        own = self.grammar.keys(word.text)
        return own | {f"{tail}{key}" for tail in tails for key in own if key.startswith("~")}

    def pronoun(self, word: SaidWord) -> tuple[str, str] | None:
        """Whom a word stands for, and its cases; "ihr" before a noun is nobody's dative."""
        low = self.plain[word.index]
        found = self.grammar.pronouns.get(low)
        if found is None or word.value is not None:
            return None
        whom, cases = found
        if word.text[:1].isupper() and word.index and whom == "sie" and not self.starts(word):
            return "Sie", cases
        if low == "ihr" and self.next_is_noun(word):
            cases = "p"
        if low == "sein" and not self.next_is_noun(word):
            return None  # the verb
        return whom, cases

    @property
    def speaker_left_out(self) -> bool:
        """ "Hab ihr den Antrag erklärt": the sentence begins with its verb and leaves out "ich"."""
        first = self.words[0].text.lower() if self.words else ""
        return first in self.grammar.spoken_first or (first in {"hab", "habe"} and "ich" not in self.plain[:4])

    def starts(self, word: SaidWord) -> bool:
        """Whether a word begins a sentence: there a capital says nothing."""
        before = self.text[: word.start].rstrip(" „“\"'(")
        return not before or before[-1] in ".!?:"

    def next_is_noun(self, word: SaidWord) -> bool:
        after = self.words[word.index + 1 : word.index + 3]
        return any(w.text[:1].isupper() for w in after)

    def reports(self, word: SaidWord) -> str | None:
        return self.grammar.reports(word.text, self.keys[word.index])

    def around(self, index: int) -> tuple[int, int]:
        """The words beside the gap before word `index`."""
        if not self.words:
            return 0, len(self.text)
        first, last = max(0, index - 1), min(index, len(self.words) - 1)
        return self.words[first].start, self.words[last].end


def _around(position: int, values: Sequence[Value]) -> Value | None:
    return next((v for v in values if v.start <= position < v.end), None)


def is_content(side: Side, word: SaidWord) -> bool:
    plain = side.plain[word.index]
    grammar = side.grammar
    return (
        plain not in grammar.free
        and plain not in grammar.small
        and plain not in grammar.fillers
        and word.text.lower() not in grammar.pronouns
        and not grammar.is_negation(word.text)
        and "~sein" not in side.keys[word.index]
        and "~haben" not in side.keys[word.index]
        and "~werden" not in side.keys[word.index]
        and plain not in grammar.prefixes
    )
