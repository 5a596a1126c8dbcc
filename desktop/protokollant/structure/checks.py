"""The marks of a statement whose words are no longer those that were said: what has no origin, and what got lost."""

from __future__ import annotations

import re
from collections.abc import Sequence

from protokollant.protocol.protocol import Mark, MarkKind
from protokollant.protocol.transcript import Sentence
from protokollant.structure.comparison import Change, Finding, Subject, compare
from protokollant.structure.grammar import Grammar
from protokollant.structure.marks import find_marks

# How the detail of a mark begins that stands where something was said that is no longer there.
LOST = "lost: "
# The detail of a mark where who does it, what is denied, or what is report and what is fact has changed.
MOVED = "moved"
_KINDS = {
    Subject.NUMBER: MarkKind.NUMBER,
    Subject.DATE: MarkKind.DATE,
    Subject.NAME: MarkKind.NAME,
    Subject.NEGATION: MarkKind.NEGATION,
    Subject.RISK: MarkKind.RISK,
}
# A person may say things in her own words; these do not follow from endings and order.
_WITHOUT_ORIGIN = {*_KINDS, Subject.WORD, Subject.PRONOUN}


def reworded_marks(
    text: str, said: Sequence[Sentence], grammar: Grammar, risk: re.Pattern[str] | None, language: str
) -> tuple[Mark, ...]:
    """All marks but those of uncertain words, in the order of the text. Text that stands on no sentence is the
    person's own, and needs no origin."""
    marks = list(find_marks(text, (), risk, language))
    if said:
        source = " ".join(sentence.text for sentence in said)
        marks += [mark for finding in compare(source, text, grammar, risk, language) if (mark := _mark(finding))]
    return tuple(sorted(set(marks), key=lambda mark: (mark.span, mark.kind, mark.detail)))


def _mark(finding: Finding) -> Mark | None:
    kind = _KINDS.get(finding.subject)
    if finding.subject is Subject.MOOD and finding.change is Change.LOST:  # a report became a fact
        return Mark(MarkKind.UNSUPPORTED, finding.span, MOVED)
    if finding.change is Change.LOST:
        return Mark(kind, finding.span, LOST + finding.words) if kind else None
    if finding.change is Change.ADDED:
        return Mark(MarkKind.UNSUPPORTED, finding.span) if finding.subject in _WITHOUT_ORIGIN else None
    if finding.subject is Subject.NEGATION:
        return Mark(MarkKind.NEGATION, finding.span, MOVED)
    return Mark(MarkKind.UNSUPPORTED, finding.span, MOVED) if finding.subject is Subject.ROLE else None
