"""Splitting a statement in two, and joining two into one, with the sentences and marks that belong to each part."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from protokollant.protocol.protocol import Mark, Origin, Statement
from protokollant.protocol.transcript import Sentence

_WORD = re.compile(r"\w+")
# Of two wordings the one that is less the program's own.
_RANK = (Origin.DICTATED, Origin.POLISHED, Origin.EDITED)


def split(statement: Statement, at: int, said: Sequence[Sentence]) -> tuple[Statement, Statement] | None:
    """The words before the character `at` and those behind it; None where there are none on one side. `said` are the
    sentences that the statement stands on.

    A sentence counts for the part that has more of its words, the first one where that is equal; a part that has only
    some of them shares it. A part that has no word that was said (all were replaced) shares all of them: nobody can
    tell which it stands for.
    """
    left, right = statement.text[:at].rstrip(), statement.text[at:].lstrip()
    if not left.strip() or not right:
        return None
    counts = _counted(statement.text, len(left), said)
    first = tuple(i for i in statement.source if counts[i, 0] >= counts[i, 1])
    second = tuple(i for i in statement.source if i not in first)
    before = [i for i in statement.sentences if counts[i, 0] or not counts[i, 1]]
    behind = [i for i in statement.sentences if counts[i, 1]]
    return (
        _part(statement, left, 0, first, before or statement.sentences),
        _part(statement, right, len(statement.text) - len(right), second, behind or statement.sentences),
    )


def join(first: Statement, second: Statement) -> Statement:
    """One statement of both, with a blank between them."""
    gap = " " if first.text and second.text else ""
    shift = len(first.text) + len(gap)
    behind = (replace(m, span=(m.span[0] + shift, m.span[1] + shift)) for m in second.marks)
    source = tuple(sorted({*first.source, *second.source}))
    return Statement(
        first.text + gap + second.text,
        source,
        min(first.confidence, second.confidence),
        max(first.origin, second.origin, key=_RANK.index),
        (*first.marks, *behind),
        tuple(i for i in sorted({*first.shared, *second.shared}) if i not in source),
    )


def _counted(text: str, border: int, said: Sequence[Sentence]) -> Counter[tuple[int, int]]:
    """How many words of each sentence (by id) stand before the border (0) and behind it (1)."""
    words = [(match.group().lower(), int(match.start() >= border)) for match in _WORD.finditer(text)]
    spoken = [(word.lower(), sentence.id) for sentence in said for word in _WORD.findall(sentence.text)]
    matcher = SequenceMatcher(None, [w for w, _ in spoken], [w for w, _ in words], autojunk=False)
    return Counter(
        (spoken[a + k][1], words[b + k][1]) for a, b, size in matcher.get_matching_blocks() for k in range(size)
    )


def _part(statement: Statement, text: str, start: int, source: tuple[int, ...], sentences: Sequence[int]) -> Statement:
    shared = tuple(i for i in sentences if i not in source)
    return replace(statement, text=text, source=source, shared=shared, marks=_within(statement, start, len(text)))


def _within(statement: Statement, start: int, length: int) -> tuple[Mark, ...]:
    """The marks that lie wholly in a part of the text."""
    moved = (replace(m, span=(m.span[0] - start, m.span[1] - start)) for m in statement.marks)
    return tuple(mark for mark in moved if mark.span[0] >= 0 and mark.span[1] <= length)
