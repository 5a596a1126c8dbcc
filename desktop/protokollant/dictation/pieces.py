"""Written words as the glossary looks at them: without signs, in parts where there are hyphens or full stops inside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from protokollant.dictation.commands import Written
from protokollant.dictation.rules import PUNCTUATION
from protokollant.dictation.sentences import LINE_END
from protokollant.protocol.redaction import Redacted

_PIECE = re.compile(r"[^\W_]+")
_INSIDE = frozenset({".", "-", "/", "'", "’", ""})


@dataclass(frozen=True, slots=True, repr=False)
class Piece(Redacted):
    """`words[word].text[start:end]`. `key`: see `lexicon.keys`. `probability`: of the least sure word behind it."""

    word: int
    start: int
    end: int
    text: str
    key: str
    probability: float


class Pieces:
    """All pieces of some written words."""

    def __init__(self, words: Sequence[Written]) -> None:
        self._words = words
        self.all: list[Piece] = []
        for i, written in enumerate(words):
            sure = min((word.probability for word in written.words), default=1.0)
            self.all += [
                Piece(i, m.start(), m.end(), m[0], m[0].casefold(), sure) for m in _PIECE.finditer(written.text)
            ]

    def run(self, first: int, last: int) -> Sequence[Piece] | None:
        """The pieces `first` to `last`, where nothing stands between them that parts one from the next."""
        if last >= len(self.all) or not all(self.joins(i) for i in range(first, last)):
            return None
        return self.all[first : last + 1]

    def joins(self, i: int) -> bool:
        """Whether the next piece goes on with this one: no comma, no bracket, no end of a sentence between them."""
        if i + 1 >= len(self.all):
            return False
        one, two = self.all[i], self.all[i + 1]
        text = self._words[one.word].text
        if one.word == two.word:
            return text[one.end : two.start] in _INSIDE
        if two.word - one.word > 1 or self._words[one.word].breaks or self._words[one.word].pause == LINE_END:
            return False
        rest = text[one.end :]
        return not self._words[two.word].text[: two.start] and (
            rest in {"", "-"} or (rest == "." and one.end - one.start == 1)
        )

    def is_hyphenated(self, first: int, last: int) -> bool:
        """Whether a hyphen between the pieces was spoken."""
        one = self.all[first]
        spoken = any(c.rule == PUNCTUATION and c.written == "-" for c in self._words[one.word].changes)
        return spoken and one.word == self.all[last].word and "-" in self.text(first, last)

    def before(self, i: int) -> tuple[str, str]:
        """The keys of the two pieces before this one, the nearer one last; empty where a sign parts them."""
        near = self.all[i - 1].key if i and self.joins(i - 1) else ""
        far = self.all[i - 2].key if near and i > 1 and self.joins(i - 2) else ""
        return far, near

    def text(self, first: int, last: int) -> str:
        """As it stands there, with blanks between words."""
        one, two = self.all[first], self.all[last]
        if one.word == two.word:
            return self._words[one.word].text[one.start : two.end]
        between = [self._words[i].text for i in range(one.word + 1, two.word)]
        return " ".join([self._words[one.word].text[one.start :], *between, self._words[two.word].text[: two.end]])

    def is_dotted(self, first: int, last: int) -> bool:
        """Whether a full stop stands behind each of several pieces, as in "A.S.D."."""
        return last > first and all(
            self._words[p.word].text[p.end : p.end + 1] == "." for p in self.all[first : last + 1]
        )

    def goes_on(self, last: int) -> bool:
        """Whether the sentence does after this piece: a full stop here is only one of an abbreviation."""
        word = self._words[self.all[last].word]
        following = self.all[last + 1] if last + 1 < len(self.all) else None
        return following is not None and not word.breaks and following.text[:1].islower()
